"""The whole way: pages in, a record out; twice, in any order, with any number of workers."""

import zipfile
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

import pytest

from reportedly import pipeline, samples
from reportedly.model.page import Page
from reportedly.model.plain import to_json
from reportedly.store import Store

PAGES = samples.files()[:4]


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store with all sample pages."""
    store = Store.open(tmp_path_factory.mktemp("record") / "store")
    report = pipeline.read(samples.files(), store, processes=1)
    assert report.problems == []
    return store


def everything(store: Store) -> list[str]:
    """All nouns of a store as sorted lines."""
    kinds = (
        store.claims(),
        store.statements(),
        store.events(),
        store.forecasts(),
        store.flows(),
        store.contradictions(),
    )
    return sorted(to_json(noun) for nouns in kinds for noun in nouns)


def test_the_samples_tell_the_worked_story(record: Store) -> None:
    labels = {c.factuality for c in record.claims(countries=("PRK", "RUS"))}
    assert {"happened", "alleged", "denied", "predicted", "possible"} <= labels


def test_every_span_is_a_slice_of_its_document(record: Store) -> None:
    texts = {d.document_id: d.text for d in record.documents()}
    for claim in record.claims():
        for span in (claim.sentence, claim.trigger, *claim.cues, *filter(None, [claim.condition])):
            assert texts[claim.document_id][span.start : span.end] == span.text
    for statement in record.statements():
        for span in statement.content:
            assert texts[statement.document_id][span.start : span.end] == span.text


def test_a_wire_copy_is_one_story(record: Store) -> None:
    stories = record.stories()
    by_path = {Path(d.path).name: d.document_id for d in record.documents()}
    assert stories[by_path["04-containers.txt"]] == stories[by_path["05-containers-copy.txt"]]
    assert len(set(stories.values())) == len(stories) - 1


def test_forecasts_are_settled_only_by_later_pages(record: Store) -> None:
    days = {d.document_id: d.published for d in record.documents()}
    claims = {c.claim_id: c for c in record.claims()}
    settled = [f for f in record.forecasts() if f.resolution and f.status in ("true", "false")]
    assert settled
    for forecast in settled:
        said = days[forecast.document_id]
        assert said is not None
        for claim_id in forecast.resolution:
            told = days[claims[claim_id].document_id]
            assert told is not None
            assert told.end > said.start


def test_reading_again_changes_nothing(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store") as store:
        first = pipeline.read(PAGES, store, processes=1)
        before = everything(store)
        again = pipeline.read(PAGES, store, processes=1)
        assert (len(first.read), again.read, again.known) == (len(PAGES), [], len(PAGES))
        assert everything(store) == before


def test_order_and_workers_dont_matter(tmp_path: Path) -> None:
    copies = []
    for n, page in enumerate(PAGES * 4):
        folder = tmp_path / "pages" / f"{n:03d}"
        folder.mkdir(parents=True)
        copies.append(folder / page.name)
        copies[-1].write_bytes(page.read_bytes() + f"\nEdition {n}.\n".encode())
    with Store.open(tmp_path / "a") as one, Store.open(tmp_path / "b") as other:
        pipeline.read(copies, one, processes=1)
        seen: list[int] = []
        pipeline.read(list(reversed(copies)), other, processes=2, progress=seen.append)
        assert sum(seen) == len(copies)
        assert everything(one) == everything(other)


def test_what_cant_be_read_is_a_row_and_the_rest_goes_on(tmp_path: Path) -> None:
    empty, binary = tmp_path / "empty.txt", tmp_path / "binary.txt"
    empty.write_text("")
    binary.write_bytes(bytes(range(256)) * 40)
    with Store.open(tmp_path / "store") as store:
        report = pipeline.read([tmp_path / "gone.txt", empty, binary, PAGES[0]], store, processes=1)
        assert len(report.read) == 1
        assert {Path(p.where).name for p in report.problems} == {"gone.txt", "empty.txt", "binary.txt"}
        assert all(p.what and p.todo for p in report.problems)
        assert {Path(p.where).name for p in store.problems()} == {"gone.txt", "empty.txt", "binary.txt"}


def test_pages_are_taken_as_they_are_needed() -> None:
    taken = []

    def endless() -> Iterator[Page]:
        for n in count():
            taken.append(n)
            yield Page(f"{n}.txt", b"a" * (5_000_000 if n < 3 else 10), "text")

    groups = pipeline._chunks(endless(), pipeline.ReadReport())
    assert [len(group) for group in islice(groups, 4)] == [1, 1, 1, pipeline._CHUNK]
    assert len(taken) == 3 + pipeline._CHUNK


def test_pages_in_an_archive(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "pages.zip", "w") as archive:
        for page in PAGES:
            archive.write(page, f"inner/{page.name}")
    with Store.open(tmp_path / "a") as one, Store.open(tmp_path / "b") as other:
        report = pipeline.read([tmp_path / "pages.zip"], one, processes=1)
        assert (report.problems, report.read[0]) == ([], f"{tmp_path}/pages.zip!/inner/{PAGES[0].name}")
        pipeline.read(PAGES, other, processes=1)
        assert everything(one) == everything(other)


def test_a_page_known_in_the_batch_counts_once(tmp_path: Path) -> None:
    twin = tmp_path / "twin.txt"
    twin.write_bytes(PAGES[0].read_bytes())
    with Store.open(tmp_path / "store") as store:
        report = pipeline.read([PAGES[0], twin], store, processes=1)
        assert (len(report.read), report.known) == (1, 1)
        assert len(store.documents()) == 1
