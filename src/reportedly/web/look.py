"""How pages are made: the templates, with the words, names and signs that the brief has too."""

import itertools
from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Any
from urllib.parse import urlencode

import jinja2
from fastapi import Request
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from reportedly.model.claim import EVENT_TYPES, Factuality
from reportedly.store import Hit
from reportedly.version import __version__
from reportedly.views.pictures import series_plot, timeline
from reportedly.views.query import GROUPS
from reportedly.views.templating import environment
from reportedly.web import asked, links

#: The pages that every page leads to, by address; the start page's is in its name.
PAGES = {
    "/events": "Events", "/ties": "Ties", "/forecasts": "Forecasts", "/documents": "Documents", "/search": "Search",
    "/review": "Review", "/codebook": "Codebook", "/api": "API",
}  # fmt: skip


def _file(name: str) -> str | None:
    file = resources.files("reportedly.web") / "templates" / name
    return file.read_text("utf-8") if file.is_file() else None


@cache
def _environment() -> jinja2.Environment:
    env = environment(jinja2.FunctionLoader(_file))
    env.filters.update(urlencoded=urlencode, weblink=_is_web, found=_found)
    env.globals.update(
        address=asked.address, choices=asked.choices, links=links, sprite=Markup(timeline.sprite()),
        version=__version__, PAGES=PAGES, EVENT_TYPES=EVENT_TYPES, WEEKS=series_plot.WEEKS, is_whole=_is_whole,
        whole_group=_in_whole_group,
        page_of="/documents/{}".format,
        event_page="/events/{}".format, claim_page="/claims/{}".format,
    )  # fmt: skip
    return env


def _is_whole(group: str, labels: Sequence[str]) -> bool:
    """Whether all labels of a group are asked for."""
    return group in GROUPS and set(GROUPS[group]) <= set(labels)


def _in_whole_group(label: Factuality, labels: Sequence[str]) -> bool:
    return any(label in GROUPS[group] and _is_whole(group, labels) for group in GROUPS)


def _is_web(address: str) -> bool:
    """Whether an address may be a link: a page can name one that runs a script."""
    return address.startswith(("http://", "https://"))


def _found(hit: Hit) -> list[tuple[str, bool]]:
    """The excerpt of a hit in pieces, each with whether it was looked for."""
    edges = [0, *(edge for mark in hit.marks for edge in mark), len(hit.excerpt)]
    return [(hit.excerpt[start:end], bool(n % 2)) for n, (start, end) in enumerate(itertools.pairwise(edges))]


def page(request: Request, template: str, status: int = 200, **shown: Any) -> HTMLResponse:
    """A page from its template; the nonce of the answer, what was asked for and the record's state are there too."""
    made = _environment().get_template(template)
    asked_for = {"path": request.url.path, "cited": request.query_params.get("snapshot", "")}
    shown = {"here": _here(request), "snapshot": request.app.state.store.snapshot, **asked_for, **shown}
    return HTMLResponse(made.render(nonce=request.state.nonce, **shown), status)


def _here(request: Request) -> list[tuple[str, str]]:
    """What the address asks for, apart from what a citation or an empty field adds."""
    return [(name, value) for name, value in request.query_params.multi_items() if value and name != "snapshot"]
