"""What bytes are, from a look at their beginning."""

import codecs
import re

from reportedly.model.page import Media

_LOOK = 4096  # bytes; markup and control characters show within the first block
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
# Control characters that no text encoding uses for text (tab, line feed, form feed, return and escape are used).
_CONTROL = bytes(c for c in range(32) if c not in (0, 9, 10, 12, 13, 27)) + b"\x7f"
_HTML = re.compile(rb"<(?:!doctype html|html|head|body|article|div|p|h1|meta)\b", re.IGNORECASE)


def is_binary(data: bytes) -> bool:
    """Whether the bytes are no text in any encoding: NULs outside UTF-16/32, or more than 2 % control characters."""
    if data.startswith(_MARKS):
        return False
    head = data[:_LOOK]
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
    return "html" if _HTML.search(data[:_LOOK].replace(b"\0", b"")) else "text"
