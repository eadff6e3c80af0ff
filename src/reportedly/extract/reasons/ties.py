"""What the searches for reasons hand on: a kind, the words that tie, and the two sides as stretches of tokens."""

from collections.abc import Iterable
from typing import NamedTuple

from reportedly.codebook.reasons import small_words
from reportedly.extract import tree
from reportedly.model.parsed import ParsedDocument, Token
from reportedly.model.reason import ReasonKind

Stretch = tuple[Token, Token]  # first and last token, both included
# What stands at the edge of a clause and belongs to neither side.
_EDGES = frozenset({"punct", "cc", "mark"})
_OWN_ACTS = frozenset({"conj", "parataxis"})


class Tie(NamedTuple):
    """Two sides and what ties them; ``bearer``: the head of the effect, whose factuality is that of the tie."""

    kind: ReasonKind
    cue: Stretch
    cause: Stretch
    effect: Stretch
    bearer: Token


def stretch(head: Token, without: Iterable[Token] = ()) -> Stretch:
    """The unbroken words around and below a head but for those ``without``, conjunctions and marks at the edges."""
    left_out = {t.index for t in without if t is not head}
    inside = {t.index: t for t in head.subtree() if t.index not in left_out}
    first = last = head
    while first.index - 1 in inside:
        first = inside[first.index - 1]
    while last.index + 1 in inside:
        last = inside[last.index + 1]
    while first is not head and (first.dep in _EDGES or first.pos == "PUNCT"):
        first = inside[first.index + 1]
    while last is not head and (last.dep in _EDGES or last.pos == "PUNCT"):
        last = inside[last.index - 1]
    return first, last


def clause(head: Token, without: Iterable[Token] = ()) -> Stretch:
    """The words of a clause or noun phrase without further acts that are only joined to it."""
    joined = (t for c in head.children if c.dep in _OWN_ACTS and tree.is_verbal(c) for t in c.subtree())
    return stretch(head, (*without, *joined))


def rest(verb: Token, after: Token) -> Stretch | None:
    """What a verb's clause still says behind a token: objects and complements, no further acts."""
    others = {
        t.index for c in verb.children if c.dep in (*_OWN_ACTS, "advcl", "cc") and c.index > verb.index
        for t in c.subtree()
    }  # fmt: skip
    behind = [t for t in verb.subtree() if t.index > after.index and t.index not in others]
    while behind and behind[-1].pos == "PUNCT":
        behind.pop()
    return (behind[0], behind[-1]) if behind else None


def sentence_before(parsed: ParsedDocument, token: Token) -> Stretch | None:
    """The sentence before a token's own in the same paragraph, without its stop."""
    own = token.sentence
    before = parsed.sentences[own.index - 1] if own.index else None
    if before is None or before.segment != own.segment:
        return None
    words = [t for t in before.tokens if t.pos != "PUNCT"]
    return (words[0], words[-1]) if words else None


def takes_up(subject: Token | None) -> bool:
    """Whether a subject stands for what the sentence before told: "it", "this", "the move", "the decision"."""
    if subject is None:
        return False
    known = small_words()
    bare = all(c.index < subject.index for c in subject.children)  # "the decision to cut gas" tells it itself
    definite = any(c.lower in ("the", "this", "that") for c in subject.children)
    return (subject.lemma in known["moves"] and bare and definite) or subject.lower in known["explained"]
