"""The reading of a match: the rule's own, made a TIME where the words name a time of day."""

import re
from collections.abc import Callable
from dataclasses import replace

from reportedly.extract.dating import dates, feasts, quantities, relative
from reportedly.extract.dating.grammar import Match
from reportedly.extract.dating.nouns import Context, Reading

# The names by which the rules of times.yaml call for a reading.
_READINGS: dict[str, Callable[[Match, Context], Reading | None]] = {
    f.__name__: f
    for f in (
        dates.calendar, dates.day_of_month, dates.month_away, dates.week_of, dates.week_with, dates.past_one,
        dates.year, dates.iso, dates.numeric,
        dates.season, dates.quarter, dates.half, dates.fiscal, dates.decade, dates.century, feasts.holiday,
        relative.weekday, relative.weekday_of_month, relative.weekday_after, relative.away, relative.weekend,
        relative.beyond, relative.related, relative.distance, relative.year_before,
        quantities.length, quantities.rate, quantities.reference, quantities.clock, quantities.daypart,
    )
}  # fmt: skip
_HALF_DAY_MARK = re.compile(r"([ap])\.?m")


def read(match: Match, context: Context) -> Reading | None:
    """What a match means in its context; None where the words make no date after all (Feb. 31)."""
    reading = _READINGS[match.rule.read](match, context)
    if reading is None or reading.type != "DATE":
        return reading
    if time := _time_of_day(match):
        return Reading("TIME", reading.value + time)
    return replace(reading, part=match.rule.told.get("part") or match.get("PART", "EDGE") or reading.part)


def _time_of_day(match: Match) -> str:
    if clock := match.get("CLOCK", "HHMM", "HOUR", "CLOCKWORD"):
        return f"T{_clock(str(clock), match.get('AMPM'))}{match.get('ZONE') or ''}"
    part = match.rule.told.get("daypart") or match.get("DAYPART", "TONIGHT")
    return f"T{part}" if part else ""


def _clock(text: str, noon: int | None) -> str:
    """Hours and minutes on the 24-hour clock; ``noon``: what "p.m." adds."""
    digits = re.findall(r"\d\d(?=\d\d)|\d+", text)
    hour, minute = int(digits[0]), [*digits[1:], "00"][0]
    if noon is None and (mark := _HALF_DAY_MARK.search(text)):
        noon = 12 if mark[1] == "p" else 0
    return f"{hour if noon is None else hour % 12 + noon:02d}:{minute}"
