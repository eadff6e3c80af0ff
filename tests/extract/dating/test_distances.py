"""Dates counted from another act of the sentence."""

import datetime

import pytest

from reportedly.extract import dating

PUBLISHED = datetime.date(2024, 5, 14)  # a Tuesday


def days(parse, text: str, word: str) -> tuple[str, str] | None:
    parsed = parse(text, PUBLISHED)
    head = next(t for t in parsed.tokens if t.text == word)
    when = dating.date_of(parsed, head, dating.find(parsed))
    return when and (str(when.start), str(when.end))


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Peru left on Monday, two days after Chile closed the border.", "closed", ("2024-05-11", "2024-05-11")),
        ("Peru left on Monday, two days after Chile closed the border.", "left", ("2024-05-13", "2024-05-13")),
        ("Peru left two days after Chile closed the border on May 3.", "left", ("2024-05-05", "2024-05-05")),
        ("Peru left a day before Chile closed the border on May 3.", "left", ("2024-05-02", "2024-05-02")),
        ("Peru left in March, three months after Chile closed the border.", "closed", ("2023-12-01", "2023-12-31")),
        ("Peru left on May 3, a year after Chile closed the border.", "closed", ("2023-01-01", "2023-12-31")),
        ("Peru left on Monday, a week after the summit.", "summit", ("2024-05-06", "2024-05-12")),
        ("A day after the vote in Lima on May 3, Peru left the bloc.", "left", ("2024-05-04", "2024-05-04")),
        ("Three weeks before the vote of May 12, Peru left the bloc.", "left", ("2024-04-15", "2024-04-21")),
        ("Hours after the vote ended on Monday, Peru left the bloc.", "left", ("2024-05-13", "2024-05-13")),
        ("Minutes before the vote of May 3, Peru left the bloc.", "left", ("2024-05-03", "2024-05-03")),
        ("On May 3, two days after the vote, Peru left the bloc.", "left", ("2024-05-03", "2024-05-03")),
        # nothing to count from, no number, no link
        ("Peru left two days after Chile closed the border.", "left", None),
        ("Peru left on Monday, days after Chile closed the border.", "closed", None),
        ("Peru left on Monday for two days.", "days", ("2024-05-13", "2024-05-13")),
    ],
)
def test_days_counted_from_another_act(parse, text, word, expected):
    assert days(parse, text, word) == expected
