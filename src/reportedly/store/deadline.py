"""How long the queries of one answer may take.

The limit belongs to the context (``contextvars``) of whoever asks, and holds in the threads that work for it. SQLite
looks at the clock every so many steps of its machine (``sqlite3_progress_handler``), PostgreSQL by itself
(``statement_timeout``).
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import sqlalchemy as sa

_STEPS = 20_000  # of SQLite's machine between two looks at the clock: about a millisecond
_END: ContextVar[float | None] = ContextVar("reportedly_deadline", default=None)


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Queries asked inside the block are ended when so many seconds have passed since it began."""
    token = _END.set(time.monotonic() + seconds)
    try:
        yield
    finally:
        _END.reset(token)


def is_over() -> bool:
    """Whether whoever asks has no time left."""
    end = _END.get()
    return end is not None and time.monotonic() > end


def watch(connection: Any) -> None:
    """Let a new connection to SQLite look at the clock."""
    connection.set_progress_handler(is_over, _STEPS)


def tell(connection: sa.Connection) -> None:
    """Tell PostgreSQL, for this transaction, how much time is left."""
    end = _END.get()
    if end is not None and connection.dialect.name == "postgresql":
        left = max(1, round(1000 * (end - time.monotonic())))
        connection.exec_driver_sql(f"SET LOCAL statement_timeout = {left}")
