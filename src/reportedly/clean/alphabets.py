"""Whether the letters beyond a-z of a text are one language's: wrong readings mix those of many."""

import re
from functools import cache

from reportedly import codebook

# Latin letters beyond ASCII, and signs beside a letter where in a right reading none stands (fractions, pilcrows,
# accents): letters of one encoding look so in another. Left out is what does stand there: quotation marks, dashes,
# \xb0, \xae and \xa9 (but for those before a small letter), and the powers of measures.
_LETTER = "[A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\u024f]"
_SIGN = "[\xa2-\xa8\xac\xaf\xb1-\xb9\xbc-\xbe\xd7\xf7\u02c6-\u02dd\x80-\x9f]"
_TELLING = re.compile(
    f"[\xc0-\xd6\xd8-\xf6\xf8-\u024f]|(?<={_LETTER})(?<!\\bm)(?<!\\b[kcm]m){_SIGN}|{_SIGN}(?={_LETTER})|[\xa9\xae](?=[a-z])"
)


def strangers(text: str) -> tuple[int, int]:
    """How many of a text's letters beyond ASCII the language that fits best does not have, and how many there are.

    A sign that stands beside a letter where none can stand counts as a letter of no language.
    """
    found = _TELLING.findall(text)
    known = max(sum(char in letters for char in found) for letters in _alphabets())
    return len(found) - known, len(found)


@cache
def _alphabets() -> tuple[frozenset[str], ...]:
    """The letters of each language, small and capital."""
    entries = codebook.load("alphabets").values()
    return tuple(frozenset(entry["letters"] + entry["letters"].upper()) for entry in entries)
