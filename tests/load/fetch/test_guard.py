"""No address in any form leads to a server that is not public: its log stays empty."""

import errno
import ipaddress
from collections.abc import Callable, Sequence

import hostile_urls
import pytest

from reportedly.errors import FetchError, UsageError
from reportedly.load.fetch.addresses import Rules, purpose
from reportedly.load.fetch.client import Client
from webserver import Reply, Site, loopback6

Make = Callable[..., Client]


def test_there_are_enough() -> None:
    assert len(set(hostile_urls.ALL)) == len(hostile_urls.ALL) >= 130


@pytest.mark.parametrize("form", hostile_urls.ALL, ids=ascii)
def test_a_hostile_address_reaches_nobody(form: str, press: Site, inner: Site, client: Make) -> None:
    with pytest.raises(FetchError) as raised:
        client(hostile_urls.NAMES).get(form.replace("{port}", str(inner.port)))
    assert raised.value.todo
    assert not raised.value.passing, raised.value
    assert (inner.connections, press.connections) == (0, 0)


@pytest.mark.parametrize("form", hostile_urls.ALL, ids=ascii)
def test_a_redirect_to_a_hostile_address_reaches_nobody(form: str, press: Site, inner: Site, client: Make) -> None:
    target = form.replace("{port}", str(inner.port)).translate({9: "", 10: ""})
    press.routes["/"] = Reply(status=302, headers={"Location": target})
    with pytest.raises(FetchError) as raised:
        client(hostile_urls.NAMES).get(press.url(host="press.example"))
    assert raised.value.where == press.url(host="press.example")
    assert inner.connections == 0


def test_without_the_guard_they_would_get_there(
    press: Site, inner: Site, client: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or the tests above would show nothing."""
    monkeypatch.setenv("REPORTEDLY_FETCH_ALLOW", "0.0.0.0/0, ::/0")
    inner.routes["/"] = Reply(b"secret")
    reached = 0
    for form in hostile_urls.THIS_COMPUTER:
        try:
            reached += client(hostile_urls.NAMES).get(form.replace("{port}", str(inner.port))).data == b"secret"
        except FetchError:
            continue
    assert reached >= 15


class Turning:
    """A name server that gives another answer each time, as one does that wants to get past a check."""

    def __init__(self, *answers: Sequence[str]) -> None:
        self.answers, self.asked = list(answers), 0

    def __call__(self, host: str, port: int) -> Sequence[str]:
        self.asked += 1
        return self.answers[min(self.asked, len(self.answers)) - 1]


@pytest.fixture
def outer(inner: Site, monkeypatch: pytest.MonkeyPatch) -> Site:
    """A server at an allowed address with the inner one's port; skipped where there is no second loopback address."""
    try:
        site = Site("127.0.0.2", port=inner.port)
    except OSError as error:
        if error.errno != errno.EADDRNOTAVAIL:
            raise
        pytest.skip("this computer has only one loopback address")
    monkeypatch.setenv("REPORTEDLY_FETCH_ALLOW", "127.0.0.2")
    return site


def test_the_connection_is_made_to_the_address_that_was_checked(inner: Site, outer: Site) -> None:
    names = Turning(["127.0.0.2"], ["127.0.0.1"])
    with outer.open():
        outer.routes["/"] = Reply(b"news")
        assert Client(names).get(outer.url(host="turning.example")).data == b"news"
    assert (names.asked, inner.connections) == (1, 0)


def test_an_answer_that_changes_is_checked_again_for_the_next_connection(inner: Site, outer: Site) -> None:
    names = Turning(["127.0.0.2"], ["127.0.0.1"])
    with outer.open():
        outer.routes["/"] = Reply(status=302, headers={"Location": "/next"})
        with pytest.raises(
            FetchError, match=r"turning\.example has the address 127\.0\.0\.1, which is for this computer, and"
        ):
            Client(names).get(outer.url(host="turning.example"))
    assert (names.asked, inner.connections, outer.paths()) == (2, 0, ["/"])


@pytest.mark.parametrize("answer", [["127.0.0.2", "127.0.0.1"], ["127.0.0.1", "127.0.0.2"]])
def test_one_bad_address_among_good_ones_is_enough(inner: Site, outer: Site, answer: list[str]) -> None:
    with outer.open(), pytest.raises(FetchError, match="and not a public server's"):
        Client(Turning(answer)).get(outer.url(host="turning.example"))
    assert (inner.connections, outer.connections) == (0, 0)


def test_the_next_address_is_tried_where_one_takes_no_connection(inner: Site, outer: Site) -> None:
    with outer.open():
        outer.routes["/"] = Reply(b"news")
        allowed = Turning(["127.0.0.3", "127.0.0.2"])
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("REPORTEDLY_FETCH_ALLOW", "127.0.0.2/31")
            assert Client(allowed).get(outer.url(host="turning.example")).data == b"news"


@pytest.mark.parametrize(
    ("address", "use"),
    [
        ("127.0.0.1", "this computer"), ("10.9.8.7", "a private network"), ("169.254.169.254", "a cloud's metadata"),
        ("169.254.1.1", "the local link"), ("100.127.255.255", "a provider's inner network"), ("239.0.0.1", "multicast"),
        ("255.255.255.255", "broadcast"), ("250.0.0.1", "later use"), ("::", "this computer"), ("fe80::1%1", "the local link"),
        ("::ffff:8.8.8.8", "a form of an IPv4 address"), ("64:ff9b::808:808", "a form of an IPv4 address"),
        ("2002:808:808::", "a tunnel to another address"), ("2001:0:1::", "a tunnel to another address"),
        ("2001:20::1", "protocols"), ("6000::1", "later use"), ("fd12::1", "a private network"),
        ("8.8.8.8", None), ("100.63.255.255", None), ("100.128.0.0", None), ("172.15.255.255", None), ("172.32.0.0", None),
        ("223.255.255.255", None), ("9.255.255.255", None), ("11.0.0.0", None), ("2606:4700::1111", None), ("2a00::1", None),
        ("2001:4860:4860::8888", None), ("2001:200::1", None),
    ],
)  # fmt: skip
def test_purpose(address: str, use: str | None) -> None:
    assert purpose(ipaddress.ip_address(address)) == use


def test_python_knows_no_special_network_that_is_missing() -> None:
    """The first and last address of every network that the standard library holds for special."""
    networks = [
        network
        for version in (ipaddress.IPv4Network, ipaddress.IPv6Network)
        for constants in [version._constants]  # type: ignore[attr-defined]
        for network in constants._private_networks
    ]
    assert len(networks) > 15
    for network in networks:
        assert purpose(network[0]) is not None, network
        assert purpose(network[-1]) is not None, network


@pytest.mark.parametrize(
    ("allow", "address", "allowed"),
    [
        ("10.1.0.0/16", "10.1.2.3", True), ("10.1.0.0/16", "10.2.2.3", False), ("10.1.2.3", "10.1.2.3", True),
        ("10.1.2.3/16", "10.1.9.9", True), ("INTRANET.example", "10.1.2.3", True), ("intranet.example.", "10.1.2.3", True),
        ("other.example", "10.1.2.3", False), ("example", "10.1.2.3", False), ("other.example, fd00::/8", "fd00::1", True),
        ("", "8.8.8.8", True), ("", "10.1.2.3", False),
    ],
)  # fmt: skip
def test_what_is_allowed_by_name(allow: str, address: str, allowed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_FETCH_ALLOW", allow)
    try:
        Rules.of_settings().check("intranet.example", [address])
    except FetchError:
        assert not allowed
    else:
        assert allowed


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("FETCH_ALLOW", "10.0.0.0/99", "'10.0.0.0/99' is no network"),
        ("FETCH_PORTS", "80,http", "'http' is no port"),
        ("FETCH_PORTS", "0", "'0' is no port"),
        ("FETCH_PORTS", "70000", "'70000' is no port"),
    ],
)
def test_settings_that_mean_nothing(name: str, value: str, told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(f"REPORTEDLY_{name}", value)
    with pytest.raises(UsageError, match=told):
        Client()


def test_nothing_but_ports_of_the_web_by_default(press: Site, client: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REPORTEDLY_FETCH_PORTS")
    with pytest.raises(FetchError, match=f"port {press.port} is not asked"):
        client().get(press.url(host="press.example"))
    assert Rules.of_settings().ports == {80, 443}
    assert press.connections == 0


def test_proxies_of_the_environment_are_not_asked(
    press: Site, inner: Site, client: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, inner.url())
    press.routes["/"] = Reply(b"news")
    assert client().get(press.url(host="press.example")).data == b"news"
    assert inner.connections == 0


@pytest.mark.skipif(not loopback6(), reason="no IPv6")
def test_the_sixth_version_is_guarded_where_it_is_served(
    press: Site, client: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Site("::1").open() as site:
        monkeypatch.setenv("REPORTEDLY_FETCH_PORTS", str(site.port))
        site.routes["/"] = Reply(b"six")
        with pytest.raises(FetchError, match="::1 is for this computer, and not a public server's"):
            client().get(f"http://[::1]:{site.port}/")
        assert site.connections == 0
        monkeypatch.setenv("REPORTEDLY_FETCH_ALLOW", "::1")
        assert client().get(f"http://[::1]:{site.port}/").data == b"six"
