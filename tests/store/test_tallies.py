"""Numbers that the database counts, on both databases."""

import datetime
from typing import Any

import pytest

from fakes import claim, document, event, linked, when
from reportedly.model.when import When
from reportedly.store import Store
from reportedly.store.tallies import Tie, Weekly

COOPERATIVE = ["CONSULT", "AID"]
MAY, JUNE = datetime.date(2024, 5, 30), datetime.date(2024, 6, 3)
ONE = document("Japan met Norway. Norway and Japan talked with Peru in that week.", published=JUNE)
TWO = document("Norway struck Japan in 2024.", published=MAY)
MET = claim(ONE, "met", source=["JPN"], target=["NOR"], type="CONSULT")
TALKED = claim(ONE, "talked", source=["NOR", "JPN", "PER"], target=(), type="CONSULT", date=when(MAY, JUNE, "week"))
STRUCK = claim(
    TWO, "struck", source=["NOR"], target=["JPN"], type="ASSAULT", date=when("2024-01-01", "2024-12-31", "year")
)
WAITS = claim(ONE, "week", source=["PER"], target=(), type=None, date=When(MAY, None, "vague"), factuality="planned")


@pytest.fixture
def store(where: str) -> Store:
    with Store.open(where) as opened:
        opened.add_many([(ONE, (MET, TALKED, WAITS), ()), (TWO, (STRUCK,), ())])
        events = [event([MET], date=when(JUNE)), event([TALKED]), event([STRUCK]), event([WAITS])]
        opened.replace_derived(linked(events, stories={ONE.document_id: "s1", TWO.document_id: "s1"}))
        yield opened


def test_days_of_events_and_of_publication(store: Store) -> None:
    weeks = [datetime.date(2024, 5, 27), datetime.date(2024, 6, 3)]
    assert store.weekly(COOPERATIVE) == [Weekly(week, 1, 0) for week in weeks]
    assert store.weekly([]) == [Weekly(week, 0, 1) for week in weeks]
    assert store.weekly(COOPERATIVE, countries=["PER"]) == [Weekly(weeks[0], 1, 0)]
    assert store.weekly(COOPERATIVE, types=["ASSAULT"]) == []  # a year is no week
    assert store.published() == [(week, 1) for week in weeks]
    assert store.published(since=JUNE) == [(weeks[1], 1)]
    assert store.last_published() == JUNE


def test_ties(store: Store) -> None:
    whole = [Tie("JPN", "NOR", 2, 1), Tie("JPN", "PER", 1, 0), Tie("NOR", "PER", 1, 0)]
    assert store.ties(COOPERATIVE) == whole
    assert store.ties(COOPERATIVE, types=["ASSAULT"]) == [Tie("JPN", "NOR", 0, 1)]
    assert store.ties(COOPERATIVE, factuality=["happened"]) == whole
    assert store.ties(COOPERATIVE, factuality=["happened"], since=JUNE, types=["CONSULT"]) == [
        Tie(tie.a, tie.b, 1 + (tie.a == "JPN" and tie.b == "NOR"), 0) for tie in whole
    ]
    assert store.ties(COOPERATIVE, factuality=["denied"]) == []
    assert store.ties([]) == [Tie(tie.a, tie.b, 0, tie.cooperation + tie.conflict) for tie in whole]


_IDS = [e.event_id for e in (event([MET], date=when(JUNE)), event([TALKED]), event([STRUCK]))]


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"since": MAY},
        {"until": datetime.date(2030, 1, 1)},
        {"agency": ""},
        {"events": _IDS},
        {"documents": [ONE.document_id, TWO.document_id]},
        {"factuality": ["happened"]},
        {"since": MAY, "types": ["CONSULT", "ASSAULT"], "factuality": ["happened", "planned"]},
    ],
)
def test_ties_of_those_who_are_asked_for(store: Store, more: Any) -> None:
    assert store.ties(COOPERATIVE, countries=["PER"], **more) == [Tie("JPN", "PER", 1, 0), Tie("NOR", "PER", 1, 0)]
    assert store.ties(COOPERATIVE, countries=["NOR", "JPN"], **more) == [Tie("JPN", "NOR", 2, 1)]
    three = store.ties(COOPERATIVE, countries=["NOR", "JPN", "PER"], **more)
    assert three == [Tie("JPN", "NOR", 1, 0), Tie("JPN", "PER", 1, 0), Tie("NOR", "PER", 1, 0)]


@pytest.mark.parametrize(
    "more", [{}, {"text": "Japan"}, {"words": "Norway"}, {"text": "Japan", "outlet": "example wire"}]
)
def test_ties_told_in_words(store: Store, more: Any) -> None:
    assert store.ties(COOPERATIVE, countries=["PER"], **more) == [Tie("JPN", "PER", 1, 0), Tie("NOR", "PER", 1, 0)]


def test_stories(store: Store) -> None:
    assert store.stories([TWO.document_id]) == {TWO.document_id: "s1"}
    assert store.told_in("s1") == sorted([ONE.document_id, TWO.document_id])
    assert store.told_in("s2") == []


def test_an_empty_store(where: str) -> None:
    with Store.open(where) as empty:
        assert (empty.weekly([]), empty.published(), empty.ties([]), empty.last_published()) == ([], [], [], None)
