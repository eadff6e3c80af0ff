"""What is linked again of a part is what can have changed, and comes to the same as all at once."""

import datetime
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

import invented
from press import DEAL, DELIVERY, SUMMIT, Press
from reportedly import relink
from reportedly.link.changes import Changes
from reportedly.model.claim import Claim
from reportedly.model.derived import Part, Standing
from reportedly.store import Store, parts, schema


def derived(store: Store) -> list[object]:
    with store._reading() as connection:
        needs = sorted(map(tuple, connection.execute(sa.select(schema.needs))))
    blocks = sorted(store.ask(parts.blocks_of, (), store.document_ids()).items())
    return [
        store.stories(), store.events(), store.forecasts(), store.flows(), store.contradictions(), blocks, needs
    ]  # fmt: skip


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    Store.open(tmp_path / "empty").close()
    return tmp_path / "empty"


# Each of these fails where one of the rules of `changes` is left out.
@pytest.mark.parametrize(
    ("seed", "number", "days", "only"),
    [
        (0, 60, 240, ()), (5, 60, 900, ()), (7, 60, 60, ()), (8, 60, 3000, ()), (9, 60, 240, ()),
        (108, 60, 60, ("sent",)), (118, 60, 240, ("met", "visited")),
    ],
)  # fmt: skip
def test_random_claims_page_by_page_come_to_the_same_as_at_once(
    empty: Path, tmp_path: Path, seed: int, number: int, days: int, only: Sequence[str]
) -> None:
    pages = invented.pages(seed, number, days, only)
    with Store.open(shutil.copytree(empty, tmp_path / "store")) as store:
        for at in range(0, len(pages), 7):
            store.add_many(pages[at : at + 7])
            relink.link(store)
            if at % 3 == 0:
                parted = derived(store)
                relink.link(store, anew=True)
                assert parted == derived(store)


def standing(press: Press, new: Sequence[Claim]) -> Standing:
    """What stands of all blocks before these claims come in."""
    linked = press.link()
    part = Part(frozenset(linked.blocks.values()), frozenset())
    return Standing(
        part,
        frozenset(c.claim_id for c in new),
        {e.event_id: frozenset(e.claims) for e in linked.events},
        {e.event_id: e.parent for e in linked.events if e.parent},
        {f.claim_id: f for f in linked.forecasts},
        max((d.anchor for d in press.documents if d.anchor), default=None),
    )


def changes(press: Press, before: Standing) -> Changes:
    groups = {e.event_id: e.claims for e in press.link().events}
    reports = {r.claim.claim_id: r for r in press.reports()}
    blocks = press.link().blocks
    part = Part(frozenset(blocks.values()), frozenset())
    now = Standing(part, before.claims, before.events, before.parents, before.forecasts, before.today)
    return Changes(
        now, {i: [reports[c] for c in g] for i, g in groups.items()}, reports.values(), press.documents[-1].anchor
    )


def foretold(press: Press, day: str, **more: Any) -> Claim:
    return press.says("A summit.", day, "summit", **{**SUMMIT, "factuality": "predicted", **more})


JUNE = ("2024-06-01", "2024-06-30", "month")


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        (("2024-06-20", {**SUMMIT, "date": "2024-06-18"}), True),  # within its time
        (("2024-12-20", {**SUMMIT, "date": "2024-12-18"}), False),  # long after it
        (("2024-12-20", {**SUMMIT, "date": "2024-06-18"}), True),  # long after it, but of its time
        (("2024-12-20", SUMMIT), False),  # undated, when it is no longer fresh
        (("2024-07-20", SUMMIT), True),  # undated, while it is fresh
        (("2024-12-20", {**SUMMIT, "factuality": "negated"}), True),  # "has not" may look back on any time
        (("2024-06-20", {**DEAL, "date": "2024-06-18"}), False),  # another kind of act
        (("2024-05-01", {**SUMMIT, "date": "2024-04-18"}), True),  # known before
        ((None, {**SUMMIT, "date": "2024-04-18"}), False),  # a page without a day is no evidence
    ],
)
def test_a_forecast_is_asked_again_where_a_report_may_bear_on_it(told: Any, asked: bool) -> None:
    press = Press()
    old = foretold(press, "2024-05-20", date=JUNE)
    press.says("They met.", "2024-06-10", "met", outlet="A", **{**SUMMIT, "date": "2024-06-08"})
    before = standing(press, [])
    assert before.forecasts[old.claim_id].status == "true"
    new = press.says("They met.", told[0], "met", **told[1])
    found = changes(press, Standing(before.part, frozenset([new.claim_id]), *(
        before.events, before.parents, before.forecasts, before.today
    ))).asked()  # fmt: skip
    assert new.claim_id in found
    assert (old.claim_id in found) == asked


def test_what_three_stories_have_settled_without_a_horizon_is_settled_for_good() -> None:
    press = Press()
    old = foretold(press, "2024-05-20")
    for day in (10, 11, 12):
        press.says("They met.", f"2024-06-{day}", "met", **{**SUMMIT, "date": f"2024-06-{day - 1:02}"})
    before = standing(press, [])
    assert len(before.forecasts[old.claim_id].resolution) == 3
    for date, asked in (("2024-09-10", False), ("2024-06-01", True)):
        new = press.says("They met.", "2024-10-20", "met", **{**SUMMIT, "date": date})
        now = Standing(before.part, frozenset([new.claim_id]), before.events, before.parents, before.forecasts, None)
        assert (old.claim_id in changes(press, now).asked()) == asked


def test_a_forecast_falls_due_and_a_due_one_waits_for_what_covers_its_time() -> None:
    press = Press()
    old = foretold(press, "2024-05-20", date=JUNE)
    before = standing(press, [])
    assert before.forecasts[old.claim_id].status == "open"
    later = press.says("They sent it.", "2024-07-20", "sent", **DELIVERY)
    assert old.claim_id in changes(press, before).asked()
    due = standing(press, [])
    assert due.forecasts[old.claim_id].status == "due"
    assert old.claim_id not in changes(press, due).asked()
    for day, asked in (("2024-12-20", False), ("2024-07-25", True)):
        new = press.says("They may meet.", day, "meet", **{**SUMMIT, "factuality": "possible"})
        now = Standing(due.part, frozenset([new.claim_id]), due.events, due.parents, due.forecasts, due.today)
        assert (old.claim_id in changes(press, now).asked()) == asked
    assert later.claim_id in due.events[next(i for i, c in due.events.items() if later.claim_id in c)]


def test_events_stand_where_their_claims_and_parent_do() -> None:
    press = Press()
    for day in ("2024-06-18", "2024-09-18"):
        press.says("They met.", day, "met", **{**SUMMIT, "date": day})
    before = standing(press, [])
    new = press.says("They met.", "2024-06-19", "met", **{**SUMMIT, "date": "2024-06-18"})
    now = Standing(before.part, frozenset([new.claim_id]), before.events, before.parents, {}, before.today)
    found = changes(press, now)
    one, other = (press.event_of(c).event_id for c in (new, press.claims[1]))
    assert (found.is_made(one, None), found.is_made(other, None), found.is_made(other, one)) == (True, False, True)
    assert found.same({one}, ()) == {other}
    assert datetime.date(2024, 9, 18) == before.today
