"""Days that a page gives as that of its publication: where they differ, the ones that more places agree on win."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.clean import clues as strength
from reportedly.clean.clues import Clue
from reportedly.clean.days import DAY, Days, Interval, date_or_none, month, year

_NAMED = 4  # places named in the evidence


@dataclass(frozen=True, slots=True)
class Stated:
    """One statement: ``text`` is ISO 8601 with as much precision as was given (year, month or day).

    ``where``: the place on the page, in words; ``weight`` (1 to 3): how much such a place is worth against others;
    ``quote``: how it is written there, if not as ``text``.
    """

    text: str
    where: str
    weight: int
    quote: str | None = None

    @property
    def days(self) -> Interval | None:
        """The day, month or year; None if the calendar doesn't have it."""
        numbers = [int(n) for n in self.text.split("-")]
        if len(numbers) == 3:
            day = date_or_none(numbers[0], numbers[1], numbers[2])
            return (day, day) if day else None
        if len(numbers) == 2:
            return month(*numbers) if 1 <= numbers[1] <= 12 else None
        return year(numbers[0])


def clues(stated: Sequence[Stated], filed: Days | None, today: datetime.date) -> Iterator[Clue]:
    """One strong clue for the days that most places state, weak ones for the others.

    ``filed``: the days that the dateline allows, where it has no year of its own; it is a place like the others.
    What lies after ``today`` can't be right and is kept as weak evidence only.
    """
    all_days = [(s, days) for s in stated if (days := s.days)]
    past = [(s, days) for s, days in all_days if days[0] <= today]
    best = max(past, key=lambda one: _rank(one, past, filed), default=None)
    if best is not None:
        places = dict.fromkeys(s.where for s, days in past if _agree(days, best[1]))
        yield Clue(strength.STATED, Days.of([best[1]]), best[0].quote or best[0].text, _why(list(places)))
    for s, days in all_days:
        if best is None or not _agree(days, best[1]):
            yield Clue(strength.DISPUTED, Days.of([days]), s.quote or s.text, f"so {s.where}")


def _rank(
    one: tuple[Stated, Interval], others: list[tuple[Stated, Interval]], filed: Days | None
) -> tuple[int, int, int, int]:
    """Weight of the places that agree, precision, weight of those that say exactly the same, the earlier day."""
    days = one[1]
    near = sum({s.where: s.weight for s, there in others if _agree(there, days)}.values())
    same = sum({s.where: s.weight for s, there in others if there == days}.values())
    fits = 2 if filed and filed.meet(Days.of([days])).intervals else 0
    return near + fits, -(days[1] - days[0]).days, same + fits, -days[0].toordinal()


def _agree(a: Interval, b: Interval) -> bool:
    """Whether two statements may mean one moment: clocks of the world differ by a day."""
    return a[0] <= b[1] + DAY and b[0] <= a[1] + DAY


def _why(places: list[str]) -> str:
    if len(places) == 1:
        return places[0]
    return f"{', '.join(places[:_NAMED])} agree"
