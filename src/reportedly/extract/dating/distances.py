"""Dates that are counted from another act of the sentence: "a day after Turkey dropped its veto"."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from reportedly.extract.dating.calendar import shift, stretch, value_of
from reportedly.extract.dating.placed import tokens_of, within
from reportedly.model.parsed import Token
from reportedly.model.when import Timex, When

_LENGTH = re.compile(r"P(\d+)([DWMY])")
_SIGN = {"after": 1, "before": -1}


def counted(head: Token, times: list[Timex], own: Callable[[Token], When | None]) -> When | None:
    """The date of an act so many days before or after another one of its sentence that has a date of its ``own``."""
    for timex in within(head.sentence, times):
        length = _LENGTH.fullmatch(timex.value)
        link = length and _link(head, timex)
        if length and link:
            by, unit = int(length[1]) * _SIGN[link.lower], length[2]
            return next(_shifted(head, link, own, by, unit), None)
    return None


def _link(head: Token, timex: Timex) -> Token | None:
    """The "after" or "before" behind an expression."""
    sentence = head.sentence
    after = tokens_of(sentence, timex)[-1].index + 1 - sentence.tokens[0].index
    word = sentence.tokens[after] if after < len(sentence.tokens) else None
    return word if word is not None and word.lower in _SIGN else None


def _shifted(head: Token, link: Token, own: Callable[[Token], When | None], by: int, unit: str) -> Iterator[When]:
    """The one act's date counted from the other's: the clause or noun behind the link, and what that hangs on."""
    behind = link.child("pobj", "pcomp") or link.head
    above = link.head if behind is not link.head else behind.head
    told = own(above)
    if _is_of(head, behind, behind):
        base, by = told, -by
    else:
        base = own(behind) if told is None and _is_of(head, above, behind) else None
    if base and (when := _moved(base, unit, by)):
        yield when


def _is_of(head: Token, word: Token, behind: Token) -> bool:
    """Whether an act is what a word names, or hangs on it on its side of the link."""
    if word is behind:
        return head is word or head.head is word
    return head is word or (head.head is word and head is not behind)


def _moved(base: When, unit: str, by: int) -> When | None:
    """A date so many units away, as fine as the unit."""
    start, end = (day and shift(day, unit, by) for day in (base.start, base.end))
    if start is None or end is None:
        return None
    if unit == "D":
        return replace(base, start=start, end=end)
    found = stretch(value_of(start, unit))
    return When(*found, base.text) if found else None
