import pytest

from reportedly.clean import mentions
from reportedly.clean.sentences import Sentence

TABLE = [
    ("They met on Sept. 5, 2023.", [("day", 2023, 9, 5, "past")]),
    ("They met on 5 September 2023.", [("day", 2023, 9, 5, "past")]),
    ("They met (2023-09-05) here.", [("day", 2023, 9, 5, "past")]),
    ("They met on 5.9.2023.", [("day", 2023, 9, 5, "past")]),
    ("They met on 25/9/2023.", [("day", 2023, 9, 25, "past")]),
    ("They met on 9/25/2023.", [("day", 2023, 9, 25, "past")]),
    ("They met on 5/9/2023.", []),
    ("They met in September 2023.", [("month", 2023, 9, 0, "past")]),
    ("They will meet in May 2025.", [("month", 2025, 5, 0, "future")]),
    ("They met on March 24.", [("bare_day", 0, 3, 24, "past")]),
    ("They met on 24 March.", [("bare_day", 0, 3, 24, "past")]),
    ("They met in late July.", [("bare_month", 0, 7, 0, "past")]),
    ("A drill in May might be called off.", [("bare_month", 0, 5, 0, "future")]),
    ("It failed in May and August.", [("bare_month", 0, 5, 0, "past"), ("bare_month", 0, 8, 0, "past")]),
    ("The bank failed in 2008.", [("year", 2008, 0, 0, "past")]),
    ("They met on Tuesday.", [("weekday", 0, 0, 1, "past")]),
    ("They will meet on Tuesday.", [("weekday", 0, 0, 1, "future")]),
    ("On Friday, he spoke.", [("weekday", 0, 0, 4, "past")]),
    ("They met last Friday.", []),
    ("They met last week.", [("relative", 0, 0, 0, "past")]),
    ("Earlier this month they met.", [("relative", 0, 0, 0, "past")]),
    ("They met three years ago.", [("relative", 0, 0, 0, "past")]),
    ("It is to be signed on Friday.", [("weekday", 0, 0, 4, "future")]),
    ("He said it could end on Friday.", [("weekday", 0, 0, 4, "future")]),
    ("She visited Moscow in July, and may return.", [("bare_month", 0, 7, 0, "past")]),
    ("They met on Feb. 30.", []),
    ("They may march on.", []),
    ("The budget is 2,023 coins.", []),
    ("Nothing here.", []),
]


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[t for t, _ in TABLE])
def test_mentions(text, expected):
    found = mentions.find(Sentence(text, "body", 1))
    assert [(m.kind, m.year, m.month, m.day, m.direction) for m in found] == expected
    assert all(text[m.start : m.end] == m.text for m in found)


def test_captions_show_the_past():
    (found,) = mentions.find(Sentence("A man walks past a house, March 23.", "caption", 0))
    assert found.direction == "past"


def test_no_verb_no_direction():
    (found,) = mentions.find(Sentence("A parade on May 9.", "body", 1))
    assert found.direction is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-05-04T10:00Z", "2024-05-04"),
        ("May 4, 2024", "2024-05-04"),
        ("May 4", None),
        ("x", None),
        ("4.5.2024", "2024-05-04"),
    ],
)
def test_full_dates(text, day):
    found = mentions.date_in(text)
    assert (str(found) if found else None) == day
