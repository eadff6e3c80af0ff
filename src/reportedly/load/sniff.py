"""What bytes are, from their name or a look at their beginning."""

import codecs
import re
from typing import Literal

from reportedly.model.page import Media

Kind = Literal["text", "html", "mhtml", "feed", "jsonl", "csv", "warc", "zip", "gzip"]

KINDS: dict[str, Kind] = {
    ".txt": "text", ".html": "html", ".htm": "html", ".mhtml": "mhtml", ".mht": "mhtml",
    ".xml": "feed", ".rss": "feed", ".atom": "feed", ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv",
    ".warc": "warc", ".zip": "zip", ".gz": "gzip",
}  # fmt: skip
ENDINGS = ", ".join(KINDS)
LOOK = 4096  # bytes; markup and control characters show within the first block
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
# Control characters that no text encoding uses for text (tab, line feed, form feed, return and escape are used).
_CONTROL = bytes(c for c in range(32) if c not in (0, 9, 10, 12, 13, 27)) + b"\x7f"
_HTML = re.compile(rb"<(?:!doctype html|html|head|body|article|div|p|h1|meta)\b", re.IGNORECASE)
# How files begin that hold pages in some wrapping; whatever else there is, is text or HTML.
_BEGINNINGS: tuple[tuple[Kind, re.Pattern[bytes]], ...] = (
    ("zip", re.compile(rb"PK(?:\x03\x04|\x05\x06)")),
    ("gzip", re.compile(rb"\x1f\x8b\x08")),
    ("warc", re.compile(rb"\s{0,9}WARC/\d")),
    ("feed", re.compile(rb"[^<]{0,9}(?:<[?!][^>]{0,999}>\s{0,99}){0,9}"
                        rb"<(?:rss|feed|rdf:RDF|urlset|sitemapindex)[\s/>]")),
    ("jsonl", re.compile(rb'(?:\xef\xbb\xbf)?\s{0,99}\{\s{0,99}"')),
    ("mhtml", re.compile(rb"(?:[\w-]{1,40}:[^\n]{0,500}\n(?:[ \t][^\n]{0,500}\n){0,9}){0,20}?"
                         rb"Content-Type:\s{0,9}multipart/related", re.IGNORECASE)),
)  # fmt: skip


def is_binary(data: bytes) -> bool:
    """Whether the bytes are no text in any encoding: NULs outside UTF-16/32, or more than 2 % control characters."""
    if data.startswith(_MARKS):
        return False
    head = data[:LOOK]
    if b"\0" in data:
        return not _looks_utf16(head)
    return len(head) - len(head.translate(None, _CONTROL)) > len(head) // 50


def _looks_utf16(head: bytes) -> bool:
    """UTF-16 of English without its mark: nearly every second byte is NUL, and hardly any of the others."""
    half = len(head) // 2
    even, odd = head[0::2].count(0), head[1::2].count(0)
    return max(even, odd) > 0.8 * half and min(even, odd) < 0.05 * half


def media_of(data: bytes) -> Media:
    """Text or HTML, for bytes that came without a file name."""
    return "html" if _HTML.search(data[:LOOK].replace(b"\0", b"")) else "text"


def kind_of(name: str) -> Kind | None:
    """The kind of file that a name's ending tells; None for an ending that holds no pages."""
    stem = name[name.replace("\\", "/").rfind("/") + 1 :]
    return KINDS.get(stem[stem.rfind(".") :].lower()) if "." in stem else None


def kind_in(head: bytes) -> Kind:
    """The kind of file that begins with these bytes. CSV can't be told from text and is never the answer."""
    return next((kind for kind, begins in _BEGINNINGS if begins.match(head[:LOOK])), None) or media_of(head)
