"""The pages that a feed or a sitemap names, with what it says of them; those it names nowhere, as it carries them."""

from collections.abc import Iterator
from typing import Any

from reportedly.load import feeds
from reportedly.load.elements import FEEDS, INDEX, SITEMAP, Elements, name, text
from reportedly.load.source import Row, Source
from reportedly.model.page import Link, Metadata


def links(source: Source) -> Iterator[Link | Row]:
    """A link for each item of a feed (RSS, Atom) or entry of a sitemap or list of sitemaps, in order.

    Addresses are as they are written there.

    An item without an address is the page that it carries, or a problem if that is nothing. Raises InputError for XML
    that is neither.
    """
    feed = Elements(source.where, (*FEEDS, SITEMAP, INDEX), (*feeds.ITEMS, "title", "url", "sitemap"))
    number, outlet = 0, None
    for element in feed.of(source.stream):
        if name(element) == "title":
            outlet = outlet or text(element)
        elif name(element) in ("url", "sitemap"):
            yield from _entry(element)
        else:
            number += 1
            address = feeds.address(element)
            told = feeds.told(element, outlet)
            yield Link(address, told) if address else feeds.page(element, f"{source.where}#{number}", outlet)
    if fault := feed.fault():
        yield fault


def _entry(url: Any) -> Iterator[Link]:
    """An entry of a sitemap, with what its extension for news says (a feed's picture has a ``url`` too, but no loc)."""
    parts = feeds.parts_of(url)
    address = feeds.line(parts, ("loc",))
    if address:
        news = feeds.parts_of(parts.get("news", ()))
        outlet = feeds.line(feeds.parts_of(news.get("publication", ())), ("name",))
        title, day = feeds.line(news, ("title",)), feeds.line(news, ("publication_date",))
        yield Link(address, Metadata(title, None, day, outlet), name(url) == "sitemap")
