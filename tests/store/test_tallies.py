"""Numbers that the database counts, on both databases."""

import datetime

import pytest

from fakes import claim, document, event, linked, when
from reportedly.model.when import When
from reportedly.store import Store
from reportedly.store.tallies import Daily, Tie

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
    assert store.daily() == [Daily(MAY, "CONSULT", 1), Daily(JUNE, "CONSULT", 1)]
    assert store.daily(countries=["PER"]) == [Daily(MAY, "CONSULT", 1)]
    assert store.published() == [(MAY, 1), (JUNE, 1)]
    assert store.published(since=JUNE) == [(JUNE, 1)]
    assert store.last_published() == JUNE


def test_ties(store: Store) -> None:
    assert store.ties() == [
        Tie("JPN", "NOR", "ASSAULT", 1),
        Tie("JPN", "NOR", "CONSULT", 2),
        Tie("JPN", "PER", "CONSULT", 1),
        Tie("NOR", "PER", "CONSULT", 1),
    ]
    assert store.ties(types=["ASSAULT"]) == [Tie("JPN", "NOR", "ASSAULT", 1)]


def test_stories(store: Store) -> None:
    assert store.stories([TWO.document_id]) == {TWO.document_id: "s1"}
    assert store.told_in("s1") == sorted([ONE.document_id, TWO.document_id])
    assert store.told_in("s2") == []


def test_an_empty_store(where: str) -> None:
    with Store.open(where) as empty:
        assert (empty.daily(), empty.published(), empty.ties(), empty.last_published()) == ([], [], [], None)
