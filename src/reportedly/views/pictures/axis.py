"""The time axis: which days are shown, where a day stands, and where the ticks go."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.model.when import When

GUTTER = 46  # pixels kept on either side for dates that lie off the axis
MARGIN = 14  # pixels between the last mark and the edge
TICK_ROOM = 84  # pixels a tick's label needs, so that labels never touch
#: A report speaks of days before and after it; this many days beyond the reports are always worth showing.
REACH = 120
STEPS = (1, 2, 7, 14)
MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240)


@dataclass(frozen=True, slots=True)
class Scale:
    """Days ``first`` to ``last`` on pixels ``left`` to ``right``; dates outside stand in gutters."""

    first: datetime.date
    last: datetime.date
    left: float
    right: float
    has_earlier: bool
    has_later: bool

    def x(self, day: datetime.date) -> float:
        """Where a day stands, in pixels; off the axis: in the middle of the gutter."""
        if day < self.first:
            return self.left - GUTTER / 2
        if day > self.last:
            return self.right + GUTTER / 2
        days = max((self.last - self.first).days, 1)
        return self.left + MARGIN + (self.right - self.left - 2 * MARGIN) * (day - self.first).days / days

    def middle(self, date: When) -> float:
        """Where the mark of an interval stands."""
        start, end = _ends(date)
        return self.x(start + (end - start) / 2)

    def ends(self, date: When) -> tuple[float, float]:
        """Where an interval begins and ends."""
        start, end = _ends(date)
        return self.x(max(start, self.first)), self.x(min(end, self.last))

    def ticks(self) -> Iterator[tuple[float, str]]:
        """Round days with their names, as many as have room."""
        room = max(int((self.right - self.left) / TICK_ROOM), 2)
        days = max((self.last - self.first).days, 1)
        step = next((s for s in STEPS if days / s <= room), None)
        if step and days <= STEPS[-1] * room and days < 31 * room / 2:
            yield from ((self.x(d), f"{d.day} {d:%b %Y}") for d in _days(self.first, self.last, step))
        else:
            months = next((m for m in MONTHS if days / 30.4 / m <= room), MONTHS[-1])
            form = "%Y" if months >= 12 else "%b %Y"
            yield from ((self.x(d), f"{d:{form}}") for d in _months(self.first, self.last, months))


def scale(dates: Sequence[When], reports: Sequence[datetime.date], left: float, width: float) -> Scale:
    """An axis for these dates: far-off ones (a war of the last century) don't squeeze the days around the reports."""
    starts, ends = [_ends(d)[0] for d in dates], [_ends(d)[1] for d in dates]
    low, high = min(reports, default=min(starts)), max(reports, default=max(ends))
    reach = datetime.timedelta(days=max(REACH, (high - low).days))
    middles = [s + (e - s) / 2 for s, e in zip(starts, ends, strict=True)]
    near = [m for m in middles if low - reach <= m <= high + reach] or [low, high]
    first, last = min(near), max(near)
    earlier, later = any(m < first for m in middles), any(m > last for m in middles)
    return Scale(first, last, left + GUTTER * earlier, width - GUTTER * later, earlier, later)


def _ends(date: When) -> tuple[datetime.date, datetime.date]:
    start, end = date.start or date.end, date.end or date.start
    if start is None or end is None:
        raise ValueError("a date without start and end has no place on an axis")
    return start, end


def _days(first: datetime.date, last: datetime.date, step: int) -> Iterator[datetime.date]:
    day = first
    while day <= last:
        yield day
        day += datetime.timedelta(days=step)


def _months(first: datetime.date, last: datetime.date, step: int) -> Iterator[datetime.date]:
    number = first.year * 12 + first.month - 1
    number += -number % step
    while (day := datetime.date(number // 12, number % 12 + 1, 1)) <= last:
        if day >= first:
            yield day
        number += step
