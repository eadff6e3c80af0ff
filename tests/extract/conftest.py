"""What the tests of extractors share."""

import datetime
import re
from collections.abc import Callable

import pytest

from reportedly import pipeline
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


Labelled = list[tuple[str, str]]


@pytest.fixture(scope="session")
def labels() -> Callable[[str], tuple[Labelled, Labelled]]:
    """The events that a text marks as ``[word|label]``: as they are marked, and as they are judged."""

    def run(text: str) -> tuple[Labelled, Labelled]:
        marks = list(re.finditer(r"\[([^|\]]+)\|(\w+)\]", text))
        plain, spans = "", []
        for before, mark in zip([0, *(m.end() for m in marks)], marks, strict=False):
            plain += text[before : mark.start()]
            spans.append((len(plain), len(plain) + len(mark[1])))
            plain += mark[1]
        plain += text[marks[-1].end() :]
        judged = pipeline.code(plain, datetime.date(2008, 5, 7), spans).factuality or ()
        found = [(plain[f.start : f.end], str(f.label)) for f in judged]
        return [(m[1], m[2]) for m in marks], found

    return run
