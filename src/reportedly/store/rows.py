"""Nouns to rows and back; nothing here touches a database.

A document's text is stored once: its segments and dropped parts keep their places and get their words back from it.
"""

import dataclasses
import datetime
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import sqlalchemy as sa

from reportedly import codebook
from reportedly.model.claim import Claim
from reportedly.model.derived import Contradiction, Event, Flow, Forecast, Linked, Print
from reportedly.model.document import Document
from reportedly.model.ids import content_id
from reportedly.model.plain import from_plain, to_json, to_plain
from reportedly.model.reason import Reason
from reportedly.model.ruling import Ruling
from reportedly.model.statement import Statement
from reportedly.model.visit import Visit
from reportedly.model.when import When
from reportedly.problems import Problem
from reportedly.store import schema
from reportedly.store.fit import printable
from reportedly.store.worded import words_of
from reportedly.version import __version__

Row = dict[str, Any]
Rows = dict[str, list[Row]]


@cache
def maker() -> Mapping[str, str]:
    """The columns that say which software and codebook made a row."""
    return {"software": __version__, "codebook": codebook.version()}


def days(prefix: str, when: When | None) -> Row:
    """The two columns of an interval: an open end becomes the calendar's own, no date at all NULL."""
    if when is None or (when.start is None and when.end is None):
        return {f"{prefix}_from": None, f"{prefix}_to": None}
    return {f"{prefix}_from": when.start or datetime.date.min, f"{prefix}_to": when.end or datetime.date.max}


def page_rows(
    document: Document,
    all_claims: Iterable[Claim],
    all_statements: Iterable[Statement],
    all_reasons: Iterable[Reason] = (),
) -> Rows:
    """The rows that a page adds, by table."""
    said = document.published.when if document.published else None
    claims = {c.claim_id: c for c in all_claims}
    statements = {s.statement_id: s for s in all_statements}
    reasons = {r.reason_id: r for r in all_reasons}
    return {
        "documents": [_document_row(document, said)],
        "claims": [_claim_row(c, said) for c in claims.values()],
        "claim_parties": [
            {"claim_id": c.claim_id, "country": country} for c in claims.values() for country in sorted(c.countries)
        ],
        "claim_words": [words_row(c) for c in claims.values()],
        "statements": [_statement_row(s, said) for s in statements.values()],
        "statement_claims": list(_spoken(statements, claims)),
        "reasons": [_reason_row(r, said) for r in reasons.values()],
        "reason_claims": [
            {"reason_id": r.reason_id, "claim_id": claim_id} for r in reasons.values() for claim_id in sorted(r.claims)
        ],
    }


def words_row(claim: Claim) -> Row:
    """The words by which a claim is found."""
    return {"claim_id": claim.claim_id, "words": printable(words_of(claim))}


def path_row(document_id: str, path: str) -> Row:
    """A path that a document was read under."""
    shown = printable(path)
    return {"path_id": content_id("f", shown, document_id), "path": shown, "document_id": document_id}


def problem_row(problem: Problem) -> Row:
    """A problem; the same one twice has the same id."""
    fields = [printable(t) for t in (problem.where, problem.kind, problem.what, problem.todo)]
    return {"problem_id": content_id("p", *fields), **dict(zip(("place", "kind", "what", "todo"), fields, strict=True))}


def visit_id(address: str) -> str:
    """The key of an address."""
    return content_id("v", address)


def utc(moment: datetime.datetime) -> datetime.datetime:
    """A moment as a column holds it: in UTC, without its zone."""
    return moment.astimezone(datetime.UTC).replace(tzinfo=None)


def visit_row(visit: Visit) -> Row:
    """An address that is watched, and when it is due, in UTC."""
    due = visit.due and utc(visit.due)
    return {"visit_id": visit_id(visit.address), "feed": visit.feed, "due": due, "noun": to_json(visit)}


def ruling_row(ruling: Ruling) -> Row:
    """What a person decided."""
    return {"ruling_id": ruling.ruling_id, "noun": to_json(ruling)}


def linked_rows(linked: Linked, numbers: tuple[int, int] = (0, 0)) -> Rows:
    """The rows of all that linking derived, by table; flows and contradictions are numbered from ``numbers`` on."""
    events = linked.events
    return {
        "stories": [{"document_id": d, "story_id": s} for d, s in sorted(linked.stories.items())],
        "events": [_event_row(e) for e in events],
        "event_parties": [
            {"event_id": e.event_id, "country": country} for e in events for country in sorted(_event_countries(e))
        ],
        "event_claims": [{"event_id": e.event_id, "claim_id": c} for e in events for c in dict.fromkeys(e.claims)],
        "forecasts": [_forecast_row(f) for f in linked.forecasts],
        "flows": [_flow_row(number, f) for number, f in enumerate(linked.flows, numbers[0])],
        "contradictions": [_contradiction_row(n, c) for n, c in enumerate(linked.contradictions, numbers[1])],
        "blocks": [{"claim_id": c, "block": b} for c, b in sorted(linked.blocks.items())],
        "needs": [{"claim_id": c, "block": b} for c, b in linked.needs],
    }


def print_row(document_id: str, made: Print) -> Row:
    """What is remembered of a text."""
    return {"document_id": document_id, "size": made.size, "sketch": made.sketch}


def document_of(noun: str, text: str) -> Document:
    """The document of a row: its noun, which lacks the words of its spans, and its text."""
    plain = json.loads(noun)
    for place in _places(plain):
        place.setdefault("text", text[place["start"] : place["end"]])
    return from_plain(Document, {**plain, "text": text})


def bare_noun(dialect: str) -> "sa.ColumnElement[str]":
    """The noun of a document for ``bare_document_of``, where the database can do it without what that leaves out."""
    noun = schema.documents.c.noun
    return sa.func.json_remove(noun, "$.segments", "$.dropped") if dialect == "sqlite" else noun


def bare_document_of(noun: str, text: str) -> Document:
    """The document of a row without its segments and dropped parts."""
    return from_plain(Document, {**json.loads(noun), "segments": (), "dropped": (), "text": text})


def _document_row(document: Document, said: When | None) -> Row:
    plain = to_plain(dataclasses.replace(document, path=printable(document.path)))
    text = plain.pop("text")
    for place in _places(plain):
        if place["text"] == text[place["start"] : place["end"]]:
            del place["text"]
    shown = {name: plain[name] and printable(plain[name]) for name in ("path", "title", "outlet", "agency")}
    noun = json.dumps(plain, separators=(",", ":"))
    return {"document_id": document.document_id, **shown, **days("said", said), "text": text, "noun": noun, **maker()}


def _places(plain: Any) -> list[Row]:
    """Every span of a plain document."""
    return [*(segment["span"] for segment in plain["segments"]), *plain["dropped"]]


def _claim_row(claim: Claim, said: When | None) -> Row:
    return {
        "claim_id": claim.claim_id, "document_id": claim.document_id, "start": claim.trigger.start, "type": claim.type,
        "factuality": claim.factuality, **days("day", claim.date or said), **days("said", said),
        **_speaker(claim), "noun": to_json(claim), **maker(),
    }  # fmt: skip


def _speaker(claim: Claim) -> Row:
    """The columns of whoever says so in the first place; of the author's own voice none."""
    first = claim.attribution[0] if claim.attribution else None
    said_by = (first.name or first.affiliation) if first else None
    return {"speaker": said_by and printable(said_by), "speaker_country": first.country if first else None}


def _statement_row(statement: Statement, said: When | None) -> Row:
    start = min((span.start for span in statement.content), default=0)
    ids = {"statement_id": statement.statement_id, "document_id": statement.document_id}
    return {**ids, "start": start, **days("said", said), "noun": to_json(statement), **maker()}


def _reason_row(reason: Reason, said: When | None) -> Row:
    ids = {"reason_id": reason.reason_id, "document_id": reason.document_id}
    return {**ids, "start": reason.cue.start, **days("said", said), "noun": to_json(reason), **maker()}


def _spoken(statements: Mapping[str, Statement], claims: Mapping[str, Claim]) -> Iterator[Row]:
    """Which claims stand in the words of which statement, by the place of the trigger."""
    for statement in statements.values():
        for claim in claims.values():
            if any(span.covers(claim.trigger) for span in statement.content):
                yield {"statement_id": statement.statement_id, "claim_id": claim.claim_id}


def _event_row(event: Event) -> Row:
    published = sorted(step.published for step in event.history if step.published)
    said = When(published[0], published[-1], "day") if published else None
    return {
        "event_id": event.event_id, "type": event.type, "factuality": event.factuality,
        **days("day", event.date or said), **days("said", said), "noun": to_json(event),
    }  # fmt: skip


def _event_countries(event: Event) -> set[str]:
    return {a.country for a in (*event.source, *event.target) if a.country}


def _forecast_row(forecast: Forecast) -> Row:
    due = forecast.horizon.end if forecast.horizon else None
    return {"claim_id": forecast.claim_id, "status": forecast.status, "due": due, "noun": to_json(forecast)}


def _flow_row(number: int, flow: Flow) -> Row:
    return {
        "number": number, "claim_id": flow.claim_id, "giver": flow.from_, "receiver": flow.to, "noun": to_json(flow),
    }  # fmt: skip


def _contradiction_row(number: int, pair: Contradiction) -> Row:
    return {"number": number, "event_id": pair.event_id, "noun": to_json(pair)}
