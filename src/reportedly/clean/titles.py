"""A web page's title without the name of its site: its forms on the page tell where the one ends."""

import re
from collections.abc import Iterable

from reportedly.clean import outlets

_TAIL = re.compile(r"\s+[-–—|:·»]\s+(?P<site>[^|–—]{2,50})$|\s*\|\s*(?P<bar>[^|]{2,50})$")
_LEAD = re.compile(r"^(?P<site>[^|:]{2,40})\s*[|:]\s+")


def choose(short: Iterable[str], long: Iterable[str], site: str | None) -> tuple[str | None, str | None]:
    """The title, and the name of the site that stood beside it.

    ``short``: headings, which bear no site's name; ``long``: titles for browsers and networks; ``site``: as stated.
    A heading that one of the long forms begins with, or is, is the title; else the first long form, cut.
    """
    headings, titles = list(short), list(long)
    for title in titles:
        for heading in headings:
            if _folded(heading) == _folded(title):
                return heading, None
            if len(heading.split()) > 2 and _folded(title).startswith(_folded(heading)):
                rest = title[len(heading) :].strip(" -–—|:·»")
                return heading, _name(rest) if 0 < len(rest.split()) <= 6 else None
    every = [*titles, *headings]
    return without_site(every[0], site) if every else (None, None)


def without_site(title: str, site: str | None = None) -> tuple[str, str | None]:
    """The title without the site's name at its end (or its stated or known name before it), and that name."""
    if site and (lead := _LEAD.match(title)) and _folded(lead.group("site")) == _folded(site):
        return title[lead.end() :].strip(), _name(site)
    found = _TAIL.search(title)
    if not found:
        return title, None
    name = (found.group("site") or found.group("bar")).strip()
    stated = site is not None and _folded(name) in (_folded(site), _folded(site).removeprefix("the "))
    long_enough = len(title[: found.start()].split()) >= 3 or stated
    if not long_enough or not (stated or outlets.named(name) or _looks_like_a_name(name)):
        return title, None
    return title[: found.start()].strip(), _name(name)


def _looks_like_a_name(name: str) -> bool:
    """Up to four words, each with a capital: "what we know" is part of a headline."""
    words = [w for w in name.split() if w.lower() not in ("of", "the", "and", "de", "&")]
    return 0 < len(words) <= 4 and all(w[0].isupper() or w[0].isdigit() or "." in w for w in words)


def _name(name: str) -> str:
    known = outlets.named(name)
    return known.name if known else name


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
