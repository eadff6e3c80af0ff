"""Who is meant by "it", "the two leaders", "the minister", "the country": resolved within the page, in text order."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from reportedly import codebook
from reportedly.codebook.actors import is_state, name_of
from reportedly.extract.actors.antecedents import SUBJECTS, History, placed, subjects_above
from reportedly.extract.actors.descriptions import Description, describe, modifiers, nouns
from reportedly.extract.actors.people import People
from reportedly.extract.actors.phrase import Phrase
from reportedly.extract.actors.pronouns import Pronouns, co_subject, sorts
from reportedly.model.actor import Actor
from reportedly.model.parsed import ParsedDocument, Sentence, Token

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
_OPEN_KINDS = frozenset({"title", "body", "generic", "unit", "member", "person"})
_NAMING = frozenset({"appos", "attr", "compound"})
_DETERMINING = frozenset({"det", "predet", "preconj", "nummod", "cc", "advmod"})
# Whose state goes without saying: "the government" is that of the state spoken of, "the newspaper" is not.
_GOVERNING = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY", "OPP"})
# Organisations that a page quotes rather than speaks of.
_WATCHING = frozenset({"JRN", "EDU", "BUS"})
# Who belongs to the state where a page is set, if nobody says otherwise, and the kinds of words for them.
_DWELLING = frozenset({"CVL", "REB", "OPP", "COP", "UAF", "LAB", "AGR"})
_CROWDS = frozenset({"member", "unit", "body", "generic"})
_ANY = Description()


@cache
def _words(part: str) -> frozenset[str]:
    return frozenset(codebook.load("references")[part])


@cache
def _triggers() -> frozenset[str]:
    return frozenset(sorts()) | _words("state") | _words("states") | _words("namesakes")


def resolve(parsed: ParsedDocument, phrases: dict[int, Phrase], people: People) -> None:
    """Complete the phrases that leave open whom they mean, and add those of pronouns and the like, in ``phrases``."""
    work = _Work(phrases, people, History(phrases), parsed.sentences)
    triggers = _triggers()
    for sentence in parsed.sentences:
        for token in sentence.tokens:
            phrase = phrases.get(token.index)
            if phrase is not None:
                work.complete(phrase)
            elif token.lower in triggers:
                phrase = work.back_reference(token)
            if phrase is not None:
                phrases[token.index] = phrase
                work.history.add(phrase)


@dataclass(slots=True)
class _Work:
    phrases: dict[int, Phrase]
    people: People
    history: History
    sentences: Sequence[Sentence]
    homes: dict[str | None, tuple[str, ...]] = field(default_factory=dict)

    # -- words that are no phrase by themselves ----------------------------------------------------------------------

    def back_reference(self, token: Token) -> Phrase | None:
        """The phrase of a pronoun, of "the country" or "the two sides"; None if it means no actor."""
        if token.lower in sorts():
            return Pronouns(self.phrases, self.history, self.sentences).read(token)
        return self._state(token) if token.lower in _words("state") else self._states(token)

    def _state(self, token: Token) -> Phrase | None:
        """One state: "the country", "this kingdom", "their country", "the West African nation", "its neighbour"."""
        countries = self._one(token) if _is_bare_noun(token) else ()
        if len(countries) != 1:
            return None
        first = min(c.index for c in (token, *token.children))
        actor = Actor(countries[0], "GOV", name_of(countries[0]), None, token.start, token.end)
        return Phrase(token, first, token.index, "country", (actor,))

    def _one(self, noun: Token) -> tuple[str, ...]:
        described = describe(noun)
        if {noun.lower, *(c.lower for c in noun.children)} & nouns("host"):
            return self._host(noun)
        if noun.lower in nouns("both"):
            return self._other(noun, described)
        if noun.lower in nouns("vague") and not described.modified:
            return ()
        return self._owner(noun) if noun.child("poss") else self._salient(noun, described, states_only=True)

    def _host(self, noun: Token) -> tuple[str, ...]:
        """The state that hosts, or where the last sentences put something."""
        found = (p for p in self.history.earlier(noun) if len(p.countries) == 1 and _is_place(p))
        return next((p.countries for p in found if is_state(p.countries[0])), ())

    def _other(self, noun: Token, described: Description) -> tuple[str, ...]:
        """Of "its neighbour", the state spoken of beside that of "its"; of "the neighbour", beside the last subject."""
        if noun.dep in _NAMING:
            return ()
        one = self._owner(noun) if noun.child("poss") else next((p.countries for p in self.history.subjects(noun)), ())
        others = (p for p in self.history.earlier(noun) if not set(p.countries) & set(one))
        return described.choose(p for p in others if all(is_state(c) for c in p.countries)) if one else ()

    def _states(self, token: Token) -> Phrase | None:
        """Several states: "the two countries", "both sides", "both"; "the two Koreas"."""
        if token.lower in _words("namesakes"):
            return self._together(token, tuple(codebook.load("references")["namesakes"][token.lower]))
        if token.dep in _DETERMINING or not _is_bare_noun(token, several=True):
            return None
        group = self.history.group(token, _size(token))
        return self._together(token, tuple(a.country for a in group if a.country)) if group else None

    def _together(self, token: Token, countries: tuple[str, ...]) -> Phrase:
        first = min(c.index for c in (token, *token.children) if c.index <= token.index)
        actors = tuple(Actor(c, "GOV", name_of(c), None, token.start, token.end) for c in countries)
        return Phrase(token, first, token.index, "country", actors)

    # -- phrases that leave something open ---------------------------------------------------------------------------

    def complete(self, phrase: Phrase) -> None:
        """Give an open phrase its states and, where it is a definite post, its person."""
        if phrase.kind not in _OPEN_KINDS:
            return
        if not phrase.countries:
            self._give_states(phrase)
            if phrase.person and phrase.countries:
                self.homes.setdefault(phrase.person, phrase.countries)
        if phrase.kind in ("title", "generic") and phrase.countries and phrase.person is None and _is_definite(phrase):
            self._give_persons(phrase)

    def _give_states(self, phrase: Phrase) -> None:
        head = phrase.head
        owners = self._owner(head) or self._behind(head)
        if owners:
            phrase.settle(owners)
        elif head.child("poss"):
            return
        elif phrase.kind == "person":
            self._give_home(phrase)
        elif phrase.is_plural:
            self._give_group(phrase)
        elif _is_definite(phrase):
            self._give_same(phrase)

    def _give_home(self, phrase: Phrase) -> None:
        """Whoever is introduced without a state is of the state spoken of then, and stays so."""
        person, sector = phrase.person, phrase.actors[0].sector
        if person not in self.homes and sector not in _WATCHING and (home := self._salient(phrase.head)):
            self.homes[person] = home
        phrase.settle(self.homes.get(person, ()))

    def _behind(self, head: Token) -> tuple[str, ...]:
        """The states of "the leaders of the two nations", "the army of the country"."""
        for noun in (o for c in head.children if c.lower == "of" for o in c.offspring("pobj")):
            if noun.lower in _triggers() and noun.index not in self.phrases:
                found = self.back_reference(noun)
                if found is not None:
                    self.phrases[noun.index] = found
                    return found.countries
        return ()

    def _give_group(self, phrase: Phrase) -> None:
        """Several: "the two presidents"; "the troops" that were spoken of."""
        size = _size(phrase.head)
        same = self.history.same_noun(phrase) if size is None and _is_definite(phrase) else None
        if same is not None and (same.is_plural or phrase.kind not in ("title", "generic")):
            phrase.settle(same.countries or self._commanding(same))
        elif phrase.kind in ("title", "generic", "body") and (size or _is_definite(phrase)):
            before = self.history.pair(phrase.head.sentence.index - 1) if phrase.kind == "title" else ()
            phrase.settle(tuple(a.country for a in self.history.group(phrase.head, size) or before if a.country))
        elif size and phrase.head.lower in ("men", "women"):
            group = self.history.group(phrase.head, size)
            phrase.actors = placed(group, phrase.head) if group and all(a.person for a in group) else phrase.actors
        if not phrase.countries and phrase.actors[0].sector in _DWELLING and phrase.kind in _CROWDS:
            phrase.settle(self._scene(phrase))

    def _scene(self, phrase: Phrase) -> tuple[str, ...]:
        """Whose police, protesters or gunmen act where a page goes on: of the state where it last put something.

        Those joined to others are of their state; "the rebels" are, failing all, of the only state named before; people
        are of none where their own sentence says where it happens.
        """
        people = phrase.head
        if people.dep == "conj":
            return self.history.countries_of(people.head)
        here = (self.phrases.get(t.index) for t in people.sentence.tokens)
        if people.lemma in _words("foreigners") or any(p is not None and _is_place(p) for p in here):
            return ()
        return self._host(people) or (self.history.only_state(people) if _is_definite(phrase) else ())

    def _commanding(self, troops: Phrase) -> tuple[str, ...]:
        """The state that sent, moved or withdrew these troops."""
        verb = troops.head.head
        if troops.actors[0].sector != "MIL" or troops.head.dep != "dobj" or verb.lemma not in _words("commands"):
            return ()
        return self.history.countries_of(verb.child(*SUBJECTS))

    def _give_same(self, phrase: Phrase) -> None:
        """One: "the official" is the one spoken of, "the government" that of the state spoken of."""
        same = (self.history.same_noun(phrase) if phrase.is_bare else None) or self._organised(phrase)
        named = self._named(phrase) if phrase.is_bare and same is None else ()
        if named:
            phrase.settle(named)
        elif same is not None:
            phrase.actors = placed(same.actors[:1], phrase.head)
        elif phrase.actors[0].sector in _GOVERNING and phrase.kind != "member":
            phrase.settle(self._salient(phrase.head, describe(phrase.head)))

    def _named(self, phrase: Phrase) -> tuple[str, ...]:
        """Of "the Council", the states or organisation of the last name that ends so: "the Security Council"."""
        head = phrase.head
        if phrase.kind not in ("body", "unit") or head.pos != "PROPN":
            return ()
        before = (t for s in reversed(self.sentences[: head.sentence.index]) for t in reversed(s.tokens))
        same = next((t for t in before if t.text == head.text and t.child("compound") is not None), None)
        around = (self.phrases.get(t.index) for t in (same, *same.ancestors())) if same is not None else ()
        return next((p.countries for p in around if p is not None and p.countries), ())

    def _organised(self, phrase: Phrase) -> Phrase | None:
        """The organisation or armed group that "the group", "the bloc", "the alliance" means."""
        sector = phrase.actors[0].sector
        group = phrase.kind == "unit" and sector is None and phrase.is_bare
        rebels = phrase.kind == "body" and sector == "REB"
        if not group and not rebels:
            return None
        fitting = (p for p in self.history.earlier(phrase.head) if _is_organised(p))
        return next((p for p in fitting if sector is None or p.actors[0].sector == sector), None)

    def _give_persons(self, phrase: Phrase) -> None:
        post = phrase.post or phrase.head.lemma
        named = []
        for actor in phrase.actors:
            person = self.people.holding(post, actor.country)
            fits = person is not None and actor.sector in ("GOV", "MIL", "LEG", "REB", "OPP", None)
            named.append(replace(actor, person=person.name, name=None) if person and fits else actor)
        if len(named) > 1 or not phrase.is_plural:
            phrase.actors = tuple(named)

    def _owner(self, noun: Token) -> tuple[str, ...]:
        """The states of a possessive pronoun: "its troops", "their leaders"."""
        return tuple(dict.fromkeys(self.history.countries_of(noun.child("poss"))))

    def _salient(self, at: Token, described: Description = _ANY, states_only: bool = False) -> tuple[str, ...]:
        """The state spoken of: a subject above, else what was named last, subjects of earlier sentences first.

        ``described``: what is said of it; ``states_only``: organisations don't count.
        """
        above = (self.phrases.get(s.index) for s in subjects_above(at))
        barred = co_subject(at)
        other = set(self.history.countries_of(barred)) if at.lower in _words("state") else set()
        beside = self.history.own(at) if other else ()
        spoken_of = (p for p in (*above, *beside, *self.history.earlier(at)) if p is not None and p.head is not barred)
        return described.choose(
            p
            for p in spoken_of
            if p.countries
            and not other & set(p.countries)
            and (not states_only or all(is_state(c) for c in p.countries))
        )


def _is_organised(phrase: Phrase) -> bool:
    sector = phrase.actors[0].sector
    return (phrase.kind in ("group", "organisation") and sector not in _WATCHING) or (
        sector == "REB" and not phrase.person
    )


def _is_place(phrase: Phrase) -> bool:
    """Whether the phrase says where something is, or who hosts it."""
    above = phrase.head.head
    if phrase.head.dep in SUBJECTS:
        return above.lemma == "host"
    return phrase.head.dep == "pobj" and above.lower in ("in", "at") and phrase.kind in ("country", "capital", "place")


def _is_definite(phrase: Phrase) -> bool:
    return any(c.lower in _DEFINITE or c.dep == "poss" for c in phrase.head.children)


def _is_charge(preposition: Token) -> bool:
    """Whether "of" opens what somebody is accused of, which the parser hangs on them: "the country of lying"."""
    return preposition.child("pcomp") is not None


def _compounds(noun: Token) -> set[str]:
    return {c.lower for c in noun.children if c.dep == "compound"}


def _size(noun: Token) -> int | None:
    numbers = codebook.load("references")["numbers"]
    return next((numbers[w.lower] for w in (noun, *noun.children) if w.lower in numbers), None)


def _is_bare_noun(noun: Token, several: bool = False) -> bool:
    """Whether a noun for states has a definite determiner and nothing that makes it other states or any."""
    words = {c.lower for c in noun.children}
    owned = noun.child("poss") is not None
    known = frozenset() if several and not _size(noun) else modifiers()
    if words & _words("not_the_same") - known or noun.child("relcl") or not _compounds(noun) <= known:
        return False
    if owned and noun.lower not in _words("own") and noun.lower not in nouns("both"):
        return False
    if not owned and not words & _DEFINITE and noun.lower != "both":
        return False
    if _size(noun):
        return several
    partitive = noun.dep == "pobj" and noun.head.head.lower in _words("partitive")
    return not partitive and not any(c.dep == "acl" or (c.dep == "prep" and not _is_charge(c)) for c in noun.children)
