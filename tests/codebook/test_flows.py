"""What items have in common."""

import pytest

from reportedly.codebook.flows import family


@pytest.mark.parametrize(
    ("item", "wanted"), [("artillery_ammunition", "arms"), ("weapons", "arms"), ("oil", "energy"), ("news", "other")]
)
def test_families_join_what_can_stand_for_each_other(item, wanted):
    assert family(item) == wanted


def test_troops_are_no_arms():
    assert family("troops") != family("weapons")
