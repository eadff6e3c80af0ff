"""Time: the expressions of a text after TIMEX3, and the day that an event took place."""

import dataclasses
import datetime
import re
from collections.abc import Iterator

from reportedly.codebook import load
from reportedly.extract.dating import states
from reportedly.extract.dating.calendar import stretch
from reportedly.extract.dating.event_date import date_of
from reportedly.extract.dating.grammar import Match, grammar
from reportedly.extract.dating.nouns import Context, Reading
from reportedly.extract.dating.placed import ATTRIBUTES, top_of
from reportedly.extract.dating.quoted_days import counted_from_speech
from reportedly.extract.dating.reading import read
from reportedly.extract.dating.tense import direction
from reportedly.model.parsed import ParsedDocument, Sentence, Token
from reportedly.model.when import Timex, When

__all__ = ["date_of", "find"]

_YEAR = re.compile(r"(\d{4})")
# A day of publication that is known to a week is as good as known.
_SURE = datetime.timedelta(days=7)


def find(parsed: ParsedDocument) -> list[Timex]:
    """The time expressions of the parsed zones, in text order.

    Values are counted from the document's day of publication; without one, what can't be known is written with X.
    Where that day is only known to a month or a year, what is counted from it has days from as early as it can be to
    as late. "The previous day" is counted from the last day the text named, in the same zone (body, caption ...).
    """
    published, anchor = parsed.document.published, parsed.document.anchor
    latest = _counted(parsed, anchor)
    if anchor is None or published is None or anchor - published.start < _SURE:
        return latest
    first, unknown = ({(t.start, t.end): t for t in _counted(parsed, day)} for day in (published.start, None))
    return [_between(first.get((t.start, t.end)), t, unknown.get((t.start, t.end))) for t in latest]


def _counted(parsed: ParsedDocument, anchor: datetime.date | None) -> list[Timex]:
    """The expressions, counted from a day."""
    finder = _Finder(parsed, anchor)
    return [t for s in parsed.sentences for t in counted_from_speech(s, list(finder.of(s)), anchor)]


def _between(first: Timex | None, last: Timex, unknown: Timex | None) -> Timex:
    """What an expression means that may be counted from an early day or from a late one; its value as of no day."""
    if first is None or first.value == last.value:
        return last
    days = _from_to(first.when, last.when) if first.when and last.when else None
    return dataclasses.replace(last, value=unknown.value if unknown else last.value, when=days)


def _from_to(first: When, last: When) -> When:
    """From the first day of the one to the last day of the other; what is open stays open."""
    start = min(first.start, last.start) if first.start and last.start else None
    end = max(first.end, last.end) if first.end and last.end else None
    return When(start, end, "vague", last.text)


class _Finder:
    """Walks a document once and remembers what time each zone last spoke of."""

    def __init__(self, parsed: ParsedDocument, anchor: datetime.date | None) -> None:
        self.parsed = parsed
        self.anchor = anchor
        self.said: dict[str, list[str]] = {}
        self.here = 0
        self.year: int | None = None

    def of(self, sentence: Sentence) -> Iterator[Timex]:
        self.here, self.year = 0, None
        for match, reading in grammar().read(sentence, lambda match: self._read(sentence, match)):
            yield self._timex(sentence, match, reading)
            if reading.type in ("DATE", "TIME") and stretch(reading.value):
                self.said[sentence.zone].append(reading.value)
                self.here += 1
                if _sets_scene(sentence, match) and (year := _YEAR.fullmatch(reading.value)):
                    self.year = int(year[1])

    def _read(self, sentence: Sentence, match: Match) -> Reading | None:
        tokens = sentence.tokens[match.first : match.last]
        if _is_name(tokens):
            return None
        context = Context(
            self.anchor,
            self.said.setdefault(sentence.zone, []),
            self.here,
            self.year,
            lambda: direction(top_of(tokens)),
            lambda codes: states.named(self.parsed, sentence, codes),
        )
        return read(match, context)

    def _timex(self, sentence: Sentence, match: Match, reading: Reading) -> Timex:
        span = self.parsed.span(sentence.tokens[match.first], sentence.tokens[match.last - 1])
        when = _when(reading, span.text, self.anchor)
        return Timex(span.start, span.end, span.text, reading.type, reading.value, when)


def _is_name(tokens: list[Token]) -> bool:
    """Whether what looks like a month is somebody's name: Jan Kowal, Theresa May."""
    if len(tokens) > 1 or tokens[0].lower not in load("times")["given_names"]:
        return False
    month, name = tokens[0], tokens[0].head
    first = month.dep == "compound" and name.pos == "PROPN" and name.index == month.index + 1
    return first or month.ent == "PERSON" or any(c.dep == "compound" and c.pos == "PROPN" for c in month.children)


def _sets_scene(sentence: Sentence, match: Match) -> bool:
    """Whether an expression holds for what follows: "Last year they ...", "since 1980, when ...", not "1990 models"."""
    if top_of(sentence.tokens[match.first : match.last]).dep in ATTRIBUTES:
        return False
    behind = [token.lower for token in sentence.tokens[match.last : match.last + 2]]
    return match.first <= 1 or behind in ([",", "when"], [",", "where"])


def _when(reading: Reading, text: str, anchor: datetime.date | None) -> When | None:
    """The days that a reading means; None where that needs a day of writing and there is none."""
    if reading.days is not None:
        return _vague(reading.days, text, anchor)
    found = stretch(reading.value)
    if found is None:
        return None
    start, end, precision = found
    return When(*_cut(start, end, reading.part, anchor), precision, text)


def _vague(days: tuple[int | None, int | None], text: str, anchor: datetime.date | None) -> When | None:
    if anchor is None:
        return None
    start, end = (None if n is None else anchor + datetime.timedelta(days=n) for n in days)
    return When(start, end, "vague", text)


def _cut(
    start: datetime.date, end: datetime.date, part: str | None, anchor: datetime.date | None
) -> tuple[datetime.date, datetime.date]:
    """The share of a period that a word picks; "later this year" begins, "earlier" ends on the day of writing."""
    if part is None or start == end:
        return start, end
    if part in ("later", "earlier"):
        inside = anchor is not None and start <= anchor <= end
        if not inside or anchor is None:
            return start, end
        return (anchor, end) if part == "later" else (start, anchor)
    low, high = load("times")["parts"][part]
    days = (end - start).days + 1
    first = int(days * low)
    last = max(first, int(days * high) - 1)  # the early part of a weekend is its first day
    return start + datetime.timedelta(days=first), start + datetime.timedelta(days=last)
