"""Lists and numbers that are read from shelves are those that going through all rows gives, on both databases."""

import itertools
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import sqlalchemy as sa
from sample_record import fill

from fakes import claim, document, event, linked
from reportedly.model.derived import Linking, Part
from reportedly.store import Store, latest, schema, shelves, totals
from reportedly.store.filters import Wanted

KINDS = ("documents", "claims", "statements", "events", "forecasts", "flows", "reasons")
DAY = document().published.start
ASKED: list[Wanted] = [
    {}, {"countries": ["RUS"]}, {"countries": ["RUS", "PRK"]}, {"countries": ["PRK", "RUS", "KOR"]},
    {"countries": ["NOR"]}, {"types": ["AGREE", "AID"]}, {"factuality": ["happened"]}, {"since": DAY}, {"until": DAY},
    {"since": DAY.replace(month=1), "until": DAY}, {"countries": ["PRK"], "factuality": ["planned", "predicted"]},
    {"speaker": "KOR"}, {"speaker": "the kremlin"}, {"outlet": "harbour post"}, {"agency": "Example Wire"},
    {"words": "shells"}, {"words": "nowhere"}, {"words": "Russia", "countries": ["PRK"]}, {"text": "treaty"},
    {"text": "nowhere"}, {"text": "Russia", "countries": ["PRK", "RUS"]}, {"documents": []},
    {"outlet": "bay tribune", "since": DAY, "types": ["AID"]}, {"outlet": "bay tribune", "agency": "example wire"},
    {"outlet": "Harbour Post", "countries": ["PRK"]}, {"agency": "example wire", "countries": ["RUS", "PRK"]},
    {"agency": "Example Wire", "speaker": "KOR"}, {"outlet": "harbour post", "factuality": ["happened"]},
    {"outlet": "nobody's"}, {"outlet": "harbour post", "text": "Russia"}, {"countries": ["KOR"], "types": ["CONSULT"]},
]  # fmt: skip


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def filled(request: pytest.FixtureRequest, new_place: Callable[[str], str]) -> Iterator[Store]:
    with fill(new_place(request.param)) as store:
        yield store


def key(noun: Any) -> str:
    return str(noun)


@pytest.mark.parametrize("asked", ASKED, ids=str)
@pytest.mark.parametrize("kind", KINDS)
def test_parts_and_numbers(filled: Store, kind: Any, asked: Wanted) -> None:
    ask = getattr(filled, kind)
    whole = ask(**asked)
    assert filled.count(kind, **asked) == filled.count(kind, **asked) == len(whole)
    parts = [ask(**asked, newest=True, limit=3, offset=at) for at in range(0, len(whole) + 3, 3)]
    found = list(itertools.chain(*parts))
    assert sorted(map(key, found)) == sorted(map(key, whole))
    assert found == ask(**asked, newest=True)


KINDS_ON_SHELVES = (*shelves.READ, *shelves.DERIVED)


def everything(store: Store) -> dict[str, set[Any]]:
    with store._reading() as connection:
        tables = [kind.shelves for kind in KINDS_ON_SHELVES]
        return {t.name: {tuple(row) for row in connection.execute(sa.select(t))} for t in tables}


def tallies(store: Store) -> tuple[dict[str, Counter[Any]], dict[str, Counter[Any]]]:
    """How many rows stand on each shelf by type and label: as it is kept, and as counting gives it."""
    kept, made = {}, {}
    with store._reading() as connection:
        for kind in (k for k in KINDS_ON_SHELVES if k.tallies is not None):
            s = kind.shelves.c
            rows = connection.execute(sa.select(s.a, s.b, sa.func.coalesce(s.type, ""), s.factuality))
            made[kind.shelves.name] = Counter(map(tuple, rows))
            found = {tuple(key): number for *key, number in connection.execute(sa.select(kind.tallies))}
            kept[kind.shelves.name] = Counter({key: number for key, number in found.items() if number})
    return kept, made


def anew(store: Store) -> None:
    with store._writing() as connection:
        for kind in KINDS_ON_SHELVES:
            connection.execute(kind.shelves.delete())
            shelves.put(connection, kind)


def counted(store: Store) -> dict[str, int]:
    with store._reading() as connection:
        tables = (*totals.RECORD, *totals.DERIVED)
        return {t.name: connection.scalar(sa.select(sa.func.count()).select_from(t)) for t in tables}


def test_what_is_kept_is_what_counting_anew_gives(where: str) -> None:
    pages = [document(f"Page {n}: both signed.", published=None if n == 2 else DAY) for n in range(6)]
    claims = [claim(page, source=["PRK", "NOR"][: 1 + n % 2], target=["RUS"]) for n, page in enumerate(pages)]
    with Store.open(where) as store:
        store.add_many([(page, (c,), ()) for page, c in zip(pages[:4], claims, strict=False)])
        events = [event([c], published=d.anchor) for c, d in zip(claims, pages, strict=True)]
        store.replace_derived(linked(events[:3]))
        store.replace_derived(linked(events[3:4]), Part(frozenset(), frozenset()), Linking(1, 0, DAY, "x"))
        store.add_many([(page, (c,), ()) for page, c in zip(pages, claims, strict=True)])
        with store._writing() as connection:
            shelves.take(connection, shelves.EVENTS, shelves.of_events(connection, [events[0].event_id]))
            for table in (schema.event_claims, schema.event_parties, schema.events):
                connection.execute(table.delete().where(table.c.event_id == events[0].event_id))
        kept = everything(store)
        of_shelves, counted_anew = tallies(store)
        assert of_shelves == counted_anew
        assert of_shelves["claim_shelves"][("NOR", "RUS", claims[1].type, claims[1].factuality)] == 3
        anew(store)
        assert kept == everything(store)
        assert len({row[3] for row in kept["event_shelves"]}) == 3
        store.replace_derived(linked(events))
        assert store.counts() == counted(store) == {**store.counts(), "claims": 6, "events": 6}
        kept = everything(store)
        of_shelves, counted_anew = tallies(store)
        assert of_shelves == counted_anew
        anew(store)
        assert kept == everything(store)


@pytest.mark.parametrize(
    ("asked", "is_kept"),
    [
        ({"countries": ["RUS", "PRK"], "types": ["AID"]}, True),
        ({"countries": ["PRK", "RUS", "KOR"]}, False),
        ({"agency": "Example Wire", "factuality": ["denied"]}, True),
        ({"agency": "Example Wire", "countries": ["PRK"]}, False),
        ({"since": DAY, "types": ["AID"]}, False),
        ({"words": "shells"}, False),
    ],
)
def test_which_numbers_are_kept(asked: Wanted, is_kept: bool) -> None:
    assert (latest.tallied("events", asked) is not None) == is_kept
    assert latest.tallied("statements", asked) is None


def test_what_is_kept_in_memory_is_asked_again_when_rows_have_changed(where: str) -> None:
    first, second = document("Page 1: both signed."), document("Page 2: both signed.")
    with Store.open(where) as store, Store.open(where) as writer:
        for number, page in enumerate((first, second), 1):
            c = claim(page)
            before = store.stamp()
            writer.add(page, [c])
            assert store.stamp() == totals.Stamp(before.record + 1, before.derived)
            assert store.count("claims", countries=["RUS"]) == number
            assert sum(n for _, n in store.published()) == number
            writer.replace_derived(linked([event([c])]))
            assert store.stamp().derived == before.derived + 1
            assert store.count("events", countries=["RUS"]) == len(store.ties([])) == len(store.weekly([])) == 1
        same = store.stamp()
        writer.add(second)
        assert store.stamp() == same


def test_lists_by_id_stand_on_no_shelf() -> None:
    assert latest.ordered("claims", "sqlite", {"documents": []}) is None
    assert latest.ordered("contradictions", "sqlite", {}) is None
