"""What of a settled forecast is scored: whether the thing with the odds came about, and which repeats another."""

import pytest

from fakes import certainty_words as odds
from press import SUMMIT, speaker

WEEK = ("2023-09-11", "2023-09-17", "week")
EXPECTED = {**SUMMIT, "factuality": "predicted", "date": WEEK}


@pytest.mark.parametrize(
    ("fields", "came", "status", "outcome"),
    [
        ({"factuality": "predicted", "certainty": odds("likely", "likely", 0.6, 0.85)}, True, "true", True),
        ({"factuality": "predicted", "certainty": odds("likely", "likely", 0.6, 0.85)}, False, "false", False),
        ({"factuality": "possible", "certainty": odds("unlikely", "unlikely", 0.05, 0.3)}, True, "false", True),
        ({"factuality": "possible", "certainty": odds("unlikely", "unlikely", 0.05, 0.3)}, False, "true", False),
        ({"factuality": "negated", "certainty": odds("probably", "likely", 0.5, 0.8)}, False, "true", True),
        ({"factuality": "negated", "certainty": odds("will", "remote", 0.01, 0.07)}, False, "true", False),
        ({"factuality": "predicted"}, None, "due", None),
    ],
)
def test_outcome(press, fields, came, status, outcome):
    made = press.says("They will hardly meet.", "2023-09-05", "meet", **{**EXPECTED, **fields})
    if came is not None:
        label = "happened" if came else "negated"
        press.says("They met.", "2023-09-20", "met", **{**SUMMIT, "date": "2023-09-13", "factuality": label})
    press.page("Nothing more.", "2023-10-20")
    press.says("Talks elsewhere.", "2023-10-20", "Talks", **{**SUMMIT, "source": ("FRA", "DEU")})
    forecast = press.forecast_of(made)
    assert (forecast.status, forecast.outcome) == (status, outcome)


@pytest.mark.parametrize(
    ("first", "second", "restated"),
    [
        ({"attribution": speaker("Cho")}, {"attribution": speaker("CHO")}, True),
        ({"attribution": speaker("Cho")}, {"attribution": speaker("Dai")}, False),
        ({"attribution": speaker("Cho")}, {}, False),
        ({}, {}, False),
        ({"story": "one"}, {"story": "one"}, True),
        ({"attribution": speaker(None, anonymous=True, affiliation="officials")},
         {"attribution": speaker(None, anonymous=True, affiliation="officials")}, False),
        ({"attribution": speaker(None, anonymous=True, affiliation="officials"), "story": "one"},
         {"attribution": speaker(None, anonymous=True, affiliation="officials"), "story": "one"}, True),
        ({"attribution": speaker("Cho")},
         {"attribution": speaker("Cho"), "certainty": odds("unlikely", "unlikely", 0.05, 0.3)}, False),
        ({"attribution": speaker("Cho")}, {"attribution": speaker("Cho"), "date": "2024-03-03"}, False),
    ],
)  # fmt: skip
def test_restatements(press, first, second, restated):
    one = press.says("They will meet.", "2023-09-05", "meet", **{**EXPECTED, **first})
    two = press.says("They will meet.", "2023-09-07", "meet", **{**EXPECTED, **second})
    found = {f.claim_id: f.restates for f in press.link().forecasts}
    assert found == {one.claim_id: None, two.claim_id: one.claim_id if restated else None}


def test_the_first_of_three_counts(press):
    days = ("2023-09-07", "2023-09-05", "2023-09-06")
    made = [press.says("They will meet.", d, "meet", **{**EXPECTED, "attribution": speaker("Cho")}) for d in days]
    found = {f.claim_id: f.restates for f in press.link().forecasts}
    assert [found[c.claim_id] for c in made] == [made[1].claim_id, None, made[1].claim_id]
