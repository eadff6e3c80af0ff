"""Reasons in a brief: which, in what order, and the graph of them."""

import dataclasses
import xml.etree.ElementTree as ET

import pytest

from reportedly.views.brief import html as brief_html
from reportedly.views.brief import text as brief_text
from reportedly.views.brief.nouns import Brief
from reportedly.views.pictures import reasons_graph
from reportedly.views.templating import SHOWN

SVG = "{http://www.w3.org/2000/svg}"


def drawn(lines, width):
    return ET.fromstring(
        reasons_graph.graph(lines, width).replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    )


def ties(svg):
    return [p for p in svg.findall(f"{SVG}path") if p.get("class") != "tip"]


def test_those_that_tie_two_acts_come_first(pair: Brief) -> None:
    assert [line.label for line in pair.reasons] == ["exchange", "condition"]
    first = pair.reasons[0]
    assert (first.cause, first.by) == (
        "received about 3,000 containers of artillery shells", "Bay Tribune in its own voice",
    )  # fmt: skip
    assert first.claim_ids == (*first.reason.cause_claims, *first.reason.effect_claims)
    assert pair.reasons[1].by.startswith("Analysts (not named)")


def test_the_sentence_marks_both_sides_and_what_ties_them(pair: Brief) -> None:
    excerpt = pair.reasons[0].excerpt
    assert {m.kind for m in excerpt.marks} >= {"cause", "effect", "cue"}
    marked = {m.kind: excerpt.text[m.start : m.end] for m in excerpt.marks}
    assert marked["cause"] == pair.reasons[0].cause
    assert marked["cue"] == "in return"


@pytest.mark.parametrize("width", [1000, 350])
def test_every_side_is_a_link_to_its_sentence(pair: Brief, width: int) -> None:
    svg = drawn(pair.reasons, width)
    links = svg.findall(f"{SVG}a")
    assert {a.get("href") for a in links} == {f"#{line.reason.reason_id}" for line in pair.reasons}
    assert all("according to" in (a.get("aria-label") or "") for a in links)
    assert len(links) == 2 * len(pair.reasons)
    assert len(ties(svg)) == len(pair.reasons)
    boxes = [r for a in links for r in a.findall(f"{SVG}rect")]
    assert all(float(b.get("x")) + float(b.get("width")) <= width for b in boxes)
    assert all(float(b.get("y")) + float(b.get("height")) <= float(svg.get("height")) for b in boxes)


def test_a_side_told_twice_is_drawn_once_beside_each_other_but_not_on_phones(pair: Brief) -> None:
    one, other = pair.reasons
    twice = [one, dataclasses.replace(other, effect=one.effect.upper())]
    assert len(drawn(twice, 1000).findall(f"{SVG}a")) == 3
    assert len(drawn(twice, 350).findall(f"{SVG}a")) == 4


def test_long_sides_are_cut_and_a_long_list_too(pair: Brief) -> None:
    long = dataclasses.replace(pair.reasons[0], cause="A & B agreed to share a port " * 30)
    svg = drawn([long], 1000)
    rows = ["".join(t.itertext()) for t in svg.iter(f"{SVG}tspan")]
    assert rows[2].endswith(" …")
    assert len(rows) <= 6
    many = [dataclasses.replace(pair.reasons[0], cause=f"cause {n}") for n in range(20)]
    assert len(ties(drawn(many, 1000))) == reasons_graph.LIMIT


def test_what_is_no_fact_has_a_broken_line(pair: Brief) -> None:
    told = dataclasses.replace(
        pair.reasons[0], reason=dataclasses.replace(pair.reasons[0].reason, factuality="happened")
    )
    assert [p.get("class") for p in ties(drawn([told, pair.reasons[1]], 1000))] == ["tie", "tie unsure"]


def test_no_reasons_no_graph_and_no_section(pair: Brief) -> None:
    assert reasons_graph.graph([], 1000) == ""
    html = brief_html.render(dataclasses.replace(pair, reasons=()))
    assert 'id="reasons"' not in html
    assert "Why, according to whom" in brief_html.render(pair)


def test_a_reason_that_is_denied_says_so(pair: Brief) -> None:
    denied = dataclasses.replace(pair.reasons[1].reason, factuality="negated")
    assert dataclasses.replace(pair.reasons[1], reason=denied).label == "not a condition"


def test_in_text(pair: Brief) -> None:
    text = brief_text.render(pair)
    assert "* exchange: received about 3,000 containers" in text
    assert brief_text.to_dict(pair)["reasons"][0]["claim_ids"] == list(pair.reasons[0].claim_ids)


def test_more_than_a_handful_are_folded(pair: Brief) -> None:
    ids = range(SHOWN + 3)
    many = tuple(
        dataclasses.replace(line, reason=dataclasses.replace(line.reason, reason_id=f"y{n}"), cause=f"cause {n}")
        for n, line in zip(ids, [pair.reasons[0]] * len(ids), strict=True)
    )
    assert "3 more reasons" in brief_html.render(dataclasses.replace(pair, reasons=many))
