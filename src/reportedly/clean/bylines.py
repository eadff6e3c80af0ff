"""Author lines: "By Jane Roe", "Jane Roe jane@example.org", "Reporting by Jane Roe; Editing by ..."."""

import re
from functools import cache

from reportedly import codebook
from reportedly.clean import outlets

_LIST = 120  # characters: no list of names without "By" is longer
_NAME_WORDS = 14  # words: what is longer is no list of authors
_PART = r"(?:[A-ZÀ-Þ][\w'’.-]*|de|van|von|bin|al|el|der|la|di|da|le)"
_NAME = rf"[A-ZÀ-Þ][\w'’.-]*(?: {_PART}){{0,4}}"
_NAMES = rf"{_NAME}(?:(?:, | and |,? & ){_NAME}){{0,4}}"
_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_BARE_NAME = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’.-]*){0,2} [A-ZÀ-Þ][\w'’-]+")
_FROM = r"(?: in [A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2}| and agenc(?:y|ies)| correspondent)?"
_AND = re.compile(rf"{_FROM}(?:,? and |, | & |$)")
_BY = re.compile(
    rf"(?:(?:[Bb][Yy]:?|[Ww]ritten [Bb]y|Story by|Author:|Reporter:)[\s\xa0]+|[Bb]y(?=[A-Z]))(?P<name>{_NAMES})"
    rf"(?:[\s\xa0]*(?:[,|/·•(–—-].{{0,80}}|(?:for|in|of|at|from) .{{2,60}}|{_MAIL}))?"
)
_NAME_MAIL = re.compile(rf"(?P<name>{_NAMES})?[\s\xa0]*[(<]?{_MAIL}[)>]?")
_REPORTING = re.compile(
    r"[*(]?(?:additional )?(?:reporting|writing|editing|edited|compiled|translated) by\b.{2,250}"
    r"|[-–—*(]{0,2}\s?with (?:assistance|reporting|contributions?|files|inputs?) (?:from|by)\b.{2,120}"
    r"|.{0,120}\bcontributed to this (?:report|story|article)\b.{0,40}",
    re.IGNORECASE,
)
_CAPITAL = r"[A-Z][\w&.'-]*"
_SOURCE = re.compile(rf"(?:[Ss]ource|SOURCE|[Aa]gency)\s*[:=]\s*(?P<name>{_CAPITAL}(?: {_CAPITAL}){{0,4}})")
_AGENCY = re.compile(
    r"(?:source|from|via|agency|provided by)?\s*[:=]?\s*[\[(]?(?P<name>[^()\[\]]{2,60}?)[\])]?\.?", re.IGNORECASE
)
_PLACED = re.compile(r"(?<=\w), [A-ZÀ-Þ][\w.-]+(?: [A-ZÀ-Þ][\w.-]+)?$")  # "Agency, Place"
_NO_AUTHOR = re.compile(
    r"(?:(?:news|web|online)? ?(?:staff|editors?|admin(?:istrator)?|reporters?|newsroom|desk|agencies))+",
    re.IGNORECASE,
)


def author(line: str) -> str | None:
    """The name or names that an author line gives; None if it is none or gives none."""
    found = _BY.fullmatch(line) or _NAME_MAIL.fullmatch(line)
    name = found.group("name") if found else None
    if not name or len(name.split()) > _NAME_WORDS or outlets.named(name):
        return None
    plain = _without_post(_without_outlet(re.sub(r",? [Ss]taff.*$", "", name).strip(" ,.")))
    return None if _NO_AUTHOR.fullmatch(plain) else proper(plain)


def is_nobody(name: str) -> bool:
    """Whether a name is only a desk's: "Staff", "Web Desk", "admin"."""
    return bool(_NO_AUTHOR.fullmatch(name.strip()))


def is_note(line: str, name: str) -> bool:
    """Whether a line is a note about an author: "Jane Roe is a correspondent in Geneva"."""
    known = next((n for n in (name, name.split()[-1]) if line.startswith(n)), None)
    rest = line.removeprefix(known).lstrip(", ").split(maxsplit=1) if known else []
    return bool(rest) and rest[0] in _notes()


@cache
def _notes() -> frozenset[str]:
    return frozenset(codebook.load("furniture")["author_notes"].split())


def is_name(line: str) -> bool:
    """Whether a line is nothing but a person's name, by its form: two to four words with capitals, no known outlet."""
    if not _BARE_NAME.fullmatch(line) or outlets.named(line) is not None:
        return False
    return _not_names().isdisjoint(line.lower().split())


def names(line: str) -> list[str]:
    """The persons that a line without "By" names, and nothing else: "Ada Quist in Rome and Bo Lind"; else none."""
    found = [part for part in _AND.split(line.strip(" |•·")) if part] if len(line) <= _LIST else []
    return found if all(map(is_name, found)) else []


@cache
def _not_names() -> frozenset[str]:
    return frozenset(codebook.load("furniture")["not_names"].split())


def is_byline(line: str) -> bool:
    """Whether a line is an author's, with or without a name ("By Reuters Staff", a bare mail address)."""
    return len(line) <= 160 and bool(_BY.fullmatch(line) or _NAME_MAIL.fullmatch(line))


def is_source(line: str) -> bool:
    """Whether a line names the source of a whole story: "Source: Northern Wire"."""
    return source(line) is not None


def source(line: str) -> str | None:
    """The name in a line like "Source: Northern Wire"."""
    found = _SOURCE.fullmatch(line)
    return found.group("name") if found else None


def is_agency_line(line: str) -> bool:
    """Whether a line is nothing but an agency's or outlet's name: "(Agency)", "Source: Agency"."""
    found = _AGENCY.fullmatch(_PLACED.sub("", line)) if len(line) < 80 else None
    if found is None:
        return False
    return outlets.named(found.group("name")) is not None or bool(outlets.together(line)) or is_source(line)


def is_credit(line: str) -> bool:
    """Whether a line says who reported, wrote or edited, as agencies add below a story."""
    return bool(_REPORTING.fullmatch(line))


def _without_outlet(name: str) -> str:
    """Ada Quist Associated Press as Ada Quist."""
    words = name.split()
    for cut in range(2, len(words)):
        if outlets.named(" ".join(words[cut:])):
            return " ".join(words[:cut]).rstrip(",")
    return name


def _without_post(name: str) -> str:
    """Ada Quist Political Reporter as Ada Quist."""
    words = name.split()
    while len(words) > 2 and words[-1].lower() in _not_names():
        words.pop()
    return " ".join(words)


def proper(name: str) -> str:
    """The name with case as in running text when it is all capitals: JUNG MIN-HO as Jung Min-Ho."""
    return name if name.upper() != name else re.sub(r"[^\W\d_]+", lambda m: m.group().capitalize(), name)
