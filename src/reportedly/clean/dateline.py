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
_DATE = rf"(?:{MONTH} \d{{1,2}}|\d{{1,2}}\.? (?:{MONTH}|[^\W\d_]{{3,10}}(?= \()))(?:,? \d{{4}})?"
_DATELINE = re.compile(
    rf"(?:(?!{MONTH} \d)(?P<place>{_CAPITALS}|{_TITLE})(?: ?\[[^\]\n]{{2,30}}\])?(?P<region>{_REGION}))?"
    rf"(?:(?:[,.:]| [–-])? ?(?:\w{{3,9}}day, )?(?P<date>{_DATE})\.?,?)?"
    r"\s*(?:[(\[](?P<agency>[^()\[\]\n]{2,60})[)\]]|/(?P<slash>[A-Z][^/\n]{1,40})/\.?"
    r"|(?<=[\d.,] )(?P<caps>[A-Z]{3,12})\b\.?)?"
    r"[\s\xa0]*(?P<dash>\.?--+|[–—―]|(?<=[)\s])-|(?<=\))(?:\.-|:)|(?<=[A-Z]):(?=\s|$))?[\s\xa0]*"
)
# A credit with the day in its brackets: "OSLO (Example News - 5th May, 2024)".
_DATED = re.compile(
    rf"(?P<source>[^\d]{{2,45}}?),? [–-] (?P<date>(?:\d{{1,2}}(?:st|nd|rd|th)? {MONTH}|{MONTH} \d{{1,2}}),? \d{{4}})"
)
_LONGEST = 140  # characters: no dateline is longer


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and when a story was filed and by whom; ``end``: its length in the line. ``date`` is as written."""

    place: str | None
    date: str | None
    source: str | None
    end: int


def read(line: str, alone: bool = False) -> Dateline | None:
    """The dateline that a line begins with, or None. ``alone``: a known place in capitals, and no more, is one."""
    if alone and line in _known_places():
        return Dateline(_proper(line), None, None, len(line))
    return _read(line[:_LONGEST], len(line) <= _LONGEST)


@lru_cache(256)  # a page's lines are looked at by several of the steps
def _read(head: str, whole: bool) -> Dateline | None:
    found = _DATELINE.match(head)
    if not found or not found.end():
        return None
    if not _believable(found, head[found.end() :], whole and found.end() == len(head)):
        return None
    place, (date, source) = found.group("place"), _credit(found)
    return Dateline(_proper(place) if place else None, date, source.strip() if source else None, found.end())


def _credit(found: re.Match[str]) -> tuple[str | None, str | None]:
    """The day, and whose story it is; a credit may hold the day as well."""
    date, source = found.group("date"), found.group("agency") or found.group("slash") or found.group("caps")
    dated = _DATED.fullmatch(source) if source else None
    return (dated.group("date"), dated.group("source")) if dated else (date, source)


def _believable(found: re.Match[str], rest: str, whole: bool) -> bool:
    """A place or date, closed by a dash, a credit in slashes or the line's end; a bare place must be in capitals.

    ``rest``: what follows; ``whole``: nothing does. An agency that is known needs no place.
    """
    place, dash = found.group("place", "dash")
    date, source = _credit(found)
    known = outlets.named(source) if source else None
    if place and _words(place) & _not_places():
        return False
    if found.group("caps") and not (known and known.is_agency and date):
        return False
    if not (place or date):
        return bool(dash and known and known.is_agency)
    if dash == ":" and not source and (date or place not in _known_places()):
        return False
    alone = date != found.group("date")  # what stands in brackets with the day is nothing else
    credited = alone or (place and date and known and known.is_agency)
    closed = dash or found.group("slash") or found.group("caps") or credited
    if not closed and not (whole and place and (date or source)):
        return False
    if date:
        return bool(place or source)
    if place is None or place.upper() == place:
        return place is not None and len(place) > 2
    return known is not None or (source is None and _is_known(place, found.group("region"), dash, rest))


def _is_known(place: str, region: str, dash: str | None, rest: str) -> bool:
    """Whether a place in small letters begins a story: a known one, a dash that is no hyphen, and a new sentence."""
    parts = {place.upper(), *(part.strip().upper() for part in region.split(","))}
    opens = rest[:1].isupper() or rest[:1] in "\"“‘'"
    return dash not in (None, "-", ":") and opens and not parts.isdisjoint(_known_places())


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
