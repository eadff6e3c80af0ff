"""The network of ties: parties that have much to do with each other stand close. Plain SVG 1.1, no script.

Laid out by springs (Fruchterman and Reingold, "Graph drawing by force-directed placement", Software: Practice and
Experience 21 (1991), 1129-1164) as networkx has them, from one fixed beginning: the same ties give the same picture.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from reportedly.views import words
from reportedly.views.pictures import is_narrow, labels, spots, strands
from reportedly.views.pictures.labels import Label
from reportedly.views.pictures.spots import Spot
from reportedly.views.series import Dyad

_SEED, _TURNS = 7, 120
_LARGEST = 13.0  # pixels: the radius of the largest dot
_SIDE, _EDGE = 78, 22  # pixels kept on the sides for names, above and below
_BROADEST = 1.9  # breadth by height at most
_FEW, _HIGH, _NARROW_HIGH = 8, 640, 460  # parties of a small picture; pixels: heights of large ones

Edge = tuple[str, str, int]


def picture(ties: Sequence[Dyad], tie_link: Callable[[Dyad], str], party_link: Callable[[str], str], width: int) -> str:
    """The network as an ``<svg>`` element, ``width`` pixels wide; the empty string where there is no tie."""
    if not ties:
        return ""
    height, found, names = _laid(tuple(ties), width)
    lines = strands.drawn(ties, found, tie_link, size=spots.size(width))
    return (
        f'<svg class="ties network" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="group"'
        f' aria-label="Network of {words.count(len(ties), "tie")}">{lines}'
        f"{labels.drawn(found, names, party_link)}</svg>"
    )


@lru_cache(maxsize=32)
def _laid(ties: tuple[Dyad, ...], width: int) -> tuple[int, Sequence[Spot], Mapping[str, Label]]:
    """The height of the picture, the dots and their names; many readers look at the same ties."""
    numbers = spots.weights(ties)
    height = _height(len(numbers), width)
    at = _layout(tuple((tie.a, tie.b, tie.events) for tie in ties))
    down = height - 2 * _EDGE
    across = min(width - 2 * _SIDE, _BROADEST * down)
    left = (width - across) / 2
    found = spots.spots(
        numbers, lambda code: (left + across * at[code][0], _EDGE + down * at[code][1]), _LARGEST * spots.size(width)
    )
    return height, found, labels.labels(found, strands.points(ties, found), width, height)


def _height(parties: int, width: int) -> int:
    high = _NARROW_HIGH if is_narrow(width) else _HIGH
    return max(high // 3, min(high, high * parties // (3 * _FEW) + high // 4))


@lru_cache(maxsize=32)
def _layout(edges: tuple[Edge, ...]) -> dict[str, tuple[float, float]]:
    """Where each party stands, from 0 to 1 to the right and downwards."""
    import networkx as nx  # takes a fifth of a second to load, which the first page of a server need not wait for

    graph = nx.Graph()
    graph.add_weighted_edges_from((a, b, math.log2(1 + number)) for a, b, number in edges)
    places = nx.spring_layout(graph, k=2.2 / math.sqrt(len(graph)), iterations=_TURNS, seed=_SEED, method="force")
    spans = [_span([float(place[axis]) for place in places.values()]) for axis in (0, 1)]
    return {code: (spans[0](float(place[0])), spans[1](float(place[1]))) for code, place in places.items()}


def _span(values: Sequence[float]) -> Callable[[float], float]:
    """From the values' own range to 0 to 1; all in the middle where there is no range."""
    low, high = min(values), max(values)
    return lambda value: (value - low) / (high - low) if high > low else 0.5
