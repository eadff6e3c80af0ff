"""The commands that read texts, with the real parser."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from small_record import Run
from typer.testing import Result

from reportedly.cli.exits import Exit
from reportedly.store import Store

STORY = (
    "Leaders sign accord\n\nOSLO, March 4, 2024 - Norway and Japan signed a fisheries accord in Oslo on Monday."
    " Officials said so.\n\n"
    "The Japanese foreign ministry said that Tokyo would send a delegation to Norway in May. Norway denied that it had"
    " threatened Japan with sanctions during the talks. The two governments have met four times since the autumn, and"
    " both described the work as useful for the people who live from the sea.\n"
)
DENIAL = {"id": "a", "text": "Norway denied that it had sent weapons to Japan.", "published": "2024-03-04"}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("REPORTEDLY_STORE", str(tmp_path / "store"))
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "one.txt").write_text(STORY)
    (pages / "two.txt").write_text(STORY.replace("fisheries", "shipping").replace("Monday", "Sunday"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def numbers(result: Result) -> dict[str, int]:
    """The rows of the tables of numbers."""
    return {
        name: int(number) for name, number in re.findall(r"^  (\w[\w ]*?) {2,}(\d+) *$", result.stdout, re.MULTILINE)
    }


def test_read_twice(run: Run, here: Path) -> None:
    first = run("read", "pages", "--processes", 1)
    assert first.exit_code == 0, first.output
    assert f"Read into {here}/store/reportedly.db" in first.stdout
    assert numbers(first)["new pages"] == 2
    with Store.open(create=False) as store:
        before = (store.documents(), store.claims(), store.statements(), store.events(), store.counts())
    again = run("read", "pages", "--processes", 1)
    assert (numbers(again)["new pages"], numbers(again)["pages known already"]) == (0, 2)
    with Store.open(create=False) as store:
        assert (store.documents(), store.claims(), store.statements(), store.events(), store.counts()) == before
        assert before[4]["claims"] > 0


def test_what_fails_is_told_and_the_rest_goes_on(run: Run, here: Path) -> None:
    for number in range(25):
        (here / "pages" / f"empty{number:02}.txt").touch()
    result = run("read", "pages", "nowhere.txt", "--processes", 1)
    assert result.exit_code == Exit.SOME_FAILED
    assert (numbers(result)["new pages"], numbers(result)["problems"]) == (2, 26)
    assert "the page is empty." in result.stdout
    assert "6 more: see reportedly problems" in result.stdout
    assert "nowhere.txt" in run("problems").stdout


def test_read_a_table_with_its_own_names(run: Run, here: Path) -> None:
    row = {"story": STORY, "day": "2024-03-04", "head": "Leaders sign accord"}
    (here / "news.jsonl").write_text(json.dumps(row) + "\n" + json.dumps({**row, "story": 5}) + "\n{half\n")
    fields = ("--field", "text=story", "--field", "published=day", "--field", "title = head")
    result = run("read", "news.jsonl", "--processes", 1, *fields)
    assert result.exit_code == Exit.SOME_FAILED
    assert (numbers(result)["new pages"], numbers(result)["problems"]) == (1, 2)
    with Store.open(create=False) as store:
        (document,) = store.documents()
    assert (document.path, document.title) == ("news.jsonl#1", "Leaders sign accord")
    assert document.published is not None
    assert str(document.published.start) == "2024-03-04"


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("text", "'text' names no part and field. Give PART=NAME"),
        ("=a", "'=a' names no part and field."),
        ("text=", "'text=' names no part and field."),
        ("colour=a", "'colour' is no part of a page. Give one of text, title, published, outlet, byline, address."),
    ],
)
def test_fields_that_mean_nothing_are_wrong_usage(run: Run, here: Path, field: str, told: str) -> None:
    result = run("read", "pages", "--field", field)
    assert result.exit_code == Exit.WRONG_USAGE
    assert told in result.stderr


def test_read_into_a_store_that_cannot_be(run: Run, here: Path) -> None:
    result = run("read", "pages", "--store", here / "pages" / "one.txt")
    assert result.exit_code == Exit.UNUSABLE
    assert "this is a file, and a store is a folder" in result.stderr


def test_what_is_not_article_text_is_counted(run: Run, here: Path) -> None:
    (here / "pages" / "one.txt").write_text(
        f"Share on Facebook\nTweet\nSubscribe to our newsletter\n\n{STORY}\nRead more:\n"
    )
    result = run("read", here / "pages" / "one.txt", "--processes", 1)
    assert "Not article text" in result.stdout
    assert set(numbers(result)) - {"new pages", "pages known already", "claims", "statements", "problems"}


def test_code_lines(run: Run) -> None:
    asked = {**DENIAL, "id": "b", "spans": [[23, 27]]}
    result = run("code", input=f"{json.dumps(DENIAL)}\n\n{json.dumps(asked)}\n")
    assert result.exit_code == 0, result.output
    plain, with_spans = [json.loads(line) for line in result.stdout.splitlines()]
    assert list(plain) == ["id", "claims", "statements", "times"]
    assert (plain["id"], with_spans["id"]) == ("a", "b")
    assert [(f["start"], f["end"], f["label"]) for f in with_spans["factuality"]] == [(23, 27, "denied")]
    assert all(c["sentence"]["text"] == DENIAL["text"] for c in plain["claims"])


def test_times_are_timex3_and_no_more(run: Run) -> None:
    row = {"id": "t", "text": "Norway and Japan met on Tuesday.", "published": "2024-03-08"}
    result = run("code", input=json.dumps(row))
    (time,) = json.loads(result.stdout)["times"]
    assert time == {"start": 24, "end": 31, "text": "Tuesday", "type": "DATE", "value": "2024-03-05"}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{half", "line 2: the line: Invalid JSON"),
        ("[1, 2]", "line 2: the line: "),
        ('{"id": "x"}', "line 2: text: "),
        ('{"id": "x", "text": 5}', "line 2: text: "),
        ('{"id": "x", "text": "y", "published": "March"}', "line 2: published: "),
        ('{"id": "x", "text": "y", "spans": [[0, 9]]}', "line 2: no span 0..9 in 1 characters."),
        ('{"id": "x", "text": "y", "spans": [[1, 0]]}', "line 2: no span 1..0"),
        ('{"id": "x", "text": "y", "spans": [3]}', "line 2: spans.0: "),
        ('{"id": "x", "text": "\\ud800"}', "line 2: the line: Invalid JSON"),
        (
            json.dumps({"id": "x", "text": "y " * 150_000}),
            "line 2: the text has 300,000 characters, more than 200,000.",
        ),
    ],
)
def test_bad_lines_are_told_and_the_rest_goes_on(run: Run, line: str, told: str) -> None:
    good = json.dumps(DENIAL)
    result = run("code", input=f"{good}\n{line}\n{good}\n")
    assert result.exit_code == Exit.SOME_FAILED
    assert result.stderr.startswith(f"standard input, {told}")
    assert [json.loads(row)["id"] for row in result.stdout.splitlines()] == ["a", "a"]


def test_code_a_file(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    rows = [{**DENIAL, "id": str(n)} for n in range(70)]
    file.write_bytes(b"\n".join(json.dumps(row).encode() for row in rows) + b'\n{"id": "\xff"}\n')
    result = run("code", file)
    assert result.exit_code == Exit.SOME_FAILED
    assert f"{file}, line 71: " in result.stderr
    assert [json.loads(row)["id"] for row in result.stdout.splitlines()] == [str(n) for n in range(70)]


def test_code_a_file_that_is_not_there(run: Run) -> None:
    result = run("code", "nowhere.jsonl")
    assert (result.exit_code, result.stdout) == (Exit.SOME_FAILED, "")
    assert result.stderr == "reportedly: nowhere.jsonl: can't be opened (No such file or directory). Check the name.\n"


def test_code_without_a_model(tmp_path: Path) -> None:
    command, environment = (
        [sys.executable, "-m", "reportedly", "code"],
        {**os.environ, "REPORTEDLY_MODEL": "en_no_such_model"},
    )
    result = subprocess.run(
        command, input=f"{json.dumps(DENIAL)}\n" * 2, capture_output=True, text=True, env=environment
    )
    assert (result.returncode, result.stdout) == (Exit.UNUSABLE, "")
    assert result.stderr.startswith(
        "reportedly: REPORTEDLY_MODEL: the spaCy model 'en_no_such_model' is not installed."
    )
    assert len(result.stderr.splitlines()) == 1


def test_evaluate(run: Run, tmp_path: Path) -> None:
    event = {"type": "AID", "source": ["NOR"], "target": ["JPN"], "symmetric": False, "factuality": "denied"}
    wrong = {**event, "type": "ASSAULT"}
    rows = [{**DENIAL, "events": [event]}, {**DENIAL, "id": "b", "events": [wrong]}]
    (tmp_path / "gold.jsonl").write_text("\n".join(map(json.dumps, rows)))
    result = run("evaluate", tmp_path / "gold.jsonl", "--misses", 0)
    assert result.exit_code == 0, result.output
    assert "2 rows" in result.stdout
    assert "event type" in result.stdout
    assert "more misses" in result.stdout
    words = [line.split() for line in result.stdout.splitlines()]
    assert ["measure", "precision", "recall", "F1", "right", "predicted", "wanted"] in words
    assert ["found", "0.5", "0.5", "0.5", "1", "2", "2"] in words
    assert ["wanted", "denied"] in words
    assert ["denied", "1"] in words
    assert "found (ASSAULT): b: Norway denied" in run("evaluate", tmp_path / "gold.jsonl").stdout
    assert run("evaluate", tmp_path / "nowhere.jsonl").exit_code == Exit.SOME_FAILED


# In processes of their own, as a user runs them.


def test_the_command_starts_without_the_heavy_parts() -> None:
    script = (
        "import sys; sys.argv[1:] = ['--version']\n"
        "import reportedly.cli\n"
        "try: reportedly.cli.main()\n"
        "except SystemExit as ended: assert ended.code == 0\n"
        "print(*sorted({m.split('.')[0] for m in sys.modules}))"
    )
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = set(result.stdout.split("\n")[1].split())
    assert not loaded & {"sqlalchemy", "spacy", "polars", "pydantic", "jinja2", "trafilatura", "babel", "yaml"}
    assert "typer" in loaded


def test_the_server_starts_without_the_heavy_parts() -> None:
    script = "import sys, reportedly.web; print(*sorted({m.split('.')[0] for m in sys.modules}))"
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = set(result.stdout.split())
    assert not loaded & {"spacy", "polars", "numpy", "networkx", "trafilatura", "pycountry", "weasyprint"}
    assert {"fastapi", "jinja2"} <= loaded


def test_a_waiting_program_gets_its_answer_line_by_line() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "reportedly", "code"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin
        assert process.stdout
        for name in ("first", "second"):
            process.stdin.write(json.dumps({**DENIAL, "id": name}) + "\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == name
        process.stdin.close()
        assert process.wait(60) == 0


def test_a_reader_that_goes_away_ends_the_export_quietly(here: Path) -> None:
    from fakes import document

    with Store.open() as store:
        store.add_many([(document(f"Page {n}. " + "Words. " * 500, path="x.txt"), (), ()) for n in range(200)])
    command = f"'{sys.executable}' -m reportedly export documents | head -n 1"
    result = subprocess.run([shutil.which("sh") or "sh", "-c", command], capture_output=True, text=True, env=os.environ)
    assert len(result.stdout.splitlines()) == 1
    assert "Traceback" not in result.stderr
