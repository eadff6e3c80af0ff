"""Time expressions and the dates of events."""

import datetime

import pytest

from reportedly.extract import dating
from reportedly.model.document import Document, Published, Segment
from reportedly.model.span import Span

# A Wednesday.
PUBLISHED = datetime.date(2023, 9, 6)


def values(parsed):
    return [(t.text, t.value) for t in dating.find(parsed)]


def interval(when):
    return when and (when.start and when.start.isoformat(), when.end and when.end.isoformat())


def the(parsed, word):
    """The token of this form."""
    return next(t for t in parsed.tokens if t.text == word)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # which way a bare day or month points
        ("The council met on Monday.", [("Monday", "2023-09-04")]),
        ("The council meets on Monday.", [("Monday", "2023-09-11")]),
        ("The council will meet on Wednesday.", [("Wednesday", "2023-09-06")]),
        ("The council plans to meet on Monday.", [("Monday", "2023-09-11")]),
        ("The council met to discuss the plan on Monday.", [("Monday", "2023-09-04")]),
        ("The council is meeting on Monday.", [("Monday", "2023-09-11")]),
        ("The border stays shut until Friday.", [("Friday", "2023-09-08")]),
        ("The border has been shut since Friday.", [("Friday", "2023-09-01")]),
        ("A vote is due in October.", [("October", "2023-10")]),
        ("A vote expected on Friday was put off.", [("Friday", "2023-09-08")]),
        ("The talks planned for Monday were dull.", [("Monday", "2023-09-11")]),
        ("A strike was planned for Monday.", [("Monday", "2023-09-11")]),
        ("Guards planned the march on Monday.", [("Monday", "2023-09-04")]),
        ("They should have left in October.", [("October", "2022-10")]),
        ("They prepared a deal to be signed in November.", [("November", "2023-11")]),
        ("Sailing in October, the crew met a storm.", [("October", "2022-10")]),
        ("The figures are from October.", [("October", "2022-10")]),
        ("Envoys gathered on September 8.", [("September 8", "2023-09-08")]),
        ("Envoys gathered on March 3.", [("March 3", "2023-03-03")]),
        # neither a month nor a day
        ("They may march if they must.", []),
        ("Prices fall and hopes spring up.", []),
        ("It is printed in USA Today in full.", []),
        ("Some 2000 soldiers and 1950 tents came.", []),
        ("The date of Feb. 31 is a joke.", [("Feb.", "2023-02")]),
        # counted from what the text named
        ("They met on May 3. The following day they signed.",
         [("May 3", "2023-05-03"), ("The following day", "2023-05-04")]),
        ("The mill opened in 1987. That year was wet.", [("1987", "1987"), ("That year", "1987")]),
        ("The mill opened in 1987. The previous day was wet.", [("1987", "1987"), ("The previous day", "2023-09-05")]),
        ("Two years later it shut.", [("Two years later", "XXXX")]),
        ("In 10,000 years of trade nobody came; 90,000 years ago nobody lived.",
         [("10,000 years", "P10000Y"), ("90,000 years ago", "PAST_REF")]),
        ("Sales in May fell against the same month in 2019.",
         [("May", "2023-05"), ("the same month in 2019", "2019-05")]),
        ("They met on May 3. The day after, they left.", [("May 3", "2023-05-03"), ("The day after", "2023-05-04")]),
        ("They met on May 3. The day after the vote they left.", [("May 3", "2023-05-03")]),
        ("They met on May 3. That night they left.", [("May 3", "2023-05-03"), ("That night", "2023-05-03TNI")]),
        # feasts
        ("The parade on Victory Day was short.", [("Victory Day", "2023-05-09")]),
        ("It shut on Christmas Day 2019.", [("Christmas Day 2019", "2019-12-25")]),
        ("It shut on Thanksgiving 2022.", [("Thanksgiving 2022", "2022-11-24")]),
        ("Ukraine kept Independence Day in silence.", [("Independence Day", "2023-08-24")]),
        ("The film Independence Day was dull.", []),
        # numbers
        ("The truce held two hundred and ten days.", [("two hundred and ten days", "P210D")]),
        ("The truce held five to six days.", [("five to six days", "P6D")]),
        ("The truce held half a year.", [("half a year", "P6M")]),
        ("The truce held 2.5 hours.", [("2.5 hours", "PT2.5H")]),
        ("A fortnight passed.", [("A fortnight", "P2W")]),
        ("A couple of weeks passed.", [("A couple of weeks", "P2W")]),
        ("The truce held every two weeks.", [("every two weeks", "P2W")]),
        ("The bell rings every morning and every spring.",
         [("every morning", "XXXX-XX-XXTMO"), ("every spring", "XXXX-SP")]),
        ("About a quarter of them and three-quarters of us left.", []),
        ("It shrank for two consecutive quarters.", [("two consecutive quarters", "P2Q")]),
        ("The feud took a quarter century.", [("a quarter century", "P25Y")]),
        ("A 60 hours a week job was offered.", [("60 hours", "PT60H"), ("a week", "P1W")]),
        # clock
        ("It began at 12:15 a.m. and ended at noon.",
         [("12:15 a.m.", "2023-09-06T00:15"), ("noon", "2023-09-06T12:00")]),
        ("It began at 10:00pm on the dot.", [("10:00pm", "2023-09-06T22:00")]),
        ("It began at 1430 GMT on the dot.", [("1430 GMT", "2023-09-06T14:30Z")]),
        ("They landed on Monday. The evening was calm.", [("Monday", "2023-09-04"), ("The evening", "2023-09-04TEV")]),
        ("They dined on Monday at 7 p.m. sharp.", [("Monday", "2023-09-04"), ("7 p.m.", "2023-09-04T19:00")]),
        ("They dined on Monday. At 7 p.m. they left.", [("Monday", "2023-09-04"), ("7 p.m.", "2023-09-06T19:00")]),
        ("It was a cold night and a great evening.", []),
        # years and their parts
        ("Growth slows in H2 2024.", [("H2 2024", "2024-H2")]),
        ("A flood came in the fifth quarter.", []),
        ("The stamp reads 31.12.1999 or 19991231.", [("31.12.1999", "1999-12-31"), ("19991231", "1999-12-31")]),
        ("The stamp reads 99/99/99 here.", []),
        ("Poets of the '80s and of the sixties met.", [("the '80s", "198"), ("the sixties", "196")]),
        ("This weekend they rest.", [("This weekend", "2023-W36-WE")]),
        ("They will rest at the weekend.", [("the weekend", "2023-W36-WE")]),
        ("Last March they left.", [("Last March", "2023-03")]),
        ("This March they left.", [("This March", "2023-03")]),
        # names that look like months
        ("Jan Kowal met Theresa May.", []),
        ("Norway's Jan Petersen met them in May.", [("May", "2023-05")]),
    ],
)  # fmt: skip
def test_values(parse, text, expected):
    assert values(parse(text, PUBLISHED)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on Tuesday.", ["XXXX-WXX-2"]),
        ("They met in June.", ["XXXX-06"]),
        ("They met on June 19.", ["XXXX-06-19"]),
        ("They met on June 19, 2020.", ["2020-06-19"]),
        ("They met last week.", ["XXXX-WXX"]),
        ("They met last May.", ["XXXX-05"]),
        ("They met yesterday.", ["XXXX-XX-XX"]),
        ("They met at the weekend.", ["XXXX-WXX-WE"]),
        ("They met two days ago.", ["XXXX-XX-XX"]),
        ("They met the day before yesterday.", []),
        ("They met the previous year.", ["XXXX"]),
        ("They met in the same month last year.", ["XXXX-XX"]),
        ("They met at 10 a.m. in the yard.", ["XXXX-XX-XXT10:00"]),
        ("They met in the next fiscal year.", ["FYXXXX"]),
        ("They met on Thanksgiving.", ["XXXX-11"]),
        ("They met recently.", ["PAST_REF"]),
        ("They met in 2019. The following year they met again.", ["2019", "2020"]),
    ],
)
def test_without_a_day_of_publication(parse, text, expected):
    found = dating.find(parse(text))
    assert [t.value for t in found][: len(expected)] == expected
    assert all(t.when is None for t in found if "X" in t.value or t.value.endswith("_REF"))


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("It was sold in late July.", "2023-07-21", "2023-07-31", "month"),
        ("It was sold in mid-2022.", "2022-05-02", "2022-08-31", "year"),
        ("It was sold in the mid-1990s.", "1993-05-04", "1996-08-31", "decade"),
        ("It was sold in early 2022.", "2022-01-01", "2022-05-01", "year"),
        ("It was sold at the end of 2022.", "2022-10-01", "2022-12-31", "year"),
        ("It was sold earlier this year.", "2023-01-01", "2023-09-06", "year"),
        ("It will be sold later this month.", "2023-09-06", "2023-09-30", "month"),
        ("It was sold later that year, in 1987.", "2023-09-06", "2023-12-31", "year"),
        ("It was sold in the first half of August.", "2023-08-01", "2023-08-15", "month"),
        ("It was sold late Monday.", "2023-09-04", "2023-09-04", "day"),
        ("It was recently sold.", "2023-07-08", "2023-09-06", "vague"),
        ("It has grown in recent years.", "2020-09-06", "2023-09-06", "vague"),
        ("It will grow in the coming months.", "2023-09-06", "2024-03-04", "vague"),
        ("The next 18 months matter.", "2023-09-06", "2025-03-06", "vague"),
        ("The past 10 days mattered.", "2023-08-27", "2023-09-06", "vague"),
        ("It may grow in the future.", "2023-09-06", None, "vague"),
        ("It is now sold.", "2023-09-06", "2023-09-06", "vague"),
        ("It was sold in the past.", None, "2023-09-06", "vague"),
        # the first part of two days is one of them
        ("They met early last weekend.", "2023-09-02", "2023-09-02", "week"),
        ("They met late last weekend.", "2023-09-03", "2023-09-03", "week"),
    ],
)
def test_when(parse, text, start, end, precision):
    when = dating.find(parse(text, PUBLISHED))[0].when
    assert (interval(when), when.precision) == ((start, end), precision)


@pytest.mark.parametrize(
    "text",
    [
        "It grew for three years.",
        "It is sold daily.",
        "Some days later it was sold.",
        "The following 18 months matter.",
    ],
)
def test_lengths_rates_and_unknown_distances_are_no_days(parse, text):
    assert [t.when for t in dating.find(parse(text, PUBLISHED))] == [None]


def test_a_headline_tells_the_past_in_the_present_tense(parser):
    text = "Envoys meet on Monday"
    span = Span.of(text, 0, len(text))
    day = Published(PUBLISHED, PUBLISHED, "day")
    document = Document("d", "a.txt", text, None, None, None, None, None, day, (Segment("headline", span),))
    assert [t.value for t in dating.find(next(parser.parse([document])))] == ["2023-09-04"]


def caption(parser, text):
    day = Published(PUBLISHED, PUBLISHED, "day")
    segment = Segment("caption", Span.of(text, 0, len(text)))
    return next(parser.parse([Document("d", "a.txt", text, None, None, None, None, None, day, (segment,))]))


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        # below the event
        ("The two ministers met in May.", "met", ("2023-05-01", "2023-05-31")),
        ("A meeting in May changed little.", "meeting", ("2023-05-01", "2023-05-31")),
        ("Tuesday's summit was short.", "summit", ("2023-09-05", "2023-09-05")),
        ("A summit held last week was short.", "summit", ("2023-08-28", "2023-09-03")),
        # in its clause
        ("The envoys held talks on Monday.", "talks", ("2023-09-04", "2023-09-04")),
        ("The envoys are expected to sign a pact on Friday.", "sign", ("2023-09-08", "2023-09-08")),
        # what takes place then, whatever is said of its likelihood
        ("Talks are likely to begin on Friday.", "Talks", ("2023-09-08", "2023-09-08")),
        ("Talks are likely to fail on Friday.", "Talks", None),
        # each clause its own
        ("Officials said on Tuesday that the envoys met in May.", "met", ("2023-05-01", "2023-05-31")),
        ("Officials said on Tuesday that the envoys met in May.", "said", ("2023-09-05", "2023-09-05")),
        ("Officials said on Tuesday that the envoys met.", "met", None),
        ("The envoys met the press and left on Monday.", "met", None),
        ("They have argued since July, when the envoy visited the port.", "visited", ("2023-07-01", "2023-07-31")),
        ("They left when the envoy came in May.", "left", ("2023-05-01", "2023-05-31")),
        # opening the sentence
        ("On Friday, the court ruled, angering the miners.", "angering", ("2023-09-01", "2023-09-01")),
        ("On Friday, the court said that the miners lied.", "lied", None),
        # what prepositions make of a date
        ("The port has been shut since 2019.", "shut", ("2019-01-01", "2023-09-06")),
        ("The port will be shut since 2025.", "shut", ("2025-01-01", None)),
        ("The port will be rebuilt by 2025.", "rebuilt", (None, "2025-12-31")),
        ("The port will be rebuilt before 2025.", "rebuilt", (None, "2024-12-31")),
        ("The port will be rebuilt before the end of 2025.", "rebuilt", (None, "2025-12-31")),
        ("The port stays shut until May.", "stays", (None, "2024-05-31")),
        ("They complained before the mutiny of June.", "complained", (None, "2023-06-30")),
        ("The port was shut after 2019.", "shut", ("2019-12-31", None)),
        ("The port was shut between 2019 and 2021.", "shut", ("2019-01-01", "2021-12-31")),
        ("The port was shut from May to July.", "shut", ("2023-05-01", "2023-07-31")),
        # no dates
        ("They met for the first time in four years.", "met", None),
        ("They meet every Tuesday.", "meet", None),
        ("They met in the garden.", "met", None),
        ("They met on May 3. The talks were dull.", "were", None),
        # no range runs backwards
        ("They fought from 2022 to 1900.", "fought", ("2022-01-01", "2023-09-06")),
    ],
)
def test_date_of(parse, text, head, expected):
    parsed = parse(text, PUBLISHED)
    assert interval(dating.date_of(parsed, the(parsed, head), dating.find(parsed))) == expected


def test_a_date_is_that_of_the_scene_in_a_caption(parser):
    parsed = caption(parser, "This April 25, 2019 photo shows two leaders as they were shaking hands.")
    assert interval(dating.date_of(parsed, the(parsed, "shaking"), dating.find(parsed))) == ("2019-04-25", "2019-04-25")


def test_two_dates_in_a_caption_leave_it_open(parser):
    parsed = caption(parser, "Guards said on Tuesday that they saw what was built; the port opened on May 3, 2020.")
    assert dating.date_of(parsed, the(parsed, "built"), dating.find(parsed)) is None


def test_without_publication_a_relative_date_is_none(parse):
    parsed = parse("The two ministers met on Tuesday.")
    assert dating.date_of(parsed, the(parsed, "met"), dating.find(parsed)) is None


def test_the_wording_stays_with_the_date(parse):
    parsed = parse("The two ministers met in late July.", PUBLISHED)
    assert dating.date_of(parsed, the(parsed, "met"), dating.find(parsed)).text == "late July"


def test_expressions_point_into_the_text(parse):
    parsed = parse("They met on Tuesday.\n\nThey will meet next week.", PUBLISHED)
    found = dating.find(parsed)
    assert [parsed.document.text[t.start : t.end] for t in found] == [t.text for t in found] == ["Tuesday", "next week"]
