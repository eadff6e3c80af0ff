"""Small questions to a dependency tree that several extractors ask. Labels are ClearNLP's."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from reportedly.model.parsed import Token

_Answer = TypeVar("_Answer")
_UNASKED: Any = object()

# Verbs that stand for another in a clause told in short: "but it has not".
ELLIPTIC = frozenset({"do", "have", "be"})
# Where the subject of a short clause may stand; the last: "a charge Havana rejects", with the verb taken for a noun.
SUBJECT_PLACES = ("nsubj", "nsubjpass", "compound")
# The last word of what says that an act is done by each to the others, and the word before it.
RECIPROCAL = {"other": "each", "another": "one"}
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_NOMINAL_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "CD", "DT", "WP", "WDT"})


def remembered(question: Callable[[Token], _Answer]) -> Callable[[Token], _Answer]:
    """A question to the tree around a token that is answered once: trees don't change after parsing.

    The answer is shared by all who ask, so it must not be changed.
    """

    @wraps(question)
    def answer(token: Token) -> _Answer:
        known = token.memo.get(question, _UNASKED)
        if known is _UNASKED:
            known = token.memo[question] = question(token)
        return known  # type: ignore[no-any-return]

    return answer


def subject(clause: Token) -> Token | None:
    """The grammatical subject of a clause head, if it stands in the clause itself."""
    return next((c for c in clause.children if c.dep in _SUBJECTS), None)


def is_nominal(token: Token) -> bool:
    """Whether the token heads a noun phrase."""
    return token.tag in _NOMINAL_TAGS


def is_verbal(token: Token) -> bool:
    """Whether the token is a verb form, auxiliaries included."""
    return token.tag.startswith("VB") or token.tag == "MD"


def is_infinitive(token: Token) -> bool:
    """Whether the token is a verb after "to"."""
    return any(c.tag == "TO" and c.dep == "aux" for c in token.children)


def is_finite(clause: Token) -> bool:
    """Whether a clause has a tense or a modal, so that it could stand alone."""
    return clause.tag in ("VBD", "VBZ", "VBP", "MD") or any(
        c.tag in ("VBD", "VBZ", "VBP", "MD") and c.dep in ("aux", "auxpass") for c in clause.children
    )


def tells_past(clause: Token) -> bool:
    """Whether a clause is finite and in the past or pluperfect."""
    return clause.tag == "VBD" or any(c.tag == "VBD" and c.dep in ("aux", "auxpass") for c in clause.children)


def finite_above(clause: Token) -> Token:
    """The nearest verb with a tense that a clause hangs below, over infinitives and gerunds, or the top.

    What a parser hangs on "holding" in "proposed holding talks when they met" tells when the proposal was made.
    """
    token = clause.head
    while token.dep in ("xcomp", "pcomp", "prep", "aux") and not is_finite(token) and token.head is not token:
        token = token.head
    return token


def is_passive_form(token: Token) -> bool:
    """Whether the clause itself has a passive auxiliary or subject."""
    return any(c.dep in ("auxpass", "nsubjpass", "csubjpass") for c in token.children)


def lacks_stop(token: Token) -> bool:
    """Whether a token's sentence ends without a mark, as headlines do, in whatever zone they stand."""
    return token.sentence.tokens[-1].pos != "PUNCT"


def marker(clause: Token) -> Token | None:
    """The word that joins a clause to the one above: a conjunction, or "when", "once" and the like."""
    return next(
        (
            c
            for c in clause.children
            if c.dep == "mark" or (c.dep == "advmod" and c.tag == "WRB" and c.index < clause.index)
        ),
        None,
    )


def particle(verb: Token) -> Token | None:
    """The particle of a phrasal verb ("rule out": out)."""
    return verb.child("prt")


def is_reciprocal(token: Token) -> bool:
    """Whether the token ends "each other" or "one another"."""
    before = token.index - token.sentence.tokens[0].index - 1
    return before >= 0 and token.sentence.tokens[before].lower == RECIPROCAL.get(token.lower)


def stands_beside(clause: Token, verb: Token) -> bool:
    """Whether a clause before a verb with a complement behind it is no part of it: "Chad seizes ship, Mali vows to"."""
    return (
        clause.dep == "ccomp"
        and clause.index < verb.index
        and any(c.index > verb.index for c in verb.offspring("xcomp", "ccomp"))
    )


def contiguous(head: Token) -> tuple[Token, Token]:
    """First and last token of the unbroken stretch of words below ``head``, without punctuation at its ends."""
    inside = {t.index: t for t in head.subtree()}
    first = last = head
    while first.index - 1 in inside:
        first = inside[first.index - 1]
    while last.index + 1 in inside:
        last = inside[last.index + 1]
    while first is not head and first.pos == "PUNCT":
        first = inside[first.index + 1]
    while last is not head and last.pos == "PUNCT":
        last = inside[last.index - 1]
    return first, last
