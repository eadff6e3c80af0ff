import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly import codebook
from reportedly.clean import furniture
from reportedly.clean.lines import Line

BOOK = codebook.load("furniture")


def line(text: str) -> Line:
    return Line(0, len(text), text, 0)


@pytest.mark.parametrize("example", BOOK["examples"], ids=lambda e: e["text"][:40])
def test_examples_of_the_codebook(example):
    assert furniture.reason_of(line(example["text"])) == example["reason"]


PARTS = [re.compile(pattern) for patterns in BOOK["part"].values() for pattern in patterns]


@pytest.mark.parametrize("pattern", PARTS, ids=lambda p: p.pattern[:30])
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_no_pattern_goes_without_a_hint(pattern, data):
    text = data.draw(st.from_regex(pattern, alphabet=st.characters(codec="ascii")))
    assert any(hint in text for hint in BOOK["part_hints"])


def test_patterns_of_lines_are_in_small_letters():
    patterns = [p for part in ("whole", "part") for group in BOOK[part].values() for p in group]
    assert [p for p in patterns if re.sub(r"\\\w", "", p) != re.sub(r"\\\w", "", p).lower()] == []


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("The minister leaves the hall in Geneva. AFP-Yonhap", True),
        ("The minister leaves the hall in Geneva. (AP Photo/Jane Roe)", True),
        ("The minister leaves the hall. REUTERS/Jane Roe", True),
        ("The minister leaves the hall. Photo by Jane Roe", True),
        ("The minister leaves the hall /AFP", True),
        ("The minister leaves the hall. Getty Images", True),
        ("The minister left the hall, Reuters reported.", False),
        ("Trade and/or a photo", False),
        ("The ministers spoke about the deal with Reuters", False),
    ],
)
def test_photo_credits(text, credit):
    assert furniture.has_photo_credit(line(text)) is credit


@pytest.mark.parametrize(
    ("text", "photo"),
    [
        ("In this undated photo, a ship leaves the port of Odesa.", True),
        ("This file image shows the port.", True),
        ("The foreign minister (left) greets his guest.", True),
        ("The senator (R) voted against the bill.", False),
        ("The ship left the port on Monday.", False),
    ],
)
def test_words_for_photos(text, photo):
    assert furniture.speaks_of_photo(line(text)) is photo


@pytest.mark.parametrize(("text", "opens"), [("Related articles", True), ("Read more:", True), ("The port", False)])
def test_lists_of_others(text, opens):
    assert furniture.opens_list(line(text)) is opens


@pytest.mark.parametrize(("text", "closes"), [("3 Comments", True), ("Leave a reply", True), ("Share", False)])
def test_ends_of_pages(text, closes):
    assert furniture.closes_page(line(text)) is closes


def test_long_paragraphs_are_never_furniture():
    assert furniture.reason_of(line("Click here to subscribe to our newsletter. " * 10)) is None
