"""Goods by name: which item of the codebook's list a phrase speaks of (data: ``flows.yaml``)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from reportedly import codebook
from reportedly.model.parsed import Token

# A model's letters and number, which the parser keeps together: "F-16".
_MODEL = re.compile(r"\b([a-z]{1,3}) (\d+)\b")
_NAMING = frozenset({"NOUN", "PROPN", "SYM", "NUM"})
# Parts of a phrase that may hold an item: objects, modifiers, co-ordinated and explaining nouns, not clauses.
_PARTS = frozenset({
    "dobj", "obj", "nsubjpass", "attr", "oprd", "pobj", "pcomp", "compound", "amod", "nmod", "conj", "appos", "nummod",
    "quantmod", "prep", "acl", "npadvmod", "dep",
})  # fmt: skip
_MODIFIERS = frozenset({"compound", "amod", "nmod", "pobj"})


class Reading(NamedTuple):
    """What a wording names: an item by itself, and the technology it stands for beside a technology word."""

    item: str | None
    about: str | None


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """An item and the token that ends its wording."""

    item: str
    token: Token


@dataclass(frozen=True, slots=True, eq=False)
class Scope:
    """The tokens of an act's own phrase: what is ``given`` and what comes ``back`` for it, in text order."""

    given: Sequence[Token]
    back: Sequence[Token]


def in_words(tokens: Sequence[Token]) -> list[Named]:
    """The items named in consecutive tokens, in text order, each once; catch-all items give way to definite ones."""
    region = _technology_region(tokens)
    named = [Named(i, t) for r, t, noun in _matches(tokens) if (i := _reading(r, t.index, noun, region))]
    return _definite(named)


def scope(head: Token) -> Scope:
    """The tokens below an act's head (itself first) that may name what changes hands."""
    given, back = [head], list[Token]()
    todo = [(c, False) for c in head.children if _leads_on(c) or _is_aim(c, head) or _arrives(c, head)]
    if _relative(head):
        todo.append((head.head, False))
    while todo:
        token, returned = todo.pop()
        returned = returned or _is_return(token, head)
        (back if returned else given).append(token)
        todo.extend((c, returned) for c in token.children if c is not head and _leads_on(c))
        todo.extend((c, returned) for c in _examples_behind(token))
    return _split_bargain(Scope(sorted(given, key=_place), sorted(back, key=_place)))


def implied(head: Token) -> str | None:
    """The item that a verb names by itself ("to lend"); a visit that is paid costs nothing."""
    verbs: dict[str, str] = _book()["implied"]
    if head.pos != "VERB" or any(o.lemma in _book()["unpaid"] for o in head.offspring("dobj")):
        return None
    return verbs.get(head.lemma)


def of_help(head: Token, done: bool) -> list[str]:
    """What help consists of whose own phrase names no item.

    Help to develop something is technology for it; of whoever has plenty of something, that is what help would be, as
    long as it is not ``done``.
    """
    if head.lemma not in _book()["helping"]:
        return []
    clause = head.head if head.dep == "nsubj" else head
    made = (t for c in clause.subtree() if c.lemma in _book()["developing"] for t in c.subtree())
    about = (reading.about for reading, *_ in _matches(sorted(made, key=_place)))
    return list(dict.fromkeys(filter(None, about))) or ([] if done else _stocks(head))


def _stocks(head: Token) -> list[str]:
    """The items that a relative clause says the helper has: "Laos, which has rice, can help"."""
    subject = head.child("nsubj")
    clauses = subject.offspring("relcl") if subject is not None else []
    held = (c for c in clauses if c.lemma in _book()["having"])
    return [n.item for c in held for n in in_words(c.subtree())]


@cache
def _book() -> dict[str, Any]:
    book: dict[str, Any] = codebook.load("flows")
    return book


def _place(token: Token) -> int:
    return token.index


@cache
def _links() -> frozenset[str]:
    return frozenset(_book()["item_links"])


def _leads_on(token: Token) -> bool:
    """Whether an item may stand at or below this token."""
    if token.dep == "prep":
        return token.lower in _links() or token.head.lower == "related"
    if token.dep == "acl":
        return token.lemma in _links()
    return token.dep in _PARTS or (
        token.dep == "nsubj" and token.head.pos in ("ADP", "VERB") and token.head.dep == "prep"
    )


def _is_aim(token: Token, head: Token) -> bool:
    """Whether the head only aims at the act that holds the item: "tries to obtain food", "asked Peru to send food".

    What is asked for somebody else is told by the act of giving itself.
    """
    if (token.dep == "xcomp" and head.lemma in _book()["aiming"]) or token is barred(head):
        return True
    asked = token.dep in ("xcomp", "ccomp") and head.lemma in _book()["asking"] and token.lemma in _book()["giving"]
    return asked and token.child("dative") is None and all(p.lower != "to" for p in token.offspring("prep"))


def barred(head: Token) -> Token | None:
    """What somebody is banned from, as the phrase behind "from": "bars Iran from buying missiles"."""
    if head.lemma not in _book()["banning"]:
        return None
    return next((p for p in head.offspring("prep") if p.lower == "from" and p.child("pcomp") is not None), None)


def _arrives(token: Token, head: Token) -> bool:
    """Whether the subject is what changes hands ("Russian wheat reached Syria")."""
    return token.dep == "nsubj" and head.lemma in _book()["arriving"]


def _examples_behind(token: Token) -> Iterable[Token]:
    """The examples of an item that the parser hung on the party before them ("transfer to Oman, such as ...")."""
    parties = (p for c in token.children if c.dep == "prep" and c.lower not in _links() for p in c.offspring("pobj"))
    return (c for p in parties for c in p.offspring("prep") if c.lower in _book()["example_links"])


def _relative(head: Token) -> bool:
    """Whether the act is said of the noun it hangs on and has no object of its own ("weapons that Iran supplied")."""
    own = head.child("dobj", "nsubjpass")
    return head.dep in ("relcl", "acl") and (own is None or own.tag in ("WDT", "WP"))


def _is_return(token: Token, head: Token) -> bool:
    """Whether this preposition leads to what is given back: "in return for oil", "paid for oil", "bought for $3"."""
    if token.lower != "for":
        return False
    above = token.head
    if above.lemma in _book()["return_words"] and above.dep == "pobj":
        return True
    if above is not head and not (above.dep == "dobj" and above.head is head):
        return False
    paid = head.lemma in _book()["trading"] and any(n.item == "money" for n in in_words(token.subtree()))
    return paid or head.lemma in _book()["payment_verbs"]


def _split_bargain(found: Scope) -> Scope:
    """Two goods joined by hyphens and "for" ("arms-for-oil deal") are the two sides of a bargain."""
    for token in found.given:
        around = [t.text for t in token.sentence.tokens[_within(token) - 1 : _within(token) + 2]]
        if token.lower == "for" and around == ["-", token.text, "-"]:
            last = token.sentence.tokens[min(_within(token) + 2, len(token.sentence.tokens) - 1)]
            back = [t for t in found.given if token.index < t.index <= last.index]
            return Scope([t for t in found.given if t not in back], [*found.back, *back])
    return found


def _within(token: Token) -> int:
    return token.index - token.sentence.tokens[0].index


@cache
def _lexicon() -> dict[str, list[tuple[tuple[str, ...], Reading]]]:
    """Every wording by its first word, longest first; names of models also in one word ("f-16")."""
    readings: dict[str, Reading] = {w: Reading(None, None) for w in _book()["exclude"]}
    for item, entry in _book()["items"].items():
        for word in entry.get("words", ()):
            readings[word] = Reading(item, readings.get(word, Reading(None, None)).about)
    for item, entry in _book()["items"].items():
        for word in entry.get("about", ()):
            readings[word] = Reading(readings.get(word, Reading(None, None)).item, item)
    lexicon: dict[str, list[tuple[tuple[str, ...], Reading]]] = {}
    for wording in sorted(readings, key=lambda w: (-len(w.split()), w)):
        for form in {wording, _MODEL.sub(r"\1-\2", wording)}:
            words = tuple(form.split())
            lexicon.setdefault(words[0], []).append((words, readings[wording]))
    return lexicon


def _matches(tokens: Sequence[Token]) -> Iterable[tuple[Reading, Token, bool]]:
    """Longest wordings, left to right, without overlap; hyphens between their words don't count.

    The last value says whether the wording is a noun there; longer wordings are, whatever the tagger says.
    """
    plain = [t for t in tokens if t.text != "-"]
    at = 0
    while at < len(plain):
        length, reading = _longest(plain, at)
        last = plain[at + length - 1]
        if reading and not _only_counts(last):
            yield reading, last, length > 1 or last.pos in _NAMING
        at += length


def _only_counts(token: Token) -> bool:
    """Whether a number or sum tells how many or how dear goods are: "a million shells", "a 2-billion-dollar sale"."""
    if token.pos == "NUM":
        return token.dep in ("nummod", "compound", "quantmod")
    return token.dep in ("compound", "nmod", "amod") and token.child("nummod") is not None and not token.child("prep")


def _longest(tokens: Sequence[Token], at: int) -> tuple[int, Reading | None]:
    first = tokens[at]
    entries = [
        *_lexicon().get(first.lower, ()),
        *(_lexicon().get(first.lemma, ()) if first.lemma != first.lower else ()),
    ]
    fits = [(len(w), r) for w, r in entries if _fits(tokens, at, w)]
    return max(fits, key=lambda f: f[0], default=(1, None))


def _fits(tokens: Sequence[Token], at: int, words: tuple[str, ...]) -> bool:
    ahead = tokens[at : at + len(words)]
    together = all(_adjoins(a, b) for a, b in pairwise(ahead))
    return (
        len(ahead) == len(words)
        and together
        and all(w in (t.lower, t.lemma) for w, t in zip(words, ahead, strict=True))
    )


def _adjoins(token: Token, following: Token) -> bool:
    """Whether nothing or a hyphen stands between two words: "tanks and shells" are no tank shells."""
    gap = following.index - token.index
    return gap == 1 or (gap == 2 and token.sentence.tokens[_within(token) + 1].text == "-")


@cache
def _technology_words() -> frozenset[str]:
    return frozenset(w for words in _book()["technology_words"] for w in words.split())


def _technology_region(tokens: Sequence[Token]) -> frozenset[int]:
    """Indexes of the tokens that tell what a technology is about: below the word, or beside it below a transfer."""
    marked = set[int]()
    for token in tokens:
        if token.lower in _technology_words() or token.lemma in _technology_words():
            marked.update(_own_phrase(_transferred(token) or token), (token.index - 1,))
    return frozenset(marked)


def _transferred(token: Token) -> Token | None:
    """The noun of transfer that this noun belongs to ("technology transfer", "transfer of technology")."""
    below = token
    for above in token.ancestors():
        if above.pos == "NOUN" and above.lemma in _book()["transfer_nouns"]:
            return above
        if below.dep not in _MODIFIERS and above.lower != "of":
            return None
        below = above
    return None


def _own_phrase(top: Token) -> set[int]:
    """The phrase below a noun without what is only joined to it, and the "for" phrase that stands right behind it."""
    own = {top.index}
    for child in top.children:
        if child.dep not in ("conj", "cc"):
            own.update(t.index for t in child.subtree())
    behind = [
        t for t in top.sentence.tokens if t.index == max(own) + 1 and t.lower in ("for", "in") and t.dep == "prep"
    ]
    return own.union(*([t.index for t in b.subtree()] for b in behind))


def _reading(reading: Reading, index: int, noun: bool, region: frozenset[int]) -> str | None:
    if index in region and reading.about:
        return reading.about
    return reading.item if noun else None


def _definite(named: Sequence[Named]) -> list[Named]:
    """Each item once; a catch-all only where nothing that it yields to stands beside it."""
    present = {n.item for n in named}
    first = {n.item: n for n in reversed(named) if not _yields(n.item, present)}
    return sorted(first.values(), key=lambda n: n.token.index)


def _yields(item: str, present: set[str]) -> bool:
    items = _book()["items"]
    to: str | list[str] = items[item].get("yields_to", [])
    return any("yields_to" not in items[i] for i in present) if to == "any" else any(i in present for i in to)
