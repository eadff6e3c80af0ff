"""Sanctions regimes (data: ``regimes.yaml``): what a transfer or an act would fall under.

It informs, it doesn't judge.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Literal

from pydantic import Field

from reportedly.codebook import load
from reportedly.codebook.flows import family
from reportedly.model.claim import Claim, EventType
from reportedly.model.plain import from_plain
from reportedly.model.when import When


@dataclass(frozen=True, slots=True)
class Measure:
    """One ban. ``way``: supply ``to`` the target, ``from`` it, or an ``act`` of its own; ``to``: its last day, None for
    in force.
    """

    text: str
    paragraph: str
    way: Literal["to", "from", "act"]
    from_: Annotated[datetime.date, Field(alias="from")]
    bans: str
    confidence: Literal["high", "medium"]
    items: tuple[str, ...] = ()
    types: tuple[EventType, ...] = ()
    words: str | None = None
    to: datetime.date | None = None
    unless: str | None = None

    def in_force(self, days: When) -> bool:
        """Whether it was in force on any of these days."""
        return days.meets(When(self.from_, self.to, "day"))

    def names(self, item: str, sentence: str) -> bool:
        """Whether it bans such an item: by class, family, or the words of the sentence."""
        return item in self.items or family(item) in self.items or self.speaks_of(sentence)

    def speaks_of(self, sentence: str) -> bool:
        """Whether the sentence has the words that it asks for; False where it asks for none."""
        return self.words is not None and bool(_pattern(self.words).search(sentence))


@dataclass(frozen=True, slots=True)
class Regime:
    """Bans about one state. ``binds``: codes of those bound, or ``all``; ``note``: what else one should know."""

    id: str
    name: str
    target: str
    binds: tuple[str, ...] | Literal["all"]
    measures: tuple[Measure, ...]
    note: str | None = None
    examples: tuple[tuple[str | None, str, str, datetime.date, tuple[str, ...]], ...] = ()

    def bound(self, party: str | None) -> bool:
        """Whether it binds that party; an unknown one only if it binds all."""
        return self.binds == "all" or party in self.binds


@cache
def regimes() -> tuple[Regime, ...]:
    """All regimes, in the order of the data."""
    return tuple(from_plain(Regime, entry) for entry in load("regimes"))


def on_transfer(
    item: str, giver: str | None, receiver: str | None, days: When, sentence: str = ""
) -> Iterator[tuple[Regime, Measure]]:
    """What a transfer would fall under on these days. ``giver``, ``receiver``: codes, None for one not named."""
    for regime in regimes():
        for measure in regime.measures:
            target, other = (receiver, giver) if measure.way == "to" else (giver, receiver)
            about = measure.way != "act" and target == regime.target and other != regime.target and regime.bound(other)
            if about and measure.in_force(days) and measure.names(item, sentence):
                yield regime, measure


def on_act(claim: Claim, days: When) -> Iterator[tuple[Regime, Measure]]:
    """What an act of a state by itself would fall under on these days."""
    doers = {a.country for a in claim.source}
    for regime in regimes():
        for measure in regime.measures if regime.target in doers else ():
            fits = measure.way == "act" and claim.type in measure.types and measure.in_force(days)
            if fits and measure.speaks_of(claim.sentence.text):
                yield regime, measure


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)
