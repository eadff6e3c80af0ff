"""Sets of days, as sorted intervals that don't touch: what may still be the day a text was published."""

import calendar
import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Interval = tuple[datetime.date, datetime.date]
DAY = datetime.timedelta(days=1)
FIRST = datetime.date(1990, 1, 1)  # no page of the web is older


@dataclass(frozen=True, slots=True)
class Days:
    """A set of days; every interval includes both its ends."""

    intervals: tuple[Interval, ...]

    @classmethod
    def of(cls, intervals: Iterable[Interval]) -> "Days":
        """The union of intervals; those that end before they start are empty."""
        merged: list[Interval] = []
        for start, end in sorted(i for i in intervals if i[0] <= i[1]):
            if merged and start <= merged[-1][1] + DAY:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        return cls(tuple(merged))

    @classmethod
    def since(cls, day: datetime.date) -> "Days":
        """From a day on."""
        return cls(((day, datetime.date.max),))

    @classmethod
    def until(cls, day: datetime.date) -> "Days":
        """Up to a day."""
        return cls(((FIRST, day),)) if day >= FIRST else cls(())

    def meet(self, other: "Days") -> "Days":
        """The days in both."""
        both = [(max(a, c), min(b, d)) for a, b in self.intervals for c, d in other.intervals if a <= d and c <= b]
        return Days(tuple(both))  # in order, and apart, as those of each set are

    @property
    def start(self) -> datetime.date:
        """The first day; the set must not be empty."""
        return self.intervals[0][0]

    @property
    def end(self) -> datetime.date:
        """The last day; the set must not be empty."""
        return self.intervals[-1][1]

    @property
    def width(self) -> int:
        """Days from the first to the last, both counted; 0 for the empty set."""
        return (self.end - self.start).days + 1 if self.intervals else 0

    def each(self) -> Iterator[datetime.date]:
        """The days, one by one."""
        for a, b in self.intervals:
            while a <= b:
                yield a
                a += DAY


def month(year: int, number: int) -> Interval:
    """The days of a month; numbers outside 1 to 12 count on into other years."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return datetime.date(year, number, 1), datetime.date(year, number, calendar.monthrange(year, number)[1])


def week(day: datetime.date, after: int = 0) -> Interval:
    """Monday to Sunday of the week that is ``after`` weeks later than a day's."""
    monday = day - DAY * day.weekday() + DAY * 7 * after
    return monday, monday + 6 * DAY


def year(number: int) -> Interval:
    """The days of a calendar year."""
    return datetime.date(number, 1, 1), datetime.date(number, 12, 31)


def date_or_none(year_: int, month_: int, day: int) -> datetime.date | None:
    """The date, or None if the calendar has no such day."""
    try:
        return datetime.date(year_, month_, day)
    except ValueError:
        return None
