"""The dates of a sentence, each at its place in the tree; "May 3 to 5" and "between 2019 and 2021" are one."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.codebook import load
from reportedly.extract.dating.calendar import month_end
from reportedly.model.parsed import Sentence, Token
from reportedly.model.when import Timex, When

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DAY_OF_MONTH = re.compile(r"[1-9]|[12]\d|3[01]")
# Edges to a date that only names a thing: "the May parade", "Monday's vote".
ATTRIBUTES = frozenset({"compound", "nmod", "amod", "nummod", "poss"})
_COUNTED = frozenset({"NN", "NNS", "NNP", "CD", "$"})


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A dated expression in its sentence: its tokens and the one of them that hangs highest.

    ``is_range``: it names both of its ends, so that no preposition opens one.
    """

    when: When
    tokens: list[Token]
    top: Token
    is_range: bool = False
    is_time: bool = False

    def holds(self, token: Token) -> bool:
        """Whether the token is part of the expression."""
        return self.tokens[0].index <= token.index <= self.tokens[-1].index


def top_of(tokens: list[Token]) -> Token:
    """The token that hangs highest in the tree: the first whose head lies outside."""
    inside = {t.index for t in tokens}
    return next((t for t in tokens if t.head is t or t.head.index not in inside), tokens[0])


def within(sentence: Sentence, times: list[Timex]) -> list[Timex]:
    """Those of a document's expressions, given in text order, that lie in a sentence."""
    first = bisect_left(times, sentence.start, key=lambda t: t.start)
    last = bisect_left(times, sentence.end, first, key=lambda t: t.start)
    return times[first:last]


def tokens_of(sentence: Sentence, timex: Timex) -> list[Token]:
    """The tokens of an expression."""
    return [t for t in sentence.tokens if timex.start <= t.start < timex.end]


def placed(sentence: Sentence, times: list[Timex]) -> Iterator[Placed]:
    """The dates of a sentence in text order, lists and ranges as one, out of the ``times`` of the document."""
    before: Placed | None = None
    for timex in within(sentence, times):
        tokens = tokens_of(sentence, timex)
        if timex.when is None or not tokens:
            continue
        here = _with_days(sentence, timex, Placed(timex.when, tokens, top_of(tokens), is_time=timex.type == "TIME"))
        joint = before and _joint(before, here)
        if before and joint:
            before = _joined(before, here, joint)
            continue
        if before:
            yield before
        before = here
    if before:
        yield before


def _joint(first: Placed, second: Placed) -> str | None:
    """The word that makes one of two dates: from A to B, in A or B; None where they are two."""
    tokens, offset = first.top.sentence.tokens, first.top.sentence.tokens[0].index
    between = tokens[first.tokens[-1].index + 1 - offset : second.tokens[0].index - offset]
    if len(between) != 1 or second.top.dep in ATTRIBUTES or first.when.precision != second.when.precision:
        return None
    if first.when.start is None or second.when.end is None or first.when.start > second.when.end:
        return None
    return between[0].lower if _joins(between[0]) else None


def _joined(first: Placed, second: Placed, joint: str) -> Placed:
    when = replace(first.when, end=second.when.end, text=f"{first.when.text} – {second.when.text}")
    return Placed(when, first.tokens + second.tokens, first.top, _is_range(first.tokens[0], joint))


def _is_range(first: Token, joint: str) -> bool:
    opening = first.sentence.tokens[max(first.index - first.sentence.tokens[0].index - 1, 0)]
    return joint in load("times")["attach"]["ranges"] or opening.lower == "between"


def _with_days(sentence: Sentence, timex: Timex, date: Placed) -> Placed:
    """A day of a month with the other day named beside it: "Sept. 3 and 4", "from 3 to 5 May"."""
    if not _DAY.fullmatch(timex.value):
        return date
    tokens, offset = sentence.tokens, sentence.tokens[0].index
    start, end = date.tokens[0].index - offset, date.tokens[-1].index + 1 - offset
    counts = end + 2 < len(tokens) and tokens[end + 2].tag in _COUNTED
    if date.tokens[-1].text.isdigit() and not counts and (found := _other_day(date, tokens[end : end + 2])):
        return found
    before = tokens[max(start - 2, 0) : start]
    return (date.tokens[0].text.isdigit() and _other_day(date, before[::-1])) or date


def _other_day(date: Placed, beside: list[Token]) -> Placed | None:
    """The date stretched to the day of the same month that two words beside it name: "and 4"."""
    if len(beside) < 2 or not _DAY_OF_MONTH.fullmatch(beside[1].text) or not _joins(beside[0]):
        return None
    day, number = date.when.start, int(beside[1].text)
    if day is None or number > month_end(day.year, day.month).day:
        return None
    tokens = sorted([*date.tokens, *beside], key=lambda t: t.index)
    days = sorted((day, day.replace(day=number)))
    when = replace(date.when, start=days[0], end=days[1], text=f"{date.when.text} {beside[0].text} {beside[1].text}")
    return Placed(when, tokens, date.top, _is_range(tokens[0], beside[0].lower))


def _joins(token: Token) -> bool:
    book = load("times")["attach"]
    return token.lower in book["ranges"] or token.lower in book["lists"]
