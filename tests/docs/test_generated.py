"""The docs pages that come from data are up to date, and say what the data say."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from reportedly import settings
from reportedly.codebook import ontology

ROOT = Path(__file__).resolve().parents[2]


def _script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_docs", ROOT / "scripts" / "make_docs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SCRIPT = _script()


@pytest.mark.parametrize("name", sorted(SCRIPT.PAGES))
def test_page_is_up_to_date(name: str) -> None:
    written = (ROOT / "docs" / name).read_text("utf-8")
    assert written == SCRIPT.PAGES[name](), "run scripts/make_docs.py"


@pytest.mark.parametrize("code", ["042", "163", "1952"])
def test_codebook_page_has_each_code_with_its_name(code: str) -> None:
    assert f"| `{code}` | {ontology.cameo_name(code)} |" in SCRIPT.codebook_page()


def test_codebook_page_says_why_codes_are_read_otherwise() -> None:
    assert "`185`, `186` | the manual has no mode 'assassinate'" in SCRIPT.codebook_page()


@pytest.mark.parametrize("setting", settings.SETTINGS, ids=lambda s: s.name)
def test_settings_page_has_each_setting(setting: settings.Setting) -> None:
    row = next(line for line in SCRIPT.settings_page().splitlines() if line.startswith(f"| `{setting.name}` |"))
    assert f"REPORTEDLY_{setting.name.upper()}" in row
    assert setting.reason in row


def test_settings_page_has_no_folder_of_this_computer() -> None:
    assert str(Path.home()) not in SCRIPT.settings_page()


def test_main_writes_both_pages(tmp_path: Path) -> None:
    SCRIPT.main(tmp_path)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["codebook.md", "settings.md"]
