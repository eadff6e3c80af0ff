"""Feeds over several rounds, with a real server and the real parser: nothing twice, nothing lost, nobody pressed."""

import datetime
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
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


def sitemap(*entries: str, of: str = "url") -> Reply:
    """A sitemap of these entries, ``path`` or ``path day``; or a list of sitemaps."""
    outer = "urlset" if of == "url" else "sitemapindex"
    parts = (entry.partition(" ") for entry in entries)
    rows = (f"<{of}><loc>{at}</loc>{f'<lastmod>{day}</lastmod>' if day else ''}</{of}>" for at, _, day in parts)
    return Reply(f"<{outer}>{''.join(rows)}</{outer}>".encode())


def today(days: int = 0) -> str:
    return (datetime.datetime.now(datetime.UTC) + datetime.timedelta(days)).date().isoformat()


def later(site: Site, store: Store, path: str, days: float) -> None:
    """As if a page had been read so many days ago, and its next visit were due."""
    visit = store.visits([site.url(path)])[site.url(path)]
    now = datetime.datetime.now(datetime.UTC)
    store.note_visits([replace(visit, due=now, read=now - datetime.timedelta(days))])


def test_a_list_of_sitemaps_is_followed(press: Site, store: Store) -> None:
    """Those without a day in every round, those with one when it changes, archives never."""
    press.routes["/rss"] = sitemap("/a.xml", f"/b.xml {today()}", "/old.xml 2019-01-01", of="sitemap")
    press.routes.update({"/a.xml": sitemap("/1"), "/b.xml": sitemap("/2"), "/old.xml": sitemap("/9")})
    first = once(press, store)
    assert sorted(first.report.read) == [press.url("/1"), press.url("/2")]
    assert (first.waiting, first.report.problems) == (0, [])
    assert sorted(asked(press)) == ["/1", "/2", "/a.xml", "/b.xml", "/rss"]

    press.routes.update({"/a.xml": sitemap("/1", "/3"), "/b.xml": sitemap("/2", "/4")})
    assert once(press, store).report.read == [press.url("/3")]
    assert sorted(asked(press)) == ["/3", "/a.xml", "/rss"]

    press.routes["/rss"] = sitemap("/a.xml", f"/b.xml {today(1)}", f"/old.xml {today()}", of="sitemap")
    assert sorted(once(press, store).report.read) == [press.url("/4"), press.url("/9")]
    assert sorted(asked(press)) == ["/4", "/9", "/a.xml", "/b.xml", "/old.xml", "/rss"]


def test_a_list_of_sitemaps_in_another_is_a_row(press: Site, store: Store) -> None:
    press.routes.update({"/rss": sitemap("/in.xml", of="sitemap"), "/in.xml": sitemap("/a.xml", of="sitemap")})
    done = once(press, store)
    assert [(p.where, p.todo) for p in done.report.problems] == [(press.url("/a.xml"), "Give its address by itself.")]
    assert asked(press) == ["/rss", "/in.xml"]


def test_a_sitemap_of_a_list_that_fails_is_tried_again(press: Site, store: Store) -> None:
    press.routes.update({"/rss": sitemap("/a.xml", of="sitemap"), "/a.xml": Reply(status=500)})
    assert [p.where for p in once(press, store).report.problems] == [press.url("/a.xml")]
    press.routes["/a.xml"] = sitemap("/1")
    time.sleep(0.01)
    assert once(press, store).report.read == [press.url("/1")]


def test_what_the_sitemaps_of_a_list_name_is_bounded(
    press: Site, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPORTEDLY_FEED_LINKS", "3")
    press.routes.update({"/rss": sitemap("/a.xml", "/b.xml", "/c.xml", of="sitemap")})
    press.routes.update({"/a.xml": sitemap("/1", "/2"), "/b.xml": sitemap("/3", "/4"), "/c.xml": sitemap("/5")})
    done = once(press, store)
    assert (len(done.report.read), ["more than 3 new pages" in p.what for p in done.report.problems]) == (3, [True])


@pytest.mark.parametrize("body", [b"<rss><channel><title>Fjord Post</title></channel></rss>", b"<urlset/>"])
def test_a_feed_without_entries_is_a_row(press: Site, store: Store, body: bytes) -> None:
    press.routes["/rss"] = Reply(body)
    assert [p.what for p in once(press, store).report.problems] == ["the feed names no page, and carries none."]
    press.routes["/rss"] = rss(1)
    assert once(press, store).report.read == [press.url("/1")]


def tagged(reply: Reply, tag: str) -> Callable[[Asked], Reply]:
    """A page with a version."""

    def answer(one: Asked) -> Reply:
        if one.headers.get("If-None-Match") == tag:
            return Reply(status=304)
        return Reply(reply.body, headers={"ETag": tag})

    return answer


def test_a_page_that_has_changed_is_read_again_and_the_old_one_stays(press: Site, store: Store) -> None:
    press.routes.update({"/rss": rss(1), "/1": tagged(page(1), '"a"')})
    once(press, store)
    asked(press)
    once(press, store)
    assert asked(press) == ["/rss"]  # not yet

    later(press, store, "/1", days=1)
    done = once(press, store)
    assert (done.report.read, done.report.known, done.report.problems) == ([], 0, [])
    assert press.asked[-1].headers["If-None-Match"] == '"a"'  # and was answered by 304

    claims = {claim.claim_id for claim in store.claims()}
    later(press, store, "/1", days=2)
    changed = Reply(page(1).body.replace(b"on Monday", b"on Monday, after a delay of two days"))
    press.routes["/1"] = tagged(changed, '"b"')
    assert once(press, store).report.read == [press.url("/1")]
    assert claims < {claim.claim_id for claim in store.claims()}
    assert len(store.documents()) == 2
    assert len(set(store.stories().values())) == 1  # two versions are one source


def test_a_page_that_changes_around_its_article_is_known(press: Site, store: Store) -> None:
    press.routes["/rss"] = rss(1)
    once(press, store)
    later(press, store, "/1", days=1)
    press.routes["/1"] = Reply(page(1).body.replace(b"</article>", b"<p>Share this story</p></article>"))
    done = once(press, store)
    assert (done.report.read, done.report.known) == ([], 1)
    assert len(store.documents()) == 1


def test_a_feed_that_says_that_a_page_has_changed_is_believed(press: Site, store: Store) -> None:
    press.routes["/rss"] = sitemap(f"/1 {today(-1)}", f"/2 {today(-1)}")
    once(press, store)
    asked(press)
    press.routes["/rss"] = sitemap(f"/1 {today()}", f"/2 {today(-1)}")
    press.routes["/1"] = Reply(page(1).body.replace(b"useful", b"fruitful"))
    assert once(press, store).report.read == [press.url("/1")]
    assert asked(press) == ["/rss", "/1"]
    once(press, store)
    assert asked(press) == ["/rss"]


def test_pages_are_not_asked_for_again_where_that_is_not_wanted(
    press: Site, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPORTEDLY_REVISIT_DAYS", "0")
    press.routes["/rss"] = sitemap(f"/1 {today(-1)}")
    once(press, store)
    press.routes["/rss"] = sitemap(f"/1 {today()}")
    asked(press)
    once(press, store)
    assert asked(press) == ["/rss"]


def test_a_page_that_is_gone_when_it_is_asked_for_again_is_a_row_and_stays_in_the_record(
    press: Site, store: Store
) -> None:
    press.routes["/rss"] = rss(1)
    once(press, store)
    later(press, store, "/1", days=1)
    press.routes["/1"] = Reply(status=410)
    done = once(press, store)
    assert ([p.what for p in done.report.problems], done.waiting) == (["the server answers 410 Gone."], 0)
    assert len(store.documents()) == 1


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
