"""The invented record and the brief on it, made once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sample_record import fill

from reportedly.store import Store
from reportedly.views import brief
from reportedly.views.brief.nouns import Brief


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with fill(Path(tmp_path_factory.mktemp("record"))) as store:
        yield store


@pytest.fixture(scope="session")
def pair(record: Store) -> Brief:
    return brief.make(record, "PRK", "RUS")


@pytest.fixture(scope="session")
def nothing(record: Store) -> Brief:
    return brief.make(record, "FRA", "DEU")
