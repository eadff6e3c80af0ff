"""`reportedly why`: words or JSON, and one clear message for what can't be read."""

import json

import pytest
from small_record import Run

from reportedly import why
from reportedly.cli.exits import Exit


def test_words_are_the_default(run: Run) -> None:
    result = run("why", "Chile sued Peru.")
    assert (result.stdout, result.exit_code) == (f"{why('Chile sued Peru.')}\n", 0)


def test_json_is_one_line(run: Run) -> None:
    result = run("why", "Chile sued Peru.", "--format", "json")
    assert result.exit_code == 0
    assert result.stdout.count("\n") == 1
    assert json.loads(result.stdout)["sentences"][0]["acts"][0]["cameo"] == "115"


@pytest.mark.parametrize("format_", ["text", "json"])
def test_no_act_is_no_fault(run: Run, format_: str) -> None:
    result = run("why", "It snowed.", "--format", format_)
    assert result.exit_code == 0
    assert result.stdout


@pytest.mark.parametrize("sentence", ["", "  ", "\n", "\u200b"])
def test_nothing_to_read(run: Run, sentence: str) -> None:
    result = run("why", sentence)
    assert (result.stdout, result.exit_code) == ("", Exit.WRONG_USAGE)
    assert result.stderr == "reportedly: SENTENCE: there is nothing to read. Give a sentence, in quotes.\n"


@pytest.mark.parametrize("day", ["soon", "2024-02-30", "20240530x"])
def test_a_wrong_day_is_told_once(run: Run, day: str) -> None:
    result = run("why", "Chile sued Peru.", "--published", day)
    assert (result.stdout, result.exit_code) == ("", Exit.WRONG_USAGE)
    assert result.stderr == f"reportedly: published: '{day}' is no day. Give YYYY-MM-DD.\n"


def test_a_day_decides_on_offices(run: Run) -> None:
    result = run("why", "Barack Obama condemned Mali.", "--published", "2015-06-01")
    assert "Barack Obama (USA, GOV)" in result.stdout


def test_a_format_that_there_is_not(run: Run) -> None:
    result = run("why", "Chile sued Peru.", "--format", "xml")
    assert result.exit_code == Exit.WRONG_USAGE
    assert "xml" in result.stderr


@pytest.mark.parametrize(
    "sentence", ["Chile\x1b[31m sued Peru.", "Chile \udcff sued Peru.", "Chile\x07 sued \x00 Peru."]
)
@pytest.mark.parametrize("format_", ["text", "json"])
def test_no_control_character_reaches_the_terminal(run: Run, sentence: str, format_: str) -> None:
    result = run("why", sentence, "--format", format_)
    assert result.exit_code == 0
    assert [c for c in result.stdout if c < " " and c != "\n"] == []
    assert result.stdout.encode()
