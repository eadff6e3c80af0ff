"""Do things called likely come as often as was said? The CORP reliability diagram of Dimitriadis, Gneiting and Jordan
(2021, PNAS 118, e2016191118): isotonic regression of what came on the stated probability, with counts and intervals.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from reportedly.views.ledger.scoring import Trial

if TYPE_CHECKING:  # numpy takes a tenth of a second to load, which the first page of a server need not wait for
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

#: Fewer settled forecasts than this give no curve: intervals would span most of the scale.
ENOUGH = 30
_Z = 1.645  # of a two-sided interval of 90 per cent
_RESAMPLES = 200
_SEED = 20210217


@dataclass(frozen=True, slots=True)
class Step:
    """Forecasts from ``low`` to ``high`` that came true as often as each other: ``came`` of ``number``.

    ``from_``, ``to``: Wilson's 90 % interval of the share; ``expected_from``, ``expected_to``: where nine of ten such
    records of a calibrated forecaster would lie.
    """

    low: float
    high: float
    number: int
    came: int
    from_: float
    to: float
    expected_from: float
    expected_to: float

    @property
    def share(self) -> float:
        """The share that came about."""
        return self.came / self.number


@dataclass(frozen=True, slots=True)
class Curve:
    """The steps, and the Brier score's parts: ``score = miscalibration - discrimination + uncertainty``.

    ``imputed``: how many of the ``number`` probabilities are middles of ranges that stand for words.
    """

    number: int
    imputed: int
    steps: tuple[Step, ...]
    miscalibration: float
    discrimination: float
    uncertainty: float


def curve(trials: Sequence[Trial]) -> Curve | None:
    """The diagram of these forecasts, by the middles of their ranges; None for too few of them."""
    import numpy as np

    if len(trials) < ENOUGH:
        return None
    ordered = sorted(trials, key=lambda t: (t.middle, t.came))
    stated = np.array([t.middle for t in ordered])
    came = np.array([float(t.came) for t in ordered])
    fitted = isotonic(stated, came)
    expected = _expected(stated)
    edges = [0, *(int(i) + 1 for i in np.flatnonzero(np.diff(fitted))), len(ordered)]
    steps = tuple(_step(stated, came, expected, a, b) for a, b in pairwise(edges))
    score, refined, base = (float(np.mean((p - came) ** 2)) for p in (stated, fitted, np.full_like(came, came.mean())))
    imputed = sum(t.low != t.high for t in trials)
    return Curve(len(trials), imputed, steps, score - refined, base - refined, base)


def isotonic(stated: "Floats", came: "Floats") -> "Floats":
    """The non-decreasing function of ``stated`` (sorted) nearest to ``came``: pool adjacent violators (Ayer 1955).

    Arrays of equal length; equal ``stated`` values get equal values.
    """
    import numpy as np

    values, first, counts = np.unique(stated, return_index=True, return_counts=True)
    sums = np.add.reduceat(came, first)
    blocks: list[tuple[float, int, int]] = []  # sum, weight, how many distinct values
    for total, weight in zip(sums, counts, strict=True):
        block = (float(total), int(weight), 1)
        while blocks and blocks[-1][0] * block[1] >= block[0] * blocks[-1][1]:
            last = blocks.pop()
            block = (last[0] + block[0], last[1] + block[1], last[2] + block[2])
        blocks.append(block)
    means = np.repeat([s / w for s, w, _ in blocks], [n for *_, n in blocks])
    return np.asarray(means[np.searchsorted(values, stated)])


def wilson(came: int, number: int) -> tuple[float, float]:
    """The 90 % interval of a share (Wilson 1927); good for small numbers."""
    share, z2 = came / number, _Z * _Z
    middle = (share + z2 / (2 * number)) / (1 + z2 / number)
    half = _Z * math.sqrt(share * (1 - share) / number + z2 / (4 * number * number)) / (1 + z2 / number)
    return max(middle - half, 0.0), min(middle + half, 1.0)


def _expected(stated: "Floats") -> "Floats":
    """Consistency band: fits of outcomes drawn as if the probabilities were right. Rows: 5th and 95th percentile."""
    import numpy as np

    draw = np.random.default_rng(_SEED)
    fits = [isotonic(stated, (draw.random(len(stated)) < stated).astype(float)) for _ in range(_RESAMPLES)]
    return np.asarray(np.quantile(fits, (0.05, 0.95), axis=0))


def _step(stated: "Floats", came: "Floats", expected: "Floats", start: int, end: int) -> Step:
    hits = int(came[start:end].sum())
    band = expected[:, start:end].mean(axis=1)
    return Step(
        float(stated[start]),
        float(stated[end - 1]),
        end - start,
        hits,
        *wilson(hits, end - start),
        float(band[0]),
        float(band[1]),
    )
