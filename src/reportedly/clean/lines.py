"""A text's lines with the features that tell article from furniture."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from reportedly import codebook

_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_MARKUP = re.compile(r"</?[A-Za-z][^<>\n]{0,200}>")
_EDGE = " \t\xa0\u3000\ufeff\u200b\u200e\u200f\u2060"
_BULLET = re.compile(r"^[\s\xa0]*(?:[•·●▪■◆▶►▲△○◇★☆※*]|[-–—]\s)[\s\xa0]*")
_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
# The end of a sentence; an agency's name in brackets may follow it, or its mark for the end of a story.
_STORY_ENDS = r"\([^()]{2,40}\)|Enditem|ENDS?|/[Ee](?:nd|ND)/|-0-|[■▲◆●#]{1,3}"
_FINAL = re.compile(rf"[.!?…][\"'”’»)\]]*(?:[ \xa0]*(?:{_STORY_ENDS}))?$")
_NAME_LIKE = re.compile(r"[A-ZÀ-Þ]")
_TAIL = 80  # characters: where a line's end mark is looked for


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(codebook.load("furniture")[name].split())


def function_words() -> frozenset[str]:
    """The commonest English words that carry grammar: a third of any English text, hardly any of a menu."""
    return _words("function_words")


@dataclass(eq=False)
class Line:
    """One non-blank line without its outer blanks: ``[start, end)`` in the text; ``gap``: blank lines before it.

    ``mark``: what HTML says of the line (clean/rendering.py), else empty. The classifier sets ``reason`` or ``zone``;
    the rest never changes, and each feature is found once, when asked for.
    """

    start: int
    end: int
    text: str
    gap: int
    reason: str | None = None
    zone: str | None = None
    mark: str = ""

    @cached_property
    def plain(self) -> str:
        """The text without markup."""
        return _MARKUP.sub("", self.text) if "<" in self.text else self.text

    @cached_property
    def words(self) -> list[str]:
        """Its words, as written."""
        return _WORD.findall(self.plain)

    @cached_property
    def key(self) -> str:
        """The same for copies that differ in markup, blanks or case."""
        return " ".join(self.plain.casefold().split())

    @property
    def open(self) -> bool:
        """Whether nothing has been decided about the line yet."""
        return self.reason is None and self.zone is None

    @cached_property
    def bare(self) -> str:
        """The text without markup, bullet and outer blanks."""
        return _BULLET.sub("", self.plain).strip(_EDGE)

    @cached_property
    def bullet(self) -> bool:
        """Whether the line is an item of a list."""
        return bool(_BULLET.match(self.text))

    @cached_property
    def final(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_FINAL.search(self.text, max(0, len(self.text) - _TAIL)))

    @cached_property
    def grammar(self) -> int:
        """How many of its words are English function words."""
        return sum(map(function_words().__contains__, map(str.lower, self.words)))

    @property
    def function_share(self) -> float:
        """Share of English function words among its words, 0 to 1."""
        return self.grammar / len(self.words) if self.words else 0.0

    @cached_property
    def title_case(self) -> bool:
        """Whether nearly all its longer words begin with a capital."""
        long = [w for w in self.words if w.lower() not in _words("small_words")]
        return len(long) > 2 and sum(bool(_NAME_LIKE.match(w)) for w in long) > 0.85 * len(long)


def split(text: str) -> list[Line]:
    """The non-blank lines of a text, hard-wrapped paragraphs joined again; any line end counts (CR, LF, CRLF ...)."""
    raw = list(_raw(text))
    return [Line(a, b, text[a:b], gap) for a, b, gap in (_unwrap(text, raw) if _wrapped(text, raw) else raw)]


def _raw(text: str) -> Iterator[tuple[int, int, int]]:
    at, gap = 0, 0
    ends = [(m.start(), m.end()) for m in _BREAK.finditer(text)]
    for end, following in [*ends, (len(text), len(text))]:
        start, stop = trim(text, at, end)
        if start < stop:
            yield start, stop, gap
            gap = 0
        else:
            gap += 1
        at = following


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without blanks and invisible marks at its ends."""
    while start < end and (text[start].isspace() or text[start] in _EDGE):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in _EDGE):
        end -= 1
    return start, end


def _wrapped(text: str, raw: list[tuple[int, int, int]]) -> bool:
    """Whether lines were cut to a width: none is long, and many go on with a small letter right below."""
    if len(raw) < 4 or not 40 <= max(b - a for a, b, _ in raw) <= 110:
        return False
    goes_on = sum(gap == 0 and text[a].islower() for a, _, gap in raw)
    return goes_on >= 0.3 * len(raw)


def _unwrap(text: str, raw: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Join lines that no blank line parts, as long as the upper one is nearly as wide as the widest."""
    width = max(b - a for a, b, _ in raw)
    joined: list[tuple[int, int, int]] = []
    last = 0
    for a, b, gap in raw:
        if (
            joined
            and gap == 0
            and last > 0.6 * width
            and not (_FINAL.search(text[:a].rstrip()[-50:]) and last < 0.8 * width)
        ):
            start, _, first_gap = joined.pop()
            joined.append((start, b, first_gap))
        else:
            joined.append((a, b, gap))
        last = b - a
    return joined
