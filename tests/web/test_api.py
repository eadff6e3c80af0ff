"""The API gives what the export gives, in parts, and every fault in one shape."""

import datetime
import json
from typing import Any

import httpx
import pytest
import sample_record as sample
import schemathesis
from hypothesis import HealthCheck, given, settings

from reportedly.model.plain import to_json, to_plain
from reportedly.store import Store
from reportedly.views import export, ledger, review, sanctions, series
from reportedly.views.query import Query
from reportedly.views.series import weekly
from reportedly.web import application, limits


@pytest.mark.parametrize("kind", export.KINDS)
def test_parts_make_the_whole(client: httpx.Client, shown: Store, kind: Any) -> None:
    expected = list(export.rows(shown, kind))
    found: list[Any] = []
    offset: int | None = 0
    while offset is not None:
        part = client.get(f"/api/v1/{kind}", params={"limit": 3, "offset": offset}).json()
        assert part["total"] == len(expected)
        assert part["snapshot"] == shown.snapshot().snapshot_id
        assert part["offset"] == offset
        found += part["rows"]
        offset = part["next"]
    assert sorted(found, key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    ("parameters", "query"),
    [
        ({"pair": "North Korea,russia"}, Query.of(("PRK", "RUS"))),
        ({"actor": "EU"}, Query.of(actor="EUR")),
        (
            {"type": ["AID", "CONSULT"], "factuality": "forecasts"},
            Query.of(types=["AID", "CONSULT"], factuality=["forecasts"]),
        ),
        ({"since": "2024-01-01", "until": ""}, Query.of(since=sample.TREATY.published.start.replace(month=1, day=1))),
        ({"speaker": "KOR"}, Query.of(speaker="KOR")),
        ({"words": '"north korea" summit'}, Query.of(words='"north korea" summit')),
        (
            {"outlet": "harbour post", "agency": "Example Wire", "text": "treaty"},
            Query.of(outlet="harbour post", agency="Example Wire", text="treaty"),
        ),
    ],
)
def test_filters_are_those_of_the_export(client: httpx.Client, shown: Store, parameters: Any, query: Query) -> None:
    found = client.get("/api/v1/claims", params={**parameters, "limit": 500}).json()["rows"]
    expected = list(export.rows(shown, "claims", query))
    assert expected
    assert sorted(found, key=str) == sorted(expected, key=str)


def test_one_by_its_id(client: httpx.Client, shown: Store) -> None:
    event = shown.events()[0]
    assert client.get(f"/api/v1/events/{event.event_id}").json() == to_plain(event)
    assert client.get(f"/api/v1/claims/{sample.SENT.claim_id}").json()["document_id"] == sample.TROOPS.document_id
    assert client.get(f"/api/v1/documents/{sample.TROOPS.document_id}").json()["title"] == "Soldiers on the move"


def test_weeks_pairs_ties_search_and_the_codebook(client: httpx.Client, shown: Store) -> None:
    weeks = client.get("/api/v1/weeks", params={"pair": "PRK,RUS"}).json()
    assert weeks == [to_plain(week) for week in weekly(shown, Query.of(("PRK", "RUS")))]
    assert any(week["cooperation"] for week in weeks)
    assert client.get("/api/v1/pairs", params={"days": 1000}).json()[0]["a"] == "PRK"
    ties = client.get("/api/v1/ties", params={"limit": 1, "offset": 1}).json()
    assert (ties["total"], ties["next"]) == (len(found := series.ties(shown, Query())), 2)
    assert ties["rows"] == [to_plain(found[1])]
    file = client.get("/files/ties.csv", params={"limit": 1}).text.strip().split("\n")
    assert file[0] == "a,b,cooperation,conflict"
    assert len(file) == len(found) + 1
    hits = client.get("/api/v1/search", params={"text": "spaceport"}).json()
    assert {hit["document_id"] for hit in hits} == {h.document_id for h in shown.search("spaceport")}
    assert "CAMEO code" in client.get("/api/v1/explain/057").json()["meaning"]


def test_what_pages_show_beside_rows(client: httpx.Client, shown: Store) -> None:
    assert client.get("/api/v1/snapshot").json() == to_plain(shown.snapshot())
    law = client.get("/api/v1/sanctions", params={"pair": "PRK,RUS"}).json()
    assert law == json.loads(to_json(sanctions.make(shown, Query.of(("PRK", "RUS")))))
    assert law["matters"]
    made = ledger.make(shown, ledger.Chosen("outlet"))
    scores = client.get("/api/v1/scores", params={"by": "outlet"}).json()
    assert [t["name"] for t in scores["tracks"]] == [t.name for t in made.tracks]
    assert scores["all"]["number"] == made.all.number
    assert (scores["scored"], scores["total"]) == (len(made.entries), made.total)
    listed = client.get("/api/v1/ledger", params={"status": ["open", "true"], "limit": 1}).json()
    assert (listed["total"], listed["next"]) == (scores["all"]["states"]["open"] + scores["all"]["states"]["true"], 1)
    assert listed["rows"] == [row for row in export.rows(shown, "forecasts") if row["claim_id"] == sample.MORE.claim_id]


def test_api_and_page_score_the_same_of_many_forecasts(
    client: httpx.Client, shown: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "SCORED", 2)
    query = {"since": "2000-01-01"}  # which nobody asked for before
    latest = ledger.make(shown, ledger.Chosen("kind"), Query.of(since=datetime.date(2000, 1, 1)), 2)
    scores = client.get("/api/v1/scores", params={"by": "kind", **query}).json()
    assert [track["name"] for track in scores["tracks"]] == [track.name for track in latest.tracks]
    assert (scores["scored"], scores["total"]) == (2, latest.total)
    assert f"Scores are of the latest 2 of {latest.total:,} forecasts" in client.get("/forecasts", params=query).text


def test_what_waits_for_a_person(client: httpx.Client, shown: Store) -> None:
    asked = [q.text for q in review.questions(shown, ("settle",))]
    found = client.get("/api/v1/review").json()
    assert [q["text"] for q in found["rows"]] == asked
    assert asked
    assert client.get("/api/v1/review", params={"offset": len(asked)}).json()["rows"] == []
    assert client.get("/api/v1/decisions").json()["total"] == len(shown.rulings())


@pytest.mark.parametrize(
    ("path", "status", "told"),
    [
        ("events?since=yesterday", 400, "'yesterday' is no day."),
        ("events?pair=PRK", 400, "'PRK' is no pair."),
        ("events?pair=PRK,PRK", 400, "both sides of the pair are North Korea."),
        ("events?type=FIGHT", 400, "'FIGHT' is none of the labels."),
        ("events?limit=0", 400, "Input should be greater than or equal to 1."),
        ("events?limit=501", 400, "Input should be less than or equal to 500."),
        ("search?text=", 400, "there is no word to search for."),
        ("events/e-none", 404, "there is no such row among the events."),
        ("flows/f", 400, "Input should be 'documents', 'claims' or 'events'."),
        ("explain/qqqqqqqq", 400, "the codebook has no 'qqqqqqqq'."),
        ("nothing", 404, "Not Found."),
        (
            "ledger?figure=brier",
            400,
            "Input should be 'number', 'scored', 'stated', 'words', 'decided', 'wrong', 'absence' or 'absence_scored'.",
        ),
        ("ledger?odds=much", 400, "'much' are no odds."),
        ("ledger?status=settled", 400, "'settled' is none of the choices."),
        ("scores?by=weather", 400, "Input should be 'forecaster', 'affiliation', 'outlet', 'kind' or 'horizon'."),
        ("review?topic=x", 400, "Input should be 'settle', 'merge', 'split' or 'code'."),
    ],
)
def test_faults_have_one_shape(client: httpx.Client, path: str, status: int, told: str) -> None:
    answer = client.get(f"/api/v1/{path}")
    assert answer.status_code == status
    assert answer.json()["error"]["what"] == told
    assert set(answer.json()["error"]) == {"what", "where", "todo"}


def test_no_request_makes_the_server_fail(shown: Store) -> None:
    schema = schemathesis.openapi.from_asgi("/api/openapi.json", application(shown, hosts=("localhost", "testserver")))
    operations = [found.ok() for found in schema.get_all_operations()]
    assert len(operations) > 10
    for operation in operations:
        _try(operation)


def _try(operation: Any) -> None:
    """Requests that fit the description and requests that don't: none is answered by a failure."""

    @settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy())
    def ask(case: Any) -> None:
        answer = case.call(headers={"Host": "localhost"})
        assert answer.status_code < 500, (case.as_curl_command(), answer.text)

    ask()
