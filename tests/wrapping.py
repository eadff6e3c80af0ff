"""Pages in every wrapping that `reportedly.load` opens: small writers of archives, feeds and tables."""

import gzip
import io
import struct
import zipfile
from collections.abc import Iterable
from xml.sax.saxutils import escape

STORY = "The two ministers met in Geneva on Monday and spoke about grain. They will meet again in Oslo in May."
HTML = f"<html><head><title>Ministers meet</title></head><body><article><p>{STORY}</p></article></body></html>".encode()
TEXT = STORY.encode()


def zipped(members: Iterable[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip with these members, in order."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return file.getvalue()


def many(number: int) -> bytes:
    """A zip with so many empty members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for n in range(number):
            archive.writestr(zipfile.ZipInfo(f"pages/of/the/year/2024/{n:08}.html"), b"")
    return file.getvalue()


def overlapping(number: int) -> bytes:
    """A zip whose members all are one stretch of bytes that unpacks to a megabyte (after Fifield 2019)."""
    whole = zipped([("a.txt", b"a" * 1_000_000)])
    at = whole.index(b"PK\x01\x02")
    local, entry = whole[:at], whole[at : whole.index(b"PK\x05\x06")]
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, *[min(number, 65_535)] * 2, number * len(entry), at, 0)
    return local + entry * number + end


def patched(data: bytes, old: bytes, new: bytes) -> bytes:
    """The bytes with one piece in place of another, wherever it stands."""
    assert old in data
    return data.replace(old, new)


def flagged(data: bytes, offset: int, value: int) -> bytes:
    """A zip with a 16-bit field of its directory entries and local headers changed (offset in the local header)."""
    changed = bytearray(data)
    for mark, shift in ((b"PK\x03\x04", 0), (b"PK\x01\x02", 2)):
        at = data.find(mark)
        while at >= 0:
            struct.pack_into("<H", changed, at + offset + shift, value)
            at = data.find(mark, at + 4)
    return bytes(changed)


def record(
    block: bytes, name: str = "r1", kind: str = "response", length: object = None, content: str = "application/http"
) -> bytes:
    """A WARC record; ``length`` is what it says, if not the truth."""
    lines = (
        "WARC/1.0", f"WARC-Type: {kind}", f"WARC-Record-ID: <urn:x:{name}>", f"WARC-Target-URI: https://news.example/{name}",
        "WARC-Date: 2024-03-05T10:00:00Z", f"Content-Type: {content}",
        f"Content-Length: {len(block) if length is None else length}",
    )  # fmt: skip
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def answer(body: bytes, *headers: str, status: str = "200 OK", content: str = "text/html") -> bytes:
    """An HTTP answer."""
    return "\r\n".join([f"HTTP/1.1 {status}", f"Content-Type: {content}", *headers]).encode() + b"\r\n\r\n" + body


def warc(*bodies: bytes) -> bytes:
    """A crawl: its information, then a request and an answer for each body."""
    found = [record(b"software: test\r\n", "info", "warcinfo", content="application/warc-fields")]
    for n, body in enumerate(bodies):
        found += [record(b"GET / HTTP/1.1\r\n\r\n", f"q{n}", "request"), record(answer(body), f"r{n}")]
    return b"".join(found)


def by_record(crawl: Iterable[bytes]) -> bytes:
    """A WARC as crawlers pack it: each record a gzip member."""
    return b"".join(gzip.compress(one) for one in crawl)


def rss(*items: str, head: str = "", channel: str = "<title>Harbour Gazette</title>") -> bytes:
    """An RSS feed; items are XML."""
    inner = "".join(f"<item>{item}</item>" for item in items)
    return f'<?xml version="1.0"?>{head}<rss version="2.0"><channel>{channel}{inner}</channel></rss>'.encode()


def item(text: str = STORY, title: str = "Ministers meet", more: str = "") -> str:
    """The XML of an item's content."""
    return f"<title>{escape(title)}</title>{more}<description>{escape(text)}</description>"


def mhtml(*parts: tuple[str, bytes], boundary: str = "edge", close: bool = True, head: str = "") -> bytes:
    """A saved page; parts are headers and body."""
    lines = [
        f'From: <Saved>\r\n{head}MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="{boundary}"\r\n'.encode()
    ]
    lines += [f"--{boundary}\r\n{headers}\r\n\r\n".encode() + body for headers, body in parts]
    return b"\r\n".join(lines) + (f"\r\n--{boundary}--\r\n".encode() if close else b"")
