"""TIMEX3 values and days: arithmetic on the calendar, and what stretch of days a value names.

Values follow TIMEX3 (ISO-TimeML): 2023-09-06, 2023-W36, 2023-09, 2023-Q3, 2023-H2, 2023-SU, 2023, 202 (a decade), 20 (a
century). Weeks are those of ISO 8601.
Units: D, W, 2W, WE (weekend), M, Q, Y, DE, CE, ML, and TH, TM, TS for parts of a day.
"""

import calendar
import datetime
import re
from functools import lru_cache

from reportedly.model.when import Precision

Stretch = tuple[datetime.date, datetime.date, Precision]
Day = datetime.date

_MONTHS = {"M": 1, "Q": 3, "6M": 6, "Y": 12, "2Y": 24, "DE": 120, "CE": 1200, "ML": 12000}
_DAYS = {"D": 1, "W": 7, "2W": 14, "WE": 7, "TH": 0, "TM": 0, "TS": 0}
_UNKNOWN = {"W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX", "DE": "XXX", "CE": "XX"}
# Meteorological seasons of the northern half of the earth: the first month of each.
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_VALUE = re.compile(
    r"(?:FY)?(?P<y>\d{4})(?:-(?:(?P<m>\d\d)(?:-(?P<d>\d\d))?|W(?P<w>\d\d)(?:-(?P<wd>WE|\d))?|Q(?P<q>[1-4])|H(?P<h>[12])|(?P<s>SP|SU|FA|WI)))?"
    r"(?:T.*)?|(?P<de>\d{3})|(?P<ce>\d\d)"
)


def shift(day: Day, unit: str, by: int) -> Day | None:
    """The day ``by`` units away, at the month's end where the month is shorter; None outside years 1 to 9999."""
    try:
        if unit in _DAYS:
            return day + datetime.timedelta(days=_DAYS[unit] * by)
        year, month = divmod(day.year * 12 + day.month - 1 + _MONTHS[unit] * by, 12)
        return Day(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    except (OverflowError, ValueError):
        return None


def value_of(day: Day | None, unit: str) -> str:
    """The TIMEX3 value of the unit that holds the day; with X for what isn't known where there is no day."""
    if day is None:
        return _UNKNOWN.get(unit, "XXXX-XX-XX")
    year, week, _ = day.isocalendar()
    forms = {
        "W": f"{year}-W{week:02d}", "2W": f"{year}-W{week:02d}", "WE": f"{year}-W{week:02d}-WE", "M": f"{day:%Y-%m}",
        "Q": f"{day.year}-Q{(day.month + 2) // 3}", "Y": f"{day:%Y}", "DE": f"{day.year // 10:03d}",
        "CE": f"{day.year // 100:02d}",
    }  # fmt: skip
    return forms.get(unit, day.isoformat())


def unit_of(value: str) -> str:
    """The unit of a value that names days, a day where it is finer."""
    found = _VALUE.fullmatch(value)
    if not found:
        return "D"
    named = (("d", "D"), ("m", "M"), ("w", "W"), ("q", "Q"), ("y", "Y"), ("de", "DE"))
    return "D" if found["wd"] else next((unit for group, unit in named if found[group]), "CE")


def size(unit: str) -> int:
    """The rough length of a unit in days, to compare units."""
    return _DAYS[unit] if unit in _DAYS else 30 * _MONTHS[unit]


def month_end(year: int, month: int) -> Day:
    """The last day of a month; months beyond December run on into the next year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return Day(year, month, calendar.monthrange(year, month)[1])


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> Day:
    """The nth Monday (1) to Sunday (7) of a month, counted from its end where nth is negative."""
    days = [d for d in range(1, calendar.monthrange(year, month)[1] + 1) if Day(year, month, d).isoweekday() == weekday]
    return Day(year, month, days[nth - 1 if nth > 0 else nth])


@lru_cache(maxsize=4096)
def stretch(value: str) -> Stretch | None:
    """First and last day and the precision of a value; None where it names no days (PAST_REF, XXXX-10, a duration)."""
    found = _VALUE.fullmatch(value)
    if not found:
        return None
    try:
        return _finer(found) if found["y"] else _coarser(found)
    except ValueError:
        return None


def _coarser(found: re.Match[str]) -> Stretch:
    if found["de"]:
        first = int(found["de"]) * 10
        return Day(first, 1, 1), Day(first + 9, 12, 31), "decade"
    first = int(found["ce"]) * 100
    return Day(first, 1, 1), Day(first + 99, 12, 31), "vague"


def _finer(found: re.Match[str]) -> Stretch:
    year = int(found["y"])
    if found["w"]:
        return _week(year, int(found["w"]), found["wd"])
    if found["d"]:
        day = Day(year, int(found["m"]), int(found["d"]))
        return day, day, "day"
    if found["m"]:
        return _months(year, int(found["m"]), 1, "month")
    if found["q"]:
        return _months(year, int(found["q"]) * 3 - 2, 3, "season")
    if found["h"]:
        return _months(year, int(found["h"]) * 6 - 5, 6, "season")
    if found["s"]:
        return _months(year, SEASONS[found["s"]], 3, "season")
    return _months(year, 1, 12, "year")


def _months(year: int, first: int, length: int, precision: Precision) -> Stretch:
    return Day(year, first, 1), month_end(year, first + length - 1), precision


def _week(year: int, week: int, day: str | None) -> Stretch:
    if day and day != "WE":
        exact = Day.fromisocalendar(year, week, int(day))
        return exact, exact, "day"
    return Day.fromisocalendar(year, week, 6 if day else 1), Day.fromisocalendar(year, week, 7), "week"
