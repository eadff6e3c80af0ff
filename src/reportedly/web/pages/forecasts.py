"""The ledger of forecasts: each with what became of it, and how good those were who made them."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from reportedly.views import ledger as ledgers
from reportedly.views.ledger import tables
from reportedly.views.pictures import reliability_plot
from reportedly.web import limits, links, look
from reportedly.web.asked import Asked, AskedChoice, AskedSlice
from reportedly.web.opened import Opened

router = APIRouter(include_in_schema=False)

#: Groups whose scores stand open, the largest; the rest is folded behind its number.
GROUPS = 12


@router.get("/forecasts")
def ledger(request: Request, store: Opened, query: Asked, chosen: AskedChoice, part: AskedSlice) -> HTMLResponse:
    """Forecasts, their scores, and how often what was foretold came about; each number opens those that it counts."""
    made = limits.scored(store, query, chosen)
    shown = made.entries[::-1][part.offset : part.offset + part.limit]
    diagram = made.reliability and reliability_plot.plot(
        made.reliability, lambda step: links.of_chosen(query, tables.of_step(made, step))
    )
    whole, *tracks = (links.opened(query, chosen, row) for row in (tables.whole(made), *tables.tracks(made)))
    return look.page(
        request, "forecasts.html.j2", query=query, groupings=ledgers.BY, ledger=made, slice=part, entries=shown,
        table=tables, tracks=[whole, *tracks[:GROUPS]], more_tracks=tracks[GROUPS:],
        steps=[links.opened(query, chosen, row) for row in tables.steps(made)], diagram=Markup(diagram or ""),
    )  # fmt: skip
