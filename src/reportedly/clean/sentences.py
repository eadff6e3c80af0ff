"""A page's sentences for dating: their words, and whether a place in them speaks of the past or of the future."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from reportedly import codebook
from reportedly.clean.lines import Line

Direction = Literal["past", "future"]
_BREAK = re.compile(r"(?<=[.!?])[\"”’']?[\s\xa0]+(?=[\"“‘']?[A-Z0-9])")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|Gen|Sen|Gov|Rep|Lt|Col|Capt|St|No|vs|Adm|Maj)|\b[A-Z])\.$"
)
_LONGEST = 8  # characters of an abbreviation, and what stands before it
_WORD = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*")


_BEHIND, _COMMA = 2, 4  # words that a verb behind a date, and one behind a comma, is farther than it looks


class Sentence:
    """One sentence: its zone, the number of its paragraph among the body's (0 above it), and its words."""

    __slots__ = ("_places", "_tenses", "paragraph", "text", "vocabulary", "zone")

    def __init__(self, text: str, zone: str, paragraph: int) -> None:
        self.text, self.zone, self.paragraph = text, zone, paragraph
        self.vocabulary = _vocabulary(text)
        self._places: tuple[tuple[str, int, int], ...] | None = None
        self._tenses: list[tuple[Direction, int, int]] | None = None

    @property
    def words(self) -> tuple[tuple[str, int, int], ...]:
        """Words in small letters with their places; compounds also in parts."""
        if self._places is None:
            self._places = _words(self.text)
        return self._places

    def direction(self, start: int, end: int) -> Direction | None:
        """Past or future, by the nearest verb or signal before ``start`` or after ``end``; captions show the past."""
        if self.zone == "caption":
            return "past"
        if self._tenses is None:
            self._tenses = self._signals()
        signals = self._tenses
        before = next(((t, b) for t, _, b in reversed(signals) if b <= start), None)
        after = next(((t, a) for t, a, _ in signals if a >= end), None)
        if before and after:
            return after[0] if self._far(end, after[1]) + _BEHIND < self._far(before[1], start) else before[0]
        found = before or after
        return found[0] if found else None

    def _signals(self) -> list[tuple[Direction, int, int]]:
        """The verbs and signal words with their places; "be signed" is no past."""
        found: list[tuple[Direction, int, int]] = []
        last = ""
        for word, start, end in self.words:
            if tense := _tense(word):
                found.append(("future" if last == "be" else tense, start, end))
            last = word
        return found

    def _far(self, start: int, end: int) -> int:
        """Words between two places; a comma counts as several, for the verb behind it is another clause's."""
        between = self.text[start:end]
        return len(between.split()) + _COMMA * sum(between.count(c) for c in ",;:—–")


def of(lines: list[Line]) -> list[Sentence]:
    """The sentences of everything that is read: headline, deck, body and captions."""
    found, paragraph = [], 0
    for line in lines:
        if line.zone in ("headline", "subheadline", "body", "caption"):
            paragraph += line.zone == "body"
            found += [Sentence(text, line.zone, paragraph) for text in _split(line.text)]
    return found


def _split(text: str) -> Iterator[str]:
    held: list[str] = []
    for piece in _BREAK.split(text):
        held.append(piece)
        if not _ABBREVIATION.search(piece[-_LONGEST:]):
            yield " ".join(held)
            held = []
    if held:
        yield " ".join(held)


def _vocabulary(text: str) -> frozenset[str]:
    words = _WORD.findall(text.lower())
    if "-" in text:
        words += [part for word in words if "-" in word for part in word.split("-")]
    return frozenset(words)


def _words(text: str) -> tuple[tuple[str, int, int], ...]:
    """Words with their places; compounds also in parts, so that "Kim-Putin" names both."""
    words = []
    for m in _WORD.finditer(text):
        start, end = m.span()
        word = "may (month)" if start and m[0] == "May" else m[0].lower()
        words.append((word, start, end))
        if "-" in word:
            words += [(part, start, end) for part in word.split("-")]
    return tuple(words)


@cache
def _signals(name: str) -> frozenset[str]:
    return frozenset(codebook.load("landmarks")[name].split())


def _tense(word: str) -> Direction | None:
    if word in _signals("future"):
        return "future"
    if word in _signals("past") or (word.endswith("ed") and len(word) > 4 and word not in _signals("not_past")):
        return "past"
    return None
