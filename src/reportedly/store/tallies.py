"""Numbers of events by what they are about, counted by the database."""

import datetime
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from reportedly.store import filters, latest, schema
from reportedly.store.filters import Condition, Wanted

_LAST = datetime.date(9800, 12, 31)  # what stands behind is written by programs that don't know the day
_JULIAN = 1_721_425.5  # the Julian day of the calendar's first day, a Monday


@dataclass(frozen=True, slots=True)
class Weekly:
    """How many events of cooperation and of conflict begin in a week (and span no more than seven days)."""

    monday: datetime.date
    cooperation: int
    conflict: int


@dataclass(frozen=True, slots=True)
class Tie:
    """How many events of cooperation and of conflict two states or organisations share; ``a`` < ``b``."""

    a: str
    b: str
    cooperation: int
    conflict: int


def weekly(connection: sa.Connection, wanted: Wanted, cooperative: Collection[str]) -> list[Weekly]:
    """Events under these filters by week, in order; those without a week or a type of their own left out.

    ``cooperative``: the types that are cooperation; the others are conflict.
    """
    e, conditions = _events(connection, wanted)
    days = sa.select(e.day_from, e.type, e.day_to, sa.func.count().label("number"))
    days = days.where(*conditions, e.day_from.is_not(None)).group_by(e.day_from, e.type, e.day_to)
    d = days.subquery("days").c
    week, span = _week(connection, d.day_from), _days(connection, d.day_from, d.day_to)
    query = sa.select(week, *_kinds(d.type, d.number, cooperative)).where(span < 7, d.type.is_not(None))
    return [
        Weekly(datetime.date.fromordinal(1 + 7 * number), *map(int, numbers))
        for number, *numbers in connection.execute(query.group_by(week).order_by(week))
    ]


def _week(connection: sa.Connection, day: sa.ColumnElement[Any]) -> sa.ColumnElement[int]:
    """The number of its week from the calendar's first."""
    if connection.dialect.name == "sqlite":
        return sa.cast((sa.func.julianday(day) - _JULIAN) / 7, sa.Integer)
    return sa.cast(sa.func.div(day - sa.cast("0001-01-01", sa.Date), 7), sa.Integer)


def _days(connection: sa.Connection, first: sa.ColumnElement[Any], last: sa.ColumnElement[Any]) -> Any:
    if connection.dialect.name == "sqlite":
        return sa.func.julianday(last) - sa.func.julianday(first)
    return last - first


def _kinds(type_: Any, number: Any, cooperative: Collection[str]) -> "tuple[sa.ColumnElement[int], ...]":
    """Events of cooperation and of conflict, from numbers by type."""
    is_cooperation = type_.in_(sorted(cooperative))
    return tuple(sa.func.sum(sa.case((kind, number), else_=0)) for kind in (is_cooperation, sa.not_(is_cooperation)))


def published(connection: sa.Connection, wanted: Wanted) -> list[tuple[datetime.date, int]]:
    """How many documents under these filters were published on each day."""
    d = schema.documents.c
    conditions = filters.documents(connection.dialect.name, wanted)
    query = sa.select(d.said_from, sa.func.count()).where(*conditions, d.said_from.is_not(None))
    return [(day, number) for day, number in connection.execute(query.group_by(d.said_from).order_by(d.said_from))]


def ties(connection: sa.Connection, wanted: Wanted, cooperative: Collection[str]) -> list[Tie]:
    """Events under these filters by each two of their parties: where parties are asked for, theirs alone.

    ``cooperative``: the types that are cooperation; the others are conflict, and events without a type are left out.
    """
    numbers: dict[tuple[str, str], tuple[int, int]] = {}
    for shared in _shared(connection, wanted):
        s = shared.subquery("shared").c
        found = sa.select(s.one, s.other, *_kinds(s.type, s.number, cooperative)).where(s.type.is_not(None))
        for a, b, cooperation, conflict in connection.execute(found.group_by(s.one, s.other)):
            before = numbers.get((a, b), (0, 0))
            numbers[a, b] = before[0] + int(cooperation), before[1] + int(conflict)
    return [Tie(*pair, *found) for pair, found in sorted(numbers.items())]


def _shared(connection: sa.Connection, wanted: Wanted) -> Iterator[sa.Select[Any]]:
    """Queries that count events by two parties and type; no event is counted by two of them."""
    s, since, codes = schema.event_shelves.c, wanted.get("since"), _codes(wanted)
    named = filters.asked(wanted).keys() - {"countries"}
    if len(codes) > 1 or (named and (not since or named - {"since", "until"})):
        e, conditions = _events(connection, wanted)
        yield _paired(e.event_id.table, conditions, codes)
        return
    about = filters.overlap(schema.event_shelves, "day", wanted)  # from an index of such rows alone
    # Made anew, so that SQLite goes by the days and not through all pairs for the sake of the grouping.
    keys = (s.a.concat(""), s.b.concat(""), s.type) if since else (s.a, s.b, s.type)
    query = _numbered(*keys).where(s.b != sa.literal_column("''"), *about, *_theirs(s.a, s.b, codes))
    yield query.group_by(*keys)
    if since:
        said = filters.overlap(schema.event_shelves, "said", wanted)
        forward = [s.factuality.in_(filters.FORWARD), s.rank <= -since.toordinal(), *said, sa.not_(sa.and_(*about))]
        yield _paired(schema.event_shelves, [s.a == (codes or [""])[0], s.b == "", *forward], codes)


def _codes(wanted: Wanted) -> list[str]:
    return sorted(set(wanted.get("countries", ())))


def _theirs(a: sa.ColumnElement[str], b: sa.ColumnElement[str], codes: Sequence[str]) -> list[Condition]:
    """That a tie is one of those who are asked for: with anybody where it is one, else among them."""
    if len(codes) == 1:
        return [sa.or_(a == codes[0], b == codes[0])]
    return [a.in_(codes), b.in_(codes)] if codes else []


def _paired(events: sa.Table, conditions: Sequence[Condition], codes: Sequence[str]) -> sa.Select[Any]:
    """Events of a table under these conditions, with each two of their parties."""
    one, other, e = schema.event_parties.alias("one"), schema.event_parties.alias("other"), events.c
    keys = (one.c.country, other.c.country, e.type)
    joined = events.join(one, one.c.event_id == e.event_id).join(
        other, sa.and_(other.c.event_id == e.event_id, other.c.country > one.c.country)
    )
    asked = [*conditions, *_theirs(one.c.country, other.c.country, codes)]
    return _numbered(*keys).select_from(joined).where(*asked).group_by(*keys)


def _numbered(one: sa.ColumnElement[str], other: sa.ColumnElement[str], type_: sa.ColumnElement[str]) -> sa.Select[Any]:
    names: list[sa.ColumnElement[Any]] = [one.label("one"), other.label("other"), type_.label("type")]
    return sa.select(*names, sa.func.count().label("number"))


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
