"""Text that no reader of the page sees: taken out of the tree before the article is looked for.

Looks at attributes, inline styles, and the page's own <style> rules with simple selectors (tag, classes, id). Style
sheets from elsewhere aren't there to be read; the usual names of their hiding classes are data (furniture.yaml).
"""

import re
from collections.abc import Iterator
from functools import cache

from lxml import etree
from lxml.html import HtmlElement

from reportedly import codebook
from reportedly.clean import styles
from reportedly.clean.styles import Declarations

# Never seen, whatever their style: templates, what stands for a missing script, closed dialogs, scripts.
_UNSEEN = ("template", "noscript", "canvas", "dialog", "script")
_HIDDEN = etree.XPath("//@hidden/..")
# Attributes that can hide an element. XPath is quick at finding who has any at all, and slow at their names.
_TELLING = frozenset(["style", "color", "class", "id", "aria-hidden"])
_WITH_ATTRIBUTES = etree.XPath("descendant::*[@*]")
_LEFT = 25  # words: where less is left outside, the hidden element is the page itself, shown later by a script
_TIMES = {"sure": 0, "faded": 1, "unread": 2}  # an element is the page if not so many times as much text is around it
# Zero-width spaces and joiners, soft hyphens, marks of direction, variation selectors, tag characters.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef]"
)


def without_invisible(text: str) -> str:
    """The text without characters that have no width."""
    return text if text.isascii() else _INVISIBLE.sub("", text)


def remove(tree: HtmlElement) -> None:
    """Take hidden elements out of the tree, in place; the text after an element stays."""
    for element in [*(e for e in tree.iter(*_UNSEEN) if _is_unseen(e)), *_HIDDEN(tree)]:
        _drop(element)
    rules = styles.rules("\n".join(style.text or "" for style in tree.iter("style")))
    page, gone = _words(tree), 0  # words on the page; elements that follow and have gone with the one around them
    for element in [e for body in tree.iter("body") for e in _styled(body)]:
        if gone:
            gone -= 1
        elif (how := _hiding(element, rules)) and not _is_page(inside := _words(element), page - inside, _TIMES[how]):
            page, gone = page - inside, len(_styled(element))
            _drop(element)


def _is_unseen(element: HtmlElement) -> bool:
    """Whether an element of a kind that is mostly unseen is: no open dialog, no script that tells of the page."""
    if element.tag == "dialog":
        return "open" not in element.attrib
    return element.tag != "script" or "json" not in element.get("type", "")


def _styled(element: HtmlElement) -> list[HtmlElement]:
    """The elements within one that have an attribute which can hide them."""
    return [e for e in _WITH_ATTRIBUTES(element) if not _TELLING.isdisjoint(e.keys())]


def _hiding(element: HtmlElement, rules: styles.Rules) -> str | None:
    """ "sure" for what can't be seen, "faded" for what scripts often fade in, "unread" for what screen readers skip.

    The last is mostly a closed dialog or an ornament, but eyes see it if nothing else hides it.
    """
    names = element.get("class", "").split()
    if not _hidden_classes().isdisjoint(names):
        return "sure"
    own = rules.of(element.tag, names, element.get("id")) if rules else {}
    if style := element.get("style"):
        own = own | styles.declarations(style)
    if own and styles.is_unseen(own):
        return "sure"
    if _same_colour(element, own, rules):
        return "sure"
    if styles.is_faded(own):
        return "faded"
    return "unread" if element.get("aria-hidden") == "true" else None


def _same_colour(element: HtmlElement, own: Declarations, rules: styles.Rules) -> bool:
    """Whether the text has the colour of what lies behind it; a page is white where nothing says otherwise."""
    ink = styles.colour(own.get("color") or element.get("color"))
    if ink is None:
        return False
    for around in _outwards(element):
        declared = rules.of(around.tag, around.get("class", "").split(), around.get("id"))
        declared = declared | styles.declarations(around.get("style", ""))
        if ground := styles.background(declared, around.get("bgcolor")):
            return styles.colour(ground) == ink
    return ink == "#ffffff" and element.tag in ("p", "span", "font", "div") and not element.get("class")


def _outwards(element: HtmlElement) -> Iterator[HtmlElement]:
    yield element
    yield from element.iterancestors()


@cache
def _hidden_classes() -> frozenset[str]:
    return frozenset(codebook.load("furniture")["hidden_classes"].split())


def _is_page(inside: int, outside: int, times: int) -> bool:
    """Whether an element with so many words inside is the page itself: hardly any outside, or not ``times`` as many."""
    return inside >= _LEFT and (outside < _LEFT or times * inside > outside)


def _words(element: HtmlElement) -> int:
    return len(element.text_content().split())


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()
