"""``Web(fields).pages(address)``: pages from the web for ``reportedly read``."""

from collections.abc import Iterator

from reportedly.errors import FetchError
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
        """The page at an address, or the pages that a feed or sitemap there names. What fails is a problem."""
        try:
            content = Content.of(self._guest.get(address, robots=False), address)
        except FetchError as error:
            yield Problem.of(error)
            return
        if content.kind != "feed":
            yield from content.pages(self._fields)
            return
        for row in content.links(self._guest.rules, self._fields):
            if isinstance(row, Link):
                yield from self._linked(row)
            else:
                yield row

    def _linked(self, link: Link) -> Iterator[Row]:
        try:
            answer = self._guest.get(link.address)
        except FetchError as error:
            yield Problem.of(error)
            return
        yield from Content.of(answer, link.address).pages(self._fields, link.metadata)
