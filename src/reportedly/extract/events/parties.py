"""Source and target of an act: the actors that stand in the slots which its pattern names."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from reportedly.codebook.actors import is_state
from reportedly.codebook.events import Pattern, crowds, intent_verbs, occurring, private
from reportedly.extract.events import around, homes, roles
from reportedly.extract.events.homes import distinct
from reportedly.extract.events.nominal import noun_patterns
from reportedly.extract.events.readings import compound
from reportedly.extract.statements.lexicon import reporting
from reportedly.model.actor import Actor
from reportedly.model.finding import Mention, Mentions
from reportedly.model.parsed import Token

_MODIFIERS = ("compound", "amod", "nmod", "poss", "nummod")
# Slots that the head alone tells, and who stands there.
_OWN: dict[str, Callable[[Token], Iterable[Token]]] = {"dative": roles.receivers, "above": around.concerned}
# Slots that stand in the clause below an act, and who stands there.
_BELOW: dict[str, Callable[[Token], Iterable[Token]]] = {
    "complement": around.inside, "inner": roles.own_subject, "if": around.conditional,
}  # fmt: skip
# Prepositions before a journey that the clause's subject is making.
_UNDER_WAY = frozenset({"on", "during", "after", "before", "for"})


def takes_place(noun: Token) -> bool:
    """Whether a verb says of what a noun names only that it happens: "protests erupted"."""
    return noun.dep == "nsubj" and noun.head.lemma in occurring()


def source_slots(pattern: Pattern) -> tuple[str, ...]:
    """Where the source of an act stands: for mutual acts that a noun names, in what owns or qualifies the noun."""
    return ("poss", "modifier", "by") if pattern.nominal and pattern.mutual else pattern.source


class Parties:
    """Looks up the actors of a document's phrases."""

    def __init__(self, mentions: Mentions) -> None:
        self.mentions = mentions

    def of(self, pattern: Pattern, head: Token, noun: Token | None) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
        """(source, target) of the act that ``pattern`` found at ``head``, about ``noun``."""
        named = pattern.nominal and noun is not None
        source = self._nominal_source(pattern, head, noun) if named else self._first(pattern.source, head, noun)  # type: ignore[arg-type]
        if not source and roles.is_verb(head):
            source = self._unsaid(pattern, head, noun)
        target = self._target(pattern, head, noun, source)
        return self._at_home(pattern, head, distinct(source), distinct(target))

    def _unsaid(self, pattern: Pattern, head: Token, noun: Token | None) -> list[Actor]:
        """Who does what a verb without doer says: "Oman's ties with Qatar were deepened", "many marched in Lagos"."""
        if pattern.mutual and noun is not None and roles.is_passive(head):
            return self._slot("poss", head, noun)
        if not (pattern.code or "").startswith("14") or all(t.lemma not in crowds() for t in roles.subjects(head)):
            return []
        place = self._place_here(head)
        return [replace(place.actors[0], sector="CVL")] if place else []

    def in_slot(self, slot: str, head: Token, noun: Token | None) -> tuple[Actor, ...]:
        """The actors that stand in one slot, whether or not the act takes them for a party."""
        return tuple(self._slot(slot, head, noun))

    def beside(self, slots: tuple[str, ...], head: Token, noun: Token | None) -> tuple[Actor, ...]:
        """The actors of the first of the slots that names any."""
        return distinct(self._first(slots, head, noun))

    def _nominal_source(self, pattern: Pattern, head: Token, noun: Token) -> list[Actor]:
        own = self._first(source_slots(pattern), noun, None)
        if head is not noun:
            engaged = self._slot("object", head, None) if noun.dep == "pobj" else []
            lent = [] if "subject" in pattern.target else self._slot("subject", head, noun)
            return lent or own or engaged
        if not own and pattern.one_party:
            return self._host(noun)
        if own:
            return own
        if pattern.local and (people := self._locals(noun)):
            return people
        if pattern.abroad:
            return self._travelling(noun) or self._intending(noun)
        return self._around(noun) if pattern.mutual or pattern.shared else self._intending(noun)

    def _travelling(self, noun: Token) -> list[Actor]:
        """Who is on the journey behind "on" or "during": the clause's subject ("said during a visit to Laos")."""
        above = noun.head.head
        if noun.dep != "pobj" or noun.head.lower not in _UNDER_WAY:
            return []
        if not roles.is_verb(above):
            return self.at(above) if above.dep == "nsubj" else []
        return [a for t in roles.subjects(above) for a in self.at(t)]

    def _host(self, noun: Token) -> list[Actor]:
        """Whose parade or test it is, where the clause only says in which country: "in Minsk he watched a parade"."""
        above = next((t for t in noun.ancestors() if roles.is_verb(t)), noun)
        place = self._place_here(above)
        return list(place.actors) if place else []

    def _locals(self, noun: Token) -> list[Actor]:
        """The people of the place where it is said to happen: "riots broke out in Lagos", "protests rocked Lagos"."""
        if not takes_place(noun):
            return []
        swept = (self._place_at(t) for t in roles.objects(noun.head))
        place = self._place_here(noun) or next((m for m in swept if m is not None), None)
        return [replace(place.actors[0], sector="CVL")] if place else []

    def _around(self, noun: Token) -> list[Actor]:
        """Who takes part: the clause's subject, as the other party ("said at talks with X") or, if several, as all.

        Of a noun that is said of somebody ("Iran is Syria's main supplier") it is that one.
        """
        said = noun.head.head if noun.dep == "pobj" and noun.head.head.lemma == "one" else noun
        if said.dep in ("attr", "appos"):
            return [a for t in (roles.subjects(said.head) if said.dep == "attr" else [said.head]) for a in self.at(t)]
        above = next((t for t in noun.ancestors() if roles.is_verb(t)), None)
        if noun.dep != "pobj" or above is None:
            return []
        doers = [a for t in roles.subjects(above) for a in self.at(t)]
        both = len({a.country for a in doers if a.country}) > 1
        return doers if both or any(p.lower in ("with", "to", "against") for p in noun.offspring("prep")) else []

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
        if guilty := self._own_offenders(pattern, head, source):
            return guilty
        own = {a.country for a in source if a.country}
        places = {a.start for a in source}
        fallback: list[Actor] = []
        for slot in _spelt_out(pattern.target):
            found = [a for a in self._slot(slot, head, noun, acting=False) if a.start not in places]
            foreign = [a for a in found if a.country and a.country not in own]
            if foreign:
                return [a for a in found if a.country not in own] if pattern.mutual else foreign
            fallback = fallback or homes.domestic(found, source)
        bearers = roles.sufferers(head.head if head.dep == "acl" else head)
        if borne := [a for t in bearers for a in self.at(t) if a.country and a.country not in own]:
            return borne
        if grateful := [a for t in around.grateful(head) for a in self.at(t) if a.country and a.country not in own]:
            return grateful
        if pattern.reaching and head is noun and noun.dep == "nsubj":
            return self._near(noun.head, own, source)[0]
        if pattern.abroad or pattern.strict:
            return []
        if not pattern.target or pattern.mutual or pattern.one_party or pattern.needs != "source":
            return fallback
        if fallback:
            return fallback
        foreign, domestic = self._near(head, own, source)
        return foreign or domestic

    def _own_offenders(self, pattern: Pattern, head: Token, source: list[Actor]) -> list[Actor]:
        """Whose deeds at home or abroad a state looks into or condemns: "abuses by its soldiers against Malians"."""
        if not homes.CENSURES & homes.roots_of(pattern) or not roles.is_verb(head):
            return []
        doers = (a for o in roles.objects(head) for t in roles.prepositional(o, "by") for a in self.at(t))
        ours = {a.country for a in source if a.country}
        return [a for a in homes.domestic(doers, source) if a.country in ours]

    def _near(self, head: Token, own: set[str], source: list[Actor]) -> tuple[list[Actor], list[Actor]]:
        """Others named below the act, where no slot has any: the nearest of another state, and of the same state."""
        domestic: list[Actor] = []
        for token in around.below(head) if own else ():
            mention = self.mentions.of(token)
            if mention is None:
                continue
            foreign = [a for a in mention.actors if a.country and a.country not in own]
            if foreign:
                return foreign, []
            domestic = domestic or [a for a in homes.domestic(mention.actors, source) if a.sector in homes.DOMESTIC]
        return [], domestic

    def _slot(self, slot: str, head: Token, noun: Token | None, acting: bool = True) -> list[Actor]:
        """Who stands in a slot; ``acting``: whether they are looked for as those who do it."""
        named = self._behind if slot == "subject" and acting else self.at
        found = list(distinct([a for t in self._tokens(slot, head, noun) for a in named(t)]))
        if not found and slot == "subject":
            behind = (*roles.owner_of_clause(head), *around.planners(head), *around.admitting(head))
            found = list(distinct([a for t in behind for a in self.at(t)]))
        if not found and slot == "subject" and acting and roles.is_verb(head) and roles.is_passive(head):
            found = self._far_doers(head)
        return [a for a in found if a.country or a.sector] or found

    def _far_doers(self, verb: Token) -> list[Actor]:
        """Who does what a passive says, where another phrase holds the "by": "died in a raid by", "urged to go by"."""
        found = [a for t in around.means(verb) for a in self._behind(t)]
        far = (m for t in around.far_agents(verb) if (m := self.mentions.of(t)) is not None)
        return list(distinct(found or [a for m in far for a in m.actors]))

    def _tokens(self, slot: str, head: Token, noun: Token | None) -> Iterator[Token]:
        verb = roles.is_verb(head)
        if slot == "subject":
            yield from (t for t in roles.subjects(head) if not _is_private(t))
        elif slot == "object":
            yield from roles.objects(head) if verb else ()
        elif slot in _OWN:
            yield from _OWN[slot](head)
        elif slot in ("poss", "modifier"):
            for thing in {t.index: t for t in (noun, *roles.objects(head)) if t}.values() if verb else [noun or head]:
                yield from around.owners(thing) if slot == "poss" else around.modifiers(thing)
                yield from [thing] if slot == "modifier" and verb and self._says_whose(thing) else []
        elif slot == "owner":
            yield from around.owners(head) if roles.prepositional(head, "of") else ()
        elif slot in _BELOW:
            below = roles.complement(head) or (noun and roles.complement(noun))
            yield from _BELOW[slot](below) if below is not None else ()
        else:
            name = slot.rsplit("-", 1)[-1]
            for anchor in _anchors(name, head, noun):
                if name != "of" or anchor in (head, noun) or not around.is_somebodys_act(anchor):
                    yield from (t for t in roles.prepositional(anchor, name) if not around.is_only_talked_of(t))

    def _says_whose(self, thing: Token) -> bool:
        """Whether a thing is named together with whose it is, as troops and craft are: "gets Chinese submarines"."""
        mention = self.mentions.of(thing)
        return mention is not None and mention.first < thing.index

    def at(self, token: Token, depth: int = 0) -> list[Actor]:
        """The actors that a phrase names: its own mention, else those of its modifiers and of-phrases."""
        mention = self.mentions.of(token)
        if mention is None and token.pos == "PROPN":
            mention = self.mentions.torn(token)
        if mention is not None:
            if depth < 2 and all(a.country is None for a in mention.actors):
                if beside := self._called(token, depth):
                    return beside
                return homes.settled(mention.actors, self._allegiance(token, depth), homes.TREATING | {"MIL"})
            shared = [t for c in token.offspring(*_MODIFIERS) for t in roles.spread(c)[1:]]
            shared += self._named_behind(token, mention)
            return [*mention.actors, *(a for t in shared if (m := self.mentions.of(t)) for a in m.actors)]
        if depth > 2 or token.pos == "PRON":
            return []
        return self._of_phrase(around.nearest(token), depth)

    def _named_behind(self, title: Token, mention: Mention) -> Iterator[Token]:
        """The others of a list whose first name the parser hung below its title: "the premier of Mali Ada Roe and"."""
        persons = {a.person for a in mention.actors if a.person}
        names = (n for p in title.offspring("prep") if p.lower == "of" for n in p.offspring("pobj"))
        inner = (n for n in names if (m := self.mentions.of(n)) and any(a.person in persons for a in m.actors))
        return (t for n in inner for t in roles.spread(n)[1:])

    def _called(self, title: Token, depth: int) -> list[Actor]:
        """Who bears a title that names no state where they stand beside it: "the premier of Mali Ada Roe and ..."."""
        named = (t for name in title.offspring("appos") if name.pos == "PROPN" for t in roles.spread(name))
        return [a for t in named for a in self.at(t, depth + 1) if a.country]

    def _of_phrase(self, groups: Iterator[list[Token]], depth: int) -> list[Actor]:
        found = ([a for t in group for a in self.at(t, depth + 1)] for group in groups)
        return next((actors for actors in found if actors), [])

    def _behind(self, doer: Token) -> list[Actor]:
        """Who stands behind a subject: of an act, who does it ("the shelling of Gori by Russian guns killed four")."""
        if self.mentions.of(doer) or doer.pos not in ("NOUN", "VERB"):
            return self.at(doer)
        patterns = noun_patterns(doer)
        if not patterns or patterns[0].mutual:
            return self._of_phrase(around.nearest(doer, placed=False), 0)
        return self._first(patterns[0].source, doer, None)

    def _allegiance(self, token: Token, depth: int) -> str | None:
        """The state that people are said to belong to: "hackers linked to Iran"."""
        bound = (a.country for t in around.bonds(token) for a in self.at(t, depth + 1) if a.country)
        return next(bound, None)

    def _at_home(
        self, pattern: Pattern, head: Token, source: tuple[Actor, ...], target: tuple[Actor, ...]
    ) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
        """Give people of no named state the state where it happens, else that of the other side.

        Those who treat with a government within its state are of that state, wherever they meet.
        """
        if all(a.country for a in (*source, *target)):
            return source, target
        if pattern.treats:
            both = homes.only_state(homes.bodies((*source, *target)))
            return (
                tuple(homes.settled(source, homes.only_state(source) or both, homes.TREATING)),
                tuple(homes.settled(target, homes.only_state(target) or both, homes.TREATING)),
            )
        here = self._state_here(head)
        if here is not None:
            foreign = any(a.country not in (None, here) for a in (*source, *target))
            at_home = homes.TREATING if foreign else homes.TREATING | {"MIL"}
            source, target = (tuple(homes.settled(side, here, at_home)) for side in (source, target))
        source = tuple(homes.settled(source, self._state_aimed_at(head), homes.RULING))
        if homes.FIGHTS & homes.roots_of(pattern):
            local = homes.only_state(target) if homes.serve_at_home(target) else None
            source = tuple(homes.settled(source, local, homes.ARMED))
            target = tuple(homes.settled(target, self._accuser(head, source), homes.DOMESTIC | {"MIL"}))
        facing = homes.facing(pattern, source, target)
        return (
            tuple(homes.settled(source, homes.only_state(homes.bodies(target)), homes.facers(pattern))),
            tuple(homes.settled(target, homes.only_state(source), facing)),
        )

    def _accuser(self, head: Token, source: tuple[Actor, ...]) -> str | None:
        """The state that says what another did to people of no named state: "Chad said Libyan jets hit a village"."""
        told_of = next(
            (t for t in (head, *head.ancestors()) if t.dep == "ccomp" and reporting(t.head) is not None), None
        )
        told = self.in_slot("subject", told_of.head, None) if told_of is not None else ()
        doer, teller = homes.only_state(source), homes.only_state(told)
        official = any(a.sector in homes.OFFICIAL for a in told)
        return teller if doer and official and teller != doer and is_state(teller or "") else None

    def _state_aimed_at(self, head: Token) -> str | None:
        """Where rulers and parties mean to do something, or whose elections or laws it is about: their own state."""
        places = (m for verb in around.aims(head) for t in around.homely(verb) if (m := self._place_at(t)) is not None)
        return next((m.actors[0].country for m in places), None)

    def _state_here(self, head: Token) -> str | None:
        place = self._place_here(head)
        return place.actors[0].country if place else None

    def _place_here(self, head: Token) -> Mention | None:
        """The place in a state that the clause names: "in Ankara", "at a jail in Togo", what a raid was on."""
        return next((m for t in around.whereabouts(head) if (m := self._place_at(t)) is not None), None)

    def _place_at(self, token: Token) -> Mention | None:
        owners = (self.mentions.of(t) for t in (token, *token.offspring("poss", "compound", "amod")))
        mention = next((m for m in owners if m is not None), None)
        known = mention is not None and mention.actors[0].country and mention.actors[0].person is None
        return mention if known else None


def _anchors(preposition: str, head: Token, noun: Token | None) -> Iterable[Token]:
    """What a preposition's phrase may hang on; "envoys from Mali were expelled from Chad": who came is no matter."""
    if roles.is_verb(head) and preposition == "from" and roles.prepositional(head, "from"):
        return [head]
    whole = roles.is_verb(head) or noun is not None
    return around.anchors(head, noun) if whole else around.own_anchors(head, preposition)


def _spelt_out(slots: tuple[str, ...]) -> Iterator[str]:
    """The slots, with a clause's subject before the rest of it."""
    for slot in slots:
        yield from ("inner", slot) if slot == "complement" else (slot,)


def _is_private(noun: Token) -> bool:
    """Whether it is one who acts for himself; Robin Cook is no cook."""
    return noun.pos != "PROPN" and (noun.lemma in private() or compound(noun) in private())
