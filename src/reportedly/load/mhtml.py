"""``.mhtml``, ``.mht``: a web page saved with its pictures (RFC 2557); only its HTML is taken."""

import base64
import datetime
import quopri
import re
from collections.abc import Iterator
from email.message import Message
from email.utils import parsedate_to_datetime

from reportedly import settings
from reportedly.errors import InputError
from reportedly.load import message, single
from reportedly.load.source import Found, Source
from reportedly.model.page import Media, Page

_PARTS = 2000  # pictures and styles of a page: hundreds
_DEPTH = 3  # multiparts in one another: browsers write one, mail programs two


def pages(source: Source) -> Found:
    """The page: the first part that is HTML, or else plain text. Raises InputError when there is none."""
    limit = settings.number("max_page_bytes")
    data = source.stream.read(limit + 1)
    if len(data) > limit:
        raise InputError(f"the file is larger than {limit:,} bytes.", source.where, "Save the page as HTML only.")
    raw, body = message.split(data)
    head = message.headers(raw)
    best = None
    for part, text, whole in _parts(head, body, iter(range(_PARTS)), _DEPTH):
        media = message.media_of(part)
        if media and (best is None or media == "html"):
            best = part, text, whole, media
        if media == "html":
            break
    if best is None:
        raise InputError("the file holds no web page.", source.where, "Save the page again.")
    yield _page(head, *best, source.where)


def _page(head: Message, part: Message, text: bytes, whole: bool, media: Media, where: str) -> Page:
    if not whole:
        raise InputError("the file is cut off in the page.", where, "Save the page again.")
    address = head.get("Snapshot-Content-Location") or part.get("Content-Location") or head.get("Content-Location")
    data, day = single.checked(_decoded(part, text), where), _day(str(head.get("Date")))
    return Page(where, data, media, str(address).strip() if address else None, day, charset=part.get_content_charset())


def _day(text: str) -> datetime.date | None:
    try:
        return parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError):
        return None


def _parts(head: Message, body: bytes, numbers: Iterator[int], depth: int) -> Iterator[tuple[Message, bytes, bool]]:
    """The parts in order: headers, body, and whether the body's end is there. Never more than one is held.

    Raises InputError when there are more than ``numbers``.
    """
    boundary = head.get_boundary() if head.get_content_maintype() == "multipart" else None
    if not boundary or not depth:
        yield head, body, True
        return
    line = re.compile(rb"^--" + re.escape(boundary.encode("utf-8", "surrogateescape")) + rb"(--)?[ \t]*\r?$", re.M)
    marks = line.finditer(body)
    mark = next(marks, None)
    while mark and not mark.group(1):
        if next(numbers, None) is None:
            raise InputError(f"the file has more than {_PARTS:,} parts.", "", "Save the page as HTML only.")
        after = next(marks, None)
        raw, text = message.split(
            body[mark.end() : after.start() if after else None].removeprefix(b"\r").removeprefix(b"\n")
        )
        for part, inner, whole in _parts(message.headers(raw), text, numbers, depth - 1):
            yield part, inner, whole and after is not None
        mark = after


def _decoded(part: Message, text: bytes) -> bytes:
    how = str(part.get("Content-Transfer-Encoding", "")).strip().lower()
    if how == "quoted-printable":
        return quopri.decodestring(text)
    return base64.b64decode(text + b"==") if how == "base64" else text
