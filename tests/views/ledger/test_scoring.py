"""Scores by hand: what is scored, the bounds of ranges, the side of one half."""

import math

import pytest

from fakes import claim, forecast
from reportedly.model.derived import Probability
from reportedly.views.ledger.scoring import Trial, score, trial


@pytest.mark.parametrize(
    ("low", "high", "came", "best", "worst"),
    [
        (0.7, 0.7, True, 0.09, 0.09),
        (0.7, 0.7, False, 0.49, 0.49),
        (0.6, 0.8, True, 0.04, 0.16),
        (0.6, 0.8, False, 0.36, 0.64),
        (0.05, 0.3, False, 0.0025, 0.09),
        (1.0, 1.0, True, 0.0, 0.0),
        (0.0, 0.0, True, 1.0, 1.0),
    ],
)
def test_brier_of_one(low, high, came, best, worst):
    found = score([Trial(low, high, came)])
    assert found
    assert (found.brier_best, found.brier_worst) == pytest.approx((best, worst))


@pytest.mark.parametrize(
    ("low", "high", "came", "best", "worst"),
    [
        (0.5, 0.5, True, math.log(2), math.log(2)),
        (0.25, 0.5, True, math.log(2), math.log(4)),
        (0.25, 0.5, False, -math.log(0.75), math.log(2)),
        (0.0, 0.0, True, math.log(200), math.log(200)),
        (1.0, 1.0, True, 0.0, 0.0),
    ],
)
def test_logarithmic_score_of_one(low, high, came, best, worst):
    found = score([Trial(low, high, came)])
    assert found
    assert (found.log_best, found.log_worst) == pytest.approx((best, worst))


@pytest.mark.parametrize(
    ("low", "high", "came", "threshold", "decided"),
    [
        (0.55, 0.8, True, 0.0, 1),
        (0.55, 0.8, False, 1.0, 1),
        (0.1, 0.3, False, 0.0, 1),
        (0.1, 0.3, True, 1.0, 1),
        (0.4, 0.6, True, None, 0),
        (0.5, 0.5, False, None, 0),
        (0.5, 0.8, True, None, 0),
    ],
)
def test_side_of_one_half(low, high, came, threshold, decided):
    found = score([Trial(low, high, came)])
    assert found
    assert (found.threshold, found.decided) == (threshold, decided)


def test_means_are_over_all():
    found = score([Trial(1, 1, True), Trial(0.5, 0.5, True), Trial(0.8, 1, False)])
    assert found
    assert found.number == 3
    assert found.brier_best == pytest.approx((0 + 0.25 + 0.64) / 3)
    assert found.brier_worst == pytest.approx((0 + 0.25 + 1) / 3)
    assert (found.threshold, found.decided) == (0.5, 2)


def test_nothing_has_no_score():
    assert score([]) is None


def test_a_score_is_proper():
    """Whoever believes in 0.7 does best, on average, by saying 0.7."""
    world = [True] * 7 + [False] * 3

    def mean(said: float) -> float:
        found = score([Trial(said, said, came) for came in world])
        assert found
        return found.log_best

    assert min((0.1, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9), key=mean) == 0.7


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ({"outcome": True}, Trial(0.55, 0.9, True)),
        ({"outcome": False}, Trial(0.55, 0.9, False)),
        ({"outcome": None}, None),
        ({"outcome": True, "probability": None}, None),
        ({"outcome": False, "probability": Probability(0.3, 0.3, "stated", True)}, Trial(0.3, 0.3, False)),
    ],
)
def test_what_is_scored(fields, wanted):
    assert trial(forecast(claim(), status="true", **fields)) == wanted
