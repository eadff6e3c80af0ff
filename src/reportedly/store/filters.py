"""What one may ask of each kind of row, as conditions on the tables."""

import datetime
import json
from collections.abc import Collection, Iterable
from typing import Any, TypedDict

import sqlalchemy as sa

from reportedly.model.claim import Factuality
from reportedly.store import schema, search

Condition = sa.ColumnElement[bool]
# What is said of the future is news of the day it is said on as well as of the day it is about.
FORWARD: tuple[Factuality, ...] = ("planned", "predicted", "possible", "conditional", "called_for")


BY_ID = ("documents", "claims", "events")


class Wanted(TypedDict, total=False):
    """Filters; all that are given must hold.

    - ``countries``: codes that must all be parties (of a flow: or giver or receiver).
    - ``since``, ``until``: days, both inclusive. A row belongs to the period if the days it is about (else those it was
      published on) meet it; one about the future also if it was published in it.
    - ``types``, ``factuality``: any of these labels. ``documents``, ``claims``, ``events``: any of these ids.
    - ``text``: words that the document must hold (see ``search``).
    - ``words``: words that a claim must hold: its sentence, its parties, its kind of act, who says so.
    - ``outlet``, ``agency``: of the document, as it names them, in upper or lower case.
    - ``speaker``: who says so in the first place: a name as the text has it, or the code of the speaker's country.
    - ``newest``, ``limit``, ``offset``: the latest first, and which part of the list.

    For documents, statements and reasons the days are those of publication; the rest asks for at least one such claim
    in them.
    """

    countries: Collection[str]
    since: datetime.date | None
    until: datetime.date | None
    types: Collection[str]
    factuality: Collection[str]
    documents: Collection[str] | None
    claims: Collection[str] | None
    events: Collection[str] | None
    text: str | None
    words: str | None
    outlet: str | None
    agency: str | None
    speaker: str | None
    newest: bool
    limit: int | None
    offset: int


def asked(wanted: Wanted) -> dict[str, Any]:
    """The filters that leave something out: neither None nor empty, though a list of no ids leaves out all."""
    return {
        name: value
        for name, value in wanted.items()
        if (value is not None if name in BY_ID else value) and name not in ("newest", "limit", "offset")
    }


def by_id(wanted: Wanted) -> bool:
    """Whether rows are asked for by ids: few, that can be looked up one by one."""
    return any(wanted.get(name) is not None for name in BY_ID)


def claims(dialect: str, wanted: Wanted) -> list[Condition]:
    """Conditions on the table of claims."""
    c = schema.claims.c
    return [
        *_of_claim(dialect, wanted),
        *period(schema.claims, wanted),
        *within(c.document_id, dialect, wanted),
    ]


def statements(dialect: str, wanted: Wanted) -> list[Condition]:
    """Conditions on the table of statements: countries, types and factuality ask for a claim in the words said."""
    c = schema.statements.c
    own = [*said(schema.statements, wanted), *within(c.document_id, dialect, wanted)]
    spoken = sa.select(schema.statement_claims.c.statement_id).join_from(schema.statement_claims, schema.claims)
    return own + _among_those(c.statement_id, spoken, _of_claim(dialect, wanted))


def reasons(dialect: str, wanted: Wanted) -> list[Condition]:
    """Conditions on the table of reasons: each country is asked for in any claim of it, the rest in one."""
    c, sides, p = schema.reasons.c, schema.reason_claims.c, schema.claim_parties.c
    own = [*said(schema.reasons, wanted), *within(c.document_id, dialect, wanted)]
    told = _of_claim(dialect, {**wanted, "countries": ()})
    claims = sa.select(sides.reason_id).select_from(schema.reason_claims.join(schema.claims))
    naming = sa.select(sa.literal(1)).select_from(
        schema.reason_claims.join(schema.claim_parties, p.claim_id == sides.claim_id)
    )
    naming = naming.where(sides.reason_id == c.reason_id)  # looked up for each reason: there are few beside claims
    named = [sa.exists(naming.where(p.country == code)) for code in wanted.get("countries", ())]
    return own + named + _among_those(c.reason_id, claims, told)


def documents(dialect: str, wanted: Wanted) -> list[Condition]:
    """Conditions on the table of documents: countries, types and factuality ask for a claim in the document."""
    c = schema.documents.c
    own = [*said(schema.documents, wanted), *within(c.document_id, dialect, wanted)]
    return own + _among_those(c.document_id, sa.select(schema.claims.c.document_id), _of_claim(dialect, wanted))


def events(dialect: str, wanted: Wanted) -> list[Condition]:
    """Conditions on the table of events: what is asked of a document or speaker is asked of one claim in it."""
    ids = wanted.get("events")
    own = [
        *([among(schema.events.c.event_id, dialect, ids)] if ids is not None else []),
        *_parties(schema.events.c.event_id, schema.event_parties, wanted),
        *labels(schema.events, wanted),
        *period(schema.events, wanted),
    ]
    return own + members(schema.events.c.event_id, dialect, wanted)


def members(column: sa.Column[Any], dialect: str, wanted: Wanted) -> list[Condition]:
    """What is asked of a document, speaker or claim, as conditions on the id of an event: one of its claims fits."""
    c = schema.claims.c
    rest = [*within(c.document_id, dialect, wanted), *_told(dialect, wanted)]
    claims = sa.select(schema.event_claims.c.event_id).join_from(schema.event_claims, schema.claims)
    return _among_those(column, claims, rest)


def forecasts(dialect: str, wanted: Wanted) -> list[Condition]:
    """Conditions on the table of forecasts: those of the claims they rest on."""
    return _among_those(schema.forecasts.c.claim_id, sa.select(schema.claims.c.claim_id), claims(dialect, wanted))


def flows(dialect: str, wanted: Wanted) -> list[Condition]:
    """Conditions on the table of flows: those of their claims, but giver and receiver count as parties too."""
    rest: Wanted = {**wanted, "countries": ()}
    of_claims = sa.select(schema.claims.c.claim_id)
    return [*_among_those(schema.flows.c.claim_id, of_claims, claims(dialect, rest)), *sides(wanted)]


def sides(wanted: Wanted) -> list[Condition]:
    """That these are giver or receiver of a flow, or parties of its claim."""
    f, p = schema.flows.c, schema.claim_parties.c
    of_party = sa.select(sa.literal(1)).where(p.claim_id == f.claim_id)
    return [
        sa.or_(f.giver == code, f.receiver == code, sa.exists(of_party.where(p.country == code)))
        for code in wanted.get("countries", ())
    ]


def contradictions(dialect: str, wanted: Wanted) -> list[Condition]:
    """Conditions on the table of contradictions: those of the events they are about."""
    return _among_those(schema.contradictions.c.event_id, sa.select(schema.events.c.event_id), events(dialect, wanted))


def _among_those(column: sa.Column[Any], query: sa.Select[Any], conditions: list[Condition]) -> list[Condition]:
    """That the column's value is among what the query gives under these conditions; nothing where there are none."""
    return [column.in_(query.where(*conditions))] if conditions else []


def _of_claim(dialect: str, wanted: Wanted) -> list[Condition]:
    """Conditions on the claim alone, wherever and whenever it stands."""
    c = schema.claims.c
    parties = _parties(c.claim_id, schema.claim_parties, wanted)
    return [*parties, *labels(schema.claims, wanted), *_told(dialect, wanted)]


def in_words(kind: str, dialect: str, wanted: Wanted) -> tuple[Any, list[Condition]]:
    """The ids of documents or claims, and conditions on them: what is asked of those alone, in words."""
    text = wanted.get("text")
    if kind == "documents":
        assert text
        rest: Wanted = {**wanted, "documents": None, "text": None}
        found = search.matching(dialect, text).columns(sa.column("document_id", sa.String)).subquery("found")
        return found.c.document_id, within(found.c.document_id, dialect, rest)
    return schema.claims.c.claim_id, _told(dialect, wanted)


def _told(dialect: str, wanted: Wanted) -> list[Condition]:
    """Which claims they are, who says so, and in what words."""
    ids, speaker, words, c = wanted.get("claims"), wanted.get("speaker"), wanted.get("words"), schema.claims.c
    conditions: list[Condition] = [] if ids is None else [among(c.claim_id, dialect, ids)]
    if speaker:
        said_by = sa.or_(sa.func.lower(c.speaker) == speaker.lower(), c.speaker_country == speaker.upper())
        conditions.append(said_by)
    if words:
        conditions.append(c.claim_id.in_(search.matching_claims(dialect, words)))
    return conditions


def _parties(column: sa.Column[Any], parties: sa.Table, wanted: Wanted) -> list[Condition]:
    """That these are parties: where few rows are asked for by id, each is looked up, instead of listing a state's."""
    of = parties.c[column.name]
    if by_id(wanted):
        each = sa.select(sa.literal(1)).where(of == column)
        return [sa.exists(each.where(parties.c.country == code)) for code in wanted.get("countries", ())]
    return [column.in_(sa.select(of).where(parties.c.country == code)) for code in wanted.get("countries", ())]


def labels(table: sa.Table, wanted: Wanted) -> list[Condition]:
    """What is asked of type and factuality."""
    asked = ((table.c.type, wanted.get("types")), (table.c.factuality, wanted.get("factuality")))
    return [column.in_(list(labels)) for column, labels in asked if labels]


def period(table: sa.Table, wanted: Wanted) -> list[Condition]:
    """That what the row is about meets the period; what is said of the future may be said in it as well."""
    about = overlap(table, "day", wanted)
    return [sa.or_(sa.and_(*about), sa.and_(table.c.factuality.in_(FORWARD), *said(table, wanted)))] if about else []


def said(table: sa.Table, wanted: Wanted) -> list[Condition]:
    """That the row was published in the period."""
    return overlap(table, "said", wanted)


def overlap(table: sa.Table, prefix: str, wanted: Wanted) -> list[Condition]:
    """That the days of these two columns meet the period."""
    since, until = wanted.get("since"), wanted.get("until")
    conditions: list[Condition] = []
    if since:
        conditions.append(table.c[f"{prefix}_to"] >= since)
    if until:
        conditions.append(table.c[f"{prefix}_from"] <= until)
    return conditions


def within(column: sa.ColumnElement[Any], dialect: str, wanted: Wanted) -> list[Condition]:
    """What is asked of the document, as conditions on the id of one."""
    ids, text = wanted.get("documents"), wanted.get("text")
    conditions: list[Condition] = []
    if ids is not None:
        conditions.append(among(column, dialect, ids))
    if text:
        conditions.append(column.in_(search.matching(dialect, text)))
    d = schema.documents.c
    for issuer, given in ((d.outlet, wanted.get("outlet")), (d.agency, wanted.get("agency"))):
        if given:
            conditions.append(column.in_(sa.select(d.document_id).where(sa.func.lower(issuer) == given.lower())))
    return conditions


def among(column: sa.ColumnElement[Any], dialect: str, ids: Iterable[str]) -> Condition:
    """That the column is one of any number of ids: one parameter, since databases limit how many a query has."""
    each = sa.func.json_each if dialect == "sqlite" else sa.func.json_array_elements_text
    given = sa.literal(json.dumps(list(ids)))
    table = each(given if dialect == "sqlite" else sa.cast(given, sa.JSON)).table_valued("value")
    return column.in_(sa.select(table.c.value))


def inside(connection: sa.Connection, noun: "sa.Column[str]", *path: str) -> "sa.ColumnElement[str]":
    """A text within the JSON of a noun, NULL where there is none."""
    if connection.dialect.name == "sqlite":
        steps = "".join(f"[{step}]" if step.isdigit() else f".{step}" for step in path)
        return sa.func.json_extract(noun, f"${steps}")
    return sa.func.json_extract_path_text(sa.cast(noun, sa.JSON), *path)
