"""A linking that is killed at any moment leaves a store that opens, with all that was read and decided."""

import datetime
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from press import DELIVERY, SUMMIT, Press
from reportedly import relink
from reportedly.model.ruling import Ruling
from reportedly.store import Store

_LINKING = """
import sys
from reportedly import relink
from reportedly.store import Store
with Store.open(sys.argv[1]) as store:
    print("ready", flush=True)
    while True:
        relink.link(store, anew=True)
"""
# Each page that is added makes its block of claims be linked again, and its rows be replaced.
_ADDING = """
import sys
from press import DELIVERY, SUMMIT, Press
from reportedly import relink
from reportedly.store import Store
with Store.open(sys.argv[1]) as store:
    print("ready", flush=True)
    relink.link(store)
    known = store.counts()["documents"]
    press = Press()
    for number in range(known, known + 10_000):
        day = f"2024-03-{1 + number % 28:02}"
        claim = press.says(f"They met, as report {number} says.", day, "met", **{**SUMMIT, "date": day})
        store.add_many([(press.documents[-1], [claim], [])])
        relink.link(store)
"""


def fill(where: Path) -> Ruling:
    """A store with some hundred claims, linked, and a forecast that a person settled."""
    press = Press()
    for day in range(1, 29):
        for _ in range(4):
            press.says("They met.", f"2024-02-{day:02}", "met", **{**SUMMIT, "date": f"2024-02-{day:02}"})
    foretold = press.says("Arms will be sent.", "2024-02-03", "sent", **{**DELIVERY, "factuality": "predicted"})
    ruling = Ruling.of("settle", [foretold.claim_id], "void", "Ann", datetime.datetime(2024, 3, 1, tzinfo=datetime.UTC))
    with Store.open(where) as store:
        store.add_many([(d, [c], []) for d, c in zip(press.documents, press.claims, strict=True)])
        store.add_ruling(ruling)
        relink.link(store)
    return ruling


KILLS = pytest.mark.parametrize("kills", [2, pytest.param(100, marks=pytest.mark.slow)])


def kill(script: str, where: Path, moment: float) -> None:
    """Run a script on a store, and kill it (SIGKILL) some seconds after it has opened it."""
    path = os.pathsep.join(sys.path)
    command = [sys.executable, "-c", script, str(where)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": path}) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"ready\n"
        time.sleep(moment)
        child.kill()


@KILLS
def test_nothing_is_lost(tmp_path: Path, kills: int) -> None:
    ruling = fill(tmp_path)
    with Store.open(tmp_path) as store:
        counts, events = store.counts(), store.events()
    draw = random.Random(kills)
    for _ in range(kills):
        kill(_LINKING, tmp_path, draw.random() * 0.5)
        with Store.open(tmp_path, create=False) as store:
            assert store.rulings() == [ruling]
            assert (store.counts(), store.events()) == (counts, events)
            assert [f.status for f in store.forecasts()] == ["void"]


@KILLS
def test_nothing_is_lost_while_pages_come_in(tmp_path: Path, kills: int) -> None:
    ruling = fill(tmp_path)
    draw = random.Random(kills)
    pages = 0
    for _ in range(kills):
        kill(_ADDING, tmp_path, draw.random() * 0.5)
        with Store.open(tmp_path, create=False) as store:
            assert store.rulings() == [ruling]
            assert [f.status for f in store.forecasts()] == ["void"]
            assert len(store.stories()) == sum(1 for e in store.events() for _ in e.claims)
            assert store.counts()["documents"] - len(store.stories()) in (0, 1)
            assert store.counts()["documents"] >= pages
            pages = store.counts()["documents"]
    with Store.open(tmp_path) as store:
        relink.link(store)
        parted = store.events(), store.forecasts(), store.stories()
        relink.link(store, anew=True)
        assert parted == (store.events(), store.forecasts(), store.stories())
