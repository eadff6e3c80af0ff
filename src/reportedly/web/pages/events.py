"""Events: lists of any filter, and one with all it rests on."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from reportedly.views import start
from reportedly.views.lines import making
from reportedly.views.lines.record import Record
from reportedly.web import api, look
from reportedly.web.asked import Asked, AskedSlice
from reportedly.web.opened import Opened
from reportedly.web.pages import ties

router = APIRouter(include_in_schema=False)


@router.get("/events")
def listed(request: Request, store: Opened, query: Asked, part: AskedSlice) -> HTMLResponse:
    """The events that the filters let through, those reported last first."""
    return look.page(
        request, "events.html.j2", query=query, slice=part, total=store.count("events", **query.wanted()),
        lines=start.lines(store, query, part.limit, part.offset),
    )  # fmt: skip


@router.get("/events/{id}")
def one(request: Request, store: Opened, query: Asked, id: str) -> HTMLResponse:
    """One event: the claims that the filters let through, its history, what contradicts what, why, and what follows."""
    event = api.named(store, "events", id)
    record = Record.of_event(store, event)
    let = {c.claim_id for c in store.claims(**{**query.wanted(), "claims": event.claims})}
    said = making.statements(record)
    parent = start.of_ids(store, [event.parent]) if event.parent else ()
    return look.page(
        request, "event.html.j2", query=query, line=making.event(record, event), parent=next(iter(parent), None),
        evidence=record.evidence(i for i in event.claims if i in let), let=len(let),
        contradictions=making.contradictions(record), statements=[("", said)] if said else [], **ties.told(record),
    )  # fmt: skip
