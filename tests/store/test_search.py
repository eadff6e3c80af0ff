"""Search finds the same documents on both databases."""

import pytest

from fakes import document
from reportedly.errors import UsageError
from reportedly.store import Store

PAGES = {
    "ships": document("Two ships brought grain to the harbour of Rotterdam.", title="Grain", path="ships.txt"),
    "ship": document("A shipment of timber left. The port was closed; the minister's talks went on.", path="ship.txt"),
    "talks": document("Ministers talked about grain prices, grain and its trains.", published=None, outlet=None),
}  # fmt: skip
NAMES = {d.document_id: name for name, d in PAGES.items()}


@pytest.fixture(scope="module")
def store(shared_store: Store) -> Store:
    shared_store.add_many([(d, (), ()) for d in PAGES.values()])
    return shared_store


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("grain", {"ships", "talks"}),
        ("GRAIN harbour", {"ships"}),
        ("talk minister", {"talks", "ship"}),
        ('"grain prices"', {"talks"}),
        ('"trains prices"', set()),
        ('"grain prices" trains', {"talks"}),
        ("minister's", {"ship"}),
        ("grain -prices", {"talks"}),
        ("grain OR timber", set()),
        ("harbour AND", set()),
        ('NEAR(grain) col:x"', set()),
        ("'); DROP TABLE documents; --", set()),
        ("zebra", set()),
        ("was not", set()),
        ('"was closed"', {"ship"}),
    ],
)
def test_what_is_found(store: Store, text: str, expected: set[str]) -> None:
    assert {NAMES[hit.document_id] for hit in store.search(text)} == expected


@pytest.mark.parametrize("text", ["", "  ", '""', "?! -"])
def test_nothing_to_search_for(store: Store, text: str) -> None:
    with pytest.raises(UsageError, match="no word"):
        store.search(text)


def test_a_hit_shows_where(store: Store) -> None:
    (hit,) = store.search("harbour ship")
    assert [hit.excerpt[a:b] for a, b in hit.marks] == ["ships", "harbour"]
    assert hit.excerpt.strip(". ") in PAGES["ships"].text
    assert (hit.path, hit.title, hit.outlet, str(hit.published)) == ("ships.txt", "Grain", "Example Wire", "2024-06-03")


def test_the_best_come_first_and_only_as_many_as_wanted(store: Store) -> None:
    assert [NAMES[h.document_id] for h in store.search("grain")] == ["talks", "ships"]
    assert len(store.search("grain", limit=1)) == 1
    assert store.search("grain", limit=1)[0].published is None


@pytest.mark.parametrize("most", [1, 3, 9, 40])
def test_equally_good_ones_come_by_id_however_many_there_are(where: str, most: int) -> None:
    copies = [document(f"Walrus number {number} came.") for number in range(30)]
    with Store.open(where) as store:
        store.add_many([(page, (), ()) for page in (*copies, document("Walrus walrus came."))])
        best, *rest = [hit.document_id for hit in store.search("walrus", limit=most)]
    assert best == document("Walrus walrus came.").document_id
    assert rest == sorted(page.document_id for page in copies)[: most - 1]


def test_a_text_too_long_for_an_index_is_stored_all_the_same(store: Store) -> None:
    page = document("A dolphin came first. " + "ж" * 10 + " ".join(f"слово{n}ж" for n in range(90_000)))
    assert store.add(page)
    assert [h.document_id for h in store.search("dolphin")] == [page.document_id]
