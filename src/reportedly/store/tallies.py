"""Numbers of events by what they are about, counted by the database."""

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from reportedly.model.claim import EventType
from reportedly.store import filters, latest, schema
from reportedly.store.filters import Condition, Wanted

#: An event whose days span more than this belongs to no one week.
WEEK = datetime.timedelta(days=7)
_LAST = datetime.date(9800, 12, 31)  # what stands behind is written by programs that don't know the day


@dataclass(frozen=True, slots=True)
class Daily:
    """How many events of a type begin on a day (and span no more than a week)."""

    day: datetime.date
    type: EventType | None
    number: int


@dataclass(frozen=True, slots=True)
class Tie:
    """How many events of a type two states or organisations share; ``a`` < ``b``."""

    a: str
    b: str
    type: EventType | None
    number: int


def daily(connection: sa.Connection, wanted: Wanted) -> list[Daily]:
    """Events under these filters by day and type, in order; those without a week of their own left out."""
    e, conditions = _events(connection, wanted)
    keys = (e.day_from, e.type)
    found = sa.select(*keys, e.day_to, sa.func.count()).where(*conditions, e.day_from.is_not(None))
    numbers: dict[tuple[datetime.date, EventType | None], int] = {}
    for first, type_, last, number in connection.execute(found.group_by(*keys, e.day_to).order_by(e.day_from)):
        if last - first < WEEK:
            numbers[first, type_] = numbers.get((first, type_), 0) + number
    return [Daily(*key, number) for key, number in numbers.items()]


def published(connection: sa.Connection, wanted: Wanted) -> list[tuple[datetime.date, int]]:
    """How many documents under these filters were published on each day."""
    d = schema.documents.c
    conditions = filters.documents(connection.dialect.name, wanted)
    query = sa.select(d.said_from, sa.func.count()).where(*conditions, d.said_from.is_not(None))
    return [(day, number) for day, number in connection.execute(query.group_by(d.said_from).order_by(d.said_from))]


def ties(connection: sa.Connection, wanted: Wanted) -> list[Tie]:
    """Events under these filters by each two of their parties and type."""
    numbers: Counter[tuple[str, str, EventType | None]] = Counter()
    for query in _shared(connection, wanted):
        for *key, number in connection.execute(query):
            numbers[tuple(key)] += number
    order = sorted(numbers.items(), key=lambda item: (item[0][0], item[0][1], item[0][2] or ""))
    return [Tie(*key, number) for key, number in order]


def _shared(connection: sa.Connection, wanted: Wanted) -> Iterator[sa.Select[Any]]:
    """Queries that count events by two parties and type; no event is counted by two of them."""
    s, since = schema.event_shelves.c, wanted.get("since")
    named = filters.asked(wanted).keys()
    if not named or (since and not named - {"since", "until"}):
        about = filters.overlap(schema.event_shelves, "day", wanted)  # from an index of such rows alone
        # Made anew, so that SQLite goes by the days and not through all pairs for the sake of the grouping.
        keys = (s.a.concat(""), s.b.concat(""), s.type) if since else (s.a, s.b, s.type)
        query = sa.select(*keys, sa.func.count())
        yield query.where(s.b != sa.literal_column("''"), *about).group_by(*keys)
        if since:
            said = filters.overlap(schema.event_shelves, "said", wanted)
            forward = [s.factuality.in_(filters.FORWARD), s.rank <= -since.toordinal(), *said, sa.not_(sa.and_(*about))]
            yield _paired(schema.event_shelves, [s.a == "", s.b == "", *forward])
    else:
        e, conditions = _events(connection, wanted)
        yield _paired(e.event_id.table, conditions)


def _paired(events: sa.Table, conditions: Sequence[Condition]) -> sa.Select[Any]:
    """Events of a table under these conditions, with each two of their parties."""
    one, other, e = schema.event_parties.alias("one"), schema.event_parties.alias("other"), events.c
    keys = (one.c.country, other.c.country, e.type)
    joined = events.join(one, one.c.event_id == e.event_id).join(
        other, sa.and_(other.c.event_id == e.event_id, other.c.country > one.c.country)
    )
    return sa.select(*keys, sa.func.count()).select_from(joined).where(*conditions).group_by(*keys)


def _events(connection: sa.Connection, wanted: Wanted) -> tuple[Any, list[Condition]]:
    """Columns of events and conditions on them: of their shelves, or of their table where they are asked for by id."""
    dialect = connection.dialect.name
    if filters.by_id(wanted):
        return schema.events.c, filters.events(dialect, wanted)
    return schema.event_shelves.c, latest.on_event_shelf(dialect, wanted)


def last_published(connection: sa.Connection) -> datetime.date | None:
    """The latest day on which a document may have come out."""
    day = schema.documents.c.said_to
    latest: datetime.date | None = connection.scalar(sa.select(sa.func.max(day)).where(day <= _LAST))
    return latest
