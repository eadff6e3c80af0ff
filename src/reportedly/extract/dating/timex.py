"""Which of a sentence's dates is that of an event: the nearest one in the tree that shares the event's clause."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from reportedly.codebook import load
from reportedly.extract.dating.attachment import (
    in_main_clause,
    in_reported_clause,
    opens_sentence,
    steps,
    way_up,
    words_above,
)
from reportedly.model.document import Document
from reportedly.model.parsed import ParsedDocument, Token
from reportedly.model.when import Timex, When

# A date that names a thing ("the 1991 accord", "the May Day parade") is its own only where nothing says more.
_ATTRIBUTES = frozenset({"compound", "nmod", "amod", "nummod", "poss"})

_RANKS = frozenset({"first", "only", "second", "third"})

Relation = Literal["since", "after", "until", "from"]


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A dated expression in its sentence: its tokens and the one of them that hangs highest."""

    when: When
    tokens: list[Token]
    top: Token
    is_range: bool = False

    def holds(self, token: Token) -> bool:
        """Whether the token is part of the expression."""
        return self.tokens[0].index <= token.index <= self.tokens[-1].index


def date_of(parsed: ParsedDocument, head: Token, times: list[Timex]) -> When | None:
    """The days of the event that ``head`` names, by a date in the same sentence; None where the sentence gives it none.

    ``times``: what ``find`` found in the document, in text order. "Since", "until", "before" open one end.
    """
    dates = list(_placed(head, times))
    if not dates:
        return _so_far(parsed, head)
    for word, reach in words_above(head):
        found = _nearest(dates, word, reach)
        if found and not (found[1] == "since" and _is_ranked(word)):
            return _bounded(*found, parsed.document)
        if antecedent := _antecedent(word, dates):
            return antecedent.when
    return _leading(head, dates) or _of_caption(head, dates) or _so_far(parsed, head)


def _is_ranked(noun: Token) -> bool:
    """ "Their first talks since April", "the worst raid since 2019": there was none in between, it isn't from then."""
    return any(c.lower in _RANKS or c.tag == "JJS" for c in noun.children)


def _so_far(parsed: ParsedDocument, head: Token) -> When | None:
    """ "Has so far denied": at any time up to the day of writing."""
    word = next((c for c in head.children if c.dep == "advmod" and c.lower == "far"), None)
    if word is None or not any(c.lower == "so" for c in word.children) or parsed.document.anchor is None:
        return None
    return When(None, parsed.document.anchor, "vague", parsed.span(word.children[0], word).text)


def top_of(tokens: list[Token]) -> Token:
    """The token that hangs highest in the tree: the first whose head lies outside."""
    inside = {t.index for t in tokens}
    return next((t for t in tokens if t.head is t or t.head.index not in inside), tokens[0])


def _placed(head: Token, times: list[Timex]) -> Iterator[Placed]:
    """The dates in the sentence of a token; "from May to June" and "between 2019 and 2021" are one."""
    sentence = head.sentence
    first = bisect_left(times, sentence.start, key=lambda t: t.start)
    last = bisect_left(times, sentence.end, key=lambda t: t.start)
    before: Placed | None = None
    for timex in times[first:last]:
        tokens = [t for t in sentence.tokens if timex.start <= t.start < timex.end]
        if timex.when is None or not tokens:
            continue
        here = Placed(timex.when, tokens, top_of(tokens))
        if before and _continues(before, here):
            before = _joined(before, here)
            continue
        if before:
            yield before
        before = here
    if before:
        yield before


def _continues(first: Placed, second: Placed) -> bool:
    """Whether two dates are the ends of a range: between A and B, from A to B."""
    tokens = first.top.sentence.tokens
    offset = tokens[0].index
    start, end = first.tokens[0].index - offset, first.tokens[-1].index - offset + 1
    between = [t.lower for t in tokens[end : second.tokens[0].index - offset]]
    opening = tokens[start - 1].lower if start else ""
    return len(between) == 1 and between[0] in load("times")["attach"]["ranges"].get(opening, ())


def _joined(first: Placed, second: Placed) -> Placed:
    when = replace(first.when, end=second.when.end, text=f"{first.when.text} – {second.when.text}")
    return Placed(when, first.tokens + second.tokens, first.top, True)


def _nearest(dates: list[Placed], word: Token, reach: int) -> tuple[When, Relation | None] | None:
    """The date that hangs least far below a word, and what the prepositions above it make of it."""
    found = []
    for date in dates:
        way = None if date.holds(word) else way_up(date.top, word)
        if way is not None and (far := steps([t for t in way if not date.holds(t)])) <= reach:
            found.append((far + (date.top.dep in _ATTRIBUTES), abs(date.top.index - word.index), date, way))
    if not found:
        return None
    _, _, date, way = min(found, key=lambda f: f[:2])
    return date.when, None if date.is_range else _relation(way)


def _relation(way: list[Token]) -> Relation | None:
    """What the nearest preposition makes of the date; "after the visit last month" may still be in that month."""
    relations: dict[str, Relation] = load("times")["attach"]["relations"]
    found = next((t for t in way if t.pos in ("ADP", "SCONJ") and t.lower in relations), None)
    if found is None:
        return None
    between = any(t.pos in ("NOUN", "PROPN", "VERB") for t in way[: way.index(found)])
    relation = relations[found.lower]
    return "from" if relation == "after" and between else relation


def _antecedent(word: Token, dates: list[Placed]) -> Placed | None:
    """The date that a when-clause explains: "since July, when he visited"."""
    if word.dep not in ("relcl", "advcl") or not any(c.lower == "when" for c in word.children):
        return None
    return next((d for d in dates if d.holds(word.head)), None)


def _leading(head: Token, dates: list[Placed]) -> When | None:
    """The date that opens the sentence, for every event of it but what somebody is quoted with."""
    first = dates[0]
    if not opens_sentence(first.tokens[0]) or in_reported_clause(head) or not in_main_clause(first.top):
        return None
    return first.when


def _of_caption(head: Token, dates: list[Placed]) -> When | None:
    """A caption's only date is that of the scene it shows."""
    alone = head.sentence.zone == "caption" and len(dates) == 1 and dates[0].when.precision == "day"
    return dates[0].when if alone else None


def _bounded(when: When, relation: Relation | None, document: Document) -> When:
    """The date with one end opened: since May it runs to the day of writing, by May it has no beginning."""
    if relation == "since":
        known = document.anchor is not None and when.start is not None and document.anchor >= when.start
        return replace(when, end=document.anchor if known else None)
    if relation == "after":
        return replace(when, start=when.end, end=None)
    if relation == "from":
        return replace(when, end=None)
    return replace(when, start=None) if relation == "until" else when
