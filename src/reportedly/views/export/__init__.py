"""The record as files that other programs read: JSON Lines, CSV, Parquet."""

import csv
import dataclasses
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, BinaryIO, Literal, get_args

from pydantic_core import to_json

from reportedly.errors import UsageError
from reportedly.store import Store
from reportedly.views.export.table import KINDS, Kind, Row, rows
from reportedly.views.query import Query

__all__ = ["FORMATS", "KINDS", "Format", "Kind", "figures", "rows", "write", "write_rows"]

Format = Literal["jsonl", "csv", "parquet"]
FORMATS: tuple[Format, ...] = get_args(Format)


def write(
    store: Store,
    kind: Kind,
    format: Format,
    stream: BinaryIO,
    query: Query | None = None,
    plover_futures: bool = False,
) -> int:
    """Write the rows of one kind (see ``rows``) to a binary stream and return their number.

    CSV holds nested fields as JSON text, an empty cell for nothing. Raises UsageError for an unknown kind or format.
    """
    return write_rows(rows(store, kind, query, plover_futures), kind, format, stream)


def write_rows(found: Iterable[Row], kind: Kind, format: Format, stream: BinaryIO) -> int:
    """The same of these rows."""
    writer = _WRITERS.get(format)
    if writer is None:
        raise UsageError(f"'{format}' is no format.", "export", f"Give one of {', '.join(FORMATS)}.")
    return writer(iter(found), kind, stream)


def figures(kind: type, found: Sequence[Any]) -> bytes:
    """Rows of numbers (dataclasses of this kind) as CSV, one column a field."""
    lines = io.StringIO()
    names = [field.name for field in dataclasses.fields(kind)]
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([getattr(row, name) for name in names] for row in found)
    return lines.getvalue().encode()


def _write_jsonl(found: Iterator[Row], _: Kind, stream: BinaryIO) -> int:
    return sum(1 for row in found if stream.write(to_json(row) + b"\n"))


def _write_csv(found: Iterator[Row], kind: Kind, stream: BinaryIO) -> int:
    import polars as pl  # takes a tenth of a second to load, which the first page of a server need not wait for

    from reportedly.views.export import frames

    columns = {name: pl.String() if t.is_nested() else t for name, t in frames.schema(kind).items()}
    frame = frames.of_rows(({name: _cell(value) for name, value in row.items()} for row in found), columns)
    frame.write_csv(stream)
    return frame.height


def _cell(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value


def _write_parquet(found: Iterator[Row], kind: Kind, stream: BinaryIO) -> int:
    from reportedly.views.export import frames

    frame = frames.of_rows(found, frames.schema(kind))
    frame.write_parquet(stream)
    return frame.height


_WRITERS: dict[str, Callable[[Iterator[Row], Kind, BinaryIO], int]] = {
    "jsonl": _write_jsonl, "csv": _write_csv, "parquet": _write_parquet,
}  # fmt: skip
