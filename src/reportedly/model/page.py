"""A page as it came: untrusted bytes, and what its file says of it."""

import datetime
from dataclasses import dataclass
from typing import Literal

Media = Literal["text", "html"]


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a feed, table or archive says of a page beside its text; untrusted strings, None where it says nothing.

    ``published``: a date as written there.
    """

    title: str | None = None
    byline: str | None = None
    published: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """``path``: file name or address as given by the user; ``data``: the bytes, not yet decoded or trusted.

    A page inside a file has that file's path and its own place there: ``archive.zip!/inner/page.html``,
    ``crawl.warc.gz#<urn:uuid:...>``, ``pages.jsonl#12``. ``address``: where it was published on the web;
    ``fetched``: the day it was saved, so that it can't be younger; ``charset``: the encoding that its server declared,
    which may be wrong.
    """

    path: str
    data: bytes
    media: Media
    address: str | None = None
    fetched: datetime.date | None = None
    metadata: Metadata = Metadata()
    charset: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A page that a feed or sitemap names: where it is, and what is said of it there.

    ``lists``: whether it is no page but a sitemap, which a list of sitemaps names; ``changed``: when it was changed
    last, as written there, None where nothing is said.
    """

    address: str
    metadata: Metadata = Metadata()
    lists: bool = False
    changed: str | None = None
