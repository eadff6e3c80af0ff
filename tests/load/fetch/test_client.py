"""Pages come whole, within every limit, or as an error that says what to do."""

import datetime
import gzip
import time
import zlib
from collections.abc import Callable
from email.message import Message
from email.utils import format_datetime
from pathlib import Path

import pytest

import certificates
from reportedly.errors import FetchError
from reportedly.load.fetch import answers
from reportedly.load.fetch.client import Client
from webserver import Asked, Reply, Site

Make = Callable[..., Client]
HOST = "press.example"
PAGE = b"<html><body><p>The ministers met in Oslo.</p></body></html>"
LONG = b"The ministers met in Oslo, and will meet again. " * 400


def get(client: Make, site: Site, path: str = "/", **more: object) -> answers.Answer:
    return client().get(site.url(path, HOST), **more)


def test_a_page(press: Site, client: Make) -> None:
    press.routes["/a?b=%C3%A4&c=d"] = Reply(PAGE, headers={"ETag": '"1"'})
    answer = get(client, press, "/a?b=ä&c=d#part")
    assert (answer.data, answer.status, answer.headers["etag"]) == (PAGE, 200, '"1"')
    assert answer.address == press.url("/a?b=%C3%A4&c=d", HOST)
    (asked,) = press.asked
    assert asked.headers["User-Agent"] == "reportedly"
    assert asked.headers["Host"] == f"{HOST}:{press.port}"
    assert not {"Cookie", "Referer", "Authorization"} & set(asked.headers)


def test_the_name_of_the_reader_can_be_set(press: Site, client: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_FETCH_AGENT", "desk/2 (desk@example.org)")
    press.routes["/"] = Reply(PAGE)
    get(client, press)
    assert press.asked[0].headers["User-Agent"] == "desk/2 (desk@example.org)"


def deflated(data: bytes, bits: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, bits)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("gzip", gzip.compress(LONG)), ("x-gzip", gzip.compress(LONG)), ("GZIP", gzip.compress(LONG)),
        ("gzip", gzip.compress(LONG[:100]) + gzip.compress(LONG[100:])), ("gzip", LONG), ("identity", LONG), ("", LONG),
        ("deflate", deflated(LONG, 15)), ("deflate", deflated(LONG, -15)),
    ],
)  # fmt: skip
def test_packed_pages(press: Site, client: Make, encoding: str, body: bytes) -> None:
    press.routes["/"] = Reply(body, headers={"Content-Encoding": encoding})
    assert get(client, press).data == LONG


BOMB = gzip.compress(b"a" * 9_000_000)


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        (Reply(BOMB, headers={"Content-Encoding": "gzip"}), "it unpacks to more than 100 times its size"),
        (Reply(gzip.compress(BOMB), headers={"Content-Encoding": "gzip, gzip"}), "the page is packed by 'gzip, gzip'"),
        (Reply(deflated(b"ab" * 9_000_000, 15), headers={"Content-Encoding": "deflate"}), "more than 10,000,000 bytes"),
        (Reply(PAGE, headers={"Content-Encoding": "br"}), "the page is packed by 'br'"),
        (Reply(gzip.compress(LONG)[:-20], headers={"Content-Encoding": "gzip"}), "it is cut off"),
        (Reply(gzip.compress(LONG)[:-8] + b"x" * 8, headers={"Content-Encoding": "gzip"}), "it is damaged"),
        (Reply(b"a" * 10_000_001), "more than 10,000,000 bytes"),
        (Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\nabc"), "more than 10,000,000 bytes"),
        (Reply(raw=b"HTTP/1.1 200 OK\r\n\r\n" + b"a" * 10_000_001), "more than 10,000,000 bytes"),
        (
            Reply(raw=b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + (b"100000\r\n" + b"a" * 2**20 + b"\r\n") * 11),
            "more than 10,000,000 bytes",
        ),
        (Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nabc"), "breaks off or is no HTTP"),
        (Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nabc"), "breaks off or is no HTTP"),
        (Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd"), "breaks off or is no HTTP"),
        (Reply(raw=b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"), "breaks off or is no HTTP"),
        (Reply(raw=b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffffffff\r\nab"), "is no HTTP"),
        (Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Le"), "breaks off or is no HTTP"),
        (Reply(raw=b""), "breaks off or is no HTTP"),
        (Reply(raw=b"SSH-2.0-OpenSSH_9.2\r\n"), "breaks off or is no HTTP"),
        (Reply(raw=b"HTTP/1.1 200 OK\r\nX: " + b"a" * 1_000_000 + b"\r\n\r\n"), "breaks off or is no HTTP"),
        (Reply(raw=b"HTTP/1.1 200 OK\r\n" + b"X: a\r\n" * 200_000 + b"\r\n"), "breaks off or is no HTTP"),
        (Reply(raw=b"\0" * 200_000), "breaks off or is no HTTP"),
    ],
    ids=range(21),
)  # fmt: skip
def test_what_is_too_large_or_broken(press: Site, client: Make, reply: Reply, told: str) -> None:
    press.routes["/"] = reply
    with pytest.raises(FetchError) as raised:
        get(client, press)
    assert told in raised.value.what
    assert raised.value.where == press.url("/", HOST)
    assert raised.value.todo


def test_what_follows_the_stated_length_is_not_read(press: Site, client: Make) -> None:
    press.routes["/"] = Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcdef")
    assert get(client, press).data == b"abc"


@pytest.mark.parametrize(
    "reply",
    [
        Reply(PAGE, drip=0.05),  # a byte of the headers now and then
        Reply(raw=b"HTTP/1.1 200 OK\r\n\r\n", drip=0.05),
        Reply(raw=b"HTTP/1.1 100 Continue\r\n\r\n" * 500, drip=0.01),
    ],
    ids=["page", "headers", "informational"],
)
def test_a_server_that_drips_is_left(press: Site, client: Make, reply: Reply, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_FETCH_SECONDS", "0.6")
    press.routes["/"] = reply
    begun = time.monotonic()
    with pytest.raises(FetchError, match=r"no whole answer came within 0\.6 seconds") as raised:
        get(client, press)
    assert 0.5 < time.monotonic() - begun < 3
    assert raised.value.passing


def test_the_time_counts_over_redirects(press: Site, client: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_FETCH_SECONDS", "1")

    def slow(asked: Asked) -> Reply:
        time.sleep(0.4)
        return Reply(status=302, headers={"Location": f"{asked.path}x"})

    press.routes.update({"/": slow, "/x": slow, "/xx": slow, "/xxx": Reply(PAGE)})
    with pytest.raises(FetchError, match="no whole answer came within 1 seconds"):
        get(client, press)


def test_a_name_server_that_does_not_answer_is_left(press: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_FETCH_SECONDS", "0.3")

    def silent(host: str, port: int) -> list[str]:
        time.sleep(2)
        return ["127.0.0.1"]

    begun = time.monotonic()
    with pytest.raises(FetchError, match="no whole answer came"):
        Client(silent).get(press.url(host=HOST))
    assert time.monotonic() - begun < 1.5


def test_waiting_before_a_request_does_not_count(press: Site, client: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_FETCH_SECONDS", "0.5")
    press.routes.update({"/": Reply(status=301, headers={"Location": "/b"}), "/b": Reply(PAGE)})
    waited = []

    def before(url: object) -> None:
        waited.append(str(url))
        time.sleep(0.4)

    assert get(client, press, before=before).data == PAGE
    assert waited == [press.url("/", HOST), press.url("/b", HOST)]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize(
    ("location", "path"), [("/b", "/b"), ("b?c", "/a/b?c"), ("//press.example:{port}/d", "/d"), ("../é", "/%C3%A9")]
)
def test_redirects(press: Site, client: Make, status: int, location: str, path: str) -> None:
    target = location.replace("{port}", str(press.port))
    raw = f"HTTP/1.1 {status} X\r\nLocation: {target}\r\n\r\n".encode()
    press.routes.update({"/a/": Reply(raw=raw), path: Reply(PAGE)})
    answer = get(client, press, "/a/")
    assert (answer.data, answer.address) == (PAGE, press.url(path, HOST))


def chained(press: Site, number: int) -> None:
    for n in range(number):
        press.routes[f"/{n}"] = Reply(status=302, headers={"Location": f"/{n + 1}"})
    press.routes[f"/{number}"] = Reply(PAGE)


def test_three_redirects(press: Site, client: Make) -> None:
    chained(press, 3)
    assert get(client, press, "/0").data == PAGE


@pytest.mark.parametrize("number", [4, 9])
def test_no_more_than_three_redirects(press: Site, client: Make, number: int) -> None:
    chained(press, number)
    with pytest.raises(FetchError, match="there are more than 3 redirects"):
        get(client, press, "/0")
    assert press.paths() == ["/0", "/1", "/2", "/3"]


def test_a_redirect_without_a_place_is_a_refusal(press: Site, client: Make) -> None:
    press.routes["/"] = Reply(status=302)
    with pytest.raises(FetchError, match="the server answers 302 Found"):
        get(client, press)


@pytest.mark.parametrize(
    ("status", "words", "passing", "todo"),
    [
        (404, "404 Not Found", False, "may be gone"), (410, "410 Gone", False, "may be gone"),
        (401, "401 Unauthorized", False, "save it in a browser"), (403, "403 Forbidden", False, "save it in a browser"),
        (451, "451 Unavailable For Legal Reasons", False, "save it"), (429, "429 Too Many Requests", True, "Try again later"),
        (500, "500 Internal Server Error", True, "Try again later"), (503, "503 Service Unavailable", True, "Try again"),
        (599, "599", True, "Try again later"), (204, "204 No Content", False, "Check the address"),
        (206, "206 Partial Content", False, "Check the address"), (304, "304 Not Modified", False, "Check the address"),
    ],
)  # fmt: skip
def test_refusals(press: Site, client: Make, status: int, words: str, passing: bool, todo: str) -> None:
    press.routes["/"] = Reply(status=status)
    with pytest.raises(FetchError) as raised:
        get(client, press)
    assert raised.value.what == f"the server answers {words}."
    assert (raised.value.passing, raised.value.status) == (passing, status)
    assert todo in raised.value.todo


def test_a_conditional_request(press: Site, client: Make) -> None:
    press.routes["/"] = lambda asked: Reply(status=304 if asked.headers.get("If-None-Match") == '"7"' else 200)
    answer = get(client, press, validators={"If-None-Match": '"7"'})
    assert (answer.status, answer.data) == (304, b"")


def told(retry_after: str) -> Message:
    head = Message()
    head["Retry-After"] = retry_after
    return head


@pytest.mark.parametrize(("text", "wanted"), [("120", 120), ("0", 0), ("99999999999999999999", 86_400)])
def test_retry_after_seconds(text: str, wanted: float) -> None:
    assert answers.wait(told(text)) == wanted


@pytest.mark.parametrize(("seconds", "wanted"), [(600, 600), (-600, 0), (999_999, 86_400)])
def test_retry_after_a_time(seconds: float, wanted: float) -> None:
    moment = datetime.datetime.now(datetime.UTC) + datetime.timedelta(seconds=seconds)
    assert answers.wait(told(format_datetime(moment, usegmt=True))) == pytest.approx(wanted, abs=20)


@pytest.mark.parametrize("text", ["", "soon", "-5", "1.5", "٣", "Mon, 99 Foo 2024 99:99:99 GMT"])
def test_retry_after_that_says_nothing(text: str) -> None:
    assert answers.wait(told(text)) is None


def test_nobody_there(press: Site, client: Make) -> None:
    with Site().open() as gone:
        port = gone.port
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("REPORTEDLY_FETCH_PORTS", str(port))
        with pytest.raises(FetchError, match=r"no connection \(.*[Rr]efused") as raised:
            client().get(f"http://{HOST}:{port}/")
    assert raised.value.passing


@pytest.mark.parametrize("error", [OSError(-2, "Name or service not known"), OSError("label too long")])
def test_a_name_that_is_not_known(press: Site, error: OSError) -> None:
    def unknown(host: str, port: int) -> list[str]:
        raise error

    with pytest.raises(FetchError, match=r"the name press\.example can't be resolved") as raised:
        Client(unknown).get(press.url(host=HOST))
    assert raised.value.passing


def test_a_name_without_addresses(press: Site) -> None:
    with pytest.raises(FetchError, match="the name has no address"):
        Client(lambda host, port: []).get(press.url(host=HOST))


class TestSecure:
    """Over TLS the name is verified, though the connection is made to an address."""

    @pytest.fixture
    def secure(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
        monkeypatch.setenv("REPORTEDLY_FETCH_ALLOW", f"{HOST}, other.example")
        monkeypatch.setenv("SSL_CERT_FILE", str(certificates.CERTIFICATE))
        site = Site(context=certificates.context())
        monkeypatch.setenv("REPORTEDLY_FETCH_PORTS", str(site.port))
        site.routes["/"] = Reply(PAGE)
        return site

    def test_a_page(self, secure: Site, client: Make) -> None:
        with secure.open():
            assert get(client, secure).data == PAGE

    def test_another_name_is_not_trusted(self, secure: Site, client: Make) -> None:
        with secure.open(), pytest.raises(FetchError, match="can't be trusted: Hostname mismatch") as raised:
            client({"other.example": ["127.0.0.1"]}).get(secure.url("/", "other.example"))
        assert secure.asked == []
        assert not raised.value.passing

    def test_an_unknown_authority_is_not_trusted(
        self, secure: Site, client: Make, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv("SSL_CERT_FILE")
        with secure.open(), pytest.raises(FetchError, match="can't be trusted: self-signed"):
            get(client, secure)
        assert secure.asked == []

    def test_a_server_that_never_shakes_hands_is_left(
        self, secure: Site, client: Make, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Its queue takes the connection, and nobody answers."""
        monkeypatch.setenv("REPORTEDLY_FETCH_SECONDS", "0.4")
        begun = time.monotonic()
        with pytest.raises(FetchError, match="no whole answer came"):
            get(client, secure)
        assert time.monotonic() - begun < 3
        with secure.open():
            pass
