"""A store on each kind of database: SQLite in a folder, and a PostgreSQL that lives as long as the tests."""

import itertools
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from reportedly.store import Store

SCRIPT = Path(__file__).parents[2] / "scripts" / "postgres.sh"
KINDS = ["sqlite", "postgresql"]
NUMBERS = itertools.count()


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sa.URL]:
    """The URL of a throw-away PostgreSQL; on a machine without one, the tests that need it are skipped."""
    folder = tmp_path_factory.mktemp("postgres")
    started = subprocess.run([SCRIPT, "start", folder], capture_output=True, text=True, timeout=120)
    if started.returncode == 3:
        pytest.skip(started.stderr.strip())
    assert started.returncode == 0, started.stderr
    yield sa.make_url(started.stdout.strip())
    subprocess.run([SCRIPT, "stop", folder], check=True, timeout=300)  # a database for each test is a lot to delete


Places = Callable[[str], str]


@pytest.fixture(scope="session")
def new_place(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Places:
    """``new_place(kind)`` is the place of a store that doesn't exist yet, on this kind of database."""

    def make(kind: str) -> str:
        if kind == "sqlite":
            return str(tmp_path_factory.mktemp("store"))
        cluster: sa.URL = request.getfixturevalue("cluster")
        name = f"store_{next(NUMBERS)}"
        engine = sa.create_engine(cluster, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.exec_driver_sql(f"CREATE DATABASE {name}")
        engine.dispose()
        return cluster.set(database=name).render_as_string(hide_password=False)

    return make


@pytest.fixture
def postgres(new_place: Places) -> str:
    """The URL of an empty PostgreSQL database."""
    return new_place("postgresql")


@pytest.fixture(params=KINDS)
def where(request: pytest.FixtureRequest, new_place: Places) -> str:
    """The place of a store that doesn't exist yet, on each database in turn."""
    return new_place(request.param)


@pytest.fixture
def store(where: str) -> Iterator[Store]:
    """An empty store, on each database in turn."""
    with Store.open(where) as opened:
        yield opened


@pytest.fixture(scope="module", params=KINDS)
def shared_store(request: pytest.FixtureRequest, new_place: Places) -> Iterator[Store]:
    """A store that the tests of a module fill once and only read, on each database in turn."""
    with Store.open(new_place(request.param)) as opened:
        yield opened
