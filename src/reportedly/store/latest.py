"""Parts of lists, the latest first, and the numbers of whole lists, read from the shelves (see ``shelves``)."""

from collections.abc import Callable, Sequence
from typing import Any

import sqlalchemy as sa

from reportedly.store import filters, schema, search, shelves
from reportedly.store.filters import Condition, Wanted

_S, _E = schema.claim_shelves.c, schema.event_shelves.c
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


def tallied(kind: str, wanted: Wanted) -> Query | None:
    """The query for the number of a whole list from what is kept of shelves; None where more is asked."""
    tallies, ((a, b), rest) = _TALLIES.get(kind), _places(wanted)
    if tallies is None or rest or filters.asked(wanted).keys() - _TALLIED:
        return None
    t = tallies.c
    return sa.select(sa.func.sum(t.number)).where(t.a == a, t.b == b, *filters.labels(tallies, wanted))


_TALLIES = {"claims": schema.claim_tallies, "events": schema.event_tallies}
_TALLIED = {"countries", "types", "factuality", *shelves.ISSUERS}


def on_event_shelf(dialect: str, wanted: Wanted) -> list[Condition]:
    """Conditions on the shelves of events that say the same as ``filters.events`` on the table of events."""
    table = schema.event_shelves
    conditions = [*_shelf(table, wanted), *filters.labels(table, wanted), *filters.period(table, wanted)]
    of_claims = filters.asked(wanted).keys() & {*_OF_A_CLAIM, *shelves.ISSUERS}
    if len(of_claims) > 1 or of_claims & _OF_A_CLAIM:  # what is asked together must hold of one claim
        conditions += filters.members(_E.event_id, dialect, wanted)
    return conditions


_OF_A_CLAIM = {"documents", "claims", "text", "speaker", "words"}


def _events(dialect: str, wanted: Wanted) -> Query:
    return _as_it_stands(sa.select(_E.rank, _E.event_id.label("id")).where(*on_event_shelf(dialect, wanted)))


def _on(table: sa.Table, id_: str) -> Callable[[str, Wanted], Query]:
    """A list that stands on these shelves whatever is asked: by its own row and in the period it is about."""

    def ask(dialect: str, wanted: Wanted) -> Query:
        places = [column for column in table.primary_key if column.name not in ("a", "b")]
        named = [column.label("id") if column.name == id_ else column for column in places]
        return _as_it_stands(
            sa.select(*named).where(*_on_claim_shelf(table, dialect, wanted), *filters.period(table, wanted))
        )

    return ask


def _told(own: sa.Table, table: sa.Table, id_: str, ask: Callable[[str, Wanted], list[Condition]]) -> "_Ask":
    """A list that stands on shelves once for each claim, and without any claim in its own table alone."""

    def asked(dialect: str, wanted: Wanted) -> Query:
        if not any(wanted.get(name) for name in _OF_CLAIMS):
            return _own(own, dialect, wanted, ask)
        s = table.c
        query = sa.select(s.rank, s.document_id, s.start, s[id_].label("id"))
        conditions = [*_on_claim_shelf(table, dialect, wanted), *filters.said(table, wanted)]
        return _as_it_stands(query.where(*conditions)).execution_options(repeats=True)

    return asked


def _documents(dialect: str, wanted: Wanted) -> Query:
    if not any(wanted.get(name) for name in _OF_CLAIMS):
        return _own(schema.documents, dialect, wanted, filters.documents)
    told = [*_on_claim_shelf(schema.claim_shelves, dialect, wanted), *filters.said(schema.claim_shelves, wanted)]
    query = sa.select(_S.rank, _S.document_id.label("id")).where(*told)
    return _as_it_stands(query).execution_options(repeats=True)


_Ask = Callable[[str, Wanted], Query]
_LISTS: dict[str, _Ask] = {
    "documents": _documents, "events": _events,
    "claims": _on(schema.claim_shelves, "claim_id"), "forecasts": _on(schema.forecast_shelves, "claim_id"),
    "flows": _on(schema.flow_shelves, "number"),
    "statements": _told(schema.statements, schema.statement_shelves, "statement_id", filters.statements),
    "reasons": _told(schema.reasons, schema.reason_shelves, "reason_id", filters.reasons),
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


def _on_claim_shelf(table: sa.Table, dialect: str, wanted: Wanted) -> list[Condition]:
    s, speaker, words = table.c, wanted.get("speaker"), wanted.get("words")
    held = [search.held(dialect, s.claim_id, words)] if words else []
    says = [sa.or_(s.speaker == speaker.lower(), s.speaker_country == speaker.upper())] if speaker else []
    pages: Wanted = {**wanted, "outlet": None, "agency": None}  # which have shelves of their own
    return [
        *_shelf(table, wanted),
        *filters.labels(table, wanted),
        *says,
        *held,
        *filters.within(s.document_id, dialect, pages),
    ]


def _shelf(table: sa.Table, wanted: Wanted) -> list[Condition]:
    """That it stands on the shelf that is looked through, and on the others that are asked for too."""
    (a, b), rest = _places(wanted)
    return [table.c.a == a, table.c.b == b, *(_stands_too(table, name) for name in rest)]


def _places(wanted: Wanted) -> tuple[tuple[str, str], list[str]]:
    """The shelf of one or two parties, else of an outlet or agency, or of all; and the others."""
    codes = sorted(set(wanted.get("countries", ())))
    issued = [shelves.issuer(name, given) for name in shelves.ISSUERS if (given := _given(wanted, name))]
    a, b = [*(codes[:2] or issued[:1]), "", ""][:2]
    return (a, b), codes[2:] + issued if codes else issued[1:]


def _given(wanted: Wanted, name: str) -> str | None:
    return wanted.get("outlet") if name == "outlet" else wanted.get("agency")


def _stands_too(table: sa.Table, name: str) -> Condition:
    other = table.alias()
    same = [other.c[column.name] == column for column in table.primary_key if column.name not in ("a", "b")]
    return sa.exists(sa.select(sa.literal(1)).where(other.c.a == name, other.c.b == "", *same))
