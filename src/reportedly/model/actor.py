"""Who acts: a state, an organisation, an armed group, or people of one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Actor:
    """``country``: ISO 3166 alpha-3 or an organisation code (UNO, NAT, EUR, IGO ...); ``sector``: PLOVER sector.

    ``start``/``end`` are the mention's place in the text, None when the actor is understood from elsewhere.
    """

    country: str | None
    sector: str | None = None
    name: str | None = None
    person: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whose words a statement holds: name of person or body, affiliation, country, whether the text hides the name."""

    name: str | None
    affiliation: str | None = None
    country: str | None = None
    anonymous: bool = False
    start: int | None = None
    end: int | None = None
