"""Events whose day the world knows, and what a text's words about them say of its own day."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reportedly import codebook
from reportedly.clean.clues import AHEAD, HABIT, LANDMARK, RELATIVE, Clue
from reportedly.clean.days import DAY, Days, Interval, date_or_none, month, week, year
from reportedly.clean.mentions import NUMBERS, Mention
from reportedly.clean.sentences import Sentence

_NEAR = 6  # words between an event and the "last year" that belongs to it
_RUNNING = 330 * DAY  # so long "in February" means the last one
_QUOTE = 60  # characters of evidence
_AHEAD = 200 * DAY  # an event that lies ahead is seldom written about earlier
_AGE = re.compile(
    r"\b(?P<n>\w+)[ -]years?(?:[ -](?:old|long))?[ -](?:\w+ )?(?:war|conflict|invasion|fighting)\b", re.IGNORECASE
)
_NTH = re.compile(
    r"\b(?P<n>\w+) year of (?:the |its |their |his |Russia's )?(?:\w+[ -]){0,2}(?:war|conflict|invasion)\b",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"\b(?P<n>\d{1,3})(?:st|nd|rd|th) (?:\w+ )?anniversary\b")
_AGO = re.compile(r"(?P<n>\w+) (?P<unit>day|week|month|year)s? (?:ago|earlier)")


@dataclass(frozen=True, slots=True)
class Landmark:
    """An event: words that name it, the days it may mean, whether it goes on, the year its ordinals count from."""

    name: str
    groups: tuple[frozenset[str], ...]
    without: frozenset[str]
    on: tuple[Interval, ...]
    lasts: bool = False
    weak: bool = False
    since: int | None = None

    def named_in(self, vocabulary: frozenset[str] | set[str]) -> bool:
        """Whether a sentence with these words names the event."""
        return self.without.isdisjoint(vocabulary) and not any(g.isdisjoint(vocabulary) for g in self.groups)

    def places(self, sentence: Sentence) -> list[tuple[int, int]]:
        """Where the event's words stand in a sentence that names it: the first place of each."""
        first: dict[str, tuple[int, int]] = {}
        for word, start, end in sentence.words:
            first.setdefault(word, (start, end))
        return sorted(first[w] for g in self.groups for w in g if w in first)


@cache
def _landmarks(last_year: int) -> tuple[Landmark, ...]:
    data = codebook.load("landmarks")
    found = []
    for e in data["events"]:
        days = e["day"] if isinstance(e["day"], list) else [e["day"]]
        on = tuple((d, e.get("until", d)) for d in days)
        found.append(Landmark(e["name"], *_groups(e), on, e.get("lasts", False), e.get("weak", False)))
    for e in data["yearly"]:
        number, day = map(int, e["day"].split("-"))
        all_years = (datetime.date(y, number, day) for y in range(max(e["since"], 1990), last_year + 1))
        found.append(Landmark(e["name"], *_groups(e), tuple((d, d) for d in all_years), since=e["since"]))
    return tuple(found)


def _groups(entry: dict[str, list[str]]) -> tuple[tuple[frozenset[str], ...], frozenset[str]]:
    return tuple(frozenset(w.split("|")) for w in entry["words"]), frozenset(entry.get("without", ()))


def clues(sentences: list[Sentence], found: list[Mention], today: datetime.date) -> Iterator[Clue]:
    """What the sentences' known events and office holders say; ``found``: the dates in the same sentences."""
    vocabulary: set[str] = set().union(*(s.vocabulary for s in sentences))
    likely = _likely(vocabulary, today.year + 1)
    relative: dict[int, list[Mention]] = {}
    for mention in found:
        if mention.kind in ("relative", "weekday", "bare_month"):
            relative.setdefault(id(mention.sentence), []).append(mention)
    for sentence in sentences:
        for event in likely:
            if event.named_in(sentence.vocabulary):
                yield from _of_event(event, sentence, event.places(sentence), relative.get(id(sentence), []))


def _likely(vocabulary: set[str], last_year: int) -> list[Landmark]:
    """The events all of whose words occur in a text, in the order of the file."""
    index = _by_word(last_year)
    begun = {id(e): e for word in vocabulary & index.keys() for e in index[word]}
    return [e for e in _landmarks(last_year) if id(e) in begun and not any(g.isdisjoint(vocabulary) for g in e.groups)]


@cache
def _by_word(last_year: int) -> dict[str, list[Landmark]]:
    """Events by each word of the group with the fewest."""
    index: dict[str, list[Landmark]] = {}
    for event in _landmarks(last_year):
        for word in min(event.groups, key=len):
            index.setdefault(word, []).append(event)
    return index


def _of_event(
    event: Landmark, sentence: Sentence, places: list[tuple[int, int]], near: list[Mention]
) -> Iterator[Clue]:
    about = _about(event)
    for mention in near:
        if sentence.zone != "caption" and _belongs(sentence, mention, places):
            days = Days.of(i for on in event.on if (i := _seen_from(on, mention)))
            if days.intervals:
                yield Clue(RELATIVE, days, _quote(mention, places), f"said of {about}")
    yield from _age(event, sentence, about)
    yield from _bounds(event, sentence, places, about)


def _quote(mention: Mention, places: list[tuple[int, int]]) -> str:
    """The words from the event's nearest one to the date."""
    start, end = min(places, key=lambda p: min(abs(p[0] - mention.end), abs(mention.start - p[1])))
    return mention.sentence.text[min(start, mention.start) : max(end, mention.end)]


def _about(event: Landmark) -> str:
    return f"{event.name} ({event.on[0][0]})" if len(event.on) == 1 else event.name


def _bounds(event: Landmark, sentence: Sentence, places: list[tuple[int, int]], about: str) -> Iterator[Clue]:
    """An event that is past is older than the text; one that lies ahead is younger."""
    if event.since is not None:
        return
    direction = sentence.direction(places[0][0], places[0][0])
    quote = sentence.text[places[0][0] : places[-1][1]][:_QUOTE]
    if direction != "future" or event.lasts:
        yield Clue(HABIT + 1 if event.weak else LANDMARK, Days.since(event.on[0][0]), quote, f"speaks of {about}")
    elif len(event.on) == 1:
        start, end = event.on[0]
        yield Clue(AHEAD, Days.of([(start - _AHEAD, end)]), quote, f"looks ahead to {about}")


def _belongs(sentence: Sentence, mention: Mention, places: list[tuple[int, int]]) -> bool:
    """Whether a relative date stands next to the words of an event, no clause between them."""
    for start, end in places:
        between = sentence.text[end : mention.start] if end <= mention.start else sentence.text[mention.end : start]
        if len(between.split()) > _NEAR:
            continue
        if not re.search(r"[,;:—–]", between) or re.match(r",? (?:the|which|when|its|marking|on)\b", between):
            return True
        if mention.start <= 3 and between.startswith(",") and between.count(",") == 1:
            return True
    return False


def _age(event: Landmark, sentence: Sentence, about: str) -> Iterator[Clue]:
    if event.lasts and sentence.zone != "caption":
        start = event.on[0][0]
        if (m := _AGE.search(sentence.text)) and (n := _number(m.group("n"))):
            # "three-year war" is said from a little before the third anniversary until the fourth.
            days = Days.of([(_later(start, n) - 60 * DAY, _later(start, n + 1))])
            yield Clue(RELATIVE, days, m.group(), f"counted from {about}")
        if (m := _NTH.search(sentence.text)) and (n := _number(m.group("n"))):
            days = Days.of([(_later(start, n - 1) - 30 * DAY, _later(start, n) + 30 * DAY)])
            yield Clue(RELATIVE, days, m.group(), f"counted from {about}")
    if event.since is not None and (m := _ORDINAL.search(sentence.text)):
        number = int(m.group("n")) + event.since
        day = next((d for d, _ in event.on if d.year == number), None)
        if day and sentence.zone == "caption":
            yield Clue(LANDMARK, Days.since(day), m.group(), f"a photo of {day}")
        elif day:
            yield Clue(LANDMARK, Days.of([year(number)]), m.group(), f"of {event.name}, {day}")


def _number(word: str) -> int | None:
    number = int(word) if word.isdigit() else NUMBERS.get(word.lower())
    return number if number and number < 50 else None


def _later(day: datetime.date, years: int) -> datetime.date:
    return date_or_none(day.year + years, day.month, day.day) or datetime.date(day.year + years, day.month, 28)


def _seen_from(on: Interval, mention: Mention) -> Interval | None:
    """The days from which an event's day is "last week", "on Wednesday", "three years ago"."""
    start, end = on
    if mention.kind == "weekday":
        return _by_weekday(on, mention)
    if mention.kind == "bare_month":
        return (start, start + _RUNNING) if mention.month == start.month else None
    if ago := _AGO.fullmatch(mention.text.lower()):
        return _ago(start, _number(ago.group("n")) or 1, ago.group("unit"))
    if mention.text.lower() in ("yesterday", "tomorrow"):
        return (end + DAY, end + DAY) if mention.text.lower() == "yesterday" else (start - DAY, start - DAY)
    *which, unit = mention.text.lower().split()
    shift = {"last": 1, "this": 0, "next": -1}[which[-1]]
    span = {
        "week": lambda: week(start, shift),
        "month": lambda: month(start.year, start.month + shift),
        "year": lambda: year(start.year + shift),
    }[unit]()
    if which[0] == "earlier":
        return max(span[0], start), span[1]
    return (span[0], min(span[1], end)) if which[0] == "later" else span


def _by_weekday(on: Interval, mention: Mention) -> Interval | None:
    """A weekday names the day within a week; only if the event really fell on it."""
    start, end = on
    day = next(
        (start + DAY * i for i in range((end - start).days + 1) if (start + DAY * i).weekday() == mention.day), None
    )
    if day is None:
        return None
    return (day - 6 * DAY, day) if mention.direction == "future" else (day, day + 6 * DAY)


def _ago(start: datetime.date, number: int, unit: str) -> Interval:
    """Round numbers: half a unit either way, a day for days."""
    length = {"day": 1, "week": 7, "month": 30, "year": 365}[unit]
    middle = _later(start, number) if unit == "year" else start + DAY * number * length
    return middle - DAY * (length // 2), middle + DAY * (length // 2)
