"""What a code, label or name means, in words: one index over the codebook, for the command, the brief and the docs."""

import difflib
from collections.abc import Iterator
from functools import cache
from typing import get_args

from reportedly.codebook import load, ontology
from reportedly.errors import UsageError
from reportedly.model.claim import FACTUALITY, Factuality
from reportedly.views.lines.nouns import MarkKind

MARKS: dict[MarkKind, str] = {kind: load("glossary")["marks"][kind] for kind in get_args(MarkKind)}
FACTUALITY_ORDER: tuple[Factuality, ...] = tuple(sorted(FACTUALITY, key=list(load("glossary")["factuality"]).index))


def meaning(label: Factuality) -> str:
    """What a factuality label means, in one sentence."""
    return str(load("glossary")["factuality"][label])


def explain(term: str) -> str:
    """What a CAMEO code, PLOVER type, mode, context or sector, label, certainty class, flow item, country or
    organisation (code or name) means; a term with several senses gets a paragraph for each.

    Upper and lower case are one, as are spaces and underscores. Raises UsageError, with near terms, for any other.
    """
    index = _index()
    found = index.get(_key(term))
    if found is None:
        near = difflib.get_close_matches(_key(term), index, n=4, cutoff=0.6)
        todo = f"Did you mean {', '.join(near)}?" if near else "The codebook page of the docs lists all."
        raise UsageError(f"the codebook has no '{term}'.", "explain", todo)
    return "\n\n".join(found)


def terms() -> list[str]:
    """Every term that ``explain`` knows, in lower case."""
    return sorted(_index())


def _key(term: str) -> str:
    return " ".join(term.replace("_", " ").lower().split())


@cache
def _index() -> dict[str, list[str]]:
    index: dict[str, list[str]] = {}
    for entries in (_types(), _words(), _codes(), _glossary(), _items(), _countries(), _organisations()):
        for term, text in entries:
            texts = index.setdefault(_key(term), [])
            if text not in texts:
                texts.append(text)
    return index


Entries = Iterator[tuple[str, str]]


def _types() -> Entries:
    data = load("ontology")
    for type_, entry in data["types"].items():
        number = ontology.quad(type_)
        modes = f" Modes: {', '.join(entry['modes'])}." if "modes" in entry else ""
        codes = ", ".join(c for c, e in ontology.codes().items() if e.type == type_ and len(c) == 3)
        notes = "".join(f" Note: {n['reason']}." for n in data["quad_notes"] if n["type"] == type_)
        name = data["quads"][number]["name"]
        text = (
            f"{type_}, PLOVER event type: {entry['text']} Quad class {number} ({name}).{modes} CAMEO: {codes}.{notes}"
        )
        yield type_, text


def _words() -> Entries:
    """Modes, contexts, sectors, quad classes."""
    data = load("ontology")
    for mode, texts in ontology.modes().items():
        for type_, text in texts.items():
            yield mode, f"{mode}, PLOVER mode of {type_}: {text}"
    for context, text in data["contexts"].items():
        yield context, f"{context}, PLOVER context: {text}"
    for sector, text in data["sectors"].items():
        yield sector, f"{sector}, PLOVER sector: {text}"
    for number, quad in data["quads"].items():
        types = ", ".join(t for t in data["types"] if ontology.quad(t) == number)
        text = f"{quad['name']}, quad class {number}: {quad['text']} Types: {types}."
        yield from ((str(number), text), (quad["name"], text))


def _codes() -> Entries:
    corrections = {code: c["reason"] for c in load("ontology")["corrections"] for code in c["codes"]}
    for code, entry in ontology.codes().items():
        root = f" Root {code[:2]}: {ontology.cameo_name(code[:2])}." if len(code) > 2 else ""
        plover = " / ".join(p for p in (entry.type, entry.mode) if p) or "no type (words without further content)"
        contexts = f", contexts {', '.join(entry.contexts)}" if entry.contexts else ""
        note = f" Read otherwise than in the published list: {corrections[code]}." if code in corrections else ""
        weight = ontology.goldstein(code)
        text = (
            f"{code}, CAMEO code: {entry.name}.{root} PLOVER: {plover}{contexts}. Goldstein weight: {weight:+g}.{note}"
        )
        yield code, text


GLOSSARY = {
    "factuality": "how an event is reported", "trends": "where relations go", "certainty": "class of certainty words",
    "flow_status": "status of a flow", "forecast_status": "state of a forecast",
    "reasons": "kind of reason", "marks": "mark in a sentence", "scales": "probability scale",
}  # fmt: skip


def _glossary() -> Entries:
    for part, kind in GLOSSARY.items():
        for term, text in load("glossary")[part].items():
            yield term, f"{term}, {kind}: {text}"


def _items() -> Entries:
    for item, entry in load("flows")["items"].items():
        words = f" Named by words such as {', '.join(entry['words'][:6])}." if entry.get("words") else ""
        yield item, f"{item}, flow item ({entry.get('family', 'no')} family).{words}"


def _countries() -> Entries:
    for code, entry in load("countries")["countries"].items():
        capital = f" Capital: {entry['capital'][0]}." if entry.get("capital") else ""
        also = entry.get("also", [])
        text = f"{code}, country code: {entry['name']}.{capital}" + (
            f" Also written {', '.join(also)}." if also else ""
        )
        yield from ((term, text) for term in (code, entry["name"], *also))


def _organisations() -> Entries:
    for code, name in load("ontology")["organisations"].items():
        yield code, f"{code}, code for a kind of organisation: {name}."
    for code, entry in load("organisations")["international"].items():
        if code not in load("ontology")["organisations"]:
            first, *also = entry["names"]
            text = f"{code}, organisation code: {first}." + (f" Also written {', '.join(also)}." if also else "")
            yield from ((term, text) for term in (code, first, *also))
