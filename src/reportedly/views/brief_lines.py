"""Rows of the record as lines of a brief."""

import datetime
from collections import Counter

from reportedly.codebook.actors import name_of
from reportedly.model.actor import Speaker
from reportedly.model.derived import Contradiction, Event, Flow, Forecast
from reportedly.model.statement import Statement
from reportedly.views import brief_words as words
from reportedly.views import excerpt
from reportedly.views.brief_nouns import ContradictionLine, EventLine, FlowLine, ForecastLine, Side, StatementLine
from reportedly.views.brief_record import Record

NOBODY = "not named"


def events(record: Record) -> list[EventLine]:
    """The latest first: what lies ahead counts as of its last report, what is past as of its own day."""
    return sorted((_event(record, e) for e in record.events), key=_latest, reverse=True)


def _event(record: Record, event: Event) -> EventLine:
    claims = [record.claims[i] for i in event.claims]
    alike = [c for c in claims if c.factuality == event.factuality] or claims
    reported = [step.published for step in event.history if step.published]
    return EventLine(
        event, words.event(event, alike[-1].trigger.text), min(reported, default=None), max(reported, default=None),
        record.evidence(event.claims),
    )  # fmt: skip


def _latest(line: EventLine) -> tuple[datetime.date, str]:
    own = line.event.date.end if line.event.date else None
    days = [d for d in (own, line.last) if d]
    return min(days, default=datetime.date.min), line.event.event_id


def statements(record: Record) -> list[StatementLine]:
    """Statements with a claim about the pair in their words, the latest first, those of one page in text order."""
    found = (_statement(record, s) for s in record.statements)
    return sorted((line for line in found if line.claim_ids), key=lambda line: _said(record, line.statement))


def _said(record: Record, statement: Statement) -> tuple[int, str, int]:
    return -record.said_on(statement.document_id).toordinal(), statement.document_id, statement.content[0].start


def _statement(record: Record, statement: Statement) -> StatementLine:
    document = record.documents[statement.document_id]
    country = statement.speaker.country if statement.speaker else None
    sides: dict[str | None, Side] = {record.pair[0]: "a", record.pair[1]: "b"}
    said = [c for c in record.of_pair if c.document_id == document.document_id]
    return StatementLine(
        statement, _speaker(statement.speaker), sides.get(country, "other"), excerpt.of_statement(document, statement),
        record.sources[document.document_id],
        tuple(c.claim_id for c in said if any(s.overlaps(c.trigger) for s in statement.content)),
    )  # fmt: skip


def _speaker(speaker: Speaker | None) -> str:
    if speaker is None:
        return NOBODY
    return speaker.name or speaker.affiliation or (name_of(speaker.country) if speaker.country else NOBODY)


def flows(record: Record) -> list[FlowLine]:
    """One line for each item and direction, the most often claimed first."""
    groups: dict[tuple[str, str | None, str | None], list[Flow]] = {}
    for flow in record.flows:
        groups.setdefault((flow.item, flow.from_, flow.to), []).append(flow)
    lines = [
        FlowLine(
            item, name_of(giver) if giver else NOBODY, name_of(taker) if taker else NOBODY,
            dict(Counter(f.status for f in group).most_common()), tuple(group),
            record.evidence(f.claim_id for f in group),
        )
        for (item, giver, taker), group in groups.items()
    ]  # fmt: skip
    return sorted(lines, key=lambda line: (-len(line.flows), line.item, line.giver))


def forecasts(record: Record) -> list[ForecastLine]:
    """The latest first."""
    return [
        _forecast(record, f)
        for f in sorted(record.forecasts, key=lambda f: record.said_on(f.document_id), reverse=True)
    ]


def _forecast(record: Record, forecast: Forecast) -> ForecastLine:
    return ForecastLine(
        forecast, words.claim(record.claims[forecast.claim_id]), words.probability(forecast.probability),
        record.evidence([forecast.claim_id])[0], record.evidence(forecast.resolution),
    )  # fmt: skip


def contradictions(record: Record) -> list[ContradictionLine]:
    """In the order of the record."""
    by_id = {e.event_id: e for e in record.events}
    return [_contradiction(record, c, by_id[c.event_id]) for c in record.contradictions]


def _contradiction(record: Record, found: Contradiction, event: Event) -> ContradictionLine:
    one, other = record.evidence([found.claim_a])[0], record.evidence([found.claim_b])[0]
    return ContradictionLine(found, words.event(event, one.claim.trigger.text), one, other)
