"""HTML to title, text and what the page says of itself. Run as a program, it reads HTML and writes one JSON object."""

import json
import sys
from dataclasses import asdict, dataclass
from typing import Any

from reportedly.clean import hidden

# An extensive search takes dates out of running text; comments are not the article's; tables are figures.
OPTIONS: dict[str, Any] = {
    "include_comments": False,
    "include_tables": False,
    "favor_precision": True,
    "date_extraction_params": {"extensive_search": False, "original_date": True},
}
# For pages where that finds nothing: old pages are laid out in tables, new ones bring their text as data for a script.
_WIDER = {"include_tables": True, "favor_precision": False}


@dataclass(frozen=True, slots=True)
class Extract:
    """What HTML holds: the article's lines and its metadata. ``date``: ISO 8601 day."""

    text: str
    title: str | None = None
    author: str | None = None
    date: str | None = None
    site: str | None = None


def extract(html: str) -> Extract | None:
    """The article in a web page, by trafilatura (Barbaresi 2021); None if it finds none.

    The date is only what metadata or a time element states: an extensive search takes dates out of running text.
    """
    import trafilatura

    tree = trafilatura.load_html(html)
    if tree is None:
        return None
    hidden.remove(tree)
    found = trafilatura.bare_extraction(tree, with_metadata=True, **OPTIONS)
    if found is None:
        found = trafilatura.bare_extraction(tree, with_metadata=True, **(OPTIONS | _WIDER))
    if found is None or isinstance(found, dict) or not found.text:
        return None
    names = (hidden.without_invisible(text) if text else None for text in (found.title, found.author, found.sitename))
    title, author, site = names
    return Extract(hidden.without_invisible(found.text), title, author, found.date, site)


if __name__ == "__main__":
    result = extract(sys.stdin.buffer.read().decode("utf-8"))
    sys.stdout.write(json.dumps(asdict(result) if result else None))
