"""Exports have the form of docs/formats.md in every format, and lose nothing on the way."""

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from fakes import claim, document, event, flow, forecast, linked, reason, span, statement, when
from reportedly.codebook import load
from reportedly.errors import UsageError
from reportedly.model.actor import Speaker
from reportedly.model.claim import Attribution, Certainty, Transfer
from reportedly.model.derived import Quantity
from reportedly.store import Store
from reportedly.views import export
from reportedly.views.export import frames, futures, table
from reportedly.views.query import Query
from reportedly.views.series import Pair

FIRST = document(
    "Menu\nJapan and Norway signed a treaty. Oslo said that talks may follow, and that Norway will send fish.",
    path="pages/first.txt", published="2024-01-10", zones=["credit"],
    dropped=[("Menu", "navigation")], title='A "treaty"',
)  # fmt: skip
SECOND = replace(
    document("Norway sent fish, as planned.", path="second.html", published=None, outlet=None),
    address="https://wire.example/2024/fish",
)
MAY = span(FIRST.text, "may")
TREATY = claim(FIRST, source=["JPN", "NOR"], target=(), symmetric=True, goldstein=-2.5, contexts=("military", "legal"))
TALKS = claim(
    FIRST, "talks", source=["NOR"], target=["JPN"], type="CONSULT", cameo="040", factuality="possible",
    certainty=Certainty(MAY.start, MAY.end, "may", "possible", "readers", 0.0, 1.0), mode="visit",
    attribution=(Attribution("speaker", "Oslo", "government", "NOR"),), date=when("2024-02-01", "2024-02-29", "month"),
)  # fmt: skip
SEND = claim(
    FIRST, "send", source=["NOR"], target=["JPN"], type="AID", cameo="0703", factuality="planned", quad=2,
    flow=Transfer("food", "NOR", "JPN", "pledged"),
)  # fmt: skip
SENT = claim(SECOND, "sent", source=["NOR"], target=["JPN"], type="AID", cameo=None)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(tmp_path_factory.mktemp("store")) as opened:
        said = statement(FIRST, "talks may follow")
        why = reason(FIRST, "a treaty", "talks may follow", cue="that", causes=[TREATY], effects=[TALKS])
        opened.add_many([(FIRST, (TREATY, TALKS, SEND), (said,), (why,)), (SECOND, (SENT,), ())])
        shipping = event([SEND, SENT], published="2024-01-10", date=when("2024-01-20"))
        opened.replace_derived(
            linked(
                [event([TREATY], published="2024-01-10"), event([TALKS], published="2024-01-10"), shipping],
                [
                    forecast(TALKS, horizon=TALKS.date, forecaster=Speaker("Oslo", None, "NOR")),
                    forecast(SEND, status="true", forecaster=None, resolution=(SENT.claim_id,)),
                ],
                [flow(SEND, from_="NOR", to="JPN", quantity=Quantity(2.0, "tonnes", "two tonnes"), exchange_id="x1")],
                stories={FIRST.document_id: "t1", SECOND.document_id: "t2"},
            )
        )
        yield opened


def all_rows(store: Store, kind: str, *more: Any) -> list[dict[str, Any]]:
    return list(export.rows(store, kind, *more))


NUMBERS = {"documents": 2, "claims": 4, "statements": 1, "events": 3, "forecasts": 2, "flows": 1, "reasons": 1}
CLAIM = (
    "claim_id document_id sentence trigger source target symmetric type mode contexts cameo root quad goldstein"
    " factuality score certainty attribution date place condition flow cues"
)
EXPECTED_COLUMNS = {
    "documents": "document_id path title byline agency outlet dateline_place published body dropped story_id address",
    "claims": f"{CLAIM} outlet",
    "statements": "statement_id document_id kind content cue speaker outlet",
    "events": "event_id type cameo root source target symmetric date place factuality claims documents"
    " independent_sources history parent party_sources sources_against",
    "forecasts": f"{CLAIM} outlet forecaster horizon probability status reason resolution outcome restates",
    "flows": "claim_id document_id sentence trigger item from to status quantity exchange_id outlet",
    "reasons": "reason_id document_id sentence kind cue cause effect factuality attribution cause_claims effect_claims"
    " outlet",
}


@pytest.mark.parametrize("kind", export.KINDS)
def test_columns(store: Store, kind: export.Kind) -> None:
    found = all_rows(store, kind)
    assert len(found) == NUMBERS[kind]
    assert all(list(row) == list(table.COLUMNS[kind]) for row in found)
    assert frames.frame(store, kind).columns == list(table.COLUMNS[kind])
    # A noun may have gained further fields; those of the exchange format are all there.
    assert set(EXPECTED_COLUMNS[kind].split()) <= set(table.COLUMNS[kind])


def test_a_document_row(store: Store) -> None:
    first, second = all_rows(store, "documents")
    body = FIRST.text.split("\n")[1]
    assert first == {
        "document_id": FIRST.document_id, "path": "first.txt", "title": 'A "treaty"', "byline": None, "agency": None,
        "outlet": "Example Wire", "dateline_place": None, "story_id": "t1", "address": None,
        "published": {"start": "2024-01-10", "end": "2024-01-10", "precision": "day", "evidence": ["dateline"]},
        "body": [{"start": 5, "end": len(FIRST.text), "text": body}],
        "dropped": [{"start": 0, "end": 4, "text": "Menu", "reason": "navigation"}],
    }  # fmt: skip
    assert (second["published"], second["outlet"], second["dropped"]) == (None, None, [])
    assert second["address"] == "https://wire.example/2024/fish"


def test_a_reason_row(store: Store) -> None:
    (row,) = all_rows(store, "reasons")
    assert (row["kind"], row["outlet"], row["cause"]["text"]) == ("cause", "Example Wire", "a treaty")
    assert (row["cause_claims"], row["effect_claims"]) == ([TREATY.claim_id], [TALKS.claim_id])


def test_a_claim_row(store: Store) -> None:
    row = all_rows(store, "claims", Query(types=("CONSULT",)))[0]
    assert row["certainty"] == {
        "start": MAY.start, "end": MAY.end, "text": "may", "class": "possible", "scale": "readers",
        "low": 0.0, "high": 1.0,
    }  # fmt: skip
    assert row["date"] == {"start": "2024-02-01", "end": "2024-02-29", "precision": "month", "text": ""}
    assert row["attribution"][0]["affiliation"] == "government"
    assert row["outlet"] == "Example Wire"
    transfer = all_rows(store, "claims", Query(types=("AID",)))[0]["flow"]
    assert [transfer[name] for name in ("item", "from", "to", "status")] == ["food", "NOR", "JPN", "pledged"]


def test_a_forecast_row_is_its_claim_and_what_became_of_it(store: Store) -> None:
    talks, fish = all_rows(store, "forecasts")
    assert talks["claim_id"] == TALKS.claim_id
    assert talks["trigger"]["text"] == "talks"
    assert talks["forecaster"] == {
        "name": "Oslo", "affiliation": None, "country": "NOR", "anonymous": False, "start": None, "end": None,
    }  # fmt: skip
    assert fish["forecaster"] is None
    assert talks["horizon"] == {"start": "2024-02-01", "end": "2024-02-29"}
    assert talks["probability"] == {"low": 0.55, "high": 0.9, "scale": "readers", "stated": False}
    assert (fish["horizon"], fish["status"], fish["resolution"]) == (None, "true", [SENT.claim_id])


def test_a_flow_row(store: Store) -> None:
    (row,) = all_rows(store, "flows")
    assert (row["from"], row["to"], row["item"], row["exchange_id"]) == ("NOR", "JPN", "food", "x1")
    assert row["quantity"] == {"value": 2.0, "unit": "tonnes", "text": "two tonnes"}


def test_an_event_row(store: Store) -> None:
    row = all_rows(store, "events")[-1]
    assert row["type"] == "CONSULT"
    assert row["history"] == [{"published": "2024-01-10", "factuality": "possible", "claim_id": TALKS.claim_id}]


@pytest.mark.parametrize("kind", export.KINDS)
def test_json_lines_hold_the_rows(store: Store, kind: export.Kind) -> None:
    stream = io.BytesIO()
    assert export.write(store, kind, "jsonl", stream) == NUMBERS[kind]
    assert [json.loads(line) for line in stream.getvalue().splitlines()] == all_rows(store, kind)


@pytest.mark.parametrize("kind", export.KINDS)
def test_parquet_holds_the_frame(store: Store, kind: export.Kind) -> None:
    stream = io.BytesIO()
    assert export.write(store, kind, "parquet", stream) == NUMBERS[kind]
    stream.seek(0)
    frame = pl.read_parquet(stream)
    assert_frame_equal(frame, frames.frame(store, kind))
    assert frame.to_dicts() == all_rows(store, kind)


@pytest.mark.parametrize("kind", export.KINDS)
def test_csv_holds_nested_fields_as_json(store: Store, kind: export.Kind) -> None:
    stream = io.BytesIO()
    assert export.write(store, kind, "csv", stream) == NUMBERS[kind]
    frame = pl.read_csv(stream.getvalue(), infer_schema=False)
    expected = all_rows(store, kind)
    assert frame.height == len(expected)
    for cells, row in zip(frame.to_dicts(), expected, strict=True):
        for name, value in row.items():
            if isinstance(value, list | dict):
                assert json.loads(cells[name]) == value
            elif value is None:
                assert cells[name] is None
            elif isinstance(value, str):
                assert cells[name] == value
            else:
                assert json.loads(cells[name]) == value


@pytest.mark.parametrize("kind", export.KINDS)
def test_a_query_lets_fewer_through(store: Store, kind: export.Kind) -> None:
    assert len(all_rows(store, kind, Query(pair=("NOR", "JPN")))) == NUMBERS[kind]
    assert all_rows(store, kind, Query(pair=("NOR", "CHN"))) == []
    assert frames.frame(store, kind, Query(pair=("NOR", "CHN"))).schema == frames.frame(store, kind).schema


def test_a_period_asks_about_the_claim_not_its_document(store: Store) -> None:
    later = Query(since=when("2024-02-10").start)
    assert [r["claim_id"] for r in all_rows(store, "claims", later)] == [TALKS.claim_id]


@pytest.mark.parametrize(("kind", "format"), [("claims", "xml"), ("rumours", "csv")])
def test_unknown_kinds_and_formats(store: Store, kind: Any, format: Any) -> None:
    with pytest.raises(UsageError, match="Give one of"):
        export.write(store, kind, format, io.BytesIO())


def test_stores_larger_than_one_piece(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = {kind: all_rows(store, kind) for kind in export.KINDS}
    frame = frames.frame(store, "claims")
    monkeypatch.setattr(table, "_CHUNK", 1)
    monkeypatch.setattr(frames, "_CHUNK", 2)
    assert {kind: all_rows(store, kind) for kind in export.KINDS} == whole
    assert_frame_equal(frames.frame(store, "claims"), frame)


def test_plover_futures(store: Store) -> None:
    def shown(row: dict[str, Any]) -> tuple[Any, ...]:
        return row["type"], row["mode"], row["quad"], row["cameo"]

    assert [shown(r) for r in export.rows(store, "claims")] == [
        ("AGREE", None, 1, "057"), ("CONSULT", "visit", 1, "040"), ("AID", None, 2, "0703"), ("AID", None, 1, None),
    ]  # fmt: skip
    assert [shown(r) for r in export.rows(store, "claims", plover_futures=True)] == [
        ("AGREE", None, 1, "057"), ("AGREE", None, 1, "040"), ("AGREE", None, 1, "0703"), ("AID", None, 1, None),
    ]  # fmt: skip
    assert [r["type"] for r in export.rows(store, "forecasts", plover_futures=True)] == ["AGREE", "AGREE"]
    assert sorted(r["type"] for r in export.rows(store, "events", plover_futures=True)) == ["AGREE"] * 3
    assert "mode" not in next(export.rows(store, "events", plover_futures=True))


@pytest.mark.parametrize("example", load("plover_futures")["examples"])
def test_the_rule_for_futures(example: dict[str, Any]) -> None:
    day = "2024-05-01" if example.get("past") else "2024-07-01"
    row = {"type": example["type"], "factuality": example["factuality"], "quad": 2, "date": {"start": day, "end": day}}
    assert futures.turned(row, "2024-06-01")["type"] == example["becomes"]


def test_the_rule_for_futures_leaves_other_rows_alone() -> None:
    row = {"document_id": "d1"}
    assert futures.turned(row, None) is row


def test_figures_as_csv() -> None:
    made = export.figures(Pair, [Pair("JPN", "NOR", 3, 1, 2)])
    assert made == b"a,b,cooperation,conflict,cooperation_before,conflict_before\nJPN,NOR,3,1,2,0\n"
    assert export.figures(Pair, []).count(b"\n") == 1
