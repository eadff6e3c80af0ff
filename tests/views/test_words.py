"""Dates, acts, chains and ranges in plain words."""

import dataclasses

import pytest
import sample_record as sample

from fakes import claim, document, event, when
from reportedly.model.actor import Actor, Speaker
from reportedly.model.claim import Attribution, Certainty
from reportedly.model.derived import Probability, Step
from reportedly.model.when import When
from reportedly.views import words

SUMMER = when("2024-06-03").start


@pytest.mark.parametrize(
    ("date", "text"),
    [
        (None, "no date"),
        (When(None, None, "vague"), "no date"),
        (when("2023-09-13"), "13 September 2023"),
        (when("2023-09-01", "2023-09-30", "month"), "September 2023"),
        (when("2024-02-01", "2024-02-29", "month"), "February 2024"),
        (when("2024-09-01", "2024-11-30", "season"), "September to November 2024"),
        (when("2023-12-01", "2024-02-29", "season"), "December 2023 to February 2024"),
        (when("2024-01-01", "2024-12-31", "year"), "2024"),
        (when("1950-01-01", "1959-12-31", "decade"), "1950s"),
        (when("2024-06-03", "2024-06-09", "week"), "week of 3 June 2024"),
        (when("2024-06-03", "2024-07-09", "season"), "3 June 2024 to 9 July 2024"),
        (when("2024-06-03", "2024-07-09", "vague"), "about June to July 2024"),
        (When(None, when("2024-06-03").end, "day"), "by 3 June 2024"),
        (When(when("2024-06-03").start, None, "day"), "from 3 June 2024"),
    ],
)
def test_when(date: When | None, text: str) -> None:
    assert words.when(date) == text


@pytest.mark.parametrize(
    ("source", "target", "symmetric", "text"),
    [
        (["PRK"], ["RUS"], False, "North Korea → Russia"),
        (["PRK", "RUS"], [], True, "North Korea – Russia"),
        (["PRK", "RUS", "PRK"], ["CHN"], True, "North Korea – Russia – China"),
        (["USA", "KOR"], ["PRK"], False, "United States and South Korea → North Korea"),
        ([], ["PRK"], False, "North Korea"),
        ([None], ["UNO"], False, "somebody → United Nations"),
        (["XXX"], ["IGO"], False, "XXX → international organisation"),
    ],
)
def test_parties(source: list[str | None], target: list[str | None], symmetric: bool, text: str) -> None:
    assert words.parties([Actor(c) for c in source], [Actor(c) for c in target], symmetric) == text


def test_unplaced_actor_goes_by_name() -> None:
    assert words.parties([Actor(None, "REB", "the rebels")], [], False) == "the rebels"


@pytest.mark.parametrize(
    ("label", "date", "reported", "text"),
    [
        ("happened", when("2023-09-13"), None, "happened 13 September 2023"),
        ("happened", when("2023-09-11", "2023-09-17", "week"), None, "happened week of 11 September 2023"),
        ("planned", when("2023-09-11", "2023-09-17", "week"), None, "planned for week of 11 September 2023"),
        ("predicted", when("2024-01-01", "2024-12-31", "year"), None, "predicted for 2024"),
        ("predicted", When(SUMMER, None, "day"), None, "predicted for 3 June 2024 at the earliest"),
        ("planned", When(None, SUMMER, "day"), None, "planned for 3 June 2024 at the latest"),
        ("possible", When(None, SUMMER, "day"), None, "possible, by 3 June 2024"),
        ("alleged", when("2023-09-13"), when("2023-09-14").start, "alleged, 13 September 2023"),
        ("denied", None, when("2023-09-14").start, "denied (reported 14 September 2023)"),
        ("unknown", None, None, "left open"),
    ],
)
def test_standing(label, date, reported, text) -> None:
    assert words.standing(label, date, reported) == text


@pytest.mark.parametrize(
    ("date", "reported", "text"),
    [
        (when("2023-09-13"), when("2023-09-14").start, "13 September 2023"),
        (None, when("2023-09-14").start, "reported 14 September 2023"),
        (None, None, ""),
    ],
)
def test_dated(date, reported, text) -> None:
    assert words.dated(date, reported) == text


def test_event_says_who_what_how_sure_and_when() -> None:
    found = event([sample.MET], independent_sources=3)
    assert words.event(found, [sample.MET]) == "North Korea – Russia: summit, happened 13 September 2023"
    assert words.lead(found, [sample.MET]) == "North Korea – Russia: summit, happened"


@pytest.mark.parametrize(
    ("label", "date", "text"),
    [
        ("happened", None, "North Korea: denial"),
        ("happened", when("2023-09-13"), "North Korea: denial, 13 September 2023"),
        ("predicted", None, "North Korea: denial, predicted"),
        ("alleged", when("2023-09-13"), "North Korea: denial, alleged, 13 September 2023"),
    ],
)
def test_acts_of_words_are_told_of_the_speaker(label, date, text) -> None:
    assert words.claim(claim(type=None, cameo="016", factuality=label, date=date)) == text


def test_an_undated_denial_says_when_it_was_reported() -> None:
    denial = claim(type=None, cameo="016")
    day = when("2023-09-14").start
    assert words.event(event([denial]), [denial], day) == "North Korea: denial (reported 14 September 2023)"


def test_claim_without_a_date_says_none() -> None:
    assert words.claim(claim(factuality="called_for")) == "North Korea → Russia: signing of an agreement, called for"


@pytest.mark.parametrize(
    ("speaker", "nobody", "text"),
    [
        (None, "Paper", "Paper"),
        (Speaker("Cho", "an institute", "KOR"), "Paper", "Cho"),
        (Speaker(None, "an institute", "KOR"), "Paper", "an institute"),
        (Speaker(None, None, "KOR"), "Paper", "South Korea"),
        (Speaker(None, anonymous=True), "Paper", "not named"),
    ],
)
def test_speaker(speaker, nobody, text) -> None:
    assert words.speaker(speaker, nobody) == text


@pytest.mark.parametrize(
    ("links", "text"),
    [
        ([], "Example Wire in its own voice"),
        ([Attribution("speaker", "The envoy", "foreign ministry", "FRA")], "The envoy (foreign ministry)"),
        ([Attribution("speaker", None, "lawmakers", "KOR", True)], "lawmakers (not named)"),
        ([Attribution("speaker", None, None, "KOR")], "South Korea"),
        ([Attribution("speaker", None, None, None, True)], "unnamed (not named)"),
        ([Attribution("speaker", "A minister"), Attribution("channel", "state radio")], "A minister ← state radio"),
    ],
)
def test_chain(links: list[Attribution], text: str) -> None:
    assert words.chain(links, document()) == text


def test_chain_of_a_page_without_outlet() -> None:
    assert words.chain([], document(outlet=None)) == "the page in its own voice"
    assert words.chain([], document(outlet=None, agency="Example Wire")) == "Example Wire in its own voice"


@pytest.mark.parametrize(
    ("low", "high", "scale", "text"),
    [
        (0.55, 0.8, "icd203", "“very  likely”: very likely, 55–80 % (ICD 203)"),
        (0.9, 0.9, None, "“very  likely”: very likely, 90 % (no scale named)"),
        (0.0, 1.0, "readers", "“very  likely”: very likely, a possibility without odds"),
        (None, None, None, "“very  likely”: very likely"),
    ],
)
def test_certainty(low: float | None, high: float | None, scale: str | None, text: str) -> None:
    found = Certainty(0, 12, "very\n likely", "very_likely", scale, low, high)
    assert words.certainty(found) == text.replace("very  likely", "very likely")


def test_no_certainty_words_no_text() -> None:
    assert words.certainty(None) == ""


@pytest.mark.parametrize(
    ("range_", "text"),
    [
        (None, "no odds stated"),
        (Probability(0.0, 1.0, "readers"), "a possibility without odds"),
        (Probability(0.63, 0.87, "kent"), "63–87 % (Kent 1964)"),
        (Probability(0.7, 0.7, "text", stated=True), "70 % (stated in the text)"),
        (Probability(0.5, 0.6, "measured_readers"), "50–60 % (measured readers)"),
    ],
)
def test_probability(range_: Probability | None, text: str) -> None:
    assert words.probability(range_) == text


@pytest.mark.parametrize(
    ("number", "noun", "text"),
    [
        (1, "event", "1 event"),
        (1200, "claim", "1,200 claims"),
        (2, "independent story", "2 independent stories"),
        (0, "copy", "0 copies"),
    ],
)
def test_count(number: int, noun: str, text: str) -> None:
    assert words.count(number, noun) == text


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ((1, 0, 0), ""),
        ((1, 1, 0), "1 independent source, 1 a party’s own"),
        ((2, 0, 0), "2 independent sources"),
        ((3, 1, 1), "3 independent sources, 1 a party’s own, 1 against"),
        ((2, 0, 2), "2 independent sources"),
        ((1, 0, 1), ""),
    ],
)
def test_sources(counts, told):
    independent, own, against = counts
    fields = {"independent_sources": independent, "party_sources": own, "sources_against": against}
    assert words.sources(event([sample.MET], **fields)) == told


def test_how_an_event_was_reported_day_by_day() -> None:
    first, second = SUMMER, when("2024-06-04").start
    steps = [Step(on, "happened", str(n)) for n, on in enumerate([first, first, second, None])]
    told = dataclasses.replace(event([claim()]), history=tuple(steps))
    assert words.days(told) == [(first, steps[:2]), (second, steps[2:3]), (None, steps[3:])]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("/home/ann/pages/a.txt", "a.txt"),
        ("b.html", "b.html"),
        ("https://news.example/a/b", "https://news.example/a/b"),
    ],
)
def test_a_page_is_named_without_where_it_is_kept(path: str, text: str) -> None:
    assert words.place(path) == text
