"""The map and the network of ties: every tie a line, every party a dot, names that can be read."""

import itertools
import math
import random
import re
import xml.etree.ElementTree as ET

import pytest

from reportedly.views.pictures import labels, spots, strands, ties_map, ties_network
from reportedly.views.pictures.spots import Spot
from reportedly.views.series import Dyad

SVG = "{http://www.w3.org/2000/svg}"
CODES = (
    "USA RUS CHN PRK KOR JPN UKR GBR FRA DEU IRN ISR PSE SAU IND PAK TUR EUR NAT UNO POL AUS TWN PHL VNM EGY SYR LBN "
    "QAT BHR SGP BRA VEN CUB MEX CAN ZAF NGA ETH KEN SDN BLR HUN SRB XKX ARM AZE GEO KAZ UZB"
)
TWO = (Dyad("PRK", "RUS", 9, 0), Dyad("EUR", "RUS", 0, 4))


def many(number: int, seed: int = 1) -> tuple[Dyad, ...]:
    """So many ties, some parties having most of them; the strongest first."""
    chance = random.Random(seed)
    found: dict[tuple[str, str], Dyad] = {}
    codes = CODES.split()
    shares = [1 / (n + 2) for n in range(len(codes))]
    while len(found) < number:
        a, b = sorted(chance.choices(codes, shares, k=2))
        if a != b:
            found[a, b] = Dyad(a, b, int(chance.paretovariate(1)), int(chance.paretovariate(1.2)) - 1)
    return tuple(sorted(found.values(), key=lambda tie: -tie.events))


def drawn(picture, ties, width):
    text = picture.picture(ties, lambda t: f"/pairs/{t.a}/{t.b}?x=1&y", lambda code: f"/actors/{code}", width)
    return ET.fromstring(text.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)) if text else None


def hrefs(svg, *kinds):
    return [a.get("href") for a in svg.findall(f"{SVG}a") if a.get("class") in kinds]


@pytest.mark.parametrize("width", [1000, 350])
@pytest.mark.parametrize("ties", [TWO, TWO[:1], many(100)], ids=len)
def test_a_line_for_each_tie_and_a_dot_for_each_party(ties: tuple[Dyad, ...], width: int) -> None:
    for picture, shown in ((ties_network, ties), (ties_map, ties_map.placed(ties))):
        svg = drawn(picture, ties, width)
        assert hrefs(svg, "strand") == [f"/pairs/{t.a}/{t.b}?x=1&y" for t in shown]
        assert set(hrefs(svg, "state", "body")) == {f"/actors/{code}" for t in shown for code in (t.a, t.b)}
        assert all(a.get("aria-label") == a.find(f"{SVG}title").text for a in svg.findall(f"{SVG}a"))
        for dot in svg.iter(f"{SVG}circle"):
            assert 0 < float(dot.get("cx")) < width
            assert 0 < float(dot.get("cy")) < float(svg.get("height"))


def test_organisations_are_in_the_network_and_not_on_the_map() -> None:
    assert hrefs(drawn(ties_network, TWO, 1000), "body") == ["/actors/EUR"]
    assert hrefs(drawn(ties_map, TWO, 1000), "body") == []
    assert ties_map.placed(TWO) == TWO[:1]


@pytest.mark.parametrize("picture", [ties_map, ties_network])
def test_no_ties_no_picture(picture) -> None:
    assert drawn(picture, (), 1000) is None
    assert drawn(ties_map, TWO[1:], 1000) is None


def test_what_a_line_tells() -> None:
    assert strands.told(Dyad("PRK", "RUS", 1, 0)) == "North Korea – Russia: 1 event, 1 of cooperation, 0 of conflict"
    lines = [
        p
        for p in drawn(ties_network, (*TWO, Dyad("KOR", "RUS", 1, 1)), 1000).iter(f"{SVG}path")
        if p.get("stroke-width")
    ]
    assert [p.get("class") for p in lines] == ["b-cooperation", "b-conflict", "b-mixed"]
    assert [float(p.get("stroke-width")) for p in lines] == [8.0, 5.3, 3.8]


@pytest.mark.parametrize(("events", "most", "pixels"), [(4, 4, 8.0), (1, 4, 4.0), (1, 400, 1.2)])
def test_four_times_the_events_twice_the_breadth(events: int, most: int, pixels: float) -> None:
    assert strands.breadth(Dyad("A", "B", events, 0), most) == pixels


def test_only_states_that_are_tied_stand_out() -> None:
    land = drawn(ties_map, TWO, 1000).find(f"{SVG}g")
    assert [use.get("href") for use in land] == ["#world", "#state-PRK", "#state-RUS"]


@pytest.mark.parametrize("picture", [ties_map, ties_network])
def test_the_same_ties_give_the_same_picture(picture) -> None:
    first = ET.tostring(drawn(picture, many(60), 1000))
    picture._laid.cache_clear()
    ties_network._layout.cache_clear()
    assert ET.tostring(drawn(picture, many(60), 1000)) == first


def gap(a: Spot, b: Spot) -> float:
    return math.hypot(a.x - b.x, a.y - b.y) - a.radius - b.radius


@pytest.mark.parametrize(
    "places",
    [
        {"A": (50, 50), "B": (50, 50)},
        {"A": (50, 50), "B": (51, 50), "C": (50, 49), "D": (50, 50)},
        {"A": (5, 5), "B": (95, 95)},
    ],
    ids=len,
)
def test_dots_of_one_place_stand_beside_each_other(places: dict[str, tuple[float, float]]) -> None:
    found = spots.spots(dict.fromkeys(places, 3), places.__getitem__, 8)
    assert all(gap(a, b) > 1 for a, b in itertools.combinations(found, 2))
    assert all(math.hypot(s.x - places[s.code][0], s.y - places[s.code][1]) < 30 for s in found)


def test_the_area_of_a_dot_goes_by_events() -> None:
    far = {"A": (10.0, 10.0), "B": (100.0, 10.0), "C": (200.0, 10.0)}
    found = spots.spots({"A": 100, "B": 25, "C": 1}, far.__getitem__, 12)
    assert [s.radius for s in found] == [12, 6, 3]
    assert spots.weights(TWO) == {"RUS": 13, "PRK": 9, "EUR": 4}


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("picture", [ties_map, ties_network])
def test_names_cover_neither_each_other_nor_dots(picture, seed: int) -> None:
    ties = many(100, seed)
    shown = ties_map.placed(ties) if picture is ties_map else ties
    _, found, names = picture._laid(shown, 1000)
    boxes = [names[s.code].box for s in found if s.code in names]
    assert not any(labels._cover(a, b) for a, b in itertools.combinations(boxes, 2))
    for spot, (code, label) in itertools.product(found, names.items()):
        own = (spot.x - spot.radius, spot.y - spot.radius, spot.x + spot.radius, spot.y + spot.radius)
        assert spot.code == code or not labels._cover(own, label.box)
    if picture is ties_network:
        assert {s.code for s in found[:30]} <= names.keys()
    assert len(names) > 0.75 * len(found)


def test_a_name_keeps_off_lines_and_edges() -> None:
    spot = Spot("PRK", 1, 100, 100, 5)
    right = [(x, 100) for x in range(100, 300, 5)]
    free, crossed = (labels.labels([spot], line, 300, 300)["PRK"] for line in ([], right))
    assert (free.anchor, crossed.anchor) == ("start", "end")
    edge = labels.labels([Spot("PRK", 1, 290, 100, 5)], [], 300, 300)["PRK"]
    assert (edge.text, edge.anchor) == ("North Korea", "end")
    assert labels.labels([Spot("PRK", 1, 25, 20, 5)], [], 60, 40)["PRK"].text == "PRK"
    assert labels.labels([Spot("PRK", 1, 5, 5, 5)], [], 10, 10) == {}


def test_lines_bend_upwards_whichever_end_comes_first() -> None:
    ends = [Spot("PRK", 1, 0, 100, 5), Spot("RUS", 1, 200, 100, 5)]
    for tie in (Dyad("PRK", "RUS", 1, 0), Dyad("RUS", "PRK", 1, 0)):
        ys = [y for _, y in strands.points([tie], ends, 0.2)]
        assert min(ys) == pytest.approx(80, abs=0.1)
        path = re.search(r'd="M[\d.]+ [\d.]+Q([\d.]+) ([\d.]+) ', strands.drawn([tie], ends, str, 0.2))
        assert path is not None
        assert (float(path[1]), float(path[2])) == (100, 60)
