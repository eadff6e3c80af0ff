"""Days that are counted from a publication which is known to a month or a year alone, and what counts back."""

import datetime
from dataclasses import replace

import pytest

from reportedly.extract.dating import find
from reportedly.model.document import Published


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("first", "last", "text", "value", "start", "end"),
    [
        ("2024-05-15", "2024-05-15", "Togo spoke on Monday.", "2024-05-13", "2024-05-13", "2024-05-13"),
        ("2024-05-13", "2024-05-16", "Togo spoke on Monday.", "2024-05-13", "2024-05-13", "2024-05-13"),
        ("2024-03-01", "2024-05-15", "Togo spoke on Monday.", "XXXX-WXX-1", "2024-02-26", "2024-05-13"),
        ("2024-03-01", "2024-05-15", "Togo will speak tomorrow.", "XXXX-XX-XX", "2024-03-02", "2024-05-16"),
        ("2024-03-01", "2024-05-15", "Togo spoke last year.", "2023", "2023-01-01", "2023-12-31"),
        ("2024-03-01", "2024-05-15", "Togo spoke in May 2022.", "2022-05", "2022-05-01", "2022-05-31"),
    ],
)
def test_from_as_early_as_it_can_be_to_as_late(parse, first, last, text, value, start, end):
    parsed = parse(text, day(last))
    written = Published(day(first), day(last), "season", ())
    (found,) = find(replace(parsed, document=replace(parsed.document, published=written)))
    assert (found.value, found.when.start, found.when.end) == (value, day(start), day(end))


@pytest.mark.parametrize(
    ("text", "words", "ahead"),
    [
        ("Togo's envoy will go to Chad for the first time in ten years.", "ten years", False),
        ("Togo's envoy will make the first trip to Chad in ten years.", "ten years", False),
        ("It will be the worst harvest in two years.", "two years", False),
        ("Rain fell. Togo's envoy will go to Chad in two years.", "two years", True),
        ("The first envoy will leave in two years.", "two years", True),
    ],
)
def test_what_had_not_been_for_so_long_is_not_so_far_ahead(parse, text, words, ahead):
    (found,) = [t for t in find(parse(text, day("2024-05-15"))) if t.text == words]
    assert (found.when is not None) == ahead
