"""Evaluation: what counts as right, as wrong and as not asked, and gold files that are none."""

import datetime
import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

from reportedly.errors import InputError
from reportedly.evaluate import Report, Tally, evaluate
from reportedly.gold import GoldEvent, GoldRow, rows

CONDEMNED = "Iceland condemned Gambia on Monday."
DENIED = "Chad denied that it had shelled Sudan."
VISIT = "The Omani minister visited Kuwait. Peru condemned Chile."
QUOTED = 'The Latvian minister, Janis Ozols, said: "The bridge is shut." Rain fell.'
WEATHER = "Snow fell on the hills."
ACCUSE = {"type": "ACCUSE", "source": ["ISL"], "target": ["GMB"]}
CONSULT = {"type": "CONSULT", "source": ["OMN"], "target": ["KWT"]}
SHELLED = {"type": "ASSAULT", "source": ["TCD"], "target": ["SDN"], "factuality": "denied"}


def row(text: str, **asked: Any) -> dict[str, Any]:
    return {"id": "a-1", "text": text, "published": "2024-05-15", **asked}


@pytest.fixture
def report(tmp_path: Path):
    """``report(row, ...)``: the report of a gold file with these rows."""

    def run(*gold: dict[str, Any]) -> Report:
        (tmp_path / "gold.jsonl").write_text("\n".join(map(json.dumps, gold)), "utf-8")
        return evaluate(tmp_path / "gold.jsonl")

    return run


# ---- tallies


@pytest.mark.parametrize(
    ("right", "predicted", "wanted", "figures"),
    [(0, 0, 0, (0, 0, 0)), (2, 4, 2, (0.5, 1.0, 2 / 3)), (0, 3, 5, (0, 0, 0)), (3, 3, 3, (1, 1, 1))],
)
def test_tally(right, predicted, wanted, figures):
    tally = Tally(right, predicted, wanted)
    assert (tally.precision, tally.recall, tally.f1) == pytest.approx(figures)


def test_a_wrong_answer_counts_against_the_kind_that_was_said():
    report = Report()
    report.ask("factuality", "alleged", "happened", "a-1")
    report.ask("factuality", "happened", "happened", "a-2")
    report.ask("factuality", "denied", None, "a-3")
    assert report.tallies["factuality"] == Tally(1, 3, 3)
    assert report.by_kind == {
        "factuality: alleged": Tally(0, 0, 1),
        "factuality: happened": Tally(1, 2, 1),
        "factuality: denied": Tally(0, 0, 1),
    }
    assert report.misses == ["factuality (alleged): a-1 (said happened)", "factuality (denied): a-3 (said None)"]


# ---- events


@pytest.mark.parametrize(
    ("text", "events", "figures"),
    [
        (CONDEMNED, [ACCUSE], {"event type": 1, "event type and parties": 1, "found": 1}),
        (CONDEMNED, [{**ACCUSE, "target": ["BGD"]}], {"event type": 1, "event type and parties": 0, "found": 1}),
        (CONDEMNED, [{**ACCUSE, "type": "AID"}], {"event type": 0, "event type and parties": 0, "found": 0}),
        (CONDEMNED, [ACCUSE, {**ACCUSE, "type": "AID"}], {"event type": 0.667, "found": 0.5}),
        (CONDEMNED, [ACCUSE, {**ACCUSE, "type": "AID", "optional": True}], {"event type": 1, "found": 1}),
        (VISIT, [CONSULT], {"event type": 0.667, "event type and parties": 0.667, "found": 1}),
        (VISIT, [CONSULT, {"type": "ACCUSE", "source": ["PER"], "target": ["CHL"], "optional": True}],
         {"event type": 1, "event type and parties": 1, "found": 1}),
        (VISIT, [CONSULT, {"type": "ACCUSE", "source": ["BOL"], "target": ["CHL"], "optional": True}],
         {"event type": 1, "event type and parties": 0.667, "found": 1}),
        (CONDEMNED, [{**ACCUSE, "factuality": "happened"}], {"factuality": 1}),
        (CONDEMNED, [{**ACCUSE, "factuality": "planned"}], {"factuality": 0}),
        (DENIED, [SHELLED], {"event type": 1, "factuality": 1}),
        (CONDEMNED, [{**ACCUSE, "certainty": "likely"}], {"certainty": 0}),
        ("Iceland may attack Chad.", [{"type": "ASSAULT", "source": ["ISL"], "target": ["TCD"], "certainty": "possible"}],
         {"certainty": 1}),
        (CONDEMNED, [{**ACCUSE, "date": ["2024-05-13", "2024-05-13"]}], {"date": 1}),
        (CONDEMNED, [{**ACCUSE, "date": ["2024-05-13", None]}], {"date": 0}),
        ("Iceland condemned Gambia.", [{**ACCUSE, "date": ["2024-05-13", "2024-05-14"]}], {"date": 0}),
    ],
)  # fmt: skip
def test_figures_of_events(report, text, events, figures):
    found = report(row(text, events=events)).figures()
    assert {name: found[name] for name in figures} == figures


def test_what_is_not_asked_has_no_figure(report):
    assert set(report(row(CONDEMNED, events=[ACCUSE])).figures()) == {"found", "event type", "event type and parties"}
    assert report(row(CONDEMNED)).figures() == {}


def test_two_events_of_one_type_need_two_claims(report):
    twice = report(row(CONDEMNED, events=[ACCUSE, {**ACCUSE, "source": ["GMB"], "target": ["ISL"]}]))
    assert twice.tallies["event type"] == Tally(1, 1, 2)
    assert twice.tallies["event type and parties"] == Tally(1, 1, 2)


def test_a_claim_goes_to_the_event_with_its_label(report):
    alleged = {**SHELLED, "factuality": "alleged", "optional": True}
    assert report(row(DENIED, events=[alleged, SHELLED])).tallies["factuality"] == Tally(1, 1, 1)


def test_false_coding_is_the_share_of_negatives_with_a_claim(report):
    two = report(row(WEATHER, events=[]), row(CONDEMNED, events=[]))
    assert two.figures()["false coding"] == 0.5
    assert two.misses == [f"extra claim (ACCUSE): a-1: {CONDEMNED} (said ACCUSE ISL>GMB happened by 'condemned')"]


def test_kinds_and_misses_of_events(report):
    wanted = [{**ACCUSE, "source": ["DNK"], "date": ["2024-05-01", "2024-05-31"]}, {**ACCUSE, "type": "AID"}]
    found = report(row(CONDEMNED, events=wanted))
    assert found.by_kind["event type: ACCUSE"] == Tally(1, 1, 1)
    assert found.by_kind["event type: AID"] == Tally(0, 0, 1)
    assert found.by_kind["date: interval"] == Tally(0, 1, 1)
    assert [m.partition(":")[0] for m in found.misses] == ["parties (ACCUSE)", "date (interval)", "found (AID)"]
    assert "wanted 2024-05-01..2024-05-31, said 2024-05-13..2024-05-13" in found.misses[1]
    assert "wanted AID ISL>GMB, said ACCUSE ISL>GMB happened by 'condemned'" in found.misses[2]


@pytest.mark.parametrize(
    ("date", "kind"),
    [(["2024-05-13", None], "open"), (["2024-05-13", "2024-05-13"], "day"), (["2024-05-01", "2024-05-31"], "interval")],
)
def test_kinds_of_dates(report, date, kind):
    assert report(row(CONDEMNED, events=[{**ACCUSE, "date": date}])).by_kind[f"date: {kind}"].wanted == 1


def test_an_event_in_words():
    event = GoldEvent("CONSULT", ("ISL", "DNK"), (), True, "planned")
    assert str(event) == "CONSULT ISL+DNK> planned"


# ---- times


@pytest.mark.parametrize(
    ("times", "tally", "kinds"),
    [
        ([("Monday", "DATE", "2024-05-13")], Tally(1, 1, 1), {"DATE": Tally(1, 1, 1)}),
        ([("Monday", "DATE", "2024-05-20")], Tally(0, 1, 1), {"DATE": Tally(0, 1, 1)}),
        ([("on Monday", "DATE", "2024-05-13")], Tally(0, 1, 1), {"DATE": Tally(0, 1, 1)}),
        ([("Monday", "SET", "2024-05-13")], Tally(0, 1, 1), {"DATE": Tally(0, 1, 0), "SET": Tally(0, 0, 1)}),
        ([], Tally(0, 1, 0), {"DATE": Tally(0, 1, 0)}),
    ],
)
def test_times(report, times, tally, kinds):
    gold = [dict(zip(("text", "type", "value"), t, strict=True)) for t in times]
    found = report(row(CONDEMNED, times=gold))
    assert found.tallies["time value"] == tally
    assert {k.removeprefix("time value: "): t for k, t in found.by_kind.items()} == kinds
    assert bool(found.misses) == (tally.right < max(tally.predicted, tally.wanted))


def test_a_miss_of_a_time_says_both(report):
    assert report(row(CONDEMNED, times=[])).misses == [
        f"time value (a-1): {CONDEMNED} (wanted nothing, said 'Monday' 2024-05-13)"
    ]


# ---- statements


@pytest.mark.parametrize(
    ("wanted", "figures"),
    [
        ({"content": "The bridge is shut.", "speaker": "Janis Ozols"},
         {"statement": 1, "statement kind": 1, "speaker": 1}),
        ({"content": "the BRIDGE is open", "speaker": None}, {"statement": 1, "statement kind": 1}),
        ({"content": "Rain fell on every roof.", "speaker": "Janis Ozols"}, {"statement": 0}),
        ({"content": "The bridge is shut.", "speaker": "Marta Kalnina"},
         {"statement": 1, "statement kind": 1, "speaker": 0}),
        ({"content": "The bridge is shut.", "kind": "indirect"}, {"statement": 1, "statement kind": 0}),
    ],
)  # fmt: skip
def test_statements(report, wanted, figures):
    assert report(row(QUOTED, statements=[{"kind": "direct", **wanted}])).figures() == figures


def test_a_text_without_statements(report):
    wanted = {"kind": "direct", "content": "It snows."}
    assert report(row(WEATHER, statements=[wanted])).tallies["statement"] == Tally(0, 1, 1)


# ---- words


@pytest.mark.parametrize(
    ("labels", "figure", "missed"),
    [
        ([["happened"], ["alleged"]], 0.5, ["label of a word (alleged)"]),
        ([["happened"], ["alleged", "denied"]], 1.0, []),
        ([["negated"], ["negated"]], 0.0, ["label of a word (negated)"] * 2),
    ],
)
def test_words(report, labels, figure, missed):
    words = [{"text": t, "labels": some} for t, some in zip(("denied", "shelled"), labels, strict=True)]
    found = report(row(DENIED, words=words))
    assert found.figures() == {"label of a word": figure}
    assert [m.split(":")[0] for m in found.misses] == missed


def test_words_stand_in_the_order_of_the_text(tmp_path):
    (tmp_path / "gold.jsonl").write_text(
        json.dumps(row("A deal, a deal.", words=[{"text": "deal", "labels": ["happened"]}] * 2))
    )
    assert next(rows(tmp_path)).spans() == [(2, 6), (10, 14)]


# ---- files


def test_rows_are_typed_and_blank_lines_skipped(tmp_path):
    (tmp_path / "gold.jsonl").write_text(
        json.dumps(row(CONDEMNED, events=[ACCUSE])) + "\n\n" + json.dumps({"id": "b", "text": "-", "published": None})
    )
    first, second = rows(tmp_path / "gold.jsonl")
    assert first.published == datetime.date(2024, 5, 15)
    assert first.events == (GoldEvent("ACCUSE", ("ISL",), ("GMB",)),)
    assert second == GoldRow("b", "-", None)


def test_a_folder_is_read_file_by_file(tmp_path):
    for name, text in (("b.jsonl", WEATHER), ("a.jsonl", CONDEMNED), ("notes.txt", "no row")):
        (tmp_path / name).write_text(json.dumps(row(text)) if name != "notes.txt" else text)
    assert [r.text for r in rows(tmp_path)] == [CONDEMNED, WEATHER]
    assert evaluate(str(tmp_path)).rows == 2


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ('{"id": "a", "text": ', "Invalid JSON"),
        ("[1, 2]", "the line"),
        ('{"text": "x", "published": null}', "id: Field required"),
        ('{"id": "a", "published": null}', "text: Field required"),
        ('{"id": "a", "text": "x"}', "published: Field required"),
        ('{"id": "a", "text": 3, "published": null}', "text"),
        ('{"id": "a", "text": "x", "published": "yesterday"}', "published"),
        ('{"id": "a", "text": "x", "published": null, "event": []}', "event: Unexpected keyword argument"),
        (json.dumps(row("x", events=[{"type": "HUG", "source": [], "target": []}])), "events.0.type"),
        (json.dumps(row("x", events=[{"type": "AID", "target": []}])), "events.0.source: Field required"),
        (json.dumps(row("x", events=[{**ACCUSE, "factuality": "perhaps"}])), "events.0.factuality"),
        (json.dumps(row("x", events=[{**ACCUSE, "date": ["2024-05-13"]}])), "events.0.date"),
        (json.dumps(row("x", times=[{"text": "now", "type": "WHEN", "value": "x"}])), "times.0.type"),
        (json.dumps(row("x", statements=[{"kind": "shouted", "content": "x"}])), "statements.0.kind"),
        (json.dumps(row("x", words=[{"text": "x", "labels": []}])), "words.0.labels"),
        (json.dumps(row("x", words=[{"text": "x", "labels": ["perhaps"]}])), "words.0.labels.0"),
        (json.dumps(row("x y", words=[{"text": w, "labels": ["happened"]} for w in "yx"])), "words: not all stand"),
    ],
)
def test_a_line_that_is_no_gold_row(tmp_path, line, fault):
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(row(WEATHER)) + "\n" + line + "\n")
    with pytest.raises(InputError) as raised:
        evaluate(path)
    assert str(raised.value).startswith(f"{path}: line 2 is no gold row: ")
    assert fault in raised.value.what
    assert "evaluation" in raised.value.todo


@pytest.mark.parametrize("data", [b"\xff\xfe\x00bad", None])
def test_a_file_that_cannot_be_read(tmp_path, data):
    path = tmp_path / "gold.jsonl"
    if data:
        path.write_bytes(data)
    with pytest.raises(InputError, match=r"can't be read \((UnicodeDecodeError|FileNotFoundError)\)"):
        evaluate(path)


def test_a_folder_without_gold(tmp_path):
    with pytest.raises(InputError, match=r"holds no \.jsonl file"):
        evaluate(tmp_path)


# ---- CAMEO, confusion


@pytest.mark.parametrize(
    ("cameo", "figures"),
    [("111", {"CAMEO root": 1, "CAMEO code": 1}), ("112", {"CAMEO root": 1, "CAMEO code": 0}), ("13", {"CAMEO root": 0}), ("11", {"CAMEO root": 1})],
)  # fmt: skip
def test_cameo_is_asked_where_given(report, cameo, figures):
    found = report(row(CONDEMNED, events=[{**ACCUSE, "cameo": cameo}])).figures()
    assert {name: f for name, f in found.items() if "CAMEO" in name} == figures


def test_cameo_is_not_asked_where_not_given(report):
    assert not [name for name in report(row(CONDEMNED, events=[ACCUSE])).figures() if "CAMEO" in name]


def test_what_was_said_for_what_was_wanted(report):
    found = report(row(DENIED, events=[SHELLED]), row(DENIED, events=[{**SHELLED, "factuality": "happened"}]))
    assert found.said["factuality"] == {("denied", "denied"): 1, ("happened", "denied"): 1}


def _converter():
    path = Path(__file__).resolve().parents[1] / "scripts" / "plover_gold.py"
    spec = importlib.util.spec_from_file_location("plover_gold", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


CODED = {
    "id": "x", "text": CONDEMNED, "published": None, "source_id": "y", "set": "z",
    "events": [{"type": "YIELD", "code": "111", "symmetric": False,
                "source": [{"text": "Iceland", "country": "ISL", "sector": "GOV"}, {"country": None}], "target": [{"country": "GMB"}]}],
}  # fmt: skip


@pytest.mark.parametrize(
    ("event", "made"),
    [
        ({}, {"type": "RETREAT", "source": ["ISL"], "target": ["GMB"], "symmetric": False, "cameo": "111"}),
        ({"type": "ACCUSE", "code": None}, {"type": "ACCUSE", "source": ["ISL"], "target": ["GMB"], "symmetric": False}),
        ({"type": "AID", "code": None, "root": "07"}, {"type": "AID", "source": ["ISL"], "target": ["GMB"], "symmetric": False, "cameo": "07"}),
    ],
)  # fmt: skip
def test_coded_sentences_of_others_become_gold_rows(tmp_path, event, made):
    line = json.dumps({**CODED, "events": [{**CODED["events"][0], **event}]})
    (gold,) = _converter().rows([line])
    assert gold == {"id": "x", "text": CONDEMNED, "published": None, "events": [made]}
    (tmp_path / "gold.jsonl").write_text(json.dumps(gold), "utf-8")
    assert [r.events[0].type for r in rows(tmp_path / "gold.jsonl")] == [made["type"]]


def test_sentences_without_a_typed_event_are_left_out():
    lines = [json.dumps({**CODED, "events": events}) for events in ([], [{**CODED["events"][0], "type": None}])]
    assert list(_converter().rows(lines)) == []
