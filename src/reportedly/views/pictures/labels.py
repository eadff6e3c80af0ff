"""Names beside dots, for a map and a network: where they cover no other name, no dot, and little of the lines."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from reportedly.codebook import actors
from reportedly.views import words
from reportedly.views.pictures.spots import Spot

_CHARACTER, _LINE = 6.5, 14  # pixels: what a character of a name takes, and how high it is
_GAP = 4  # pixels between a dot and its name
_CELL = 6  # pixels: how exactly it is known where lines run

Point = tuple[float, float]
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Label:
    """A name beside its dot: where it begins, ends or has its middle (``anchor``), and the box that it fills."""

    text: str
    x: float
    y: float
    anchor: str
    box: Box


def labels(found: Sequence[Spot], lines: Iterable[Point], width: float, height: float) -> dict[str, Label]:
    """Names by code, the most important first: around the dot, so that none covers another or a dot, and where they
    cover least of the lines (points of them, some pixels apart).

    Where there is no room for a name, its code stands; where there is none for that, nothing does.
    """
    inked = Counter((x // _CELL, y // _CELL) for x, y in lines)
    taken: list[Box] = [(s.x - s.radius, s.y - s.radius, s.x + s.radius, s.y + s.radius) for s in found]
    made: dict[str, Label] = {}
    for n, spot in enumerate(found):
        others = taken[:n] + taken[n + 1 :]
        for text in (actors.name_of(spot.code), spot.code):
            tries = [place for place in _places(spot, text) if _inside(place.box, width, height)]
            whole = _around(tries)
            near = [other for other in others if _cover(whole, other)]
            fits = [place for place in tries if not any(_cover(place.box, other) for other in near)]
            if fits:
                made[spot.code] = min(fits, key=lambda place: _crossed(place.box, inked))
                taken.append(made[spot.code].box)
                break
    return made


def _crossed(box: Box, inked: Counter[tuple[float, float]]) -> int:
    """How much of lines lies in a box."""
    left, top, right, bottom = (int(edge // _CELL) for edge in box)
    return sum(inked[x, y] for x in range(left, right + 1) for y in range(top, bottom + 1))


def _places(spot: Spot, text: str) -> Iterator[Label]:
    long, off = len(text) * _CHARACTER, spot.radius + _GAP
    for x, y, anchor in (
        (spot.x + off, spot.y, "start"), (spot.x - off, spot.y, "end"),
        (spot.x, spot.y - off - _LINE / 2, "middle"), (spot.x, spot.y + off + _LINE / 2, "middle"),
        (spot.x + off - 2, spot.y - _LINE + 2, "start"), (spot.x + off - 2, spot.y + _LINE - 2, "start"),
        (spot.x - off + 2, spot.y - _LINE + 2, "end"), (spot.x - off + 2, spot.y + _LINE - 2, "end"),
    ):  # fmt: skip
        left = x - {"start": 0.0, "middle": long / 2, "end": long}[anchor]
        yield Label(text, x, y + 4, anchor, (left, y - _LINE / 2, left + long, y + _LINE / 2))


def _around(places: Sequence[Label]) -> Box:
    """The box in which all of these lie; an empty one for none."""
    left, top, right, bottom = zip(*(place.box for place in places), strict=True) if places else ([0.0],) * 4
    return min(left), min(top), max(right), max(bottom)


def _inside(box: Box, width: float, height: float) -> bool:
    return box[0] >= 0 and box[1] >= 0 and box[2] <= width and box[3] <= height


def _cover(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def drawn(found: Sequence[Spot], names: Mapping[str, Label], link: Callable[[str], str]) -> str:
    """The dots, each a link to its party, and their names."""
    return "".join(_dot(spot, names.get(spot.code), link(spot.code)) for spot in found)


def _dot(spot: Spot, label: Label | None, href: str) -> str:
    title = escape(f"{actors.name_of(spot.code)}: {words.count(spot.events, 'event')} in the ties shown")
    kind = "state" if actors.is_state(spot.code) else "body"
    name = (
        f'<text x="{label.x:.1f}" y="{label.y:.1f}" text-anchor="{label.anchor}">{escape(label.text)}</text>'
        if label
        else ""
    )
    return (
        f'<a class="{kind}" href="{escape(href)}" aria-label="{title}"><title>{title}</title>'
        f'<circle class="dot" cx="{spot.x:.1f}" cy="{spot.y:.1f}" r="{spot.radius:.1f}"/>{name}</a>'
    )
