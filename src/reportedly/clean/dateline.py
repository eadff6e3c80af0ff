"""The dateline: "SEOUL, Sept. 14 (Agency) -- " before the first sentence of a wire story."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from reportedly import codebook
from reportedly.clean import outlets
from reportedly.clean.stamps import MONTH

_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’]+(?:[ /-][A-ZÀ-Þ][A-ZÀ-Þ.'’]+){0,4}"
_TITLE = r"[A-ZÀ-Þ][\w.'’]+(?:[ /-][A-ZÀ-Þ][\w.'’]+){0,3}"
_REGION = r"(?:, ?(?!" + MONTH + r" ?\d)[A-Z][\w.'’]*(?: [A-Z][\w.'’]*){0,2}){0,2}"
_DATE = rf"(?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?:,? \d{{4}})?"
_DATELINE = re.compile(
    rf"(?:(?!{MONTH} \d)(?P<place>{_CAPITALS}|{_TITLE}){_REGION})?"
    rf"(?:[,.:]? ?(?:\w{{3,9}}day, )?(?P<date>{_DATE})\.?,?)?"
    r"\s*(?:[(\[](?P<agency>[^()\[\]\n]{2,60})[)\]]|/(?P<slash>[A-Z][^/\n]{1,40})/\.?)?"
    r"[\s\xa0]*(?P<dash>--+|[–—―]|(?<=[)\s])-|(?<=[A-Z]):(?=\s))?[\s\xa0]*"
)
_LONGEST = 140  # characters: no dateline is longer


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and when a story was filed and by whom; ``end``: its length in the line. ``date`` is as written."""

    place: str | None
    date: str | None
    source: str | None
    end: int


def read(line: str) -> Dateline | None:
    """The dateline that a line begins with, or None."""
    return _read(line[:_LONGEST], len(line) <= _LONGEST)


@lru_cache(256)  # a page's lines are looked at by several of the steps
def _read(head: str, whole: bool) -> Dateline | None:
    found = _DATELINE.match(head)
    if not found or not found.end():
        return None
    place, date, dash = found.group("place", "date", "dash")
    source = found.group("agency") or found.group("slash")
    if not _believable(place, date, source, dash, bool(found.group("slash")), whole and found.end() == len(head)):
        return None
    return Dateline(_proper(place) if place else None, date, source.strip() if source else None, found.end())


def _believable(
    place: str | None, date: str | None, source: str | None, dash: str | None, slash: bool, whole: bool
) -> bool:
    """A place or date, closed by a dash, a credit in slashes or the line's end; a bare place must be in capitals."""
    if not (place or date) or (place and _words(place) & _not_places()):
        return False
    if dash == ":" and (date or source or place not in _known_places()):
        return False
    if not dash and not slash and not (whole and place and (date or source)):
        return False
    if date:
        return bool(place or source)
    if place is None or place.upper() == place:
        return place is not None and len(place) > 2
    return source is not None and outlets.named(source) is not None


def _words(place: str) -> frozenset[str]:
    return frozenset(re.split(r"[ /-]", place))


@cache
def _not_places() -> frozenset[str]:
    return frozenset(codebook.load("furniture")["not_places"].split())


@cache
def _known_places() -> frozenset[str]:
    """Cities and regions in capitals: a colon follows many words, a dateline only after these."""
    countries = codebook.load("countries")["countries"].values()
    names = [n for c in countries for n in (*c.get("capital", ()), *c.get("places", ()))]
    return frozenset(n.upper() for n in names)


def _proper(place: str) -> str:
    """WASHINGTON as Washington; names that aren't all capitals stay."""
    place = place.removesuffix(".") if len(place) > 4 else place
    if place.upper() != place:
        return place
    return re.sub(r"[^\W\d_]+", lambda m: m.group().capitalize(), place.replace("’", "'")).replace("'S ", "'s ")
