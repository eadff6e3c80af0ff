"""A store to run commands on, and a way to run them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from small_record import fill
from typer.testing import CliRunner, Result

from reportedly.cli import app


@pytest.fixture
def filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a store that the commands use by default; the current folder is an empty one beside it."""
    folder = tmp_path / "store"
    fill(folder)
    monkeypatch.setenv("REPORTEDLY_STORE", str(folder))
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return folder


@pytest.fixture(scope="session")
def run() -> Callable[..., Result]:
    """``run("export", "claims", input=...)`` runs a command and gives its result."""

    def run_command(*arguments: object, **more: object) -> Result:
        return CliRunner().invoke(app, [str(a) for a in arguments], **more)  # type: ignore[arg-type]

    return run_command
