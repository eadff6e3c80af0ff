"""Part of what is derived is replaced, and the rest stays, on each database."""

import datetime
from dataclasses import replace

import pytest
import sqlalchemy as sa

from press import DELIVERY, SUMMIT, Press
from reportedly.model.derived import Contradiction, Linking, Part, Print
from reportedly.store import Store, parts, schema


@pytest.fixture
def press() -> Press:
    made = Press()
    for day in (14, 15):
        for kind in (SUMMIT, DELIVERY):
            made.says("They met.", f"2023-09-{day}", "met", **kind)
    return made


def fill(store: Store, press: Press) -> None:
    store.add_many([(d, (c,), ()) for d, c in zip(press.documents, press.claims, strict=True)])


def test_a_part_is_replaced_and_the_rest_stays(store: Store, press: Press) -> None:
    fill(store, press)
    linked = press.link()
    assert store.replace_derived(linked, None, Linking(1, 0, None, "x"))
    block = linked.blocks[press.claims[0].claim_id]
    others = [e for e in store.events() if e.type == "AID"]
    page = press.documents[0].document_id
    empty = type(linked)({page: "other"}, (), (), (), (), {}, ())
    assert store.replace_derived(empty, Part(frozenset({block}), frozenset({page})), Linking(2, 0, None, "x"))
    assert store.events() == others
    assert store.stories() == {**linked.stories, page: "other"}
    assert store.flows() == list(linked.flows)
    assert store.ask(parts.blocks_of, (), [page]) == {}  # as page by page
    assert store.linking() == Linking(2, 0, None, "x")


def test_rows_that_come_again_as_they_stand_are_not_written(store: Store) -> None:
    press = Press()
    for year in (2021, 2022, 2023):
        press.says("They met.", f"{year}-09-14", "met", **{**SUMMIT, "date": (f"{year}-09-13", f"{year}-09-13", "day")})
        press.says("A summit.", f"{year}-08-01", "summit", **{**SUMMIT, "factuality": "predicted"})
    fill(store, press)
    linked = press.link()
    assert len(linked.events) > 2
    assert len(linked.forecasts) > 1
    store.replace_derived(linked, None, Linking(1, 0, None, "x"))
    with store._writing() as connection:  # what is written again loses this mark
        connection.execute(schema.events.update().values(factuality="marked"))
        connection.execute(schema.forecasts.update().values(due=datetime.date(1999, 1, 1)))
    other, disputed, *_ = linked.events
    again = replace(
        linked,
        events=(replace(other, factuality="denied"), *linked.events[1:]),
        contradictions=(Contradiction(disputed.event_id, disputed.claims[0], disputed.claims[0], "They differ."),),
        forecasts=(replace(linked.forecasts[0], reason="Another."), *linked.forecasts[1:]),
    )
    whole = Part(frozenset(linked.blocks.values()), frozenset(linked.stories))
    store.replace_derived(again, whole, Linking(2, 0, None, "x"))
    assert {e.event_id: e for e in store.events()} == {e.event_id: e for e in again.events}
    assert store.contradictions() == list(again.contradictions)
    assert {f.claim_id: f for f in store.forecasts()} == {f.claim_id: f for f in again.forecasts}
    assert store.ask(parts.blocks_of, linked.blocks, []) == linked.blocks
    with store._reading() as connection:
        e, f = schema.events.c, schema.forecasts.c
        marked = set(connection.scalars(sa.select(e.event_id).where(e.factuality == "marked")))
        waited = set(connection.scalars(sa.select(f.claim_id).where(f.due == datetime.date(1999, 1, 1))))
    assert marked == {e.event_id for e in linked.events[2:]}
    assert waited == {f.claim_id for f in linked.forecasts[1:]}


def test_what_came_after_the_last_linking(store: Store, press: Press) -> None:
    fill(store, press)
    assert sorted(store.ask(parts.unlinked)) == sorted(d.document_id for d in press.documents)
    store.replace_derived(press.link())
    assert store.ask(parts.unlinked) == []
    assert store.linking() is None


def test_blocks_of_claims_and_pages(store: Store, press: Press) -> None:
    fill(store, press)
    linked = press.link()
    store.replace_derived(linked)
    first, second, *_ = (c.claim_id for c in press.claims)
    assert store.ask(parts.blocks_of, [first], []) == {first: linked.blocks[first]}
    assert store.ask(parts.blocks_of, [], [press.documents[1].document_id]) == {second: linked.blocks[second]}
    assert store.ask(parts.blocks_of, [], []) == {}
    assert store.ask(parts.claims_on, [press.documents[1].document_id]) == [second]


def test_needs_point_both_ways(store: Store, press: Press) -> None:
    fill(store, press)
    one, other = press.claims[0].claim_id, press.claims[1].claim_id
    linked = press.link()
    tied = type(linked)(
        linked.stories, linked.events, (), (), (), linked.blocks, ((one, "far"), (one, ""), (other, linked.blocks[one]))
    )
    store.replace_derived(tied)
    assert store.ask(parts.needed, [linked.blocks[one]]) == {"far", ""}
    assert store.ask(parts.depending, ["far"]) == {linked.blocks[one]}
    assert store.ask(parts.depending, [linked.blocks[one]]) == {linked.blocks[other]}
    assert store.ask(parts.whole_pages, [linked.blocks[one]]) == {press.claims[0].document_id}


@pytest.mark.parametrize(("since", "before", "found"), [(15, 18, True), (15, 17, False), (18, 30, False)])
def test_forecasts_that_fall_due(store: Store, since: int, before: int, found: bool) -> None:
    press = Press()
    week = ("2023-09-11", "2023-09-17", "week")
    made = press.says("A summit.", "2023-09-05", "summit", **{**SUMMIT, "factuality": "predicted", "date": week})
    fill(store, press)
    linked = press.link()
    store.replace_derived(linked)
    days = (datetime.date(2023, 9, n) for n in (since, before))
    assert store.ask(parts.due, *days) == ({linked.blocks[made.claim_id]} if found else set())


def test_prints_are_remembered_once_and_replaced_as_a_whole(store: Store, press: Press) -> None:
    fill(store, press)
    one, other = (d.document_id for d in press.documents[:2])
    made = {one: Print(b"ab", 2), other: Print(b"", 0)}
    for _ in range(2):
        store.add_prints(made, {(one, other): 7})
    assert store.prints() == (made, {(one, other): 7})
    store.add_prints({one: Print(b"cd", 3)}, {}, anew=True)
    assert store.prints() == ({one: Print(b"cd", 3)}, {})


def test_the_last_day_is_one_of_the_calendar(store: Store) -> None:
    press = Press()
    for day in ("2023-09-14", "9999-12-31", None, "2023-08-14"):
        press.says("They met.", day, "met", **SUMMIT)
    assert store.last_published() is None
    fill(store, press)
    assert store.last_published() == datetime.date(2023, 9, 14)
