"""Noun phrases that name actors: hits that hang on one noun are read together ("the Russian defence minister N.N.")."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reportedly.codebook import load, sexes
from reportedly.codebook.actors import is_state
from reportedly.codebook.gazetteer import Entry, Kind
from reportedly.extract.actors.naming import name_behind, name_beside
from reportedly.extract.actors.owners import Owners, codes, owners, place_of
from reportedly.extract.actors.people import People, Person, holder, normal, person_of
from reportedly.extract.actors.phrase import Phrase
from reportedly.extract.actors.sectors import sector_of
from reportedly.extract.actors.spotting import Hit, outer
from reportedly.model.actor import Actor
from reportedly.model.parsed import ParsedDocument, Token

_UP = frozenset({"compound", "amod", "nmod", "nummod", "quantmod", "npadvmod"})
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "X"})
_LEFT = frozenset({"compound", "amod", "nmod", "advmod", "npadvmod", "nummod", "punct"})
_ARGUMENTS = frozenset({"compound", "poss", "nsubj", "pobj", "dobj"})
_POSTS: frozenset[Kind] = frozenset({"title", "generic", "member"})
# Who is of the country where the text puts the act, if it says no other: not troops or envoys, who act abroad.
_DOMESTIC: frozenset[Kind] = frozenset({"member", "title", "generic", "unit"})
_LOCAL = frozenset({"CVL", "REB", "OPP", "COP", "UAF", "CRM", "LAB", "AGR", "REL", "LEG", "JUD"})
# Sectors whose names states have in common.
_SHARED = frozenset({"GOV", "PTY", "OPP", "REB", "LEG", "MIL", "COP", "SPY", "LAB"})
_ONE = frozenset({"a", "an", "another", "one", "every", "each"})
_SINGLE_TAGS = frozenset({"NN", "NNP", "JJ"})
_PLURAL_TAGS = frozenset({"NNS", "NNPS"})
# How many words to the left of a noun may modify it.
_REACH = 6


@dataclass(slots=True)
class Nominals:
    """Reads the phrases of one document.

    ``phrases``: by the index of the head; ``people``: whom the page introduces; ``hit_at``: by token index.
    """

    parsed: ParsedDocument
    hits: list[Hit]
    people: People = field(default_factory=People)
    phrases: dict[int, Phrase] = field(default_factory=dict)
    hit_at: dict[int, Hit] = field(default_factory=dict)
    _groups: dict[int, list[Hit]] = field(default_factory=dict)
    _done: set[int] = field(default_factory=set)
    _spent: set[int] = field(default_factory=set)
    _absorbed: set[int] = field(default_factory=set)

    def read(self) -> dict[int, Phrase]:
        """All phrases, without those that only say whose another one is ("president of France")."""
        for hit in self.hits:
            self._groups.setdefault(top(hit.head).index, []).append(hit)
            for token in hit.tokens:
                self.hit_at[token.index] = hit
        for head in self._groups:
            self._read(head)
        for index in self._absorbed:
            self.phrases.pop(index, None)
        return self.phrases

    def inside(self, token: Token) -> list[Phrase]:
        """The phrase that a token heads, or those of the hits below it."""
        self._read(token.index)
        own = self.phrases.get(token.index)
        if own is not None:
            return [own]
        below = (self.phrases.get(h.head.index) for h in self._groups.get(token.index, ()))
        return [p for p in below if p is not None]

    # -- one group of hits -------------------------------------------------------------------------------------------

    def _read(self, head: int) -> None:
        if head in self._done or head not in self._groups:
            return
        self._done.add(head)
        hits = [h for h in self._groups[head] if h.first not in self._spent]
        for hit in reversed(hits):
            name = self._name_behind(hit)
            if name:
                self._titled(hit, name, [h for h in hits if h.last < hit.first])
                hits = [h for h in hits if h.first > name[-1].index]
                break
        core = next((h for h in hits if h.first <= head <= h.last), None)
        if core is None:
            self._loose(hits)
        else:
            self._headed(core, [h for h in hits if h is not core])

    def _headed(self, core: Hit, others: list[Hit]) -> None:
        """A phrase whose head the codebook knows."""
        entry, role = core.entries[0], core.role
        if role is not None and (not core.naming or _is_foreign(core, others)):
            self._common(core, role, others)
        elif core.kind == "nation" or (core.kind == "people" and (core.aside or _dwells(core, others))):
            self._common(core, Entry("member", None, entry.sector or "CVL", entry.name), others)
        else:
            self._proper(core, _claimed(self.hit_at, core, others))

    def _loose(self, hits: list[Hit]) -> None:
        """Hits below a noun that is no actor: each stands for itself ("Russian oil", "a Kyiv police raid")."""
        for i, hit in enumerate(hits):
            before = hits[i - 1 : i] if i and hits[i - 1].last + 1 == hit.first else []
            if hit.naming:
                if not _takes(hits[i + 1 : i + 2], hit):
                    self._proper(hit)
            elif hit.role is not None and (hit.head.dep in _ARGUMENTS or hit.role.kind == "member"):
                self._common(hit, hit.role, before)

    # -- names -------------------------------------------------------------------------------------------------------

    def _proper(self, hit: Hit, country: str | None = None) -> None:
        """A name by itself; ``country``: whose it is, if that isn't the state that the codebook gives."""
        entry, day = hit.entries[0], self.parsed.document.anchor
        if entry.kind == "person":
            self._person(person_of(entry, day), list(hit.tokens), hit.first, None)
            return
        readings = hit.entries if hit.pair else hit.entries[:1]
        extent = (hit.tokens[0].start, hit.tokens[-1].end)
        actors = tuple(Actor(country or e.country, self._own_sector(e, hit), e.name, None, *extent) for e in readings)
        self._keep(Phrase(hit.head, hit.first, hit.last, entry.kind, actors))

    def _own_sector(self, entry: Entry, hit: Hit) -> str | None:
        """A bare state acts through its government; people of it are civilians unless the whole people is meant."""
        if entry.kind != "people":
            return entry.sector_on(self.parsed.document.anchor)
        head = hit.head
        if top(head) is not head:
            return "GOV"
        if not _is_several(head):
            return "CVL" if _is_somebody(head) else "GOV"
        limited = any(c.dep in ("amod", "nummod", "prep", "relcl") for c in head.children)
        return "CVL" if limited or not any(c.lower == "the" for c in head.children) else "GOV"

    # -- persons -----------------------------------------------------------------------------------------------------

    def _name_behind(self, hit: Hit) -> list[Token]:
        if hit.role is None or hit.role.kind not in _POSTS or hit.tokens[-1].tag not in _SINGLE_TAGS:
            return []
        return name_behind(hit, self.parsed.tokens, self.hit_at)

    def _titled(self, post: Hit, name: list[Token], before: list[Hit]) -> None:
        """A person with a title before the name."""
        role = post.role
        assert role is not None
        whose = self._owners([*post.tokens, *name], before, role)
        whose.countries = whose.countries or self._states_beside(name)
        person = self._identify(name, role.name, whose, sector_of(role, self._before(post), whose.lent))
        self._person(person, name, min([post.first, *(h.first for h in before)]), role.name)

    def _states_beside(self, name: list[Token]) -> tuple[str, ...]:
        """The states of the post beside a titled name: "General N.N., the Chadian commander"."""
        head = outer(name)
        beside = head.head if head.dep == "appos" else head.child("appos")
        if beside is None:
            return ()
        self._read(beside.index)
        phrase = self.phrases.get(beside.index)
        return tuple(a.country for a in phrase.actors if a.country) if phrase and phrase.kind in _POSTS else ()

    def _person(self, person: Person, name: list[Token], first: int, post: str | None) -> None:
        """Keep the phrase of a person whose name stands here and whose titles begin at token ``first``."""
        self._spent.update(h.first for t in name if (h := self.hit_at.get(t.index)))
        self.people.add(person)
        span = self.parsed.tokens[first : name[-1].index + 1]
        actor = Actor(person.country, person.sector, None, person.name, span[0].start, span[-1].end)
        post = post or min(person.posts, default=None)
        self._keep(Phrase(outer(span), first, name[-1].index, "person", (actor,), post, person.woman))

    def _identify(self, name: list[Token], post: str, whose: Owners, sector: str | None) -> Person:
        """The person: as the codebook knows the name, else as the page introduces it."""
        day, hit = self.parsed.document.anchor, self.hit_at.get(name[-1].index)
        country = whose.countries[0] if whose.countries else None
        written = self._text(name)
        known = person_of(hit.entries[0], day) if hit is not None and hit.kind == "person" else None
        known = known or holder(written, post, country, day)
        if known is not None and country in (None, known.country):
            return Person(known.name, known.country, sector or known.sector, known.posts | {normal(post)}, known.woman)
        return Person(written, country, sector, frozenset({normal(post)}), sexes.woman(written, (post,), country))

    # -- common nouns ------------------------------------------------------------------------------------------------

    def _common(self, core: Hit, role: Entry, others: list[Hit]) -> None:
        """A common noun for those who act, with the states and bodies around it."""
        before = [h for h in others if h.last < core.first]
        for hit in (h for h in before if h.aside and h.naming):
            self._proper(hit)
        whose = self._owners(core.tokens, before, role)
        sector = sector_of(role, self._before(core), whose.lent)
        whose.countries = whose.countries or self._home(core, role, sector, before)
        settled_later = core.head.child("poss") or (
            role.kind == "unit" and any(c.lower == "the" for c in core.head.children)
        )
        if not (whose.countries or settled_later) and (role.kind == "equipment" or sector is None):
            self._loose(before)
            return
        first = min([core.first, *(h.first for h in before)])
        single = role.kind in _POSTS and core.tokens[-1].tag in _SINGLE_TAGS
        name = name_beside(core.head, self.parsed.tokens, self.hit_at) if single else []
        person = self._identify(name, role.name, whose, sector) if name else None
        if person is not None and name[0].index not in self._spent:
            self._person(person, name, name[0].index, role.name)
        self._keep(self._described(core, role, first, whose.countries, sector, person))

    def _home(self, core: Hit, role: Entry, sector: str | None, before: list[Hit]) -> tuple[str, ...]:
        """Where nobody says whose they are: where the act takes place, else the state where their people lives."""
        local = role.kind in _DOMESTIC and (sector in _LOCAL or _is_pupil(role, sector))
        place = place_of(self, core.head) if local else ()
        homes = (h.entries[0].country for h in (*before, core) if h.kind == "nation")
        return place or tuple(code for code in homes if code)[:1]

    def _described(
        self, core: Hit, role: Entry, first: int, countries: tuple[str, ...], sector: str | None, person: Person | None
    ) -> Phrase:
        words = self.parsed.tokens[first : core.last + 1]
        extent = (words[0].start, words[-1].end)
        actors: tuple[Actor, ...]
        if person is not None:
            actors = (Actor(person.country, person.sector, None, person.name, *extent),)
        else:
            actors = tuple(Actor(c, sector, self._text(words), None, *extent) for c in countries or (None,))
        woman = person.woman if person else sexes.woman("", (role.name,))
        return Phrase(core.head, first, core.last, role.kind, actors, role.name, woman)

    def _owners(self, tokens: Sequence[Token], before: list[Hit], role: Entry) -> Owners:
        found = owners(self, tokens, before, role, self.parsed.document.anchor)
        self._absorbed.update(p.head.index for p in found.absorbed)
        if not found.countries and role.country is not None:
            found.countries = (role.country,)
        return found

    # -- helpers -----------------------------------------------------------------------------------------------------

    def _before(self, hit: Hit) -> list[Token]:
        """The words that modify a noun from the left, nearest first."""
        found: list[Token] = []
        floor = max(hit.tokens[0].sentence.tokens[0].index, hit.first - _REACH)
        for token in reversed(self.parsed.tokens[floor : hit.first]):
            if token.text == "," or (token.dep not in _LEFT and token.pos not in _NOUNS):
                break
            if not self._in_organisation(token):
                found.append(token)
        return found

    def _in_organisation(self, token: Token) -> bool:
        """Whether a word is in the name of an organisation, where it says nothing else ("a World Bank official")."""
        hit = self.hit_at.get(token.index)
        return hit is not None and hit.kind == "organisation" and len(hit.tokens) > 1

    def _keep(self, phrase: Phrase) -> None:
        self.phrases.setdefault(phrase.head.index, phrase)

    def _text(self, tokens: list[Token]) -> str:
        return " ".join(self.parsed.document.text[tokens[0].start : tokens[-1].end].split())


def top(token: Token) -> Token:
    """The head of the noun phrase that a token is a modifier in."""
    while token.head is not token:
        head = token.head
        joined = token.dep == "conj" and head.dep in _UP and token.pos in ("ADJ", "PROPN")
        if not joined and not (token.dep in _UP and (head.pos in _NOUNS or head.dep == "amod")):
            break
        token = head
    return token


def _claimed(hit_at: Mapping[int, Hit], core: Hit, others: list[Hit]) -> str | None:
    """The state before a name that several have in common: "Japan's Democratic Party", "Egyptian Islamic Jihad"."""
    entry = core.entries[0]
    if entry.kind not in ("organisation", "group") or entry.sector not in _SHARED or not is_state(entry.country or ""):
        return None
    possessor = core.head.child("poss") if entry.kind == "organisation" else None
    owner = hit_at.get(possessor.index) if possessor is not None else None
    before = [h for h in others if h.last + 1 == core.first and not h.aside]
    named = [c for h in (*before, owner) if h is not None and h.kind in ("country", "people") for c in codes(h)]
    return next((c for c in named if is_state(c)), None)


def _is_several(people: Token) -> bool:
    """Whether a demonym is a plural, also where the parser takes it for a name: "Georgians"."""
    return people.tag in _PLURAL_TAGS or (people.lower.endswith("s") and not people.lower.endswith("ss"))


def _is_somebody(people: Token) -> bool:
    """Whether a demonym means one person: "a Georgian", "the Frenchman", "two Japanese"."""
    counted = any(c.lower in _ONE or c.dep == "nummod" for c in people.children)
    return counted or people.lower.endswith(("man", "woman", "men", "women"))


def _is_foreign(core: Hit, others: list[Hit]) -> bool:
    """Whether a name that is also a common noun ("the Congress") belongs to another state here."""
    own = core.entries[0].country
    return any(c != own for h in others for c in codes(h)) or core.head.child("poss") is not None


def _is_pupil(role: Entry, sector: str | None) -> bool:
    """Whether somebody of a school lives where the act is: students and teachers, not scholars, who travel."""
    return sector == "EDU" and role.kind == "member" and role.name not in load("references")["scholars"]


def _dwells(people: Hit, others: list[Hit]) -> bool:
    """Whether a people is counted to the state where it lives: "Serbia's Albanians", "Croatian Serbs", "the ... of"."""
    head = people.head
    beside = any(h.kind in ("people", "country") and h.last + 1 == people.first and not h.aside for h in others)
    behind = any(c.lower == "of" and c.dep == "prep" for c in head.children)
    return _is_several(head) and (beside or behind or head.child("poss") is not None)


def _takes(following: list[Hit], hit: Hit) -> bool:
    """Whether the next hit is a noun that has this one as its own modifier ("Kyiv police")."""
    return any(
        h.role is not None and not h.naming and h.first == hit.last + 1 and h.head.dep == "compound" for h in following
    )
