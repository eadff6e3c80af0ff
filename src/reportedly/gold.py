"""Gold rows: texts with what a careful reader takes from them, as JSON Lines; docs/evaluation.md has the format."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, ClassVar

from pydantic import ConfigDict, Field, ValidationError

from reportedly.errors import InputError
from reportedly.model.claim import EventType, Factuality
from reportedly.model.plain import from_json
from reportedly.model.statement import Kind
from reportedly.model.when import TimexType

# A misspelt field would be a question that is never asked.
_STRICT = ConfigDict(extra="forbid")
_ADVICE = "Each line needs an object with id, text and published, as on the docs' evaluation page."


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """One act in a text. ``factuality``, ``certainty`` (a class), ``date`` (first and last day) and ``cameo`` (a code
    of two to four digits) are asked where given.

    ``optional``: a reading that is right as well; it isn't wanted, and a claim of it isn't wrong.
    """

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    type: EventType
    source: tuple[str, ...]
    target: tuple[str, ...]
    symmetric: bool = False
    factuality: Factuality | None = None
    certainty: str | None = None
    date: tuple[datetime.date | None, datetime.date | None] | None = None
    optional: bool = False
    cameo: str | None = None

    def __str__(self) -> str:
        sign = "+" if self.symmetric else ","
        return f"{self.type} {sign.join(self.source)}>{','.join(self.target)} {self.factuality or ''}".rstrip()


@dataclass(frozen=True, slots=True)
class GoldTime:
    """One time expression: its words, TIMEX3 type and value."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    text: str
    type: TimexType
    value: str


@dataclass(frozen=True, slots=True)
class GoldWord:
    """A word or two that name an event of any kind, and the labels of which any is right, the best first."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    text: str
    labels: Annotated[tuple[Factuality, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """Words that somebody said; ``speaker``: the name or description as written, None where it isn't asked."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    kind: Kind
    content: str
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class GoldRow:
    """A text and the answers. A list that is None isn't asked; an empty list of events makes the text a negative."""

    __pydantic_config__: ClassVar[ConfigDict] = _STRICT
    id: str
    text: str
    published: datetime.date | None
    events: tuple[GoldEvent, ...] | None = None
    times: tuple[GoldTime, ...] | None = None
    statements: tuple[GoldStatement, ...] | None = None
    words: tuple[GoldWord, ...] = ()

    def spans(self) -> list[tuple[int, int]]:
        """Where its words stand, each behind the one before; ValueError for one that isn't there."""
        found: list[tuple[int, int]] = []
        for word in self.words:
            start = self.text.index(word.text, found[-1][1] if found else 0)
            found.append((start, start + len(word.text)))
        return found


def rows(path: Path) -> Iterator[GoldRow]:
    """The rows of a file, or of all ``.jsonl`` files of a folder in order of name.

    Raises InputError, with the number of the line, for a line that is no gold row, and for a path without any.
    """
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    if not files:
        raise InputError(
            "holds no .jsonl file.", str(path), "Give a JSON Lines file of gold rows, or a folder of such."
        )
    for file in files:
        yield from _rows(file)


def _rows(path: Path) -> Iterator[GoldRow]:
    try:
        lines = path.read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"can't be read ({type(error).__name__}).", str(path), "Give a JSON Lines file of gold rows."
        ) from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _row(line, number, path)


def _row(line: str, number: int, path: Path) -> GoldRow:
    try:
        row = from_json(GoldRow, line)
        row.spans()
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the line"
        fault = f"line {number} is no gold row: {place}: {first['msg']}."
        raise InputError(fault, str(path), _ADVICE) from error
    except ValueError as error:
        fault = f"line {number} is no gold row: words: not all stand in the text, in this order."
        raise InputError(fault, str(path), _ADVICE) from error
    return row
