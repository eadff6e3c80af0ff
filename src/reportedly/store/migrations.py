"""Numbered steps from an empty database to the newest schema; a store of an older schema takes those it lacks.

A step is never edited once released: a later change of a table is a new step that alters it.
"""

import itertools
from collections.abc import Callable, Sequence

import sqlalchemy as sa

from reportedly.errors import StoreError
from reportedly.model.claim import Claim
from reportedly.model.plain import from_json
from reportedly.store import digests, filters, rows, schema, search, shelves, totals
from reportedly.version import __version__

# Rows that a step turns at once.
_PART = 10_000
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


def sourced(connection: sa.Connection) -> None:
    """6: who says so, through which agency, and until when a forecast waits, as columns."""
    _add_columns(connection, schema.documents, ("agency",))
    _add_columns(connection, schema.claims, ("speaker", "speaker_country"))
    _add_columns(connection, schema.events, ())
    _add_columns(connection, schema.forecasts, ("status", "due"))
    d, c = schema.documents.c, schema.claims.c
    chain = ("attribution", "0")
    name, affiliation = (filters.inside(connection, c.noun, *chain, field) for field in ("name", "affiliation"))
    connection.execute(sa.update(schema.documents).values(agency=filters.inside(connection, d.noun, "agency")))
    country = filters.inside(connection, c.noun, *chain, "country")
    said_by = sa.func.coalesce(name, affiliation)
    connection.execute(sa.update(schema.claims).values(speaker=said_by, speaker_country=country))
    f = schema.forecasts.c.noun
    due = sa.cast(filters.inside(connection, f, "horizon", "end"), sa.String if _is_sqlite(connection) else sa.Date)
    connection.execute(sa.update(schema.forecasts).values(status=filters.inside(connection, f, "status"), due=due))


def reasoned(connection: sa.Connection) -> None:
    """7: why things are done, as pages have it; pages that were read before have none until they are read anew."""
    schema.metadata.create_all(connection, tables=schema.REASONED)


def parted(connection: sa.Connection) -> None:
    """8: what derived rows rest on, so that a part of them can be replaced."""
    schema.metadata.create_all(connection, tables=schema.PARTED)


def worded(connection: sa.Connection) -> None:
    """9: the search index over claims."""
    schema.claim_words.create(connection)
    search.install_claims(connection)
    query = sa.select(schema.claims.c.noun)
    nouns = connection.execute(query, execution_options={"stream_results": True}).scalars()
    for part in nouns.partitions(_PART):
        made = [rows.words_row(from_json(Claim, noun)) for noun in part]
        connection.execute(schema.claim_words.insert(), made)


def shelved(connection: sa.Connection) -> None:
    """10: claims and events by whom they are about, and numbers of rows, for lists and pages of large records."""
    schema.metadata.create_all(connection, tables=schema.SHELVED)
    for table in (schema.documents, schema.claims, schema.statements, schema.reasons, schema.flows):
        _add_columns(connection, table, ())
    for kind in (shelves.CLAIMS, shelves.EVENTS) if _has_pages(connection) else ():
        shelves.put(connection, kind, issued=())
    totals.recount(connection, totals.RECORD, "record")
    totals.recount(connection, totals.DERIVED, "derived")


def issued(connection: sa.Connection) -> None:
    """11: what rests on claims by whom it is about, and all of it by outlet and agency."""
    schema.metadata.create_all(connection, tables=schema.TOLD_SHELVED)
    for name in shelves.ISSUERS:
        connection.exec_driver_sql(f"DROP INDEX IF EXISTS ix_documents_{name}_lower")
    _add_columns(connection, schema.documents, ())
    if not _is_sqlite(connection):
        for table, side in itertools.product((schema.claim_shelves, schema.event_shelves), ("a", "b")):
            connection.exec_driver_sql(f"ALTER TABLE {table.name} ALTER COLUMN {side} TYPE TEXT")
    for kind in (*shelves.READ, *shelves.DERIVED) if _has_pages(connection) else ():
        if kind.shelves in schema.SHELVED:
            shelves.put_issued(connection, kind)
        else:
            shelves.put(connection, kind)
    _add_columns(connection, schema.event_shelves, ())  # the indexes, once all rows are there


def digested(connection: sa.Connection) -> None:
    """12: numbers for the sets of pages and of linked pages, so that the state of the record is told at once."""
    schema.metadata.create_all(connection, tables=[schema.digests])
    for table in (schema.documents, schema.stories):
        ids = connection.scalars(sa.select(table.c.document_id)).all()
        digests.put(connection, table.name, digests.of(ids))


def labelled(connection: sa.Connection) -> None:
    """13: the index of what two parties share tells the labels of factuality too."""
    connection.exec_driver_sql("DROP INDEX IF EXISTS ix_event_shelves_types")
    _add_columns(connection, schema.event_shelves, ())


def tallied(connection: sa.Connection) -> None:
    """14: how many claims and events of each type and label stand on each shelf."""
    connection.exec_driver_sql("DROP INDEX IF EXISTS ix_event_shelves_types")
    schema.metadata.create_all(connection, tables=schema.TALLIED)
    if _has_pages(connection):
        shelves.tally(connection, schema.claim_tallies, schema.claim_shelves)
        shelves.tally(connection, schema.event_tallies, schema.event_shelves)


STEPS: tuple[Step, ...] = (
    record, full_text, derived, reviewed, watched, sourced, reasoned, parted, worded, shelved, issued, digested,
    labelled, tallied,
)  # fmt: skip


def _has_pages(connection: sa.Connection) -> bool:
    """Whether there is anything to be turned: a new store is made in half the time without the queries for it."""
    return bool(connection.scalar(sa.select(sa.exists(sa.select(schema.documents.c.number)))))


def _add_columns(connection: sa.Connection, table: sa.Table, names: Sequence[str]) -> None:
    """Add what an older table lacks of these columns and of the indexes; a new store's tables have them."""
    there = {column["name"] for column in sa.inspect(connection).get_columns(table.name)}
    for name in names:
        if name not in there:
            kind = table.c[name].type.compile(connection.dialect)
            connection.exec_driver_sql(f"ALTER TABLE {table.name} ADD COLUMN {name} {kind}")
    for index in table.indexes:
        connection.execute(sa.schema.CreateIndex(index, if_not_exists=True))


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


def _is_sqlite(connection: sa.Connection) -> bool:
    return connection.dialect.name == "sqlite"  # which keeps days as text
