"""What of a part that is linked again can differ from what stands in the store.

An event's row and its contradictions follow from its claims, their pages and their stories alone; its parent is seen
from the events of its block. So an event stands where linking puts the same claims together again, none of them on a
page that is new or in another story, and finds the same parent.

A forecast stands where its event does, and nothing that it was judged by has moved. A report has moved if its page is
new or in another story, if its event has another id, or if it is read in another tense. Which of these could bear on a
forecast is told by rules that are wider than those of settling (see `evidence`, `absence`): to ask a forecast again
that has not changed costs time, and nothing else.
"""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property

from reportedly import settings
from reportedly.link import absence, events
from reportedly.link.blocks import block_of, condition_of
from reportedly.link.evidence import QUOTED, TELLING, Shelved, last_day_of, may_answer, proposition_of, shown
from reportedly.link.ledger import is_left_open
from reportedly.link.report import Report
from reportedly.model.claim import Factuality
from reportedly.model.derived import Forecast, Standing


class Changes:
    """``groups``: the reports of each event, by its id, in tense; ``record``: the reports as they are told."""

    def __init__(
        self, standing: Standing, groups: Mapping[str, Sequence[Report]], record: Iterable[Report],
        today: datetime.date | None,
    ) -> None:  # fmt: skip
        self._standing, self._groups, self._today = standing, groups, today
        self._slack, self._fresh_for = _days("event"), _days("attach")
        self._told = {r.claim.claim_id: r for r in record}
        self._fresh = {id_ for id_, group in groups.items() if not self._stands(id_, group)}

    def _stands(self, id_: str, group: Sequence[Report]) -> bool:
        claims = [r.claim.claim_id for r in group]
        return self._standing.events.get(id_) == frozenset(claims) and self._standing.claims.isdisjoint(claims)

    def is_made(self, id_: str, parent: str | None) -> bool:
        """Whether an event, being part of this one, is of the part that is linked again, and does not stand."""
        stands = id_ not in self._fresh and self._standing.parents.get(id_) == parent
        return not stands and self._is_within(id_)

    def _is_within(self, id_: str) -> bool:
        return block_of(self._groups[id_][0]) in self._standing.part.blocks

    def same(self, made: Collection[str], asked: Collection[str]) -> frozenset[str]:
        """What stands: all events but those made anew, and the claims of all forecasts but those asked again."""
        events_ = {id_ for id_ in self._standing.events if id_ in self._groups and id_ not in made}
        return frozenset(events_ | (self._standing.forecasts.keys() - set(asked)))

    def asked(self) -> set[str]:
        """The claims that foretell anew or may be judged otherwise than before; others among them foretell nothing."""
        within = (self._groups[id_] for id_ in self._fresh if self._is_within(id_))
        made = {r.claim.claim_id for group in within for r in group}
        old = (f for f in self._standing.forecasts.values() if f.claim_id not in made)
        return made | {f.claim_id for f in old if self._may_change(f, self._reports[f.claim_id])}

    @cached_property
    def _reports(self) -> dict[str, Report]:
        """All reports, in tense, by claim."""
        return {r.claim.claim_id: r for group in self._groups.values() for r in group}

    @cached_property
    def _pages(self) -> dict[str, list[Report]]:
        pages = defaultdict(list)
        for report in self._reports.values():
            pages[report.document.document_id].append(report)
        return pages

    @cached_property
    def _before(self) -> dict[str, tuple[str, Factuality]]:
        """Of each claim whose event does not stand: that event's id, and its label in that event's tense."""
        gone = ((i, c) for i, c in self._standing.events.items() if i in self._fresh or i not in self._groups)
        groups = ((i, sorted((self._told[c] for c in claims), key=lambda r: r.order)) for i, claims in gone)
        return {r.claim.claim_id: (i, r.label) for i, group in groups for r in events.in_tense(group)}

    @cached_property
    def _moved(self) -> list[Report]:
        """All reports that have moved."""
        changed = ((id_, r) for id_ in self._fresh for r in self._groups[id_])
        fresh = self._standing.claims
        return [
            r for id_, r in changed
            if r.claim.claim_id in fresh or self._before.get(r.claim.claim_id) != (id_, r.label)
        ]  # fmt: skip

    @cached_property
    def _relabelled(self) -> set[str]:
        """Pages on which some report is read in another tense: labels play a part in horizons and conditions."""
        before = ((r, self._before.get(r.claim.claim_id)) for r in self._moved)
        return {r.document.document_id for r, was in before if was is None or was[1] != r.label}

    @cached_property
    def _telling(self) -> dict[Shelved, list[Report]]:
        """Those that tell or told what came of something, by proposition; as they are told, which no tense adds to."""
        telling = defaultdict(list)
        for report in (self._told[r.claim.claim_id] for r in self._moved):
            if report.label in TELLING:
                for proposition, _ in shown(report):
                    telling[proposition].append(report)
        return telling

    @cached_property
    def _by_block(self) -> dict[str, list[Report]]:
        blocks = defaultdict(list)
        for report in self._moved:
            blocks[block_of(report)].append(report)
        return blocks

    def _may_change(self, forecast: Forecast, question: Report) -> bool:
        end = forecast.horizon.end if forecast.horizon else None
        return (
            question.document.document_id in self._relabelled
            or self._falls_due(forecast, end)
            or self._hears(forecast, question, end)
            or self._condition_may_change(question, end)
            or self._is_covered(forecast, question, end)
        )

    def _falls_due(self, forecast: Forecast, end: datetime.date | None) -> bool:
        since = self._standing.today or datetime.date.min
        return bool(forecast.status == "open" and end and self._today and since <= end < self._today)

    def _hears(self, forecast: Forecast, question: Report, end: datetime.date | None) -> bool:
        """Whether something has moved that bears on it."""
        moved = () if is_left_open(question) else self._telling.get(proposition_of(question), ())
        until = self._heard_out(forecast, question) if moved else None
        if until is None:
            return any(self._bears(r, question, end) for r in moved)
        return any(last <= until for r in moved if (last := last_day_of(r)))

    def _heard_out(self, forecast: Forecast, question: Report) -> datetime.date | None:
        """The last day of the reports that settle it, if none of a later day can: it has no horizon, and they are
        dated and enough. None if others can.
        """
        plain = not (forecast.horizon or question.claim.condition or question.state)
        if not plain or forecast.status not in ("true", "false"):
            return None
        days = [last_day_of(self._reports[c]) for c in forecast.resolution if c in self._reports]
        known = [d for d in days if d]
        return max(known) if len(known) == QUOTED else None

    def _bears(self, report: Report, question: Report, end: datetime.date | None) -> bool:
        """Whether a report can be evidence on a question, or show that such an act was known before."""
        if report.published is None or question.published is None:
            return False
        interval = None if report.state or question.state else report.interval
        if report.published <= question.published:
            in_time = interval is None or interval[0] <= question.published
        elif interval:
            in_time = end is None or interval[0] <= end + self._slack
        elif report.label == "negated":
            in_time = end is not None
        else:
            in_time = question.state is not None or report.published <= (end or question.published) + self._fresh_for
        return in_time and may_answer(report, question)

    def _condition_may_change(self, question: Report, end: datetime.date | None) -> bool:
        if question.claim.condition is None:
            return False
        act = condition_of(question, self._pages[question.document.document_id])
        if act is None:
            return False
        return self._event_of[act.claim.claim_id] in self._fresh or any(
            self._bears(r, act, end) for r in self._telling.get(proposition_of(act), ())
        )

    @cached_property
    def _event_of(self) -> dict[str, str]:
        return {r.claim.claim_id: id_ for id_, group in self._groups.items() for r in group}

    def _is_covered(self, forecast: Forecast, question: Report, end: datetime.date | None) -> bool:
        """Whether something has moved that plays a part in what absence shows of it."""
        first = question.published
        if first is None or end is None or not (forecast.status == "due" or forecast.by_absence):
            return False
        reach = absence.reach()
        return any(
            min(days) <= end + reach and max(days) >= first - self._slack
            for r in self._by_block.get(block_of(question), ())
            if (days := [d for d in (r.published, *(r.interval or ())) if d])
        )


def _days(setting: str) -> datetime.timedelta:
    return datetime.timedelta(days=settings.number(f"{setting}_days"))
