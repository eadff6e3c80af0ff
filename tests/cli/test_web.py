"""`reportedly read` with addresses on the web, with the real parser."""

import json
from pathlib import Path

import pytest
from small_record import Run

from reportedly.cli.exits import Exit
from reportedly.store import Store
from webserver import Reply, Site

PAGE = """<html><head><title>Leaders sign accord</title></head><body><article><h1>Leaders sign accord</h1>
<p>OSLO, March 4, 2024 - Norway and Japan signed a fisheries accord in Oslo on Monday.</p>
<p>The Japanese foreign ministry said that Tokyo would send a delegation to Norway in May. The two governments have met
four times since the autumn, and both described the work as useful for the people who live from the sea.</p>
</article></body></html>"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("REPORTEDLY_STORE", str(tmp_path / "store"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_read_a_page_and_a_file(run: Run, here: Path, site: Site) -> None:
    site.routes["/2024/03/accord"] = Reply(PAGE.encode())
    (here / "other.html").write_text(PAGE.replace("fisheries", "shipping"))
    result = run("read", site.url("/2024/03/accord"), "other.html", "--processes", 1)
    assert result.exit_code == Exit.FINE, result.output
    with Store.open(create=False) as store:
        by_path = {document.path: document for document in store.documents()}
    assert set(by_path) == {site.url("/2024/03/accord"), "other.html"}
    assert by_path[site.url("/2024/03/accord")].address == site.url("/2024/03/accord")


def test_a_feed_gives_the_day_and_the_outlet(run: Run, here: Path, site: Site) -> None:
    site.routes["/feed"] = Reply(
        b"<rss><channel><title>Fjord Post</title><item><link>/a</link><pubDate>Mon, 04 Mar 2024 09:00:00 GMT</pubDate>"
        b"</item><item><link>/gone</link></item></channel></rss>"
    )
    site.routes["/a"] = Reply(PAGE.replace("OSLO, March 4, 2024 - ", "").encode())
    result = run("read", site.url("/feed"), "--processes", 1)
    assert result.exit_code == Exit.SOME_FAILED
    with Store.open(create=False) as store:
        (document,), (problem,) = store.documents(), store.problems()
    assert (document.path, document.outlet) == (site.url("/a"), "Fjord Post")
    assert document.published is not None
    assert str(document.published.start) == "2024-03-04"
    assert (problem.where, problem.what) == (site.url("/gone"), "the server answers 404 Not Found.")


def test_what_is_refused_is_told(run: Run, here: Path, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REPORTEDLY_FETCH_ALLOW")
    result = run("read", site.url("/"), "--processes", 1)
    assert result.exit_code == Exit.SOME_FAILED
    (problem,) = map(json.loads, run("problems", "--format", "jsonl").stdout.splitlines())
    assert problem["where"] == site.url("/")
    assert problem["what"] == "127.0.0.1 is for this computer, and not a public server's."
    assert "REPORTEDLY_FETCH_ALLOW" in problem["todo"]
    assert site.connections == 0


def test_a_setting_that_means_nothing_is_wrong_usage(run: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_FETCH_ALLOW", "10.0.0.0/99")
    result = run("read", "http://127.0.0.1/", "--processes", 1)
    assert result.exit_code == Exit.WRONG_USAGE
    assert "'10.0.0.0/99' is no network." in result.stderr


def feed(*paths: str) -> Reply:
    items = "".join(f"<item><link>{path}</link></item>" for path in paths)
    return Reply(f"<rss><channel><title>Fjord Post</title>{items}</channel></rss>".encode())


def test_watch_once(run: Run, here: Path, site: Site) -> None:
    site.routes.update({"/rss": feed("/a"), "/a": Reply(PAGE.encode())})
    result = run("watch", site.url("/rss"), "--once")
    assert result.exit_code == Exit.FINE, result.output
    assert "1 new pages, 0 known already, " in result.stdout
    assert result.stdout.endswith("0 problems, 0 waiting\n")
    with Store.open(create=False) as store:
        assert [document.path for document in store.documents()] == [site.url("/a")]
        assert store.stories()


def test_watch_tells_what_failed(run: Run, here: Path, site: Site) -> None:
    site.routes.update({"/rss": feed("/a", "/gone"), "/a": Reply(PAGE.encode())})
    result = run("watch", site.url("/rss"), "--once")
    assert result.exit_code == Exit.SOME_FAILED
    told = "the server answers 404 Not Found. Check the address; the page may be gone."
    assert result.stderr == f"{site.url('/gone')}: {told}\n"
    assert site.url("/gone") in run("problems", "--format", "jsonl").stdout


def test_watch_what_is_no_address(run: Run, here: Path) -> None:
    result = run("watch", "feed.xml", "--once")
    assert result.exit_code == Exit.WRONG_USAGE
    assert "feed.xml: this is no address on the web. Give a feed as https://news.example/rss." in result.stderr
