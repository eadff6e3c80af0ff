"""The rooms in order: one page, many pages, many processes.

1. load: files to pages          5. store: kept, with the version that made it
2. clean: page to document       6. link: events, forecasts, flows, contradictions
3. parse: document to trees      7. views: briefs and exports (views/)
4. extract: trees to claims, statements and reasons
"""

import datetime
import gc
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from multiprocessing import get_context
from os import cpu_count
from pathlib import Path

from reportedly import garbage, settings
from reportedly.clean import article, plain
from reportedly.errors import ReportedlyError, UsageError
from reportedly.extract import (
    actors,
    attribution,
    claims,
    dating,
    events,
    factuality,
    flows,
    places,
    reasons,
    statements,
)
from reportedly.extract.dating import scenes
from reportedly.extract.events import foretold, roles
from reportedly.extract.statements import nesting
from reportedly.load import files
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.finding import Coding, EventMention, Judgement, Mentions, Quotation, SpanFactuality
from reportedly.model.page import Page
from reportedly.model.parsed import ParsedDocument, Token
from reportedly.model.when import Timex, When
from reportedly.parse import Parser
from reportedly.problems import Problem
from reportedly.relink import link
from reportedly.store import Store

Progress = Callable[[int], None]
# Pages that one worker takes at a time: enough text for the parser to batch, little enough for an even end.
_CHUNK = 48
_CHUNK_BYTES = 4_000_000  # and no more than that, or large pages in flight would fill the memory


@dataclass(slots=True)
class ReadReport:
    """What a reading did. ``read``: paths of new documents; ``known``: pages that were in the store already."""

    read: list[str] = field(default_factory=list)
    known: int = 0
    dropped: Counter[str] = field(default_factory=Counter)
    problems: list[Problem] = field(default_factory=list)
    claims: int = 0
    statements: int = 0

    def add(self, other: "ReadReport") -> None:
        """Take in what another reading did."""
        self.read += other.read
        self.known += other.known
        self.dropped += other.dropped
        self.problems += other.problems
        self.claims += other.claims
        self.statements += other.statements


@dataclass(frozen=True, slots=True)
class Analysed:
    """A document and all that was read from it."""

    document: Document
    coding: Coding


@cache
def _parser() -> Parser:
    """The parser, loaded once; it stays for good, and the garbage collector needn't walk it at every turn."""
    parser = Parser()
    gc.freeze()
    return parser


def analyse(parsed: ParsedDocument, spans: Sequence[tuple[int, int]] = ()) -> Coding:
    """All that a parsed document says; the factuality of ``spans`` where a caller asks for it."""
    mentions = actors.find(parsed)
    quotations = statements.find(parsed, mentions)
    times = dating.find(parsed)
    acts = events.find(parsed, mentions)
    days = scenes.Dates(parsed, acts, times)
    told = [t for act in acts for t in _told(parsed, act, quotations, days)]
    dates = scenes.inherited([scenes.Told(event, view.label, date) for event, view, date in told])
    found = tuple(
        _claim(parsed, event, view, quotations, mentions, date)
        for (event, view, _), date in zip(told, dates, strict=True)
    )
    asked = tuple(_span_factuality(parsed, mentions, quotations, times, start, end) for start, end in spans)
    why = tuple(reasons.find(parsed, mentions, quotations, found))
    return Coding(found, nesting.of_their_own(quotations), tuple(times), asked, why)


def _told(
    parsed: ParsedDocument, event: EventMention, quotations: Sequence[Quotation], days: scenes.Dates
) -> Iterator[tuple[EventMention, Judgement, When | None]]:
    """An act with each view of it, and its date as far as sentences about it give one."""
    date = days.of(event)
    for view in foretold.views(event, factuality.of_event(parsed, event, quotations, date)):
        # When it was refused is not told; the day, if any, is that of what was refused.
        yield event, view, None if event.refused else date


def _claim(
    parsed: ParsedDocument,
    event: EventMention,
    view: Judgement,
    quotations: Sequence[Quotation],
    mentions: Mentions,
    date: When | None,
) -> Claim:
    chain = attribution.of_view(parsed, event.head, view, quotations, mentions)
    place = places.place_of(parsed, event.head)
    transfer = flows.transfer_of(parsed, event, view.label, mentions)
    return claims.assemble(parsed, event, view, chain, date, place, transfer)


def _span_factuality(
    parsed: ParsedDocument,
    mentions: Mentions,
    quotations: Sequence[Quotation],
    times: list[Timex],
    start: int,
    end: int,
) -> SpanFactuality:
    inside = parsed.between(start, end)
    if not inside:
        return SpanFactuality(start, end, "unknown", 0.0)
    head = _highest(inside)
    doers = (mentions.of(t) for t in roles.subjects(head))
    sources = frozenset(a.country for m in doers if m for a in m.actors if a.country)
    date = dating.date_of(parsed, head, times)
    view = factuality.judge(parsed, head, sources, quotations, date)[0]
    return SpanFactuality(start, end, view.label, view.score)


def _highest(tokens: list[Token]) -> Token:
    """The token that the others hang on."""
    own = set(map(id, tokens))
    return next(t for t in tokens if t.is_root or id(t.head) not in own)


def code(text: str, published: datetime.date | str | None = None, spans: Sequence[tuple[int, int]] = ()) -> Coding:
    """All that is read from one bare text. ``published``: the day (or ``YYYY-MM-DD``) that "yesterday" counts from.

    Raises UsageError when ``published`` is no day.
    """
    return next(code_many([(text, day(published), spans)]))


def day(value: datetime.date | str | None) -> datetime.date | None:
    """The day that a date or ``YYYY-MM-DD`` names. Raises UsageError when it names none."""
    try:
        return datetime.date.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        raise UsageError(f"'{value}' is no day.", "published", "Give YYYY-MM-DD.") from None


def code_many(
    rows: Iterable[tuple[str, datetime.date | None, Sequence[tuple[int, int]]]],
) -> Iterator[Coding]:
    """`code` for many texts, in order, parsed in batches."""
    pending = iter(rows)
    while batch := list(islice(pending, 64)):
        documents = [plain.plain(text if text.strip() else "-", published) for text, published, _ in batch]
        for (_, _, spans), parsed in zip(batch, _parser().parse(documents), strict=True):
            yield analyse(parsed, spans)


def read(
    paths: Iterable[str | Path],
    store: Store,
    processes: int | None = None,
    progress: Progress | None = None,
    fields: Mapping[str, str] | None = None,
) -> ReadReport:
    """Read pages into the store. A page that can't be used is a problem, in the report and the store; the rest goes on.

    ``processes``: workers (None: the setting, 0 there meaning one a core); ``progress`` is called with pages done;
    ``fields``: which field of a table or of JSON Lines is what, as for ``load.pages``.
    """
    report = read_pages(files.pages(paths, fields), store, processes, progress)
    if report.read:
        link(store)
    return report


def read_pages(
    pages: Iterable[Page | Problem], store: Store, processes: int | None = None, progress: Progress | None = None
) -> ReadReport:
    """As `read`, for pages that are loaded already; without linking."""
    report = ReadReport()
    known = frozenset(store.document_ids())
    for results, size in _results(_chunks(pages, report), known, processes):
        _keep(results, store, report)
        if progress:
            progress(size)
    store.add_problems(report.problems)
    return report


def _chunks(pages: Iterable[Page | Problem], report: ReadReport) -> Iterator[list[Page]]:
    """Pages in groups; what could not be loaded goes into the report."""
    group: list[Page] = []
    size = 0
    for page in pages:
        if isinstance(page, Problem):
            report.problems.append(page)
            continue
        group.append(page)
        size += len(page.data)
        if len(group) == _CHUNK or size >= _CHUNK_BYTES:
            yield group
            group, size = [], 0
    if group:
        yield group


Result = Analysed | Problem | tuple[str, str]


@garbage.seldom()
def _work(pages: list[Page], known: frozenset[str]) -> list[Result]:
    """Clean, parse and extract a group; a known document is told by its id and path alone."""
    results: list[Result] = []
    documents = []
    for page in pages:
        try:
            document = article.clean(page)
        except ReportedlyError as error:
            results.append(Problem.of(error, page.path))
            continue
        if document.document_id in known:
            results.append((document.document_id, document.path))
        else:
            documents.append(document)
    results.extend(Analysed(p.document, analyse(p)) for p in _parser().parse(documents))
    return results


def _results(
    chunks: Iterator[list[Page]], known: frozenset[str], processes: int | None
) -> Iterator[tuple[list[Result], int]]:
    wanted = settings.number("processes") if processes is None else processes
    workers = wanted or cpu_count() or 1
    first = list(islice(chunks, 2))
    if workers == 1 or len(first) < 2:
        for chunk in [*first, *chunks]:
            yield _work(chunk, known), len(chunk)
        return
    yield from _pooled(first, chunks, known, workers)


def _pooled(
    first: list[list[Page]], chunks: Iterator[list[Page]], known: frozenset[str], workers: int
) -> Iterator[tuple[list[Result], int]]:
    """Chunks worked by a pool, at most three a worker in flight, given back in order."""
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        waiting: list[tuple[Future[list[Result]], int]] = []
        for chunk in (c for part in (first, chunks) for c in part):
            waiting.append((pool.submit(_work, chunk, known), len(chunk)))
            if len(waiting) >= 3 * workers:
                future, size = waiting.pop(0)
                yield future.result(), size
        for future, size in waiting:
            yield future.result(), size


def _keep(results: list[Result], store: Store, report: ReadReport) -> None:
    fresh = []
    for result in results:
        if isinstance(result, Problem):
            report.problems.append(result)
        elif isinstance(result, tuple):
            report.known += 1
            store.add_path(*result)
        else:
            fresh.append(result)
    fresh = _without_unchanged(fresh, store, report)
    added = store.add_many([(r.document, r.coding.claims, r.coding.statements, r.coding.reasons) for r in fresh])
    for result in fresh:
        if result.document.document_id not in added:
            report.known += 1
            continue
        added.discard(result.document.document_id)  # the same text a second time in this batch is known by now
        report.read.append(result.document.path)
        report.dropped.update(d.reason for d in result.document.dropped)
        report.claims += len(result.coding.claims)
        report.statements += len(result.coding.statements)


def _without_unchanged(found: list[Analysed], store: Store, report: ReadReport) -> list[Analysed]:
    """Without pages that were read before with the same article, whatever has changed around it.

    One whose article has changed is a document beside the older one, whose claims stay.
    """
    versions = store.documents_at(result.document.path for result in found)
    fresh = [r for r in found if all(not _is_same(r.document, old) for old in versions.get(r.document.path, ()))]
    report.known += len(found) - len(fresh)
    return fresh


def _is_same(one: Document, other: Document) -> bool:
    """Whether title and article are the same in both."""
    return (one.title, [span.text for span in one.body]) == (other.title, [span.text for span in other.body])
