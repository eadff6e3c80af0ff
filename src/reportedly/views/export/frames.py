"""The record as polars data frames: one column a field, nested fields as structs and lists, days as ISO 8601 text."""

import dataclasses
import datetime
from collections.abc import Iterable
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

import polars as pl

from reportedly.store import Store
from reportedly.views.export.table import COLUMNS, Kind, Row, fields_of, rows
from reportedly.views.query import Query

# Rows turned into columns at once: as dicts they take ten times the memory that they take as columns.
_CHUNK = 10_000
_SCALARS: dict[Any, pl.DataType] = {
    str: pl.String(), int: pl.Int64(), float: pl.Float64(), bool: pl.Boolean(), datetime.date: pl.String(),
}  # fmt: skip


def frame(store: Store, kind: Kind, query: Query | None = None, plover_futures: bool = False) -> pl.DataFrame:
    """The rows of one kind as a data frame; its columns and their types are the same whatever the rows hold.

    Raises UsageError for an unknown kind.
    """
    return of_rows(rows(store, kind, query, plover_futures), schema(kind))


def schema(kind: Kind) -> dict[str, pl.DataType]:
    """The column types of one kind of row, taken from the types of the nouns."""
    return {name: dtype(hint) for name, hint in COLUMNS[kind].items()}


def of_rows(found: Iterable[Row], columns: dict[str, pl.DataType]) -> pl.DataFrame:
    """A frame of rows with these columns."""
    parts, part = [], []
    for row in found:
        part.append(row)
        if len(part) == _CHUNK:
            parts.append(pl.DataFrame(part, columns, orient="row"))
            part = []
    return pl.concat([*parts, pl.DataFrame(part, columns, orient="row")])


def dtype(hint: Any) -> pl.DataType:
    """The column type for a field's Python type: tuples are lists, nouns structs, labels text."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return dtype(args[0])
    if origin is Literal:
        return pl.String()
    if origin is tuple:
        return pl.List(dtype(args[0]))
    if NoneType in args:
        return dtype(next(a for a in args if a is not NoneType))
    if dataclasses.is_dataclass(hint):
        return pl.Struct({name: dtype(inner) for name, inner in fields_of(hint).items()})  # type: ignore[arg-type]
    return _SCALARS[hint]
