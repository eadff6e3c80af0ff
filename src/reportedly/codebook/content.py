"""What acts are about: the topics of ``data/events_content.yaml``, checked and indexed by their words.

A topic says by which words one knows it, and how the CAMEO code of each family ends when the act is about it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from reportedly.codebook import load
from reportedly.codebook.events import classes, final_codes

# How far below the act's head a word may stand (in arcs) where the topic says nothing else.
REACH = 5

# The key of clues without words; an act's head has it.
ANY = "*"


@dataclass(frozen=True, slots=True, eq=False)
class Clue:
    """Words that tell a topic, and what must (``below``, ``by``, ``above``) or must not (``without``) be there too.

    ``below``: somewhere in the word's own phrase; ``by``: in the act's subject; ``object``: in its object; ``above``:
    the act's head or what governs it. A clue without words holds for any act that meets its conditions.
    """

    words: frozenset[str] = frozenset({ANY})
    below: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    by: frozenset[str] = frozenset()
    object: frozenset[str] = frozenset()
    above: frozenset[str] = frozenset()

    @property
    def double(self) -> bool:
        """Whether a second word must be there too."""
        return bool(self.below or self.by or self.object or self.above)


@dataclass(frozen=True, slots=True, eq=False)
class Topic:
    """One topic. ``codes``: code or its beginning -> refined code, or ``+D`` to append digit D to a code of three.

    ``first``: it tells the form of an act; the code that it gives may be refined again by what the act is about.
    """

    name: str
    order: int
    codes: dict[str, str]
    clues: tuple[Clue, ...]
    inner: tuple[str, ...]
    reach: int
    first: bool
    examples: tuple[tuple[str, str], ...]

    def refined(self, code: str) -> str | None:
        """What ``code`` becomes under this topic; None where the topic says nothing about it.

        A code of four digits says all, and so do some of three; it only changes where ``codes`` names it in full.
        """
        shortest = 2 if len(code) < 4 and code not in final_codes() else len(code)
        beginnings = (code[:n] for n in range(len(code), shortest - 1, -1))
        ending = next((self.codes[b] for b in beginnings if b in self.codes), None)
        if ending is None or not ending.startswith("+"):
            return ending
        return f"{code[:3]}{ending[1:]}" if code[2:3] not in ("", "0") else None


Entry = tuple[Topic, Clue]


def _words(raw: Iterable[str]) -> frozenset[str]:
    """Words, with the noun classes named by ``@class`` spelt out."""
    return frozenset(word for name in raw for word in (classes()[name[1:]] if name.startswith("@") else (name,)))


def _clue(raw: Any) -> Clue:
    fields = raw if isinstance(raw, dict) else {"words": raw}
    return Clue(**{name: _words(words) for name, words in fields.items()})


@cache
def topics() -> tuple[Topic, ...]:
    """All topics in the order of the file. A field that the form doesn't have raises TypeError."""
    return tuple(
        Topic(
            name,
            order,
            entry["codes"],
            tuple(_clue(c) for c in entry.get("clues", ())),
            tuple(entry.get("inner", ())),
            entry.get("reach", REACH),
            entry.get("first", False),
            tuple((text, code) for text, code in entry["examples"]),
        )
        for order, (name, entry) in enumerate(load("events_content").items())
    )


@cache
def by_word() -> dict[str, tuple[Entry, ...]]:
    """Clues by each of their words: a lemma, a form, ``verb_particle``, or ``modifier noun``."""
    found: dict[str, list[Entry]] = {}
    for topic in topics():
        for clue in topic.clues:
            for word in clue.words:
                found.setdefault(word, []).append((topic, clue))
    return {word: tuple(entries) for word, entries in found.items()}


@cache
def by_inner(code: str) -> tuple[Topic, ...]:
    """Topics told by an act with this code named in what another act is about; the longest beginning decides."""
    known = {begin for topic in topics() for begin in topic.inner}
    best = next((code[:n] for n in range(len(code), 1, -1) if code[:n] in known), None)
    return tuple(topic for topic in topics() if best in topic.inner)
