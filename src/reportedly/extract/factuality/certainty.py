"""The certainty words that govern an event, their class, and the probability range that a named scale gives them.

Knowledge and the sources of the scales: codebook/data/certainty.yaml.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from reportedly.codebook import load
from reportedly.extract import tree
from reportedly.extract.factuality import selectors
from reportedly.extract.factuality.standing import Mark, Standing
from reportedly.model.claim import Certainty
from reportedly.model.parsed import ParsedDocument, Token

_NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_PERCENT = re.compile(
    r"(\d+(?:\.\d+)?)(?:\s*(?:%|per ?cent)?\s*(?:-|–|to|and|or)\s*(\d+(?:\.\d+)?))?\s*-?(?:%|per ?cent)"
)
_RATIO = re.compile(r"\b(\d+|[a-z]+)[ -]+(?:in|out of)[ -]+(\d+|[a-z]+)\b")
# What may stand between a chance and its number, the signs of a share, and how many words are looked at.
_LEADING = frozenset({"of", "at", "is", "are", "was", "were", "about", "around", "some", "roughly", "only", "just"})
_UNITS = frozenset({"%", "percent", "cent"})
_NUMBER_WORDS = 8
# Moods of what is judged to be more or less likely, whoever intends it.
_JUDGED = frozenset({"predicted", "possible"})
# Stated numbers get the class whose measured range they lie nearest to: upper bounds between the readers' medians.
_BANDS = (
    (0.05, "remote"), (0.15, "very_unlikely"), (0.42, "unlikely"), (0.58, "roughly_even"), (0.8, "likely"),
    (0.92, "very_likely"), (0.99, "almost_certain"), (1.0, "certain"),
)  # fmt: skip


@cache
def _classes() -> dict[str, str]:
    """Each word or phrase and its class."""
    return {str(word): name for name, words in load("certainty")["words"].items() for word in words}


@cache
def _degrees() -> dict[str, dict[str, str]]:
    """Each degree word and how it moves classes."""
    return {str(w): part["moves"] for part in load("certainty")["degrees"].values() for w in part["words"]}


def find(parsed: ParsedDocument, standing: Standing, speaker: str = "", country: str | None = None) -> Certainty | None:
    """The certainty words nearest to the event among those that had a say in how it stands.

    ``speaker``: words that name the innermost source, ``country`` its code; they decide the scale. None: no such words.
    Mere reporting counts only where no other word does, nor do words of intent where somebody judges how likely the
    intent is ("may agree to sell").
    """
    weaker = {"reported", "intended"} if standing.mood in _JUDGED else {"reported"}
    second = None
    for mark in _by_nearness(standing):
        found = _of_mark(parsed, mark, _scale_of(speaker, country))
        if found is not None and found.class_ not in weaker:
            return found
        if found is not None and (second is None or second.class_ == "reported"):
            second = found
    return second


def _of_mark(parsed: ParsedDocument, mark: Mark, scale: str | None) -> Certainty | None:
    """What one word says of certainty, with the words around it."""
    first, last = _predicate(mark.token) or _phrase(mark.token)
    words = " ".join(t.lower for t in parsed.tokens[first.index : last.index + 1])
    if last is not mark.token:
        words = _as_attribute(words, mark.token)
    name = _class_of(mark, words)
    if name is None:
        return None
    if name == "reported" and _is_evidence(mark.token):
        name = "apparent"
    if mark.negated and not words.startswith("no "):
        name = load("certainty")["classes"][name]["not"]
        words = ""
    stated = _stated(words) if selectors.is_chance(mark.token) else None
    if stated is None and selectors.is_chance(mark.token) and (behind := _stated_behind(mark.token)) is not None:
        last, stated = behind
    if stated is not None:
        return _make(parsed, first, last, _band(stated), "stated", stated)
    return _make(parsed, first, last, name, *_range(words, mark.token, name, scale))


def _is_evidence(verb: Token) -> bool:
    """Whether a thing, not a person, suggests it: "a memo suggests"."""
    holder = tree.subject(verb)
    evidence: dict[str, list[str]] = load("certainty")["evidence"]
    return holder is not None and verb.lemma in evidence["verbs"] and holder.lemma in evidence["nouns"]


def _predicate(noun: Token) -> tuple[Token, Token] | None:
    """The words that tell the size of a chance from behind a copula: "the chance is very small"."""
    verb = noun.head
    if not selectors.is_chance(noun) or noun.dep != "nsubj" or tree.is_nominal(verb):
        return None
    size = verb.child("acomp", "advmod", "attr", "prep")
    if size is not None and size.dep == "prep":  # "about even" taken for a phrase
        size = size.child("pcomp")
    if size is None or size.index < verb.index or size.pos not in ("ADJ", "ADV"):
        return None
    first = min((c for c in size.children if c.dep == "advmod" and c.index < size.index), key=_at, default=size)
    return first, size


def _as_attribute(words: str, noun: Token) -> str:
    """The listed phrase for a chance and its size: "slim chance" for "the prospects are slim"."""
    known = _classes()
    forms = (f"{size} {name}" for size in (words, words.split()[-1]) for name in (noun.lower, noun.lemma, "chance"))
    return next((form for form in forms if form in known), words)


def _by_nearness(standing: Standing) -> list[Mark]:
    """Marks, innermost first; a bare "will" after words of more colour, mere reporting last.

    What stands under a condition is conditional before all else.
    """
    first = "condition" if standing.mood == "conditional" else ""
    rank = {first: 0, "will": 2, "'ll": 2, "wo": 2, "would": 2, "'d": 2}
    return sorted(reversed(standing.marks), key=lambda m: 3 if selectors.reports(m.kind) else rank.get(m.kind, 1))


def _phrase(token: Token) -> tuple[Token, Token]:
    """A certainty word with the degree words, numbers and attributes before it."""
    first = token
    nominal = selectors.is_chance(token)
    for child in reversed(token.children):
        degree = child.dep == "advmod" and (child.lower in _degrees() or child.lower == "widely")
        if child.index == first.index - 1 and (
            degree or (nominal and child.dep in ("amod", "compound", "nummod", "det"))
        ):
            first = _leftmost(child) if nominal else child
    before = first.sentence.tokens[: first.index - first.sentence.tokens[0].index]
    if nominal:
        first = _number_before(before, first)
    elif first is token and before and before[-1].lower in _degrees() and before[-1].head in (token, token.head):
        first = before[-1]
    if first.lower == "but" and len(before) > 1 and before[-2].lower == "all":
        first = before[-2]
    return (first if first.lower not in ("a", "an", "the") else first.sentence.tokens[_at(first) + 1]), token


def _at(token: Token) -> int:
    return token.index - token.sentence.tokens[0].index


def _leftmost(token: Token) -> Token:
    return min(token.subtree(), key=lambda t: t.index)


def _number_before(before: list[Token], first: Token) -> Token:
    """Take in "one in five" and "60 to 80 percent", which the parser often hangs elsewhere."""
    for token in reversed(before):
        if token.pos != "NUM" and token.lower not in ("in", "out", "of", "to", "percent", "per", "cent", "%", "-"):
            break
        first = token
    return first if first.pos == "NUM" else (before and first) or first


def _class_of(mark: Mark, words: str) -> str | None:
    """The class of a phrase: listed whole, as its last word moved by degree words, or its selector's."""
    classes = _classes()
    token = mark.token
    if token.pos == "VERB" and token.lemma in load("certainty")["nouns_only"]:
        return mark.certainty
    listed = classes.get(words) or classes.get(token.lower) or classes.get(token.lemma) or mark.certainty
    if words not in classes and listed is not None:
        for word in words.split()[:-1]:
            listed = _degrees().get(word, {}).get(listed, listed)
    return listed


def _stated(words: str) -> tuple[float, float] | None:
    """The numbers of "60 to 80 percent chance" or "one in five chance"."""
    percent = _PERCENT.search(words)
    if percent:
        low = float(percent.group(1)) / 100
        return low, float(percent.group(2)) / 100 if percent.group(2) else low
    ratio = _RATIO.search(words)
    if ratio:
        part, whole = (_number(g) for g in ratio.groups())
        if part and whole and part <= whole:
            return part / whole, part / whole
    return None


def _stated_behind(chance: Token) -> tuple[Token, tuple[float, float]] | None:
    """The numbers behind a chance, and their last word: "a probability of 40 percent", "chances are two in three"."""
    tokens = (_predicated(chance) or chance.sentence.tokens[_at(chance) + 1 :])[:_NUMBER_WORDS]
    lead = next((n for n, t in enumerate(tokens) if t.lower not in _LEADING), len(tokens))
    if lead == 0:
        return None
    numbers = [n for n, t in enumerate(tokens) if n >= lead and (t.pos == "NUM" or t.lower in _UNITS)]
    if not numbers or numbers[0] != lead:
        return None
    last = next((n for n in range(lead, len(tokens)) if n + 1 not in numbers and n + 2 not in numbers), lead)
    stated = _stated(" ".join(t.lower for t in tokens[lead : last + 1]))
    return None if stated is None else (tokens[last], stated)


def _predicated(chance: Token) -> list[Token]:
    """The words from the copula on of which a chance is the subject: "the odds that it will rain are one in five"."""
    verb = chance.head
    if chance.dep != "nsubj" or verb.lemma != "be" or verb.index < chance.index:
        return []
    return chance.sentence.tokens[_at(verb) :]


def _number(word: str) -> int | None:
    return int(word) if word.isdigit() else _NUMBERS.get(word)


def _band(bounds: tuple[float, float]) -> str:
    middle = sum(bounds) / 2
    return next(name for top, name in _BANDS if middle <= top)


def _scale_of(speaker: str, country: str | None) -> str | None:
    """The scale of the institution that speaks, if it has one."""
    said = set(speaker.lower().split())
    for name, scale in load("certainty")["scales"].items():
        holders = scale.get("holders")
        if (
            holders
            and said & set(holders["words"])
            and (country in holders["countries"] or said & set(holders["near"]))
        ):
            return str(name)
    return None


def _names(words: str, token: Token) -> Iterator[str]:
    """The names under which scales may list a phrase: as it stands, then as the surveys call it."""
    reads: dict[str, str] = load("certainty")["reads"]
    short = " ".join(words.split()[-2:])
    forms = (words, short) if set(words.split()) & _degrees().keys() else (words, token.lower, token.lemma)
    for form in dict.fromkeys(forms):
        yield form
        if form in reads:
            yield reads[form]


def _range(words: str, token: Token, name: str, scale: str | None) -> tuple[str | None, tuple[float, float] | None]:
    """The name of the scale that ranks the phrase, and its range there; no ``words``: a negated class."""
    book: dict[str, Any] = load("certainty")
    if name == "possible" and scale is None:
        return "possibility", (0.0, 1.0)
    for table in ([scale] if scale else []) + book["readers"] if words else ():
        for form in _names(words, token):
            bounds = book["scales"][table]["ranges"].get(form)
            if bounds:
                return table, (bounds[0], bounds[1])
    like = book["classes"][name].get("like")
    return _class_range(book, like, bool(words)) if like else (None, None)


def _class_range(book: dict[str, Any], like: str, named: bool) -> tuple[str | None, tuple[float, float] | None]:
    if like == "possible":
        return "possibility", (0.0, 1.0)
    bounds = book["scales"]["capphrase2026"]["ranges"][like]
    return ("class" if named else "capphrase2026"), (bounds[0], bounds[1])


def _make(
    parsed: ParsedDocument, first: Token, last: Token, name: str, scale: str | None, bounds: tuple[float, float] | None
) -> Certainty:
    span = parsed.span(first, last)
    low, high = bounds or (None, None)
    return Certainty(span.start, span.end, span.text, name, scale, low, high)
