"""The garbage collector turns more seldom within, and as before behind."""

import contextlib
import gc
from collections.abc import Iterator

import pytest

from reportedly import garbage


@pytest.fixture(autouse=True)
def own_pace() -> Iterator[None]:
    usual = gc.get_threshold()
    yield
    gc.set_threshold(*usual)


@pytest.mark.parametrize(("usual", "within"), [(701, 50_000), (60_000, 60_000), (0, 0)])
@pytest.mark.parametrize("fails", [False, True])
def test_it_is_left_as_it_was(usual: int, within: int, fails: bool) -> None:
    gc.set_threshold(usual, 11, 12)

    @garbage.seldom()
    def work() -> None:
        assert gc.get_threshold() == (within, 11, 12)
        if fails:
            raise KeyError

    if fails:
        with pytest.raises(KeyError):
            work()
    else:
        work()
    assert gc.get_threshold() == (usual, 11, 12)


def test_a_work_may_have_a_pace_of_its_own() -> None:
    gc.set_threshold(700)
    with garbage.seldom(1_000_000):
        assert gc.get_threshold()[0] == 1_000_000
    assert gc.get_threshold()[0] == 700


@pytest.mark.parametrize("on", [True, False])
@pytest.mark.parametrize("fails", [False, True])
def test_it_rests_and_goes_on_if_it_was_on(on: bool, fails: bool) -> None:
    (gc.enable if on else gc.disable)()
    try:
        with contextlib.suppress(KeyError), garbage.paused():
            assert not gc.isenabled()
            if fails:
                raise KeyError
        assert gc.isenabled() is on
    finally:
        gc.enable()
