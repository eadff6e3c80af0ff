"""The plot: where marks stand, what they look like, and that none hides another."""

import dataclasses
import datetime
import re
from collections.abc import Iterable
from xml.etree import ElementTree

import pytest
import sample_record as sample

from fakes import claim, document, event, when
from reportedly.model.claim import FACTUALITY
from reportedly.model.when import When
from reportedly.views.brief.nouns import Brief
from reportedly.views.lines.nouns import EventLine
from reportedly.views.pictures import axis, timeline

DAY = datetime.date.fromisoformat


def line(date: When | None = None, published: str | None = "2024-06-03", **more: object) -> EventLine:
    found = event([claim(document(published=published), date=date, **more)], published=published)  # type: ignore[arg-type]
    day = DAY(published) if published else None
    return EventLine(found, "Norway → Denmark: agreement", "", "", day, day, ())


def elements(svg: str, tag: str) -> list[ElementTree.Element]:
    return [e for e in ElementTree.fromstring(svg).iter() if e.tag == tag]


def marks(svg: str) -> list[tuple[float, float, str]]:
    return [(float(u.attrib["x"]), float(u.attrib["y"]), u.attrib["href"]) for u in elements(svg, "use")]


def test_one_mark_for_each_event_and_label(pair: Brief) -> None:
    delivery = [p for p in timeline.points(pair.events) if p.href == f"#{sample.DELIVERY.event_id}"]
    assert [(p.factuality, p.row) for p in delivery] == [("predicted", "AID"), ("alleged", "AID"), ("denied", "AID")]
    assert delivery[0].title.endswith("Reported as predicted, first on 14 September 2023")


@pytest.mark.parametrize(
    ("date", "published", "expected"),
    [
        (when("2024-05-01"), "2024-06-03", when("2024-05-01")),
        (when("2024-05-01", "2024-05-31", "month"), "2024-06-03", when("2024-05-01", "2024-05-31", "month")),
        (when("2024-01-01", "2024-12-31", "year"), "2024-06-03", when("2024-06-03")),
        (None, "2024-06-03", when("2024-06-03")),
        (When(DAY("2024-05-01"), None, "day"), "2024-06-03", when("2024-06-03")),
    ],
)
def test_mark_stands_on_the_event_s_day_or_the_report_s(date: When | None, published: str, expected: When) -> None:
    (point,) = timeline.points([line(date, published)])
    assert point.when == expected


def test_event_without_any_date_has_no_mark() -> None:
    assert timeline.points([line(None, None)]) == []
    assert timeline.plot([line(None, None)]) == ""


def test_plot_is_well_formed_and_every_mark_is_a_link(pair: Brief) -> None:
    svg = timeline.plot(pair.events)
    links = elements(svg, "a")
    assert len(links) == len(timeline.points(pair.events)) == len(marks(svg))
    ids = {f"#{e.event.event_id}" for e in pair.events}
    assert all(a.attrib["href"] in ids and a.attrib["aria-label"] == a.findtext("title") for a in links)


@pytest.mark.parametrize("width", [350, 1000])
def test_no_mark_covers_another_or_leaves_the_plot(pair: Brief, width: int) -> None:
    svg = timeline.plot(pair.events, width)
    places = sorted(marks(svg))
    for n, (x, y, _) in enumerate(places):
        assert 0 <= x <= width - 16
        assert all(abs(x - x2) >= timeline.SIZE or abs(y - y2) >= timeline.LANE for x2, y2, _ in places[n + 1 :])


def test_rows_are_the_types_by_quad_class(pair: Brief) -> None:
    texts = [t for t in elements(timeline.plot(pair.events), "text") if t.attrib.get("class") in ("quad", "row")]
    assert [t.text for t in texts] == [
        "verbal cooperation", "agreements", "meetings", "support", "material cooperation", "cooperation", "aid",
        "verbal conflict", "accusations", "words only", "denials",
    ]  # fmt: skip


def test_a_denial_without_type_has_a_row_of_its_own() -> None:
    assert ">denials</text>" in timeline.plot([line(type=None, cameo="010")])


def test_marks_of_one_day_stand_below_each_other() -> None:
    svg = timeline.plot([line(), line(factuality="denied"), line(factuality="planned")])
    assert len({x for x, _, _ in marks(svg)}) == 1
    assert len({y for _, y, _ in marks(svg)}) == 3


def test_a_month_is_drawn_as_a_line() -> None:
    month = line(when("2024-05-01", "2024-05-31", "month"))
    svg = timeline.plot([month, line(when("2024-01-01")), line(when("2024-06-20"))])
    assert [p.attrib["class"] for p in elements(svg, "path") if "span" in p.attrib.get("class", "")] == [
        "span f-happened"
    ]


def test_text_from_pages_is_escaped() -> None:
    found = line()
    evil = dataclasses.replace(found, text='<script>alert("1")</script>')
    svg = timeline.plot([evil])
    assert "<script" not in svg
    assert elements(svg, "title")[0].text.startswith('<script>alert("1")')  # type: ignore[union-attr]


def test_every_label_has_a_shape_and_no_two_are_alike() -> None:
    assert set(timeline.SHAPES) == set(FACTUALITY)
    assert len(set(timeline.SHAPES.values())) == len(FACTUALITY)
    found = re.findall(r'<symbol id="sign-(\w+)"', timeline.sprite())
    assert sorted(found) == sorted(FACTUALITY)
    ElementTree.fromstring(timeline.sprite())


def ticks(dates: Iterable[str], width: float = 1000) -> list[str]:
    found = [when(d) for d in dates]
    return [name for _, name in axis.scale(found, [w.start for w in found if w.start], 100, width).ticks()]


@pytest.mark.parametrize(
    ("dates", "first", "last", "number"),
    [
        (["2024-06-03", "2024-06-08"], "3 Jun 2024", "8 Jun 2024", 6),
        (["2024-06-03", "2024-07-08"], "3 Jun 2024", "8 Jul 2024", 6),
        (["2023-09-14", "2024-11-02"], "Nov 2023", "Nov 2024", 7),
        (["1999-05-01", "2024-06-03"], "2000", "2020", 5),
        (["2024-06-03", "2024-06-03"], "3 Jun 2024", "3 Jun 2024", 1),
    ],
)
def test_ticks_are_round_and_have_room(dates: list[str], first: str, last: str, number: int) -> None:
    found = ticks(dates)
    assert (found[0], found[-1], len(found)) == (first, last, number)


def test_a_far_off_date_stands_in_a_gutter() -> None:
    reports = [DAY("2024-06-01"), DAY("2024-06-30")]
    dates = [when("1950-06-25"), when("2024-06-01"), when("2024-06-30"), when("2060-01-01")]
    scale = axis.scale(dates, reports, 100, 1000)
    assert (scale.first, scale.last) == (reports[0], reports[1])
    assert (scale.has_earlier, scale.has_later) == (True, True)
    assert (
        scale.middle(dates[0])
        < scale.left
        < scale.middle(dates[1])
        < scale.middle(dates[2])
        < scale.right
        < scale.middle(dates[3])
    )
    assert scale.right + axis.GUTTER == 1000


def test_gutters_are_drawn_and_named() -> None:
    svg = timeline.plot([line(when("1950-06-25")), line(), line(when("2060-01-01"))])
    names = [t.text for t in elements(svg, "text")]
    assert "earlier" in names
    assert "later" in names


def test_axis_of_far_off_dates_only() -> None:
    scale = axis.scale([when("1950-06-25")], [DAY("2024-06-01")], 100, 1000)
    assert scale.has_earlier
    assert scale.first == scale.last == DAY("2024-06-01")


def test_an_interval_without_ends_has_no_place() -> None:
    with pytest.raises(ValueError, match="no place on an axis"):
        axis.scale([When(None, None, "vague")], [], 100, 1000)
