"""Sets of ids and their numbers."""

import pytest

from reportedly.store import Store, digests


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (["a", "b"], ["b", "a"], True),
        (["a"], ["b"], False),
        (["a", "b"], ["ab"], False),
        ([], ["a"], False),
        ([], [], True),
    ],
)
def test_the_number_is_of_the_set(one: list[str], other: list[str], same: bool) -> None:
    assert (digests.of(one) == digests.of(other)) is same
    assert digests.of(one).number == len(one)
    assert len(digests.of(one).digest) == 32


@pytest.mark.parametrize(
    ("changes", "left"),
    [
        ([(["a", "b"], [])], ["a", "b"]),
        ([(["a"], []), (["b"], [])], ["a", "b"]),
        ([(["a", "b"], []), ([], ["a"])], ["b"]),
        ([(["a"], []), (["b"], ["a"]), (["a"], ["b"])], ["a"]),
        ([(["a", "b"], []), ([], ["b", "a"])], []),
        ([], []),
    ],
)
def test_changes_add_up_to_what_is_left(
    store: Store, changes: list[tuple[list[str], list[str]]], left: list[str]
) -> None:
    with store._writing() as connection:
        for added, taken in changes:
            digests.change(connection, "letters", added, taken)
        assert digests.kept(connection, "letters") == digests.of(left)
        assert digests.kept(connection, "others") == digests.of([])
