#!/usr/bin/env python3
"""Turn Natural Earth's outlines of states into the file that the map of ties is drawn from.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python scripts/world_outlines.py package/countries-110m.json > src/reportedly/views/pictures/world.json

The input is TopoJSON (countries of 1:110 million, by the npm package world-atlas); the output has, for each code of ISO
3166-1 alpha-3, its rings as one row of whole numbers: tenths of a degree, east and north by turns, the first point
whole and the others as steps from the one before. Rings that cross the antimeridian are cut there. Land that the
source gives no number of a state stays under its name. Antarctica, which no capital stands on, is left out.
"""

import json
import sys
from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import Any

import pycountry

ABOUT = {
    "source": "Natural Earth, Admin 0 countries 1:110 million, version 4.1.0, by the npm package world-atlas 2.0.2",
    "licence": "public domain (https://www.naturalearthdata.com/about/terms-of-use/)",
    "unit": "tenths of a degree: longitude, latitude; the first point of a ring whole, the others as steps",
}
OWN = {"Kosovo": "XKX"}
LEFT_OUT = ("ATA",)
TURN = 3600  # tenths of a degree around the globe

Point = tuple[int, int]


def outlines(topology: dict[str, Any]) -> dict[str, list[list[int]]]:
    """Rings by code."""
    arcs = [list(_arc(arc, topology["transform"])) for arc in topology["arcs"]]
    found = {
        _code(shape): [_steps(part) for ring in _rings(shape, arcs) for part in _cut(ring)]
        for shape in topology["objects"]["countries"]["geometries"]
    }
    return {code: [r for r in rings if r] for code, rings in sorted(found.items()) if code not in LEFT_OUT}


def _code(shape: dict[str, Any]) -> str:
    name = shape["properties"]["name"]
    known = pycountry.countries.get(numeric=shape["id"]) if "id" in shape else None
    return str(known.alpha_3) if known else OWN.get(name, name)


def _arc(arc: list[list[int]], transform: dict[str, Any]) -> Iterator[Point]:
    """The points of an arc in tenths of a degree (TopoJSON: whole numbers, as steps, to be scaled and moved)."""
    (by, up), (left, low) = transform["scale"], transform["translate"]
    x = y = 0
    for east, north in arc:
        x, y = x + east, y + north
        yield round((x * by + left) * 10), round((y * up + low) * 10)


def _rings(shape: dict[str, Any], arcs: list[list[Point]]) -> Iterator[list[Point]]:
    """The rings of a polygon or of several; a negative number names an arc that is walked backwards."""
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    for ring in (ring for polygon in polygons for ring in polygon):
        walked = [point for n in ring for point in (arcs[n] if n >= 0 else arcs[~n][::-1])]
        yield [walked[0], *(b for a, b in pairwise(walked) if a != b)]


def _cut(ring: list[Point]) -> list[list[Point]]:
    """The parts of a ring on the map: unrolled across the antimeridian, then what lies within of it and of its copies
    a turn to either side.
    """
    turns = [0, *accumulate(-round((b[0] - a[0]) / TURN) for a, b in pairwise(ring))]
    unrolled = [(x + TURN * turn, y) for (x, y), turn in zip(ring, turns, strict=True)]
    copies = ([(x + turn, y) for x, y in unrolled] for turn in (-TURN, 0, TURN))
    return [_within(_within(copy, 1), -1) for copy in copies]


def _within(ring: list[Point], side: int) -> list[Point]:
    """The part of a ring that lies before the antimeridian on one side (Sutherland and Hodgman's clipping)."""
    limit, kept = TURN // 2, list[Point]()
    for (a, low), (b, high) in pairwise([*ring, *ring[:1]]):
        if side * a <= limit:
            kept.append((a, low))
        if (side * a < limit) != (side * b < limit) and limit not in (side * a, side * b):
            kept.append((side * limit, round(low + (high - low) * (side * limit - a) / (b - a))))
    return kept


def _steps(ring: list[Point]) -> list[int]:
    """A ring as one row of numbers; empty where it is too small to enclose anything."""
    if len(ring) < 4:
        return []
    steps = (n for (a, b), (c, d) in pairwise(ring) for n in (c - a, d - b))
    return [*ring[0], *steps]


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as given:
        made = {**ABOUT, "outlines": outlines(json.load(given))}
    print(json.dumps(made, ensure_ascii=False, separators=(",", ":")))
