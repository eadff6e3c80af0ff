"""How many rows of each kind there are, kept rather than counted, and how often the record has changed.

Every transaction that changes rows brings both up to date, so that a reader sees them as one with the rows.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from reportedly.store import bulk, schema

RECORD = (schema.documents, schema.claims, schema.statements, schema.reasons, schema.problems)
DERIVED = (schema.events, schema.forecasts, schema.flows, schema.contradictions)
#: Those of the record whose rows are only added, page by page.
ADDED = tuple(table.name for table in RECORD[:-1])
COUNTED = (*RECORD[:-1], *DERIVED, schema.problems)
_T = schema.totals.c


@dataclass(frozen=True, slots=True)
class Stamp:
    """How often pages, problems and rulings were added, and how often what is derived was replaced."""

    record: int
    derived: int


def stamp(connection: sa.Connection) -> Stamp:
    """The state of the store: rows are the same as long as it is the same."""
    found = numbers(connection)
    return Stamp(found.get("record", 0), found.get("derived", 0))


def numbers(connection: sa.Connection) -> dict[str, int]:
    """All that is kept."""
    return {name: number for name, number in connection.execute(sa.select(_T.name, _T.number))}


def add(connection: sa.Connection, found: Mapping[str, int]) -> None:
    """Rows were added to the record: so many of each table."""
    _put(connection, {**found, "record": 1}, grows=True)


def recount(connection: sa.Connection, tables: Iterable[sa.Table], state: str) -> None:
    """Rows of these tables were replaced: count them; ``state``: "record" or "derived"."""
    counted = {t.name: int(connection.scalar(sa.select(sa.func.count()).select_from(t)) or 0) for t in tables}
    _put(connection, counted, grows=False)
    _put(connection, {state: 1}, grows=True)


def _put(connection: sa.Connection, found: Mapping[str, int], grows: bool) -> None:
    insert = bulk.into(connection, schema.totals)
    new = insert.excluded.number
    each = insert.on_conflict_do_update(index_elements=[_T.name], set_={"number": _T.number + new if grows else new})
    connection.execute(each, [{"name": name, "number": number} for name, number in sorted(found.items())])
