"""Forecasts: which claims are ones, their horizon and probability, and what became of them."""

import datetime

import pytest

from fakes import certainty_words as certainty
from fakes import document, span, when
from press import DEAL, DELIVERY, STRIKE, SUMMIT, TREND, speaker, transfer
from reportedly import codebook
from reportedly.link import horizons
from reportedly.link.ledger import probability
from reportedly.model.actor import Actor, Speaker
from reportedly.model.claim import Attribution, Place
from reportedly.model.derived import Probability
from reportedly.model.when import When

DAY = datetime.date(2023, 9, 5)
WEEK = ("2023-09-11", "2023-09-17", "week")
EXPECTED = {**SUMMIT, "factuality": "predicted", "date": WEEK}


WOULD_NOT = {"factuality": "negated", "certainty": certainty("would", "conditional")}

# ---- which claims are forecasts


@pytest.mark.parametrize(
    ("fields", "want"),
    [
        ({"factuality": "predicted"}, True),
        ({"factuality": "negated"}, True),
        ({"factuality": "possible", "date": WEEK}, True),
        ({"factuality": "predicted", "date": "2023-08-01"}, False),
    ],
)
def test_a_trend_is_one_unless_its_time_is_past(press, fields, want):
    made = press.says("Tensions will persist.", "2023-09-05", "persist", **{**TREND, **fields})
    assert (press.forecast_of(made) is not None) is want


def test_trends_in_other_words_are_different_forecasts(press):
    page = press.page("Tensions will persist. The rift will remain.", "2023-09-05")
    same, other = (
        press.add(page, words, **{**TREND, "factuality": "predicted", "attribution": speaker("Cho"), "date": None})
        for words in ("persist", "remain")
    )
    assert press.event_of(same).event_id != press.event_of(other).event_id
    assert press.forecast_of(other).restates is None


@pytest.mark.parametrize(
    ("text", "fields", "want"),
    [
        ("They will meet.", {"factuality": "predicted"}, True),
        ("They plan to meet.", {"factuality": "planned"}, True),
        ("They may meet.", {"factuality": "possible"}, True),
        ("They would meet.", {"factuality": "conditional"}, True),
        ("They should meet.", {"factuality": "called_for"}, False),
        ("They meet.", {"factuality": "happened"}, False),
        ("They meet.", {"factuality": "alleged"}, False),
        ("They do not meet.", {"factuality": "negated"}, False),
        ("They will not meet.", {"factuality": "negated", "date": WEEK}, True),
        ("They did not meet.", {"factuality": "negated", "date": "2023-09-01"}, False),
        ("They won't meet.", {"factuality": "negated", "certainty": certainty("will", "remote")}, True),
        (
            "They didn't meet.",
            {"factuality": "negated", "certainty": certainty("will", "remote"), "date": "2023-09-01"},
            False,
        ),
        ("They don't meet.", {"factuality": "negated", "certainty": certainty("surely", "certain")}, False),
        ("They would not meet.", {**WOULD_NOT, "attribution": speaker("Cho", country="KOR")}, True),
        ("They would not meet.", {**WOULD_NOT, "attribution": speaker("Moscow", country="RUS")}, False),
        ("They would not meet.", WOULD_NOT, False),
        ("They would not meet.", {**WOULD_NOT, "attribution": speaker("Cho"), "date": "2023-09-01"}, False),
        ("They may meet.", {"factuality": "possible", "date": "2023-09-01"}, False),
        ("They may meet.", {"factuality": "possible", "date": "2023-09-05"}, True),
        ("They may have agreed to meet.", {"factuality": "possible"}, False),
        ("They are likely to have planned to meet.", {"factuality": "possible"}, False),
        (
            "They may have to be ready, he said, and it is possible that soon the two heads meet.",
            {"factuality": "possible"},
            True,
        ),
    ],
)
def test_what_is_a_forecast(press, text, fields, want):
    made = press.says(text, "2023-09-05", "meet", **{**SUMMIT, **fields})
    assert (press.forecast_of(made) is not None) is want


@pytest.mark.parametrize(
    ("chain", "want"),
    [
        ((), None),
        (speaker("Cho", country="KOR"), Speaker("Cho", None, "KOR")),
        (
            (Attribution("speaker", None, "ministry official", anonymous=True),),
            Speaker(None, "ministry official", anonymous=True),
        ),
        ((Attribution("speaker", None, None, None, True, 0, 8),), Speaker("Analysts", None, None, True, 0, 8)),
        ((Attribution("speaker", None, anonymous=True), Attribution("agency", "Wire")), Speaker(None, anonymous=True)),
        (
            (Attribution("speaker", None, anonymous=True), Attribution("channel", "State News", country="PRK")),
            Speaker("State News", None, "PRK"),
        ),
        ((Attribution("agency", "Wire"), Attribution("outlet", "Other")), None),
    ],
)
def test_the_forecaster_is_the_innermost_source_with_words_of_its_own(press, chain, want):
    made = press.says("Analysts say they meet.", "2023-09-05", "meet", outlet="Herald", attribution=chain, **EXPECTED)
    forecast = press.forecast_of(made)
    assert forecast is not None
    assert forecast.forecaster == want


@pytest.mark.parametrize(
    ("page", "want"),
    [
        ({"outlet": "Herald", "agency": "Wire"}, "Herald"),
        ({"agency": "Wire", "title": "They met"}, "Wire"),
        ({"title": "They met"}, "the page “They met”"),
        ({}, "a page without a title"),
    ],
)
def test_without_an_outlet_the_agency_or_the_page_speaks_but_never_a_path(press, page, want):
    made = press.says("They meet.", "2023-09-05", "meet", **EXPECTED)
    held = document("They met on the day.", published="2023-09-14", path="/home/me/p.txt", **{"outlet": None, **page})
    press.documents.append(held)
    press.add(held, "met", **{**SUMMIT, "date": when("2023-09-13")})
    assert press.forecast_of(made).reason.startswith(f"{want} reported that it happened")


# ---- probability and horizon


@pytest.mark.parametrize(
    ("words", "want"),
    [
        (None, None),
        (certainty("likely", "likely", 0.55, 0.8), Probability(0.55, 0.8, "readers", False)),
        (certainty("a 70 percent chance", "likely", 0.7, 0.7, "stated"), Probability(0.7, 0.7, "stated", True)),
        (certainty("may", "possible", 0, 1), None),
        (certainty("could", "possible", 0.1, 0.6), None),
        (certainty("seems", "apparent"), None),
    ],
)
def test_probability(words, want):
    assert probability(words) == want


@pytest.mark.parametrize(
    ("text", "date", "want"),
    [
        ("They will meet in the near future.", When(DAY, None, "vague", "the near future"), "2023-12-04"),
        ("They will meet in the long run.", When(DAY, None, "vague", "the long run"), None),
        ("They will meet some way ahead.", When(DAY, None, "vague", "ahead"), "open"),
        ("They will meet soon, in October.", when("2023-10-01", "2023-10-31", "month"), "2023-10-31"),
        ("They will meet before the year is out.", None, "2023-12-31"),
        ("They will meet before the month is out.", None, "2023-09-30"),
        ("They will meet before the week is out.", None, "2023-09-10"),
        ("They will meet before the decade is over.", None, "2029-12-31"),
    ],
)
def test_vague_words_end_a_vague_date(press, text, date, want):
    press.says(text, str(DAY), "meet", **{**SUMMIT, "factuality": "predicted", "date": date})
    (report,) = press.reports()
    found = horizons.of(report, [report])
    assert (found and str(found.end or "open")) == want


@pytest.mark.parametrize(("text", "days"), [e for entry in codebook.load("horizons") for e in entry["examples"]])
def test_vague_horizons_of_the_codebook(press, text, days):
    press.says(text, "2024-01-01", text.split()[0], **{**SUMMIT, "factuality": "predicted"})
    (report,) = press.reports()
    found = horizons.of(report, [report])
    if days is None:
        assert found is None
    else:
        assert found is not None
        assert found.end == datetime.date(2024, 1, 1) + datetime.timedelta(days=days)
        assert found.text in text


@pytest.mark.parametrize(
    ("date", "want"),
    [
        (when(*WEEK), when(*WEEK)),
        (when("2023-09-04", "2023-09-08", "week"), when("2023-09-04", "2023-09-08", "week")),
        (None, None),
        (When(None, None, "vague"), None),
        (When(datetime.date(2023, 9, 10), None, "vague"), When(datetime.date(2023, 9, 10), None, "vague")),
    ],
)
def test_the_horizon_is_the_claims_own_date(press, date, want):
    made = press.says("They meet.", "2023-09-05", "meet", **{**EXPECTED, "date": date})
    assert press.forecast_of(made).horizon == want


def test_a_stated_date_counts_before_vague_words(press):
    made = press.says("They soon meet.", "2023-09-05", "meet", **EXPECTED)
    assert press.forecast_of(made).horizon == when(*WEEK)


def test_the_horizon_of_the_same_event_on_the_same_page(press):
    page = press.page("The summit is next week. They may meet.", "2023-09-05")
    press.add(page, "summit", **{**EXPECTED, "date": when(*WEEK)})
    made = press.add(page, "meet", **{**EXPECTED, "factuality": "possible", "date": None})
    assert press.forecast_of(made).horizon == when(*WEEK)


# trigger of the deal, its fields -> whether what is part of it has the day of the talks, and whether it can have it:
# another page may show that what is told as past still lies ahead
DEALS = {
    "foretold deal": ("agree", {}, True, True),
    "deal of the past": ("agree", {"factuality": "happened"}, False, True),
    "deal of others": ("agree", {"source": ("PRK", "CHN")}, False, False),
    "deal told behind it": ("deal", {}, False, False),
}


def test_a_state_that_a_deal_holds_has_the_day_of_the_talks_too(press):
    page = press.page("The summit is next week. They may sign a deal on cooperation.", "2023-09-05")
    press.add(page, "summit", **{**EXPECTED, "date": when(*WEEK)})
    within = {"date": None, "factuality": "possible"}
    press.add(page, "sign", **{**DEAL, **within})
    made = press.add(page, "cooperation", **{**DEAL, **within, "type": "COOPERATE", "cameo": "062"})
    assert press.forecast_of(made).horizon == when(*WEEK)


@pytest.mark.parametrize(("trigger", "fields", "there", "needed"), DEALS.values(), ids=DEALS)
def test_what_a_deal_holds_has_the_day_of_the_talks(press, trigger, fields, there, needed):
    page = press.page("The summit is next week. They may agree to sell jets in the deal.", "2023-09-05")
    press.add(page, "summit", **{**EXPECTED, "date": when(*WEEK)})
    within = {"date": None, "factuality": "possible"}
    agreed = press.add(page, trigger, **{**DEAL, **within, **fields})
    made = press.add(page, "sell", **{**DELIVERY, **within, "flow": None})
    assert press.forecast_of(made).horizon == (when(*WEEK) if there else None)
    needs = {(claim, block) for claim, block in press.link().needs if claim == made.claim_id}
    assert bool(needs) is needed
    assert not needed or next(iter(needs))[1] == press.link().blocks[agreed.claim_id]


def test_a_page_without_a_day_sets_no_vague_horizon(press):
    made = press.says("They soon meet.", None, "meet", **{**EXPECTED, "date": None})
    assert press.forecast_of(made).horizon is None


# ---- what became of them


# forecast, then later (day, fields) -> status
OUTCOMES = {
    "nothing yet": (EXPECTED, [], "open"),
    "time is over": (EXPECTED, [("2023-10-01", {**DEAL})], "due"),
    "no horizon, nothing": ({**EXPECTED, "date": None}, [("2025-10-01", {**DEAL})], "open"),
    "held": (EXPECTED, [("2023-09-14", {**SUMMIT, "date": "2023-09-13"})], "true"),
    "held, undated, same event": (EXPECTED, [("2023-09-16", SUMMIT)], "true"),
    "held too early": (EXPECTED, [("2023-09-08", {**SUMMIT, "date": "2023-09-07"})], "open"),
    "held too late": (EXPECTED, [("2023-11-08", {**SUMMIT, "date": "2023-11-07"})], "due"),
    "held before it was foretold": (EXPECTED, [("2023-09-14", {**SUMMIT, "date": "2019-04-25"})], "open"),
    "only alleged": (EXPECTED, [("2023-09-14", {**SUMMIT, "date": "2023-09-13", "factuality": "alleged"})],
     "ambiguous"),
    "only denied": (EXPECTED, [("2023-09-19", {**SUMMIT, "date": "2023-09-13", "factuality": "denied"})], "ambiguous"),
    "called off": (EXPECTED, [("2023-09-19", {**SUMMIT, "date": "2023-09-13", "factuality": "negated"})], "false"),
    "not yet": (EXPECTED, [("2023-09-12", {**SUMMIT, "factuality": "negated"})], "open"),
    "did not, told afterwards": (EXPECTED, [("2023-09-20", {**SUMMIT, "factuality": "negated"})], "false"),
    "papers disagree": (
        EXPECTED,
        [("2023-09-19", {**SUMMIT, "date": "2023-09-13", "factuality": f}) for f in ("negated", "happened")],
        "ambiguous",
    ),
    "alleged and negated": (
        EXPECTED,
        [("2023-09-19", {**SUMMIT, "date": "2023-09-13", "factuality": f}) for f in ("negated", "alleged")],
        "ambiguous",
    ),
    "reported, though denied": (
        EXPECTED,
        [("2023-09-19", {**SUMMIT, "date": "2023-09-13", "factuality": f}) for f in ("denied", "happened")],
        "true",
    ),
    "a deal is not a meeting": (EXPECTED, [("2023-09-14", {**DEAL, "date": "2023-09-13"})], "open"),
    "other parties": (EXPECTED, [("2023-09-14", {**SUMMIT, "source": ("CHN", "RUS"), "date": "2023-09-13"})], "open"),
    "another expectation settles nothing": (EXPECTED, [("2023-09-08", {**EXPECTED, "factuality": "planned"})], "open"),
    "shells foretold, a deal signed": (
        {**DELIVERY, "factuality": "predicted"}, [("2023-09-14", {**DEAL, "flow": transfer()})], "open",
    ),
    "shells foretold, shells sent": (
        {**DELIVERY, "factuality": "predicted"}, [("2025-03-28", DELIVERY)], "true",
    ),
    "shells foretold, other arms sent": (
        {**DELIVERY, "factuality": "predicted"},
        [("2025-03-28", {**DELIVERY, "flow": transfer("artillery_ammunition")})], "true",
    ),
    "shells foretold, troops sent": (
        {**DELIVERY, "factuality": "predicted"}, [("2023-09-20", {**DELIVERY, "flow": transfer("troops")})], "open",
    ),
    "a stroke of another root": (
        {**STRIKE, "factuality": "predicted"}, [("2023-09-20", {**STRIKE, "cameo": "180", "date": "2023-09-19"})],
         "open",
    ),
    "a stroke without a code": (
        {**STRIKE, "factuality": "predicted"}, [("2023-09-20", {**STRIKE, "cameo": None, "date": "2023-09-19"})],
         "true",
    ),
    "without a horizon a day without it settles nothing": (
        {**EXPECTED, "date": None},
        [("2024-09-20", {**SUMMIT, "date": "2024-09-19", "factuality": "negated"})], "open",
    ),
    "undated, told much later": ({**EXPECTED, "date": None}, [("2024-09-20", SUMMIT)], "open"),
    "undated, told soon": ({**EXPECTED, "date": None}, [("2023-09-25", SUMMIT)], "true"),
    "a stated day, a day off": (
        {**EXPECTED, "date": "2023-09-12"}, [("2023-09-15", {**SUMMIT, "date": "2023-09-13"})], "true",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("forecast", "later", "want"), OUTCOMES.values(), ids=OUTCOMES)
def test_outcomes(press, forecast, later, want):
    made = press.says("They meet.", "2023-09-05", "meet", **forecast)
    for day, fields in later:
        press.says("They met.", day, "met", **fields)
    found = press.forecast_of(made)
    assert found is not None
    assert found.status == want
    assert bool(found.resolution) == (want in ("true", "false", "ambiguous"))


@pytest.mark.parametrize("more", [{"story": "s"}, {}])
def test_copies_and_earlier_pages_settle_nothing(press, more):
    made = press.says("They meet.", "2023-09-05", "meet", story="s", **EXPECTED)
    press.says("They met.", "2023-09-14" if more else "2023-09-05", "met", **{**SUMMIT, "date": "2023-09-13"}, **more)
    assert press.forecast_of(made).status == "open"


def test_pages_without_a_day_settle_nothing_and_are_not_settled(press):
    made = press.says("They meet.", None, "meet", **EXPECTED)
    press.says("They met.", None, "met", **{**SUMMIT, "date": "2023-09-13"})
    assert press.forecast_of(made).status == "open"


@pytest.mark.parametrize(
    ("fields", "later", "want"),
    [
        ({"factuality": "negated", "date": WEEK}, "happened", "false"),
        ({"factuality": "negated", "date": WEEK}, "negated", "true"),
        ({"factuality": "predicted", "certainty": certainty("unlikely", "unlikely", 0.1, 0.3)}, "happened", "false"),
        ({"factuality": "predicted", "certainty": certainty("unlikely", "unlikely", 0.1, 0.3)}, "negated", "true"),
        ({"factuality": "possible", "certainty": certainty("unlikely", "very_unlikely")}, "alleged", "ambiguous"),
        ({"factuality": "predicted", "score": -2.0}, "happened", "true"),
    ],
)
def test_a_forecast_that_something_will_not_be_is_judged_as_said(press, fields, later, want):
    made = press.says("They meet.", "2023-09-05", "meet", **{**EXPECTED, **fields})
    press.says("They met.", "2023-09-19", "met", **{**SUMMIT, "date": "2023-09-13", "factuality": later})
    assert press.forecast_of(made).status == want


@pytest.mark.parametrize(
    ("deal", "meeting", "want"),
    [
        ("negated", None, "void"),
        ("happened", "happened", "true"),
        ("happened", "negated", "false"),
        (None, "negated", "open"),
        (None, "happened", "true"),
        (None, None, "due"),
    ],
)
def test_if_it_depends_on_a_condition(press, deal, meeting, want):
    page = press.page("If they sign, they meet.", "2023-09-05")
    press.add(page, "sign", **{**DEAL, "factuality": "conditional"})
    made = press.add(
        page,
        "meet",
        **{**EXPECTED, "factuality": "conditional", "date": when(*WEEK), "condition": span(page.text, "If they sign")},
    )
    for label, kind in ((deal, DEAL), (meeting, SUMMIT)):
        if label:
            press.says("It was.", "2023-09-19", "was", **{**kind, "factuality": label, "date": "2023-09-13"})
    press.says("It rained.", "2023-12-01", "rained", **STRIKE)
    assert press.forecast_of(made).status == want


def test_a_condition_without_an_act_of_its_own_is_left_open(press):
    page = press.page("If it rains, they meet.", "2023-09-05")
    made = press.add(page, "meet", **{**EXPECTED, "date": when(*WEEK), "condition": span(page.text, "If it rains")})
    press.says("They met.", "2023-09-19", "met", **{**SUMMIT, "date": "2023-09-13", "factuality": "negated"})
    assert press.forecast_of(made).status == "open"


def test_reasons_name_the_evidence(press):
    made = press.says("They meet.", "2023-09-05", "meet", **EXPECTED)
    assert press.forecast_of(made).reason == "No later page tells of it, and its time runs until 17 September 2023."
    late = press.says("It rained.", "2023-10-01", "rained", **STRIKE)
    assert press.forecast_of(made).reason.startswith("Its time ended on 17 September 2023")
    held = press.says("They met.", "2023-09-14", "met", outlet="Herald", **{**SUMMIT, "date": "2023-09-13"})
    found = press.forecast_of(made)
    assert found.reason == "Herald reported that it happened (page of 14 September 2023)."
    assert found.resolution == (held.claim_id,)
    assert late.claim_id not in found.resolution


@pytest.mark.parametrize(
    ("before", "later", "want"),
    [
        ({}, {}, "open"),
        ({"date": "2022-03-01"}, {}, "open"),
        ({}, {"date": "2024-01-05"}, "true"),
        ({"attribution": speaker("Cho")}, {}, "true"),
        ({"factuality": "alleged"}, {}, "true"),
        ({"source": ("RUS",), "target": ("PRK",)}, {}, "true"),
        ({"flow": transfer("troops")}, {}, "true"),
        (None, {}, "true"),
    ],
)
def test_what_was_known_before_is_no_news(press, before, later, want):
    if before is not None:
        press.says("They sent arms.", "2023-07-05", "sent", **_dated({**DELIVERY, **before}))
    made = press.says("They may send arms.", "2023-09-05", "send", **{**DELIVERY, "factuality": "possible"})
    press.says("They sent arms.", "2024-01-10", "sent", **_dated({**DELIVERY, **later}))
    found = press.forecast_of(made)
    assert found.status == want
    if want == "open":
        assert found.reason == "No later page dates it after the forecast."


def _dated(fields):
    return {**fields, "date": when(fields["date"])} if fields.get("date") else fields


def test_a_date_told_as_past_is_no_horizon_for_its_event(press):
    page = press.page("They met this week. They may meet.", "2023-09-13")
    press.add(page, "met", **{**SUMMIT, "date": when(*WEEK)})
    made = press.add(page, "meet", **{**EXPECTED, "factuality": "possible", "date": None})
    assert press.forecast_of(made).horizon is None


@pytest.mark.parametrize(
    ("chain", "want"),
    [
        ((), "true"),
        (speaker("Cho", country="KOR"), "ambiguous"),
        (speaker("Cho"), "ambiguous"),
        (speaker("the Kremlin", country="RUS"), "true"),
        ((Attribution("agency", "Wire", country="KOR"),), "true"),
    ],
)
def test_what_only_a_third_party_tells_as_done_settles_nothing(press, chain, want):
    made = press.says("They meet.", "2023-09-05", "meet", **EXPECTED)
    press.says("They met.", "2023-09-14", "met", attribution=chain, **{**SUMMIT, "date": "2023-09-13"})
    found = press.forecast_of(made)
    assert found.status == want
    assert ("said that it happened" in found.reason) is bool(
        chain and chain[0].link == "speaker" and want == "ambiguous"
    )


def test_one_page_of_a_story_is_enough(press):
    made = press.says("They meet.", "2023-09-05", "meet", **EXPECTED)
    for day in ("2023-09-14", "2023-09-15"):
        press.says("They met.", day, "met", story="copy", **{**SUMMIT, "date": "2023-09-13"})
    assert len(press.forecast_of(made).resolution) == 1


def test_at_most_three_stories_are_named(press):
    made = press.says("They meet.", "2023-09-05", "meet", **EXPECTED)
    for day in range(14, 20):
        press.says("They met.", f"2023-09-{day}", "met", **{**SUMMIT, "date": "2023-09-13"})
    assert len(press.forecast_of(made).resolution) == 3


# ---- lasting states, persons, visits, suppositions

TIES = {"type": "SUPPORT", "cameo": "050", "source": ("PRK", "RUS"), "target": (), "symmetric": True, "quad": 1}
WAR = {"type": "ASSAULT", "cameo": "190", "source": ("RUS",), "target": ("UKR",), "quad": 4}
PUTIN, LAVROV, KIM = (
    Actor(c, "GOV", None, p) for c, p in (("RUS", "Vladimir Putin"), ("RUS", "Lavrov"), ("PRK", "Kim Jong-un"))
)
TRIP = {
    "type": "CONSULT",
    "cameo": "042",
    "source": (KIM,),
    "target": ("RUS",),
    "factuality": "predicted",
    "date": WEEK,
}
MET = {**SUMMIT, "source": (KIM, PUTIN), "date": "2023-09-13"}


@pytest.mark.parametrize(
    ("kind", "trigger", "before", "later", "want"),
    [
        (TIES, "a partnership", None, {}, "true"),
        (TIES, "a partnership", None, {"factuality": "alleged"}, "open"),
        (TIES, "a partnership", None, {"attribution": speaker("Cho")}, "open"),
        (TIES, "a partnership", {}, {}, "open"),
        (TIES, "a partnership", {}, {"date": "2025-03-01"}, "open"),
        (TIES, "a partnership", {"attribution": speaker("Cho")}, {}, "true"),
        (TIES, "deepen their partnership", None, {}, "open"),
        (TIES, "will continue their partnership", None, {}, "open"),
        (WAR, "the war", None, {}, "open"),
    ],
)
def test_a_state_comes_true_only_when_it_begins(press, kind, trigger, before, later, want):
    text = (
        "They may form a partnership, deepen their partnership, say they will continue their partnership and the war."
    )
    if before is not None:
        press.says(text, "2023-07-05", "a partnership", **_dated({**kind, **before}))
    made = press.says(text, "2023-09-05", trigger, **{**kind, "factuality": "predicted"})
    state = "the war" if kind is WAR else "a partnership"
    press.says(text, "2025-04-03", state, **_dated({**kind, **later}))
    found = press.forecast_of(made)
    assert found.status == want
    if trigger != "a partnership":
        assert found.reason == "What goes on for long, or by degrees, no single report settles."


def test_a_state_takes_no_horizon_from_its_page(press):
    page = press.page("A partnership this week? They may form a partnership.", "2023-09-05")
    press.add(page, "A partnership", **{**TIES, "factuality": "predicted", "date": when(*WEEK)})
    made = press.add(page, "a partnership", **{**TIES, "factuality": "possible"})
    assert press.forecast_of(made).horizon is None


@pytest.mark.parametrize(
    ("asked", "told", "want"),
    [
        (TRIP, {**TRIP, "factuality": "happened", "date": "2023-09-13"}, "true"),
        (TRIP, {**MET, "place": Place("Vostochny", "RUS", 0, 3)}, "true"),
        (TRIP, {**MET, "place": Place("Pyongyang", "PRK", 0, 3)}, "open"),
        (TRIP, {**MET, "place": Place("Beijing", "CHN", 0, 3)}, "open"),
        (TRIP, MET, "open"),
        (TRIP, {**MET, "mode": "phone", "cameo": "041", "place": Place("Vostochny", "RUS", 0, 3)}, "open"),
        (TRIP, {**MET, "source": ("PRK", LAVROV), "place": Place("Vostochny", "RUS", 0, 3)}, "open"),
        (TRIP, {**TRIP, "source": ("RUS",), "target": ("PRK",), "factuality": "happened"}, "open"),
        ({**EXPECTED, "source": ("PRK", PUTIN)}, MET, "true"),
        ({**EXPECTED, "source": ("PRK", LAVROV)}, MET, "open"),
        ({**EXPECTED, "source": ("PRK", PUTIN)}, {**SUMMIT, "date": "2023-09-13"}, "true"),
    ],
)
def test_visits_and_persons(press, asked, told, want):
    made = press.says("They meet.", "2023-09-05", "meet", **asked)
    press.says("They met.", "2023-09-16", "met", **told)
    assert press.forecast_of(made).status == want


@pytest.mark.parametrize(("persons", "want"), [(("PRK", "RUS"), "true"), (("PRK", PUTIN), "open")])
def test_of_another_event_only_who_is_named_counts(press, persons, want):
    year = ("2023-09-11", "2024-09-10", "year")
    made = press.says("They meet.", "2023-09-05", "meet", **{**EXPECTED, "source": persons, "date": year})
    for day in ("2023-11-01", "2024-03-01"):
        press.says("They met.", "2024-03-05", "met", **{**SUMMIT, "date": day})
    assert press.forecast_of(made).status == want


@pytest.mark.parametrize(
    ("label", "cues", "condition", "want"),
    [
        ("conditional", ["would"], None, True),
        ("conditional", ["Any", "would"], None, False),
        ("possible", ["Any"], None, True),
        ("conditional", ["if"], "if they sign a deal", False),
        ("conditional", ["if"], "if it rains", True),
    ],
)
def test_what_is_only_supposed_is_no_forecast(press, label, cues, condition, want):
    page = press.page("Any deal would help, if they sign a deal, or if it rains.", "2023-09-05")
    spans = {"cues": tuple(span(page.text, c) for c in cues)}
    spans |= {"condition": span(page.text, condition)} if condition else {}
    made = press.add(page, "sign a deal", **{**DEAL, "factuality": label}, **spans)
    assert (press.forecast_of(made) is not None) is want


@pytest.mark.parametrize(("cameo", "want"), [("010", False), ("014", False), ("016", False), ("015", True)])
def test_of_acts_of_words_only_admissions_are_foretold(press, cameo, want):
    made = press.says("They may say so.", "2023-09-05", "say", type=None, cameo=cameo, factuality="possible")
    assert (press.forecast_of(made) is not None) is want


@pytest.mark.parametrize(
    ("fields", "want"),
    [
        ({"factuality": "happened", "date": "2023-10-13"}, True),
        ({"factuality": "alleged", "date": "2023-10-13"}, True),
        ({"factuality": "happened", "date": "2023-09-05"}, False),
        ({"factuality": "denied", "date": "2023-10-13"}, False),
    ],
)
def test_what_is_dated_after_its_page_lies_ahead(press, fields, want):
    made = press.says("They meet.", "2023-09-05", "meet", **{**SUMMIT, **fields})
    assert (press.forecast_of(made) is not None) is want


def test_since_a_day_is_no_horizon(press):
    since = ("2023-07-01", "2023-09-05", "month")
    made = press.says("They may meet.", "2023-09-05", "meet", **{**EXPECTED, "factuality": "possible", "date": since})
    found = press.forecast_of(made)
    assert (found.horizon, found.status) == (None, "open")


@pytest.mark.parametrize(
    ("talks", "kind", "want"),
    [
        ([{"date": when(*WEEK)}], DEAL, when(*WEEK)),
        ([{**TRIP, "date": when(*WEEK)}], DEAL, when(*WEEK)),
        ([{"date": when(*WEEK)}, {"date": when("2023-12-01")}], DEAL, None),
        ([{"date": when("2023-09-04"), "factuality": "happened"}], DEAL, None),
        ([{"date": when(*WEEK), "source": ("CHN", "RUS")}], DEAL, None),
        ([{"date": when(*WEEK)}], DELIVERY, None),
        ([], DEAL, None),
    ],
)
def test_talks_that_the_page_foretells_set_the_horizon_of_what_is_agreed_there(press, talks, kind, want):
    page = press.page("They hold talks next week, and then again. They may sign it.", "2023-09-05")
    for trigger, fields in zip(("talks", "again"), talks, strict=False):
        press.add(page, trigger, **{**SUMMIT, "factuality": "predicted", **fields})
    made = press.add(page, "sign", **{**kind, "factuality": "possible"})
    assert press.forecast_of(made).horizon == want


@pytest.mark.parametrize(
    ("quad", "country", "want"),
    [(1, "RUS", "true"), (2, "RUS", "ambiguous"), (1, "KOR", "ambiguous"), (2, None, "ambiguous")],
)
def test_a_side_s_own_word_for_its_deed_is_one_source_s_word(press, quad, country, want):
    made = press.says("They send.", "2023-09-05", "send", **{**DELIVERY, "factuality": "predicted"})
    told = {**DELIVERY, "quad": quad, "attribution": speaker("Somebody", country=country)}
    press.says("They sent.", "2023-09-14", "sent", **told)
    assert press.forecast_of(made).status == want


def test_what_a_page_calls_done_before_its_day_shows_nothing(press):
    made = press.says("They meet.", "2023-09-05", "meet", **EXPECTED)
    press.says("The summit nears.", "2023-09-12", "summit", **SUMMIT)
    held = press.says("They met.", "2023-09-14", "met", **{**SUMMIT, "date": "2023-09-13"})
    assert press.forecast_of(made).resolution == (held.claim_id,)


def test_a_mention_of_what_the_page_foretells_is_no_forecast_of_its_own(press):
    page = press.page("He comes this week. His trip could prepare another.", "2023-09-12")
    foretold = press.add(page, "comes", **{**TRIP, "date": when(*WEEK)})
    mention = press.add(page, "trip", **{**TRIP, "factuality": "happened", "date": None})
    assert press.forecast_of(foretold) is not None
    assert press.forecast_of(mention) is None
