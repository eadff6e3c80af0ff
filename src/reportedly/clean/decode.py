"""Bytes to text, as they were meant, and nothing changed: line ends and byte order mark stay where they are."""

import codecs
import re

import charset_normalizer

from reportedly.errors import PageError
from reportedly.model.page import Page

# Longest first: the mark of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,30})""", re.IGNORECASE
)
_LOOK = 2048  # bytes: HTML must declare its encoding within the first 1024 (HTML standard, 4.2.5.4); pages are late
_SAMPLE = 65_536  # bytes: enough for the detector, which is slow on more


def decode(page: Page) -> str:
    """The page's text. Raises PageError when the bytes are no text in any encoding."""
    for name in _encodings(page):
        try:
            text = page.data.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
        if "\0" in text:
            break
        return text
    raise PageError("the page is not text in any known encoding.", page.path, "Save it as UTF-8.")


def _encodings(page: Page) -> list[str]:
    """What to try, best first: the byte order mark, what HTML declares, UTF-8, the detector's guess, Windows-1252."""
    for mark, name in _MARKS:
        if page.data.startswith(mark):
            return [name]
    names = ["utf-8"]
    if page.media == "html" and (declared := _DECLARED.search(page.data[:_LOOK])):
        names.insert(0, declared.group(1).decode("ascii", "replace"))
    return names if _is_utf8(page.data) else [*names, *_guess(page.data), "cp1252"]


def _is_utf8(data: bytes) -> bool:
    """Whether the beginning is UTF-8 beyond ASCII; a letter cut at the sample's end doesn't count against it."""
    try:
        return not codecs.getincrementaldecoder("utf-8")().decode(data[:_SAMPLE]).isascii()
    except UnicodeDecodeError:
        return False


def _guess(data: bytes) -> list[str]:
    best = charset_normalizer.from_bytes(data[:_SAMPLE]).best()
    return [best.encoding] if best else []
