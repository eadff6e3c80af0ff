"""The record as plain rows, in the form of docs/formats.md."""

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import Annotated, Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from reportedly.errors import UsageError
from reportedly.model.actor import Speaker
from reportedly.model.claim import Claim
from reportedly.model.derived import Event, Flow, Forecast, ForecastStatus, Probability
from reportedly.model.document import Document, Dropped, Published
from reportedly.model.plain import to_plain
from reportedly.model.reason import Reason
from reportedly.model.span import Span
from reportedly.model.statement import Statement
from reportedly.store import Store
from reportedly.store.filters import Wanted
from reportedly.views.export.futures import turned
from reportedly.views.query import Query

T = TypeVar("T")
Row = dict[str, Any]
Kind = Literal["documents", "claims", "statements", "events", "forecasts", "flows", "reasons"]
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
        "restates": str | None, "by_absence": bool,
    },
    "flows": {**fields_of(Flow), "outlet": str | None},
    "reasons": {**fields_of(Reason), "outlet": str | None},
}  # fmt: skip


def rows(store: Store, kind: str, query: Query | None = None, plover_futures: bool = False) -> Iterator[Row]:
    """The rows of one kind that the query lets through, in the store's order, read piece by piece.

    ``plover_futures``: acts that lie ahead get the types of the PLOVER manual. Raises UsageError for an unknown kind.
    """
    known = _known(kind)
    wanted = (query or Query()).wanted()
    return (row for piece in _NOUNS[known](store, wanted) for row in _ROWS[known](store, piece, plover_futures))


@dataclasses.dataclass(frozen=True, slots=True)
class Part:
    """Part of a list: its rows, how many the whole list has, and which row (from 0) this part begins with."""

    rows: tuple[Row, ...]
    total: int
    offset: int


def part(store: Store, kind: str, query: Query, limit: int, offset: int = 0) -> Part:
    """At most ``limit`` rows of one kind, the latest first. Raises UsageError for an unknown kind."""
    known = _known(kind)
    nouns: Sequence[Any] = getattr(store, known)(**query.latest(limit, offset))
    return Part(tuple(_ROWS[known](store, nouns, False)), store.count(known, **query.wanted()), offset)


def rows_of(store: Store, kind: Kind, nouns: Sequence[Any]) -> list[Row]:
    """The rows of nouns of that kind, in their order."""
    return list(_ROWS[kind](store, nouns, False))


def _known(kind: str) -> Kind:
    if kind not in KINDS:
        raise UsageError(f"'{kind}' is no kind of row.", "export", f"Give one of {', '.join(KINDS)}.")
    return kind


def _documents(store: Store, documents: Sequence[Document], _: bool) -> Iterator[Row]:
    stories = store.stories([d.document_id for d in documents])
    for document in documents:
        yield _document_row(document, stories.get(document.document_id))


def _document_row(document: Document, story: str | None) -> Row:
    plain = to_plain(document)
    body = [s["span"] for s in plain["segments"] if s["zone"] == "body"]
    row = {**plain, "path": PurePath(document.path).name, "body": body, "story_id": story}
    return {name: row[name] for name in COLUMNS["documents"]}


def _claims(store: Store, claims: Sequence[Claim], futures: bool) -> Iterator[Row]:
    documents = _read(store, claims)
    for claim in claims:
        yield _claim_row(claim, documents[claim.document_id], futures)


def _claim_row(claim: Claim, document: Document, futures: bool) -> Row:
    row = {**to_plain(claim), "outlet": document.outlet}
    published = document.published.start.isoformat() if document.published else None
    return turned(row, published) if futures else row


def _with_outlet(store: Store, nouns: Sequence[Statement | Flow | Reason], _: bool) -> Iterator[Row]:
    documents = _read(store, nouns)
    for noun in nouns:
        yield {**to_plain(noun), "outlet": documents[noun.document_id].outlet}


def _events(_: Store, events: Sequence[Event], futures: bool) -> Iterator[Row]:
    for event in events:
        row: Row = to_plain(event)
        first = min((step["published"] for step in row["history"] if step["published"]), default=None)
        yield turned(row, first) if futures else row


def _forecasts(store: Store, forecasts: Sequence[Forecast], futures: bool) -> Iterator[Row]:
    claims = {c.claim_id: c for c in store.claims(claims=[f.claim_id for f in forecasts])}
    documents = _read(store, forecasts)
    for forecast in forecasts:
        row = _claim_row(claims[forecast.claim_id], documents[forecast.document_id], futures)
        yield {**row, **_forecast_part(forecast)}


_FORECAST = ("probability", "status", "reason", "resolution", "outcome", "restates", "by_absence")


def _forecast_part(forecast: Forecast) -> Row:
    plain = to_plain(forecast)
    horizon = plain["horizon"] and {end: plain["horizon"][end] for end in ("start", "end")}
    rest = {name: plain[name] for name in _FORECAST}
    return {"forecaster": plain["forecaster"], "horizon": horizon, **rest}


_ROWS: dict[Kind, Callable[[Store, Sequence[Any], bool], Iterator[Row]]] = {
    "documents": _documents, "claims": _claims, "statements": _with_outlet, "events": _events,
    "forecasts": _forecasts, "flows": _with_outlet, "reasons": _with_outlet,
}  # fmt: skip


def _all_documents(store: Store, wanted: Wanted) -> Iterator[Sequence[Document]]:
    return (store.documents(documents=ids) for ids in _pieces(store.document_ids(**wanted)))


def _by_document(
    kind: Literal["claims", "statements", "reasons"],
) -> Callable[[Store, Wanted], Iterator[Sequence[Any]]]:
    """The nouns of some documents at a time; a period asks about claims, not about documents."""

    def nouns(store: Store, wanted: Wanted) -> Iterator[Sequence[Any]]:
        anytime: Wanted = {**wanted, "since": None, "until": None}
        for ids in _pieces(store.document_ids(**anytime)):
            yield getattr(store, kind)(**{**wanted, "documents": ids})

    return nouns


_NOUNS: dict[Kind, Callable[[Store, Wanted], Iterator[Sequence[Any]]]] = {
    "documents": _all_documents,
    "claims": _by_document("claims"),
    "statements": _by_document("statements"),
    "reasons": _by_document("reasons"),
    "events": lambda store, wanted: _pieces(store.events(**wanted)),
    "forecasts": lambda store, wanted: _pieces(store.forecasts(**wanted)),
    "flows": lambda store, wanted: _pieces(store.flows(**wanted)),
}


def _read(store: Store, nouns: Iterable[Claim | Statement | Flow | Forecast | Reason]) -> dict[str, Document]:
    """The documents that these stand in."""
    return {d.document_id: d for d in store.bare_documents(documents={n.document_id for n in nouns})}


def _pieces(found: Sequence[T]) -> Iterator[Sequence[T]]:
    return (found[at : at + _CHUNK] for at in range(0, len(found), _CHUNK))
