"""Which part of the derived rows rests on what, and the replacing of one part by another."""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import Any

import sqlalchemy as sa

from reportedly.model.derived import WHOLE_PAGE, Forecast, Part, Standing
from reportedly.model.plain import from_json
from reportedly.store import digests, filters, schema, shelves
from reportedly.store.rows import Rows

_B, _C, _N, _S = schema.blocks.c, schema.claims.c, schema.needs.c, schema.stories.c


def unlinked(connection: sa.Connection) -> list[str]:
    """The documents that came after the last linking."""
    d = schema.documents.c
    query = sa.select(d.document_id).outerjoin_from(schema.documents, schema.stories, d.document_id == _S.document_id)
    return list(connection.scalars(query.where(_S.document_id.is_(None))))


def blocks_of(connection: sa.Connection, claims: Collection[str], pages: Collection[str]) -> dict[str, str]:
    """The blocks of these claims and of those on these pages."""
    on_pages = sa.select(_C.claim_id).where(_among(connection, _C.document_id, pages))
    asked = sa.or_(_among(connection, _B.claim_id, claims), _B.claim_id.in_(on_pages))
    return {row.claim_id: row.block for row in connection.execute(sa.select(_B.claim_id, _B.block).where(asked))}


def depending(connection: sa.Connection, blocks: Collection[str]) -> set[str]:
    """The blocks that can't be linked without these."""
    query = sa.select(_B.block).join_from(schema.needs, schema.blocks, _N.claim_id == _B.claim_id)
    return set(connection.scalars(query.where(_among(connection, _N.block, blocks))))


def needed(connection: sa.Connection, blocks: Collection[str]) -> set[str]:
    """What these blocks can't be linked without."""
    query = sa.select(_N.block).join_from(schema.needs, schema.blocks, _N.claim_id == _B.claim_id)
    return set(connection.scalars(query.where(_among(connection, _B.block, blocks))))


def whole_pages(connection: sa.Connection, blocks: Collection[str]) -> set[str]:
    """The pages all of whose claims must be known to link these blocks."""
    query = sa.select(_C.document_id).join_from(schema.needs, schema.blocks, _N.claim_id == _B.claim_id)
    query = query.join(schema.claims, _C.claim_id == _N.claim_id)
    return set(connection.scalars(query.where(_N.block == WHOLE_PAGE, _among(connection, _B.block, blocks))))


def due(connection: sa.Connection, since: datetime.date, before: datetime.date) -> set[str]:
    """The blocks with a forecast that was open at the last linking, and whose last day lies in this period."""
    f = schema.forecasts.c
    query = sa.select(_B.block).join_from(schema.blocks, schema.forecasts, f.claim_id == _B.claim_id)
    return set(connection.scalars(query.where(f.status == "open", f.due >= since, f.due < before)))


def claims_on(connection: sa.Connection, pages: Collection[str]) -> list[str]:
    """The claims on these pages."""
    return list(connection.scalars(sa.select(_C.claim_id).where(_among(connection, _C.document_id, pages))))


def members(connection: sa.Connection, blocks: Collection[str]) -> list[str]:
    """The claims of these blocks."""
    return list(connection.scalars(sa.select(_B.claim_id).where(_among(connection, _B.block, blocks))))


def clear(connection: sa.Connection) -> None:
    """Delete all that is derived from claims."""
    placed = (kind.shelves for kind in shelves.DERIVED)
    for table in (*placed, schema.event_tallies, schema.linkings, schema.needs, schema.blocks, *schema.DERIVED[::-1]):
        connection.execute(table.delete())
    digests.put(connection, schema.stories.name, digests.of(()))


def standing(
    connection: sa.Connection, part: Part, company: Collection[str], today: datetime.date | None, known: bool
) -> Standing:
    """What stands of a part, and of the blocks that are read with it; ``known``: whether any of it can be as it was."""
    claims = frozenset(claims_on(connection, part.pages))
    if not known:
        return Standing(part, claims, {}, {}, {}, today)
    e, t, f = schema.events.c, schema.event_claims.c, schema.forecasts.c
    events: dict[str, set[str]] = defaultdict(set)
    told = sa.select(t.event_id, t.claim_id).join_from(schema.event_claims, schema.blocks, t.claim_id == _B.claim_id)
    for id_, claim in connection.execute(told.where(_among(connection, _B.block, company))):
        events[id_].add(claim)
    parent = filters.inside(connection, e.noun, "parent")
    parents = sa.select(e.event_id, parent).where(_among(connection, e.event_id, events), parent.is_not(None))
    foretold = sa.select(f.claim_id, f.noun).join_from(schema.forecasts, schema.blocks, f.claim_id == _B.claim_id)
    foretold = foretold.where(_among(connection, _B.block, part.blocks))
    return Standing(
        part,
        claims,
        {id_: frozenset(found) for id_, found in events.items()},
        {id_: whole for id_, whole in connection.execute(parents)},
        {id_: from_json(Forecast, noun) for id_, noun in connection.execute(foretold)},
        today,
    )


def replace_part(connection: sa.Connection, part: Part, made: Rows, same: Collection[str] = ()) -> Rows:
    """Delete the derived rows of these blocks and pages, but for those that stand: events and forecasts (by claim) of
    ``same``, and what linking has made again as it was.

    Returns the rows of ``made`` that are to be inserted. In a deep record most of what is linked again stays the same.
    """
    claims = sa.select(_B.claim_id).where(_among(connection, _B.block, part.blocks))
    on_pages = sa.select(_C.claim_id).where(_among(connection, _C.document_id, part.pages))
    made = _without_same_events(connection, claims, made, same)
    made = _without_same_forecasts(connection, claims, made, same)
    shelves.take(connection, shelves.FLOWS, _among(connection, _C.document_id, part.pages))
    for table in (schema.flows, schema.needs, schema.blocks):
        _delete(connection, table, table.c.claim_id.in_(on_pages))
    _clear_stories(connection, part.pages)
    return made


def _without_same_events(
    connection: sa.Connection, claims: sa.Select[Any], made: Rows, standing: Collection[str]
) -> Rows:
    """Events are the same if all that is told of them is, and what contradicts what in them."""
    t = schema.event_claims.c.event_id
    there = connection.scalars(sa.select(t).distinct().where(schema.event_claims.c.claim_id.in_(claims)))
    others = set(there) - set(standing)
    tables = (schema.events, schema.contradictions)
    known = (
        sa.select(table.c.event_id, table.c.noun).where(_among(connection, table.c.event_id, others))
        for table in tables
    )
    same, gone = _compared(
        (pair for query in known for pair in _pairs(connection, query)),
        ((row["event_id"], row["noun"]) for name in ("events", "contradictions") for row in made[name]),
    )
    shelves.take(connection, shelves.EVENTS, shelves.of_events(connection, gone))
    for table in (schema.contradictions, schema.event_claims, schema.event_parties, schema.events):
        _delete(connection, table, _among(connection, table.c.event_id, gone))
    of_events = ("events", "event_parties", "event_claims", "contradictions")
    return {**made, **{name: [row for row in made[name] if row["event_id"] not in same] for name in of_events}}


def _without_same_forecasts(
    connection: sa.Connection, claims: sa.Select[Any], made: Rows, standing: Collection[str]
) -> Rows:
    f = schema.forecasts.c
    others = set(connection.scalars(sa.select(f.claim_id).where(f.claim_id.in_(claims)))) - set(standing)
    known = sa.select(f.claim_id, f.noun).where(_among(connection, f.claim_id, others))
    same, gone = _compared(_pairs(connection, known), ((row["claim_id"], row["noun"]) for row in made["forecasts"]))
    shelves.take(connection, shelves.FORECASTS, _among(connection, _C.claim_id, gone))
    _delete(connection, schema.forecasts, _among(connection, f.claim_id, gone))
    return {**made, "forecasts": [row for row in made["forecasts"] if row["claim_id"] not in same]}


def _pairs(connection: sa.Connection, query: sa.Select[str, str]) -> Iterator[tuple[str, str]]:
    return ((id_, told) for id_, told in connection.execute(query))


def _compared(standing: Iterable[tuple[str, str]], made: Iterable[tuple[str, str]]) -> tuple[set[str], list[str]]:
    """The ids of which the same is told now as before, and the others of those before; pairs of id and what is told."""
    before, now = (_told(pairs) for pairs in (standing, made))
    same = {id_ for id_, told in before.items() if now.get(id_) == told}
    return same, [id_ for id_ in before if id_ not in same]


def _told(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    told: dict[str, list[str]] = defaultdict(list)
    for id_, text in pairs:
        told[id_].append(text)
    return {id_: sorted(texts) for id_, texts in told.items()}


def _clear_stories(connection: sa.Connection, pages: Collection[str]) -> None:
    on_pages = _among(connection, _S.document_id, pages)
    taken = connection.scalars(sa.select(_S.document_id).where(on_pages)).all()
    digests.change(connection, schema.stories.name, taken=taken)
    _delete(connection, schema.stories, on_pages)


def numbers(connection: sa.Connection) -> tuple[int, int]:
    """The first free numbers of flows and contradictions."""
    flows, disputes = (
        connection.scalar(sa.select(sa.func.coalesce(sa.func.max(table.c.number) + 1, 0)))
        for table in (schema.flows, schema.contradictions)
    )
    return int(flows or 0), int(disputes or 0)


def _delete(connection: sa.Connection, table: sa.Table, condition: sa.ColumnElement[bool]) -> None:
    connection.execute(table.delete().where(condition))


def _among(connection: sa.Connection, column: "sa.Column[str]", ids: Iterable[str]) -> sa.ColumnElement[bool]:
    return filters.among(column, connection.dialect.name, ids)
