"""How each kind of file is read: a table from kind to reader."""

from collections.abc import Callable, Iterator

from reportedly.load import faults, feeds, gzips, jsonl, mhtml, single, tables, warcs, zips
from reportedly.load.sniff import ENDINGS, Kind
from reportedly.load.source import Found, Row, Source
from reportedly.model.page import Page


def _page(source: Source) -> Found:
    data = single.read(source.stream, source.where)
    yield Page(source.where, data, "html" if source.kind == "html" else "text")


READERS: dict[Kind, Callable[[Source], Found]] = {
    "text": _page, "html": _page, "mhtml": mhtml.pages, "feed": feeds.pages, "jsonl": jsonl.records,
    "csv": tables.records, "warc": warcs.pages, "zip": zips.members, "gzip": gzips.contents,
}  # fmt: skip
_ARCHIVES = ("zip", "gzip")
_DEEPEST = 1  # archives that an archive may lie in: pages are saved so; more is a trick to make a small file large


def rows(source: Source) -> Iterator[Row]:
    """Everything in a source, as pages and problems. Never raises."""
    if source.kind in _ARCHIVES and source.depth > _DEEPEST:
        yield faults.problem(source.where, "it is an archive in an archive in an archive.", "Unpack the outer ones.")
        return
    empty = True
    for found in faults.guarded(READERS[source.kind](source), source.where):
        empty = False
        if isinstance(found, Source):
            yield from rows(found)
        else:
            yield found
    if empty:
        todo = f"Give one with articles in it: files ({ENDINGS}), rows, items of a feed."
        yield faults.problem(source.where, "there is no page in it.", todo)
