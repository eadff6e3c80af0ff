"""Article text of our own pages in sixty layouts, beside bare trafilatura with the same options."""

import re
from collections import Counter
from statistics import mean

import pytest
import trafilatura
from layouts import HIDING, LAYOUTS, SPAM, Sample, samples
from lxml.html import HtmlElement

from reportedly.clean import hidden
from reportedly.clean.article import clean
from reportedly.clean.extractor import extract
from reportedly.model.page import Page

SAMPLES = list(samples(1))


def f1(found: str, truth: str) -> float:
    ours, theirs = (Counter(re.findall(r"\w+", text.lower())) for text in (found, truth))
    return 2 * sum((ours & theirs).values()) / max(1, sum(ours.values()) + sum(theirs.values()))


def ours(sample: Sample) -> str:
    document = clean(Page("p.html", sample.html.encode(), "html"))
    return "\n".join(s.span.text for s in document.segments if s.zone in ("body", "subheadline", "caption"))


def bare(html: str | HtmlElement) -> str:
    found = trafilatura.bare_extraction(html, include_comments=False, include_tables=False)
    return found.text if found else ""


@pytest.mark.parametrize("sample", SAMPLES, ids=[s.layout for s in SAMPLES])
def test_the_article_is_found(sample):
    assert f1(ours(sample), sample.truth) >= 0.97


@pytest.mark.parametrize("sample", [s for s in SAMPLES if s.hides], ids=sorted(HIDING, key=list(LAYOUTS).index))
def test_hidden_text_is_none_of_it(sample):
    found = ours(sample)
    assert f1(found, sample.truth) >= 0.99
    assert SPAM[:30] not in found
    assert not re.search("[\u200b\u00ad]", found)


def test_never_worse_than_the_extractor_alone():
    pairs = [(f1(ours(s), s.truth), f1(bare(s.html), s.truth)) for s in SAMPLES]
    assert mean(a for a, _ in pairs) >= mean(b for _, b in pairs) + 0.05
    assert all(a >= b - 0.005 for a, b in pairs)


@pytest.mark.parametrize("sample", SAMPLES, ids=[s.layout for s in SAMPLES])
def test_a_comparison_left_out_would_have_found_nothing_more(sample):
    tree = trafilatura.load_html(sample.html)
    hidden.remove(tree)
    more = Counter(hidden.without_invisible(bare(tree)).split()) - Counter(extract(sample.html).text.split())
    assert set(more) <= {"|"}


def test_there_are_enough_layouts():
    assert len(LAYOUTS) >= 30
    assert len({s.html for s in SAMPLES}) == len(LAYOUTS)
