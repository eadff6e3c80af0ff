"""What `why` tells, as nouns ready for JSON; offsets are those of the text that was asked about, end exclusive."""

from dataclasses import dataclass

from reportedly.model.claim import EventType, Factuality, Trend
from reportedly.model.span import Span


@dataclass(frozen=True, slots=True)
class Told:
    """How sure an act is: the label, and the words that decided it."""

    factuality: Factuality
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in the sentence where an entry looks for a party, and who stands there; ``side``: source or target."""

    side: str
    slot: str
    parties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Act:
    """An act that was found, and the entry that gave it. ``decided_by``: the noun that chose among its codes.

    ``trend``: where relations go by it; all there is where it has no ``cameo``: that counts only where it is foretold.
    """

    text: str
    start: int
    end: int
    type: EventType | None
    mode: str | None
    cameo: str | None
    cameo_name: str | None
    source: tuple[str, ...]
    target: tuple[str, ...]
    symmetric: bool
    told: tuple[Told, ...]
    entry: str
    file: str
    word: str
    decided_by: str | None
    slots: tuple[Slot, ...]
    trend: Trend | None = None


@dataclass(frozen=True, slots=True)
class PassedOver:
    """An entry that was looked at for a word and gave no act. ``background``: it gave one that the sentence only
    mentions beside another."""

    word: str
    entry: str
    file: str
    cameo: str | None
    cameo_name: str | None
    reason: str
    background: bool


@dataclass(frozen=True, slots=True)
class Named:
    """Words that name actors."""

    text: str
    start: int
    end: int
    parties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the parse; ``head``: the number of the word it hangs on, 0 for none."""

    number: int
    text: str
    lemma: str
    tag: str
    dep: str
    head: int


@dataclass(frozen=True, slots=True)
class TracedSentence:
    """What was looked at in one sentence. ``unlisted``: its verbs that the codebook doesn't have."""

    sentence: Span
    acts: tuple[Act, ...]
    passed_over: tuple[PassedOver, ...]
    unlisted: tuple[str, ...]
    actors: tuple[Named, ...]
    words: tuple[Word, ...]
