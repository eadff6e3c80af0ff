"""The map of ties: states in outline, lines between the capitals of those that have to do with each other.

Plain SVG 1.1, no script; it refers to the outlines of ``world.sprite()``, which stand in the page once.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from reportedly.views import words
from reportedly.views.pictures import is_narrow, labels, spots, strands, world
from reportedly.views.pictures.labels import Label
from reportedly.views.pictures.spots import Spot
from reportedly.views.series import Dyad

_RATIO, _NARROW_RATIO = 0.52, 0.8  # height by width, for desks and for phones
_LARGEST = 9.0  # pixels: the radius of the largest dot
_BEND = 0.16


def placed(ties: Sequence[Dyad]) -> tuple[Dyad, ...]:
    """The ties whose parties both have a place on a map: organisations have none."""
    return tuple(tie for tie in ties if world.capital(tie.a) and world.capital(tie.b))


def picture(ties: Sequence[Dyad], tie_link: Callable[[Dyad], str], party_link: Callable[[str], str], width: int) -> str:
    """The map as an ``<svg>`` element, ``width`` pixels wide; the empty string where no tie has a place on it."""
    shown = placed(ties)
    if not shown:
        return ""
    frame, found, names = _laid(shown, width)
    tied = "".join(f'<use class="tied" href="#state-{s.code}"/>' for s in found if s.code in world.outlined())
    lines = strands.drawn(shown, found, tie_link, _BEND, spots.size(width))
    return (
        f'<svg class="ties map" viewBox="0 0 {width} {frame.height:g}" width="{width}" height="{frame.height:g}"'
        f' role="group" aria-label="Map of {words.count(len(shown), "tie")}"><g class="land"'
        f' transform="{frame.transform}"><use href="#world"/>{tied}</g>{lines}'
        f"{labels.drawn(found, names, party_link)}</svg>"
    )


@lru_cache(maxsize=32)
def _laid(ties: tuple[Dyad, ...], width: int) -> tuple[world.Frame, Sequence[Spot], Mapping[str, Label]]:
    """The part of the world, the dots and their names; many readers look at the same ties."""
    numbers = spots.weights(ties)
    capitals = {code: point for code in numbers if (point := world.capital(code))}
    frame = world.frame(list(capitals.values()), width, _NARROW_RATIO if is_narrow(width) else _RATIO)
    found = spots.spots(numbers, lambda code: frame.at(capitals[code]), _LARGEST * spots.size(width))
    return frame, found, labels.labels(found, strands.points(ties, found, _BEND), frame.width, frame.height)
