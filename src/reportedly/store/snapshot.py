"""The state of a record, as a citation names it: the same pages, decisions and versions have the same id anywhere."""

from dataclasses import dataclass

import sqlalchemy as sa

from reportedly.model.derived import Linking
from reportedly.model.ids import content_id
from reportedly.model.plain import from_json
from reportedly.store import digests, schema


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
    documents, linked = (digests.kept(connection, table.name) for table in (schema.documents, schema.stories))
    rulings = digests.of(connection.scalars(sa.select(schema.rulings.c.ruling_id)).all())
    linking = connection.scalar(sa.select(schema.linkings.c.noun))
    made_by = from_json(Linking, linking).made_by if linking else None
    name = content_id("s", documents.digest, linked.digest, rulings.digest, made_by)
    return Snapshot(name, documents.number, linked.number, rulings.number, made_by)
