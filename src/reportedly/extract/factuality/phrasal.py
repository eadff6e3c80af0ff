"""Infinitives that several words rule together: "took the opportunity to leave", "too weak to leave".

Phrasal implicatives (Karttunen 2012, "Simple and phrasal implicatives") and measures of degree; lists in
factuality.yaml.
"""

from collections.abc import Iterator
from functools import cache

from reportedly.codebook import load
from reportedly.extract import tree
from reportedly.extract.factuality import selectors
from reportedly.extract.factuality.selectors import Selector
from reportedly.model.parsed import Token

# Arcs on which such infinitives, and clauses behind "on condition that", hang.
PLACES = frozenset({"xcomp", "advcl", "acl", "relcl", "ccomp"})
_OBJECTS = frozenset({"dobj", "nsubjpass", "npadvmod", "advmod"})
_MEASURED = frozenset({"acomp", "advmod", "oprd"})


@cache
def _phrases() -> dict[tuple[str, str], Selector]:
    """Each verb with its object, and the class of both together."""
    book = load("factuality")["phrases"]
    by_name = selectors.lexicon().by_name
    return {
        (verb, noun): by_name[name]
        for name, entries in book.items()
        if name != "examples"
        for entry in entries
        for verb in entry["verbs"]
        for noun in entry["nouns"]
    }


@cache
def _nouns() -> frozenset[str]:
    return frozenset(noun for _, noun in _phrases())


@cache
def _degrees() -> dict[str, Selector]:
    return {word: selectors.lexicon().by_name[name] for word, name in load("factuality")["degrees"].items()}


def governing(infinitive: Token) -> tuple[Selector, Token, Token] | None:
    """The selector of an infinitive, the word as which the whole phrase stands, and the word that decides."""
    for verb, noun in _pairs(infinitive):
        found = next(
            (_phrases()[key, noun.lemma] for key in _keys(verb, noun) if (key, noun.lemma) in _phrases()), None
        )
        if found is not None:
            return found, verb, noun
    return _measured(infinitive)


def is_in_order(noun: Token) -> bool:
    """Whether a noun is that of "in order to", which orders nothing."""
    return noun.lower == "order" and noun.dep == "pobj" and noun.head.lower == "in" and noun.child("det") is None


def _pairs(infinitive: Token) -> Iterator[tuple[Token, Token]]:
    """Each verb with an object of its own or of its preposition, before the infinitive, that is in some phrase."""
    head = infinitive.head
    if tree.is_nominal(head):
        verb = head.head.head if head.dep == "pobj" else head.head
        nouns = [head]
    else:
        verb = head
        nouns = [c for c in head.children if c.dep in _OBJECTS and c.index < infinitive.index]
    return ((verb, n) for n in nouns if n.lemma in _nouns() and tree.is_verbal(verb))


def _keys(verb: Token, noun: Token) -> Iterator[str]:
    """The names under which a phrase's verb may be listed, with its particle and the preposition of its noun."""
    particle = tree.particle(verb)
    stem = verb.lemma if particle is None else f"{verb.lemma} {particle.lower}"
    if noun.dep == "pobj":
        yield f"{stem} {noun.head.lower}"
        yield from (f"{verb.lemma} {c.lower} {noun.head.lower}" for c in verb.children if c.dep in ("acomp", "advmod"))
    else:
        yield stem


def _measured(infinitive: Token) -> tuple[Selector, Token, Token] | None:
    """ "Too weak to", "strong enough to", "moved too slowly to", "enough money to"."""
    head = infinitive.head
    words = [head]
    if tree.is_verbal(head):
        words = [c for c in head.children if c.dep in _MEASURED and c.index < infinitive.index]
    elif tree.is_nominal(head):
        words += head.offspring("amod")
    for word in words:
        for child in word.children:
            if child.index < infinitive.index and child.lower in _degrees() and child.dep in ("advmod", "amod"):
                told = word.lower in load("factuality")["manners"] and _degrees()[child.lower].name == "sufficiency"
                return selectors.lexicon().by_name["implicative"] if told else _degrees()[child.lower], head, child
    return None
