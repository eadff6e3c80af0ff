"""`reportedly review` on a store of its own: keys typed, decisions kept, listed, taken back, written out."""

import json
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from small_record import SIGNED, TALKS, Run

from fakes import claim, document, forecast, linked
from reportedly.cli.exits import Exit
from reportedly.model.ruling import Ruling
from reportedly.store import Store


@pytest.fixture
def doubtful(filled: Path) -> Path:
    """The small record with a forecast whose time is over."""
    with Store.open(filled) as store:
        store.replace_derived(linked(store.events(), [forecast(TALKS, status="due")], stories=store.stories()))
    return filled


def kinds(folder: Path) -> list[str]:
    with Store.open(folder) as store:
        return [r.kind for r in store.rulings()]


@pytest.mark.parametrize(
    ("keys", "made"),
    [
        ("t", ["settle"]),
        ("T", ["settle"]),
        ("s", []),
        ("q", []),
        ("", []),
        ("xt", ["settle"]),
        ("u", []),
    ],
)
def test_keys(run: Run, doubtful: Path, keys: str, made: list[str]) -> None:
    result = run("review", "--topic", "settle", "--by", "Ann", input=keys)
    assert result.exit_code == 0, result.output
    assert "Did this come true?" in result.stdout
    assert f"{len(made)} decided." in result.stdout
    assert kinds(doubtful) == made


def test_undo_asks_again(run: Run, doubtful: Path) -> None:
    with Store.open(doubtful) as store:
        store.replace_derived(
            linked(store.events(), [forecast(TALKS, status="due"), forecast(SIGNED, status="due")], stories={})
        )
    result = run("review", "--topic", "settle", "--by", "Ann", input="tuff")
    assert "2 decided." in result.stdout
    assert kinds(doubtful) == ["settle", "undo", "settle", "settle"]
    with Store.open(doubtful) as store:
        assert [r.value for r in store.rulings() if r.kind == "settle"] == ["true", "false", "false"]
        assert {r.by for r in store.rulings()} == {"Ann"}
        assert all((datetime.now(UTC) - r.made).total_seconds() < 600 for r in store.rulings())


def test_a_decision_is_linked_and_survives_a_rebuild(run: Run, doubtful: Path) -> None:
    run("review", "--topic", "settle", "--by", "Ann", input="f")
    for _ in range(2):
        with Store.open(doubtful) as store:
            (found,) = (f for f in store.forecasts() if f.claim_id == TALKS.claim_id)
        assert (found.status, found.reason.startswith("Settled by Ann on ")) == ("false", True)
        assert run("link", "--rebuild").exit_code == 0


def test_decisions_are_listed_and_taken_back(run: Run, doubtful: Path) -> None:
    run("review", "--topic", "settle", "--by", "Ann", input="t")
    with Store.open(doubtful) as store:
        (ruling,) = store.rulings()
    listed = run("review", "--list").stdout
    assert all(word in listed for word in (ruling.ruling_id, "Ann", "settle", "true", TALKS.claim_id, "in force"))
    assert run("review", "--undo", ruling.ruling_id, "--by", "Ben").stdout == f"{ruling.ruling_id} is taken back.\n"
    assert "taken back" in run("review", "--list").stdout
    with Store.open(doubtful) as store:
        assert {f.status for f in store.forecasts()} == {"open"}


def test_an_unknown_decision(run: Run, doubtful: Path) -> None:
    result = run("review", "--undo", "r-nothing")
    assert (result.exit_code, "is no decision" in result.stderr) == (Exit.WRONG_USAGE, True)


def test_an_unknown_topic(run: Run, doubtful: Path) -> None:
    assert run("review", "--topic", "weather").exit_code == Exit.WRONG_USAGE


def test_gold_is_written(run: Run, doubtful: Path, tmp_path: Path) -> None:
    with Store.open(doubtful) as store:
        store.add_ruling(Ruling.of("right", [SIGNED.claim_id], None, "Ann", datetime.now(UTC)))
    result = run("review", "--gold", tmp_path / "gold.jsonl")
    assert (result.exit_code, result.stderr) == (0, "1 sentence\n")
    (row,) = map(json.loads, (tmp_path / "gold.jsonl").read_text().splitlines())
    assert [e["type"] for e in row["events"]] == ["AGREE"]
    assert run("evaluate", tmp_path / "gold.jsonl").exit_code == 0


def test_control_signs_of_pages_do_not_reach_the_terminal(run: Run, doubtful: Path) -> None:
    page = document("Oslo \x1b[31mmay sue Lima.", path="red.txt")
    suit = claim(page, "sue", factuality="possible")
    with Store.open(doubtful) as store:
        store.add(page, [suit])
        store.replace_derived(linked(forecasts=[forecast(suit, status="due")]))
    result = run("review", "--topic", "settle", input="q")
    assert "�[31mmay sue Lima" in result.stdout
    assert "\x1b" not in result.stdout


def test_what_was_decided_before_ctrl_c_counts(doubtful: Path) -> None:
    with Store.open(doubtful) as store:
        due = [forecast(TALKS, status="due"), forecast(SIGNED, status="due")]
        store.replace_derived(linked(store.events(), due, stories=store.stories()))
    command = [sys.executable, "-m", "reportedly", "review", "--topic", "settle", "--by", "Ann"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as asking:
        assert asking.stdin
        assert asking.stdout
        asking.stdin.write(b"f")
        asking.stdin.flush()
        assert any(b"2/2" in line for line in asking.stdout)
        asking.send_signal(signal.SIGINT)
        assert asking.wait(30) == Exit.STOPPED
    assert kinds(doubtful) == ["settle"]
    with Store.open(doubtful) as store:
        assert {f.status for f in store.forecasts()} == {"open"}  # linked anew: the made-up ones were due


def test_a_user_without_a_name_is_asked_for_one(run: Run, doubtful: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr("os.getuid", lambda: 4_000_000_000)
    result = run("review", "--topic", "settle", input="q")
    assert (result.exit_code, "Give one: --by NAME." in result.stderr) == (Exit.WRONG_USAGE, True)
    assert run("review", "--list").exit_code == 0


@pytest.mark.parametrize(
    ("given", "named"),
    [(["--list", "--undo", "r1"], "--list and --undo"), (["--gold", "x.jsonl", "--list"], "--list and --gold")],
)
def test_two_tasks_at_once_are_refused(run: Run, doubtful: Path, given: list[str], named: str) -> None:
    result = run("review", *given)
    assert (result.exit_code, named in result.stderr) == (Exit.WRONG_USAGE, True)
    assert not Path("x.jsonl").exists()


def test_a_claim_is_given_another_type(run: Run, filled: Path) -> None:
    page = document("Laos struck.", path="laos.txt")
    struck = claim(page, "struck", source=["LAO"], target=[], type="ASSAULT")
    with Store.open(filled) as store:
        store.add(page, [struck])
    result = run("review", "--topic", "code", "--by", "Ann", input="d")
    assert "[d] it is MOBILIZE" in result.stdout
    with Store.open(filled) as store:
        assert [(r.kind, r.value, r.claims) for r in store.rulings()] == [("recode", "MOBILIZE", (struck.claim_id,))]
        assert [e.type for e in store.events() if struck.claim_id in e.claims] == ["MOBILIZE"]
    assert "recode" in run("review", "--list").stdout
