"""Who is meant by "it", "the two leaders", "the minister", "the country": resolved within the page, in text order."""

from dataclasses import dataclass, replace
from functools import cache

from reportedly import codebook
from reportedly.codebook.actors import is_state, name_of
from reportedly.codebook.gazetteer import Kind
from reportedly.extract.antecedents import SUBJECTS, History, placed, subjects_above
from reportedly.extract.people import People
from reportedly.extract.phrase import Phrase
from reportedly.model.actor import Actor
from reportedly.model.parsed import ParsedDocument, Token

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
_OPEN_KINDS = frozenset({"title", "body", "generic", "member"})
_DETERMINING = frozenset({"det", "predet", "preconj", "nummod", "cc", "advmod"})
# Whose state goes without saying: "the government" is that of the state spoken of, "the newspaper" is not.
_GOVERNING = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY", "OPP"})
_QUOTED = frozenset({"EDU", "JRN", "GOV", "SPY"})
_COPULAR = frozenset({"be", "seem", "appear", "become", "remain", "take"})


@cache
def _words(part: str) -> frozenset[str]:
    return frozenset(codebook.load("references")[part])


@cache
def _pronouns() -> dict[str, str]:
    return {word: sort for sort, words in codebook.load("references")["pronouns"].items() for word in words}


@cache
def _triggers() -> frozenset[str]:
    return frozenset(_pronouns()) | _words("state") | _words("states") | {"other", "another"}


def resolve(parsed: ParsedDocument, phrases: dict[int, Phrase], people: People) -> None:
    """Complete the phrases that leave open whom they mean, and add those of pronouns and the like, in ``phrases``."""
    work = _Work(phrases, people, History(phrases))
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

    # -- words that are no phrase by themselves ----------------------------------------------------------------------

    def back_reference(self, token: Token) -> Phrase | None:
        """The phrase of a pronoun, of "each other", of "the country" or "the two sides"; None if it means no actor."""
        sort = _pronouns().get(token.lower)
        if sort is not None:
            return self._pronoun(token, sort)
        if token.lower in ("other", "another"):
            return self._each_other(token)
        if token.lower in _words("state"):
            return self._state(token)
        return self._states(token)

    def _pronoun(self, token: Token, sort: str) -> Phrase | None:
        if sort == "they":
            actors = self._they(token)
        else:
            found = self._it(token) if sort == "it" else self._he(token, sort)
            actors = found.actors if found else ()
        if not actors:
            return None
        woman = {"he": False, "she": True}.get(sort)
        kind: Kind = "country" if woman is None else "person"
        return Phrase(token, token.index, token.index, kind, placed(actors, token), woman=woman)

    def _he(self, token: Token, sort: str) -> Phrase | None:
        barred = _co_subject(token)
        for subject in subjects_above(token):
            phrase = self.phrases.get(subject.index)
            if subject is barred:
                continue
            if phrase is not None and _is_he(phrase, sort):
                return phrase
            if phrase is None and subject.ent == "PERSON":
                return None
        other = self.phrases[barred.index].person if barred is not None and barred.index in self.phrases else None
        earlier = (
            p for p in self.history.earlier(token) if p.head is not barred and (other is None or p.person != other)
        )
        return next((p for p in earlier if _is_he(p, sort)), None)

    def _it(self, token: Token) -> Phrase | None:
        if _is_empty(token):
            return None
        for subject in subjects_above(token):
            phrase = self.phrases.get(subject.index)
            if phrase is not None and phrase.is_state and subject is not _co_subject(token):
                return phrase
            if phrase is None and subject.tag in ("NN", "NNP"):
                return self._possessor(subject)
        near = (*self.history.own(token), *self.history.subjects(token, reach=2))
        return next((p for p in near if p.is_state and p.countries), None)

    def _possessor(self, noun: Token) -> Phrase | None:
        """The state whose thing a noun is ("Moscow's war" ... "its")."""
        owners = (self.phrases.get(c.index) for c in noun.children if c.dep in ("poss", "compound", "amod"))
        return next((p for p in owners if p is not None and p.is_state), None)

    def _they(self, token: Token) -> tuple[Actor, ...]:
        for subject in subjects_above(token):
            union = self.history.union(subject)
            if len(union) > 1:
                return union
            phrase = self.phrases.get(subject.index)
            if phrase is not None and phrase.is_plural and not _is_onlooker(phrase):
                return phrase.actors
            if phrase is None and subject.tag in ("NNS", "NNPS", "NN"):
                owners = self._possessors(subject)
                if owners or subject.tag != "NN":
                    return owners
        return self._plural_before(token)

    def _possessors(self, noun: Token) -> tuple[Actor, ...]:
        """Several to whom a noun belongs ("their ties" ... "their leaders")."""
        unions = (self.history.union(c) for c in noun.children if c.dep == "poss")
        return next((u for u in unions if len(u) > 1), ())

    def _plural_before(self, token: Token) -> tuple[Actor, ...]:
        for phrase in self.history.subjects(token, reach=2):
            union = self.history.union(phrase.head)
            if len(union) > 1:
                return union
            if phrase.is_plural and not _is_onlooker(phrase):
                return phrase.actors
        opens = token.dep in SUBJECTS and token.head.is_root
        return self.history.group(token, None) or (self.history.pair(token.sentence.index - 1) if opens else ())

    def _each_other(self, token: Token) -> Phrase | None:
        before = next((c for c in token.children if c.index == token.index - 1), None)
        tokens = token.sentence.tokens
        at = token.index - tokens[0].index
        word = before.lower if before else (tokens[at - 1].lower if at else "")
        if word not in ("each", "one"):
            return None
        unions = (self.history.union(s) for s in subjects_above(token))
        actors = next((u for u in unions if len(u) > 1), ()) or self.history.group(token, None)
        return Phrase(token, token.index - 1, token.index, "country", placed(actors, token)) if actors else None

    def _state(self, token: Token) -> Phrase | None:
        """ "The country", "this kingdom", "their country"."""
        if not _is_bare_noun(token):
            return None
        countries = self._owner(token) if token.child("poss") else self._salient(token, states_only=True)
        if len(countries) != 1:
            return None
        first = min(c.index for c in (token, *token.children))
        actor = Actor(countries[0], "GOV", name_of(countries[0]), None, token.start, token.end)
        return Phrase(token, first, token.index, "country", (actor,))

    def _states(self, token: Token) -> Phrase | None:
        """ "The two countries", "both sides", "both"."""
        if token.dep in _DETERMINING or not _is_bare_noun(token, several=True):
            return None
        group = self.history.group(token, _size(token))
        if not group:
            return None
        first = min(c.index for c in (token, *token.children) if c.index <= token.index)
        actors = tuple(Actor(a.country, "GOV", name_of(a.country or ""), None, token.start, token.end) for a in group)
        return Phrase(token, first, token.index, "country", actors)

    # -- phrases that leave something open ---------------------------------------------------------------------------

    def complete(self, phrase: Phrase) -> None:
        """Give an open phrase its states and, where it is a definite post, its person."""
        if phrase.kind not in _OPEN_KINDS and phrase.kind != "person":
            return
        if not phrase.countries:
            self._give_states(phrase)
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
            phrase.settle(self._salient(head)[:1])
        elif phrase.is_plural:
            self._give_group(phrase)
        elif _is_definite(phrase) and phrase.kind != "member":
            self._give_same(phrase)

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
        """ "The two presidents"; "the troops" that were spoken of."""
        size = _size(phrase.head)
        same = self.history.same_noun(phrase) if size is None and _is_definite(phrase) else None
        if same is not None:
            phrase.settle(same.countries)
        elif phrase.kind in ("title", "generic", "body") and (size or _is_definite(phrase)):
            phrase.settle(tuple(a.country for a in self.history.group(phrase.head, size) if a.country))

    def _give_same(self, phrase: Phrase) -> None:
        """ "The official" is the one spoken of; "the government" that of the state spoken of."""
        same = self.history.same_noun(phrase)
        if same is not None and phrase.is_bare:
            phrase.actors = placed(same.actors[:1], phrase.head)
        elif phrase.actors[0].sector in _GOVERNING:
            phrase.settle(self._salient(phrase.head)[:1])

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
        pronoun = noun.child("poss")
        owner = self.phrases.get(pronoun.index) if pronoun is not None else None
        return tuple(dict.fromkeys(owner.countries)) if owner else ()

    def _salient(self, at: Token, states_only: bool = False) -> tuple[str, ...]:
        """The state spoken of: a subject above, else what was named last, subjects of earlier sentences first.

        ``states_only``: organisations don't count.
        """
        above = (self.phrases.get(s.index) for s in subjects_above(at))
        for phrase in (*(p for p in above if p is not None), *self.history.earlier(at)):
            if len(phrase.countries) == 1 and (not states_only or is_state(phrase.countries[0])):
                return phrase.countries
        return ()


def _co_subject(pronoun: Token) -> Token | None:
    """The subject that an object pronoun can't mean ("he thanked him")."""
    if pronoun.dep not in ("dobj", "dative") or pronoun.lower.endswith("self"):
        return None
    return pronoun.head.child(*SUBJECTS)


def _is_onlooker(phrase: Phrase) -> bool:
    """Analysts, officials and reporters of no state are whom a page quotes, not whom it speaks of."""
    return not phrase.countries and phrase.actors[0].sector in _QUOTED


def _is_he(phrase: Phrase, sort: str) -> bool:
    return phrase.is_person and bool(phrase.countries) and phrase.woman in (None, sort == "she")


def _is_definite(phrase: Phrase) -> bool:
    return any(c.lower in _DEFINITE or c.dep == "poss" for c in phrase.head.children)


def _size(noun: Token) -> int | None:
    numbers = codebook.load("references")["numbers"]
    return next((numbers[w.lower] for w in (noun, *noun.children) if w.lower in numbers), None)


def _is_bare_noun(noun: Token, several: bool = False) -> bool:
    """Whether a noun for states has a definite determiner and nothing that makes it other states or any."""
    words = {c.lower for c in noun.children}
    owned = noun.child("poss") is not None
    if words & _words("not_the_same") or noun.child("relcl", "compound") or (owned and noun.lower not in _words("own")):
        return False
    if not owned and not words & _DEFINITE and noun.lower != "both":
        return False
    if _size(noun):
        return several
    partitive = noun.dep == "pobj" and noun.head.head.lower in _words("partitive")
    return not partitive and not any(c.dep in ("prep", "acl") for c in noun.children)


def _is_empty(token: Token) -> bool:
    """Whether "it" stands for nobody: "it is clear that", "it seems that"."""
    if token.lower != "it" or token.dep == "expl":
        return token.dep == "expl"
    verb = token.head
    if token.dep not in ("nsubj", "nsubjpass") or verb.lemma not in _COPULAR:
        return False
    adjective = verb.child("acomp", "oprd")
    if adjective is not None:
        return adjective.lower not in _words("minded") and any(
            c.dep in ("ccomp", "xcomp", "advcl") for c in (*verb.children, *adjective.children)
        )
    return verb.child("ccomp", "xcomp", "csubj", "attr") is not None
