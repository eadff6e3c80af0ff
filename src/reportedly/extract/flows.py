"""What changes hands in an act: items, giver, receiver, and how far the text goes with it (data: ``flows.yaml``)."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import Any

from reportedly import codebook
from reportedly.extract import items
from reportedly.model.actor import Actor
from reportedly.model.claim import Factuality, Transfer
from reportedly.model.finding import EventMention
from reportedly.model.parsed import ParsedDocument, Token

# Through these an act stands below the word that makes its status ("seek to obtain", "request for supplies").
_BELOW = frozenset({"xcomp", "ccomp", "dobj", "pobj", "prep", "pcomp", "acl", "conj", "compound", "nsubjpass", "dep"})
_SETTLED = ("denied", "negated")
_REACH = 4  # heads above the act that are looked at: "has been seeking talks on the supply of"


def transfer_of(parsed: ParsedDocument, event: EventMention, label: Factuality) -> Transfer | None:
    """The transfer that an act speaks of; None for acts of other kinds and for acts whose phrase names no item.

    Giver and receiver are country codes; they are None where the text leaves the direction open ("an arms deal").
    """
    if event.type not in _book()["givers"]:
        return None
    phrase = items.scope(event.head)
    given = [n.item for n in items.in_words(phrase.given)] or list(filter(None, [items.implied(event.head)]))
    if not given:
        return None
    back = tuple(n.item for n in items.in_words(phrase.back))
    giver, receiver = _direction(parsed, event)
    return Transfer(given[0], giver, receiver, _status(event, label), tuple(given[1:]), back)


@cache
def _book() -> dict[str, Any]:
    book: dict[str, Any] = codebook.load("flows")
    return book


def _direction(parsed: ParsedDocument, event: EventMention) -> tuple[str | None, str | None]:
    """Giver and receiver: by the prepositions before the parties, then by what the act's type says of its source."""
    parties = [a for a in (*event.source, *event.target) if a.country]
    marked = {a.country: _side(parsed, event, a) for a in parties}
    giver = next((c for c, side in marked.items() if side == "giver"), None)
    receiver = next((c for c, side in marked.items() if side == "receiver" and c != giver), None)
    first, second = _by_type(event)
    others = [c for c in marked if c not in (giver, receiver)]
    if event.symmetric or not event.target:
        alone = others[0] if len(others) == 1 else None
        return giver or (alone if receiver else None), receiver or (alone if giver else None)
    return giver or _other(receiver, first, second), receiver or _other(giver, second, first)


def _other(taken: str | None, first: str | None, second: str | None) -> str | None:
    """The first of two parties, or the second where the first already stands on the other side."""
    return second if taken and first == taken else first


def _by_type(event: EventMention) -> tuple[str | None, str | None]:
    source = next((a.country for a in event.source if a.country), None)
    target = next((a.country for a in event.target if a.country), None)
    side = _book()["givers"][event.type]
    if side == "source":
        return source, target
    return (target, source) if side == "target" else (None, target)


def _side(parsed: ParsedDocument, event: EventMention, party: Actor) -> str | None:
    """Which side the nearest preposition above a party puts it on."""
    if party.start is None:
        return None
    token = parsed.tokens[bisect_right(parsed.tokens, party.start, key=lambda t: t.start) - 1]
    if token.sentence is not event.head.sentence:
        return None
    for above in token.ancestors():
        if above is event.head or (above.pos in ("VERB", "AUX") and above.dep != "acl"):
            return None
        if above.dep in ("prep", "dative") and above.pos == "ADP" and not _own_address(above, event):
            return _side_of(above.lower, event)
    return None


def _own_address(preposition: Token, event: EventMention) -> bool:
    """Whether the preposition belongs to an appeal itself ("appealed to Zambia for food"), not to the transfer."""
    return event.type == "REQUEST" and preposition.head is event.head


def _side_of(preposition: str, event: EventMention) -> str | None:
    """A ban on trade "with" a country is one on what comes from it."""
    if preposition in _book()["giver_prepositions"] or (event.type == "SANCTION" and preposition == "with"):
        return "giver"
    return "receiver" if preposition in _book()["receiver_prepositions"] else None


def _status(event: EventMention, label: Factuality) -> str:
    """The transfer's status: a word above the act may say more than the label does, but never undoes a denial."""
    table = _book()["status"]
    by_label: str = {**table[""], **table.get(event.type, {})}[label]
    if label in _SETTLED:
        return by_label
    soft = label in ("planned", "unknown") or (event.type == "AGREE" and label == "happened")
    return next(
        (s for s in map(_status_of, _words_above(event.head)) if s and (soft or s not in _book()["soft"])), by_label
    )


def _words_above(head: Token) -> Iterator[Token]:
    """The act's head and the heads above it, as far as they are about it."""
    token = head
    for _ in range(_REACH):
        yield token
        if token.is_root or token.dep not in _BELOW:
            return
        token = token.head


def _status_of(token: Token) -> str | None:
    return _status_words().get(token.lemma)


@cache
def _status_words() -> dict[str, str]:
    return {word: status for status, words in _book()["status_words"].items() for word in words}
