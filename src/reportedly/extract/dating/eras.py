"""Dates by a time that everybody knows: "throughout the Korean War", "since Russia invaded Ukraine"."""

import datetime
from collections.abc import Iterator
from typing import Any

from reportedly.codebook import load
from reportedly.extract.dating.attachment import words_above
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
    found = (_when(parsed, anchor, link, named) for word, _ in words_above(head) for link, named in _links(word))
    return next(filter(None, found), None)


def _links(word: Token) -> Iterator[tuple[Token, Token]]:
    """Each "since" or "during" below a word, with the noun or verb that it leads to."""
    book = load("times")["eras"]
    objects = (c for c in word.children if c.dep == "dobj")  # where the parser may hang what is the verb's
    for child in (*word.children, *(below for thing in objects for below in thing.children)):
        if child.dep == "prep" and child.lower in book["links"] and (noun := child.child("pobj")) is not None:
            yield child, _whole(noun, book)
        mark = child.child("mark") if child.dep == "advcl" else None
        if mark is not None and mark.lower == "since":
            yield mark, child


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
