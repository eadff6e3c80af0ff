"""HTML to title, text and what the page says of itself. Run as a program, it reads HTML and writes one JSON object."""

import json
import sys
from dataclasses import asdict, dataclass
from typing import Any

from lxml.html import HtmlElement

from reportedly.clean import hidden, metadata, titles
from reportedly.clean.stated import Stated

# Comments are not the article's; tables are figures.
OPTIONS: dict[str, Any] = {
    "include_comments": False,
    "include_tables": False,
    "favor_precision": True,
}
# For pages where that finds nothing: old pages are laid out in tables, new ones bring their text as data for a script.
_WIDER = {"include_tables": True, "favor_precision": False}


@dataclass(frozen=True, slots=True)
class Extract:
    """What HTML holds: the article's lines, its metadata, and the days it is said to be of, each where it stands.

    ``site``: the site's name, stated or beside the title; ``address``: the page's own; ``agency``: credited in data.
    """

    text: str
    title: str | None = None
    author: str | None = None
    site: str | None = None
    address: str | None = None
    agency: str | None = None
    dates: tuple[Stated, ...] = ()

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Extract":
        """As written by this program."""
        return cls(**(data | {"dates": tuple(Stated(**d) for d in data["dates"])}))


def extract(html: str) -> Extract | None:
    """The article in a web page, by trafilatura (Barbaresi 2021) on what of it can be seen; None if it finds none."""
    import trafilatura

    tree = trafilatura.load_html(html)
    if tree is None:
        return None
    said = metadata.read(tree)
    hidden.remove(tree)
    found = trafilatura.bare_extraction(tree, **OPTIONS) or trafilatura.bare_extraction(tree, **(OPTIONS | _WIDER))
    if found is None or isinstance(found, dict) or not found.text:
        return None
    title, beside = titles.choose(said.short, said.long, said.site)
    names = (found.text, title, "; ".join(said.authors) or _author(tree), beside or said.site)
    text, title, author, site = (hidden.without_invisible(name) if name else None for name in names)
    return Extract(text or "", title, author, site, said.address, said.agency, said.dates or _date(tree))


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


if __name__ == "__main__":
    result = extract(sys.stdin.buffer.read().decode("utf-8"))
    sys.stdout.write(json.dumps(asdict(result) if result else None))
