"""Hostile pages: whatever comes, there is a document or one clear error, and soon."""

import random
import time

import pytest
from clean_pages import STORY, document

from reportedly.clean.article import clean
from reportedly.errors import PageError
from reportedly.model.ids import content_id
from reportedly.model.page import Page

RUSSIAN = "Министры двух стран встретились в Женеве и говорили о зерне. Они не назвали дату новой встречи.\n" * 5
GERMAN = "Die Minister beider Länder trafen sich in Genf und sprachen lange über den Preis von Getreide.\n\n" * 4
FURNITURE = "Home\n\nLog in\n\nShare on Facebook\n\nSubscribe\n\n5 Comments\n\nscroll to top\n"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "empty"),
        (b" \n\r\n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"abc\0def", "not text"),
        (RUSSIAN.encode(), "not English"),
        (RUSSIAN.encode("cp1251"), "not English"),
        (GERMAN.encode(), "not English"),
        (FURNITURE.encode(), "no article"),
        (b"Ministers meet over grain", "no article"),
        (b"word " * 60_000, "longer than"),
    ],
)
def test_what_can_not_be_read(data, what):
    with pytest.raises(PageError, match=what) as caught:
        clean(Page("some/page.txt", data, "text"))
    assert caught.value.where == "some/page.txt"
    assert caught.value.todo


def test_fifty_megabytes_are_refused_at_once():
    start = time.process_time()
    with pytest.raises(PageError, match="larger than"):
        clean(Page("a.html", b"<p>word</p>" * 5_000_000, "html"))
    assert time.process_time() - start < 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "latin-1"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_offsets_hold_in_the_file_as_it_is(encoding, end):
    text = f"Café owners meet over grain\n\n{STORY}\n".replace("\n", end)
    found = clean(Page("a.txt", text.encode(encoding), "text"))
    assert found.text.removeprefix("\ufeff") == text
    assert found.title == "Café owners meet over grain"
    assert [s.span.text for s in found.segments if s.zone == "body"] == STORY.split("\n\n")
    assert all(found.text[s.span.start : s.span.end] == s.span.text for s in found.segments)


def test_ids_come_from_the_text_alone():
    one, two = document(STORY, path="a.txt"), document(STORY, path="b/c.txt")
    assert one.document_id == two.document_id == content_id("d", STORY)
    assert (one.path, two.path) == ("a.txt", "b/c.txt")
    assert document(STORY + "\n").document_id != one.document_id


@pytest.mark.parametrize(
    "mess",
    [
        '"' * 500, "(" * 500, "“‘«" * 200, "<b><i></u>" * 100, "|" * 300, "- - - " * 100, "A. B. C. " * 60,
        "2024-01-01 " * 60, "Sept. " * 100, "X" * 5_000, "a@b.c " * 80, "\x0c\x0b\x1c" * 20, "\u202e\u200f\u200b" * 50,
        "Share " * 200, "By " * 100, "SEOUL, " * 50 + "—", "the " * 3_000,
    ],
)  # fmt: skip
def test_any_line_may_stand_in_the_middle(mess):
    first, second, *rest = STORY.split("\n\n")
    start = time.process_time()
    found = document("\n\n".join([first, second, mess, *rest]))
    assert time.process_time() - start < 2
    bodies = [s.text for s in found.body]
    assert bodies[:2] == [first, second]
    assert bodies[-1] == rest[-1]


def test_random_characters_never_crash():
    rng = random.Random(7)
    letters = "aA.\"'()[]<>|-–—:;,/@0123456789 \n\r\t\xa0•éß€漢字🙂\u2028"
    for _ in range(150):
        text = STORY + "\n\n" + "".join(rng.choices(letters, k=rng.randint(1, 400)))
        found = document(text)
        assert all(found.text[s.span.start : s.span.end] == s.span.text for s in found.segments)
        assert all(found.text[d.start : d.end] == d.text for d in found.dropped)


def test_a_long_page_takes_time_in_proportion():
    def seconds(copies: int) -> float:
        text = "\n\n".join(p.replace("the", f"the {i}th") for i in range(copies) for p in STORY.split("\n\n"))
        start = time.process_time()
        document(text)
        return time.process_time() - start

    seconds(2)
    assert seconds(320) < 40 * max(seconds(20), 0.01)


def test_everything_on_one_line():
    text = " ".join(STORY.split("\n\n"))
    assert [s.text for s in document(text).body] == [text]


def test_a_brief_of_one_short_sentence():
    assert [s.text for s in document("The two ministers met in Geneva.\n\nSource: TASS").body] == [
        "The two ministers met in Geneva."
    ]
