"""Near copies: documents that print the same wire story, whatever their names, leads and cuts."""

from collections.abc import Iterable, Mapping
from typing import Literal

from reportedly import settings
from reportedly.clean import shingles
from reportedly.clean.shingles import Hashes, Vocabulary
from reportedly.model.derived import Print
from reportedly.model.document import Document

_CONTAINED = 0.7  # share of the shorter text's shingles: a cut or a rewritten lead leaves more, quoted passages less
_ENOUGH = 40  # shingles: below, shared phrases look like copies
# The text that a part lies in: shingles in common, then the shorter one, then the least id.
_Holder = tuple[int, int, int]
_NOBODY: _Holder = (0, 0, 0)
_HALF = 0.5  # of the longer text: what is shorter is a part of it, and one part may lie in several stories


class Prints:
    """What is remembered of texts to find copies among them: a sketch and a length each, and what likely pairs share.

    ``prints``: by document id; ``shared``: how many shingles two documents have in common, the lesser id first, as far
    as known. Texts that came later give the same stories as all texts at once.
    """

    def __init__(self, prints: Mapping[str, Print], shared: Mapping[tuple[str, str], int]) -> None:
        self._names = sorted(prints)
        self._sizes = [prints[name].size for name in self._names]
        self.shared = dict(shared)
        self._likely = shingles.likely_pairs([prints[name].sketch for name in self._names])
        self._pairs = [(self._names[a], self._names[b]) for a, b in self._likely]

    def unknown(self) -> list[tuple[str, str]]:
        """The likely pairs whose texts are still to be compared."""
        return [pair for pair in self._pairs if pair not in self.shared]

    def compare(self, pairs: Iterable[tuple[str, str]], hashes: Mapping[str, Hashes]) -> dict[tuple[str, str], int]:
        """Compare these pairs, remember what they share, and return it."""
        found = {(a, b): shingles.shared(hashes[a], hashes[b]) for a, b in pairs}
        self.shared |= found
        return found

    def stories(self) -> dict[str, str]:
        """Document id to story id; every likely pair must have been compared."""
        leader = self._joined(settings.fraction("copy_similarity"))
        return {name: self._names[_root(leader, at)] for at, name in enumerate(self._names)}

    def _joined(self, similar: float) -> list[int]:
        """Texts below the least one that they are copies of: copies first, then each part below the text it lies in."""
        sizes, least = self._sizes, min(similar, _CONTAINED)  # most likely pairs share too little for either
        leader = list(range(len(sizes)))
        holders: dict[int, _Holder] = {}
        for (a, b), common in zip(self._likely, map(self.shared.__getitem__, self._pairs), strict=True):
            kind = None if common < least * min(sizes[a], sizes[b]) else _kind(sizes[a], sizes[b], common, similar)
            if kind == "copy":
                _join(leader, a, b)
            elif kind == "part":
                part, whole = (a, b) if sizes[a] < sizes[b] else (b, a)
                holders[part] = max(holders.get(part, _NOBODY), (common, -sizes[whole], -whole))
        for part, whole in _one_holder(leader, holders):
            _join(leader, part, whole)
        return leader


def hashes(documents: Iterable[Document]) -> dict[str, Hashes]:
    """The shingles of each document's body."""
    vocabulary = Vocabulary()
    return {d.document_id: shingles.of((span.text for span in d.body), vocabulary) for d in documents}


def prints(found: Mapping[str, Hashes]) -> dict[str, Print]:
    """What is remembered of documents with these shingles."""
    sketches = shingles.sketches(list(found.values()))
    return {name: Print(sketch, len(found[name])) for name, sketch in zip(found, sketches, strict=True)}


def stories(documents: Iterable[Document]) -> dict[str, str]:
    """``{document_id: story_id}``; the story's id is the least document id among its copies, in any order.

    Copies share at least ``copy_similarity`` (Jaccard) of their body's word 5-grams, or one text lies in the other.
    A short text that lies in several longer ones belongs to the one that holds most of it, and joins none of them.
    Time and memory grow about linearly: some 50 s, and 4 kB a page, for 100,000 pages of 300 words.
    """
    texts = hashes(documents)
    known = Prints(prints(texts), {})
    known.compare(known.unknown(), texts)
    return known.stories()


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
