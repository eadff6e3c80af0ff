"""Filters as addresses: as short as they can be, and the same for the same filters."""

import pytest

from reportedly.views.query import Query, kinds
from reportedly.web.asked import address


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        (Query(), "/events"),
        (Query.of(types=["aid"]), "/events?type=AID"),
        (Query.of(types=["conflict"]), "/events?type=conflict"),
        (Query.of(types=["aid", *kinds()["conflict"]]), "/events?type=conflict&type=AID"),
        (Query.of(types=kinds()["conflict"][1:2]), f"/events?type={kinds()['conflict'][1]}"),
        (Query.of(factuality=["denied", "happened", "negated"]), "/events?factuality=denials&factuality=happened"),
        (Query.of(factuality=["alleged"], pair=("RUS", "PRK")), "/events?pair=RUS%2CPRK&factuality=alleged"),
    ],
)
def test_whole_groups_go_by_their_name(query: Query, wanted: str) -> None:
    assert address("/events", query) == wanted


def test_conflict_is_all_that_is_no_cooperation() -> None:
    assert len(kinds()["cooperation"]) == 7
    assert not set(kinds()["cooperation"]) & set(kinds()["conflict"])
    assert address("/events", Query.of(types=["cooperation", "conflict"])) == "/events?type=cooperation&type=conflict"
