"""The grammar of time expressions: regular expressions over words instead of characters.

Each token becomes one character that stands for the set of word classes it is in, so that a rule of ``times.yaml`` is
an ordinary regular expression over a sentence of some 25 characters; this is what makes the recogniser cheap. The idea
is that of cascaded finite-state recognisers (Abney 1996, "Partial parsing via finite-state cascades").
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Any, TypeVar

from reportedly.codebook import load
from reportedly.extract.dating import pattern as timex_pattern
from reportedly.model.parsed import Sentence, Token

# Codes are characters of the private use area, so that they never meet a metacharacter.
_FIRST_CODE = 0xE000
_DIGIT = re.compile(r"\d")
# Behind these a capital opens what is said, and makes no name.
_OPENING = frozenset({'"', "``", "“", "„", "«", ":"})

Worth = str | int | float
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Word:
    """A form's code, its worth by class, and how it must be written to count: Penn tags, a capital, no capital."""

    code: str
    worth: dict[str, Worth]
    tags: frozenset[str] = frozenset()
    capital: bool = False
    lower: bool = False

    @property
    def picky(self) -> bool:
        """Whether it matters how the word is written."""
        return self.capital or self.lower or bool(self.tags)

    def counts(self, token: Token, first: bool) -> bool:
        """Whether this token means the time: "May", but not "may"; "today", but not the "Today" of a name."""
        if self.tags and token.tag not in self.tags:
            return False
        upper = token.text[:1].isupper()
        return upper if self.capital else not (self.lower and upper and not first)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the grammar: ``pattern`` over codes, the name of its reading, what the reading is told besides."""

    pattern: re.Pattern[str]
    read: str
    told: dict[str, Any]


class _Rules:
    """The rules that can begin with a code, and one pattern that tells whether any fits, compiled when needed."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []

    @cached_property
    def any_of(self) -> re.Pattern[str]:
        return timex_pattern.any_of([rule.pattern for rule in self.rules])


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that fits tokens ``[first, last)`` of a sentence; ``worth`` lists by class what the words are worth."""

    rule: Rule
    first: int
    last: int
    worth: dict[str, list[Any]]

    def get(self, *names: str) -> Any:
        """The worth of the first word in the first of these classes that has one; None if there is none."""
        return next((self.worth[name][0] for name in names if name in self.worth), None)


class Grammar:
    """The compiled rules and lexicon of ``times.yaml``."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._data = data
        self._shapes = [(re.compile(s["form"]), s["classes"]) for s in data["shapes"]]
        written = [*data["rules"], *_holiday_rules(data)]
        patterns = [timex_pattern.expand(rule["pattern"], data["macros"]) for rule in written]
        self._lexicon = _lexicon(data, patterns)
        self._codes = self._number_classes()
        self._of_class: defaultdict[str, str] = defaultdict(str)
        for members, code in self._codes.items():
            for name in members:
                self._of_class[name] += code
        self._other = {tag: self._codes[frozenset([name])] for name, tags in data["other"].items() for tag in tags}
        self._plain = self._codes[frozenset()]
        self.word = lru_cache(maxsize=65536)(self._word)
        self._core = re.compile(f"[{''.join(self._chars(name) for name in data['core'])}]")
        core = frozenset(data["core"])
        self._core_forms = frozenset(form for form, worth in self._lexicon.items() if not core.isdisjoint(worth))
        self._rules = self._rules_by_start(written, patterns)

    def read(self, sentence: Sentence, reading: Callable[[Match], R | None]) -> Iterator[tuple[Match, R]]:
        """The matches that ``reading`` accepts, and what it makes of them: leftmost, longest, in the rules' order."""
        forms = [token.lower for token in sentence.tokens]
        if self._core_forms.isdisjoint(forms) and not _DIGIT.search(" ".join(forms)):
            return
        words, codes = self._lex(sentence.tokens, forms)
        if not self._core.search(codes):
            return
        free = 0
        for start, code in enumerate(codes):
            here = self._rules.get(code)
            if here is None or start < free or not here.any_of.match(codes, start):
                continue
            fits = [(rule, m) for rule in here.rules if (m := rule.pattern.match(codes, start)) and m.end() > start]
            fits.sort(key=lambda fit: -fit[1].end())
            candidates = (_match(rule, m, words) for rule, m in fits)
            if taken := next(((c, r) for c in candidates if (r := reading(c)) is not None), None):
                yield taken
                free = taken[0].last

    def _rules_by_start(self, written: list[dict[str, Any]], patterns: list[str]) -> dict[str, _Rules]:
        by_start: defaultdict[str, _Rules] = defaultdict(_Rules)
        for rule, pattern in zip(written, patterns, strict=True):
            compiled = Rule(timex_pattern.compiled(pattern, self._chars), rule["read"], rule.get("with", {}))
            for code in timex_pattern.starts(pattern, self._chars):
                by_start[code].rules.append(compiled)
        return dict(by_start)

    def _lex(self, tokens: list[Token], forms: list[str]) -> tuple[list[Word | None], str]:
        words = [*map(self.word, forms)]
        other, plain = self._other.get, self._plain
        codes = [other(token.tag, plain) for token in tokens]
        for number, word in enumerate(words):
            if word is None:
                continue
            if word.picky and not word.counts(tokens[number], number == 0 or tokens[number - 1].text in _OPENING):
                words[number] = word = self.word(forms[number], True)
            if word is not None:
                codes[number] = word.code
        return words, "".join(codes)

    def _word(self, form: str, bare: bool = False) -> Word | None:
        """The word of a form; ``bare``: only as the literal that a rule may ask for, in no class."""
        worth = self._lexicon.get(form) or self._shape(form)
        if bare:
            worth = _literals(worth)
        if not worth:
            return None
        code, data = self._codes[frozenset(worth)], self._data
        if bare:
            return Word(code, worth)
        tags = frozenset(data["tags"].get(form, ()))
        return Word(code, worth, tags, any(c in worth for c in data["capital"]), any(c in worth for c in data["lower"]))

    def _shape(self, form: str) -> dict[str, Worth]:
        if not _DIGIT.search(form):
            return {}
        fits = ((m, classes) for shape, classes in self._shapes if (m := shape.fullmatch(form)))
        return next(({name: m[1] for name in classes} for m, classes in fits), {})

    def _number_classes(self) -> dict[frozenset[str], str]:
        sets = {frozenset(worth) for worth in self._lexicon.values()} | {frozenset(c) for _, c in self._shapes}
        sets |= {frozenset(_literals(worth)) for worth in self._lexicon.values()}
        sets |= {frozenset([name]) for name in self._data["other"]} | {frozenset()}
        return {members: chr(_FIRST_CODE + n) for n, members in enumerate(sorted(sets, key=_kinds_first))}

    def _chars(self, name: str) -> str:
        """The codes of all words that are in a class. Raises KeyError when there is none: a slip in the data."""
        if name not in self._of_class:
            raise KeyError(f"times.yaml: no word is in the class {name}")
        return self._of_class[name]


def _kinds_first(members: frozenset[str]) -> list[tuple[bool, str]]:
    """An order in which the sets that share a class stand together: `re` compiles a few ranges much sooner."""
    return sorted((name.startswith("="), name) for name in members)


def _literals(worth: dict[str, Worth]) -> dict[str, Worth]:
    return {name: value for name, value in worth.items() if name.startswith("=")}


def _holiday_rules(data: dict[str, Any]) -> list[dict[str, Any]]:
    """A rule for each holiday: its name, and the year where one follows."""
    named = {**data["holidays"], **{name: {"by_country": days} for name, days in data["national_days"].items()}}
    return [{"pattern": f"({name}) (COMMA? YEAR)?", "read": "holiday", "with": told} for name, told in named.items()]


def _lexicon(data: dict[str, Any], patterns: list[str]) -> dict[str, dict[str, Worth]]:
    """Form to worth by class; a word that a rule names literally is in a class of its own, ``=word``."""
    lexicon: dict[str, dict[str, Worth]] = {}
    for name, forms in data["classes"].items():
        for form, worth in forms.items():
            lexicon.setdefault(form, {})[name] = worth
    for pattern in patterns:
        for word in timex_pattern.words(pattern):
            lexicon.setdefault(word, {})["=" + word] = word
    return lexicon


def _match(rule: Rule, found: re.Match[str], words: list[Word | None]) -> Match:
    """A class that the rule asked for gathers all words of the match that are in it: numbers may have several words.

    Where the match has none, it takes the look-ahead's: the year of "May and June 2020" is that of May, too.
    """
    groups = [(name.rsplit("_", 1)[0], found.start(name)) for name, value in found.groupdict().items() if value]
    asked = {name for name, _ in groups}
    worth: dict[str, list[Worth]] = {}
    for word in filter(None, words[found.start() : found.end()]):
        for name in asked.intersection(word.worth):
            worth.setdefault(name, []).append(word.worth[name])
    for name, place in groups:
        ahead = words[place] if place >= found.end() and name not in worth else None
        if ahead is not None:
            worth[name] = [ahead.worth[name]]
    return Match(rule, found.start(), found.end(), worth)


@cache
def grammar() -> Grammar:
    """The grammar of ``times.yaml``, compiled once a process."""
    return Grammar(load("times"))
