"""The script that makes the file of outlines: arcs put together, in tenths of a degree, cut at the antimeridian."""

import importlib.util
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).parents[3] / "scripts" / "world_outlines.py"


@pytest.fixture(scope="module")
def script() -> Any:
    spec = importlib.util.spec_from_file_location("world_outlines", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def topology(arcs: list[list[list[int]]], *shapes: dict[str, Any]) -> dict[str, Any]:
    """Arcs in whole degrees, as steps."""
    scaled = {"scale": [1, 1], "translate": [0, 0]}
    return {"arcs": arcs, "transform": scaled, "objects": {"countries": {"geometries": list(shapes)}}}


def shape(name: str, arcs: Any, **more: str) -> dict[str, Any]:
    return {"type": "Polygon", "properties": {"name": name}, "arcs": arcs, **more}


def test_two_states_share_an_arc(script: Any) -> None:
    border, west, east = [[10, 0], [0, 10]], [[10, 10], [-5, 0], [5, -10]], [[10, 0], [5, 0], [-5, 10]]
    made = topology(
        [border, west, east], shape("France", [[0, 1]], id="250"), shape("Germany", [[2, -1]], id="276"),
        shape("Kosovo", [[0, 1]]), shape("Nowhere", [[0, 1]]), shape("Antarctica", [[0, 1]], id="010"),
    )  # fmt: skip
    found = script.outlines(made)
    assert list(found) == ["DEU", "FRA", "Nowhere", "XKX"]
    assert found["FRA"] == [[100, 0, 0, 100, -50, 0, 50, -100]]
    assert found["DEU"] == [[100, 0, 50, 0, -50, 100, 0, -100]]


def test_a_ring_across_the_antimeridian_is_cut(script: Any) -> None:
    """A square from 170 east to 170 west becomes two rectangles."""
    ring = [[170, 0], [-340, 0], [0, 10], [340, 0], [0, -10]]
    parts = script.outlines(topology([ring], shape("Fiji", [[0]], id="242")))["FJI"]
    spans = []
    for part in parts:
        xs = [sum(part[0 : n + 1 : 2]) for n in range(0, len(part), 2)]
        spans.append((min(xs), max(xs)))
    assert sorted(spans) == [(-1800, -1700), (1700, 1800)]


def test_what_is_too_small_to_enclose_anything_is_left_out(script: Any) -> None:
    assert script.outlines(topology([[[1, 1], [1, 0], [-1, 0]]], shape("Fiji", [[0]], id="242"))) == {"FJI": []}
