"""Near copies: documents that print the same wire story, whatever their names, leads and cuts."""

import hashlib
import re
from array import array
from collections.abc import Iterable, Iterator

from rensa import RMinHash

from reportedly import settings
from reportedly.model.document import Document

_WORD = re.compile(r"[^\W_]+")
_SHINGLE = 5  # words (Broder 1997)
_PERMUTATIONS, _BAND = (
    128,
    2,
)  # bands of 2 rows: 99.8 % of pairs with Jaccard 0.3 share a bucket, 15 % of those with 0.05
_SEED = 7
_CONTAINED = 0.7  # share of the shorter text's shingles: a cut or a rewritten lead leaves more, quoted passages less
_ENOUGH = 40  # shingles: below, shared phrases look like copies


def stories(documents: Iterable[Document]) -> dict[str, str]:
    """``{document_id: story_id}``; the story's id is the least document id among its copies, in any order.

    Copies share at least ``copy_similarity`` (Jaccard) of their body's word 5-grams, or one text lies in the other.
    """
    prints = {d.document_id: _shingles(d) for d in documents}
    leader = {name: name for name in prints}
    for a, b in sorted(_candidates(prints)):
        root_a, root_b = _root(leader, a), _root(leader, b)
        if root_a != root_b and _same_story(prints[a], prints[b]):
            leader[max(root_a, root_b)] = min(root_a, root_b)
    return {name: _root(leader, name) for name in prints}


def _root(leader: dict[str, str], name: str) -> str:
    while leader[name] != name:
        leader[name] = leader[leader[name]]
        name = leader[name]
    return name


def _shingles(document: Document) -> "array[int]":
    """Hashes of the body's word 5-grams, sorted and each once: 8 bytes each, so a million documents fit in memory."""
    words = [w for span in document.body for w in _WORD.findall(span.text.lower())]
    size = min(_SHINGLE, len(words))
    grams = {_hash(" ".join(words[i : i + size])) for i in range(len(words) - size + 1)} if words else set()
    return array("Q", sorted(grams))


def _hash(text: str) -> int:
    """A 64-bit hash that is the same in every process (Python's own is salted)."""
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "little")


def _candidates(prints: "dict[str, array[int]]") -> set[tuple[str, str]]:
    """Pairs that share a band of their MinHash signature."""
    buckets: dict[tuple[int, ...], list[str]] = {}
    for name in sorted(prints):
        for key in _bands(prints[name]):
            buckets.setdefault(key, []).append(name)
    return {pair for names in buckets.values() if len(names) > 1 for pair in _pairs(names)}


def _pairs(names: list[str]) -> Iterator[tuple[str, str]]:
    """All pairs of a small bucket; in a large one each with the first, which is enough to join equals."""
    if len(names) > 50:
        yield from ((names[0], other) for other in names[1:])
        return
    yield from ((a, b) for i, a in enumerate(names) for b in names[i + 1 :])


def _bands(shingles: "array[int]") -> Iterator[tuple[int, ...]]:
    if not shingles:
        return
    sketch = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
    sketch.update([str(s) for s in shingles])
    signature = sketch.digest()
    for at in range(0, _PERMUTATIONS, _BAND):
        yield (at, *signature[at : at + _BAND])


def _same_story(a: "array[int]", b: "array[int]") -> bool:
    first, second = set(a), set(b)
    shared = len(first & second)
    if shared >= settings.fraction("copy_similarity") * len(first | second):
        return True
    shorter = min(len(first), len(second))
    return shorter >= _ENOUGH and shared >= _CONTAINED * shorter
