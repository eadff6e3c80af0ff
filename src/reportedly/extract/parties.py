"""Source and target of an act: the actors that stand in the slots which its pattern names."""

from collections.abc import Iterable, Iterator

from reportedly.codebook.events import Pattern, intent_verbs
from reportedly.extract import roles
from reportedly.model.actor import Actor
from reportedly.model.finding import Mentions
from reportedly.model.parsed import Token

_MODIFIERS = ("compound", "amod", "nmod", "poss", "nummod")


def distinct(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """Each actor once, told apart by country, sector and person; the first mention stays."""
    found: dict[tuple[str | None, str | None, str | None], Actor] = {}
    for actor in actors:
        found.setdefault((actor.country, actor.person or actor.sector, None if actor.country else actor.name), actor)
    return tuple(found.values())


class Parties:
    """Looks up the actors of a document's phrases."""

    def __init__(self, mentions: Mentions) -> None:
        self.mentions = mentions

    def of(self, pattern: Pattern, head: Token, noun: Token | None) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
        """(source, target) of the act that ``pattern`` found at ``head``, about ``noun``."""
        nominal = pattern.nominal
        source = (
            self._nominal_source(pattern, head, noun) if nominal and noun else self._first(pattern.source, head, noun)
        )
        target = self._target(pattern, head, noun, source)
        return distinct(source), distinct(target)

    def _nominal_source(self, pattern: Pattern, head: Token, noun: Token) -> list[Actor]:
        slots = ("poss", "modifier") if pattern.mutual else pattern.source
        own = self._first(slots, noun, noun)
        if head is noun:
            return own or (self._around(noun) if pattern.mutual else self._intending(noun))
        return self._slot("subject", head, noun) or own

    def _around(self, noun: Token) -> list[Actor]:
        """Who meets: the clause's subject, as the other party ("said at talks with X") or, if several, as all."""
        above = next((t for t in noun.ancestors() if roles.is_verb(t)), None)
        if noun.dep != "pobj" or above is None:
            return []
        doers = [a for t in roles.subjects(above) for a in self.at(t)]
        both = len({a.country for a in doers if a.country}) > 1
        return doers if both or roles.prepositional(noun, "with") else []

    def _intending(self, noun: Token) -> list[Actor]:
        """Who would do it: the subject of "is considering a visit to"."""
        verb = noun.head
        if noun.dep != "dobj" or verb.lemma not in intent_verbs():
            return []
        return [a for t in roles.subjects(verb) for a in self.at(t)]

    def _first(self, slots: tuple[str, ...], head: Token, noun: Token | None) -> list[Actor]:
        for slot in slots:
            found = self._slot(slot, head, noun)
            if found:
                return found
        return []

    def _target(self, pattern: Pattern, head: Token, noun: Token | None, source: list[Actor]) -> list[Actor]:
        """Actors of the first slot that names a state other than the source's; else of the first that names any."""
        own = {a.country for a in source if a.country}
        places = {a.start for a in source}
        fallback: list[Actor] = []
        for slot in pattern.target:
            found = [a for a in self._slot(slot, head, noun) if a.start not in places]
            foreign = [a for a in found if a.country and a.country not in own]
            if foreign:
                return foreign
            domestic = [a for a in found if a.sector and a.sector not in {s.sector for s in source}]
            fallback = fallback or domestic
        if not pattern.target or pattern.mutual or pattern.needs != "source":
            return fallback
        return self._near(head, own) or fallback

    def _near(self, head: Token, own: set[str]) -> list[Actor]:
        """Other states named below the act, where no slot has any: the nearest one."""
        if not own:
            return []
        for token in head.subtree():
            mention = self.mentions.of(token) if token.index > head.index else None
            foreign = [a for a in mention.actors if a.country and a.country not in own] if mention else []
            if foreign:
                return foreign
        return []

    def _slot(self, slot: str, head: Token, noun: Token | None) -> list[Actor]:
        found = distinct_list(a for t in self._tokens(slot, head, noun) for a in self.at(t))
        if not found and slot == "subject":
            found = distinct_list(a for t in roles.owner_of_clause(head) for a in self.at(t))
        return [a for a in found if a.country or a.sector] or found

    def _tokens(self, slot: str, head: Token, noun: Token | None) -> Iterator[Token]:
        verb = roles.is_verb(head)
        if slot == "subject":
            yield from roles.subjects(head)
        elif slot == "object":
            yield from roles.objects(head) if verb else ()
        elif slot == "dative":
            yield from roles.spread(head.child("dative"))
        elif slot in ("poss", "modifier"):
            for owner in {t.index: t for t in (noun, *roles.objects(head)) if t}.values() if verb else [noun or head]:
                yield from _owners(owner) if slot == "poss" else _modifiers(owner)
        elif slot == "complement":
            below = roles.complement(head) or (noun and roles.complement(noun))
            yield from _inside(below) if below is not None else ()
        else:
            name = slot.rsplit("-", 1)[-1]
            for anchor in _anchors(head, noun):
                yield from roles.prepositional(anchor, name)

    def at(self, token: Token, depth: int = 0) -> list[Actor]:
        """The actors that a phrase names: its own mention, else those of its modifiers and of-phrases."""
        mention = self.mentions.of(token)
        if mention is not None:
            shared = (t for c in token.offspring(*_MODIFIERS) for t in roles.spread(c)[1:])
            return [*mention.actors, *(a for t in shared if (m := self.mentions.of(t)) for a in m.actors)]
        if depth > 2 or token.pos == "PRON":
            return []
        return next((f for t in _nearest(token) if (f := self.at(t, depth + 1))), [])


def _nearest(noun: Token) -> Iterator[Token]:
    """Where a phrase names its people, best first: beside it, before it, behind "of", in its owner."""
    yield from noun.offspring("appos")
    yield from noun.offspring("compound", "amod", "nmod", "nummod")
    for name in ("of", "in", "from"):
        yield from roles.prepositional(noun, name)
    yield from noun.offspring("poss")


def distinct_list(actors: Iterable[Actor]) -> list[Actor]:
    """As `distinct`, as a list."""
    return list(distinct(actors))


def _owners(noun: Token) -> list[Token]:
    return [t for c in noun.offspring("poss") for t in roles.spread(c)]


def _modifiers(noun: Token) -> list[Token]:
    """What stands before the noun and qualifies it, however the parser hangs it ("U.S.-North Korea talks")."""
    owners = {t.index for c in noun.offspring("poss", "det") for t in c.subtree()}
    return [t for t in noun.subtree() if t.index < noun.index and t.index not in owners and t.dep != "punct"]


def _anchors(head: Token, noun: Token | None) -> list[Token]:
    """Where a preposition of the act may hang: on the verb, its object, the noun that decides, nouns between."""
    found = [head]
    for token in (noun, *(roles.objects(head) if roles.is_verb(head) else ())):
        if token is not None and token not in found:
            found.append(token)
            for preposition in token.offspring("prep"):
                found.extend(n for n in preposition.offspring("pobj") if n not in found)
    below = head.child("xcomp", "advcl", "acl") if roles.is_verb(head) else None
    return [*found, below] if below is not None and noun is not None else found


def _inside(below: Token) -> Iterator[Token]:
    """Tokens of a complement clause that may name the target: subject, objects, then what is behind prepositions."""
    yield from (t for c in below.offspring("nsubj", "nsubjpass") for t in roles.spread(c))
    yield from roles.objects(below) if roles.is_verb(below) else ()
    inner = roles.complement(below)
    if inner is not None:
        yield from (t for c in inner.offspring("nsubj", "nsubjpass") for t in roles.spread(c))
    for anchor in (below, *(roles.objects(below) if roles.is_verb(below) else ())):
        for preposition in anchor.offspring("prep", "dative"):
            yield from (t for c in preposition.offspring("pobj") for t in roles.spread(c))
