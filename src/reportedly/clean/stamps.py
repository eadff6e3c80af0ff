"""Date stamps and headlines of other articles that a scrape wrote onto a line of the text: taken off the line."""

import re

from reportedly.clean.lines import Line, trim

MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thur?|Fri|Sat|Sun)"
_DAY = (
    rf"(?:\d{{4}}\s?[-./]\s?\d{{1,2}}\s?[-./]\s?\d{{1,2}}\.?|\d{{4}}\s?[년年]\s?\d{{1,2}}\s?[월月]\s?\d{{1,2}}\s?[일日]"
    rf"|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[ -](?:of )?{MONTH},?[ -]\d{{4}})"
)
_ZONE = r"(?:(?:GMT|UTC)(?:[+-]\d{1,2})?|Z|[+-]\d{2}:?\d{2}|KST|EST|EDT|ET|MSK|JST|IST|BST|CET|CEST|local time)"
_CLOCK = rf"\d{{1,2}}[:.]\d{{2}}(?::\d{{2}})?(?:\s?[ap]\.?m\.?)?(?:\s?{_ZONE})?"
_JOIN = r"(?:,|\bat\b|\bon\b|(?<=\s)/(?=\s)|[|·•T\s\xa0–-])*"
STAMP = rf"{_DAY}{_JOIN}(?:{_CLOCK})?"
_SAID = (
    r"(?:posted|published|updated?|last (?:updated?|modified)|first published|issued|input|registered|modified"
    r"|released)"
)
_SAID_ELSEWHERE = r"(?:입력|등록|수정|승인|송고|发布时间|发布|更新|配信|公開)"
_KEPT = r"(?:date|retrieved|crawled|fetched|archived|accessed|scraped|created|captured|saved)"
_LABEL = rf"(?:(?P<said>{_SAID}|{_SAID_ELSEWHERE})|(?P<kept>{_KEPT}))(?: (?:on|at|date))?[\s\xa0]*:?"
_WHEN = rf"(?:{_CLOCK},? )?(?:{WEEKDAY}\.?,? )?{STAMP}"
_LABELLED = re.compile(rf"[\s\xa0|·(\[–-]*(?:\b|(?<=\d)){_LABEL}[\s\xa0]*{_WHEN}[\])]?", re.IGNORECASE)
_AGO = (
    r"(?:last )?(?:updated?|modified)(?: (?:about|over))? (?:\S{1,3}|a few) (?:minute|hour|day|week|month|year)s? ago"
)
_ASIDE = r"[\w .,'&:]{2,40}"  # the name of a site, section, source or editor beside a stamp
_WHOLE = re.compile(
    rf"(?:{_ASIDE}(?:[|·•]|(?<=\s)[–-](?=\s))[\s\xa0]*)?[(\[]?(?:{_LABEL})?[\s\xa0]*{_WHEN}[\])]?"
    rf"(?:[\s\xa0]*[|·•][\s\xa0]*{_ASIDE}|[\s\xa0|·•/]*{_AGO}|,? by {_ASIDE})?",
    re.IGNORECASE,
)
# An author's or section's name, or a clock, before the day: "Ada Quist May 4, 2024", "All News 10:31 May 4, 2024".
_AFTER_NAME = re.compile(
    rf"(?:[A-Z][\w'’-]+ ){{1,4}}(?:{_CLOCK},? )?{STAMP}|{_CLOCK},? {STAMP}|{STAMP} [A-Z]\w+(?: [A-Z]\w+)?"
)
_SECTION = r"(?:[\s\xa0]*\|[\s\xa0]*(?:[A-Z][\w&]*(?: [A-Z][\w&]*){0,2}(?=[\s\xa0]*(?:$|[\"“]|[\s\xa0]{2})))?)?"
_TWICE = re.compile(
    rf"(?P<headline>\S.{{14,200}}?)[\s\xa0]+(?P=headline)(?:[\s\xa0]+{STAMP}{_SECTION}|(?=$))", re.IGNORECASE
)
_ONCE = re.compile(rf"(?!Source:)(?P<headline>\S.{{14,200}}?)[\s\xa0]+{STAMP}[\s\xa0]*\|[^|]{{0,40}}$")
_LONGEST = 200  # characters: no stamp is longer
_YEAR = re.compile(r"(?:19|20)\d\d")


def peel(text: str, line: Line) -> list[Line]:
    """The line in pieces: what remains of it, and stamps and linked headlines with their reason."""
    if found := _other_article(line.text):
        rest = _piece(text, line, found.end(), len(line.text), None)
        return [*_piece(text, line, 0, found.end(), "related_headline"), *rest]
    if not _YEAR.search(line.text):
        return [line]
    short = len(line.text) <= _LONGEST
    if short and (whole := _WHOLE.fullmatch(line.text)):
        line.reason = "scrape_stamp" if whole.group("kept") else "publication_stamp"
        return [line]
    if short and _AFTER_NAME.fullmatch(line.text):
        line.reason = "publication_stamp"
        return [line]
    found = _at_an_end(line.text)
    if not found:
        return [line]
    reason = "scrape_stamp" if found.group("kept") else "publication_stamp"
    return [
        *(piece for left in _piece(text, line, 0, found.start(), None) for piece in peel(text, left)),
        *_piece(text, line, found.start(), found.end(), reason),
        *_piece(text, line, found.end(), len(line.text), None),
    ]


def _at_an_end(text: str) -> re.Match[str] | None:
    """A stamp with its label at the beginning or the end of a line; in between, it is part of a sentence."""
    if found := _LABELLED.match(text, 0, _LONGEST):
        return found
    return next((m for m in _LABELLED.finditer(text, max(0, len(text) - _LONGEST)) if m.end() == len(text)), None)


def _other_article(line: str) -> re.Match[str] | None:
    """A headline printed twice, or with a stamp and a section, at the beginning of a line."""
    twice = _TWICE.match(line) if line.find(line[:15], 15) > 0 else None
    if twice and twice.group("headline").count(" ") >= 3:
        return twice
    return _ONCE.match(line) if "|" in line else None


def _piece(text: str, line: Line, start: int, end: int, reason: str | None) -> list[Line]:
    start, end = trim(text, line.start + start, line.start + end)
    return [Line(start, end, text[start:end], line.gap, reason)] if start < end else []
