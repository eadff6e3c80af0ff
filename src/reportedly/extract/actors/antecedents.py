"""Where to look for what a word points back to: subjects above it, then what earlier sentences spoke of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from reportedly.extract.actors.phrase import Phrase
from reportedly.extract.statements.lexicon import reporting
from reportedly.model.actor import Actor
from reportedly.model.parsed import Token

SUBJECTS = ("nsubj", "nsubjpass")
# Those who watch and report are not among "the two countries".
_OBSERVING = frozenset({"JRN", "EDU", "NGO", "BUS", None})
_WITHIN = frozenset({"pobj", "prep", "poss", "compound", "amod", "nmod", "appos"})
_RELATIVE = frozenset({"who", "which", "that"})
# How many sentences back a word may point: pronouns rarely reach further than two, "the two countries" further.
_NEAR = 3
_FAR = 8


def subjects_above(token: Token) -> Iterator[Token]:
    """The subjects of the clauses around a token and the possessors of the nouns above it, nearest first.

    A possessive pronoun in a phrase before the subject may stand for the subject ("In its statement, X ...").
    """
    node = token
    while node.head is not node:
        head = node.head
        if node.dep == "conj" and head.index < token.index and head.pos in ("NOUN", "PROPN"):
            yield head
        ahead = token.dep == "poss" and node.dep in ("prep", "advcl")
        for child in head.children:
            if child is node or (child.index >= token.index and not ahead):
                continue
            if child.dep in SUBJECTS:
                yield head.head if child.lower in _RELATIVE and head.dep == "relcl" else child
            elif child.dep == "poss" and head.pos in ("NOUN", "PROPN"):
                yield child
        node = head


def chain(token: Token) -> Iterator[Token]:
    """A noun and those joined to it."""
    following: Token | None = token
    while following is not None:
        yield following
        following = following.child("conj")


@dataclass(slots=True)
class History:
    """The phrases read so far, by sentence, and the sets of states that were named together."""

    phrases: dict[int, Phrase]
    _sentences: dict[int, list[Phrase]] = field(default_factory=dict)
    _groups: dict[int, list[tuple[Actor, ...]]] = field(default_factory=dict)

    def countries_of(self, word: Token | None) -> tuple[str, ...]:
        """The codes that a word's phrase means; none where there is no such word or it names nobody."""
        phrase = self.phrases.get(word.index) if word is not None else None
        return phrase.countries if phrase is not None else ()

    def add(self, phrase: Phrase) -> None:
        """Remember a phrase, and the group that it completes ("A and B", "A-B", "the leaders of A and B")."""
        number = phrase.head.sentence.index
        earlier = self._sentences.setdefault(number, [])
        earlier.append(phrase)
        group = self._joined(phrase) if len(phrase.countries) < 2 else distinct(phrase.actors)
        if len(earlier) > 1 and len(group) < 2 and _is_pair(earlier[-2], phrase):
            group = distinct((*earlier[-2].actors, *phrase.actors))
        if len(group) > 1:
            self._groups.setdefault(number, []).append(group)

    def _joined(self, phrase: Phrase) -> tuple[Actor, ...]:
        base = phrase.head
        if base.dep != "conj":
            return ()
        while base.dep == "conj":
            base = base.head
        return self.union(base)

    def union(self, token: Token) -> tuple[Actor, ...]:
        """Whom a noun and those joined to it mean, each once; of "A and B's pact" both A and B."""
        return distinct(a for t in chain(token) for a in self._meant(t))

    def _meant(self, token: Token) -> tuple[Actor, ...]:
        phrase = self.phrases.get(token.index)
        if phrase is None and (owner := token.child("poss")) is not None:
            phrase = self.phrases.get(owner.index)
        return phrase.actors if phrase is not None else ()

    def group(self, at: Token, size: int | None) -> tuple[Actor, ...]:
        """The states last named together: ``size`` of them, or any number where ``size`` is None.

        First those joined, or as many named, in this sentence and the one before; then those joined further back, then
        those only named.
        """
        here = at.sentence.index
        if not size:
            return next(self._joined_back(range(here, max(here - _NEAR, -1), -1), None), ())
        for number in range(here, max(here - 2, -1), -1):
            found = next(self._joined_back((number,), size), ()) or self._named(number, size)
            if found:
                return found
        back = range(here - 2, max(here - _FAR, -1), -1)
        named = (found for number in back if (found := self._named(number, size)))
        return next(self._joined_back(back, size), ()) or next(named, ()) or self._recent(here, size)

    def _joined_back(self, numbers: Iterable[int], size: int | None) -> Iterator[tuple[Actor, ...]]:
        """The groups of so many states that the sentences of these numbers join, the last of each sentence first."""
        return (g for number in numbers for g in reversed(self._groups.get(number, ())) if size in (None, len(g)))

    def pair(self, number: int) -> tuple[Actor, ...]:
        """The two states that a sentence names, if it names just two."""
        return self._named(number, 2)

    def _named(self, number: int, size: int) -> tuple[Actor, ...]:
        spoken_of = (p for p in self._sentences.get(number, ()) if not _is_aside(p.head))
        states = distinct(a for p in spoken_of for a in p.actors if a.sector not in _OBSERVING)
        return states if len(states) == size else ()

    def _recent(self, here: int, size: int) -> tuple[Actor, ...]:
        """The last states named, where none were named together."""
        found: dict[str, Actor] = {}
        for number in range(here, max(here - _NEAR, -1), -1):
            for actor in (a for p in reversed(self._sentences.get(number, ())) for a in p.actors):
                if actor.country and actor.sector not in _OBSERVING and len(found) < size:
                    found.setdefault(actor.country, actor)
        return tuple(reversed(found.values())) if len(found) == size else ()

    def only_state(self, at: Token) -> tuple[str, ...]:
        """The state that the sentences shortly before name, if they name one alone."""
        here = at.sentence.index
        found = {c for n in range(max(here - _FAR, 0), here) for p in self._sentences.get(n, ()) for c in p.countries}
        return tuple(found) if len(found) == 1 else ()

    def own(self, at: Token) -> Iterator[Phrase]:
        """The phrases before a token in its own sentence, the nearest first."""
        return reversed(self._sentences.get(at.sentence.index, ()))

    def subjects(self, at: Token, reach: int = _NEAR) -> Iterator[Phrase]:
        """The subjects of the sentences before, the last sentence first, the main subject of each first."""
        here = at.sentence.index
        for number in range(here - 1, max(here - 1 - reach, -1), -1):
            found = [p for p in self._sentences.get(number, ()) if p.head.dep in SUBJECTS]
            yield from sorted(found, key=lambda p: not p.head.head.is_root)

    def earlier(self, at: Token) -> Iterator[Phrase]:
        """Subjects before ``at`` in its own sentence, then those of the sentences before, then all other phrases."""
        above = set(at.ancestors())
        yield from (p for p in self.own(at) if p.head.dep in SUBJECTS and p.head not in above)
        yield from self.subjects(at)
        here = at.sentence.index
        for number in range(here, max(here - 1 - _NEAR, -1), -1):
            yield from reversed(self._sentences.get(number, ()))

    def same_noun(self, phrase: Phrase) -> Phrase | None:
        """The last phrase with the same head noun ("a ministry official" ... "the official")."""
        here = phrase.head.sentence.index
        recent = (p for n in range(here, max(here - _FAR, -1), -1) for p in reversed(self._sentences.get(n, ())))
        return next((p for p in recent if p.head.lemma == phrase.head.lemma), None)


def distinct(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """One actor a state."""
    found: dict[str, Actor] = {}
    for actor in actors:
        if actor.country:
            found.setdefault(actor.country, actor)
    return tuple(found.values())


def _is_pair(left: Phrase, right: Phrase) -> bool:
    """Whether two phrases are joined by a hyphen: "Seoul-Washington"."""
    if right.first - left.last != 2:
        return False
    tokens = right.head.sentence.tokens
    return tokens[left.last + 1 - tokens[0].index].text in ("-", "–", "/")


def _is_aside(noun: Token) -> bool:
    """Whether a noun is in the phrase of whoever says the rest: "..., officials in Lima said", "as Lima expected"."""
    while noun.dep in _WITHIN:
        noun = noun.head
    verb = noun.head
    if noun.dep not in SUBJECTS or reporting(verb) is None:
        return False
    mark = verb.child("mark")
    if verb.dep == "advcl":
        return mark is not None and mark.lower == "as"
    content = verb.child("ccomp")
    return verb.dep == "parataxis" or (content is not None and content.index < min(noun.index, verb.index))


def placed(actors: tuple[Actor, ...], token: Token) -> tuple[Actor, ...]:
    """The same actors, mentioned at a token."""
    return tuple(replace(a, start=token.start, end=token.end) for a in actors)
