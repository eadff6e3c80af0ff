"""The pages that a feed or a sitemap names, with what it says of them; those it names nowhere, as it carries them."""

from collections.abc import Iterator
from typing import Any

from reportedly.load import feeds
from reportedly.load.elements import FEEDS, INDEX, SITEMAP, name
from reportedly.load.source import Row, Source
from reportedly.model.page import Link, Metadata

_ENTRIES = ("url", "sitemap")
_CHANGED = ("updated", "modified")  # of Atom and of Dublin Core; RSS says nothing of the kind


def links(source: Source) -> Iterator[Link | Row]:
    """A link for each item of a feed (RSS, Atom) or entry of a sitemap or list of sitemaps, in order.

    Addresses are as they are written there.

    An item without an address is the page that it carries, or a problem if that is nothing. Raises InputError for XML
    that is neither.
    """
    for found in feeds.items(source, (*FEEDS, SITEMAP, INDEX), _ENTRIES):
        if not isinstance(found, feeds.Item):
            yield found
        elif name(found.element) in _ENTRIES:
            yield from _entry(found.element)
        else:
            yield _item(found)


def _item(item: feeds.Item) -> Link | Row:
    address = feeds.address(item.element)
    if address is None:
        return feeds.page(item)
    return Link(address, feeds.told(item), changed=feeds.line(feeds.parts_of(item.element), _CHANGED))


def _entry(url: Any) -> Iterator[Link]:
    """An entry of a sitemap, with what its extension for news says (a feed's picture has a ``url`` too, but no loc)."""
    parts = feeds.parts_of(url)
    address = feeds.line(parts, ("loc",))
    if address:
        news = feeds.parts_of(parts.get("news", ()))
        outlet = feeds.line(feeds.parts_of(news.get("publication", ())), ("name",))
        title, day = feeds.line(news, ("title",)), feeds.line(news, ("publication_date",))
        yield Link(address, Metadata(title, None, day, outlet), name(url) == "sitemap", feeds.line(parts, ("lastmod",)))
