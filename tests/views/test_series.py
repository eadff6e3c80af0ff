"""Weeks and pairs of an invented record."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from fakes import claim, document, event, linked, when
from reportedly.store import Store
from reportedly.views import series
from reportedly.views.query import Query
from reportedly.views.series import Dyad, Pair, Week

MONDAY = datetime.date(2024, 6, 3)
DAYS = {name: MONDAY + datetime.timedelta(days=n) for name, n in {"first": 0, "quiet": 9, "last": 24}.items()}
FIRST = document("Chile hailed Peru and struck Kenya.", published=DAYS["first"])
QUIET = document("Nothing came of it.", published=DAYS["quiet"], outlet="Harbour Post")
LAST = document("Peru and Chile met. Chile accused Peru.", published=DAYS["last"])


def act(page: object, words: str, type_: str, source: str, target: str) -> object:
    day = page.published.start  # type: ignore[attr-defined]
    return claim(page, words, source=[source], target=[target], type=type_, date=when(day))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    hailed, struck = act(FIRST, "hailed", "SUPPORT", "CHL", "PER"), act(FIRST, "struck", "ASSAULT", "CHL", "KEN")
    met, accused = act(LAST, "met", "CONSULT", "PER", "CHL"), act(LAST, "accused", "ACCUSE", "CHL", "PER")
    with Store.open(Path(tmp_path_factory.mktemp("series"))) as opened:
        opened.add_many([(FIRST, (hailed, struck), ()), (QUIET, (), ()), (LAST, (met, accused), ())])
        opened.replace_derived(linked([event([c]) for c in (hailed, struck, met, accused)]))
        yield opened


def weeks(*numbers: tuple[int, int, int]) -> tuple[Week, ...]:
    return tuple(Week(MONDAY + datetime.timedelta(weeks=n), *row) for n, row in enumerate(numbers))


def test_a_quiet_week_is_not_a_gap(store: Store) -> None:
    assert series.weekly(store, Query()) == weeks((1, 1, 1), (0, 0, 1), (0, 0, 0), (1, 1, 1))
    assert series.weekly(store, Query.of(("Chile", "Kenya"))) == weeks((0, 1, 1), (0, 0, 1), (0, 0, 0), (0, 0, 1))
    assert series.weekly(store, Query(outlet="Harbour Post"))[0].documents == 1


def test_pairs_of_a_period_beside_the_one_before(store: Store) -> None:
    # Up to the last publication: seven days with the last page, and seven before them with nothing.
    assert series.pairs(store, Query(), 7) == (Pair("CHL", "PER", 1, 1),)
    both = series.pairs(store, Query(), 20)
    assert both == (Pair("CHL", "PER", 1, 1, 1, 0),)
    assert (both[0].events, both[0].title, both[0].before) == (2, "Chile – Peru", 1)
    early = series.pairs(store, Query(until=DAYS["first"]), 7)
    assert early == (Pair("CHL", "KEN", 0, 1), Pair("CHL", "PER", 1, 0))
    assert early[0].change is None


@pytest.mark.parametrize(
    ("now", "before", "change"),
    [((7, 1), (1, 0), None), ((4, 0), (5, 5), None), ((4, 1), (5, 5), 0.3), ((0, 5), (5, 0), -1.0)],
)
def test_few_events_are_no_change(now: tuple[int, int], before: tuple[int, int], change: float | None) -> None:
    assert Pair("CHL", "PER", *now, *before).change == (change if change is None else pytest.approx(change))


def test_an_empty_record(tmp_path: Path) -> None:
    with Store.open(tmp_path) as empty:
        assert series.weekly(empty, Query()) == ()
        assert series.pairs(empty, Query(), 30) == ()


@pytest.mark.parametrize(
    ("query", "ties"),
    [
        (Query(), [("CHL", "PER", 2, 1), ("CHL", "KEN", 0, 1)]),
        (Query.of(until=DAYS["first"]), [("CHL", "KEN", 0, 1), ("CHL", "PER", 1, 0)]),
        (Query.of(since=DAYS["quiet"]), [("CHL", "PER", 1, 1)]),
        (Query.of(actor="KEN"), [("CHL", "KEN", 0, 1)]),
        (Query.of(("PER", "CHL"), types=["ACCUSE"]), [("CHL", "PER", 0, 1)]),
        (Query.of(actor="KEN", pair=("PER", "CHL")), []),
        (Query.of(factuality=["denials"]), []),
    ],
)
def test_ties_of_a_period(store: Store, query: Query, ties: list[tuple[str, str, int, int]]) -> None:
    assert series.ties(store, query) == tuple(Dyad(*tie) for tie in ties)


def test_who_is_asked_for_is_of_every_tie(tmp_path: Path) -> None:
    three = claim(source=["CHL", "PER"], target=["KEN"], type="CONSULT", date=when(MONDAY))
    with Store.open(tmp_path) as opened:
        opened.add_many([(document(), (three,), ())])
        opened.replace_derived(linked([event([three])]))
        assert len(series.ties(opened, Query())) == 3
        assert [(t.a, t.b) for t in series.ties(opened, Query.of(actor="KEN"))] == [("CHL", "KEN"), ("KEN", "PER")]
        assert [(t.a, t.b) for t in series.ties(opened, Query.of(("PER", "KEN")))] == [("KEN", "PER")]


@pytest.mark.parametrize(
    ("cooperation", "conflict", "balance"),
    [(2, 1, "cooperation"), (3, 0, "cooperation"), (1, 1, "mixed"), (5, 3, "mixed"), (1, 2, "conflict")],
)
def test_what_prevails_in_a_tie(cooperation: int, conflict: int, balance: str) -> None:
    assert Dyad("CHL", "PER", cooperation, conflict).balance == balance
