"""Where a person's name begins and ends: behind a title, in apposition to a post, around a surname."""

from collections.abc import Mapping

from reportedly.extract.actors.spotting import Hit
from reportedly.model.parsed import Token

_NO_NAME = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "EVENT", "PERCENT", "MONEY", "LAW", "PRODUCT"})
_APPOINTING = frozenset({"name", "appoint", "elect", "nominate", "install", "choose", "select", "reappoint", "reelect"})
# How many words a remit has at most ("Foreign Affairs and Trade").
_REMIT = 5
# Lower-case words inside Arabic, Turkish and Romance names.
_PARTICLES = frozenset(
    {"al", "el", "bin", "bint", "ibn", "abu", "de", "del", "der", "van", "von", "da", "dos", "la", "ul"}
)


def name_behind(hit: Hit, tokens: list[Token], hit_at: Mapping[int, Hit]) -> list[Token]:
    """The name that follows a title ("Foreign Minister N.N.", "Minister for Trade N.N."); empty if none does."""
    sentence = hit.tokens[-1].sentence
    at, name = _past_remit(hit.last + 1, tokens, hit_at), list[Token]()
    while at < len(tokens) and tokens[at].sentence is sentence and _in_name(tokens[at], name, hit_at):
        name.append(tokens[at])
        at += 1
    while name and not name[-1].text[:1].isalpha():
        name.pop()
    return name if any(t.text[:1].isupper() for t in name) else []


def _past_remit(at: int, tokens: list[Token], hit_at: Mapping[int, Hit]) -> int:
    """Where the name may begin: behind "for Trade and Industry", if a person's name follows it."""
    if at >= len(tokens) or tokens[at].lower not in ("for", "of"):
        return at
    for index in range(at + 1, min(at + 1 + _REMIT, len(tokens))):
        token = tokens[index]
        if token.ent == "PERSON" and token.sentence is tokens[at].sentence:
            return index
        if token.pos not in ("NOUN", "PROPN", "CCONJ", "ADJ") or (index in hit_at and hit_at[index].naming):
            break
    return at


def _in_name(token: Token, name: list[Token], hit_at: Mapping[int, Hit]) -> bool:
    if token.ent in _NO_NAME:
        return False
    hit = hit_at.get(token.index)
    if hit is not None and hit.kind not in ("person", "nothing") and token.ent != "PERSON":
        return False
    after_hyphen = bool(name) and name[-1].text == "-"
    if token.text == "-":
        return bool(name) and name[-1].end == token.start
    if token.text[:1].isupper():
        return token.pos in ("PROPN", "X") or token.ent == "PERSON" or after_hyphen
    return after_hyphen or token.lower in _PARTICLES


def name_beside(head: Token, tokens: list[Token], hit_at: Mapping[int, Hit]) -> list[Token]:
    """The name of who has a post: in apposition to it ("the minister, N.N.,"; "N.N., a researcher"), or what a clause
    says of it ("N.N. is the minister", "named N.N. as its envoy"); empty if none is.
    """
    other = head.head if head.dep == "appos" else head.child("appos") or _placed_beside(head) or _said_of(head)
    if other is None or other.pos != "PROPN" or other.ent in _NO_NAME:
        return []
    first = last = other.index
    while first > 0 and tokens[first - 1].sentence is head.sentence and _is_name_part(tokens[first - 1]):
        first -= 1
    name = tokens[first : last + 1]
    if len(name) == 1 and other.ent != "PERSON":
        return []
    return name if all(t.index not in hit_at or hit_at[t.index].kind == "person" for t in name) else []


def _placed_beside(head: Token) -> Token | None:
    """The name that the parser hangs on the state of the post ("the opposition leader of Gambia, N.N.,")."""
    of = next((c for c in head.children if c.lower == "of"), None)
    state = of.child("pobj") if of is not None else None
    name = state.child("appos") if state is not None else None
    return name if name is not None and name.ent == "PERSON" else None


def _said_of(head: Token) -> Token | None:
    """Who is said to be or to become what the noun says: "N.N. is the minister", "N.N., who was named envoy"."""
    verb = head.head
    if head.dep == "pobj" and verb.lower == "as":
        verb = verb.head
        named = verb.lemma in _APPOINTING
    else:
        named = head.dep == "oprd" and verb.lemma in _APPOINTING
    if named:
        who = verb.child("dobj", "nsubjpass")
    else:
        who = verb.child("nsubj") if head.dep == "attr" and verb.lemma in ("be", "become", "remain") else None
    relative = who is not None and who.lower == "who" and verb.dep == "relcl"
    return verb.head if relative else who


def _is_name_part(token: Token) -> bool:
    return token.pos == "PROPN" or token.text == "-"


def whole_name(token: Token) -> list[Token]:
    """The name around a surname: neighbouring words that the parser takes for one person; "Kim-Putin" are two."""
    tokens = token.sentence.tokens
    first = last = token.index - tokens[0].index
    while first > 0 and _continues(tokens[first - 1], tokens[first]):
        first -= 1
    while last + 1 < len(tokens) and _continues(tokens[last + 1], tokens[last]):
        last += 1
    return tokens[first : last + 1]


def _continues(neighbour: Token, inside: Token) -> bool:
    if neighbour.ent != "PERSON" or inside.ent != "PERSON" or neighbour.pos != "PROPN":
        return False
    return neighbour.text[:1].isupper() and "compound" in (neighbour.dep, inside.dep)
