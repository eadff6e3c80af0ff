"""Sentences in which a site speaks to its readers: they end as sentences do, and are no article text."""

import re
from functools import cache
from typing import NamedTuple

from reportedly import codebook
from reportedly.clean.lines import Line
from reportedly.clean.topic import Topic

REASON = "site_note"
_LONGEST = 70  # words: a longer one is a paragraph of whatever it is
_OWN = 0.34  # share of an article's own words from which a line without "you" is taken for part of it
_ADVICE = 0.33  # share of a page's words from which sentences to "you" are the article itself
_USUAL = 0.05  # share of a page's lines without such words in which "you" (or "we") is its usual tone
_QUOTED = re.compile(r'"[^"]*"|“[^”]*(?:”|$)|«[^»]*(?:»|$)')
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")


class _Words(NamedTuple):
    site: frozenset[str]
    weak: frozenset[str]
    you: frozenset[str]
    we: frozenset[str]


@cache
def _words() -> _Words:
    return _Words(*(frozenset(codebook.load("furniture")["site_notes"][name].split()) for name in _Words._fields))


@cache
def _hints() -> frozenset[str]:
    return _words().site | _words().weak


def mark(lines: list[Line], topic: Topic) -> None:
    """Give the open lines that are such sentences their reason; of a page that speaks to readers all along, none."""
    told = [line for line in lines if line.open]
    found = {line for at, line in enumerate(lines) if line.open and _is_noted(lines, at, topic)}
    if found and sum(len(line.words) for line in found) < _ADVICE * sum(len(line.words) for line in told):
        spoken = [_voices(line) for line in told if line not in found]
        usual = {voice for voice in ("you", "we") if sum(voice in voices for voices in spoken) > _USUAL * len(told)}
        for line in found:
            if usual.isdisjoint(_voices(line)):
                line.reason = REASON


def _voices(line: Line) -> set[str]:
    """Whether it speaks to "you", and as "we", outside quotation marks."""
    bag = _bag(_QUOTED.sub(" ", line.text))
    return {voice for voice in ("you", "we") if bag & getattr(_words(), voice)}


def _is_noted(lines: list[Line], at: int, topic: Topic) -> bool:
    line = lines[at]
    if len(line.words) > _LONGEST or _hints().isdisjoint(_bag(line.text)):
        return False
    near = [other for other in lines[max(0, at - 1) : at + 2] if other is not line]
    stray = any(other.reason for other in near) and topic.share(line, times=2) < _OWN
    return is_note(line.text, stray)


def is_note(text: str, stray: bool) -> bool:
    """Whether a site speaks here: to "you" of its own things, as "we" of two, or of two in a ``stray`` line.

    What stands in quotation marks is somebody else's voice; so is a line with one mark of a pair.
    """
    if text.count('"') % 2:
        return False
    found = _bag(_QUOTED.sub(" ", text))
    words = _words()
    things = len(found & words.site)
    if found & words.you:
        return things > 0 or bool(found & words.weak)
    return things > 1 and (stray or bool(found & words.we))


def _bag(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))
