"""Readings of feasts: those of a fixed day, of an nth weekday, by state, and those that move with the moon."""

import datetime
from collections.abc import Callable, Iterator
from functools import lru_cache

from reportedly.codebook import load
from reportedly.extract.dating.calendar import Stretch, nth_weekday
from reportedly.extract.dating.dates import fitting, in_year
from reportedly.extract.dating.grammar import Match
from reportedly.extract.dating.nouns import Context, Reading, dated

Day = datetime.date
# Days between the Julian and the Gregorian calendar from 1900 to 2099.
_JULIAN = datetime.timedelta(days=13)
# 1 Muharram of the Muslim year 1, as a proleptic Gregorian ordinal, and its year in our count.
_HIJRA, _HIJRA_YEAR = 227015, 622
# Days. What lasts so long is a month, not a feast.
_MONTH = 28


def holiday(match: Match, context: Context) -> Reading | None:
    """A feast of fixed day, of an nth weekday or that moves; one kept by several states needs a state in the text."""
    told = match.rule.told
    if "moves" in told:
        return _movable(match, context)
    if "by_country" in told:
        kept = told["by_country"]
        day = kept.get(context.country(frozenset(kept)), kept.get("other"))
        told = {"month": day[0], "day": day[1]} if day else {}
    if not told:
        return None
    if "day" in told:
        return dated(in_year(match, context, f"-{told['month']:02d}-{told['day']:02d}"))
    month = in_year(match, context, f"-{told['month']:02d}")
    if month is None or month.startswith("X"):
        return dated(month)
    day = nth_weekday(int(month[:4]), told["month"], told["weekday"], told["nth"])
    return dated((day + datetime.timedelta(days=told.get("after", 0))).isoformat())


def _movable(match: Match, context: Context) -> Reading | None:
    """A feast that moves, in the year given, else in the nearest that fits the clause's tense."""
    told, given, anchor = match.rule.told, match.get("YEAR"), context.anchor
    if given is None and anchor is None:
        return None
    near = int(given) if given or anchor is None else anchor.year
    starts = _starts(told["moves"], near, told.get("after", 0))
    if given or anchor is None:
        start = next((day for day in starts if day.year == near), None)
    else:
        named: list[tuple[Stretch, str]] = [((day, day, "day"), day.isoformat()) for day in starts]
        chosen = fitting(named, anchor, context.direction())
        start = Day.fromisoformat(chosen) if chosen else None
    return _reading(start, told.get("lasts", 1), anchor) if start else None


def _reading(start: Day, lasts: int, anchor: Day | None) -> Reading:
    """The first day of a feast, or the month that a month of fasting begins in, with all its days."""
    value = start.isoformat() if lasts < _MONTH else f"{start:%Y-%m}"
    if lasts == 1 or anchor is None:
        return Reading("DATE", value)
    first = (start - anchor).days
    return Reading("DATE", value, days=(first, first + lasts - 1))


@lru_cache(maxsize=512)
def _starts(moves: str, near: int, after: int) -> list[Day]:
    """The days on which a feast begins, ``after`` so many days from its base, in a year of ours and those beside it."""
    bases = {day for year in (near - 1, near, near + 1) for day in _BASES[moves](year)}
    return sorted(day + datetime.timedelta(days=after) for day in bases)


def easter(year: int) -> Iterator[Day]:
    """Easter of the western churches: the anonymous Gregorian computus (Meeus 1991, Astronomical Algorithms, ch. 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    month, day = divmod(h + week - 7 * ((a + 11 * h + 22 * week) // 451) + 114, 31)
    yield Day(year, month, day + 1)


def orthodox_easter(year: int) -> Iterator[Day]:
    """Easter of the eastern churches: the Julian computus (Meeus 1991), in our calendar; for 1900 to 2099."""
    d = (19 * (year % 19) + 15) % 30
    month, day = divmod(d + (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7 + 114, 31)
    yield Day(year, month, day + 1) + _JULIAN


def muharram(year: int) -> Iterator[Day]:
    """The first days of the Muslim years around the beginning of a year of ours.

    By the arithmetical calendar (Reingold and Dershowitz 2018, Calendrical Calculations, ch. 7): a day from what is
    proclaimed by sight of the moon.
    """
    first = (year - _HIJRA_YEAR) * 33 // 32
    for lunar in range(first, first + 3):
        yield Day.fromordinal(_HIJRA + (lunar - 1) * 354 + (3 + 11 * lunar) // 30)


def lunar_new_year(year: int) -> Iterator[Day]:
    """The first day of the Chinese year, from the codebook's table; nothing outside it."""
    day = load("times")["lunar_new_year"].get(year)
    if day is not None:
        yield Day(year, *day)


_BASES: dict[str, Callable[[int], Iterator[Day]]] = {
    f.__name__: f for f in (easter, orthodox_easter, muharram, lunar_new_year)
}
