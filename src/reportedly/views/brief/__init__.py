"""A brief on a pair of states: everything the record holds between them, each line with the claims it rests on."""

import datetime
from collections import Counter
from collections.abc import Sequence

from reportedly import codebook
from reportedly.codebook.actors import name_of
from reportedly.store import Store
from reportedly.version import __version__
from reportedly.views import ledger, sanctions, words
from reportedly.views.brief import news
from reportedly.views.brief.nouns import Brief, Counts, Party
from reportedly.views.lines import making, reasons
from reportedly.views.lines.nouns import EventLine, Line, ReasonLine, StatementLine, Story
from reportedly.views.lines.record import Record
from reportedly.views.query import Query

#: Lines of one section at most: more than a reader takes in, and a page that a browser still opens at once.
LIMIT = 200
#: Rows about unusable inputs that are written out; the rest is counted.
PROBLEMS = 10
#: Forecasters whose record is shown, those with the most forecasts first.
TRACKS = 8


def make(store: Store, a: str, b: str, since: datetime.date | None = None, until: datetime.date | None = None) -> Brief:
    """The brief on two states or organisations (names or codes), on the days from ``since`` to ``until``, inclusive.

    Raises UsageError for an unknown name, a pair of one or a period that ends before it begins, and StoreError.
    A pair of which nothing is reported gives an empty brief.
    """
    query = Query.of((a, b), since, until)
    assert query.pair is not None
    record = Record.read(store, query, query.pair)
    events, statements = making.events(record), making.statements(record)
    flows, forecasts = making.flows(record), making.forecasts(record)
    contradictions = making.contradictions(record)
    shown: list[Line] = [*events[:LIMIT], *statements[:LIMIT], *flows, *forecasts, *contradictions]
    used = {claim_id for line in shown for claim_id in line.claim_ids}
    stories = record.stories(used)
    first, last = _period(stories)
    track = ledger.make(store, ledger.Chosen("forecaster"), query)
    one, other = (Party(code, name_of(code)) for code in query.pair)
    return Brief(
        one, other, since, until, first, last, _counts(stories, used, events[:LIMIT], statements[:LIMIT]),
        news.latest(events[:LIMIT], forecasts, contradictions), tuple(events[:LIMIT]),
        tuple(statements[:LIMIT]), tuple(flows), tuple(forecasts), tuple(contradictions), stories,
        _left_out(record, used, events, statements),
        __version__, codebook.version(), _reasons(record, stories), sanctions.make(store, query), track.all,
        tuple(t for t in track.tracks if t.stated or t.imputed)[:TRACKS], store.snapshot().snapshot_id,
    )  # fmt: skip


def _reasons(record: Record, stories: Sequence[Story]) -> tuple[ReasonLine, ...]:
    """The reasons on pages that the brief rests on."""
    listed = {source.document_id for story in stories for source in story.sources}
    return tuple(line for line in reasons.lines(record) if line.source.document_id in listed)[:LIMIT]


def _period(stories: Sequence[Story]) -> tuple[datetime.date | None, datetime.date | None]:
    days = [source.published for story in stories for source in story.sources if source.published]
    return min((d.start for d in days), default=None), max((d.end for d in days), default=None)


def _counts(
    stories: Sequence[Story], used: set[str], events: Sequence[EventLine], statements: Sequence[StatementLine]
) -> Counts:
    documents = sum(len(story.sources) for story in stories)
    standing = Counter(line.event.factuality for line in events)
    return Counts(documents, len(stories), len(used), len(events), len(statements), dict(standing))


def _left_out(
    record: Record, used: set[str], events: Sequence[EventLine], statements: Sequence[StatementLine]
) -> tuple[str, ...]:
    """What the record has and the brief doesn't show, in words."""
    rows = [
        f"{words.count(number - LIMIT, noun)}: ask for a shorter period to see them."
        for number, noun in ((len(events), "older event"), (len(statements), "older statement"))
        if number > LIMIT
    ]
    lines: list[Line] = [*events, *statements]
    told = used.union(*(line.claim_ids for line in lines))
    rest = [c for c in record.of_pair if c.claim_id not in told]
    speaking = sum(c.type is None and not c.only_trend for c in rest)
    if speaking:
        rows.append(f"{words.count(speaking, 'claim')} that somebody spoke and no more: see the statements.")
    if others := len(rest) - speaking:
        rows.append(f"{words.count(others, 'claim')} on the pair outside the period, or not linked to an event.")
    rows += [f"{p.where}: {p.what} {p.todo}".rstrip() for p in record.problems[:PROBLEMS]]
    if (more := len(record.problems) - PROBLEMS) > 0:
        rows.append(f"{words.count(more, 'more problem')} in the store: see reportedly problems.")
    return tuple(rows)
