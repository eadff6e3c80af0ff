"""Whose somebody is: the states and bodies that a noun for actors belongs to, by its modifiers and prepositions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from reportedly.codebook.gazetteer import Entry, Kind
from reportedly.extract.phrase import Phrase
from reportedly.extract.spotting import Hit
from reportedly.model.parsed import Token

_JOINING = frozenset({"and", "the", ",", "-", "/", "&", "or", "–"})
_BELONGING = frozenset({"of", "at", "from", "in", "for", "with", "throughout", "across", "inside", "within", "near"})
_PLACING = frozenset({"in", "near", "across", "throughout"})
_BODIES: frozenset[Kind] = frozenset({"body", "organisation", "group"})
_OWNERS: frozenset[Kind] = frozenset(
    {"country", "people", "capital", "power", "place", "organisation", "group", "person"}
)
_NATIONAL: frozenset[Kind] = frozenset({"country", "people", "capital", "power", "place", "person"})


class Reader(Protocol):
    """What gives the phrases of the noun phrase that a token heads."""

    def inside(self, token: Token) -> Sequence[Phrase]:
        """The phrases headed at the token or, if it is no actor itself, at its modifiers."""


@dataclass(slots=True)
class Owners:
    """States, sectors that the bodies lend to a generic noun, and the phrases that say nothing else."""

    countries: tuple[str, ...] = ()
    lent: list[str | None] = field(default_factory=list)
    absorbed: list[Phrase] = field(default_factory=list)


def owners(reader: Reader, tokens: Sequence[Token], before: list[Hit], role: Entry, day: date | None) -> Owners:
    """The owners of a phrase: modifiers ("Russian"), else possessors ("Russia's"), else what is behind "of" or "in"."""
    found = Owners(_modifying(before), [_lent(h, day) for h in reversed(before) if not h.aside])
    for inner in _possessors(reader, tokens):
        found.countries = found.countries or _states(inner)
        found.lent.extend(_sectors(inner))
    for preposition, inner in _behind(reader, tokens):
        found.lent.extend(_sectors(inner, always=role.sector is None and preposition == "of"))
        if not found.countries and inner.countries:
            found.countries = _states(inner)
            if preposition == "of" and inner.kind in ("country", "capital", "power", "organisation"):
                found.absorbed.append(inner)
    return found


def place_of(reader: Reader, noun: Token) -> tuple[str, ...]:
    """The state in which the verb above a noun puts its act ("ethnic Turks demonstrated in ...")."""
    for child in noun.head.children:
        if child.dep == "prep" and child.lower in _PLACING:
            for inner in (p for o in child.offspring("pobj") for p in joined(reader, o)):
                if inner.countries:
                    return _states(inner)
    return ()


def codes(hit: Hit) -> tuple[str, ...]:
    """The states that a hit names."""
    entries = hit.entries if hit.pair else hit.entries[:1]
    return tuple(e.country for e in entries if e.kind in _OWNERS and e.country)


def joined(reader: Reader, token: Token) -> Iterator[Phrase]:
    """The phrases of a noun and of those joined to it by "and"; one without an actor passes on its own owner."""
    following: Token | None = token
    while following is not None:
        phrases = reader.inside(following)
        yield from phrases
        if not phrases:
            yield from _passed_on(reader, following)
        following = following.child("conj")


def _passed_on(reader: Reader, token: Token) -> Iterator[Phrase]:
    for child in token.children:
        if child.dep == "poss" and child.pos != "PRON":
            yield from joined(reader, child)
        elif child.dep == "prep" and child.lower in ("of", "in", "at"):
            yield from (p for o in child.offspring("pobj") for p in joined(reader, o))


def _states(phrase: Phrase) -> tuple[str, ...]:
    return tuple(dict.fromkeys(phrase.countries))


def _sectors(phrase: Phrase, always: bool = False) -> list[str | None]:
    return [a.sector for a in phrase.actors] if always or phrase.kind in _BODIES else []


def _lent(hit: Hit, day: date | None) -> str | None:
    entry = hit.entries[0]
    if entry.kind in ("organisation", "group"):
        return entry.sector_on(day)
    return hit.role.sector if hit.role is not None and hit.role.kind != "generic" else None


def _possessors(reader: Reader, tokens: Sequence[Token]) -> Iterator[Phrase]:
    for owner in (c for t in tokens for c in t.children if c.dep == "poss" and c.pos != "PRON"):
        yield from joined(reader, owner)


def _behind(reader: Reader, tokens: Sequence[Token]) -> Iterator[tuple[str, Phrase]]:
    """Phrases behind "of", "at", "from" ...; also "based in"."""
    for child in (c for t in tokens for c in t.children if c.index > t.index):
        if child.dep == "acl" and child.lower in ("based", "operating", "living"):
            yield from (("in", p) for c in child.children for o in c.offspring("pobj") for p in joined(reader, o))
        elif child.dep == "prep" and child.lower in _BELONGING:
            yield from ((child.lower, p) for o in child.offspring("pobj") for p in joined(reader, o))


def _modifying(before: list[Hit]) -> tuple[str, ...]:
    """The states among the modifiers: joined ones together, a nation before an organisation, else the first."""
    runs: list[list[Hit]] = []
    for hit in (h for h in before if codes(h) and not h.aside):
        if runs and _are_joined(runs[-1][-1], hit):
            runs[-1].append(hit)
        else:
            runs.append([hit])
    if not runs:
        return ()
    chosen = next((r for r in runs if r[0].kind in _NATIONAL), runs[0])
    return tuple(dict.fromkeys(c for h in chosen for c in codes(h)))


def _are_joined(left: Hit, right: Hit) -> bool:
    tokens = left.tokens[-1].sentence.tokens
    base = tokens[0].index
    between = tokens[left.last + 1 - base : right.first - base]
    return bool(between) and all(t.lower in _JOINING for t in between)
