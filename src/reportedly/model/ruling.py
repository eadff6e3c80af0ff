"""What a person decided about the record: signed, dated, never changed; a later ruling takes an earlier one back."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, Self

from reportedly.model.ids import content_id

RulingKind = Literal["same", "apart", "settle", "right", "wrong", "recode", "undo"]


@dataclass(frozen=True, slots=True)
class Ruling:
    """``by``: who signs; ``made``: when, UTC. What it says of ``claims`` (ids), by kind:

    - ``same``: two claims speak of one event; ``apart``: the first speaks of another event than the second
    - ``settle``: the forecast of the one claim is ``value`` (a ``ForecastStatus``)
    - ``right``: the claim says what its sentence says; ``wrong``: it doesn't, and nothing is derived from it
    - ``recode``: the sentence speaks of this act, but as one of the type ``value`` (a PLOVER ``EventType``)
    - ``undo``: the ruling with the id ``value`` is taken back; ``claims`` is empty
    """

    ruling_id: str
    kind: RulingKind
    claims: tuple[str, ...]
    value: str | None
    by: str
    made: datetime.datetime

    @classmethod
    def of(cls, kind: RulingKind, claims: Sequence[str], value: str | None, by: str, made: datetime.datetime) -> Self:
        """A ruling with the id that its content gives."""
        return cls(content_id("r", kind, *claims, value, by, made.isoformat()), kind, tuple(claims), value, by, made)


def in_force(rulings: Iterable[Ruling]) -> list[Ruling]:
    """The rulings in order, without those taken back and those that only take back; an undo can be undone too."""
    undone: set[str | None] = set()
    kept = []
    for ruling in reversed(list(rulings)):
        if ruling.ruling_id in undone:
            continue
        if ruling.kind == "undo":
            undone.add(ruling.value)
        else:
            kept.append(ruling)
    return kept[::-1]


#: Rulings on what a claim says; of several on one claim the last counts.
VERDICTS: frozenset[RulingKind] = frozenset({"right", "wrong", "recode"})


def verdicts(valid: Iterable[Ruling]) -> dict[str, Ruling]:
    """The last verdict on each claim, among rulings in force."""
    return {claim: ruling for ruling in valid if ruling.kind in VERDICTS for claim in ruling.claims}
