"""Older stores are brought up to date, newer ones are left alone."""

import pytest
import sqlalchemy as sa

from fakes import document
from reportedly.errors import StoreError
from reportedly.store import Store, engine, migrations, rows, schema


def database(where: str) -> sa.Engine:
    return engine.connect(engine.address(where), create=True)


def older(where: str, version: int) -> None:
    """A store as an older version of the software left it, with one document."""
    opened = database(where)
    with opened.connect().execution_options(writes=True) as connection, connection.begin():
        migrations.migrate(connection, migrations.STEPS[:version])
        found = rows.page_rows(document(), (), ())
        connection.execute(schema.documents.insert(), found["documents"])
    opened.dispose()


@pytest.mark.parametrize("version", [1, 2, 3, 4, 5])
def test_an_older_store_takes_the_steps_it_lacks(where: str, version: int) -> None:
    older(where, version)
    with Store.open(where) as store:
        assert store.documents() == [document()]
        assert [h.document_id for h in store.search("accord")] == [document().document_id]
        assert store.events() == []
        assert store.rulings() == []
        with store._reading() as connection:
            assert migrations.version_of(connection) == len(migrations.STEPS)


def test_a_new_step_alters_what_is_there(where: str) -> None:
    with Store.open(where) as store:
        store.add(document())
    opened = database(where)

    def add_column(connection: sa.Connection) -> None:
        connection.exec_driver_sql("ALTER TABLE documents ADD COLUMN mood TEXT DEFAULT 'calm'")

    with opened.connect().execution_options(writes=True) as connection, connection.begin():
        assert migrations.migrate(connection, [*migrations.STEPS, add_column]) == 6
        assert connection.exec_driver_sql("SELECT mood FROM documents").scalar_one() == "calm"
    opened.dispose()
    with pytest.raises(StoreError, match=r"newer version \(schema 6; this version knows up to 5\). Update"):
        Store.open(where)


def test_a_step_that_fails_undoes_the_whole_migration(where: str) -> None:
    older(where, 1)
    opened = database(where)

    def fails(connection: sa.Connection) -> None:
        raise ZeroDivisionError

    with (
        opened.connect().execution_options(writes=True) as connection,
        pytest.raises(ZeroDivisionError),
        connection.begin(),
    ):
        migrations.migrate(connection, [*migrations.STEPS, fails])
    with opened.connect() as connection:
        assert migrations.version_of(connection) == 1
        assert "events" not in sa.inspect(connection).get_table_names()
    opened.dispose()


def test_steps_are_named_by_their_number() -> None:
    assert [str(step.__doc__)[0] for step in migrations.STEPS] == ["1", "2", "3", "4", "5"]
