"""What is new: settled forecasts, events that stand otherwise, first reports."""

import dataclasses
import datetime

import sample_record as sample

from reportedly.views import brief_news
from reportedly.views.brief_nouns import Brief

LAST = datetime.date(2024, 11, 2)


def test_news_of_the_last_week_the_most_telling_first(pair: Brief) -> None:
    assert [n.text for n in pair.news] == [
        "Forecast settled as true: North Korea – Russia: consult (further talks), planned, September to November 2024",
        "Now reported as happened (before: planned): "
        "North Korea – Russia: consult (met), happened, 1 November 2024, 2 independent sources",
        "First reported: North Korea → Russia: aid (send more), predicted, 1 independent source",
        "First reported: North Korea → Russia: aid (sent), alleged, October 2024, 1 independent source",
    ]
    assert {n.published for n in pair.news} == {LAST}


def test_news_lead_to_events_that_are_shown(pair: Brief) -> None:
    assert {n.event_id for n in pair.news} <= {line.event.event_id for line in pair.events}
    assert pair.news[1].claim_ids == (sample.MET_AGAIN.claim_id,)


def test_a_new_report_that_says_the_same_is_no_news(pair: Brief) -> None:
    talks = next(line for line in pair.events if line.event.event_id == sample.TALKS.event_id)
    same = tuple(dataclasses.replace(s, factuality="planned") for s in talks.event.history)
    line = dataclasses.replace(talks, event=dataclasses.replace(talks.event, history=same))
    assert brief_news.latest([line], []) == ()


def test_a_settled_forecast_whose_event_is_not_shown_is_no_news(pair: Brief) -> None:
    shown = [line for line in pair.events if line.event.event_id != sample.TALKS.event_id]
    texts = [n.text for n in brief_news.latest(shown, pair.forecasts)]
    assert all(text.startswith("First reported") for text in texts)
    assert len(texts) == 2


def test_no_more_than_a_glance_takes_in(pair: Brief) -> None:
    line = next(line for line in pair.events if line.first == LAST)
    assert len(brief_news.latest([line] * 30, [])) == brief_news.LIMIT


def test_nothing_dated_nothing_new(pair: Brief) -> None:
    undated = [line for line in pair.events if line.last is None]
    assert len(undated) == 1
    assert brief_news.latest(undated, pair.forecasts) == ()


def test_settled_forecasts_leave_room_for_the_rest(pair: Brief) -> None:
    settled = next(f for f in pair.forecasts if f.forecast.claim_id == sample.TALKS_PLANNED.claim_id)
    texts = [n.text.split()[0] for n in brief_news.latest(pair.events, [settled] * 9)]
    assert texts == ["Forecast"] * brief_news.SHARE + ["Now", "First", "First"]
