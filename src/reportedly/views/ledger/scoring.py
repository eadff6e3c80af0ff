"""How good forecasts were: Brier and logarithmic score, for a stated number a figure, for a range of words two bounds.

Brier (1950): the squared distance of the probability from what came (1 or 0). Logarithmic (Good 1952): minus the
natural logarithm of the probability of what came. Both are proper and 0 is best. A range leaves a best and a worst
case. Threshold score (the elementary score of Ehm, Gneiting, Jordan and Krüger 2016 at one half): 1 where the range
lies on the wrong side of one half, else 0; proper too, and needs no number, only the side. A range across one half has
none.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.model.derived import Forecast

# A stated 0 or 100 per cent is rounded by who states it; else one miss would make a mean infinite.
_LEAST = 0.005
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Trial:
    """A settled forecast: the range of its probability, and whether what that speaks of came about."""

    low: float
    high: float
    came: bool

    @property
    def middle(self) -> float:
        """The middle of the range."""
        return (self.low + self.high) / 2

    @property
    def wrong_side(self) -> bool | None:
        """Whether the range lies on the wrong side of one half; None where it lies on both, or on neither."""
        if self.low > _HALF:
            return not self.came
        return self.came if self.high < _HALF else None


@dataclass(frozen=True, slots=True)
class Score:
    """Means over ``number`` forecasts: best and worst case, the same where numbers were stated.

    ``threshold``: share on the wrong side of one half, among the ``decided`` whose range lies on one side; None for
    none.
    """

    number: int
    brier_best: float
    brier_worst: float
    log_best: float
    log_worst: float
    threshold: float | None
    decided: int


def trial(forecast: Forecast) -> Trial | None:
    """What of a forecast can be scored; None for what is unsettled or states no odds ("may", "could")."""
    range_ = forecast.probability
    if range_ is None or forecast.outcome is None:
        return None
    return Trial(range_.low, range_.high, forecast.outcome)


def score(trials: Sequence[Trial]) -> Score | None:
    """The means over these; None for none."""
    if not trials:
        return None
    best, worst = zip(*(_ends(t) for t in trials), strict=True)
    sides = [wrong for t in trials if (wrong := t.wrong_side) is not None]
    return Score(
        len(trials),
        _mean(miss * miss for miss in best),
        _mean(miss * miss for miss in worst),
        _mean(map(_log, best)),
        _mean(map(_log, worst)),
        _mean(sides) if sides else None,
        len(sides),
    )


def _ends(one: Trial) -> tuple[float, float]:
    """The least and the greatest distance of the range from what came."""
    near, far = (1 - one.high, 1 - one.low) if one.came else (one.low, one.high)
    return near, far


def _log(miss: float) -> float:
    return -math.log(max(1 - miss, _LEAST))


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found)
