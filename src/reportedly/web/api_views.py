"""What pages show beside rows, as JSON: the law, scores, what waits for a person, decisions, the record's state."""

from typing import Annotated, Any

import fastapi
from fastapi import APIRouter
from pydantic import BaseModel

from reportedly.model.plain import to_plain
from reportedly.store import Snapshot
from reportedly.views import ledger, review, sanctions
from reportedly.views.export import table
from reportedly.web import limits
from reportedly.web.api import LIST, Listing, listing
from reportedly.web.asked import Asked, AskedChoice, AskedSlice
from reportedly.web.opened import Opened, Stamped

router = APIRouter(prefix="/api/v1", tags=["views"], dependencies=[Stamped])


@router.get("/snapshot", responses=LIST, summary="The state of the record")
def snapshot(store: Opened) -> Snapshot:
    """What a citation names."""
    return store.snapshot()


@router.get("/sanctions", responses=LIST, summary="What would fall under which sanctions if it were as told")
def law(store: Opened, query: Asked) -> sanctions.Sanctions:
    """It informs, it doesn't judge; and who speaks of a breach."""
    limits.check(store.count("claims", **query.wanted()), "claims", limits.BRIEF)
    return sanctions.make(store, query)


By = Annotated[ledger.By, fastapi.Query(description="What the scores are grouped by.")]


class Scores(BaseModel):
    """How good forecasts were: ``all`` of them, each group (``tracks``), and how often what was said came about.

    ``scored``: how many of them, the latest, the figures are of; ``total``: how many there are.
    """

    scored: int
    total: int
    all: dict[str, Any]
    tracks: list[dict[str, Any]]
    reliability: dict[str, Any] | None


@router.get("/scores", responses=LIST, summary="How good forecasts were")
def scores(store: Opened, query: Asked, by: By = "forecaster") -> Scores:
    """The figures of the page of forecasts; `/api/v1/ledger` lists the forecasts that each of them counts."""
    made = limits.scored(store, query, ledger.Chosen(by))
    curve = to_plain(made.reliability) if made.reliability else None
    tracks = [to_plain(t) for t in made.tracks]
    return Scores(scored=made.scored, total=made.total, all=to_plain(made.all), tracks=tracks, reliability=curve)


@router.get("/ledger", responses=LIST, summary="The forecasts that a number of the scores counts, the latest first")
def counted(store: Opened, query: Asked, chosen: AskedChoice, part: AskedSlice) -> Listing:
    """Of those that `/api/v1/scores` scores. Without a choice all of them, with those that repeat an earlier one."""
    found = limits.scored(store, query, chosen).entries[::-1]
    nouns = [entry.forecast for entry in found[part.offset : part.offset + part.limit]]
    return listing(store, table.rows_of(store, "forecasts", nouns), len(found), part.offset)


class Waiting(BaseModel):
    """Part of what waits for a person. ``next``: the offset of the next part, null at the end.

    The questions are about the rows from ``first`` to ``last`` (from 0, half-open) of ``total``, the latest first.
    """

    first: int
    last: int
    total: int
    offset: int
    next: int | None
    rows: list[review.Question]


@router.get("/review", responses=LIST, summary="What is uncertain, as questions for a person")
def waiting(
    store: Opened,
    part: AskedSlice,
    topic: Annotated[review.Topic, fastapi.Query(description="What the questions are about.")] = "settle",
    first: limits.First = 0,
) -> Waiting:
    """The questions of one topic that nobody has decided yet, in the order in which `reportedly review` asks them."""
    found = limits.sought(store, topic, first, part.offset, part.limit)
    return Waiting(
        first=found.first, last=found.last, total=found.total, offset=part.offset,
        next=part.offset + part.limit if found.more else None, rows=list(found.questions),
    )  # fmt: skip


@router.get("/decisions", responses=LIST, summary="What persons decided, the latest first")
def decisions(store: Opened, part: AskedSlice) -> Listing:
    """Signed and dated; one that was taken back stays, as does what took it back."""
    rulings = store.rulings()[::-1]
    rows = [to_plain(r) for r in rulings[part.offset : part.offset + part.limit]]
    return listing(store, rows, len(rulings), part.offset)
