"""What one may ask of a store: lists of nouns, parts of them, and numbers."""

import datetime
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import groupby, islice
from typing import Any, Literal, TypeVar, Unpack

import sqlalchemy as sa

from reportedly.model.claim import Claim
from reportedly.model.derived import Contradiction, Event, Flow, Forecast
from reportedly.model.document import Document
from reportedly.model.plain import from_json
from reportedly.model.reason import Reason
from reportedly.model.statement import Statement
from reportedly.store import deadline, engine, filters, fit, latest, rows, schema, search, snapshot, tallies, totals
from reportedly.store.faults import read_clearly, told_clearly
from reportedly.store.filters import Wanted
from reportedly.store.kept import Kept
from reportedly.store.snapshot import Snapshot

T = TypeVar("T")
_FEW = 2_000  # documents or claims that are looked up one by one rather than compared with all
_IN_WORDS = {"documents": ("text",), "claims": ("words", "speaker")}
_ANSWERS = 2_000  # tallies that are kept in memory
Ask = Callable[[str, Wanted], list[filters.Condition]]
Counted = Literal["documents", "claims", "statements", "events", "forecasts", "flows", "contradictions", "reasons"]


class Lists:
    """The lists of one store; ``Store`` is made of it. Every method may raise StoreError.

    Lists come in one order whatever the order of reading: by publication, document, and place in the text.
    """

    def __init__(self, database: sa.Engine) -> None:
        self._engine = database
        self._kept = Kept(_ANSWERS)
        self.where = engine.shown(database.url)

    @contextmanager
    def _reading(self) -> Iterator[sa.Connection]:
        with told_clearly(self.where), self._engine.connect() as connection:
            deadline.tell(connection)
            yield connection

    def stamp(self) -> totals.Stamp:
        """The state of the store: what it gives is the same as long as this is the same."""
        with self._reading() as connection:
            return totals.stamp(connection)

    def counts(self) -> dict[str, int]:
        """How many rows of each kind there are."""
        with self._reading() as connection:
            found = totals.numbers(connection)
        return {table.name: found.get(table.name, 0) for table in totals.COUNTED}

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

    def bare_documents(self, **wanted: Unpack[Wanted]) -> list[Document]:
        """The same without segments and dropped parts, in a fraction of the time: for who looks at text and origin."""
        d = schema.documents
        query = sa.select(rows.bare_noun(self._engine.dialect.name), d.c.text)
        found = self._rows(query, d, filters.documents, _said(d), wanted)
        with read_clearly(self.where):
            return [rows.bare_document_of(noun, text) for noun, text in found]

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

    def awaited(self, after: datetime.date, most: int, **wanted: Unpack[Wanted]) -> list[Forecast]:
        """Open forecasts that pass the filters and end on a day or later, the nearest first, at most ``most``."""
        f = schema.forecasts.c
        query = sa.select(f.noun).where(f.status == "open", f.due >= after).order_by(f.due, f.claim_id).limit(most)
        with self._reading() as connection, read_clearly(self.where):
            query = query.where(*filters.forecasts(connection.dialect.name, wanted))
            return [from_json(Forecast, noun) for noun in connection.scalars(query)]

    def flows(self, **wanted: Unpack[Wanted]) -> list[Flow]:
        """The flows whose claims pass the filters, in the order of the claims."""
        order = [*_said(schema.claims), schema.flows.c.number]
        return self._nouns(Flow, schema.flows, filters.flows, order, wanted, schema.claims)

    def count(self, kind: Counted, **wanted: Unpack[Wanted]) -> int:
        """How many rows of one kind pass the filters, whatever part of the list is asked for."""
        return self._tallied(kind, kind, wanted, lambda c, w: self._number(c, kind, w))

    def weekly(self, cooperative: Collection[str], **wanted: Unpack[Wanted]) -> list[tallies.Weekly]:
        """How many events that pass the filters begin in each week: of cooperation (these types), and of conflict."""
        of = frozenset(cooperative)
        return self._tallied(("weekly", of), "events", wanted, lambda c, w: tallies.weekly(c, w, of))

    def published(self, **wanted: Unpack[Wanted]) -> list[tuple[datetime.date, int]]:
        """How many of the documents that pass the filters were published in each week, by its Monday, in order."""
        return self._tallied("published", "documents", wanted, tallies.published)

    def ties(self, cooperative: Collection[str], **wanted: Unpack[Wanted]) -> list[tallies.Tie]:
        """How many of the events that pass the filters each two parties share, by cooperation (these types) and
        conflict. Where a party is asked for, only what it shares with others; where several are, what they share.
        """
        of = frozenset(cooperative)
        return self._tallied(("ties", of), "events", wanted, lambda c, w: tallies.ties(c, w, of))

    def _tallied(self, name: Hashable, kind: Counted, wanted: Wanted, ask: Callable[[sa.Connection, Wanted], T]) -> T:
        """The answer to a question that counts, given from memory until rows of the kind change."""
        with self._reading() as connection:
            now = totals.stamp(connection)
            state = now.derived if _COUNTED[kind][0] in totals.DERIVED else now.record

            def made() -> T:
                return ask(connection, self._narrowed(connection, wanted))

            return self._kept.answer((name, _frozen(wanted)), state, made)

    def _narrowed(self, connection: sa.Connection, wanted: Wanted) -> Wanted:
        """The same filters, with what is asked in words of documents or claims replaced by ids where these are few."""
        for name, asked in _IN_WORDS.items():
            if (
                wanted.get(name) is None
                and any(wanted.get(n) for n in asked)
                and not self._is_common(connection, wanted)
            ):
                column, conditions = filters.in_words(name, connection.dialect.name, wanted)
                ids = connection.scalars(sa.select(column).where(*conditions).limit(_FEW + 1)).all()
                if len(ids) <= _FEW:
                    wanted = {**wanted, name: ids, **dict.fromkeys(asked)}  # type: ignore[misc]
        return wanted

    def _number(self, connection: sa.Connection, kind: Counted, wanted: Wanted) -> int:
        dialect, (table, ask) = connection.dialect.name, _COUNTED[kind]
        asked = filters.asked(wanted)
        if not asked:
            return totals.numbers(connection).get(table.name, 0)
        if kind == "claims" and asked.keys() == {"words"}:
            return self._holding(connection, "claims", asked["words"])
        if kind == "documents" and asked.keys() == {"text"}:
            return self._holding(connection, "documents", asked["text"])
        query = latest.tallied(kind, wanted)
        if query is None:
            rows_of = latest.ordered(kind, dialect, wanted)
            keys = sa.select(table).where(*ask(dialect, wanted)) if rows_of is None else _once(rows_of)
            query = sa.select(sa.func.count()).select_from(keys.subquery())
        return int(connection.scalar(query) or 0)

    def _is_common(self, connection: sa.Connection, wanted: Wanted) -> bool:
        """Whether words alone are asked of claims, and words that many hold: the index tells without listing them."""
        words = wanted.get("words")
        others = any(wanted.get(name) for name in ("speaker", "text", "outlet", "agency"))
        return bool(words and not others and self._holding(connection, "claims", words) > _FEW)

    def _holding(self, connection: sa.Connection, kind: Literal["claims", "documents"], words: str) -> int:
        """How many hold the words, asked of the index once until the record changes."""
        state = totals.stamp(connection).record
        return self._kept.answer(("holding", kind, words), state, lambda: search.number(connection, kind, words))

    def last_published(self) -> datetime.date | None:
        """The latest day on which a document came out; None for a store without dated ones."""
        return self._tallied("last", "documents", {}, lambda c, _: tallies.last_published(c))

    def snapshot(self) -> Snapshot:
        """The state of the record, to be named beside what is cited of it."""
        with self._reading() as connection, read_clearly(self.where):
            now = totals.stamp(connection)
            return self._kept.answer("snapshot", now, lambda: snapshot.taken(connection))

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
            limit, offset = wanted.get("limit"), wanted.get("offset", 0)
            if wanted.get("newest") and limit is not None:
                wanted = self._narrowed(connection, wanted)
                keys = latest.ordered(table.name, connection.dialect.name, wanted)
                if keys is not None:
                    return _at(connection, query, table, _part(connection, keys, limit, offset))
            query = query.where(*ask(connection.dialect.name, wanted))
            ordered = query.order_by(*(map(_turned, order) if wanted.get("newest") else order))
            # "LIMIT -1 OFFSET 0" makes SQLite sort row by row, which takes five times as long.
            return connection.execute(ordered.limit(limit).offset(offset or None)).all()


def _once(keys: sa.Select[Any]) -> sa.Select[Any]:
    """Each row once; a whole key of a shelf, since repeats stand side by side there and need not be looked for."""
    found = keys.order_by(None)
    return found.distinct() if keys.get_execution_options().get("repeats") else found


def _part(connection: sa.Connection, keys: sa.Select[Any], limit: int, offset: int) -> list[Any]:
    """The ids of part of a list. Where rows repeat, the query is read on until there are enough different ones."""
    if not keys.get_execution_options().get("repeats"):
        return [row.id for row in connection.execute(keys.limit(limit).offset(offset))]
    found = connection.execution_options(stream_results=True).execute(keys)
    with closing(found):
        return list(islice((id_ for id_, _ in groupby(row.id for row in found)), offset, offset + limit))


def _at(connection: sa.Connection, query: sa.Select[Any], table: sa.Table, ids: Sequence[Any]) -> Sequence[Any]:
    """The rows of these keys, in their order: a row is opened only when it is known to be wanted."""
    key = table.c["document_id"] if table is schema.documents else table.primary_key.columns[0]
    found = connection.execute(query.add_columns(key.label("id")).where(key.in_(ids)))
    by_id = {row.id: row for row in found}
    return [by_id[id_][:-1] for id_ in ids]


def _frozen(wanted: Wanted) -> Hashable:
    """Filters as a key of what is kept; they are the same in whatever order labels are given."""
    return tuple(
        (name, tuple(sorted(value)) if isinstance(value, Collection) and not isinstance(value, str) else value)
        for name, value in sorted(filters.asked(wanted).items())
    )


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
