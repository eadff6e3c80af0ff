"""The state of a record, as a citation names it: the same pages, decisions and versions have the same id anywhere."""

from dataclasses import dataclass

import sqlalchemy as sa

from reportedly.model.derived import Linking
from reportedly.model.ids import content_id
from reportedly.model.plain import from_json
from reportedly.store import schema


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a view rests on. ``documents``: read pages, of which ``linked`` are in events; ``rulings``: decisions made.

    ``made_by``: version of software, codebook and settings that linked; None where that isn't known.
    """

    snapshot_id: str
    documents: int
    linked: int
    rulings: int
    made_by: str | None


def taken(connection: sa.Connection) -> Snapshot:
    """The snapshot of now, from the ids of all pages and decisions."""
    documents, linked, rulings = (
        _joined(connection, ids)
        for ids in (schema.documents.c.document_id, schema.stories.c.document_id, schema.rulings.c.ruling_id)
    )
    linking = connection.scalar(sa.select(schema.linkings.c.noun))
    made_by = from_json(Linking, linking).made_by if linking else None
    of_all = (content_id("", ids) for _, ids in (documents, linked, rulings))
    return Snapshot(content_id("s", *of_all, made_by), documents[0], linked[0], rulings[0], made_by)


def _joined(connection: sa.Connection, ids: "sa.Column[str]") -> tuple[int, str]:
    """How many ids there are, and all in one text, in order: joined by the database, since there may be a million."""
    ordered = sa.select(ids.label("id")).order_by(ids).subquery()
    join = sa.func.group_concat if connection.dialect.name == "sqlite" else sa.func.string_agg
    number, text = connection.execute(sa.select(sa.func.count(), join(ordered.c.id, "\x1f"))).one()
    return number, text or ""
