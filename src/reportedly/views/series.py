"""How much cooperation and conflict is reported week by week, and between whom."""

import dataclasses
import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from reportedly.codebook.actors import name_of
from reportedly.store import Store
from reportedly.views.query import Query, kinds

#: Events that each of two periods must have for their balances to be compared: of fewer, a single one turns it.
ENOUGH = 5
Balance = Literal["cooperation", "mixed", "conflict"]


@dataclass(frozen=True, slots=True)
class Week:
    """A week by its Monday: events of cooperation and of conflict in it, and documents published in it at all.

    A week without events but with documents is a quiet one; one without documents is a gap in the record.
    """

    monday: datetime.date
    cooperation: int
    conflict: int
    documents: int


@dataclass(frozen=True, slots=True)
class Dyad:
    """Two parties and their events of cooperation and of conflict in a period."""

    a: str
    b: str
    cooperation: int
    conflict: int

    @property
    def events(self) -> int:
        """All of the period's events that are of either kind."""
        return self.cooperation + self.conflict

    @property
    def title(self) -> str:
        """The pair in words."""
        return f"{name_of(self.a)} – {name_of(self.b)}"

    @property
    def balance(self) -> Balance:
        """What two of three events are, at least."""
        if 3 * self.cooperation >= 2 * self.events:
            return "cooperation"
        return "conflict" if 3 * self.conflict >= 2 * self.events else "mixed"


@dataclass(frozen=True, slots=True)
class Pair(Dyad):
    """The same beside the events of the period before it."""

    cooperation_before: int = 0
    conflict_before: int = 0

    @property
    def before(self) -> int:
        """How many events the period before has."""
        return self.cooperation_before + self.conflict_before

    @property
    def change(self) -> float | None:
        """The share of cooperation less that of the period before, on [-1, 1]; None where either has too few events."""
        if min(self.events, self.before) < ENOUGH:
            return None
        return self.cooperation / self.events - self.cooperation_before / self.before


def weekly(store: Store, query: Query) -> tuple[Week, ...]:
    """Every week from the first to the last that has an event or a document; empty for an empty record.

    Documents are those of the whole record under the query's period, outlet and agency: what could have told of it.
    """
    events = {week.monday: week for week in store.weekly(kinds()["cooperation"], **query.wanted())}
    issued = store.published(since=query.since, until=query.until, outlet=query.outlet, agency=query.agency)
    pages = dict(issued)
    found = ((monday, events.get(monday)) for monday in _mondays({*pages} or {*events}))
    return tuple(
        Week(monday, week.cooperation if week else 0, week.conflict if week else 0, pages.get(monday, 0))
        for monday, week in found
    )


def ties(store: Store, query: Query) -> tuple[Dyad, ...]:
    """Pairs of parties by their number of events that the query lets through, most first."""
    found = (Dyad(*key, *numbers) for key, numbers in _tied(store, query).items())
    return tuple(sorted(found, key=_strength))


def pairs(store: Store, query: Query, days: int) -> tuple[Pair, ...]:
    """Pairs of parties by their number of events in the last ``days`` days up to the query's end (default: the last
    publication), with the same number of days before that to compare; most events first.
    """
    end = query.until or store.last_published()
    if end is None:
        return ()
    span = datetime.timedelta(days=days)
    now, before = (_tied(store, _days_to(query, last, span)) for last in (end, end - span))
    found = (Pair(*key, *now[key], *before.get(key, (0, 0))) for key in now)
    return tuple(sorted(found, key=_strength))


def _strength(tie: Dyad) -> tuple[int, str, str]:
    return -tie.events, tie.a, tie.b


def _days_to(query: Query, last: datetime.date, span: datetime.timedelta) -> Query:
    """The same on the days of a span up to its last one."""
    return dataclasses.replace(query, since=last - span + datetime.timedelta(days=1), until=last)


def _tied(store: Store, query: Query) -> dict[tuple[str, str], tuple[int, int]]:
    """Events of cooperation and of conflict by pair: who is asked for is one of it, two who are asked for are it."""
    found = store.ties(kinds()["cooperation"], **query.wanted())
    return {(tie.a, tie.b): (tie.cooperation, tie.conflict) for tie in found}


def _mondays(found: Iterable[datetime.date]) -> Iterator[datetime.date]:
    days = sorted(found)
    monday = days[0] if days else datetime.date.max
    while days and monday <= days[-1]:
        yield monday
        monday += datetime.timedelta(days=7)
