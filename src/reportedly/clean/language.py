"""Is it English? By the share of function words, which needs no model and no training."""

from collections.abc import Sequence

from reportedly import settings
from reportedly.clean.lines import Line

_FEW = 8  # words: below, shares mean nothing


def is_english(lines: Sequence[Line]) -> bool:
    """Whether the share of English function words reaches ``min_english``; very short texts pass if any occurs.

    A compound ("cease-fire") counts as two words.
    """
    words = [word for line in lines for word in line.words]
    known, number = sum(line.grammar for line in lines), len(words) + sum(not word.isalpha() for word in words)
    if number < _FEW:
        return known > 0 or all(word.isascii() for word in words)
    return known >= settings.fraction("min_english") * number
