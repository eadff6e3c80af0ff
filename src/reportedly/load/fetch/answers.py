"""What a server answers: a page, a redirect, or a refusal that says whether to come again."""

import datetime
import zlib
from dataclasses import dataclass
from email.message import Message
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import httpcore

from reportedly import settings
from reportedly.errors import FetchError, InputError
from reportedly.load import faults, message

LATER = "Try again later."
NOT_MODIFIED = 304
_PAGES = (200, 203)
_REDIRECTS = (301, 302, 303, 307, 308)
_CLOSED = (401, 402, 403, 407, 451)  # not for programs, or not for everybody
_PASSING = (408, 425, 429)  # of the 4xx, which say that the request is wrong, those that say it comes too early
_GZIP = b"\x1f\x8b\x08"
LONGEST_WAIT = 86_400.0  # seconds; who asks for more than a day's patience gets a day


@dataclass(frozen=True, slots=True)
class Answer:
    """``address``: where it came from in the end; ``data``: the body, unpacked, empty if ``status`` is 304."""

    address: str
    status: int
    headers: Message
    data: bytes


def read(response: httpcore.Response, address: str) -> Answer | str:
    """The answer, or where a redirect leads. Raises FetchError for every other status, and for a body over the limit.

    Raises httpcore's errors for a connection that breaks.
    """
    head = _headers(response)
    status = response.status
    if status == NOT_MODIFIED:
        return Answer(address, status, head, b"")
    if status in _REDIRECTS and head["Location"]:
        return str(head["Location"]).strip()
    if status not in _PAGES:
        raise refusal(status, head, address)
    data = _unpacked(_body(response, head, address), str(head.get("Content-Encoding", "")), address)
    # Sitemaps and crawls are served as files that are packed by themselves.
    return Answer(address, status, head, _unpacked(data, "gzip", address) if data.startswith(_GZIP) else data)


def refusal(status: int, head: Message, address: str) -> FetchError:
    """The error for an answer without a page."""
    words = f"the server answers {status} {_phrase(status)}".rstrip()
    passing = status >= 500 or status in _PASSING
    if passing:
        todo = LATER
    elif status in _CLOSED:
        todo = "It is not open to programs: save it in a browser, and read the file."
    else:
        todo = "Check the address; the page may be gone."
    return FetchError(f"{words}.", address, todo, status=status, passing=passing, after=wait(head))


def wait(head: Message) -> float | None:
    """The seconds that Retry-After asks for (RFC 9110, 10.2.3: a number, or a day and time), at most a day."""
    text = str(head.get("Retry-After", "")).strip()
    if text.isascii() and text.isdigit():
        return min(float(text[:9]), LONGEST_WAIT)
    try:
        moment = parsedate_to_datetime(text)
        seconds = (moment - datetime.datetime.now(moment.tzinfo)).total_seconds()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return min(max(seconds, 0.0), LONGEST_WAIT)


def _headers(response: httpcore.Response) -> Message:
    """Headers with bytes that are not ASCII read as UTF-8, or else as Latin-1: RFC 9110 knows neither, servers both."""
    head = Message()
    for name, value in response.headers:
        try:
            text = value.decode("utf-8")
        except UnicodeDecodeError:
            text = value.decode("latin-1")
        head[name.decode("ascii", "replace")] = text
    return head


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def _body(response: httpcore.Response, head: Message, address: str) -> bytes:
    """As it was sent; what is larger packed than it may be unpacked isn't read to its end."""
    limit = settings.number("fetch_bytes")
    stated = str(head.get("Content-Length", ""))
    if stated.isdigit() and int(stated[:18]) > limit:
        raise _too_large(limit, address)
    data = bytearray()
    for piece in response.iter_stream():
        data += piece
        if len(data) > limit:
            raise _too_large(limit, address)
    return bytes(data)


def _unpacked(data: bytes, encoding: str, address: str) -> bytes:
    limit = settings.number("fetch_bytes")
    try:
        found = message.decompressed(data, encoding, limit + 1, address)
    except (InputError, EOFError, OSError, zlib.error) as error:
        told = faults.of(error, address)
        raise FetchError(told.what, address, told.todo) from error
    if len(found) > limit:
        raise _too_large(limit, address)
    return found


def _too_large(limit: int, address: str) -> FetchError:
    todo = "Save it as a file, and read that, or raise REPORTEDLY_FETCH_BYTES."
    return FetchError(f"the page has more than {limit:,} bytes.", address, todo)
