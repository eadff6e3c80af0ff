"""What changes hands in an act: items, giver, receiver, and how far the text goes with it (data: ``flows.yaml``)."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import takewhile
from typing import Any

from reportedly import codebook
from reportedly.extract import items
from reportedly.model.actor import Actor
from reportedly.model.claim import AGAINST, Factuality, Transfer
from reportedly.model.finding import EventMention, Mentions
from reportedly.model.parsed import ParsedDocument, Token

# Through these an act stands below the word that makes its status ("seek to obtain", "request for supplies").
_BELOW = frozenset({"xcomp", "ccomp", "dobj", "pobj", "prep", "pcomp", "acl", "conj", "compound", "nsubjpass", "dep"})
_REACH = 4  # heads above the act that are looked at: "has been seeking talks on the supply of"


def transfer_of(
    parsed: ParsedDocument, event: EventMention, label: Factuality, mentions: Mentions | None = None
) -> Transfer | None:
    """The transfer that an act speaks of; None for acts of other kinds and for acts whose phrase names no item.

    Giver and receiver are country codes; they are None where the text leaves the direction open ("an arms deal").
    With ``mentions`` a party that only the item's own phrase names is found too ("agreed on a transfer to Oman").
    """
    kind = _kind(event)
    if kind not in _book()["givers"] or event.head.lemma in _book()["no_acts"]:
        return None
    if kind == "SUPPORT" and not event.symmetric:
        return None
    phrase = items.scope(event.head)
    named = _without_purpose(items.in_words(phrase.given), event.head)
    given = [n.item for n in named] or list(filter(None, [items.implied(event.head)]))
    given = given or (items.of_help(event.head, label == "happened") if kind == "AID" else [])
    if not given:
        return None
    back = tuple(n.item for n in items.in_words(phrase.back))
    giver, receiver = _direction(event, kind, {**_sides_in(phrase, event, mentions), **_sides_of(parsed, event)})
    giver = giver or _origin(phrase, mentions, receiver) or _withholding(event, kind, receiver)
    if event.symmetric and giver is receiver is None:
        giver, receiver = _as_buyer(phrase, event)
    offence = kind == "SANCTION" and label == "happened" and any(_is_offence(n.token, event.head) for n in named)
    status = "alleged" if offence else _status(event, kind, label)
    return Transfer(given[0], giver, receiver, status, tuple(given[1:]), back)


def _without_purpose(named: list[items.Named], head: Token) -> list[items.Named]:
    """Of money, only the money: what it is "for" need not change hands between the same parties."""
    if not named or named[0].item != "money":
        return named
    return [n for n in named if n.item == "money" or all(t.lower != "for" for t in _up_to(head, n.token))]


def _up_to(head: Token, token: Token) -> Iterator[Token]:
    return takewhile(lambda t: t is not head, token.ancestors())


def _is_offence(item: Token, head: Token) -> bool:
    """Whether an act of punishment names the item only in what is punished ("sanctions for moving missiles")."""
    return any(t.dep == "pcomp" and t.head.lower in ("for", "over") for t in _up_to(head, item))


@cache
def _book() -> dict[str, Any]:
    book: dict[str, Any] = codebook.load("flows")
    return book


def _kind(event: EventMention) -> str | None:
    kind: str | None = _book()["kinds"].get(event.cameo, event.type)
    return kind


def _direction(event: EventMention, kind: str | None, sides: dict[str, str]) -> tuple[str | None, str | None]:
    """Giver and receiver: by the prepositions before the parties, then by what the act's type says of its source."""
    giver = next((c for c, side in sides.items() if side == "giver"), None)
    receiver = next((c for c, side in sides.items() if side == "receiver" and c != giver), None)
    if event.symmetric:
        others = {a.country for a in event.source if a.country} - {giver, receiver}
        alone = others.pop() if len(others) == 1 else None
        return giver or (alone if receiver else None), receiver or (alone if giver else None)
    first, second = _by_type(event, kind)
    return giver or _other(receiver, first, second), receiver or _other(giver, second, first)


def _other(taken: str | None, first: str | None, second: str | None) -> str | None:
    """The first of two parties, or where one side is taken, the party that isn't on it."""
    return next((c for c in (first, second) if c and c != taken), None) if taken else first


def _by_type(event: EventMention, kind: str | None) -> tuple[str | None, str | None]:
    source = next((a.country for a in event.source if a.country), None)
    target = next((a.country for a in event.target if a.country), None)
    side = "source" if event.head.lemma in _book()["proposing"] else _book()["givers"][kind]
    if side == "source":
        return source, target
    if side is None and _may_not_give(event):
        return target, None
    return (target, source) if side == "target" else (None, target)


def _may_not_give(event: EventMention) -> bool:
    """Whether the target of a ban is who is barred from giving: "prohibits Togo from exporting salt"."""
    ban, named = items.barred(event.head), event.head.child("dobj")
    gives = ban is not None and any(c.lemma in _book()["giving"] for c in ban.offspring("pcomp"))
    return gives and named is not None and any(_is_named_by(a, named) for a in event.target)


def _is_named_by(party: Actor, token: Token) -> bool:
    return party.start is not None and party.end is not None and party.start <= token.start < party.end


def _sides_of(parsed: ParsedDocument, event: EventMention) -> dict[str, str]:
    """The sides on which prepositions put the act's own parties."""
    parties = ((a.country, _side(parsed, event, a)) for a in (*event.source, *event.target))
    return {country: side for country, side in parties if country and side}


def _sides_in(phrase: items.Scope, event: EventMention, mentions: Mentions | None) -> dict[str, str]:
    """The sides of parties that the item's phrase names behind "to" or "from", whether or not they are the act's."""
    if mentions is None:
        return {}
    links = [c for t in phrase.given for c in t.offspring("prep") if not _own_address(c, event)]
    ends = ((p, side) for c in links if (side := _side_of(c.lower, event)) for p in c.offspring("pobj"))
    named = ((m, side) for p, side in ends if (m := mentions.at(p)))
    return {a.country: side for m, side in named for a in m.actors if a.country}


def _origin(phrase: items.Scope, mentions: Mentions | None, receiver: str | None) -> str | None:
    """Whose the goods are that a receiver is to have ("deliveries of Kazakh oil to Serbia")."""
    if mentions is None or receiver is None:
        return None
    owners = (m for t in phrase.given for c in t.offspring("amod", "compound", "poss", "nmod") if (m := mentions.of(c)))
    return next((a.country for m in owners for a in m.actors if a.country and a.country != receiver), None)


def _withholding(event: EventMention, kind: str | None, receiver: str | None) -> str | None:
    """Who keeps back what another would have had from it ("cut off aid to Niger")."""
    if kind != "SANCTION" or receiver is None or event.head.lemma not in _book()["withholding"]:
        return None
    own = (a.country for a in event.source if a.country and a.country not in _book()["no_giver"])
    return next((c for c in own if c != receiver), None)


def _as_buyer(phrase: items.Scope, event: EventMention) -> tuple[str | None, str | None]:
    """Giver and receiver where two parties treat of a purchase: the first named buys."""
    parties = list(dict.fromkeys(a.country for a in event.source if a.country))
    buys = len(parties) > 1 and any(t.lemma in _book()["receiving_nouns"] for t in phrase.given)
    return (parties[1], parties[0]) if buys else (None, None)


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


def _status(event: EventMention, kind: str | None, label: Factuality) -> str:
    """The transfer's status: a word above the act may say more than the label does, but never undoes a denial."""
    table = _book()["status"]
    by_label: str = {**table[""], **table.get(kind, {})}[label]
    if label in AGAINST:
        return by_label
    soft = label in ("planned", "unknown") or (kind in ("AGREE", "REQUEST") and label == "happened")
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
