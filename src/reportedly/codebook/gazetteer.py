"""The names of actors as a prefix tree over words, built once from the YAML files."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Kind = Literal[
    "country", "people", "nation", "capital", "power", "place", "organisation", "group", "person",
    "title", "member", "body", "equipment", "generic", "unit", "nothing",
]  # fmt: skip

# Kinds that name somebody; the rest are common nouns.
NAMING: frozenset[Kind] = frozenset(
    {"country", "people", "capital", "power", "place", "organisation", "group", "person"}
)
ROLES: frozenset[Kind] = frozenset({"title", "member", "body", "equipment", "generic", "unit"})

# Hyphens between letters are tokens of their own; so are genitive endings (the conventions of the parser's tokenizer).
_WORD = re.compile(
    r"'s\b|(?<=s)'(?!\w)|(?<=[^\W\d_])-(?=[^\W\d_])|,|[^\s,]+?(?='s\b|(?<=s)'(?!\w)|(?<=[^\W\d_])-[^\W\d_]|,|\s|$)"
)


# Letters that are no letter with an accent, as the press writes them.
_LETTERS = str.maketrans("łŁıđĐøØ", "lLidDoO")


@dataclass(frozen=True, slots=True)
class Term:
    """A stretch of months, both included (``YYYY-MM``), in which somebody held a post of a sector.

    ``sure``: how sure the codebook is that the months are right, from 0 to 1.
    """

    post: str
    sector: str | None
    since: str
    until: str
    sure: float = 1.0


@dataclass(frozen=True, slots=True)
class Entry:
    """What one name or noun means. ``name``: the form to print; ``surface``: the form that matched, if case counts."""

    kind: Kind
    country: str | None
    sector: str | None
    name: str
    surface: str | None = None
    terms: tuple[Term, ...] = ()
    woman: bool = False
    rather: str | None = None
    when: frozenset[str] = frozenset()

    def term(self, day: date | None) -> Term | None:
        """The post held on a day; None between posts and after the last. Without a day, a person's latest."""
        if day is None:
            return self.terms[-1] if self.terms and self.kind == "person" else None
        month = _month(day)
        return next((t for t in reversed(self.terms) if t.since <= month <= t.until), None)

    def sector_on(self, day: date | None) -> str | None:
        """The sector on a day: that of the post held then; former holders are ELI; before the first post, none."""
        held = self.term(day)
        if held is not None:
            return held.sector
        if self.kind != "person" or day is None:
            return self.sector
        return "ELI" if _month(day) > self.terms[0].since else None

    def fits(self, words: Sequence[str]) -> bool:
        """Whether words as written may be this entry: abbreviations in capitals, names with a capital somewhere.

        Media need all of theirs: "Russia today" is no outlet.
        """
        if self.surface is None or self.surface.islower():
            return True
        if self.surface.isupper():
            return "".join(words) == self.surface.replace(" ", "")
        if self.sector == "JRN":
            return sum(w[:1].isupper() for w in words) >= sum(w[:1].isupper() for w in self.surface.split())
        return any(w[:1].isupper() for w in words)


def _month(day: date) -> str:
    return f"{day.year:04}-{day.month:02}"


@dataclass(slots=True)
class Node:
    """A place in the prefix tree: the entries whose name ends here, and where the next word leads."""

    next: dict[str, "Node"] = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """Words ``start`` up to but without ``end`` are a known name, with one or more readings."""

    start: int
    end: int
    entries: tuple[Entry, ...]


def split(name: str) -> list[str]:
    """The words of a name as the parser cuts them, in lower case."""
    if name.replace(" ", "").isalpha():
        return name.lower().split()
    return _WORD.findall(name.replace("’", "'").lower())


def folded(name: str) -> str:
    """The name without its accents."""
    if name.isascii():
        return name
    return "".join(c for c in unicodedata.normalize("NFKD", name.translate(_LETTERS)) if not unicodedata.combining(c))


def plural(noun: str) -> str:
    """The plural by rule; what is plural already stays."""
    if noun.endswith("ss"):
        return f"{noun}es"
    if noun.endswith(("s", ".", "men", "people", "police", "personnel", "media", "folk")):
        return noun
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    hissing = noun.endswith(("x", "z", "ch", "sh")) and not noun.endswith("arch")
    return f"{noun}es" if hissing else f"{noun}s"


class Index:
    """Names to entries, longest match first."""

    def __init__(self) -> None:
        self.root = Node()

    def add(self, name: str, entry: Entry) -> None:
        """Add a name, with and without its accents, without its article."""
        name = name.removeprefix("The ")
        for form in {name, folded(name)}:
            node = self.root
            for word in split(form):
                following = node.next.get(word)
                if following is None:
                    following = node.next[word] = Node()
                node = following
            if entry not in node.entries:
                node.entries = (*node.entries, entry)

    def matches(self, words: Sequence[str], at: int) -> Iterator[Match]:
        """All names that begin at word ``at`` (lower case), the longest first."""
        node, found = self.root, []
        for end in range(at, len(words)):
            following = node.next.get(words[end])
            if following is None:
                break
            node = following
            if node.entries:
                found.append(Match(at, end + 1, node.entries))
        return reversed(found)

    def whole(self, name: str) -> tuple[Entry, ...]:
        """The readings of a name taken as a whole, whatever its case."""
        words = split(name)
        match = next(iter(self.matches(words, 0)), None) if words else None
        return match.entries if match is not None and match.end == len(words) else ()
