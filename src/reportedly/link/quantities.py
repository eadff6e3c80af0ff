"""How much of an item a sentence speaks of: number, unit, wording (data: ``flows.yaml``)."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from reportedly import codebook
from reportedly.codebook.flows import family
from reportedly.model.derived import Quantity

# Bare numbers of the size of a year are taken for one.
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?!(?:19|20)\d\d\b(?![.,]\d))\d+(?:\.\d+)?"


def quantity_of(sentence: str, item: str) -> Quantity | None:
    """The amount that stands before a word for the item, or, for money and aid, the sum named; None without one.

    Units: t, kg, bbl, l, MW, ISO 4217 codes, or the item's own word as written ("shells"). "Dozens" is no amount.
    """
    if family(item) == "money":
        return _sum(sentence)
    found = _amount(item).search(sentence) if item in _book()["items"] else None
    if found is None:
        return None
    measure = found["measure"]
    unit = _book()["measures"][measure.lower()] if measure else found["word"].lower()
    return Quantity(_value(found["number"], found["number_scale"]), unit, found.group())


@cache
def _book() -> dict[str, Any]:
    book: dict[str, Any] = codebook.load("flows")
    return book


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))


@cache
def _number(group: str = "number") -> str:
    """Digits or a numeral, and a scale word after it."""
    scales, numerals = _any(_book()["scales"]), _any(_book()["numerals"])
    return rf"(?P<{group}>{_DIGITS}|\b(?:{numerals})\b)[\s-]?(?:(?P<{group}_scale>{scales})\b\s?)?"


@cache
def _amount(item: str) -> re.Pattern[str]:
    """Number, perhaps a measure, at most three other words, and a word for the item."""
    words = [w.replace(" ", r"[\s-]") for w in _book()["items"][item].get("words", ()) if w.replace(" ", "").isalpha()]
    named = "|".join(sorted(words, key=lambda w: (-len(w), w)))
    measure = rf"(?:(?P<measure>{_any(_book()['measures'])})\b\s?(?:of\s)?)?"
    between = rf"(?:(?!(?:{_any(_book()['between_not'])})\b)[\w'-]+\s){{0,3}}?"
    return re.compile(
        rf"(?<![\w.,])(?<![$€£]){_number()}{measure}(?:of\s)?{between}(?P<word>(?:{named})(?:e?s)?)\b",
        re.IGNORECASE,
    )


@cache
def _sums() -> re.Pattern[str]:
    """A sum of money: sign and number ("$2.3 billion"), or number and name ("40 million euros")."""
    signs = _any(c for c in _book()["currencies"] if not c.isalpha())
    names = _any(c for c in _book()["currencies"] if c.isalpha())
    signed = rf"(?P<sign>{signs})\s?{_number('signed')}"
    named = rf"(?<![\w.,]){_number('named')}(?P<name>{names})\b"
    return re.compile(f"{signed}|{named}", re.IGNORECASE)


def _sum(sentence: str) -> Quantity | None:
    found = _sums().search(sentence)
    if found is None:
        return None
    kind, currency = ("signed", found["sign"]) if found["sign"] else ("named", found["name"])
    value = _value(found[kind], found[f"{kind}_scale"])
    return Quantity(value, _book()["currencies"][currency.lower()], found.group().strip())


def _value(number: str, scale: str | None) -> float:
    plain = _book()["numerals"].get(number.lower())
    base = float(plain if plain is not None else number.replace(",", ""))
    factor: float = _book()["scales"][scale.lower()] if scale else 1
    return base * factor
