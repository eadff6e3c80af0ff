"""The words of speech.yaml, ready to be asked about a token."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from reportedly.codebook import load
from reportedly.model.parsed import Token

Voice = Literal["speaker", "clause", "author"]


@dataclass(frozen=True, slots=True)
class Reporting:
    """How a word reports: its class, whose claim the content is, what may hold it.

    ``bare``: what may hold it where no speaker is named; ``is_noun``: whether it is a noun ("claim");
    ``by_things``: whether things do it too ("the visit shows"); ``aloud``: whether it is speech or thought as such, so
    that a pronoun before it means who spoke last; ``uttered``: whether something was said, not only thought or wanted.
    """

    class_: str
    voice: Voice
    takes: frozenset[str]
    bare: frozenset[str] = frozenset()
    is_noun: bool = False
    by_things: bool = False
    aloud: bool = False
    uttered: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All of speech.yaml; words are lemmas, except adverbs.

    ``people``: nouns for persons; ``speaking``: all nouns that can be behind a claim; ``scholars``:
    nouns that a page uses for the same expert by turns.
    """

    verbs: dict[str, Reporting]
    nouns: dict[str, Reporting]
    adjectives: dict[str, Reporting]
    adverbs: frozenset[str]
    support: frozenset[str]
    documents: frozenset[str]
    issuing: frozenset[str]
    venues: frozenset[str]
    viewpoints: frozenset[str]
    as_clauses: frozenset[str]
    relays: frozenset[str]
    media_heads: frozenset[str]
    shared_heads: frozenset[str]
    media_modifiers: frozenset[str]
    anonymous: frozenset[str]
    scholars: frozenset[str]
    people: frozenset[str]
    speaking: frozenset[str]
    evidence: frozenset[str]
    partitive: frozenset[str]
    outlets: dict[str, str]


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    book: dict[str, Any] = load("speech")
    media = book["media"]
    return Lexicon(
        verbs=_entries(book, "verbs"),
        nouns=_entries(book, "nouns"),
        adjectives=_entries(book, "adjectives"),
        adverbs=frozenset(book["adverbs"]),
        support=frozenset(book["support"]),
        documents=frozenset(book["documents"]),
        issuing=frozenset(book["issuing"]),
        venues=frozenset(book["documents"] + book["venues"]),
        viewpoints=frozenset(book["viewpoints"]),
        as_clauses=frozenset(book["as_clauses"]),
        relays=frozenset(book["relays"]),
        media_heads=frozenset(media["heads"]),
        shared_heads=frozenset(media["shared_heads"]),
        media_modifiers=frozenset(media["modifiers"]),
        anonymous=frozenset(book["anonymous"]),
        scholars=frozenset(book["scholars"]),
        people=_heads("titles", "people"),
        speaking=_speaking(book),
        evidence=frozenset(book["evidence"]),
        partitive=frozenset(book["partitive"]),
        outlets=_outlets(),
    )


def _entries(book: dict[str, Any], place: str) -> dict[str, Reporting]:
    found = {}
    for entry in book[place]:
        of_class = book["classes"][entry["class"]]
        takes, bare = frozenset(entry["takes"]), frozenset(entry.get("bare", ()))
        flags = (of_class.get(flag, False) for flag in ("things", "aloud", "uttered"))
        word = Reporting(entry["class"], of_class["voice"], takes, bare, place == "nouns", *flags)
        found.update(dict.fromkeys(entry["lemmas"], word))
    return found


def _speaking(book: dict[str, Any]) -> frozenset[str]:
    """Heads of noun phrases that can be behind a claim: people, posts and bodies, documents, media, evidence."""
    media = book["media"]
    heads = _heads("titles", "people", "bodies")
    return frozenset(
        heads.union(
            book["anonymous"],
            book["bodies"],
            book["documents"],
            book["evidence"],
            media["heads"],
            media["shared_heads"],
        )
    )


def _heads(*places: str) -> frozenset[str]:
    """Head nouns of the phrases in these places of sectors.yaml ("minister" of "minister of finance"), singular."""
    sectors = [entry for entry in load("sectors").values() if isinstance(entry, dict)]
    named = {phrase for sector in sectors for place in places for phrase in sector.get(place, ())}
    heads = {re.split(" (?:of|for|to) ", phrase)[0].split()[-1] for phrase in named}
    return frozenset(heads | {h.removesuffix("s") for h in heads})


def _outlets() -> dict[str, str]:
    """Every name and short name of an outlet, without the article, and its country."""
    found = {}
    for outlet in load("outlets")["outlets"]:
        for name in (outlet["name"], *outlet.get("short", ())):
            found[name.removeprefix("The ")] = outlet["country"]
    return found


def may_speak(noun: Token) -> bool:
    """Whether a noun or pronoun can stand for somebody, or for a text, who says, thinks or wants something."""
    if noun.pos in ("PROPN", "PRON", "DET", "NUM", "ADJ") or noun.ent in ("PERSON", "ORG", "GPE", "NORP"):
        return True
    if noun.lemma in lexicon().partitive:
        return any(may_speak(t) for c in noun.offspring("prep") if c.lower == "of" for t in c.offspring("pobj"))
    return noun.lemma in lexicon().speaking


@cache
def _by_pos() -> dict[str, dict[str, Reporting]]:
    """The entries that a word of a part of speech may have."""
    words = lexicon()
    return {"VERB": words.verbs, "AUX": words.verbs, "NOUN": words.nouns, "ADJ": words.adjectives}


def reporting(token: Token) -> Reporting | None:
    """The entry of a verb, noun or adjective; None for a word that reports nothing."""
    of_pos = _by_pos().get(token.pos)
    if of_pos is None:
        return None
    if token.pos == "NOUN" and token.is_root and _is_mistaken(token):
        return lexicon().verbs.get(token.lemma)
    return of_pos.get(token.lemma)


def _is_mistaken(token: Token) -> bool:
    """Whether the tagger took a sentence's verb for a noun ("..., the report read"): it has a subject."""
    return token.child("nsubj") is not None
