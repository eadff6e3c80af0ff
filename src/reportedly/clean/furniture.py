"""Known furniture of news pages, by the patterns of codebook/data/furniture.yaml."""

import re
from functools import cache

from reportedly import codebook
from reportedly.clean import outlets
from reportedly.clean.lines import Line

_LONGEST = 300  # characters: what is longer is no widget, and patterns needn't be tried on it
_TAIL = 90  # characters: photo credits are looked for at a caption's end only
_PICTURE = re.compile(
    r"[Pp]hoto|PHOTO|[Ii]mage|IMAGE|[Pp]icture|[Ss]creen|[Ff]ootage|[Ff]rame|grab|[Ii]llustrat|[\[(]"
)  # cheap, before the patterns
_HEAD = 120  # characters: words for photographs stand at a caption's beginning


def _any(patterns: list[str]) -> str:
    return "|".join(f"(?:{p})" for p in patterns)


@cache
def _whole() -> re.Pattern[str]:
    """All patterns for whole lines in one; the group that matched names the reason."""
    return _reasons(codebook.load("furniture")["whole"])


@cache
def _part() -> re.Pattern[str]:
    return _reasons(codebook.load("furniture")["part"])


def _reasons(groups: dict[str, list[str]]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{reason}>{_any(patterns)})" for reason, patterns in groups.items()))


@cache
def _listed(name: str) -> re.Pattern[str]:
    return re.compile(_any(codebook.load("furniture")[name]), re.IGNORECASE)


def reason_of(line: Line) -> str | None:
    """Why the line is furniture, or None if no pattern says so."""
    if len(line.text) > _LONGEST:
        return None
    bare = line.bare.strip(" :|[]<>«»").rstrip(".").lower()
    if len(bare) < 2 and not bare.isalnum():
        return "navigation"
    if found := _whole().fullmatch(bare):
        return found.lastgroup
    if _listed("related").fullmatch(bare) or is_related_line(line):
        return "related_headline"
    if len(line.words) <= codebook.load("furniture")["part_words"] and _may_speak_of_itself(bare):
        found = _part().search(bare)
        return found.lastgroup if found else None
    return None


def _may_speak_of_itself(bare: str) -> bool:
    """Whether a word is there that one of the patterns for parts of a line needs."""
    return any(map(bare.__contains__, codebook.load("furniture")["part_hints"]))


def is_related_line(line: Line) -> bool:
    """ "Read more: ..." and the like; a full sentence after the colon is the article's own."""
    return bool(_listed("related_line").fullmatch(line.bare)) and not line.bare.endswith(".")


def opens_list(line: Line) -> bool:
    """Whether the line stands above a list of other articles."""
    return bool(_listed("related").fullmatch(line.bare.strip(" :|")))


def closes_page(line: Line) -> bool:
    """Whether no article text follows the line."""
    return bool(_listed("closing").fullmatch(line.bare.strip(" :|")))


@cache
def _credit() -> re.Pattern[str]:
    """A photo credit at the end of a line: "EPA-Yonhap", "(AP Photo/Jane Roe)", "REUTERS/Jane Roe"."""
    name = f"(?:{outlets.alternation()})"
    joined = rf"{name}(?:\s?[-/,|]\s?(?:{name}|Pool|File|Handout|[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){{1,3}}))*"
    known = _any(codebook.load("furniture")["photo_credits"])
    known_words = "photos?|images?|pool|file|handout|via|getty|courtesy|redistribution"
    word = rf"(?i:{known_words}|wikimedia|unsplash|flickr|shutterstock)"
    brackets = rf"[\[(][^\])\n]{{0,60}}\b{word}\b[^\])\n]{{0,60}}[\])]|[\[(]{name}/[^\])\n]{{2,60}}[\])]"
    marked = rf"{brackets}|[/|©]\s?{name}(?:/[\w .'-]{{2,40}})?"
    return re.compile(rf"(?:(?<=[.!?\"”)])\s*(?:{joined}|{known})|(?:{marked})(?:\s*\({name}\))?)$")


@cache
def _file_photo() -> re.Pattern[str]:
    return re.compile(_any(codebook.load("furniture")["photo_words"]), re.IGNORECASE)


def has_photo_credit(line: Line) -> bool:
    """Whether the line ends with a photographer's or picture agency's name."""
    return line.text[-1] not in ".!?,;:" and bool(_credit().search(line.bare[-_TAIL:]))


def speaks_of_photo(line: Line) -> bool:
    """Whether the line begins as captions do: "In this photo ...", "file photo"."""
    head = line.bare[:_HEAD]
    return bool(_PICTURE.search(head)) and bool(_file_photo().search(head))
