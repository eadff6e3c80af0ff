"""Our own sample pages, from the file to the document."""

import pytest

from reportedly import samples
from reportedly.clean.article import clean
from reportedly.clean.copies import stories
from reportedly.load import pages
from reportedly.model.document import Document

# name: title, byline, agency, outlet, dateline place, day, paragraphs, reasons of what is dropped
EXPECTED = {
    "01-arms-exhibition.txt": (
        "Russia's defence minister leaves Pyongyang after tour of missiles", "Marta Keller", None, "Harbour Gazette",
        "Seoul", "2023-07-31", 7, {"navigation", "share_widget"},
    ),
    "02-summit-expected.txt": (
        "Kim and Putin 'very likely' to talk about shells, analysts say", "Tomas Lind", None, None,
        None, "2023-09-05", 7, {"scrape_stamp", "repeated_caption", "related_headline"},
    ),
    "03-cosmodrome.txt": (
        "Kim meets Putin at cosmodrome, no document signed", None, "Northern Wire", None,
        "Vladivostok", "2023-09-14", 8, {"share_widget", "related_headline", "navigation"},
    ),
    "04-containers.txt": (
        "US says North Korea shipped a thousand containers of arms to Russia", None, None, "Northern Wire",
        "Washington", "2023-10-16", 8, {"comment_widget"},
    ),
    "05-containers-copy.txt": (
        "White House: shells for Russia came by sea", None, None, "Harbour Gazette",
        "Washington", "2023-10-16", 6, {"navigation", "subscribe_form", "advertisement", "copyright"},
    ),
    "06-sanctions.txt": (
        "Washington sanctions Russian firms over North Korean missiles", "Ines Albrecht", None, None,
        None, "2024-01-12", 6,
        {"navigation", "publication_stamp", "repeated_caption", "related_headline", "subscribe_form"},
    ),
    "07-panel.html": (
        "Russian veto ends UN panel on North Korea", "Tomas Lind", None, "Harbour Gazette",
        "New York", "2024-03-29", 6, set(),
    ),
    "08-treaty.html": (
        "Putin and Kim sign treaty on mutual defence", "Ines Albrecht", None, "Meridian Post",
        "Pyongyang", "2024-06-20", 7, set(),
    ),
    "09-soldiers.txt": (
        "Seoul says North Korean soldiers are training in Russia", "Marta Keller and Tomas Lind", None, None,
        "Seoul", "2024-10-22", 9, {"publication_stamp", "related_headline", "share_widget", "navigation"},
    ),
    "10-confirmed.txt": (
        "North Korea confirms that its soldiers fought for Russia", None, None, "Northern Wire",
        "Pyongyang/Seoul", "2025-04-28", 8, {"navigation", "share_widget", "advertisement"},
    ),
    "11-parade.txt": (
        "Kim stands beside Xi and Putin at parade in Beijing", None, None, "Meridian Post",
        "Beijing", "2025-09-04", 7, {"publication_stamp", "repeated_caption", "navigation", "comment_widget"},
    ),
    "12-caucasus.txt": (
        "Armenia and Azerbaijan put initials under peace treaty in Washington", "Paul Andersen", None,
        "Harbour Gazette", "Washington", "2025-08-09", 8,
        {"advertisement", "share_widget", "related_headline", "subscribe_form"},
    ),
}  # fmt: skip


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    found = [clean(page) for page in pages([samples.folder()])]
    return {d.path.rsplit("/", 1)[-1]: d for d in found}


def test_all_pages_ship_with_the_package(documents):
    assert set(documents) == set(EXPECTED) == {p.name for p in samples.files()}


@pytest.mark.parametrize("name", EXPECTED)
def test_a_page(documents, name):
    found = documents[name]
    title, byline, agency, outlet, place, day, paragraphs, reasons = EXPECTED[name]
    assert (found.title, found.byline, found.agency, found.outlet, found.dateline_place) == (
        title, byline, agency, outlet, place,
    )  # fmt: skip
    assert (str(found.published.start), str(found.published.end), found.published.precision) == (day, day, "day")
    assert found.published.evidence
    assert len(found.body) == paragraphs
    assert {d.reason for d in found.dropped} == reasons


@pytest.mark.parametrize("name", EXPECTED)
def test_body_is_sentences_and_furniture_is_not(documents, name):
    found = documents[name]
    assert all(span.text[-1] in '."”)' for span in found.body)
    body = " ".join(span.text for span in found.body)
    for furniture in ("Ferry strike", "Subscribe", "Share", "inbox", "Top 10", "Comments", "All rights"):
        assert furniture not in body


@pytest.mark.parametrize("name", [n for n in EXPECTED if n.endswith(".txt")])
def test_offsets_hold_in_the_file(documents, name):
    raw = (samples.folder() / name).read_bytes().decode()
    assert documents[name].text == raw
    assert all(raw[s.span.start : s.span.end] == s.span.text for s in documents[name].segments)


def test_only_the_wire_copy_shares_a_story(documents):
    found = stories(documents.values())
    by_story: dict[str, list[str]] = {}
    for name, document in documents.items():
        by_story.setdefault(found[document.document_id], []).append(name)
    shared = [sorted(names) for names in by_story.values() if len(names) > 1]
    assert shared == [["04-containers.txt", "05-containers-copy.txt"]]


@pytest.mark.parametrize("name", EXPECTED)
def test_pages_are_of_the_length_of_a_wire_story(documents, name):
    assert 150 <= len(documents[name].text.split()) <= 350
