"""One filter for briefs, exports, the API and the addresses of pages."""

import dataclasses
import datetime
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, Self

from reportedly.codebook import actors, ontology
from reportedly.errors import UsageError
from reportedly.model.claim import AGAINST, EVENT_TYPES, FACTUALITY, EventType, Factuality
from reportedly.store.filters import FORWARD, Wanted

#: Labels that are asked for together: what a reader leaves out or lets in beside what is said to have happened.
GROUPS: dict[str, tuple[Factuality, ...]] = {
    "allegations": ("alleged",), "forecasts": FORWARD, "denials": AGAINST,
}  # fmt: skip
Kind = Literal["cooperation", "conflict"]
# Quad classes of the ontology that are cooperation; the others are conflict.
_COOPERATION = frozenset({1, 2})


@cache
def kinds() -> Mapping[Kind, tuple[EventType, ...]]:
    """The types of cooperation and those of conflict, by quad class; they are asked for together too."""
    conflict = tuple(t for t in EVENT_TYPES if ontology.quad(t) not in _COOPERATION)
    return {"cooperation": tuple(t for t in EVENT_TYPES if t not in conflict), "conflict": conflict}


@dataclass(frozen=True, slots=True)
class Query:
    """What of the record is wanted; what is None or empty leaves all through. Days are inclusive.

    ``pair``: codes of two states or organisations; ``actor``: code of one; ``text``: words that the document must hold;
    ``words``: words that a claim must hold, in its sentence or in what tells it (parties, kind of act, who says so);
    ``speaker``: who says so, by name or by the code of a country; ``outlet`` and ``agency``: through whom.
    """

    pair: tuple[str, str] | None = None
    actor: str | None = None
    since: datetime.date | None = None
    until: datetime.date | None = None
    types: tuple[str, ...] = ()
    factuality: tuple[str, ...] = ()
    text: str | None = None
    speaker: str | None = None
    outlet: str | None = None
    agency: str | None = None
    words: str | None = None

    @classmethod
    def of(
        cls,
        pair: Sequence[str] | None = None,
        since: datetime.date | None = None,
        until: datetime.date | None = None,
        types: Iterable[str] = (),
        factuality: Iterable[str] = (),
        text: str | None = None,
        actor: str | None = None,
        speaker: str | None = None,
        outlet: str | None = None,
        agency: str | None = None,
        words: str | None = None,
    ) -> Self:
        """A query in a user's words: names or codes of states, labels in upper or lower case, and groups of them.

        Raises UsageError for an unknown name or label, a pair of one, and a period that ends before it begins.
        """
        if since and until and since > until:
            raise UsageError(f"the period ends on {until} and begins on {since}.", "since, until", "Swap the two days.")
        return cls(
            _pair(pair) if pair else None, actors.country(actor) if actor else None, since, until, _types(types),
            _labels(factuality), text, _code(speaker) if speaker else None, outlet, agency, words,
        )  # fmt: skip

    def wanted(self) -> Wanted:
        """The same as filters of the store's methods: ``store.claims(**query.wanted())``."""
        return {
            "countries": self.countries, "since": self.since, "until": self.until, "types": self.types,
            "factuality": self.factuality, "text": self.text, "speaker": self.speaker, "outlet": self.outlet,
            "agency": self.agency, "words": self.words,
        }  # fmt: skip

    def latest(self, limit: int, offset: int = 0) -> Wanted:
        """The same filters for part of a list, the latest first."""
        return {**self.wanted(), "newest": True, "limit": limit, "offset": offset}

    def between(self, a: str, b: str) -> Self:
        """The same of a pair, given by names or codes. Raises UsageError for an unknown name and a pair of one."""
        return dataclasses.replace(self, pair=_pair((a, b)))

    def of_actor(self, name: str) -> Self:
        """The same of one state or organisation. Raises UsageError for an unknown name."""
        return dataclasses.replace(self, actor=actors.country(name))

    @property
    def countries(self) -> tuple[str, ...]:
        """Codes that must all be parties."""
        return (*(self.pair or ()), *((self.actor,) if self.actor else ()))


def _labels(given: Iterable[str]) -> tuple[str, ...]:
    """Labels as they are, groups as the labels in them, each once."""
    found = [_known(f.lower().replace("-", "_"), (*FACTUALITY, *GROUPS), "factuality") for f in given]
    return tuple(dict.fromkeys(label for name in found for label in GROUPS.get(name, (name,))))


def _types(given: Iterable[str]) -> tuple[str, ...]:
    """The same of types and their kinds."""
    groups: dict[str, tuple[str, ...]] = {kind.upper(): types for kind, types in kinds().items()}
    found = [_known(t.upper(), (*EVENT_TYPES, *groups), "type") for t in given]
    return tuple(dict.fromkeys(type_ for name in found for type_ in groups.get(name, (name,))))


def _code(speaker: str) -> str:
    """The code where a state or organisation is named, else the speaker's name as it is."""
    try:
        return actors.country(speaker)
    except UsageError:
        return speaker


def _pair(given: Sequence[str]) -> tuple[str, str]:
    a, b = (actors.country(name) for name in given)
    if a == b:
        raise UsageError(
            f"both sides of the pair are {actors.name_of(a)}.", " ".join(given), "Name two different states."
        )
    return a, b


def _known(label: str, known: Collection[str], what: str) -> str:
    if label not in known:
        raise UsageError(f"'{label}' is none of the labels.", what, f"Give one of {', '.join(known)}.")
    return label
