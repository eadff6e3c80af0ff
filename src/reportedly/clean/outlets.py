"""The agencies and outlets of codebook/data/outlets.yaml, by name and by address."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from reportedly import codebook

_LABELS = 5  # of a host name, from its end: known domains have fewer
_WITH = re.compile(r"\s*(?:[,/|]|\bwith\b|\band\b)\s*")
_HOST = re.compile(r"(?:https?://|www\.|@)((?:[a-z0-9-]{1,63}\.){1,9}[a-z]{2,63})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Outlet:
    """One body that publishes news: full name, ISO 3166 alpha-3 of its country, kind, whether a government runs it."""

    name: str
    country: str
    kind: str
    state: bool
    names: tuple[str, ...]
    domains: tuple[str, ...]

    @property
    def is_agency(self) -> bool:
        """Whether others print its stories."""
        return self.kind == "agency"


@cache
def known() -> tuple[Outlet, ...]:
    """All of them, in the order of the file."""
    return tuple(
        Outlet(o["name"], o["country"], o["kind"], o.get("state", False), (o["name"], *o["short"]), tuple(o["domains"]))
        for o in codebook.load("outlets")["outlets"]
    )


@cache
def _by_name() -> dict[str, Outlet]:
    return {name.casefold(): outlet for outlet in known() for name in outlet.names}


@cache
def _by_domain() -> dict[str, Outlet]:
    return {domain: outlet for outlet in known() for domain in outlet.domains}


@lru_cache(1_000)
def named(name: str) -> Outlet | None:
    """The body with this name, short name or domain; "The" and case don't matter."""
    plain = " ".join(name.casefold().split()).strip(" .,:;/|")
    plain = plain[1:-1] if plain[:1] + plain[-1:] in ("()", "[]") else plain
    names = _by_name()
    return names.get(plain) or names.get(plain.removeprefix("the ")) or at_host(plain)


def together(line: str) -> list[Outlet]:
    """The bodies of a line that names nothing but several: "Le Monde with AFP", "AP and agencies"; else none."""
    parts = [part for part in _WITH.split(line.strip()) if part.casefold() not in ("", "agencies", "news agencies")]
    found = [known for part in parts if (known := named(part))]
    return found if len(found) == len(parts) and len(_WITH.split(line)) > 1 else []


def at_host(host: str) -> Outlet | None:
    """The body that owns a host name: the longest known domain that it ends with."""
    labels = host.lower().rsplit(".", _LABELS)[-_LABELS:]
    for cut in range(len(labels) - 1):
        if found := _by_domain().get(".".join(labels[cut:])):
            return found
    return None


def in_addresses(text: str) -> Outlet | None:
    """The first body that a web or mail address in the text belongs to."""
    return next((o for m in _HOST.finditer(text) if (o := at_host(m.group(1)))), None)


@cache
def alternation() -> str:
    """A regular expression for any of the names, longest first."""
    names = {n for o in known() for n in o.names}
    return "|".join(re.escape(n) for n in sorted(names, key=lambda n: (-len(n), n)))
