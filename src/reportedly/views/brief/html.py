"""A brief as one self-contained HTML page: no outside request, readable without scripts, on paper and on a phone."""

import base64
import hashlib
from functools import cache

import jinja2
from markupsafe import Markup

from reportedly.views import sanctions
from reportedly.views.brief.nouns import Brief
from reportedly.views.lines import making
from reportedly.views.pictures import flows_graph, reasons_graph, timeline
from reportedly.views.templating import drawn, environment, file


@cache
def _environment() -> jinja2.Environment:
    return environment()


def _hash(code: str) -> str:
    """The source expression by which a Content Security Policy admits exactly this code."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


def render(brief: Brief) -> str:
    """The page. Text from documents is escaped; the page may run and load nothing but its own style and script."""
    style, script = file("page.css"), file("page.js")
    sources = f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}"
    return _environment().get_template("brief.html.j2").render(
        brief=brief,
        style=Markup(style),
        script=Markup(script),
        policy=f"{sources}; base-uri 'none'; form-action 'none'",
        sprite=Markup(timeline.sprite()),
        plots=drawn(lambda width: timeline.plot(brief.events, width)),
        matters=sanctions.grouped(brief.sanctions.matters) if brief.sanctions else [],
        reason_graphs=drawn(lambda width: reasons_graph.graph(brief.reasons, width)),
        flow_pictures=drawn(lambda width: flows_graph.picture(brief.flows, width, making.NOBODY)),
        plotted={p.factuality for p in timeline.points(brief.events)},
        forecasts=making.by_state(brief.forecasts),
        statements=making.by_side(brief.statements, brief.a.name, brief.b.name),
    )  # fmt: skip
