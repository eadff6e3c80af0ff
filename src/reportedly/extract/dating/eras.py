"""Dates by a time that everybody knows: "throughout the Korean War", "since Russia invaded Ukraine"."""

import datetime
from collections.abc import Iterator
from typing import Any

from reportedly.codebook import load
from reportedly.extract.dating.attachment import words_above
from reportedly.extract.dating.calendar import shift
from reportedly.model.parsed import ParsedDocument, Token
from reportedly.model.when import When


def era_of(parsed: ParsedDocument, head: Token) -> When | None:
    """The days of an event told of as during, throughout or since such a time; None where it isn't.

    "Since" runs to the day of writing, from the end of what is over by then. Times that begin after that day aren't
    meant.
    """
    anchor = parsed.document.anchor
    if anchor is None:
        return None
    found = (when for word, _ in words_above(head) for when in _around(parsed, anchor, word))
    return next(found, None)


def _around(parsed: ParsedDocument, anchor: datetime.date, word: Token) -> Iterator[When]:
    """The dates that eras give a word by what hangs on it."""
    for link, named in _links(word):
        if when := _when(parsed, anchor, link, named):
            yield when
    for noun, named in _countings(word):
        start = next((e["start"] for e in load("times")["eras"]["known"] if _is_named(e, named)), None)
        day = _counted(noun, start, anchor) if start is not None else None
        if day is not None:
            yield When(day, day, "day", parsed.span(*sorted((noun, named), key=lambda t: t.index)).text)


def _countings(word: Token) -> Iterator[tuple[Token, Token]]:
    """Each "on the second anniversary of" or "on the eve of" below a word, with what it leads to."""
    book = load("times")["eras"]
    for child in _near(word):
        noun = child.child("pobj") if child.dep == "prep" and child.lower in ("on", "at") else None
        of = noun.child("prep") if noun is not None and noun.lemma in book["counted"] else None
        if noun is not None and of is not None and of.lower == "of" and (named := of.child("pobj")) is not None:
            yield noun, _whole(named, book)


def _counted(noun: Token, start: datetime.date, anchor: datetime.date) -> datetime.date | None:
    """The eve of a beginning, or its anniversary: the one that is numbered, else the nearest to the day of writing.

    None where the number leads out of the calendar.
    """
    if load("times")["eras"]["counted"][noun.lemma] == "days":
        return shift(start, "D", -1)
    ordinals = load("times")["classes"]["ORD"]
    years = next((ordinals.get(c.lower) or _digits(c.lower) for c in noun.children if c.dep == "amod"), None)
    if years:
        return shift(start, "Y", years)
    near = (shift(start, "Y", anchor.year - start.year + by) for by in (-1, 0, 1))
    return min(filter(None, near), key=lambda day: abs(day - anchor), default=None)


def _digits(word: str) -> int | None:
    """The number of "10th"."""
    return int(word[:-2]) if word[:-2].isdigit() else None


def _links(word: Token) -> Iterator[tuple[Token, Token]]:
    """Each "since" or "during" below a word, with the noun or verb that it leads to."""
    book = load("times")["eras"]
    for child in _near(word):
        if child.dep == "prep" and child.lower in book["links"] and (noun := child.child("pobj")) is not None:
            yield child, _whole(noun, book)
        mark = child.child("mark") if child.dep == "advcl" else None
        if mark is not None and mark.lower == "since":
            yield mark, child


def _near(word: Token) -> Iterator[Token]:
    """What hangs on a word, or on its object, where the parser may hang what is the verb's."""
    yield from word.children
    for thing in word.offspring("dobj"):
        yield from thing.children


def _whole(noun: Token, book: dict[str, Any]) -> Token:
    """The war in "the start of the war"."""
    of = noun.child("prep") if noun.lemma in book["edges"] else None
    return (of.child("pobj") if of is not None else None) or noun


def _when(parsed: ParsedDocument, anchor: datetime.date, link: Token, named: Token) -> When | None:
    for era in load("times")["eras"]["known"]:
        start: datetime.date = era["start"]
        if start > anchor or not _is_named(era, named):
            continue
        end = min(era.get("end", anchor), anchor)
        if link.lower == "since":
            start, end = (end if end < anchor else start), anchor
        return When(start, end, "vague", parsed.span(*sorted((link, named), key=lambda t: t.index)).text)
    return None


def _is_named(era: dict[str, Any], named: Token) -> bool:
    if named.lemma.lower() not in era["words"]:
        return False
    return not era["names"] or any(t.lower in era["names"] for t in named.subtree())
