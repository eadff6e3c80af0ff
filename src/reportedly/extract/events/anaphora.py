"""Acts named again: "the summit", "such a deal", "Kim's trip" take the parties of the act told before."""

from collections.abc import Sequence

from reportedly.codebook.events import taken_up
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
    earlier: Sequence[EventMention], kind: str | None, noun: Token, known: Sequence[Actor]
) -> EventMention | None:
    """The last act of this type before ``noun`` in which all ``known`` parties took part.

    "The partnership" and "the pact" take up only what is told in words of their kind, of whatever type (data:
    ``events_classes.yaml``, ``taken_up``): they aren't the ties that somebody reinforced.
    """
    wanted = {a.country for a in known if a.country}
    words = taken_up().get(noun.lemma)
    candidates = (
        e
        for e in earlier
        if (_is_told_in(words, e) if words else e.type == kind)
        and e.trigger.start < noun.start
        and wanted <= {a.country for a in (*e.source, *e.target)}
        and (e.symmetric or (e.source and e.target))
    )
    return max(candidates, key=lambda e: e.trigger.start, default=None)


def _is_told_in(words: tuple[str, ...], event: EventMention) -> bool:
    return any(word.startswith(words) for word in event.trigger.text.lower().split())


def act_around(earlier: Sequence[EventMention], head: Token, known: Sequence[Actor]) -> EventMention | None:
    """The mutual act of the same sentence below which ``head`` stands, if all of the ``known`` parties take part."""
    mutual = {e.head.index: e for e in earlier if e.symmetric and e.head.sentence is head.sentence}
    if not mutual:
        return None
    wanted = {a.country for a in known if a.country}
    above = next((mutual[t.index] for t in head.ancestors() if t.index in mutual), None)
    return above if above is not None and wanted <= {a.country for a in above.source} else None


def in_return(verb: Token) -> bool:
    """Whether the clause says that something is given back for it: "in return", "in exchange for"."""
    return any(
        p.lower == "in" and any(c.lemma in ("return", "exchange") for c in p.children)
        for p in (c for v in (verb, verb.head) for c in v.offspring("prep"))
    )


def other_party(earlier: Sequence[EventMention], sentence: int, known: Sequence[Actor]) -> tuple[Actor, ...]:
    """Who stands opposite to the ``known`` side in the last act told in this sentence or the one before."""
    ours = {a.country for a in known}
    for event in sorted(earlier, key=lambda e: -e.trigger.start):
        if event.head.sentence.index not in (sentence, sentence - 1):
            continue
        everybody = (*event.source, *event.target)
        if ours & {a.country for a in everybody}:
            return tuple(a for a in everybody if a.country and a.country not in ours)
    return ()
