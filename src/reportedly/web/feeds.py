"""The latest events of any filter as an Atom feed (RFC 4287), for readers and alerts."""

import datetime
import re

from fastapi import APIRouter, Request
from fastapi.responses import Response
from lxml import etree
from lxml.builder import ElementMaker

from reportedly.views.lines import making
from reportedly.views.lines.nouns import EventLine
from reportedly.views.lines.record import Record
from reportedly.web.asked import Asked, address
from reportedly.web.opened import Opened

router = APIRouter(tags=["feeds"])

#: Entries of a feed; a reader that looks once a day misses none of a busy pair.
ENTRIES = 50
_E = ElementMaker(namespace="http://www.w3.org/2005/Atom", nsmap={None: "http://www.w3.org/2005/Atom"})
# What XML 1.0 can't hold.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@router.get("/feed.atom", summary="The latest events of a filter as an Atom feed")
def feed(request: Request, store: Opened, query: Asked) -> Response:
    """An entry for each event, those that were reported last first; its text is the sentence that tells it best."""
    found = store.events(**query.latest(ENTRIES))
    record = Record.of_events(store, found)
    lines = [making.event(record, event) for event in found]
    base = str(request.base_url).rstrip("/")
    here = base + address("/feed.atom", query)
    changed = max((line.last for line in lines if line.last), default=None)
    made = _E.feed(
        _E.title("What is reported"), _E.id(here), _E.updated(_moment(changed)),
        _E.link(rel="self", href=here), _E.link(rel="alternate", href=base + address("/events", query)),
        _E.author(_E.name("reportedly")), *(_entry(base, line) for line in lines),
    )  # fmt: skip
    text = etree.tostring(made, xml_declaration=True, encoding="utf-8")
    return Response(text, media_type="application/atom+xml")


def _entry(base: str, line: EventLine) -> etree._Element:
    place = f"{base}/events/{line.event.event_id}"
    return _E.entry(
        _E.title(_legal(line.text)), _E.id(place), _E.link(href=place), _E.updated(_moment(line.last)),
        _E.summary(_legal(line.words)), _E.category(term=line.event.factuality),
    )  # fmt: skip


def _moment(day: datetime.date | None) -> str:
    """The start of a day; Atom wants a moment also of what has none."""
    return f"{day or datetime.date(1970, 1, 1)}T00:00:00Z"


def _legal(text: str) -> str:
    return _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text)
