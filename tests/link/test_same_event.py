"""Which claims meet in one event."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fakes import when
from press import DEAL, DELIVERY, STRIKE, SUMMIT, Press, transfer
from reportedly.link import same_event
from reportedly.link.report import reports
from reportedly.model.when import When

SINCE_JULY = When(datetime.date(2023, 7, 1), None, "month")


def together(press, *claims):
    return len({press.event_of(c).event_id for c in claims}) == 1


# fields of the first claim, fields of the second (each with its page's day) -> one event?
PAIRS = {
    "the same day": (SUMMIT, "2023-09-14", {"date": "2023-09-13"}, "2023-09-15", {"date": "2023-09-13"}, True),
    "a day off": (SUMMIT, "2023-09-14", {"date": "2023-09-13"}, "2023-09-15", {"date": "2023-09-14"}, True),
    "other days": (SUMMIT, "2023-09-14", {"date": "2023-09-13"}, "2024-06-20", {"date": "2024-06-19"}, False),
    "plan and fulfilment": (
        SUMMIT, "2023-09-05", {"date": ("2023-09-11", "2023-09-17", "week"), "factuality": "planned"},
        "2023-09-14", {"date": "2023-09-13"}, True,
    ),
    "plan for another week": (
        SUMMIT, "2023-08-05", {"date": ("2023-08-07", "2023-08-13", "week"), "factuality": "planned"},
        "2023-09-14", {"date": "2023-09-13"}, False,
    ),
    "denial and allegation": (
        SUMMIT, "2023-09-14", {"date": "2023-09-13", "factuality": "alleged"},
        "2023-09-15", {"date": "2023-09-13", "factuality": "denied"}, True,
    ),
    "undated, about the near past": (SUMMIT, "2023-09-14", {"date": "2023-09-13"}, "2023-09-20", {}, True),
    "undated, long after": (SUMMIT, "2023-09-14", {"date": "2023-09-13"}, "2024-01-20", {}, False),
    "undated expectation before the day": (
        SUMMIT, "2023-09-14", {"date": "2023-09-13"}, "2023-09-01", {"factuality": "predicted"}, True,
    ),
    "undated report before the day": (
        SUMMIT, "2023-09-14", {"date": "2023-09-13"}, "2023-09-01", {"factuality": "happened"}, False,
    ),
    "undated expectation after the day": (
        SUMMIT, "2023-09-14", {"date": "2023-09-13"}, "2023-09-28", {"factuality": "predicted"}, False,
    ),
    "undated topic": (SUMMIT, "2023-09-14", {"date": "2023-09-13"}, "2023-09-01", {"factuality": "unknown"}, True),
    "both undated, days apart": (SUMMIT, "2023-09-14", {}, "2023-09-18", {}, True),
    "both undated, weeks apart": (SUMMIT, "2023-09-14", {}, "2023-10-18", {}, False),
    "an undated transfer is a going concern": (
        DELIVERY, "2023-09-06", {"factuality": "denied"}, "2025-03-28", {"factuality": "happened"}, True,
    ),
    "dated deliveries are apart": (
        DELIVERY, "2023-10-14", {"date": "2023-10-13"}, "2024-02-02", {"date": "2024-02-01"}, False,
    ),
    "a going concern is no single delivery": (DELIVERY, "2023-10-14", {"date": "2023-10-13"}, "2023-10-15", {}, False),
    "blows on neighbouring days": (STRIKE, "2020-10-05", {"date": "2020-10-04"}, "2020-10-08",
     {"date": "2020-10-06"}, False),
    "one blow, two time zones": (STRIKE, "2020-10-05", {"date": "2020-10-04"}, "2020-10-05", {"date": "2020-10-05"},
     True),
    "the only meeting of that month": (
        SUMMIT, "2023-09-14", {"date": "2023-09-13"}, "2023-12-01", {"date": ("2023-09-01", "2023-09-30", "month")},
         True,
    ),
    "a month that holds neither": (
        SUMMIT, "2023-09-14", {"date": "2023-09-13"}, "2023-12-01", {"date": ("2023-10-01", "2023-10-31", "month")},
         False,
    ),
    "no page has a day": (SUMMIT, None, {}, None, {}, False),
    "a span of years dates nothing": (
        SUMMIT, "2023-09-14", {"date": ("2019-04-01", "2023-09-14", "month")},
        "2023-12-16", {"date": "2023-01-16"}, False,
    ),
    "open dates count as undated": (
        SUMMIT, "2023-09-14", {"date": "2023-09-13"}, "2023-09-16", {"date": SINCE_JULY}, True,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "day_a", "a", "day_b", "b", "same"), PAIRS.values(), ids=PAIRS)
def test_pairs(press, kind, day_a, a, day_b, b, same):
    one = press.says("They met.", day_a, "met", **{**kind, **a})
    other = press.says("They met.", day_b, "met", **{**kind, **b})
    assert together(press, one, other) is same


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (SUMMIT, {**SUMMIT, "source": ("RUS",), "target": ("PRK",), "symmetric": False}, True),
        (SUMMIT, {**SUMMIT, "source": ("PRK", "RUS", "CHN")}, False),
        (SUMMIT, DEAL, False),
        (SUMMIT, {**SUMMIT, "mode": "phone", "cameo": "041"}, False),
        (DELIVERY, {**DELIVERY, "source": ("RUS",), "target": ("PRK",)}, False),
        (DELIVERY, {**DELIVERY, "flow": transfer("artillery_ammunition")}, True),
        (DELIVERY, {**DELIVERY, "flow": transfer("troops")}, False),
        (DELIVERY, {**DELIVERY, "flow": None}, False),
        (DEAL, {**DEAL, "flow": transfer("weapons")}, True),
    ],
)
def test_hard_keys(press, a, b, same):
    one = press.says("They met.", "2023-09-14", "met", date="2023-09-13", **a)
    other = press.says("They met.", "2023-09-14", "met", date="2023-09-13", **b)
    assert together(press, one, other) is same


@pytest.mark.parametrize("fields", [{"type": None, "cameo": "010"}, {"source": (), "target": (), "type": "CONSULT"}])
def test_bare_claims_meet_within_their_story_only(press, fields):
    one, copy, other = (
        press.says("They spoke.", "2023-09-14", "spoke", story=story, **fields) for story in ("a", "a", "b")
    )
    assert together(press, one, copy)
    assert not together(press, one, other)


def test_an_undated_claim_follows_its_own_page(press):
    page = press.page("They met on Wednesday. The summit ended. An earlier meeting was in 2019.", "2023-09-14")
    held = press.add(page, "met", date=when("2023-09-13"), **SUMMIT)
    old = press.add(page, "meeting", date=when("2019-04-25"), **SUMMIT)
    bare = press.add(page, "summit", **SUMMIT)
    assert together(press, held, bare)
    assert not together(press, old, bare)


def test_an_event_of_the_day_goes_before_an_older_one_of_the_same_page(press):
    page = press.page("The summit nears. They met in July.", "2023-09-11")
    july = press.add(page, "met", date=when("2023-07-27"), **SUMMIT)
    bare = press.add(page, "summit", **{**SUMMIT, "factuality": "predicted"})
    assert together(press, july, bare)
    held = press.says("They met.", "2023-09-14", "met", date="2023-09-13", **SUMMIT)
    assert together(press, held, bare)
    assert not together(press, july, bare)


def test_a_page_without_a_day_uses_its_only_dated_event(press):
    page = press.page("They met on Wednesday. The summit ended.", None)
    held = press.add(page, "met", date=when("2023-09-13"), **SUMMIT)
    bare = press.add(page, "summit", **SUMMIT)
    assert together(press, held, bare)


def test_a_month_that_holds_two_meetings_stays_apart(press):
    first = press.says("They met.", "2023-09-03", "met", date="2023-09-02", **SUMMIT)
    second = press.says("They met.", "2023-09-24", "met", date="2023-09-23", **SUMMIT)
    month = press.says("They met.", "2023-10-01", "met", date=("2023-09-01", "2023-09-30", "month"), **SUMMIT)
    again = press.says("They met.", "2023-10-02", "met", date=("2023-09-01", "2023-09-30", "month"), **SUMMIT)
    assert together(press, month, again)
    assert not together(press, month, first)
    assert not together(press, month, second)


def test_a_chain_of_close_days_does_not_grow_into_one_event(press):
    claims = [press.says("They met.", "2023-09-30", "met", date=f"2023-09-{d:02}", **SUMMIT) for d in (1, 3, 5, 7)]
    assert together(press, *claims[:2])
    assert together(press, *claims[2:])
    assert not together(press, *claims)


def _story_of_many(press):
    days = ["2023-09-13", "2023-09-15", None, ("2023-09-11", "2023-09-17", "week"), None, "2023-09-19", None]
    labels = ["happened", "alleged", "predicted", "planned", "denied", "happened", "negated"]
    for number, (day, label) in enumerate(zip(days, labels, strict=True)):
        for kind in (SUMMIT, DELIVERY):
            press.says("They met.", f"2023-09-{10 + number}", "met", date=day, factuality=label, **kind)
    return press


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_the_order_of_reports_does_not_matter(data):
    found = _story_of_many(Press()).reports()
    mixed = data.draw(st.permutations(found))
    plain = [[r.claim.claim_id for r in g] for g in same_event.group(mixed)]
    assert plain == [[r.claim.claim_id for r in g] for g in same_event.group(found)]


def test_every_report_lands_in_exactly_one_event(press):
    found = _story_of_many(press).reports()
    grouped = [r.claim.claim_id for g in same_event.group(found) for r in g]
    assert sorted(grouped) == sorted(r.claim.claim_id for r in found)


def test_a_claim_twice_counts_once(press):
    press.says("They met.", "2023-09-14", "met", **SUMMIT)
    assert len(reports(press.documents, press.claims * 2, {})) == 1


def test_a_claim_without_its_document_is_an_error(press):
    press.says("They met.", "2023-09-14", "met", **SUMMIT)
    with pytest.raises(KeyError):
        reports([], press.claims, {})
