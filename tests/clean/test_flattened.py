"""Pages in the manner of many kinds of outlets: article and furniture told apart, and what is told of the article."""

import re
from collections import Counter

import pytest
from flattened import Flat, flattened

from reportedly.clean.article import clean
from reportedly.model.document import Document
from reportedly.model.page import Page

PAGES = list(flattened())
DAY_NOT_TOLD = {"state_tass", "kcna_style", "nhk"}  # no year, and a day that may be a month


def read(flat: Flat) -> Document:
    return clean(Page(f"{flat.name}.txt", flat.text.encode(), "text"))


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    return {flat.name: read(flat) for flat in PAGES}


def words(flat: Flat, found: Document) -> Counter[tuple[str, str]]:
    """Word tokens by what they are and what they were taken for: B, D or anything else."""
    truth, ours = ["N"] * len(flat.text), ["N"] * len(flat.text)
    for start, end, letter in flat.marks:
        truth[start:end] = letter * (end - start)
    for span in found.body:
        ours[span.start : span.end] = "B" * (span.end - span.start)
    for span in found.dropped:
        ours[span.start : span.end] = "D" * (span.end - span.start)
    return Counter((truth[m.start()], ours[m.start()]) for m in re.finditer(r"\w+", flat.text))


def f1(counts: Counter[tuple[str, str]], letter: str) -> float:
    wanted = sum(n for (truth, _), n in counts.items() if truth == letter)
    given = sum(n for (truth, ours), n in counts.items() if ours == letter and truth != "N")
    return 2 * counts[letter, letter] / (wanted + given)


def test_article_and_furniture_over_all_pages(documents):
    counts = sum((words(flat, documents[flat.name]) for flat in PAGES), Counter())
    assert f1(counts, "B") >= 0.995
    assert f1(counts, "D") >= 0.975


@pytest.mark.parametrize("flat", PAGES, ids=lambda flat: flat.name)
def test_no_paragraph_is_lost(documents, flat):
    counts = words(flat, documents[flat.name])
    lost = sum(n for (truth, ours), n in counts.items() if truth == "B" != ours)
    assert lost <= 1  # an agency's name in brackets at a paragraph's end
    assert f1(counts, "B") >= 0.93


@pytest.mark.parametrize("flat", PAGES, ids=lambda flat: flat.name)
def test_what_is_told_of_the_article(documents, flat):
    found = documents[flat.name]
    told = {"title": found.title, "byline": found.byline, "agency": found.agency, "place": found.dateline_place}
    assert told == {key: flat.told[key] for key in told}
    assert found.outlet == flat.told["outlet"]


@pytest.mark.parametrize("flat", PAGES, ids=lambda flat: flat.name)
def test_the_day(documents, flat):
    day = documents[flat.name].published
    if flat.name in DAY_NOT_TOLD:
        assert day is None
    else:
        assert (str(day.start), day.precision) == (flat.told["day"], "day")


def test_there_are_enough_pages():
    assert len({flat.text for flat in PAGES}) >= 20
