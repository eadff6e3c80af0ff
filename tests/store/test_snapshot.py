"""A snapshot tells the state of a record: the same content has the same id, any change another."""

from datetime import UTC, datetime
from pathlib import Path

from fakes import claim, document, event, linked
from reportedly.model.derived import Linking, Part
from reportedly.model.ruling import Ruling
from reportedly.store import Store, migrations, schema

ONE = document("Japan and Norway signed a treaty.", path="one.txt")
TWO = document("Norway sent fish to Japan.", path="two.txt")
SIGNED = claim(ONE, "signed", source=["JPN"], target=["NOR"])
NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)


def test_the_order_of_reading_does_not_matter(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a") as one, Store.open(tmp_path / "b") as other:
        for page in (ONE, TWO):
            one.add(page)
        for page in (TWO, ONE):
            other.add(page)
        assert one.snapshot() == other.snapshot()
        assert one.snapshot().documents == 2


def test_every_change_makes_another(store: Store) -> None:
    seen = [store.snapshot()]
    store.add(ONE, [SIGNED])
    seen.append(store.snapshot())
    store.add(TWO)
    seen.append(store.snapshot())
    store.replace_derived(
        linked([event([SIGNED])], stories={ONE.document_id: "s1"}), linking=Linking(1, 0, None, "1.0 book")
    )
    seen.append(store.snapshot())
    store.replace_derived(
        linked([event([SIGNED])], stories={ONE.document_id: "s1"}), linking=Linking(2, 0, None, "1.1 book")
    )
    seen.append(store.snapshot())
    store.add_ruling(Ruling.of("right", (SIGNED.claim_id,), None, "Ann", NOON))
    seen.append(store.snapshot())
    assert len({s.snapshot_id for s in seen}) == len(seen)
    assert [(s.documents, s.linked, s.rulings, s.made_by) for s in seen] == [
        (0, 0, 0, None), (1, 0, 0, None), (2, 0, 0, None), (2, 1, 0, "1.0 book"), (2, 1, 0, "1.1 book"),
        (2, 1, 1, "1.1 book"),
    ]  # fmt: skip


def test_what_changes_nothing_keeps_it(store: Store) -> None:
    store.add(ONE, [SIGNED])
    before = store.snapshot()
    store.add(ONE, [SIGNED])
    store.add_path(ONE.document_id, "again.txt")
    assert store.snapshot() is before  # asked of the database once


def test_what_is_linked_in_parts_counts_as_what_is_linked_at_once(tmp_path: Path) -> None:
    both, part = {ONE.document_id: "s1", TWO.document_id: "s2"}, Part(frozenset(), frozenset({TWO.document_id}))
    with Store.open(tmp_path / "a") as one, Store.open(tmp_path / "b") as other:
        for store in (one, other):
            store.add(ONE, [SIGNED])
            store.add(TWO)
        one.replace_derived(linked([], stories=both))
        other.replace_derived(linked([], stories={ONE.document_id: "s1"}))
        for _ in range(2):  # the second time its page is linked already
            other.replace_derived(linked([], stories={TWO.document_id: "s2"}), part)
        assert one.snapshot() == other.snapshot()
        other.replace_derived(linked([], stories={}), part)
        assert (one.snapshot().linked, other.snapshot().linked) == (2, 1)
        assert one.snapshot().snapshot_id != other.snapshot().snapshot_id


def test_a_store_of_before_gets_the_snapshot_of_a_new_one(where: str) -> None:
    with Store.open(where) as store:
        store.add(ONE, [SIGNED])
        store.add(TWO)
        store.replace_derived(linked([], stories={ONE.document_id: "s1"}))
        now = store.snapshot()
        with store._writing() as connection:
            schema.digests.drop(connection)
            migrations.digested(connection)
    with Store.open(where) as store:
        assert store.snapshot() == now
