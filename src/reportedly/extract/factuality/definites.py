"""Noun phrases that take their event for given: what makes them so, and when the event lies ahead all the same."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from reportedly.codebook import load
from reportedly.extract import tree
from reportedly.extract.factuality import clauses, selectors
from reportedly.extract.factuality.standing import Standing
from reportedly.model.parsed import ParsedDocument, Token

_INDEFINITE = frozenset({"a", "an", "any", "some", "another", "such", "more", "further", "no", "new"})
_PRONOUNS = frozenset({"PRP", "DT", "WDT", "WP"})
_NAMES = frozenset({"NNP", "NNPS"})
_AHEAD = frozenset({"future", "planned", "predicted"})
_LEADING_THERE = frozenset({"possible", "called_for"})
_AGREEING = frozenset({"agree", "contract", "undertake", "commit", "sign"})
_PARTS = frozenset({"compound", "nmod", "amod"})
# How many earlier mentions of a thing are looked at.
_MENTIONS = 4


@cache
def _words(part: str) -> frozenset[str]:
    return frozenset(load("factuality")["definite"][part])


@cache
def _kinds() -> dict[str, str]:
    """Each noun of a group that may name one thing ("summit", "meeting"), with the group's first noun."""
    return {word: group[0] for group in load("factuality")["definite"]["kinds"] for word in group}


def indefinite(noun: Token) -> bool:
    """A noun phrase without a definite determiner or possessor, and no pronoun."""
    if noun.tag in _PRONOUNS or any(c.dep == "poss" for c in noun.children):
        return False
    determiner = noun.child("det")
    return determiner is None or determiner.lower in _INDEFINITE


def named(noun: Token) -> bool:
    """A noun phrase that is a name or has one in it: "the Accra talks", "EU ban"."""
    return noun.tag in _NAMES or bool(names(noun))


def names(noun: Token) -> frozenset[str]:
    """The names before a noun, in small letters."""
    return frozenset(c.lower for c in noun.children if c.tag in _NAMES and c.dep in ("compound", "nmod"))


def is_given(noun: Token, preposition: Token) -> bool:
    """Whether a noun sets the time of what is told: "during his visit" he paid one, whoever says what he did there."""
    if preposition.lower not in _words("given") or indefinite(noun):
        return False
    clause = preposition.head
    return tree.is_verbal(clause) and (clauses.modal_of(clause) is None) and not tree.is_infinitive(clause)


def is_own_deal(noun: Token, preposition: Token) -> bool:
    """ "Agreed to buy jets in a deal worth a billion": the deal is the agreeing itself."""
    verb = preposition.head
    settled = verb.dep == "xcomp" and verb.head.lemma in _AGREEING and preposition.lower in ("in", "under")
    return settled and _kind(noun.lemma) == _kind("deal")


def argument(token: Token, above: Standing, governor: Token) -> Standing:
    """A noun that no word selects: what is open above is open for it too, unless the phrase is definite."""
    if (indefinite(token) and above.is_open) or above.mood == "conditional":
        return above.affirmed()
    if not above.positive and indefinite(token) and token.dep in ("dobj", "nsubjpass"):
        return above
    return _of_occasion(token, above, governor) or above.only_source()


def _of_occasion(noun: Token, above: Standing, governor: Token) -> Standing | None:
    """A visit that "will strengthen" ties, a summit "at" which something will be agreed, lie ahead themselves."""
    if noun.lemma not in _words("occasions"):
        return None
    scene = noun.dep == "pobj" and noun.head.lower in _words("scenes")
    if above.mood in _AHEAD and (scene or noun.dep == "nsubj"):
        return above.affirmed()
    if above.mood in _LEADING_THERE and scene and not clauses.is_perfect(governor):
        return above.only_source().at_most("planned", "schedule")
    return None


def doubted_side(noun: Token, standing: Callable[[Token], Standing]) -> Standing | None:
    """How the noun's success stands where only that is spoken of: "sceptical of the usefulness of the drills"."""
    side = noun.head.head
    if noun.dep != "pobj" or noun.head.lower != "of" or side.lemma not in _words("sides"):
        return None
    found = standing(side)
    return found if found.is_open else None


def is_another(noun: Token) -> bool:
    """Whether a noun phrase tells its event from others of the kind: "his previous trip"."""
    return any(c.lower in _words("others") for c in noun.children)


def lasts(noun: Token) -> bool:
    """Whether a noun names a state of things rather than one event, so that every mention has its own outlook."""
    return noun.lemma in _words("states")


def is_past(noun: Token) -> bool:
    """Whether a noun phrase or its clause says that the event is over: "the recent talks", "the talks ended"."""
    told = (selectors.of_modifier(c.lower) for c in noun.children if c.index < noun.index)
    if any(s is not None and s.yes == "fact" for s in told):
        return True
    clause = next((t for t in noun.ancestors() if tree.is_finite(t)), None)
    return clause is not None and tree.tells_past(clause)


def earlier(parsed: ParsedDocument, noun: Token) -> Iterator[Token]:
    """Nouns of earlier sentences that may name the same thing, and verbs ("visit"), nearest first."""
    same = _mentions(parsed).get(_kind(noun.lemma), [])
    before = [t for t in same if t.index < noun.sentence.tokens[0].index]
    return reversed(before[-_MENTIONS:])


def _kind(lemma: str) -> str:
    return _kinds().get(lemma, lemma)


@lru_cache(maxsize=1)
def _mentions(parsed: ParsedDocument) -> dict[str, list[Token]]:
    """The nouns of a document by kind, with the verbs that are the same words as a noun of a kind, in text order."""
    found: dict[str, list[Token]] = defaultdict(list)
    for token in parsed.tokens:
        named = token.pos in ("NOUN", "PROPN") and token.dep not in _PARTS
        if named or (token.pos == "VERB" and token.lemma in _kinds()):
            found[_kind(token.lemma.lower())].append(token)
    return found
