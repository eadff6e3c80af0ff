"""What the readings of time expressions take and give."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from reportedly.extract.timex_calendar import stretch
from reportedly.model.when import TimexType

# How long a day of the news stays the day that "the morning" belongs to.
_NEWS_DAYS = 7
Direction = Literal["past", "future"]


@dataclass(frozen=True, slots=True)
class Reading:
    """TIMEX3 type and value; ``part``: which share of the period is meant; ``days``: a vague period around the day of writing."""

    type: TimexType
    value: str
    part: str | None = None
    days: tuple[int | None, int | None] | None = None


@dataclass(slots=True)
class Context:
    """What an expression is read against: the day of writing, the value the text last spoke of, the clause's tense.

    ``country`` is the state named in the sentence, which settles whose Independence Day is meant.
    """

    anchor: datetime.date | None
    last: str | None
    direction: Callable[[], Direction | None]
    country: Callable[[], str | None]

    @property
    def spoken_of(self) -> datetime.date | None:
        """First day of the time the text last spoke of, else the day of writing."""
        found = stretch(self.last) if self.last else None
        return found[0] if found else self.anchor

    @property
    def at_hand(self) -> datetime.date | None:
        """The day the text last spoke of, if it is one of the news (of the week before writing), else the day of writing."""
        found = stretch(self.last) if self.last else None
        if found is None or found[2] != "day":
            return self.anchor
        return found[0] if self.anchor is None or 0 <= (self.anchor - found[0]).days <= _NEWS_DAYS else self.anchor


def dated(value: str | None) -> Reading | None:
    """The reading of a DATE; None stays None."""
    return Reading("DATE", value) if value else None
