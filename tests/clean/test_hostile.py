"""Hostile text and HTML, loaded and cleaned: each ends in a document or a problem, in time, in little memory."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from bombs import HTML, SLOW, TEXT

from watchdog import Watcher

LIMIT = 3  # seconds that finding the article may take
SECONDS = 25.0  # for one file in all, on a busy computer; most take half of one
STOPPED = ("repeated-large", "attributes")  # they have a test of their own
MEMORY = 500_000_000  # bytes, with the interpreter and all libraries, here and in the process of the extractor
CASES = [
    pytest.param(f"{name}.{ending}", make, id=f"{ending}-{name}", marks=[pytest.mark.slow] * (name in SLOW))
    for ending, table in (("html", HTML), ("txt", TEXT))
    for name, make in table.items()
    if not (ending == "html" and name in STOPPED)
]


@pytest.fixture(scope="module")
def watcher() -> Iterator[Watcher]:
    """The process that loads and cleans the files."""
    made = Watcher("clean", seconds=SECONDS, REPORTEDLY_CLEAN_SECONDS=str(LIMIT))
    yield made
    made.close()


def test_there_are_enough():
    assert min(len(HTML), len(TEXT)) >= 40
    assert {*HTML, *TEXT} >= SLOW


@pytest.mark.parametrize(("name", "make"), CASES)
def test_a_hostile_page_ends_in_a_result(name, make, watcher, tmp_path: Path):
    data = make()
    (tmp_path / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    found = watcher.ask(tmp_path / name)
    assert found["pages"] + len(found["problems"]) == 1
    assert all(name in problem for problem in found["problems"])
    assert found["peak"] < MEMORY


@pytest.mark.parametrize("name", STOPPED)
def test_what_takes_too_long_is_stopped(name, watcher, tmp_path: Path):
    (tmp_path / "page.html").write_text(HTML[name]())
    found = watcher.ask(tmp_path / "page.html")
    assert "took longer than 3 seconds" in found["problems"][0]
    assert LIMIT < found["seconds"] < LIMIT + 5
    assert found["peak"] < MEMORY
