"""Words that give reasons (data: ``reasons.yaml``), indexed by the word that a text is searched for."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from reportedly.codebook import load
from reportedly.model.reason import ReasonKind


@dataclass(frozen=True, slots=True, eq=False)
class Join:
    """Words before a cause, and what must hold of the cause and of what it hangs on (see the data file).

    ``place``: the part of the data file that has them.
    """

    kind: ReasonKind
    words: tuple[str, ...]
    takes: str | None = None
    beside: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    getting: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    participle: bool = False
    pointing: bool = False
    place: str = "joins"


@dataclass(frozen=True, slots=True, eq=False)
class Verb:
    """A verb between a cause and its effect; ``behind``: the preposition or particle that must follow."""

    kind: ReasonKind
    behind: str | None = None
    whole: bool = False
    back: bool = False
    participle: bool = False
    by: bool = False
    pointing: bool = False


_SETS = ("beside", "not_before", "getting", "after")


@cache
def joins() -> dict[str, tuple[Join, ...]]:
    """The wordings of joins, links and explanations by their first word, the longest first."""
    found: dict[str, list[Join]] = {}
    for place in ("joins", "links", "explains"):
        for entry in load("reasons")[place]:
            for wording in entry["words"]:
                found.setdefault(wording.split()[0], []).append(_join(entry, wording, place))
    return {first: tuple(sorted(entries, key=lambda e: -len(e.words))) for first, entries in found.items()}


def _join(entry: dict[str, Any], wording: str, place: str) -> Join:
    sets = {name: frozenset(entry.get(name, ())) for name in _SETS}
    words, takes = tuple(wording.split()), entry.get("takes")
    participle, pointing = (bool(entry.get(name)) for name in ("participle", "pointing"))
    return Join(entry["kind"], words, takes, participle=participle, pointing=pointing, place=place, **sets)


@cache
def verbs() -> dict[str, tuple[Verb, ...]]:
    """The verbs by lemma."""
    found: dict[str, tuple[Verb, ...]] = {}
    for entry in load("reasons")["verbs"]:
        flags = {name: entry.get(name, False) for name in ("whole", "back", "participle", "by", "pointing")}
        for wording in entry["lemmas"]:
            lemma, _, behind = wording.partition(" ")
            found[lemma] = (*found.get(lemma, ()), Verb(entry["kind"], behind or None, **flags))
    return found


@cache
def aims() -> dict[str, frozenset[str]]:
    """Verbs that take an infinitive of purpose and those that don't (see the data file)."""
    return {name: frozenset(words) for name, words in load("reasons")["aims"].items() if name != "examples"}


@cache
def small_words() -> dict[str, frozenset[str]]:
    """Small words by what they do beside a tie (see the data file)."""
    return {name: frozenset(words) for name, words in load("reasons")["words"].items()}


@cache
def supposed() -> dict[str, frozenset[str]]:
    """The auxiliaries that make a noun behind one of these words a mere supposition."""
    return {word: frozenset(auxiliaries) for word, auxiliaries in load("reasons")["supposed"]["before"].items()}
