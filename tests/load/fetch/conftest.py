"""Two servers on this computer: one that may be asked by its name, and one that must never be."""

from collections.abc import Callable, Iterator, Sequence

import pytest

from reportedly.load.fetch.client import Client
from reportedly.load.fetch.wire import resolve as system
from webserver import Site

PRESS = "press.example"  # the name under which the first server may be asked


@pytest.fixture
def press(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A server of news. Its port and its name are allowed, its address is not."""
    with Site().open() as site:
        monkeypatch.setenv("REPORTEDLY_FETCH_PORTS", str(site.port))
        monkeypatch.setenv("REPORTEDLY_FETCH_ALLOW", PRESS)
        monkeypatch.setenv("REPORTEDLY_FETCH_SECONDS", "5")
        yield site


@pytest.fixture
def inner(press: Site, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A server that is not public. Its port is allowed, so that only its address can keep it from being asked."""
    with Site().open() as site:
        monkeypatch.setenv("REPORTEDLY_FETCH_PORTS", f"{press.port},{site.port},80,443")
        yield site


Names = dict[str, Sequence[str]]


@pytest.fixture
def client() -> Callable[..., Client]:
    """``client({"name": ["address"]})``: one that knows these names, and the press's, and no others."""

    def make(names: Names | None = None) -> Client:
        known = {PRESS: ["127.0.0.1"], **(names or {})}

        def resolve(host: str, port: int) -> Sequence[str]:
            if host.rstrip(".") in known:
                return known[host.rstrip(".")]
            assert ":" in host or host[-1].isdigit(), f"a real name server would be asked for {host}"
            return system(host, port)

        return Client(resolve)

    return make
