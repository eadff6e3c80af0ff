"""Office holders named with their title: the text is from their term, by the dates of codebook/data/offices.yaml."""

import datetime
import re
from collections.abc import Iterator
from functools import cache

from reportedly import codebook
from reportedly.clean.clues import TERM, TERM_END, Clue
from reportedly.clean.days import DAY, Days, Interval, month
from reportedly.clean.mentions import Mention
from reportedly.clean.sentences import Sentence
from reportedly.codebook.offices import ENOUGH, INDEFINITE, USUALLY, Held, held

_GRACE = 7 * DAY  # a report may still give the title in the week after
_NAME = r"(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3})"
# Titles of others, and words that put a title into the past; "ex-" stands in the word itself.
_NOT_NOW = re.compile(
    r"(?:former|then|late|ousted|ex|impeached|removed|deposed|deputy|vice|assistant)[ -](?:[A-Z][\w.]* ){0,3}$",
    re.IGNORECASE,
)
_SAME = ((r"defence", "defense"), (r"advisor", "adviser"), (r"secretary general", "secretary-general"))


def clues(sentences: list[Sentence], found: list[Mention]) -> Iterator[Clue]:
    """What titled names say; old photos and sentences about dated events tell only that the text isn't older.

    ``found``: the dates in the same sentences.

    Where a text gives one title to people of different times, it tells history, and no term's end counts.
    """
    ends: dict[str, list[Clue]] = {}
    dated = {id(m.sentence) for m in found if m.kind in ("day", "month", "year")}
    for sentence in sentences:
        for title, name, terms in _named(sentence):
            yield Clue(TERM, Days.since(terms[0][0]), name, f"in office from {terms[0][0]}")
            if sentence.zone != "caption" and id(sentence) not in dated:
                days = Days.of((a, b + _GRACE) for a, b in terms)
                ends.setdefault(title, []).append(Clue(TERM_END, days, name, f"in office until {terms[-1][1]}"))
    for of_title in ends.values():
        days = of_title[0].days
        for clue in of_title:
            days = days.meet(clue.days)
        yield from of_title if days.intervals else ()


def _named(sentence: Sentence) -> Iterator[tuple[str, str, list[Interval]]]:
    """Title, words and terms of those whom the sentence names as being in office."""
    if sentence.vocabulary.isdisjoint(_last_words()):
        return
    for found in _titled().finditer(sentence.text):
        title = _plain(found.group("title"))
        terms = _terms(title, found.group("name"))
        if terms and not _NOT_NOW.search(sentence.text[max(0, found.start() - 40) : found.start()]):
            yield title, found.group(), terms


def _plain(title: str) -> str:
    title = title.lower()
    for written, usual in _SAME:
        title = title.replace(written, usual)
    return "secretary of defense" if title == "defense secretary" else title


@cache
def _holders() -> dict[tuple[str, str], list[Interval]]:
    """Terms by (title, name), names in small letters without hyphens; those with a doubtful term date no text."""
    terms: dict[tuple[str, str], list[Held]] = {}
    for people in codebook.load("offices").values():
        for row in people:
            for term in (held(text, row.get("sure", USUALLY)) for text in row["posts"]):
                for name in (row["person"], *row.get("also", ())):
                    terms.setdefault((_plain(term.post), _folded(name)), []).append(term)
    sure = {key: of_key for key, of_key in terms.items() if all(t.sure >= ENOUGH for t in of_key)}
    return {key: [_interval(t) for t in of_key] for key, of_key in sure.items()}


def _interval(term: Held) -> Interval:
    """The days of a term; one that goes on has no end."""
    start = month(*map(int, term.since.split("-")))[0]
    endless = term.until == INDEFINITE
    return start, (datetime.date.max - 2 * _GRACE if endless else month(*map(int, term.until.split("-")))[1])


def _folded(name: str) -> str:
    return re.sub(r"[\s-]+", " ", name.lower()).removesuffix("'s").removesuffix("’s").strip(" .,")


@cache
def _titled() -> re.Pattern[str]:
    titles = {t for title, _ in _holders() for t in (title, *(title.replace(b, a) for a, b in _SAME))} | {
        "defense secretary"
    }
    longest = "|".join(re.escape(t) for t in sorted(titles, key=lambda t: (-len(t), t)))
    return re.compile(rf"\b(?P<title>(?i:{longest}))\s?{_NAME}")


@cache
def _last_words() -> frozenset[str]:
    """The words that titles end with: a sentence without any of them has no titled name."""
    return frozenset(title.split()[-1] for title, _ in _holders()) | {"defence", "advisor", "general"}


def _terms(title: str, name: str) -> list[Interval]:
    """The terms of the longest known name that the words begin with, in order of time."""
    words = name.split()
    for cut in range(len(words), 0, -1):
        if found := _holders().get((title, _folded(" ".join(words[:cut])))):
            return sorted(found)
    return []
