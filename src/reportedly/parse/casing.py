"""Lines In Which Every Word Has A Capital are read as sentences are written: parsers take capitalized verbs for names.

The parser gets such a line with common words in small letters, as long as it was; the stored text stays as it is.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from reportedly import codebook
from reportedly.codebook import actors, events
from reportedly.codebook.gazetteer import NAMING, Entry, Kind
from reportedly.codebook.sexes import is_given_name
from reportedly.parse.dictionary import Dictionary

# A word; an "s" behind an apostrophe is none, but other endings are parts of theirs.
_WORD = re.compile(r"(?<![^\W\d_]')[^\W\d_]+(?:'(?!s\b)[^\W\d_]+)*", re.IGNORECASE)
# Words beside those of grammar that a line must have: fewer are as often a name.
_ENOUGH = 3
# What is written with a capital: names of somebody, of peoples, and such as only hold one ("the South China Sea").
_NAMES: frozenset[Kind] = NAMING | {"nation", "nothing"}
# Of a page, what is written in small letters, and what has a capital inside a sentence.
_SMALL = re.compile(r"\b[a-z]{3,}\b")
_INSIDE = re.compile(r"(?<=[a-z] )[A-Z][a-z]{2,}\b")


@cache
def _grammar() -> frozenset[str]:
    return frozenset(codebook.load("headlines")["small"].split())


@cache
def _told() -> frozenset[str]:
    """The words by which the codebook knows acts and those who act in small letters."""
    return frozenset(part for lemma in (*events.verbs(), *events.nouns()) for part in re.split(r"[_ ]", lemma))


@dataclass(frozen=True, slots=True)
class Usage:
    """How a page writes words: those in ``small`` letters, and those that have a ``capital`` wherever they stand."""

    small: frozenset[str] = frozenset()
    capital: frozenset[str] = frozenset()


def usage(text: str) -> Usage:
    """How a text that is written in sentences writes its words."""
    small = frozenset(_SMALL.findall(text))
    return Usage(small, frozenset(word.lower() for word in _INSIDE.findall(text)) - small)


def is_capitalized(line: str) -> bool:
    """Whether every word of a line but those of grammar begins with a capital, and there are several."""
    count = 0
    for place in _WORD.finditer(line):
        if place.group().lower() not in _grammar():
            if not place.group()[0].isupper():
                return False
            count += 1
    return count >= _ENOUGH


def _stays(word: str, shouted: bool) -> bool:
    """Whether a word is written so for its own sake: an abbreviation, a letter of one ("U.S.")."""
    return word.lower() not in _grammar() if len(word) == 1 else word.isupper() and not shouted


class Casing:
    """Puts lines into the letters of sentences. ``dictionary``: of common words."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary

    def sentence_case(self, line: str, page: Callable[[], Usage] = Usage) -> str:
        """The line with common words in small letters, as long as it was. ``page``: tells how its page writes words."""
        if not is_capitalized(line):
            return line
        places = list(_WORD.finditer(line))
        letters = list(line)
        for place, word in zip(places, self._written([p.group() for p in places], page()), strict=True):
            if len(word) == len(place.group()):
                letters[place.start() : place.end()] = word
        return "".join(letters)

    def _written(self, words: list[str], page: Usage) -> Iterator[str]:
        """The words of a line, each as a sentence would write it."""
        lower = [word.lower() for word in words]
        shouted = all(word.isupper() for word in words)
        names = dict(self._names(words, lower, shouted))
        for at, word in enumerate(lower):
            if at in names:
                yield names[at] if shouted else words[at]
            elif _stays(words[at], shouted):
                yield words[at]
            else:
                common = at and self._is_common(word, lower[at - 1] if at else "", page)
                yield word if common else words[at].capitalize() if shouted else words[at]

    def _names(self, words: Sequence[str], lower: list[str], shouted: bool) -> Iterator[tuple[int, str]]:
        """The words that belong to names which the codebook knows, by place, each as the codebook writes it."""
        at = 0
        while at < len(words):
            match = next(iter(actors.lookup(lower, at)), None)
            end = match.end if match else at + 1
            entry = match.entries[0] if match else None
            if entry is not None and self._is_name(entry, words[at:end]):
                written = (entry.surface or "").split() if shouted else words[at:end]
                same = [word.lower() for word in written] == lower[at:end]
                for place in range(at, end):
                    yield place, written[place - at] if same else words[place].capitalize()
            at = end

    def _is_name(self, entry: Entry, words: Sequence[str]) -> bool:
        """Whether words are a name here, and no modal ("May") or verb that is also the name of a person."""
        if entry.kind not in _NAMES or (entry.surface or "").islower():
            return False
        word = words[0].lower()
        taken = word in _grammar() or (entry.kind == "person" and word in _told())
        return len(words) > 1 or (entry.fits(words) and not taken)

    def _is_common(self, word: str, before: str, page: Usage) -> bool:
        if word in _grammar() or word in page.small:
            return True
        if word in page.capital or is_given_name(word) or is_given_name(before):
            return False
        if word in _told():
            return True
        return word not in actors.surnames() and (word in self._dictionary or any(actors.lookup([word])))
