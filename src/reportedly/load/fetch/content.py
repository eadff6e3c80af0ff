"""What an answer from the web holds: a page, pages in some wrapping, or a feed that names them."""

import datetime
import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

import httpx

from reportedly import settings
from reportedly.errors import FetchError
from reportedly.load import faults, message, readers, single
from reportedly.load.fetch import urls
from reportedly.load.fetch.addresses import Rules
from reportedly.load.fetch.answers import Answer
from reportedly.load.fields import Fields
from reportedly.load.links import links
from reportedly.load.sniff import Kind, kind_in, kind_of
from reportedly.load.source import Row, Source
from reportedly.model.page import Link, Media, Metadata, Page
from reportedly.problems import Problem


@dataclass(frozen=True, slots=True)
class Content:
    """``path``: how the user or a feed has named it; ``kind``: told by bytes, else by header, else by address."""

    path: str
    answer: Answer
    kind: Kind

    @classmethod
    def of(cls, answer: Answer, path: str) -> "Content":
        """What the answer holds."""
        kind = kind_in(answer.data)
        if kind in ("text", "html"):
            kind = _told(answer) or kind_of(httpx.URL(answer.address).path.removesuffix(".gz")) or kind
        return cls(path, answer, kind)

    def pages(self, fields: Fields, told: Metadata | None = None) -> Iterator[Row]:
        """The pages in it, of a feed those that its items carry; a problem where there are none. Never raises."""
        if self.kind in ("text", "html"):
            yield from faults.guarded(self._page(told or Metadata()), self.path)
        else:
            yield from faults.few(readers.rows(self._source(fields)), self.path)

    def links(self, rules: Rules, fields: Fields, within_list: bool = False) -> Iterator[Link | Row]:
        """The pages that a feed or sitemap names, their addresses whole; no more than the setting ``feed_links``.

        ``within_list``: it is named by a list of sitemaps, and may name no list itself.
        """
        limit = settings.number("feed_links")
        base = httpx.URL(self.answer.address)
        found = faults.guarded(links(self._source(fields)), self.path)
        empty = True
        for row in islice(found, limit):
            empty = False
            yield _whole(row, rules, base, within_list) if isinstance(row, Link) else row
        if empty:
            todo = "Look whether it is the right feed; it is asked for again in the next round of a watch."
            yield faults.problem(self.path, "the feed names no page, and carries none.", todo)
        elif next(found, None) is not None:
            what = f"it names more than {limit:,} pages, and the rest is left out."
            yield faults.problem(self.path, what, "Give a smaller feed, or raise REPORTEDLY_FEED_LINKS.")

    def _page(self, told: Metadata) -> Iterator[Page]:
        media: Media = "html" if self.kind == "html" else "text"
        data, charset = single.checked(self.answer.data, self.path), self.answer.headers.get_content_charset()
        today = datetime.datetime.now(datetime.UTC).date()
        yield Page(self.path, data, media, self.answer.address, today, told, charset)

    def _source(self, fields: Fields) -> Source:
        return Source(self.path, self.kind, io.BufferedReader(io.BytesIO(self.answer.data)), fields)


def _told(answer: Answer) -> Kind | None:
    """What the header says, if it says anything of use."""
    stated = str(answer.headers.get("Content-Type", "")).partition(";")[0].strip().lower()
    if stated.endswith("xml") and stated != "application/xhtml+xml" and kind_in(answer.data) == "text":
        return "feed"
    return message.media_of(answer.headers) if stated else None


def _whole(link: Link, rules: Rules, base: httpx.URL, within_list: bool) -> Link | Problem:
    try:
        address = str(urls.checked(link.address, rules, base))
    except FetchError as error:
        return Problem.of(error)
    if within_list and link.lists:
        return faults.problem(address, "this is a list of sitemaps in another.", "Give its address by itself.")
    return replace(link, address=address)
