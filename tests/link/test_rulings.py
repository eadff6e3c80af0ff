"""What a person decides goes before what linking finds, whatever comes after, and can be taken back."""

import datetime

import pytest

from press import DELIVERY, SUMMIT, Press
from reportedly.link import link
from reportedly.model.ruling import Ruling

NOON = datetime.datetime(2024, 6, 3, 12, tzinfo=datetime.UTC)


def story():
    """Two summits half a year apart, the second told three times; a delivery foretold."""
    press = Press()
    made = {
        "spring": press.says("They met.", "2024-03-05", "met", **{**SUMMIT, "date": "2024-03-04"}),
        "autumn": press.says("They met.", "2024-09-05", "met", **{**SUMMIT, "date": "2024-09-04"}),
        "again": press.says("They met.", "2024-09-06", "met", **{**SUMMIT, "date": "2024-09-04"}),
        "late": press.says("They met.", "2024-09-30", "met", **SUMMIT),
        "arms": press.says("Arms will be sent.", "2024-09-06", "sent", **{**DELIVERY, "factuality": "predicted"}),
    }
    return press, {name: c.claim_id for name, c in made.items()}


def decide(ids, *decisions):
    """Rulings of (kind, names, value), a minute apart."""
    return [
        Ruling.of(kind, [ids[n] for n in names], value, "Ann", NOON + datetime.timedelta(minutes=n))
        for n, (kind, names, value) in enumerate(decisions)
    ]


def groups(press, rulings, ids):
    names = {claim: name for name, claim in ids.items()}
    events = link(press.documents, press.claims, {}, rulings).events
    return {frozenset(names[c] for c in e.claims) for e in events}


def sets(*words):
    return {frozenset(w.split()) for w in words}


@pytest.mark.parametrize(
    ("decisions", "want"),
    [
        ([], sets("spring", "autumn again late", "arms")),
        ([("same", ["spring", "autumn"], None)], sets("spring autumn again late", "arms")),
        ([("apart", ["late", "autumn"], None)], sets("spring", "autumn again", "late", "arms")),
        ([("apart", ["late", "spring"], None)], sets("spring", "autumn again late", "arms")),
        ([("apart", ["late", "autumn"], None), ("same", ["late", "spring"], None)],
         sets("spring late", "autumn again", "arms")),
        ([("same", ["spring", "autumn"], None), ("apart", ["spring", "autumn"], None)],
         sets("spring", "autumn again late", "arms")),
        ([("same", ["spring", "late"], None), ("apart", ["late", "autumn"], None)],
         sets("spring late", "autumn again", "arms")),
        ([("wrong", ["late"], None)], sets("spring", "autumn again", "arms")),
        ([("wrong", ["late"], None), ("right", ["late"], None)], sets("spring", "autumn again late", "arms")),
        ([("right", ["late"], None), ("settle", ["arms"], "true")], sets("spring", "autumn again late", "arms")),
    ],
)  # fmt: skip
def test_events_are_as_ruled(decisions, want):
    press, ids = story()
    assert groups(press, decide(ids, *decisions), ids) == want


def test_a_ruling_on_claims_that_are_not_there_changes_nothing():
    press, ids = story()
    rulings = [Ruling.of(kind, [ids["late"], "c-gone"], None, "Ann", NOON) for kind in ("same", "apart")]
    assert link(press.documents, press.claims, {}, rulings) == press.link()


def test_what_is_taken_back_changes_nothing():
    press, ids = story()
    (same,) = decide(ids, ("same", ["spring", "autumn"], None))
    undo = Ruling.of("undo", (), same.ruling_id, "Ben", NOON)
    assert link(press.documents, press.claims, {}, [same, undo]) == press.link()


@pytest.mark.parametrize("status", ["true", "false", "ambiguous", "void"])
def test_a_forecast_is_settled_as_ruled(status):
    press, ids = story()
    (forecast,) = link(press.documents, press.claims, {}, decide(ids, ("settle", ["arms"], status))).forecasts
    assert (forecast.status, forecast.reason) == (status, "Settled by Ann on 3 June 2024.")
    assert forecast.outcome is {"true": True, "false": False}.get(status)


def test_the_last_ruling_on_a_forecast_counts():
    press, ids = story()
    rulings = decide(ids, ("settle", ["arms"], "true"), ("settle", ["arms"], "false"))
    (forecast,) = link(press.documents, press.claims, {}, rulings).forecasts
    assert forecast.status == "false"


def test_a_merged_event_tells_of_all_its_claims_in_order():
    press, ids = story()
    linked = link(press.documents, press.claims, {}, decide(ids, ("same", ["late", "spring"], None)))
    event = next(e for e in linked.events if ids["spring"] in e.claims)
    assert [str(s.published) for s in event.history] == ["2024-03-05", "2024-09-05", "2024-09-06", "2024-09-30"]


def test_a_ruling_holds_when_more_pages_come():
    press, ids = story()
    rulings = decide(ids, ("apart", ["late", "autumn"], None))
    for day in range(10, 20):
        press.says("They met.", f"2024-09-{day}", "met", **{**SUMMIT, "date": "2024-09-04"})
    linked = link(press.documents, press.claims, {}, rulings)
    assert next(e for e in linked.events if ids["late"] in e.claims).claims == (ids["late"],)


def test_nothing_is_derived_from_a_wrong_claim():
    press, ids = story()
    linked = link(press.documents, press.claims, {}, decide(ids, ("wrong", ["arms"], None)))
    assert not linked.forecasts
    assert not linked.flows
    assert not any(ids["arms"] in e.claims for e in linked.events)


def test_a_claim_of_another_type_is_another_event():
    press, ids = story()
    (recode,) = decide(ids, ("recode", ["late"], "AGREE"))
    linked = link(press.documents, press.claims, {}, [recode])
    event = next(e for e in linked.events if ids["late"] in e.claims)
    assert (event.type, event.cameo, event.claims) == ("AGREE", None, (ids["late"],))
    assert link(press.documents, press.claims, {}, [recode, Ruling.of("undo", (), recode.ruling_id, "Ben", NOON)]) == (
        press.link()
    )


@pytest.mark.parametrize(("type_", "flows"), [("AID", 1), ("COERCE", 0)])
def test_a_transfer_of_another_type_changes_no_hands(type_, flows):
    press, ids = story()
    assert len(link(press.documents, press.claims, {}, decide(ids, ("recode", ["arms"], type_))).flows) == flows


@pytest.mark.parametrize(("last", "types"), [("wrong", set()), ("right", {"AID"}), ("recode", {"COERCE"})])
def test_the_last_verdict_on_a_claim_counts(last, types):
    press, ids = story()
    value = "COERCE" if last == "recode" else None
    rulings = decide(ids, ("recode", ["arms"], "SANCTION"), (last, ["arms"], value))
    events = link(press.documents, press.claims, {}, rulings).events
    assert {e.type for e in events if ids["arms"] in e.claims} == types
