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
_UNSEEN = etree.XPath(
    "//template | //noscript | //canvas | //dialog[not(@open)] | //*[@hidden] | //script[not(contains(@type, 'json'))]"
)
_WITH_STYLE = "*[@style or @color or @class or @id or @aria-hidden]"
_STYLED = etree.XPath(f"//body//{_WITH_STYLE}")
_STYLED_WITHIN = etree.XPath(f".//{_WITH_STYLE}")
_STYLES = etree.XPath("//style")
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
    for element in _UNSEEN(tree):
        _drop(element)
    rules = styles.rules("\n".join(style.text or "" for style in _STYLES(tree)))
    left, gone = _words(tree), 0  # words on the page; elements that follow and have gone with the one around them
    for element in _STYLED(tree):
        if gone:
            gone -= 1
        elif (how := _hiding(element, rules)) and not _is_page(inside := _words(element), left - inside, _TIMES[how]):
            left, gone = left - inside, len(_STYLED_WITHIN(element))
            _drop(element)


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
