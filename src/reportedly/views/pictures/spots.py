"""Parties as dots, for a map and a network: the larger the more events, and moved apart."""

import dataclasses
import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportedly.views.pictures import is_narrow
from reportedly.views.series import Dyad

_SMALL = 3.0  # pixels: the radius of the smallest dot
_BETWEEN, _NEAR = 2, 0.1  # pixels: kept between two dots, and what of that may be missing
_ROUNDS = 120  # turns in which dots are moved apart
_TRIFLE = 1e-3  # pixels: what gives dots of one place a way to leave each other


@dataclass(frozen=True, slots=True)
class Spot:
    """A party in a picture: its code, its events in the ties shown, where it stands and how large, in pixels."""

    code: str
    events: int
    x: float
    y: float
    radius: float


def size(width: int) -> float:
    """How large dots and lines are in a picture of so many pixels: on phones two thirds, nearly."""
    return 0.65 if is_narrow(width) else 1.0


def weights(ties: Sequence[Dyad]) -> dict[str, int]:
    """The parties of these ties by their events in them, most first."""
    found: Counter[str] = Counter()
    for tie in ties:
        found[tie.a] += tie.events
        found[tie.b] += tie.events
    return dict(sorted(found.items(), key=lambda each: (-each[1], each[0])))


def spots(numbers: dict[str, int], at: Callable[[str], tuple[float, float]], largest: float) -> list[Spot]:
    """Parties as dots whose areas go by their events, each where ``at`` has it, or beside it where another stands.

    ``largest``: the radius of the largest dot, in pixels.
    """
    most = max(numbers.values(), default=1)
    radii = {code: max(_SMALL, largest * math.sqrt(number / most)) for code, number in numbers.items()}
    return _apart([Spot(code, number, *at(code), radii[code]) for code, number in numbers.items()])


def _apart(given: list[Spot]) -> list[Spot]:
    """The same dots, those that would cover each other moved away from one another, the larger one less."""
    import numpy as np  # takes a tenth of a second to load, which the first page of a server need not wait for

    radii = np.array([s.radius for s in given])
    at = np.array([(s.x, s.y + n * _TRIFLE) for n, s in enumerate(given)]).reshape(-1, 2)
    closest = radii[:, None] + radii[None, :] + _BETWEEN
    share = radii[None, :] / (radii[:, None] + radii[None, :])
    np.fill_diagonal(closest, 0)
    for _ in range(_ROUNDS):
        away = at[:, None, :] - at[None, :, :]
        far = np.hypot(away[..., 0], away[..., 1])
        push = np.clip(closest - far, 0, None)
        if push.max(initial=0) < _NEAR:
            break
        at = at + (away * (push * share / np.maximum(far, _TRIFLE))[..., None]).sum(axis=1) / 2
    return [dataclasses.replace(s, x=float(x), y=float(y)) for s, (x, y) in zip(given, at, strict=True)]
