"""Which rulings are in force, and their ids."""

import datetime

import pytest

from reportedly.model.plain import from_json, to_json
from reportedly.model.ruling import Ruling, in_force

NOON = datetime.datetime(2024, 6, 3, 12, tzinfo=datetime.UTC)


def ruled(kind, claims=(), value=None, minute=0):
    return Ruling.of(kind, claims, value, "Ann", NOON + datetime.timedelta(minutes=minute))


SAME, APART = ruled("same", ("c1", "c2")), ruled("apart", ("c3", "c4"), minute=1)
GONE = ruled("undo", value=SAME.ruling_id, minute=2)
BACK = ruled("undo", value=GONE.ruling_id, minute=3)


@pytest.mark.parametrize(
    ("made", "valid"),
    [
        ([], []),
        ([SAME, APART], [SAME, APART]),
        ([SAME, APART, GONE], [APART]),
        ([SAME, GONE, APART, BACK], [SAME, APART]),
        ([GONE, SAME], [SAME]),
        ([ruled("undo", value="r-unknown"), SAME], [SAME]),
    ],
)
def test_in_force(made, valid):
    assert in_force(made) == valid


@pytest.mark.parametrize(
    "other",
    [
        ruled("apart", ("c1", "c2")),
        ruled("same", ("c2", "c1")),
        ruled("same", ("c1", "c2"), minute=1),
        ruled("same", ("c1", "c2"), "x"),
        Ruling.of("same", ("c1", "c2"), None, "Ben", NOON),
    ],
)
def test_ids_come_from_all_of_the_content(other):
    assert other.ruling_id != SAME.ruling_id
    assert ruled("same", ["c1", "c2"]) == SAME


@pytest.mark.parametrize("one", [SAME, GONE, ruled("settle", ("c1",), "true")])
def test_a_ruling_survives_json(one):
    assert from_json(Ruling, to_json(one)) == one
