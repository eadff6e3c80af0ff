"""The record as JSON: every list with its total, every noun by its id, in the form of docs/formats.md."""

from dataclasses import asdict, replace
from typing import Annotated, Any, Literal

import fastapi
from fastapi import APIRouter, Path
from pydantic import BaseModel

from reportedly.store import Hit, Store
from reportedly.views import series, words
from reportedly.views.explain import explain
from reportedly.views.export import table
from reportedly.web.asked import Asked, AskedSlice, Days
from reportedly.web.faults import NotFoundError
from reportedly.web.limits import ROWS, Limits, limits
from reportedly.web.opened import Opened, Stamped

router = APIRouter(prefix="/api/v1", tags=["record"], dependencies=[Stamped])


class Fault(BaseModel):
    """What was wrong, where, and what to do."""

    what: str
    where: str
    todo: str


class Faulty(BaseModel):
    """The body of every answer that is no success."""

    error: Fault


class Listing(BaseModel):
    """Part of a list. ``total``: rows of the whole list; ``next``: the offset of the next part, null at the end.

    ``snapshot``: the state of the record that the list is of, for citing it; ``limits``: what an answer may be at most.
    """

    snapshot: str
    limits: Limits
    total: int
    offset: int
    next: int | None
    rows: list[dict[str, Any]]


_FAULTS: dict[int | str, dict[str, Any]] = {
    status: {"model": Faulty, "description": about}
    for status, about in (
        (400, "A filter that means nothing."), (404, "Nothing of that id."), (422, "More than one answer may be."),
        (503, "The store can't be read."),
    )
}  # fmt: skip
#: Answers of lists that are no success.
LIST: dict[int | str, dict[str, Any]] = {status: _FAULTS[status] for status in (400, 422, 503)}


def listing(store: Store, rows: list[dict[str, Any]], total: int, offset: int) -> Listing:
    """These rows as the part of a list that begins with row ``offset``."""
    end = offset + len(rows)
    rest = end if end < total else None
    snapshot = store.snapshot().snapshot_id
    return Listing(snapshot=snapshot, limits=limits(), total=total, offset=offset, next=rest, rows=rows)


def _add(kind: table.Kind) -> None:
    def ask(store: Opened, query: Asked, part: AskedSlice) -> Listing:
        found = table.part(store, kind, query, part.limit, part.offset)
        return listing(store, list(found.rows), found.total, found.offset)

    router.add_api_route(
        f"/{kind}", ask, responses=LIST, name=f"list_{kind}", summary=f"A list of {kind}, the latest first"
    )


for _kind in table.KINDS:
    _add(_kind)


@router.get("/weeks", responses=LIST, summary="Cooperation and conflict week by week")
def weeks(store: Opened, query: Asked) -> list[series.Week]:
    """A week with documents and without events is a quiet one; one without documents is a gap in the record."""
    return list(series.weekly(store, query))


@router.get("/pairs", responses=LIST, summary="Pairs of states by their number of events")
def pairs(store: Opened, query: Asked, days: Days = 30) -> list[series.Pair]:
    """Events of the last days up to ``until`` (default: the last publication), beside those of as many days before."""
    return list(series.pairs(store, query, days))


@router.get("/ties", responses=LIST, summary="Ties of a period, the strongest first")
def ties(store: Opened, query: Asked, part: AskedSlice) -> Listing:
    """Two parties in a row, with the events of cooperation and of conflict that they share."""
    found = series.ties(store, query)
    rows = [asdict(tie) for tie in found[part.offset : part.offset + part.limit]]
    return listing(store, rows, len(found), part.offset)


@router.get("/search", responses=LIST, summary="Documents that hold words, the best first")
def search(
    store: Opened,
    text: Annotated[str, fastapi.Query(max_length=500, description='Words; "quoted ones" side by side.')],
    limit: Annotated[int, fastapi.Query(ge=1, le=ROWS)] = 20,
) -> list[Hit]:
    """Each with a part of its text and the places of the finds in it."""
    return [replace(hit, path=words.place(hit.path)) for hit in store.search(text, limit)]


@router.get("/explain/{term}", responses=_FAULTS, summary="What a code, label or name of the codebook means")
def explained(term: Annotated[str, Path(max_length=100)]) -> dict[str, str]:
    """The meaning in words."""
    return {"term": term, "meaning": explain(term)}


Identified = Literal["documents", "claims", "events"]


@router.get("/{kind}/{id}", responses=_FAULTS, summary="One document, claim or event by its id")
def one(store: Opened, kind: Identified, id: Annotated[str, Path(max_length=40)]) -> dict[str, Any]:
    """The row of one noun."""
    found = named(store, kind, id)
    return table.rows_of(store, kind, [found])[0]


def named(store: Store, kind: Identified, id: str) -> Any:
    """The noun of that id. Raises NotFoundError."""
    found = list(getattr(store, kind)(**{kind: [id]}))
    if not found:
        raise NotFoundError(f"there is no such row among the {kind}.", id, "Ids are given with every row of a list.")
    return found[0]
