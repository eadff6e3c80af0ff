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


# A clue with its topic and the code to which it leads.
Entry = tuple[Topic, Clue, str]


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
def by_word(code: str) -> dict[str, tuple[Entry, ...]]:
    """The clues that refine ``code``, by each of their words: a lemma, a form, ``verb_particle``, ``modifier noun``."""
    found: dict[str, list[Entry]] = {}
    for topic in topics():
        refined = topic.refined(code)
        for clue in topic.clues if refined else ():
            for word in clue.words:
                found.setdefault(word, []).append((topic, clue, refined or code))
    return {word: tuple(entries) for word, entries in found.items()}


@cache
def by_inner(code: str) -> dict[str, tuple[Topic, ...]]:
    """The topics that refine ``code``, by how the code of an act begins that tells them; empty if none does."""
    found: dict[str, list[Topic]] = {}
    for topic in topics():
        for begin in topic.inner if topic.refined(code) else ():
            found.setdefault(begin, []).append(topic)
    return {begin: tuple(told) for begin, told in found.items()}


@cache
def has_forms(code: str) -> bool:
    """Whether a topic may tell another form of an act with this code."""
    return any(topic.first and topic.refined(code) for topic in topics())


@cache
def circumstances() -> frozenset[str]:
    """Words that open a clause of time, reason or condition."""
    return frozenset(load("events_classes")["circumstances"])


@cache
def reporting_verbs() -> frozenset[str]:
    """Verbs of a clause that only says in whose words ("..., saying that")."""
    return frozenset(load("events_classes")["reporting_verbs"])


@cache
def empty_verbs() -> frozenset[str]:
    """Verbs that add nothing to the clause below them: "asked to help mediate" is about mediation."""
    return frozenset(load("events_classes")["empty_verbs"])
