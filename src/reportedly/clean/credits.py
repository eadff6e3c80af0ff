"""Through whose hands a story went: author, agency, outlet, and the place it was filed from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain

from reportedly import codebook
from reportedly.clean import bylines, dateline, outlets
from reportedly.clean.dateline import Dateline
from reportedly.clean.lines import Line
from reportedly.clean.outlets import Outlet

_NAMED = re.compile(
    r"\((?P<brackets>[^()]{2,60})\)|(?:source|from|via|agency|provided by)\s*[:=]?\s*(?P<said>.{2,60})", re.IGNORECASE
)
_SIGN = re.compile(r"\s*[|·•,/]\s*|\s[–—-]\s|\swith\s")
_STAMP = "publication_stamp"
_OTHERS = ("related_headline", "repeated_text", "repeated_caption", "repeated_headline")
_MENU = 8  # words: no item of a menu is longer
# An author on the same line as a stamp.
_BY_STAMP = re.compile(r"\b[Bb]y [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}(?=$|,? [|·•(–—-] ?)")
_COPYRIGHT = re.compile(
    r"(?:(?:©|\(c\)|copyrights?)[\s\xa0]*)+(?:by )?(?:\d{4}(?:[-–]\d{4})?,?)?[\s\xa0]*"
    r"(?P<name>[^.,|]{2,50})",
    re.IGNORECASE,
)
_FIRM = re.compile(r"\s*all rights reserved.*|\s+(?:19|20)\d\d\b.*|\s+(?:L|Inc|Ltd|LLC)$", re.IGNORECASE)
_MAY_NAME_ITSELF = re.compile(
    r"\btold\b|\b(?:seen|obtained|reviewed) by\b|peaking (?:to|with)|\bfile\b|photo by|ourtesy of"
    r"|\b[Tt]his (?:article|story|report)"
)


@dataclass(frozen=True, slots=True)
class Credits:
    """What a page says of its own making; every field may be None."""

    byline: str | None
    agency: str | None
    outlet: str | None
    dateline: Dateline | None


@dataclass(frozen=True, slots=True)
class Told:
    """What a web page's markup says: the site's name, authors, a credited agency, the page's address."""

    site: str | None = None
    author: str | None = None
    agency: str | None = None
    address: str | None = None


def find(lines: list[Line], told: Told | None = None) -> Credits:
    """Credits of classified lines. ``told``: what a web page's markup says."""
    told = told or Told()
    filed = next((dateline.read(line.text, alone=True) for line in lines if line.zone == "dateline"), None)
    authors = [line.bare for line in lines if line.zone == "byline"]
    authors += [found.group() for line in lines if line.reason == _STAMP and (found := _BY_STAMP.search(line.bare))]
    author, wire = _of_markup(told)
    agency, outlet = _from_dateline(filed)
    agency = _agency_credit(lines) or agency or wire
    for name in chain([outlet], _bodies(lines, told)):
        known = outlets.named(name) if name else None
        if known and known.is_agency:
            agency = agency or known.name
        elif name and name != agency:
            outlet = name
            break
    else:
        outlet = None
    return Credits(next((a for text in authors if (a := _author(text))), author), agency, outlet, filed)


def _bodies(lines: list[Line], told: Told) -> Iterator[str | None]:
    """Whose page it is, by one sign after the other, most telling first; it may be an agency's own."""
    yield _site(told.site)
    yield _self_named(lines)
    yield _address(lines)
    yield _in_its_menus(lines)
    yield _host(told)
    yield _copyright(lines)


def _of_markup(told: Told) -> tuple[str | None, str | None]:
    """The author and the agency of a page's markup; an agency may stand among the authors."""
    names = [n.strip() for n in re.split(r"[;,/]|\band\b", told.author or "") if n.strip()]
    bodies = [o for n in (told.agency or "", *names) if (o := outlets.named(_plain_author(n)))]
    people = [bylines.author(f"By {n}") or n for n in map(_plain_author, names) if not outlets.named(n)]
    named = [n for at, n in enumerate(people) if not bylines.is_nobody(n) and (at == 0 or _is_person(n))]
    return ", ".join(named) or None, next((o.name for o in bodies if o.is_agency), None)


def _is_person(name: str) -> bool:
    return bylines.is_name(name) and not _post().search(name)


@cache
def _post() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{codebook.load('furniture')['author_posts']})\b", re.IGNORECASE)


def _plain_author(name: str) -> str:
    return re.sub(r"^by\s+|\s+staff$", "", name.strip(), flags=re.IGNORECASE)


def _host(told: Told) -> str | None:
    known = outlets.in_addresses(told.address) if told.address else None
    return known.name if known else None


def _author(line: str) -> str | None:
    names = [] if bylines.is_byline(line) else bylines.names(line)
    return " and ".join(map(bylines.proper, names)) if names else bylines.author(line)


def _from_dateline(filed: Dateline | None) -> tuple[str | None, str | None]:
    """The name in a dateline's brackets: a known agency's, else the outlet's."""
    if filed is None or filed.source is None:
        return None, None
    known = outlets.named(filed.source)
    if known is None:
        return None, filed.source if filed.source[:1].isupper() else None
    return (known.name, None) if known.is_agency else (None, known.name)


def _agency_credit(lines: list[Line]) -> str | None:
    """The last line that credits an agency; photo credits stand in captions and don't count."""
    for line in reversed(lines):
        if line.reason == _STAMP and (known := _agency_among(line.bare)):
            return known.name
        if line.zone not in ("credit", "byline"):
            continue
        known = _credited(line.bare)
        if known is None and (name := bylines.source(line.bare)):
            return name
        if known is not None and known.is_agency:
            return known.name
    return None


def _agency_among(line: str) -> Outlet | None:
    """The agency that stands by itself between the signs of a line: "Agency | May 4, 2024"."""
    parts = (outlets.named(part) for part in _SIGN.split(line))
    return next((known for known in parts if known and known.is_agency), None)


def _credited(line: str) -> Outlet | None:
    if among := _agency_among(line):
        return among
    if found := outlets.named(re.sub(r"^by\s+|\s+staff$", "", line, flags=re.IGNORECASE)):
        return found
    if named := _NAMED.search(line):
        return outlets.named(named.group("brackets") or named.group("said"))
    return outlets.in_addresses(line)


def _site(site: str | None) -> str | None:
    known = outlets.named(site) if site else None
    return known.name if known else site


def _address(lines: list[Line]) -> str | None:
    """The owner of a mail or web address outside the article's own text, or a body named there alone; papers first."""
    found: list[Outlet] = []
    for line in lines:
        outside = line.zone in ("byline", "credit") or line.reason is not None
        if outside and (known := outlets.in_addresses(line.text) or _whole_name(line)):
            found.append(known)
        elif line.zone in ("byline", "credit"):
            found += outlets.together(line.bare)
    best = min(found, key=lambda outlet: outlet.is_agency, default=None)
    return best.name if best else None


def _whole_name(line: Line) -> Outlet | None:
    """The body whose name the line is, written as names are: "Foreign policy" is a ministry's menu."""
    known = outlets.named(line.bare) if 0 < len(line.words) <= 5 and len(line.bare) > 4 else None
    return known if known and (line.bare.isupper() or line.bare.istitle() or line.bare in known.names) else None


def _in_its_menus(lines: list[Line]) -> str | None:
    """The paper that furniture speaks of as its own: "Support the Guardian", "About The Hill"."""
    for line in lines:
        if line.reason and line.reason not in _OTHERS and len(line.words) <= _MENU:
            found = _asking().search(line.bare)
            known = outlets.named(found.group("name")) if found else None
            if known:
                return known.name
    return None


def _copyright(lines: list[Line]) -> str | None:
    for line in lines:
        if line.reason == "copyright" and (found := _COPYRIGHT.search(line.text)):
            name = _FIRM.sub("", found.group("name")).strip()
            name = name.split(" (")[0]
            known = outlets.named(name)
            return known.name if known else name or None
    return None


@cache
def _papers() -> str:
    papers = (n for o in outlets.known() if not o.is_agency for n in o.names if len(n) > 3)
    return "|".join(map(re.escape, sorted(papers, key=len, reverse=True)))


@cache
def _asking() -> re.Pattern[str]:
    """Words by which furniture names the paper it belongs to."""
    verbs = r"support|follow|join|about|contact|download|advertise (?:with|in)|subscribe to|sign up (?:to|for)|from"
    return re.compile(rf"\b(?i:{verbs}) (?:the )?(?P<name>{_papers()})\b")


@cache
def _told() -> re.Pattern[str]:
    """Words by which a paper may name itself."""
    names = _papers()
    ran = r"[Tt]his (?:article|story|report) (?:was )?(?:first |originally )?(?:appeared|published|ran) (?:in|on|by)"
    cue = rf"told|(?:seen|obtained|reviewed) by|[Ss]peaking (?:to|with)|[Cc]ourtesy of|(?P<ran>{ran})"
    before = rf"(?P<cue>{cue}) (?:the )?"
    return re.compile(rf"\b{before}(?P<name>{names})\b|(?:^|[\s/])(?P<own>{names}) (?:photo by|file(?: photo)?\b)")


@cache
def _own_sources() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{codebook.load('furniture')['own_sources']})\b", re.IGNORECASE)


def _self_named(lines: list[Line]) -> str | None:
    """The paper that its own experts spoke to or whose photographer took a picture."""
    for line in lines:
        if line.zone not in ("body", "caption") or not _MAY_NAME_ITSELF.search(line.text):
            continue
        for found in _told().finditer(line.text):
            if _is_own(line, found):
                known = outlets.named(found.group("name") or found.group("own"))
                return known.name if known else None
    return None


def _is_own(line: Line, found: re.Match[str]) -> bool:
    if found.group("own") or found.group("ran") or found.group("cue").endswith(" by") or line.zone == "caption":
        return True
    around = line.text[max(0, found.start() - 80) : found.end() + 60]
    return bool(_own_sources().search(around))
