"""``.xml``: the items of an RSS or Atom feed, one at a time."""

import html
from collections.abc import Iterator
from typing import Any, NamedTuple

from lxml import etree

from reportedly.errors import InputError, ReportedlyError
from reportedly.load import faults, single
from reportedly.load.elements import FEEDS, Elements, name, text
from reportedly.load.source import Found, Row, Source
from reportedly.model.page import Metadata, Page
from reportedly.problems import Problem

ITEMS = ("item", "entry")
# Most telling first: names in RSS 1.0, 2.0 with content and Dublin Core, Atom.
_CONTENT = ("encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "date", "issued", "updated", "modified")
_AUTHORS = ("creator", "author")


class Item(NamedTuple):
    """``element``: of the XML, to be used up before the next is taken; ``outlet``: the title of the feed."""

    element: Any
    where: str
    outlet: str | None


def items(source: Source, roots: tuple[str, ...] = FEEDS, beside: tuple[str, ...] = ()) -> Iterator[Item | Problem]:
    """The items of a feed, and elements ``beside`` them, in order; at the end what is wrong with the XML.

    Raises InputError for XML with another root.
    """
    feed = Elements(source.where, roots, (*ITEMS, "title", *beside))
    number, outlet = 0, None
    for element in feed.of(source.stream):
        if name(element) == "title":
            outlet = outlet or text(element)
        else:
            number += name(element) in ITEMS
            yield Item(element, f"{source.where}#{number}", outlet)
    if fault := feed.fault():
        yield fault


def pages(source: Source) -> Found:
    """A page for each item with a text, a problem for each without. Raises InputError for XML that is no feed."""
    for found in items(source):
        yield page(found) if isinstance(found, Item) else found


def page(item: Item) -> Row:
    """What an item carries itself, as a page; a problem if that is nothing."""
    parts, where = parts_of(item.element), item.where
    try:
        content = next((t for n in _CONTENT if n in parts and (t := _content(parts[n]).strip())), None)
        if content is None:
            raise InputError("the item has no text, only a title or an address.", where, "Fetch the page it names.")
        is_html = "<" in content and ">" in content
        shown = f"<html><body><article>{content}</article></body></html>" if is_html else html.unescape(content)
        data = single.checked(shown.encode("utf-8", "replace"), where)
    except ReportedlyError as error:
        return faults.of(error, where)
    return Page(where, data, "html" if is_html else "text", address(item.element), metadata=told(item))


def told(item: Item) -> Metadata:
    """What an item says of the page that it is about."""
    parts = parts_of(item.element)
    return Metadata(line(parts, ("title",)), line(parts, _AUTHORS), line(parts, _DATES), item.outlet)


def parts_of(element: Any) -> dict[str, Any]:
    """The first child of each name."""
    return {name(child): child for child in reversed(element)}


def line(parts: dict[str, Any], names: tuple[str, ...]) -> str | None:
    """One line of the first of these elements that says something."""
    found = (" ".join(html.unescape(text(parts[n])).split())[:1000] for n in names if n in parts)
    return next(filter(None, found), None)


def address(item: Any) -> str | None:
    """The page that an item is about: a link with text (RSS), or with ``href`` and no relation but that (Atom)."""
    for link in item:
        if name(link) == "link" and link.get("rel", "alternate") == "alternate":
            return (link.get("href") or link.text or "").strip() or None
    guid = parts_of(item).get("guid")  # of RSS: an address, unless it says that it is none
    written = (guid.text or "").strip() if guid is not None and guid.get("isPermaLink", "true") == "true" else ""
    return written if written.startswith("http") else None


def _content(element: Any) -> str:
    """The content, as text or HTML; XHTML as it would be written."""
    if element.get("type") == "xhtml":
        return str(etree.tostring(element, encoding="unicode", with_tail=False))
    return text(element)
