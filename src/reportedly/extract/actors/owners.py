"""Whose somebody is: the states and bodies that a noun for actors belongs to, by its modifiers and prepositions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from reportedly.codebook import load
from reportedly.codebook.events import crowds
from reportedly.codebook.gazetteer import Entry, Kind
from reportedly.extract.actors.phrase import Phrase
from reportedly.extract.actors.spotting import Hit
from reportedly.model.parsed import Token

_JOINING = frozenset({"and", "the", ",", "-", "/", "&", "or", "–"})
_BELONGING = frozenset({"of", "at", "from", "in", "for", "with", "throughout", "across", "inside", "within", "near"})
_PLACING = frozenset({"in", "near", "across", "throughout", "through"})
_AT_WHAT = frozenset({"with", "at", "on", "from"})
_BODIES: frozenset[Kind] = frozenset({"body", "unit", "organisation", "group"})
_ABSORBED: frozenset[Kind] = frozenset({"country", "capital", "power", "organisation"})
_OWNERS: frozenset[Kind] = frozenset(
    {"country", "people", "capital", "power", "place", "organisation", "group", "person"}
)
_NATIONAL: frozenset[Kind] = frozenset({"country", "people", "capital", "power", "place", "person"})
# The code of armed groups without a state: their branch in a state is of that state ("Mali's al-Qaeda chief").
_STATELESS = ("IMG",)


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
    modifiers = [h for h in before if not h.aside and not _is_topic(h, role)]
    found = Owners(_modifying(modifiers), [_lent(h, day) for h in reversed(modifiers)])
    for possessor in (c for t in tokens for c in t.children if c.dep == "poss" and c.pos != "PRON"):
        inner = list(joined(reader, possessor))
        if found.countries in ((), _STATELESS):
            found.countries = _states(inner) or found.countries
        found.lent.extend(_sectors(inner))
    pronoun = any(c.dep == "poss" and c.pos == "PRON" for t in tokens for c in t.children)
    for preposition, noun in _behind(tokens):
        if pronoun and preposition != "of" and role.name not in load("references")["opposites"]:
            continue
        inner = list(joined(reader, noun))
        found.lent.extend(_sectors(inner, always=role.sector is None and preposition == "of"))
        if not found.countries and _states(inner):
            found.countries = _states(inner)
            found.absorbed.extend(p for p in inner if preposition == "of" and p.kind in _ABSORBED)
    return found


def _is_topic(hit: Hit, role: Entry) -> bool:
    """Whether a state is what scholars study: "a Korea expert" may be of any state, "a Korean expert" is not."""
    studied = hit.kind == "country" and not hit.tokens[-1].text.isupper() and hit.tokens[-1].pos != "ADJ"
    return studied and role.name in load("references")["scholars"]


def place_of(reader: Reader, noun: Token) -> tuple[str, ...]:
    """The state where the verb above a noun puts its act ("villagers blocked roads in ..."), if it is one."""
    crowd = noun.head.head if noun.dep == "pobj" and noun.head.head.lemma in crowds() else noun
    if crowd.dep not in ("nsubj", "nsubjpass", "dobj"):
        return ()
    for anchor in _scenes(crowd.head):
        for preposition in (c for c in anchor.children if c.dep == "prep" and c.lower in _PLACING):
            places = (o for o in preposition.offspring("pobj") if o.lemma not in load("references")["nowhere"])
            found = _states([p for o in places for p in joined(reader, o)])
            if len(found) == 1:
                return found
    return ()


def _scenes(verb: Token) -> Iterator[Token]:
    """Words behind which the place of an act may stand: verbs, their objects, "with whom", "at", "on", "from what"."""
    for doing in (verb, *verb.offspring("xcomp")):
        yield doing
        yield from doing.offspring("dobj")
        yield from (o for c in doing.offspring("prep") if c.lower in _AT_WHAT for o in c.offspring("pobj"))


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


def _states(phrases: list[Phrase]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(c for p in phrases for c in p.countries))


def _sectors(phrases: list[Phrase], always: bool = False) -> list[str | None]:
    return [a.sector for p in phrases for a in p.actors if always or p.kind in _BODIES]


def _lent(hit: Hit, day: date | None) -> str | None:
    entry = hit.entries[0]
    if entry.kind in ("organisation", "group"):
        return entry.sector_on(day)
    return hit.role.sector if hit.role is not None and hit.role.kind not in ("generic", "unit") else None


def _behind(tokens: Sequence[Token]) -> Iterator[tuple[str, Token]]:
    """Prepositions and the nouns behind them: "of", "at", "from" ...; also "based in", "loyal to"."""
    for child in (c for t in tokens for c in t.children if c.index > t.index):
        if child.dep == "acl" and child.lower in ("based", "operating", "living"):
            yield from (("in", o) for c in child.children for o in c.offspring("pobj"))
        elif child.dep == "amod" and child.lower == "loyal":
            yield from (("of", o) for c in child.offspring("prep") for o in c.offspring("pobj"))
        elif child.dep == "prep" and (child.lower in _BELONGING or _is_at_service(child)):
            yield from ((child.lower, o) for o in child.offspring("pobj"))


def _is_at_service(preposition: Token) -> bool:
    """Whether who stands before "to" works for whoever stands behind it: "an adviser to the Kenyan president"."""
    return preposition.lower == "to" and preposition.head.lemma in load("references")["serving"]


def _modifying(before: list[Hit]) -> tuple[str, ...]:
    """The states among the modifiers: joined ones together, a nation before an organisation, else the first."""
    runs: list[list[Hit]] = []
    for hit in (h for h in before if codes(h)):
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
