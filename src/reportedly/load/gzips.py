"""``.gz``: one stream inside, told by the name without its ending, or by how it begins."""

from reportedly.load import bounded
from reportedly.load.sniff import LOOK, kind_in, kind_of
from reportedly.load.source import Found, Source


def contents(source: Source) -> Found:
    """The stream inside; it keeps the path of the file. Raises what `bounded.gunzip` raises."""
    inner = bounded.gunzip(source.stream, source.where)
    kind = kind_of(source.where[: -len(".gz")]) if source.where.lower().endswith(".gz") else None
    yield source.member(source.where, kind or kind_in(inner.peek(LOOK)), inner)
