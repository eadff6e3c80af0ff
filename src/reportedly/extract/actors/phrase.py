"""A noun phrase that names actors, while it is being read."""

from dataclasses import dataclass, replace

from reportedly.codebook.gazetteer import Kind
from reportedly.model.actor import Actor
from reportedly.model.finding import Mention
from reportedly.model.parsed import Token

_PLURAL_TAGS = frozenset({"NNS", "NNPS"})
_COLLECTIVE = frozenset(
    {"police", "people", "troops", "personnel", "military", "media", "public", "crew", "opposition"}
)
STATE_LIKE: frozenset[Kind] = frozenset({"country", "capital", "power", "organisation", "group", "body", "unit"})


@dataclass(slots=True, eq=False)
class Phrase:
    """Head, extent (token indexes, both included), what kind of words head it, and whom it means so far."""

    head: Token
    first: int
    last: int
    kind: Kind
    actors: tuple[Actor, ...]
    post: str | None = None
    woman: bool | None = None

    @property
    def countries(self) -> tuple[str, ...]:
        """The codes of all its actors."""
        return tuple(a.country for a in self.actors if a.country)

    @property
    def person(self) -> str | None:
        """The person it means, if it means one."""
        return self.actors[0].person if len(self.actors) == 1 else None

    @property
    def is_plural(self) -> bool:
        """Whether "they" may stand for it."""
        plural = self.head.tag in _PLURAL_TAGS and self.kind not in ("person", "country", "organisation")
        return len(self.actors) > 1 or plural or self.head.lower in _COLLECTIVE

    @property
    def is_state(self) -> bool:
        """Whether "it" may stand for it: one state, organisation or body."""
        return len(self.actors) == 1 and self.kind in STATE_LIKE and self.actors[0].person is None

    @property
    def is_bare(self) -> bool:
        """Whether no known word modifies its noun."""
        return self.first == self.head.index

    @property
    def is_person(self) -> bool:
        """Whether "he" or "she" may stand for it."""
        if len(self.actors) != 1:
            return False
        return self.actors[0].person is not None or (
            self.kind in ("title", "generic", "member", "person") and not self.is_plural
        )

    def settle(self, countries: tuple[str, ...]) -> None:
        """Give the states that the phrase left open: one actor each, alike in everything else."""
        self.actors = tuple(replace(self.actors[0], country=c) for c in dict.fromkeys(countries)) or self.actors

    def mention(self) -> Mention:
        """The finished mention."""
        return Mention(self.head, self.first, self.last, self.actors)
