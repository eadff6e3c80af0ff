"""Acts named again: "the summit", "such a deal", "Kim's trip" take the parties of the act told before."""

from collections.abc import Sequence

from reportedly.model.actor import Actor
from reportedly.model.finding import EventMention
from reportedly.model.parsed import Token

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such", "their", "both", "any", "its", "his", "her"})


def refers_back(noun: Token) -> bool:
    """Whether the noun phrase is of the kind that takes up something mentioned before."""
    return any(
        c.dep == "poss" or c.lower in _DEFINITE or (c.dep == "predet" and c.lower == "such") for c in noun.children
    )


def parties_before(
    earlier: Sequence[EventMention], kind: str | None, start: int, known: Sequence[Actor]
) -> EventMention | None:
    """The last act of this type before ``start`` in which all of the ``known`` parties took part."""
    wanted = {a.country for a in known if a.country}
    candidates = (
        e
        for e in earlier
        if e.type == kind
        and e.trigger.start < start
        and wanted <= {a.country for a in (*e.source, *e.target)}
        and (e.symmetric or (e.source and e.target))
    )
    return max(candidates, key=lambda e: e.trigger.start, default=None)
