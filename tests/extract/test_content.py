"""The rest of a code, by what the act is about: every example beside a topic is run."""

from collections.abc import Callable

import pytest

from reportedly.codebook import content as book
from reportedly.extract import actors, events
from reportedly.model.parsed import ParsedDocument

Parse = Callable[..., ParsedDocument]
EXAMPLES = [(topic.name, text, code) for topic in book.topics() for text, code in topic.examples]


def codes(parse: Parse, text: str) -> list[str | None]:
    parsed = parse(text)
    return [e.cameo for e in events.find(parsed, actors.find(parsed))]


@pytest.mark.parametrize(("name", "text", "code"), EXAMPLES, ids=[f"{n}-{c}" for n, _, c in EXAMPLES])
def test_example_of_the_codebook(parse: Parse, name: str, text: str, code: str) -> None:
    assert code in codes(parse, text)
