"""What `reportedly watch` remembers."""

import datetime
from dataclasses import replace

from reportedly.model.page import Metadata
from reportedly.model.visit import Visit
from reportedly.store import Store

NOW = datetime.datetime(2024, 5, 6, 12, tzinfo=datetime.UTC)
EARLIER, LATER = NOW - datetime.timedelta(hours=1), NOW + datetime.timedelta(hours=1)
FEED, OTHER = "https://press.example/rss", "https://other.example/rss"


def page(number: int, due: datetime.datetime | None = NOW, feed: str = FEED) -> Visit:
    return Visit(f"https://press.example/{number}", feed, due, Metadata(f"Title {number}", None, "2024-05-06", "Post"))


def test_nothing_at_first(store: Store) -> None:
    assert store.visits([FEED]) == {}
    assert store.due_visits([FEED], NOW) == []
    assert store.waiting_visits([FEED]) == 0


def test_visits_come_back_as_they_went_in(store: Store) -> None:
    feed = Visit(FEED, None, NOW, None, '"tag"', "Mon, 06 May 2024 10:00:00 GMT", 2)
    store.note_visits([feed], [page(1), page(2)])
    assert store.visits([FEED, page(2).address, "https://press.example/unknown"]) == {
        FEED: feed,
        page(2).address: page(2),
    }


def test_only_pages_that_are_due_the_earliest_first(store: Store) -> None:
    store.note_visits(
        [Visit(FEED, None, EARLIER)],
        [page(1), page(2, LATER), page(3, EARLIER), page(4, None), page(5, EARLIER, OTHER)],
    )
    assert [v.address[-1] for v in store.due_visits([FEED], NOW)] == ["3", "1"]
    assert [v.address[-1] for v in store.due_visits([FEED], LATER)] == ["3", "1", "2"]
    assert [v.address[-1] for v in store.due_visits([OTHER, FEED], EARLIER)] in (["3", "5"], ["5", "3"])
    assert store.waiting_visits([FEED]) == 3
    assert store.waiting_visits([FEED, OTHER]) == 4


def test_pages_that_were_read_and_sitemaps_wait_for_nobody(store: Store) -> None:
    store.note_visits([replace(page(1), read=EARLIER), replace(page(2), lists=True), page(3)])
    assert len(store.due_visits([FEED], NOW)) == 3
    assert store.waiting_visits([FEED]) == 1


def test_a_zone_of_time_does_not_matter(store: Store) -> None:
    seoul = datetime.timezone(datetime.timedelta(hours=9))
    store.note_visits([page(1, NOW.astimezone(seoul))])
    (found,) = store.due_visits([FEED], NOW)
    assert found.due == NOW
    assert store.due_visits([FEED], NOW.astimezone(seoul) - datetime.timedelta(seconds=1)) == []


def test_what_is_made_is_changed_and_what_is_named_again_is_not(store: Store) -> None:
    store.note_visits([], [page(1)])
    store.note_visits([page(1, None)])
    store.note_visits([], [page(1), page(2)])
    assert [v.address[-1] for v in store.due_visits([FEED], NOW)] == ["2"]
    assert store.visits([page(1).address])[page(1).address].due is None
