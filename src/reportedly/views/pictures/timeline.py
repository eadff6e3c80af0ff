"""The timeline plot: time across, event types down, one mark for each way in which an event is reported.

Plain SVG 1.1 made here, without styles or scripts of its own: colours come from the page's style sheet by class,
shapes from one sprite, so that marks, legend and list show the same signs and no sign is told by colour alone.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from reportedly.codebook import load, ontology
from reportedly.model.claim import FACTUALITY, Factuality
from reportedly.model.when import When
from reportedly.views import names, words
from reportedly.views.lines.nouns import EventLine
from reportedly.views.pictures import axis, is_narrow

#: Shapes in a box of 16 by 16 around the origin, by factuality; ``sign`` classes say what is filled and what outlined.
SHAPES: dict[Factuality, str] = {
    "happened": '<circle class="solid" r="6"/>',
    "alleged": '<circle class="open" r="5.5"/><circle class="solid" r="2.2"/>',
    "planned": '<path class="open" d="M0-7 7 0 0 7-7 0Z"/>',
    "predicted": '<path class="open" d="M0-6.5 6.8 5.5H-6.8Z"/>',
    "called_for": '<path class="open" d="M-5.2-5.2H5.2V5.2H-5.2Z"/>',
    "possible": '<circle class="open" r="3.6"/>',
    "conditional": '<circle class="open dashed" r="3.6"/>',
    "denied": '<path class="stroke" d="M-5-5 5 5M5-5-5 5"/>',
    "negated": '<path class="stroke" d="M-4.5-4.5 4.5 4.5M4.5-4.5-4.5 4.5"/><circle class="line" r="7"/>',
    "unknown": '<path class="stroke" d="M-5 0H5"/>',
}

#: The row of acts of words alone.
WORDS = ""
SIZE, LANE, PAD, HEAD, FOOT = 13, 14, 7, 19, 26  # pixels: a mark, lanes apart, row padding, quad heading, axis


@dataclass(frozen=True, slots=True)
class Point:
    """One mark: its row, its days, how it is reported, where it leads and what it says."""

    row: str
    when: When
    factuality: Factuality
    href: str
    title: str


def sprite() -> str:
    """The shapes, to stand once in a page before anything refers to them."""
    symbols = "".join(
        f'<symbol id="sign-{name}" viewBox="-8 -8 16 16" overflow="visible">'
        f'<g class="sign f-{name}">{shape}</g></symbol>'
        for name, shape in SHAPES.items()
    )
    return f'<svg width="0" height="0" aria-hidden="true" focusable="false" class="sprite">{symbols}</svg>'


def points(lines: Sequence[EventLine]) -> list[Point]:
    """One point for each event and each factuality that its claims give it, at the event's date.

    Where a text gives no date, or none better than a season, the mark stands on the day of the first such report.
    """
    found = []
    for line in lines:
        first: dict[Factuality, datetime.date | None] = {}
        for step in line.event.history:
            first.setdefault(step.factuality, step.published)
        for factuality, published in first.items():
            if date := _date(line, factuality, published):
                title = f"{line.text}. Reported as {words.STANDING[factuality]}, first on {words.day(published)}"
                found.append(Point(line.event.type or WORDS, date, factuality, f"#{line.event.event_id}", title))
    return found


def _date(line: EventLine, factuality: Factuality, published: datetime.date | None) -> When | None:
    own = next(
        (e.claim.date for e in line.evidence if e.claim.factuality == factuality and e.claim.date), line.event.date
    )
    if own and own.start and own.end and own.precision in ("day", "week", "month"):
        return own
    return When(published, published, "day") if published else None


def plot(lines: Sequence[EventLine], width: int = 960) -> str:
    """The plot as an ``<svg>`` element, ``width`` pixels wide; the empty string when no event has a date."""
    shown = points(lines)
    if not shown:
        return ""
    label = 84 if is_narrow(width) else 116
    reports = [d for line in lines for d in (line.first, line.last) if d]
    scale = axis.scale([p.when for p in shown], reports, label, width)
    body, y = "", 4.0
    for quad, rows in _rows(shown):
        body += f'<text class="quad" x="0" y="{y + 13:g}">{escape(quad)}</text>'
        y += HEAD
        for row in rows:
            drawn, height = _row(row, [p for p in shown if p.row == row], scale, y, label, width)
            body += drawn
            y += height
    return (
        f'<svg class="timeline" viewBox="0 0 {width} {y + FOOT:g}" width="{width}" height="{y + FOOT:g}" role="group"'
        f' aria-label="Timeline of {len(shown)} marks"><g class="grid">{_grid(scale, y, width)}</g>{body}</svg>'
    )


def _rows(shown: list[Point]) -> list[tuple[str, list[str]]]:
    """Quad names with the types present, in the codebook's order; statements without a type come last."""
    data = load("ontology")
    present = {p.row for p in shown}
    rows = [
        (quad["name"], [t for t in data["types"] if t in present and ontology.quad(t) == number])
        for number, quad in data["quads"].items()
    ]
    rows.append(("words only", [WORDS] if WORDS in present else []))
    return [(name, types) for name, types in rows if types]


def _row(name: str, row: list[Point], scale: axis.Scale, y: float, label: int, width: int) -> tuple[str, float]:
    """The drawn row and its height; marks that would cover each other go to lanes below."""
    lanes: list[float] = []
    drawn = ""
    for x, point in sorted(
        ((scale.middle(p.when), p) for p in row), key=lambda q: (q[0], FACTUALITY.index(q[1].factuality))
    ):
        lane = next((n for n, taken in enumerate(lanes) if taken + SIZE <= x), len(lanes))
        lanes[lane : lane + 1] = [x]
        drawn += _mark(point, x, y + PAD + LANE * (lane + 0.5), scale)
    height = 2 * PAD + LANE * len(lanes)
    base = f'<path class="rule" d="M{label - 6} {y + height:g}H{width}"/>'
    place = f'x="{label - 12}" y="{y + PAD + LANE / 2 + 4:g}"'
    text = f'<text class="row" {place} text-anchor="end">{names.row(name or None)}</text>'
    return base + text + drawn, height


def _mark(point: Point, x: float, y: float, scale: axis.Scale) -> str:
    low, high = scale.ends(point.when)
    span = f'<path class="span f-{point.factuality}" d="M{low:.1f} {y:g}H{high:.1f}"/>' if high - low > SIZE else ""
    title = escape(point.title)
    return (
        f'<a href="{escape(point.href)}" aria-label="{title}"><title>{title}</title>{span}'
        f'<circle class="hit" cx="{x:.1f}" cy="{y:g}" r="8"/>'
        f'<use href="#sign-{point.factuality}" x="{x - 8:.1f}" y="{y - 8:g}" width="16" height="16"/></a>'
    )


def _grid(scale: axis.Scale, height: float, width: int) -> str:
    ticks = "".join(
        f'<path d="M{x:.1f} 0V{height:g}"/><text x="{min(x, width - 28):.1f}" y="{height + 17:g}">{escape(name)}</text>'
        for x, name in scale.ticks()
    )
    half = axis.GUTTER / 2
    gutters = ((scale.left - half, "earlier", scale.has_earlier), (scale.right + half, "later", scale.has_later))
    ends = "".join(
        f'<rect x="{x - half:.1f}" y="0" width="{axis.GUTTER}" height="{height:g}"/>'
        f'<text x="{x:.1f}" y="{height + 17:g}">{name}</text>'
        for x, name, there in gutters
        if there
    )
    return ticks + ends
