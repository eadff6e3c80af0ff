"""Which parties an entry can't do without, and what is lacking, in words."""

from collections.abc import Sequence

from reportedly.codebook import events as book
from reportedly.extract.events import roles
from reportedly.extract.events.homes import bodies
from reportedly.extract.events.parties import Parties, takes_place
from reportedly.extract.events.readings import Reading, named
from reportedly.extract.events.sides import Sides
from reportedly.model.actor import Actor
from reportedly.model.parsed import Token

# Who counts as a public voice: a "said" of anybody else is no event (CAMEO 01 is about political actors).
_PUBLIC = frozenset({"GOV", "MIL", "SPY", "LEG", "JUD", "IGO", "REB", "PTY", "OPP"})

# What stands among the names of a noun that is somebody's name.
_BY_NAME = frozenset({"person"})
# Who may be helped, or armed, against his own state or by it as a party of its own.
_SIDES_AT_HOME = frozenset({"REB", "UAF", "SEP", "OPP", "PTY", "PRM"})
# Clauses without a tense, which say what for.
_PURPOSES = frozenset({"xcomp", "pcomp", "advcl", "acl"})
# Who travels, meets and talks for no state.
_PRIVATE = frozenset({"CVL", "JRN", "MED", "EDU", "LAB", "HLH", "AGR"})


def lack(reading: Reading, sides: Sides, parties: Parties) -> str | None:
    """Why the parties found are not those that the entry needs, in words; None if they are."""
    pattern, head = reading.pattern, reading.head
    wrong = _wrong_kind(pattern, sides)
    if wrong:
        return wrong
    if reading.code and reading.code.startswith("04") and _are_private(pattern, sides):
        return "private people do it"
    at_home = sides.source and sides.target and len({a.country for a in sides.everybody}) == 1
    if at_home and (domestic := _wrong_at_home(reading, sides)):
        return domestic
    if pattern.complement_own and not _says_of_itself(head, sides.source, parties):
        return "the clause below is about somebody else than the speaker"
    if pattern.statement:
        public = any(a.country and a.sector in _PUBLIC for a in sides.source)
        return None if public else "the speaker is no public voice of a known state"
    if not any(a.country for a in sides.everybody):
        return "no party of a known state stands in its slots"
    if pattern.patient:
        return _lack_of_patient(pattern, head, sides)
    return _lack_of_sides(reading, sides)


def _wrong_at_home(reading: Reading, sides: Sides) -> str | None:
    """Why an act within one state is none of those that the record is about."""
    code = reading.code or ""
    if reading.pattern.abroad:
        return "the journey is within one state"
    if code.startswith("06") and all(a.sector == "BUS" for a in sides.source):
        return "a firm does it at home"
    own = not any(a.sector in _SIDES_AT_HOME for a in sides.everybody)
    if own and code == "072" and reading.noun is not None and named(reading.noun, book.classes()["troops"]):
        return "troops that a state sends about at home are no aid"
    if own and reading.head.dep in _PURPOSES and code.startswith("07"):
        return "it is only the purpose of something that a state helps its own"
    return None


def _lack_of_patient(pattern: book.Pattern, head: Token, sides: Sides) -> str | None:
    if not sides.target:
        suffered = sides.source and any(_is_somebody(o, pattern) for o in _suffering(head))
        return None if suffered else "nobody who suffers it is found"
    if sides.source or "subject" in pattern.target or nobody_or_means(head):
        return None
    return "its doer is neither a party nor a mere means"


def _lack_of_sides(reading: Reading, sides: Sides) -> str | None:
    pattern = reading.pattern
    if sides.symmetric or (sides.source and sides.target):
        return None
    if not sides.source:
        return "nobody who does it is found"
    if reading.mutual:
        alone = pattern.single or pattern.one_sided or (reading.nominal and reading.head.lemma in book.attending())
        return None if alone else "its other party is not found"
    if pattern.one_party or (pattern.local and takes_place(reading.head)):
        return None
    if pattern.needs != "both" and not reading.bare:
        return None
    return "nobody to whom it is done is found"


def _wrong_kind(pattern: book.Pattern, sides: Sides) -> str | None:
    """Whether the parties are not persons, or not of the sectors that the entry asks for."""
    if pattern.person and not any(a.person or a.sector not in (None, "MIL") for a in sides.source):
        return "its doer is no person"
    suffering = sides.source[-1:] if sides.symmetric else sides.target
    if pattern.bodily and suffering and not bodies(suffering):
        return "it is said of a bare state, as in sport"
    if pattern.subject_sector and not any(a.sector in pattern.subject_sector for a in sides.source):
        return "its doer is of none of the sectors asked for"
    if len(sides.everybody) > 1 and all(a.sector == "BUS" for a in sides.everybody):
        return "firms do it among themselves"
    excluded = sides.source and all(a.sector in pattern.not_sector and not a.person for a in sides.source)
    return "its doer is of a sector that the entry excludes" if excluded else None


def _suffering(head: Token) -> list[Token]:
    """What the verb says it of: its object, or the subject of a small clause below it ("found Smith guilty")."""
    below = roles.complement(head)
    return roles.objects(head) or (roles.own_subject(below) if below is not None else [])


def _is_somebody(noun: Token, pattern: book.Pattern) -> bool:
    """Whether a noun is of people, or somebody's name; a bare name suffers nothing in sport ("beat Smith")."""
    return named(noun, book.classes()["people"]) or (not pattern.bodily and named(noun, _BY_NAME))


def _are_private(pattern: book.Pattern, sides: Sides) -> bool:
    """Whether all who travel, or all who meet, are private people."""
    concerned = sides.source if pattern.mode == "visit" else sides.everybody
    return bool(concerned) and all(a.sector in _PRIVATE for a in concerned)


def nobody_or_means(head: Token) -> bool:
    """Whether no doer is named, or only what was used: "was arrested", "a blast killed"; not "the virus killed"."""
    return all(d.lemma in book.means() for d in roles.subjects(head))


def _says_of_itself(head: Token, source: Sequence[Actor], parties: Parties) -> bool:
    """Whether the clause below has the speaker, or the speaker's state, as its subject."""
    below = roles.complement(head)
    doers = roles.subjects(below) if below is not None else []
    names, states = {t.start for t in doers}, {a.country for a in source if a.country}
    if any(t.tag.startswith("PRP") for t in doers) or any(a.start in names for a in source):
        return True
    return any(a.country in states for t in doers for a in parties.at(t))
