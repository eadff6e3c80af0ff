"""The tables. Each noun is kept whole as JSON in ``noun``; the other columns are what one filters and orders by.

``day_from``/``day_to``: the days that a claim or event is about, else the days it was reported on; ``said_from``/
``said_to``: the days of publication. ``speaker``: the innermost link of a claim's source chain, by name, else by
affiliation; ``speaker_country``: that one's. An open end is the first or last day of the calendar; no date at all is
NULL.
"""

import sqlalchemy as sa

metadata = sa.MetaData()


def _id(name: str, to: str | None = None, *, key: bool = True) -> "sa.Column[str]":
    """A content hash, possibly of a row elsewhere."""
    if to is None:
        return sa.Column(name, sa.String(40), primary_key=key, nullable=False)
    return sa.Column(name, sa.String(40), sa.ForeignKey(to), primary_key=key, nullable=False)


def _days(*prefixes: str) -> "list[sa.Column[object]]":
    return [sa.Column(f"{p}_{end}", sa.Date) for p in prefixes for end in ("from", "to")]


def _maker() -> "list[sa.Column[str]]":
    """Which version of the software and of the codebook made the row."""
    return [sa.Column("software", sa.String(40), nullable=False), sa.Column("codebook", sa.String(40), nullable=False)]


def _noun() -> "sa.Column[str]":
    return sa.Column("noun", sa.Text, nullable=False)


# The record: rows are added and never changed.
documents = sa.Table(
    "documents", metadata,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),  # the search index refers to it
    sa.Column("document_id", sa.String(40), nullable=False, unique=True),
    sa.Column("path", sa.Text, nullable=False),
    sa.Column("title", sa.Text), sa.Column("outlet", sa.Text), sa.Column("agency", sa.Text), *_days("said"),
    sa.Column("text", sa.Text, nullable=False), _noun(), *_maker(),
)  # fmt: skip
paths = sa.Table(
    "paths", metadata, sa.Column("path_id", sa.String(40), primary_key=True),
    sa.Column("path", sa.Text, nullable=False), _id("document_id", "documents.document_id", key=False),
)  # fmt: skip
claims = sa.Table(
    "claims", metadata, _id("claim_id"), _id("document_id", "documents.document_id", key=False),
    sa.Column("start", sa.Integer, nullable=False), sa.Column("type", sa.String(16)),
    sa.Column("factuality", sa.String(16), nullable=False), *_days("day", "said"),
    sa.Column("speaker", sa.Text), sa.Column("speaker_country", sa.String(16)), _noun(), *_maker(),
)  # fmt: skip
claim_parties = sa.Table(
    "claim_parties", metadata, _id("claim_id", "claims.claim_id"), sa.Column("country", sa.String(16), primary_key=True)
)
statements = sa.Table(
    "statements", metadata, _id("statement_id"), _id("document_id", "documents.document_id", key=False),
    sa.Column("start", sa.Integer, nullable=False), *_days("said"), _noun(), *_maker(),
)  # fmt: skip
statement_claims = sa.Table(  # the claims whose trigger stands in the statement's words
    "statement_claims", metadata, _id("statement_id", "statements.statement_id"), _id("claim_id", "claims.claim_id")
)
problems = sa.Table(
    "problems", metadata, sa.Column("problem_id", sa.String(40), primary_key=True),
    *(sa.Column(name, sa.Text, nullable=False) for name in ("place", "kind", "what", "todo")),
)  # fmt: skip
# Not of the record, but of its making: what `reportedly watch` has asked and when it asks again (in UTC).
visits = sa.Table(
    "visits", metadata, sa.Column("visit_id", sa.String(40), primary_key=True),
    sa.Column("feed", sa.Text), sa.Column("due", sa.DateTime), _noun(),
)  # fmt: skip
RECORD = (documents, paths, claims, claim_parties, statements, statement_claims, problems)

# Of the record too, but younger than its first tables.
reasons = sa.Table(
    "reasons", metadata, _id("reason_id"), _id("document_id", "documents.document_id", key=False),
    sa.Column("start", sa.Integer, nullable=False), *_days("said"), _noun(), *_maker(),
)  # fmt: skip
reason_claims = sa.Table(  # the claims that stand on either side
    "reason_claims", metadata, _id("reason_id", "reasons.reason_id"), _id("claim_id", "claims.claim_id")
)
REASONED = (reasons, reason_claims)

# The words by which claims are found; the search index refers to the numbers.
claim_words = sa.Table(
    "claim_words", metadata, sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("claim_id", sa.String(40), sa.ForeignKey("claims.claim_id"), nullable=False, unique=True),
    sa.Column("words", sa.Text, nullable=False),
)  # fmt: skip

# What persons decided: rows are added and never changed, and no linking touches them.
rulings = sa.Table(
    "rulings", metadata, sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("ruling_id", sa.String(40), nullable=False, unique=True), _noun(),
)  # fmt: skip

# What is derived: thrown away and written anew by each linking.
stories = sa.Table(
    "stories",
    metadata,
    _id("document_id", "documents.document_id"),
    sa.Column("story_id", sa.String(40), nullable=False),
)
events = sa.Table(
    "events", metadata, _id("event_id"), sa.Column("type", sa.String(16)),
    sa.Column("factuality", sa.String(16), nullable=False), *_days("day", "said"), _noun(),
)  # fmt: skip
event_parties = sa.Table(
    "event_parties", metadata, _id("event_id", "events.event_id"), sa.Column("country", sa.String(16), primary_key=True)
)
event_claims = sa.Table(
    "event_claims", metadata, _id("event_id", "events.event_id"), _id("claim_id", "claims.claim_id")
)
forecasts = sa.Table(
    "forecasts", metadata, _id("claim_id", "claims.claim_id"),
    sa.Column("status", sa.String(16)), sa.Column("due", sa.Date), _noun(),  # due: the last day of the horizon
)  # fmt: skip
flows = sa.Table(
    "flows", metadata, sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    _id("claim_id", "claims.claim_id", key=False),
    sa.Column("giver", sa.String(16)), sa.Column("receiver", sa.String(16)), _noun(),
)  # fmt: skip
contradictions = sa.Table(
    "contradictions", metadata, sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    _id("event_id", "events.event_id", key=False), _noun(),
)  # fmt: skip
# Which part of the derived rows rests on which claims, so that it can be replaced alone (see link/blocks.py).
blocks = sa.Table(
    "blocks", metadata, _id("claim_id", "claims.claim_id"), sa.Column("block", sa.String(40), nullable=False)
)
needs = sa.Table("needs", metadata, _id("claim_id", "claims.claim_id"), _id("block"))
# Of texts: sketches, and how many shingles likely pairs share (see clean/copies.py).
prints = sa.Table(
    "prints", metadata, _id("document_id", "documents.document_id"),
    sa.Column("size", sa.Integer, nullable=False), sa.Column("sketch", sa.LargeBinary, nullable=False),
)  # fmt: skip
overlaps = sa.Table(
    "overlaps", metadata, _id("document_id", "documents.document_id"), _id("other_id", "documents.document_id"),
    sa.Column("shared", sa.Integer, nullable=False),
)  # fmt: skip
linkings = sa.Table(  # one row: what the derived rows rest on
    "linkings", metadata, sa.Column("serial", sa.Integer, primary_key=True, autoincrement=False), _noun()
)
PARTED = (blocks, needs, prints, overlaps, linkings)
DERIVED = (stories, events, event_parties, event_claims, forecasts, flows, contradictions)


def _shelf(name: str, *places: "sa.Column[int] | sa.Column[str]") -> sa.Table:
    """Where rows stand in the order in which they are shown (see ``shelves``); the key is the order."""
    return sa.Table(
        name, metadata, *(sa.Column(side, sa.Text, primary_key=True) for side in ("a", "b")),
        sa.Column("rank", sa.Integer, primary_key=True, autoincrement=False), *places,
        sa.Column("type", sa.String(16)), sa.Column("factuality", sa.String(16), nullable=False), *_days("day", "said"),
        sqlite_with_rowid=False,
    )  # fmt: skip


def _told_shelf(name: str, *places: "sa.Column[int] | sa.Column[str]") -> sa.Table:
    """The same of claims, or of what rests on them, by its place in the text; who says so besides."""
    document, start = _id("document_id"), sa.Column("start", sa.Integer, primary_key=True, autoincrement=False)
    table = _shelf(name, document, start, *places)
    for column, kind in (("speaker", sa.Text()), ("speaker_country", sa.String(16))):  # in lower case; as it is
        table.append_column(sa.Column(column, kind))
    return table


claim_shelves = _told_shelf("claim_shelves", _id("claim_id"))
event_shelves = _shelf("event_shelves", _id("event_id"))
#: How many rows of each kind there are, and how often the record and what is derived from it have changed.
totals = sa.Table(
    "totals", metadata, sa.Column("name", sa.String(40), primary_key=True),
    sa.Column("number", sa.Integer, nullable=False),
)  # fmt: skip
SHELVED = (claim_shelves, event_shelves, totals)
# What rests on claims, once for each of them.
forecast_shelves = _told_shelf("forecast_shelves", _id("claim_id"))
flow_shelves = _told_shelf(
    "flow_shelves", _id("claim_id"), sa.Column("number", sa.Integer, primary_key=True, autoincrement=False)
)
statement_shelves = _told_shelf("statement_shelves", _id("statement_id"), _id("claim_id"))
reason_shelves = _told_shelf("reason_shelves", _id("reason_id"), _id("claim_id"))
TOLD_SHELVED = (forecast_shelves, flow_shelves, statement_shelves, reason_shelves)


def _tallies(name: str) -> sa.Table:
    """How many rows of each type ("" for none) and label stand on each shelf."""
    sides = (sa.Column(side, sa.Text, primary_key=True) for side in ("a", "b"))
    labels = (sa.Column(label, sa.String(16), primary_key=True) for label in ("type", "factuality"))
    number = sa.Column("number", sa.Integer, nullable=False)
    return sa.Table(name, metadata, *sides, *labels, number, sqlite_with_rowid=False)


claim_tallies, event_tallies = _tallies("claim_tallies"), _tallies("event_tallies")
TALLIED = (claim_tallies, event_tallies)

# Numbers for sets of ids (see ``digests``).
digests = sa.Table(
    "digests", metadata, sa.Column("name", sa.String(40), primary_key=True),
    sa.Column("number", sa.Integer, nullable=False), sa.Column("digest", sa.String(32), nullable=False),
)  # fmt: skip

# Pairs of columns where a list of ids is looked up by the first: the second is then read from the index alone.
for _columns in (
    (documents.c.said_from,), (paths.c.document_id,), (claims.c.document_id,), (claims.c.type,), (claims.c.day_from,),
    (claim_parties.c.country, claim_parties.c.claim_id), (statements.c.document_id,),
    (statement_claims.c.claim_id, statement_claims.c.statement_id), (reasons.c.document_id,),
    (reason_claims.c.claim_id, reason_claims.c.reason_id), (stories.c.story_id,), (events.c.day_from,),
    (event_parties.c.country, event_parties.c.event_id), (event_claims.c.claim_id, event_claims.c.event_id),
    (claims.c.said_from,), (events.c.said_to,), (forecasts.c.due,), (claims.c.speaker_country,),
    (flows.c.claim_id,), (visits.c.due,), (contradictions.c.event_id,), (event_tallies.c.b, event_tallies.c.a),
):  # fmt: skip
    sa.Index(f"ix_{_columns[0].table.name}_{_columns[0].name}", *_columns)
for _table, _name, _parts in (
    (documents, "newest", (documents.c.said_from.desc(), documents.c.document_id)),
    (documents, "outlet_newest", (sa.func.lower(documents.c.outlet), documents.c.said_from.desc(),
                                  documents.c.document_id)),
    (documents, "agency_newest", (sa.func.lower(documents.c.agency), documents.c.said_from.desc(),
                                  documents.c.document_id)),
    (claims, "speaker_lower", (sa.func.lower(claims.c.speaker), claims.c.claim_id)),
    (statements, "newest", (statements.c.said_from.desc(), statements.c.document_id, statements.c.start,
                            statements.c.statement_id)),
    (reasons, "newest", (reasons.c.said_from.desc(), reasons.c.document_id, reasons.c.start, reasons.c.reason_id)),
    (documents, "said_to", (documents.c.said_to,)),
    (flows, "sides", (flows.c.claim_id, flows.c.giver, flows.c.receiver)),
):  # fmt: skip
    sa.Index(f"ix_{_table.name}_{_name}", *_parts)
# What two parties share in a period: rows of pairs alone, by the last day.
sa.Index(
    "ix_event_shelves_day_to", event_shelves.c.day_to, event_shelves.c.a, event_shelves.c.b, event_shelves.c.day_from,
    event_shelves.c.type, event_shelves.c.factuality, sqlite_where=event_shelves.c.b != "",
    postgresql_where=event_shelves.c.b != "",
)  # fmt: skip
# Events of a shelf by day, in the order in which they are counted.
sa.Index(
    "ix_event_shelves_days", event_shelves.c.a, event_shelves.c.b, event_shelves.c.day_from, event_shelves.c.type,
    event_shelves.c.day_to,
)  # fmt: skip
