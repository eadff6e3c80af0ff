"""Where to look for what a word points back to: subjects above it, then what earlier sentences spoke of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from reportedly.extract.phrase import Phrase
from reportedly.model.actor import Actor
from reportedly.model.parsed import Token

_SUBJECTS = ("nsubj", "nsubjpass")
_RELATIVE = frozenset({"who", "which", "that"})
# How many sentences back a word may point: pronouns rarely reach further than two, "the two countries" further.
_NEAR = 3
_FAR = 8


def subjects_above(token: Token) -> Iterator[Token]:
    """The subjects of the clauses around a token and the possessors of the nouns above it, nearest first."""
    node = token
    while node.head is not node:
        head = node.head
        for child in head.children:
            if child is node or child.index >= token.index:
                continue
            if child.dep in _SUBJECTS:
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
    _groups: list[tuple[int, tuple[Actor, ...]]] = field(default_factory=list)

    def add(self, phrase: Phrase) -> None:
        """Remember a phrase, and the group that it completes ("A and B", "A-B", "the leaders of A and B")."""
        number = phrase.head.sentence.index
        earlier = self._sentences.setdefault(number, [])
        earlier.append(phrase)
        group = self._joined(phrase) if len(phrase.countries) < 2 else phrase.actors
        if len(earlier) > 1 and len(group) < 2 and _is_pair(earlier[-2], phrase):
            group = _distinct((*earlier[-2].actors, *phrase.actors))
        if len(group) > 1:
            self._groups.append((number, group))

    def close(self, number: int) -> None:
        """At the end of a sentence that names just two states apart from each other, these are a group."""
        if any(n == number for n, _ in self._groups):
            return
        actors = _distinct(a for p in self._sentences.get(number, ()) for a in p.actors)
        if len(actors) == 2:
            self._groups.append((number, actors))

    def _joined(self, phrase: Phrase) -> tuple[Actor, ...]:
        base = phrase.head
        while base.dep == "conj":
            base = base.head
        return _distinct(a for t in chain(base) if (p := self.phrases.get(t.index)) for a in p.actors)

    def union(self, token: Token) -> tuple[Actor, ...]:
        """Whom a noun and those joined to it mean, each once."""
        return _distinct(a for t in chain(token) if (p := self.phrases.get(t.index)) for a in p.actors)

    def group(self, at: Token, size: int | None) -> tuple[Actor, ...]:
        """The states last named together, ``size`` of them (None: two or more)."""
        here = at.sentence.index
        for number, actors in reversed(self._groups):
            if here - number > _FAR:
                break
            if size in (None, len(actors)):
                return actors
        return self._recent(here, size) if size else ()

    def _recent(self, here: int, size: int) -> tuple[Actor, ...]:
        """The last states named, where none were named together."""
        found: dict[str, Actor] = {}
        for number in range(here, max(here - _NEAR, -1), -1):
            for phrase in reversed(self._sentences.get(number, ())):
                for actor in phrase.actors:
                    if actor.country and len(found) < size:
                        found.setdefault(actor.country, actor)
        return tuple(reversed(found.values())) if len(found) == size else ()

    def earlier(self, at: Token) -> Iterator[Phrase]:
        """Subjects before ``at`` in its own sentence, phrases of the last sentences, subjects first; then the rest."""
        here = at.sentence.index
        own = self._sentences.get(here, ())
        yield from (p for p in reversed(own) if p.head.dep in _SUBJECTS and p.head not in at.ancestors())
        for number in range(here - 1, max(here - 1 - _NEAR, -1), -1):
            phrases = self._sentences.get(number, ())
            yield from (p for p in phrases if p.head.dep in _SUBJECTS)
            yield from (p for p in reversed(phrases) if p.head.dep not in _SUBJECTS)
        yield from reversed(own)

    def same_noun(self, phrase: Phrase) -> Phrase | None:
        """The last phrase with the same head noun ("a ministry official" ... "the official")."""
        here = phrase.head.sentence.index
        for number in range(here, max(here - _FAR, -1), -1):
            for other in reversed(self._sentences.get(number, ())):
                if other.head.lemma == phrase.head.lemma:
                    return other
        return None


def _distinct(actors: Iterable[Actor]) -> tuple[Actor, ...]:
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


def placed(actors: tuple[Actor, ...], token: Token) -> tuple[Actor, ...]:
    """The same actors, mentioned at a token."""
    return tuple(replace(a, start=token.start, end=token.end) for a in actors)
