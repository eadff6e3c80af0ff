"""The picture of flows, and flows, forecasts and sanctions in the brief."""

import dataclasses
import xml.etree.ElementTree as ET

import pytest

from reportedly.views import sanctions
from reportedly.views.brief import html as brief_html
from reportedly.views.brief import text as brief_text
from reportedly.views.brief.nouns import Brief
from reportedly.views.lines.making import NOBODY
from reportedly.views.lines.nouns import FlowLine
from reportedly.views.pictures import flows_graph
from reportedly.views.templating import SHOWN

SVG = "{http://www.w3.org/2000/svg}"


def drawn(lines, width):
    text = flows_graph.picture(lines, width, NOBODY)
    return ET.fromstring(text.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1))


@pytest.mark.parametrize("width", [1000, 350])
def test_a_ribbon_for_each_flow_with_two_named_sides(pair: Brief, width: int) -> None:
    named = [f for f in pair.flows if NOBODY not in (f.giver, f.receiver)]
    svg = drawn(pair.flows, width)
    assert [a.get("href") for a in svg.findall(f"{SVG}a")] == [f"#{f.anchor}" for f in named]
    assert len(named) < len(pair.flows)
    bars = [r for r in svg.findall(f"{SVG}rect") if r.get("class") == "party"]
    assert len(bars) == 4
    assert all(0 <= float(b.get("x")) <= width - float(b.get("width")) for b in bars)
    assert all(float(b.get("y")) + float(b.get("height")) <= float(svg.get("height")) for b in bars)


def test_anchors_are_one_each_and_stand_in_the_page(pair: Brief) -> None:
    anchors = [f.anchor for f in pair.flows]
    assert len(set(anchors)) == len(anchors)
    html = brief_html.render(pair)
    assert all(f'id="{a}"' in html for a in anchors)


def line(pair: Brief, **statuses: int) -> FlowLine:
    return dataclasses.replace(pair.flows[0], statuses=statuses)


@pytest.mark.parametrize(
    ("statuses", "standing"),
    [
        ({"denied": 2, "alleged": 1}, "alleged"),
        ({"denied": 3, "alleged": 1, "confirmed": 1}, "confirmed"),
        ({"denied": 3, "sought": 1}, "sought"),
        ({"prohibited": 1}, "prohibited"),
    ],
)
def test_how_far_a_flow_goes(pair: Brief, statuses: dict[str, int], standing: str) -> None:
    told = line(pair, **statuses)
    assert told.standing == standing
    assert f"s-{standing}" in flows_graph.picture([told], 1000, NOBODY)


def test_more_claims_make_a_broader_ribbon_up_to_a_limit(pair: Brief) -> None:
    def height(number: int) -> float:
        one = dataclasses.replace(pair.flows[0], flows=pair.flows[0].flows[:1] * number)
        return float(drawn([one], 1000).get("height"))

    assert height(1) < height(3) < height(6) == height(60)


def test_names_too_long_for_their_column_are_cut(pair: Brief) -> None:
    long = dataclasses.replace(pair.flows[0], giver="Democratic Republic of the Congo <east>")
    texts = [t.text for t in drawn([long], 350).findall(f"{SVG}text")]
    assert texts[0].endswith("…")


def test_no_named_sides_no_picture(pair: Brief) -> None:
    assert flows_graph.picture([dataclasses.replace(pair.flows[0], giver=NOBODY)], 1000, NOBODY) == ""


def test_the_ledger_tells_status_source_and_date_the_latest_first(pair: Brief) -> None:
    shells = next(f for f in pair.flows if f.item == "artillery_ammunition")
    assert {(status, amount) for status, amount, _ in shells.ledger} == {
        ("alleged", "about 3,000 containers"), ("denied", ""),
    }  # fmt: skip
    days = [e.source.published.start for _, _, e in shells.ledger]
    assert days == sorted(days, reverse=True)
    assert "1 Nov 2023, <b>denied</b>" in brief_html.render(pair)


def test_more_than_a_handful_of_flows_are_folded(pair: Brief) -> None:
    flows = tuple(dataclasses.replace(pair.flows[0], item=f"item{n}") for n in range(SHOWN + 2))
    assert "2 more flows" in brief_html.render(dataclasses.replace(pair, flows=flows))


def test_sanctions_inform_and_say_so(pair: Brief) -> None:
    html, text = brief_html.render(pair), brief_text.render(pair)
    assert "informs and judges nothing" in html
    assert "informs and judges nothing" in " ".join(text.split())
    groups = sanctions.grouped(pair.sanctions.matters)
    assert sum(len(g.matters) for g in groups) == len(pair.sanctions.matters) > len(groups) > 0
    assert all(sum(g.statuses.values()) == len(g.matters) for g in groups)
    assert groups[0].what in html.replace("&#39;", "'")


def test_forecasts_have_their_scores_or_say_why_not(pair: Brief) -> None:
    html = brief_html.render(pair)
    assert ("Brier score" in html) == bool(pair.track.stated or pair.track.imputed)
    none = dataclasses.replace(pair.track, stated=None, imputed=None)
    assert "nothing to score" in brief_html.render(dataclasses.replace(pair, track=none))
