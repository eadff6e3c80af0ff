"""Whatever users, feeds and servers write: an answer or a FetchError, never another exception."""

import string
from collections.abc import Callable
from contextlib import suppress
from email.message import Message
from ipaddress import ip_address

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.errors import FetchError
from reportedly.load.fetch import urls
from reportedly.load.fetch.addresses import Rules, purpose
from reportedly.load.fetch.answers import Answer
from reportedly.load.fetch.client import Client
from reportedly.load.fetch.content import Content
from reportedly.load.fetch.robots import Robots
from reportedly.load.fetch.wire import resolve
from reportedly.load.fields import Fields
from reportedly.model.page import Link, Page
from reportedly.problems import Problem
from webserver import Reply, Site

RULES = Rules(frozenset({80, 443}))
BASE = httpx.URL("https://press.example/a/b?c#d")
PARTS = st.sampled_from(
    ["http://", "https://", "//", "@", ":", "/", "\\", "[", "]", "::1", "127.1", "0x7f", "%", "%31", "?", "#", ".", "..", "é", "。",
     "xn--", "80", "press.example", "\t", "\0", "\ud800", "١", "①", "\u200d", "ß", "A" * 64, " "]
)  # fmt: skip
WRITTEN = st.one_of(
    st.text(), st.lists(PARTS, max_size=8).map("".join), st.lists(PARTS, max_size=6).map("http://".join)
)
QUIET = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@QUIET
@given(WRITTEN, st.sampled_from([None, BASE]))
def test_any_address(text: str, base: httpx.URL | None) -> None:
    try:
        url = urls.checked(text, RULES, base)
    except FetchError:
        return
    assert url.scheme in ("http", "https")
    assert not url.userinfo
    assert url.port in (None, 80, 443)
    host = url.raw_host.decode("ascii")
    assert set(host) <= set(string.ascii_lowercase + string.digits + "-_.:")
    assert str(urls.checked(str(url), RULES)) == str(url)  # what is read once is read in the same way again


@QUIET
@given(st.ip_addresses())
def test_any_ip_address_is_either_public_or_for_something(address: object) -> None:
    ip = ip_address(str(address))
    if not ip.is_global:
        assert purpose(ip) is not None


@QUIET
@given(st.one_of(st.binary(), st.text().map(lambda t: f"User-agent: *\nDisallow: {t}\nCrawl-delay: {t}".encode())))
def test_any_robots(data: bytes) -> None:
    robots = Robots(lambda address: Answer(address, 200, Message(), data))
    assert 0 <= robots.delay(BASE) <= 60
    with suppress(FetchError):
        robots.check(BASE)


HEADERS = st.sampled_from(
    ["", "text/html", "text/html; charset=\x00", "text/xml", "a/b;c*=d'e", "image/png", "/", ";", "é"]
)


@QUIET
@given(
    st.one_of(
        st.binary(), st.binary().map(lambda b: b"<rss>" + b + b"</rss>"), st.just(b"PK\3\4x"), st.just(b"WARC/1.0")
    ),
    HEADERS,
)
def test_any_content(data: bytes, media: str) -> None:
    head = Message()
    head["Content-Type"] = media
    content = Content.of(Answer(str(BASE), 200, head, data), str(BASE))
    assert all(isinstance(row, Page | Problem) for row in content.pages(Fields.of()))
    if content.kind == "feed":
        assert all(isinstance(row, Link | Page | Problem) for row in content.links(RULES, Fields.of()))


LINES = st.sampled_from(
    [b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 302 X\r\n", b"Location: /b\r\n", b"Location: \xff\r\n", b"Content-Length: 3\r\n", b"\r\n", b"abc",
     b"Transfer-Encoding: chunked\r\n", b"3\r\nabc\r\n", b"0\r\n\r\n", b"Content-Encoding: gzip\r\n", b"Content-Type: \xe9\r\n", b"\0",
     b"Retry-After: \xff\r\n", b"HTTP/1.1 103 Hints\r\n\r\n", b"HTTP/1.1 101 Switch\r\n\r\n", b"HTTP/9 999\r\n", b"X" * 70_000]
)  # fmt: skip


@settings(parent=QUIET, max_examples=60)
@given(st.lists(LINES, max_size=9).map(b"".join))
def test_any_answer(press: Site, client: Callable[..., Client], raw: bytes) -> None:
    press.routes["/"] = press.routes["/b"] = Reply(raw=raw)
    with suppress(FetchError):
        assert client().get(press.url(host="press.example")).status in (200, 203)


@pytest.mark.parametrize("host", ["a" * 64 + ".example", "a..example", ".example", "a" * 300])
def test_names_that_no_name_server_knows(host: str) -> None:
    with pytest.raises(OSError, match="label"):
        resolve(host, 80)
