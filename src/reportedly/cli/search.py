"""``reportedly search``: documents that hold words."""

from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.exits import nothing_found
from reportedly.cli.options import StoreOption

if TYPE_CHECKING:
    from rich.text import Text

    from reportedly.store import Hit


def search(
    text: Annotated[str, typer.Argument(metavar="TEXT", help='Words that must all occur; "quoted ones" side by side.')],
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 20,
    store: StoreOption = None,
) -> None:
    """Find documents by their words, the best first."""
    from reportedly.cli import console
    from reportedly.store import Store

    with Store.open(store, create=False) as record:
        hits = record.search(text, limit)
        where = record.where
    if not hits:
        nothing_found(where, f"no document holds {text}.")
    for hit in hits:
        console.out().print(_shown(hit), soft_wrap=True)


def _shown(hit: "Hit") -> "Text":
    """A line of provenance, and the excerpt with what was asked for in bold."""
    from rich.text import Text

    from reportedly.cli.console import harmless

    parts = [str(hit.published or "undated"), hit.outlet, hit.title, hit.path, hit.document_id]
    head = Text(harmless(" · ".join(p for p in parts if p)), style="dim")
    excerpt = Text(harmless(" ".join(hit.excerpt.split("\n"))))
    for start, end in hit.marks:
        excerpt.stylize("bold", start, end)
    return Text("\n").join([head, excerpt, Text()])
