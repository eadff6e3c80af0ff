"""What a reader sees first: what changed lately, which pairs warm or cool, which forecasts will soon be due."""

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from reportedly.model.derived import Event
from reportedly.store import Store
from reportedly.views import series, words
from reportedly.views.lines import making
from reportedly.views.lines.nouns import EventLine, Evidence
from reportedly.views.lines.record import Record
from reportedly.views.query import Query
from reportedly.views.series import Pair

#: Days of a period and of the one it is compared with.
DAYS = 30
EVENTS, PAIRS, FORECASTS = 15, 12, 8


@dataclass(frozen=True, slots=True)
class Due:
    """An open forecast: the last day of its horizon, who makes it, and the claim."""

    day: datetime.date
    forecaster: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Start:
    """The start page. ``last``: the latest publication; ``numbers``: rows of the record by kind."""

    numbers: dict[str, int]
    last: datetime.date | None
    events: tuple[EventLine, ...]
    pairs: tuple[Pair, ...]
    due: tuple[Due, ...]


def make(store: Store, query: Query | None = None) -> Start:
    """The start page of a store, of what the query lets through; an empty store gives an empty one.

    Raises StoreError.
    """
    asked, last = query or Query(), store.last_published()
    return Start(
        store.counts(), last, lines(store, asked, EVENTS), series.pairs(store, asked, DAYS)[:PAIRS],
        _due(store, asked, last) if last else (),
    )  # fmt: skip


def lines(store: Store, query: Query, limit: int, offset: int = 0) -> tuple[EventLine, ...]:
    """The events that the query lets through as lines, those reported last first."""
    return _lines(store, store.events(**query.latest(limit, offset)))


def of_ids(store: Store, event_ids: Collection[str]) -> tuple[EventLine, ...]:
    """These events as lines, as far as there are any, by their first day."""
    return _lines(store, store.events(events=event_ids))


def _lines(store: Store, found: Sequence[Event]) -> tuple[EventLine, ...]:
    record = Record.of_events(store, found)
    return tuple(making.event(record, event) for event in found)


def _due(store: Store, query: Query, last: datetime.date) -> tuple[Due, ...]:
    found = store.awaited(last, FORECASTS, **query.wanted())
    record = Record.of_claims(store, [f.claim_id for f in found])
    made = ((f, record.evidence([f.claim_id])[0]) for f in found)
    return tuple(
        Due(f.horizon.end, words.speaker(f.forecaster, evidence.source.issuer), evidence)
        for f, evidence in made
        if f.horizon and f.horizon.end
    )
