"""Shelves: rows in the order in which they are shown, the latest first, by whom they are about and who brought them.

Claims and events stand there, and what rests on claims: forecasts, flows, statements and reasons, once for each claim.
Each stands on the shelf of all (``a`` and ``b`` empty), on that of each of its parties (``b`` empty), on that of each
two of them (``a`` < ``b``), and on that of each outlet and agency (see ``issuer``). A row holds what one filters by, so
that a list of any pair, or its number, is read in one stretch and no noun is opened for it. How many claims and events
of each type and label stand on a shelf is kept beside them. All of it follows from the other tables alone.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from reportedly.store import bulk, filters, schema
from reportedly.store.rows import Rows

_JULIAN = 1_721_424.5  # the Julian day before the first of the calendar, which is Python's and PostgreSQL's day 1
_EVERYONE = sa.literal("", sa.String)
ISSUERS = ("outlet", "agency")
_C, _D, _E, _F, _R, _S = (
    table.c
    for table in (schema.claims, schema.documents, schema.events, schema.flows, schema.reasons, schema.statements)
)
_P = schema.claim_parties.c
Conditions = Sequence[sa.ColumnElement[bool]]
Query = sa.Select[Any]


@dataclass(frozen=True)
class Kind:
    """What stands on one table of shelves.

    ``nouns``: the rows that do, of the nouns and the claims they rest on; ``place``: columns of the order after the
    rank, the last one the noun's own or its claim's; ``day``: that of the rank; ``id``: the noun's; ``parties``: its id
    with each party, under conditions on ``nouns``; ``pages``: ``nouns`` with what has the ids of their documents, on a
    dialect;
    ``one_page``: whether a noun stands in one document alone; ``tallies``: how many stand where, if that is kept.
    """

    shelves: sa.Table
    nouns: sa.FromClause
    place: tuple[sa.Column[Any], ...]
    labels: tuple[sa.ColumnElement[Any], ...]
    day: sa.Column[Any]
    id: sa.Column[Any]
    parties: Callable[[Conditions], sa.FromClause]
    pages: Callable[[str, sa.FromClause], sa.FromClause]
    one_page: bool = True
    tallies: sa.Table | None = None


def issuer(name: str, given: str) -> str:
    """The ``a`` of an outlet's or agency's shelf; no code of a party has a blank in it."""
    return f"{name} {given.lower()}"


def add(connection: sa.Connection, kind: Kind, *asked: sa.ColumnElement[bool]) -> None:
    """Put what these conditions let through, which stands in its table and on no shelf yet, on all its shelves."""
    put(connection, kind, asked)
    _count(connection, kind, asked, 1)


def put(connection: sa.Connection, kind: Kind, asked: Conditions = (), issued: Sequence[str] = ISSUERS) -> None:
    """Put what these conditions let through on the shelves of its parties and of those who brought it."""
    for places in (*_by_party(connection, kind, asked), *_by_issuer(connection, kind, asked, issued)):
        put_there(connection, kind, places)


def put_issued(connection: sa.Connection, kind: Kind) -> None:
    """Put all on the shelves of those who brought it, where it stands on the others already."""
    for places in _by_issuer(connection, kind, (), ISSUERS):
        put_there(connection, kind, places)


def put_there(connection: sa.Connection, kind: Kind, places: Query) -> None:
    """Insert in the order of the key: a large record takes a tenth of the time."""
    key = [column for column in places.selected_columns if column is not _EVERYONE][: len(kind.shelves.primary_key)]
    connection.execute(kind.shelves.insert().from_select(list(kind.shelves.c.keys()), places.order_by(*key)))


def take(connection: sa.Connection, kind: Kind, *asked: sa.ColumnElement[bool]) -> None:
    """Take what these conditions let through, which is still in its table, from all its shelves."""
    _count(connection, kind, asked, -1)
    key = sa.tuple_(*kind.shelves.primary_key)
    for places in (*_by_party(connection, kind, asked), *_by_issuer(connection, kind, asked, ISSUERS)):
        columns = list(places.selected_columns)[: len(kind.shelves.primary_key)]
        there = places.with_only_columns(*columns, maintain_column_froms=True)
        connection.execute(kind.shelves.delete().where(key.in_(there)))


def _count(connection: sa.Connection, kind: Kind, asked: Conditions, sign: int) -> None:
    """Bring the tallies up to date with what is put on shelves (1) or taken from them (-1)."""
    if kind.tallies is not None:
        for places in (*_by_party(connection, kind, asked), *_by_issuer(connection, kind, asked, ISSUERS)):
            tally(connection, kind.tallies, places.subquery(), sign)


def tally(connection: sa.Connection, tallies: sa.Table, places: sa.FromClause, sign: int = 1) -> None:
    """Add the numbers of these rows, whose first columns are the shelf's, to the tallies, or take them away."""
    a, b, *_ = places.c
    key = [a, b, sa.func.coalesce(places.c.type, ""), places.c.factuality]
    found = sa.select(*key, sign * sa.func.count()).group_by(*key)
    insert = bulk.into(connection, tallies).from_select(tallies.c.keys(), found)
    number = tallies.c.number + insert.excluded.number
    connection.execute(insert.on_conflict_do_update(index_elements=tallies.primary_key, set_={"number": number}))


def of_documents(connection: sa.Connection, documents: Iterable[str]) -> sa.ColumnElement[bool]:
    """That claims stand in these documents."""
    return filters.among(_C.document_id, connection.dialect.name, documents)


def of_events(connection: sa.Connection, events: Iterable[str]) -> sa.ColumnElement[bool]:
    """That they are these events."""
    return filters.among(_E.event_id, connection.dialect.name, events)


def put_all(connection: sa.Connection) -> None:
    """Put all derived rows on their shelves, which are empty."""
    for kind in DERIVED:
        put(connection, kind)
        if kind.tallies is not None:
            tally(connection, kind.tallies, kind.shelves)


def put_linked(connection: sa.Connection, made: Rows) -> None:
    """Put some derived rows, which stand in their tables, on their shelves."""
    add(connection, EVENTS, of_events(connection, [row["event_id"] for row in made["events"]]))
    for kind, found in ((FORECASTS, made["forecasts"]), (FLOWS, made["flows"])):
        claims = [row["claim_id"] for row in found]
        add(connection, kind, filters.among(_C.claim_id, connection.dialect.name, claims))


def _by_party(connection: sa.Connection, kind: Kind, asked: Conditions) -> list[Query]:
    """The queries for the shelf of all, those of each party, and those of each two."""
    sides = kind.parties(asked)
    one, other = sides.alias("one"), sides.alias("other")
    single = kind.nouns.join(one, one.c.id == kind.id)
    both = single.join(other, sa.and_(other.c.id == kind.id, other.c.country > one.c.country))
    rest = [_rank(connection, kind.day), *kind.place, *kind.labels]
    return [
        sa.select(_EVERYONE, _EVERYONE, *rest).select_from(kind.nouns).where(*asked),
        sa.select(one.c.country, _EVERYONE, *rest).select_from(single).where(*asked),
        sa.select(one.c.country, other.c.country, *rest).select_from(both).where(*asked),
    ]


def _by_issuer(connection: sa.Connection, kind: Kind, asked: Conditions, issued: Sequence[str]) -> list[Query]:
    """The queries for the shelves of those who brought it: one for all rows, which goes through the documents once; for
    some, which are looked up one by one, one for each sort of issuer.
    """
    named = [
        sa.select(_D.document_id, sa.literal(f"{name} ").concat(sa.func.lower(_D[name])).label("a"))
        .where(_D[name].is_not(None)) for name in issued
    ]  # fmt: skip
    pages: list[sa.FromClause] = [query.subquery() for query in named]
    if named and not asked:
        pages = [sa.union_all(*named).cte("issued").prefix_with("MATERIALIZED")]
    rest = [_rank(connection, kind.day), *kind.place, *kind.labels]
    found = [
        sa.select(page.c.a, _EVERYONE, *rest).select_from(kind.pages(connection.dialect.name, page)).where(*asked)
        for page in pages
    ]
    return found if kind.one_page else [places.distinct() for places in found]


def _labels(columns: "sa.ColumnCollection[str, sa.Column[Any]]") -> tuple[sa.ColumnElement[Any], ...]:
    days = [columns[f"{prefix}_{end}"] for prefix in ("day", "said") for end in ("from", "to")]
    return columns.type, columns.factuality, *days


_SAID = (*_labels(_C), sa.func.lower(_C.speaker).label("speaker"), _C.speaker_country)


def _rank(connection: sa.Connection, day: "sa.Column[Any]") -> "sa.ColumnElement[int]":
    """Days from the calendar's first, as a negative number: later days come first, and no day comes last, as 0."""
    number: sa.ColumnElement[int]
    if connection.dialect.name == "sqlite":
        number = sa.cast(sa.func.julianday(day) - _JULIAN, sa.Integer)
    else:
        number = sa.cast(day - sa.cast("0001-01-01", sa.Date), sa.Integer) + 1
    return sa.func.coalesce(-number, 0).label("rank")


def _of_claim(_asked: Conditions) -> sa.FromClause:
    """The parties of claims."""
    return sa.select(_P.claim_id.label("id"), _P.country).subquery()


def _of_event(_asked: Conditions) -> sa.FromClause:
    return sa.select(schema.event_parties.c.event_id.label("id"), schema.event_parties.c.country).subquery()


def _of_flow(asked: Conditions) -> sa.FromClause:
    """Giver and receiver count beside the parties of the claim; gathered once, as those of reasons are."""
    of_claims = sa.select(_F.number.label("id"), _P.country)
    of_claims = of_claims.select_from(_FLOWS.join(schema.claim_parties, _P.claim_id == _C.claim_id)).where(*asked)
    sides = (
        sa.select(_F.number, side).select_from(_FLOWS).where(side.is_not(None), *asked)
        for side in (_F.giver, _F.receiver)
    )
    return sa.union(of_claims, *sides).cte()


def _of_reason(asked: Conditions) -> sa.FromClause:
    """The parties of any claim of a reason."""
    sides = schema.reason_claims.alias()
    joined = _REASONS.join(sides, sides.c.reason_id == _R.reason_id)
    joined = joined.join(schema.claim_parties, _P.claim_id == sides.c.claim_id)
    return sa.select(_R.reason_id.label("id"), _P.country).select_from(joined).where(*asked).distinct().cte()


def _with_page(nouns: sa.FromClause) -> Callable[[str, sa.FromClause], sa.FromClause]:
    """Nouns of one claim each, with its document."""
    return lambda _dialect, pages: nouns.join(pages, pages.c.document_id == _C.document_id)


def _with_pages(dialect: str, pages: sa.FromClause) -> sa.FromClause:
    """Events with the documents that they name: by way of their claims SQLite takes twice as long."""
    if dialect == "sqlite":
        named = sa.func.json_each(_E.noun, "$.documents").table_valued("value")
        return schema.events.join(named, sa.true()).join(pages, pages.c.document_id == named.c.value)
    told = schema.events.join(schema.event_claims, schema.event_claims.c.event_id == _E.event_id)
    told = told.join(schema.claims, _C.claim_id == schema.event_claims.c.claim_id)
    return told.join(pages, pages.c.document_id == _C.document_id)


def _told(ties: sa.Table, nouns: sa.Table, id_: str) -> sa.FromClause:
    """Nouns with each claim in them."""
    joined = schema.claims.join(ties, ties.c.claim_id == _C.claim_id)
    return joined.join(nouns, nouns.c[id_] == ties.c[id_])


_FORECASTS = schema.forecasts.join(schema.claims, _C.claim_id == schema.forecasts.c.claim_id)
_FLOWS = schema.flows.join(schema.claims, _C.claim_id == _F.claim_id)
_STATEMENTS = _told(schema.statement_claims, schema.statements, "statement_id")
_REASONS = _told(schema.reason_claims, schema.reasons, "reason_id")
_PLACE = (_C.document_id, _C.start, _C.claim_id)

CLAIMS = Kind(
    schema.claim_shelves, schema.claims, _PLACE, _SAID, _C.said_from, _C.claim_id, _of_claim, _with_page(schema.claims),
    tallies=schema.claim_tallies,
)  # fmt: skip
EVENTS = Kind(
    schema.event_shelves, schema.events, (_E.event_id,), _labels(_E), _E.said_to, _E.event_id, _of_event, _with_pages,
    one_page=False, tallies=schema.event_tallies,
)  # fmt: skip
FORECASTS = Kind(
    schema.forecast_shelves, _FORECASTS, _PLACE, _SAID, _C.said_from, _C.claim_id, _of_claim, _with_page(_FORECASTS)
)
FLOWS = Kind(
    schema.flow_shelves, _FLOWS, (*_PLACE, _F.number), _SAID, _C.said_from, _F.number, _of_flow, _with_page(_FLOWS)
)
STATEMENTS = Kind(
    schema.statement_shelves, _STATEMENTS, (_S.document_id, _S.start, _S.statement_id, _C.claim_id), _SAID,
    _S.said_from, _C.claim_id, _of_claim, _with_page(_STATEMENTS),
)  # fmt: skip
REASONS = Kind(
    schema.reason_shelves, _REASONS, (_R.document_id, _R.start, _R.reason_id, _C.claim_id), _SAID,
    _R.said_from, _R.reason_id, _of_reason, _with_page(_REASONS),
)  # fmt: skip
#: What pages bring, and what is derived.
READ, DERIVED = (CLAIMS, STATEMENTS, REASONS), (EVENTS, FORECASTS, FLOWS)
