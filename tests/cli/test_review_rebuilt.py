"""Every kind of decision on a store of pages that were read: it holds, outlives a rebuild, is taken back, becomes gold."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from small_record import Run

from reportedly import pipeline
from reportedly.model.ruling import Ruling
from reportedly.store import Store

sys.path.append(str(Path(__file__).parents[2] / "benchmarks"))
import stories

DOUBTFUL = (
    "3 June 2023\n\nKenya attacked a village on Monday. Jordan bombed a town on Tuesday. Chile imposed sanctions on Friday."
    "\n\nPeru attacked a village on Monday. Oman bombed a town on Tuesday. Serbia imposed sanctions on Friday.\n"
)
# topic and key -> the ruling that it makes
KEYS = [
    ("merge", "y", "same"), ("merge", "n", "apart"), ("split", "n", "apart"), ("split", "y", "same"),
    ("settle", "v", "settle"), ("settle", "t", "settle"), ("code", "y", "right"), ("code", "n", "wrong"),
    ("code", "d", "recode"),
]  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that has read 120 pages of invented stories and one of acts that lack a party."""
    where = tmp_path_factory.mktemp("reviewed")
    told = [f"{p.published:%d %B %Y}\n\n{p.text}\n" for p in stories.pages(stories.happenings(30), 120)]
    for number, text in enumerate([*told, DOUBTFUL]):
        (where / f"{number}.txt").write_text(text)
    with Store.open(where / "store") as store:
        pipeline.read([str(where)], store, 1)
    return where / "store"


@pytest.fixture(autouse=True)
def of_store(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_STORE", str(folder))


def rulings(folder: Path) -> list[Ruling]:
    with Store.open(folder) as store:
        return store.rulings()


def derived(folder: Path) -> list[object]:
    with Store.open(folder) as store:
        return [store.events(), store.forecasts(), store.flows(), store.contradictions()]


def decide(run: Run, folder: Path, topic: str, key: str) -> Ruling:
    """Answer the first question on the topic."""
    known = len(rulings(folder))
    assert run("review", "--topic", topic, "--by", "Ann", input=f"{key}q").exit_code == 0
    (made,) = rulings(folder)[known:]
    return made


def holds(folder: Path, ruling: Ruling) -> bool:
    """Whether what is derived is as the ruling says."""
    with Store.open(folder) as store:
        event_of = {claim: event for event in store.events() for claim in event.claims}
        settled = {f.claim_id: f for f in store.forecasts()}
    first, last = ruling.claims[0], ruling.claims[-1]
    checks: dict[str, Callable[[], bool]] = {
        "same": lambda: event_of[first] == event_of[last],
        "apart": lambda: event_of[first] != event_of[last],
        "settle": lambda: settled[first].status == ruling.value and "Settled by Ann" in settled[first].reason,
        "right": lambda: first in event_of,
        "wrong": lambda: first not in event_of,
        "recode": lambda: event_of[first].type == ruling.value,
    }
    return checks[ruling.kind]()


@pytest.mark.parametrize(("topic", "key", "kind"), KEYS)
def test_a_decision_of_each_kind(run: Run, folder: Path, topic: str, key: str, kind: str) -> None:
    before = derived(folder)
    made = decide(run, folder, topic, key)
    assert (made.kind, made.by) == (kind, "Ann")
    assert holds(folder, made)
    after = derived(folder)
    assert run("link", "--rebuild").exit_code == 0
    assert (derived(folder), holds(folder, made)) == (after, True)
    assert run("review", "--undo", made.ruling_id, "--by", "Ben").exit_code == 0
    assert derived(folder) == before


def test_all_of_them_one_after_the_other(run: Run, folder: Path) -> None:
    before = derived(folder)
    first = {kind: (topic, key) for topic, key, kind in reversed(KEYS)}
    made = [decide(run, folder, topic, key) for topic, key in first.values()]
    assert {ruling.kind for ruling in made} == set(first)
    assert all(holds(folder, ruling) for ruling in made)
    after = derived(folder)
    run("link", "--rebuild")
    assert derived(folder) == after != before
    for ruling in made:
        run("review", "--undo", ruling.ruling_id, "--by", "Ben")
    assert derived(folder) == before
    listed = run("review", "--list").stdout
    assert (listed.count("taken back") >= len(made), "in force" in listed) == (True, False)


def test_what_was_decided_on_codes_becomes_gold(run: Run, folder: Path, tmp_path: Path) -> None:
    made = [decide(run, folder, "code", "d") for _ in range(3)]
    assert run("review", "--gold", tmp_path / "gold.jsonl").exit_code == 0
    rows = [json.loads(line) for line in (tmp_path / "gold.jsonl").read_text().splitlines()]
    assert rows
    assert {event["type"] for row in rows for event in row["events"]} == {"MOBILIZE"}
    found = run("evaluate", tmp_path / "gold.jsonl")
    assert found.exit_code == 0
    assert f"{len(rows)} rows" in found.output
    for ruling in made:
        run("review", "--undo", ruling.ruling_id, "--by", "Ben")
