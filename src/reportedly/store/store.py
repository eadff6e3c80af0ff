"""The store: documents, claims and statements are added and never changed; what is derived is replaced as a whole."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Concatenate, ParamSpec, Self, TypeVar

import sqlalchemy as sa

from reportedly import settings
from reportedly.errors import InputError
from reportedly.model.claim import Claim
from reportedly.model.derived import Linked, Linking, Part, Print
from reportedly.model.document import Document
from reportedly.model.plain import from_json, to_json
from reportedly.model.reason import Reason
from reportedly.model.ruling import Ruling
from reportedly.model.statement import Statement
from reportedly.model.visit import Visit
from reportedly.problems import Problem
from reportedly.store import (
    bulk,
    digests,
    engine,
    filters,
    fit,
    migrations,
    parts,
    rows,
    schema,
    search,
    shelves,
    totals,
)
from reportedly.store.faults import read_clearly, told_clearly
from reportedly.store.lists import Lists

T = TypeVar("T")
P = ParamSpec("P")
# What reading one page adds.
Entry = (
    tuple[Document, Sequence[Claim], Sequence[Statement]]
    | tuple[Document, Sequence[Claim], Sequence[Statement], Sequence[Reason]]
)


class Store(Lists):
    """One store, in a folder (SQLite) or behind a URL; made by ``Store.open``. Every method may raise StoreError."""

    @classmethod
    def open(cls, where: str | Path | None = None, create: bool = True) -> Self:
        """The store at a folder or URL (default: the setting ``store``), its schema brought up to date.

        With ``create`` false a place without a store is a StoreError; so are a damaged, locked, foreign or newer one.
        """
        url = engine.address(where if where is not None else settings.text("store"))
        with told_clearly(engine.shown(url)):
            store = cls(engine.connect(url, create))
            try:
                store._bring_up_to_date(create)
            except BaseException:
                store.close()
                raise
        return store

    def _bring_up_to_date(self, create: bool) -> None:
        """Migrate where needed; a store that is up to date is not written to, so it opens while another writes."""
        with self._reading() as connection:
            have = migrations.version_of(connection)
        if have == 0 and not create:
            raise engine.no_store(self.where)
        if have != len(migrations.STEPS):
            with self._writing() as connection:
                migrations.migrate(connection)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _writing(self) -> Iterator[sa.Connection]:
        """One transaction: all of it is kept, or nothing."""
        with (
            told_clearly(self.where),
            self._engine.connect().execution_options(writes=True) as connection,
            connection.begin(),
        ):
            engine.take_turn(connection)
            yield connection

    def add(
        self,
        document: Document,
        claims: Iterable[Claim] = (),
        statements: Iterable[Statement] = (),
        problems: Iterable[Problem] = (),
        reasons: Iterable[Reason] = (),
    ) -> bool:
        """Keep a document and what was found in it, in one transaction; False, and no change, if it is there already.

        Its path is noted in either case. Raises InputError when the text can't be kept.
        """
        fit.check(document)
        new = not self.has(document.document_id)
        entry = (document, tuple(claims), tuple(statements), tuple(reasons))
        return bool(self.add_many([entry], problems if new else ()))

    def add_many(self, entries: Iterable[Entry], problems: Iterable[Problem] = ()) -> set[str]:
        """Like ``add`` for a batch in one transaction: the ids of the documents that were new.

        One whose text can't be kept becomes a problem, and the rest goes on.
        """
        good, unfit = _sorted_out(entries)
        with self._writing() as connection:
            known = _known(connection, [document.document_id for document, *_ in good])
            new = {e[0].document_id: e for e in reversed(good) if e[0].document_id not in known}
            if new:
                merged = _merged(rows.page_rows(*entry) for entry in new.values())
                _insert(connection, merged)
                for kind in shelves.READ:
                    shelves.add(connection, kind, shelves.of_documents(connection, new))
                totals.add(connection, {name: len(merged.get(name, ())) for name in totals.ADDED})
                digests.change(connection, schema.documents.name, new)
            bulk.insert(
                connection, schema.paths, [rows.path_row(d.document_id, d.path) for d, *_ in good], missing=True
            )
            _note_problems(connection, [*problems, *unfit])
        return set(new)

    def add_path(self, document_id: str, path: str) -> None:
        """Note that a document that is there already was found under this path too."""
        with self._writing() as connection:
            bulk.insert(connection, schema.paths, [rows.path_row(document_id, path)], missing=True)

    def add_problems(self, problems: Iterable[Problem]) -> None:
        """Note inputs that could not be used; one that is noted already is not noted twice."""
        found = list(problems)
        if found:
            with self._writing() as connection:
                _note_problems(connection, found)

    def note_visits(self, made: Iterable[Visit], new: Iterable[Visit] = ()) -> None:
        """Note what has become of visits, and addresses to visit that aren't known yet, in one transaction."""
        with self._writing() as connection:
            bulk.insert(connection, schema.visits, [rows.visit_row(v) for v in new], missing=True)
            for row in map(rows.visit_row, made):
                connection.execute(schema.visits.delete().where(schema.visits.c.visit_id == row["visit_id"]))
                connection.execute(schema.visits.insert(), row)

    def visits(self, addresses: Iterable[str]) -> dict[str, Visit]:
        """What is noted of these addresses."""
        ids = [rows.visit_id(address) for address in addresses]
        return {visit.address: visit for visit in self._visits(schema.visits.c.visit_id.in_(ids))}

    def due_visits(self, feeds: Iterable[str], now: datetime.datetime) -> list[Visit]:
        """The pages of these feeds that are due, those that have waited longest first."""
        return self._visits(schema.visits.c.feed.in_(list(feeds)), schema.visits.c.due <= rows.utc(now))

    def waiting_visits(self, feeds: Iterable[str]) -> int:
        """How many pages of these feeds are left to be visited for the first time."""
        v = schema.visits.c
        due = self._visits(v.feed.in_(list(feeds)), v.due.is_not(None))
        return sum(visit.read is None and not visit.lists for visit in due)

    def _visits(self, *conditions: sa.ColumnElement[bool]) -> list[Visit]:
        v = schema.visits.c
        query = sa.select(v.noun).where(*conditions).order_by(v.due, v.visit_id)
        with self._reading() as connection, read_clearly(self.where):
            return [from_json(Visit, noun) for noun in connection.scalars(query)]

    def replace_derived(self, linked: Linked, part: Part | None = None, linking: Linking | None = None) -> bool:
        """Put this in the place of all events, forecasts, flows, contradictions and stories, or of a part of them.

        One transaction. ``linking``: what it all rests on, to be noted (None: unknown, so that the next linking takes
        all anew). False, and no change, where another linking came in between: its serial is that of ``linking`` or
        higher.
        """
        with self._writing() as connection:
            last = connection.scalar(sa.select(sa.func.max(schema.linkings.c.serial))) or 0
            if linking and last >= linking.serial:
                return False
            if part is None:
                parts.clear(connection)
            made = rows.linked_rows(linked, parts.numbers(connection))
            if part is not None:
                made = parts.replace_part(connection, part, made, linked.same)
            _insert(connection, made)
            if part is None:
                shelves.put_all(connection)
            else:
                shelves.put_linked(connection, made)
            digests.change(connection, schema.stories.name, linked.stories)
            totals.recount(connection, totals.DERIVED, "derived")
            connection.execute(schema.linkings.delete())
            if linking:
                connection.execute(schema.linkings.insert(), {"serial": linking.serial, "noun": to_json(linking)})
        return True

    def linking(self) -> Linking | None:
        """What the derived rows rest on; None where that isn't known."""
        with self._reading() as connection, read_clearly(self.where):
            found = connection.scalar(sa.select(schema.linkings.c.noun))
            return from_json(Linking, found) if found else None

    def ask(self, question: Callable[Concatenate[sa.Connection, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The answer to one of the questions of ``parts``."""
        with self._reading() as connection:
            return question(connection, *args, **kwargs)

    def prints(self) -> tuple[dict[str, Print], dict[tuple[str, str], int]]:
        """What is remembered of texts by document id, and how many shingles pairs of them share."""
        p, o = schema.prints.c, schema.overlaps.c
        with self._reading() as connection:
            sketches = connection.execute(sa.select(p.document_id, p.sketch, p.size)).all()
            shared = connection.execute(sa.select(o.document_id, o.other_id, o.shared)).all()
            return {d: Print(sketch, size) for d, sketch, size in sketches}, {(a, b): n for a, b, n in shared}

    def add_prints(self, made: Mapping[str, Print], shared: Mapping[tuple[str, str], int], anew: bool = False) -> None:
        """Remember texts, and what pairs of them share; ``anew``: in the place of all that was remembered."""
        with self._writing() as connection:
            for table in (schema.prints, schema.overlaps) if anew else ():
                connection.execute(table.delete())
            bulk.insert(connection, schema.prints, [rows.print_row(*item) for item in made.items()], missing=True)
            pairs = [{"document_id": a, "other_id": b, "shared": n} for (a, b), n in shared.items()]
            bulk.insert(connection, schema.overlaps, pairs, missing=True)

    def add_ruling(self, ruling: Ruling) -> None:
        """Keep what a person decided; it is on disk when this returns, and counts from the next linking on."""
        with self._writing() as connection:
            bulk.insert(connection, schema.rulings, [rows.ruling_row(ruling)], missing=True)
            totals.add(connection, {})

    def rulings(self) -> list[Ruling]:
        """All that persons decided, in the order in which they did."""
        r = schema.rulings.c
        with self._reading() as connection:
            found = connection.scalars(sa.select(r.noun).order_by(r.number)).all()
        with read_clearly(self.where):
            return [from_json(Ruling, noun) for noun in found]

    def has(self, document_id: str) -> bool:
        """Whether the document is in the store."""
        return document_id in self.known([document_id])

    def known(self, document_ids: Iterable[str]) -> set[str]:
        """Those of the ids whose documents are in the store."""
        with self._reading() as connection:
            return _known(connection, list(document_ids))

    def paths(self) -> list[tuple[str, str]]:
        """Every path that was read, with the id of the document found there, sorted."""
        with self._reading() as connection:
            return sorted((row.path, row.document_id) for row in connection.execute(sa.select(schema.paths)))

    def problems(self) -> list[Problem]:
        """What was lost or dropped, sorted by place."""
        with self._reading() as connection:
            found = connection.execute(sa.select(schema.problems))
            return sorted(
                (Problem(r.place, r.kind, r.what, r.todo) for r in found), key=lambda p: (p.where, p.kind, p.what)
            )

    def makers(self) -> dict[tuple[str, str], int]:
        """How many documents each pair of software and codebook version has read."""
        d = schema.documents.c
        with self._reading() as connection:
            query = sa.select(d.software, d.codebook, sa.func.count()).group_by(d.software, d.codebook)
            return {(software, codebook): n for software, codebook, n in connection.execute(query)}

    def search(self, text: str, limit: int = 20) -> list[search.Hit]:
        """The documents that hold all words and "quoted phrases" of the text, best first, at most ``limit``.

        Raises UsageError when the text has no word.
        """
        with self._reading() as connection:
            return search.hits(connection, text, limit)


def _sorted_out(entries: Iterable[Entry]) -> tuple[list[Entry], list[Problem]]:
    """The entries that can be kept, and a problem for each that can't."""
    good, unfit = [], []
    for entry in entries:
        try:
            fit.check(entry[0])
            good.append(entry)
        except InputError as error:
            unfit.append(Problem.of(error))
    return good, unfit


def _known(connection: sa.Connection, ids: list[str]) -> set[str]:
    asked = filters.documents(connection.dialect.name, {"documents": ids})
    return set(connection.scalars(sa.select(schema.documents.c.document_id).where(*asked)))


def _merged(all_rows: Iterable[rows.Rows]) -> rows.Rows:
    merged: rows.Rows = {}
    for tables in all_rows:
        for name, found in tables.items():
            merged.setdefault(name, []).extend(found)
    return merged


def _insert(connection: sa.Connection, tables: rows.Rows) -> None:
    for name, found in tables.items():
        bulk.insert(connection, schema.metadata.tables[name], found)


def _note_problems(connection: sa.Connection, problems: Iterable[Problem]) -> None:
    found = [rows.problem_row(p) for p in problems]
    if found:
        bulk.insert(connection, schema.problems, found, missing=True)
        totals.recount(connection, [schema.problems], "record")
