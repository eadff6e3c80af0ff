"""Numbered steps from an empty database to the newest schema; a store of an older schema takes those it lacks.

A step is never edited once released: a later change of a table is a new step that alters it.
"""

from collections.abc import Callable, Sequence

import sqlalchemy as sa

from reportedly.errors import StoreError
from reportedly.store import schema, search
from reportedly.version import __version__

Step = Callable[[sa.Connection], None]

versions = sa.Table(
    "schema_versions", sa.MetaData(),
    sa.Column("version", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("software", sa.String(40), nullable=False),
)  # fmt: skip


def record(connection: sa.Connection) -> None:
    """1: documents, claims, statements, problems."""
    schema.metadata.create_all(connection, tables=schema.RECORD)


def full_text(connection: sa.Connection) -> None:
    """2: the search index over the documents' text."""
    search.install(connection)


def derived(connection: sa.Connection) -> None:
    """3: events, forecasts, flows, contradictions, stories."""
    schema.metadata.create_all(connection, tables=schema.DERIVED)


def reviewed(connection: sa.Connection) -> None:
    """4: what persons decided."""
    schema.rulings.create(connection)


def watched(connection: sa.Connection) -> None:
    """5: visits of addresses on the web."""
    schema.visits.create(connection)


STEPS: tuple[Step, ...] = (record, full_text, derived, reviewed, watched)


def version_of(connection: sa.Connection) -> int:
    """The schema's version; 0 for an empty database. Raises StoreError when the tables are not ours."""
    names = set(sa.inspect(connection).get_table_names())
    if versions.name in names:
        return int(connection.scalar(sa.select(sa.func.max(versions.c.version))) or 0)
    if names & set(schema.metadata.tables):
        raise StoreError("this database belongs to another program.", todo="Name another folder or database.")
    return 0


def migrate(connection: sa.Connection, steps: Sequence[Step] = STEPS) -> int:
    """Take the missing steps, inside the caller's transaction; returns the version reached.

    Raises StoreError when the store has taken steps that this version of the software doesn't know.
    """
    have = version_of(connection)
    if have > len(steps):
        raise StoreError(
            f"the store was written by a newer version (schema {have}; this version knows up to {len(steps)}).",
            todo="Update reportedly, or name another folder.",
        )
    versions.create(connection, checkfirst=True)
    for number, step in enumerate(steps[have:], have + 1):
        step(connection)
        connection.execute(versions.insert(), {"version": number, "software": __version__})
    return len(steps)
