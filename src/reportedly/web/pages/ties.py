"""Start, a pair of states, one state."""

import dataclasses
import datetime
from collections.abc import Sequence

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response
from markupsafe import Markup

from reportedly.codebook import actors
from reportedly.views import brief, series, start
from reportedly.views.brief import html as brief_html
from reportedly.views.lines import making
from reportedly.views.lines.nouns import EventLine
from reportedly.views.lines.record import Record
from reportedly.views.pictures import series_plot, timeline
from reportedly.views.query import Query
from reportedly.web import look
from reportedly.web.asked import Asked, address
from reportedly.web.opened import Opened

router = APIRouter()

#: Events and other lines of a pair's page; all of them are a click away.
LINES = 40
#: Days in which a state's pairs are counted.
YEAR = 365


@router.get("/")
def first(request: Request, store: Opened) -> HTMLResponse:
    """The start page."""
    return look.page(request, "start.html.j2", start=start.make(store), days=start.DAYS)


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
        plot=_timeline(lines), series=_series(both, weeks), weeks=weeks, flows=making.flows(record),
        forecasts=making.forecasts(record), statements=making.statements(record),
        contradictions=making.contradictions(record), a=both.pair[0], b=both.pair[1],
    )  # fmt: skip


@router.get("/pairs/{a}/{b}/brief.html")
def printed(store: Opened, query: Asked, a: str, b: str) -> Response:
    """The brief on a pair as one file."""
    made = brief.make(store, a, b, query.since, query.until)
    named = {"Content-Disposition": f'attachment; filename="brief-{made.a.code}-{made.b.code}.html"'}
    return Response(brief_html.render(made), media_type="text/html", headers=named)


@router.get("/actors/{code}")
def actor(request: Request, store: Opened, query: Asked, code: str) -> HTMLResponse:
    """What is reported of one state or organisation, and with whom it has to do."""
    own = query.of_actor(code)
    assert own.actor is not None
    weeks = series.weekly(store, own)
    pairs = [p for p in series.pairs(store, own, YEAR) if own.actor in (p.a, p.b)]
    return look.page(
        request, "actor.html.j2", query=own, name=actors.name_of(own.actor), pairs=pairs, days=YEAR,
        lines=start.lines(store, own, LINES), total=store.count("events", **own.wanted()), series=_series(own, weeks),
    )  # fmt: skip


def _timeline(lines: Sequence[EventLine]) -> Markup:
    """The timeline of these events; its marks lead to the lines below, whose ids they name."""
    return Markup(timeline.plot(lines, brief_html.WIDE))


def _series(query: Query, weeks: Sequence[series.Week]) -> Markup:
    """The weekly plot; a bar leads to the events of its week."""
    return Markup(series_plot.plot(weeks, lambda week: _events_of(query, week), brief_html.WIDE))


def _events_of(query: Query, week: series.Week) -> str:
    sunday = week.monday + datetime.timedelta(days=6)
    return address("/events", dataclasses.replace(query, since=week.monday, until=sunday))
