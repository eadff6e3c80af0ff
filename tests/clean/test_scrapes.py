"""Flattened pages in fifty layouts: the article's words, and who, when and where, as far as the page tells."""

import re
from collections import Counter
from itertools import pairwise

import pytest
from scrapes import scrapes
from scraping import LAYOUTS, Scrape

from reportedly.clean.article import clean
from reportedly.model.document import Document
from reportedly.model.page import Page

SCRAPES = list(scrapes(2))


def f1(found: str, truth: str) -> float:
    ours, theirs = (Counter(re.findall(r"\w+", text.lower())) for text in (found, truth))
    return 2 * sum((ours & theirs).values()) / max(1, sum(ours.values()) + sum(theirs.values()))


def read(scrape: Scrape) -> Document:
    return clean(Page("page.txt", scrape.text.encode(), "text"))


@pytest.mark.parametrize("scrape", SCRAPES, ids=[s.name for s in SCRAPES])
def test_the_article_and_what_is_told_of_it(scrape):
    found = read(scrape)
    assert f1("\n".join(span.text for span in found.body), scrape.truth) >= 0.995
    told = (found.title, found.byline, found.agency, found.outlet, found.dateline_place)
    assert told == (scrape.title, scrape.byline, scrape.agency, scrape.outlet, scrape.place)
    if scrape.day:
        assert (str(found.published.start), found.published.precision) == (scrape.day, "day")


@pytest.mark.parametrize("scrape", SCRAPES, ids=[s.name for s in SCRAPES])
def test_nothing_is_lost_without_a_reason(scrape):
    found = read(scrape)
    pieces = sorted([s.span for s in found.segments] + list(found.dropped), key=lambda p: p.start)
    assert found.text == scrape.text
    assert all(a.end <= b.start for a, b in pairwise(pieces))
    assert all(found.text[p.start : p.end] == p.text for p in pieces)
    between = [found.text[a.end : b.start] for a, b in pairwise(pieces)]
    assert not any(re.search(r"\w", text) for text in between)


def test_there_are_enough_layouts():
    assert len(LAYOUTS) >= 50
    assert len({s.text for s in SCRAPES}) == 2 * len(LAYOUTS)
