"""Parts of the lists of the record."""

from typing import Any

import pytest
import sample_record as sample

from reportedly.errors import UsageError
from reportedly.store import Store
from reportedly.views.export import table
from reportedly.views.query import Query


def test_part_of_a_list_is_the_latest_first_with_the_total(record: Store) -> None:
    all_ = list(table.rows(record, "claims"))
    first = table.part(record, "claims", Query(), 3)
    assert (len(first.rows), first.total, first.offset) == (3, len(all_), 0)
    assert first.rows[0]["document_id"] == sample.TROOPS.document_id
    rest = table.part(record, "claims", Query(), 100, 3)
    assert sorted([*first.rows, *rest.rows], key=str) == sorted(all_, key=str)
    assert rest.offset == 3


@pytest.mark.parametrize("kind", table.KINDS)
def test_parts_have_the_rows_of_the_export(record: Store, kind: Any) -> None:
    query = Query.of(("North Korea", "Russia"))
    assert sorted(table.part(record, kind, query, 1000).rows, key=str) == sorted(
        table.rows(record, kind, query), key=str
    )
    nouns = getattr(record, kind)()[:2]
    assert all(row in list(table.rows(record, kind)) for row in table.rows_of(record, kind, nouns))


def test_a_part_of_an_unknown_kind(record: Store) -> None:
    with pytest.raises(UsageError, match="'claim' is no kind of row"):
        table.part(record, "claim", Query(), 1)
