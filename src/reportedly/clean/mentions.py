"""Dates and relative days as a text writes them, for finding out when it was written."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from reportedly.clean.days import date_or_none
from reportedly.clean.sentences import Direction, Sentence
from reportedly.clean.stamps import MONTH

Kind = Literal["day", "month", "year", "bare_day", "bare_month", "weekday", "relative"]
_NAMES = "January February March April May June July August September October November December"
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
_CARDINALS = "one two three four five six seven eight nine ten eleven twelve"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
MONTHS = {name[:3].lower(): i for i, name in enumerate(_NAMES.split(), 1)}
WEEKDAYS = {name.lower(): i for i, name in enumerate(_DAYS.split())}
NUMBERS = {w: i for words in (_CARDINALS, _ORDINALS, "a") for i, w in enumerate(words.split(), 1)} | {"an": 1}
_FULL = f"(?:{'|'.join(_NAMES.split())})"
_LEAD = r"(?:in|since|of|during|before|after|late|early|mid|earlier in|and|from)[ -](?:late[ -]|early[ -]|mid-?)?"
_PATTERN = re.compile(
    r"\b(?<![:\d])(?=[\dA-Zaeidlmnosty])(?:"
    r"(?P<iso>(?:19|20)\d\d(?:[-./]|\s?[년年]\s?)\d\d?(?:[-./]|\s?[월月]\s?)\d\d?(?!\d))"
    r"|(?P<num>\d\d?(?P<sep>[./])\d\d?(?P=sep)(?:19|20)\d\d(?!\d))"
    rf"|(?P<mdy>{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d\b)"
    rf"|(?P<dmy>\d{{1,2}}(?:st|nd|rd|th)?[ -](?:of )?{MONTH},?[ -](?:19|20)\d\d\b)"
    rf"|(?P<my>{MONTH},? (?:of )?(?:19|20)\d\d\b)"
    rf"|(?P<md>{MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b(?!:))"
    rf"|(?P<dm>\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{MONTH}\b)"
    rf"|(?P<m>{_LEAD}{_FULL}\b(?!,? (?:of )?\d))"
    r"|(?P<y>(?:[Ii]n|[Ss]ince|[Dd]uring|late|early) (?:19|20)\d\d\b(?!-))"
    r"|(?P<wd>(?:(?:[Ll]ast|[Nn]ext|[Tt]his) )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
    r"|(?P<rel>(?:(?:[Ee]arlier |[Ll]ater )?[Tt]his|[Ll]ast|[Nn]ext) (?:week|month|year)\b|[Yy]esterday\b|[Tt]omorrow\b"
    r"|(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten) (?:day|week|month|year)s? (?:ago|earlier)\b))"
)
_WHOLE_DAYS = ("iso", "num", "mdy", "dmy")
_UNITS = "day days week weeks month months year years yesterday tomorrow"
# A sentence without any of these words, and without a figure, holds no date.
_HINTS = frozenset([*_UNITS.split(), *WEEKDAYS, *(n.lower() for n in _NAMES.split()), *MONTHS, "sept"])
_FIGURE = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Mention:
    """One date: ``[start, end)`` in its sentence; year, month, day as far as written (0 else; a weekday in ``day``)."""

    kind: Kind
    sentence: Sentence
    start: int
    end: int
    text: str
    year: int = 0
    month: int = 0
    day: int = 0

    @property
    def direction(self) -> Direction | None:
        """Whether it speaks of the past or the future."""
        return self.sentence.direction(self.start, self.end)


def find(sentence: Sentence) -> list[Mention]:
    """The dates in a sentence, in order."""
    if sentence.vocabulary.isdisjoint(_HINTS) and not _FIGURE.search(sentence.text):
        return []
    return [m for found in _PATTERN.finditer(sentence.text) for m in _read(sentence, found)]


def _read(sentence: Sentence, found: re.Match[str]) -> Iterator[Mention]:
    name = found.lastgroup or ""
    text = found.group()
    place = (sentence, found.start(), found.end(), text)
    if name == "wd":
        if " " not in text:
            yield Mention("weekday", *place, day=WEEKDAYS[text.lower()])
    elif name == "rel":
        yield Mention("relative", *place)
    elif name == "y":
        yield Mention("year", *place, year=int(text[-4:]))
    elif name in ("my", "m"):
        year = int(text[-4:]) if name == "my" else 0
        yield Mention("month" if year else "bare_month", *place, year=year, month=month_in(text))
    elif (parts := day_in(text)) is not None:
        yield Mention("day" if parts[0] else "bare_day", *place, *parts)


def day_in(text: str) -> tuple[int, int, int] | None:
    """Year (0 if none is written), month and day in a written date; None if the calendar has no such day."""
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    if re.search(r"[A-Za-z]", text):
        years = [n for n in numbers if n > 31]
        days = [n for n in numbers if n <= 31]
        year, month, day = (years[0] if years else 0), month_in(text), (days[0] if days else 0)
    elif numbers[0] > 31:
        year, month, day = numbers[:3]
    else:
        return _day_first(numbers, "." in text)
    return (year, month, day) if date_or_none(year or 2000, month, day) else None


def _day_first(numbers: list[int], certain: bool) -> tuple[int, int, int] | None:
    """Year, month and day of 5.9.2023; with slashes (``certain`` is false) only where one order alone can be meant."""
    first, second, year = numbers[:3]
    orders = {(first, second)} if certain else {(first, second), (second, first)}
    found = [(year, month, day) for day, month in orders if date_or_none(year, month, day)]
    return found[0] if len(found) == 1 else None


def date_in(text: str) -> datetime.date | None:
    """The full date that a text begins with or contains, or None."""
    for found in _PATTERN.finditer(text):
        if found.lastgroup in _WHOLE_DAYS and (parts := day_in(found.group())):
            return datetime.date(*parts)
    return None


def month_in(text: str) -> int:
    """The number of the month named in a text; 0 if there is none."""
    return next((MONTHS[w[:3].lower()] for w in re.findall(MONTH, text)), 0)
