"""The record as plain rows, in the form of docs/formats.md."""

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePath
from typing import Annotated, Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from reportedly.errors import UsageError
from reportedly.model.actor import Speaker
from reportedly.model.claim import Claim
from reportedly.model.derived import Event, Flow, Forecast, ForecastStatus, Probability
from reportedly.model.document import Document, Dropped, Published
from reportedly.model.plain import to_plain
from reportedly.model.span import Span
from reportedly.model.statement import Statement
from reportedly.store import Store
from reportedly.store.filters import Wanted
from reportedly.views.futures import turned
from reportedly.views.query import Query

T = TypeVar("T")
Row = dict[str, Any]
Kind = Literal["documents", "claims", "statements", "events", "forecasts", "flows"]
KINDS: tuple[Kind, ...] = get_args(Kind)
# Rows fetched at once: enough to make the database's own cost vanish, few enough to keep memory flat.
_CHUNK = 500


@dataclasses.dataclass(frozen=True, slots=True)
class Days:
    """A forecast's horizon: both ends inclusive, ISO 8601, an open one None."""

    start: str | None
    end: str | None


def fields_of(noun: type) -> dict[str, Any]:
    """The columns of a noun: names as in JSON (``from``, ``class``) and their types."""
    hints = get_type_hints(noun, include_extras=True)
    return {_alias(hints[f.name]) or f.name: hints[f.name] for f in dataclasses.fields(noun)}


def _alias(hint: Any) -> str | None:
    return str(hint.__metadata__[0].alias) if get_origin(hint) is Annotated else None


_CLAIM = {**fields_of(Claim), "outlet": str | None}
COLUMNS: dict[Kind, dict[str, Any]] = {
    "documents": {
        "document_id": str, "path": str, "title": str | None, "byline": str | None, "agency": str | None,
        "outlet": str | None, "dateline_place": str | None, "published": Published | None, "body": tuple[Span, ...],
        "dropped": tuple[Dropped, ...], "story_id": str | None, "address": str | None,
    },
    "claims": _CLAIM,
    "statements": {**fields_of(Statement), "outlet": str | None},
    "events": fields_of(Event),
    "forecasts": {
        **_CLAIM, "forecaster": Speaker | None, "horizon": Days | None, "probability": Probability | None,
        "status": ForecastStatus, "reason": str, "resolution": tuple[str, ...], "outcome": bool | None,
        "restates": str | None,
    },
    "flows": {**fields_of(Flow), "outlet": str | None},
}  # fmt: skip


def rows(store: Store, kind: str, query: Query | None = None, plover_futures: bool = False) -> Iterator[Row]:
    """The rows of one kind that the query lets through, in the store's order, read piece by piece.

    ``plover_futures``: acts that lie ahead get the types of the PLOVER manual. Raises UsageError for an unknown kind.
    """
    source = _SOURCES.get(kind)
    if source is None:
        raise UsageError(f"'{kind}' is no kind of row.", "export", f"Give one of {', '.join(KINDS)}.")
    return source(store, (query or Query()).wanted(), plover_futures)


def _documents(store: Store, wanted: Wanted, _: bool) -> Iterator[Row]:
    stories = store.stories()
    for ids in _pieces(store.document_ids(**wanted)):
        for document in store.documents(documents=ids):
            yield _document_row(document, stories.get(document.document_id))


def _document_row(document: Document, story: str | None) -> Row:
    plain = to_plain(document)
    body = [s["span"] for s in plain["segments"] if s["zone"] == "body"]
    row = {**plain, "path": PurePath(document.path).name, "body": body, "story_id": story}
    return {name: row[name] for name in COLUMNS["documents"]}


def _claims(store: Store, wanted: Wanted, futures: bool) -> Iterator[Row]:
    for piece, documents in _by_document(store, wanted):
        for claim in store.claims(**piece):
            yield _claim_row(claim, documents[claim.document_id], futures)


def _claim_row(claim: Claim, document: Document, futures: bool) -> Row:
    row = {**to_plain(claim), "outlet": document.outlet}
    published = document.published.start.isoformat() if document.published else None
    return turned(row, published) if futures else row


def _statements(store: Store, wanted: Wanted, _: bool) -> Iterator[Row]:
    for piece, documents in _by_document(store, wanted):
        for statement in store.statements(**piece):
            yield {**to_plain(statement), "outlet": documents[statement.document_id].outlet}


def _events(store: Store, wanted: Wanted, futures: bool) -> Iterator[Row]:
    for event in store.events(**wanted):
        row: Row = to_plain(event)
        first = min((step["published"] for step in row["history"] if step["published"]), default=None)
        yield turned(row, first) if futures else row


def _forecasts(store: Store, wanted: Wanted, futures: bool) -> Iterator[Row]:
    for piece in _pieces(store.forecasts(**wanted)):
        claims = {c.claim_id: c for c in store.claims(claims=[f.claim_id for f in piece])}
        documents = _read(store, [f.document_id for f in piece])
        for forecast in piece:
            claim = claims[forecast.claim_id]
            row = _claim_row(claim, documents[forecast.document_id], futures)
            yield {**row, **_forecast_part(forecast)}


_FORECAST = ("probability", "status", "reason", "resolution", "outcome", "restates")


def _forecast_part(forecast: Forecast) -> Row:
    plain = to_plain(forecast)
    horizon = plain["horizon"] and {end: plain["horizon"][end] for end in ("start", "end")}
    rest = {name: plain[name] for name in _FORECAST}
    return {"forecaster": plain["forecaster"], "horizon": horizon, **rest}


def _flows(store: Store, wanted: Wanted, _: bool) -> Iterator[Row]:
    for piece in _pieces(store.flows(**wanted)):
        documents = _read(store, [f.document_id for f in piece])
        for flow in piece:
            yield {**to_plain(flow), "outlet": documents[flow.document_id].outlet}


_SOURCES: dict[str, Callable[[Store, Wanted, bool], Iterator[Row]]] = {
    "documents": _documents, "claims": _claims, "statements": _statements, "events": _events,
    "forecasts": _forecasts, "flows": _flows,
}  # fmt: skip


def _by_document(store: Store, wanted: Wanted) -> Iterator[tuple[Wanted, dict[str, Document]]]:
    """The same filters for some documents at a time, with these; a period asks about claims, not about documents."""
    anytime: Wanted = {**wanted, "since": None, "until": None}
    for ids in _pieces(store.document_ids(**anytime)):
        piece: Wanted = {**wanted, "documents": ids}
        yield piece, _read(store, ids)


def _read(store: Store, ids: Sequence[str]) -> dict[str, Document]:
    return {d.document_id: d for d in store.documents(documents=ids)}


def _pieces(found: Sequence[T]) -> Iterator[Sequence[T]]:
    return (found[at : at + _CHUNK] for at in range(0, len(found), _CHUNK))
