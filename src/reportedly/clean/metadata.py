"""What a web page's markup says of itself: titles, address, and every day it gives as that of its publication."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from lxml import etree
from lxml.html import HtmlElement

from reportedly import codebook
from reportedly.clean.stated import Stated

_LONGEST = 500_000  # characters: more data in a script than this is no description of an article
_MONTH_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec"
_MONTHS = {name: i for i, name in enumerate(_MONTH_NAMES.split(), 1)}
_DATE = re.compile(r"\s*((?:19|20)\d\d)(?:[-/.]?(\d\d)(?:[-/.]?(\d\d)(?!\d))?(?!\d))?")
# Days and months in addresses: /2024/05/04/, /2024/may/04/, /2024-05-04-title, /20240504, /2024/05/title.
_IN_PATH = re.compile(
    rf"/(?P<y>(?:19|20)\d\d)(?P<s>[-/]?)(?P<m>\d\d|{_MONTH_NAMES.replace(' ', '|')})[a-z]{{0,6}}"
    r"(?:(?P=s)(?P<d>\d\d)(?!\d)|(?=/))",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://[^/\s]+(?P<path>/[^?#\s]*)", re.IGNORECASE)
_SCRIPTS = etree.XPath("//script[contains(@type, 'ld+json')]")
_TIMES = etree.XPath("//@datetime/..")


@dataclass(frozen=True, slots=True)
class Metadata:
    """``short``: the forms of the title that should bear no site's name; ``long``: those that may.

    ``article``: whether the page calls itself an article.
    """

    short: tuple[str, ...]
    long: tuple[str, ...]
    site: str | None
    address: str | None
    agency: str | None
    authors: tuple[str, ...]
    dates: tuple[Stated, ...]
    article: bool


def read(tree: HtmlElement) -> Metadata:
    """The metadata of a page's tree."""
    metas = _metas(tree)
    items = list(_articles(tree))
    address = metas.get("og:url") or next((e.get("href") for e in tree.iterfind(".//link[@rel='canonical']")), None)
    headlines = [i["headline"] for i in items if isinstance(i.get("headline"), str)]
    headings = [" ".join("".join(h.itertext()).split()) for h in tree.iter("h1")]
    titles = [metas.get("og:title", ""), tree.findtext(".//title") or ""]
    return Metadata(
        tuple(t for t in (*headings[:3], *headlines[:1]) if t),
        tuple(" ".join(t.split()) for t in titles if t.strip()),
        metas.get("og:site_name"),
        address,
        next((a for i in items if (a := _agency(i))), metas.get("source") or metas.get("syndication-source-name")),
        tuple(dict.fromkeys([*_authors(items, metas)])),
        tuple(dict.fromkeys([*_dates(items, metas), *_in_address(address, 2), *_times(tree)])),
        bool(items) or metas.get("og:type", "").lower() == "article" or "article:published_time" in metas,
    )


def in_address(address: str) -> tuple[Stated, ...]:
    """The day or month in the address that a page was fetched from; empty for file names."""
    return tuple(_in_address(address, 3))


@cache
def _names(group: str) -> tuple[str, ...]:
    return tuple(codebook.load("furniture")["metadata"][group].split())


def _metas(tree: HtmlElement) -> dict[str, str]:
    """Contents of meta elements by name, property or itemprop, in small letters; the first of each."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        if name and (content := meta.get("content", "").strip()):
            found.setdefault(name.strip().lower(), content)
    return found


def _articles(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """Descriptions of articles in the page's JSON-LD, in order; what is no JSON is passed over."""
    for script in _SCRIPTS(tree):
        text = script.text or ""
        if len(text) > _LONGEST:
            continue
        try:
            data = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _of_article(data, depth=0)


def _of_article(data: object, depth: int) -> Iterator[dict[str, Any]]:
    if isinstance(data, list):
        for item in data:
            yield from _of_article(item, depth)
    elif isinstance(data, dict) and depth < 4:
        kinds = data.get("@type")
        if any(k in _names("articles") for k in ([kinds] if isinstance(kinds, str) else kinds or ())):
            yield data
        for key in ("@graph", "mainEntity"):
            yield from _of_article(data.get(key), depth + 1)


def _agency(item: dict[str, Any]) -> str | None:
    """Whom the description credits for the story, other than its author."""
    for key in ("creditText", "sourceOrganization", "isBasedOn"):
        value = item.get(key)
        value = value.get("name") if isinstance(value, dict) else value
        if isinstance(value, str) and value.strip():
            return value.strip()
    return None


def _authors(items: list[dict[str, Any]], metas: dict[str, str]) -> Iterator[str]:
    """Names as written, of the data or else of the first meta element that has any; addresses are none."""
    found = [name for item in items for name in _names_in(item.get("author"))]
    stated = (metas[key] for key in _names("author") if key in metas)
    for name in found or [next((s for s in stated if not s.startswith("http")), "")]:
        if name.strip() and not name.startswith("http"):
            yield " ".join(name.split())


def _names_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _names_in(value.get("name"))
    elif isinstance(value, list):
        for item in value:
            yield from _names_in(item)


def _dates(items: list[dict[str, Any]], metas: dict[str, str]) -> Iterator[Stated]:
    for item in items:
        yield from _stated(item.get("datePublished"), "the page's JSON-LD", 3)
    for name in _names("published"):
        yield from _stated(metas.get(name), f"the page's {name}", 3)
    for name in _names("dated"):
        yield from _stated(metas.get(name), f"the page's {name}", 1)


def _times(tree: HtmlElement) -> Iterator[Stated]:
    """The page's first time element, or the one marked as that of publication."""
    times = [t for t in _TIMES(tree) if t.tag == "time" or t.get("itemprop") == "datePublished"]
    marked = [t for t in times if t.get("pubdate") is not None or t.get("itemprop") == "datePublished"]
    for element in (marked or times)[:1]:
        yield from _stated(element.get("datetime"), "a time element", 2 if marked else 1)


def _in_address(address: str | None, weight: int) -> Iterator[Stated]:
    path = _ADDRESS.match(address or "")
    found = _IN_PATH.search(path.group("path")) if path else None
    if found and (found.group("s") or found.group("d")):
        month = found.group("m").lower()
        number = _MONTHS.get(month) or int(month)
        day = f"-{found.group('d')}" if found.group("d") else ""
        yield from _stated(f"{found.group('y')}-{number:02d}{day}", "the address", weight)


def _stated(value: object, where: str, weight: int) -> Iterator[Stated]:
    found = _DATE.match(value) if isinstance(value, str) else None
    if found:
        yield Stated("-".join(part for part in found.groups() if part), where, weight)
