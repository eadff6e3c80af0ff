"""Is it English? By the share of function words, which needs no model and no training."""

from collections.abc import Sequence

from reportedly import settings
from reportedly.clean.lines import Line

_FEW = 8  # words: below, shares mean nothing


def is_english(lines: Sequence[Line]) -> bool:
    """Whether the share of English function words reaches ``min_english``; very short texts pass if any occurs."""
    known, words = sum(line.grammar for line in lines), sum(len(line.words) for line in lines)
    if words < _FEW:
        return known > 0 or all(word.isascii() for line in lines for word in line.words)
    return known >= settings.fraction("min_english") * words
