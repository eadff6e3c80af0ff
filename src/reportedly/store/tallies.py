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
    in_a_week = sa.or_(e.day_to == e.day_from, _days(connection, e.day_from, e.day_to) < 7)
    is_cooperation = sa.cast(e.type.in_(sorted(cooperative)), sa.Integer)
    days = sa.select(e.day_from, sa.func.count().label("events"), sa.func.sum(is_cooperation).label("cooperation"))
    days = days.where(*conditions, e.day_from.is_not(None), e.type.is_not(None), in_a_week)
    d = days.group_by(e.day_from).subquery("days").c  # by day first, in the order of the index
    week, cooperation = _week(connection, d.day_from), sa.func.sum(d.cooperation)
    query = sa.select(week, cooperation, sa.func.sum(d.events) - cooperation).group_by(week).order_by(week)
    return [Weekly(_monday(number), *map(int, numbers)) for number, *numbers in connection.execute(query)]


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


def _kinds(type_: Any, number: Any, cooperative: Collection[str]) -> "tuple[sa.ColumnElement[int], ...]":
    """Events of cooperation and of conflict, from numbers by type."""
    is_cooperation = type_.in_(sorted(cooperative))
    return tuple(sa.func.sum(sa.case((kind, number), else_=0)) for kind in (is_cooperation, sa.not_(is_cooperation)))


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
    for shared in _shared(connection, wanted):
        s = shared.subquery("shared").c
        found = sa.select(s.one, s.other, *_kinds(s.type, s.number, cooperative)).where(s.type.is_not(None))
        for one, other, cooperation, conflict in connection.execute(found.group_by(s.one, s.other)):
            pair = (one, other) if one < other else (other, one)
            before = numbers.get(pair, (0, 0))
            numbers[pair] = before[0] + int(cooperation), before[1] + int(conflict)
    return [Tie(*pair, *found) for pair, found in sorted(numbers.items())]


def _shared(connection: sa.Connection, wanted: Wanted) -> Iterator[sa.Select[Any]]:
    """Queries that count events by two parties and type; no event is counted by two of them."""
    s, since, codes = schema.event_shelves.c, wanted.get("since"), sorted(set(wanted.get("countries", ())))
    named = filters.asked(wanted).keys() - {"countries", "types", "factuality", *(("since", "until") if since else ())}
    if named or len(codes) > 1:
        e, conditions = _events(connection, wanted)
        yield _paired(e, conditions, codes)
        return
    labels, about = filters.labels(schema.event_shelves, wanted), filters.overlap(schema.event_shelves, "day", wanted)
    shelf = [s.a == (codes or [""])[0], s.b == ""]
    if codes:
        yield _paired(s, [*shelf, *about, *labels], codes)
    else:  # from an index of pairs alone; made anew, SQLite goes by the days and not by the order of the grouping
        keys = (s.a.concat(""), s.b.concat(""), s.type) if since else (s.a, s.b, s.type)
        yield _numbered(*keys).where(s.b != sa.literal_column("''"), *about, *labels).group_by(*keys)
    if since:
        said = filters.overlap(schema.event_shelves, "said", wanted)
        forward = [s.factuality.in_(filters.FORWARD), s.rank <= -since.toordinal(), *said, sa.not_(sa.and_(*about))]
        yield _paired(s, [*shelf, *forward, *labels], codes)


def _paired(e: Any, conditions: Sequence[Condition], codes: Sequence[str]) -> sa.Select[Any]:
    """Events under these conditions by each two of their parties: among those of these codes, with that of one code."""
    if len(codes) == 1:
        return _with(e, conditions, codes[0])
    one, other = schema.event_parties.alias("one"), schema.event_parties.alias("other")
    keys = (one.c.country, other.c.country, e.type)
    joined = e.event_id.table.join(one, one.c.event_id == e.event_id).join(
        other, sa.and_(other.c.event_id == e.event_id, other.c.country > one.c.country)
    )
    among = [side.c.country.in_(codes) for side in (one, other)] if codes else []
    return _numbered(*keys).select_from(joined).where(*conditions, *among).group_by(*keys)


def _with(e: Any, conditions: Sequence[Condition], code: str) -> sa.Select[Any]:
    """Events under these conditions, which all have this party, by each other one."""
    other = schema.event_parties.alias("other")
    joined = e.event_id.table.join(other, other.c.event_id == e.event_id)
    query = _numbered(sa.literal(code, sa.String), other.c.country, e.type).select_from(joined)
    return query.where(*conditions, other.c.country != code).group_by(other.c.country, e.type)


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
