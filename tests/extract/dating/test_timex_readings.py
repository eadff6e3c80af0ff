"""Expressions of every sort, in a sentence of their own: extent, TIMEX3 type and value, read on Tuesday, 14 May 2024."""

import datetime

import pytest

from reportedly.extract import dating

PUBLISHED = datetime.date(2024, 5, 14)

DATES = [
    ("The mill shut {}.", "today", "2024-05-14"),
    ("The mill shut {}.", "yesterday", "2024-05-13"),
    ("The mill will shut {}.", "tomorrow", "2024-05-15"),
    ("The mill shut on {}.", "May 9", "2024-05-09"),
    ("The mill shut on {}.", "9 May", "2024-05-09"),
    ("The mill shut on {}.", "June 3", "2023-06-03"),
    ("The mill had shut on {}.", "July 1", "2023-07-01"),
    ("The mill shut on {}.", "May 16", "2024-05-16"),  # a page with a wrong date of its own
    ("The mill will shut on {}.", "June 3", "2024-06-03"),
    ("The mill is to shut on {}.", "June 3", "2024-06-03"),
    ("The mill shut on {}.", "May 9th", "2024-05-09"),
    ("The mill shut on {}.", "the 9th of May", "2024-05-09"),
    ("The mill shut on {}.", "Sept. 3, 2021", "2021-09-03"),
    ("The mill shut on {}.", "3 September 2021", "2021-09-03"),
    ("The mill shut on {}.", "Friday, May 10", "2024-05-10"),
    ("The mill shut on {}.", "2021-09-03", "2021-09-03"),
    ("The mill shut on {}.", "9/3/2021", "2021-09-03"),
    ("The mill shut on {}.", "13/3/2021", "2021-03-13"),
    ("The mill shut in {}.", "September 2021", "2021-09"),
    ("The mill shut in {}.", "September of 2021", "2021-09"),
    ("The mill shut in {}.", "September last year", "2023-09"),
    ("The mill shut in {}.", "2021", "2021"),
    ("The mill shut in {}.", "the 1980s", "198"),
    ("The mill shut in {}.", "the 19th century", "18"),
    ("The mill shut {}.", "last week", "2024-W19"),
    ("The mill shut {}.", "last month", "2024-04"),
    ("The mill shut {}.", "last year", "2023"),
    ("The mill shut {}.", "this week", "2024-W20"),
    ("The mill shut {}.", "this month", "2024-05"),
    ("The mill shut {}.", "this year", "2024"),
    ("The mill will shut {}.", "next week", "2024-W21"),
    ("The mill will shut {}.", "next month", "2024-06"),
    ("The mill will shut {}.", "next year", "2025"),
    ("The mill shut {}.", "three days ago", "2024-05-11"),
    ("The mill shut {}.", "a month ago", "2024-04"),
    ("The mill shut {}.", "five years ago", "2019"),
    ("The mill shut in {}.", "late April", "2024-04"),
    ("The mill shut in {}.", "early April", "2024-04"),
    ("The mill shut in {}.", "mid-April", "2024-04"),
    ("The mill shut in {}.", "the summer of 2021", "2021-SU"),
    ("The mill shut {}.", "last winter", "2023-WI"),
    ("The mill shut in {}.", "the third quarter", "2023-Q3"),
    ("The mill shut in {}.", "the third quarter of 2021", "2021-Q3"),
    ("The mill shut in {}.", "the first half of 2021", "2021-H1"),
    ("The mill shut {}.", "earlier this year", "2024"),
    ("The mill will shut {}.", "later this year", "2024"),
    ("The mill will shut at {}.", "the end of the year", "2024"),
    ("The mill shut on {}.", "Christmas Day", "2023-12-25"),
    ("The mill will shut on {}.", "Christmas Day", "2024-12-25"),
    ("The mill shut on {}.", "New Year's Day", "2024-01-01"),
    ("The mill is shut {}.", "now", "PRESENT_REF"),
    ("The mill shut {}.", "recently", "PAST_REF"),
    ("The mill will shut {}.", "soon", "FUTURE_REF"),
]
LENGTHS = [
    ("The strike lasted {}.", "three days", "P3D"),
    ("The strike lasted {}.", "two weeks", "P2W"),
    ("The strike lasted {}.", "a month", "P1M"),
    ("The strike lasted {}.", "ten years", "P10Y"),
    ("The strike lasted {}.", "six hours", "PT6H"),
    ("The strike lasted {}.", "90 minutes", "PT90M"),
    ("The strike lasted {}.", "a decade", "P1DE"),
    ("The strike lasted {}.", "several weeks", "PXW"),
    ("The strike lasted {}.", "half a year", "P6M"),
    ("The strike lasted {}.", "two and a half years", "P2.5Y"),
]
RATES = [
    ("The council meets {}.", "every day", "P1D"),
    ("The council meets {}.", "every week", "P1W"),
    ("The council meets {}.", "every Tuesday", "XXXX-WXX-2"),
    ("The council meets {}.", "each May", "XXXX-05"),
    ("The council meets {}.", "every spring", "XXXX-SP"),
    ("The council meets {}.", "daily", "P1D"),
    ("The council meets {}.", "annually", "P1Y"),
    ("The council meets {}.", "every two years", "P2Y"),
    ("The council meets {}.", "every other week", "P2W"),
]
CLOCKS = [
    ("The council met at {} in Lima.", "3 p.m.", "2024-05-14T15:00"),
    ("The council met at {} in Lima.", "10:30 a.m.", "2024-05-14T10:30"),
    ("The council met at {}.", "noon", "2024-05-14T12:00"),
    ("The council met at {}.", "3 p.m. on Monday", "2024-05-13T15:00"),
    ("The council met {}.", "this morning", "2024-05-14TMO"),
    ("The council met on {}.", "Monday morning", "2024-05-13TMO"),
    ("The council will meet {}.", "tonight", "2024-05-14TNI"),
]
NOTHING = [
    "They may march in the fall of the wall.",
    "The council recalled Resolutions 1718 and 1874.",
    "They met in the fall of the wall.",
    "It cost 1,990 dollars.",
    "The second man came first.",
    "He sat in Room 2021.",
    "Resolution 1970 was passed.",
    "They fell and sprang up again.",
    "The summit was short.",
]


def found(parse, text: str) -> list[tuple[str, str, str]]:
    return [(t.text, t.type, t.value) for t in dating.find(parse(text, PUBLISHED))]


@pytest.mark.parametrize(("frame", "words", "value"), DATES, ids=[w for _, w, _ in DATES])
def test_dates(parse, frame, words, value):
    assert found(parse, frame.format(words)) == [(words, "DATE", value)]


@pytest.mark.parametrize(("frame", "words", "value"), LENGTHS, ids=[w for _, w, _ in LENGTHS])
def test_durations(parse, frame, words, value):
    assert found(parse, frame.format(words)) == [(words, "DURATION", value)]


@pytest.mark.parametrize(("frame", "words", "value"), RATES, ids=[w for _, w, _ in RATES])
def test_sets(parse, frame, words, value):
    assert found(parse, frame.format(words)) == [(words, "SET", value)]


@pytest.mark.parametrize(("frame", "words", "value"), CLOCKS, ids=[w for _, w, _ in CLOCKS])
def test_times(parse, frame, words, value):
    assert found(parse, frame.format(words)) == [(words, "TIME", value)]


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_looks_like_time(parse, text):
    assert found(parse, text) == []


@pytest.mark.parametrize(("frame", "words", "_"), [*DATES, *CLOCKS], ids=[w for _, w, _ in (*DATES, *CLOCKS)])
def test_intervals_are_in_order_and_point_into_the_text(parse, frame, words, _):
    parsed = parse(frame.format(words), PUBLISHED)
    for timex in dating.find(parsed):
        assert parsed.document.text[timex.start : timex.end] == timex.text
        when = timex.when
        assert when is not None
        assert when.start is None or when.end is None or when.start <= when.end


@pytest.mark.parametrize(("frame", "words", "_"), [*LENGTHS, *RATES], ids=[w for _, w, _ in (*LENGTHS, *RATES)])
def test_lengths_and_rates_are_no_days(parse, frame, words, _):
    assert [t.when for t in dating.find(parse(frame.format(words), PUBLISHED))] == [None]


@pytest.mark.parametrize("words", ["yesterday", "last week", "on Friday", "in late April", "this morning"])
def test_without_a_day_of_publication_a_relative_time_has_no_days(parse, words):
    assert [t.when for t in dating.find(parse(f"The mill shut {words}."))] == [None]


@pytest.mark.parametrize("words", ["in 2021", "on May 9, 2021", "in September 2021", "on 2021-09-03"])
def test_without_a_day_of_publication_an_absolute_time_has_its_days(parse, words):
    assert all(t.when is not None for t in dating.find(parse(f"The mill shut {words}.")))
