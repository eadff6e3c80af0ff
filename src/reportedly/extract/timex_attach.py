"""Which of a sentence's dates is that of an event: the nearest one in the dependency tree that shares the event's clause."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from reportedly.codebook import load
from reportedly.model.document import Document
from reportedly.model.parsed import ParsedDocument, Token
from reportedly.model.when import Timex, When

# Edges of the tree that lead into a clause of its own time (ClearNLP labels).
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "csubj", "csubjpass", "parataxis", "pcomp", "xcomp"})
# Names have no date: what the parser hangs below one belongs to the word above.
_NAMES = frozenset({"PERSON", "GPE", "LOC", "FAC", "ORG", "NORP"})
# A date that names a thing ("the 1991 accord", "the May Day parade") is its own only where nothing says more.
_ATTRIBUTES = frozenset({"compound", "nmod", "amod", "nummod", "poss"})
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "AUX", "ADJ", "NUM", "PRON"})
# How many nouns and verbs may stand between a date and its event: one below the event, none below the words above it.
_BELOW, _ABOVE = 2, 1

Relation = Literal["since", "after", "until"]


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A dated expression in its sentence: its tokens and the one of them that hangs highest."""

    when: When
    tokens: list[Token]
    top: Token

    def holds(self, token: Token) -> bool:
        """Whether the token is part of the expression."""
        return self.tokens[0].index <= token.index <= self.tokens[-1].index


def date_of(parsed: ParsedDocument, head: Token, times: list[Timex]) -> When | None:
    """The days of the event that ``head`` names, by a date in the same sentence; None where the sentence gives it none.

    ``times``: what ``find`` found in the document, in text order. "Since", "until", "before" and their like open one end.
    """
    dates = list(_placed(head, times))
    if not dates:
        return None
    for word, reach in _words_above(head):
        found = _nearest(dates, word, reach)
        if found is not None:
            return _bounded(*found, parsed.document)
        if antecedent := _antecedent(word, dates):
            return antecedent.when
    return _leading(head, dates) or _of_caption(head, dates)


def top_of(tokens: list[Token]) -> Token:
    """The token that hangs highest in the tree: the first whose head lies outside."""
    inside = {t.index for t in tokens}
    return next((t for t in tokens if t.head is t or t.head.index not in inside), tokens[0])


def _placed(head: Token, times: list[Timex]) -> Iterator[Placed]:
    """The dates in the sentence of a token; "from May to June" and "between 2019 and 2021" are one."""
    sentence = head.sentence
    first = bisect_left(times, sentence.start, key=lambda t: t.start)
    last = bisect_left(times, sentence.end, key=lambda t: t.start)
    open_range: Placed | None = None
    for timex in times[first:last]:
        tokens = [t for t in sentence.tokens if timex.start <= t.start < timex.end]
        if timex.when is None or not tokens:
            continue
        placed = Placed(timex.when, tokens, top_of(tokens))
        if open_range and _continues(open_range, placed):
            yield _joined(open_range, placed)
            open_range = None
            continue
        if open_range:
            yield open_range
        open_range = placed
    if open_range:
        yield open_range


def _continues(first: Placed, second: Placed) -> bool:
    """Whether two dates are the ends of a range: between A and B, from A to B."""
    tokens = first.top.sentence.tokens
    offset = tokens[0].index
    before = first.tokens[0].index - offset - 1
    between = [t.lower for t in tokens[first.tokens[-1].index - offset + 1 : second.tokens[0].index - offset]]
    opening = tokens[before].lower if before >= 0 else ""
    return len(between) == 1 and between[0] in load("times")["attach"]["ranges"].get(opening, ())


def _joined(first: Placed, second: Placed) -> Placed:
    text = f"{first.when.text} – {second.when.text}"
    when = When(first.when.start, second.when.end, first.when.precision, text)
    return Placed(when, first.tokens + second.tokens, first.top)


def _words_above(head: Token) -> Iterator[tuple[Token, int]]:
    """The event's word and those above it in the same clause, each with how far below it a date may hang."""
    yield head, _BELOW
    token, transparent = head, load("times")["attach"]["transparent"]
    while token.head is not token:
        leaves = token.dep in _CLAUSES and not (token.dep == "xcomp" and token.head.lemma in transparent)
        if leaves or (token.dep == "conj" and token.head.pos == "VERB" and token.pos == "VERB" and token is not head):
            return
        token = token.head
        if token.pos in _CONTENT:
            yield token, _ABOVE


def _nearest(dates: list[Placed], word: Token, reach: int) -> tuple[When, Relation | None] | None:
    """The date that hangs least far below a word, with what the prepositions on the way make of it."""
    paths = ((path, d) for d in dates if (path := _path(d, word)) and path[0] <= reach)
    path, found = min(paths, key=lambda p: (p[0][0] + (p[1].top.dep in _ATTRIBUTES), abs(p[1].top.index - word.index)), default=(None, None))
    return (found.when, path[1]) if path and found else None


def _path(date: Placed, word: Token) -> tuple[int, Relation | None] | None:
    """Nouns and verbs on the way up from a date to a word, and the relation its prepositions state; None: not below, or not in its clause."""
    attach = load("times")["attach"]
    relations: dict[str, Relation] = attach["relations"]
    scenes = attach["scenes"]
    steps, relation, token = 0, None, date.top
    if date.holds(word):
        return None
    while token is not word:
        if token.head is token or _leaves(token, word):
            return None
        relation = relation or (relations.get(token.lower) if token.pos in ("ADP", "SCONJ") else None)
        scene = token.pos == "ADP" and token.lower in scenes and token.head.pos in ("VERB", "AUX") and steps > 0
        token = token.head
        if token.pos in _CONTENT and not date.holds(token) and token.ent not in _NAMES and not scene:
            steps += 1
    return steps, relation


def _leaves(token: Token, word: Token) -> bool:
    """Whether the edge above a token leads out of a clause of its own time."""
    if token.dep == "conj":
        return token.pos in ("VERB", "AUX")
    return token.dep in _CLAUSES and not _same_time(token, word)


def _same_time(clause: Token, word: Token) -> bool:
    """A clause whose time is that of the word it hangs below: "talks held in May", "proposed it when they met in May"."""
    if clause.head is not word:
        return False
    if clause.dep in ("acl", "relcl"):
        return clause.dep == "acl" and clause.tag in ("VBN", "VBD")
    marker = clause.child("mark", "advmod")
    return clause.dep == "advcl" and marker is not None and marker.lower in ("when", "as", "while")


def _antecedent(word: Token, dates: list[Placed]) -> Placed | None:
    """The date that a when-clause explains: "since July, when he visited"."""
    if word.dep not in ("relcl", "advcl") or not any(c.lower == "when" for c in word.children):
        return None
    return next((d for d in dates if d.holds(word.head)), None)


def _leading(head: Token, dates: list[Placed]) -> When | None:
    """The date that opens the sentence, for every event of it but what somebody is quoted with."""
    sentence = head.sentence
    first = next((d for d in dates if d.tokens[0].index - sentence.tokens[0].index <= 1), None)
    if first is None or any(t.dep in ("ccomp", "parataxis", "relcl", "pcomp") for t in (head, *head.ancestors())):
        return None
    return first.when if not any(t.dep in _CLAUSES for t in first.top.ancestors()) else None


def _of_caption(head: Token, dates: list[Placed]) -> When | None:
    """A caption's only date is that of the scene it shows."""
    return dates[0].when if head.sentence.zone == "caption" and len(dates) == 1 and dates[0].when.precision == "day" else None


def _bounded(when: When, relation: Relation | None, document: Document) -> When:
    """The date with one end opened: since May it runs to the day of writing, by May it has no beginning."""
    if relation == "since":
        known = document.anchor is not None and when.start is not None and document.anchor >= when.start
        return replace(when, end=document.anchor if known else None)
    if relation == "after":
        return replace(when, start=when.end, end=None)
    return replace(when, start=None) if relation == "until" else when
