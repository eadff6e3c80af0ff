"""Readings that give a length, a rate, or a time that only the direction is known of."""

from typing import Any

from reportedly.codebook import load
from reportedly.extract.dating.calendar import shift, stretch, value_of
from reportedly.extract.dating.grammar import Match
from reportedly.extract.dating.nouns import Context, Reading

PARTS_OF_DAY = {"TH": "H", "TM": "M", "TS": "S"}
# Halves of a unit that TIMEX3 writes in whole smaller ones.
_HALVES = {"TH": "PT30M", "TM": "PT30S", "Y": "P6M", "DE": "P5Y", "CE": "P50Y", "D": "PT12H"}
# From here on a number multiplies what stands before it: two hundred.
_MULTIPLIER = 100


def number(match: Match) -> float | str:
    """The number that a match names in one or several words: an article is one, "X" what isn't said."""
    if few := match.get("FEW"):
        return few if isinstance(few, str) else float(few)
    total = 0.0
    for worth in match.worth.get("NUM") or match.worth.get("BIG") or [1]:
        total = _joined(total, float(str(worth).replace(",", "")))
    above, _, below = str(match.get("FRAC") or "0/1").partition("/")
    return total + int(above) / int(below)


def _joined(total: float, worth: float) -> float:
    """Twenty and five is 25, two and hundred 200; a smaller number before a larger one begins a range: the larger."""
    if worth >= _MULTIPLIER and 0 < total < worth:
        return total * worth
    return total + worth if total > worth else worth


def length(match: Match, context: Context) -> Reading | None:
    """A duration: P3Y, PT24H, PXDE for decades. "A quarter" and "three-quarters" are shares, not times."""
    unit = str(match.rule.told.get("unit") or match.get("UNIT1", "UNITS", "LONG"))
    if unit == "Q" and (match.get("A") or (match.get("UNITS") and match.get("HYPH"))):
        return None
    if match.get("UNITS") and not {"NUM", "FEW", "A"} & match.worth.keys():
        return Reading("DURATION", _duration("X", unit))
    many = match.rule.told.get("number", number(match))
    days = _ahead(context, many, unit) if match.rule.told.get("point") else _around(match, context, many, unit)
    return Reading("DURATION", _duration(many, unit), days=days)


def _around(match: Match, context: Context, many: float | str, unit: str) -> tuple[int, int] | None:
    """The days of "the past year", "the next two weeks", "within a month", counted from the day of writing."""
    told = match.rule.told
    by = match.get("SPAN") or told.get("by") or (told.get("ahead") and context.direction() == "future")
    if not by or context.anchor is None or isinstance(many, str) or many % 1:
        return None
    other = shift(context.anchor, unit, int(by * many))
    if other is None:
        return None
    away = (other - context.anchor).days
    return min(away, 0), max(away, 0)


def _ahead(context: Context, many: float | str, unit: str) -> tuple[int, int] | None:
    """The days of "they meet in three weeks": those of the unit that lies so far ahead."""
    if context.anchor is None or isinstance(many, str) or many % 1 or context.direction() != "future":
        return None
    there = shift(context.anchor, unit, int(many))
    found = stretch(value_of(there, unit)) if there else None
    return ((found[0] - context.anchor).days, (found[1] - context.anchor).days) if found else None


def _duration(many: float | str, unit: str) -> str:
    if many == 0.5 and unit in _HALVES:
        return _HALVES[unit]
    shown = many if isinstance(many, str) else f"{many:g}"
    if unit in PARTS_OF_DAY:
        return f"PT{shown}{PARTS_OF_DAY[unit]}"
    if unit[0].isdigit() and isinstance(many, float):
        shown, unit = f"{many * int(unit[0]):g}", unit[1:]
    return f"P{shown}{unit}"


def rate(match: Match, context: Context) -> Reading | None:
    """A set: how often, or on which of the recurring days."""
    if day := match.get("WEEKDAY", "WEEKDAYS"):
        return Reading("SET", f"XXXX-WXX-{day}")
    if part := match.get("DAYPART"):
        return Reading("SET", f"XXXX-XX-XXT{part}")
    if season := match.get("SEASON"):
        return Reading("SET", f"XXXX-{season}")
    if month := match.get("MONTH"):
        return Reading("SET", f"XXXX-{month:02d}")
    many = match.rule.told.get("number", number(match))
    return Reading("SET", _duration(many, str(match.get("SETWORD", "UNIT1", "UNITS"))))


def reference(match: Match, context: Context) -> Reading | None:
    """Now, lately, soon: PRESENT_REF and its like, with the days that the codebook lends to "recent" and "coming"."""
    told: dict[str, Any] = match.rule.told
    value = str(told["value"])
    if value == "PRESENT_REF":
        return Reading("DATE", value, days=(0, 0))
    if told.get("then") and (days := _spoken(context)):
        return Reading("DATE", value, days=days)
    wide = told.get("days") or load("times")["vague_days"].get(match.get("UNITS"))
    return Reading("DATE", value, days=(-wide if wide else None, 0) if value == "PAST_REF" else (0, wide))


def _spoken(context: Context) -> tuple[int, int] | None:
    """The days of "at the time", from the day of writing: those of what the text spoke of last."""
    found = stretch(context.said[-1]) if context.said else None
    if found is None or context.anchor is None or found[0] > context.anchor:
        return None
    return (found[0] - context.anchor).days, (found[1] - context.anchor).days


def clock(match: Match, context: Context) -> Reading | None:
    """A time by the clock, on the day that the text speaks of; the caller adds the time."""
    return Reading("DATE", value_of(context.of_clock, "D"))


def daypart(match: Match, context: Context) -> Reading | None:
    """A part of the day at hand; the caller adds it."""
    return Reading("DATE", value_of(context.at_hand, "D"))
