"""``.csv``: a record a row, the names of the fields in the first."""

import codecs
import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager

from reportedly import settings
from reportedly.errors import InputError
from reportedly.load import faults
from reportedly.load.source import Found, Row, Source
from reportedly.problems import Problem

_SEPARATORS = ",;\t|"


def records(source: Source) -> Found:
    """A page for each row with a text, a problem for each other. Raises InputError for what is no table with a text.

    Bytes that are no UTF-8 are kept as they are: each page is decoded by itself, later.
    """
    with _decoded(source) as text:
        rows = _rows(text, source.where)
        header = [name.strip() for name in next(rows, [])]
        _check(header, source)
        for number, row in enumerate(rows, start=1):
            if any(row):
                yield _page(source, header, row, f"{source.where}#{number}")


@contextmanager
def _decoded(source: Source) -> Iterator[io.TextIOWrapper]:
    """The stream as text; what is no UTF-8 becomes surrogates, from which `fields.encoded` makes the bytes again."""
    wide = source.stream.peek(2)[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    encoding, errors = ("utf-16", "replace") if wide else ("utf-8-sig", "surrogateescape")
    text = io.TextIOWrapper(source.stream, encoding, errors, newline="")
    try:
        yield text
    finally:
        text.detach()


class _Lines:
    """A table's lines, counted, so that a quote left open doesn't take the whole file for one row."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._text, self._limit = text, settings.number("max_record_bytes")
        self._first = text.readline(self._limit)
        self.separator = max(_SEPARATORS, key=self._first.count)
        self.since = 0  # characters since the last row ended

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._first or self._text.readline(self._limit)
        self._first = ""
        self.since += len(line)
        if self.since >= self._limit:
            raise csv.Error(f"a row has more than {self._limit:,} characters")
        if not line:
            raise StopIteration
        return line


def _rows(text: io.TextIOWrapper, where: str) -> Iterator[list[str]]:
    lines = _Lines(text)
    # The limit of a field is one for the whole process; that of a row, which _Lines keeps, is the one that counts here.
    csv.field_size_limit(max(csv.field_size_limit(), settings.number("max_record_bytes")))
    try:
        for row in csv.reader(lines, delimiter=lines.separator):
            lines.since = 0
            yield row
    except csv.Error as error:
        raise InputError(
            f"the table is damaged ({error}); nothing is read from there on.", where, "Look for a quote left open."
        ) from error


def _check(header: list[str], source: Source) -> None:
    """Raise InputError when no column has the text, or a column that the user names isn't there."""
    has = {name.casefold() for name in header}
    told = f"it has {', '.join(header[:12])[:200] or 'none'}"
    missing = next((c for c in source.fields.given.values() if c.casefold() not in has), None)
    if missing is not None:
        raise InputError(f"there is no column '{missing}'; {told}.", source.where, "Check the name given with --field.")
    if not any(column.casefold() in has for column in source.fields.columns["text"]):
        raise InputError(f"no column holds the text; {told}.", source.where, "Say --field text=COLUMN.")


def _page(source: Source, header: list[str], row: list[str], where: str) -> Row:
    if len(row) > len(header):
        return faults.problem(
            where, f"the row has {len(row):,} cells, and the header {len(header)}.", "Look for a quote left open."
        )
    try:
        return source.fields.page(dict(zip(header, row, strict=False)), where)
    except InputError as error:
        return Problem.of(error)
