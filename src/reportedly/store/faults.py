"""A database's own errors, told in one clear sentence each."""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa

from reportedly import settings
from reportedly.errors import LimitError, StoreError

_WAIT = "Wait until the other process has ended, or raise REPORTEDLY_STORE_WAIT."
_DAMAGED = (
    "the store is damaged, or is no store at all.",
    "Restore a copy of it, or read the pages into another folder.",
)
_CLOSED = ("the store can't be written to.", "Check the rights of the folder and its files, or name another one.")
_FULL = ("the disk is full or failing.", "Make room; what was stored before is kept.")
_AWAY = ("the database can't be reached.", "Check that it runs, and the URL's host, name and password.")

# The databases give these words and nothing finer that both share; the first that occurs decides.
_FAULTS: tuple[tuple[str, tuple[str, str]], ...] = (
    ("not a database", _DAMAGED), ("malformed", _DAMAGED), ("corrupt", _DAMAGED), ("could not decode", _DAMAGED),
    ("no such table", _DAMAGED), ("no such column", _DAMAGED), ("does not exist (relation", _DAMAGED),
    ("unable to open", _CLOSED), ("readonly", _CLOSED), ("read-only", _CLOSED), ("permission denied", _CLOSED),
    ("is full", _FULL), ("no space left", _FULL), ("disk i/o error", _FULL),
    ("connection", _AWAY), ("could not translate host", _AWAY), ("resolve host", _AWAY), ("timeout expired", _AWAY),
    ("foreign key", ("a row refers to a document or claim that the store doesn't hold.", "Add its document first.")),
)  # fmt: skip

_ENDED = ("interrupted", "statement timeout")
_LONG = ("the answer takes too long.", "query", "Ask for less: a pair of states, a shorter period, a type of event.")


def explain(error: BaseException) -> tuple[str, str]:
    """What is wrong and what to do, for an error of SQLite, PostgreSQL or SQLAlchemy."""
    said = str(error).lower()
    if "locked" in said or "lock timeout" in said:
        wait = settings.fraction("store_wait")
        return f"the store is locked: another process has been writing for more than {wait:g} s.", _WAIT
    known = next((fault for words, fault in _FAULTS if words in said), None)
    first_line = next(iter(str(error).splitlines()), type(error).__name__)
    return known or (f"the store failed ({first_line}).", "See the documentation of the database.")


@contextmanager
def told_clearly(where: str) -> Iterator[None]:
    """Every error of the database inside the block leaves it as a StoreError about this store."""
    try:
        yield
    except StoreError as error:
        raise StoreError(error.what, error.where or where, error.todo) from error.__cause__
    except sa.exc.DBAPIError as error:
        if any(words in str(error.orig).lower() for words in _ENDED):
            raise LimitError(*_LONG) from error
        what, todo = explain(error.orig or error)
        raise StoreError(what, where, todo) from error


@contextmanager
def read_clearly(where: str) -> Iterator[None]:
    """A row inside the block that doesn't hold its noun means a damaged store: a StoreError."""
    try:
        yield
    except (ValueError, KeyError, TypeError) as error:  # ValidationError and JSONDecodeError are ValueErrors
        raise StoreError(_DAMAGED[0], where, _DAMAGED[1]) from error
