"""Which of a sentence's dates is that of an event: the nearest one in the tree that shares the event's clause."""

import datetime
from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from reportedly.codebook import load
from reportedly.extract import tree
from reportedly.extract.dating import distances, eras
from reportedly.extract.dating.attachment import (
    in_main_clause,
    in_reported_clause,
    opens_sentence,
    raised,
    steps,
    way_up,
    words_above,
)
from reportedly.extract.dating.placed import ATTRIBUTES, Placed, placed
from reportedly.model.document import Document
from reportedly.model.parsed import ParsedDocument, Token
from reportedly.model.when import Timex, When

_RANKS = frozenset({"first", "only", "second", "third"})
# How many nouns and verbs may stand between a date and a verb that only lends it to another.
_REACH = 2

Relation = Literal["since", "after", "before", "until", "from"]
# What is after or before an act of some month may still be in that month.
_WITHIN: dict[Relation, Relation] = {"after": "from", "before": "until"}


def date_of(parsed: ParsedDocument, head: Token, times: list[Timex]) -> When | None:
    """The days of the event that ``head`` names, by a date in the same sentence; None where the sentence gives it none.

    ``times``: what ``find`` found in the document, in text order. "Since", "until", "before" open one end.
    """
    dates = list(placed(head.sentence, times))
    if not dates:
        return _without_dates(parsed, head)

    def own(token: Token) -> When | None:
        return _own(token, dates, parsed.document)

    when = distances.counted(head, times, own) or own(head) or _lent(head, dates, parsed)
    return when or _without_dates(parsed, head)


def _own(head: Token, dates: list[Placed], document: Document) -> When | None:
    """The date in the clause of an event."""
    for word, reach in words_above(head):
        found = _nearest(dates, word, reach)
        if found and not (found[1] == "since" and _is_ranked(word)) and not _is_of_asking(word, found[0], document):
            return _bounded(*found, document)
        if antecedent := _antecedent(word, dates):
            return antecedent.when
    return _of_beginning(head, dates, document) or _leading(head, dates)


def _of_beginning(noun: Token, dates: list[Placed], document: Document) -> When | None:
    """The date on which what a noun names is to take place: "talks are likely to begin on Monday"."""
    infinitive = raised(noun)
    found = _nearest(dates, infinitive, _REACH) if infinitive is not None else None
    return _bounded(*found, document) if found else None


def _lent(head: Token, dates: list[Placed], parsed: ParsedDocument) -> When | None:
    """The date of a verb joined to that of an event, of what it asks for, of a caption."""
    verb = next((word for word, _ in words_above(head) if tree.tells_past(word)), None)
    lenders = [] if verb is None else [*_asked(verb, dates, parsed.document), *_twins(verb)]
    found = (_nearest(dates, lender, _REACH) for lender in lenders)
    return next((f[0] for f in found if f and f[1] is None), None) or _of_caption(head, dates)


def _twins(verb: Token) -> Iterable[Token]:
    """The verb before, of the same tense: "dropped its veto on Thursday and agreed to talk"."""
    return [verb.head] if verb.dep == "conj" and tree.tells_past(verb.head) else []


def _asked(verb: Token, dates: list[Placed], document: Document) -> Iterable[Token]:
    """The infinitives below a verb that can't have the past date that they hold: "urged Mali to stop on Monday"."""
    infinitives = (c for c in verb.children if c.dep in ("xcomp", "ccomp") and tree.is_infinitive(c))
    for infinitive in infinitives:
        found = _nearest(dates, infinitive, _REACH)
        if found and _is_of_asking(infinitive, found[0], document):
            yield infinitive


def _is_of_asking(word: Token, when: When, document: Document) -> bool:
    """Whether a date is over that stands by what somebody asked for or agreed to: it is the asking's."""
    if not tree.is_infinitive(word) or word.dep not in ("xcomp", "ccomp") or not tree.tells_past(word.head):
        return False
    asks = word.head.lemma in load("times")["attach"]["asks"]
    return asks and document.anchor is not None and when.end is not None and when.end <= document.anchor


def _is_ranked(noun: Token) -> bool:
    """ "Their first talks since April", "the worst raid since 2019": there was none in between, it isn't from then."""
    return any(c.lower in _RANKS or c.tag == "JJS" for c in noun.children)


def _without_dates(parsed: ParsedDocument, head: Token) -> When | None:
    return eras.era_of(parsed, head) or _so_far(parsed, head)


def _so_far(parsed: ParsedDocument, head: Token) -> When | None:
    """ "Has so far denied": at any time up to the day of writing."""
    word = next((c for c in head.children if c.dep == "advmod" and c.lower == "far"), None)
    if word is None or not any(c.lower == "so" for c in word.children) or parsed.document.anchor is None:
        return None
    return When(None, parsed.document.anchor, "vague", parsed.span(word.children[0], word).text)


def _nearest(dates: list[Placed], word: Token, reach: int) -> tuple[When, Relation | None] | None:
    """The date that hangs least far below a word, and what the prepositions above it make of it."""
    found = []
    for date in dates:
        way = None if date.holds(word) else way_up(date.top, word)
        if way is not None and (far := _steps(date, way)) <= reach:
            found.append((far + (date.top.dep in ATTRIBUTES), abs(date.top.index - word.index), date, way))
    if not found:
        return None
    _, _, date, way = min(found, key=lambda f: f[:2])
    relation = None if date.is_range else _relation(way, date)
    finer = (f[2].when for f in found if relation is None and _lies_in(f[2].when, date.when))
    return next(finer, date.when), relation


def _lies_in(when: When, other: When) -> bool:
    """Whether a date is a part of another one: "In 2008 ... on Aug. 26"."""
    if when.start is None or when.end is None or other.start is None or other.end is None:
        return False
    return other.start <= when.start <= when.end <= other.end and when.end - when.start < other.end - other.start


def _steps(date: Placed, way: list[Token]) -> int:
    """How far a date hangs below a word; a bare one ("the same day") is the verb's, whatever nouns are between."""
    bare = date.top.dep == "npadvmod" and not date.is_time
    return steps([t for t in way if not date.holds(t) and not (bare and tree.is_nominal(t))])


def _relation(way: list[Token], date: Placed) -> Relation | None:
    """What the nearest preposition makes of the date; "after the visit last month" may still be in that month.

    What is done before dawn or by noon is done on that day.
    """
    relations: dict[str, Relation] = load("times")["attach"]["relations"]
    found = next((t for t in way if t.pos in ("ADP", "SCONJ") and t.lower in relations), None)
    if found is None or (date.is_time and found.lower != "since"):
        return None
    between = any(t.pos in ("NOUN", "PROPN", "VERB") for t in way[: way.index(found)])
    relation = relations[found.lower]
    return _WITHIN.get(relation, relation) if between else relation


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
    """The date with one end opened: since May it runs to the day of writing, by May it has no beginning.

    What is done before the end of May may be done on its last day.
    """
    if relation == "since":
        known = document.anchor is not None and when.start is not None and document.anchor >= when.start
        return replace(when, end=document.anchor if known else None)
    if relation == "after":
        return replace(when, start=when.end, end=None)
    if relation == "from":
        return replace(when, end=None)
    if relation == "before" and when.start is not None and "end" not in when.text.lower().split():
        return replace(when, start=None, end=when.start - datetime.timedelta(days=1))
    return replace(when, start=None) if relation in ("until", "before") else when
