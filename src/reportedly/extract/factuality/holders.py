"""Whose view it is: whether the one who says, plans or expects something is the side that does it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportedly.extract import tree
from reportedly.model.finding import Quotation
from reportedly.model.parsed import Token

_FIRST = frozenset({"we", "i", "us", "me"})
_SINGULAR = frozenset({"it", "he", "she"})
_PLURAL_TAGS = frozenset({"NNS", "NNPS"})


@dataclass(frozen=True, slots=True)
class View:
    """What is known from outside the tree: countries of the event's sources, and the text's quotations by cue."""

    sources: frozenset[str]
    quotations: Sequence[Quotation]
    by_cue: dict[int, Quotation] = field(default_factory=dict)

    @classmethod
    def of(cls, sources: frozenset[str], quotations: Sequence[Quotation]) -> "View":
        """The view with its index."""
        return cls(sources, quotations, {q.cue.index: q for q in quotations if q.cue is not None})

    def side(self, quotation: Quotation) -> bool | None:
        """Whether a quotation's speaker belongs to the event's acting side; None when either is not known."""
        country = quotation.speaker.country if quotation.speaker else None
        if country is None and quotation.actor is not None:
            country = quotation.actor.country
        if country is None or not self.sources:
            return None
        return country in self.sources


def own_side(view: View, governor: Token, clause: Token) -> bool | None:
    """Whether the subject of ``governor`` is the one who acts in ``clause``, a clause below it; None: not known."""
    quotation = view.by_cue.get(governor.index)
    known = view.side(quotation) if quotation is not None else None
    return known if known is not None else _by_grammar(governor, clause)


def _holder(verb: Token) -> Token | None:
    """The subject of a verb, which it may share with the verb that it is joined to: "met and said"."""
    while (own := tree.subject(verb)) is None and verb.dep == "conj" and tree.is_verbal(verb.head):
        verb = verb.head
    return own


def _by_grammar(governor: Token, clause: Token) -> bool | None:
    holder, actor = _holder(governor), tree.subject(clause)
    if actor is None:
        controlled = clause.dep in ("xcomp", "pcomp", "acl", "advcl") and not tree.is_passive_form(governor)
        return governor.child("dobj", "dative") is None if controlled else None
    if actor.lower in _FIRST:
        return True
    if holder is None:
        return None
    if actor.lemma == holder.lemma and actor.pos == holder.pos:
        return True
    if actor.lower in _SINGULAR:
        return holder.tag not in _PLURAL_TAGS or None
    if actor.lower == "they":
        return True
    return None if actor.pos == "PRON" else False
