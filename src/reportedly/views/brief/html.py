"""A brief as one self-contained HTML page: no outside request, readable without scripts, on paper and on a phone."""

import base64
import calendar
import hashlib
import re
from functools import cache
from importlib import resources

import jinja2
from markupsafe import Markup

from reportedly.views import names, sanctions, words
from reportedly.views.brief.nouns import Brief
from reportedly.views.explain import FACTUALITY_ORDER, MARKS, meaning
from reportedly.views.ledger.tables import TRACK, track
from reportedly.views.lines import excerpt
from reportedly.views.lines.making import NOBODY
from reportedly.views.lines.nouns import ForecastLine
from reportedly.views.pictures import flows_graph, reasons_graph, timeline

#: Pixels of the two drawings of the plot: one for desks, one for phones from 360 pixels up.
WIDE, NARROW = 1000, 350
#: Lines of a list that stand open; the rest is folded behind its number.
SHOWN = 8


def _file(name: str) -> str:
    return (resources.files("reportedly.views") / "templates" / name).read_text("utf-8")


def environment(*first: jinja2.BaseLoader) -> jinja2.Environment:
    """What templates of this look are made with: the brief's own, after those of the loaders given."""
    loader = jinja2.ChoiceLoader([*first, jinja2.FunctionLoader(_file)])
    env = jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    env.filters.update(day=words.day, when=words.when, pieces=excerpt.pieces, ids=" ".join)
    env.filters.update(percent=_percent, short=_short)
    env.globals.update(words=words, names=names, meaning=meaning, FACTUALITY_ORDER=FACTUALITY_ORDER, MARKS=MARKS)
    env.globals.update(SHOWN=SHOWN, TRACK=TRACK, track=track)
    env.globals.update(page_of="#{}".format)
    return env


@cache
def _brief() -> jinja2.Environment:
    return environment()


_MONTH = re.compile(rf"\b({'|'.join(calendar.month_name[1:])})\b")


def _short(days: str) -> str:
    """Days with months of three letters, for narrow columns."""
    return _MONTH.sub(lambda month: month.group()[:3], days)


def _percent(share: float) -> str:
    """A share as a coordinate of 0 to 100."""
    return f"{100 * share:.0f}"


def _hash(code: str) -> str:
    """The source expression by which a Content Security Policy admits exactly this code."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


def _split(lines: tuple[ForecastLine, ...]) -> list[tuple[str, list[ForecastLine]]]:
    open_ = [line for line in lines if not line.is_settled]
    settled = [line for line in lines if line.is_settled]
    return [(name, group) for name, group in (("Open", open_), ("Settled", settled)) if group]


def render(brief: Brief) -> str:
    """The page. Text from documents is escaped; the page may run and load nothing but its own style and script."""
    style, script = _file("brief.css"), _file("brief.js")
    sources = f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}"
    widths = (("wide", WIDE), ("narrow", NARROW))
    return _brief().get_template("brief.html.j2").render(
        brief=brief,
        style=Markup(style),
        script=Markup(script),
        policy=f"{sources}; base-uri 'none'; form-action 'none'",
        sprite=Markup(timeline.sprite()),
        plots=[(name, Markup(timeline.plot(brief.events, width))) for name, width in widths],
        matters=sanctions.grouped(brief.sanctions.matters) if brief.sanctions else [],
        reason_graphs=[(name, Markup(reasons_graph.graph(brief.reasons, width))) for name, width in widths],
        flow_pictures=[(name, Markup(flows_graph.picture(brief.flows, width, NOBODY))) for name, width in widths],
        plotted={p.factuality for p in timeline.points(brief.events)},
        forecasts=_split(brief.forecasts),
    )  # fmt: skip
