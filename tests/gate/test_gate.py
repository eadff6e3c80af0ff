"""The accuracy gate: on our own gold sentences, no figure may fall below its floor in floors.json.

Raise a floor when a figure has risen for good. Changing gold changes its hash: write the new one into floors.json on purpose,
in the same commit. The failing test prints it.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.codebook import load
from reportedly.evaluate import Report, evaluate
from reportedly.gold import GoldEvent, GoldRow, rows
from reportedly.model.claim import EVENT_TYPES, FACTUALITY

GOLD = Path(__file__).parent.parent / "gold"
FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text("utf-8"))
# How many of the texts must ask for each: types, labels, classes, TIMEX3 types, kinds of statement.
LEAST = {
    **{f"type {name}": 10 for name in EVENT_TYPES},
    **{f"label {name}": 15 for name in FACTUALITY},
    **{f"class {name}": 4 for name in load("certainty")["classes"]},
    "time DATE": 40, "time TIME": 5, "time DURATION": 5, "time SET": 5, "texts with times": 60,
    "statement direct": 12, "statement indirect": 12, "statement mixed": 12, "negatives": 45, "texts": 330, "countries": 60,
}  # fmt: skip


@pytest.fixture(scope="module")
def report() -> Report:
    return evaluate(GOLD)


@pytest.fixture(scope="module")
def gold() -> list[GoldRow]:
    return list(rows(GOLD))


def gold_hash() -> str:
    """Of all gold files, in order of name: they and the floors belong together."""
    digest = hashlib.blake2b(digest_size=8)
    for path in sorted(GOLD.glob("*.jsonl")):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def asked(row: GoldRow) -> Iterator[str]:
    """What one text asks for."""
    yield "texts"
    if row.events == ():
        yield "negatives"
    if row.times:
        yield "texts with times"
    wanted = [e for e in row.events or () if not e.optional]
    for name, kinds in (
        ("type", [e.type for e in wanted]),
        ("label", [e.factuality for e in wanted]),
        ("class", [e.certainty for e in wanted]),
        ("time", [t.type for t in row.times or ()]),
        ("statement", [s.kind for s in row.statements or ()]),
    ):
        yield from {f"{name} {kind}" for kind in kinds if kind}


@pytest.mark.parametrize(("name", "floor"), sorted(FLOORS["floors"].items()))
def test_no_figure_below_its_floor(report, name, floor):
    assert report.figures()[name] >= floor, "\n".join(m for m in report.misses if m.startswith(name))


def test_few_negatives_are_coded(report):
    assert report.figures()["false coding"] <= FLOORS["ceilings"]["false coding"]


def test_every_figure_has_a_floor(report):
    assert set(report.figures()) == {*FLOORS["floors"], *FLOORS["ceilings"]}


@pytest.mark.parametrize(("label", "floor"), sorted(FLOORS["factuality"].items()))
def test_no_label_is_given_up(report, label, floor):
    assert report.by_kind[f"factuality: {label}"].f1 >= floor


def test_every_label_has_a_floor():
    assert set(FLOORS["factuality"]) == set(FACTUALITY)


def test_floors_are_those_of_this_gold():
    assert gold_hash() == FLOORS["gold"]


def test_gold_covers_the_scheme(gold):
    counted = Counter(name for row in gold for name in asked(row))
    counted["countries"] = len({code for row in gold for e in row.events or () for code in (*e.source, *e.target)})
    assert {name: counted[name] for name, least in LEAST.items() if counted[name] < least} == {}


def test_gold_has_no_slips_of_form(gold):
    assert len({row.id for row in gold}) == len({row.text for row in gold}) == len(gold)
    assert [row.id for row in gold for t in row.times or () if t.text not in row.text] == []
    assert [row.id for row in gold for s in row.statements or () if (s.speaker or "") not in row.text] == []
    assert [row.id for row in gold for e in row.events or () if not plausible(e)] == []


def plausible(event: GoldEvent) -> bool:
    """Known class, dates in order, and all parties of a mutual act in one list."""
    known = event.certainty is None or event.certainty in load("certainty")["classes"]
    first, last = event.date or (None, None)
    return known and not (first and last and first > last) and not (event.symmetric and event.target)
