"""Numbers of events by what they are about, counted by the database."""

import datetime
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from reportedly.store import filters, latest, schema
from reportedly.store.filters import Condition, Wanted

_LAST = datetime.date(9800, 12, 31)  # what stands behind is written by programs that don't know the day
_ONE: sa.ColumnElement[int] = sa.literal_column("1")
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
    in_a_week = sa.or_(e.day_to == e.day_from, _days(connection, e.day_from, e.day_to) < 7)
    is_cooperation = sa.cast(e.type.in_(sorted(cooperative)), sa.Integer)
    days = sa.select(e.day_from, sa.func.count().label("events"), sa.func.sum(is_cooperation).label("cooperation"))
    days = days.where(*conditions, e.day_from.is_not(None), e.type.is_not(None), in_a_week)
    d = days.group_by(e.day_from).subquery("days").c  # by day first, in the order of the index
    week, cooperation = _week(connection, d.day_from), sa.func.sum(d.cooperation)
    query = sa.select(week, cooperation, sa.func.sum(d.events) - cooperation).group_by(week).order_by(week)
    return [Weekly(_monday(number), *map(int, numbers)) for number, *numbers in connection.execute(query).all()]


def _week(connection: sa.Connection, day: sa.ColumnElement[Any]) -> sa.ColumnElement[int]:
    """The number of its week from the calendar's first."""
    if connection.dialect.name == "sqlite":
        return sa.cast((sa.func.julianday(day) - _JULIAN) / 7, sa.Integer)
    return sa.cast(sa.func.div(day - sa.cast("0001-01-01", sa.Date), 7), sa.Integer)


def _monday(week: int) -> datetime.date:
    return datetime.date.fromordinal(1 + 7 * week)


def _days(connection: sa.Connection, first: sa.ColumnElement[Any], last: sa.ColumnElement[Any]) -> Any:
    if connection.dialect.name == "sqlite":
        return sa.func.julianday(last) - sa.func.julianday(first)
    return last - first


def published(connection: sa.Connection, wanted: Wanted) -> list[tuple[datetime.date, int]]:
    """How many documents under these filters were published in each week, by its Monday, in order."""
    d = schema.documents.c
    conditions = filters.documents(connection.dialect.name, wanted)
    days = sa.select(d.said_from, sa.func.count().label("number")).where(*conditions, d.said_from.is_not(None))
    of = days.group_by(d.said_from).subquery("days").c
    week = _week(connection, of.said_from)
    weeks = connection.execute(sa.select(week, sa.func.sum(of.number)).group_by(week).order_by(week))
    return [(_monday(number), int(pages)) for number, pages in weeks]


def ties(connection: sa.Connection, wanted: Wanted, cooperative: Collection[str]) -> list[Tie]:
    """Events under these filters by each two of their parties: where parties are asked for, theirs alone.

    ``cooperative``: the types that are cooperation; the others are conflict, and events without a type are left out.
    """
    numbers: dict[tuple[str, str], tuple[int, int]] = {}
    for shared in _shared(connection, wanted, sorted(cooperative)):
        for one, other, cooperation, events in connection.execute(shared).all():
            pair = (one, other) if one < other else (other, one)
            before = numbers.get(pair, (0, 0))
            numbers[pair] = before[0] + int(cooperation), before[1] + int(events) - int(cooperation)
    return [Tie(*pair, *found) for pair, found in sorted(numbers.items()) if any(found)]


def _shared(connection: sa.Connection, wanted: Wanted, cooperative: Sequence[str]) -> Iterator[sa.Select[Any]]:
    """Queries for events of cooperation and of all types by two parties; no event is counted by two of them."""
    s, since, codes = schema.event_shelves.c, wanted.get("since"), sorted(set(wanted.get("countries", ())))
    named = filters.asked(wanted).keys() - {"countries", "types", "factuality", *(("since", "until") if since else ())}
    if named or len(codes) > 1:
        e, conditions = _events(connection, wanted)
        yield _paired(e, conditions, codes, cooperative)
        return
    if not since:
        yield _tallied(wanted, codes, cooperative)
        return
    labels, about = filters.labels(schema.event_shelves, wanted), filters.overlap(schema.event_shelves, "day", wanted)
    shelf = [s.a == (codes or [""])[0], s.b == ""]
    if codes:
        yield _paired(s, [*shelf, *about, *labels], codes, cooperative)
    else:  # from an index of pairs alone; made anew, SQLite goes by the days and not by the order of the grouping
        a = s.a.concat("")
        query = _numbered(a, s.b.concat(""), s.type, cooperative).group_by(a)
        yield query.where(s.b != sa.literal_column("''"), *about, *labels)
    said = filters.overlap(schema.event_shelves, "said", wanted)
    forward = [s.factuality.in_(filters.FORWARD), s.rank <= -since.toordinal(), *said, sa.not_(sa.and_(*about))]
    yield _paired(s, [*shelf, *forward, *labels], codes, cooperative)


def _tallied(wanted: Wanted, codes: Sequence[str], cooperative: Sequence[str]) -> sa.Select[Any]:
    """Events of each two parties as they are kept: of all, or of one code with each other."""
    t = schema.event_tallies.c
    sides = [sa.or_(sa.and_(t.a == code, t.b != ""), t.b == code) for code in codes] or [t.b != ""]
    query = _numbered(t.a, t.b, t.type, cooperative, t.number).group_by(t.a)
    return query.where(t.type != "", *sides, *filters.labels(schema.event_tallies, wanted))


def _paired(
    e: Any, conditions: Sequence[Condition], codes: Sequence[str], cooperative: Sequence[str]
) -> sa.Select[Any]:
    """Events under these conditions by each two of their parties: among those of these codes, with that of one code."""
    if len(codes) == 1:
        return _with(e, conditions, codes[0], cooperative)
    one, other = schema.event_parties.alias("one"), schema.event_parties.alias("other")
    joined = e.event_id.table.join(one, one.c.event_id == e.event_id).join(
        other, sa.and_(other.c.event_id == e.event_id, other.c.country > one.c.country)
    )
    among = [side.c.country.in_(codes) for side in (one, other)] if codes else []
    query = _numbered(one.c.country, other.c.country, e.type, cooperative).select_from(joined)
    return query.where(*conditions, *among).group_by(one.c.country)


def _with(e: Any, conditions: Sequence[Condition], code: str, cooperative: Sequence[str]) -> sa.Select[Any]:
    """Events under these conditions, which all have this party, by each other one."""
    other = schema.event_parties.alias("other")
    joined = e.event_id.table.join(other, other.c.event_id == e.event_id)
    query = _numbered(sa.literal(code, sa.String), other.c.country, e.type, cooperative)
    return query.select_from(joined).where(*conditions, other.c.country != code)


def _numbered(
    one: sa.ColumnElement[str],
    other: sa.ColumnElement[str],
    type_: sa.ColumnElement[str],
    cooperative: Sequence[str],
    number: sa.ColumnElement[int] = _ONE,
) -> sa.Select[Any]:
    """By two parties, of rows with a type that stand for so many events: those of cooperation, and all.

    Where the first party is one of many, they are to be grouped by it too.
    """
    cooperation = sa.case((type_.in_(cooperative), number), else_=0)
    columns: list[sa.ColumnElement[Any]] = [one, other, sa.func.sum(cooperation), sa.func.sum(number)]
    return sa.select(*columns).where(type_.is_not(None)).group_by(other)


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
