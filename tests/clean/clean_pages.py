"""Builders of pages for the tests of this room."""

from reportedly.clean.article import clean
from reportedly.model.document import Document
from reportedly.model.page import Media, Page

STORY = """The foreign ministers of Latveria and Sokovia met in Geneva on Tuesday and spoke about the price of grain.

They did not agree on a date for the next round, a spokeswoman for the Swiss hosts said after the dinner.

Both countries have closed their borders for lorries since a quarrel over customs in the spring of the year.

The closure has cost farmers on the two sides of the river more than they earned in the three years before."""


def document(text: str, media: Media = "text", path: str = "page.txt") -> Document:
    return clean(Page(path, text.encode(), media))


def zones(found: Document) -> list[tuple[str, str]]:
    """Zone or reason, and text, of all pieces in text order."""
    pieces = [(s.span.start, s.zone, s.span.text) for s in found.segments]
    pieces += [(d.start, d.reason, d.text) for d in found.dropped]
    return [(zone, text) for _, zone, text in sorted(pieces)]


def zone_of(found: Document, text: str) -> str:
    """The zone or reason of the one piece with this text."""
    (zone,) = {z for z, t in zones(found) if t == text}
    return zone
