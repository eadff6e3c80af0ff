"""Reasons told in the next sentence: "In return, ...", "As a result, ...", "That is why ...", "The reason: ..."."""

from collections.abc import Sequence

from reportedly.codebook.reasons import Join
from reportedly.extract import tree
from reportedly.extract.reasons import ties
from reportedly.extract.reasons.ties import Stretch, Tie
from reportedly.model.parsed import ParsedDocument, Token


def tie(parsed: ParsedDocument, cue: Sequence[Token], join: Join) -> Tie | None:
    """The tie between the clause that the cue stands in and what was said before it."""
    verb = _clause_of(cue)
    if verb is None:
        return None
    cause = _before(parsed, verb, cue)
    if cause is None:
        return None
    return Tie(join.kind, (cue[0], cue[-1]), cause, ties.clause(verb, cue), verb)


def _clause_of(cue: Sequence[Token]) -> Token | None:
    """The verb of the clause that the cue belongs to."""
    token = cue[-1] if cue[-1].tag == "WRB" else cue[0]
    while not token.is_root and (token in cue or not tree.is_verbal(token)):
        token = token.head
    return token if tree.is_verbal(token) and token not in cue else None


def _before(parsed: ParsedDocument, verb: Token, cue: Sequence[Token]) -> Stretch | None:
    """The clause that the verb's own is joined to, else the sentence before."""
    own = verb
    while own.dep in ("xcomp", "ccomp") and not own.is_root:
        own = own.head
    joined = own.dep in ("conj", "advcl") and own.head not in cue
    if joined and tree.is_verbal(own.head) and own.head.index < own.index:
        return ties.clause(own.head, own.subtree())
    return ties.sentence_before(parsed, verb)


def explained(parsed: ParsedDocument, cue: Sequence[Token], join: Join) -> Tie | None:
    """The tie between the sentence before and what stands behind the cue: "The reason: ..."."""
    before = ties.sentence_before(parsed, cue[0])
    behind = [t for t in cue[0].sentence.tokens if t.index > cue[-1].index and t.pos != "PUNCT"]
    if before is None or not behind or cue[0].dep not in ("nsubj", "ROOT", "dep", "npadvmod"):
        return None
    return Tie(join.kind, (cue[0], cue[-1]), (behind[0], behind[-1]), before, before[0].sentence.root)
