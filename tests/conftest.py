"""Fixtures that every folder shares: the real parser, loaded once."""

import datetime
from collections.abc import Callable, Iterator

import pytest

from reportedly.model.document import Document, Published, Segment
from reportedly.model.parsed import ParsedDocument
from reportedly.model.span import Span
from reportedly.parse import Parser
from webserver import Site


def bare_document(text: str, published: datetime.date | None = None) -> Document:
    """A document whose every line is body."""
    segments, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            segments.append(Segment("body", Span.of(text, at, at + len(line))))
        at += len(line) + 1
    day = Published(published, published, "day") if published else None
    return Document("d-test", "test.txt", text, None, None, None, None, None, day, tuple(segments))


@pytest.fixture(scope="session")
def parser() -> Parser:
    return Parser()


@pytest.fixture(scope="session")
def parse(parser: Parser) -> Callable[..., ParsedDocument]:
    """``parse(text, published=None)`` gives the parsed document of a bare text."""

    def run(text: str, published: datetime.date | None = None) -> ParsedDocument:
        return next(parser.parse([bare_document(text, published)]))

    return run


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A web server on this computer that pages may be fetched from, at once and as often as one likes."""
    with Site().open() as opened:
        monkeypatch.setenv("REPORTEDLY_FETCH_PORTS", str(opened.port))
        monkeypatch.setenv("REPORTEDLY_FETCH_ALLOW", "127.0.0.1")
        monkeypatch.setenv("REPORTEDLY_FETCH_DELAY", "0")
        yield opened
