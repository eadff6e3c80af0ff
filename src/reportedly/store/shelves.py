"""Shelves: claims and events in the order in which they are shown, the latest first, by whom they are about.

Each stands on the shelf of all (``a`` and ``b`` empty), on that of each of its parties (``b`` empty), and on that of
each two of them (``a`` < ``b``). A row holds what one filters by, so that a list of any pair, or its number, is read in
one stretch and no noun is opened for it. The rows follow from the tables of claims, events and parties alone.
"""

from collections.abc import Iterable

import sqlalchemy as sa

from reportedly.store import filters, schema

_JULIAN = 1_721_424.5  # the Julian day before the first of the calendar, which is Python's and PostgreSQL's day 1
_EVERYONE = sa.literal("", sa.String)


def put_claims(connection: sa.Connection, documents: Iterable[str] | None = None) -> None:
    """Put the claims of these documents (None: all) on their shelves."""
    c = schema.claims.c
    asked = () if documents is None else (filters.among(c.document_id, connection.dialect.name, documents),)
    lowered = sa.func.lower(c.speaker)
    columns = [c.document_id, c.start, c.claim_id, c.type, c.factuality, *_days(c), lowered, c.speaker_country]
    _put(connection, schema.claim_shelves, schema.claims, schema.claim_parties, columns, asked)


def put_events(connection: sa.Connection, events: Iterable[str] | None = None) -> None:
    """Put these events (None: all) on their shelves."""
    e = schema.events.c
    columns = [e.event_id, e.type, e.factuality, *_days(e)]
    _put(connection, schema.event_shelves, schema.events, schema.event_parties, columns, _among(connection, events))


def take_events(connection: sa.Connection, events: Iterable[str]) -> None:
    """Take these events, which are still in their table, from their shelves."""
    s, e = schema.event_shelves, schema.events
    key = sa.tuple_(s.c.a, s.c.b, s.c.rank, s.c.event_id)
    for places in _places(connection, e, schema.event_parties, [e.c.event_id]):
        connection.execute(s.delete().where(key.in_(places.where(*_among(connection, events)))))


def _among(connection: sa.Connection, events: Iterable[str] | None) -> "tuple[sa.ColumnElement[bool], ...]":
    return () if events is None else (filters.among(schema.events.c.event_id, connection.dialect.name, events),)


def _put(
    connection: sa.Connection, shelves: sa.Table, nouns: sa.Table, parties: sa.Table,
    columns: "list[sa.ColumnElement[object]]", asked: "tuple[sa.ColumnElement[bool], ...]",
) -> None:  # fmt: skip
    for places in _places(connection, nouns, parties, columns):
        found = places.where(*asked)
        key = [column for column in found.selected_columns if column is not _EVERYONE][: len(shelves.primary_key)]
        # Put in the order of the key, a large record takes a tenth of the time.
        connection.execute(shelves.insert().from_select(list(shelves.c.keys()), found.order_by(*key)))


def _places(
    connection: sa.Connection, nouns: sa.Table, parties: sa.Table, columns: "list[sa.ColumnElement[object]]"
) -> "list[sa.Select[tuple[object, ...]]]":
    """The queries for the shelf of all, those of each party, and those of each two."""
    id_ = nouns.primary_key.columns[0]
    one, other = parties.alias("one"), parties.alias("other")
    rank = _rank(connection, nouns.c.said_from if nouns is schema.claims else nouns.c.said_to)
    single = sa.join(nouns, one, one.c[id_.name] == id_)
    both = sa.and_(other.c[id_.name] == id_, other.c.country > one.c.country)
    return [
        sa.select(_EVERYONE, _EVERYONE, rank, *columns).select_from(nouns),
        sa.select(one.c.country, _EVERYONE, rank, *columns).select_from(single),
        sa.select(one.c.country, other.c.country, rank, *columns).select_from(single.join(other, both)),
    ]


def _days(columns: "sa.ColumnCollection[str, sa.Column[object]]") -> "list[sa.ColumnElement[object]]":
    return [columns[f"{prefix}_{end}"] for prefix in ("day", "said") for end in ("from", "to")]


def _rank(connection: sa.Connection, day: "sa.Column[object]") -> "sa.ColumnElement[int]":
    """Days from the calendar's first, as a negative number: later days come first, and no day comes last, as 0."""
    number: sa.ColumnElement[int]
    if connection.dialect.name == "sqlite":
        number = sa.cast(sa.func.julianday(day) - _JULIAN, sa.Integer)
    else:
        number = sa.cast(day - sa.cast("0001-01-01", sa.Date), sa.Integer) + 1
    return sa.func.coalesce(-number, 0)
