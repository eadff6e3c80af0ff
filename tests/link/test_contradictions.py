"""Claims of one event that can't both be so."""

import pytest

from fakes import document, when
from press import DELIVERY, SUMMIT, speaker, transfer
from reportedly.model.claim import Place

HELD = {**SUMMIT, "date": "2023-09-13"}


def found(press):
    return [(c.claim_a, c.claim_b) for c in press.link().contradictions]


@pytest.mark.parametrize(
    ("first", "second", "contradict"),
    [
        ("alleged", "denied", True),
        ("happened", "denied", True),
        ("happened", "negated", True),
        ("alleged", "negated", True),
        ("planned", "negated", True),
        ("alleged", "happened", False),
        ("possible", "denied", False),
        ("planned", "happened", False),
        ("denied", "negated", False),
    ],
)
def test_labels(press, first, second, contradict):
    a = press.says("They met.", "2023-09-14", "met", factuality=first, **HELD)
    b = press.says("They met.", "2023-09-15", "met", factuality=second, **HELD)
    assert found(press) == ([(a.claim_id, b.claim_id)] if contradict else [])


def test_the_reason_names_both_sources(press):
    press.says("They sent.", "2023-09-04", "sent", factuality="alleged", attribution=speaker("Washington"), **DELIVERY)
    press.says("They sent.", "2023-09-06", "sent", factuality="denied", attribution=speaker("Pyongyang"), **DELIVERY)
    (row,) = press.link().contradictions
    assert row.reason == (
        "Washington said that it happened (page of 4 September 2023), "
        "but Pyongyang denied it (page of 6 September 2023)."
    )


def test_a_source_does_not_contradict_itself_by_denying(press):
    one = {"attribution": speaker("Ministry"), **HELD}
    press.says("They met.", "2023-09-14", "met", factuality="alleged", **one)
    press.says("They met.", "2023-09-15", "met", factuality="denied", **one)
    assert found(press) == []


def test_a_plan_that_its_own_paper_later_calls_off(press):
    plan = press.says("They met.", "2023-09-01", "met", outlet="Paper", factuality="planned", **HELD)
    gone = press.says("They met.", "2023-09-15", "met", outlet="Paper", factuality="negated", **HELD)
    assert found(press) == [(plan.claim_id, gone.claim_id)]


def test_not_yet_is_no_contradiction_of_what_comes_later(press):
    press.says("They sent.", "2023-09-06", "sent", factuality="negated", **DELIVERY)
    press.says("They sent.", "2024-03-06", "sent", factuality="happened", **DELIVERY)
    assert found(press) == []


def test_not_yet_before_the_day_of_the_event_is_none_either(press):
    press.says("They met.", "2023-09-12", "met", factuality="negated", **HELD)
    press.says("They met.", "2023-09-14", "met", **HELD)
    assert found(press) == []


def test_pages_without_a_day_are_compared_as_they_are(press):
    press.says("They met.", None, "met", factuality="negated", **HELD)
    press.says("They met.", None, "met", **HELD)
    (row,) = press.link().contradictions
    assert "page of" not in row.reason


def test_two_days_for_one_event(press):
    a = press.says("They met.", "2023-09-14", "met", outlet="Herald", **HELD)
    b = press.says("They met.", "2023-09-15", "met", outlet="Globe", **{**SUMMIT, "date": "2023-09-14"})
    press.says("They met.", "2023-09-15", "met", outlet="Sun", **HELD)
    press.says("They met.", "2023-09-15", "met", outlet="Moon", **{**SUMMIT, "date": ("2023-09-11", "2023-09-17")})
    (row,) = press.link().contradictions
    assert (row.claim_a, row.claim_b) == (a.claim_id, b.claim_id)
    assert row.reason == "Herald dates it to 13 September 2023, Globe to 14 September 2023."


def test_each_denier_is_listed_once(press):
    for day in ("14", "15", "16"):
        press.says("They met.", f"2023-09-{day}", "met", factuality="alleged", **HELD)
    for who in ("Moscow", "Moscow", "Pyongyang"):
        press.says("They met.", "2023-09-17", "met", factuality="denied", attribution=speaker(who), **HELD)
    assert len(found(press)) == 2


def test_who_says_both_contradicts_nobody(press):
    press.says("They met.", "2023-09-14", "met", factuality="alleged", attribution=speaker("Ministry"), **HELD)
    page = press.page("They met. The two did not meet alone.", "2023-09-15")
    press.add(page, "met", **{**SUMMIT, "date": when("2023-09-13")})
    press.add(page, "meet", **{**SUMMIT, "date": when("2023-09-13"), "factuality": "negated"})
    assert found(press) == []


@pytest.mark.parametrize(("day", "contradicts"), [("2023-09-05", False), ("2023-09-14", True)])
def test_what_an_earlier_page_says_is_not_that_it_happened(press, day, contradicts):
    press.says("They met.", day, "met", factuality="alleged", attribution=speaker("Analysts"), **SUMMIT)
    press.says("They met.", "2023-09-16", "met", factuality="negated", **HELD)
    assert bool(found(press)) is contradicts


def test_signs_and_denials_of_nobody_are_told_as_such(press):
    press.says("Signs.", "2023-08-15", "Signs", outlet="Herald", **{**DELIVERY, "factuality": "alleged"})
    press.says("No.", "2023-09-05", "No", outlet="Globe", **{**DELIVERY, "factuality": "denied"})
    (row,) = press.link().contradictions
    assert row.reason == (
        "Herald told of signs that it happened (page of 15 August 2023), "
        "but Globe told of a denial (page of 5 September 2023)."
    )


def test_two_pages_of_which_nothing_is_known_are_two_sources(press):
    pages = [document(f"They met {n}.", published="2023-09-14", outlet=None, path=f"{n}.txt") for n in (1, 2)]
    press.documents = pages
    labels = ("happened", "negated")
    made = [
        press.add(p, "met", **{**SUMMIT, "date": when("2023-09-13"), "factuality": f})
        for p, f in zip(pages, labels, strict=True)
    ]
    assert found(press) == [(made[0].claim_id, made[1].claim_id)]


def place(name, country):
    return Place(name, country, 0, 1)


@pytest.mark.parametrize(
    ("here", "there", "contradict"),
    [
        (place("Vladivostok", "RUS"), place("Pyongyang", "PRK"), True),
        (place("Vladivostok", "RUS"), place("Moscow", "RUS"), False),
        (place("Vladivostok", "RUS"), place("Springfield", None), False),
        (place("Vladivostok", "RUS"), None, False),
    ],
)
def test_places(press, here, there, contradict):
    a = press.says("They met.", "2023-09-14", "met", outlet="Globe", place=here, **HELD)
    b = press.says("They met.", "2023-09-14", "met", outlet="Times", place=there, **HELD)
    rows = press.link().contradictions
    assert [{r.claim_a, r.claim_b} for r in rows] == ([{a.claim_id, b.claim_id}] if contradict else [])
    assert all("Vladivostok" in r.reason and "Pyongyang" in r.reason for r in rows)


@pytest.mark.parametrize(
    ("first", "second", "contradict"),
    [
        ("3,000 shells", "9,000 shells", True),
        ("3,000 shells", "2,900 shells", False),
        ("3,000 shells", "40 rounds", False),
        ("3,000 shells", "shells", False),
    ],
)
def test_amounts(press, first, second, contradict):
    fields = {**DELIVERY, "flow": transfer("artillery_ammunition"), "date": "2023-09-13"}
    a = press.says(f"They sent {first}.", "2023-09-14", "sent", outlet="Globe", **fields)
    b = press.says(f"They sent {second}.", "2023-09-14", "sent", outlet="Times", **fields)
    rows = press.link().contradictions
    assert [{r.claim_a, r.claim_b} for r in rows] == ([{a.claim_id, b.claim_id}] if contradict else [])
    assert all(words in r.reason for r in rows for words in (first, second))


def test_what_goes_on_for_long_comes_in_parts(press):
    fields = {**DELIVERY, "flow": transfer("artillery_ammunition")}
    press.says("They sent 3,000 shells.", "2023-09-14", "sent", outlet="Globe", **fields)
    press.says("They sent 9,000 shells.", "2023-09-14", "sent", outlet="Times", **fields)
    assert found(press) == []


@pytest.mark.parametrize(
    ("first", "second", "contradict"),
    [
        ("They held a surprise meeting.", "They held the long-awaited meeting.", True),
        ("It was their expected meeting.", "It was an unannounced two-hour meeting.", True),
        ("They held a surprise meeting.", "They held a sudden meeting.", False),
        ("They held a surprise meeting.", "They held a long meeting.", False),
        ("The expected rain spared the meeting.", "They held a surprise meeting.", False),
        ("After a surprise offer to both of them came a meeting.", "It was the planned meeting.", False),
    ],
)
def test_a_surprise_and_what_was_anticipated(press, first, second, contradict):
    a = press.says(first, "2023-09-14", "meeting", outlet="Globe", **HELD)
    b = press.says(second, "2023-09-14", "meeting", outlet="Times", **HELD)
    rows = press.link().contradictions
    assert [{r.claim_a, r.claim_b} for r in rows] == ([{a.claim_id, b.claim_id}] if contradict else [])
    assert all("a surprise" in r.reason and "anticipated" in r.reason for r in rows)
