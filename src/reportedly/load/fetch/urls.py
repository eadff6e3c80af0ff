"""Addresses on the web as users, feeds and redirects write them: read in one way, or refused."""

import re
from ipaddress import ip_address

import httpx

from reportedly.errors import FetchError
from reportedly.load.fetch.addresses import Rules

_SCHEMES = ("http", "https")
_DEFAULT = {"http": 80, "https": 443}
_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_NAME = re.compile(rf"(?=.{{1,253}}\.?$){_LABEL}(?:\.{_LABEL})*\.?")
# Hosts that end so are numbers to some programs (127.1, 0x7f.1, 017700000001) and names to others.
_NUMBER = re.compile(r"(?:^|\.)(?:[0-9]+|0x[0-9a-f]*)\.?$")
_SHOWN = 200  # characters of an address in a message


def checked(text: str, rules: Rules, base: httpx.URL | None = None) -> httpx.URL:
    """The address, without its fragment; a relative one counts from ``base``.

    Raises FetchError for another scheme than HTTP's, a user name in it, a port that is not allowed, and a host that is
    neither a name nor an IP address in its usual form.
    """
    try:
        url = (base.join(text) if base else httpx.URL(text)).copy_with(fragment=None)
        host = url.raw_host.decode("ascii")
        port = _DEFAULT.get(url.scheme) if url.port is None else url.port
    except (httpx.InvalidURL, ValueError) as error:
        raise _refused(text, f"this is no address of the web ({str(error)[:80]}).", "Check the spelling.") from error
    if url.scheme not in _SCHEMES:
        raise _refused(text, f"'{url.scheme[:20]}' is not fetched, only http and https.", "Give the page's address.")
    if url.userinfo or "@" in url.netloc.decode("ascii"):
        raise _refused(text, "there is a user name in it.", "Take it out; pages are fetched as anybody can.")
    if port not in rules.ports:
        raise _refused(text, f"port {port} is not asked.", "If it is meant, name it in REPORTEDLY_FETCH_PORTS.")
    if not _is_host(host):
        raise _refused(text, f"'{host[:80]}' is no host.", "Write a name, or an IP address in its usual form.")
    return url


def _is_host(host: str) -> bool:
    try:
        return not getattr(ip_address(host), "scope_id", None)
    except ValueError:
        return bool(_NAME.fullmatch(host)) and not _NUMBER.search(host)


def _refused(text: str, what: str, todo: str) -> FetchError:
    return FetchError(what, text[:_SHOWN], todo)
