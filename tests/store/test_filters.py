"""Which rows each filter lets through, on both databases."""

from typing import Any

import pytest

from fakes import claim, contradiction, document, event, flow, forecast, linked, reason, statement, when
from reportedly.model.claim import Attribution
from reportedly.model.when import When
from reportedly.store import Store

JAN = document("Japan and Norway signed a treaty in the north.", published="2024-01-10", agency="Example Wire")
FEB = document(
    "Oslo said that talks with Seoul may follow. Norway sent fish.", published="2024-02-20", outlet="Harbour Post"
)
OLD = document("In 1990 Chile left Peru.", published="2024-03-05")
UNDATED = document("Peru met Chile.", published=None)
AHEAD = document("Kenya does keep the bridge open.", published="2023-04-01")

TREATY = claim(JAN, source=["JPN", "NOR"], target=())
TALKS = claim(
    FEB, "talks", source=["NOR"], target=["KOR"], type="CONSULT", factuality="possible",
    date=when("2024-06-01", "2024-06-30", "month"), attribution=(Attribution("speaker", "Oslo", None, "NOR"),),
)  # fmt: skip
FISH = claim(FEB, "sent", source=["NOR"], target=["JPN"], type="AID")
LEFT = claim(OLD, "left", source=["CHL"], target=["PER"], type="RETREAT", date=when("1990-01-01", "1990-12-31", "year"))
MET = claim(UNDATED, "met", source=["PER"], target=["CHL"], type="CONSULT")
KEEP = claim(
    AHEAD, "keep", source=["KEN"], target=(), type="COOPERATE", date=When(when("2024-05-01").start, None, "vague")
)
WHY = reason(FEB, "sent fish", "talks with Seoul", cue="may", causes=[FISH], effects=[TALKS])
NAMES = {
    c.claim_id: n
    for n, c in {"treaty": TREATY, "talks": TALKS, "fish": FISH, "left": LEFT, "met": MET, "keep": KEEP}.items()
} | {d.document_id: n for n, d in {"jan": JAN, "feb": FEB, "old": OLD, "undated": UNDATED, "ahead": AHEAD}.items()}


@pytest.fixture(scope="module")
def store(shared_store: Store) -> Store:
    said = statement(FEB, "talks with Seoul may follow")
    shared_store.add_many(
        [
            (JAN, (TREATY,), ()),
            (FEB, (TALKS, FISH), (said,), (WHY,)),
            (OLD, (LEFT,), ()),
            (UNDATED, (MET,), ()),
            (AHEAD, (KEEP,), ()),
        ]
    )
    days = {
        TREATY: "2024-01-10",
        FISH: "2024-02-20",
        LEFT: "2024-03-05",
        MET: None,
        KEEP: "2023-04-01",
        TALKS: "2024-02-20",
    }
    events = [event([c], published=day) for c, day in days.items()]
    flows = [flow(FISH, item="food", from_="NOR", to="JPN"), flow(TREATY, item="money", from_="JPN", to="CHN")]
    shared_store.replace_derived(linked(events, [forecast(TALKS)], flows, [contradiction(events[0], TREATY, FISH)]))
    return shared_store


CLAIMS: list[tuple[dict[str, Any], set[str]]] = [
    ({}, {"treaty", "talks", "fish", "left", "met", "keep"}),
    ({"countries": ["NOR"]}, {"treaty", "talks", "fish"}),
    ({"countries": ("JPN", "NOR")}, {"treaty", "fish"}),
    ({"countries": ("NOR", "JPN")}, {"treaty", "fish"}),
    ({"countries": ["JPN", "KOR"]}, set()),
    ({"types": ["CONSULT", "AID"]}, {"talks", "fish", "met"}),
    ({"factuality": ["possible"]}, {"talks"}),
    ({"documents": [FEB.document_id, OLD.document_id]}, {"talks", "fish", "left"}),
    ({"documents": []}, set()),
    ({"documents": None, "claims": None, "text": None}, {"treaty", "talks", "fish", "left", "met", "keep"}),
    ({"claims": [TREATY.claim_id, "c0"]}, {"treaty"}),
    ({"text": "treaty"}, {"treaty"}),
    ({"text": "FISH talk", "types": ["AID"]}, {"fish"}),
    # An undated claim counts on the days of publication, a dated one on its own; the future on both.
    ({"since": when("2024-02-20").start}, {"talks", "fish", "keep"}),
    ({"until": when("2024-02-19").start}, {"treaty", "left"}),
    ({"until": when("2024-02-20").start}, {"treaty", "fish", "talks", "left"}),
    ({"since": when("2024-06-30").start, "until": when("2024-12-31").start}, {"talks", "keep"}),
    ({"since": when("1990-12-31").start, "until": when("1991-12-31").start}, {"left"}),
    # An open end reaches to the end of time, but not back before its beginning.
    ({"since": when("2024-07-01").start}, {"keep"}),
    ({"countries": ["KEN"], "until": when("2024-04-30").start}, set()),
]  # fmt: skip


CLAIMS += [
    ({"outlet": "harbour post"}, {"talks", "fish"}),
    ({"outlet": "Harbour Post", "types": ["AID"]}, {"fish"}),
    ({"agency": "Example Wire"}, {"treaty"}),
    ({"agency": "Example Wire", "outlet": "Harbour Post"}, set()),
    ({"speaker": "oslo"}, {"talks"}),
    ({"speaker": "NOR"}, {"talks"}),
    ({"speaker": "Os"}, set()),
]


@pytest.mark.parametrize(("wanted", "expected"), CLAIMS)
def test_they_are_counted_alike(store: Store, wanted: dict[str, Any], expected: set[str]) -> None:
    assert store.count("claims", **wanted) == store.count("events", **wanted) == len(expected)


@pytest.mark.parametrize(
    ("kind", "wanted", "expected"),
    [
        ("documents", {}, 5),
        ("documents", {"countries": ["NOR"], "limit": 1}, 2),
        ("statements", {"factuality": ["possible"]}, 1),
        ("forecasts", {"countries": ["JPN"]}, 0),
        ("flows", {"countries": ["CHN"]}, 1),
        ("contradictions", {}, 1),
    ],
)
def test_rows_are_counted(store: Store, kind: Any, wanted: dict[str, Any], expected: int) -> None:
    assert store.count(kind, **wanted) == expected


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"newest": True, "limit": 2}, ["old", "feb"]),
        ({"newest": True, "limit": 2, "offset": 1}, ["feb", "jan"]),
        ({"newest": True, "offset": 3}, ["ahead", "undated"]),
        ({"limit": 1}, ["ahead"]),
        ({"offset": 4}, ["undated"]),
    ],
)
def test_part_of_a_list(store: Store, wanted: dict[str, Any], expected: list[str]) -> None:
    assert [NAMES[d.document_id] for d in store.documents(**wanted)] == expected


def test_the_newest_events_are_those_reported_last(store: Store) -> None:
    found = [NAMES[e.claims[0]] for e in store.events(newest=True)]
    assert found[0] == "left"  # an act of 1990, told in March 2024
    assert found[-1] == "met"
    assert NAMES[store.events(limit=1)[0].claims[0]] == "left"
    assert [NAMES[e.claims[0]] for e in store.events(newest=True, limit=1, offset=3)] == ["treaty"]


@pytest.mark.parametrize(("wanted", "expected"), CLAIMS)
def test_claims(store: Store, wanted: dict[str, Any], expected: set[str]) -> None:
    assert {NAMES[c.claim_id] for c in store.claims(**wanted)} == expected


@pytest.mark.parametrize(("wanted", "expected"), CLAIMS)
def test_events_of_one_claim_are_filtered_alike(store: Store, wanted: dict[str, Any], expected: set[str]) -> None:
    assert {NAMES[e.claims[0]] for e in store.events(**wanted)} == expected


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({}, {"jan", "feb", "old", "undated", "ahead"}),
        ({"countries": ["JPN", "NOR"]}, {"jan", "feb"}),
        ({"countries": ["NOR"], "types": ["CONSULT"]}, {"feb"}),
        # One claim must have it all: Norway's talks were with Korea, its fish went to Japan.
        ({"countries": ["JPN"], "types": ["CONSULT"]}, set()),
        ({"since": when("2024-02-01").start}, {"feb", "old"}),
        ({"until": when("2024-02-01").start}, {"jan", "ahead"}),
        ({"text": '"signed a treaty"'}, {"jan"}),
        ({"claims": [MET.claim_id]}, {"undated"}),
        ({"documents": [JAN.document_id], "factuality": ["denied"]}, set()),
    ],
)
def test_documents(store: Store, wanted: dict[str, Any], expected: set[str]) -> None:
    assert {NAMES[d.document_id] for d in store.documents(**wanted)} == expected
    assert {NAMES[i] for i in store.document_ids(**wanted)} == expected


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, 1),
        ({"countries": ["NOR", "KOR"]}, 1),
        # The fish is in the same document, but nobody says it.
        ({"countries": ["JPN"]}, 0),
        ({"types": ["AID"]}, 0),
        ({"factuality": ["possible"]}, 1),
        ({"since": when("2024-02-20").start, "until": when("2024-02-20").start}, 1),
        ({"since": when("2024-06-01").start}, 0),
        ({"text": "fish"}, 1),
    ],
)
def test_statements(store: Store, wanted: dict[str, Any], found: int) -> None:
    assert len(store.statements(**wanted)) == found


@pytest.mark.parametrize(
    ("wanted", "forecasts", "flows", "contradictions"),
    [
        ({}, 1, ["money", "food"], 1),
        ({"countries": ["NOR", "KOR"]}, 1, [], 0),
        ({"countries": ["NOR", "JPN"]}, 0, ["money", "food"], 1),
        # China is no party of the claim, but the money goes there.
        ({"countries": ["JPN", "CHN"]}, 0, ["money"], 0),
        ({"types": ["AID"]}, 0, ["food"], 0),
        ({"text": "treaty"}, 0, ["money"], 1),
        ({"since": when("2024-02-20").start}, 1, ["food"], 0),
        ({"documents": [JAN.document_id]}, 0, ["money"], 1),
    ],
)
def test_derived(store: Store, wanted: dict[str, Any], forecasts: int, flows: list[str], contradictions: int) -> None:
    assert len(store.forecasts(**wanted)) == forecasts
    assert [f.item for f in store.flows(**wanted)] == flows
    assert len(store.contradictions(**wanted)) == contradictions


def test_events_come_by_date_and_undated_last(store: Store) -> None:
    assert [NAMES[e.claims[0]] for e in store.events()] == ["left", "treaty", "fish", "keep", "talks", "met"]


def test_more_ids_than_a_query_has_parameters(store: Store) -> None:
    many = [f"d{n}" for n in range(70_000)]
    assert [NAMES[c.claim_id] for c in store.claims(documents=[*many, JAN.document_id])] == ["treaty"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, True),
        ({"countries": ["NOR"]}, True),
        ({"countries": ["JPN", "KOR"]}, True),  # the one in its cause, the other in its effect
        ({"countries": ["JPN", "CHL"]}, False),
        ({"factuality": ["possible"], "types": ["CONSULT"]}, True),
        ({"factuality": ["possible"], "types": ["AID"]}, False),  # no one claim is both
        ({"claims": [FISH.claim_id]}, True),
        ({"claims": [LEFT.claim_id]}, False),
        ({"documents": [JAN.document_id]}, False),
        ({"text": "Seoul"}, True),
        ({"outlet": "harbour post", "speaker": "oslo"}, True),
        ({"until": when("2024-02-19").start}, False),
        ({"since": when("2024-02-20").start, "until": when("2024-02-20").start}, True),
    ],
)
def test_reasons(store: Store, wanted: dict[str, Any], found: bool) -> None:
    assert store.reasons(**wanted) == ([WHY] if found else [])
    assert store.count("reasons", **wanted) == found
