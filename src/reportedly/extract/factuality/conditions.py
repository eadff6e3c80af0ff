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
# Words between "provided" and the verb of its clause.
_NEAR = 6
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
    if mark is not None and mark.lower == "as" and clause.head.lower == "long":  # "as long as they pay"
        lasting = load("factuality")["lasting"]
        return not tree.tells_past(clause) and not any(t.lemma in lasting for t in (clause, *clause.children))
    if mark is not None:
        before = {c.lower for c in (*clause.children, *mark.children) if c.index < mark.index}
        return joins().get(mark.lower) == "conditional" and not before & _NO_CONDITION
    if clause.lemma in ("provide", "assume", "suppose") and clause.dep in ("advcl", "prep", "mark", "dep"):
        return clause.lower in joins() and clause.child("dobj") is None
    return is_inverted(clause)


@cache
def _provisos() -> dict[str, frozenset[str]]:
    return {word: frozenset(nouns) for word, nouns in load("factuality")["provisos"].items()}


def _proviso_in(preposition: Token) -> Token | None:
    """The noun of "on condition", "in the event", "in case" (not of "in this case")."""
    noun = preposition.child("pobj") if preposition.lower in _provisos() else None
    if noun is None or noun.lower not in _provisos()[preposition.lower]:
        return None
    return None if noun.lower == "case" and noun.child("det") is not None else noun


def proviso(clause: Token) -> Token | None:
    """The preposition by which a clause sets a condition: "in case they fail", "on condition that they leave"."""
    if clause.dep in ("acl", "relcl"):
        preposition = clause.head.head
        return preposition if clause.head.dep == "pobj" and _proviso_in(preposition) is clause.head else None
    if clause.dep not in ("ccomp", "advcl") or tree.subject(clause) is None:
        return None
    before = (c for c in clause.head.children if c.dep in ("prep", "dep") and c.index < clause.index)
    return next((c for c in before if _proviso_in(c) is not None or _provided(c, clause)), None)


def _provided(word: Token, clause: Token) -> bool:
    """ "May join, provided it pays": the participle that the parser took for a preposition beside its clause."""
    near = clause.index - word.index <= _NEAR
    return near and word.pos == "VERB" and joins().get(word.lower) == "conditional" and word.child("pobj") is None


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
        if child.dep in ("advcl", "mark", "ccomp", "prep", "dep") and child.tag[0] in "VMJNR" and sets_condition(child):
            mark = tree.marker(child)
            near = [] if mark is None else [c.lower for c in (*child.children, *mark.children, *clause.children)]
            if not _CONCESSIVE & set(near):
                return child
        if child.lower == "long" and (measured := child.child("advcl")) is not None and sets_condition(measured):
            return measured
        if child.dep == "prep" and (noun := _proviso_in(child)) is not None:
            return noun.child("acl", "relcl") or next(
                (c for c in clause.offspring("ccomp") if c.index > child.index), None
            )
    return None


def span_of(parsed: ParsedDocument, clause: Token | None) -> Span | None:
    """The words of an if-clause."""
    if clause is None:
        return None
    return parsed.span(*tree.contiguous(clause))
