"""Codes, their readings in PLOVER, weights and quad classes."""

from typing import get_args

import pytest

from reportedly.codebook import load, ontology
from reportedly.model.claim import EVENT_TYPES, EventType

DATA = load("ontology")


@pytest.mark.parametrize(
    ("cameo", "expected"),
    [
        ("01", (None, None, ())),
        ("010", (None, None, ())),
        ("016", (None, None, ())),
        ("02", ("REQUEST", None, ())),
        ("0212", ("REQUEST", "assist", ("military",))),
        ("0256", ("REQUEST", "yield", ("military",))),
        ("03", ("AGREE", None, ("diplomatic",))),
        ("042", ("CONSULT", "visit", ())),
        ("0813", ("RETREAT", None, ("legal",))),
        ("0842", ("RETREAT", "release", ("legal",))),
        ("085", ("RETREAT", None, ("economic",))),
        ("082", ("CONCEDE", None, ("pro_democracy",))),
        ("073", ("AID", None, ("human_security",))),
        ("1322", ("THREATEN", "restrict", ("pro_autocracy",))),
        ("163", ("SANCTION", None, ("economic",))),
        ("1712", ("ASSAULT", "destroy", ("human_security",))),
        ("175", ("ASSAULT", None, ("repression", "pro_autocracy"))),
        ("186", ("ASSAULT", "targeted", ())),
        ("20", ("ASSAULT", None, ("military",))),
        ("1952", ("ASSAULT", "drone", ("military",))),
        ("04299", ("CONSULT", "visit", ())),
        ("99", (None, None, ())),
        ("", (None, None, ())),
    ],
)
def test_plover(cameo: str, expected: ontology.Plover) -> None:
    assert ontology.plover(cameo) == expected


@pytest.mark.parametrize(
    ("cameo", "weight"),
    [
        ("04", 1.0),
        ("042", 1.9),
        ("130", -4.4),
        ("13", -6.0),
        ("1214", -4.0),
        ("1951", -10.0),
        ("0429", 1.9),
        ("99", None),
    ],
)
def test_goldstein_falls_back_to_the_shorter_code(cameo: str, weight: float | None) -> None:
    assert ontology.goldstein(cameo) == weight


@pytest.mark.parametrize(
    ("type_", "quad"),
    [
        ("AGREE", 1),
        ("CONCEDE", 1),
        ("RETREAT", 2),
        ("REQUEST", 3),
        ("THREATEN", 3),
        ("SANCTION", 4),
        ("PROTEST", 4),
        (None, None),
    ],
)
def test_quad(type_: EventType | None, quad: int | None) -> None:
    assert ontology.quad(type_) == quad


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("036", "Express intent to meet or negotiate"),
        ("0429", "Make a visit"),
        ("20", "Use unconventional mass violence"),
        ("99", None),
    ],
)
def test_cameo_name(code: str, name: str | None) -> None:
    assert ontology.cameo_name(code) == name


@pytest.mark.parametrize(
    ("mode", "types"),
    [("withdraw", {"RETREAT", "SANCTION"}), ("assist", {"REQUEST", "REJECT"}), ("visit", {"CONSULT"})],
)
def test_modes_are_told_by_type(mode: str, types: set[str]) -> None:
    assert set(ontology.modes()[mode]) == types


def test_every_type_of_the_model_is_described_and_none_else() -> None:
    assert set(DATA["types"]) == set(EVENT_TYPES) == set(get_args(EventType))


@pytest.mark.parametrize("code", sorted(ontology.codes()))
def test_each_code_reads_within_the_vocabulary(code: str) -> None:
    entry = ontology.codes()[code]
    if code.startswith("01"):
        assert entry.type is None
    else:
        assert entry.type in EVENT_TYPES
    if entry.mode is not None:
        assert entry.mode in DATA["types"][entry.type]["modes"]
    assert set(entry.contexts) <= set(DATA["contexts"])
    assert ontology.goldstein(code) is not None


@pytest.mark.parametrize("correction", DATA["corrections"], ids=lambda c: c["codes"][0])
def test_each_correction_changes_something_and_says_why(correction: dict[str, object]) -> None:
    for code in correction["codes"]:
        published = DATA["cameo"][code]
        assert any(published.get(k) != v for k, v in correction["set"].items())
    assert correction["reason"]


def test_count_of_codes() -> None:
    lengths = [len(code) for code in ontology.codes()]
    assert [lengths.count(n) for n in (2, 3, 4)] == [20, 149, 149]
