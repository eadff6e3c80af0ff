"""XML as a stream of the elements that are wanted, one at a time: feeds and sitemaps of any length, hostile or cut off.

By lxml and not feedparser: that holds the whole feed, takes 11 s for 1.5 MB of small items, and guesses on where the
XML is damaged; a feed is read here as it comes in, without DTDs or entities of its own or anything from the network.
"""

import html
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from lxml import etree

from reportedly import settings
from reportedly.errors import InputError
from reportedly.load import faults
from reportedly.problems import Problem

_STEP = 1 << 15  # bytes parsed at once
_LOGGED = 100  # mistakes in the XML that lxml keeps
_HARMLESS = ("ERR_UNDECLARED_ENTITY", "WAR_UNDECLARED_ENTITY")  # &nbsp; and its like, which text() knows
_TAIL = 2000  # bytes at the end, among which the outermost element is closed
_CLOSED = re.compile(rb"</(?:[\w.-]{1,40}:)?(?:rss|RDF|feed|urlset|sitemapindex)\s*>")
FEEDS = ("rss", "RDF", "feed")
SITEMAP = "urlset"
INDEX = "sitemapindex"


class Elements:
    """An XML document as it is parsed; the tree never holds more than one wanted element.

    ``roots``: names that its outermost element may have; ``wanted``: names of the elements that are given out.
    """

    def __init__(self, where: str, roots: tuple[str, ...], wanted: tuple[str, ...]) -> None:
        self._where, self._roots, self._wanted = where, roots, wanted
        self._parser = etree.XMLPullParser(
            events=("start", "end"), resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
            recover=True, remove_comments=True, remove_pis=True,
        )  # fmt: skip
        self._begun = False
        self._depth = 0
        self._inside: Any = None  # the wanted element that has begun
        self._since = 0  # bytes since the last of them

    def of(self, stream: BinaryIO) -> Iterator[Any]:
        """The wanted elements, each to be used up before the next is taken.

        Raises InputError for another root, a DTD in the file, an element that is too large, and where there is no XML.
        """
        limit = settings.number("max_record_bytes")
        tail = b""
        while data := stream.read(_STEP):
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
        """The wanted elements that have ended by now; with ``keep`` they stay whole when the next is taken."""
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
            self._check_root(element)
            self._begun = True
        self._depth += 1
        if self._inside is None and name(element) in self._wanted:
            self._inside = element

    def _check_root(self, root: Any) -> None:
        # A name of a DTD elsewhere, as in RSS 0.91, is only a name: nothing is ever loaded from there.
        own = root.getroottree().docinfo.internalDTD
        if own is not None and (own.elements() or own.entities()):
            todo = "Take what stands in brackets in its DOCTYPE out of it."
            raise InputError("the XML has a DTD of its own, which can hide a bomb.", self._where, todo)
        found = name(root)
        if found in self._roots:
            return
        if found == SITEMAP:
            todo = "Read it by its address on the web: the pages that it names are fetched then."
            raise InputError("a sitemap gives only addresses of pages, and no text.", self._where, todo)
        if found == INDEX:
            raise InputError("this is a list of sitemaps.", self._where, "Give the address of one of these.")
        raise InputError(f"the XML is no RSS or Atom feed, but '{found[:40]}'.", self._where, "Give a feed.")

    def fault(self) -> Problem | None:
        """What is wrong with the XML, if items may be lost by it."""
        log = self._parser.feed_error_log
        wrong = next((e for e in log if e.type_name not in _HARMLESS), log[-1] if len(log) >= _LOGGED else None)
        if wrong is None:
            return None
        what = f"the XML is damaged in line {wrong.line} ({wrong.message[:100]}); items may be missing."
        return faults.problem(self._where, what, "Fetch the feed again.")


def _forget(element: Any) -> None:
    """Take an element that has been seen out of the tree."""
    parent = element.getparent()
    element.clear()
    if parent is not None:
        parent.remove(element)


def name(element: Any) -> str:
    """The name without its namespace."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def text(element: Any) -> str:
    """All text of an element, with the named characters of HTML that XML doesn't know."""
    pieces = [element.text or ""]
    for child in element:
        pieces.append(html.unescape(child.text) if child.tag is etree.Entity else text(child))
        pieces.append(child.tail or "")
    return "".join(pieces)
