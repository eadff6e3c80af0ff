"""Where the numbers of charts and tables lead: to the events, or documents, that they count."""

import dataclasses
import datetime
from collections.abc import Callable, Sequence
from functools import lru_cache

from markupsafe import Markup, escape

from reportedly.views.ledger import Chosen
from reportedly.views.ledger.tables import Cell, Piece, plain
from reportedly.views.query import Kind, Query, kinds
from reportedly.views.series import Dyad, Pair, Week
from reportedly.web.asked import address, choices

_TO_SUNDAY = datetime.timedelta(days=6)


def of_week(query: Query, week: Week, kind: Kind | None = None) -> str:
    """The events of a week that the query lets through, all or of one kind."""
    return _of_days("/events", query, kind)(week.monday, week.monday + _TO_SUNDAY)


def pages_of_week(query: Query, week: Week) -> str:
    """The documents that came out in a week, whatever they tell."""
    issuer = Query(outlet=query.outlet, agency=query.agency)
    return _of_days("/documents", issuer)(week.monday, week.monday + _TO_SUNDAY)


@lru_cache(256)
def _of_days(path: str, query: Query, kind: Kind | None = None) -> Callable[[datetime.date, datetime.date], str]:
    """What makes the address for a period, the rest of which a long chart repeats a thousand times."""
    first, last = datetime.date.min, datetime.date.max
    whole = address(path, _between(_of(query, kind) if kind else query, first, last))
    before, _, after = whole.partition(f"since={first}&until={last}")
    return lambda since, until: f"{before}since={since}&until={until}{after}"


def of_pair(query: Query, pair: Pair, kind: Kind, last: datetime.date, days: int, periods_ago: int = 0) -> str:
    """The events of a pair that the query lets through in days up to the last one, or that many periods before it."""
    until = last - datetime.timedelta(days=days * periods_ago)
    since = until - datetime.timedelta(days=days - 1)
    both = dataclasses.replace(query, pair=(pair.a, pair.b))
    return address("/events", _of(_between(both, since, until), kind))


def of_ties(query: Query) -> tuple[Callable[[Dyad], str], Callable[[str], str]]:
    """Where lines and dots of a picture of ties lead, under the same filters and period."""
    return lambda tie: of_tie(query, tie), lambda code: address(f"/actors/{code}", _of_anybody(query))


def of_tie(query: Query, tie: Dyad) -> str:
    """The page of a pair, under the same filters and period."""
    return address(f"/pairs/{tie.a}/{tie.b}", _of_anybody(query))


def of_tie_events(query: Query, tie: Dyad, kind: Kind | None = None) -> str:
    """The events that two parties share, all or of one kind."""
    own = dataclasses.replace(query, pair=(tie.a, tie.b), actor=None)
    return address("/events", _of(own, kind) if kind else own)


def of_chosen(query: Query, chosen: Chosen) -> str:
    """The forecasts of the ledger that a number of its tables counts, under the same filters."""
    return f"{address('/forecasts', query, **choices(chosen))}#ledger"


def opened(query: Query, asked: Chosen, row: Sequence[Cell]) -> list[str | int | Markup]:
    """The cells of a table of scores, each number of which leads to the forecasts that it counts."""
    return [_linked(query, asked, cell) for cell in row]


def _linked(query: Query, asked: Chosen, cell: Cell) -> str | int | Markup:
    if not any(piece.chosen for piece in cell):
        return plain([cell])[0]
    return Markup("").join(_piece(query, asked, piece) for piece in cell)


def _piece(query: Query, asked: Chosen, piece: Piece) -> Markup:
    if piece.chosen is None:
        return escape(piece.text)
    here = Markup(' aria-current="true"') if piece.chosen == asked else ""
    return Markup('<a href="{}"{}>{}</a>').format(of_chosen(query, piece.chosen), here, piece.text)


def period(query: Query, last: datetime.date, days: int | None) -> Query:
    """The same in so many days up to the last one; None: whenever."""
    if days is None:
        return dataclasses.replace(query, since=None, until=None)
    return _between(query, last - datetime.timedelta(days=days - 1), last)


def _of_anybody(query: Query) -> Query:
    return dataclasses.replace(query, pair=None, actor=None)


def _between(query: Query, since: datetime.date, until: datetime.date) -> Query:
    return dataclasses.replace(query, since=since, until=until)


def _of(query: Query, kind: Kind) -> Query:
    return dataclasses.replace(query, types=_types(query.types, kind))


@lru_cache(256)
def _types(asked: tuple[str, ...], kind: Kind) -> tuple[str, ...]:
    """The types of one kind among those asked for, none meaning all."""
    return tuple(t for t in kinds()[kind] if t in asked or not asked)
