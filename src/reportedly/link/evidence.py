"""What later pages say about a forecast's proposition: same parties, same kind of act, same matter."""

import datetime
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reportedly import settings
from reportedly.link.report import Report, family
from reportedly.model.claim import Claim, Factuality
from reportedly.model.when import When

_TELLING: frozenset[Factuality] = frozenset({"happened", "negated", "denied", "alleged"})
# "Reach a deal" (030) and "sign" (057) have different CAMEO roots, but the one is the other foretold.
_DEALS = frozenset({"030", "057"})
_QUOTED = 3  # stories that are named as evidence for one settlement


class Asked(NamedTuple):
    """A forecast as a question to the record: the claim, its horizon, and the id of its event."""

    report: Report
    horizon: When | None
    event_id: str


class _Sign(NamedTuple):
    """Evidence that is alike in all that counts for settling."""

    published: datetime.date
    factuality: Factuality
    interval: tuple[datetime.date, datetime.date] | None
    act: str
    matter: str
    event_id: str
    own_voice: bool


class Evidence:
    """All that pages assert or deny, by proposition, in order of publication."""

    def __init__(self, reports: Iterable[Report], event_of: dict[str, str]) -> None:
        signs: dict[tuple[object, ...], dict[_Sign, dict[str, Report]]] = defaultdict(lambda: defaultdict(dict))
        for report in reports:
            if report.published and report.claim.factuality in _TELLING:
                sign = _sign(report, report.published, event_of[report.claim.claim_id])
                signs[_proposition(report)][sign].setdefault(report.story, report)
        self._slack = settings.number("event_days")
        self._fresh = datetime.timedelta(days=settings.number("attach_days"))
        self._signs = {p: sorted(s.items(), key=lambda i: _first_order(i[1])) for p, s in signs.items()}

    def about(self, asked: Asked) -> dict[Factuality, list[Report]]:
        """The later reports that bear on the question, by what they say; at most three stories each.

        Later means on a page published after the forecast's, in another story. Reports of the wrong time don't bear.
        """
        found: dict[Factuality, dict[str, Report]] = defaultdict(dict)
        known_before = self.was_known(asked)
        for sign, by_story in self._later(asked):
            known = found[sign.factuality]
            if len(known) < _QUOTED and _matches(sign, asked) and self._in_time(sign, asked, known_before):
                for story, report in by_story.items():
                    if story != asked.report.story:
                        known.setdefault(story, report)
        return {label: list(known.values())[:_QUOTED] for label, known in found.items() if known}

    def was_known(self, asked: Asked) -> bool:
        """Whether the forecast's page or an earlier one already told, in its own voice, of such an act as done.

        Then a later report that gives no date may speak of that one, and shows nothing new.
        """
        signs = self._signs.get(_proposition(asked.report), [])
        day = asked.report.published
        told = (s for s, _ in signs[: self._first_later(signs, day)] if s.factuality == "happened" and s.own_voice)
        return any(_matches(s, asked) and (s.interval is None or (day and s.interval[0] <= day)) for s in told)

    def _later(self, asked: Asked) -> Iterator[tuple[_Sign, dict[str, Report]]]:
        signs = self._signs.get(_proposition(asked.report), [])
        if asked.report.published:
            yield from signs[self._first_later(signs, asked.report.published) :]

    @staticmethod
    def _first_later(signs: Sequence[tuple[_Sign, dict[str, Report]]], day: datetime.date | None) -> int:
        return bisect_right(signs, day, key=lambda s: s[0].published) if day else 0

    def _in_time(self, sign: _Sign, asked: Asked, known_before: bool) -> bool:
        """Whether the evidence speaks of the time that the forecast speaks of."""
        if sign.interval:
            return self._dated_in_time(sign, *sign.interval, asked)
        foretold = asked.horizon is not None and sign.event_id == asked.event_id
        return (foretold or not known_before) and self._undated_in_time(sign, asked)

    def _dated_in_time(self, sign: _Sign, start: datetime.date, end: datetime.date, asked: Asked) -> bool:
        if asked.report.published and end < asked.report.published:
            return False
        if asked.horizon is None:
            return sign.factuality != "negated"
        return When(start, end, "day").meets(asked.horizon, self._slack if asked.horizon.precision == "day" else 0)

    def _undated_in_time(self, sign: _Sign, asked: Asked) -> bool:
        """Undated evidence counts while the forecast is fresh, or when linking took both for one event.

        "Has not" before the horizon is over settles nothing, nor does it ever where there is no horizon.
        """
        end = asked.horizon.end if asked.horizon else None
        if sign.factuality == "negated":
            return end is not None and sign.published > end
        last = end or asked.report.published
        return sign.event_id == asked.event_id or (last is not None and sign.published <= last + self._fresh)


def _proposition(report: Report) -> tuple[object, ...]:
    """Kind of act and parties. A deal is not a delivery: types never mix."""
    return report.key.kind, report.key.first, report.key.second, report.key.within


def _sign(report: Report, published: datetime.date, event_id: str) -> _Sign:
    claim = report.claim
    own = all(link.link != "speaker" for link in claim.attribution)
    return _Sign(published, claim.factuality, report.interval, _act(claim), _matter(report), event_id, own)


def _act(claim: Claim) -> str:
    """What two claims of one type must share beside it: the CAMEO root, but talks are talks and a deal is a deal."""
    if claim.type == "CONSULT" or claim.cameo in _DEALS:
        return ""
    return claim.root or ""


def _first_order(by_story: dict[str, Report]) -> tuple[datetime.date, str]:
    return min(r.order for r in by_story.values())


def _matter(report: Report) -> str:
    return family(report.claim.flow.item) if report.claim.flow else report.key.matter


def _matches(sign: _Sign, asked: Asked) -> bool:
    """Same matter if the forecast names one, same act."""
    act, matter = _act(asked.report.claim), _matter(asked.report)
    return (not act or not sign.act or act == sign.act) and (not matter or sign.matter == matter)
