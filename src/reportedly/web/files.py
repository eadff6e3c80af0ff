"""What is not a page: styles, scripts, and rows as files."""

import io
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from importlib import resources
from typing import IO, Any, Literal

from fastapi import APIRouter
from fastapi.responses import Response, StreamingResponse

from reportedly.store import Store
from reportedly.views import export, series
from reportedly.views.export import table
from reportedly.views.ledger.reliability import Step
from reportedly.web import limits
from reportedly.web.asked import Asked, AskedChoice, Days
from reportedly.web.faults import NotFoundError
from reportedly.web.opened import SNAPSHOT, Opened

router = APIRouter(tags=["files"])

_STATIC = {
    "page.css": "reportedly.views.templates",
    "page.js": "reportedly.views.templates",
    "web.css": "reportedly.web.static",
}
_TYPES = {"css": "text/css", "js": "text/javascript", "csv": "text/csv", "jsonl": "application/x-ndjson"}
RowsFormat = Literal["csv", "jsonl"]
_PIECE = 1 << 16  # bytes sent at once


@router.get("/static/{name}", include_in_schema=False)
def static(name: str) -> Response:
    """A file that pages load."""
    if name not in _STATIC:
        raise NotFoundError("there is no such file.", name)
    package, _, folder = _STATIC[name].rpartition(".")
    text = (resources.files(package) / folder / name).read_bytes()
    return Response(text, media_type=_TYPES[name.rpartition(".")[2]])


@router.get("/files/weeks.csv", summary="Cooperation and conflict week by week as a file", response_class=Response)
def weeks(store: Opened, query: Asked) -> Response:
    """The numbers of the weekly picture."""
    return _figures(store, "weeks", series.Week, series.weekly(store, query))


@router.get("/files/pairs.csv", summary="Pairs of states by their number of events as a file", response_class=Response)
def pairs(store: Opened, query: Asked, days: Days = 30) -> Response:
    """The numbers of the table of pairs."""
    return _figures(store, "pairs", series.Pair, series.pairs(store, query, days))


@router.get("/files/ties.csv", summary="Ties of a period as a file", response_class=Response)
def ties(store: Opened, query: Asked) -> Response:
    """All ties that the filters let through, the strongest first."""
    return _figures(store, "ties", series.Dyad, series.ties(store, query))


@router.get("/files/reliability.csv", summary="How often what was foretold came about", response_class=Response)
def reliability(store: Opened, query: Asked) -> Response:
    """The steps of the reliability diagram of the latest forecasts; none for too few that are scored."""
    found = limits.scored(store, query).reliability
    return _figures(store, "reliability", Step, found.steps if found else ())


@router.get(
    "/files/ledger.{format}", summary="The forecasts that a number of the scores counts", response_class=Response
)
def ledger(store: Opened, query: Asked, chosen: AskedChoice, format: RowsFormat) -> Response:
    """Those that the page of forecasts lists, none left out."""
    nouns = [entry.forecast for entry in limits.scored(store, query, chosen).entries]
    file = io.BytesIO()
    export.write_rows(table.rows_of(store, "forecasts", nouns), "forecasts", format, file)
    return Response(file.getvalue(), media_type=_TYPES[format], headers=_named(store, f"ledger.{format}"))


def _figures(store: Store, name: str, kind: type, found: Sequence[Any]) -> Response:
    return Response(export.figures(kind, found), media_type=_TYPES["csv"], headers=_named(store, f"{name}.csv"))


def _named(store: Store, file: str) -> dict[str, str]:
    """What an answer says of itself: the name of its file, and the state of the record that it is of."""
    return {"Content-Disposition": f'attachment; filename="{file}"', SNAPSHOT: store.snapshot().snapshot_id}


@router.get("/files/{kind}.{format}", summary="All rows of a kind as a file", response_class=StreamingResponse)
def whole(store: Opened, query: Asked, kind: table.Kind, format: RowsFormat) -> StreamingResponse:
    """Every row that the filters let through, none left out."""
    limits.check(store.count(kind, **query.wanted()), kind, limits.limits().file_rows)
    named = _named(store, f"{kind}.{format}")
    with ExitStack() as held:
        file = held.enter_context(tempfile.TemporaryFile())
        export.write(store, kind, format, file, query)  # before the answer begins: a fault can still be told
        file.seek(0)
        sent = _pieces(file, held.pop_all())
    return StreamingResponse(sent, media_type=_TYPES[format], headers=named)


def _pieces(file: IO[bytes], held: ExitStack) -> Iterator[bytes]:
    with held:
        while piece := file.read(_PIECE):
            yield piece
