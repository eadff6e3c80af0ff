"""If-clauses: which clauses set a condition, and which clause of a sentence stands under one."""

from functools import cache

from reportedly.codebook import load
from reportedly.extract import tree
from reportedly.model.parsed import ParsedDocument, Token
from reportedly.model.span import Span

# "Should Ghana attack", "Were Ghana to attack", "Had Ghana attacked": the auxiliary stands before the subject.
_INVERTED = frozenset({"should", "were", "had"})
# "as if": not a condition. "even if" is one for the event in it, none for the clause above.
_NO_CONDITION = frozenset({"as"})
_CONCESSIVE = frozenset({"even"})


@cache
def joins() -> dict[str, str]:
    """What each conjunction does to its clause."""
    return dict(load("factuality")["conjunctions"])


@cache
def _asking() -> frozenset[str]:
    return frozenset(load("factuality")["asking"])


def sets_condition(clause: Token) -> bool:
    """Whether a clause is an if-clause (or an inverted one)."""
    mark = tree.marker(clause)
    if mark is not None and mark.lower == "if" and asks(clause):
        return False
    if mark is not None:
        before = {c.lower for c in (*clause.children, *mark.children) if c.index < mark.index}
        return joins().get(mark.lower) == "conditional" and not before & _NO_CONDITION
    if clause.lemma in ("provide", "assume", "suppose") and clause.dep in ("advcl", "prep", "mark"):
        return clause.lower in joins() and clause.child("dobj") is None
    return is_inverted(clause)


def opens(mark: Token) -> bool:
    """Whether a conjunction sets a condition ("unless"), wherever the parser hung it."""
    return joins().get(mark.lower) == "conditional"


def asks(clause: Token) -> bool:
    """Whether an if-clause is an indirect question: it follows a verb or adjective of asking or doubt."""
    word = clause.head.child("acomp") or clause.head
    return word.lemma in _asking() and clause.index > word.index


def is_inverted(clause: Token) -> bool:
    """Whether a clause is a condition by word order alone."""
    if clause.dep not in ("advcl", "ccomp", "csubj", "parataxis"):
        return False
    words = [clause] if clause.lower in _INVERTED else [c for c in clause.children if c.dep in ("aux", "auxpass")]
    first = next((c for c in words if c.lower in _INVERTED), None)
    if first is None:
        return False
    subject = tree.subject(clause)
    return first is clause.sentence.tokens[0] or (subject is not None and first.index < subject.index)


def governing(clause: Token) -> Token | None:
    """The if-clause that a main clause hangs on; concessive ones ("even if") bind nothing."""
    for child in clause.children:
        if child.dep in ("advcl", "mark", "ccomp", "prep") and child.tag[0] in "VMJNR" and sets_condition(child):
            mark = tree.marker(child)
            near = [] if mark is None else [c.lower for c in (*child.children, *mark.children, *clause.children)]
            if not _CONCESSIVE & set(near):
                return child
    return None


def span_of(parsed: ParsedDocument, clause: Token | None) -> Span | None:
    """The words of an if-clause."""
    if clause is None:
        return None
    return parsed.span(*tree.contiguous(clause))
