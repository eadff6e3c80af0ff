"""A hundred thousand sentences that nobody would print: nothing falls over, every place is a place, all is repeatable.

Slow: `make test-all`. Each sentence comes from one number (`wild.sentence`), so Hypothesis tells a failure as the
shortest list of numbers that still fails.
"""

import datetime
import json
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import HealthCheck, given, settings
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
SENTENCES = 120  # an example; 105,600 in all, since a few are drawn twice
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


def check(numbers: Sequence[int]) -> None:
    """That the texts of the numbers are read soundly, and again in the same way."""
    parser, texts = Parser(), list(documents(numbers))
    parsed = list(parser.parse(texts))
    codings = [read(one) for one in parsed]
    for one, coding in zip(parsed, codings, strict=True):
        assert_sound(one.document.text, coding)
        assert [row.start for row in coding.factuality] == [0, len(one.document.text) // 3]
        json.dumps(to_plain(coding))
        assert read(one) == coding, one.document.text
    for one, coding in zip(parser.parse(texts[::REPARSED]), codings[::REPARSED], strict=True):
        assert read(one) == coding, one.document.text


def sweep(shard: int, examples: int) -> None:
    """Read ``examples`` times a hundred and twenty sentences; other shards draw other numbers."""

    @given(st.lists(st.integers(0, 2**24 - 1), min_size=SENTENCES, max_size=SENTENCES, unique=True))
    @settings(
        max_examples=examples,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    def run(numbers: list[int]) -> None:
        check([(number + shard * 7_919_317) % 2**40 for number in numbers])

    run()


def test_some_odd_sentences_are_read_soundly() -> None:
    sweep(SHARDS, 2)


@pytest.mark.slow
@pytest.mark.parametrize("shard", range(SHARDS))
def test_a_hundred_thousand_odd_sentences_are_read_soundly(shard: int) -> None:
    sweep(shard, EXAMPLES)


def test_the_sweep_reaches_its_number() -> None:
    assert SHARDS * EXAMPLES * SENTENCES >= 100_000


@pytest.mark.parametrize("number", range(0, 4000, 101))
def test_a_number_always_makes_the_same_sentence(number: int) -> None:
    assert sentence(number) == sentence(number) != sentence(number + 1)


def test_numbers_reach_each_kind_of_sentence() -> None:
    made = [sentence(number) for number in range(300)]
    assert len(set(made)) > 290
    assert any("\ud800" <= letter <= "\udfff" for text in made for letter in text)
    assert max(map(len, made)) > 3000
