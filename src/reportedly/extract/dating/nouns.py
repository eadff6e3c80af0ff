"""What the readings of time expressions take and give."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from reportedly.extract.dating.calendar import size, stretch, unit_of
from reportedly.model.when import TimexType

# How long a day of the news stays the day that "the morning" belongs to.
_NEWS_DAYS = 7
# "planned": ahead when it was told, "was due on Friday"; it may be over by the day of writing.
Direction = Literal["past", "future", "planned"]


@dataclass(frozen=True, slots=True)
class Reading:
    """TIMEX3 type and value; ``part``: the share of the period meant; ``days``: a period around the day of writing."""

    type: TimexType
    value: str
    part: str | None = None
    days: tuple[int | None, int | None] | None = None


@dataclass(slots=True)
class Context:
    """What an expression is read against: the day of writing, the values the text spoke of so far, the clause's tense.

    ``here`` counts those of the same sentence; ``year`` is the one that sets the sentence's scene; ``country`` is
    the one of some states that the text names, which settles whose Independence Day is meant.
    """

    anchor: datetime.date | None
    said: list[str]
    here: int
    year: int | None
    direction: Callable[[], Direction | None]
    country: Callable[[frozenset[str]], str | None]

    def last(self, unit: str) -> str | None:
        """The value the text last spoke of that is no coarser than a unit: "the previous day" needs a day before it."""
        return next((value for value in reversed(self.said) if size(unit_of(value)) <= size(unit)), None)

    def spoken_of(self, unit: str) -> datetime.date | None:
        """First day of the last value no coarser than a unit, else the day of writing."""
        value = self.last(unit)
        found = stretch(value) if value else None
        return found[0] if found else self.anchor

    def spoken_of_one(self, unit: str) -> datetime.date | None:
        """First day of the last value of just this unit, else the day of writing."""
        value = next((value for value in reversed(self.said) if unit_of(value) == unit), None)
        found = stretch(value) if value else None
        return found[0] if found else self.anchor

    @property
    def named_here(self) -> datetime.date | None:
        """The day that the sentence itself named last."""
        found = (stretch(value) for value in reversed(self.said[len(self.said) - self.here :]))
        return next((days[0] for days in found if days and days[2] == "day"), None)

    @property
    def at_hand(self) -> datetime.date | None:
        """The day the text last spoke of, if it is of the week before writing, else the day of writing."""
        day = self.spoken_of("D")
        if day is None or self.anchor is None:
            return day
        return day if 0 <= (self.anchor - day).days <= _NEWS_DAYS else self.anchor

    @property
    def of_clock(self) -> datetime.date | None:
        """The day that a time by the clock is of: one the sentence names, one ahead just spoken of, that of writing."""
        day = self.named_here or self.spoken_of("D")
        if day is None or self.anchor is None or self.named_here:
            return day
        ahead = 0 < (day - self.anchor).days <= _NEWS_DAYS and self.direction() == "future"
        return day if ahead else self.anchor


def dated(value: str | None) -> Reading | None:
    """The reading of a DATE; None stays None."""
    return Reading("DATE", value) if value else None
