"""Author lines: "By Jane Roe", "Jane Roe jane@example.org", "Reporting by Jane Roe; Editing by ..."."""

import re
from functools import cache

from reportedly import codebook
from reportedly.clean import outlets

_NAME_WORDS = 14  # words: what is longer is no list of authors
_PART = r"(?:[A-ZÀ-Þ][\w'’.-]*|de|van|von|bin|al|el|der|la|di|da|le)"
_NAME = rf"[A-ZÀ-Þ][\w'’.-]*(?: {_PART}){{0,4}}"
_NAMES = rf"{_NAME}(?:(?:, | and |,? & ){_NAME}){{0,4}}"
_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_BARE_NAME = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’.-]*){0,2} [A-ZÀ-Þ][\w'’-]+")
_BY = re.compile(
    rf"(?:[Bb][Yy]|BY|[Ww]ritten [Bb]y|Story by|Author:|Reporter:)[\s\xa0]+(?P<name>{_NAMES})"
    rf"(?:[\s\xa0]*(?:[,|/·•(–—-].{{0,80}}|(?:for|in|of|at|from) .{{2,60}}|{_MAIL}))?"
)
_NAME_MAIL = re.compile(rf"(?P<name>{_NAMES})?[\s\xa0]*[(<]?{_MAIL}[)>]?")
_REPORTING = re.compile(
    r"\(?(?:additional )?(?:reporting|writing|editing|edited|compiled|translated) by\b.{2,250}"
    r"|.{0,120}\bcontributed to this (?:report|story|article)\b.{0,40}",
    re.IGNORECASE,
)
_CAPITAL = r"[A-Z][\w&.'-]*"
_SOURCE = re.compile(rf"(?:[Ss]ource|SOURCE|[Aa]gency)\s*[:=]\s*(?P<name>{_CAPITAL}(?: {_CAPITAL}){{0,4}})")
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
    plain = _without_outlet(re.sub(r",? [Ss]taff.*$", "", name).strip(" ,."))
    return None if _NO_AUTHOR.fullmatch(plain) else _proper(plain)


def is_nobody(name: str) -> bool:
    """Whether a name is only a desk's: "Staff", "Web Desk", "admin"."""
    return bool(_NO_AUTHOR.fullmatch(name.strip()))


def is_note(line: str, name: str) -> bool:
    """Whether a line is a note about an author: "Jane Roe is a correspondent in Geneva"."""
    rest = line.removeprefix(name).lstrip(", ").split(maxsplit=1)
    return line.startswith(name) and bool(rest) and rest[0] in _notes()


@cache
def _notes() -> frozenset[str]:
    return frozenset(codebook.load("furniture")["author_notes"].split())


def is_name(line: str) -> bool:
    """Whether a line is nothing but a person's name, by its form: two to four words with capitals, no known outlet."""
    return bool(_BARE_NAME.fullmatch(line)) and outlets.named(line) is None


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


def _proper(name: str) -> str:
    """JUNG MIN-HO as Jung Min-Ho: case as in running text when a line is all capitals."""
    return name if name.upper() != name else re.sub(r"[^\W\d_]+", lambda m: m.group().capitalize(), name)
