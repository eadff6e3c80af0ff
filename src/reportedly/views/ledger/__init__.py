"""The ledger of forecasts: what became of each, and how good those were who made them."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from reportedly.errors import UsageError
from reportedly.model.claim import Claim
from reportedly.model.derived import Forecast, ForecastStatus
from reportedly.model.document import Document
from reportedly.store import Store
from reportedly.store.filters import Wanted
from reportedly.views.ledger.reliability import Curve, curve
from reportedly.views.ledger.scoring import Score, score, trial
from reportedly.views.query import Query

By = Literal["forecaster", "affiliation", "outlet", "kind", "horizon"]
BY: tuple[By, ...] = get_args(By)
STATES: tuple[ForecastStatus, ...] = get_args(ForecastStatus)
_NO_LONGER_OPEN: tuple[ForecastStatus, ...] = ("true", "false", "ambiguous", "void")
# Horizons by the days from publication to their end.
_REACH = ((7, "a week"), (31, "a month"), (92, "three months"), (366, "a year"))


@dataclass(frozen=True, slots=True)
class Entry:
    """A forecast with its claim and page."""

    forecast: Forecast
    claim: Claim
    document: Document

    @property
    def published(self) -> datetime.date | None:
        """The day of the page."""
        return self.document.anchor

    @property
    def forecaster(self) -> str:
        """A name; for the author's own judgement the outlet; else what the text says of who is not named."""
        speaker = self.forecast.forecaster
        if speaker is None:
            return f"{self.document.outlet or self.document.agency or 'a page'} (own voice)"
        return speaker.name or speaker.affiliation or "not named"


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

    ``total``: how many there are of which these are the latest.
    """

    entries: tuple[Entry, ...]
    total: int
    all: Track
    tracks: tuple[Track, ...]
    reliability: Curve | None


def make(store: Store, by: str | None = None, query: Query | None = None, latest: int | None = None) -> Ledger:
    """The forecasts that the query lets through; ``by``: what to group them by, largest group first.

    ``latest``: only so many, those made last. Raises UsageError when ``by`` is none of ``BY``.
    """
    if by is not None and by not in BY:
        raise UsageError(f"'{by}' is nothing to group forecasts by.", "by", f"Give one of {', '.join(BY)}.")
    asked = query or Query()
    entries = tuple(_entries(store, asked.wanted() if latest is None else asked.latest(latest)))
    total = len(entries) if latest is None else store.count("forecasts", **asked.wanted())
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries if by else ():
        groups[_GROUPERS[by](entry)].append(entry)  # type: ignore[index]
    tracks = sorted((_track(name, g) for name, g in groups.items()), key=lambda t: (-t.number, t.name))
    trials = [t for f in _counted(entries) if not f.by_absence and (t := trial(f))]
    return Ledger(entries, total, _track("all", entries), tuple(tracks), curve(trials))


def _entries(store: Store, wanted: Wanted) -> Iterator[Entry]:
    forecasts = store.forecasts(**wanted)[:: -1 if wanted.get("newest") else 1]
    claims = {c.claim_id: c for c in store.claims(claims=[f.claim_id for f in forecasts])}
    documents = {d.document_id: d for d in store.bare_documents(documents={f.document_id for f in forecasts})}
    for forecast in forecasts:
        yield Entry(forecast, claims[forecast.claim_id], documents[forecast.document_id])


def _counted(entries: Sequence[Entry]) -> list[Forecast]:
    """The forecasts without those that restate another of these."""
    here = {e.forecast.claim_id for e in entries}
    return [e.forecast for e in entries if e.forecast.restates not in here]


def _track(name: str, entries: Sequence[Entry]) -> Track:
    own = _counted(entries)
    states = Counter(f.status for f in own)
    closed = sum(states[s] for s in _NO_LONGER_OPEN)
    return Track(
        name,
        len(own),
        len(entries) - len(own),
        {s: states[s] for s in STATES},
        states["void"] / closed if closed else None,
        _score(f for f in own if _is_stated(f) and not f.by_absence),
        _score(f for f in own if not _is_stated(f) and not f.by_absence),
        sum(f.by_absence for f in own),
        _score(f for f in own if f.by_absence),
    )


def _is_stated(forecast: Forecast) -> bool:
    return forecast.probability is not None and forecast.probability.stated


def _score(forecasts: Iterator[Forecast]) -> Score | None:
    return score([t for f in forecasts if (t := trial(f))])


def reach(entry: Entry) -> str:
    """How far ahead a forecast looks, by the end of its horizon."""
    end = entry.forecast.horizon.end if entry.forecast.horizon else None
    if end is None or entry.published is None:
        return "no horizon"
    days = (end - entry.published).days
    return next((name for limit, name in _REACH if days <= limit), "more than a year")


def _affiliation(entry: Entry) -> str:
    speaker = entry.forecast.forecaster
    return (speaker.affiliation or speaker.country if speaker else None) or "none named"


_GROUPERS: dict[By, Callable[[Entry], str]] = {
    "forecaster": lambda e: e.forecaster,
    "affiliation": _affiliation,
    "outlet": lambda e: e.document.outlet or e.document.agency or "not named",
    "kind": lambda e: e.claim.type or ("trend" if e.claim.only_trend else "none"),
    "horizon": reach,
}
