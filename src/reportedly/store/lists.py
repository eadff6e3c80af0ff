"""What one may ask of a store: lists of nouns, parts of them, and numbers."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Literal, TypeVar, Unpack

import sqlalchemy as sa

from reportedly.model.claim import Claim
from reportedly.model.derived import Contradiction, Event, Flow, Forecast
from reportedly.model.document import Document
from reportedly.model.plain import from_json
from reportedly.model.reason import Reason
from reportedly.model.statement import Statement
from reportedly.store import engine, filters, fit, rows, schema, snapshot, tallies
from reportedly.store.faults import read_clearly, told_clearly
from reportedly.store.filters import Wanted
from reportedly.store.snapshot import Snapshot, State

T = TypeVar("T")
Ask = Callable[[str, Wanted], list[filters.Condition]]
Counted = Literal["documents", "claims", "statements", "events", "forecasts", "flows", "contradictions", "reasons"]


class Lists:
    """The lists of one store; ``Store`` is made of it. Every method may raise StoreError.

    Lists come in one order whatever the order of reading: by publication, document, and place in the text.
    """

    def __init__(self, database: sa.Engine) -> None:
        self._engine = database
        self.where = engine.shown(database.url)
        self._taken: tuple[State, Snapshot] | None = None

    @contextmanager
    def _reading(self) -> Iterator[sa.Connection]:
        with told_clearly(self.where), self._engine.connect() as connection:
            yield connection

    def document_ids(self, **wanted: Unpack[Wanted]) -> list[str]:
        """The ids of the documents that pass the filters (see ``filters.Wanted``), for going through them in pieces."""
        d = schema.documents
        return [row[0] for row in self._rows(sa.select(d.c.document_id), d, filters.documents, _said(d), wanted)]

    def documents(self, **wanted: Unpack[Wanted]) -> list[Document]:
        """The documents that pass the filters."""
        d = schema.documents
        found = self._rows(sa.select(d.c.noun, d.c.text), d, filters.documents, _said(d), wanted)
        with read_clearly(self.where):
            return [rows.document_of(noun, text) for noun, text in found]

    def documents_at(self, paths: Iterable[str]) -> dict[str, list[Document]]:
        """The documents that were found under each of these paths, which are one page's versions."""
        p = schema.paths.c
        wanted = {fit.printable(path): path for path in paths}
        query = sa.select(p.path, p.document_id).where(p.path.in_(list(wanted)))
        with self._reading() as connection:
            found = [(wanted[path], document_id) for path, document_id in connection.execute(query)]
        known = {d.document_id: d for d in self.documents(documents=[i for _, i in found])} if found else {}
        versions: dict[str, list[Document]] = {}
        for path, document_id in found:
            versions.setdefault(path, []).append(known[document_id])
        return versions

    def claims(self, **wanted: Unpack[Wanted]) -> list[Claim]:
        """The claims that pass the filters."""
        return self._nouns(Claim, schema.claims, filters.claims, _said(schema.claims), wanted)

    def statements(self, **wanted: Unpack[Wanted]) -> list[Statement]:
        """The statements that pass the filters."""
        return self._nouns(Statement, schema.statements, filters.statements, _said(schema.statements), wanted)

    def reasons(self, **wanted: Unpack[Wanted]) -> list[Reason]:
        """The reasons that pass the filters."""
        return self._nouns(Reason, schema.reasons, filters.reasons, _said(schema.reasons), wanted)

    def events(self, **wanted: Unpack[Wanted]) -> list[Event]:
        """The events that pass the filters, by their first day; ``newest``: by the day of the last report."""
        e = schema.events.c
        first = e.said_to if wanted.get("newest") else e.day_from
        return self._nouns(Event, schema.events, filters.events, [first.nulls_last(), e.event_id], wanted)

    def forecasts(self, **wanted: Unpack[Wanted]) -> list[Forecast]:
        """The forecasts whose claims pass the filters, in the order of the claims."""
        return self._nouns(Forecast, schema.forecasts, filters.forecasts, _said(schema.claims), wanted, schema.claims)

    def awaited(self, since: datetime.date, limit: int) -> list[Forecast]:
        """Open forecasts whose horizon ends on a day or later, the nearest first, at most ``limit``."""
        f = schema.forecasts.c
        query = sa.select(f.noun).where(f.status == "open", f.due >= since).order_by(f.due, f.claim_id).limit(limit)
        with self._reading() as connection, read_clearly(self.where):
            return [from_json(Forecast, noun) for noun in connection.scalars(query)]

    def flows(self, **wanted: Unpack[Wanted]) -> list[Flow]:
        """The flows whose claims pass the filters, in the order of the claims."""
        order = [*_said(schema.claims), schema.flows.c.number]
        return self._nouns(Flow, schema.flows, filters.flows, order, wanted, schema.claims)

    def count(self, kind: Counted, **wanted: Unpack[Wanted]) -> int:
        """How many rows of one kind pass the filters, whatever part of the list is asked for."""
        table, ask = _COUNTED[kind]
        with self._reading() as connection:
            query = sa.select(sa.func.count()).select_from(table).where(*ask(connection.dialect.name, wanted))
            return int(connection.scalar(query) or 0)

    def daily(self, **wanted: Unpack[Wanted]) -> list[tallies.Daily]:
        """How many of the events that pass the filters begin on each day, by type and label."""
        with self._reading() as connection:
            return tallies.daily(connection, filters.events(connection.dialect.name, wanted))

    def published(self, **wanted: Unpack[Wanted]) -> list[tuple[datetime.date, int]]:
        """How many of the documents that pass the filters were published on each day, in order."""
        with self._reading() as connection:
            return tallies.published(connection, filters.documents(connection.dialect.name, wanted))

    def ties(self, **wanted: Unpack[Wanted]) -> list[tallies.Tie]:
        """How many of the events that pass the filters each two parties share, by type and label."""
        with self._reading() as connection:
            return tallies.ties(connection, filters.events(connection.dialect.name, wanted))

    def last_published(self) -> datetime.date | None:
        """The latest day on which a document came out; None for a store without dated ones."""
        with self._reading() as connection:
            return tallies.last_published(connection)

    def snapshot(self) -> Snapshot:
        """The state of the record, to be named beside what is cited of it."""
        with self._reading() as connection, read_clearly(self.where):
            state = snapshot.state(connection)
            if self._taken is None or self._taken[0] != state:
                self._taken = state, snapshot.taken(connection)
            return self._taken[1]

    def contradictions(self, **wanted: Unpack[Wanted]) -> list[Contradiction]:
        """The contradictions within the events that pass the filters, in the order of the events."""
        c, e = schema.contradictions, schema.events
        order = [e.c.day_from.nulls_last(), e.c.event_id, c.c.number]
        return self._nouns(Contradiction, c, filters.contradictions, order, wanted, e)

    def stories(self, documents: Iterable[str] | None = None) -> dict[str, str]:
        """Document id to story id, for these documents (or all) as far as they were there at the last linking."""
        query = sa.select(schema.stories)
        with self._reading() as connection:
            if documents is not None:
                query = query.where(filters.among(schema.stories.c.document_id, connection.dialect.name, documents))
            return {row.document_id: row.story_id for row in connection.execute(query)}

    def told_in(self, story_id: str) -> list[str]:
        """The ids of the documents of one story, as of the last linking, sorted."""
        s = schema.stories.c
        with self._reading() as connection:
            return sorted(connection.scalars(sa.select(s.document_id).where(s.story_id == story_id)))

    def _nouns(
        self,
        kind: type[T],
        table: sa.Table,
        ask: Ask,
        order: Sequence[Any],
        wanted: Wanted,
        via: sa.Table | None = None,
    ) -> list[T]:
        query = sa.select(table.c.noun)
        found = self._rows(query if via is None else query.join_from(table, via), table, ask, order, wanted)
        with read_clearly(self.where):
            return [from_json(kind, noun) for (noun,) in found]

    def _rows(
        self, query: sa.Select[Any], table: sa.Table, ask: Ask, order: Sequence[Any], wanted: Wanted
    ) -> Sequence[Any]:
        with self._reading() as connection:
            query = query.where(*ask(connection.dialect.name, wanted))
            ordered = query.order_by(*(map(_turned, order) if wanted.get("newest") else order))
            return connection.execute(ordered.limit(wanted.get("limit")).offset(wanted.get("offset", 0))).all()


_COUNTED: dict[Counted, tuple[sa.Table, Ask]] = {
    "documents": (schema.documents, filters.documents), "claims": (schema.claims, filters.claims),
    "statements": (schema.statements, filters.statements), "events": (schema.events, filters.events),
    "forecasts": (schema.forecasts, filters.forecasts), "flows": (schema.flows, filters.flows),
    "contradictions": (schema.contradictions, filters.contradictions), "reasons": (schema.reasons, filters.reasons),
}  # fmt: skip


def _turned(key: Any) -> Any:
    """The same key of order, the latest first; what has no date still comes last."""
    return key.element.desc().nulls_last() if isinstance(key, sa.UnaryExpression) else key


def _said(table: sa.Table) -> list[Any]:
    """The common order: publication, document, place in the text, id."""
    places = [table.c.start] if "start" in table.c else []
    keys = [table.c[name] for name in ("claim_id", "statement_id", "reason_id") if name in table.c]
    return [table.c.said_from.nulls_last(), table.c.document_id, *places, *keys]
