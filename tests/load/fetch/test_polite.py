"""Nobody is asked too often, nor against his robots.txt."""

import time

import pytest

from reportedly.errors import FetchError
from reportedly.load.fetch.client import Client
from reportedly.load.fetch.polite import Polite
from webserver import Reply, Site

PAGE = Reply(b"<html><body>News</body></html>")


def robots(text: str) -> Reply:
    return Reply(text.encode(), headers={"Content-Type": "text/plain"})


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        ("", "/a", True), ("User-agent: *\nDisallow: /", "/a", False), ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /private/", "/a", True), ("User-agent: *\nDisallow: /private/", "/private/a", False),
        ("User-agent: *\nDisallow: /*?print", "/a?print=1", False), ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf", False),
        ("User-agent: *\nDisallow: /\nAllow: /a", "/a", True), ("User-agent: reportedly\nDisallow: /a", "/a", False),
        ("User-agent: Reportedly\nDisallow: /\n\nUser-agent: *\nAllow: /", "/a", False),
        ("User-agent: reportedly\nAllow: /\n\nUser-agent: *\nDisallow: /", "/a", True),
        ("User-agent: otherbot\nDisallow: /", "/a", True), ("<html>not found</html>", "/a", True), ("\0\xff" * 999, "/a", True),
        ("User-agent: *\nDisallow: /caf%C3%A9", "/café", False), ("User-agent: *\r\nDisallow: /a\r\n", "/a", False),
    ],
)  # fmt: skip
def test_robots(site: Site, rules: str, path: str, allowed: bool) -> None:
    site.routes["/robots.txt"] = robots(rules)
    with pytest.raises(FetchError, match="404" if allowed else r"robots\.txt keeps programs out of there"):
        Polite().get(site.url(path))
    assert len(site.asked) == 1 + allowed


@pytest.mark.parametrize("status", [404, 403, 410])
def test_a_site_without_robots_lets_everybody_in(site: Site, status: int) -> None:
    site.routes.update({"/robots.txt": Reply(status=status), "/a": PAGE})
    assert Polite().get(site.url("/a")).data == PAGE.body


@pytest.mark.parametrize(
    ("reply", "passing"),
    [
        (Reply(status=500), True), (Reply(status=503), True), (Reply(status=429), True), (Reply(raw=b"nonsense\r\n\r\n"), True),
        (Reply(status=302, headers={"Location": "http://127.0.0.2/robots.txt"}), True),
        (Reply(status=302, headers={"Location": "/elsewhere.txt"}), False),
    ],
    ids=range(6),
)  # fmt: skip
def test_robots_that_cannot_be_read_keep_out(site: Site, reply: Reply, passing: bool) -> None:
    site.routes.update({"/robots.txt": reply, "/a": PAGE, "/elsewhere.txt": robots("User-agent: *\nDisallow: /")})
    with pytest.raises(FetchError, match=r"robots\.txt") as raised:
        Polite().get(site.url("/a"))
    assert raised.value.passing is passing
    assert "/a" not in site.paths()


def test_robots_are_asked_for_once_and_not_for_what_the_user_names(site: Site) -> None:
    site.routes.update({"/a": PAGE, "/b": PAGE})
    guest = Polite()
    guest.get(site.url("/a"), robots=False)
    assert site.paths() == ["/a"]
    guest.get(site.url("/a"))
    guest.get(site.url("/b"))
    assert site.paths() == ["/a", "/robots.txt", "/a", "/b"]


def test_the_robots_of_each_site_on_the_way_count(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    with Site().open() as other:
        monkeypatch.setenv("REPORTEDLY_FETCH_PORTS", f"{site.port},{other.port}")
        other.routes["/robots.txt"] = robots("User-agent: *\nDisallow: /b")
        site.routes["/a"] = Reply(status=302, headers={"Location": other.url("/b")})
        with pytest.raises(FetchError, match=r"/b: the site's robots.txt keeps programs out") as raised:
            Polite().get(site.url("/a"))
        assert raised.value.where == site.url("/a")
        assert other.paths() == ["/robots.txt"]


@pytest.mark.parametrize(
    ("setting", "rules", "least", "most"),
    [
        ("0.3", "", 0.6, 60), ("0", "User-agent: *\nCrawl-delay: 0.4", 0.8, 60),
        ("0.3", "User-agent: *\nCrawl-delay: 0.1", 0.6, 60),
        ("0", "User-agent: other\nCrawl-delay: 30", 0.0, 55), ("0", "User-agent: *\nCrawl-delay: long", 0.0, 60),
    ],
)  # fmt: skip
def test_time_between_requests(
    site: Site, setting: str, rules: str, least: float, most: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three of them, a redirect among them; the whole is measured, since a busy computer takes its time between."""
    monkeypatch.setenv("REPORTEDLY_FETCH_DELAY", setting)
    site.routes.update({"/robots.txt": robots(rules), "/a": PAGE, "/b": Reply(status=302, headers={"Location": "/a"})})
    guest, begun = Polite(), time.monotonic()
    guest.get(site.url("/a"))
    guest.get(site.url("/b"))
    assert len(site.asked) == 4
    assert least <= time.monotonic() - begun < most


def test_a_host_that_wants_time_gets_it(site: Site) -> None:
    replies = [
        Reply(status=429, headers={"Retry-After": "2"}),
        PAGE,
        Reply(status=503, headers={"Retry-After": "5000"}),
    ]
    site.routes["/a"] = lambda asked: replies.pop(0)
    guest, begun = Polite(), time.monotonic()
    with pytest.raises(FetchError, match="429"):
        guest.get(site.url("/a"), robots=False)
    assert 0 < guest.wait(site.url("/other")) <= 2
    guest.get(site.url("/a"), robots=False)
    assert time.monotonic() - begun >= 2
    with pytest.raises(FetchError, match="503"):
        guest.get(site.url("/a"), robots=False)
    with pytest.raises(FetchError, match="has asked to be left alone for a while") as raised:
        guest.get(site.url("/a"), robots=False)
    assert len(site.asked) == 3
    assert raised.value.passing
    assert raised.value.after == pytest.approx(5000, abs=100)


def test_a_host_that_is_down_is_left_alone(site: Site) -> None:
    questions = []

    def nobody(host: str, port: int) -> list[str]:
        questions.append(host)
        raise OSError(-3, "Temporary failure in name resolution")

    guest = Polite(Client(nobody))
    for path, told in (("/a", "can't be resolved"), ("/b", "does not answer"), ("/c", "does not answer")):
        with pytest.raises(FetchError, match=told):
            guest.get(f"http://down.example:{site.port}{path}")
    assert questions == ["down.example"]


@pytest.mark.parametrize("status", [404, 403, 500])
def test_one_bad_page_is_not_the_whole_host(site: Site, status: int) -> None:
    site.routes.update({"/a": Reply(status=status), "/b": PAGE})
    guest = Polite()
    with pytest.raises(FetchError, match=str(status)):
        guest.get(site.url("/a"))
    assert guest.get(site.url("/b")).data == PAGE.body
