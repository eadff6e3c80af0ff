"""One reason to believe that a text was published on certain days, and how to weigh many of them."""

from dataclasses import dataclass

from reportedly.clean.days import Days

# Strengths, strongest first; only their order matters. A stated date beats what the text implies, which beats habit.
STATED, DATELINE, DATED, RELATIVE, LANDMARK, TERM, FUTURE = 90, 88, 80, 75, 70, 65, 60
NOT_AFTER_SCRAPE, DISPUTED, TERM_END, AHEAD, HABIT, WEEKDAY = 58, 56, 50, 46, 44, 30
LINKED, OTHER_YEAR, SCRAPED = 25, 20, 10
STRONG = FUTURE


@dataclass(frozen=True, slots=True)
class Clue:
    """``days``: when the text may be from if this is right; ``quote``: the words; ``why``: what they say."""

    strength: int
    days: Days
    quote: str
    why: str

    def __str__(self) -> str:
        return f'"{self.quote}": {self.why}'


@dataclass(frozen=True, slots=True)
class Verdict:
    """The days on which the strongest clues agree, the clues that narrowed them, and those that lost."""

    days: Days
    used: tuple[Clue, ...]
    lost: tuple[Clue, ...]


def weigh(clues: list[Clue], days: Days) -> Verdict:
    """Clues, strongest first; one that leaves no day has lost. A stated date loses to two strong clues against it."""
    verdict = _take(clues, days)
    against = [c for c in verdict.lost if STRONG <= c.strength < DATELINE]
    if len({c.quote for c in against}) >= 2 and any(c.strength >= STATED for c in verdict.used):
        stated = [c for c in clues if c.strength >= STATED]
        without = _take([c for c in clues if c.strength < STATED], days)
        return Verdict(without.days, without.used, (*without.lost, *stated))
    return verdict


def _take(clues: list[Clue], days: Days) -> Verdict:
    used, lost = [], []
    for clue in sorted(clues, key=lambda c: (-c.strength, c.days.start if c.days.intervals else c.quote, c.quote)):
        left = days.meet(clue.days)
        if not left.intervals:
            lost.append(clue)
        elif left != days:
            days = left
            used.append(clue)
    return Verdict(days, tuple(used), tuple(lost))
