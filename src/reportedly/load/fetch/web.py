"""``Web(fields).pages(address)``: pages from the web for ``reportedly read``."""

from collections.abc import Iterator

from reportedly import settings
from reportedly.errors import FetchError
from reportedly.load import faults
from reportedly.load.fetch.content import Content
from reportedly.load.fetch.polite import Polite
from reportedly.load.fields import Fields
from reportedly.load.source import Row
from reportedly.model.page import Link
from reportedly.problems import Problem


class Web:
    """Fetches one after the other, with the waits between them that politeness asks for."""

    def __init__(self, fields: Fields, guest: Polite | None = None) -> None:
        self._fields, self._guest = fields, guest or Polite()

    def pages(self, address: str) -> Iterator[Row]:
        """The page at an address, or the pages that a feed, sitemap or list of sitemaps there names.

        What fails is a problem.
        """
        try:
            content = Content.of(self._guest.get(address, robots=False), address)
        except FetchError as error:
            yield Problem.of(error)
            return
        if content.kind == "feed":
            yield from self._named(content)
        else:
            yield from content.pages(self._fields)

    def _named(self, feed: Content) -> Iterator[Row]:
        """The pages that a feed names, no more than are allowed of one feed."""
        limit = left = settings.number("feed_links")
        for row in self._entries(feed):
            if not isinstance(row, Link):
                yield row
            elif left:
                left -= 1
                yield from self._linked(row)
            else:
                what = f"its sitemaps name more than {limit:,} pages, and the rest is left out."
                yield faults.problem(feed.path, what, "Give one of the sitemaps, or raise REPORTEDLY_FEED_LINKS.")
                return

    def _entries(self, feed: Content) -> Iterator[Link | Row]:
        """What a feed names or carries; of a list of sitemaps, what these name."""
        for row in feed.links(self._guest.rules, self._fields):
            if isinstance(row, Link) and row.lists:
                yield from self._sitemap(row)
            else:
                yield row

    def _sitemap(self, link: Link) -> Iterator[Link | Row]:
        """What a sitemap of a list names."""
        try:
            content = Content.of(self._guest.get(link.address), link.address)
        except FetchError as error:
            yield Problem.of(error)
            return
        if content.kind == "feed":
            yield from content.links(self._guest.rules, self._fields, within_list=True)
        else:
            yield from content.pages(self._fields, link.metadata)

    def _linked(self, link: Link) -> Iterator[Row]:
        try:
            answer = self._guest.get(link.address)
        except FetchError as error:
            yield Problem.of(error)
            return
        yield from Content.of(answer, link.address).pages(self._fields, link.metadata)
