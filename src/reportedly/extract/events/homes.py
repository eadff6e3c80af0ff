"""Whose people are of no named state: who counts as at home where an act is done, by what is done and to whom."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from reportedly.codebook.actors import is_state, name_of
from reportedly.codebook.events import Pattern
from reportedly.model.actor import Actor

# People and bodies that belong to the state where they act, unless the text says otherwise.
DOMESTIC = frozenset(
    {"GOV", "OPP", "CVL", "LAB", "EDU", "REL", "CRM", "AGR", "COP", "JUD", "LEG", "PTY", "MED", "JRN", "BUS", "PRM"}
)
# Armed groups belong where they fight, if that is said; not to the state of whoever they fight.
ARMED = frozenset({"REB", "UAF"})
TREATING = DOMESTIC | ARMED
# CAMEO roots of acts that armed groups do to foreigners as to their own.
FIGHTS = frozenset({"15", "17", "18", "19", "20"})
# ... and of those that a state does to rebels of its own, where no place is named: it jails, shells and frees them.
_QUELLING = frozenset({"08", "17", "18", "19", "20"})
# ... and of those that rebels do to soldiers of their state: they kill, hold and free them, and say that they will.
_DEALING = _QUELLING | {"03", "12"}
_REBELS, _SOLDIERS = frozenset({"REB"}), frozenset({"MIL"})
# Armed groups that rise against their own state, as militants and gunmen needn't.
_RISEN = ("rebel", "separatist", "guerrilla", "guerilla", "insurgent", "secessionist", "mutineer")
# Police and courts deal with whoever is in their state.
_KEEPERS, _HELD = frozenset({"COP", "JUD"}), frozenset({"REB", "UAF", "NGO", "ELI"})
# Roots of acts that say of somebody that they did wrong.
CENSURES = frozenset({"09", "11"})
# Who faces a government of their own, whatever it does to them.
_RIVALS = frozenset({"OPP", "PTY", "LAB"})
# Who tells of it when others harm his state.
OFFICIAL = frozenset({"GOV", "MIL", "COP"})
# Who stands for election, boycotts one, or rules, within a state.
RULING = frozenset({"GOV", "OPP", "PTY", "LEG"})


def distinct(actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """Each actor once, told apart by country, sector and person; the first mention stays."""
    if not actors:
        return ()
    found: dict[tuple[str | None, str | None, str | None], Actor] = {}
    for actor in actors:
        found.setdefault((actor.country, actor.person or actor.sector, None if actor.country else actor.name), actor)
    return tuple(found.values())


def bodies(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Bodies, persons and people of states; a bare state says nothing of where those who face it are from."""
    return tuple(a for a in actors if a.person or a.country is None or a.name != name_of(a.country))


def only_state(actors: tuple[Actor, ...]) -> str | None:
    """The state that they all are of; None where they are of several, of none, or of an organisation."""
    states = {a.country for a in actors if a.country}
    return states.pop() if len(states) == 1 and all(is_state(code) for code in states) else None


def settled(actors: Sequence[Actor], state: str | None, sectors: frozenset[str]) -> list[Actor]:
    """The actors, those of these sectors and of no state now of this one."""
    if state is None:
        return list(actors)
    homeless = (a.country is None and a.sector in sectors for a in actors)
    return list(distinct([replace(a, country=state) if h else a for a, h in zip(actors, homeless, strict=True)]))


def domestic(found: Iterable[Actor], source: list[Actor]) -> list[Actor]:
    """Those of another sector than the source's: a government and its opposition, its people, its courts."""
    sectors = {s.sector for s in source}
    return [a for a in found if a.sector and a.sector not in sectors]


def facers(pattern: Pattern) -> frozenset[str]:
    """Which people of no named state are of the state of those to whom they do it."""
    return TREATING if _is_civil(pattern) else DOMESTIC


def facing(pattern: Pattern, source: tuple[Actor, ...], target: tuple[Actor, ...]) -> frozenset[str]:
    """Which people of no named state are of the doer's own: rebels for those who fight them, soldiers for rebels."""
    if _is_foreign(pattern):
        return _RIVALS
    roots = roots_of(pattern)
    risen = all(any(word in (a.name or "").lower() for word in _RISEN) for a in target if a.sector == "REB")
    rebels = _REBELS if roots <= _QUELLING and risen else frozenset()
    soldiers = _SOLDIERS if roots <= _DEALING and any(a.sector == "REB" for a in source) else frozenset()
    held = _HELD if any(a.sector in _KEEPERS for a in source) else frozenset()
    return DOMESTIC | rebels | soldiers | held


def serve_at_home(actors: tuple[Actor, ...]) -> bool:
    """Whether they are police, judges or lawmakers, whom nobody meets abroad: who kills them is of their state."""
    return bool(actors) and all(a.sector in ("COP", "JUD", "LEG") for a in actors)


def _is_civil(pattern: Pattern) -> bool:
    """Whether it is an act among those of one state rather than a fight: rebels ask things of their own government."""
    return pattern.code is not None and pattern.code[:2] not in FIGHTS


def _is_foreign(pattern: Pattern) -> bool:
    """Whether it is an act that a state does to others alone: sanctions on "the bank" are on no bank of its own."""
    return any(code.startswith("163") for code in _codes(pattern))


def _codes(pattern: Pattern) -> set[str]:
    """The CAMEO codes of an entry and its cases."""
    return {code for code in (pattern.code, *(c.code for c in pattern.cases)) if code}


def roots_of(pattern: Pattern) -> set[str]:
    """The CAMEO roots of an entry and its cases."""
    return {code[:2] for code in _codes(pattern)}
