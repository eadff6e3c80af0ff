"""What a claim names beyond its parties: persons, and the kind of paper that is signed.

A trait is a pair of what is named (a country, "instrument") and how; a claim without one leaves it open.
"""

import re
from collections.abc import Iterable
from functools import cache

from reportedly import codebook
from reportedly.model.claim import Claim

Trait = tuple[str, str]
Traits = frozenset[Trait]

_WORD = re.compile(r"[^\W_]+")


def of(claim: Claim) -> Traits:
    """The persons that act or are acted on, by country, and the instrument that the trigger names."""
    persons = {(a.country, _folded(a.person)) for a in (*claim.source, *claim.target) if a.country and a.person}
    paper = _instrument(claim.trigger.text) if claim.type in ("AGREE", "SUPPORT") else None
    return frozenset({*persons, *([("instrument", paper)] if paper else [])})


def agree(one: Traits, other: Traits) -> bool:
    """Whether two claims may mean one occurrence: of what both name, something is the same."""
    if not one or not other or one == other:
        return True
    shared = {name for name, _ in one} & {name for name, _ in other}
    return all(_meet(name, one, other) for name in shared)


def answers(asked: Traits, told: Traits) -> bool:
    """Whether a report answers a question: it names all that the question names, and the same."""
    return all(_meet(name, asked, told) for name, _ in asked)


def _meet(name: str, one: Traits, other: Traits) -> bool:
    mine, theirs = ([value for n, value in traits if n == name] for traits in (one, other))
    return any(_alike(a, b) for a in mine for b in theirs)


@cache
def _alike(one: str, other: str) -> bool:
    """Whether one name's words are all in the other ("putin", "vladimir putin")."""
    a, b = set(one.split()), set(other.split())
    return a <= b or b <= a


@cache
def _folded(name: str) -> str:
    return " ".join(words(name))


def words(text: str) -> list[str]:
    """The words of a text in lower case; hyphens part words."""
    return [w.lower() for w in _WORD.findall(text)]


@cache
def _instrument(trigger: str) -> str | None:
    table: dict[str, Iterable[str]] = codebook.load("linking")["instruments"]
    said = set(words(trigger))
    return next((name for name, forms in table.items() if said & set(forms)), None)
