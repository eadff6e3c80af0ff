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

# Steps of SQLite's machine between two looks at the clock: some ten milliseconds. Each look waits for Python's lock,
# which in a busy server takes longer than the steps.
_STEPS = 200_000


class _Clock:
    """Runs from the first query on: who waits for a thread has not begun."""

    def __init__(self, seconds: float) -> None:
        self._seconds, self._end = seconds, 0.0

    def left(self) -> float:
        """Seconds; below zero when the time is over."""
        now = time.monotonic()
        self._end = self._end or now + self._seconds
        return self._end - now


_CLOCK: ContextVar[_Clock | None] = ContextVar("reportedly_deadline", default=None)


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Queries asked inside the block are ended when so many seconds have passed since the first of them."""
    token = _CLOCK.set(_Clock(seconds))
    try:
        yield
    finally:
        _CLOCK.reset(token)


def is_over() -> bool:
    """Whether whoever asks has no time left."""
    clock = _CLOCK.get()
    return clock is not None and clock.left() < 0


def watch(connection: Any) -> None:
    """Let a new connection to SQLite look at the clock."""
    connection.set_progress_handler(is_over, _STEPS)


def tell(connection: sa.Connection) -> None:
    """Start the clock of whoever asks, and tell PostgreSQL, for this transaction, how much time is left."""
    clock = _CLOCK.get()
    if clock is not None:
        left = max(1, round(1000 * clock.left()))
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SET LOCAL statement_timeout = {left}")
