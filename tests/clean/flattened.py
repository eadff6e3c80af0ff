"""Flattened pages in the manner of many kinds of outlets (flattened.txt): every line marked with what it is.

A page begins with ``#### name`` and what is told of it. A line's first letter: B body, D to be dropped, H headline, S deck,
C caption, Y author, R credit, N whatever; what stands in braces before a paragraph is its dateline.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).with_name("flattened.txt")


@dataclass(frozen=True)
class Flat:
    """``marks``: stretches of the text, each with its letter; ``told``: title, byline, agency, outlet, place, day."""

    name: str
    text: str
    told: dict[str, str | None]
    marks: tuple[tuple[int, int, str], ...]


def flattened() -> Iterator[Flat]:
    for block in DATA.read_text("utf-8").split("#### ")[1:]:
        head, _, body = block.partition("----\n")
        name, *lines = head.splitlines()
        pairs = (line.split(": ", 1) for line in lines if line)
        told = {key: None if value == "null" else value for key, value in pairs}
        text, marks = _marked(body.rstrip("\n").split("\n"))
        yield Flat(name, text, told, tuple(marks))


def _marked(lines: list[str]) -> tuple[str, list[tuple[int, int, str]]]:
    text, marks = "", []
    for line in lines:
        letter, _, words = line.partition("|")
        if words.startswith("{"):
            filed, _, words = words[1:].partition("}")
            text += filed
        marks.append((len(text), len(text) + len(words), letter))
        text = f"{text}{words}\n"
    return text, marks
