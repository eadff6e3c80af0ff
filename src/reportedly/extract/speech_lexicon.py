"""The words of speech.yaml, ready to be asked about a token."""

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from reportedly.codebook import load
from reportedly.model.parsed import Token

Voice = Literal["speaker", "clause", "author"]


@dataclass(frozen=True, slots=True)
class Reporting:
    """How a word reports: its class, whose claim the content is, what may hold it, and what may where no speaker is named."""

    class_: str
    voice: Voice
    takes: frozenset[str]
    bare: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All of speech.yaml; words are lemmas, except adverbs."""

    verbs: dict[str, Reporting]
    nouns: dict[str, Reporting]
    adjectives: dict[str, Reporting]
    adverbs: frozenset[str]
    support: frozenset[str]
    documents: frozenset[str]
    viewpoints: frozenset[str]
    as_clauses: frozenset[str]
    relays: frozenset[str]
    media_heads: frozenset[str]
    shared_heads: frozenset[str]
    media_modifiers: frozenset[str]
    anonymous: frozenset[str]
    outlets: dict[str, str]


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    book: dict[str, Any] = load("speech")
    media = book["media"]
    return Lexicon(
        *(_entries(book, place) for place in ("verbs", "nouns", "adjectives")),
        *(frozenset(book[place]) for place in ("adverbs", "support", "documents", "viewpoints", "as_clauses", "relays")),
        *(frozenset(media[place]) for place in ("heads", "shared_heads", "modifiers")),
        frozenset(book["anonymous"]),
        _outlets(),
    )


def _entries(book: dict[str, Any], place: str) -> dict[str, Reporting]:
    found = {}
    for entry in book[place]:
        voice = book["classes"][entry["class"]]["voice"]
        word = Reporting(entry["class"], voice, frozenset(entry["takes"]), frozenset(entry.get("bare", ())))
        found.update(dict.fromkeys(entry["lemmas"], word))
    return found


def _outlets() -> dict[str, str]:
    """Every name and short name of an outlet, without the article, and its country."""
    found = {}
    for outlet in load("outlets")["outlets"]:
        for name in (outlet["name"], *outlet.get("short", ())):
            found[name.removeprefix("The ")] = outlet["country"]
    return found


def reporting(token: Token) -> Reporting | None:
    """The entry of a verb, noun or adjective; None for a word that reports nothing."""
    words = lexicon()
    if token.pos in ("VERB", "AUX"):
        return words.verbs.get(token.lemma)
    if token.pos == "NOUN":
        return words.nouns.get(token.lemma)
    return words.adjectives.get(token.lemma) if token.pos == "ADJ" else None
