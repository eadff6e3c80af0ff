"""A user's words become filters, or one clear sentence says why not."""

import datetime
from pathlib import Path
from typing import Any

import pytest

from fakes import claim, document
from reportedly.errors import UsageError
from reportedly.store import Store
from reportedly.views.query import Query

COOPERATION = ("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT")
CONFLICT = (
    "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
)  # fmt: skip
JUNE, JULY = datetime.date(2024, 6, 1), datetime.date(2024, 7, 1)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, Query()),
        ({"pair": ("North Korea", "russia")}, Query(pair=("PRK", "RUS"))),
        ({"pair": ["PRK", "EU"]}, Query(pair=("PRK", "EUR"))),
        ({"types": ["consult", "AID"]}, Query(types=("CONSULT", "AID"))),
        ({"types": ["Assault", "conflict"]}, Query(types=("ASSAULT", *(t for t in CONFLICT if t != "ASSAULT")))),
        ({"types": ["conflict", "cooperation"]}, Query(types=(*CONFLICT, *COOPERATION))),
        ({"factuality": ["Happened", "called-for"]}, Query(factuality=("happened", "called_for"))),
        ({"factuality": ["happened", "Denials"]}, Query(factuality=("happened", "denied", "negated"))),
        ({"factuality": ["denied", "denials"]}, Query(factuality=("denied", "negated"))),
        ({"actor": "russia", "outlet": "Post"}, Query(actor="RUS", outlet="Post")),
        ({"speaker": "North Korea", "agency": "Wire"}, Query(speaker="PRK", agency="Wire")),
        ({"speaker": "An official"}, Query(speaker="An official")),
        ({"since": JUNE, "until": JUNE, "text": "grain"}, Query(since=JUNE, until=JUNE, text="grain")),
    ],
)
def test_of(given: dict[str, Any], expected: Query) -> None:
    assert Query.of(**given) == expected


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"pair": ("Nowhereland", "RUS")}, "Nowhereland"),
        ({"pair": ("Russia", "RUS")}, r"Russia RUS: both sides of the pair are Russia. Name two"),
        ({"actor": "Nowhereland"}, "Nowhereland"),
        ({"types": ["FIGHT"]}, r"type: 'FIGHT' is none of the labels. Give one of AGREE, "),
        ({"factuality": ["sure"]}, r"factuality: 'sure' is none of the labels. Give one of happened, "),
        ({"since": JULY, "until": JUNE}, r"the period ends on 2024-06-01 and begins on 2024-07-01. Swap"),
    ],
)
def test_what_means_nothing(given: dict[str, Any], told: str) -> None:
    with pytest.raises(UsageError, match=told):
        Query.of(**given)


def test_wanted_are_filters_of_the_store(tmp_path: Path) -> None:
    page = document()
    kept, other = claim(page), claim(page, "talks", source=["CHN"], type="CONSULT", factuality="possible")
    with Store.open(tmp_path) as store:
        store.add(page, [kept, other])
        assert store.claims(**Query().wanted()) == [kept, other]
        assert store.claims(**Query.of(pair=("RUS", "PRK"), types=["agree"], text="accord").wanted()) == [kept]
        assert store.claims(**Query.of(factuality=["possible"], until=JULY).wanted()) == [other]
        assert store.claims(**Query.of(actor="China", pair=("RUS", "PRK")).wanted()) == []
        assert store.claims(**Query.of(actor="China", outlet="Example Wire").wanted()) == [other]
        assert store.claims(**Query.of(speaker="China").wanted()) == []
