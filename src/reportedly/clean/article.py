"""A page to a dated document.

1. decode the bytes
2. HTML only: find the article
3. classify the lines: what is article, what is furniture
4. check that there is an article and that it is English
5. credits: author, agency, outlet, dateline
6. when it was published
"""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from reportedly import settings
from reportedly.clean import credits, html, language, mentions, metadata, published, zones
from reportedly.clean.credits import Told
from reportedly.clean.decode import decode
from reportedly.clean.extractor import Extract
from reportedly.clean.lines import Line
from reportedly.clean.stated import Stated
from reportedly.errors import PageError
from reportedly.model.document import Document, Dropped, Segment, Zone
from reportedly.model.ids import content_id
from reportedly.model.page import Metadata, Page
from reportedly.model.span import Span


@dataclass(frozen=True, slots=True)
class _Source:
    """A page's text and what HTML, the address and the page's record add to it."""

    text: str
    title: str | None = None
    told: Told | None = None
    dates: tuple[Stated, ...] = ()
    marks: Mapping[str, str] | None = None


def clean(page: Page) -> Document:
    """The page as a document; for plain text, ``Document.text`` is the file's text, character for character.

    Raises PageError when the page is too large, no text, holds no article, or is not English.
    """
    source = _source(page, _decoded(page))  # 1, 2
    lines = zones.classify(source.text, source.title, source.marks)  # 3
    _check(lines, page.path)  # 4
    made = credits.find(lines, source.told)  # 5
    filed = made.dateline
    day = published.infer(lines, filed, source.dates, page.fetched or datetime.date.today())  # 6
    return Document(
        document_id=content_id("d", source.text),
        path=page.path,
        text=source.text,
        title=source.title or next((line.text for line in lines if line.zone == "headline"), None),
        byline=made.byline,
        agency=made.agency,
        outlet=made.outlet,
        dateline_place=filed.place if filed else None,
        published=day,
        segments=_segments(lines, source.text),
        dropped=tuple(Dropped(line.start, line.end, line.text, line.reason) for line in lines if line.reason),
        address=page.address,
    )


def _decoded(page: Page) -> str:
    if len(page.data) > (limit := settings.number("max_page_bytes")):
        raise PageError(f"the page is larger than {limit:,} bytes.", page.path, "Give the page of one article.")
    text = decode(page)
    if not text.strip(" \t\r\n\ufeff"):
        raise PageError("the page is empty.", page.path, "Fetch it again.")
    return text


def _source(page: Page, text: str) -> _Source:
    told = page.metadata
    found = html.read(text, page.path) if page.media == "html" else Extract(text)
    title = told.title or found.title
    body = found.text if title is None or found.text.startswith(title) else f"{title}\n\n{found.text}"
    address = page.address or (page.path if page.path.startswith("http") else found.address)
    says = Told(told.outlet or found.site, told.byline or found.author, found.agency, address)
    dates = (*_recorded(told), *metadata.in_address(page.address or page.path), *found.dates)
    source = _Source(body, title, says, dates, found.marks)
    if len(source.text) > (limit := settings.number("max_article_chars")):
        raise PageError(f"the text is longer than {limit:,} characters.", page.path, "Give the page of one article.")
    return source


def _recorded(told: Metadata) -> Iterator[Stated]:
    """The date that a page's record gives, if it can be read."""
    if told.published and (day := mentions.date_in(told.published)):
        yield Stated(day.isoformat(), "the page's record", 3, told.published)


def _check(lines: list[Line], where: str) -> None:
    body = [line for line in lines if line.zone == "body"]
    if not language.is_english(body or lines):
        raise PageError(
            "the text is not English.", where, "Leave it out, or give it in English: no other language is read."
        )
    if not body:
        raise PageError("the page holds no article, only headings and menus.", where, "Give the page of one article.")


def _segments(lines: list[Line], text: str) -> tuple[Segment, ...]:
    kept = (line for line in lines if line.zone)
    return tuple(Segment(cast(Zone, line.zone), Span.of(text, line.start, line.end)) for line in kept)
