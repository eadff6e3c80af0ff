"""Start, a pair of states, one state."""

from collections.abc import Sequence
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response
from markupsafe import Markup

from reportedly.codebook import actors
from reportedly.store import Store
from reportedly.views import brief, sanctions, series, start
from reportedly.views.brief import html as brief_html
from reportedly.views.brief import pdf
from reportedly.views.brief.nouns import Brief
from reportedly.views.lines import making, reasons
from reportedly.views.lines.record import Record
from reportedly.views.pictures import flows_graph, reasons_graph, series_plot, timeline
from reportedly.views.query import Query
from reportedly.views.templating import WIDE, drawn
from reportedly.web import limits, links, look
from reportedly.web.asked import Asked
from reportedly.web.opened import Opened

router = APIRouter(include_in_schema=False)

#: Events and other lines of a pair's page; all of them are a click away.
LINES = 25
#: Pairs of a state's page; all of them are a click away.
PAIRS = 20
#: Days in which a state's pairs are counted.
YEAR = 365


@router.get("/")
def first(request: Request, store: Opened, query: Asked) -> HTMLResponse:
    """The start page."""
    made = start.make(store, query)
    return look.page(request, "start.html.j2", query=query, start=made, days=start.DAYS, last=query.until or made.last)


@router.get("/pairs/{a}/{b}")
def pair(request: Request, store: Opened, query: Asked, a: str, b: str) -> HTMLResponse:
    """What is reported between two states."""
    both = query.between(a, b)
    assert both.pair is not None
    lines, weeks = start.lines(store, both, LINES), series.weekly(store, both)
    record = Record.read(store, both, both.pair, LINES)
    names = [actors.name_of(code) for code in both.pair]
    return look.page(
        request, "pair.html.j2", query=both, names_of=names, lines=lines, total=store.count("events", **both.wanted()),
        most=LINES, plots=drawn(lambda width: timeline.plot(lines, width)),
        plotted={p.factuality for p in timeline.points(lines)}, series=_series(both, weeks), weeks=weeks,
        statements=making.by_side(making.statements(record), *names), contradictions=making.contradictions(record),
        a=both.pair[0], b=both.pair[1], **told(record),
    )  # fmt: skip


def told(record: Record) -> dict[str, Any]:
    """What pages show of a record beside its events: why, what changes hands, what is foretold, and under which law."""
    found, flows = reasons.lines(record), making.flows(record)
    law = sanctions.among(record.claims, record.flows, record.documents, record.statements)
    return {
        "reasons": found, "reason_graphs": drawn(lambda width: reasons_graph.graph(found, width)),
        "flows": flows, "flow_pictures": drawn(lambda width: flows_graph.picture(flows, width, making.NOBODY)),
        "forecasts": making.by_state(making.forecasts(record)), "law": law, "matters": sanctions.grouped(law.matters),
    }  # fmt: skip


@router.get("/pairs/{a}/{b}/brief.html")
def printed(store: Opened, query: Asked, a: str, b: str) -> Response:
    """The brief on a pair as one file."""
    made = _brief(store, query, a, b)
    return Response(brief_html.render(made), media_type="text/html", headers=_named(made, "html"))


@router.get("/pairs/{a}/{b}/brief.pdf")
def paged(store: Opened, query: Asked, a: str, b: str) -> Response:
    """The same for paper; where the extra is not installed, the answer says what to install."""
    made = _brief(store, query, a, b)
    return Response(pdf.render(made), media_type="application/pdf", headers=_named(made, "pdf"))


def _brief(store: Store, query: Query, a: str, b: str) -> Brief:
    """Raises LimitError where it would rest on more than a brief of the server may."""
    wanted = Query.of((a, b), query.since, query.until).wanted()
    limits.check(store.count("claims", **wanted), "claims", limits.BRIEF)
    return brief.make(store, a, b, query.since, query.until)


def _named(made: Brief, format_: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="brief-{made.a.code}-{made.b.code}.{format_}"'}


@router.get("/actors/{code}")
def actor(request: Request, store: Opened, query: Asked, code: str) -> HTMLResponse:
    """What is reported of one state or organisation, and with whom it has to do."""
    own = query.of_actor(code)
    assert own.actor is not None
    weeks = series.weekly(store, own)
    return look.page(
        request, "actor.html.j2", query=own, name=actors.name_of(own.actor), days=YEAR,
        pairs=series.pairs(store, own, YEAR), most=PAIRS,
        lines=start.lines(store, own, LINES), total=store.count("events", **own.wanted()), series=_series(own, weeks),
        weeks=weeks, last=own.until or store.last_published(),
    )  # fmt: skip


def _series(query: Query, weeks: Sequence[series.Week]) -> Markup:
    """The weekly plot; a bar leads to the events of its week."""
    return Markup(series_plot.plot(weeks, lambda week: links.of_week(query, week), WIDE))
