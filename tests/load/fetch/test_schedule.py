"""When an address is asked next: what has happened goes in, the next visit comes out."""

import datetime
from dataclasses import replace
from email.message import Message

import pytest

from reportedly.errors import FetchError
from reportedly.load.fetch import schedule
from reportedly.load.fetch.answers import Answer
from reportedly.model.page import Link, Metadata
from reportedly.model.visit import Visit

NOW = datetime.datetime(2024, 5, 6, 12, tzinfo=datetime.UTC)
FEED = Visit("https://press.example/rss", None, NOW)
PAGE = Visit("https://press.example/1", FEED.address, NOW)


def answer(status: int = 200, **headers: str) -> Answer:
    head = Message()
    for name, value in headers.items():
        head[name.replace("_", "-")] = value
    return Answer(FEED.address, status, head, b"")


def error(passing: bool = True, after: float | None = None) -> FetchError:
    return FetchError("the server answers 503.", FEED.address, passing=passing, after=after)


def seconds(visit: Visit) -> float | None:
    return None if visit.due is None else (visit.due - NOW).total_seconds()


def test_a_page_that_is_named_is_due_at_once() -> None:
    visit = schedule.named(Link(PAGE.address, Metadata("Title")), FEED.address, NOW)
    assert visit == Visit(PAGE.address, FEED.address, NOW, Metadata("Title"))


def test_a_page_is_asked_for_again_after_ever_longer_times() -> None:
    visit, now, days = PAGE, NOW, []
    for _ in range(10):
        visit = schedule.answered(visit, answer(304 if visit.read else 200, ETag='"1"'), now)
        assert (visit.read, visit.etag) == (NOW, '"1"')
        if visit.due is None:
            break
        now = visit.due
        days.append((now - NOW).days)
    assert days == [1, 2, 4, 8]


@pytest.mark.parametrize(("setting", "days"), [("0", None), ("0.5", None), ("1", 1), ("30", 1)])
def test_how_long_is_a_setting(setting: str, days: int | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_REVISIT_DAYS", setting)
    assert seconds(schedule.answered(PAGE, answer(), NOW)) == (days and 86_400 * days)


def test_a_sitemap_of_a_list_waits_for_the_list_to_say_that_it_has_changed() -> None:
    told = schedule.named(Link(PAGE.address, lists=True, changed="2024-05-05"), FEED.address, NOW)
    bare = schedule.named(Link(PAGE.address, lists=True), FEED.address, NOW)
    assert (seconds(told), seconds(bare), told.lists) == (0, 0, True)
    assert schedule.answered(told, answer(), NOW).due is None
    assert seconds(schedule.answered(bare, answer(), NOW)) == 0


@pytest.mark.parametrize(
    ("changed", "lists", "due"),
    [
        ("2024-04-01", True, False), ("2024-04-30T10:00:00+02:00", True, True), ("1999", True, True), ("soon", True, True),
        (None, True, True), ("2019-01-01", False, True),
    ],
)  # fmt: skip
def test_an_archive_is_not_asked_for(changed: str | None, lists: bool, due: bool) -> None:
    visit = schedule.named(Link(PAGE.address, lists=lists, changed=changed), FEED.address, NOW)
    assert (visit.due is not None) is due


DONE = Visit(PAGE.address, FEED.address, None, read=NOW, changed="a")
LATER = NOW + datetime.timedelta(hours=1)


@pytest.mark.parametrize(
    ("visit", "changed", "due"),
    [
        (DONE, "b", NOW),  # the feed says that it has changed
        (DONE, "a", None),  # it says the same as before
        (DONE, None, None),
        (replace(DONE, changed=None), "b", None),  # it says so for the first time
        (replace(DONE, due=LATER), "b", NOW),  # before its time
        (replace(DONE, due=LATER, failures=1), "b", LATER),  # its server is to be left alone
        (replace(DONE, failures=8, read=None), "b", NOW),  # given up, and there again
    ],
)
def test_what_a_feed_names_again(visit: Visit, changed: str | None, due: datetime.datetime | None) -> None:
    found = schedule.named_again(visit, Link(PAGE.address, changed=changed), NOW)
    assert (found.due if found else None) == due
    assert found is None or found.changed == changed


def test_a_feed_is_due_again_and_told_by_its_version() -> None:
    visit = schedule.answered(
        Visit(FEED.address, None, NOW, failures=3), answer(ETag='"1"', Last_Modified="Monday"), NOW
    )
    assert (visit.due, visit.failures) == (NOW, 0)
    assert schedule.validators(visit) == {"If-None-Match": '"1"', "If-Modified-Since": "Monday"}
    unchanged = schedule.answered(visit, answer(304), NOW)
    assert schedule.validators(unchanged) == schedule.validators(visit)
    changed = schedule.answered(visit, answer(), NOW)
    assert schedule.validators(changed) == {}


def test_a_feed_that_was_not_whole_is_asked_for_without_condition() -> None:
    visit = schedule.answered(FEED, answer(ETag='"1"'), NOW, whole=False)
    assert schedule.validators(visit) == {}


@pytest.mark.parametrize("etag", ["", " ", "x" * 501, '"é"', '"a\tb"'])
def test_what_is_no_version_is_not_sent_back(etag: str) -> None:
    assert schedule.validators(schedule.answered(FEED, answer(ETag=etag), NOW)) == {}


@pytest.mark.parametrize(
    ("failures", "luck", "after", "wanted"),
    [
        (0, 0.5, None, 60), (1, 0.5, None, 120), (2, 0.5, None, 240), (6, 0.5, None, 3840), (0, 0.0, None, 30), (0, 0.99, None, 89.4),
        (0, 0.5, 10.0, 60), (0, 0.5, 600.0, 600), (3, 0.0, 5.0, 240), (40, 0.5, None, 86_400), (10_000, 0.0, None, 43_200),
    ],
)  # fmt: skip
def test_waits_double_and_the_server_may_ask_for_more(
    failures: int, luck: float, after: float | None, wanted: float
) -> None:
    visit = schedule.failed(Visit(FEED.address, None, NOW, failures=failures), error(after=after), NOW, luck)
    assert seconds(visit) == pytest.approx(wanted)
    assert visit.failures == failures + 1


def test_the_first_wait_is_a_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_RETRY_SECONDS", "5")
    assert seconds(schedule.failed(PAGE, error(), NOW, 0.5)) == 5


@pytest.mark.parametrize(
    ("failures", "passing", "again"), [(0, True, True), (6, True, True), (7, True, False), (0, False, False)]
)
def test_a_page_is_given_up(failures: int, passing: bool, again: bool) -> None:
    visit = schedule.failed(Visit(PAGE.address, PAGE.feed, NOW, failures=failures), error(passing), NOW, 0.5)
    assert (visit.due is not None) is again


def test_a_feed_is_never_given_up() -> None:
    assert seconds(schedule.failed(Visit(FEED.address, None, NOW, failures=99), error(False), NOW, 0.5)) == 86_400
