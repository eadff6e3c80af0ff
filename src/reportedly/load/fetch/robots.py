"""What a site's robots.txt lets programs do (RFC 9309)."""

import time
from collections.abc import Callable

import httpx
from protego import Protego

from reportedly import settings
from reportedly.errors import FetchError
from reportedly.load.fetch.answers import Answer

_READ = 512_000  # bytes: at least 500 KiB must be heeded (RFC 9309, 2.5)
_KEPT = 86_400.0  # seconds: no longer than a day (RFC 9309, 2.4)
_SLOWEST = 60.0  # seconds between two requests; a site that asks for more would never be read


class Robots:
    """The rules of each site, asked for once a day by ``get``."""

    def __init__(self, get: Callable[[str], Answer]) -> None:
        self._get = get
        self._name = settings.text("fetch_agent").partition("/")[0].strip()
        self._known: dict[str, tuple[float, Protego]] = {}

    def check(self, url: httpx.URL) -> None:
        """Raise FetchError when the address is not for programs, or when the site doesn't say (a passing error)."""
        if not self._rules(url).can_fetch(str(url), self._name):
            raise FetchError("the site's robots.txt keeps programs out of there.", str(url), "Read it in a browser.")

    def delay(self, url: httpx.URL) -> float:
        """The seconds between two requests that the site asks for, at most a minute; 0 if it doesn't."""
        return min(self._rules(url).crawl_delay(self._name) or 0.0, _SLOWEST)

    def _rules(self, url: httpx.URL) -> Protego:
        site = str(url.copy_with(raw_path=b"/robots.txt", fragment=None))
        until, rules = self._known.get(site, (0.0, None))
        if rules is None or time.monotonic() > until:
            rules = Protego.parse(self._text(site))
            self._known[site] = time.monotonic() + _KEPT, rules
        return rules

    def _text(self, site: str) -> str:
        """A site without the file (4xx) lets everybody in; one that can't answer now, nobody (RFC 9309, 2.3.1).

        Of the 4xx, those that come and go (429) say no more than that: it can't answer now.
        """
        try:
            return self._get(site).data[:_READ].decode("utf-8", "replace")
        except FetchError as error:
            if error.status and 400 <= error.status < 500 and not error.passing:
                return ""
            what = f"the site's robots.txt can't be read: {error.what}"
            raise FetchError(what, site, error.todo, status=error.status, passing=True, after=error.after) from error
