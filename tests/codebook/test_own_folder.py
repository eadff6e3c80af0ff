"""A person who never saw the code adds a verb by editing one file, as CONTRIBUTING.md says; mistakes are told in a sentence."""

import json
import os
import re
import subprocess
import sys
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
import yaml

from reportedly import codebook, why
from reportedly.codebook import form
from reportedly.errors import InputError, UsageError

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
ENTRIES = re.findall(r"```yaml\n(.*?)```", GUIDE, re.S)
EXAMPLES = [(text, coding) for entry in ENTRIES for text, coding in yaml.safe_load(entry)[0]["examples"]]


def reportedly(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A run of its own: the codebook is read once a process."""
    command = [sys.executable, "-m", "reportedly", *arguments]
    return subprocess.run(command, capture_output=True, text=True, env={**os.environ, **environment})


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one copied file, to which the entries of the guide were added."""
    folder = tmp_path_factory.mktemp("my-codebook")
    shipped = (resources.files("reportedly.codebook") / "data" / "events_conflict.yaml").read_text("utf-8")
    added = "\n".join(re.sub(r"^   ", "", entry, flags=re.M) for entry in ENTRIES)
    (folder / "events_conflict.yaml").write_text(f"{shipped}\n{added}", "utf-8")
    return folder


def test_the_guide_has_its_entries() -> None:
    assert [yaml.safe_load(entry)[0]["verbs"] for entry in ENTRIES] == [["blackball"], ["lavish"]]
    assert len(EXAMPLES) == 3


def test_without_the_entries_there_is_no_act() -> None:
    shown = str(why(" ".join(text for text, _ in EXAMPLES)))
    assert shown.count("No act.") == 3
    assert "Verbs without an entry in the codebook: blackballed" in shown


def test_with_the_entries_the_examples_are_coded(edited: Path) -> None:
    text = " ".join(text for text, _ in EXAMPLES)
    shown = reportedly("why", text, "--format", "json", REPORTEDLY_CODEBOOK=str(edited))
    acts = [sentence["acts"] for sentence in json.loads(shown.stdout)["sentences"]]
    assert [[coded(act) for act in found] for found in acts] == [[coding] for _, coding in EXAMPLES]
    assert [(act["entry"], act["file"]) for found in acts for act in found] == [
        ("verb:blackball", "events_conflict.yaml"),
        ("verb:lavish", "events_conflict.yaml"),
        ("verb:lavish", "events_conflict.yaml"),
    ]


def coded(act: dict[str, Any]) -> str:
    """An act of the JSON as an example tells it."""
    source, target = (re.findall(r"\((\w{3}), ", " ".join(act[side])) for side in ("source", "target"))
    return f"{act['type']} {','.join(source)}>{','.join(target)}"


def test_a_mistake_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "events_conflict.yaml").write_text("- {verbs: [blackball], code: '120', taget: [object]}\n")
    result = reportedly("why", "Chile blackballed Peru.", REPORTEDLY_CODEBOOK=str(tmp_path))
    assert result.returncode == 1
    assert result.stderr == (
        "reportedly: events_conflict.yaml: entry verb:blackball: there is no field 'taget'."
        " The fields of an entry are in docs/codebook.md.\n"
    )


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    result = reportedly("explain", "057", REPORTEDLY_CODEBOOK=str(tmp_path / "none"))
    assert result.returncode == 2
    assert "there is no folder" in result.stderr
    assert "REPORTEDLY_CODEBOOK" in result.stderr


MISTAKES = [
    ("nothing", "verbs", "an entry has no list of verbs: nothing."),
    ({"nouns": ["raid"], "code": "190"}, "verbs", "no list of verbs"),
    ({"verbs": "sue", "code": "115"}, "verbs", "no list of verbs"),
    ({"verbs": [], "code": "115"}, "verbs", "no list of verbs"),
    ({"verbs": ["sue", True], "code": "115"}, "verbs", "no list of verbs"),
    ({"nouns": ["raid"], "code": "19x"}, "nouns", "entry noun:raid: code is to hold a CAMEO code in quotes, and holds '19x'"),
    ({"verbs": ["sue"], "code": 115}, "verbs", "code is to hold a CAMEO code in quotes, and holds 115"),
    ({"verbs": ["sue"]}, "verbs", "it has no code or trend, and no case with one"),
    ({"verbs": ["sue"], "trend": "colder"}, "verbs", "trend is to hold warmer, cooler, same or other, and holds 'colder'"),
    ({"verbs": ["sue"], "cases": [{"object": "aid", "trend": "up"}]}, "verbs", "trend is to hold warmer, cooler"),
    ({"verbs": ["sue"], "cases": [{"object": ["x"]}]}, "verbs", "it has no code or trend, and no case with one"),
    ({"verbs": ["sue"], "code": "115", "target": "object"}, "verbs", "target is to hold a list of words in [ ], and holds 'object'"),
    ({"verbs": ["sue"], "code": "115", "mutual": "true"}, "verbs", "mutual is to hold true or false"),
    ({"verbs": ["sue"], "code": "115", "needs": "target"}, "verbs", "needs is to hold source, both or none"),
    ({"verbs": ["sue"], "code": "115", "mode": ["allege"]}, "verbs", "mode is to hold one word"),
    ({"verbs": ["sue"], "code": "115", "complement": "court"}, "verbs", "complement is to hold a list of words in [ ], or true"),
    ({"verbs": ["sue"], "code": "115", "type": "SUE"}, "verbs", "'SUE' is no PLOVER type"),
    ({"verbs": ["sue"], "cases": {"object": "aid"}}, "verbs", "cases is to hold a list of cases, each in { }"),
    ({"verbs": ["sue"], "cases": [{"object": "aide", "code": "070"}]}, "verbs", "'aide' is no noun class"),
    ({"verbs": ["sue"], "code": "115", "target": ["agains"]}, "verbs", "there is no slot 'agains'"),
    ({"verbs": ["sue"], "code": "115", "source": ["object-off-on"]}, "verbs", "there is no slot 'object-off-on'"),
    ({"verbs": ["sue"], "cases": [{"objekt": ["aid"], "code": "070"}]}, "verbs", "there is no slot 'objekt'"),
    ({"verbs": ["sue"], "cases": [{"object": "aid", "code": 70}]}, "verbs", "code is to hold a CAMEO code in quotes, and holds 70"),
    ({"verbs": ["sue"], "cases": [{"code": "070"}]}, "verbs", "a case names no slot that decides"),
    ({"verbs": ["sue"], "code": "115", "examples": ["Chile sued Peru."]}, "verbs", "examples is to hold pairs of a sentence and its coding"),
    ({"verbs": ["sue"], "code": "115", "examples": [["Chile sued Peru."]]}, "verbs", "examples is to hold pairs"),
]  # fmt: skip


@pytest.mark.parametrize(("entry", "key", "fault"), MISTAKES, ids=range(len(MISTAKES)))
def test_each_mistake_has_its_sentence(entry: Any, key: str, fault: str) -> None:
    with pytest.raises(InputError) as caught:
        form.check(entry, key, "mine.yaml")
    assert str(caught.value).startswith("mine.yaml: ")
    assert fault in str(caught.value)


@pytest.mark.parametrize(
    "entry",
    [
        {"verbs": ["sue"], "code": "115"},
        {"verbs": ["sue"], "code": None, "cases": [{"object": "aid", "code": "070"}, {"object": ["x"], "code": None}]},
        {"verbs": ["sue"], "code": "115", "target": [], "complement": True, "mutual": False, "needs": "none"},
        {
            "verbs": ["sue"],
            "code": "115",
            "complement": ["court"],
            "examples": [["Chile sued Peru.", "ACCUSE CHL>PER"]],
        },
    ],
)
def test_a_sound_entry_passes(entry: dict[str, Any]) -> None:
    form.check(entry, "verbs", "mine.yaml")


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("REPORTEDLY_CODEBOOK", str(tmp_path))
    return tmp_path


def test_files_that_the_folder_lacks_are_the_shipped_ones(own: Path) -> None:
    (own / "glued.yaml").write_text("on: off")
    assert codebook.load.__wrapped__("glued") == {"on": "off"}
    assert codebook.load.__wrapped__("horizons") == codebook.load("horizons")


def test_the_version_tells_that_knowledge_was_changed(own: Path) -> None:
    assert codebook.version.__wrapped__() == codebook.version()
    (own / "glued.yaml").write_text("on: off")
    assert codebook.version.__wrapped__() != codebook.version()


@pytest.mark.parametrize(
    ("data", "told"),
    [(b"a: [1, 2\nb: c", "glued.yaml: line 2, column 2: no YAML: "), (b"\xff\xfe\xfa", "glued.yaml: no YAML: the text is damaged.")],
)  # fmt: skip
def test_what_is_no_yaml_is_told_with_its_place(own: Path, data: bytes, told: str) -> None:
    (own / "glued.yaml").write_bytes(data)
    with pytest.raises(InputError) as caught:
        codebook.load.__wrapped__("glued")
    assert str(caught.value).startswith(told)


def test_a_setting_that_names_no_folder(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_CODEBOOK", str(own / "none"))
    with pytest.raises(UsageError, match="there is no folder"):
        codebook.load.__wrapped__("glued")
