"""Dates as intervals with a precision, and time expressions in TIMEX3 style."""

import datetime
from dataclasses import dataclass
from typing import Literal

Precision = Literal["day", "week", "month", "season", "year", "decade", "vague"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class When:
    """An interval of days, both ends inclusive; an open end is None. ``text`` is the wording it was read from."""

    start: datetime.date | None
    end: datetime.date | None
    precision: Precision
    text: str = ""

    def meets(self, other: "When", days: int = 0) -> bool:
        """Whether the two intervals share a day, or lie at most ``days`` apart."""
        slack = datetime.timedelta(days=days)
        after = self.start and other.end and self.start - other.end > slack
        before = self.end and other.start and other.start - self.end > slack
        return not after and not before


@dataclass(frozen=True, slots=True)
class Timex:
    """One time expression: its place, TIMEX3 type and value, and the days it means (None for durations and sets)."""

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    when: When | None = None
