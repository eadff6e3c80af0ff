"""``.warc``: the pages among a crawl's records (ISO 28500), one at a time.

Own code and not a library's, because what is damaged must be told: fastwarc 2.0 and warcio take a cut file for one that
ends there, and fastwarc unpacks a compressed answer whole before one can ask how large it is.
"""

import datetime
import re
from email.message import Message

from reportedly import settings
from reportedly.errors import InputError
from reportedly.load import faults, message, single
from reportedly.load.source import Found, Row, Source
from reportedly.model.page import Media, Page

_HOLDS_PAGES = ("response", "resource", "conversion")
_STEP = 1 << 20  # bytes skipped at once
_BLANK = 100  # empty lines between two records; the standard has two
_STATUS = re.compile(rb"HTTP/\d[\d.]* +(\d{3})\b[^\n]*\n")
_TODO = "Get the file again; records before this place have been read."


def pages(source: Source) -> Found:
    """A page for each record that is an answer with a page in it, a problem for each that should be and can't be read.

    Raises InputError where the file is cut off or no more WARC: what follows can't be found.
    """
    while (head := _next(source)) is not None:
        where = f"{source.where}#{str(head.get('WARC-Record-ID', '')).strip() or 'a record without id'}"
        row = _record(source, head, where)
        if row is not None:
            yield row


def _next(source: Source) -> Message | None:
    """The headers of the next record; None at the end of the file."""
    first = b""
    for _ in range(_BLANK):
        first = source.stream.readline(message.HEADER)
        if first.strip() or not first:
            break
    if not first:
        return None
    if not first.startswith(b"WARC/"):
        raise InputError("there is no WARC record where one should begin.", source.where, _TODO)
    lines, size = [], 0
    while (line := source.stream.readline(message.HEADER)).strip():
        lines.append(line)
        if (size := size + len(line)) > message.HEADER:
            raise InputError(f"a record's headers are longer than {message.HEADER:,} bytes.", source.where, _TODO)
    if not line:
        raise InputError("the file is cut off in the headers of a record.", source.where, _TODO)
    return message.headers(b"".join(lines))


def _record(source: Source, head: Message, where: str) -> Row | None:
    """The page in a record, a problem, or None for a record of another kind. Its bytes are read in any case."""
    stated = str(head.get("Content-Length", "")).strip()
    if not re.fullmatch(r"\d{1,18}", stated):
        raise InputError(f"a record's length is '{stated[:40]}'.", where, _TODO)
    length, limit = int(stated), settings.number("max_page_bytes")
    wanted = str(head.get("WARC-Type", "")).strip().lower() in _HOLDS_PAGES
    if not wanted or length > limit:
        _skip(source, length, where)
        return faults.problem(where, f"the record is larger than {limit:,} bytes.", "Leave it.") if wanted else None
    data = source.stream.read(length)
    if len(data) < length:
        raise InputError(f"the file is cut off in a record of {length:,} bytes.", where, _TODO)
    try:
        return _page(head, data, where)
    except Exception as error:  # as in faults.guarded; but the next record can be found
        return faults.of(error, where)


def _skip(source: Source, length: int, where: str) -> None:
    while length:
        if not (data := source.stream.read(min(length, _STEP))):
            raise InputError("the file is cut off in a record.", where, _TODO)
        length -= len(data)


def _page(head: Message, data: bytes, where: str) -> Page | None:
    address = str(head.get("WARC-Target-URI", "")).strip().strip("<>") or None
    if address and address.endswith("/robots.txt"):
        return None
    if head.get_content_type() == "application/http":
        found = _answer(data, where)
    else:
        found = data, message.media_of(head), head.get_content_charset()
    if found is None:
        return None
    body, media, charset = found
    if media is None:
        return None
    day = _day(str(head.get("WARC-Date", "")))
    return Page(where, single.checked(body, where), media, address, day, charset=charset)


def _answer(data: bytes, where: str) -> tuple[bytes, Media | None, str | None] | None:
    """Body, kind and encoding of an HTTP answer; None for one that isn't a page."""
    status = _STATUS.match(data, 0, message.HEADER)
    if status is None:
        raise InputError("the record holds no HTTP answer.", where, "Get the page again.")
    if status.group(1) != b"200":
        return None
    raw, body = message.split(data[status.end() :])
    head = message.headers(raw)
    media = message.media_of(head)
    if media is None:
        return None
    if "chunked" in str(head.get("Transfer-Encoding", "")).lower():
        body = message.unchunked(body)
    limit = settings.number("max_page_bytes") + 1
    return (
        message.decompressed(body, str(head.get("Content-Encoding", "")), limit, where),
        media,
        head.get_content_charset(),
    )


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None
