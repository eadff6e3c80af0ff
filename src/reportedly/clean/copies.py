"""Near copies: documents that print the same wire story, whatever their names, leads and cuts."""

from collections.abc import Iterable
from typing import Literal

from reportedly import settings
from reportedly.clean import shingles
from reportedly.clean.shingles import Hashes, Vocabulary
from reportedly.model.document import Document

_CONTAINED = 0.7  # share of the shorter text's shingles: a cut or a rewritten lead leaves more, quoted passages less
_ENOUGH = 40  # shingles: below, shared phrases look like copies
# The text that a part lies in: shingles in common, then the shorter one, then the least id.
_Holder = tuple[int, int, int]
_NOBODY: _Holder = (0, 0, 0)
_HALF = 0.5  # of the longer text: what is shorter is a part of it, and one part may lie in several stories


def stories(documents: Iterable[Document]) -> dict[str, str]:
    """``{document_id: story_id}``; the story's id is the least document id among its copies, in any order.

    Copies share at least ``copy_similarity`` (Jaccard) of their body's word 5-grams, or one text lies in the other.
    A short text that lies in several longer ones belongs to the one that holds most of it, and joins none of them.
    Time and memory grow about linearly: some 50 s, and 4 kB a page, for 100,000 pages of 300 words.
    """
    vocabulary = Vocabulary()
    prints = {d.document_id: shingles.of((span.text for span in d.body), vocabulary) for d in documents}
    names = sorted(prints)
    sets = [prints[name] for name in names]
    leader = _joined(sets, settings.fraction("copy_similarity"))
    return {name: names[_root(leader, at)] for at, name in enumerate(names)}


def _joined(sets: list[Hashes], similar: float) -> list[int]:
    """Texts below the least text that they are copies of: copies first, then each part below the text it lies in."""
    leader = list(range(len(sets)))
    holders: dict[int, _Holder] = {}
    for a, b in shingles.likely_pairs(sets):
        common = shingles.shared(sets[a], sets[b])
        kind = _kind(len(sets[a]), len(sets[b]), common, similar)
        if kind == "copy":
            _join(leader, a, b)
        elif kind == "part":
            part, whole = (a, b) if len(sets[a]) < len(sets[b]) else (b, a)
            holders[part] = max(holders.get(part, _NOBODY), (common, -len(sets[whole]), -whole))
    for part, whole in _one_holder(leader, holders):
        _join(leader, part, whole)
    return leader


def _one_holder(leader: list[int], holders: dict[int, _Holder]) -> list[tuple[int, int]]:
    """Of the holders of a part and of its copies, the one that holds most, so that none is joined through the part."""
    best: dict[int, _Holder] = {}
    for part, holder in holders.items():
        root = _root(leader, part)
        best[root] = max(best.get(root, _NOBODY), holder)
    return [(part, -negated) for part, (_, _, negated) in best.items()]


def _kind(a: int, b: int, common: int, similar: float) -> Literal["copy", "part"] | None:
    if common >= similar * (a + b - common):
        return "copy"
    shorter, longer = min(a, b), max(a, b)
    if shorter < _ENOUGH or common < _CONTAINED * shorter:
        return None
    return "copy" if shorter >= _HALF * longer else "part"


def _join(leader: list[int], a: int, b: int) -> None:
    a, b = _root(leader, a), _root(leader, b)
    leader[max(a, b)] = min(a, b)


def _root(leader: list[int], at: int) -> int:
    while leader[at] != at:
        leader[at] = leader[leader[at]]
        at = leader[at]
    return at
