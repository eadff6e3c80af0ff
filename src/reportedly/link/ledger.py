"""Forecasts and what became of them. Settled only by later pages of the record, each of them named: by what they tell,
or, within narrow limits, by what they would tell (see `absence`).
"""

import datetime
import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from reportedly import codebook
from reportedly.link import absence, horizons
from reportedly.link.blocks import block_of, condition_of
from reportedly.link.evidence import Asked, Evidence
from reportedly.link.report import Report
from reportedly.link.traits import words
from reportedly.link.words import day, told
from reportedly.model.claim import Certainty, Claim, Factuality
from reportedly.model.derived import Forecast, ForecastStatus, Probability
from reportedly.model.ruling import Ruling

_IMPROBABLE = frozenset({"unlikely", "very_unlikely", "remote"})
# "may have discussed", "are likely to have met": a hedge about the past, right before what it is about.
_PAST_HEDGE = re.compile(
    r"\b(?:may|might|could|must|would|should|can(?:not|'t)|to)(?:\s+not)?(?:\s+\w+ly)?\s+have(?:\s+\w+){0,6}\s*$",
    re.IGNORECASE,
)
_OPPOSITE: dict[ForecastStatus, ForecastStatus] = {"true": "false", "false": "true"}


class _Verdict(NamedTuple):
    status: ForecastStatus
    reason: str
    settled_by: Sequence[Report] = ()
    by_absence: bool = False


class Ledger:
    """Judges the forecasts of a record against its later pages. ``today``: the day of the record's last page.

    ``groups``: the reports of each event; ``settled``: rulings of persons, by the forecast's claim; ``asked``: the
    claims whose forecasts are wanted (None: all).
    """

    def __init__(
        self,
        groups: Mapping[str, Sequence[Report]],
        settled: Mapping[str, Ruling],
        today: datetime.date | None,
        asked: Collection[str] | None = None,
    ) -> None:
        self._groups = groups
        self._settled = settled
        self._event_of = {r.claim.claim_id: event for event, reports in groups.items() for r in reports}
        record = [r for reports in groups.values() for r in reports]
        self._pages: dict[str, list[Report]] = defaultdict(list)
        for report in record:
            self._pages[report.document.document_id].append(report)
        self._blocks: dict[str, list[Report]] = defaultdict(list)
        for report in record:
            self._blocks[block_of(report)].append(report)
        for block in self._blocks.values():
            block.sort(key=lambda r: r.order)
        self._first: dict[str, dict[tuple[str, bool], str]] = {}
        self._foretelling = {r.claim.claim_id: r for r in _company(groups, asked, record) if is_forecast(r)}
        wanted = self._foretelling if asked is None else self._foretelling.keys() & asked
        self._asked_of = sorted((self._foretelling[c] for c in wanted), key=lambda r: r.order)
        conditions = (condition_of(r, self._pages[r.document.document_id]) for r in self._asked_of)
        questions = [r for r in (*self._asked_of, *filter(None, conditions)) if not is_left_open(r)]
        self._evidence = Evidence(record, self._event_of, questions)
        self.today = today

    def forecasts(self) -> list[Forecast]:
        """What claims foretell, in order of publication; claims about the present and past, hedged or not, do not."""
        return [self._forecast(r) for r in self._asked_of]

    def _forecast(self, report: Report) -> Forecast:
        asked = self._asked(report)
        verdict = self._ruled(report) or self._verdict(asked)
        return Forecast(
            report.claim.claim_id,
            report.claim.document_id,
            report.speaker,
            asked.horizon,
            probability(report.claim.certainty),
            verdict.status,
            verdict.reason,
            tuple(r.claim.claim_id for r in verdict.settled_by),
            _outcome(report, verdict.status),
            self._restated(report),
            verdict.by_absence,
        )

    def _ruled(self, report: Report) -> _Verdict | None:
        ruling = self._settled.get(report.claim.claim_id)
        if ruling is None:
            return None
        status: ForecastStatus = ruling.value  # type: ignore[assignment]
        return _Verdict(status, f"Settled by {ruling.by} on {day(ruling.made.date())}.")

    def _restated(self, report: Report) -> str | None:
        """The first claim with which the same forecaster foretold the same of the same event."""
        event = self._event_of[report.claim.claim_id]
        if event not in self._first:
            first: dict[tuple[str, bool], str] = {}
            for other in (r for r in self._groups[event] if r.claim.claim_id in self._foretelling):
                first.setdefault((_who(other), denies_the_event(other)), other.claim.claim_id)
            self._first[event] = first
        found = self._first[event][_who(report), denies_the_event(report)]
        return found if found != report.claim.claim_id else None

    def _asked(self, report: Report) -> Asked:
        event_id = self._event_of[report.claim.claim_id]
        page = self._pages[report.document.document_id]
        return Asked(report, horizons.of(report, self._groups[event_id], page), event_id)

    def _verdict(self, asked: Asked) -> _Verdict:
        outcome = self._absent(asked, self._outcome(asked))
        condition = self._condition(asked)
        if condition and condition.status == "false":
            return _Verdict("void", f"Its condition was not met: {condition.reason}", condition.settled_by)
        if (
            outcome.status == "false"
            and asked.report.claim.condition
            and not (condition and condition.status == "true")
        ):
            return _Verdict("open", "It did not come about, but the record does not say that its condition was met.")
        if denies_the_event(asked.report):
            return outcome._replace(status=_OPPOSITE.get(outcome.status, outcome.status))
        return outcome

    def _absent(self, asked: Asked, outcome: _Verdict) -> _Verdict:
        """What became of it, with what absence shows of a forecast whose time is over."""
        if outcome.status != "due":
            return outcome
        covering = absence.shown_by(asked, self._blocks[block_of(asked.report)])
        return _Verdict("false", absence.told(covering), covering, by_absence=True) if covering else outcome

    def _condition(self, asked: Asked) -> _Verdict | None:
        """What became of the act in the if-clause, judged within the same horizon."""
        act = condition_of(asked.report, self._pages[asked.report.document.document_id])
        return self._outcome(self._asked(act)._replace(horizon=asked.horizon)) if act else None

    def _outcome(self, asked: Asked) -> _Verdict:
        """Whether the event itself came about."""
        if asked.report.claim.only_trend:
            return self._left_to_a_person(asked)
        if is_left_open(asked.report):
            return _Verdict("open", "What goes on for long, or by degrees, no single report settles.")
        found = self._evidence.about(asked)
        status = _weigh(found)
        if status:
            settling = sorted((r for reports in found.values() for r in reports), key=lambda r: r.order)
            if status in _OPPOSITE:
                settling = found["happened" if status == "true" else "negated"]
            return _Verdict(status, "; ".join(map(told, settling)) + ".", settling)
        return self._unsettled(asked)

    def _left_to_a_person(self, asked: Asked) -> _Verdict:
        """A trend or a state of things: no report of an act shows that it came so."""
        end = asked.horizon.end if asked.horizon else None
        if end and self.today and end < self.today:
            return _Verdict("due", f"Its time ended on {day(end)}; whether it came so, a person must say.")
        return _Verdict("open", "A trend or a state of things: whether it came so, a person must say.")

    def _unsettled(self, asked: Asked) -> _Verdict:
        end = asked.horizon.end if asked.horizon else None
        if end and self.today and end < self.today:
            return _Verdict("due", f"Its time ended on {day(end)}; no later page says what came of it.")
        until = f", and its time runs until {day(end)}" if end else ""
        dated = "dates it after the forecast" if self._evidence.was_known(asked) else "tells of it"
        return _Verdict("open", f"No later page {dated}{until}.")


def _company(
    groups: Mapping[str, Sequence[Report]], asked: Collection[str] | None, record: Sequence[Report]
) -> Sequence[Report]:
    """The reports of all events in which one of these claims stands: one forecast may restate another of its event."""
    if asked is None:
        return record
    wanted = (group for group in groups.values() if any(r.claim.claim_id in asked for r in group))
    return [r for group in wanted for r in group]


def is_forecast(report: Report) -> bool:
    """Whether a claim is about the future: by label, but not when its date or its tense is past.

    Nor is it one where the text only supposes the act ("if they sign", "any deal would break the rules"), nor where it
    is one of words alone (CAMEO 01), except for what ``linking.yaml`` names. A trend is a claim only where foretold.
    """
    claim = report.claim
    if report.label not in horizons.AHEAD and claim.factuality != "negated":
        return False
    date = None if horizons.since(report, claim.date) else claim.date
    dated = date is not None and bool(date.start or date.end)
    if claim.only_trend:
        return not dated or horizons.ahead(report, date)
    if claim.type is None and claim.cameo not in codebook.load("linking")["foretold"]:
        return False
    if claim.factuality == "negated":
        ahead = bool(date and date.start and report.published and date.start > report.published)
        return ahead or ((_improbable(claim) or _says_would_not(report)) and not dated)
    if claim.factuality not in horizons.AHEAD and not dated:  # a mere mention of what its page says is ahead
        return False
    if (dated and not horizons.ahead(report, date)) or _is_supposed(claim):
        return False
    before = claim.sentence.text[: max(claim.trigger.start - claim.sentence.start, 0)]
    return not _PAST_HEDGE.search(before)


def is_left_open(report: Report) -> bool:
    """Whether no report settles it: a trend, or a lasting state that does not begin with it."""
    return report.claim.only_trend or bool(report.state and not _can_begin(report))


def _says_would_not(report: Report) -> bool:
    """Whether somebody else says that a side would not do it; of a side's own "would not" none knows if it refused."""
    certainty, speaker = report.claim.certainty, report.speaker
    hedged = certainty is not None and certainty.class_ == "conditional" and report.claim.condition is None
    return hedged and speaker is not None and speaker.country not in report.claim.countries


def _is_supposed(claim: Claim) -> bool:
    """Whether the act stands in the condition itself, or is any act of its kind."""
    if claim.factuality != "conditional":
        return False
    in_condition = claim.condition is not None and claim.condition.covers(claim.trigger)
    return in_condition or any(c.text.lower() == "any" for c in claim.cues)


def _can_begin(report: Report) -> bool:
    """Whether a forecast about a lasting state is that it begins; else it may grow, shrink or go on."""
    begins = report.state in codebook.load("linking")["beginning"]
    by_degrees = _degrees() & set(words(report.claim.trigger.text)) or _more().search(report.before)
    return begins and not by_degrees


@cache
def _more() -> re.Pattern[str]:
    return re.compile(codebook.load("linking")["more"], re.IGNORECASE)


@cache
def _degrees() -> frozenset[str]:
    return frozenset(f for word in codebook.load("linking")["degree"] for f in _forms(word))


def _forms(word: str) -> set[str]:
    """The regular forms of a verb; "intensify" and "reduce" with their spelling."""
    stem = word[:-1] if word.endswith("e") else word
    past = f"{word[:-1]}ied" if word.endswith("y") else f"{stem}ed"
    third = f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"
    return {word, third, past, f"{stem}ing"}


def denies_the_event(report: Report) -> bool:
    """Whether the forecast says that the event will not be: "will not", "is unlikely to"."""
    return report.claim.factuality == "negated" or _improbable(report.claim)


def _improbable(claim: Claim) -> bool:
    return claim.certainty is not None and claim.certainty.class_ in _IMPROBABLE


def _outcome(report: Report, status: ForecastStatus) -> bool | None:
    """Whether what the certainty words give a probability came about: of "unlikely to", the event itself."""
    if status not in _OPPOSITE:
        return None
    return (status == "true") != _improbable(report.claim)


def _who(report: Report) -> str:
    """Whose forecast it is, for counting it once: a name; of the unnamed, and of authors, the story's."""
    speaker = report.speaker
    return report.named or f"{report.story} {speaker.affiliation if speaker else ''}"


def probability(certainty: Certainty | None) -> Probability | None:
    """The range of the certainty words; None for words of mere possibility, which state no probability."""
    if certainty is None or certainty.low is None or certainty.high is None or certainty.scale is None:
        return None
    if certainty.class_ == "possible" or (certainty.low, certainty.high) == (0, 1):
        return None
    return Probability(certainty.low, certainty.high, certainty.scale, certainty.scale == "stated")


def _weigh(found: Mapping[Factuality, Sequence[Report]]) -> ForecastStatus | None:
    """What the evidence adds up to; one side's word alone, for or against, leaves it ambiguous."""
    if "happened" in found:
        return "ambiguous" if "negated" in found else "true"
    if "negated" in found:
        return "ambiguous" if "alleged" in found else "false"
    return "ambiguous" if found else None
