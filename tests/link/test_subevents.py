"""What a page puts to a visit or a meeting: parades, statements, awards. Parts by party and day are in test_events."""

from typing import Any

import pytest

from fakes import when
from press import SUMMIT, Press, transfer
from reportedly.model.actor import Actor
from reportedly.model.claim import Claim, Place

TEXT = (
    "He visited them. They held a summit. They held a parade. They held a drill. They issued a joint statement. They"
    " praised him. They gave rice. They called on a third. They accused a third."
)
DAYS = ("2024-06-18", "2024-06-20", "week")
VISIT = {"type": "CONSULT", "cameo": "042", "source": ("RUS",), "target": ("PRK",), "date": DAYS}
MEETING = {**SUMMIT, "date": "2024-06-19"}
PARADE = {"type": "MOBILIZE", "cameo": "150", "source": ("PRK",), "target": (), "date": "2024-06-19"}
STATEMENT = {"type": None, "cameo": "010", "source": ("PRK", "RUS"), "target": (), "date": "2024-06-19"}
PRAISE = {"type": "SUPPORT", "cameo": "051", "source": ("PRK",), "target": ("RUS",), "date": "2024-06-19"}
CALL = {"type": "REQUEST", "cameo": "020", "source": ("PRK", "RUS"), "target": ("KOR",), "date": "2024-06-19"}
PUTIN, SHOIGU = (Actor("RUS", "GOV", None, person) for person in ("Putin", "Shoigu"))


def told(press: Press, *acts: tuple[str, dict[str, Any]], published: str = "2024-06-21") -> list[Claim]:
    """One page that tells of these acts, by trigger and fields."""
    page = press.page(TEXT, published)
    dated = ((t, {**f, "date": when(*([f["date"]] if isinstance(f["date"], str) else f["date"]))}) for t, f in acts)
    return [press.add(page, trigger, **fields) for trigger, fields in dated]


CASES = {
    # the whole, the part, whether it is one
    "a parade within a visit": (VISIT, "parade", PARADE, True),
    "a parade by the guest": (VISIT, "parade", {**PARADE, "source": ("RUS",)}, True),
    "a parade by a third": (VISIT, "parade", {**PARADE, "source": ("CHN",)}, False),
    "a parade by nobody who is named": (VISIT, "parade", {**PARADE, "source": ()}, False),
    "a parade on the day of a summit": (MEETING, "parade", PARADE, True),
    "a drill": (VISIT, "drill", PARADE, False),
    "a parade of the next week": (VISIT, "parade", {**PARADE, "date": "2024-06-27"}, False),
    "a parade of some day in June": (VISIT, "parade", {**PARADE, "date": ("2024-06-01", "2024-06-30", "month")}, False),
    "a visit of some days in June": ({**VISIT, "date": ("2024-06-01", "2024-06-30", "month")}, "parade", PARADE, False),
    "a joint statement": (VISIT, "joint statement", STATEMENT, True),
    "a statement of the host": (VISIT, "joint statement", {**STATEMENT, "source": ("PRK",)}, True),
    "a statement of another pair": (VISIT, "joint statement", {**STATEMENT, "source": ("PRK", "CHN")}, False),
    "praise for the guest": (VISIT, "praised", PRAISE, True),
    "praise for a third": (VISIT, "praised", {**PRAISE, "target": ("CHN",)}, False),
    "both call on a third": (MEETING, "called on", CALL, True),
    "one calls on a third": (MEETING, "called on", {**CALL, "source": ("PRK",)}, False),
    "both accuse a third": (MEETING, "accused", {**CALL, "type": "ACCUSE", "cameo": "112"}, True),
    "what is handed over": (VISIT, "gave rice", {**PRAISE, "type": "AID", "flow": transfer("food")}, False),
}  # fmt: skip


@pytest.mark.parametrize(("whole", "trigger", "part", "is_part"), CASES.values(), ids=CASES)
def test_what_a_page_puts_to_a_visit(press: Press, whole: Any, trigger: str, part: Any, is_part: bool) -> None:
    one, other = told(press, ("visited", whole), (trigger, part))
    assert press.event_of(other).parent == (press.event_of(one).event_id if is_part else None)
    assert press.event_of(one).parent is None


def test_on_another_page_it_is_no_part(press: Press) -> None:
    told(press, ("visited", VISIT))
    (parade,) = told(press, ("parade", PARADE))
    assert press.event_of(parade).parent is None


def test_one_page_is_enough_for_all(press: Press) -> None:
    told(press, ("parade", PARADE), published="2024-06-20")
    visit, parade = told(press, ("visited", VISIT), ("parade", PARADE))
    assert len(press.event_of(parade).claims) == 2
    assert press.event_of(parade).parent == press.event_of(visit).event_id


def test_of_a_visit_and_its_summit_it_is_part_of_the_visit(press: Press) -> None:
    visit, summit, parade = told(press, ("visited", VISIT), ("summit", MEETING), ("parade", PARADE))
    assert {press.event_of(c).parent for c in (summit, parade)} == {press.event_of(visit).event_id}


def test_of_two_visits_it_is_part_of_the_shorter(press: Press) -> None:
    short = {**VISIT, "date": "2024-06-19", "source": (PUTIN,)}
    _, one, parade = told(
        press, ("visited", {**VISIT, "source": (SHOIGU,)}), ("visited them", short), ("parade", PARADE)
    )
    assert press.event_of(parade).parent == press.event_of(one).event_id


@pytest.mark.parametrize(("name", "is_part"), [(PUTIN, True), (SHOIGU, False)])
def test_persons_must_agree(press: Press, name: Actor, is_part: bool) -> None:
    _, praise = told(press, ("visited", {**VISIT, "source": (PUTIN,)}), ("praised", {**PRAISE, "target": (name,)}))
    assert (press.event_of(praise).parent is not None) == is_part


@pytest.mark.parametrize(("country", "is_part"), [("PRK", True), ("RUS", False)])
def test_places_must_agree(press: Press, country: str, is_part: bool) -> None:
    page = press.page(TEXT, "2024-06-21")
    fields = [{**VISIT, "date": when(*DAYS)}, {**PARADE, "date": when("2024-06-19")}]
    places = [Place("Pyongyang", "PRK", 0, 2), Place("there", country, 0, 2)]
    _, parade = (
        press.add(page, trigger, place=place, **f)
        for trigger, f, place in zip(("visited", "parade"), fields, places, strict=True)
    )
    assert (press.event_of(parade).parent is not None) == is_part
