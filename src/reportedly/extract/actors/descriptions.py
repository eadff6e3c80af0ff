"""Which states a description fits: "the island", "the West African nation", "the former Soviet republic"."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from reportedly import codebook
from reportedly.extract.actors.phrase import Phrase
from reportedly.model.parsed import Token

# How many tokens before a noun may describe it, and what these are.
_REACH = 6
_DESCRIBING = frozenset({"ADJ", "ADV", "NOUN", "PROPN", "VERB", "PUNCT"})


@dataclass(frozen=True, slots=True)
class Description:
    """The states that a noun and its modifiers fit, None where they fit any.

    ``likely``: those that are meant before others; ``modified``: whether a modifier decides.
    """

    fits: frozenset[str] | None = None
    likely: frozenset[str] = frozenset()
    modified: bool = False

    def choose(self, phrases: Iterable[Phrase]) -> tuple[str, ...]:
        """The state meant: the first that fits; a likely one before others."""
        found = [code for phrase in phrases for code in self._of(phrase)]
        return tuple(([c for c in found if c in self.likely] or found)[:1])

    def _of(self, phrase: Phrase) -> tuple[str, ...]:
        codes = tuple(dict.fromkeys(phrase.countries))
        if self.fits is not None:
            codes = tuple(c for c in codes if c in self.fits)
        return codes if len(codes) == 1 else ()


def describe(noun: Token) -> Description:
    """What a noun and the words before it say of the state that it stands for."""
    words = [*_before(noun), noun.lower]
    fits, likely = _sets("words"), _sets("likely")
    forms = [form for form in (*(" ".join(p) for p in pairwise(words)), *words) if form in fits]
    known = [form for form in forms if not any(form != longer and form in longer for longer in forms)]
    sets = [fits[form] for form in known]
    return Description(
        frozenset.intersection(*sets) if sets else None,
        frozenset(code for word in words for code in likely.get(word, ())),
        modified=any(form != noun.lower for form in known),
    )


def _before(noun: Token) -> list[str]:
    """The modifiers left of a noun in order, hyphenated ones as one word ("communist-run")."""
    tokens = noun.sentence.tokens
    at = noun.index - tokens[0].index
    words: list[str] = []
    for token in reversed(tokens[max(at - _REACH, 0) : at]):
        if token.pos not in _DESCRIBING or token.text == "," or token.tag in ("VBD", "VBZ", "VBP"):
            break
        words.insert(0, token.lower)
    return " ".join(words).replace(" - ", "-").split()


@cache
def _sets(part: str) -> Mapping[str, frozenset[str]]:
    book: dict[str, list[str]] = codebook.load("descriptions")[part]
    return {word: frozenset(_unfolded(book, word)) for word in book}


def _unfolded(book: dict[str, list[str]], word: str) -> Iterator[str]:
    for item in book[word]:
        if item.startswith("="):
            yield from _unfolded(book, item[1:])
        else:
            yield item


@cache
def nouns(part: str) -> frozenset[str]:
    """The nouns listed under ``vague``, ``both`` or ``host``."""
    return frozenset(codebook.load("descriptions")[part])


@cache
def modifiers() -> frozenset[str]:
    """Every word that may stand before a noun for a state and narrows it down."""
    return nouns("host").union(w for part in ("words", "likely") for form in _sets(part) for w in form.split())
