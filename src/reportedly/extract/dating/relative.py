"""Readings of dates that are counted from the day of writing, or from the time the text speaks of."""

import datetime
import re

from reportedly.extract.dating.calendar import shift, unit_of, value_of
from reportedly.extract.dating.grammar import Match
from reportedly.extract.dating.nouns import Context, Reading, dated
from reportedly.extract.dating.quantities import PARTS_OF_DAY, number

_SATURDAY, _SUNDAY = 6, 7
_AHEAD = ("future", "planned")
# Units whose halves are counted in smaller ones, and how many of those they hold.
_SMALLER = {"Y": ("M", 12), "DE": ("Y", 10), "CE": ("Y", 100), "ML": ("Y", 1000)}
# Periods that figures are for.
_ACCOUNTS = ("Q", "M")
# Days within which each weekday meets each day of the month.
_ROUND = 900


def weekday(match: Match, context: Context) -> Reading | None:
    """A day of the week: the nearest one in the clause's direction; "last", "this" and "next" say more.

    With "next", weeks begin on Sunday as in the United States: next Sunday is the one that comes.
    """
    wanted, anchor = match.get("WEEKDAY"), context.anchor
    if anchor is None:
        return dated(f"XXXX-WXX-{wanted}")
    away = match.get("DEIC")
    ahead = (wanted - anchor.isoweekday()) % 7
    if away is None:
        return _dated_day(anchor, ahead if context.direction() in _AHEAD or not ahead else ahead - 7)
    if away < 0 and not match.rule.told:
        return _dated_day(anchor, ahead - 7)
    if away > 0 and wanted == _SUNDAY:
        return _dated_day(anchor, ahead or 7)
    return _dated_day(anchor, wanted - anchor.isoweekday() + 7 * away)


def weekday_of_month(match: Match, context: Context) -> Reading | None:
    """Friday the 13th: the nearest one in the clause's direction."""
    if context.anchor is None:
        return dated(f"XXXX-WXX-{match.get('WEEKDAY')}")
    sign = 1 if context.direction() == "future" else -1
    wanted = match.get("WEEKDAY"), int(re.sub(r"\D", "", match.get("DAYTH")))
    days = (shift(context.anchor, "D", n * sign) for n in range(_ROUND))
    return dated(next((d.isoformat() for d in days if d and (d.isoweekday(), d.day) == wanted), None))


def away(match: Match, context: Context) -> Reading | None:
    """So many units from the day of writing: yesterday, next month, the end of the year."""
    unit = match.rule.told.get("unit") or match.get("UNIT1", "MIDUNIT")
    by = match.get("DAYWORD", "DEIC", "COMING", "GONE", "REL") or match.rule.told.get("by", 0)
    if unit in PARTS_OF_DAY or (match.get("UNIT1") == "D" and match.get("DEIC") == -1):  # "the last day of the talks"
        return None
    if context.anchor is None:
        return dated(value_of(None, unit))
    start: datetime.date | None = context.anchor
    if match.rule.told.get("at_hand"):
        start = context.at_hand if unit == "D" else _meant(match, context, unit)
    return _of(shift(start, unit, by), unit) if start else None


def _meant(match: Match, context: Context, unit: str) -> datetime.date | None:
    """ "In the quarter", "for the month": of the one that the text named last, else of that of writing."""
    bare = match.get("DEIC", "REL", "EDGE", "PART") is None
    if bare and unit == "W":
        return context.at_hand
    return context.spoken_of_one(unit) if bare and unit in _ACCOUNTS else context.anchor


def weekend(match: Match, context: Context) -> Reading | None:
    """A weekend; "the weekend" is the one ahead or the one that was last, by the clause's tense."""
    if context.anchor is None:
        return dated(value_of(None, "WE"))
    by = match.get("DEIC", "REL", "COMING", "GONE")
    if by is None and context.anchor.isoweekday() < _SATURDAY and context.direction() != "future":
        by = -1
    return _of(shift(context.anchor, "WE", by or 0), "WE")


def beyond(match: Match, context: Context) -> Reading | None:
    """The day before yesterday, the day after tomorrow."""
    by = match.get("DAYWORD")
    return _dated_day(context.anchor, 2 * by) if context.anchor and by else None


def related(match: Match, context: Context) -> Reading | None:
    """The unit before, at or after the time the text speaks of: the previous day, that year."""
    unit = match.rule.told.get("unit") or match.get("UNIT1")
    by = match.rule.told.get("by", match.get("REL", "DEIC"))
    base = context.spoken_of(unit)
    day = shift(base, unit, by) if base else None
    return dated(value_of(day, unit))


def weekday_after(match: Match, context: Context) -> Reading | None:
    """The Monday after or before the day the text speaks of; "that Monday" is that day or the nearest before."""
    base, wanted = context.spoken_of("D"), match.get("WEEKDAY")
    if base is None:
        return dated(f"XXXX-WXX-{wanted}")
    ahead, by = (wanted - base.isoweekday()) % 7, match.get("REL")
    if by > 0:
        return _dated_day(base, ahead or 7)
    return _dated_day(base, ahead - 7 if ahead or by else 0)


def distance(match: Match, context: Context) -> Reading | None:
    """So many units ago, from now, earlier or later. An unsaid number leaves only the direction.

    "Ten years ago this month" is as fine as the month.
    """
    unit, many = _length(match)
    from_writing = match.get("EARLIER", "BEFORE") is None
    by = match.get("AGO", "EARLIER", "BEFORE") or 1
    if isinstance(many, str):
        since_writing = (None, 0) if by < 0 else (0, None)
        return Reading("DATE", "PAST_REF" if by < 0 else "FUTURE_REF", days=since_writing if from_writing else None)
    if not from_writing and unit in PARTS_OF_DAY and (moment := _moved(context, unit, round(many) * by)):
        return Reading("TIME", moment)
    start = context.anchor if from_writing else context.spoken_of(unit)
    if start is None or (by > 0 and not from_writing and not context.last(unit)):
        return dated(value_of(None, unit))
    day = shift(start, unit, round(many) * by)
    as_fine = match.worth["UNIT1"][-1] if match.rule.told.get("as_fine") else unit
    return dated(value_of(day, as_fine) if day else "PAST_REF")


def _length(match: Match) -> tuple[str, float | str]:
    """Unit and number of a distance, both in whole units: half a century is fifty years."""
    told = match.rule.told
    unit, many = told.get("unit") or match.get("UNITS", "UNIT1"), told.get("number") or number(match)
    if not isinstance(many, str) and many % 1 and unit in _SMALLER:
        smaller, times = _SMALLER[unit]
        return smaller, many * times
    return unit, many


def _moved(context: Context, unit: str, by: int) -> str | None:
    """The time by the clock so many hours or minutes from the one that the text named last."""
    last = context.said[-1] if context.said else ""
    try:
        start = datetime.datetime.strptime(last, "%Y-%m-%dT%H:%M")
    except ValueError:
        return None
    away = {"TH": datetime.timedelta(hours=by), "TM": datetime.timedelta(minutes=by)}.get(unit)
    return (start + away).isoformat(timespec="minutes") if away else None


def year_before(match: Match, context: Context) -> Reading | None:
    """The same month or quarter of another year, as fine as the time the text speaks of."""
    last = context.last("Y")
    unit = match.get("UNIT1") or (unit_of(last) if last else "Y")
    base = context.spoken_of_one(unit)
    if base is None:
        return dated(value_of(None, unit))
    year = match.get("YEAR")
    by = int(year) - base.year if year else match.get("DEIC", "AGO", "EARLIER", "REL")
    day = shift(base, "Y", by)
    return _of(day, unit)


def _dated_day(anchor: datetime.date, by: int) -> Reading | None:
    day = shift(anchor, "D", by)
    return _of(day, "D")


def _of(day: datetime.date | None, unit: str) -> Reading | None:
    """The unit that holds a day; None for a day outside the calendar."""
    return dated(value_of(day, unit)) if day else None
