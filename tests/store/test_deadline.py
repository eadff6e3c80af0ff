"""Queries end when the time of whoever asks is over, on both databases."""

import threading
import time

import pytest
import sqlalchemy as sa

from fakes import document
from reportedly.errors import LimitError
from reportedly.store import Store, deadline

SLOW = {
    "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
    "postgresql": "SELECT pg_sleep(60)",
}


def slow(connection: sa.Connection) -> object:
    return connection.exec_driver_sql(SLOW[connection.dialect.name]).scalar()


def test_a_query_that_takes_too_long_is_ended_and_the_store_goes_on(store: Store) -> None:
    store.add(document())
    begun = time.monotonic()
    with deadline.within(0.2), pytest.raises(LimitError, match=r"the answer takes too long\. Ask for less"):
        store.ask(slow)
    assert time.monotonic() - begun < 20
    assert len(store.documents()) == store.count("documents") == 1
    with deadline.within(60):
        assert len(store.documents(newest=True, limit=5)) == 1


def test_the_time_is_that_of_who_asks(store: Store) -> None:
    store.add(document())
    found: list[int] = []
    with deadline.within(-1):
        assert deadline.is_over()
        other = threading.Thread(target=lambda: found.append(0 if deadline.is_over() else len(store.documents())))
        other.start()
        other.join()
    assert found == [1]
    assert not deadline.is_over()
