"""HTML to title, text and what the page says of itself. Run as a program, it reads HTML and writes one JSON object."""

import contextlib
import json
import sys
from dataclasses import asdict, dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from lxml import etree
from lxml.html import HtmlElement

from reportedly.clean import hidden, metadata, rendering, teasers, titles
from reportedly.clean.stated import Stated

if TYPE_CHECKING:
    from trafilatura.settings import Document, Extractor

# Trafilatura compares what it has found with what two other algorithms find, which takes half of its time. It takes
# theirs where its own is shorter than this (min_extracted_size), less than half as long as theirs, without paragraphs,
# or holds elements that are no text (SANITIZED_XPATH in its external.py).
_ENOUGH = 250  # characters
# Bytes that a process of its own may take: with what loads the pages, all stays under 500 MB.
_MEMORY = 230_000_000
_PARAGRAPHS = etree.XPath(".//p//text()", smart_strings=False)
_NO_TEXT = etree.XPath(".//a//text() | .//script/text() | .//style/text()", smart_strings=False)
_UNCLEAN = (
    "aside", "audio", "button", "fieldset", "figure", "footer", "iframe", "input", "label", "link", "nav", "noscript",
    "object", "option", "select", "source", "svg", "time",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Extract:
    """What HTML holds: the article's lines, its metadata, and the days it is said to be of, each where it stands.

    ``site``: the site's name, stated or beside the title; ``address``: the page's own; ``agency``: credited in data;
    ``marks``: what markup says of lines (``rendering.marks``), None for plain text.
    """

    text: str
    title: str | None = None
    author: str | None = None
    site: str | None = None
    address: str | None = None
    agency: str | None = None
    dates: tuple[Stated, ...] = ()
    marks: dict[str, str] | None = None

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Extract":
        """As written by this program."""
        return cls(**(data | {"dates": tuple(Stated(**d) for d in data["dates"])}))


def extract(html: str) -> Extract | None:
    """The article in a web page, by trafilatura (Barbaresi 2021) on what of it can be seen; None if there is none."""
    import trafilatura

    tree = trafilatura.load_html(html)
    if tree is None:  # a fragment of a page; it takes nothing that has no <html>
        tree = trafilatura.load_html(f"<html><body>{html}</body></html>")
    if tree is None:
        return None
    said = metadata.read(tree)
    hidden.remove(tree)
    found = _found(tree)
    lines = list(rendering.lines(found.body)) if found else []
    if not lines or (not said.article and teasers.is_list((text for text, _ in lines), tree)):
        return None
    title, beside = titles.choose(said.short, said.long, said.site)
    names = (title, "; ".join(said.authors) or _author(tree), beside or said.site)
    title, author, site = (hidden.without_invisible(name) if name else None for name in names)
    text, marks = "\n".join(text for text, _ in lines), rendering.marks(lines, tree)
    return Extract(text, title, author, site, said.address, said.agency, said.dates or _date(tree), marks)


def _found(tree: HtmlElement) -> "Document | None":
    """What trafilatura finds, without its comparison where that can't change anything."""
    quick = _extracted(tree, fast=True)
    if quick is not None and _is_settled(quick, tree):
        return quick
    # Where that finds nothing, tables may hold the text: old pages are laid out in them.
    return _extracted(tree) or _extracted(tree, tables=True)


def _extracted(tree: HtmlElement, fast: bool = False, tables: bool = False) -> "Document | None":
    import trafilatura

    found = trafilatura.bare_extraction(tree, options=_options(fast, tables))
    return None if isinstance(found, dict) else found


@cache
def _options(fast: bool, tables: bool) -> "Extractor":
    """How trafilatura works here; it reads its defaults from a file's text for each that is made.

    Comments are not the article's, tables are figures. Its precise mode loses paragraphs with links in them; what its
    usual one leaves of furniture is found line by line afterwards.
    """
    from trafilatura.settings import Extractor

    return Extractor(output_format="python", fast=fast, comments=False, tables=tables)


def _is_settled(found: "Document", tree: HtmlElement) -> bool:
    """Whether it is at least half of all the page's text that is no link, so that no other result is twice as long."""
    own = len(" ".join(found.body.itertext()))
    page = tree.find("body")
    if page is None or own < _ENOUGH:
        return False
    whole = len(" ".join(page.text_content().split())) - sum(map(len, _NO_TEXT(page)))
    return 2 * own >= whole and bool(_PARAGRAPHS(found.body)) and next(found.body.iter(*_UNCLEAN), None) is None


def _author(tree: HtmlElement) -> str | None:
    """The author by the markup of the page's own text, where its metadata names none."""
    from trafilatura.metadata import extract_author

    found: str | None = extract_author(tree)
    return found


def _date(tree: HtmlElement) -> tuple[Stated, ...]:
    """What htmldate (Barbaresi 2020) finds in other places; an extensive search takes dates out of running text."""
    from htmldate import find_date

    found = find_date(tree, extensive_search=False, original_date=True)
    return (Stated(found, "the page's markup", 1),) if found else ()


def _bound_memory() -> None:
    """Where the system can: more than _MEMORY bytes for this process is an error here, and not the computer's end."""
    with contextlib.suppress(ImportError, OSError, ValueError, AttributeError):
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (_MEMORY, _MEMORY))


if __name__ == "__main__":
    _bound_memory()
    result = extract(sys.stdin.buffer.read().decode("utf-8"))
    sys.stdout.write(json.dumps(asdict(result) if result else None))
