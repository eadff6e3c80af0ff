"""Is it English? By the share of function words, which needs no model and no training."""

import re
from collections.abc import Iterable

from reportedly import settings
from reportedly.clean.lines import function_words

_WORD = re.compile(r"[^\W\d_]+")
_FEW = 8  # words: below, shares mean nothing


def is_english(texts: Iterable[str]) -> bool:
    """Whether the share of English function words reaches ``min_english``; very short texts pass if any occurs."""
    words = _WORD.findall("\n".join(texts).lower())
    known = sum(map(function_words().__contains__, words))
    if len(words) < _FEW:
        return known > 0 or all(w.isascii() for w in words)
    return known >= settings.fraction("min_english") * len(words)
