"""The lines of ``reportedly code``: JSON to texts, codings to JSON, as in docs/formats.md."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pydantic import TypeAdapter, ValidationError
from pydantic_core import to_json

from reportedly import pipeline
from reportedly.errors import InputError, ReportedlyError
from reportedly.model.finding import Coding
from reportedly.model.plain import to_plain


@dataclass(frozen=True, slots=True)
class Line:
    """A text to code; ``spans``: places whose factuality is asked for."""

    id: str
    text: str
    published: datetime.date | None = None
    spans: list[tuple[int, int]] | None = field(default=None)


_LINE = TypeAdapter(Line)


def coded(numbered: Sequence[tuple[int, bytes]]) -> Iterator[bytes | InputError]:
    """For each numbered line, in order, the line to write, or the error that says what is wrong; blanks are skipped."""
    read = [(number, _read(number, line)) for number, line in numbered if line.strip()]
    results = iter(_code([(n, line) for n, line in read if isinstance(line, Line)]))
    for _, line in read:
        yield line if isinstance(line, InputError) else next(results)


def _read(number: int, line: bytes) -> Line | InputError:
    try:
        found = _LINE.validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        field_ = ".".join(map(str, first["loc"])) or "the line"
        return InputError(f"{field_}: {first['msg']}.", f"line {number}", 'Give {"id", "text", "published", "spans"?}.')
    for start, end in found.spans or ():
        if not 0 <= start < end <= len(found.text):
            length = len(found.text)
            return InputError(f"no span {start}..{end} in {length} characters.", f"line {number}", "Mend the span.")
    return found


def _code(lines: Sequence[tuple[int, Line]]) -> list[bytes | InputError]:
    """All lines together for speed; one by one when something is wrong with one of them."""
    try:
        codings = pipeline.code_many((line.text, line.published, line.spans or ()) for _, line in lines)
        return [_written(line, coding) for (_, line), coding in zip(lines, codings, strict=True)]
    except ReportedlyError as error:
        if len(lines) == 1:
            return [InputError(error.what, f"line {lines[0][0]}", error.todo)]
    return [result for line in lines for result in _code([line])]


def _written(line: Line, coding: Coding) -> bytes:
    plain = to_plain(coding)
    times = [{name: value for name, value in time.items() if name != "when"} for time in plain["times"]]
    row = {"id": line.id, "claims": plain["claims"], "statements": plain["statements"], "times": times}
    asked = {} if line.spans is None else {"factuality": plain["factuality"]}
    return to_json({**row, **asked}) + b"\n"
