"""Whole texts and the date that they tell of themselves; the day of the test must not matter but as an upper bound."""

import datetime

import pytest
from clean_pages import STORY, document

from reportedly.clean import credits, published, zones
from reportedly.clean.stated import Stated
from reportedly.model.document import Published

TODAY = datetime.date(2026, 6, 30)
REST = STORY.split("\n\n")[2]


def infer(text: str, stated: str | None = None, today: datetime.date = TODAY) -> Published | None:
    lines = zones.classify(text)
    told = [Stated(stated, "the page's metadata", 3)] if stated else []
    return published.infer(lines, credits.find(lines).dateline, told, today)


def span(found: Published | None) -> tuple[str, str, str] | None:
    return (str(found.start), str(found.end), found.precision) if found else None


DAYS = [
    ("GENEVA, May 4, 2024 (AP) — {}", "2024-05-04"),
    ("GENEVA, 4 May 2024 (AP) — {}", "2024-05-04"),
    ("Published: May 4, 2024\n\nMinisters meet over grain again\n\n{}", "2024-05-04"),
    ("Ministers meet over grain again\n\nMay 4, 2024 | Harbour Gazette\n\n{}", "2024-05-04"),
    # no year in the dateline
    ("GENEVA, Sept. 11 (AP) — Latveria has helped Kyiv since Russia invaded Ukraine last year. {}", "2023-09-11"),
    ("GENEVA, Oct. 9 (AP) — The leaders of the G20 met in New Delhi last month. {}", "2023-10-09"),
    (
        "GENEVA, March 3 (AP) — The war in Ukraine has gone on for long, and the three-year war tires all. {}",
        "2025-03-03",
    ),
    (
        "GENEVA, July 2 (AP) — Prime Minister Rishi Sunak called for talks. President Joe Biden agreed in 2023. {}",
        "2024-07-02",
    ),
    # years in which the dateline's day is the weekday named: of 2017, 2023 and 2028 one is left
    ("GENEVA, Sept. 4 (AP) — The ministers met in Geneva on Monday. A road was shut in 2019. {}", "2023-09-04"),
    # weekday and a known event
    ("The leaders of the three countries met at Camp David with Japan's premier on Friday. {}", "2023-08-18"),
    ("Assad fled to Moscow on Sunday, and the rebels took the palace. {}", "2024-12-08"),
    ("South Korea's president declared martial law on Tuesday. Parliament lifted it on Wednesday. {}", "2024-12-04"),
    ("Russia marked Victory Day on Friday with a parade, and the 80th anniversary drew guests. {}", "2025-05-09"),
    ("Korea marked the day of its liberation from Japan on Tuesday. The war in Ukraine was a theme. {}", "2023-08-15"),
]


@pytest.mark.parametrize(("text", "day"), DAYS, ids=[t[:45] for t, _ in DAYS])
def test_days(text, day):
    assert span(infer(text.format(REST))) == ((day, day, "day") if day else None)


SPANS = [
    ("NATO's leaders met in Vilnius last month for a summit. {}", "2023-08-01", "2023-08-31", "month"),
    ("Navalny died in prison last week. {}", "2024-02-19", "2024-02-25", "week"),
    ("Finland will be a member of NATO next month. {}", "2023-03-01", "2023-03-31", "month"),
    ("Russia invaded Ukraine last year. {}", "2023-01-01", "2023-12-31", "year"),
    ("The third year of the war in Ukraine was the worst. {}", "2024-01-25", "2025-03-26", None),
]


@pytest.mark.parametrize(("text", "start", "end", "precision"), SPANS, ids=[s[0][:45] for s in SPANS])
def test_intervals(text, start, end, precision):
    found = infer(text.format(REST))
    assert span(found) == ((start, end, precision) if precision else None)


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "The ministers met on Tuesday. {}",
        "GENEVA, May 4 (AP) — {}",
        "They met on May 4 and again in June. {}",
        "The invasion of Ukraine goes on. {}",
        "In 2008 the bank failed, and in 2013 it was sold. {}",
    ],
)
def test_no_date_is_invented(text):
    assert infer(text.format(REST)) is None


def test_the_clock_only_limits():
    text = "Russia invaded Ukraine last year. " + REST
    assert infer(text, today=datetime.date(2023, 5, 1)).end == datetime.date(2023, 5, 1)
    assert span(infer(text, today=datetime.date(2023, 12, 31))) == span(infer(text, today=datetime.date(2040, 1, 1)))


def test_metadata_is_believed():
    assert span(infer(REST, stated="2024-05-04")) == ("2024-05-04", "2024-05-04", "day")


def test_metadata_that_the_text_contradicts_twice_loses():
    text = f"Navalny died in prison last week. Finland joined NATO last year. {REST}"
    found = infer(text, stated="2019-05-04")
    assert found.start == datetime.date(2024, 2, 19)
    assert any("not believed" in e and "2019-05-04" in e for e in found.evidence)


STAMPED = "Ministers meet over grain again   DATE: {}\n\n{}"


def test_a_stamp_of_the_scrape_is_used_where_nothing_speaks_against_it():
    text = f"Russia invaded Ukraine last year. {REST}"
    assert span(infer(STAMPED.format("2023-04-05 10:00", text))) == ("2023-04-05", "2023-04-05", "day")


def test_a_stamp_of_the_scrape_loses_to_the_text():
    text = f"Finland joined NATO on Tuesday. {REST}"
    found = infer(STAMPED.format("2024-07-09 03:42:10", text))
    assert span(found) == ("2023-04-04", "2023-04-04", "day")
    assert any(e.startswith("not believed") and "2024-07-09" in e for e in found.evidence)


def test_nothing_is_younger_than_the_stamp_of_the_scrape():
    text = f"Russia invaded Ukraine last year. They met in March. {REST}"
    assert infer(STAMPED.format("2023-04-05 10:00", text)).end <= datetime.date(2023, 4, 5)


def test_an_archive_photo_does_not_date_the_text():
    photo = "In this May 7, 2018, file photo, two leaders shake hands. EPA-Yonhap"
    text = f"Ministers meet over grain again\n\n{photo}\n\nFinland joined NATO on Tuesday. {REST}"
    assert infer(text).start == datetime.date(2023, 4, 4)


def test_the_last_date_without_a_year_leads_to_the_week():
    photo = "A lorry waits at the old bridge, Sept. 1. AP-Yonhap"
    text = (
        f"Ministers meet over grain again\n\n{photo}\n\nRussia invaded Ukraine last year. They met on Tuesday. {REST}"
    )
    assert span(infer(text)) == ("2023-09-05", "2023-09-05", "day")


def test_a_weekday_far_down_gives_a_week():
    photo = "A lorry waits at the old bridge, Sept. 1. AP-Yonhap"
    many = "\n\n".join(
        [STORY.split("\n\n")[i] for i in (1, 2, 3)] + ["Nobody knows what it costs the towns on the river."] * 1
    )
    text = (
        f"Ministers meet again over grain\n\n{photo}\n\nRussia invaded Ukraine last year, and nobody forgot.\n\n{many}"
    )
    text += "\n\nAnother line of the long story about the river.\n\nThe minister came home on Friday, she said."
    assert span(infer(text)) == ("2023-09-01", "2023-09-07", "week")


@pytest.mark.parametrize(
    ("months", "start"),
    [
        ("It failed in February, in September and on Nov. 2.", "2023-11-02"),
        ("It failed in November, in December and on Jan. 10. Finland joined NATO in spring.", "2024-01-10"),
        ("It failed in November. Scotland votes in May.", "2023-11-01"),
    ],
)
def test_dates_without_a_year(months, start):
    stamp = "Ministers meet over grain again   DATE: 2024-01-20 10:00"
    found = infer(f"{stamp}\n\nFinland joined NATO in 2023. {months} {REST}")
    assert str(found.start) >= start


def test_the_date_of_a_linked_article_helps():
    linked = "Ferry strike enters third week 2023-09-06 09:17 | Home"
    text = f"Russia invaded Ukraine last year. {REST}\n\n{linked}\n\n{REST.replace('Both', 'All')}"
    found = infer(text)
    assert datetime.date(2023, 9, 3) <= found.start <= found.end <= datetime.date(2023, 10, 31)


def test_a_copyright_line_is_an_upper_bound():
    text = f"GENEVA, Oct. 16 (AP) — Finland joined NATO in spring, and {REST}\n\nCopyright 2023 Harbour Gazette"
    assert span(infer(text)) == ("2023-10-16", "2023-10-16", "day")


def test_titles_tell_the_term():
    text = f"GENEVA, Oct. 16 (AP) — Chancellor Olaf Scholz met Prime Minister Liz Truss. {REST}"
    assert span(infer(text)) == ("2022-10-16", "2022-10-16", "day")


@pytest.mark.parametrize(
    "words", ["former Prime Minister Liz Truss", "ex-Prime Minister Liz Truss", "then-Prime Minister Liz Truss"]
)
def test_former_holders_tell_nothing(words):
    assert infer(f"GENEVA, Oct. 16 (AP) — They met {words}. {REST}") is None


def test_a_history_of_presidents_tells_no_term():
    text = f"GENEVA, Oct. 16 (AP) — President Clinton failed, President Obama tried again. {REST}"
    found = infer(text)
    assert found is None or found.start >= datetime.date(2009, 1, 1)


def test_evidence_quotes_the_words():
    found = infer(f"Assad fled to Moscow on Sunday. {REST}")
    assert any("Sunday" in e and "Assad" in e for e in found.evidence)


def test_the_whole_way_through_clean():
    found = document(f"GENEVA, May 4, 2024 (AP) — {STORY}")
    assert span(found.published) == ("2024-05-04", "2024-05-04", "day")
    assert found.anchor == datetime.date(2024, 5, 4)


def test_a_date_in_the_future_of_the_reader_is_no_date_of_the_page():
    assert infer(f"GENEVA, May 4, 2024 (AP) — {REST}", today=datetime.date(2024, 1, 1)) is None
