"""Plain nouns for acts and items (data: ``wording.yaml``), so that a line reads without knowing the codes."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from reportedly.codebook import load
from reportedly.codebook.flows import family
from reportedly.model.claim import Claim
from reportedly.model.derived import Event


@cache
def _book() -> dict[str, Any]:
    book: dict[str, Any] = load("wording")
    return book


def claim(found: Claim) -> str:
    """What the act of a claim is called: ``summit``, ``supply of artillery ammunition``; a trend with its words."""
    return _told(found, _items(found))


def _told(found: Claim, items: Sequence[str] = ()) -> str:
    if found.only_trend:
        return f"{_book()['trends'][found.trend]} (“{found.trigger.text}”)"
    return act(found.type, found.cameo, found.trigger.text, items)


def event(found: Event, claims: Sequence[Claim]) -> str:
    """What an event is called: as most of its claims call it that report it the way it stands."""
    alike = [c for c in claims if c.factuality == found.factuality] or list(claims)
    telling = [c for c in alike if c.cameo in _book()["telling"]] or alike
    named = Counter(map(_told, telling))
    noun = min(named, key=lambda n: (-named[n], n))
    items = dict.fromkeys(i for c in claims if c.type == found.type for i in _items(c))
    return noun if found.type == "CONSULT" else _with_items(noun, found.type, list(items))


def _items(found: Claim) -> list[str]:
    return [found.flow.item, *found.flow.more] if found.flow else []


def act(type_: str | None, cameo: str | None, trigger: str, items: Sequence[str] = ()) -> str:
    """The noun for an act of this type and code, told by these words, with what is transferred."""
    return _with_items(_noun(type_, cameo or "", trigger), type_, items)


@cache
def _noun(type_: str | None, cameo: str, trigger: str) -> str:
    entry = _book()["types"].get(type_, {"words": {}, "noun": "statement"})
    words = trigger.lower().replace("-", " ").split()
    said = next((noun for start, noun in entry["words"].items() if any(w.startswith(start) for w in words)), None)
    codes: dict[str, str] = _book()["codes"]
    return str(said or codes.get(cameo) or codes.get(cameo[:3]) or entry["noun"])


def _with_items(noun: str, type_: str | None, items: Sequence[str]) -> str:
    if not items:
        return noun
    if type_ == "AID":
        own = _book()["supplied"].get(items[0]) if len(items) == 1 else None
        return own or f"supply of {_listed(items)}"
    joiner = _book()["joiners"].get(noun)
    return f"{noun} {joiner} {_listed(items)}" if joiner else noun


def _listed(items: Iterable[str]) -> str:
    """Names in a row; several items of a family that has a name of its own go by that name."""
    given = list(items)
    families: dict[str, str] = _book()["families"]
    known = {i: families.get(family(i)) for i in given}
    counted = Counter(known.values())
    names = list(dict.fromkeys(f if (f := known[i]) and counted[f] > 1 else item(i) for i in given))
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]


def item(name: str) -> str:
    """An item as it is printed: ``dual-use goods``."""
    return str(_book()["items"].get(name, name.replace("_", " ")))


def row(type_: str | None) -> str:
    """The name of a type's row on the timeline; acts of words alone that are shown are admissions and denials."""
    return str(_book()["types"][type_]["row"]) if type_ else "denials"


def code(type_: str | None, cameo: str | None, mode: str | None = None) -> str:
    """The codes, for those who know them: ``PLOVER CONSULT / visit, CAMEO 042``."""
    plover = " / ".join(part for part in (type_, mode) if part)
    parts = (f"PLOVER {plover}" if plover else "no PLOVER type", f"CAMEO {cameo}" if cameo else "")
    return ", ".join(part for part in parts if part)


def is_shown(found: Event) -> bool:
    """Whether an event stands in the list of events: typed ones, and of words alone admissions and denials."""
    return found.type is not None or (found.cameo or "")[:3] in _book()["wordless"]
