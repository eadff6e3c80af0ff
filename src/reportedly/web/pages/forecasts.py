"""The ledger of forecasts: each with what became of it, and how good those were who made them."""

from typing import Annotated

import fastapi
from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from reportedly.views import ledger as ledgers
from reportedly.views.ledger import tables
from reportedly.views.pictures import reliability_plot
from reportedly.web import limits, look
from reportedly.web.asked import Asked
from reportedly.web.opened import Opened

router = APIRouter(include_in_schema=False)

#: Entries of the page, the latest; the file has all.
ENTRIES = 200


@router.get("/forecasts")
def ledger(
    request: Request,
    store: Opened,
    query: Asked,
    by: Annotated[ledgers.By, fastapi.Query(description="What the scores are grouped by.")] = "forecaster",
) -> HTMLResponse:
    """Forecasts, their scores, and how often what was foretold came about."""
    made = limits.scored(store, query, by)
    return look.page(
        request, "forecasts.html.j2", query=query, by=by, groupings=ledgers.BY, ledger=made,
        entries=made.entries[::-1][:ENTRIES], table=tables,
        diagram=Markup(reliability_plot.plot(made.reliability)) if made.reliability else None,
    )  # fmt: skip
