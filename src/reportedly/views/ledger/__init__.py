"""The ledger of forecasts: what became of each, and how good those were who made them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.model.derived import Forecast, ForecastStatus
from reportedly.store import Store
from reportedly.views.ledger import entries
from reportedly.views.ledger.chosen import NO_LONGER_OPEN, STATES, Chosen, Figure, counts
from reportedly.views.ledger.entries import BY, By, Entry
from reportedly.views.ledger.reliability import Curve, curve
from reportedly.views.ledger.scoring import Score, score, trial
from reportedly.views.query import Query

__all__ = ["BY", "STATES", "By", "Chosen", "Entry", "Figure", "Ledger", "Track", "make"]


@dataclass(frozen=True, slots=True)
class Track:
    """What became of some forecasts. ``states``: how many are in each state; restatements of one are not counted.

    ``void_rate``: share of void ones among those no longer open; ``stated``: scores where the text gave numbers;
    ``imputed``: bounds where ranges stand for words. Mere possibilities are in no score. ``by_absence``: how many are
    settled because no page tells of them; ``absent``: bounds for these, which are in no other score.
    """

    name: str
    number: int
    restated: int
    states: dict[ForecastStatus, int]
    void_rate: float | None
    stated: Score | None
    imputed: Score | None
    by_absence: int
    absent: Score | None


@dataclass(frozen=True, slots=True)
class Ledger:
    """Forecasts in order of publication, the track of all and of each group, and the reliability diagram of all.

    ``entries``: those ``chosen``; ``scored``: how many the tracks and the diagram are of, chosen or not; ``total``: how
    many there are of which these are the latest.
    """

    chosen: Chosen
    entries: tuple[Entry, ...]
    scored: int
    total: int
    all: Track
    tracks: tuple[Track, ...]
    reliability: Curve | None


def make(store: Store, chosen: Chosen | None = None, query: Query | None = None, latest: int | None = None) -> Ledger:
    """The forecasts that the query lets through; ``chosen``: what to group them by, largest group first, and which of
    them to list. ``latest``: only so many, those made last.
    """
    asked = query or Query()
    found = entries.of(store, asked.wanted() if latest is None else asked.latest(latest))
    total = len(found) if latest is None else store.count("forecasts", **asked.wanted())
    return of(found, chosen or Chosen(), total)


def of(found: Sequence[Entry], chosen: Chosen, total: int) -> Ledger:
    """The ledger of these, in order of publication."""
    groups = entries.groups(found, chosen.by) if chosen.by else {}
    tracks = sorted((_track(name, group) for name, group in groups.items()), key=lambda t: (-t.number, t.name))
    trials = [t for e in entries.counted(found) if counts("scored", e.forecast) and (t := trial(e.forecast))]
    whole = _track("all", found)
    return Ledger(chosen, chosen.among(found), len(found), total, whole, tuple(tracks), curve(trials))


def _track(name: str, found: Sequence[Entry]) -> Track:
    own = [e.forecast for e in entries.counted(found)]
    states = Counter(f.status for f in own)
    closed = sum(states[s] for s in NO_LONGER_OPEN)
    return Track(
        name, len(own), len(found) - len(own), {s: states[s] for s in STATES},
        states["void"] / closed if closed else None, _score(own, "stated"), _score(own, "words"),
        sum(counts("absence", f) for f in own), _score(own, "absence_scored"),
    )  # fmt: skip


def _score(forecasts: Iterable[Forecast], figure: Figure) -> Score | None:
    return score([t for f in forecasts if counts(figure, f) and (t := trial(f))])
