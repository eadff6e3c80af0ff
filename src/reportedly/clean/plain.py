"""A bare text as a document: for sentences and paragraphs that never were a page."""

import datetime
import re

from reportedly.clean.lines import Line, trim
from reportedly.model.document import Document, Published, Segment, Zone
from reportedly.model.ids import content_id
from reportedly.model.span import Span

_LINE = re.compile(r"[^\r\n]+")


def plain(text: str, published: datetime.date | None) -> Document:
    """Every non-blank line is body; the first is the headline if it has no full stop and a blank line follows it.

    ``published``: the day from which relative dates are counted, where it is known.
    """
    spans = [trim(text, m.start(), m.end()) for m in _LINE.finditer(text)]
    lines = [Line(a, b, text[a:b], 0) for a, b in spans if a < b]
    zones: list[Zone] = ["body"] * len(lines)
    titled = len(lines) > 1 and not lines[0].final and _blank_between(text, lines[0].end, lines[1].start)
    if titled:
        zones[0] = "headline"
    segments = tuple(Segment(z, Span.of(text, line.start, line.end)) for z, line in zip(zones, lines, strict=True))
    day = Published(published, published, "day", ("given with the text",)) if published else None
    title = lines[0].text if titled else None
    return Document(content_id("d", text), "-", text, title, None, None, None, None, day, segments)


def _blank_between(text: str, start: int, end: int) -> bool:
    return len(re.findall(r"\r\n|\n|\r", text[start:end])) > 1
