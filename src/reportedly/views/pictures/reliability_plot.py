"""The reliability diagram: how often forecasts came about against the odds that were stated. Plain SVG 1.1.

As in Dimitriadis, Gneiting and Jordan (2021): steps of the isotonic fit with their counts and 90 % intervals, and the
band in which nine of ten calibrated forecasters' steps would lie. Who is calibrated is on the diagonal.
"""

from collections.abc import Callable
from html import escape

from reportedly.views import words
from reportedly.views.ledger.reliability import Curve, Step

#: Pixels: the square of the diagram, and the room for names on its left, its right and below it.
SIDE, LEFT, RIGHT, FOOT = 260, 44, 20, 34
_HIT = 10  # pixels around a dot that can be clicked
_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)


def plot(curve: Curve, href: Callable[[Step], str]) -> str:
    """The diagram as an ``<svg>`` element; a step leads to ``href(step)``."""
    width, height = LEFT + SIDE + RIGHT, SIDE + FOOT + 8
    band = "".join(_band(step) for step in curve.steps)
    steps = "".join(_step(step, href(step)) for step in curve.steps)
    return (
        f'<svg class="reliability" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="group"'
        f' aria-label="Reliability of {words.count(curve.number, "forecast")}">{_frame()}{band}'
        f'<path class="even" d="M{_x(0):g} {_y(0):g}L{_x(1):g} {_y(1):g}"/>{steps}</svg>'
    )


def told(step: Step) -> str:
    """A step in one line."""
    said = words.percent(step.low, step.high)
    share, interval = words.percent(step.share, step.share), words.percent(step.from_, step.to)
    return f"Said {said}: {step.came} of {step.number} came about ({share}; 90 % interval {interval})"


def _x(share: float) -> float:
    return LEFT + SIDE * share


def _y(share: float) -> float:
    return 8 + SIDE * (1 - share)


def _band(step: Step) -> str:
    """Where the step of a calibrated forecaster would lie, at least as wide as can be seen."""
    low, high = _ends(step)
    top, bottom = _y(step.expected_to), _y(step.expected_from)
    return (
        f'<rect class="band" x="{low:.1f}" y="{top:.1f}" width="{high - low:.1f}" height="{max(bottom - top, 1):.1f}"/>'
    )


def _step(step: Step, href: str) -> str:
    low, high = _ends(step)
    middle, y = (low + high) / 2, _y(step.share)
    title = escape(told(step))
    return (
        f'<a href="{escape(href)}" aria-label="{title}"><title>{title}</title>'
        f'<path class="interval" d="M{middle:.1f} {_y(step.from_):.1f}V{_y(step.to):.1f}"/>'
        f'<path class="step" d="M{low:.1f} {y:.1f}H{high:.1f}"/>'
        f'<circle class="share" cx="{middle:.1f}" cy="{y:.1f}" r="{3 + min(step.number, 200) ** 0.5 / 4:.1f}"/>'
        f'<circle class="hit" cx="{middle:.1f}" cy="{y:.1f}" r="{_HIT}"/></a>'
    )


def _ends(step: Step) -> tuple[float, float]:
    """From the lowest to the highest odds of the step, six pixels at least."""
    middle, half = (step.low + step.high) / 2, max((step.high - step.low) / 2, 3 / SIDE)
    return _x(max(middle - half, 0)), _x(min(middle + half, 1))


def _frame() -> str:
    rules = "".join(f'<path class="rule" d="M{LEFT} {_y(tick):g}H{LEFT + SIDE}"/>' for tick in _TICKS)
    up = "".join(f'<text x="{LEFT - 6}" y="{_y(t) + 4:g}" text-anchor="end">{100 * t:.0f} %</text>' for t in _TICKS)
    along = "".join(f'<text x="{_x(t):g}" y="{SIDE + 24}" text-anchor="middle">{100 * t:.0f} %</text>' for t in _TICKS)
    name = (
        f'<text x="{_x(0.5):g}" y="{SIDE + 38}" text-anchor="middle">odds stated; upwards: share that came about</text>'
    )
    return rules + up + along + name
