"""Ties as lines, for a map and a network: the broader the more events, and of another stroke for each balance."""

import math
from collections.abc import Callable, Iterator, Sequence
from html import escape

from reportedly.views import words
from reportedly.views.pictures.spots import Spot
from reportedly.views.series import Dyad

# Pixels: the thinnest line and the broadest.
_THIN, _BROAD = 1.2, 8.0
_STEP = 5  # pixels between two points along a line


def breadth(tie: Dyad, most: int, size: float = 1) -> float:
    """How broad the line of a tie is beside one of the most events, in pixels: twice as broad for four times them."""
    return max(_THIN, _BROAD * math.sqrt(tie.events / most)) * size


def told(tie: Dyad) -> str:
    """A tie in one line."""
    return (
        f"{tie.title}: {words.count(tie.events, 'event')}, {tie.cooperation} of cooperation, {tie.conflict} of conflict"
    )


def drawn(
    ties: Sequence[Dyad], found: Sequence[Spot], link: Callable[[Dyad], str], bend: float = 0.0, size: float = 1.0
) -> str:
    """The lines, each a link to its pair, the broadest below the others; ``bend``: how far a line leaves the straight
    one between its ends, upwards, as a share of its length; ``size``: what all breadths are multiplied by.
    """
    at, most = {spot.code: spot for spot in found}, max((tie.events for tie in ties), default=1)
    return "".join(_strand(tie, at[tie.a], at[tie.b], breadth(tie, most, size), link(tie), bend) for tie in ties)


def points(ties: Sequence[Dyad], found: Sequence[Spot], bend: float = 0.0) -> Iterator[tuple[float, float]]:
    """Points along the lines, so close that names can keep off them."""
    at = {spot.code: spot for spot in found}
    for tie in ties:
        a, b = at[tie.a], at[tie.b]
        x, y = _middle(a, b, bend)
        number = int(math.hypot(b.x - a.x, b.y - a.y) / _STEP) + 1
        for t in (n / number for n in range(number + 1)):
            p, q, r = (1 - t) ** 2, 2 * t * (1 - t), t * t
            yield p * a.x + q * x + r * b.x, p * a.y + q * y + r * b.y


def _strand(tie: Dyad, a: Spot, b: Spot, broad: float, href: str, bend: float) -> str:
    title, path = escape(told(tie)), _path(a, b, bend)
    return (
        f'<a class="strand" href="{escape(href)}" aria-label="{title}"><title>{title}</title>'
        f'<path class="hit" d="{path}"/><path class="b-{tie.balance}" stroke-width="{broad:.1f}" d="{path}"/></a>'
    )


def _path(a: Spot, b: Spot, bend: float) -> str:
    x, y = _middle(a, b, bend)
    return f"M{a.x:.1f} {a.y:.1f}Q{x:.1f} {y:.1f} {b.x:.1f} {b.y:.1f}"


def _middle(a: Spot, b: Spot, bend: float) -> tuple[float, float]:
    """The point that a line is drawn towards."""
    left, right = sorted((a, b), key=lambda spot: spot.x)
    return (a.x + b.x) / 2 + (right.y - left.y) * bend, (a.y + b.y) / 2 - (right.x - left.x) * bend
