"""Linking as a whole: the worked story, order, repetition."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from press import DEAL, DELIVERY, SUMMIT, Press, speaker, transfer
from reportedly.link import link

WEEK = ("2023-09-11", "2023-09-17", "week")


def story() -> tuple[Press, dict[str, str]]:
    """A summit foretold, planned, held; arms alleged, denied, confirmed; a deal that nobody has seen."""
    press = Press()
    made = {
        "expected": press.says("Experts expect a summit.", "2023-09-05", "summit", outlet="Times",
                               attribution=speaker("Cho"), **{**SUMMIT, "factuality": "predicted", "date": WEEK}),
        "deal": press.says("They will sign a deal.", "2023-09-05", "sign", outlet="Times",
                           **{**DEAL, "factuality": "predicted", "date": WEEK}),
        "alleged": press.says("Arms were sent.", "2023-09-06", "sent", outlet="Post", attribution=speaker("Washington"),
                              **DELIVERY, factuality="alleged"),
        "denied": press.says("They never sent arms.", "2023-09-08", "sent", outlet="Herald",
                             attribution=speaker("Pyongyang"), factuality="denied",
                             **{**DELIVERY, "flow": transfer(status="denied")}),
        "planned": press.says("The Kremlin plans a summit.", "2023-09-11", "summit", agency="Wire",
                              **{**SUMMIT, "factuality": "planned", "date": WEEK}),
        "held": press.says("The two met on Wednesday.", "2023-09-14", "met", outlet="Globe",
                           **{**SUMMIT, "date": "2023-09-13"}),
        "more": press.says("More arms will be sent.", "2023-09-14", "sent", outlet="Globe",
                           **{**DELIVERY, "factuality": "predicted"}),
        "confirmed": press.says("The arms that were sent.", "2025-03-28", "sent", outlet="Times",
                                **{**DELIVERY, "flow": transfer(status="confirmed")}),
    }  # fmt: skip
    return press, {name: c.claim_id for name, c in made.items()}


def test_the_summit_is_one_event_with_its_history():
    press, ids = story()
    event = next(e for e in press.link().events if ids["held"] in e.claims)
    assert [s.factuality for s in event.history] == ["predicted", "planned", "happened"]
    assert event.factuality == "happened"
    assert str(event.date and event.date.start) == "2023-09-13"
    assert event.independent_sources == 3


@pytest.mark.parametrize(
    ("claim", "status", "settled_by"),
    [
        ("expected", "true", ["held"]),
        ("planned", "true", ["held"]),
        ("deal", "due", []),
        ("more", "true", ["confirmed"]),
    ],
)
def test_the_forecasts_are_judged(claim, status, settled_by):
    press, ids = story()
    forecast = next(f for f in press.link().forecasts if f.claim_id == ids[claim])
    assert (forecast.status, list(forecast.resolution)) == (status, [ids[c] for c in settled_by])


def test_before_the_summit_its_forecast_is_open():
    press, ids = story()
    early = [d for d in press.documents if d.anchor and str(d.anchor) < "2023-09-14"]
    known = {d.document_id for d in early}
    linked = link(early, [c for c in press.claims if c.document_id in known], {})
    assert {f.status for f in linked.forecasts} == {"open"}
    assert ids["expected"] in {f.claim_id for f in linked.forecasts}


def test_the_arms_stay_one_matter_through_allegation_denial_and_confirmation():
    press, ids = story()
    event = next(e for e in press.link().events if ids["alleged"] in e.claims)
    assert [s.factuality for s in event.history] == ["alleged", "denied", "predicted", "happened"]
    assert event.factuality == "happened"


def test_the_denial_contradicts_the_allegation():
    press, ids = story()
    pairs = {(c.claim_a, c.claim_b) for c in press.link().contradictions}
    assert (ids["alleged"], ids["denied"]) in pairs


def test_the_flows_tell_allegation_denial_and_confirmation_apart():
    press, _ = story()
    assert sorted(f.status for f in press.link().flows) == ["alleged", "alleged", "confirmed", "denied"]


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_any_order_gives_the_same(data):
    press, _ = story()
    press.stories = {press.documents[0].document_id: "one", press.documents[1].document_id: "one"}
    documents = data.draw(st.permutations(press.documents))
    claims = data.draw(st.permutations(press.claims))
    assert link(documents, claims, press.stories) == press.link()


def test_linking_twice_gives_the_same_as_once():
    press, _ = story()
    assert press.link() == press.link()
    assert link(press.documents * 2, press.claims * 2, press.stories) == press.link()


def test_every_page_has_a_story():
    press, _ = story()
    first = press.documents[0].document_id
    press.stories = {first: "s1"}
    stories = press.link().stories
    assert stories.pop(first) == "s1"
    assert all(page == own for page, own in stories.items())
    assert len(stories) == len(press.documents) - 1


def test_nothing_gives_nothing():
    linked = link([], [], {})
    assert (linked.events, linked.forecasts, linked.flows, linked.contradictions, linked.stories) == (
        (),
        (),
        (),
        (),
        {},
    )


def test_all_that_is_derived_rests_on_claims_of_the_record():
    press, _ = story()
    linked = press.link()
    known = {c.claim_id for c in press.claims}
    used = {c for e in linked.events for c in e.claims} | {f.claim_id for f in linked.forecasts}
    used |= {c for f in linked.forecasts for c in f.resolution} | {f.claim_id for f in linked.flows}
    used |= {c for d in linked.contradictions for c in (d.claim_a, d.claim_b)}
    assert used <= known
