"""Rows of the record as lines of a brief."""

import dataclasses
import datetime
from collections import Counter
from collections.abc import Iterable, Sequence

from reportedly.codebook.actors import name_of
from reportedly.model.claim import AGAINST, Claim
from reportedly.model.derived import Contradiction, Event, Flow, Forecast, ForecastStatus
from reportedly.model.span import Span
from reportedly.model.statement import Statement
from reportedly.views import names, words
from reportedly.views.lines import excerpt
from reportedly.views.lines.nouns import ContradictionLine, EventLine, FlowLine, ForecastLine, Side, StatementLine
from reportedly.views.lines.record import Record

NOBODY = "not named"
#: Words that a statement must have to tell anything when it stands alone ("the treaty" doesn't).
TELLING = 4


def events(record: Record) -> list[EventLine]:
    """The latest first, each followed by its parts: what lies ahead counts as of its last report, what is past as of
    its own day.

    Acts of words alone are left to the statements, except for admissions and denials; a denial whose content is an
    event of its own is not told twice.
    """
    denied = {(c.document_id, c.sentence) for c in record.claims.values() if c.type and c.factuality in AGAINST}
    shown = [e for e in record.events if names.is_shown(e) and not _is_told(record, e, denied)]
    lines = sorted((event(record, e) for e in shown), key=_latest, reverse=True)
    return _nested(lines)


def _is_told(record: Record, event: Event, denied: set[tuple[str, Span]]) -> bool:
    """Whether an act of words alone stands in sentences that tell what is denied."""
    claims = [record.claims[i] for i in event.claims]
    return event.type is None and all((c.document_id, c.sentence) in denied for c in claims)


def _nested(lines: Sequence[EventLine]) -> list[EventLine]:
    """Each line with its parts below it, and theirs below them."""
    known = {line.event.event_id for line in lines}
    below: dict[str | None, list[EventLine]] = {}
    for line in lines:
        parent = line.event.parent if line.event.parent in known else None
        below.setdefault(parent, []).append(dataclasses.replace(line, parent=parent))
    found: list[EventLine] = []
    todo = below.get(None, [])[::-1]
    while todo:
        found.append(todo.pop())
        todo.extend(below.get(found[-1].event.event_id, [])[::-1])
    return found


def event(record: Record, found: Event) -> EventLine:
    """One event of the record."""
    claims = [record.claims[i] for i in found.claims]
    reported = [step.published for step in found.history if step.published]
    first = min(reported, default=None)
    became = _became(record, found)
    return EventLine(
        found, words.event(found, claims, first) + became, words.lead(found, claims) + became,
        words.dated(found.date, first), first, max(reported, default=None), record.evidence(found.claims),
    )  # fmt: skip


_CAME: dict[ForecastStatus, str] = {"true": "it came true", "false": "it did not come true"}


def _became(record: Record, event: Event) -> str:
    """What became of an event that is only foretold: its forecasts may be settled by reports of another kind."""
    settled = {record.outcomes[i] for i in event.claims if i in record.outcomes} & _CAME.keys()
    foretold = event.factuality in ("planned", "predicted", "possible")
    return f"; {_CAME[settled.pop()]}" if foretold and len(settled) == 1 else ""


def _latest(line: EventLine) -> tuple[datetime.date, str]:
    own = line.event.date.end if line.event.date else None
    days = [d for d in (own, line.last) if d]
    return min(days, default=datetime.date.min), line.event.event_id


def statements(record: Record) -> list[StatementLine]:
    """Statements with a claim about the pair in their words, the latest first, those of one page in text order.

    Left out are scraps, words of nobody, words inside a longer statement, and copies within a story.
    """
    claims: dict[str, list[Claim]] = {}
    for claim in record.of_pair:
        claims.setdefault(claim.document_id, []).append(claim)
    pages: dict[str, list[StatementLine]] = {}
    for line in (_statement(record, s, claims.get(s.document_id, ())) for s in record.statements):
        if line.claim_ids and _tells(line):
            pages.setdefault(line.statement.document_id, []).append(line)
    whole = (line for page in pages.values() for line in page if not any(_holds(other, line) for other in page))
    ordered = sorted(whole, key=lambda line: _said(record, line.statement))
    return list({(line.source.story_id, line.speaker, line.said): line for line in reversed(ordered)}.values())[::-1]


def _tells(line: StatementLine) -> bool:
    known = line.statement.speaker is not None and line.speaker != NOBODY
    return len(line.said.split()) >= TELLING and (known or line.statement.kind == "direct")


def _holds(outer: StatementLine, inner: StatementLine) -> bool:
    """Whether all of one statement's words stand in another's."""
    covered = all(any(o.covers(i) for o in outer.statement.content) for i in inner.statement.content)
    return covered and outer.statement.content != inner.statement.content


def _said(record: Record, statement: Statement) -> tuple[int, str, int]:
    return -record.said_on(statement.document_id).toordinal(), statement.document_id, statement.content[0].start


def _statement(record: Record, statement: Statement, claims: Iterable[Claim]) -> StatementLine:
    """``claims``: those on the pair on the statement's page."""
    document = record.documents[statement.document_id]
    country = statement.speaker.country if statement.speaker else None
    sides: dict[str | None, Side] = dict(zip(record.pair or (), ("a", "b"), strict=False))
    return StatementLine(
        statement, words.speaker(statement.speaker, NOBODY),
        " … ".join(" ".join(c.text.split()) for c in statement.content).removeprefix("that "),
        sides.get(country, "other"), excerpt.of_statement(document, statement),
        record.sources[document.document_id],
        tuple(c.claim_id for c in claims if any(s.overlaps(c.trigger) for s in statement.content)),
    )  # fmt: skip


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
    made = record.evidence([forecast.claim_id])[0]
    return ForecastLine(
        forecast, words.claim(record.claims[forecast.claim_id]), words.speaker(forecast.forecaster, made.source.issuer),
        words.probability(forecast.probability), made, record.evidence(forecast.resolution),
    )  # fmt: skip


def by_state(lines: Sequence[ForecastLine]) -> list[tuple[str, list[ForecastLine]]]:
    """Open ones and settled ones, as far as there are any, each with its heading."""
    open_ = [line for line in lines if not line.is_settled]
    settled = [line for line in lines if line.is_settled]
    return [(name, group) for name, group in (("Open", open_), ("Settled", settled)) if group]


def by_side(lines: Sequence[StatementLine], a: str, b: str) -> list[tuple[str, list[StatementLine]]]:
    """Statements of each side of a pair and of others, as far as there are any, with the speakers' heading."""
    headed: tuple[tuple[str, Side], ...] = ((a, "a"), (b, "b"), ("Others", "other"))
    groups = [(name, [line for line in lines if line.side == side]) for name, side in headed]
    return [(name, group) for name, group in groups if group]


def contradictions(record: Record) -> list[ContradictionLine]:
    """The latest first."""
    by_id = {e.event_id: e for e in record.events}
    found = (_contradiction(record, c, by_id[c.event_id]) for c in record.contradictions)
    return sorted(found, key=lambda line: record.said_on(line.other.claim.document_id), reverse=True)


def _contradiction(record: Record, found: Contradiction, event: Event) -> ContradictionLine:
    one, other = record.evidence([found.claim_a])[0], record.evidence([found.claim_b])[0]
    return ContradictionLine(found, words.event(event, [record.claims[i] for i in event.claims]), one, other)
