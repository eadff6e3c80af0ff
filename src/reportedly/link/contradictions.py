"""Claims of one event that can't both be so, and who makes them."""

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from reportedly import codebook
from reportedly.link.quantities import quantity_of
from reportedly.link.report import Report
from reportedly.link.words import day, told
from reportedly.model.claim import AGAINST
from reportedly.model.derived import Contradiction, Event, Quantity

_ASSERTED = frozenset({"happened", "alleged"})
# Two amounts nearer to each other than this are one, rounded ("about 3,000", "2,900").
_ROUNDING = 1.1


def find(event: Event, reports: Sequence[Report]) -> list[Contradiction]:
    """At most one row for each source that contradicts and each way of doing so; reports in order of publication."""
    if len(reports) == 1:
        return []
    asserted = [r for r in reports if r.label in _ASSERTED]
    facts = *_dates(asserted), *_places(asserted), *_amounts(asserted), *_surprises(reports)
    pairs = [*_denials(reports, asserted), *_dropped_plans(reports), *facts]
    seen: dict[tuple[str, str], Contradiction] = {}
    for a, b, reason in pairs:
        seen.setdefault((a.claim.claim_id, b.claim.claim_id), _row(event, a, b, reason))
    return list(seen.values())


def _row(event: Event, a: Report, b: Report, reason: str) -> Contradiction:
    return Contradiction(event.event_id, a.claim.claim_id, b.claim.claim_id, reason)


def _denials(reports: Sequence[Report], told_of: Sequence[Report]) -> Iterator[tuple[Report, Report, str]]:
    """What one says happened against what another denies or negates, unless that other tells of it as done as well."""
    denials = _first_by_origin(r for r in reports if r.label in AGAINST)
    if not denials:
        return
    asserted = _first_by_origin(told_of)
    undecided = {(r.document.document_id, r.origin) for r in told_of if r.label == "happened"}
    for against in denials:
        other = next((a for a in asserted if a.origin != against.origin and not _was_still_to_come(against, a)), None)
        if other and (against.document.document_id, against.origin) not in undecided:
            yield other, against, f"{told(other)}, but {told(against)}."


def _was_still_to_come(against: Report, asserted: Report) -> bool:
    """Whether "has not" was said before the time of what is asserted: a development, not a contradiction."""
    if against.label != "negated" or not (against.published and asserted.published):
        return False
    when = asserted.interval[0] if asserted.interval else asserted.published
    return against.published < when


def _dropped_plans(reports: Sequence[Report]) -> Iterator[tuple[Report, Report, str]]:
    """What was planned against what the record then says did not come about."""
    plan = next((r for r in reports if r.label == "planned"), None)
    gone = next((r for r in reports if plan and r.label == "negated" and r.order > plan.order), None)
    if plan and gone:
        yield plan, gone, f"{told(plan)}, but {told(gone)}."


def _dates(asserted: Sequence[Report]) -> Iterator[tuple[Report, Report, str]]:
    """Two sources that give different days for what they both say happened."""
    dated = _first_by_origin(r for r in asserted if _single_day(r))
    first = dated[0] if dated else None
    for other in dated[1:]:
        if first and _single_day(first) != _single_day(other):
            days = [day(d) for d in (_single_day(first), _single_day(other)) if d]
            yield first, other, f"{first.voice} dates it to {days[0]}, {other.voice} to {days[1]}."


def _places(asserted: Sequence[Report]) -> Iterator[tuple[Report, Report, str]]:
    """Two sources that put what they both say happened into different countries."""
    placed = _first_by_origin(r for r in asserted if r.claim.place and r.claim.place.country)
    for other in placed[1:]:
        here, there = placed[0].claim.place, other.claim.place
        if here and there and here.country != there.country:
            yield placed[0], other, f"{placed[0].voice} places it in {here.name}, {other.voice} in {there.name}."


def _amounts(asserted: Sequence[Report]) -> Iterator[tuple[Report, Report, str]]:
    """Two sources that give different amounts of one item for one day; what goes on for long may come in parts."""
    counted = _first_by_origin(r for r in asserted if _single_day(r) and _amount(r))
    first = _amount(counted[0]) if counted else None
    for other in counted[1:]:
        amount = _amount(other)
        if first and amount and first.unit == amount.unit and _differ(first.value, amount.value):
            yield counted[0], other, f"{counted[0].voice} speaks of {first.text}, {other.voice} of {amount.text}."


def _surprises(reports: Sequence[Report]) -> Iterator[tuple[Report, Report, str]]:
    """Sources that call it a surprise against the first that calls it anticipated, or the other way round."""
    called = _first_by_origin(r for r in reports if _looked_for(r))
    for other in called[1:]:
        if _looked_for(called[0]) != _looked_for(other):
            words = [_looked_for(r) for r in (called[0], other)]
            yield called[0], other, f"{called[0].voice} calls it {words[0]}, {other.voice} {words[1]}."


def _looked_for(report: Report) -> str | None:
    """How the words right before the trigger call it; None for neither."""
    ways, either = _calling()
    before = report.before
    return next((said for said, pattern in ways if pattern.search(before)), None) if either.search(before) else None


@cache
def _calling() -> tuple[list[tuple[str, re.Pattern[str]]], re.Pattern[str]]:
    """A pattern for each way to call it, and one that finds any of them."""
    book: dict[str, str] = codebook.load("linking")["looked_for"]
    ways = [(said, re.compile(pattern, re.IGNORECASE)) for said, pattern in book.items()]
    return ways, re.compile("|".join(book.values()), re.IGNORECASE)


def _amount(report: Report) -> Quantity | None:
    flow = report.claim.flow
    return quantity_of(report.claim.sentence.text, flow.item) if flow else None


def _differ(one: float, other: float) -> bool:
    return max(one, other) > _ROUNDING * min(one, other)


def _single_day(report: Report) -> datetime.date | None:
    ends = report.interval
    return ends[0] if ends and ends[0] == ends[1] else None


def _first_by_origin(reports: Iterable[Report]) -> list[Report]:
    first: dict[str, Report] = {}
    for report in reports:
        first.setdefault(report.origin, report)
    return list(first.values())
