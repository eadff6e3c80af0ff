"""A dated text: what cleaning makes of a page."""

import datetime
from dataclasses import dataclass
from typing import Literal

from reportedly.model.span import Span
from reportedly.model.when import Precision, When

Zone = Literal["headline", "subheadline", "body", "caption", "byline", "dateline", "credit"]
READ_ZONES: tuple[Zone, ...] = ("headline", "subheadline", "body", "caption")
HEADLINE_ZONES: tuple[Zone, ...] = ("headline", "subheadline")


# With room on both sides for what texts count from a day: decades back and ahead.
_CALENDAR = (200, 9800)


@dataclass(frozen=True, slots=True)
class Segment:
    """One paragraph-like stretch of the text and what it is. Segments don't overlap and come in text order."""

    zone: Zone
    span: Span


@dataclass(frozen=True, slots=True)
class Dropped:
    """Text that is not article text, with the reason (share_widget, navigation, repeated_caption ...)."""

    start: int
    end: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Published:
    """Inferred publication date: an interval, its precision, and the evidence in words, strongest first."""

    start: datetime.date
    end: datetime.date
    precision: Precision
    evidence: tuple[str, ...] = ()

    @property
    def when(self) -> When:
        """The interval alone."""
        return When(self.start, self.end, self.precision)


@dataclass(frozen=True, slots=True)
class Document:
    """A page's text with its provenance. ``text`` is fixed: every offset of every noun after it points into it.

    ``address``: where it was published on the web, if its file says so.
    """

    document_id: str
    path: str
    text: str
    title: str | None
    byline: str | None
    agency: str | None
    outlet: str | None
    dateline_place: str | None
    published: Published | None
    segments: tuple[Segment, ...]
    dropped: tuple[Dropped, ...] = ()
    language: str = "en"
    address: str | None = None

    @property
    def body(self) -> tuple[Span, ...]:
        """The spans that are article text."""
        return tuple(s.span for s in self.segments if s.zone == "body")

    @property
    def anchor(self) -> datetime.date | None:
        """The day from which "today" and "last week" are counted.

        None at either end of the calendar: programs write the years 1 and 9999 where they don't know the day.
        """
        day = self.published.end if self.published else None
        return day if day and _CALENDAR[0] <= day.year <= _CALENDAR[1] else None
