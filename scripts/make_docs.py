#!/usr/bin/env python3
"""Write the docs pages that come from data: docs/codebook.md and docs/settings.md (a test tells when they are old)."""

import os
from collections.abc import Iterable
from pathlib import Path

from reportedly import settings
from reportedly.codebook import load, ontology
from reportedly.codebook.actors import names
from reportedly.views.explain import GLOSSARY

DOCS = Path(__file__).resolve().parent.parent / "docs"
NOTE = "<!-- Made by scripts/make_docs.py from the data: edit the data, then run the script. -->"


def table(head: Iterable[str], rows: Iterable[Iterable[object]]) -> list[str]:
    """A Markdown table, with an empty line after it."""
    names = list(head)
    body = [f"| {' | '.join(str(cell).replace('|', '/') for cell in row)} |" for row in rows]
    return [f"| {' | '.join(names)} |", "|" + " --- |" * len(names), *body, ""]


def codebook_page() -> str:
    """What every code and label means."""
    parts = [types(), vocabulary(), cameo(), corrections(), labels(), flow_items(), actors(), entries()]
    head = [
        "# Codebook", "", NOTE, "",
        "What the codes and labels of claims mean. `reportedly explain CODE` prints the same for one of them.", "",
    ]  # fmt: skip
    return "\n".join([*head, *(line for part in parts for line in part)])


def types() -> list[str]:
    """PLOVER types and their modes, by quad class."""
    data = load("ontology")
    rows = [
        (f"`{name}`", f"{entry['quad']} {data['quads'][entry['quad']]['name']}", entry["text"], f"{entry['score']:+g}")
        for name, entry in data["types"].items()
    ]
    modes = [
        (f"`{name}`", f"`{mode}`", text)
        for name, e in data["types"].items()
        for mode, text in e.get("modes", {}).items()
    ]
    quads = [(number, quad["name"], quad["text"]) for number, quad in data["quads"].items()]
    return [
        "## Event types (PLOVER)", "", *table(("type", "quad class", "meaning", "PLOVER score"), rows),
        *(f"`{note['type']}`: {note['reason']}.\n" for note in data["quad_notes"]),
        "### Quad classes", "", *table(("class", "name", "meaning"), quads),
        "### Modes", "", *table(("type", "mode", "meaning"), modes),
    ]  # fmt: skip


def vocabulary() -> list[str]:
    """PLOVER contexts and sectors."""
    data = load("ontology")
    rows = {part: [(f"`{term}`", text) for term, text in data[part].items()] for part in ("contexts", "sectors")}
    return [
        "## Contexts", "", *table(("context", "what the act is about"), rows["contexts"]),
        "## Sectors", "", *table(("sector", "who acts"), rows["sectors"]),
    ]  # fmt: skip


def cameo() -> list[str]:
    """All CAMEO codes with their reading in PLOVER and their weights."""
    rows = [
        (f"`{code}`", e.name, e.type or "", e.mode or "", ", ".join(e.contexts), f"{ontology.goldstein(code):+g}")
        for code, e in ontology.codes().items()
    ]
    return ["## CAMEO codes", "", *table(("code", "name", "type", "mode", "contexts", "Goldstein weight"), rows)]


def corrections() -> list[str]:
    """Where the published mapping from CAMEO to PLOVER is read otherwise."""
    rows = [(", ".join(f"`{code}`" for code in c["codes"]), c["reason"]) for c in load("ontology")["corrections"]]
    return ["### Read otherwise than in CAMEO2PLOVER", "", *table(("codes", "reason"), rows)]


def labels() -> list[str]:
    """The record's own labels."""
    lines = ["## Labels", ""]
    for part, kind in GLOSSARY.items():
        rows = [(f"`{term}`", text) for term, text in load("glossary")[part].items()]
        lines += [f"### {part.replace('_', ' ').capitalize()}", "", *table((kind, "meaning"), rows)]
    return lines


def flow_items() -> list[str]:
    """Items that change hands."""
    rows = [(f"`{item}`", entry.get("family", "")) for item, entry in load("flows")["items"].items()]
    return ["## Flow items", "", *table(("item", "family"), rows)]


def actors() -> list[str]:
    """Country and organisation codes."""
    rows = [(f"`{code}`", name) for code, name in (names() | load("ontology")["organisations"]).items()]
    return ["## Countries and organisations", "", *table(("code", "name"), rows)]


def entries() -> list[str]:
    """The form of an entry for a verb or an event noun."""
    form = load("events_form")
    fields = [(f"`{name}`", entry["holds"], entry["text"]) for name, entry in form["fields"].items()]
    slots = [(f"`{name}`", text) for name, text in form["slots"].items()]
    return [
        "## Entries for verbs and event nouns", "",
        "How to add one is in [CONTRIBUTING.md](../CONTRIBUTING.md). An entry may have these fields:", "",
        *table(("field", "holds", "meaning"), fields), "### Slots", "", *table(("slot", "who stands there"), slots),
    ]  # fmt: skip


def settings_page() -> str:
    """Every limit and default with its unit and reason."""
    rows = [
        (f"`{s.name}`", f"`REPORTEDLY_{s.name.upper()}`", _default(s.default), s.unit, s.reason)
        for s in settings.SETTINGS
    ]
    head = ["# Settings", "", NOTE, "", "Each limit and default can be set by an environment variable.", ""]
    return "\n".join([*head, *table(("setting", "variable", "default", "unit", "reason"), rows)])


def _default(value: float | str) -> str:
    """A default as printed; a folder depends on the computer, so that it is told in words."""
    if isinstance(value, str) and os.path.isabs(value):
        return "in the user's data folder"
    if value == "":
        return "nothing"
    return f"`{value}`"


PAGES = {"codebook.md": codebook_page, "settings.md": settings_page}


def main(folder: Path = DOCS) -> None:
    """Write both pages."""
    for name, page in PAGES.items():
        (folder / name).write_text(page(), "utf-8")


if __name__ == "__main__":
    main()
