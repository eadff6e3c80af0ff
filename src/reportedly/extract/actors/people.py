"""The persons of a page: who was introduced with a title is known by surname and by title afterwards."""

import re
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from reportedly import codebook
from reportedly.codebook import actors as book
from reportedly.codebook.gazetteer import Entry, folded
from reportedly.extract.actors.spotting import in_office, recent

_PARTS = re.compile(r"[\s-]+")
_SUFFIXES = frozenset({"jr.", "sr.", "ii", "iii", "iv", "vi", "xiv", "xvi"})
_BRITISH = {"defence": "defense", "labour": "labor"}


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a name, a state, a sector and the posts that the page or the codebook gives."""

    name: str
    country: str | None
    sector: str | None
    posts: frozenset[str] = frozenset()
    woman: bool | None = None


def person_of(entry: Entry, day: date | None) -> Person:
    """The office holder as of a day."""
    held = entry.term(day)
    posts = frozenset({normal(held.post)}) if held else frozenset()
    return Person(entry.name, entry.country, entry.sector_on(day), posts, entry.woman)


def normal(post: str) -> str:
    """A post in one spelling."""
    return " ".join(_BRITISH.get(w, w) for w in post.lower().split())


@cache
def _same_posts() -> dict[str, frozenset[str]]:
    return {post: frozenset(others) for post, others in codebook.load("sectors")["same_post"].items()}


def answers_to(post: str, held: frozenset[str]) -> bool:
    """Whether the holder of posts may be called by this one: the same, a part of it ("minister"), or another word."""
    wanted = normal(post)
    others = _same_posts().get(wanted, frozenset())
    return any(
        h == wanted
        or h in others
        or h.endswith(f" {wanted}")
        or wanted.endswith(f" {h}")
        or h.startswith(f"{wanted} of ")
        for h in held
    )


def holder(name: str, post: str | None, country: str | None, day: date | None) -> Person | None:
    """The office holder that a surname behind a title means, if the codebook knows one who fits."""
    words = name.lower().split()
    known = [e for key in {words[0], words[-1]} for e in book.surnames().get(key, ())]
    ours = [e for e in known if e.country == country or (country is None and recent(e, day))]
    fitting = [e for e in ours if _held(e, post) and _may_be(words, e)]
    return person_of(in_office(fitting, day), day) if fitting else None


def _held(entry: Entry, post: str | None) -> bool:
    return post is None or any(answers_to(post, frozenset({normal(t.post)})) for t in entry.terms)


def _may_be(words: list[str], entry: Entry) -> bool:
    """A surname alone, or the same first name."""
    return len(words) == 1 or words[0][:3] == entry.name.lower()[:3]


@dataclass(slots=True)
class People:
    """Persons introduced on a page, in order, findable by any part of the name that the press uses alone."""

    _by_alias: dict[str, list[Person]] = field(default_factory=dict)
    _all: list[Person] = field(default_factory=list)

    def add(self, person: Person) -> None:
        """Remember a person; a later, fuller introduction adds posts."""
        known = next((p for p in self._all if p.name == person.name and p.country == person.country), None)
        if known is not None:
            self._replace(
                known,
                Person(
                    known.name, known.country, known.sector or person.sector, known.posts | person.posts, known.woman
                ),
            )
            return
        self._all.append(person)
        for alias in aliases(person):
            self._by_alias.setdefault(alias, []).append(person)

    def _replace(self, old: Person, new: Person) -> None:
        if new == old:
            return
        self._all[self._all.index(old)] = new
        for persons in self._by_alias.values():
            persons[:] = [new if p == old else p for p in persons]

    def named(self, words: list[str]) -> Person | None:
        """The person that a name as written means: each of its words must be one of the person's."""
        parts = {p for w in words for p in _PARTS.split(folded(w.lower())) if p}
        known = (p for part in sorted(parts) for p in self._by_alias.get(part, ()))
        return next((p for p in known if parts <= set(_PARTS.split(folded(p.name.lower())))), None)

    def holding(self, post: str, country: str | None) -> Person | None:
        """The person of a state who answers to a title, the one named first if there are several."""
        return next((p for p in self._all if p.country == country and answers_to(post, p.posts)), None)

    @property
    def aliases(self) -> frozenset[str]:
        """The words by which somebody on this page may be called."""
        return frozenset(self._by_alias)


def aliases(person: Person) -> set[str]:
    """The word of a name that stands for the person alone, with and without its accents: the surname, or the last part
    of a double one.

    None where nothing but a suffix was read as the name ("King Jr.").
    """
    words = [w for w in person.name.lower().split() if w not in _SUFFIXES]
    if not words:
        return set()
    surname = words[0] if book.surname_first(person.country) else words[-1]
    alias = _PARTS.split(surname)[-1]
    return {alias, folded(alias)}
