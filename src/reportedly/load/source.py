"""A stream of bytes that may hold pages: a file, standard input, or a member of an archive."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BufferedReader

from reportedly.load.fields import Fields
from reportedly.load.sniff import Kind
from reportedly.model.page import Page
from reportedly.problems import Problem


@dataclass(frozen=True, slots=True)
class Source:
    """``where``: the path that its pages bear; ``kind``: how to read it; ``depth``: how many archives it lies in."""

    where: str
    kind: Kind
    stream: BufferedReader
    fields: Fields
    depth: int = 0

    def member(self, where: str, kind: Kind, stream: BufferedReader) -> "Source":
        """A source inside this one."""
        return replace(self, where=where, kind=kind, stream=stream, depth=self.depth + 1)


Row = Page | Problem
# What a reader of one kind yields: rows, and sources that others read, each to be used up before the next is taken.
Found = Iterator[Page | Problem | Source]
