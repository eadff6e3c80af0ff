"""Bytes to text, as they were meant, and nothing changed: line ends and byte order mark stay where they are."""

import codecs
import re
from collections.abc import Iterator

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
        if "\0" not in text:
            return text
    raise PageError("the page is not text in any known encoding.", page.path, "Save it as UTF-8.")


def _encodings(page: Page) -> Iterator[str]:
    """The byte order mark's, UTF-8 (hardly ever right by chance), what HTML declares, the detector's guess."""
    for mark, name in _MARKS:
        if page.data.startswith(mark):
            yield name
            return
    yield "utf-8"
    if page.media == "html" and (declared := _DECLARED.search(page.data[:_LOOK])):
        yield declared.group(1).decode("ascii", "replace")
    if best := charset_normalizer.from_bytes(page.data[:_SAMPLE]).best():
        yield best.encoding
    yield "cp1252"
