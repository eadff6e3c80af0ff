"""The form of an event entry (``data/events_form.yaml``): what an entry may hold, checked before it is used.

An entry is written by hand, often by somebody who never saw the code: each mistake is one sentence that says where.
"""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from reportedly.codebook import load, ontology
from reportedly.errors import InputError
from reportedly.model.claim import TRENDS

_ADVICE = "The fields of an entry are in docs/codebook.md."
# What a case holds beside its slots.
CASE_FIELDS = frozenset({"code", "type", "mode", "contexts", "mutual", "trend"})
# The noun class of all that changes hands, which flows.yaml lists and events_classes.yaml doesn't.
ITEM = "item"
# Fields that hold slots.
_PARTIES = ("source", "target", "single_target")
_NEEDS = ("source", "both", "none")


def check(entry: Any, key: str, file: str) -> None:
    """That an entry of ``file`` has the form. ``key``: verbs or nouns. Raises InputError for the first mistake."""
    if not isinstance(entry, dict) or not _words(entry.get(key)):
        raise InputError(f"an entry has no list of {key}: {str(entry)[:60]}.", file, _ADVICE)
    fault = next(_faults(entry), None)
    if fault:
        raise InputError(f"entry {key[:-1]}:{entry[key][0]}: {fault}.", file, _ADVICE)


def _faults(entry: dict[str, Any]) -> Iterator[str]:
    fields = load("events_form")["fields"]
    for name, value in entry.items():
        if name not in fields:
            yield f"there is no field '{name}'"
        elif not _HOLDS[fields[name]["holds"]](value):
            yield f"{name} is to hold {_TOLD[fields[name]['holds']]}, and holds {value!r}"
    yield from (_no_slot(slot) for name in _PARTIES for slot in entry.get(name, ()) if slot not in _slots())
    yield from (fault for case in entry.get("cases", ()) for fault in _case_faults(case))
    if not any("code" in part or "trend" in part for part in (entry, *entry.get("cases", ()))):
        yield "it has no code or trend, and no case with one"
    if entry.get("type", "") not in {"", *load("ontology")["types"]}:
        yield f"'{entry['type']}' is no PLOVER type"


def _case_faults(case: dict[str, Any]) -> Iterator[str]:
    classes = {*load("events_classes")["classes"], ITEM}
    for slot, nouns in case.items():
        if slot == "code" and not _HOLDS["code"](nouns):
            yield f"code is to hold {_TOLD['code']}, and holds {nouns!r}"
        elif slot == "trend" and not _HOLDS["trend"](nouns):
            yield f"trend is to hold {_TOLD['trend']}, and holds {nouns!r}"
        elif slot not in CASE_FIELDS and slot not in _slots():
            yield _no_slot(slot)
        elif slot not in CASE_FIELDS and not _words(nouns) and nouns not in classes:
            yield f"'{nouns}' is no noun class of events_classes.yaml"
    if case.keys() <= CASE_FIELDS:
        yield "a case names no slot that decides"


@cache
def _slots() -> frozenset[str]:
    """Where somebody or something may stand: the named places, prepositions, and those of the object ("object-of")."""
    form = load("events_form")
    prepositions = form["prepositions"]
    return frozenset({*form["slots"], *prepositions, *(f"object-{p}" for p in prepositions)})


def _no_slot(slot: str) -> str:
    return f"there is no slot '{slot}'"


def _words(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(word, str) for word in value)


def _code(value: Any) -> bool:
    """A CAMEO code as text; YAML takes one without quotes for a number (057 for 47)."""
    return isinstance(value, str) and value in ontology.codes()


def _examples(value: Any) -> bool:
    return isinstance(value, list) and all(_words(pair) and len(pair) == 2 for pair in value)


_HOLDS: dict[str, Callable[[Any], bool]] = {
    "words": lambda value: _words(value) or value == [],
    "word": lambda value: isinstance(value, str),
    "code": lambda value: value is None or _code(value),
    "yes": lambda value: isinstance(value, bool),
    "words or yes": lambda value: isinstance(value, bool) or _words(value),
    "trend": lambda value: value in TRENDS,
    "needs": lambda value: value in _NEEDS,
    "cases": lambda value: isinstance(value, list) and all(isinstance(case, dict) for case in value),
    "examples": _examples,
}
_TOLD = {
    "words": "a list of words in [ ]",
    "word": "one word",
    "code": "a CAMEO code in quotes",
    "yes": "true or false",
    "words or yes": "a list of words in [ ], or true",
    "trend": "warmer, cooler, same or other",
    "needs": "source, both or none",
    "cases": "a list of cases, each in { }",
    "examples": "pairs of a sentence and its coding, each in [ ]",
}
