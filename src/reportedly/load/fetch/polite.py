"""A client that asks as a guest does: not too often, not where it isn't wanted, not again while a host is busy."""

import time
from collections.abc import Mapping
from functools import partial

import httpx

from reportedly import settings
from reportedly.errors import FetchError
from reportedly.load.fetch.answers import LATER, Answer
from reportedly.load.fetch.client import Client
from reportedly.load.fetch.robots import Robots

_BUSY = (429, 503)  # statuses that speak for the whole host


class Polite:
    """Waits between two requests to one host, asks its robots.txt, and leaves it alone while it is down or busy."""

    def __init__(self, client: Client | None = None) -> None:
        self._client = client or Client()
        self.rules = self._client.rules
        self._robots = Robots(self._client.get)
        self._free_at: dict[str, float] = {}  # by host, on the monotonic clock

    def get(self, address: str, validators: Mapping[str, str] | None = None, robots: bool = True) -> Answer:
        """As ``Client.get``, after the wait that is due. ``robots`` is false for what the user himself has named.

        Raises FetchError.
        """
        try:
            return self._client.get(address, validators, partial(self._before, robots))
        except FetchError as error:
            if error.passing and (error.status is None or error.status in _BUSY):
                self._hold(_host(address), error.after or settings.fraction("retry_seconds"))
            raise

    def wait(self, address: str) -> float:
        """Seconds until the host of an address may be asked."""
        return max(0.0, self._free_at.get(_host(address), 0.0) - time.monotonic())

    def is_busy(self, address: str) -> bool:
        """Whether the host of an address is left alone for longer than anybody waits: asking raises FetchError."""
        return self.wait(address) > settings.fraction("fetch_seconds")

    def _before(self, robots: bool, url: httpx.URL) -> None:
        seconds = self.wait(str(url))
        if self.is_busy(str(url)):
            what = "its host does not answer, or has asked to be left alone for a while."
            raise FetchError(what, str(url), LATER, passing=True, after=seconds)
        delay = settings.fraction("fetch_delay")
        if robots:
            self._robots.check(url)
            delay = max(delay, self._robots.delay(url))
        time.sleep(seconds)
        self._hold(url.host, delay)

    def _hold(self, host: str, seconds: float) -> None:
        self._free_at[host] = max(self._free_at.get(host, 0.0), time.monotonic() + seconds)


def _host(address: str) -> str:
    return httpx.URL(address).host
