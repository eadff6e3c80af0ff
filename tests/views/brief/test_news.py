"""What is new: settled forecasts, events that stand otherwise, first reports."""

import dataclasses
import datetime
from typing import Any

import pytest
import sample_record as sample

from reportedly.views.brief import news
from reportedly.views.brief.nouns import Brief

LAST = datetime.date(2024, 11, 2)


def test_news_of_the_last_week_the_most_telling_first(pair: Brief) -> None:
    assert [n.text for n in pair.news] == [
        "Came true: North Korea – Russia: talks, planned for September to November 2024 "
        "(Russian foreign ministry, 20 June 2024)",
        "Now happened, before that planned: North Korea – Russia: meeting, happened 1 November 2024",
        "First reported: North Korea → Russia: military aid, predicted",
        "First reported: North Korea → Russia: military aid, alleged, October 2024",
    ]
    assert [n.words.split()[0] for n in pair.news] == ["The", "The", "An", "North"]
    assert {n.published for n in pair.news} == {LAST}


def test_news_lead_to_events_that_are_shown(pair: Brief) -> None:
    assert {n.event_id for n in pair.news} <= {line.event.event_id for line in pair.events}
    assert pair.news[1].claim_ids == (sample.MET_AGAIN.claim_id,)


def test_a_new_report_that_says_the_same_is_no_news(pair: Brief) -> None:
    talks = next(line for line in pair.events if line.event.event_id == sample.TALKS.event_id)
    same = tuple(dataclasses.replace(s, factuality="planned") for s in talks.event.history)
    line = dataclasses.replace(talks, event=dataclasses.replace(talks.event, history=same))
    assert news.latest([line], []) == ()


def test_a_settled_forecast_whose_event_is_not_shown_is_no_news(pair: Brief) -> None:
    shown = [line for line in pair.events if line.event.event_id != sample.TALKS.event_id]
    texts = [n.text for n in news.latest(shown, pair.forecasts)]
    assert all(text.startswith("First reported") for text in texts)
    assert len(texts) == 2


def test_no_more_than_a_glance_takes_in(pair: Brief) -> None:
    line = next(line for line in pair.events if line.first == LAST)
    assert len(news.latest([line] * 30, [])) == news.LIMIT
    talks = next(line for line in pair.events if line.event.event_id == sample.TALKS.event_id)
    assert len(news.latest([talks] * 30, [])) == news.SHARE


def test_nothing_dated_nothing_new(pair: Brief) -> None:
    undated = [line for line in pair.events if line.last is None]
    assert len(undated) == 1
    assert news.latest(undated, pair.forecasts) == ()


def test_a_forecast_restated_is_told_once(pair: Brief) -> None:
    settled = next(f for f in pair.forecasts if f.forecast.claim_id == sample.TALKS_PLANNED.claim_id)
    texts = [n.text.split()[0] for n in news.latest(pair.events, [settled] * 9)]
    assert texts == ["Came", "Now", "First", "First"]


@pytest.mark.parametrize(("day", "told"), [("2023-11-01", True), ("2023-11-20", False)])
def test_a_dispute_of_the_last_week_is_news(pair: Brief, day: str, told: bool) -> None:
    delivery = next(line for line in pair.events if line.event.event_id == sample.DELIVERY.event_id)
    last = dataclasses.replace(delivery, last=datetime.date.fromisoformat(day))
    found = news.latest([last], [], pair.contradictions)
    disputes = [n for n in found if n.text.startswith("Disputed: ")]
    assert bool(disputes) is told
    assert all(n.words == "one says it happened, the other denies it" for n in disputes)
    assert {n.event_id for n in news.latest(pair.events[:1], [], pair.contradictions)} == {
        pair.events[0].event.event_id
    }


@pytest.mark.parametrize(
    ("labels", "standing", "want"),
    [
        (("planned", "happened"), "happened", "Now happened, before that planned: "),
        (("alleged", "denied"), "alleged", "Now denied, before that alleged: "),
        (("happened", "possible"), "happened", None),
        (("planned", "planned"), "planned", None),
    ],
)
def test_only_a_stronger_standing_or_a_first_denial_is_a_change(
    pair: Brief, labels: tuple[Any, Any], standing: Any, want: str | None
) -> None:
    talks = next(line for line in pair.events if line.event.event_id == sample.TALKS.event_id)
    steps = zip(talks.event.history, labels, strict=True)
    history = tuple(dataclasses.replace(step, factuality=label) for step, label in steps)
    event = dataclasses.replace(talks.event, history=history, factuality=standing)
    found = news.latest([dataclasses.replace(talks, event=event, evidence=())], [])
    assert [n.text.removesuffix(talks.text) for n in found] == ([want] if want else [])
