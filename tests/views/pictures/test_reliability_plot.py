"""The reliability diagram: every step where its numbers say, and in words."""

import pytest
from lxml import etree

from reportedly.views.ledger.reliability import Curve, Step
from reportedly.views.pictures import reliability_plot
from reportedly.views.pictures.reliability_plot import LEFT, SIDE

SELDOM = Step(0.1, 0.2, 20, 4, 0.1, 0.35, 0.05, 0.3)
OFTEN = Step(0.9, 0.9, 100, 80, 0.7, 0.9, 0.85, 0.95)
CURVE = Curve(120, 20, (SELDOM, OFTEN), 0.01, 0.1, 0.2)
SVG = {"s": "http://www.w3.org/2000/svg"}


@pytest.fixture
def drawn() -> etree._Element:
    plot = reliability_plot.plot(CURVE, lambda step: f"/forecasts?odds={step.low},{step.high}&by=kind")
    return etree.fromstring(plot.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


def test_steps_stand_where_their_numbers_say(drawn: etree._Element) -> None:
    dots = drawn.xpath("//s:circle[@class='share']", namespaces=SVG)
    across = [(float(dot.get("cx")) - LEFT) / SIDE for dot in dots]
    up = [1 - (float(dot.get("cy")) - 8) / SIDE for dot in dots]
    assert across == pytest.approx([0.15, 0.9], abs=0.01)
    assert up == pytest.approx([0.2, 0.8], abs=0.01)
    assert float(dots[0].get("r")) < float(dots[1].get("r"))


def test_nothing_lies_outside(drawn: etree._Element) -> None:
    width, height = float(drawn.get("width")), float(drawn.get("height"))
    for rect in drawn.xpath("//s:rect", namespaces=SVG):
        x, y, w, h = (float(rect.get(name)) for name in ("x", "y", "width", "height"))
        assert LEFT <= x <= x + w <= width
        assert 0 <= y <= y + h <= height
    assert len(drawn.xpath("//s:rect", namespaces=SVG)) == len(CURVE.steps)


def test_each_step_is_told_in_words(drawn: etree._Element) -> None:
    assert drawn.get("aria-label") == "Reliability of 120 forecasts"
    assert drawn.xpath("//s:title/text()", namespaces=SVG) == [
        "Said 10–20 %: 4 of 20 came about (20 %; 90 % interval 10–35 %)",
        "Said 90 %: 80 of 100 came about (80 %; 90 % interval 70–90 %)",
    ]


def test_each_dot_leads_to_what_it_stands_for(drawn: etree._Element) -> None:
    links = drawn.xpath("//s:a[s:circle]/@href", namespaces=SVG)
    assert links == ["/forecasts?odds=0.1,0.2&by=kind", "/forecasts?odds=0.9,0.9&by=kind"]
