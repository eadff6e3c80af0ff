"""A number for each set of ids, kept rather than made anew: the same ids have the same, in whatever order they came.

It is the sum of the ids' hashes modulo 2**128, so that ids can be added and taken away (AdHash: Bellare and Micciancio
1997, "A New Paradigm for Collision-Free Hashing: Incrementality at Reduced Cost").
"""

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass

import sqlalchemy as sa

from reportedly.store import schema

_BYTES = 16
_D = schema.digests.c


@dataclass(frozen=True, slots=True)
class Digest:
    """How many ids there are, and the number of their set in hexadecimal digits."""

    number: int
    digest: str


def of(ids: Collection[str]) -> Digest:
    """That of these ids, each of which comes once."""
    return Digest(len(ids), _hex(_sum(ids)))


def kept(connection: sa.Connection, name: str) -> Digest:
    """That of a set that is kept; an empty one where nothing was put there yet."""
    found = connection.execute(sa.select(_D.number, _D.digest).where(_D.name == name)).one_or_none()
    return Digest(*found) if found else of(())


def change(connection: sa.Connection, name: str, added: Collection[str] = (), taken: Collection[str] = ()) -> None:
    """Ids were added to a set, and others, that were in it, taken from it."""
    before = kept(connection, name)
    digest = _hex(int(before.digest, 16) + _sum(added) - _sum(taken))
    put(connection, name, Digest(before.number + len(added) - len(taken), digest))


def put(connection: sa.Connection, name: str, made: Digest) -> None:
    """Keep this in the place of what was kept."""
    connection.execute(schema.digests.delete().where(_D.name == name))
    connection.execute(schema.digests.insert(), {"name": name, "number": made.number, "digest": made.digest})


def _sum(ids: Iterable[str]) -> int:
    return sum(int.from_bytes(hashlib.blake2b(i.encode(), digest_size=_BYTES).digest(), "big") for i in ids)


def _hex(number: int) -> str:
    return f"{number % 2 ** (8 * _BYTES):0{2 * _BYTES}x}"
