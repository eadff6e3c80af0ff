"""The graph of reasons: causes on the left, effects on the right, what ties them between; plain SVG 1.1, no script.

A side that stands in several reasons in the same words is drawn once in its column. On phones each
reason is drawn by itself, the cause above the effect.
"""

import textwrap
from collections.abc import Sequence
from html import escape

from reportedly.views.lines.nouns import ReasonLine
from reportedly.views.pictures import is_narrow

#: Reasons drawn; the list has the rest.
LIMIT = 6
_LINE, _PAD, _GAP = 17, 8, 14  # pixels: a line of text, inside a box, between boxes
_CHARACTER = 6.9  # pixels that a character takes on average
_ROWS = 3  # lines of text in a box
_BETWEEN = 40  # pixels between cause and effect from top to bottom


def graph(lines: Sequence[ReasonLine], width: int) -> str:
    """The graph of the first reasons as an ``<svg>`` element ``width`` pixels wide; empty where there are none."""
    shown = lines[:LIMIT]
    if not shown:
        return ""
    drawn, height = _stacked(shown, width) if is_narrow(width) else _columns(shown, width)
    return (
        f'<svg class="reasons" viewBox="0 0 {width} {height:g}" width="{width}" height="{height:g}" role="group"'
        f' aria-label="Graph of {len(shown)} reasons">{drawn}</svg>'
    )


def _columns(lines: Sequence[ReasonLine], width: int) -> tuple[str, float]:
    box = 0.4 * width
    left, low = _column([(line.cause, line) for line in lines], 0, box)
    right, high = _column([(line.effect, line) for line in lines], width - box, box)
    ties = "".join(
        _tie(line, (box, left[line.cause.lower()][0]), (width - box, right[line.effect.lower()][0]))
        for line in lines
    )  # fmt: skip
    boxes = "".join(drawn for column in (left, right) for _, drawn in column.values())
    return ties + boxes, max(low, high)


def _column(
    sides: Sequence[tuple[str, ReasonLine]], x: float, box: float
) -> tuple[dict[str, tuple[float, str]], float]:
    """By its words: the height of a side's middle and its box; and how high the column is."""
    found: dict[str, tuple[float, str]] = {}
    y = 0.0
    for text, line in sides:
        if text.lower() not in found:
            drawn, height = _box(text, line, x, y, box)
            found[text.lower()] = (y + height / 2, drawn)
            y += height + _GAP
    return found, y - _GAP


def _stacked(lines: Sequence[ReasonLine], width: int) -> tuple[str, float]:
    drawn, y = "", 0.0
    for line in lines:
        cause, height = _box(line.cause, line, 0, y, width)
        effect, below = _box(line.effect, line, 0, y + height + _BETWEEN, width)
        middle = width / 2
        drawn += cause + effect + _tie(line, (middle, y + height), (middle, y + height + _BETWEEN))
        y += height + _BETWEEN + below + 2 * _GAP
    return drawn, y - 2 * _GAP


def _box(text: str, line: ReasonLine, x: float, y: float, width: float) -> tuple[str, float]:
    rows = _wrapped(text, width)
    height = _LINE * len(rows) + 2 * _PAD
    words = "".join(
        f'<tspan x="{x + 10:g}" y="{y + _PAD + 13 + _LINE * n:g}">{escape(row)}</tspan>' for n, row in enumerate(rows)
    )
    label = escape(f"{text} ({line.told})")
    box = f'<rect x="{x + 0.5:g}" y="{y + 0.5:g}" width="{width - 1:g}" height="{height - 1:g}" rx="6"/>'
    return (
        f'<a href="#{escape(line.reason.reason_id)}" aria-label="{label}"><title>{label}</title>{box}'
        f"<text>{words}</text></a>"
    ), height


def _wrapped(text: str, width: float) -> list[str]:
    rows = textwrap.wrap(text, int((width - 20) / _CHARACTER))
    return rows if len(rows) <= _ROWS else [*rows[: _ROWS - 1], f"{rows[_ROWS - 1].rstrip(' ,;')} …"]


def _tie(line: ReasonLine, start: tuple[float, float], end: tuple[float, float]) -> str:
    """The arrow from cause to effect with the kind of the tie on it; dashed where it isn't told as a fact."""
    (x, y), (to, level) = start, end
    middle, height = (x + to) / 2, (y + level) / 2
    path = (
        f"M{x:g} {y:g}L{to:g} {level:g}"
        if x == to
        else f"M{x:g} {y:g}C{middle:g} {y:g} {middle:g} {level:g} {to:g} {level:g}"
    )
    tip = f"M{to:g} {level:g}l-4.5-9h9Z" if x == to else f"M{to:g} {level:g}l-9-4.5v9Z"
    sure = "" if line.reason.factuality == "happened" else " unsure"
    half = 4 + len(line.label) * _CHARACTER / 2
    plate = f'<rect class="plate" x="{middle - half:g}" y="{height - 10:g}" width="{2 * half:g}" height="20"/>'
    label = f'<text class="kind" x="{middle:g}" y="{height + 4:g}" text-anchor="middle">{escape(line.label)}</text>'
    return f'<path class="tie{sure}" d="{path}"/><path class="tip" d="{tip}"/>{plate}{label}'
