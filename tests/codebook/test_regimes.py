"""Regimes: the data's own examples, days and directions, who is bound, acts of one state."""

import datetime

import pytest

from fakes import claim, document, when
from reportedly.codebook import load
from reportedly.codebook.regimes import on_act, on_transfer, regimes

EXAMPLES = [(r, *e) for r in regimes() for e in r.examples]


@pytest.mark.parametrize(
    ("regime", "item", "giver", "receiver", "day", "paragraphs"),
    EXAMPLES,
    ids=[f"{r.id} {item} {day}" for r, item, _, _, day, _ in EXAMPLES],
)
def test_examples_of_the_data(regime, item, giver, receiver, day, paragraphs):
    found = [m.paragraph for r, m in on_transfer(item, giver, receiver, when(day)) if r is regime]
    assert found == list(paragraphs)


def test_every_regime_has_examples_and_every_item_is_known():
    flows = load("flows")["items"]
    known = set(flows) | {e.get("family") for e in flows.values()}
    for regime in regimes():
        assert regime.examples
        for measure in regime.measures:
            assert set(measure.items) <= known
            assert measure.to is None or measure.from_ <= measure.to
            assert (measure.way == "act") == bool(measure.types)


@pytest.mark.parametrize(
    ("giver", "receiver", "fits"),
    [
        ("PRK", "RUS", True),
        ("PRK", None, True),
        ("RUS", "PRK", False),
        ("PRK", "PRK", False),
        (None, None, False),
        ("RUS", "UKR", False),
    ],
)
def test_direction(giver, receiver, fits):
    found = [m for _, m in on_transfer("weapons", giver, receiver, when("2024-01-01")) if m.way == "from"]
    assert bool(found) == fits


@pytest.mark.parametrize(("giver", "bound"), [("FRA", True), ("EUR", True), ("PRK", False), (None, False)])
def test_a_regional_regime_binds_its_members(giver, bound):
    ids = {r.id for r, _ in on_transfer("weapons", giver, "RUS", when("2024-01-01"))}
    assert ("eu-rus" in ids) == bound


@pytest.mark.parametrize(
    ("first", "last", "inside"),
    [("2009-06-12", "2009-06-12", True), ("2009-06-11", "2009-06-11", False), ("2009-01-01", "2009-12-31", True)],
)
def test_the_first_day(first, last, inside):
    found = [m for _, m in on_transfer("small_arms", "PRK", "SYR", when(first, last)) if m.paragraph == "9"]
    assert bool(found) == inside


def test_words_of_the_sentence_name_an_item_that_no_class_has():
    day = when("2020-01-01")
    said = "China shipped aviation fuel to North Korea."
    paragraphs = {m.paragraph for _, m in on_transfer("other", "CHN", "PRK", day, said)}
    assert paragraphs == {"31"}
    assert not list(on_transfer("other", "CHN", "PRK", day, "China shipped toys to North Korea."))


@pytest.mark.parametrize(
    ("text", "trigger", "doer", "day", "paragraphs"),
    [
        ("North Korea launched a spy satellite.", "launched", "PRK", "2023-11-21", {"2"}),
        ("North Korea test-fired two ballistic missiles.", "test-fired", "PRK", "2023-11-21", {"2"}),
        ("North Korea carried out a nuclear test.", "carried out", "PRK", "2013-02-12", {"2"}),
        ("North Korea held a parade.", "held", "PRK", "2023-11-21", set()),
        ("North Korea launched a satellite.", "launched", "PRK", "2005-01-01", set()),
        ("Japan launched a satellite.", "launched", "JPN", "2023-11-21", set()),
        ("Iran launched a ballistic missile.", "launched", "IRN", "2012-02-02", {"9"}),
    ],
)
def test_acts(text, trigger, doer, day, paragraphs):
    act = claim(document(text), trigger, source=(doer,), target=(), type="MOBILIZE")
    assert {m.paragraph for _, m in on_act(act, when(day))} == paragraphs


def test_an_act_of_another_kind_falls_under_nothing():
    talks = claim(document("North Korea spoke of a nuclear test."), "spoke", source=("PRK",), type="CONSULT")
    assert not list(on_act(talks, when("2023-01-01")))


def test_what_is_open_at_its_end_stays_in_force():
    late = when(datetime.date(2099, 1, 1))
    assert list(on_transfer("weapons", "PRK", "RUS", late))
