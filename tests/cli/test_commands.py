"""Commands on a store that is there: what they print, what they write, how they end."""

import io
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any, get_args

import polars as pl
import pytest
from small_record import OTHER, PAGE, SENT, SIGNED, TALKS, Run

from fakes import flow, linked
from reportedly import settings
from reportedly.cli import app
from reportedly.cli.exits import MEANING, Exit, code_of
from reportedly.cli.forecasts import By, Figure
from reportedly.errors import InputError, ModelError, ReportedlyError, StoreError, UsageError
from reportedly.store import Store
from reportedly.version import __version__
from reportedly.views.ledger import BY
from reportedly.views.ledger.chosen import FIGURES


def test_version(run: Run) -> None:
    result = run("--version")
    assert (result.stdout, result.exit_code) == (f"reportedly {__version__}\n", 0)


COMMANDS = [command.callback.__name__ for command in app.registered_commands if command.callback]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(run: Run, command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"Usage: reportedly {command}" in re.sub(r"Usage: \S+", "Usage: reportedly", result.stdout)


def test_help_names_commands_and_exit_codes(run: Run) -> None:
    shown = " ".join(run("--help").stdout.split())
    assert all(f" {command} " in shown for command in COMMANDS)
    assert all(f"{code:d} {meaning}" in shown for code, meaning in MEANING.items())


@pytest.mark.parametrize("command", ["brief PRK RUS", "export claims", "search x", "problems", "link"])
def test_without_a_store(run: Run, tmp_path: Path, command: str) -> None:
    result = run(*command.split(), "--store", tmp_path / "nowhere")
    assert result.exit_code == Exit.UNUSABLE
    assert result.stderr == (
        f"reportedly: {tmp_path}/nowhere/reportedly.db: there is no store here yet."
        " Read some pages first: reportedly read PATH\n"
    )
    assert not (tmp_path / "nowhere").exists()


def test_a_damaged_store(run: Run, filled: Path) -> None:
    (filled / "reportedly.db").write_bytes(b"this was never a store" * 400)
    result = run("export", "claims")
    assert result.exit_code == Exit.UNUSABLE
    assert "the store is damaged" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (StoreError("x"), 3), (ModelError("x"), 3), (UsageError("x"), 2), (InputError("x"), 1),
        (ReportedlyError("x"), 1),
    ],
)  # fmt: skip
def test_exit_codes_of_errors(error: ReportedlyError, code: int) -> None:
    assert code_of(error) == code


# brief


def test_a_brief_is_a_page(run: Run, filled: Path) -> None:
    result = run("brief", "North Korea", "Russia")
    page = Path("brief-PRK-RUS.html").resolve()
    assert (result.exit_code, result.stdout) == (0, f"{page}\n")
    assert page.read_text().lstrip().lower().startswith("<!doctype html>")
    assert SIGNED.claim_id in page.read_text()
    assert [p.name for p in page.parent.iterdir()] == [page.name]


@pytest.mark.parametrize("asked", [("--out", "b.pdf"), ("--format", "pdf", "--out", "b.pdf")])
def test_a_brief_as_pdf(run: Run, filled: Path, asked: tuple[str, ...]) -> None:
    result = run("brief", "North Korea", "Russia", *asked)
    assert (result.exit_code, result.stdout) == (0, f"{Path('b.pdf').resolve()}\n"), result.stderr
    assert Path("b.pdf").read_bytes().startswith(b"%PDF")


def test_no_file_is_left_where_no_pdf_can_be_made(run: Run, filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    result = run("brief", "North Korea", "Russia", "--out", "b.pdf")
    assert result.exit_code == Exit.WRONG_USAGE
    assert "reportedly[pdf]" in result.stderr
    assert not Path("b.pdf").exists()


def test_a_brief_as_text_holds_no_control_characters(run: Run, filled: Path) -> None:
    result = run("brief", "PRK", "RUS", "--format", "text")
    assert result.exit_code == 0
    assert "North Korea" in result.stdout
    assert "\x1b" not in result.stdout


def test_a_brief_as_json(run: Run, filled: Path) -> None:
    result = run("brief", "RUS", "PRK", "--format", "json", "--out", "brief.json")
    assert (result.exit_code, result.stdout) == (0, "")
    made = json.loads(Path("brief.json").read_text())
    assert {e["event"]["claims"][0] for e in made["events"]} == {SIGNED.claim_id, TALKS.claim_id}


@pytest.mark.parametrize(("works", "told"), [("echo", ""), ("false", "No browser was found")])
def test_open_shows_the_page(filled: Path, tmp_path: Path, works: str, told: str) -> None:
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\n{works} "$1" > {tmp_path}/opened\n')
    browser.chmod(0o755)
    command = [sys.executable, "-m", "reportedly", "brief", "PRK", "RUS", "--out", "b.html", "--open"]
    environment = {**os.environ, "BROWSER": f"{browser} %s", "PATH": ""}
    result = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert result.returncode == 0
    assert told in result.stderr
    assert (tmp_path / "opened").read_text().strip() == ("" if told else Path("b.html").resolve().as_uri())


def test_a_page_on_standard_output(run: Run, filled: Path) -> None:
    result = run("brief", "PRK", "RUS", "--out", "-")
    assert result.stdout.lstrip().lower().startswith("<!doctype html>")
    assert list(Path().iterdir()) == []


@pytest.mark.parametrize("arguments", [("FRA", "DEU"), ("PRK", "RUS", "--until", "2020-01-01")])
def test_a_brief_on_nothing(run: Run, filled: Path, arguments: tuple[str, ...]) -> None:
    result = run("brief", *arguments)
    assert result.exit_code == Exit.NOTHING_FOUND
    told = {"FRA": "between France and Germany.", "PRK": "between North Korea and Russia in this period."}
    assert f"nothing is reported {told[arguments[0]]}" in result.stderr
    assert list(Path().iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("PRK", "Atlantis"), "Atlantis"),
        (("PRK", "North Korea"), "both sides of the pair"),
        (("PRK", "RUS", "--since", "yesterday"), "no day"),
        (("PRK", "RUS", "--since", "2024-02-01", "--until", "2024-01-01"), "Swap the two days"),
        (("PRK", "RUS", "--format", "docx"), "docx"),
        (("PRK",), "Missing argument"),
        (("PRK", "RUS", "--out", "no/such/folder/x.html"), "can't be written"),
    ],
)
def test_briefs_asked_for_wrongly(run: Run, filled: Path, arguments: tuple[str, ...], told: str) -> None:
    result = run("brief", *arguments)
    assert result.exit_code == Exit.WRONG_USAGE
    assert told in " ".join(result.stderr.replace("│", " ").split())


# export


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("claims",), [SENT.claim_id, SIGNED.claim_id, TALKS.claim_id]),
        (("claims", "--pair", "Norway", "JPN"), [SENT.claim_id]),
        (("claims", "--type", "agree", "--type", "AID"), [SENT.claim_id, SIGNED.claim_id]),
        (("claims", "--factuality", "possible"), [TALKS.claim_id]),
        (("claims", "--text", "fish"), [SENT.claim_id]),
        (("claims", "--words", "Norway fish"), [SENT.claim_id]),
        (("claims", "--since", "2024-01-01", "--until", "2024-06-03"), [SIGNED.claim_id, TALKS.claim_id]),
        (("forecasts",), [TALKS.claim_id]),
        (("flows",), [SENT.claim_id]),
    ],
)
def test_export(run: Run, filled: Path, arguments: tuple[str, ...], expected: list[str]) -> None:
    result = run("export", *arguments)
    assert result.exit_code == 0
    assert [json.loads(line)["claim_id"] for line in result.stdout.splitlines()] == expected
    with Store.open(filled) as store:
        assert result.stderr == f"{len(expected)} {arguments[0]}, snapshot {store.snapshot().snapshot_id}\n"


def test_export_to_files(run: Run, filled: Path) -> None:
    assert run("export", "documents", "--format", "parquet", "--out", "d.parquet").exit_code == 0
    assert pl.read_parquet("d.parquet")["document_id"].to_list() == [OTHER.document_id, PAGE.document_id]
    assert run("export", "events", "--format", "csv", "--out", "e.csv").exit_code == 0
    assert pl.read_csv("e.csv").height == 3


def test_export_to_standard_output_in_a_binary_format(run: Run, filled: Path) -> None:
    result = run("export", "claims", "--format", "parquet")
    assert pl.read_parquet(io.BytesIO(result.stdout_bytes)).height == 3


def test_export_with_the_manuals_future_types(run: Run, filled: Path) -> None:
    result = run("export", "claims", "--plover-futures")
    assert [json.loads(line)["type"] for line in result.stdout.splitlines()] == ["AGREE", "AGREE", "AGREE"]


@pytest.mark.parametrize(
    "arguments",
    [("rumours",), ("claims", "--format", "xml"), ("claims", "--type", "FIGHT"), ("claims", "--text", "?!")],
)
def test_exports_asked_for_wrongly(run: Run, filled: Path, arguments: tuple[str, ...]) -> None:
    result = run("export", *arguments, "--out", "x")
    assert result.exit_code == Exit.WRONG_USAGE
    assert result.stderr
    assert list(Path().iterdir()) == []


# search, problems, explain, settings


def test_search(run: Run, filled: Path) -> None:
    result = run("search", "accord signing")
    assert result.exit_code == 0
    assert "2024-06-03 · Example Wire · Accord �[31msigned · pages/accord.txt" in result.stdout
    assert "signed an accord" in result.stdout


@pytest.mark.parametrize(("text", "code"), [("zebra", Exit.NOTHING_FOUND), ("", Exit.WRONG_USAGE)])
def test_search_without_result(run: Run, filled: Path, text: str, code: Exit) -> None:
    result = run("search", text)
    assert (result.exit_code, result.stdout) == (code, "")
    assert result.stderr


def test_problems(run: Run, filled: Path) -> None:
    result = run("problems")
    assert result.exit_code == 0
    assert re.search(r"gone\.txt +there is no such file\. +Check the spelling\.", result.stdout)
    (row,) = [json.loads(line) for line in run("problems", "--format", "jsonl").stdout.splitlines()]
    assert row == {
        "where": "gone.txt",
        "kind": "InputError",
        "what": "there is no such file.",
        "todo": "Check the spelling.",
    }


def test_no_problems(run: Run, tmp_path: Path) -> None:
    Store.open(tmp_path).close()
    result = run("problems", "--store", tmp_path)
    assert (result.exit_code, result.stdout) == (0, "No problems.\n")


@pytest.mark.parametrize("term", ["CONSULT", "alleged", "057"])
def test_explain(run: Run, term: str) -> None:
    result = run("explain", term)
    assert result.exit_code == 0
    assert len(result.stdout) > 20


def test_explain_what_there_is_not(run: Run) -> None:
    result = run("explain", "zzz-nothing")
    assert result.exit_code == Exit.WRONG_USAGE
    assert "zzz-nothing" in result.stderr


def test_settings(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_STORE_WAIT", "2.5")
    result = run("settings")
    assert all(f"REPORTEDLY_{s.name.upper()}" in result.stdout for s in settings.SETTINGS)
    assert re.search(r"REPORTEDLY_STORE_WAIT +2\.5 +environment +seconds", result.stdout)
    assert re.search(r"REPORTEDLY_EVENT_DAYS +3 +default", result.stdout)


def test_a_setting_that_means_nothing(run: Run, filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_STORE_WAIT", "long")
    result = run("problems")
    assert result.exit_code == Exit.WRONG_USAGE
    assert "REPORTEDLY_STORE_WAIT: 'long' is no float." in result.stderr


# link


def test_link_only_when_something_was_added(run: Run, filled: Path) -> None:
    assert "events" in run("link").stdout
    assert run("link").stdout == "Nothing was added since the last linking.\n"
    with Store.open(filled) as store:
        store.add(type(PAGE)(**{**{f: getattr(PAGE, f) for f in PAGE.__slots__}, "document_id": "d-new"}))
    first = run("link")
    assert re.fullmatch(r"\d+ events, \d+ forecasts, \d+ flows, \d+ contradictions\n", first.stdout)
    assert run("link").stdout.startswith("Nothing")


def test_link_rebuild_makes_the_same_again(run: Run, filled: Path) -> None:
    def derived() -> tuple[Any, ...]:
        with Store.open(filled) as store:
            return store.events(), store.forecasts(), store.flows(), store.contradictions(), store.stories()

    first = run("link", "--rebuild").stdout
    made = derived()
    assert run("link", "--rebuild").stdout == first
    assert derived() == made
    assert len(made[0]) > 0


# forecasts


def test_forecasts_are_listed(run: Run, filled: Path) -> None:
    result = run("forecasts")
    assert result.exit_code == 0
    assert "Officials" in result.stdout
    assert "55–90 %" in result.stdout
    assert "no reliability curve" in result.stdout


@pytest.mark.parametrize(("by", "name"), [("kind", "CONSULT"), ("outlet", "Example Wire"), ("forecaster", "Officials")])
def test_forecasts_are_grouped(run: Run, filled: Path, by: str, name: str) -> None:
    result = run("forecasts", "--by", by)
    assert (result.exit_code, f"Forecasts by {by}" in result.stdout, name in result.stdout) == (0, True, True)


def test_forecasts_as_json(run: Run, filled: Path) -> None:
    found = json.loads(run("forecasts", "--format", "json", "--pair", "PRK", "RUS").stdout)
    assert [f["forecast"]["claim_id"] for f in found["forecasts"]] == [TALKS.claim_id]


@pytest.mark.parametrize(
    ("asked", "code", "told"),
    [
        ("--by outlet --group 'Example Wire' --status open", Exit.FINE, "1 of 1 forecast: outlet Example Wire; open"),
        ("--figure number", Exit.FINE, "1 of 1 forecast: counted"),
        ("--status true --status false", Exit.NOTHING_FOUND, "no forecast fits what was asked."),
        ("--odds 0.5 0.9", Exit.NOTHING_FOUND, "no forecast fits what was asked."),
        ("--outcome true", Exit.NOTHING_FOUND, "no forecast fits what was asked."),
        ("--type AID", Exit.NOTHING_FOUND, "no forecast fits what was asked."),
        ("--group Officials", Exit.WRONG_USAGE, "'Officials' is a group of what?"),
        ("--odds 0.9 0.5", Exit.WRONG_USAGE, "0.9 to 0.5 are no odds."),
        ("--status settled", Exit.WRONG_USAGE, "'settled' is none of the choices."),
    ],
)
def test_forecasts_that_a_number_counts(run: Run, filled: Path, asked: str, code: Exit, told: str) -> None:
    result = run("forecasts", *shlex.split(asked))
    assert (result.exit_code, told in " ".join((result.stdout + result.stderr).split())) == (code, True)


def test_no_forecasts(run: Run, filled: Path) -> None:
    result = run("forecasts", "--pair", "France", "Germany")
    assert (result.exit_code, "no forecast" in result.stderr) == (Exit.NOTHING_FOUND, True)


def test_all_that_can_be_chosen_can_be_asked_for() -> None:
    assert tuple(map(get_args, (By, Figure))) == (BY, FIGURES)


def test_forecasts_by_the_weather(run: Run, filled: Path) -> None:
    assert run("forecasts", "--by", "weather").exit_code == Exit.WRONG_USAGE


# sanctions


@pytest.fixture
def armed(filled: Path) -> Path:
    with Store.open(filled) as store:
        store.replace_derived(
            linked(flows=[flow(SIGNED, item="small_arms", from_="PRK", to="RUS", status="discussed")])
        )
    return filled


def test_sanctions_are_cited(run: Run, armed: Path) -> None:
    result = run("sanctions")
    assert result.exit_code == 0
    assert result.stdout.startswith("What follows informs and judges nothing")
    assert all(part in result.stdout for part in ("small arms", "discussed", "UN resolution 1874", "If as told"))


def test_sanctions_as_json(run: Run, armed: Path) -> None:
    found = json.loads(run("sanctions", "--format", "json").stdout)
    assert [m["claim_id"] for m in found["matters"]] == [SIGNED.claim_id]
    assert found["notice"]


def test_no_sanctions(run: Run, filled: Path) -> None:
    result = run("sanctions")
    assert (result.exit_code, "would fall under known sanctions" in result.stderr) == (Exit.NOTHING_FOUND, True)
