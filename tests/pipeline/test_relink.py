"""A store that is linked page by page holds the same as one that is linked anew, whatever comes when."""

import datetime
import random
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

import linking
import stories
from fakes import document, span, when
from press import DEAL, DELIVERY, SUMMIT, Press, speaker
from reportedly import relink
from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.ruling import Ruling
from reportedly.store import Store, parts

NOON = datetime.datetime(2024, 6, 3, 12, tzinfo=datetime.UTC)
Entry = tuple[Document, Sequence[Claim], tuple[()]]


def derived(store: Store) -> list[object]:
    return [
        store.stories(), store.events(), store.forecasts(), store.flows(), store.contradictions(),
        sorted(store.ask(parts.blocks_of, (), store.document_ids()).items()),
    ]  # fmt: skip


def anew(store: Store) -> list[object]:
    relink.link(store, anew=True)
    return derived(store)


@pytest.fixture(scope="module")
def entries() -> list[Entry]:
    """Pages on thirty events, read with the real parser."""
    record = linking.read(list(stories.pages(stories.happenings(30), 150)))
    return [(d, [c for c in record.claims if c.document_id == d.document_id], ()) for d in record.documents]


@pytest.mark.parametrize("seed", range(6))
def test_pages_in_any_order_and_rulings_between(entries: list[Entry], tmp_path: Path, seed: int) -> None:
    draw = random.Random(seed)
    left = draw.sample(entries, len(entries))
    made: list[Ruling] = []
    with Store.open(tmp_path) as store:
        while left:
            batch, left = left[: (size := draw.randint(1, 40))], left[size:]
            store.add_many(batch)
            if len(left) < 100:
                made.append(ruling(draw, store, made))
                store.add_ruling(made[-1])
            relink.link(store)
        parted = derived(store)
        assert parted == anew(store)


def ruling(draw: random.Random, store: Store, made: Sequence[Ruling]) -> Ruling:
    """Any decision on any claims of the record, or an earlier one taken back."""
    ids = [c.claim_id for c in store.claims()]
    made_at = NOON + datetime.timedelta(minutes=len(made))
    kind = draw.choice(["same", "same", "apart", "wrong", "right", "settle", "undo"])
    if kind == "undo" and made:
        return Ruling.of("undo", (), draw.choice(made).ruling_id, "Ann", made_at)
    if kind == "settle":
        return Ruling.of("settle", [draw.choice(store.forecasts()).claim_id], "void", "Ann", made_at)
    if kind in ("same", "apart"):
        return Ruling.of(kind, draw.sample(ids, 2), None, "Ann", made_at)  # type: ignore[arg-type]
    return Ruling.of("wrong" if kind == "undo" else kind, [draw.choice(ids)], None, "Ann", made_at)  # type: ignore[arg-type]


def test_fifty_orders_give_one_record(entries: list[Entry], tmp_path: Path) -> None:
    Store.open(tmp_path / "empty").close()
    found = []
    for seed in range(50):
        some = random.Random(seed).sample(entries[:16], 16)
        with Store.open(shutil.copytree(tmp_path / "empty", tmp_path / str(seed))) as store:
            for at in (0, 8):
                store.add_many(some[at : at + 8])
                relink.link(store)
            found.append(derived(store))
    assert all(f == found[0] for f in found)


def keep(press: Press, where: Path, *batches: Sequence[Claim]) -> Store:
    """A store linked after each batch of claims' pages."""
    pages = {d.document_id: d for d in press.documents}
    store = Store.open(where)
    for batch in batches:
        on: dict[str, list[Claim]] = {}
        for claim in batch:
            on.setdefault(claim.document_id, []).append(claim)
        store.add_many([(pages[d], claims, ()) for d, claims in on.items()])
        relink.link(store)
    return store


def test_a_forecast_is_settled_by_a_later_page_and_falls_due_by_an_unrelated_one(tmp_path: Path) -> None:
    press = Press()
    week = ("2023-09-11", "2023-09-17", "week")
    foretold = press.says("A summit.", "2023-09-05", "summit", **{**SUMMIT, "factuality": "predicted", "date": week})
    deal = press.says("A deal.", "2023-09-05", "deal", **{**DEAL, "factuality": "predicted", "date": week})
    held = press.says("They met.", "2023-09-14", "met", **{**SUMMIT, "date": "2023-09-13"})
    later = press.says("They sent it.", "2023-10-14", "sent", **{**DELIVERY, "source": ("FRA",), "target": ("DEU",)})
    with keep(press, tmp_path, [foretold, deal], [held], [later]) as store:
        assert {f.claim_id: f.status for f in store.forecasts()} == {foretold.claim_id: "true", deal.claim_id: "due"}
        assert derived(store) == anew(store)


def test_a_condition_is_met_by_a_page_on_other_parties(tmp_path: Path) -> None:
    press = Press()
    page = press.page("If France visits Germany, the North will send arms to Russia by May 2024.", "2023-09-05")
    visit = {"type": "CONSULT", "cameo": "042", "source": ("FRA",), "target": ("DEU",)}
    act = press.add(page, "visits", factuality="conditional", **visit)
    threat = {"condition": span(page.text, "If France visits Germany"), "factuality": "conditional"}
    horizon = press.says("x", "2023-09-05", "x", **DELIVERY, date=("2023-09-06", "2024-05-31", "month")).date
    foretold = press.add(page, "send", date=horizon, **{**DELIVERY, **threat})
    stayed = press.says("France did not visit Germany.", "2024-06-14", "visit", **visit, factuality="negated",
                        date=("2023-09-06", "2024-05-31", "month"))  # fmt: skip
    with keep(press, tmp_path, [act, foretold], [stayed]) as store:
        (found,) = store.forecasts(claims=[foretold.claim_id])
        assert (found.status, found.resolution) == ("void", (stayed.claim_id,))
        assert derived(store) == anew(store)


def test_a_mention_becomes_the_deal_of_what_it_is_told_with(tmp_path: Path) -> None:
    press = Press()
    page = press.page("The deal may see the North send arms. They will meet.", "2024-06-03")
    both = {"source": ("PRK", "RUS"), "target": (), "symmetric": True}
    deal = press.add(page, "deal", type="AGREE", cameo="057", factuality="happened", **both)
    foretold = press.add(page, "send", **{**DELIVERY, "factuality": "possible", "flow": None})
    talks = press.add(page, "meet", type="CONSULT", cameo="046", factuality="planned", date=when("2024-06-05"), **both)
    later = press.says(
        "They will sign.", "2024-06-04", "sign", **{**DEAL, "factuality": "planned", "date": "2024-06-05"}
    )
    with keep(press, tmp_path, [deal, foretold, talks], [later]) as store:
        (found,) = store.forecasts(claims=[foretold.claim_id])
        assert found.horizon == talks.date
        assert derived(store) == anew(store)


def test_ties_are_shown_by_a_deed_that_comes_later(tmp_path: Path) -> None:
    press = Press()
    ties = {"type": "COOPERATE", "cameo": "062", "source": ("PRK", "RUS"), "target": (), "symmetric": True}
    foretold = press.says("They may see ties.", "2023-09-05", "ties", **ties, factuality="possible")
    sent = press.says("They sent it.", "2024-10-14", "sent", **DELIVERY)
    with keep(press, tmp_path, [foretold], [sent]) as store:
        (found,) = store.forecasts(claims=[foretold.claim_id])
        assert (found.status, found.resolution) == ("true", (sent.claim_id,))
        assert derived(store) == anew(store)


def test_a_parade_follows_the_visit_that_its_page_puts_it_to(tmp_path: Path) -> None:
    press = Press()
    day, visit = when("2024-06-19"), {"type": "CONSULT", "cameo": "042", "source": ("RUS",), "target": ("PRK",)}
    page = press.page("He visited the North, which held a parade.", "2024-06-21")
    parade = press.add(page, "parade", type="MOBILIZE", cameo="150", source=("PRK",), target=(), date=day)
    visited = press.add(page, "visited", date=day, **visit)
    earlier = press.says("He visited the North.", "2024-06-20", "visited", date="2024-06-19", **visit)
    with keep(press, tmp_path, [parade, visited], [earlier]) as store:
        whole, part = (next(e for e in store.events() if c.claim_id in e.claims) for c in (earlier, parade))
        assert (whole.claims[0], part.parent) == (earlier.claim_id, whole.event_id)
        assert derived(store) == anew(store)


def test_absence_shows_page_by_page_what_it_shows_at_once(tmp_path: Path) -> None:
    press = Press()
    june = ("2024-06-01", "2024-06-30", "month")
    foretold = press.says("They will sign.", "2024-05-30", "sign", **{**DEAL, "factuality": "predicted", "date": june})
    maybe = {**SUMMIT, "factuality": "possible"}
    start = datetime.date(2024, 6, 1)
    days = [str(start + datetime.timedelta(days=5 * n)) for n in range(13)]
    weekly = [[press.says("They may meet.", d, "meet", outlet=o, **maybe) for o in ("A", "B")] for d in days]
    later = press.says("They sent it.", "2024-10-14", "sent", **{**DELIVERY, "source": ("FRA",), "target": ("DEU",)})
    late = press.says("They signed in June.", "2024-10-15", "signed", **{**DEAL, "date": "2024-06-10"})
    found = []
    with keep(press, tmp_path, [foretold]) as store:
        for claims in (*weekly, [later], [late]):
            pages = [(d, [c], ()) for c in claims for d in press.documents if d.document_id == c.document_id]
            store.add_many(pages)
            relink.link(store)
            (one,) = store.forecasts(claims=[foretold.claim_id])
            found.append((one.status, one.by_absence))
            assert derived(store) == anew(store)
    assert (found[0], found[-3], found[-1]) == (("open", False), ("false", True), ("true", False))


def test_a_deep_record_grows_to_the_same_as_at_once(tmp_path: Path) -> None:
    """Years of pages on the same few states: each batch touches blocks that reach from the first year to the last."""
    record = linking.read(list(stories.pages(stories.happenings(20), 100)))
    deep = linking.enlarged(record, 6 * len(record.claims), deep=True)
    pages = [(d, [c for c in deep.claims if c.document_id == d.document_id], ()) for d in deep.documents]
    random.Random(8).shuffle(pages)
    with Store.open(tmp_path) as store:
        for at in range(0, len(pages), 15):
            store.add_many(pages[at : at + 15])
            relink.link(store)
        parted = derived(store)
        assert max(len(e.claims) for e in store.events()) > 3
        assert parted == anew(store)


def test_a_copy_that_comes_late_makes_two_sources_one(tmp_path: Path) -> None:
    words = " ".join(f"word{n}" for n in range(120))
    texts = [f"They met. {words}", f"{words} They met.", f"They met. {words} They met."]
    pages = [document(t, outlet=f"Paper {n}", path=f"{n}.txt") for n, t in enumerate(texts)]
    press = Press()
    press.documents = pages
    first, second, third = (press.add(p, "met", **SUMMIT) for p in pages)
    with keep(press, tmp_path, [first], [second], [third]) as store:
        assert [e.independent_sources for e in store.events()] == [1]
        assert len(set(store.stories().values())) == 1
        assert derived(store) == anew(store)


def test_a_rejection_far_from_what_is_new_is_kept(tmp_path: Path) -> None:
    press = Press()
    page = press.page("Norway said the North sent arms to Russia. Russia denied the report.", "2023-09-05")
    said = press.add(
        page, "sent", attribution=speaker("Norway", country="NOR"), **{**DELIVERY, "factuality": "alleged"}
    )
    denied = press.add(page, "denied", type="REJECT", cameo="016", source=("RUS",), target=())
    more = press.says("The North sent arms.", "2023-09-09", "sent", **DELIVERY)
    with keep(press, tmp_path, [said, denied], [more]) as store:
        assert (said.claim_id, denied.claim_id) in {(c.claim_a, c.claim_b) for c in store.contradictions()}
        assert derived(store) == anew(store)


def test_only_what_is_touched_is_written(tmp_path: Path) -> None:
    press = Press()
    met = press.says("They met.", "2023-09-14", "met", **SUMMIT)
    sent = press.says("They sent it.", "2023-09-14", "sent", **DELIVERY)
    again = press.says("They met.", "2023-09-15", "met", **SUMMIT)
    with keep(press, tmp_path, [met, sent]) as store:
        number = "SELECT rowid FROM events WHERE noun LIKE '%AID%'"
        with store._reading() as connection:
            before = connection.exec_driver_sql(number).scalar_one()
        store.add_many([(press.documents[-1], [again], ())])
        relink.link(store)
        with store._reading() as connection:
            assert connection.exec_driver_sql(number).scalar_one() == before
        assert {len(e.claims) for e in store.events()} == {1, 2}


def test_a_store_is_linked_until_something_is_added_or_decided(tmp_path: Path) -> None:
    press = Press()
    one, two = (press.says("They met.", f"2023-09-{day}", "met", **SUMMIT) for day in (14, 16))
    with keep(press, tmp_path, [one]) as store:
        assert relink.is_linked(store)
        store.add_many([(press.documents[-1], [two], ())])
        assert not relink.is_linked(store)
        relink.link(store)
        store.add_ruling(Ruling.of("apart", [one.claim_id, two.claim_id], None, "Ann", NOON))
        assert not relink.is_linked(store)
        relink.link(store)
        assert relink.is_linked(store)
        assert len(store.events()) == 2


def test_other_settings_link_all_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    press = Press()
    made = [press.says("They met.", "2023-09-20", "met", **{**SUMMIT, "date": f"2023-09-{d:02}"}) for d in (10, 13)]
    with keep(press, tmp_path, made) as store:
        assert len(store.events()) == 1
        monkeypatch.setenv("REPORTEDLY_EVENT_DAYS", "1")
        assert not relink.is_linked(store)
        relink.link(store)
        assert len(store.events()) == 2


def test_who_comes_second_begins_again(tmp_path: Path) -> None:
    press = Press()
    one, two = (press.says("They met.", f"2023-09-{day}", "met", **SUMMIT) for day in (14, 16))
    with keep(press, tmp_path, [one]) as store:
        before = store.linking()
        store.add_many([(press.documents[-1], [two], ())])
        relink.link(store)
        linked = derived(store)
        assert before is not None
        assert not store.replace_derived(press.link(), None, before)
        assert derived(store) == linked
