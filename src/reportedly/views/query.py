"""One filter for briefs and exports."""

import datetime
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Self

from reportedly.codebook import actors
from reportedly.errors import UsageError
from reportedly.model.claim import EVENT_TYPES, FACTUALITY
from reportedly.store.filters import Wanted


@dataclass(frozen=True, slots=True)
class Query:
    """What of the record is wanted; what is None or empty leaves all through. Days are inclusive.

    ``pair``: codes of two states or organisations; ``text``: words that the document must hold.
    """

    pair: tuple[str, str] | None = None
    since: datetime.date | None = None
    until: datetime.date | None = None
    types: tuple[str, ...] = ()
    factuality: tuple[str, ...] = ()
    text: str | None = None

    @classmethod
    def of(
        cls,
        pair: Sequence[str] | None = None,
        since: datetime.date | None = None,
        until: datetime.date | None = None,
        types: Iterable[str] = (),
        factuality: Iterable[str] = (),
        text: str | None = None,
    ) -> Self:
        """A query in a user's words: names or codes of states, labels in upper or lower case.

        Raises UsageError for an unknown name or label, a pair of one, and a period that ends before it begins.
        """
        if since and until and since > until:
            raise UsageError(f"the period ends on {until} and begins on {since}.", "since, until", "Swap the two days.")
        labels = tuple(_known(f.lower().replace("-", "_"), FACTUALITY, "factuality") for f in factuality)
        acts = tuple(_known(t.upper(), EVENT_TYPES, "type") for t in types)
        return cls(_pair(pair) if pair else None, since, until, acts, labels, text)

    def wanted(self) -> Wanted:
        """The same as filters of the store's methods: ``store.claims(**query.wanted())``."""
        return {
            "countries": self.pair or (), "since": self.since, "until": self.until, "types": self.types,
            "factuality": self.factuality, "text": self.text,
        }  # fmt: skip


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
