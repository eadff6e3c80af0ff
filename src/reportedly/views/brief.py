"""A brief on a pair of states: everything the record holds between them, each line with the claims it rests on."""

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence

from reportedly import codebook
from reportedly.errors import UsageError
from reportedly.model.claim import Claim
from reportedly.model.derived import Contradiction, Event, Flow, Forecast
from reportedly.model.statement import Statement
from reportedly.store import Store
from reportedly.version import __version__
from reportedly.views import brief_news, excerpt
from reportedly.views import brief_words as words
from reportedly.views.brief_nouns import (
    Brief,
    ContradictionLine,
    Counts,
    EventLine,
    FlowLine,
    ForecastLine,
    Party,
    Side,
    StatementLine,
)
from reportedly.views.brief_record import Record
from reportedly.views.names import name_of

#: Lines of one section at most: more than a reader takes in, and a page that a browser still opens at once.
LIMIT = 200
#: Rows about unusable inputs that are written out; the rest is counted.
PROBLEMS = 10
NOBODY = "not named"


def make(
    store: Store, a: str, b: str, since: datetime.date | None = None, until: datetime.date | None = None
) -> Brief:
    """The brief on two country or organisation codes, on what happened or was reported from ``since`` to ``until``.

    Both days are inclusive. Raises UsageError when the codes are the same or the days are in the wrong order, and
    StoreError. A pair of which nothing is reported gives an empty brief.
    """
    _check(a, b, since, until)
    pair = (a, b)
    events = store.events(countries=pair, since=since, until=until)
    forecasts = store.forecasts(countries=pair, since=since, until=until)
    flows = store.flows(countries=pair, since=since, until=until)
    statements = store.statements(countries=pair, since=since, until=until)
    contradictions = store.contradictions(countries=pair, since=since, until=until)
    record = Record.read(store, pair, events, forecasts, flows, statements, contradictions)
    event_lines = sorted((_event_line(record, e) for e in events), key=_latest, reverse=True)[:LIMIT]
    forecast_lines = tuple(_forecast_line(record, f) for f in reversed(forecasts))
    statement_lines = tuple(_statement_line(record, s, pair) for s in _latest_first(record, statements)[:LIMIT])
    flow_lines = tuple(_flow_lines(record, flows))
    against = tuple(_contradiction_line(record, c, events) for c in contradictions)
    lines: list[EventLine | ForecastLine | StatementLine | FlowLine | ContradictionLine] = [
        *event_lines, *forecast_lines, *statement_lines, *flow_lines, *against,
    ]  # fmt: skip
    used = {claim_id for line in lines for claim_id in line.claim_ids}
    stories = record.stories(used)
    days = [d.published for d in record.used(used) if d.published]
    return Brief(
        Party(a, name_of(a)), Party(b, name_of(b)), since, until,
        min((d.start for d in days), default=None), max((d.end for d in days), default=None),
        Counts(
            sum(len(s.sources) for s in stories), len(stories), len(used), len(event_lines), len(statement_lines),
            dict(Counter(line.event.factuality for line in event_lines)),
        ),
        brief_news.latest(event_lines, forecast_lines), tuple(event_lines), statement_lines, flow_lines,
        forecast_lines, against, stories, _left_out(store, record, len(events), len(statements), used),
        __version__, codebook.version(),
    )  # fmt: skip


def _check(a: str, b: str, since: datetime.date | None, until: datetime.date | None) -> None:
    if a == b:
        raise UsageError(f"both sides of the pair are {name_of(a)}.", todo="Name two different states.")
    if since and until and since > until:
        raise UsageError(f"the period ends on {until} and begins on {since}.", "--since/--until", "Swap the two days.")


def _event_line(record: Record, event: Event) -> EventLine:
    claims = [record.claims[i] for i in event.claims]
    alike = [c for c in claims if c.factuality == event.factuality] or claims
    reported = [step.published for step in event.history if step.published]
    return EventLine(
        event, words.event(event, alike[-1].trigger.text), min(reported, default=None), max(reported, default=None),
        record.evidence(claims),
    )  # fmt: skip


def _latest(line: EventLine) -> tuple[datetime.date, str]:
    """What lies ahead counts as of its last report, what is past as of its own day."""
    own = line.event.date.end if line.event.date else None
    days = [d for d in (own, line.last) if d]
    return min(days, default=datetime.date.min), line.event.event_id


def _latest_first(record: Record, statements: Sequence[Statement]) -> list[Statement]:
    def key(statement: Statement) -> tuple[datetime.date, str, int]:
        published = record.documents[statement.document_id].published
        start = published.start if published else datetime.date.min
        return start, statement.document_id, -statement.content[0].start

    return sorted(statements, key=key, reverse=True)


def _statement_line(record: Record, statement: Statement, pair: tuple[str, str]) -> StatementLine:
    document = record.documents[statement.document_id]
    speaker = statement.speaker
    country = speaker.country if speaker else None
    side: Side = "a" if country == pair[0] else "b" if country == pair[1] else "other"
    name = (speaker.name or speaker.affiliation or (name_of(country) if country else None)) if speaker else None
    return StatementLine(
        statement, name or NOBODY, side, excerpt.of_statement(document, statement), record.sources[document.document_id],
        tuple(c.claim_id for c in record.pair_claims(document.document_id) if _said_in(c, statement)),
    )  # fmt: skip


def _said_in(claim: Claim, statement: Statement) -> bool:
    return any(span.overlaps(claim.trigger) for span in statement.content)


def _flow_lines(record: Record, flows: Sequence[Flow]) -> list[FlowLine]:
    """Most often claimed first."""
    groups: dict[tuple[str, str | None, str | None], list[Flow]] = {}
    for flow in flows:
        groups.setdefault((flow.item, flow.from_, flow.to), []).append(flow)
    lines = [
        FlowLine(
            item, name_of(giver) if giver else NOBODY, name_of(taker) if taker else NOBODY,
            dict(Counter(f.status for f in group).most_common()), tuple(group),
            record.evidence([record.claims[i] for i in dict.fromkeys(f.claim_id for f in group)]),
        )
        for (item, giver, taker), group in groups.items()
    ]  # fmt: skip
    return sorted(lines, key=lambda line: (-len(line.flows), line.item, line.giver))


def _forecast_line(record: Record, forecast: Forecast) -> ForecastLine:
    claim = record.claims[forecast.claim_id]
    return ForecastLine(
        forecast, words.claim(claim), words.probability(forecast.probability), record.evidence([claim])[0],
        record.evidence([record.claims[i] for i in forecast.resolution]),
    )  # fmt: skip


def _contradiction_line(record: Record, found: Contradiction, events: Iterable[Event]) -> ContradictionLine:
    one, other = (record.claims[i] for i in (found.claim_a, found.claim_b))
    event = next(e for e in events if e.event_id == found.event_id)
    return ContradictionLine(
        found, words.event(event, one.trigger.text), record.evidence([one])[0], record.evidence([other])[0]
    )


def _left_out(store: Store, record: Record, events: int, statements: int, used: set[str]) -> tuple[str, ...]:
    """What the record has and the brief doesn't show, in words."""
    rows = [
        f"{words.count(number - LIMIT, f'older {noun}')}: ask for a shorter period to see them."
        for number, noun in ((events, "event"), (statements, "statement"))
        if number > LIMIT
    ]
    if rest := len({c.claim_id for c in record.of_pair} - used):
        rows.append(f"{words.count(rest, 'claim')} on the pair outside the period, or not linked to an event.")
    problems = store.problems()
    rows += [f"{p.where}: {p.what} {p.todo}".rstrip() for p in problems[:PROBLEMS]]
    if len(problems) > PROBLEMS:
        rows.append(f"{words.count(len(problems) - PROBLEMS, 'more problem')} in the store: see reportedly problems.")
    return tuple(rows)
