"""A hundred thousand sentences that nobody would print: nothing falls over, every place is a place, all is repeatable.

Slow: `make test-all`. Each sentence comes from one number (`wild.sentence`). A failure names its text, which
is short already: there is nothing to shrink.
"""

import datetime
import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from reportedly import pipeline
from reportedly.clean import plain
from reportedly.model.document import Document
from reportedly.model.finding import Coding
from reportedly.model.parsed import ParsedDocument
from reportedly.model.plain import to_plain
from reportedly.parse import Parser
from sound import assert_sound
from wild import sentence

SHARDS = 20
EXAMPLES = 44  # a shard
SENTENCES = 120  # an example; 105,600 in all
PUBLISHED = [None, datetime.date(2024, 2, 29), datetime.date(2024, 5, 14), datetime.date.min, datetime.date.max]
JOINTS = [" ", "\n\n", "\n", " ... "]
REPARSED = 5  # one text in five is parsed anew, among other texts


def documents(numbers: Sequence[int]) -> Iterator[Document]:
    """The sentences of the numbers, as texts of one to four sentences, from some day or none."""
    at = 0
    while at < len(numbers):
        first = numbers[at]
        text = JOINTS[first % len(JOINTS)].join(map(sentence, numbers[at : at + 1 + first % 4]))
        at += 1 + first % 4
        yield plain.plain(text if text.strip() else "-", PUBLISHED[first % len(PUBLISHED)])


def read(parsed: ParsedDocument) -> Coding:
    """All that is read from a text, with two spans to judge."""
    size = len(parsed.document.text)
    return pipeline.analyse(parsed, ((0, size), (size // 3, size // 2 + 1)))


@contextmanager
def telling(text: str) -> Iterator[None]:
    """Name the text with any failure."""
    try:
        yield
    except Exception as error:
        error.add_note(f"text: {text!r}")
        raise


def check(numbers: Sequence[int]) -> None:
    """That the texts of the numbers are read soundly, and again in the same way."""
    parser, texts = Parser(), list(documents(numbers))
    codings = []
    for one in parser.parse(texts):
        with telling(one.document.text):
            coding = read(one)
            assert_sound(one.document.text, coding)
            assert [row.start for row in coding.factuality] == [0, len(one.document.text) // 3]
            json.dumps(to_plain(coding))
            assert read(one) == coding
            codings.append(coding)
    for one, coding in zip(parser.parse(texts[::REPARSED]), codings[::REPARSED], strict=True):
        with telling(one.document.text):
            assert read(one) == coding


def spread(shard: int, drawn: Sequence[int]) -> Iterator[int]:
    """As many numbers as were drawn; each depends on all before it, so that small ones drawn often don't repeat."""
    chain = hashlib.blake2b(str(shard).encode(), digest_size=8)
    for number in drawn:
        chain.update(f",{number}".encode())
        yield int.from_bytes(chain.digest())


def sweep(shard: int, examples: int) -> None:
    """Read ``examples`` times a hundred and twenty sentences; other shards make other sentences of what is drawn."""

    @given(st.lists(st.integers(), min_size=SENTENCES, max_size=SENTENCES))
    @settings(
        max_examples=examples,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )
    def run(drawn: list[int]) -> None:
        check(list(spread(shard, drawn)))

    run()


def test_some_odd_sentences_are_read_soundly() -> None:
    sweep(SHARDS, 2)


@pytest.mark.slow
@pytest.mark.parametrize("shard", range(SHARDS))
def test_a_hundred_thousand_odd_sentences_are_read_soundly(shard: int) -> None:
    sweep(shard, EXAMPLES)


def test_the_sweep_reaches_its_number() -> None:
    assert SHARDS * EXAMPLES * SENTENCES >= 100_000


def test_shards_read_different_sentences() -> None:
    drawn = [0] * 50
    numbers = [number for shard in range(SHARDS) for number in spread(shard, drawn)]
    assert len(set(numbers)) == len(numbers)


@pytest.mark.parametrize("number", range(0, 4000, 101))
def test_a_number_always_makes_the_same_sentence(number: int) -> None:
    assert sentence(number) == sentence(number) != sentence(number + 1)


def test_numbers_reach_each_kind_of_sentence() -> None:
    made = [sentence(number) for number in range(300)]
    assert len(set(made)) > 290
    assert any("\ud800" <= letter <= "\udfff" for text in made for letter in text)
    assert max(map(len, made)) > 3000
