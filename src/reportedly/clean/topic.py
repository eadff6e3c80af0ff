"""What an article is about, as far as words tell: its headline is known by them among menus, and a stray line."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from reportedly.clean.lines import Line, function_words

_STEM = 6  # letters: "minister" and "ministers", "sanction" and "sanctioned" are one word
_SHORT = 4  # letters: shorter words are everywhere, names of states in capitals (UN, EU) aside


class Topic:
    """The words of an article's paragraphs, each by how many of them have it."""

    def __init__(self, paragraphs: Iterable[Line]) -> None:
        self._lines: Counter[str] = Counter()
        for line in paragraphs:
            self._lines.update(_stems(line))

    def share(self, line: Line, times: int = 1) -> float:
        """Share of a line's content words that at least ``times`` paragraphs have, 0 to 1."""
        stems = _stems(line)
        return sum(self._lines[stem] >= times for stem in stems) / len(stems) if stems else 0.0


def _stems(line: Line) -> set[str]:
    return {stem for word in line.words if (stem := _stem(word))}


@lru_cache(10_000)  # some pages' worth of words
def _stem(word: str) -> str | None:
    """What the word has in common with its other forms, or None if it tells of no topic."""
    if len(word) < _SHORT and not word.isupper():
        return None
    low = word.lower().removesuffix("'s").removesuffix("’s")
    return None if low in function_words() else low[:_STEM]
