"""``Client().get(address)``: one page from the web, within every limit, or an error that says why not."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache, partial
from ssl import SSLContext

import httpcore
import httpx

from reportedly import settings
from reportedly.errors import FetchError
from reportedly.load.fetch import answers, urls
from reportedly.load.fetch.addresses import Rules
from reportedly.load.fetch.answers import Answer
from reportedly.load.fetch.wire import Deadline, Resolver, Wire, resolve

_SAID = 100  # characters of a library's message
_HEADERS = (
    ("Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.1"),
    ("Accept-Language", "en"),
    ("Accept-Encoding", "gzip, deflate"),
)


class Client:
    """Fetches from addresses of public servers, and from what the settings allow.

    ``resolver`` gives the addresses of a name (default: the operating system's). Proxies that the environment names
    are not used: they would make connections that nobody has checked. SSL_CERT_FILE and SSL_CERT_DIR are.
    """

    def __init__(self, resolver: Resolver = resolve) -> None:
        self.rules = Rules.of_settings()
        self._resolver = resolver

    def get(
        self,
        address: str,
        validators: Mapping[str, str] | None = None,
        before: Callable[[httpx.URL], None] | None = None,
    ) -> Answer:
        """The page at an address. ``validators``: headers of a conditional request, which may be answered by 304.

        ``before`` is called with every address that is about to be asked; its time doesn't count. Raises FetchError.
        """
        deadline = Deadline(settings.fraction("fetch_seconds"))
        limit = settings.number("fetch_redirects")
        headers = [*_HEADERS, ("User-Agent", settings.text("fetch_agent")), *(validators or {}).items()]
        wire = Wire(self.rules, self._resolver, deadline)
        with _told(address), httpcore.ConnectionPool(_trusted(), network_backend=wire) as pool:
            url = urls.checked(address, self.rules)
            for _ in range(limit + 1):
                if before:
                    deadline.without(partial(before, url))
                with pool.stream("GET", _core(url), headers=headers) as response:
                    found = answers.read(response, str(url))
                if isinstance(found, Answer):
                    if found.status == answers.NOT_MODIFIED and not validators:
                        raise answers.refusal(found.status, found.headers, address)
                    return found
                url = urls.checked(found, self.rules, url)
            raise FetchError(f"there are more than {limit} redirects.", address, "Give the address they lead to.")


def _trusted() -> SSLContext:
    """Whose certificates are trusted: Mozilla's list, or that which the environment names."""
    return _context(os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))


@cache
def _context(*_named: str | None) -> SSLContext:
    """Made once for each naming: reading the list takes 30 ms."""
    return httpx.create_ssl_context()


def _core(url: httpx.URL) -> httpcore.URL:
    return httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)


@contextmanager
def _told(address: str) -> Iterator[None]:
    """Every error of the way there as a FetchError about this address; a redirect's own address stands in the words."""
    try:
        yield
    except FetchError as error:
        if error.where and error.where != address:
            error.what = f"{error.where}: {error.what}"
        error.where = address
        raise
    except httpcore.TimeoutException as error:
        seconds = settings.fraction("fetch_seconds")
        raise FetchError(
            f"no whole answer came within {seconds:g} seconds.", address, answers.LATER, passing=True
        ) from error
    except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol) as error:
        said = " ".join(str(error).split())[:_SAID]
        broken = not isinstance(error, httpcore.ConnectError)
        what = f"the answer breaks off or is no HTTP ({said})." if broken else f"no connection ({said})."
        raise FetchError(what, address, answers.LATER, passing=True) from error
