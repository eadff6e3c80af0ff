"""Forecasts that did not come true because nothing is told of it, although it would have been.

Absence shows something only where the record would show the thing (data and reasons: ``linking.yaml``, ``absence``).
All of these must hold, else the forecast stays due and waits for a person:

- the act is of a kind that the press reports, between parties that are both named, and nothing changes hands by it
- its time is a stretch of the calendar, not a wording like "soon", and no condition hangs on it
- in every week (of a long horizon, every month) until its end, and in every week for some time after, several
  independent sources write about such acts of the same parties (claims of the same block, see `blocks`)
- none of them tells of such an act in that time at all: neither that it was nor that it was not, of whatever persons

What comes in later is judged with the rest, so that a later claim or a person overturns it.
"""

import datetime
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from reportedly import codebook, settings
from reportedly.link.evidence import TELLING, Asked
from reportedly.link.report import Report
from reportedly.link.sources import independent
from reportedly.link.words import day
from reportedly.model.when import When

_DAY = datetime.timedelta(days=1)
_WEEK = datetime.timedelta(days=7)
_MONTH = datetime.timedelta(days=31)


class _Rule(NamedTuple):
    """The entry of the codebook; ``kinds``: groups of kinds of which a report of one may mean another."""

    kinds: tuple[frozenset[str], ...]
    precisions: frozenset[str]
    sources: int
    after: datetime.timedelta
    told: datetime.timedelta


def shown_by(asked: Asked, block: Sequence[Report]) -> list[Report]:
    """The first report of each stretch of time that the record covers; none unless absence shows that it did not come.

    ``block``: all reports of the forecast's block, in order of publication.
    """
    horizon, published = asked.horizon, asked.report.published
    if horizon is None or horizon.end is None or published is None or not _is_reported(asked.report, horizon):
        return []
    first = max(published, horizon.start or published)
    shown: list[Report] = []
    for start, stop in _stretches(first, horizon.end):
        covering = _covering(asked, block, start, stop)
        if not covering:
            return []
        shown.append(covering[0])
    return [] if _is_told(asked, block, first, horizon.end) else list(dict.fromkeys(shown))


def told(covering: Sequence[Report]) -> str:
    """Why absence shows it, in words."""
    first, last = (day(r.published) for r in (covering[0], covering[-1]) if r.published)
    return (
        f"By absence: from {first} to {last} several sources wrote all along about such acts of these parties, and none"
        " tells of this one."
    )


def reach() -> datetime.timedelta:
    """How long after the end of its time reports can play a part."""
    slack = datetime.timedelta(days=settings.number("event_days"))
    return max(_rule().after + _DAY + _WEEK, _rule().told, slack)


def _is_reported(report: Report, horizon: When) -> bool:
    """Whether it is of a kind that the press reports, at a time that it would be reported at."""
    claim = report.claim
    supposed = claim.condition is not None or claim.factuality == "conditional"
    plain = not supposed and claim.flow is None and not report.state and len(claim.countries) > 1
    return plain and bool(_alike(report)) and horizon.precision in _rule().precisions


def _alike(report: Report) -> frozenset[str]:
    """The kinds of which a report may mean the act; none for what is not reported."""
    return next((kinds for kinds in _rule().kinds if report.key.kind in kinds), frozenset())


def _stretches(first: datetime.date, end: datetime.date) -> Iterator[tuple[datetime.date, datetime.date]]:
    """The weeks or months of a horizon, and the weeks after its end; from the first day to the day after the last."""
    step = _WEEK if end - first <= _MONTH else _MONTH
    for start, stop, length in ((first, end + _DAY, step), (end + _DAY, end + _DAY + _rule().after, _WEEK)):
        while start < stop:
            yield start, start + length
            start += length


def _covering(asked: Asked, block: Sequence[Report], first: datetime.date, stop: datetime.date) -> list[Report]:
    """The reports of other stories published in these days, if they come from enough independent sources."""
    start, end = (bisect_left(block, day, key=lambda r: r.order[0]) for day in (first, stop))
    found = [r for r in block[start:end] if r.story != asked.report.story]
    return found if independent(found) >= _rule().sources else []


def _is_told(asked: Asked, block: Sequence[Report], first: datetime.date, end: datetime.date) -> bool:
    """Whether some page speaks of such an act as done or not done in that time, or without a date not long after."""
    slack = datetime.timedelta(days=settings.number("event_days"))
    kinds = _alike(asked.report)
    return any(
        r.interval[0] <= end + slack and r.interval[1] >= first - slack
        if r.interval
        else r.published is not None and first <= r.published <= end + _rule().told
        for r in block
        if r.key.kind in kinds and r.label in TELLING
    )


@cache
def _rule() -> _Rule:
    entry = codebook.load("linking")["absence"]
    return _Rule(
        tuple(map(frozenset, entry["kinds"])),
        frozenset(entry["precisions"]),
        entry["sources"],
        datetime.timedelta(days=entry["after_days"]),
        datetime.timedelta(days=entry["told_days"]),
    )
