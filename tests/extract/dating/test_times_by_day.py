"""The same words read on other days: ends of weeks, months and years, leap days, and the days that acts get from them."""

import datetime

import pytest

from reportedly.extract import dating


def values(parse, text: str, published: str) -> list[tuple[str, str]]:
    parsed = parse(text, datetime.date.fromisoformat(published))
    return [(t.text, t.value) for t in dating.find(parsed)]


def days(parse, text: str, head: str, published: str) -> tuple[str | None, str | None] | None:
    parsed = parse(text, datetime.date.fromisoformat(published))
    token = next(t for t in parsed.tokens if t.text == head)
    when = dating.date_of(parsed, token, dating.find(parsed))
    return None if when is None else (when.start and when.start.isoformat(), when.end and when.end.isoformat())


DAYS = [
    # around the turn of the year
    ("2024-01-01", "The port closed yesterday.", "yesterday", "2023-12-31"),
    ("2024-01-01", "The port closed on Friday.", "Friday", "2023-12-29"),
    ("2024-01-01", "The port will close on Friday.", "Friday", "2024-01-05"),
    ("2024-01-01", "The port closed last week.", "last week", "2023-W52"),
    ("2024-01-01", "The port closed last month.", "last month", "2023-12"),
    ("2024-01-01", "The port closed last year.", "last year", "2023"),
    ("2024-01-01", "The port closed in December.", "December", "2023-12"),
    ("2024-01-01", "The port will close in December.", "December", "2024-12"),
    ("2023-12-31", "The port will close tomorrow.", "tomorrow", "2024-01-01"),
    ("2023-12-31", "The port will close next week.", "next week", "2024-W01"),
    ("2023-12-31", "The port will close next month.", "next month", "2024-01"),
    ("2023-12-31", "The port will close next year.", "next year", "2024"),
    ("2023-12-31", "The port will close in January.", "January", "2024-01"),
    ("2023-12-31", "The port closed in January.", "January", "2023-01"),
    # leap days and short months
    ("2024-03-01", "The port closed yesterday.", "yesterday", "2024-02-29"),
    ("2023-03-01", "The port closed yesterday.", "yesterday", "2023-02-28"),
    ("2024-02-29", "The port closed a year ago.", "a year ago", "2023"),
    ("2024-03-31", "The port closed last month.", "last month", "2024-02"),
    ("2024-05-31", "The port will close next month.", "next month", "2024-06"),
    # each day of a week
    ("2024-05-13", "The port closed on Monday.", "Monday", "2024-05-13"),
    ("2024-05-14", "The port closed on Monday.", "Monday", "2024-05-13"),
    ("2024-05-15", "The port closed on Monday.", "Monday", "2024-05-13"),
    ("2024-05-19", "The port closed on Monday.", "Monday", "2024-05-13"),
    ("2024-05-14", "The port closed on Tuesday.", "Tuesday", "2024-05-14"),
    ("2024-05-14", "The port closed on Wednesday.", "Wednesday", "2024-05-08"),
    ("2024-05-14", "The port will close on Wednesday.", "Wednesday", "2024-05-15"),
    ("2024-05-14", "The port will close on Tuesday.", "Tuesday", "2024-05-14"),
    ("2024-05-14", "The port will close on Monday.", "Monday", "2024-05-20"),
    ("2024-05-14", "The port closed last Friday.", "last Friday", "2024-05-10"),
    ("2024-05-14", "The port will close next Friday.", "next Friday", "2024-05-24 2024-05-17"),
    ("2024-05-14", "The port closed this week.", "this week", "2024-W20"),
    ("2024-05-19", "The port closed this week.", "this week", "2024-W20"),
    ("2024-05-14", "The port closed two days ago.", "two days ago", "2024-05-12"),
    ("2024-05-14", "The port closed two weeks ago.", "two weeks ago", "2024-W18 2024-04-30"),
    ("2024-05-14", "The port closed two months ago.", "two months ago", "2024-03"),
    ("2024-05-14", "The port closed ten years ago.", "ten years ago", "2014"),
    # months and seasons
    ("2024-05-14", "The port closed in May.", "May", "2024-05"),
    ("2024-05-14", "The port closed in June.", "June", "2023-06"),
    ("2024-05-14", "The port will close in April.", "April", "2025-04"),
    ("2024-05-14", "The port closed on May 3.", "May 3", "2024-05-03"),
    ("2024-05-14", "The port closed on 3 May 2019.", "3 May 2019", "2019-05-03"),
    ("2024-05-14", "The port closed on May 3, 2019.", "May 3, 2019", "2019-05-03"),
    ("2024-05-14", "The port closed in May 2019.", "May 2019", "2019-05"),
    ("2024-05-14", "The port closed in 2019.", "2019", "2019"),
    ("2024-05-14", "The port closed in the 1990s.", "the 1990s", "199"),
    ("2024-05-14", "The port closed last summer.", "last summer", "2023-SU"),
    ("2024-05-14", "The port closed in early 2019.", "early 2019", "2019"),
    ("2024-05-14", "The port closed in late April.", "late April", "2024-04"),
    # sets and lengths
    ("2024-05-14", "The fleets drill each September.", "each September", "XXXX-09"),
    ("2024-05-14", "The fleets drill every Monday.", "every Monday", "XXXX-WXX-1"),
    ("2024-05-14", "The fleets drill every year.", "every year", "P1Y"),
    ("2024-05-14", "The drill lasted three weeks.", "three weeks", "P3W"),
    ("2024-05-14", "The drill lasted two hours.", "two hours", "PT2H"),
    # clocks keep to the weekday beside them
    ("2024-05-15", "At 6 a.m. on Tuesday the port closed.", "6 a.m. on Tuesday", "2024-05-14T06:00"),
    ("2024-05-15", "The port closed at noon.", "noon", "2024-05-15T12:00"),
    # until and by
    ("2024-05-14", "The port stays shut until Friday.", "Friday", "2024-05-17"),
    ("2024-05-14", "The truce held until Friday.", "Friday", "2024-05-10"),
    ("2024-05-14", "The port must close by Friday.", "Friday", "2024-05-17"),
    # timetables
    ("2024-05-14", "The minister flies to Lima on Monday.", "Monday", "2024-05-20"),
    ("2024-05-14", "The minister flew to Lima on Monday.", "Monday", "2024-05-13"),
    ("2024-05-14", "The minister is due in Lima on Monday.", "Monday", "2024-05-20"),
]
ACTS = [
    ("2024-05-14", "The ministers met on Monday.", "met", ("2024-05-13", "2024-05-13")),
    ("2024-05-14", "The ministers met last week.", "met", ("2024-05-06", "2024-05-12")),
    ("2024-05-14", "The ministers will meet next week.", "meet", ("2024-05-20", "2024-05-26")),
    ("2024-05-14", "The ministers met in April.", "met", ("2024-04-01", "2024-04-30")),
    ("2024-05-14", "The ministers met in 2019.", "met", ("2019-01-01", "2019-12-31")),
    ("2024-02-14", "The ministers will meet this month.", "meet", ("2024-02-01", "2024-02-29")),
    ("2024-05-14", "The ministers met in late April.", "met", ("2024-04-21", "2024-04-30")),
    ("2024-05-14", "The ministers met in early April.", "met", ("2024-04-01", "2024-04-10")),
    ("2024-05-14", "The ministers will meet later this year.", "meet", ("2024-05-14", "2024-12-31")),
    ("2024-05-14", "The ministers met earlier this year.", "met", ("2024-01-01", "2024-05-14")),
    # one end open
    ("2024-05-14", "The port has been shut since March.", "shut", ("2024-03-01", "2024-05-14")),
    ("2024-05-14", "The port will be shut by June.", "shut", (None, "2024-06-30")),
    ("2024-05-14", "The port was shut after March.", "shut", ("2024-03-31", None)),
    ("2024-05-14", "The port was shut after the visit last month.", "shut", ("2024-04-01", None)),
    ("2024-05-14", "The port was shut before March.", "shut", (None, "2024-02-29")),
    ("2024-05-14", "The port was shut before 2014.", "shut", (None, "2013-12-31")),
    ("2024-05-14", "The port will open in three weeks.", "open", ("2024-06-03", "2024-06-09")),
    ("2024-05-14", "The port was built in three weeks.", "built", None),
    ("2024-05-14", "The pier burnt in 2008. At the time, the port was shut.", "shut", ("2008-01-01", "2008-12-31")),
    ("2024-05-14", "At the time, the port was shut.", "shut", (None, "2024-05-14")),
    ("2024-05-14", "In 2008, Chad shut the port on Aug. 26.", "shut", ("2008-08-26", "2008-08-26")),
    ("2024-05-14", "Since 2008, Chad has shut the port.", "shut", ("2008-01-01", "2024-05-14")),
    ("2024-05-14", "The week before last, the port was shut.", "shut", ("2024-04-29", "2024-05-05")),
    ("2024-05-14", "The port was shut from March to April.", "shut", ("2024-03-01", "2024-04-30")),
    # the first since then is not from then
    ("2024-05-14", "These are the first talks since March 2019.", "talks", None),
    ("2024-05-14", "It was the worst raid since March 2019.", "raid", None),
    ("2024-05-14", "The raids since March 2019 go on.", "raids", ("2019-03-01", "2024-05-14")),
    # past time hangs on verbs with a tense
    ("2024-05-14", "Peru proposed holding drills when its admiral visited Lima in March.", "proposed", ("2024-03-01", "2024-03-31")),
    ("2024-05-14", "Peru proposed holding drills when its admiral visited Lima in March.", "visited", ("2024-03-01", "2024-03-31")),
    ("2024-05-14", "Peru proposed holding drills when its admiral visited Lima in March.", "drills", None),
    ("2024-05-14", "Peru proposed holding drills during a visit in March.", "proposed", ("2024-03-01", "2024-03-31")),
    # beside a copula
    ("2024-05-14", "The king is due in Lima next week for talks.", "talks", ("2024-05-20", "2024-05-26")),
    ("2024-05-14", "The feast is on June 9.", "feast", ("2024-06-09", "2024-06-09")),
    # the occasion of a speech, a past date beside what was asked for, a verb before
    ("2024-05-14", "Speaking to students in Lima on Monday, Peru's minister praised Chile.", "praised", ("2024-05-13", "2024-05-13")),
    ("2024-05-14", "Citing a report of 2019, Peru's minister praised Chile.", "praised", None),
    ("2024-05-14", "Speaking in Lima on Monday, the minister said rebels raided the port.", "raided", None),
    ("2024-05-14", "Peru paraded its tanks to mark the anniversary on Monday.", "paraded", ("2024-05-13", "2024-05-13")),
    ("2024-05-14", "Peru paraded its tanks to impress the envoy who came on Monday.", "paraded", None),
    ("2024-05-14", "Peru urged Chile to stop on May 3.", "urged", ("2024-05-03", "2024-05-03")),
    ("2024-05-14", "Peru urged Chile to stop on May 3.", "stop", None),
    ("2024-05-14", "Peru urged Chile to stop by June 3.", "stop", (None, "2024-06-03")),
    ("2024-05-14", "Peru dropped the ban on Monday and praised Chile.", "praised", ("2024-05-13", "2024-05-13")),
    ("2024-05-14", "Peru dropped the ban on Monday and will praise Chile.", "praise", None),
    # a day without a preposition, a time of day
    ("2024-05-14", "Peru signed a part of the accord with the bloc the same day.", "signed", ("2024-05-14", "2024-05-14")),
    ("2024-05-14", "Peru fired rockets before dawn on Monday.", "fired", ("2024-05-13", "2024-05-13")),
    ("2024-05-14", "Peru praised Chile on the last day of the summit.", "praised", None),
    # spans counted from the day of writing
    ("2024-05-14", "Peru has sold rice to Chile over the past year.", "sold", ("2023-05-14", "2024-05-14")),
    ("2024-05-14", "Peru will sell rice to Chile in the next two months.", "sell", ("2024-05-14", "2024-07-14")),
    ("2024-05-14", "Peru could sign a deal with Chile within a week.", "sign", ("2024-05-14", "2024-05-21")),
    ("2024-05-14", "Peru signed a deal with Chile within a week.", "signed", None),
    ("2024-05-14", "Peru will visit Chile in the first week of June.", "visit", ("2024-06-03", "2024-06-09")),
    # so far
    ("2024-05-14", "Peru has so far denied the raid.", "denied", (None, "2024-05-14")),
    ("2024-05-14", "Peru went too far and denied the raid.", "denied", None),
]  # fmt: skip


@pytest.mark.parametrize(("published", "text", "words", "value"), DAYS, ids=[f"{d} {t}" for d, t, _, _ in DAYS])
def test_value(parse, published, text, words, value):
    found = values(parse, text, published)
    assert [w for w, _ in found] == [words]
    assert found[0][1] in value.split()


@pytest.mark.parametrize(("published", "text", "head", "expected"), ACTS, ids=[f"{t} {h}" for _, t, h, _ in ACTS])
def test_days_of_an_act(parse, published, text, head, expected):
    assert days(parse, text, head, published) == expected


@pytest.mark.parametrize("word", ["yesterday", "last week", "last month", "last year", "on Friday", "in June"])
@pytest.mark.parametrize("published", ["2023-12-31", "2024-01-01", "2024-02-29", "2024-06-30"])
def test_what_was_lies_behind(parse, word, published):
    found = days(parse, f"The port closed {word}.", "closed", published)
    assert found is not None
    assert found[0] <= found[1]
    assert found[0] <= published


@pytest.mark.parametrize("word", ["tomorrow", "next week", "next month", "next year", "on Friday", "in June"])
@pytest.mark.parametrize("published", ["2023-12-31", "2024-01-01", "2024-02-29", "2024-05-30"])
def test_what_will_be_lies_ahead(parse, word, published):
    found = days(parse, f"The port will close {word}.", "close", published)
    assert found is not None
    assert found[1] >= published
