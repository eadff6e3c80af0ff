"""From the name of a store to a database that can be talked to."""

from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event

from reportedly import settings
from reportedly.errors import StoreError
from reportedly.store import deadline

FILE = "reportedly.db"
_FORMS = "Give a folder, or a URL: sqlite:///FILE, postgresql+psycopg://USER@HOST/NAME."
_CACHE = 64_000  # kB of a SQLite store held in memory at most; rows come in any order of their ids, all over the file
_LOCK = 7_267_411  # any number: the key of the lock that the writers of one PostgreSQL store share


def address(where: str | Path) -> sa.URL:
    """The URL of a store given as a folder or URL. Raises StoreError when it can be neither."""
    if "://" not in str(where):
        return _folder(Path(where).expanduser())
    try:
        url = sa.make_url(str(where).replace("postgres://", "postgresql://", 1))
    except sa.exc.ArgumentError:
        raise StoreError("this is no URL of a store.", str(where), _FORMS) from None
    if url.drivername == "postgresql":
        url = url.set(drivername="postgresql+psycopg")
    if url.drivername not in ("sqlite", "postgresql+psycopg") or not url.database:
        raise StoreError("this is no URL of a store.", shown(url), _FORMS)
    return url


def _folder(folder: Path) -> sa.URL:
    if folder.is_file():
        raise StoreError(
            "this is a file, and a store is a folder.", str(folder), f"Give {folder.parent} or another folder."
        )
    return sa.URL.create("sqlite", database=str(folder / FILE))


def shown(url: sa.URL) -> str:
    """The store's name for messages: without the password, and for SQLite the path alone."""
    return str(url.database) if url.get_backend_name() == "sqlite" else url.render_as_string(hide_password=True)


def connect(url: sa.URL, create: bool) -> sa.Engine:
    """An engine for the store, its folder made where missing; nothing is opened yet.

    Raises StoreError when there is no store and none may be made, or when the driver is not installed.
    """
    wait = settings.fraction("store_wait")
    if url.get_backend_name() == "sqlite":
        _prepare_folder(url, create)
        return _sqlite(sa.create_engine(url, connect_args={"timeout": wait}))
    try:
        return sa.create_engine(url, connect_args={"connect_timeout": max(1, round(wait))})
    except ModuleNotFoundError as error:
        todo = "Install it with: pip install 'reportedly[postgres]'"
        raise StoreError("the PostgreSQL driver is not installed.", shown(url), todo) from error


def _prepare_folder(url: sa.URL, create: bool) -> None:
    database = str(url.database)
    if database.startswith("file:"):
        return  # SQLite's own URI, with the caller's own options
    file = Path(database)
    if not create and not file.exists():
        raise no_store(shown(url))
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        todo = "Check the rights, or name another folder."
        raise StoreError(f"the folder can't be made ({error.strerror}).", str(file.parent), todo) from error


def no_store(where: str) -> StoreError:
    """The error for a place where nothing was ever stored."""
    return StoreError("there is no store here yet.", where, "Read some pages first: reportedly read PATH")


def _sqlite(engine: sa.Engine) -> sa.Engine:
    """Transactions are begun by us, so that tables are made inside them; writers take their lock at once.

    A reader that turned writer halfway would fail without waiting, since its view of the data is out of date by then.
    """

    @event.listens_for(engine, "connect")
    def _opened(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA cache_size = -{_CACHE}")
        deadline.watch(connection)

    @event.listens_for(engine, "begin")
    def _begun(connection: sa.Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def take_turn(connection: sa.Connection) -> None:
    """Wait until no other writer is at work, as SQLite's BEGIN IMMEDIATE does by itself."""
    if connection.dialect.name == "postgresql":
        milliseconds = round(settings.fraction("store_wait") * 1000)
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {milliseconds}")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
