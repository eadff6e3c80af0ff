"""Stores that can't be used: one clear sentence each, and what was stored before stays."""

import os
import sqlite3
import sys
import threading
from pathlib import Path

import pytest
import sqlalchemy as sa

from fakes import claim, document
from reportedly.errors import StoreError
from reportedly.store import Store
from reportedly.store.faults import explain


def damage(folder: Path, how: str) -> Path:
    """A store that was good once, with its file spoilt."""
    with Store.open(folder) as store:
        for n in range(200):
            page = document(f"Page {n}: the two sides signed. " + "More words. " * 50)
            store.add(page, [claim(page)])
    file = folder / "reportedly.db"
    data = file.read_bytes()
    spoilt = {
        "not a database": b"this was never a store at all, " * 50,
        "cut in half": data[: len(data) // 2],
        "cut in its first page": data[:1000],
        "overwritten": data[:4096] + bytes(len(data) - 4096),
    }
    file.write_bytes(spoilt[how])
    return folder


@pytest.mark.parametrize("how", ["not a database", "cut in half", "cut in its first page", "overwritten"])
def test_a_damaged_file(tmp_path: Path, how: str) -> None:
    damage(tmp_path, how)
    with (
        pytest.raises(StoreError, match=r"reportedly\.db: the store is damaged.*Restore"),
        Store.open(tmp_path) as store,
    ):
        store.claims()


@pytest.mark.parametrize("table", ["documents", "claims"])
def test_a_row_that_holds_no_noun(where: str, table: str) -> None:
    page = document()
    with Store.open(where) as store:
        store.add(page, [claim(page)])
        with store._writing() as connection:
            connection.exec_driver_sql(f"UPDATE {table} SET noun = '{{\"half\": '")
        with pytest.raises(StoreError, match="damaged"):
            getattr(store, table)()


def test_a_file_in_place_of_the_folder(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("hello")
    with pytest.raises(StoreError, match=f"notes.txt: this is a file, and a store is a folder. Give {tmp_path}"):
        Store.open(file)
    assert file.read_text() == "hello"


def test_a_file_on_the_way_to_the_folder(tmp_path: Path) -> None:
    (tmp_path / "notes").write_text("hello")
    with pytest.raises(StoreError, match="can't be made"):
        Store.open(tmp_path / "notes" / "store")


@pytest.mark.skipif(not os.path.ismount("/proc"), reason="needs a folder that not even root may write to")
def test_a_folder_that_may_not_be_written_to() -> None:
    with pytest.raises(StoreError, match=r"/proc/reportedly: the folder can't be made"):
        Store.open("/proc/reportedly")


def test_a_store_that_may_only_be_read(tmp_path: Path) -> None:
    page = document()
    with Store.open(tmp_path) as store:
        store.add(page)
    with Store.open(f"sqlite:///file:{tmp_path}/reportedly.db?mode=ro&uri=true") as store:
        assert store.documents() == [page]
        with pytest.raises(StoreError, match="can't be written to"):
            store.add(document("Another page."))


def test_a_folder_in_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "reportedly.db").mkdir()
    with pytest.raises(StoreError, match="can't be written to"):
        Store.open(tmp_path)


def test_no_store_yet(where: str) -> None:
    place = where if "://" in where else f"{where}/nowhere"
    with pytest.raises(StoreError, match=r"no store here yet\. Read some pages first"):
        Store.open(place, create=False)
    assert "://" in where or not Path(place).exists()


def test_an_empty_database_is_no_store_yet(tmp_path: Path) -> None:
    (tmp_path / "reportedly.db").touch()
    with pytest.raises(StoreError, match="no store here yet"):
        Store.open(tmp_path, create=False)
    with Store.open(tmp_path) as store:
        assert store.documents() == []


@pytest.mark.parametrize(
    ("where", "told"),
    [
        ("mysql://host/name", "this is no URL of a store. Give a folder, or a URL"),
        ("sqlite://", "this is no URL of a store"),
        ("postgresql+nothing://u@localhost/db", "this is no URL of a store"),
        ("://", "this is no URL of a store"),
        ("postgresql://u:secret@127.0.0.1:1/db", "the database can't be reached"),
        ("postgres://u:secret@127.0.0.1:1/db", "the database can't be reached"),
    ],
)
def test_urls_that_lead_nowhere(where: str, told: str) -> None:
    with pytest.raises(StoreError, match=told) as raised:
        Store.open(where)
    assert "secret" not in str(raised.value)


def test_a_wrong_password(postgres: str) -> None:
    url = sa.make_url(postgres).set(password="wrong").render_as_string(hide_password=False)
    with pytest.raises(StoreError, match="the database can't be reached"):
        Store.open(url)


def test_the_driver_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(
        StoreError, match=r"driver is not installed. Install it with: pip install 'reportedly\[postgres\]'"
    ):
        Store.open("postgresql://u@127.0.0.1:1/db")


def test_another_programs_database(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "reportedly.db") as connection:
        connection.execute("CREATE TABLE documents (id INTEGER)")
    connection.close()
    with pytest.raises(StoreError, match="belongs to another program"):
        Store.open(tmp_path)


def test_locked_by_another_writer(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    page = document()
    with Store.open(where) as store:
        store.add(page)
    monkeypatch.setenv("REPORTEDLY_STORE_WAIT", "0.3")
    with Store.open(where) as writer, writer._writing(), Store.open(where) as other:
        assert other.documents() == [page]
        with pytest.raises(StoreError, match=r"is locked: .* more than 0.3 s. Wait") as raised:
            other.add(document("Another page."))
    assert raised.value.where == other.where
    with Store.open(where) as store:
        assert store.add(document("Another page."))


def test_waits_for_another_writer(where: str) -> None:
    with Store.open(where) as writer, Store.open(where) as other:
        with writer._writing():
            waiting = threading.Thread(target=other.add, args=(document(),))
            waiting.start()
            waiting.join(0.3)
            assert waiting.is_alive()
        waiting.join(10)
        assert other.counts()["documents"] == 1


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("database or disk is full", "the disk is full"),
        ("disk I/O error", "the disk is full"),
        ("attempt to write a readonly database", "can't be written to"),
        ("permission denied for schema public", "can't be written to"),
        ('could not translate host name "x"', "can't be reached"),
        ("something new\nwith details", "the store failed (something new)."),
        ("", "the store failed (OperationalError)."),
    ],
)
def test_what_databases_say_is_put_clearly(message: str, told: str) -> None:
    what, todo = explain(sqlite3.OperationalError(message))
    assert told in what
    assert todo.endswith(".")
