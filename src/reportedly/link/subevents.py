"""Which event is part of which (data: ``linking.yaml``, ``parts``).

- By parties: an agreement is part of the meeting or visit of the same parties on its day, a meeting part of the visit.
- By page: a parade, a joint statement or an award is part of the visit or meeting that a page tells of beside it, at
  the same time, and by who takes part in that. Parades have other parties than visits, and statements often name none.
- An act is part of the lasting state of its kind between its parties ("the war").

By parties and as a state all rests on claims of one block (see `blocks`). What a page puts together can be in two, so
that the block of the part needs that of the whole.
"""

import datetime
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from reportedly import codebook
from reportedly.link.report import Report
from reportedly.link.traits import Traits, agree, words
from reportedly.model.when import When

# "Late July" is near enough to put the meeting of such days into the visit of such days; a season is not.
_MONTH = datetime.timedelta(days=31)


class _Rules(NamedTuple):
    """``within``: what kinds of event a kind may be part of by its parties, the closest first; ``days``: how exactly
    it must be dated for that; ``beside``: the kinds of whole that pages put parts to, the closest first; ``named``:
    words that make an act of a kind such a part; ``together``: kinds of which any act is one that all parties of the
    whole do together; ``at_most``: days that both may span.
    """

    within: dict[str, tuple[str, ...]]
    days: dict[str, datetime.timedelta]
    beside: tuple[str, ...]
    named: dict[str, frozenset[str]]
    together: frozenset[str]
    at_most: datetime.timedelta


@cache
def _rules() -> _Rules:
    book = codebook.load("linking")["parts"]
    parties, page = book["by_parties"], book["by_page"]
    return _Rules(
        {kind: tuple(entry["within"]) for kind, entry in parties.items()},
        {kind: datetime.timedelta(days=entry["days"]) for kind, entry in parties.items()},
        tuple(page["within"]),
        {kind: frozenset(forms) for kind, forms in page["named"].items()},
        frozenset(page["together"]),
        datetime.timedelta(days=page["days"]),
    )


class _Whole(NamedTuple):
    """An event by its id and date, with its kind, its parties as its first claim has them, and what its claims name."""

    event_id: str
    date: When | None
    kind: str
    codes: frozenset[str]
    traits: Traits


def parents(ids: Sequence[str], groups: Sequence[Sequence[Report]], dates: Sequence[When | None]) -> list[str | None]:
    """The id of the event that each event is part of, if there is one. ``groups``: the reports of each event.

    Persons must agree: one minister's visit has no part in another's meeting.
    """
    found = [
        _Whole(id_, date, g[0].key.kind, g[0].claim.countries, frozenset().union(*(r.traits for r in g)))
        for id_, g, date in zip(ids, groups, dates, strict=True)
    ]
    wholes: dict[tuple[str, frozenset[str]], list[_Whole]] = defaultdict(list)
    for whole in sorted((w for w in found if _is_dated(w.date, _MONTH)), key=_first_day):
        wholes[whole.kind, whole.codes].append(whole)
    states = {_parties_of(g): id_ for id_, g in zip(ids, groups, strict=True) if g[0].state}
    on_pages = _on_pages(found, groups)
    return [
        _of_parties(w, wholes) if w.kind in _rules().within else _on_page(w, g, on_pages) or _state(g, states)
        for w, g in zip(found, groups, strict=True)
    ]


def _state(reports: Sequence[Report], states: Mapping[tuple[object, ...], str]) -> str | None:
    """The lasting state that an act of its kind falls into: the war, for a raid of the one side on the other."""
    return None if reports[0].state else states.get(_parties_of(reports))


def _parties_of(reports: Sequence[Report]) -> tuple[object, ...]:
    key = reports[0].key
    return key.kind, key.first, key.second, key.within


def _of_parties(part: _Whole, wholes: Mapping[tuple[str, frozenset[str]], Sequence[_Whole]]) -> str | None:
    date = part.date
    if date is None or not _is_dated(date, _rules().days[part.kind]):
        return None
    for kind in _rules().within[part.kind]:
        candidates = _around(wholes.get((kind, part.codes), ()), date)
        around = [w for w in candidates if w.date and w.date.meets(date) and agree(w.traits, part.traits)]
        if around:
            return min(around, key=lambda w: (_width(w.date), w.event_id)).event_id
    return None


def _first_day(whole: _Whole) -> datetime.date:
    return (whole.date.start if whole.date else None) or datetime.date.min


def _around(wholes: Sequence[_Whole], date: When) -> Sequence[_Whole]:
    """Those that may share a day with a dated interval; they come by first day and span a month at most."""
    assert date.start is not None
    assert date.end is not None
    first = bisect_left(wholes, date.start - _MONTH, key=_first_day)
    return wholes[first : bisect_right(wholes, date.end, key=_first_day)]


def _is_dated(date: When | None, width: datetime.timedelta) -> bool:
    return date is not None and date.start is not None and date.end is not None and date.end - date.start <= width


def _width(when: When | None) -> int:
    """Days that an interval spans; missing and open ones are wider than any other."""
    return (when.end - when.start).days if when and when.start and when.end else 10**6


def beside(reports: Iterable[Report]) -> Iterator[tuple[Report, Report]]:
    """Parts by page, each with the report of the whole: the closest kind, then the narrowest date, then the first.

    ``reports``: all of each page, of as many pages as there are. What is found depends on nothing beside the page.
    """
    found = list(reports)
    parts = [r for r in found if _may_be_part(r)]
    pages = {r.document.document_id for r in parts}
    wholes: dict[str, list[Report]] = defaultdict(list)
    for report in found:
        if report.document.document_id in pages and report.key.kind in _rules().beside and _is_narrow(report):
            wholes[report.document.document_id].append(report)
    for part in parts:
        around = [w for w in wholes[part.document.document_id] if _is_part(part, w)]
        if around:
            yield part, min(around, key=_closest)


def _may_be_part(report: Report) -> bool:
    kind, rules = report.key.kind, _rules()
    if kind not in rules.named and kind not in rules.together:
        return False
    return not report.state and _is_narrow(report)


def _is_narrow(report: Report) -> bool:
    ends = report.interval
    return ends is not None and ends[1] - ends[0] <= _rules().at_most


def _is_part(part: Report, whole: Report) -> bool:
    """Whether both are at one time and place, and who takes part in the whole does the part."""
    assert part.interval is not None
    assert whole.interval is not None
    at_once = part.interval[0] <= whole.interval[1] and whole.interval[0] <= part.interval[1]
    places = {r.claim.place.country for r in (part, whole) if r.claim.place and r.claim.place.country}
    return at_once and len(places) < 2 and _takes_part(part, whole) and agree(part.traits, whole.traits)


def _takes_part(part: Report, whole: Report) -> bool:
    """Whether one side does what its name makes a part, or all do an act of words together."""
    doers, there = set(part.key.first), whole.claim.countries
    named = _rules().named.get(part.key.kind, frozenset()) & set(words(part.claim.trigger.text))
    alone = bool(named and doers) and part.claim.countries <= there
    return alone or (part.key.kind in _rules().together and len(doers) > 1 and doers == there)


def _closest(whole: Report) -> tuple[object, ...]:
    assert whole.interval is not None
    width = whole.interval[1] - whole.interval[0]
    return _rules().beside.index(whole.key.kind), width, whole.claim.trigger, whole.claim.claim_id


def _on_pages(found: Sequence[_Whole], groups: Sequence[Sequence[Report]]) -> dict[str, str]:
    """The event of the whole, by the claim of its part."""
    event_of = {r.claim.claim_id: w for w, g in zip(found, groups, strict=True) for r in g}
    pairs = ((part, event_of[whole.claim.claim_id]) for part, whole in beside(r for g in groups for r in g))
    return {part.claim.claim_id: whole.event_id for part, whole in pairs if whole.kind in _rules().beside}


def _on_page(part: _Whole, reports: Sequence[Report], on_pages: Mapping[str, str]) -> str | None:
    """The event beside which the first page that does so tells of it."""
    if part.kind in _rules().beside:
        return None
    return next((on_pages[r.claim.claim_id] for r in reports if r.claim.claim_id in on_pages), None)
