"""The world as a map shows it: outlines of states, where capitals lie, and which part of it all a picture shows."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib import resources
from itertools import accumulate, pairwise

from reportedly.codebook import load
from reportedly.views.pictures.projection import HALF, equal_earth

#: Units across the whole world, so that whole numbers are fine enough for every picture.
ACROSS = 10_000
#: Latitudes between which there are capitals to be tied.
_NORTH, _SOUTH = 84, -57
_SMALLEST = 1_300  # units: no picture shows less of the world than this, since outlines are coarse
_ROOM = 1.35  # how much more is shown than the box around the points

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """A part of the world, from ``left`` and ``top`` on (units), on ``width`` by ``height`` pixels."""

    left: float
    top: float
    scale: float
    width: float
    height: float

    def at(self, point: Point) -> Point:
        """Where a point of the world stands in the picture, in pixels."""
        return (point[0] - self.left) * self.scale, (point[1] - self.top) * self.scale

    @property
    def transform(self) -> str:
        """The same for shapes, as SVG has it."""
        return f"scale({self.scale:.5f}) translate({-self.left:.0f} {-self.top:.0f})"


def frame(points: Sequence[Point], width: int, ratio: float) -> Frame:
    """The part that shows these points with room around them, at most ``ratio`` times as high as broad.

    Raises ValueError for no points.
    """
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    top, bottom = _place(_NORTH, 0)[1], _place(_SOUTH, 0)[1]
    needed = max(max(xs) - min(xs), (max(ys) - min(ys)) / ratio, _SMALLEST / _ROOM)
    breadth = min(needed * _ROOM, ACROSS)
    height = min(breadth * ratio, bottom - top)
    left = _within((min(xs) + max(xs) - breadth) / 2, 0, ACROSS - breadth)
    upper = _within((min(ys) + max(ys) - height) / 2, top, bottom - height)
    return Frame(left, upper, width / breadth, width, round(height * width / breadth))


def capital(code: str) -> Point | None:
    """Where a state stands, in units; None for what has no place on a map, such as organisations."""
    at = load("capitals")["capitals"].get(code)
    return _place(*at) if at else None


@cache
def outlined() -> frozenset[str]:
    """Codes of the states that have an outline; the others are too small for it, or are no more."""
    return frozenset(_outlines())


@cache
def sprite() -> str:
    """The outlines, to stand once in a page before pictures refer to them: all as ``world``, one as ``state-CODE``."""
    shapes = "".join(
        f'<path id="state-{escape(code.replace(" ", "-"))}" d="{_shape(rings)}"/>'
        for code, rings in _outlines().items()
    )
    return (
        '<svg width="0" height="0" aria-hidden="true" focusable="false" class="sprite">'
        f'<defs><g id="world">{shapes}</g></defs></svg>'
    )


def _outlines() -> dict[str, list[list[int]]]:
    text = (resources.files("reportedly.views.pictures") / "world.json").read_text("utf-8")
    found: dict[str, list[list[int]]] = json.loads(text)["outlines"]
    return found


def _shape(rings: Iterable[Sequence[int]]) -> str:
    return "".join(_ring(list(_points(ring))) for ring in rings)


def _ring(points: Sequence[tuple[int, int]]) -> str:
    (x, y), steps = points[0], (f"{c - a} {d - b}" for (a, b), (c, d) in pairwise(points))
    return f"M{x} {y}l{' '.join(steps)}z".replace(" -", "-")


def _points(ring: Sequence[int]) -> Iterator[tuple[int, int]]:
    """A ring of the file (see its ``unit``) in whole units of the map."""
    for east, north in zip(accumulate(ring[::2]), accumulate(ring[1::2]), strict=True):
        x, y = _place(north / 10, east / 10)
        yield round(x), round(y)


def _place(latitude: float, longitude: float) -> Point:
    x, y = equal_earth(latitude, longitude)
    return (x / HALF + 1) * ACROSS / 2, (1 - y / HALF) * ACROSS / 2


def _within(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)
