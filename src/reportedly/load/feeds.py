"""``.xml``: the items of an RSS or Atom feed, one at a time.

By lxml and not feedparser: that holds the whole feed, takes 11 s for 1.5 MB of small items, and guesses on where the
XML is damaged; a feed is read here as it comes in, without DTDs, entities of its own or anything from the network.
"""

import html
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from reportedly import settings
from reportedly.errors import InputError, ReportedlyError
from reportedly.load import faults, single
from reportedly.load.source import Found, Row, Source
from reportedly.model.page import Metadata, Page

_STEP = 1 << 15  # bytes parsed at once
_LOGGED = 100  # mistakes in the XML that lxml keeps
_HARMLESS = ("ERR_UNDECLARED_ENTITY", "WAR_UNDECLARED_ENTITY")  # &nbsp; and its like, which _text knows
_TAIL = 2000  # bytes at the end, among which the feed is closed
_CLOSED = re.compile(rb"</(?:[\w.-]{1,40}:)?(?:rss|RDF|feed)\s*>")
_ITEMS = ("item", "entry")
_FEEDS = ("rss", "RDF", "feed")
_SITEMAPS = ("urlset", "sitemapindex")
# Most telling first: names in RSS 1.0, 2.0 with content and Dublin Core, Atom.
_CONTENT = ("encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "date", "issued", "updated", "modified")
_AUTHORS = ("creator", "author")


def pages(source: Source) -> Found:
    """A page for each item with a text, a problem for each without. Raises InputError for XML that is no feed."""
    feed = _Feed(source.where)
    number, outlet = 0, None
    for element in feed.elements(source):
        name = _name(element)
        if name == "title":
            outlet = outlet or _text(element)
        elif name in _ITEMS:
            number += 1
            yield _item(element, f"{source.where}#{number}", outlet)
    if fault := feed.fault():
        yield fault


class _Feed:
    """A feed as it is parsed; the tree never holds more than one item."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._parser = etree.XMLPullParser(
            events=("start", "end"), resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
            recover=True, remove_comments=True, remove_pis=True,
        )  # fmt: skip
        self._begun = False
        self._depth = 0
        self._inside: Any = None  # the item or title that has begun
        self._since = 0  # bytes since the last item

    def elements(self, source: Source) -> Iterator[Any]:
        """Items, and the titles of the feed. Raises InputError for a sitemap, a DTD, an item that is too large."""
        limit = settings.number("max_record_bytes")
        tail = b""
        while data := source.stream.read(_STEP):
            tail = (tail + data)[-_TAIL:]
            self._parser.feed(data)
            self._since += len(data)
            yield from self._whole()
            if self._since > limit:
                raise InputError(
                    f"more than {limit:,} bytes without the end of an item.", self._where, "Fetch the feed again."
                )
        if self._begun:
            self._parser.close()  # the parser keeps back what it can't be sure of before the end
            rest = list(self._whole(keep=True))
            # It also ends what is open: the last item of a feed that is cut off would look whole.
            yield from rest if _CLOSED.search(tail.replace(b"\0", b"")) else rest[:-1]
        else:
            raise InputError("there is no XML in the file.", self._where, "Fetch it again.")

    def _whole(self, keep: bool = False) -> Iterator[Any]:
        for event, element in self._parser.read_events():
            if event == "start":
                self._start(element)
                continue
            self._depth -= 1
            if element is self._inside:
                self._inside = None
                self._since = 0
                yield element
            if self._inside is None and not keep:
                _forget(element)

    def _start(self, element: Any) -> None:
        if self._depth == 0:
            _check_root(element, self._where)
            self._begun = True
        self._depth += 1
        if self._inside is None and _name(element) in (*_ITEMS, "title"):
            self._inside = element

    def fault(self) -> Row | None:
        """What is wrong with the XML, if items may be lost by it."""
        log = self._parser.feed_error_log
        wrong = next((e for e in log if e.type_name not in _HARMLESS), log[-1] if len(log) >= _LOGGED else None)
        if wrong is None:
            return None
        what = f"the XML is damaged in line {wrong.line} ({wrong.message[:100]}); items may be missing."
        return faults.problem(self._where, what, "Fetch the feed again.")


def _check_root(root: Any, where: str) -> None:
    info = root.getroottree().docinfo
    if info.doctype or info.internalDTD is not None:
        raise InputError("the XML has a DTD, which can hide a bomb.", where, "Take the line with DOCTYPE out of it.")
    if _name(root) in _SITEMAPS:
        raise InputError(
            "a sitemap gives only addresses of pages, and no text.", where, "Fetch the pages it names, and read those."
        )
    if _name(root) not in _FEEDS:
        raise InputError(f"the XML is no RSS or Atom feed, but '{_name(root)[:40]}'.", where, "Give a feed.")


def _forget(element: Any) -> None:
    """Take an element that has been seen out of the tree."""
    parent = element.getparent()
    element.clear()
    if parent is not None:
        parent.remove(element)


def _name(element: Any) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def _item(item: Any, where: str, outlet: str | None) -> Row:
    parts: dict[str, Any] = {}
    for child in item:
        parts.setdefault(_name(child), child)
    try:
        text = next((t for name in _CONTENT if name in parts and (t := _content(parts[name]).strip())), None)
        if text is None:
            raise InputError("the item has no text, only a title or an address.", where, "Fetch the page it names.")
        is_html = "<" in text and ">" in text
        shown = f"<html><body><article>{text}</article></body></html>" if is_html else html.unescape(text)
        data = single.checked(shown.encode("utf-8", "replace"), where)
    except ReportedlyError as error:
        return faults.of(error, where)
    told = Metadata(_first(parts, ("title",)), _first(parts, _AUTHORS), _first(parts, _DATES), outlet)
    return Page(where, data, "html" if is_html else "text", _address(item), metadata=told)


def _content(element: Any) -> str:
    """The content, as text or HTML; XHTML as it would be written."""
    if element.get("type") == "xhtml":
        return str(etree.tostring(element, encoding="unicode", with_tail=False))
    return _text(element)


def _text(element: Any) -> str:
    """All text of an element, with the named characters of HTML that XML doesn't know."""
    pieces = [element.text or ""]
    for child in element:
        pieces.append(html.unescape(child.text) if child.tag is etree.Entity else _text(child))
        pieces.append(child.tail or "")
    return "".join(pieces)


def _first(parts: dict[str, Any], names: tuple[str, ...]) -> str | None:
    """One line of the first of these elements that says something."""
    found = (" ".join(html.unescape(_text(parts[name])).split())[:1000] for name in names if name in parts)
    return next(filter(None, found), None)


def _address(item: Any) -> str | None:
    """The page that an item is about: a link with text (RSS), or with ``href`` and no relation but that (Atom)."""
    for link in item:
        if _name(link) == "link" and link.get("rel", "alternate") == "alternate":
            return (link.get("href") or link.text or "").strip() or None
    return None
