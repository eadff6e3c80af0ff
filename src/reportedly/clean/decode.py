"""Bytes to text, as they were meant, and nothing changed: line ends and byte order mark stay where they are.

1. a byte order mark decides
2. NULs in every second place: UTF-16 without its mark
3. bytes that are UTF-8 are UTF-8, hardly ever by chance, whatever is declared
4. what is declared, by the server or in the page, if the text is plausible then
5. of that, the detector's guess and the common encodings the one with the most plausible text; Western before others,
   unless its letters can't be one language's and another's can (charset-normalizer alone sees Czech names as Big5)
"""

import codecs
import re
from collections.abc import Iterator

import charset_normalizer

from reportedly.clean import alphabets, charsets, plausible
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
_BEYOND = re.compile(rb"[\x80-\xff]")
_BELIEVED = 0.9  # share of plausible characters with which a declared encoding is right
# Bytes beyond ASCII: so many in Chinese, read as Korean, aren't all Hangul; Korean can be read as Chinese.
_TELLING = 20
_DAMAGED = 50  # characters beyond ASCII for each that may be damaged: a page cut off within one, a stray byte
_WESTERN = "cp1252"
# Share of letters that may be another language's, a guest's name. Two more strangers than that must speak against the
# Western encoding: an English page may name people of several Western countries.
_GUESTS = 0.1
_WHOLE = {"utf-8": 3}  # characters beyond ASCII that a damaged text must have; three are no UTF-8 by chance


def decode(page: Page) -> str:
    """The page's text. Raises PageError when the bytes are no text in any encoding."""
    for name in _encodings(page):
        text = _read(page.data, name)
        if text is not None and "\0" not in text:
            return text
    raise PageError("the page is not text in any known encoding.", page.path, "Save it as UTF-8.")


def _encodings(page: Page) -> Iterator[str]:
    """Codecs, likeliest first."""
    if marked := next((name for mark, name in _MARKS if page.data.startswith(mark)), None):
        yield marked  # 1
        return
    if b"\0" in page.data:  # 2
        yield "utf-16-le" if page.data[1::2].count(0) > page.data[::2].count(0) else "utf-16-be"
        return
    if b"\x1b$" in page.data and b"\x1b(" in page.data:
        yield "iso2022_jp"  # by its marks; it has no byte beyond ASCII
    yield "utf-8"  # 3
    yield from _likeliest(page.data, list(_declared(page)))  # 4, 5


def _declared(page: Page) -> Iterator[str]:
    in_page = _DECLARED.search(page.data[:_LOOK]) if page.media == "html" else None
    for label in (page.charset, in_page and in_page.group(1).decode("ascii", "replace")):
        if label and (name := charsets.codec(label)):
            yield name


def _likeliest(data: bytes, declared: list[str]) -> list[str]:
    """Codecs in the order of how plausible the text is in them; one that is declared and plausible comes first."""
    first = _BEYOND.search(data)
    sample = data[max(0, first.start() - 100) : first.start() + _SAMPLE] if first else b""
    korean = "gb18030" in declared and len(_BEYOND.findall(sample)) >= _TELLING
    scores = {name: _score(sample, name) for name in (*["cp949"] * korean, *declared)}
    if believed := next((name for name, score in scores.items() if score >= _BELIEVED), None):
        return [believed]
    best = charset_normalizer.from_bytes(sample).best()
    for name in (*charsets.COMMON, charsets.codec(best.encoding) if best else None):
        if name and name not in scores:
            scores[name] = _score(sample, name)
    western = _strangers(sample, _WESTERN)
    scores = {n: score * _likely(_strangers(sample, n), western) for n, score in scores.items() if score > 0}
    return sorted(scores, key=lambda name: -scores[name]) or [_WESTERN]


def _score(sample: bytes, name: str) -> float:
    """How plausible the sample is in an encoding; 0 if it can't be read."""
    text = _read(sample, name)
    return plausible.share(text, name) if text is not None else 0.0


def _strangers(sample: bytes, name: str) -> tuple[int, int]:
    return alphabets.strangers(_read(sample, name) or "")


def _likely(found: tuple[int, int], western: tuple[int, int]) -> float:
    """A factor above 1 for an encoding in which the letters are one language's, if they aren't in the Western one."""
    strangers, letters = found
    believed = strangers <= _GUESTS * letters and western[0] - strangers >= max(2, _GUESTS * western[1])
    return 1 + _GUESTS * (1 - strangers / max(1, letters)) if believed else 1.0


def _read(data: bytes, name: str) -> str | None:
    """The text in an encoding; a few damaged characters are replaced, and with more there is none."""
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        text = data.decode(name, "replace")
    damaged = text.count("\ufffd")
    whole = sum(c > "\x7f" for c in text) - damaged
    return text if whole >= _WHOLE.get(name, _DAMAGED // 2) and damaged <= max(1, whole // _DAMAGED) else None
