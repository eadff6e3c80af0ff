"""Words that a scrape ran together are read as two, where that is certain; the stored text stays as it is.

The parser gets the text with the missing blanks put in, and every offset it gives is counted back (`Repaired.back`).
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from reportedly import codebook
from reportedly.parse.dictionary import Dictionary

_SHORTEST = 4  # letters: shorter second halves are endings as well ("itself", "wasn")
_FIRST = 5  # letters of a participle or adverb that stands first
_CANDIDATE = re.compile(r"(?<![\w.@/?&=-])(?:[A-Z]?[a-z]{2,}[A-Z][a-z]{2,}|[a-z]{6,})(?![\w@/-]|\.\w)")
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_FORMS = ("ed", "ing", "ly")  # of a first half: compounds hardly ever begin with such words


@dataclass(frozen=True, slots=True)
class Repaired:
    """``text`` for the parser; ``blanks``: where in it a blank was put in, ascending."""

    text: str
    blanks: tuple[int, ...] = ()

    def back(self, offset: int) -> int:
        """An offset into ``text`` as one into the text as stored."""
        return offset - bisect_left(self.blanks, offset) if self.blanks else offset


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(codebook.load("glued")[name].split())


class Gluing:
    """Finds missing blanks. ``words``: a dictionary in small letters; without one, only capitals tell."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = Dictionary((*words, *_listed("words"), *_listed("left")))
        self._cut = lru_cache(65_536)(self._find)

    def repair(self, text: str) -> Repaired:
        """The text with a blank between words that are certainly two."""
        cuts = [m.start() + at for m in _CANDIDATE.finditer(text) if (at := self._cut(m.group()))]
        if not cuts:
            return Repaired(text)
        pieces = (text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True))
        return Repaired(" ".join(pieces), tuple(at + i for i, at in enumerate(cuts)))

    def _find(self, word: str) -> int:
        """Where the second word begins; 0 if it is one word."""
        if capital := _CAPITAL.search(word):
            left = word[: capital.start()]
            lower = left.islower() and left not in _listed("not_left") and left in self._words
            return capital.start() if lower or left in _listed("titles") else 0
        return 0 if word in self._words else self._between_small(word)

    def _between_small(self, word: str) -> int:
        for at in range(len(word) - _SHORTEST, 1, -1):
            if self._may_stand_first(word[:at], word[at]) and word[at:] in self._words:
                return at
        return 0

    def _may_stand_first(self, left: str, following: str) -> bool:
        if left == "an":
            return following in "aeiou"
        if left in _listed("left"):
            return True
        return len(left) >= _FIRST and left.endswith(_FORMS) and self._words.has_stem(left)
