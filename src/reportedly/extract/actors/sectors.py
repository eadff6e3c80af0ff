"""Which PLOVER sector a phrase has: its noun's, unless the words around it decide."""

from collections.abc import Iterable

from reportedly import codebook
from reportedly.codebook.gazetteer import Entry
from reportedly.model.parsed import Token

_OFFICES = frozenset({"GOV", "MIL", "SPY", "LEG", "JUD", "COP", "PTY", None})
_LENT = frozenset({"title", "generic"})
_SHARED = frozenset({"generic", "unit"})
# Groups of unknown allegiance take that of the organisation beside them ("Hamas gunmen").
_UNTIED = "UAF"


def sector_of(role: Entry, before: Iterable[Token], lent: Iterable[str | None]) -> str | None:
    """The sector of a common noun.

    ``before``: the words that modify it, nearest first; ``lent``: sectors of the bodies it belongs to, nearest first
    ("head of the FSB", "Hamas official").
    """
    words = [t.lower for t in before]
    sector = role.sector
    if role.kind in _SHARED:
        sector = _first(lent) or _modified(words) or sector
    elif role.kind == "title" and sector == "GOV":
        sector = _first(s for s in lent if s not in ("MIL", "CVL")) or sector
    elif sector == _UNTIED:
        sector = _first(lent) or sector
    return _overridden(words, role, sector)


def _first(sectors: Iterable[str | None]) -> str | None:
    return next((s for s in sectors if s), None)


def _modified(words: list[str]) -> str | None:
    table: dict[str, str] = codebook.load("sectors")["modifiers"]["generic"]
    return next((table[w] for w in words if w in table), None)


def _overridden(words: list[str], role: Entry, sector: str | None) -> str | None:
    """Former office holders are ELI; rebel and opposition forces are not the state's."""
    if sector not in _OFFICES:
        return sector
    table: dict[str, str] = codebook.load("sectors")["modifiers"]["over"]
    over = next((table[w] for w in words if w in table), None)
    if over == "ELI" and role.kind not in _LENT and role.kind != "member":
        return sector
    return over or sector
