"""Python's garbage collector at a pace for work that makes many objects, few of them in cycles, and keeps them."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# New objects after which the collector looks for dead ones: the trees of some ten pages.
_YOUNG = 50_000


@contextmanager
def paused() -> Iterator[None]:
    """Let the collector rest while much is loaded, nothing of which is garbage; one that is off stays off."""
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


@contextmanager
def seldom(young: int = _YOUNG) -> Iterator[None]:
    """Let the collector turn only after so many new objects: at its own pace it walks a page's living trees a hundred
    times.

    One that is off stays off, and one that turns more seldom still is left as it is.
    """
    usual = gc.get_threshold()
    gc.set_threshold(max(usual[0], young) if usual[0] else 0, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)
