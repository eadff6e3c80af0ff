"""Events: lists of any filter, and one with all it rests on."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from reportedly.views import start
from reportedly.views.lines import making
from reportedly.views.lines.record import Record
from reportedly.web import api, look
from reportedly.web.asked import Asked, AskedSlice
from reportedly.web.opened import Opened

router = APIRouter()


@router.get("/events")
def listed(request: Request, store: Opened, query: Asked, part: AskedSlice) -> HTMLResponse:
    """The events that the filters let through, those reported last first."""
    return look.page(
        request, "events.html.j2", query=query, slice=part, total=store.count("events", **query.wanted()),
        lines=start.lines(store, query, part.limit, part.offset),
    )  # fmt: skip


@router.get("/events/{id}")
def one(request: Request, store: Opened, id: str) -> HTMLResponse:
    """One event: all claims, its history, what contradicts what, and the events it is part of."""
    event = api.named(store, "events", id)
    around = store.events(events=[event.parent]) if event.parent else []
    record = Record.of_events(store, [event, *around])
    return look.page(
        request, "event.html.j2", line=making.event(record, event),
        parent=making.event(record, around[0]) if around else None,
        contradictions=making.contradictions(record),
    )  # fmt: skip
