"""The projection, the outlines and capitals, and which part of the world a picture shows."""

import math
import re

import pytest

from reportedly.codebook import load
from reportedly.views.pictures import world
from reportedly.views.pictures.projection import equal_earth


@pytest.mark.parametrize(
    ("latitude", "longitude", "x", "y"),
    [  # radii of the globe; the poles and the edge by the paper's own constants
        (0, 0, 0.0, 0.0),
        (0, 180, 2.70663, 0.0),
        (0, -180, -2.70663, 0.0),
        (90, 0, 0.0, 1.31736),
        (-90, 0, 0.0, -1.31736),
        (90, 180, 1.60360, 1.31736),  # poles are lines, 0.59 times as long as the equator
    ],
)
def test_the_projection(latitude: float, longitude: float, x: float, y: float) -> None:
    assert equal_earth(latitude, longitude) == pytest.approx((x, y), abs=2e-4)


@pytest.mark.parametrize(("south", "north"), [(-80, -70), (-5, 5), (30, 31), (59, 61), (80, 85)])
def test_areas_stay_true(south: float, north: float) -> None:
    """A strip along a degree of longitude is as large on the plane as on the globe: sines of latitude, by radians."""
    steps = 400
    strip = 0.0
    for n in range(steps):
        low, high = (south + (north - south) * (n + k) / steps for k in (0, 1))
        breadth = equal_earth((low + high) / 2, 1)[0] - equal_earth((low + high) / 2, 0)[0]
        strip += breadth * (equal_earth(high, 0)[1] - equal_earth(low, 0)[1])
    globe = math.radians(1) * (math.sin(math.radians(north)) - math.sin(math.radians(south)))
    assert strip == pytest.approx(globe, rel=1e-3)


def test_every_state_has_a_place_and_organisations_have_none() -> None:
    states = load("countries")["countries"].keys()
    assert {code for code in states if world.capital(code) is None} == {"ATA"}
    assert load("capitals")["capitals"].keys() <= states
    assert [world.capital(code) for code in ("EUR", "NAT", "IGO")] == [None, None, None]


def test_outlines_are_of_states_that_the_codebook_knows() -> None:
    unknown = world.outlined() - load("countries")["countries"].keys()
    assert unknown == {"N. Cyprus", "Somaliland"}
    assert len(world.outlined()) == 176
    assert not {"SGP", "BHR", "SUN"} & world.outlined()


def box(code: str) -> tuple[float, float, float, float]:
    """What a state's outline covers: left, top, right, bottom."""
    shape = re.search(rf'id="state-{code}" d="([^"]+)"', world.sprite())
    assert shape is not None
    xs, ys = [], []
    for ring in shape[1].split("z")[:-1]:
        x = y = 0
        numbers = [int(n) for n in re.findall(r"-?\d+", ring)]
        for right, down in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + right, y + down
            xs.append(x)
            ys.append(y)
    return min(xs), min(ys), max(xs), max(ys)


def test_capitals_lie_within_the_outlines() -> None:
    """But for islands too small to be drawn, on which two capitals stand."""
    off = 30  # units, a degree or so: the coast is coarse
    outside = set()
    for code in sorted(world.outlined() & load("capitals")["capitals"].keys()):
        left, top, right, bottom = box(code)
        x, y = world.capital(code) or (0, 0)
        if not (left - off <= x <= right + off and top - off <= y <= bottom + off):
            outside.add(code)
    assert outside == {"GNQ", "VUT"}


def test_no_outline_runs_across_the_antimeridian() -> None:
    left, _, right, _ = box("RUS")
    assert (left < 2_000, right > 8_000) == (True, True)  # both ends of Russia stand where they belong
    rows = re.findall(r"\dl([^z]+)z", world.sprite())
    steps = [int(n) for row in rows for n in re.findall(r"-?\d+", row)]
    assert len(steps) > 15_000
    assert max(map(abs, steps)) < 1_000


@pytest.mark.parametrize(
    ("codes", "ratio", "whole"),
    [(("PRK", "RUS"), 0.5, False), (("KOR", "PRK"), 0.5, False), (("PYF", "FJI"), 0.5, True),
     (("NZL", "FJI"), 0.8, False), (("PYF", "FJI"), 0.8, True), (("SGP",), 0.5, False)],
)  # fmt: skip
def test_a_frame_shows_its_points_and_as_little_else_as_can_be(
    codes: tuple[str, ...], ratio: float, whole: bool
) -> None:
    points = [world.capital(code) for code in codes]
    frame = world.frame(points, 1000, ratio)  # type: ignore[arg-type]
    for point in points:
        x, y = frame.at(point)  # type: ignore[arg-type]
        assert 0 < x < 1000
        assert 0 < y < frame.height
    assert frame.height <= 1000 * ratio + 1
    assert (frame.scale == pytest.approx(0.1)) == whole
    assert 0 <= frame.left <= world.ACROSS - 1000 / frame.scale + 1e-6


def test_no_frame_without_points() -> None:
    with pytest.raises(ValueError, match="empty"):
        world.frame([], 1000, 0.5)
