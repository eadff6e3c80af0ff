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
        self._within = 0  # pages asked for that sitemaps of lists name

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

    def _named(self, feed: Content, within: bool = False) -> Iterator[Row]:
        """The pages that a feed names; ``within`` a list of sitemaps, which names no other lists."""
        limit = settings.number("feed_links")
        for row in feed.links(self._guest.rules, self._fields):
            if not isinstance(row, Link):
                yield row
            elif row.lists and within:
                yield faults.problem(row.address, "this is a list of sitemaps in another.", "Give its address.")
            elif within and self._within >= limit:
                what = f"its list of sitemaps names more than {limit:,} pages, and the rest is left out."
                yield faults.problem(feed.path, what, "Give one of the sitemaps, or raise REPORTEDLY_FEED_LINKS.")
                return
            else:
                self._within += within
                yield from self._linked(row)

    def _linked(self, link: Link) -> Iterator[Row]:
        try:
            content = Content.of(self._guest.get(link.address), link.address)
        except FetchError as error:
            yield Problem.of(error)
            return
        if link.lists and content.kind == "feed":
            yield from self._named(content, within=True)
        else:
            yield from content.pages(self._fields, link.metadata)
