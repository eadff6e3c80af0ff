"""Messages with headers and a body, as HTTP answers and mail have them: what the body is, in which encoding."""

import gzip
import io
import re
import zlib
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesHeaderParser
from typing import BinaryIO, cast

from reportedly.errors import InputError
from reportedly.load.bounded import Bounded
from reportedly.model.page import Media

HEADER = 65_536  # bytes of all headers: real ones have 1,000; mail and HTTP servers stop at 8,000 to 64,000
_EMPTY, _END = re.compile(rb"\r?\n"), re.compile(rb"\r?\n\r?\n")
_MEDIA: dict[str, Media] = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "text"}
_CHUNK = re.compile(rb"\s{0,2}([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r?\n")


@dataclass(frozen=True, slots=True)
class Body:
    """A message's body. ``media``: None where it is neither HTML nor plain text."""

    data: bytes
    media: Media | None


def headers(data: bytes) -> Message:
    """The headers in these bytes, which may have no body."""
    return BytesHeaderParser().parsebytes(data)


def split(data: bytes) -> tuple[bytes, bytes]:
    """Headers and body: an empty line parts them. Raises InputError when the headers are longer than HEADER."""
    found = _EMPTY.match(data) or _END.search(data, 0, HEADER)
    if found is None:
        if len(data) >= HEADER:
            raise InputError(
                f"its headers are longer than {HEADER:,} bytes.", "", "Leave it out: no real page has that."
            )
        return data, b""
    return data[: found.start()], data[found.end() :]


def media_of(head: Message) -> Media | None:
    """What the content type says; None where it is no page."""
    return _MEDIA.get(head.get_content_type())


def unchunked(data: bytes) -> bytes:
    """The body without the lengths between its pieces (RFC 9112, 7.1); as it is where it has none.

    Raises EOFError when the last piece is missing.
    """
    pieces: list[bytes] = []
    at = 0
    while found := _CHUNK.match(data, at):
        size = int(found.group(1), 16)
        if size == 0:
            return b"".join(pieces)
        at = found.end() + size
        if at > len(data):
            raise EOFError
        pieces.append(data[found.end() : at])
    if pieces:
        raise EOFError
    return data  # the crawler has put the pieces together, and left the header


def decompressed(data: bytes, encoding: str, limit: int, where: str) -> bytes:
    """The body unpacked, at most ``limit`` bytes. Raises InputError for an encoding that isn't known, or a bomb."""
    name = encoding.strip().lower()
    if name in ("", "identity"):
        return data
    if name in ("gzip", "x-gzip"):
        return _gunzipped(data, limit, where) if data.startswith(b"\x1f\x8b") else data
    if name == "deflate":
        return _inflated(data, limit, where)
    raise InputError(f"the page is packed by '{name[:40]}'.", where, "Save it in a browser, or crawl it unpacked.")


def _gunzipped(data: bytes, limit: int, where: str) -> bytes:
    stream = cast(io.BufferedIOBase, gzip.GzipFile(fileobj=cast(BinaryIO, io.BytesIO(data)), mode="rb"))
    return io.BufferedReader(Bounded(stream, lambda: len(data), where)).read(limit)


def _inflated(data: bytes, limit: int, where: str) -> bytes:
    """With the zlib header, or without it: servers do both."""
    for bits in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
        unpacker = zlib.decompressobj(bits)
        try:
            out = unpacker.decompress(data, limit)
        except zlib.error:
            continue
        if len(out) < limit and not unpacker.eof:
            raise EOFError
        return out
    return data
