"""Older stores are brought up to date, newer ones are left alone."""

import datetime

import pytest
import sqlalchemy as sa

from fakes import claim, document, forecast, linked, when
from reportedly.errors import StoreError
from reportedly.model.claim import Attribution
from reportedly.store import Store, bulk, engine, migrations, rows, schema

KNOWN = len(migrations.STEPS)


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


@pytest.mark.parametrize("version", range(1, KNOWN + 1))
def test_an_older_store_takes_the_steps_it_lacks(where: str, version: int) -> None:
    older(where, version)
    with Store.open(where) as store:
        assert store.documents() == [document()]
        assert [h.document_id for h in store.search("accord")] == [document().document_id]
        assert store.events() == []
        assert store.rulings() == []
        with store._reading() as connection:
            assert migrations.version_of(connection) == len(migrations.STEPS)


def test_numbers_by_shelf_are_made_of_what_is_there(where: str) -> None:
    opened = database(where)
    with opened.connect().execution_options(writes=True) as connection, connection.begin():
        migrations.migrate(connection, migrations.STEPS[:9])
        for name, found in rows.page_rows(document(), [claim(document())], ()).items():
            bulk.insert(connection, schema.metadata.tables[name], found)
    opened.dispose()
    with Store.open(where) as store:
        assert store.count("claims", types=[str(claim(document()).type)]) == 1
        assert store.count("claims", countries=["RUS"], factuality=["denied"]) == 0
        assert store.count("claims", outlet=str(document().outlet), factuality=["happened"]) == 1


SOURCED = {"documents": ("agency",), "claims": ("speaker", "speaker_country"), "forecasts": ("status", "due")}


@pytest.mark.filterwarnings("ignore:Skipped unsupported reflection")
def test_who_says_so_is_taken_from_what_is_there(where: str) -> None:
    page = document(agency="Example Wire")
    told = claim(page, attribution=(Attribution("speaker", None, "ministry", "PER"), Attribution("outlet", "Post")))
    own = claim(page, "talks")
    opened = database(where)
    with opened.connect().execution_options(writes=True) as connection, connection.begin():
        migrations.migrate(connection, migrations.STEPS[:5])
        for table, names in SOURCED.items():
            for index in [i for i in schema.metadata.tables[table].indexes if i.columns.keys()[0] in names]:
                index.drop(connection)
            for name in names:
                connection.exec_driver_sql(f"ALTER TABLE {table} DROP COLUMN {name}")
        derived = rows.linked_rows(linked([], [forecast(own, horizon=when("2025-01-01", "2025-06-30", "month"))]))
        for table, found in (rows.page_rows(page, [told, own], ()) | derived).items():
            kept = [{k: v for k, v in row.items() if k not in SOURCED.get(table, ())} for row in found]
            if kept and table != "claim_words":
                connection.execute(schema.metadata.tables[table].insert(), kept)
    opened.dispose()
    with Store.open(where) as store:
        assert store.claims(speaker="Ministry") == store.claims(speaker="per") == [told]
        assert store.claims(agency="example wire") == [told, own]
        assert [f.claim_id for f in store.awaited(datetime.date(2025, 6, 30), 5)] == [own.claim_id]
        assert store.awaited(datetime.date(2025, 7, 1), 5) == []
        with store._reading() as connection:
            there = {index["name"] for index in sa.inspect(connection).get_indexes("claims")}
    plain = {index.name for index in schema.claims.indexes if not str(index.name).endswith("_lower")}
    assert plain <= there


def test_a_new_step_alters_what_is_there(where: str) -> None:
    with Store.open(where) as store:
        store.add(document())
    opened = database(where)

    def add_column(connection: sa.Connection) -> None:
        connection.exec_driver_sql("ALTER TABLE documents ADD COLUMN mood TEXT DEFAULT 'calm'")

    with opened.connect().execution_options(writes=True) as connection, connection.begin():
        assert migrations.migrate(connection, [*migrations.STEPS, add_column]) == KNOWN + 1
        assert connection.exec_driver_sql("SELECT mood FROM documents").scalar_one() == "calm"
    opened.dispose()
    with pytest.raises(
        StoreError, match=rf"newer version \(schema {KNOWN + 1}; this version knows up to {KNOWN}\). Update"
    ):
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
    assert [str(step.__doc__).partition(":")[0] for step in migrations.STEPS] == [
        str(number) for number in range(1, KNOWN + 1)
    ]
