import datetime

import pytest

from reportedly.clean.plain import plain
from reportedly.model.ids import content_id

TABLE = [
    ("The ministers met.", [("body", "The ministers met.")]),
    ("Ministers meet\n\nThey met.", [("headline", "Ministers meet"), ("body", "They met.")]),
    ("Ministers meet\r\n\r\nThey met.", [("headline", "Ministers meet"), ("body", "They met.")]),
    ("Ministers meet\nThey met.", [("body", "Ministers meet"), ("body", "They met.")]),
    ("Ministers meet.\n\nThey met.", [("body", "Ministers meet."), ("body", "They met.")]),
    ("Ministers meet", [("body", "Ministers meet")]),
    ("Ministers meet\n\n", [("body", "Ministers meet")]),
    ("\n  One. \n\t\n Two.\n", [("body", "One."), ("body", "Two.")]),
    ("Share\n\nSubscribe", [("headline", "Share"), ("body", "Subscribe")]),
    ("", []),
    (" \r\n ", []),
]


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[repr(t) for t, _ in TABLE])
def test_zones(text, expected):
    found = plain(text, None)
    assert [(s.zone, s.span.text) for s in found.segments] == expected
    assert all(text[s.span.start : s.span.end] == s.span.text for s in found.segments)
    assert found.title == next((t for z, t in expected if z == "headline"), None)
    assert found.document_id == content_id("d", text)
    assert found.text == text


def test_the_given_day():
    found = plain("The ministers met.", datetime.date(2024, 5, 4))
    assert (found.published.start, found.published.end, found.anchor) == (datetime.date(2024, 5, 4),) * 3
    assert found.published.precision == "day"


def test_no_day():
    assert plain("The ministers met.", None).published is None
