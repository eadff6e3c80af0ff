"""Who acts: names of states, organisations, groups and office holders, and the nouns for those who act."""

import difflib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from reportedly import codebook
from reportedly.codebook.gazetteer import Entry, Index, Kind, Match, Term, plural
from reportedly.codebook.offices import INDEFINITE, USUALLY, held
from reportedly.errors import UsageError

_PARTS: tuple[tuple[str, Kind], ...] = (
    ("also", "country"), ("people", "people"), ("capital", "capital"), ("power", "power"), ("places", "place"),
)  # fmt: skip
_NOUNS: tuple[tuple[str, Kind], ...] = (
    ("titles", "title"), ("people", "member"), ("bodies", "body"), ("equipment", "equipment"),
)  # fmt: skip
_GENERIC: tuple[tuple[str, Kind], ...] = (("generic", "generic"), ("units", "unit"))
_PLACES: frozenset[Kind] = frozenset({"country", "capital", "place"})
_CODED: frozenset[Kind] = frozenset({"country", "people", "capital", "power", "organisation"})


def lookup(words: Sequence[str], at: int = 0) -> Iterator[Match]:
    """The names that begin at word ``at`` of lower-case ``words``, the longest first."""
    return index().matches(words, at)


def country(text: str) -> str:
    """The code of a state or organisation given by code or name ("PRK", "kp", "North Korea", "EU").

    Raises UsageError, with the nearest names, for anything else.
    """
    given = text.strip()
    if given.upper() in names():
        return given.upper()
    for entry in index().whole(given.lower().removeprefix("the ")):
        if entry.kind in _CODED and entry.country:
            return entry.country
    return _by_standard(given)


def name_of(code: str) -> str:
    """The short English name of a state or organisation; an unknown code stays as it is."""
    return names().get(code, code)


def is_state(code: str) -> bool:
    """Whether a code is a state's or territory's, not an organisation's."""
    return code in codebook.load("countries")["countries"]


def is_place(word: str) -> bool:
    """Whether a lower-case word alone is a name of a state, a city or a stretch of land, and of nobody."""
    kinds = {entry.kind for match in lookup([word]) for entry in match.entries}
    return bool(kinds) and kinds <= _PLACES


def is_international(word: str) -> bool:
    """Whether a lower-case word alone is the name of an organisation of states."""
    found = [entry for match in lookup([word]) for entry in match.entries]
    return any(e.kind == "organisation" and e.country in codebook.load("organisations")["international"] for e in found)


@cache
def names() -> dict[str, str]:
    """Every code of a state or organisation and its short English name."""
    states = {code: str(row["name"]) for code, row in codebook.load("countries")["countries"].items()}
    bodies = {code: str(row["names"][0]) for code, row in codebook.load("organisations")["international"].items()}
    return states | bodies | {"IGO": "international organisation", "IMG": "international militant group"}


@cache
def index() -> Index:
    """The index of all names and nouns; built once a process."""
    made = Index()
    for name, entry in _all():
        made.add(name, entry)
    return made


@cache
def surnames() -> dict[str, tuple[Entry, ...]]:
    """Office holders by the name that follows a title: the last word, or the first where surnames come first."""
    found: dict[str, tuple[Entry, ...]] = {}
    for entry, _ in _holders():
        words = entry.name.lower().split()
        key = words[0] if surname_first(entry.country) else words[-1]
        found[key] = (*found.get(key, ()), entry)
    return found


def surname_first(code: str | None) -> bool:
    """Whether the press writes the surnames of a state's people first (Kim Jong-un, Xi Jinping)."""
    return code in codebook.load("references")["surname_first"]


def _by_standard(given: str) -> str:
    """What ISO 3166 itself knows: alpha-2 and numeric codes, official names."""
    import pycountry  # costs 0.1 s, and only this needs it

    try:
        return str(pycountry.countries.lookup(given).alpha_3)
    except LookupError:
        near = difflib.get_close_matches(given.title(), names().values(), 3, 0.7)
        hint = f"Did you mean {' or '.join(near)}?" if near else "Give an ISO 3166 code or an English name."
        raise UsageError(f"'{given}' is no country or organisation that reportedly knows.", "country", hint) from None


def _all() -> Iterator[tuple[str, Entry]]:
    yield from _states()
    yield from _organisations()
    yield from _groups()
    yield from _outlets()
    yield from _nouns()
    yield from _office_holders()


def _named(
    surfaces: Iterable[str], kind: Kind, code: str | None, sector: str | None, name: str | None
) -> Iterator[tuple[str, Entry]]:
    for surface in surfaces:
        yield surface, Entry(kind, code, sector, name or surface, surface)


def _states() -> Iterator[tuple[str, Entry]]:
    book = codebook.load("countries")
    shared = {row["name"]: row for row in book["shared"]}
    for code, row in book["countries"].items():
        if row["name"] not in shared:
            yield from _named([row["name"]], "country", code, row.get("status", "GOV"), row["name"])
        slips = book["misspelt"].get(code, {})
        for part, kind in _PARTS:
            sector = None if kind in ("people", "place") else row.get("status", "GOV")
            name = row["name"] if kind != "place" else None
            yield from _named((*row.get(part, ()), *slips.get(part, ())), kind, code, sector, name)
        people = (*row.get("people", ()), *slips.get("people", ()))
        demonyms = [plural(p) for p in people if not p.endswith(("ese", "ish", "sh", "ch", "ss", "ics"))]
        yield from _named(demonyms, "people", code, None, row["name"])
    for row in book["entities"]:
        yield from _named(row["names"], "country", row["country"], "PRE", None)
    for name, row in shared.items():
        of: Kind = "people" if name.endswith("ese") else "country"
        yield (
            name,
            Entry(
                of,
                row["country"],
                None if of == "people" else "GOV",
                name,
                name,
                rather=row["rather"],
                when=frozenset(row["when"]),
            ),
        )
    yield from _peoples(book["peoples"], book["homes"])
    yield from _named(book["nothing"], "nothing", None, None, None)


def _peoples(by_sector: dict[str, list[str]], by_home: dict[str, list[str]]) -> Iterator[tuple[str, Entry]]:
    """Peoples and faiths, with the state where they live if it is one."""
    for sector, peoples in by_sector.items():
        yield from _named((form for p in peoples for form in (p, plural(p))), "nation", None, sector, None)
    for code, peoples in by_home.items():
        yield from _named((form for p in peoples for form in (p, plural(p))), "nation", code, "CVL", None)


def _organisations() -> Iterator[tuple[str, Entry]]:
    book = codebook.load("organisations")
    for code, row in book["international"].items():
        yield from _named(
            row["names"], "organisation", code, row.get("sector"), row["names"][0] if code != "IGO" else None
        )
        for sector, parts in row.get("parts", {}).items():
            yield from _named(parts, "organisation", code, sector, None)
    for row in (*book["national"], *book["private"]):
        yield from _named(row["names"], "organisation", row["country"], row["sector"], None)


def _groups() -> Iterator[tuple[str, Entry]]:
    for row in codebook.load("groups")["groups"]:
        changes = row.get("since", [])
        ends = [month for month, _ in changes[1:]] + ["9999-12"]
        terms = tuple(
            Term(row["names"][0], sector, since, until)
            for (since, sector), until in zip(changes, ends, strict=bool(changes))
        )
        for surface in row["names"]:
            yield surface, Entry("group", row["country"], row["sector"], row["names"][0], surface, terms)


def _outlets() -> Iterator[tuple[str, Entry]]:
    """Agencies and outlets; a name of one plain word is too common for any but an agency."""
    for row in codebook.load("outlets")["outlets"]:
        plain = [n for n in (row["name"], *row["short"]) if " " in n or n.isupper() or row["kind"] == "agency"]
        yield from _named(plain, "organisation", row["country"], "JRN", row["name"])


def _nouns() -> Iterator[tuple[str, Entry]]:
    book = codebook.load("sectors")
    for sector, row in book.items():
        for part, kind in _NOUNS if len(sector) == 3 else ():
            for noun in row.get(part, ()):
                yield from _both_numbers(noun, Entry(kind, book["of_state"].get(noun), sector, noun))
    for part, kind in _GENERIC:
        for sector, nouns in book[part].items():
            for noun in nouns:
                yield from _both_numbers(noun, Entry(kind, None, None if sector == "NONE" else sector, noun))
    yield from _named(book["nothing"], "nothing", None, None, None)


def _both_numbers(noun: str, entry: Entry) -> Iterator[tuple[str, Entry]]:
    yield noun, entry
    for form in {plural(noun), _plural_inside(noun)} - {noun}:
        yield form, entry


def _plural_inside(noun: str) -> str:
    """The plural of posts that carry their head first: "ministers of defence"."""
    first, of, rest = noun.partition(" of ")
    return f"{plural(first)} of {rest}" if of else plural(noun)


@cache
def sector_of_posts() -> dict[str, str]:
    """The sector of every title and generic post."""
    book = codebook.load("sectors")
    found = {title: sector for sector, row in book.items() if len(sector) == 3 for title in row.get("titles", ())}
    return {post: sector for sector, posts in book["generic"].items() for post in posts if sector != "NONE"} | found


@cache
def _holders() -> tuple[tuple[Entry, tuple[str, ...]], ...]:
    """Office holders, each with all forms of the name."""
    sectors, found = sector_of_posts(), []
    for code, people in codebook.load("offices").items():
        for row in people:
            terms, name = _terms(row["posts"], sectors, row.get("sure", USUALLY)), row["person"]
            entry = Entry("person", code, None, name, name, terms, row.get("woman", False))
            found.append((entry, (name, *row.get("also", ()))))
    return tuple(found)


def _office_holders() -> Iterator[tuple[str, Entry]]:
    for entry, surfaces in _holders():
        for surface in surfaces:
            yield surface, entry


def _terms(posts: Iterable[str], sectors: dict[str, str], sure: float) -> tuple[Term, ...]:
    """The terms of one person, in the order in which they are written."""
    found = (held(text, sure) for text in posts)
    return tuple(
        Term(h.post, sectors.get(h.post, "GOV"), h.since, "9999-12" if h.until == INDEFINITE else h.until, h.sure)
        for h in found
    )
