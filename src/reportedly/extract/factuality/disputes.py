"""Two views in one sentence: a denial that stands beside an allegation and doesn't govern it."""

from functools import cache

from reportedly.codebook import load
from reportedly.extract import tree
from reportedly.extract.factuality import arcs, clauses, selectors
from reportedly.model.parsed import Token

_CONTRASTS = frozenset({"but", "yet"})
_PROFORMS = frozenset({"so", "it", "that", "this"})
_COMPLEMENTS = frozenset({"dobj", "attr", "acomp", "xcomp", "ccomp", "prep", "oprd"})


@cache
def _charges() -> frozenset[str]:
    return frozenset(load("factuality")["charges"])


def denial_beside(head: Token) -> Token | None:
    """The word behind an alleged event that denies it, in another clause of its sentence."""
    tokens = head.sentence.tokens
    behind = tokens[head.index - tokens[0].index + 1 :]
    denials = (t for t in behind if (tree.is_verbal(t) or t.dep == "relcl") and _denies(t))
    return next((t for t in denials if not _governs(t, head)), None)


def undone(head: Token) -> Token | None:
    """The negation of a clause that says in short that what was to be done was not: "promised to go but has not"."""
    tokens = head.sentence.tokens
    behind = tokens[head.index - tokens[0].index + 1 :]
    return next((n for t in behind if t.dep == "conj" and (n := _left_undone(t)) and _takes_up(t.head, head)), None)


def _left_undone(verb: Token) -> Token | None:
    """The negation of "but it has not", "but did not do so"; None for another clause."""
    joint = verb.head.child("cc")
    if joint is None or joint.lower not in _CONTRASTS or verb.lemma not in tree.ELLIPTIC:
        return None
    whole = any(c.dep in _COMPLEMENTS and c.lower not in _PROFORMS for c in verb.children)
    return None if whole else clauses.negating(verb)


def _takes_up(verb: Token, head: Token) -> bool:
    """Whether a clause in short after a verb is about an event: the verb itself, or what hangs on it."""
    return verb is head or (head.head is verb and head.dep in ("xcomp", "ccomp"))


def _governs(verb: Token, head: Token) -> bool:
    """Whether a verb stands above an event, in one clause with it."""
    return any(t is verb for t in head.ancestors()) and not arcs.stands_apart(head, verb)


def _denies(verb: Token) -> bool:
    if verb.lemma in tree.ELLIPTIC:
        return _denies_in_short(verb)
    if verb.child(*tree.SUBJECT_PLACES) is None or clauses.negating(verb) is not None:
        return False
    if verb.lemma == "call":
        return any(selectors.refutes(t) is not None for c in verb.children for t in (c, *c.children))
    if verb.lemma != "deny" and selectors.denies_allegation(verb) is None:
        return False
    objects = [verb.head] if verb.dep == "relcl" else []
    return any(t.lemma in _charges() for t in (*objects, verb.child("dobj", "nsubjpass")) if t is not None)


def _denies_in_short(verb: Token) -> bool:
    """ "Havana says that it did not": the rest of the clause is that of the allegation."""
    told = selectors.of_verb(verb.head) if verb.dep == "ccomp" else None
    alone = not any(c.dep in _COMPLEMENTS for c in verb.children)
    return told is not None and told.yes == "says" and alone and clauses.negating(verb) is not None
