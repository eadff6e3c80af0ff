"""The reliability diagram: isotonic regression, intervals, and no curve for few forecasts."""

import random

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.views.ledger.reliability import ENOUGH, curve, isotonic, wilson
from reportedly.views.ledger.scoring import Trial


@pytest.mark.parametrize(
    ("stated", "came", "fitted"),
    [
        ([0.1, 0.9], [0, 1], [0, 1]),
        ([0.1, 0.9], [1, 0], [0.5, 0.5]),
        ([0.1, 0.2, 0.3, 0.4], [0, 1, 0, 1], [0, 0.5, 0.5, 1]),
        ([0.2, 0.2, 0.2, 0.8], [0, 0, 1, 1], [1 / 3, 1 / 3, 1 / 3, 1]),
        ([0.1, 0.2, 0.3], [1, 1, 0], [2 / 3, 2 / 3, 2 / 3]),
        ([0.5], [1], [1]),
    ],
)
def test_isotonic(stated, came, fitted):
    assert isotonic(np.array(stated), np.array(came, float)) == pytest.approx(fitted)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.sampled_from([0.1, 0.3, 0.5, 0.7, 0.9]), st.booleans()), min_size=1, max_size=40))
def test_isotonic_never_falls_and_keeps_the_mean(pairs):
    pairs.sort()
    stated, came = np.array([p for p, _ in pairs]), np.array([float(c) for _, c in pairs])
    fitted = isotonic(stated, came)
    assert (np.diff(fitted) >= -1e-12).all()
    assert fitted.mean() == pytest.approx(came.mean())
    assert ((fitted - came) ** 2).mean() <= ((came - came.mean()) ** 2).mean() + 1e-12


@pytest.mark.parametrize(
    ("came", "number", "low", "high"),
    [(0, 10, 0.0, 0.213), (5, 10, 0.269, 0.731), (10, 10, 0.787, 1.0), (1, 1, 0.27, 1)],
)
def test_wilson(came, number, low, high):
    assert wilson(came, number) == pytest.approx((low, high), abs=0.002)


def trials(number: int, said: tuple[float, ...], shift: float = 0.0) -> list[Trial]:
    draw = random.Random(1)
    return [Trial(p, p, draw.random() < p + shift) for n in range(number) for p in [said[n % len(said)]]]


@pytest.mark.parametrize("number", [0, 1, ENOUGH - 1])
def test_few_forecasts_give_no_curve(number):
    assert curve(trials(number, (0.5,))) is None


def test_the_parts_add_up_to_the_brier_score():
    found = trials(200, (0.1, 0.4, 0.6, 0.9))
    diagram = curve(found)
    assert diagram
    brier = sum((t.low - t.came) ** 2 for t in found) / len(found)
    assert diagram.miscalibration - diagram.discrimination + diagram.uncertainty == pytest.approx(brier)
    assert diagram.discrimination > 0.05


def test_counts_and_shares():
    diagram = curve([Trial(0.2, 0.2, n < 4) for n in range(20)] + [Trial(0.8, 0.8, n < 16) for n in range(20)])
    assert diagram
    assert [(s.low, s.high, s.number, s.came, s.share) for s in diagram.steps] == [
        (0.2, 0.2, 20, 4, 0.2),
        (0.8, 0.8, 20, 16, 0.8),
    ]
    assert diagram.miscalibration == pytest.approx(0)
    assert all(s.from_ < s.share < s.to for s in diagram.steps)


@pytest.mark.parametrize(("shift", "inside"), [(0.0, True), (-0.4, False)])
def test_the_band_tells_calibrated_from_boastful(shift, inside):
    diagram = curve(trials(300, (0.5, 0.7, 0.9), shift))
    assert diagram
    assert all(s.expected_from - 0.01 <= s.share <= s.expected_to + 0.01 for s in diagram.steps) == inside


def test_ranges_are_imputed_by_their_middles():
    diagram = curve([Trial(0.6, 0.8, n % 2 == 0) for n in range(30)] + [Trial(0.9, 0.9, True)] * 4)
    assert diagram
    assert (diagram.number, diagram.imputed) == (34, 30)
    assert diagram.steps[0].low == pytest.approx(0.7)


def test_the_same_forecasts_give_the_same_curve():
    found = trials(60, (0.3, 0.6))
    assert curve(found) == curve(list(reversed(found)))
