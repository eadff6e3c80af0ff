"""Many rows at once: what goes in comes out, on each database."""

import datetime

import pytest
import sqlalchemy as sa

from reportedly.errors import StoreError
from reportedly.store import Store, bulk, schema


def problem(number: int, place: str = "a \N{SNOWMAN}") -> dict[str, object]:
    return {"problem_id": f"p{number}", "place": place, "kind": "k", "what": "w\n", "todo": ""}


def test_what_goes_in_comes_out(store: Store) -> None:
    found = [problem(n) for n in range(1200)]
    with store._writing() as connection:
        bulk.insert(connection, schema.problems, found)
        table = sa.select(schema.problems).order_by(schema.problems.c.problem_id)
        there = [dict(row._mapping) for row in connection.execute(table)]
    assert there == sorted(found, key=lambda row: str(row["problem_id"]))


@pytest.mark.parametrize("row", [
    {"name": "a", "number": 1, "digest": "d"}, {"digest": "d", "number": 2, "name": "a"},
])  # fmt: skip
def test_columns_come_in_any_order(store: Store, row: dict[str, object]) -> None:
    with store._writing() as connection:
        bulk.insert(connection, schema.digests, [row])
        found = connection.execute(sa.select(schema.digests).where(schema.digests.c.name == "a")).one()
    assert dict(found._mapping) == row


def test_days_and_bytes_and_nothing(store: Store) -> None:
    stamp = {"visit_id": "v1", "feed": None, "due": datetime.datetime(2024, 1, 2, 3, 4, 5), "noun": "{}"}
    with store._writing() as connection:
        bulk.insert(connection, schema.visits, [stamp])
        bulk.insert(connection, schema.visits, [])
        assert dict(connection.execute(sa.select(schema.visits)).one()._mapping) == stamp


def test_what_is_there_already_is_left(store: Store) -> None:
    with store._writing() as connection:
        bulk.insert(connection, schema.problems, [problem(1, "first")])
        bulk.insert(connection, schema.problems, [problem(1, "second"), problem(2)], missing=True)
        places = sa.select(schema.problems.c.place).order_by(schema.problems.c.problem_id)
        assert list(connection.scalars(places)) == ["first", "a \N{SNOWMAN}"]


def test_a_row_twice_is_an_error(store: Store) -> None:
    with pytest.raises(StoreError), store._writing() as connection:
        bulk.insert(connection, schema.problems, [problem(1), problem(1)])


def test_a_claim_that_is_not_there_has_no_forecast(store: Store) -> None:
    with pytest.raises(StoreError), store._writing() as connection:
        bulk.insert(
            connection, schema.forecasts, [{"claim_id": "nowhere", "due": None, "status": "open", "noun": "{}"}]
        )
