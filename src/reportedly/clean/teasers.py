"""Front pages: made of teasers of other pages, headlines that are links, each with a sentence or two below."""

from collections.abc import Iterable, Iterator
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from reportedly.clean.hidden import without_invisible

# Headings, links, and what holds text of its own, in the order of the page.
_PIECES = etree.XPath(
    "//h1 | //h2 | //h3 | //h4 | //h5 | //h6 | //a[@href and not(contains(@href, '#'))] | //p"
    " | //*[self::div or self::span][not(*[not(self::b or self::i or self::em or self::strong or self::time)])]"
)
_TITLES = etree.XPath("//h1")
_AWAY = etree.XPath("boolean((descendant-or-self::a | ancestor::a)[@href and not(contains(@href, '#'))])")
_WITH_HEADING = etree.XPath(f"boolean({' | '.join(f'.//h{n} | ancestor::h{n}' for n in range(1, 7))} | .//p)")
_MANY, _FEW = 5_000, 10  # elements, and headlines, looked at on a page
_PARTS = 100  # pieces of text in a paragraph: one of more links isn't compared with each of them
_LEAST = 4  # teasers: fewer may be anything
_HEADLINE = 4  # words: shorter links lead to sections and authors
_SENTENCE = 6  # words: shorter pieces are stamps and names
_LONGEST = 60  # words below one headline: more are an article
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])


def is_list(lines: Iterable[str], tree: HtmlElement) -> bool:
    """Whether a page that doesn't call itself an article is a list of some, given the lines found on it.

    It has no headline of its own, and its teasers have more words than all its other sentences.
    """
    if any(
        _text(title).count(" ") >= _HEADLINE - 1 and not _leads_away(title) for title in islice(_TITLES(tree), _FEW)
    ):
        return False
    teased = find(tree)
    other = sum(count for line in lines if line not in teased and (count := line.count(" ") + 1) > _SENTENCE)
    return sum(line.count(" ") + 1 for line in teased) > other


def find(tree: HtmlElement) -> frozenset[str]:
    """The texts of a page's teasers, as lines; empty where there are only a few."""
    runs = [run for run in _runs(tree) if 0 < sum(line.count(" ") + 1 for line in run) <= _LONGEST]
    return frozenset(line for run in runs for line in run) if len(runs) >= _LEAST else frozenset()


def _runs(tree: HtmlElement) -> Iterator[list[str]]:
    """What stands below each linked headline, down to the next headline or heading."""
    run: list[str] | None = None
    for element in islice(_PIECES(tree), _MANY):
        if _is_title(element):
            if run is not None:
                yield run
            run = [] if _leads_away(element) else None
        elif run is not None and element.tag != "a":
            line = _text(element)
            run += [line] if line.count(" ") >= _SENTENCE - 1 and line not in run else []
    if run is not None:
        yield run


def _is_title(element: HtmlElement) -> bool:
    """Whether it is a heading, or a link that holds no heading and stands in none, and in no running text either."""
    if element.tag in _HEADINGS:
        return bool(_text(element))
    if element.tag != "a" or _WITH_HEADING(element):
        return False
    words, around = _text(element), element.getparent()
    beside = around is not None and around.tag in ("p", "span", "em", "strong") and _text(around) != words
    return words.count(" ") >= _HEADLINE - 1 and not beside


def _leads_away(element: HtmlElement) -> bool:
    return bool(_AWAY(element))


def _text(element: HtmlElement) -> str:
    return without_invisible(" ".join("".join(islice(element.itertext(), _PARTS)).split()))
