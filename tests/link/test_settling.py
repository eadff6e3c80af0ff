"""The rules that settle forecasts, one by one: for each a case that it settles, near misses, and what must not settle.

Everybody foretells on 5 September 2023; the record goes on until December.
"""

import pytest

from fakes import when
from press import DEAL, DELIVERY, STRIKE, SUMMIT, TREND, speaker, transfer
from reportedly.model.claim import Place

DAY = "2023-09-05"
MONTH = ("2023-09-01", "2023-09-30", "month")
HELD = {**SUMMIT, "date": "2023-09-13"}
SENT = {**DELIVERY, "date": "2023-09-20"}
SIGNED = {**DEAL, "date": "2023-09-13"}
STRUCK = {**STRIKE, "date": "2023-09-20"}
NOT = {"factuality": "negated"}
SHELLS = transfer("artillery_ammunition")
KREMLIN, CHO, YOON = (
    speaker("the Kremlin", country="RUS"), speaker("Cho", country="KOR"), speaker("Yoon", country="KOR"),
)  # fmt: skip

# what is foretold, what later pages tell (day, fields) -> what becomes of it. The record's last page is of December.
RULES = {
    "deal and delivery": [
        ("shells sent", {**DELIVERY, "flow": SHELLS}, [("2023-09-21", {**SENT, "flow": SHELLS})], "true"),
        ("arms of the kind sent", {**DELIVERY, "flow": SHELLS}, [("2023-09-21", SENT)], "true"),
        ("a deal on them signed", DELIVERY, [("2023-09-14", {**SIGNED, "flow": transfer()})], "due"),
        ("they were only asked for", DELIVERY, [("2023-09-14", {**SENT, "type": "REQUEST", "cameo": "023"})], "due"),
        ("something else sent", DELIVERY, [("2023-09-21", {**SENT, "flow": transfer("food")})], "due"),
        ("a deal foretold, a deal signed", DEAL, [("2023-09-14", SIGNED)], "true"),
        ("a deal foretold, arms sent", DEAL, [("2023-09-21", SENT)], "due"),
        ("a deal foretold, talks held", DEAL, [("2023-09-14", HELD)], "due"),
    ],
    "denials": [
        ("not sent, says the paper", DELIVERY, [("2023-10-05", {**SENT, **NOT})], "false"),
        ("denied alone", DELIVERY, [("2023-10-05", {**SENT, "factuality": "denied"})], "ambiguous"),
        ("alleged and denied", DELIVERY,
         [("2023-10-05", {**SENT, "factuality": f}) for f in ("denied", "alleged")], "ambiguous"),
        ("told as done and denied", DELIVERY,
         [("2023-10-05", {**SENT, "factuality": f}) for f in ("denied", "happened")], "true"),
        ("not yet, before its time is over", DELIVERY, [("2023-09-14", {**DELIVERY, **NOT})], "due"),
    ],
    "parties": [
        ("the same two, named the other way", SUMMIT, [("2023-09-14", {**HELD, "source": ("RUS", "PRK")})], "true"),
        ("another pair", SUMMIT, [("2023-09-14", {**HELD, "source": ("CHN", "RUS")})], "due"),
        ("three instead of two", SUMMIT, [("2023-09-14", {**HELD, "source": ("CHN", "PRK", "RUS")})], "due"),
        ("the other way round", STRIKE, [("2023-09-21", {**STRUCK, "source": ("AZE",), "target": ("ARM",)})], "due"),
    ],
    "time": [
        ("on its last day", SUMMIT, [("2023-10-05", {**HELD, "date": "2023-09-30"})], "true"),
        ("before it was foretold", SUMMIT, [("2023-09-14", {**HELD, "date": "2023-08-20"})], "due"),
        ("after its time", SUMMIT, [("2023-11-14", {**HELD, "date": "2023-11-13"})], "due"),
        ("told before it was foretold", SUMMIT, [("2023-09-01", HELD)], "due"),
        ("told on the same day", SUMMIT, [(DAY, {**HELD, "date": DAY})], "due"),
    ],
    "more of the same": [
        ("foretold again", SUMMIT, [("2023-09-10", {**HELD, "factuality": "predicted"})], "due"),
        ("planned", SUMMIT, [("2023-09-10", {**HELD, "factuality": "planned"})], "due"),
        ("called possible", SUMMIT, [("2023-09-10", {**HELD, "factuality": "possible"})], "due"),
        ("called for", SUMMIT, [("2023-09-10", {**HELD, "factuality": "called_for"})], "due"),
        ("told as done before its day", SUMMIT, [("2023-09-10", HELD)], "due"),
    ],
    "who says so": [
        ("the paper itself", SUMMIT, [("2023-09-14", HELD)], "true"),
        ("a party", SUMMIT, [("2023-09-14", {**HELD, "attribution": KREMLIN})], "true"),
        ("a party, of its own deed", DELIVERY, [("2023-09-21", {**SENT, "attribution": KREMLIN})], "ambiguous"),
        ("a third party", SUMMIT, [("2023-09-14", {**HELD, "attribution": CHO})], "ambiguous"),
        ("the forecaster", {**SUMMIT, "attribution": CHO}, [("2023-09-14", {**HELD, "attribution": CHO})], "due"),
        ("the forecaster, a party", {**SUMMIT, "attribution": KREMLIN},
         [("2023-09-14", {**HELD, "attribution": KREMLIN})], "due"),
        ("the forecaster and the paper", {**SUMMIT, "attribution": CHO},
         [("2023-09-14", {**HELD, "attribution": CHO}), ("2023-09-15", HELD)], "true"),
        ("another third party", {**SUMMIT, "attribution": CHO}, [("2023-09-14", {**HELD, "attribution": YOON})],
         "ambiguous"),
        ("a reprint of the forecast", SUMMIT, [("2023-09-14", {**HELD, "story": "first"})], "due"),
    ],
    "in person": [
        ("spoke on the telephone", SUMMIT, [("2023-09-14", {**HELD, "cameo": "041", "mode": "phone"})], "due"),
        ("spoke first, then met", SUMMIT,
         [("2023-09-14", {**HELD, "cameo": "041", "mode": "phone"}), ("2023-09-20", {**HELD, "date": "2023-09-19"})],
         "true"),
        ("a call foretold, a call made", {**SUMMIT, "cameo": "041", "mode": "phone"},
         [("2023-09-14", {**HELD, "cameo": "041", "mode": "phone"})], "true"),
    ],
    "trends": [
        ("told anew", TREND, [("2023-10-05", TREND)], "due"),
        ("said not to have come", TREND, [("2023-10-05", {**TREND, **NOT})], "due"),
        ("an act that shows it", TREND, [("2023-09-21", {**SUMMIT, "date": "2023-09-20"})], "due"),
        ("without a time of its own", {**TREND, "date": None}, [("2023-09-21", SUMMIT)], "open"),
    ],
    "silence": [
        ("nothing at all", SUMMIT, [], "due"),
        ("pages on both all along", SUMMIT,
         [(f"2023-09-{d:02}", {**DELIVERY, "factuality": "alleged"}) for d in range(6, 30)], "due"),
        ("without a time of its own", {**SUMMIT, "date": None}, [], "open"),
    ],
}  # fmt: skip
CASES = [(f"{rule}: {name}", *case) for rule, cases in RULES.items() for name, *case in cases]


@pytest.mark.parametrize(("foretold", "later", "want"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_a_rule(press, foretold, later, want):
    made = press.says(
        "They meet.", DAY, "meet", story="first", **{"date": MONTH, **foretold, "factuality": "predicted"}
    )
    for day, fields in later:
        press.says("They met.", day, "met", **fields)
    press.says("It rained.", "2023-12-20", "rained", **{**STRIKE, "date": "2023-12-19"})
    found = press.forecast_of(made)
    assert (found.status, bool(found.resolution)) == (want, want in ("true", "false", "ambiguous"))
    assert found.reason.endswith(".")


@pytest.mark.parametrize(
    ("trigger", "place", "want"),
    [("talk", None, "true"), ("negotiate", None, "true"), ("confer", None, "true"), ("summit", None, "due"),
     ("visit", None, "due"), ("talk", "Oslo", "due")],
)  # fmt: skip
def test_a_call_fulfils_what_was_foretold_as_talks_only(press, trigger, place, want):
    where = Place(place, "NOR", 0, 4) if place else None
    fields = {**SUMMIT, "date": when(*MONTH), "factuality": "predicted", "place": where}
    made = press.says(f"They will {trigger}.", DAY, trigger, **fields)
    press.says("They rang.", "2023-09-14", "rang", **{**HELD, "cameo": "041", "mode": "phone"})
    press.says("It rained.", "2023-12-20", "rained", **{**STRIKE, "date": "2023-12-19"})
    assert press.forecast_of(made).status == want


MILITARY = {
    "type": "COOPERATE", "cameo": "062", "source": ("PRK", "RUS"), "target": (), "symmetric": True, "quad": 2, "flow": None,
}  # fmt: skip
GENERAL = {**MILITARY, "cameo": "060"}
ECONOMIC = {**MILITARY, "cameo": "061"}
FRIENDLY = {**MILITARY, "type": "SUPPORT", "cameo": "050", "quad": 1}
FOOD = {**DELIVERY, "cameo": "073", "flow": transfer("food")}
THE_OTHER_WAY = {"source": ("RUS",), "target": ("PRK",)}


@pytest.mark.parametrize(
    ("foretold", "words", "told", "want"),
    [
        (MILITARY, "a military arrangement", DELIVERY, "true"),
        (MILITARY, "a military arrangement", {**DELIVERY, **THE_OTHER_WAY, "flow": transfer("troops")}, "true"),
        (GENERAL, "some cooperation", DELIVERY, "true"),
        (MILITARY, "a military arrangement", {**DELIVERY, "factuality": "alleged"}, "open"),
        (MILITARY, "a military arrangement", {**DELIVERY, "attribution": KREMLIN}, "open"),
        (MILITARY, "a military arrangement", {**DELIVERY, **NOT}, "open"),
        (MILITARY, "a military arrangement", {**DELIVERY, "source": ("CHN",)}, "open"),
        (MILITARY, "a military arrangement", FOOD, "open"),
        (MILITARY, "a military arrangement", {**MILITARY, "trigger": "some cooperation"}, "true"),
        (MILITARY, "a military arrangement", {**ECONOMIC, "trigger": "some cooperation"}, "open"),
        (GENERAL, "some cooperation", {**ECONOMIC, "trigger": "some cooperation"}, "true"),
        (ECONOMIC, "some cooperation", DELIVERY, "open"),
        (FRIENDLY, "friendship", DELIVERY, "open"),
        (MILITARY, "joint manoeuvres", DELIVERY, "open"),
        (MILITARY, "joint manoeuvres", {**MILITARY, "trigger": "some cooperation"}, "open"),
        (MILITARY, "closer military arrangement", DELIVERY, "open"),
        (GENERAL, "greater north sea cooperation", DELIVERY, "open"),
    ],
)
def test_deeds_show_the_ties_that_they_need(press, foretold, words, told, want):
    """Arms that were given show military ties, though long after; no ties of another kind, nor that they grow."""
    trigger = words.split()[-1]
    made = press.says(f"They may see {words}.", DAY, trigger, **foretold, factuality="possible")
    told = {"trigger": "happened", **told}
    press.says("It happened as some cooperation.", "2025-04-03", told.pop("trigger"), **told)
    assert press.forecast_of(made).status == want


def test_ties_that_a_deed_had_shown_before_do_not_begin(press):
    press.says("They gave arms.", "2023-08-01", "gave", **DELIVERY)
    made = press.says("They may see a military arrangement.", DAY, "arrangement", **MILITARY, factuality="possible")
    press.says("They gave arms.", "2025-04-03", "gave", **DELIVERY)
    assert press.forecast_of(made).status == "open"


@pytest.mark.parametrize(("rule", "cases"), RULES.items(), ids=RULES)
def test_every_rule_has_what_does_not_settle(rule, cases):
    assert {"due", "open"} & {case[-1] for case in cases}
    assert len({case[0] for case in cases}) == len(cases)


def test_a_copy_of_the_evidence_is_the_same_evidence(press):
    made = press.says("They meet.", DAY, "meet", **{**SUMMIT, "factuality": "predicted", "date": when(*MONTH)})
    for day in ("2023-09-14", "2023-09-15", "2023-09-16"):
        press.says("They met.", day, "met", story="wire", **HELD)
    assert len(press.forecast_of(made).resolution) == 1
