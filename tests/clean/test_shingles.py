import numpy as np
import pytest

from reportedly.clean import shingles
from reportedly.clean.shingles import Vocabulary

TEN = "one two three four five six seven eight nine ten"


def of(*texts: str) -> shingles.Hashes:
    return shingles.of(texts, Vocabulary())


@pytest.mark.parametrize(
    ("text", "number"),
    [(TEN, 6), ("one two three four five", 1), ("one two", 1), ("", 0), ("... !", 0), (f"{TEN} {TEN} {TEN}", 15 - 5)],
)
def test_one_hash_a_five_gram(text, number):
    found = of(text)
    assert len(found) == number
    assert (np.diff(found.astype(object)) > 0).all()


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (TEN, TEN.upper(), True),
        (TEN, TEN.replace(" ", ",\n"), True),
        (TEN, TEN.replace("ten", "tens"), False),
        ("one two", "two one", False),
        ("one one two", "one two one", False),
    ],
)
def test_case_and_blanks_and_nothing_else_are_ignored(a, b, same):
    assert np.array_equal(of(a), of(b)) is same


def test_paragraphs_are_one_text():
    assert np.array_equal(of("one two three", "four five six"), of("one two three four five six"))


def test_hashes_are_the_same_in_every_process():
    assert Vocabulary()["minister"] == 10_801_570_026_440_671_822


@pytest.mark.parametrize(
    ("a", "b", "common"), [(TEN, TEN, 6), (TEN, TEN[4:], 5), (TEN, "else", 0), ("", TEN, 0), ("", "", 0)]
)
def test_shared(a, b, common):
    assert shingles.shared(of(a), of(b)) == common


def test_likely_pairs_come_in_order_and_leave_out_the_rest():
    other = " ".join(reversed(TEN.split()))
    sets = [of(TEN), of(other), of(""), of(TEN), of(other + " and")]
    assert shingles.likely_pairs(shingles.sketches(sets)) == [(0, 3), (1, 4)]


@pytest.mark.parametrize("sets", [[], [of(TEN)], [of(""), of("")], [of(""), of(TEN)]])
def test_no_pairs(sets):
    assert shingles.likely_pairs(shingles.sketches(sets)) == []
