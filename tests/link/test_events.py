"""What an event row says of its claims."""

import pytest

from fakes import when
from press import DEAL, DELIVERY, SUMMIT, speaker
from reportedly.model.actor import Actor
from reportedly.model.claim import Attribution, Place

HELD = {**SUMMIT, "date": "2023-09-13"}


def labelled(press, labels):
    """One event of claims with these labels on successive days; returns its row."""
    made = [
        press.says("They met.", f"2023-09-{14 + n}", "met", factuality=label, **HELD) for n, label in enumerate(labels)
    ]
    return press.event_of(made[0])


@pytest.mark.parametrize(
    ("labels", "want"),
    [
        (["planned", "happened"], "happened"),
        (["predicted", "planned"], "planned"),
        (["alleged", "denied"], "alleged"),
        (["alleged", "alleged"], "alleged"),
        (["planned", "negated"], "negated"),
        (["negated", "planned"], "planned"),
        (["negated", "alleged"], "alleged"),
        (["alleged", "negated"], "negated"),
        (["happened", "negated", "denied"], "happened"),
        (["denied"], "denied"),
        (["possible", "denied"], "denied"),
        (["possible", "conditional"], "possible"),
        (["called_for", "unknown"], "called_for"),
        (["unknown"], "unknown"),
    ],
)
def test_the_strongest_label_counts(press, labels, want):
    assert labelled(press, labels).factuality == want


def test_history_is_in_order_of_publication(press):
    late = press.says("They met.", "2023-09-14", "met", **HELD)
    early = press.says("They met.", "2023-09-05", "met", factuality="predicted", **HELD)
    row = press.event_of(late)
    assert [(str(s.published), s.factuality) for s in row.history] == [
        ("2023-09-05", "predicted"),
        ("2023-09-14", "happened"),
    ]
    assert row.claims == (early.claim_id, late.claim_id)
    assert row.documents == (early.document_id, late.document_id)


def test_an_event_keeps_its_id_when_later_claims_join_it(press):
    first = press.says("They met.", "2023-09-14", "met", **HELD)
    before = press.event_of(first).event_id
    press.says("They met.", "2023-09-15", "met", **HELD)
    assert press.event_of(first).event_id == before


@pytest.mark.parametrize(
    ("pages", "want"),
    [
        ([{}], 1),
        ([{}, {}], 2),
        ([{"story": "s"}, {"story": "s"}], 1),
        ([{"agency": "Wire"}, {"agency": "WIRE"}], 1),
        ([{"agency": "Wire"}, {"agency": "Post"}], 2),
        ([{"attribution": speaker("Spy Service")}, {"attribution": speaker("spy service")}], 1),
        ([{"attribution": speaker("Spy Service")}, {"attribution": speaker("Ministry")}], 2),
        ([{"attribution": (Attribution("speaker", None, "officials", anonymous=True),)}] * 2, 2),
        ([{"attribution": (Attribution("speaker", None, "Ministry"),)}] * 2, 1),
        ([{"attribution": (Attribution("speaker", "A"), Attribution("agency", "Wire"))}, {"agency": "Wire"}], 1),
        ([{"attribution": (Attribution("outlet", "Paper"),)}] * 2, 2),
        ([{"agency": "Wire"}, {"agency": "Wire", "story": "s"}, {"story": "s"}], 1),
    ],
)
def test_sources_are_independent_when_they_share_no_origin(press, pages, want):
    made = [press.says("They met.", "2023-09-14", "met", **HELD, **page) for page in pages]
    assert press.event_of(made[0]).independent_sources == want


def test_parties_are_one_actor_a_country_as_most_claims_have_it(press):
    kim = Actor("PRK", "GOV", "leader", "Kim", 3, 8)
    army = Actor("PRK", "MIL", "army", None, 1, 2)
    for source in ((kim, "RUS"), (kim, "RUS"), (army, "RUS")):
        made = press.says("They met.", "2023-09-14", "met", **{**HELD, "source": source})
    row = press.event_of(made)
    assert row.source == (Actor("PRK", "GOV", "leader", "Kim"), Actor("RUS", "GOV", "RUS"))
    assert row.symmetric


def test_a_visit_keeps_its_direction(press):
    visit = {"type": "CONSULT", "cameo": "042", "source": ("RUS",), "target": ("PRK",), "date": "2024-06-19"}
    row = press.event_of(press.says("He came.", "2024-06-20", "came", **visit))
    assert ([a.country for a in row.source], [a.country for a in row.target]) == (["RUS"], ["PRK"])
    assert not row.symmetric
    meeting = press.says("They met.", "2024-06-20", "met", **{**SUMMIT, "date": "2024-06-19"})
    assert press.event_of(meeting).symmetric


def test_actors_without_a_country_are_told_apart_by_name(press):
    made = press.says("They met.", "2023-09-14", "met", **{**HELD, "source": (Actor(None, None, "rebels"), "RUS")})
    assert [a.name for a in press.event_of(made).source] == ["RUS", "rebels"]


def test_the_narrowest_date_and_of_those_the_one_told_as_done(press):
    press.says("They met.", "2023-09-05", "met", date=("2023-09-11", "2023-09-17", "week"), **SUMMIT)
    press.says("They met.", "2023-09-10", "met", date="2023-09-12", factuality="planned", **SUMMIT)
    made = press.says("They met.", "2023-09-14", "met", date="2023-09-13", **SUMMIT)
    assert press.event_of(made).date == when("2023-09-13")


@pytest.mark.parametrize(
    ("codes", "want"), [(["040", "046"], "046"), (["046", "046", "042"], "046"), (["04", "043"], "043"), ([None], None)]
)
def test_the_most_specific_code(press, codes, want):
    made = [press.says("They met.", "2023-09-14", "met", **{**HELD, "cameo": code}) for code in codes]
    assert press.event_of(made[0]).cameo == want


def test_the_place_most_claims_name(press):
    port, city = Place("Vladivostok", "RUS", 0, 3), Place("Moscow", "RUS", 0, 3)
    for place in (city, port, port):
        made = press.says("They met.", "2023-09-14", "met", place=place, **HELD)
    assert press.event_of(made).place == port


def test_a_deal_foretold_and_signed_is_one_event(press):
    foretold = press.says(
        "They will reach it.", "2024-06-01", "reach", **{**DEAL, "cameo": "030", "date": "2024-06-19"}
    )
    signed = press.says("They signed.", "2024-06-20", "signed", **{**DEAL, "type": "SUPPORT", "date": "2024-06-19"})
    row = press.event_of(signed)
    assert row.claims == (foretold.claim_id, signed.claim_id)
    assert row.cameo == "057"


def test_a_deal_signed_at_a_summit_is_part_of_it(press):
    meeting = press.says("They met.", "2024-06-20", "met", **{**SUMMIT, "date": "2024-06-19"})
    deal = press.says("They signed.", "2024-06-20", "signed", **{**DEAL, "date": "2024-06-19"})
    other = press.says("They signed.", "2024-07-20", "signed", **{**DEAL, "date": "2024-07-19"})
    undated = press.says("They signed.", "2022-07-20", "signed", **DEAL)
    third = press.says(
        "They signed.", "2024-06-20", "signed", **{**DEAL, "source": ("PRK", "CHN"), "date": "2024-06-19"}
    )
    aid = press.says("They sent.", "2024-06-20", "sent", **{**DELIVERY, "date": "2024-06-19"})
    assert press.event_of(deal).parent == press.event_of(meeting).event_id
    assert [press.event_of(c).parent for c in (other, undated, third, aid, meeting)] == [None] * 5


VISIT = {"type": "CONSULT", "cameo": "042", "source": ("RUS",), "target": ("PRK",)}
JULY = ("2023-07-21", "2023-07-31", "month")
SHOIGU, PUTIN = (Actor("RUS", "GOV", None, p) for p in ("Shoigu", "Putin"))


@pytest.mark.parametrize(
    ("visit", "meeting", "part"),
    [
        ({"date": "2024-06-19"}, {**SUMMIT, "date": "2024-06-19"}, True),
        ({"date": JULY}, {**SUMMIT, "date": JULY}, True),
        ({"date": JULY}, {**SUMMIT, "date": "2023-07-26"}, True),
        ({"date": JULY}, {**DEAL, "date": "2023-07-26"}, True),
        ({"date": JULY}, {**DEAL, "date": JULY}, False),
        ({"date": JULY}, {**SUMMIT, "date": "2023-08-26"}, False),
        ({"date": ("2023-06-01", "2023-08-31", "season")}, {**SUMMIT, "date": "2023-07-26"}, False),
        ({"date": JULY}, {**SUMMIT}, False),
        ({"date": JULY, "source": (SHOIGU,)}, {**SUMMIT, "source": ("PRK", SHOIGU), "date": JULY}, True),
        ({"date": JULY, "source": (SHOIGU,)}, {**SUMMIT, "source": ("PRK", PUTIN), "date": JULY}, False),
        ({"date": JULY}, {**DELIVERY, "date": "2023-07-26"}, False),
    ],
)
def test_what_is_part_of_a_visit(press, visit, meeting, part):
    whole = press.says("He came.", "2024-07-20", "came", **{**VISIT, **visit})
    made = press.says("They met.", "2024-07-20", "met", **meeting)
    assert press.event_of(made).parent == (press.event_of(whole).event_id if part else None)


def test_a_deal_of_a_meeting_within_a_visit_is_part_of_the_meeting(press):
    days = {"date": "2024-06-19"}
    press.says("He came.", "2024-06-20", "came", **VISIT, **days)
    meeting = press.says("They met.", "2024-06-20", "met", **SUMMIT, **days)
    deal = press.says("They signed.", "2024-06-20", "signed", **DEAL, **days)
    assert press.event_of(deal).parent == press.event_of(meeting).event_id


def test_of_two_visits_the_shorter_one_holds_the_meeting(press):
    press.says("He came.", "2023-08-20", "came", **{**VISIT, "source": (SHOIGU,)}, date=JULY)
    short = press.says("He came.", "2023-08-20", "came", **{**VISIT, "source": (PUTIN,)}, date="2023-07-26")
    meeting = press.says("They met.", "2023-08-20", "met", **SUMMIT, date="2023-07-26")
    assert press.event_of(meeting).parent == press.event_of(short).event_id


TIES = {"type": "SUPPORT", "cameo": "050", "source": ("PRK", "RUS"), "target": (), "symmetric": True}


def test_a_lasting_state_is_one_event_without_a_date(press):
    text = "Their partnership grew. They deepen their ties. They praised each other."
    spring = ("2025-03-01", "2025-04-30", "season")
    days = [("2023-08-15", None), ("2025-04-03", spring), ("2025-04-03", ("2024-01-01", "2024-12-31", "year"))]
    made = [
        press.says(text, day, trigger, date=date, **TIES)
        for (day, date), trigger in zip(days, ("partnership", "deepen their ties", "partnership"), strict=True)
    ]
    row = press.event_of(made[0])
    assert set(row.claims) == {c.claim_id for c in made}
    assert row.date is None
    praise = press.says(text, "2025-04-03", "praised", **TIES)
    assert press.event_of(praise).event_id != row.event_id


WAR = {"type": "ASSAULT", "cameo": "190", "source": ("RUS",), "target": ("UKR",), "quad": 4}


@pytest.mark.parametrize(
    ("trigger", "fields", "apart", "within"),
    [
        ("the war", {}, False, False),
        ("the war", {"date": ("2024-01-01", "2024-12-31", "year")}, False, False),
        ("fighting", {"date": ("2024-05-01", "2024-05-31", "month")}, False, False),
        ("fighting", {"date": "2024-05-06"}, True, True),
        ("fighting", {"date": ("2024-05-06", "2024-05-12", "week")}, True, True),
        ("a raid", {"cameo": "195", "date": "2024-05-06"}, True, True),
        ("a raid", {"cameo": "195"}, True, True),
        ("a raid", {"source": ("UKR",), "target": ("RUS",)}, True, False),
        ("a raid", {"target": ("MDA",), "date": "2024-05-06"}, True, False),
        ("a raid", {"type": "COERCE", "cameo": "175"}, True, False),
    ],
)
def test_an_act_of_a_day_falls_into_the_war_and_is_not_the_war(press, trigger, fields, apart, within):
    text = "In the war there was fighting and a raid."
    war = press.event_of(press.says(text, "2024-03-01", "the war", **WAR))
    made = press.says(text, "2024-05-14", trigger, **{**WAR, **fields})
    row = press.event_of(made)
    assert (row.event_id != war.event_id, row.parent == war.event_id) == (apart, within)
    assert press.event_of(press.claims[0]).parent is None


@pytest.mark.parametrize(
    ("fields", "label"),
    [
        ({"date": "2025-05-09"}, "planned"),
        ({"date": "2025-05-09", "factuality": "alleged"}, "predicted"),
        ({"date": "2025-05-09", "factuality": "possible"}, "possible"),
        ({"date": "2025-04-03"}, "happened"),
        ({"date": ("2025-04-01", "2025-04-30", "month")}, "happened"),
        ({}, "happened"),
    ],
)
def test_what_is_dated_after_its_page_cannot_have_happened(press, fields, label):
    made = press.says("The visit.", "2025-04-03", "visit", **{**SUMMIT, **fields})
    row = press.event_of(made)
    assert (row.factuality, row.history[0].factuality) == (label, label)


def test_a_page_from_before_the_day_does_not_report_it_as_done(press):
    early = press.says("The summit nears.", "2023-09-11", "summit", **SUMMIT)
    press.says("They met.", "2023-09-14", "met", date="2023-09-13", **SUMMIT)
    assert [s.factuality for s in press.event_of(early).history] == ["planned", "happened"]


@pytest.mark.parametrize(
    ("planned", "mentioned", "want"),
    [
        ({"factuality": "planned"}, {}, "planned"),
        ({"factuality": "possible"}, {}, "possible"),
        ({"factuality": "planned"}, {"factuality": "alleged"}, "planned"),
        ({"factuality": "planned"}, {"factuality": "denied"}, "denied"),
        ({"factuality": "called_for"}, {}, "happened"),
    ],
)
def test_a_mention_of_what_the_page_says_is_ahead_is_no_report_of_it(press, planned, mentioned, want):
    page = press.page("He comes this week. His trip could prepare another.", "2023-10-16")
    press.add(page, "comes", date=when("2023-10-16", "2023-10-22", "week"), **{**VISIT, **planned})
    made = press.add(page, "trip", **{**VISIT, **mentioned})
    row = press.event_of(made)
    assert dict((s.claim_id, s.factuality) for s in row.history)[made.claim_id] == want


@pytest.mark.parametrize(
    ("told", "counts"),
    [
        ([("happened", {})], (1, 0, 0)),
        ([("alleged", {"attribution": speaker("Seoul", country="KOR")})], (1, 0, 0)),
        ([("alleged", {"attribution": speaker("Moscow", country="RUS")})], (1, 1, 0)),
        ([("happened", {}), ("denied", {"attribution": speaker("Moscow", country="RUS")})], (2, 1, 1)),
        ([("denied", {"attribution": speaker("Moscow", country="RUS")})] * 2, (1, 1, 1)),
        ([("alleged", {"attribution": speaker("Seoul", country="KOR")}), ("negated", {})], (2, 0, 1)),
    ],
)  # fmt: skip
def test_sources_that_are_parties_and_that_are_against(press, told, counts):
    made = [press.says("Arms sent.", "2023-09-05", "sent", **{**DELIVERY, "factuality": f, **m}) for f, m in told]
    event = press.event_of(made[0])
    assert (event.independent_sources, event.party_sources, event.sources_against) == counts
