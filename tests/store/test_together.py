"""The server, reading, linking and reviewing at one store at once: nobody fails, and the record is right after."""

import datetime
import itertools
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from served import running

from reportedly import pipeline, relink
from reportedly.model.ruling import Ruling
from reportedly.store import Store

STATES = ("Norway", "Japan", "Peru", "Kenya", "Chile", "Poland")
PATHS = ("/", "/pairs/NOR/JPN", "/events", "/documents", "/forecasts", "/api/v1/claims", "/api/v1/weeks", "/review")


def write(folder: Path, number: int, first: int = 0) -> None:
    """Pages of a few lines, each about two of the states; no two are copies of one another."""
    for n in range(first, first + number):
        a, b = list(itertools.permutations(STATES, 2))[n % 30]
        day = datetime.date(2024, 1, 1) + datetime.timedelta(days=3 * n)
        text = (
            f"{day:%B %d, %Y}\n\n{a} and {b} signed accord number {n} on fishing in the river port {n * 7} on Monday.\n"
            f"A spokesman in {b} denied that {a} had shelled village {n * 13}. {a} will send {n + 2} envoys to {b}.\n"
        )
        (folder / f"{first}-{n}.txt").write_text(text)


def decided(store: Store, n: int) -> None:
    """What a person may decide of the first claims: that they are not so, and back."""
    claims = store.claims(newest=True, limit=3)
    for claim in claims:
        made = datetime.datetime.now(datetime.UTC)
        store.add_ruling(Ruling.of("wrong", (claim.claim_id,), None, f"reader {n}", made))


def until(done: threading.Event, work: Callable[[int], None]) -> int:
    """Work over and over, at least once, until it is time; how often."""
    for number in itertools.count(1):
        work(number)
        if done.is_set():
            return number
    return 0


def asked(address: str) -> Callable[[int], None]:
    def ask(number: int) -> None:
        answer = httpx.get(address + PATHS[number % len(PATHS)], timeout=60, trust_env=False)
        assert answer.status_code == 200, (answer.url, answer.text)

    return ask


def is_right(store: Store, pages: int) -> None:
    """All pages are there, and linking all anew changes nothing."""
    relink.link(store)
    before = (store.events(), store.forecasts(), store.flows(), store.contradictions(), store.stories(), store.counts())
    assert before[-1]["documents"] == pages
    assert before[-1]["events"] == len(before[0]) > pages
    relink.link(store, anew=True)
    after = (store.events(), store.forecasts(), store.flows(), store.contradictions(), store.stories(), store.counts())
    assert after[0] == before[0]
    assert after[1:] == before[1:]


def test_all_at_once(where: str, tmp_path: Path) -> None:
    write(tmp_path, 6)
    with Store.open(where) as store:
        pipeline.read([tmp_path], store, 1)
        write(tmp_path, 6, first=6)
        done = threading.Event()
        with running(store) as address, ThreadPoolExecutor(5) as pool:
            ask = asked(address)
            tasks = [
                pool.submit(until, done, ask), pool.submit(until, done, ask),
                pool.submit(until, done, lambda _: relink.link(store)),
                pool.submit(until, done, lambda n: decided(store, n)),
            ]  # fmt: skip
            report = pipeline.read([tmp_path], store, 1)
            done.set()
            assert all(task.result() for task in tasks)
        assert (len(report.read), report.known, report.problems) == (6, 6, [])
        assert len(store.rulings()) >= 3
        is_right(store, 12)


@contextmanager
def serving(store: str) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with command(store, "serve", "--port", str(port)) as process:
        for _ in range(600):
            with socket.socket() as tried:
                if tried.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
        process.terminate()


def command(store: str, *words: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "reportedly", *words, "--store", store], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, env={**os.environ, "REPORTEDLY_PROCESSES": "1"},
    )  # fmt: skip


@pytest.mark.slow
def test_all_commands_at_once(where: str, tmp_path: Path) -> None:
    for first in (0, 40, 80):
        (tmp_path / str(first)).mkdir()
        write(tmp_path / str(first), 40, first)
    command(where, "read", str(tmp_path / "0")).communicate()
    done = threading.Event()
    with serving(where) as address, ThreadPoolExecutor(4) as pool:
        tasks = [pool.submit(until, done, asked(address)) for _ in range(3)]
        work = [command(where, "read", str(tmp_path / name)) for name in ("40", "80")]
        for _ in range(4):
            work += [command(where, "link"), command(where, "review", "--by", "somebody")]
            work[-1].communicate("ynsynsyn")
        said = [process.communicate()[0] for process in work]
        done.set()
        assert all(task.result() for task in tasks)
    assert [process.returncode for process in work] == [0] * len(work), said
    with Store.open(where) as store:
        is_right(store, 120)
