"""Dates that are counted from another act of the sentence: "a day after Turkey dropped its veto"."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from reportedly.extract.dating.calendar import shift, stretch, value_of
from reportedly.extract.dating.placed import tokens_of, top_of, within
from reportedly.model.parsed import Token
from reportedly.model.when import Timex, When

_LENGTH = re.compile(r"P(\d+)([DWMY])")
# "Hours after": on the same day, as far as anybody can tell.
_HOURS = re.compile(r"PT(?:X|1?\d)[HMS]")
_SIGN = {"after": 1, "before": -1}


def counted(head: Token, times: list[Timex], own: Callable[[Token], When | None]) -> When | None:
    """The date of an act so many days before or after another one of its sentence that has a date of its ``own``."""
    told = within(head.sentence, times)
    for timex in told:
        away = _away(timex.value)
        link = away and _link(head, timex)
        if away and link:
            by, unit = away[0] * _SIGN[link.lower], away[1]
            return next(_shifted(_Apart(head, link, tokens_of(head.sentence, timex), told), own, by, unit), None)
    return None


def _away(value: str) -> tuple[int, str] | None:
    """Number and unit of a length; hours and minutes are no days."""
    if found := _LENGTH.fullmatch(value):
        return int(found[1]), found[2]
    return (0, "D") if _HOURS.fullmatch(value) else None


@dataclass(frozen=True, slots=True, eq=False)
class _Apart:
    """An act, the "after" or "before" that parts it from another, the words of the length, the sentence's times."""

    head: Token
    link: Token
    length: list[Token]
    told: list[Timex]

    @property
    def behind(self) -> Token:
        """The other act: the noun or clause behind the link."""
        return self.link.child("pobj", "pcomp") or self.link.head

    @property
    def above(self) -> Token:
        """What both hang on, whether the parser hung the link on the length or on the act."""
        high = self.link.head if self.behind is not self.link.head else self.behind.head
        return top_of(self.length).head if high in self.length else high

    def dated_behind(self) -> bool:
        """Whether a date stands in the phrase or clause behind the link."""
        below = {token.index for token in self.behind.subtree()}
        dates = (tokens_of(self.head.sentence, t) for t in self.told if t.when is not None)
        return any(top_of(tokens).index in below for tokens in dates if tokens)


def _link(head: Token, timex: Timex) -> Token | None:
    """The "after" or "before" behind an expression."""
    sentence = head.sentence
    after = tokens_of(sentence, timex)[-1].index + 1 - sentence.tokens[0].index
    word = sentence.tokens[after] if after < len(sentence.tokens) else None
    return word if word is not None and word.lower in _SIGN else None


def _shifted(apart: _Apart, own: Callable[[Token], When | None], by: int, unit: str) -> Iterator[When]:
    """The one act's date counted from the other's: the clause or noun behind the link, and what that hangs on."""
    head, behind, above = apart.head, apart.behind, apart.above
    told = own(above)
    if _is_of(head, behind, behind):
        base, by = (own(behind), 0) if apart.dated_behind() else (told, -by)
    else:
        free = told is None or apart.dated_behind()
        base = own(behind) if free and _is_of(head, above, behind) else None
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
