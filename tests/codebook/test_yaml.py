"""What the loader of the knowledge files makes of YAML."""

from pathlib import Path
from typing import Any

import pytest

from reportedly import codebook
from reportedly.errors import InputError

READ = [
    ("words", "[on, off, yes, NO, y, n]", ["on", "off", "yes", "NO", "y", "n"]),
    ("truth", "[true, false]", [True, False]),
    ("numbers", "[1, 2.5, '3', ~, 1_000]", [1, 2.5, "3", None, 1000]),
    ("nested", "a: {b: [c, [d]], e: {}}", {"a": {"b": ["c", ["d"]], "e": {}}}),
    ("numbered", "{1: one, 2: [two]}", {1: "one", 2: ["two"]}),
    ("shared", "a: &x [b]\nc: *x", {"a": ["b"], "c": ["b"]}),
    ("merged", "a: &x {b: c}\nd: {<<: *x, e: f}", {"a": {"b": "c"}, "d": {"b": "c", "e": "f"}}),
    ("last", "{a: b, a: c}", {"a": "c"}),
    ("nothing", "# only a comment", None),
]
FAULTS = [
    ("object", "!!python/object/apply:os.getcwd []"),
    ("unknown", "a: !mine {b: c}"),
    ("open", "a: [b"),
    ("listed_key", "{[a]: b}"),
    ("endless", "a: &x [b, *x]"),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("REPORTEDLY_CODEBOOK", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(("name", "text", "content"), READ, ids=[name for name, _, _ in READ])
def test_content(folder: Path, name: str, text: str, content: Any) -> None:
    (folder / f"read_{name}.yaml").write_text(text, "utf-8")
    found = codebook.load(f"read_{name}")
    assert (found, repr(found)) == (content, repr(content))


@pytest.mark.parametrize(("name", "text"), FAULTS, ids=[name for name, _ in FAULTS])
def test_faults_name_the_file(folder: Path, name: str, text: str) -> None:
    (folder / f"fault_{name}.yaml").write_text(text, "utf-8")
    with pytest.raises(InputError, match=f"fault_{name}.yaml"):
        codebook.load(f"fault_{name}")
