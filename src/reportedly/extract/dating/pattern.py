"""Patterns over words: regular expressions whose letters are word classes.

``UPPER`` names a class, ``lower`` is the word itself, ``<x>`` a macro; ``( ) | ? * +`` and look-arounds mean what they
mean in regular expressions, spaces nothing.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

# Macros may hold macros, this deep.
_NESTING = 3
_ATOM = re.compile(r"(?P<cls>[A-Z][A-Z0-9]*)|(?P<word>[a-z'][a-z'.]*)|(?P<look>\(\?<?[=!])|(?P<mark>[()|?*+])|\s+")
_SKIPPABLE = ("?", "*")
# Gives the codes of a class; that of a literal word is named "=word".
Codes = Callable[[str], str]


def expand(pattern: str, macros: dict[str, str]) -> str:
    """The pattern with its macros written out."""
    for _ in range(_NESTING):
        pattern = re.sub(r"<(\w+)>", lambda m: f"({macros[m[1]]})", pattern)
    return pattern


def words(pattern: str) -> list[str]:
    """The words that a pattern names literally."""
    return [atom["word"] for atom in _ATOM.finditer(pattern) if atom["word"]]


def compiled(pattern: str, codes: Codes) -> re.Pattern[str]:
    """The regular expression over codes; each class is a group ``CLASS_<number>``, which shows what took part."""
    return re.compile("".join(_piece(atom, codes) for atom in _ATOM.finditer(pattern)))


def any_of(patterns: list[re.Pattern[str]]) -> re.Pattern[str]:
    """One pattern that matches where any of these does; its groups have no names."""
    return re.compile("|".join(re.sub(r"\?P<\w+>", "?:", p.pattern) for p in patterns))


def _piece(atom: re.Match[str], codes: Codes) -> str:
    if name := atom["cls"]:
        return f"(?P<{name}_{atom.start()}>[{codes(name)}])"
    if word := atom["word"]:
        return f"[{codes('=' + word)}]"
    return "(?:" if atom["mark"] == "(" else atom["mark"] or atom["look"] or ""


def starts(pattern: str, codes: Codes) -> frozenset[str]:
    """The codes that a match can begin with, so that a rule is tried only where it has a chance."""
    atoms = [atom for atom in _ATOM.finditer(pattern) if not atom.group().isspace()]
    return _Starts(atoms, codes).alternatives().codes


@dataclass(frozen=True, slots=True)
class _First:
    """What a piece of a pattern can begin with, and whether it can be left out."""

    codes: frozenset[str]
    empty: bool


class _Starts:
    """Recursive descent over a pattern's atoms."""

    def __init__(self, atoms: list[re.Match[str]], codes: Codes) -> None:
        self.atoms, self.codes, self.at = atoms, codes, 0

    def alternatives(self) -> _First:
        options = [self._sequence()]
        while self._take("|"):
            options.append(self._sequence())
        return _First(frozenset().union(*(o.codes for o in options)), any(o.empty for o in options))

    def _sequence(self) -> _First:
        codes, empty = frozenset[str](), True
        while self.at < len(self.atoms) and self.atoms[self.at].group() not in ("|", ")"):
            item = self._item()
            codes, empty = codes | (item.codes if empty else frozenset()), empty and item.empty
        return _First(codes, empty)

    def _item(self) -> _First:
        atom = self.atoms[self.at]
        self.at += 1
        if atom["cls"] or atom["word"]:
            found = _First(frozenset(self.codes(atom["cls"] or "=" + atom["word"])), False)
        else:
            found = self.alternatives()
            self._take(")")
            found = _First(frozenset(), True) if atom["look"] else found
        skippable = self._take(*_SKIPPABLE)
        self._take("+")
        return _First(found.codes, found.empty or skippable)

    def _take(self, *marks: str) -> bool:
        here = self.at < len(self.atoms) and self.atoms[self.at].group() in marks
        self.at += here
        return here
