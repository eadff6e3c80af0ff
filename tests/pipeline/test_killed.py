"""A linking that is killed at any moment leaves a store that opens, with all that was read and decided."""

import datetime
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


@pytest.mark.parametrize("kills", [2, pytest.param(100, marks=pytest.mark.slow)])
def test_nothing_is_lost(tmp_path: Path, kills: int) -> None:
    ruling = fill(tmp_path)
    with Store.open(tmp_path) as store:
        counts, events = store.counts(), store.events()
    draw = random.Random(kills)
    for _ in range(kills):
        with subprocess.Popen([sys.executable, "-c", _LINKING, str(tmp_path)], stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            assert child.stdout.readline() == b"ready\n"
            time.sleep(draw.random() * 0.5)
            child.kill()
        with Store.open(tmp_path, create=False) as store:
            assert store.rulings() == [ruling]
            assert (store.counts(), store.events()) == (counts, events)
            assert [f.status for f in store.forecasts()] == ["void"]
