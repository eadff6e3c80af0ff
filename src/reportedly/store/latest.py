"""Parts of lists, the latest first, and the numbers of whole lists, read from the shelves (see ``shelves``)."""

from collections.abc import Callable, Sequence
from typing import Any

import sqlalchemy as sa

from reportedly.store import filters, schema, search
from reportedly.store.filters import Condition, Wanted

_S, _E = schema.claim_shelves.c, schema.event_shelves.c
_PLACE = (_S.rank, _S.document_id)
_OF_CLAIMS = ("countries", "types", "factuality", "speaker", "words")
Query = sa.Select[Any]


def ordered(kind: str, dialect: str, wanted: Wanted) -> Query | None:
    """The query for the keys of a whole list in order, with the rows' own key last, as ``id``.

    None for lists that no shelf holds: those asked for by ids, and contradictions. With the execution option
    ``repeats``, a row can come several times, one after the other.
    """
    if kind not in _LISTS or filters.by_id(wanted):
        return None
    return _LISTS[kind](dialect, wanted)


def on_event_shelf(dialect: str, wanted: Wanted) -> list[Condition]:
    """Conditions on the shelves of events that say the same as ``filters.events`` on the table of events."""
    table = schema.event_shelves
    return [
        *_shelf(table, schema.event_parties, _E.event_id, wanted),
        *filters.labels(table, wanted),
        *filters.period(table, wanted),
        *filters.members(_E.event_id, dialect, wanted),
    ]


def _events(dialect: str, wanted: Wanted) -> Query:
    return _as_it_stands(sa.select(_E.rank, _E.event_id.label("id")).where(*on_event_shelf(dialect, wanted)))


def _claims(dialect: str, wanted: Wanted) -> Query:
    query = sa.select(*_PLACE, _S.start, _S.claim_id.label("id"))
    query = query.where(*_on_claim_shelf(dialect, wanted), *filters.period(schema.claim_shelves, wanted))
    return _as_it_stands(query)


def _forecasts(dialect: str, wanted: Wanted) -> Query:
    f = schema.forecasts
    return _claims(dialect, wanted).join_from(schema.claim_shelves, f, f.c.claim_id == _S.claim_id)


def counted(kind: str, dialect: str, wanted: Wanted) -> Query | None:
    """The same keys in any order, for counting them."""
    if kind == "flows" and not filters.by_id(wanted):
        return _flows_first(dialect, wanted)
    return ordered(kind, dialect, wanted)


def _flows(dialect: str, wanted: Wanted) -> Query:
    """By the shelf of all claims; giver and receiver count as parties too, and the shelves of parties lack them."""
    if wanted.get("countries"):
        return _flows_first(dialect, wanted)
    f = schema.flows.c
    query = sa.select(*_PLACE, _S.start, _S.claim_id, f.number.label("id"))
    query = query.join_from(schema.claim_shelves, schema.flows, f.claim_id == _S.claim_id)
    query = query.where(*_on_claim_shelf(dialect, wanted), *filters.period(schema.claim_shelves, wanted))
    return _as_it_stands(query)


def _flows_first(dialect: str, wanted: Wanted) -> Query:
    """By going through flows, which are few beside claims: no index of theirs helps to go through claims instead."""
    f, c = schema.flows.c, schema.claims.c
    places = (c.document_id, c.start, c.claim_id, f.number.label("id"))
    joined = sa.select(*places).join_from(schema.flows, schema.claims, c.claim_id == f.claim_id.concat(""))
    asked = [*filters.claims(dialect, {**wanted, "countries": ()}), *filters.sides(wanted)]
    return joined.where(*asked).order_by(c.said_from.desc().nulls_last(), *places)


def _statements(dialect: str, wanted: Wanted) -> Query:
    table, ties = schema.statements, schema.statement_claims
    if not any(wanted.get(name) for name in _OF_CLAIMS):
        return _own(table, dialect, wanted, filters.statements)
    joined = schema.claim_shelves.join(ties, ties.c.claim_id == _S.claim_id)
    joined = joined.join(table, table.c.statement_id == ties.c.statement_id)
    query = sa.select(*_PLACE, table.c.start, table.c.statement_id.label("id")).select_from(joined)
    return _as_it_stands(query.where(*_said(dialect, wanted))).execution_options(repeats=True)


def _reasons(dialect: str, wanted: Wanted) -> Query:
    return _own(schema.reasons, dialect, wanted, filters.reasons)


def _documents(dialect: str, wanted: Wanted) -> Query:
    if not any(wanted.get(name) for name in _OF_CLAIMS):
        return _own(schema.documents, dialect, wanted, filters.documents)
    query = sa.select(_S.rank, _S.document_id.label("id")).where(*_said(dialect, wanted))
    return _as_it_stands(query).execution_options(repeats=True)


_LISTS: dict[str, Callable[[str, Wanted], Query]] = {
    "documents": _documents, "claims": _claims, "statements": _statements, "reasons": _reasons, "events": _events,
    "forecasts": _forecasts, "flows": _flows,
}  # fmt: skip


def _as_it_stands(query: Query) -> Query:
    """In the order of the shelf, whose key is what is asked for."""
    return query.order_by(*query.selected_columns)


def _own(table: sa.Table, dialect: str, wanted: Wanted, ask: Callable[[str, Wanted], list[Condition]]) -> Query:
    """A list by the rows' own days and places."""
    names = [n for n in ("document_id", "start", "statement_id", "reason_id") if n in table.c]
    columns: Sequence[sa.ColumnElement[Any]] = [*(table.c[n] for n in names[:-1]), table.c[names[-1]].label("id")]
    query = sa.select(*columns).where(*ask(dialect, wanted))
    return query.order_by(table.c.said_from.desc().nulls_last(), *columns)


def _said(dialect: str, wanted: Wanted) -> list[Condition]:
    return [*_on_claim_shelf(dialect, wanted), *filters.said(schema.claim_shelves, wanted)]


def _on_claim_shelf(dialect: str, wanted: Wanted) -> list[Condition]:
    table, speaker, words = schema.claim_shelves, wanted.get("speaker"), wanted.get("words")
    held = [search.held(dialect, _S.claim_id, words)] if words else []
    says = [sa.or_(_S.speaker == speaker.lower(), _S.speaker_country == speaker.upper())] if speaker else []
    return [
        *_shelf(table, schema.claim_parties, _S.claim_id, wanted),
        *filters.labels(table, wanted),
        *says,
        *held,
        *filters.within(_S.document_id, dialect, wanted),
    ]


def _shelf(table: sa.Table, parties: sa.Table, id_: sa.Column[Any], wanted: Wanted) -> list[Condition]:
    """The shelf of one or two parties, or of all; further parties are looked up."""
    codes = sorted(set(wanted.get("countries", ())))
    a, b = [*codes, "", ""][:2]
    of = parties.c[id_.name]
    more = [id_.in_(sa.select(of).where(parties.c.country == code)) for code in codes[2:]]
    return [table.c.a == a, table.c.b == b, *more]
