"""Quotation marks: which words of a paragraph stand between them.

Marks that point say where they open and close; straight ones (and those typed the wrong way round) are read from what
stands beside them. A quotation ends with its paragraph, unless the next one opens with a mark again, as print has it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from reportedly.model.parsed import ParsedDocument, Token

Side = Literal["open", "close", "either"]
_MARK = re.compile(r"''|``|[\"“”„‟«»‘’‚‛'`]")
_SINGLE = frozenset("‘’‚‛'`")
_POINTING: dict[str, Side] = {
    **dict.fromkeys(("“", "„", "‟", "«", "``", "‘", "‚", "‛", "`"), "open"),
    **dict.fromkeys(("”", "»", "’"), "close"),
}
# Elisions that begin with an apostrophe and open nothing.
_ELISION = re.compile(r"(?:\d\ds?|em|til|till|tis|twas|cause|bout|n|s|t|re|ve|ll|d|m)\b", re.IGNORECASE)
_BEFORE_OPENING = frozenset(" \t\n\r\xa0([{—–-/―…")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The tokens of one segment, in text order."""

    tokens: list[Token]

    @property
    def start(self) -> int:
        """First character."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Past the last character."""
        return self.tokens[-1].end


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words between two marks: ``first``..``last`` are document indexes of tokens, both included.

    ``nested``: within another quotation; ``closed``: whether a closing mark was found; ``continues``: whether it goes
    on from the paragraph before.
    """

    first: int
    last: int
    nested: bool = False
    closed: bool = True
    continues: bool = False

    @property
    def words(self) -> range:
        """The indexes of its tokens."""
        return range(self.first, self.last + 1)


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    single: bool
    side: Side


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Characters between two marks."""

    start: int
    end: int
    nested: bool
    closed: bool


def paragraphs(parsed: ParsedDocument) -> list[Paragraph]:
    """The document's paragraphs: the sentences of one segment belong together."""
    found: list[Paragraph] = []
    segment = None
    for sentence in parsed.sentences:
        if sentence.segment != segment:
            found.append(Paragraph([]))
            segment = sentence.segment
        found[-1].tokens.extend(sentence.tokens)
    return found


def find(parsed: ParsedDocument, in_paragraphs: list[Paragraph]) -> list[list[Quoted]]:
    """The quotations of each paragraph, in order of their first word; outer ones before those within."""
    found: list[list[Quoted]] = []
    is_open = False
    for paragraph in in_paragraphs:
        marks = list(_marks(parsed.document.text, paragraph.start, paragraph.end))
        continues = is_open and _opens_paragraph(paragraph, marks)
        if is_open and not continues and found:
            found[-1] = _cut(found[-1], parsed)
        stretches = sorted(_pair(marks, paragraph.end), key=lambda s: (s.start, s.nested))
        is_open = any(not s.closed for s in stretches)
        quoted = [q for s in stretches if (q := _words(paragraph, s, continues and s is stretches[0])) is not None]
        found.append(quoted)
    if is_open and found:
        found[-1] = _cut(found[-1], parsed)
    return found


def _opens_paragraph(paragraph: Paragraph, marks: list[_Mark]) -> bool:
    return bool(marks) and marks[0].start == paragraph.start and not marks[0].single and marks[0].side != "close"


def _cut(quoted: list[Quoted], parsed: ParsedDocument) -> list[Quoted]:
    """An opening mark that nothing answers holds no more than its own sentence: the closing one was lost."""
    kept = []
    for q in quoted:
        last = q.last if q.closed else min(q.last, parsed.tokens[q.first].sentence.tokens[-1].index)
        kept.append(Quoted(q.first, last, q.nested, q.closed, q.continues))
    return kept


def _marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    """The quotation marks between two places, without apostrophes."""
    found = list(_MARK.finditer(text, start, end))
    places = {place for m in found for place in range(m.start(), m.end())}
    for m in found:
        before, after = (
            _beside(text, m.start() - 1, -1, places, start, end),
            _beside(text, m.end(), 1, places, start, end),
        )
        single = m.group() in _SINGLE
        if single and _is_apostrophe(text, m.start(), m.end(), start, end):
            continue
        side = _side(m.group(), before, after)
        if single and side == "open" and _ELISION.match(text, m.end(), end):
            continue
        yield _Mark(m.start(), m.end(), single, side)


def _beside(text: str, at: int, step: int, places: set[int], start: int, end: int) -> str:
    """The nearest character on one side that is no quotation mark; a space at the paragraph's edge."""
    while at in places:
        at += step
    return text[at] if start <= at < end else " "


def _is_apostrophe(text: str, start: int, end: int, first: int, last: int) -> bool:
    return first < start and end < last and text[start - 1].isalnum() and text[end].isalnum()


def _side(mark: str, before: str, after: str) -> Side:
    """Which way a mark points: where only one way is possible that one, else as it is drawn."""
    can_open = before in _BEFORE_OPENING and not after.isspace()
    can_close = not before.isspace() and not after.isalnum()
    if can_open and not can_close:
        return "open"
    if can_close and not can_open:
        return "close"
    return _POINTING.get(mark, "either")


def _pair(marks: list[_Mark], end: int) -> list[_Stretch]:
    """Match opening and closing marks; single ones that find no partner were apostrophes."""
    found: list[_Stretch] = []
    stack: list[_Mark] = []
    possessives = _possessives(marks)
    for mark in marks:
        opener = next((i for i in reversed(range(len(stack))) if stack[i].single == mark.single), None)
        if opener is not None and mark.side != "open" and mark.start not in possessives:
            found.append(_Stretch(stack[opener].end, mark.start, opener > 0, True))
            del stack[opener:]
        elif mark.side == "open" or (mark.side == "either" and not mark.single):
            del stack[opener if opener is not None else len(stack) :]
            stack.append(mark)
    found.extend(_Stretch(m.end, end, False, False) for m in stack[:1] if not m.single)
    return found


def _possessives(marks: list[_Mark]) -> set[int]:
    """Places of single marks that may be the apostrophe of a plural ("the leaders' summit'"): another one can close."""
    singles = [m for m in marks if m.single]
    return {m.start for m, following in pairwise(singles) if following.side == "close"}


def _words(paragraph: Paragraph, stretch: _Stretch, continues: bool) -> Quoted | None:
    """The tokens that lie within a stretch, or None if there is no word among them."""
    tokens = paragraph.tokens
    first = bisect_left(tokens, stretch.start, key=lambda t: t.start)
    last = bisect_left(tokens, stretch.end, key=lambda t: t.end)
    if last < len(tokens) and tokens[last].end == stretch.end:
        last += 1
    inside = tokens[first:last]
    if not any(t.text[0].isalnum() for t in inside):
        return None
    return Quoted(inside[0].index, inside[-1].index, stretch.nested, stretch.closed, continues)
