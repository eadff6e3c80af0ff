"""Days counted from that of a quotation: '"We left yesterday," she said on Friday.'"""

import datetime
from dataclasses import replace

from reportedly.codebook import load
from reportedly.extract.dating.placed import tokens_of, top_of
from reportedly.model.parsed import Sentence, Token
from reportedly.model.when import Timex, When

_OPEN, _CLOSE, _EITHER = frozenset("“„«"), frozenset("”»"), frozenset({'"', "''", "``"})


def counted_from_speech(sentence: Sentence, found: list[Timex], anchor: datetime.date | None) -> list[Timex]:
    """The expressions of a sentence, in which the "today" of a quotation is the day on which it was said.

    That day must be told outside the quotation, by the words that report it; else it is that of writing.
    """
    if anchor is None or len(found) < 2 or not (inside := _quoted(sentence)):
        return found
    days = [(timex, top_of(tokens_of(sentence, timex))) for timex in found]
    told = [(t.when, top) for t, top in days if _is_day(t) and top.index not in inside]
    return [
        _moved(timex, said - anchor)
        if top.index in inside and _is_counted(timex) and (said := _said(top, told, anchor))
        else timex
        for timex, top in days
    ]


def _quoted(sentence: Sentence) -> set[int]:
    """Indices of the tokens between quotation marks that open in the sentence."""
    inside, quoted = False, set()
    for token in sentence.tokens:
        if token.text in _EITHER:
            inside = not inside
        elif token.text in _OPEN or token.text in _CLOSE:
            inside = token.text in _OPEN
        elif inside:
            quoted.add(token.index)
    return quoted


def _is_day(timex: Timex) -> bool:
    when = timex.when
    return when is not None and when.precision == "day" and when.start == when.end and not _is_counted(timex)


def _is_counted(timex: Timex) -> bool:
    """Whether an expression is counted from the day on which it is said."""
    words = load("times")["classes"]
    return any(word in words["DAYWORD"] or word in words["TONIGHT"] for word in timex.text.lower().split())


def _said(top: Token, told: list[tuple[When | None, Token]], anchor: datetime.date) -> datetime.date | None:
    """The day below a word that is above the quoted expression."""
    above = {token.index for token in top.ancestors()}
    days = (when.start for when, other in told if when and any(t.index in above for t in other.ancestors()))
    return next((day for day in days if day is not None and day <= anchor), None)


def _moved(timex: Timex, by: datetime.timedelta) -> Timex:
    when = timex.when
    if when is None or when.start is None or when.end is None:
        return timex
    start = when.start + by
    return replace(
        timex, value=start.isoformat() + timex.value[10:], when=replace(when, start=start, end=when.end + by)
    )
