"""The lines of ``reportedly code``: JSON to texts, codings to JSON, as in docs/formats.md."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pydantic import TypeAdapter, ValidationError
from pydantic_core import to_json

from reportedly import pipeline, settings
from reportedly.errors import InputError
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
    read = [_read(number, line) for number, line in numbered if line.strip()]
    good = [line for line in read if isinstance(line, Line)]
    codings = pipeline.code_many((line.text, line.published, line.spans or ()) for line in good)
    for line in read:
        yield line if isinstance(line, InputError) else _written(line, next(codings))


def _read(number: int, line: bytes) -> Line | InputError:
    where = f"line {number}"
    try:
        found = _LINE.validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        field_ = ".".join(map(str, first["loc"])) or "the line"
        return InputError(f"{field_}: {first['msg']}.", where, 'Give {"id", "text", "published", "spans"?}.')
    length, limit = len(found.text), settings.number("max_article_chars")
    if length > limit:
        return InputError(f"the text has {length:,} characters, more than {limit:,}.", where, "Cut it into pieces.")
    wrong = next(((start, end) for start, end in found.spans or () if not 0 <= start < end <= length), None)
    if wrong:
        return InputError(f"no span {wrong[0]}..{wrong[1]} in {length} characters.", where, "Mend the span.")
    return found


def _written(line: Line, coding: Coding) -> bytes:
    plain = to_plain(coding)
    times = [{name: value for name, value in time.items() if name != "when"} for time in plain["times"]]
    row = {"id": line.id, "claims": plain["claims"], "statements": plain["statements"], "times": times}
    asked = {} if line.spans is None else {"factuality": plain["factuality"]}
    return to_json({**row, **asked}) + b"\n"
