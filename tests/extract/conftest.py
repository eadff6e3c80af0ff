"""What the tests of extractors share."""

import datetime
from collections.abc import Callable

import pytest

from reportedly.extract.factuality import judge
from reportedly.model.parsed import ParsedDocument, Token

Bracketed = Callable[..., tuple[ParsedDocument, Token]]


@pytest.fixture(scope="session")
def bracketed(parse) -> Bracketed:
    """``bracketed(text, published)``: the parsed text without its brackets, and the token that stood in them."""

    def run(text: str, published: datetime.date | None = None) -> tuple[ParsedDocument, Token]:
        start = text.index("[")
        parsed = parse(text.replace("[", "").replace("]", ""), published)
        return parsed, next(t for t in parsed.tokens if t.start <= start < t.end)

    return run


@pytest.fixture(scope="session")
def label(bracketed: Bracketed) -> Callable[[str], str]:
    """The label of the event in brackets, nobody's side known and nobody quoted."""

    def run(text: str) -> str:
        parsed, head = bracketed(text)
        return judge(parsed, head, frozenset(), [])[0].label

    return run
