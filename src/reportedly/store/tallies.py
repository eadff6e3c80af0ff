"""Numbers of events by what they are about, counted by the database."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from reportedly.model.claim import EventType, Factuality
from reportedly.store import schema
from reportedly.store.filters import Condition

#: An event whose days span more than this belongs to no one week.
WEEK = datetime.timedelta(days=7)
_LAST = datetime.date(9800, 12, 31)  # what stands behind is written by programs that don't know the day


@dataclass(frozen=True, slots=True)
class Daily:
    """How many events of a type that are reported in one way begin on a day (and span no more than a week)."""

    day: datetime.date
    type: EventType | None
    factuality: Factuality
    number: int


@dataclass(frozen=True, slots=True)
class Tie:
    """How many events of a type that are reported in one way two states or organisations share; ``a`` < ``b``."""

    a: str
    b: str
    type: EventType | None
    factuality: Factuality
    number: int


def daily(connection: sa.Connection, conditions: Sequence[Condition]) -> list[Daily]:
    """Events under these conditions by day, type and label, in order; those without a week of their own left out."""
    e = schema.events.c
    keys = (e.day_from, e.type, e.factuality)
    found = sa.select(*keys, e.day_to, sa.func.count()).where(*conditions, e.day_from.is_not(None))
    numbers: dict[tuple[datetime.date, EventType | None, Factuality], int] = {}
    for first, type_, label, last, number in connection.execute(found.group_by(*keys, e.day_to).order_by(e.day_from)):
        if last - first < WEEK:
            numbers[first, type_, label] = numbers.get((first, type_, label), 0) + number
    return [Daily(*key, number) for key, number in numbers.items()]


def published(connection: sa.Connection, conditions: Sequence[Condition]) -> list[tuple[datetime.date, int]]:
    """How many documents under these conditions were published on each day."""
    d = schema.documents.c
    query = sa.select(d.said_from, sa.func.count()).where(*conditions, d.said_from.is_not(None))
    return [(day, number) for day, number in connection.execute(query.group_by(d.said_from).order_by(d.said_from))]


def ties(connection: sa.Connection, conditions: Sequence[Condition]) -> list[Tie]:
    """Events under these conditions by each two of their parties, type and label."""
    one, other = schema.event_parties.alias("one"), schema.event_parties.alias("other")
    e = schema.events.c
    keys = (one.c.country, other.c.country, e.type, e.factuality)
    joined = schema.events.join(one, one.c.event_id == e.event_id).join(
        other, sa.and_(other.c.event_id == e.event_id, other.c.country > one.c.country)
    )
    query = sa.select(*keys, sa.func.count()).select_from(joined).where(*conditions)
    return [Tie(*row) for row in connection.execute(query.group_by(*keys).order_by(*keys))]


def last_published(connection: sa.Connection) -> datetime.date | None:
    """The latest day on which a document may have come out."""
    day = schema.documents.c.said_to
    latest: datetime.date | None = connection.scalar(sa.select(sa.func.max(day)).where(day <= _LAST))
    return latest
