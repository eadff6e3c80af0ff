"""Where the numbers of charts and tables lead: to the events, or documents, that they count."""

import dataclasses
import datetime
from functools import lru_cache
from typing import Literal

from reportedly.model.claim import EVENT_TYPES
from reportedly.views.query import Query
from reportedly.views.series import Pair, Week, is_cooperation
from reportedly.web.asked import address

Kind = Literal["cooperation", "conflict"]


def of_week(query: Query, week: Week, kind: Kind | None = None) -> str:
    """The events of a week that the query lets through, all or of one kind."""
    within = _between(query, week.monday, week.monday + datetime.timedelta(days=6))
    return address("/events", _of(within, kind) if kind else within)


def pages_of_week(query: Query, week: Week) -> str:
    """The documents that came out in a week, whatever they tell."""
    issuer = Query(outlet=query.outlet, agency=query.agency)
    return address("/documents", _between(issuer, week.monday, week.monday + datetime.timedelta(days=6)))


def of_pair(query: Query, pair: Pair, kind: Kind, last: datetime.date, days: int, periods_ago: int = 0) -> str:
    """The events of a pair that the query lets through in days up to the last one, or that many periods before it."""
    until = last - datetime.timedelta(days=days * periods_ago)
    since = until - datetime.timedelta(days=days - 1)
    both = dataclasses.replace(query, pair=(pair.a, pair.b))
    return address("/events", _of(_between(both, since, until), kind))


def _between(query: Query, since: datetime.date, until: datetime.date) -> Query:
    return dataclasses.replace(query, since=since, until=until)


def _of(query: Query, kind: Kind) -> Query:
    return dataclasses.replace(query, types=_types(query.types, kind))


@lru_cache(256)
def _types(asked: tuple[str, ...], kind: Kind) -> tuple[str, ...]:
    """The types of one kind among those asked for, none meaning all."""
    own = (t for t in EVENT_TYPES if is_cooperation(t) == (kind == "cooperation"))
    return tuple(t for t in own if t in asked or not asked)
