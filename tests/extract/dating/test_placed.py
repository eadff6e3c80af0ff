"""The dates of a sentence at their places: lists and ranges are one date."""

import datetime

import pytest

from reportedly.extract import dating
from reportedly.extract.dating import placed

PUBLISHED = datetime.date(2024, 5, 14)  # a Tuesday


def dates(parse, text: str) -> list[tuple[str, str, bool]]:
    parsed = parse(text, PUBLISHED)
    found = placed.placed(parsed.sentences[0], dating.find(parsed))
    return [(str(d.when.start), str(d.when.end), d.is_range) for d in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoys met on April 3 and 4 in Lima.", [("2024-04-03", "2024-04-04", False)]),
        ("The envoys met on 3 and 4 April in Lima.", [("2024-04-03", "2024-04-04", False)]),
        ("The envoys met from April 3 to 5.", [("2024-04-03", "2024-04-05", True)]),
        ("The envoys met between April 3 and 5.", [("2024-04-03", "2024-04-05", True)]),
        ("The envoys will meet in May or June.", [("2024-05-01", "2024-06-30", False)]),
        ("The fleet will sail from Thursday to Sunday.", [("2024-05-16", "2024-05-19", True)]),
        ("Rain fell between 2019 and 2021.", [("2019-01-01", "2021-12-31", True)]),
        # two dates, not one
        ("Rain fell in March and Monday was dry.", [("2024-03-01", "2024-03-31", False), ("2024-05-13", "2024-05-13", False)]),
        ("Rain fell in May and April.", [("2024-05-01", "2024-05-31", False), ("2024-04-01", "2024-04-30", False)]),
        # a number of something, a day that the month doesn't have
        ("On April 3 and 4 people drowned.", [("2024-04-03", "2024-04-03", False)]),
        ("The bus left on April 3 and 31 stayed.", [("2024-04-03", "2024-04-03", False)]),
        ("Nothing was sold.", []),
    ],
)  # fmt: skip
def test_dates_of_a_sentence(parse, text, expected):
    assert dates(parse, text) == expected


def test_times_of_one_sentence_only(parse):
    parsed = parse("They met in May. They parted in June.", PUBLISHED)
    times = dating.find(parsed)
    assert [t.text for t in placed.within(parsed.sentences[1], times)] == ["June"]
    assert [t.text for t in placed.tokens_of(parsed.sentences[1], times[1])] == ["June"]


def test_a_date_knows_its_words_and_whether_it_is_a_time_of_day(parse):
    parsed = parse("They met late on Monday night.", PUBLISHED)
    date = next(placed.placed(parsed.sentences[0], dating.find(parsed)))
    assert date.holds(date.top)
    assert not date.holds(parsed.tokens[0])
    assert date.is_time


def test_the_highest_word(parse):
    parsed = parse("They met on Monday, May 6.", PUBLISHED)
    tokens = [t for t in parsed.tokens if t.text in ("May", "6")]
    assert placed.top_of(tokens).text == "May"
