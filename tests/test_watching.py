"""Feeds over several rounds, with a real server and the real parser: nothing twice, nothing lost, nobody pressed."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reportedly.errors import UsageError
from reportedly.load.fetch.polite import Polite
from reportedly.store import Store
from reportedly.watching import Round, watch
from webserver import Asked, Reply, Site

TOWNS = ("Bergen", "Tromso", "Narvik", "Molde", "Hamar", "Skien", "Moss", "Larvik")


def page(number: int) -> Reply:
    town = TOWNS[number % len(TOWNS)]
    return Reply(
        f"<html><head><title>Talks in {town}</title></head><body><article><p>Norway and Japan held round {number} of their"
        f" talks on fisheries in {town} on Monday. The Norwegian foreign ministry said that the two governments would"
        " meet again in the spring, and both described the work as useful for those who live from the sea.</p>"
        "</article></body></html>".encode()
    )


def rss(*numbers: int, etag: str | None = None) -> Callable[[Asked], Reply]:
    """A feed of these pages, which knows conditional requests."""
    items = "".join(
        f"<item><title>Talks {n}</title><link>/{n}</link><pubDate>Mon, 06 May 2024 10:00:00 GMT</pubDate></item>"
        for n in numbers
    )
    body = f"<rss><channel><title>Fjord Post</title>{items}</channel></rss>".encode()
    tag = etag or f'"{numbers}"'

    def reply(asked: Asked) -> Reply:
        if asked.headers.get("If-None-Match") == tag:
            return Reply(status=304)
        return Reply(body, headers={"ETag": tag, "Content-Type": "application/rss+xml"})

    return reply


@pytest.fixture
def press(site: Site, monkeypatch: pytest.MonkeyPatch) -> Site:
    monkeypatch.setenv("REPORTEDLY_RETRY_SECONDS", "0.001")
    site.routes.update({f"/{n}": page(n) for n in range(50)})
    return site


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "store") as opened:
        yield opened


def once(site: Site, store: Store, *feeds: str, guest: Polite | None = None) -> Round:
    (done,) = watch([site.url(f) for f in feeds or ("/rss",)], store, guest=guest)
    return done


def asked(site: Site) -> list[str]:
    """The paths asked for since the last look, without the files for robots."""
    paths = [path for path in site.paths() if path != "/robots.txt"]
    site.asked.clear()
    return paths


def test_rounds(press: Site, store: Store) -> None:
    press.routes["/rss"] = rss(1, 2)
    first = once(press, store)
    assert sorted(first.report.read) == [press.url("/1"), press.url("/2")]
    assert (first.waiting, first.report.problems) == (0, [])
    assert sorted(asked(press)) == ["/1", "/2", "/rss"]
    assert {(d.outlet, str(d.published.start)) for d in store.documents() if d.published} == {
        ("Fjord Post", "2024-05-06")
    }
    assert store.counts()["events"] > 0

    assert once(press, store).report.read == []
    assert asked(press) == ["/rss"]  # and that was answered by 304

    press.routes["/rss"] = rss(3, 2, 1)
    assert once(press, store).report.read == [press.url("/3")]
    assert asked(press) == ["/rss", "/3"]
    assert len(store.documents()) == len(store.stories()) == 3


def test_a_list_of_sitemaps_says_what_to_watch(press: Site, store: Store) -> None:
    press.routes["/rss"] = Reply(b"<sitemapindex><sitemap><loc>/news.xml</loc></sitemap></sitemapindex>")
    done = once(press, store)
    assert [(p.where, p.todo) for p in done.report.problems] == [(press.url("/news.xml"), "Watch it by its address.")]
    assert asked(press) == ["/rss"]


def test_several_feeds_name_a_page_once(press: Site, store: Store) -> None:
    press.routes.update({"/rss": rss(1, 2), "/more": rss(2, 3)})
    done = once(press, store, "/rss", "/more", "/rss")
    assert len(done.report.read) == 3
    assert sorted(asked(press)) == ["/1", "/2", "/3", "/more", "/rss"]


def test_a_feed_that_another_feed_names_is_still_a_feed(press: Site, store: Store) -> None:
    press.routes["/rss"] = Reply(b"<rss><channel><item><link>/more</link></item></channel></rss>")
    press.routes["/more"] = rss(1)
    once(press, store)
    assert once(press, store, "/rss", "/more").report.read == [press.url("/1")]
    press.routes["/more"] = rss(1, 2)
    assert once(press, store, "/rss", "/more").report.read == [press.url("/2")]


def test_a_failure_is_a_row_and_is_tried_again_later(press: Site, store: Store) -> None:
    press.routes.update({"/rss": rss(1, 2, 3), "/2": Reply(status=500), "/3": Reply(status=410)})
    done = once(press, store)
    assert done.report.read == [press.url("/1")]
    assert done.waiting == 1
    assert [(p.where, p.what, p.todo[:9]) for p in store.problems()] == [
        (press.url("/2"), "the server answers 500 Internal Server Error.", "Try again"),
        (press.url("/3"), "the server answers 410 Gone.", "Check the"),
    ]
    asked(press)
    time.sleep(0.01)
    once(press, store)
    assert asked(press) == ["/rss", "/2"]  # what is gone is not asked for again
    press.routes["/2"] = page(2)
    time.sleep(0.01)
    assert once(press, store).report.read == [press.url("/2")]
    assert len(store.problems()) == 2  # the same failure twice is one row


def test_a_page_that_holds_nothing_is_a_row_and_done_with(press: Site, store: Store) -> None:
    press.routes.update({"/rss": rss(1), "/1": Reply(b"<html><body></body></html>")})
    done = once(press, store)
    assert (len(done.report.problems), done.waiting) == (1, 0)
    assert store.problems()[0].where == press.url("/1")
    asked(press)
    once(press, store)
    assert asked(press) == ["/rss"]


def test_robots_are_heeded(press: Site, store: Store) -> None:
    press.routes.update({"/rss": rss(1, 2), "/robots.txt": Reply(b"User-agent: *\nDisallow: /2")})
    done = once(press, store)
    assert done.report.read == [press.url("/1")]
    assert [p.what for p in done.report.problems] == ["the site's robots.txt keeps programs out of there."]
    assert sorted(asked(press)) == ["/1", "/rss"]


def test_a_host_that_asks_for_time_gets_it(press: Site, store: Store) -> None:
    press.routes.update({f"/{n}": Reply(status=429, headers={"Retry-After": "3600"}) for n in range(50)})
    press.routes["/rss"] = rss(1, 2, 3, 4)
    guest = Polite()
    done = once(press, store, guest=guest)
    assert len(asked(press)) == 2  # the feed and one page
    assert (done.waiting, len(done.report.problems)) == (4, 1)
    again = once(press, store, guest=guest)
    assert asked(press) == []
    assert again.waiting == 4
    # A new process doesn't know of the host, but of the page and of the feed.
    press.routes.update({f"/{n}": page(n) for n in range(50)})
    assert once(press, store).waiting == 1
    assert sorted(asked(press)) == ["/2", "/3", "/4"]


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        (Reply(b"<html><body>No feed</body></html>"), "what is served there is no feed."),
        (Reply(headers={"ETag": '"empty"'}), "what is served there is no feed."),
        (Reply(status=404), "the server answers 404 Not Found."),
        (Reply(status=302, headers={"Location": "http://127.0.0.2/"}), "port 80 is not asked"),
        (Reply(raw=b"nothing"), "breaks off or is no HTTP"),
    ],
    ids=range(5),
)
def test_a_feed_that_fails_is_a_row_and_comes_back(press: Site, store: Store, reply: Reply, told: str) -> None:
    press.routes.update({"/rss": reply, "/good": rss(1)})
    done = once(press, store, "/good", "/rss")
    assert done.report.read == [press.url("/1")]
    (problem,) = done.report.problems
    assert (problem.where, told in problem.what) == (press.url("/rss"), True)
    press.routes["/rss"] = rss(2)
    time.sleep(0.05)
    assert once(press, store, "/good", "/rss").report.read == [press.url("/2")]


def test_a_feed_that_was_cut_off_is_asked_for_whole(press: Site, store: Store) -> None:
    whole = rss(1, 2, etag='"same"')

    def cut(one: Asked) -> Reply:
        reply = whole(one)
        return Reply(reply.body[:-60], headers=reply.headers)

    press.routes["/rss"] = cut
    first = once(press, store)
    assert first.report.read == [press.url("/1")]
    assert "the XML is damaged" in first.report.problems[0].what
    press.routes["/rss"] = whole
    assert once(press, store).report.read == [press.url("/2")]


def test_items_without_an_address_are_read_as_they_are(press: Site, store: Store) -> None:
    text = "Norway and Japan signed an accord on fisheries in Oslo on Monday, and their ministers spoke of a good year."
    press.routes["/rss"] = Reply(
        f"<rss><channel><item><description>{text}</description></item></channel></rss>".encode()
    )
    assert once(press, store).report.read == [press.url("/rss#1")]
    assert store.documents()[0].text.strip() == text


@pytest.mark.parametrize("feed", ["news.xml", "ftp://press.example/rss", "press.example/rss", ""])
def test_a_feed_is_an_address(store: Store, feed: str) -> None:
    with pytest.raises(UsageError, match="this is no address on the web"):
        next(watch([feed], store))


def test_a_private_feed_is_refused(press: Site, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REPORTEDLY_FETCH_ALLOW")
    done = once(press, store)
    assert ["is for this computer" in p.what for p in done.report.problems] == [True]
    assert press.connections == 0


def test_round_after_round(press: Site, store: Store) -> None:
    press.routes["/rss"] = rss(1)
    begun = time.monotonic()
    rounds = watch([press.url("/rss")], store, every=0.005)
    assert next(rounds).report.read == [press.url("/1")]
    press.routes["/rss"] = rss(1, 2)
    assert next(rounds).report.read == [press.url("/2")]
    assert next(rounds).report.read == []
    assert press.paths().count("/rss") == 3
    assert time.monotonic() - begun >= 0.6


# In processes of their own, as a user runs them.


def command(site: Site, folder: Path, *more: str) -> "subprocess.Popen[str]":
    arguments = [sys.executable, "-m", "reportedly", "watch", site.url("/rss"), "--store", str(folder), *more]
    environment = {**os.environ, "REPORTEDLY_FETCH_SECONDS": "60"}
    return subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)


def wait_for(what: Callable[[], bool], process: "subprocess.Popen[str]") -> None:
    until = time.monotonic() + 90
    while not what():
        assert process.poll() is None, process.communicate()[1]
        assert time.monotonic() < until, "it never came to that"
        time.sleep(0.05)


def test_a_watch_that_is_killed_goes_on_where_it_was(press: Site, tmp_path: Path) -> None:
    """It hangs at the twentieth page when it is killed: sixteen are read and noted by then."""
    press.routes["/rss"] = rss(*range(24))
    count = 0

    def hangs(one: Asked) -> Reply:
        nonlocal count
        count += 1
        return Reply(b"x" * 500, drip=0.5) if count == 20 else page(int(one.path[1:]))

    press.routes.update({f"/{n}": hangs for n in range(24)})
    process = command(press, tmp_path / "store", "--once")
    wait_for(lambda: count == 20, process)
    process.kill()
    process.communicate()
    with Store.open(tmp_path / "store", create=False) as store:
        assert len(store.documents()) == 16
    first = asked(press)

    process = command(press, tmp_path / "store", "--once")
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    assert "8 new pages, 0 known already" in out
    second = asked(press)
    assert second[0] == "/rss"
    assert set(second[1:]).isdisjoint(first[1:17])
    assert len(second) == 9
    with Store.open(tmp_path / "store", create=False) as store:
        assert len(store.documents()) == len(store.stories()) == 24
        assert store.problems() == []


def test_control_c_ends_it_cleanly(press: Site, tmp_path: Path) -> None:
    press.routes["/rss"] = rss(1)
    process = command(press, tmp_path / "store", "--every", "60")
    assert process.stdout
    line = process.stdout.readline()
    assert "1 new pages, 0 known already" in line
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert err == "Stopped; the next watch goes on from here.\n"
