"""Trafilatura's tree to lines, each with what markup says it is.

Its own text keeps the line ends of the HTML inside paragraphs, which readers don't see, and loses which lines are
headings, items of lists, or links to other pages.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from reportedly.clean.hidden import without_invisible

HEADING, ITEM, CODE, LINKED, PARAGRAPH = "heading", "item", "code", "linked", "paragraph"
# Elements of trafilatura's trees that begin and end lines, and what their lines are.
_PLAIN = ("body", "list", "p", "quote", "row", "table")
_BLOCKS = {"head": HEADING, "item": ITEM, "code": CODE} | dict.fromkeys(_PLAIN, "")
_BREAK = "\0"  # stands for a break between lines; no text of a page has it
# A break in a paragraph that was made to fit lines to a width.
_WRAPPED = re.compile(rf"(?<=[\w,-])[^\S{_BREAK}]*{_BREAK}[^\S{_BREAK}]*(?=[a-zß-öø-ÿ])")
_INLINE = frozenset(["p", "item", "head", "quote", "cell", "hi", "ref", "del"])
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_TITLE = 200  # characters: no headline is longer
_WHOLES = frozenset(["li", "p", "dt", "dd", "td"])
_MOST = 0.6  # share of a heading in a link from which it is another page's; the rest is a section's name
_NEAR = 4  # elements around one, among which the block is that it fills
_MANY, _PIECES = 2_000, 40  # elements looked at on a page; pieces of text in a headline
# Lines below the first of a paragraph, and the share of them that begin with a small letter where lines were wrapped.
_FEW, _GO_ON = 3, 0.25


def lines(body: HtmlElement) -> Iterator[tuple[str, str]]:
    """Text and kind of each line, from top to bottom: HEADING, ITEM, CODE or ""."""
    kinds, parts = [""], list[str]()
    for event, element in etree.iterwalk(body, events=("start", "end")):
        begins, block = event == "start", _is_block(element)
        if block:
            yield from _lines("".join(parts), kinds[-1])
            parts.clear()
            if begins:
                kinds.append(_BLOCKS[element.tag] or ("" if element.tag == "list" else kinds[-1]))
            else:
                kinds.pop()
        elif begins and element.tag == "lb":
            parts.append(_BREAK)
        elif begins and element.tag == "cell" and "".join(parts).strip():
            parts.append(" | ")
        parts.append((element.text if begins else element.tail) or "")


def _is_block(element: HtmlElement) -> bool:
    """Code is a block of its own, or a word within a paragraph."""
    return element.tag in _BLOCKS and (element.tag != "code" or element.getparent().tag not in _INLINE)


def _lines(text: str, kind: str) -> Iterator[tuple[str, str]]:
    """The lines of a block: cut where it says so, unless in the middle of a sentence."""
    listed = "\n" in text and (kind == CODE or _is_listed(text))
    whole = without_invisible(text if kind == CODE else _WRAPPED.sub(" ", text))
    for piece in (whole.replace("\n", _BREAK) if listed else whole).split(_BREAK):
        if line := " ".join(piece.split()):
            yield ("- " + line if kind == ITEM and line[0] != "-" else line), kind


def _is_listed(text: str) -> bool:
    """Whether line ends part lines here, as where all of a page was taken for a paragraph, and aren't mere blanks."""
    below = [line for raw in text.split("\n")[1:] if (line := raw.strip())]
    return len(below) >= _FEW and sum(line[0].islower() for line in below) < _GO_ON * len(below)


def marks(rendered: Iterable[tuple[str, str]], tree: HtmlElement) -> dict[str, str]:
    """What the lines of an article are, by their text: HEADING, ITEM, CODE or LINKED; paragraphs are left out.

    Headings are those of the page, since one of trafilatura's algorithms gives paragraphs alone.
    """
    bare = {text.removeprefix("- "): (text, kind) for text, kind in rendered}
    kinds = {text: kind for text, kind in bare.values() if kind}
    short = {line for line in bare if len(line) <= _TITLE}
    for mark, elements in ((HEADING, tree.iter("strong", "b")), (LINKED, _links(tree))):
        for line in _filling(elements, short):
            kinds[bare[line][0]] = mark
    for heading in islice(tree.iter(*_HEADINGS), _MANY):
        if (line := _text(heading)) in short:
            kinds[bare[line][0]] = LINKED if _is_linked(heading, line) else HEADING
    return kinds


def _filling(elements: Iterable[HtmlElement], short: set[str]) -> Iterator[str]:
    """Those of some lines that stand in one of the elements, with nothing beside it in its block."""
    for element in islice(elements, _MANY):
        if (line := _text(element)) in short and _fills(element, line):
            yield line


def _links(element: HtmlElement) -> Iterator[HtmlElement]:
    """The links within an element that lead to other pages."""
    return (e for e in element.iter("a") if "#" not in e.get("href", "#"))


def _text(element: HtmlElement) -> str:
    whole = "".join(islice(element.itertext(), _PIECES)) if len(element) else element.text or ""
    return without_invisible(" ".join(whole.split()))


def _fills(element: HtmlElement, line: str) -> bool:
    for block in islice(element.iterancestors(), _NEAR):
        if _text(block) != line:
            return False
        if block.tag in _WHOLES:
            return True
    return False


def _is_linked(heading: HtmlElement, line: str) -> bool:
    """Whether a heading leads to another page: it stands in a link, or most of its words are one."""
    links = [*_links(heading), *(e for e in islice(heading.iterancestors(), _NEAR) if e.tag == "a")]
    return any(len(_text(link)) >= _MOST * len(line) for link in links)
