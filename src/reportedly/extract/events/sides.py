"""The two sides of an act: who does it, to whom, or all together; with what an earlier act of the page fills in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.codebook import events as book
from reportedly.codebook.actors import is_state, name_of
from reportedly.extract.events import roles
from reportedly.extract.events.anaphora import act_around, in_return, other_party, parties_before, refers_back
from reportedly.extract.events.homes import distinct
from reportedly.extract.events.parties import Parties
from reportedly.extract.events.readings import Reading
from reportedly.extract.statements.lexicon import reporting
from reportedly.extract.tree import is_reciprocal
from reportedly.model.actor import Actor
from reportedly.model.finding import EventMention
from reportedly.model.parsed import Token

# CAMEO codes of relations that are broken or reduced, and of these and closed borders.
_BREAKS = "16"
_BROKEN = ("16", "191")
# Who announces what his own state or body does.
_OFFICIAL = frozenset({"GOV", "MIL", "JUD", "IGO", "LEG"})
# Those who treat with one another as parties within a state.
_SIDES = frozenset({"GOV", "MIL", "LEG", "OPP", "PTY", "REB", "UAF", "SEP", "LAB"})


@dataclass(frozen=True, slots=True)
class Sides:
    """Source and target; all parties of a mutual act are its source, and ``symmetric`` says so."""

    source: tuple[Actor, ...]
    target: tuple[Actor, ...]
    symmetric: bool = False

    @property
    def everybody(self) -> tuple[Actor, ...]:
        """Both sides together."""
        return (*self.source, *self.target)


def of(reading: Reading, parties: Parties, earlier: Sequence[EventMention]) -> Sides:
    """The sides that stand in the slots of the entry, and what the sentence lends to them.

    A mutual act within another ("met to reaffirm their pact") has its parties; "in return" names the other side.
    """
    source, target = parties.of(reading.pattern, reading.head, reading.noun)
    if reading.mutual:
        source, target = _joined(reading, source, target)
        source = _among_others(reading, parties) or source
        source = _taking_part(source)
    elif not target and _is_done_to_each_other(reading.head):
        return Sides(source, (), _several(source))
    symmetric = reading.mutual and not target and _several(source)
    lone = reading.mutual and not symmetric and not target and not reading.pattern.only_ahead
    if lone and not _has_partner(reading):
        around = act_around(earlier, reading.head, source)
        both = around.source if around else _with_hearer(reading, parties, source)
        source, symmetric = (both, True) if both else (source, symmetric)
    if reading.pattern.single and not symmetric:
        near = parties.beside(reading.pattern.single_target, reading.head, reading.noun)
        target = tuple(a for a in near if a.country not in {s.country for s in source})
    if reading.pattern.announced and target and not source:
        source = _announcing(reading.head, parties, target)
    if reading.code and reading.code.startswith(_BREAKS) and source and not target:
        target = _joint_target(reading.head, earlier, source) or _next_target(reading.head, parties, source)
    return _lent(reading, parties, earlier, _bargained(reading, earlier, Sides(source, target, symmetric)))


def _among_others(reading: Reading, parties: Parties) -> tuple[Actor, ...]:
    """Those between whom a noun says that it is, where the subject is a third: "A uses the ties between B and C"."""
    noun = reading.noun
    if noun is None or not roles.is_verb(reading.head) or reading.head.lemma in book.attending():
        return ()
    named = parties.beside(("between", "modifier"), noun, None)
    doers = parties.in_slot("subject", reading.head, None)
    apart = {a.country for a in named}.isdisjoint(a.country for a in doers)
    return named if len({a.country for a in named if a.country}) > 1 and apart else ()


def upon_own_people(code: str | None, found: Sides) -> Sides:
    """The sides of a curfew, a ban or their end: a government and its people, where nobody else is named."""
    own = found.source[0] if found.source else None
    if own is None or found.target or code not in book.upon_own_people() or not is_state(own.country or ""):
        return found
    people = replace(own, sector="CVL", person=None, name=name_of(own.country or ""), start=None, end=None)
    return Sides(found.source, (people,))


def _taking_part(actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """Those who can be parties of a mutual act: beside two states nobody of no state, and never the press."""
    several = len({a.country for a in actors if a.country}) > 1
    homeless = (None, "CVL")
    known = (a for a in actors if a.sector != "JRN" and (a.country or not (several or a.sector in homeless)))
    return tuple(known)


def before(reading: Reading, kind: str | None, earlier: Sequence[EventMention], known: Sides) -> Sides | None:
    """The sides that earlier acts of the page lend to one that lacks them; None where none does.

    A journey whose one end is named has the other end of the one told before; a noun that refers back has the sides of
    the act that it takes up.
    """
    if reading.pattern.abroad:
        return _journey(reading, earlier, known)
    if reading.noun is None or not reading.nominal or not refers_back(reading.noun):
        return None
    told = parties_before(earlier, kind, reading.noun, known.everybody)
    if told is None or told.symmetric or not known.everybody:
        return Sides(told.source, told.target, told.symmetric) if told else None
    return _completed(known, told)


def _completed(known: Sides, told: EventMention) -> Sides | None:
    """What is known, with the other party of an act told before for the side that is missing."""
    named = {a.country for a in known.everybody}
    other = tuple(a for a in (*told.source, *told.target) if a.country not in named)
    return Sides(known.source or other, known.target or other) if other else None


def _journey(reading: Reading, earlier: Sequence[EventMention], known: Sides) -> Sides | None:
    """A visit with one end named, or one that refers back: who travels where was told before."""
    told = parties_before(earlier, "CONSULT", reading.head, known.everybody)
    if told is None or (known.everybody and len(told.source) + len(told.target) != 2):
        return None
    if not known.everybody:
        return (
            None
            if not reading.bare or not refers_back(reading.head)
            else Sides(told.source, told.target, told.symmetric)
        )
    return _completed(known, told)


def _has_partner(reading: Reading) -> bool:
    """Whether words say with whom, be it nobody that is known: "wants to keep its trade with Europe"."""
    own = (reading.head, *([reading.noun] if reading.noun else []))
    return any(roles.prepositional(token, name) for token in own for name in ("with", "between"))


def _with_hearer(reading: Reading, parties: Parties, source: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Who does it, with whom they told of it: "A told B that it would deepen bilateral ties"; else nobody."""
    noun = reading.noun or reading.head
    telling = next((t for t in reading.head.ancestors() if t.lemma in book.telling()), None)
    if telling is None or not any(c.lower in book.reciprocal() for c in noun.children):
        return ()
    ours = {a.country for a in source}
    told = [*roles.objects(telling), *roles.prepositional(telling, "to")]
    told += [t for n in roles.prepositional(telling, "in") for t in roles.prepositional(n, "to")]  # "in a letter to"
    other = [a for t in told for a in parties.at(t) if a.country and a.country not in ours]
    return distinct((*source, *other)) if other else ()


def _is_done_to_each_other(head: Token) -> bool:
    """Whether the object, its owner or what is behind a preposition is "each other"."""
    objects = roles.objects(head) if roles.is_verb(head) else []
    owners = (p for o in objects for p in o.offspring("poss"))
    behind = (o for p in head.offspring("prep") for o in p.offspring("pobj"))
    return any(is_reciprocal(t) or _is_the_other(t, head) for t in (*objects, *owners, *behind))


def _is_the_other(word: Token, head: Token) -> bool:
    """Whether "the other" is each of those who do it: "Peru and Chile each blamed the other"."""
    if word.lower != "other" or all(c.lower != "the" for c in word.children):
        return False
    return any(c.lower == "each" for t in (head, *roles.own_subject(head)) for c in t.children)


def _several(actors: Sequence[Actor]) -> bool:
    """Whether they are more than one party: of several states, or sides of one ("the government and the rebels")."""
    within = {a.sector for a in actors if a.sector in _SIDES}
    return len({a.country or a.name for a in actors}) > 1 or len(within) > 1


def _bargained(reading: Reading, earlier: Sequence[EventMention], sides: Sides) -> Sides:
    """The other party of the act told before in the same sentence stands for the missing side of "in return"."""
    one_missing = bool(sides.source) != bool(sides.target)
    if not one_missing or not reading.pattern.target or not in_return(reading.head):
        return sides
    other = other_party(earlier, reading.head.sentence.index, sides.everybody)
    return Sides(sides.source or other, sides.target or other, sides.symmetric)


def _lent(reading: Reading, parties: Parties, earlier: Sequence[EventMention], sides: Sides) -> Sides:
    """The side that is missing where words above the act name it: the partner in a mutual act, or who is in need."""
    if not reading.pattern.lent or bool(sides.source) == bool(sides.target):
        return sides
    ours = {a.country for a in sides.everybody}
    around = act_around(earlier, reading.head, sides.everybody)
    found = around.source if around else _in_need(reading.head, parties) if not sides.target else ()
    other = tuple(a for a in found if a.country and a.country not in ours)
    return Sides(sides.source or other, sides.target or other) if other else sides


def _joint_target(head: Token, earlier: Sequence[EventMention], source: Sequence[Actor]) -> tuple[Actor, ...]:
    """With whom relations are broken by a verb that names nobody beside one that does.

    "Cut ties with Chad and closed its embassy"; "closed its border with Chad after Ndjamena had broken off ties".
    """
    if head.dep not in ("conj", "advcl"):
        return ()
    ours = {a.country for a in source}
    first = next((e for e in earlier if e.head is head.head and (e.cameo or "").startswith(_BROKEN)), None)
    if first is None:
        return ()
    if head.dep == "conj":
        return first.target if ours == {a.country for a in first.source} else ()
    return first.source if ours == {a.country for a in first.target} else ()


def _next_target(head: Token, parties: Parties, source: Sequence[Actor]) -> tuple[Actor, ...]:
    """Whom the verb joined to one that breaks relations is about: "recalled its envoy and accused Chad of lying"."""
    ours = {a.country for a in source}
    joined = (c for c in head.offspring("conj") if roles.is_verb(c) and not roles.own_subject(c))
    found = (a for c in joined for a in parties.in_slot("object", c, None))
    return tuple(a for a in found if a.country and a.country not in ours)


def _announcing(head: Token, parties: Parties, target: Sequence[Actor]) -> tuple[Actor, ...]:
    """Who says that it was done, if it speaks for another state or body: "the ministry said the envoy was summoned"."""
    above = next((t for t in head.ancestors() if reporting(t) is not None), None)
    suffering = {a.country for a in target}
    told = parties.in_slot("subject", above, None) if above is not None else ()
    return tuple(a for a in told if a.country and a.sector in _OFFICIAL and a.country not in suffering)


def _in_need(head: Token, parties: Parties) -> tuple[Actor, ...]:
    """Who needs or seeks what the act gives: the subject of such a verb above it ("needs Cuba's delivery of salt")."""
    above = next((t for t in head.ancestors() if t.lemma in book.needing() and roles.is_verb(t)), None)
    return tuple(parties.in_slot("subject", above, None)) if above is not None else ()


def _joined(
    reading: Reading, source: tuple[Actor, ...], target: tuple[Actor, ...]
) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """All parties of a mutual act as source.

    What one agrees to do for another stays directed; to what several agree among themselves a third is no party.
    """
    states = {a.country for a in source if a.country}
    if reading.pattern.one_sided and target and states and not roles.prepositional(reading.head, "with"):
        return (source, target) if len(states) == 1 else (source, ())
    return distinct((*source, *target)), ()
