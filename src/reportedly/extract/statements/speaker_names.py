"""What a noun phrase says of the speaker it stands for: name, affiliation, sort, sex, and where it stands."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from reportedly.extract.statements.lexicon import lexicon
from reportedly.extract.statements.phrases import noun_phrase
from reportedly.model.parsed import Token

# A named person, somebody by post, a singular or plural somebody unnamed, a body or thing, a noun for one or the other,
# nobody.
Sort = Literal["person", "role", "anonymous", "plural", "body", "either", "unnamed"]
PLURAL = frozenset({"NNS", "NNPS"})
_INDEFINITE = frozenset({"a", "an", "another", "some", "one", "any", "several", "many", "most", "few", "other"})
_ARTICLES = frozenset({"the", "a", "an", "all", "this", "that", "these", "those"})
_AFFILIATING = frozenset({"of", "for", "at", "from", "with", "in"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD", "WDT", "WP", "WRB", "WP$", "IN", "CC", "RB", "TO", "VBG"})
_HYPHENS = frozenset({"-", "–"})
HONORIFICS = frozenset({"mr.", "mr", "mrs.", "mrs", "ms.", "ms", "miss", "dr.", "dr", "sir", "dame", "lord", "lady"})
# Longest apposition, in tokens, that is read by its commas alone.
_APPOSITION = 25


@dataclass(frozen=True, slots=True)
class Naming:
    """``tokens``: the words at which the speaker stands; ``person``: those of a person's name, if there is one."""

    name: str
    affiliation: str | None
    sort: Sort
    tokens: list[Token]
    person: list[Token]


def naming(head: Token, parts: frozenset[str] = frozenset()) -> Naming:
    """What the noun phrase of this head says. ``parts``: those of the name, in lower case, where it is known."""
    phrase, person = _compact(head), _person(head, parts or _called_who(head))
    if not person:
        bare = phrase[1:] if phrase[0].lower in _ARTICLES and len(phrase) > 1 else phrase
        return Naming(_text(_stretch(bare[0], bare[-1])), None, _sort(head), phrase, [])
    behind = _apposition(person[-1]) if phrase[-1].index <= person[-1].index else []
    first, last = min(phrase[0], person[0], key=_place), max((*phrase, *behind), key=_place)
    inside = _stretch(first, last)
    affiliation = _affiliation(inside, person, head)
    return Naming(_text(person), affiliation, "person", inside, person)


def _place(token: Token) -> int:
    return token.index


def _stretch(first: Token, last: Token) -> list[Token]:
    tokens = first.sentence.tokens
    start = tokens[0].index
    return tokens[first.index - start : last.index - start + 1]


def _text(tokens: list[Token]) -> str:
    """The words as written, with one space where the text has any."""
    gaps = (" " if left.end < right.start else "" for left, right in pairwise(tokens))
    return "".join(part for t, gap in zip(tokens, (*gaps, ""), strict=True) for part in (t.text, gap))


def _affiliation(phrase: list[Token], person: list[Token], head: Token) -> str | None:
    """What stands beside the name: a title or noun before it, else the apposition behind it, else "of the ministry"."""
    first = phrase[0].index
    before = [t for t in phrase[: person[0].index - first] if t.dep != "det" and t.pos != "PUNCT"]
    if any(t.pos in ("NOUN", "PROPN") and t.lower not in HONORIFICS for t in before):
        return _text(_stretch(before[0], before[-1]))
    after = phrase[person[-1].index - first + 1 :]
    beside_name = _first_part(after)
    joined = any(t.dep == "conj" and t.head in person for t in beside_name)
    if not joined and any(t.pos in ("NOUN", "PROPN") for t in beside_name):
        return _text(beside_name)
    beside = [t for c in head.children if c.dep == "prep" and c.lower in _AFFILIATING for t in c.subtree()]
    return _text(beside[1:]) if any(t.pos in ("NOUN", "PROPN") for t in beside[1:]) else None


def _first_part(after: list[Token]) -> list[Token]:
    """What stands between the first two commas behind a name."""
    if len(after) < 2 or after[0].text != ",":
        return []
    comma = next((n for n, t in enumerate(after[1:], 1) if t.text == "," and n > 1), len(after))
    return after[1:comma]


def _apposition(name: Token) -> list[Token]:
    """The words between commas behind a name, where they can be a noun phrase ("Anna Kowalska, spokeswoman, also")."""
    tokens = name.sentence.tokens
    at = name.index - tokens[0].index + 1
    if at + 1 >= len(tokens) or tokens[at].text != "," or tokens[at + 1].tag in _FINITE:
        return []
    for n, token in enumerate(tokens[at + 1 : at + 2 + _APPOSITION], at + 1):
        if token.text == "," or (token.text == "." and n == len(tokens) - 1):
            inside = tokens[at + 1 : n]
            return inside if any(t.pos == "NOUN" for t in inside) else []
        if token.tag in ("VBD", "VBZ", "VBP", "MD") or (token.pos == "PUNCT" and token.text not in _HYPHENS):
            return []
    return []


def _compact(head: Token) -> list[Token]:
    """The noun phrase up to its first relative clause, without punctuation at its ends."""
    phrase = noun_phrase(head) + _behind(head)
    at = phrase.index(head)
    left, right = at, at
    while left and _adjoins(phrase[left - 1], phrase[left]):
        left -= 1
    while right + 1 < len(phrase) and phrase[right + 1].index - phrase[right].index <= 2:
        right += 1
    phrase = _without_aside(phrase[left : right + 1], head)
    while phrase[-1] is not head and (phrase[-1].pos in ("PUNCT", "CCONJ", "ADP") or phrase[-1].tag == "POS"):
        phrase = phrase[:-1]
    while phrase[0] is not head and phrase[0].pos == "PUNCT":
        phrase = phrase[1:]
    return phrase


def _behind(head: Token) -> list[Token]:
    """What tells of somebody unnamed: "people familiar with the talks", "an official briefed on them"."""
    if head.lemma not in lexicon().anonymous:
        return []
    telling = (c for c in head.offspring("amod", "acl") if c.index > head.index and c.tag in ("JJ", "VBN", "VBD"))
    return [t for c in telling for t in c.subtree()]


def _without_aside(phrase: list[Token], head: Token) -> list[Token]:
    """The phrase up to an opening bracket that it doesn't close."""
    marks = [t for t in _stretch(phrase[0], phrase[-1]) if t.text in "()" and t.index > head.index]
    opened = marks[-1].index if marks and marks[-1].text == "(" else phrase[-1].index
    return [t for t in phrase if t.index <= opened]


def _adjoins(left: Token, right: Token) -> bool:
    """Whether two words of a phrase stand side by side, or with a hyphen between them."""
    between = right.index - left.index
    return between == 1 or (between == 2 and _stretch(left, right)[1].text in _HYPHENS)


def _person(head: Token, parts: frozenset[str]) -> list[Token]:
    """The tokens of a person's name: the head's, or that of an apposition to it; empty if it names none."""
    for token in (head, *head.offspring("appos")):
        if (token.ent == "PERSON" and token.pos in ("PROPN", "NOUN")) or token.lower in parts:
            tokens = token.sentence.tokens
            at = last = token.index - tokens[0].index
            while at and (_joins_name(tokens[at - 1], parts) or (tokens[at - 1].text == "-" and at > 1)):
                at -= 1
            return _without_honorifics(tokens[at : last + 1])
    return []


def _called_who(head: Token) -> frozenset[str]:
    """The parts of a name that a "who" behind it shows to be a person's."""
    who = (c for r in head.offspring("relcl") for c in r.offspring("nsubj") if c.lower == "who")
    if head.pos != "PROPN" or next(who, None) is None:
        return frozenset()
    return frozenset({head.lower, *(c.lower for c in head.offspring("compound") if c.pos == "PROPN")})


def _without_honorifics(name: list[Token]) -> list[Token]:
    return name[1:] if len(name) > 1 and name[0].lower in HONORIFICS else name


def _joins_name(token: Token, parts: frozenset[str]) -> bool:
    return (token.ent == "PERSON" and token.pos == "PROPN") or token.lower in parts


def _sort(head: Token) -> Sort:
    """What sort of speaker a phrase without a person's name stands for."""
    if _hides_name(head):
        return "plural" if head.tag in PLURAL else "anonymous"
    if head.tag in PLURAL or head.pos != "NOUN":
        return "body"
    words = lexicon()
    if head.lemma in words.people or head.lemma in words.anonymous:
        return "role"
    return "body" if head.lemma in words.speaking else "either"


def _hides_name(head: Token) -> bool:
    """Whether the phrase speaks of people whom it doesn't name ("a senior official", "analysts")."""
    listed = head.lemma in lexicon().anonymous
    if head.pos == "NOUN" and head.tag == "NN" and _asks_not_to_be_named(head):
        return True
    if head.pos == "PROPN" or not (listed or head.lemma in lexicon().people):
        return False
    if listed and (head.tag != "NN" or head.lemma == "source"):
        return True
    return any(c.lower in _INDEFINITE for c in head.children if c.index < head.index)


def _asks_not_to_be_named(head: Token) -> bool:
    """ "On condition of anonymity", "who asked not to be identified", "declined to be named"."""
    words = {t.lower for t in head.sentence.tokens}
    unnamed = bool(words & {"named", "identified"}) and bool(words & {"not", "declined", "refused"})
    return "anonymity" in words or unnamed
