"""Readings of dates that the calendar names: June 19, the third quarter, the 1990s, Victory Day."""

import datetime
import re

from reportedly.extract.dating.calendar import Stretch, nth_weekday, shift, stretch, value_of
from reportedly.extract.dating.grammar import Match
from reportedly.extract.dating.nouns import Context, Direction, Reading, dated

# A report may be dated a day before the day it speaks of as past: time zones, and papers printed overnight.
_SLACK = datetime.timedelta(days=1)
# Days. So near a day needs no year, whatever tense the parser saw; a far one would have been given its year.
_NEAR = 60
# Days. What a clause tells as past isn't as far ahead as this, even where a report carries a wrong date of its own.
_SOON = 8
_THURSDAY, _WEEKS = 4, 4
# Days among which each day of a month is found: of any two months in a row one has 31 days.
_TWO_MONTHS = 62
# Years of two digits up to this one belong to our century, as in POSIX.
_LAST_SHORT_YEAR = 68


def calendar(match: Match, context: Context) -> Reading | None:
    """Month, with or without day and year; an hour of the clock may stand before the day: "5 p.m. Nov. 30"."""
    day = match.worth["DAY"][-1] if "DAY" in match.worth else match.get("DAYTH")
    return dated(in_year(match, context, f"-{match.get('MONTH'):02d}" + (f"-{_digits(day):02d}" if day else "")))


def day_of_month(match: Match, context: Context) -> Reading | None:
    """ "On the 27th": the nearest such day in the clause's direction."""
    number = _digits(match.get("DAYTH"))
    if context.anchor is None:
        return dated(f"XXXX-XX-{number:02d}")
    sign = 1 if context.direction() == "future" else -1
    days = (shift(context.anchor, "D", n * sign) for n in range(_TWO_MONTHS))
    return dated(next((day.isoformat() for day in days if day and day.day == number), None))


def month_away(match: Match, context: Context) -> Reading | None:
    """ "Last May", "next summer": the nearest before or after, never the present one."""
    stem = f"-{match.get('SEASON', 'FALL')}" if match.get("SEASON", "FALL") else f"-{match.get('MONTH'):02d}"
    anchor, away = context.anchor, match.get("DEIC", "REL")
    if anchor is None:
        return dated(f"XXXX{stem}")
    values = [f"{anchor.year + n}{stem}" for n in (-2, -1, 0, 1)]
    found = [(s, value) for value in values if (s := stretch(value))]
    if away > 0:
        return dated(next((value for s, value in found if s[0] > anchor), None))
    if away < 0:
        return dated([value for s, value in found if s[1] < anchor][-1])
    return dated(values[2])


def week_of(match: Match, context: Context) -> Reading | None:
    """The nth week of a month: that of its nth Thursday, as ISO 8601 counts the weeks of a year."""
    month = calendar(match, context)
    number = int(_digits(match.get("ORD"))) if match.get("ORD") is not None else -1
    if month is None or month.value.startswith("X") or not 0 < abs(number) <= _WEEKS:
        return None
    year, of_year = (int(part) for part in month.value.split("-"))
    return dated(value_of(nth_weekday(year, of_year, _THURSDAY, number), "W"))


def week_with(match: Match, context: Context) -> Reading | None:
    """The week of a day: that of ISO 8601 which holds it."""
    day = calendar(match, context)
    found = stretch(day.value) if day else None
    return dated(value_of(found[0], "W")) if found else day


def past_one(match: Match, context: Context) -> Reading | None:
    """ "This past week", "this past summer": the last week that is over, the last summer that has begun."""
    if context.anchor is None:
        return dated(value_of(None, match.get("UNIT1") or "Y"))
    if unit := match.get("UNIT1"):
        day = shift(context.anchor, unit, -1)
        return dated(value_of(day, unit)) if day else None
    values = (f"{context.anchor.year + n}-{match.get('SEASON')}" for n in (0, -1))
    return dated(next(v for v in values if (s := stretch(v)) and s[0] <= context.anchor))


def year(match: Match, context: Context) -> Reading | None:
    """A year by itself."""
    return Reading("DATE", str(match.get("YEAR", "MIDYEAR")), "mid" if match.get("MIDYEAR") else None)


def iso(match: Match, context: Context) -> Reading | None:
    """2023-09-06, which the parser splits at its hyphens."""
    month, day = match.worth["DAY"]
    return _exact(int(match.get("YEAR")), int(month), int(day))


def numeric(match: Match, context: Context) -> Reading | None:
    """Digits with strokes: year first, else month, day, year as in the United States unless the first is no month."""
    text = str(match.get("DATE"))
    parts = [int(p) for p in ([text[:4], text[4:6], text[6:]] if text.isdigit() else re.split(r"[/.-]", text))]
    if parts[0] > 99:
        return _exact(*parts)
    month, day, short = parts
    long = short if short > 99 else short + (2000 if short <= _LAST_SHORT_YEAR else 1900)
    return _exact(long, day, month) if month > 12 else _exact(long, month, day)


def season(match: Match, context: Context) -> Reading | None:
    """A season; "the" alone leaves the year to the clause's tense."""
    if match.get("YEAR") is None and match.get("REL") == 0 and (base := context.spoken_of("Y")):
        return dated(f"{base.year}-{match.get('SEASON', 'FALL')}")
    if match.get("YEAR") is None and not match.rule.told and match.get("DEIC", "REL") is not None:
        return month_away(match, context)
    return dated(in_year(match, context, f"-{match.get('SEASON', 'FALL')}"))


def quarter(match: Match, context: Context) -> Reading | None:
    """A quarter of a year: first to fourth, Q1 to Q4, or the final one."""
    number = int(match.get("QUARTER", "ORD", "LASTORD"))
    return dated(in_year(match, context, f"-Q{number}")) if number <= 4 else None


def half(match: Match, context: Context) -> Reading | None:
    """Half of a year; half of a month is that month, cut to the half."""
    number = 2 if match.get("LASTORD") else int(match.get("HALF", "ORD"))
    if number > 2:
        return None
    if match.get("MONTH"):
        found = calendar(match, context)
        return found and Reading("DATE", found.value, "first_half" if number == 1 else "second_half")
    return dated(in_year(match, context, f"-H{number}"))


def fiscal(match: Match, context: Context) -> Reading | None:
    """A fiscal year, taken to be the calendar's of the same number: states differ."""
    number = match.get("YEAR", "FYEAR")
    if number is None and context.anchor:
        number = context.anchor.year + (match.get("DEIC", "REL") or 0)
    return dated(f"FY{number or 'XXXX'}")


def decade(match: Match, context: Context) -> Reading | None:
    """A decade; one without its century is of the twentieth."""
    digits = re.sub(r"\D", "", str(match.get("DECADE", "MIDDECADE")))
    value = digits[:3] if len(digits) == 4 else f"19{digits[0]}"
    return Reading("DATE", value, "mid" if match.get("MIDDECADE") else None)


def century(match: Match, context: Context) -> Reading | None:
    """The nth century, which begins a year too early in TIMEX3: the 19th is 18."""
    number = _digits(match.get("ORD"))
    return dated(f"{number - 1:02d}") if number <= 30 else None


def _digits(text: object) -> int:
    return int(re.sub(r"\D", "", str(text)) or 0)


def _exact(year: int, month: int, day: int) -> Reading | None:
    value = f"{year:04d}-{month:02d}-{day:02d}"
    return dated(value) if stretch(value) else None


def in_year(match: Match, context: Context, stem: str) -> str | None:
    """The value of ``stem`` ("-10", "-06-19", "-Q3") in the year given, else in the nearest that fits the clause."""
    year = _given(match, context)
    if year is None:
        return _nearest(stem, context, "future" if match.rule.told.get("ahead") else context.direction())
    return f"{year}{stem}" if stretch(f"{year}{stem}") else None


def _given(match: Match, context: Context) -> int | None:
    """The year that the words name, count from that of writing, or stand in the scene of."""
    if named := match.get("YEAR", "FYEAR"):
        return int(named)
    this = context.anchor.year if context.anchor else 0
    away = match.rule.told.get("years", match.get("DEIC"))
    if this and away is not None:
        return this + int(away)
    ahead = context.year is not None and context.year <= this and context.direction() == "future"
    return None if ahead else context.year


def _nearest(stem: str, context: Context, direction: Direction | None) -> str | None:
    if context.anchor is None:
        # 2024 has a 29th of February
        return f"XXXX{stem}" if stretch(f"2024{stem}") else None
    values = [f"{context.anchor.year + n}{stem}" for n in (-1, 0, 1)]
    found = [(days, value) for value in values if (days := stretch(value))]
    return fitting(found, context.anchor, direction)


def fitting(found: list[tuple[Stretch, str]], anchor: datetime.date, direction: Direction | None) -> str | None:
    """Of the values of several years, in order, the one that is meant: a near day, else by the clause's direction."""
    ahead = _SOON if direction == "past" else _NEAR
    near = (value for s, value in found if s[2] == "day" and -_NEAR < (s[0] - anchor).days < ahead)
    if value := next(near, None):
        return value
    slack = _SLACK if found and found[0][0][2] == "day" else datetime.timedelta(0)
    if direction == "future" and (later := [value for s, value in found if s[1] >= anchor - slack]):
        return later[0]
    earlier = [value for s, value in found if s[0] <= anchor + slack]
    return earlier[-1] if earlier else None
