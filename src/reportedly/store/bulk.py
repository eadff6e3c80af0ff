"""Many rows into a table at once."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from reportedly.store.rows import Row


def into(connection: sa.Connection, table: sa.Table) -> Any:
    """An insert that can be told, in the connection's dialect, what to do about a key that is there already."""
    return (sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert)(table)


def insert(connection: sa.Connection, table: sa.Table, found: Sequence[Row], missing: bool = False) -> None:
    """Insert rows, all of which have the same columns; ``missing``: those whose key isn't there yet.

    SQLite gets them as tuples: what SQLAlchemy does for each row takes as long as SQLite's own part.
    """
    if not found:
        return
    made = into(connection, table)
    asked = made.on_conflict_do_nothing() if missing else made
    if connection.dialect.name != "sqlite":
        connection.execute(asked, list(found))
        return
    compiled: Any = asked.compile(dialect=connection.dialect, column_keys=list(found[0]))
    columns = (_bound(connection, table.c[name], found) for name in compiled.positiontup)
    connection.exec_driver_sql(compiled.string, list(zip(*columns, strict=True)))


def _bound(connection: sa.Connection, column: "sa.Column[Any]", found: Sequence[Row]) -> list[Any]:
    """A column of the rows as the driver takes it."""
    turned = column.type.dialect_impl(connection.dialect).bind_processor(connection.dialect)
    values = [row[column.name] for row in found]
    return values if turned is None else list(map(turned, values))
