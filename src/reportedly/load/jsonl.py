"""``.jsonl``, ``.ndjson``: a record a line."""

import json
from collections.abc import Iterator
from typing import Any

from reportedly import settings
from reportedly.errors import InputError
from reportedly.load import faults
from reportedly.load.source import Found, Source
from reportedly.model.page import Page
from reportedly.problems import Problem

_STEP = 1 << 20  # bytes of a line that is too long, dropped at once


def records(source: Source) -> Found:
    """A page for each line that holds an object with a text, a problem for each other; blank lines are none."""
    for number, line in enumerate(_lines(source), start=1):
        if isinstance(line, int) or line.strip():
            yield _page(source, f"{source.where}#{number}", line)


def _lines(source: Source) -> Iterator[bytes | int]:
    """Lines; of one that is too long, only the length."""
    limit = settings.number("max_record_bytes")
    while line := source.stream.readline(limit + 1):
        if len(line) <= limit:
            yield line
            continue
        length = len(line)
        while line and not line.endswith(b"\n"):
            line = source.stream.readline(_STEP)
            length += len(line)
        yield length


def _page(source: Source, where: str, line: bytes | int) -> Page | Problem:
    if isinstance(line, int):
        return faults.problem(
            where, f"the record has {line:,} bytes, too many.", "Split it, or raise REPORTEDLY_MAX_RECORD_BYTES."
        )
    try:
        return source.fields.page(_object(line, where), where)
    except InputError as error:
        return Problem.of(error)


def _object(line: bytes, where: str) -> dict[str, Any]:
    try:
        found = json.loads(line.decode("utf-8", "surrogateescape").lstrip("\ufeff"))
    except (ValueError, RecursionError) as error:
        said = str(error)[:80]
        raise InputError(f"the line is no JSON ({said}).", where, "Write one JSON object on each line.") from error
    if not isinstance(found, dict):
        raise InputError("the line holds no JSON object.", where, "Write one JSON object on each line.")
    return found
