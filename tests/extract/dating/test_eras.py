"""Dates by a time that everybody knows."""

import datetime

import pytest

from reportedly.extract.dating import eras


def days(parse, text: str, word: str, published: str) -> tuple[str, str] | None:
    parsed = parse(text, datetime.date.fromisoformat(published))
    when = eras.era_of(parsed, next(t for t in parsed.tokens if t.text == word))
    return when and (str(when.start), str(when.end))


@pytest.mark.parametrize(
    ("text", "word", "published", "expected"),
    [
        ("Peru has praised Kyiv throughout the war in Ukraine.", "praised", "2023-09-05", ("2022-02-24", "2023-09-05")),
        ("Peru has praised Kyiv since the invasion of Ukraine.", "praised", "2023-09-05", ("2022-02-24", "2023-09-05")),
        ("Peru has praised Kyiv since the start of the war in Ukraine.", "praised", "2023-09-05", ("2022-02-24", "2023-09-05")),
        ("Peru has praised Kyiv since Russia invaded Ukraine.", "praised", "2023-09-05", ("2022-02-24", "2023-09-05")),
        ("Peru sent troops during the Korean War.", "sent", "2023-09-05", ("1950-06-25", "1953-07-27")),
        ("Peru sent doctors during the pandemic.", "sent", "2024-09-05", ("2020-03-11", "2023-05-05")),
        ("Peru sent doctors during the pandemic.", "sent", "2021-01-05", ("2020-03-11", "2021-01-05")),
        ("Peru has praised Chile since the Cold War.", "praised", "2023-09-05", ("1991-12-26", "2023-09-05")),
        # counted from its beginning
        ("Peru opened a school on the second anniversary of the invasion of Ukraine.", "opened", "2024-09-05", ("2024-02-24", "2024-02-24")),
        ("Peru signed a pact on the 70th anniversary of the Korean War.", "signed", "2023-09-05", ("2020-06-25", "2020-06-25")),
        ("Peru opened a school on the anniversary of the invasion of Ukraine.", "opened", "2025-01-05", ("2025-02-24", "2025-02-24")),
        ("Peru praised Chile on the eve of the Korean War.", "praised", "2023-09-05", ("1950-06-24", "1950-06-24")),
        ("Peru praised Chile on the eve of the vote.", "praised", "2023-09-05", None),
        ("Peru praised Chile at the anniversary of its war.", "praised", "2023-09-05", None),
        # not yet, another war, another link
        ("Peru has praised Kyiv throughout the war in Ukraine.", "praised", "2019-09-05", None),
        ("Peru has praised Chile throughout the war in Utopia.", "praised", "2023-09-05", None),
        ("Peru praised Kyiv for the war in Ukraine.", "praised", "2023-09-05", None),
        ("Peru praised Kyiv.", "praised", "2023-09-05", None),
    ],
)  # fmt: skip
def test_days_of_an_era(parse, text, word, published, expected):
    assert days(parse, text, word, published) == expected


def test_without_a_day_of_writing(parse):
    parsed = parse("Peru sent troops during the Korean War.")
    assert eras.era_of(parsed, parsed.tokens[1]) is None


@pytest.mark.parametrize("number", ["9000th", "99999th"])
def test_an_anniversary_beyond_the_calendar_gives_no_day(parse, number):
    text = f"Peru opened a school on the {number} anniversary of the invasion of Ukraine."
    assert days(parse, text, "opened", "2024-09-05") is None
