"""Whether a person is a woman or a man, which decides whom "she" and "he" can mean."""

from collections.abc import Iterable
from functools import cache

from reportedly import codebook
from reportedly.codebook.actors import surname_first, surnames


def woman(name: str, words: Iterable[str] = (), code: str | None = None) -> bool | None:
    """Whether it is a woman; None where nothing tells.

    By ``words`` in lower case that stand with the name ("spokeswoman", "mr."), else as the codebook knows the office
    holder of that name, else by the given name, where only women or only men have it. ``code``: the person's state,
    which tells where the given name stands.
    """
    told = _told(words)
    if told is None:
        told = _known(name.lower())
    return _by_given_name(name.lower().split(), code) if told is None else told


def is_given_name(word: str) -> bool:
    """Whether a word in small letters is a given name that tells the sex."""
    return word in _given_names()


def _told(words: Iterable[str]) -> bool | None:
    said = set(words)
    if said & _words("women"):
        return True
    return False if said & _words("men") else None


def _known(name: str) -> bool | None:
    words = name.split()
    entries = (e for key in {*words[:1], *words[-1:]} for e in surnames().get(key, ()))
    return next((e.woman for e in entries if e.name.lower() == name), None)


def _by_given_name(words: list[str], code: str | None) -> bool | None:
    if len(words) < 2:
        return None
    return _given_names().get(words[-1] if surname_first(code) else words[0])


@cache
def _words(part: str) -> frozenset[str]:
    return frozenset(codebook.load("speech")[part])


@cache
def _given_names() -> dict[str, bool]:
    book = codebook.load("given_names")
    return dict.fromkeys(book["men"], False) | dict.fromkeys(book["women"], True)
