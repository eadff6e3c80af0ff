"""What goes into a store comes out again; the same again changes nothing; order doesn't matter."""

import datetime
import itertools
from dataclasses import replace
from pathlib import Path

import pytest

from fakes import claim, contradiction, document, event, flow, forecast, linked, statement, when
from reportedly import codebook
from reportedly.errors import InputError, StoreError
from reportedly.model.document import Published
from reportedly.model.ruling import Ruling
from reportedly.problems import Problem
from reportedly.store import Store
from reportedly.store.store import Entry
from reportedly.version import __version__

FIRST = document("Japan and Norway signed a treaty. Tokyo said that talks would go on.", published="2024-01-10")
SECOND = document("Norway sent food to Japan.", path="b.html", title="Food", published="2024-02-20", outlet=None)
UNDATED = document("Somebody met somebody.", path="c.txt", published=None)


def entries() -> list[Entry]:
    treaty, talks = claim(FIRST, source=["JPN", "NOR"], target=()), claim(FIRST, "talks")
    return [
        (FIRST, (treaty, talks), (statement(FIRST, "talks would"),)),
        (SECOND, (claim(SECOND, "sent", source=["NOR"], target=["JPN"], type="AID"),), ()),
        (UNDATED, (claim(UNDATED, "met", source=(), target=(), type=None, cameo=None),), ()),
    ]


def test_nouns_come_back_as_they_went_in(store: Store) -> None:
    first, second, undated = entries()
    assert store.add(*first)
    assert store.add_many([second, undated]) == {SECOND.document_id, UNDATED.document_id}
    assert store.documents() == [FIRST, SECOND, UNDATED]
    assert store.document_ids() == [d.document_id for d in (FIRST, SECOND, UNDATED)]
    assert store.claims() == [*first[1], *second[1], *undated[1]]
    assert store.statements() == list(first[2])


def test_a_document_keeps_its_dropped_parts_and_date(store: Store) -> None:
    page = document("Menu\nA treaty was signed.", zones=["credit"], dropped=[("Menu", "navigation")])
    interval = Published(when("2024-01-01").start, when("2024-01-07").end, "week", ("a weekday", "the address"))
    page = replace(page, published=interval)
    store.add(page)
    assert store.documents() == [page]


def test_bare_documents_lack_their_parts_alone(store: Store) -> None:
    pages = [
        document("Title\nBoth signed.", zones=["headline"]),
        document("A\nShare\nB", dropped=[("Share", "share_widget")]),
    ]
    store.add_many([(page, (), ()) for page in pages])
    assert all(page.segments for page in pages)
    whole = store.documents(newest=True, limit=5)
    assert store.bare_documents(newest=True, limit=5) == [replace(d, segments=(), dropped=()) for d in whole]
    assert store.bare_documents(documents=[pages[1].document_id]) == [replace(pages[1], segments=(), dropped=())]


def test_reading_again_changes_nothing(store: Store) -> None:
    entry = entries()[0]
    assert store.add_many([entry]) == {FIRST.document_id}
    before = (store.documents(), store.claims(), store.statements(), store.counts())
    other = document(FIRST.text, title="Another title")
    assert not store.add(other, [claim(FIRST, "said")])
    assert store.add_many([entry, entry]) == set()
    assert (store.documents(), store.claims(), store.statements(), store.counts()) == before


def test_twice_in_one_batch_is_once(store: Store) -> None:
    entry = entries()[0]
    assert store.add_many([entry, entry]) == {FIRST.document_id}
    assert store.counts()["claims"] == 2


def test_the_same_claim_twice_in_a_document_is_one(store: Store) -> None:
    twice = claim(FIRST)
    store.add(FIRST, [twice, twice], [statement(FIRST, "talks"), statement(FIRST, "talks")])
    assert store.claims() == [twice]
    assert store.counts()["statements"] == 1


def test_another_path_is_noted_without_change(store: Store) -> None:
    store.add(document(FIRST.text, path="a.txt"))
    store.add(document(FIRST.text, path="copy/a.txt"))
    store.add_path(FIRST.document_id, "a.txt")
    store.add_path(FIRST.document_id, "old/a.txt")
    assert store.paths() == [
        ("a.txt", FIRST.document_id),
        ("copy/a.txt", FIRST.document_id),
        ("old/a.txt", FIRST.document_id),
    ]
    assert [d.path for d in store.documents()] == ["a.txt"]


def test_versions_of_a_page_are_found_by_its_path(store: Store) -> None:
    pages = (("One. Two.", "/a\0"), ("One. Three.", "/a\0"), ("Four.", "/b"))
    first, second, other = (document(text, path=path) for text, path in pages)
    store.add_many([(first, (), ()), (second, (), ()), (other, (), ())])
    store.add_path(other.document_id, "/a\0")
    found = store.documents_at(["/a\0", "/b", "/c"])
    ids = {path: sorted(d.document_id for d in versions) for path, versions in found.items()}
    assert ids == {
        "/a\0": sorted([first.document_id, second.document_id, other.document_id]),
        "/b": [other.document_id],
    }
    assert store.documents_at([]) == {}


def test_order_of_reading_does_not_matter(tmp_path: Path) -> None:
    seen = []
    for number, order in enumerate(itertools.permutations(entries())):
        with Store.open(tmp_path / str(number)) as store:
            store.add_many(order[:2])
            store.add_many(order[2:])
            seen.append((store.documents(), store.claims(), store.statements(), store.paths(), store.counts()))
    assert all(s == seen[0] for s in seen)
    assert len(seen) == 6


def test_has_and_known(store: Store) -> None:
    store.add(FIRST)
    assert store.has(FIRST.document_id)
    assert not store.has(SECOND.document_id)
    assert store.known([FIRST.document_id, SECOND.document_id]) == {FIRST.document_id}
    assert store.known([]) == set()


def test_problems_are_kept_once(store: Store) -> None:
    lost = Problem("b.txt", "InputError", "the page is empty.", "Fetch it again.")
    part = Problem("a.txt", "PageError", "half of it was cut.")
    store.add_problems([lost])
    store.add(FIRST, problems=[part, lost])
    store.add_problems([])
    assert store.problems() == [part, lost]


def test_problems_of_a_known_document_are_not_noted_again(store: Store) -> None:
    store.add(FIRST)
    store.add(FIRST, problems=[Problem("a.txt", "PageError", "half of it was cut.")])
    assert store.problems() == []


@pytest.mark.parametrize("text", ["a\x00b", "a\ud800b"])
def test_text_that_no_database_takes(store: Store, text: str) -> None:
    page = replace(FIRST, text=text, segments=())
    with pytest.raises(InputError, match="character that is none"):
        store.add(page)
    assert store.add_many([(page, (), ()), entries()[1]]) == {SECOND.document_id}
    assert [p.where for p in store.problems()] == [page.path]
    assert store.documents() == [SECOND]


def test_a_path_of_any_bytes(store: Store) -> None:
    name = b"caf\xe9.txt".decode("utf-8", "surrogateescape")
    store.add(document(FIRST.text, path=name))
    store.add_problems([Problem(name, "InputError", "is broken.")])
    assert store.documents()[0].path == "caf\\xe9.txt" == store.paths()[0][0] == store.problems()[0].where


def test_a_claim_of_no_document_is_refused_and_the_batch_undone(store: Store) -> None:
    with pytest.raises(StoreError, match="doesn't hold"):
        store.add_many([entries()[1], (FIRST, (claim(UNDATED, "met"),), ())])
    assert store.counts()["documents"] == 0


def derived(of: list[Entry]):
    treaty, talks = of[0][1]
    first, second = event([treaty, talks], date=when("2024-01-09")), event(of[1][1])
    return linked(
        [first, second],
        [forecast(talks, horizon=when("2024-02-01", "2024-02-29", "month"))],
        [flow(treaty, item="money", from_="JPN", to="NOR"), flow(treaty, item="food", from_="NOR", to="JPN")],
        [contradiction(first, treaty, talks)],
        {FIRST.document_id: "t1", SECOND.document_id: "t1"},
    )


def test_what_is_derived_comes_back(store: Store) -> None:
    all_ = entries()
    store.add_many(all_)
    made = derived(all_)
    store.replace_derived(made)
    assert store.events() == list(made.events)
    assert store.forecasts() == list(made.forecasts)
    assert store.flows() == list(made.flows)
    assert store.contradictions() == list(made.contradictions)
    assert store.stories() == made.stories


def test_what_is_derived_is_replaced_and_the_record_is_not(store: Store) -> None:
    all_ = entries()
    store.add_many(all_)
    record = (store.documents(), store.claims(), store.statements())
    store.replace_derived(derived(all_))
    store.replace_derived(derived(all_))
    assert store.counts()["events"] == 2
    store.replace_derived(linked())
    assert (store.events(), store.forecasts(), store.flows(), store.contradictions()) == ([], [], [], [])
    assert store.stories() == {}
    assert (store.documents(), store.claims(), store.statements()) == record


def test_a_failed_replacement_keeps_what_was_there(store: Store) -> None:
    all_ = entries()
    store.add_many(all_)
    store.replace_derived(derived(all_))
    stranger = document("Peru and Chile signed.")
    with pytest.raises(StoreError, match="doesn't hold"):
        store.replace_derived(linked([event([claim(stranger)])]))
    assert store.counts()["events"] == 2


def test_counts(store: Store) -> None:
    all_ = entries()
    store.add_many(all_)
    store.replace_derived(derived(all_))
    store.add_problems([Problem("x", "InputError", "is gone.")])
    assert store.counts() == {
        "documents": 3, "claims": 4, "statements": 1, "reasons": 0, "events": 2, "forecasts": 1, "flows": 2, "contradictions": 1,
        "problems": 1,
    }  # fmt: skip


def test_rows_say_who_made_them(store: Store) -> None:
    store.add_many(entries())
    assert store.makers() == {(__version__, codebook.version()): 3}


def test_it_is_all_there_after_opening_again(where: str) -> None:
    with Store.open(where) as store:
        store.add_many(entries())
    with Store.open(where, create=False) as store:
        assert store.documents() == [FIRST, SECOND, UNDATED]


def test_the_default_place_is_the_setting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPORTEDLY_STORE", str(tmp_path / "here"))
    with Store.open() as store:
        store.add(FIRST)
    assert (tmp_path / "here" / "reportedly.db").is_file()


def test_a_sqlite_url_is_a_file(tmp_path: Path) -> None:
    with Store.open(f"sqlite:///{tmp_path}/deep/er.db") as store:
        store.add(FIRST)
        assert store.where == f"{tmp_path}/deep/er.db"
    assert (tmp_path / "deep" / "er.db").is_file()


def test_the_text_is_stored_once(tmp_path: Path) -> None:
    page = document("\n".join(f"Line {n} of a page that is long enough to be told apart." for n in range(5000)))
    with Store.open(tmp_path) as store:
        store.add(page)
        with store._reading() as connection:
            noun = connection.exec_driver_sql("SELECT noun FROM documents").scalar_one()
        assert "of a page" not in noun
        assert store.documents() == [page]


def test_rulings_are_kept_in_order_and_no_linking_touches_them(where: str) -> None:
    noon = datetime.datetime(2024, 6, 3, 12, tzinfo=datetime.UTC)
    made = [Ruling.of("settle", ["c1"], status, "Ann", noon) for status in ("true", "false", "void")]
    with Store.open(where) as store:
        for ruling in [*made, made[0]]:
            store.add_ruling(ruling)
        store.replace_derived(linked())
    with Store.open(where) as store:
        assert store.rulings() == made
