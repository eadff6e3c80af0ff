"""Whom pronouns mean: he, she, it, they, whose, each other, and in what somebody says, we and I."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from reportedly import codebook
from reportedly.codebook.actors import name_of
from reportedly.codebook.gazetteer import Kind
from reportedly.extract.actors.antecedents import SUBJECTS, History, placed, subjects_above
from reportedly.extract.actors.phrase import Phrase
from reportedly.extract.statements.floor import last_speaker, speaks_aloud, voice_of
from reportedly.extract.tree import RECIPROCAL, is_reciprocal
from reportedly.model.actor import Actor
from reportedly.model.parsed import Sentence, Token

_COPULAR = frozenset({"be", "seem", "appear", "become", "remain", "take"})
# Sectors whose names, singular in form, mean many people: "the Taliban ... them".
_BANDS = frozenset({"REB", "UAF", "SEP", "COP"})
# Sectors whose nameless members a page quotes rather than speaks of ("analysts", "officials").
_QUOTED = frozenset({"EDU", "JRN", "GOV", "SPY"})
# Who means his state, organisation or armed group by "we".
_REPRESENTING = frozenset({"GOV", "MIL", "SPY", "LEG", "REB", "OPP", "PTY", "IGO"})


@cache
def sorts() -> dict[str, str]:
    """Every pronoun and what sort it is: he, she, it, they, we, i or relative; "other" and "another" are reciprocal."""
    listed = codebook.load("references")["pronouns"]
    return {word: sort for sort, words in listed.items() for word in words} | dict.fromkeys(RECIPROCAL, "reciprocal")


@dataclass(slots=True)
class Pronouns:
    """Resolves the pronouns of one document against the phrases read so far."""

    phrases: dict[int, Phrase]
    history: History
    sentences: Sequence[Sentence]

    def read(self, token: Token) -> Phrase | None:
        """The phrase of a pronoun; None if it means no actor."""
        sort = sorts()[token.lower]
        if sort == "reciprocal":
            return self._each_other(token)
        if sort in ("we", "i"):
            return self._first_person(token, sort)
        if sort == "relative":
            return self._relative(token)
        answering = self._answering(token, sort)
        if answering is not None:
            actors = answering.actors
        elif sort == "they":
            actors = self._they(token)
        else:
            found = self._it(token) if sort == "it" else self._he(token, sort)
            actors = found.actors if found else ()
        if not actors:
            return None
        woman = {"he": False, "she": True}.get(sort)
        kind: Kind = "country" if woman is None else "person"
        return Phrase(token, token.index, token.index, kind, placed(actors, token), woman=woman)

    def _answering(self, token: Token, sort: str) -> Phrase | None:
        """Whom a verb blames, thanks or punishes for what the pronoun is of: "cut aid to Chad over its raids"."""
        verb = _blaming(token)
        if verb is None:
            return None
        nouns = verb.offspring("dobj")
        behind = (n for t in (verb, *nouns) for p in t.offspring("prep") for n in p.offspring("pobj"))
        phrases = (self.phrases.get(t.index) for t in (*nouns, *behind) if t.index < token.index)
        doers = set(self.history.countries_of(verb.child(*SUBJECTS)))
        others = (p for p in phrases if p is not None and p.countries and not doers & set(p.countries))
        return next((p for p in others if self._may_mean(p, sort)), None)

    def _may_mean(self, phrase: Phrase, sort: str) -> bool:
        if sort == "it":
            return phrase.is_state
        return bool(self._several(phrase.head)) if sort == "they" else _is_he(phrase, sort)

    def _first_person(self, token: Token, sort: str) -> Phrase | None:
        """Whom a speaker for a state or the like means: by "I" himself, by "we" those for whom he speaks."""
        voice = voice_of(self.sentences, token)
        phrase = self.phrases.get(voice.index) if voice is not None else None
        if phrase is None or len(phrase.countries) != 1 or phrase.actors[0].sector not in _REPRESENTING:
            return None
        actors = placed(phrase.actors, token)
        if sort == "we":
            actors = tuple(replace(a, person=None, name=name_of(a.country or "")) for a in actors)
        return Phrase(token, token.index, token.index, "country" if sort == "we" else "person", actors)

    def _relative(self, token: Token) -> Phrase | None:
        """Whose thing or person a relative clause is about: of "Norway, whose navy", Norway."""
        clause = next((t for t in token.ancestors() if t.dep == "relcl"), None)
        owner = self.phrases.get(clause.head.index) if clause is not None else None
        actors = placed(owner.actors, token) if owner is not None else ()
        return Phrase(token, token.index, token.index, "country", actors) if actors else None

    def _he(self, token: Token, sort: str) -> Phrase | None:
        """A person: of "he said" who spoke last, else a subject above, else who was spoken of last.

        Not who does something to "him".
        """
        speaker = last_speaker(self.sentences, token) if speaks_aloud(token) else None
        if speaker is not None:
            return self._speaker(speaker, sort)
        barred = co_subject(token)
        for subject in (s for s in subjects_above(token) if s is not barred):
            phrase = self.phrases.get(subject.index)
            if phrase is not None and _is_he(phrase, sort):
                return phrase
            if phrase is None and subject.ent == "PERSON":
                return None
        agent = self.phrases.get(barred.index) if barred is not None else None
        earlier = (p for p in self.history.earlier(token) if p.head is not barred)
        return next((p for p in earlier if _is_he(p, sort) and not _is_same(p, agent)), None)

    def _speaker(self, speaker: Token, sort: str) -> Phrase | None:
        """The person who spoke last; None if it is nobody known, or somebody of the other sex."""
        phrase = self.phrases.get(speaker.index)
        return phrase if phrase is not None and _is_he(phrase, sort) else None

    def _it(self, token: Token) -> Phrase | None:
        """A state or body: a subject above, else the nearest before, else the subject of the sentences before."""
        if _is_empty(token):
            return None
        if (harming := _harming(token)) is not None:
            return self._harmed(token, harming)
        barred = co_subject(token) or _onlooking(token)
        other = set(self.history.countries_of(barred))
        for subject in subjects_above(token):
            phrase = self.phrases.get(subject.index)
            if phrase is not None and phrase.is_state and subject is not barred and not other & set(phrase.countries):
                return phrase
            if phrase is None and subject.tag in ("NN", "NNP") and subject.ent != "PERSON":
                return self._possessor(subject)
        near = (*self._fronted(token), *self.history.own(token), *self.history.subjects(token, reach=2))
        return next((p for p in near if p.is_state and p.countries and not other & set(p.countries)), None)

    def _harmed(self, token: Token, harming: Token) -> Phrase | None:
        """Whose thing is harmed: of "Oman said a Peruvian cutter rammed its boat", Oman's, not the harming one's."""
        doer = self.phrases.get(harming.index) or self._possessor(harming)
        own = set(doer.countries) if doer is not None else set()
        above = (self.phrases.get(s.index) for s in subjects_above(token) if s is not harming)
        near = (*above, *self._fronted(token), *self.history.own(token), *self.history.subjects(token, reach=2))
        states = (p for p in near if p is not None and p.is_state and p.countries)
        return next((p for p in states if not own & set(p.countries)), None)

    def _fronted(self, token: Token) -> Iterator[Phrase]:
        """The subjects of clauses before the one whose subject "it" is or owns: "since X attacked Y, its army"."""
        verb = token.head.head if token.dep == "poss" and token.head.dep in SUBJECTS else token.head
        subjects = (c.child(*SUBJECTS) for c in verb.offspring("advcl") if c.index < token.index)
        return (p for s in subjects if s is not None and (p := self.phrases.get(s.index)) is not None)

    def _possessor(self, noun: Token) -> Phrase | None:
        """The state whose thing a noun is ("Moscow's war" ... "its")."""
        owners = (self.phrases.get(c.index) for c in noun.children if c.dep in ("poss", "compound", "amod"))
        return next((p for p in owners if p is not None and p.is_state), None)

    def _they(self, token: Token) -> tuple[Actor, ...]:
        """Several: a joined or plural subject above, else in the sentences before, else who was named together."""
        barred = co_subject(token)
        for subject in (s for s in subjects_above(token) if s is not barred):
            phrase = self.phrases.get(subject.index)
            several = self._several(subject)
            if several or (phrase is None and subject.tag in ("NNS", "NNPS") and not _treats(token)):
                return several
        for phrase in self.history.subjects(token, reach=2):
            several = self._several(phrase.head)
            if several:
                return several
        if token.dep not in SUBJECTS and (one := self._crowd(token, agent=barred)):
            return one
        opens = token.dep in SUBJECTS and token.head.is_root
        return self.history.group(token, None) or (self.history.pair(token.sentence.index - 1) if opens else ())

    def _crowd(self, token: Token, agent: Token | None) -> tuple[Actor, ...]:
        """Whom "them" means where the subject is somebody else: the last several, be it an object."""
        own = set(self.history.countries_of(agent))
        recent = (p for p in self.history.earlier(token) if p.is_plural and not _is_onlooker(p))
        return next((p.actors for p in recent if p.countries and not own & set(p.countries)), ())

    def _several(self, noun: Token) -> tuple[Actor, ...]:
        union = self.history.union(noun)
        phrase = self.phrases.get(noun.index)
        if len(union) > 1:
            return union
        many = phrase is not None and (phrase.is_plural or phrase.actors[0].sector in _BANDS)
        return phrase.actors if phrase is not None and many and not _is_onlooker(phrase) else ()

    def _each_other(self, token: Token) -> Phrase | None:
        """Those who do it to "each other" or "one another"."""
        if not is_reciprocal(token):
            return None
        unions = (self.history.union(s) for s in subjects_above(token))
        actors = next((u for u in unions if len(u) > 1), ()) or self.history.group(token, None)
        return Phrase(token, token.index - 1, token.index, "country", placed(actors, token)) if actors else None


def _blaming(token: Token) -> Token | None:
    """The verb that blames or rewards "for" or "over" what a possessive stands in; None elsewhere."""
    book = codebook.load("references")["answering"]
    preposition = next((t for t in token.ancestors() if t.lower in book), None) if token.dep == "poss" else None
    verb = next((t for t in preposition.ancestors() if t.pos == "VERB"), None) if preposition is not None else None
    known = verb is not None and preposition is not None and verb.lemma in book[preposition.lower]
    return verb if known else None


def co_subject(word: Token) -> Token | None:
    """The subject that an object can't mean ("he thanked him", "the envoy left the country"), except by "himself"."""
    if word.dep not in ("dobj", "dative") or word.lower.endswith(("self", "selves")):
        return None
    return word.head.child(*SUBJECTS)


def _treats(they: Token) -> bool:
    """Whether "they" do what only parties do, no things: "details are scarce, but they are likely to have met"."""
    verb = they.head
    inner = (verb.child("acomp") or verb).child("xcomp")
    return they.dep == "nsubj" and (inner or verb).lemma in codebook.load("references")["treating"]


def _onlooking(owner: Token) -> Token | None:
    """The subject whose own act it can't be: of "A supports its invasion of B"; None in other phrases."""
    act, book = owner.head, codebook.load("references")["about_others"]
    if owner.dep != "poss" or act.dep != "dobj" or act.lemma not in book["acts"] or act.head.lemma not in book["verbs"]:
        return None
    return next(subjects_above(act), None)


def _harming(owner: Token) -> Token | None:
    """The subject that harms what is somebody else's: of "A rammed its boat", "A fired into its waters"."""
    thing = owner.head
    if owner.dep != "poss" or any(c.lower == "own" for c in thing.children):
        return None
    while thing.dep in ("pobj", "prep"):
        thing = thing.head
    verb = thing.head if thing.dep == "dobj" else thing
    if verb.pos != "VERB" or verb.lemma not in codebook.load("references")["harming"]:
        return None
    return next(subjects_above(owner), None)


def _is_onlooker(phrase: Phrase) -> bool:
    """Analysts, officials and reporters of no state are whom a page quotes, not whom it speaks of."""
    return not phrase.countries and phrase.actors[0].sector in _QUOTED


def _is_he(phrase: Phrase, sort: str) -> bool:
    return phrase.is_person and bool(phrase.countries) and phrase.woman in (None, sort == "she")


def _is_same(phrase: Phrase, agent: Phrase | None) -> bool:
    """Whether a phrase means who does it: the same person, or, of "he" who goes unnamed, one of the same state."""
    if agent is None:
        return False
    if agent.person is not None:
        return phrase.person == agent.person
    return agent.head.lower in sorts() and phrase.countries == agent.countries


def _is_empty(token: Token) -> bool:
    """Whether "it" stands for nobody: "it is clear that", "it seems that"."""
    if token.lower != "it" or token.dep == "expl":
        return token.dep == "expl"
    verb = token.head
    if token.dep not in ("nsubj", "nsubjpass"):
        return False
    if verb.lower in codebook.load("references")["foreseen"]:
        return verb.child("ccomp") is not None  # "consider it likely that"
    if verb.lemma not in _COPULAR:
        return False
    adjective = verb.child("acomp", "oprd")
    if adjective is not None:
        book, clauses = codebook.load("references"), (*verb.children, *adjective.children)
        if adjective.lower in book["foreseen"] and any(c.dep == "ccomp" for c in clauses):
            return True
        return adjective.lower not in book["minded"] and any(c.dep in ("ccomp", "xcomp", "advcl") for c in clauses)
    return verb.child("ccomp", "xcomp", "csubj", "attr") is not None
