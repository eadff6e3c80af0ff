"""The words that a model's lemmatizer knows, with their inflected forms."""

from collections.abc import Iterable

# Endings and what to put in their place to come to a word of the dictionary; a doubled consonant is undone as well.
_ENDINGS = (("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"),
            ("er", ""), ("est", ""), ("ly", ""))  # fmt: skip


class Dictionary:
    """``words``: in small letters."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)

    def __contains__(self, word: str) -> bool:
        """Whether a word in small letters is one of the dictionary, or a form of one."""
        return word in self._words or self.has_stem(word)

    def has_stem(self, word: str) -> bool:
        """Whether the word is an inflected form of one in the dictionary."""
        for ending, instead in _ENDINGS:
            stem = word.removesuffix(ending)
            if stem != word and len(stem) > 2:
                if stem + instead in self._words:
                    return True
                if stem[-1] == stem[-2] and stem[:-1] in self._words:
                    return True
        return False
