"""Texts as sets of hashed word 5-grams (Broder 1997), and which of many such sets are likely to share much."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from rensa import RMinHash

Hashes = NDArray[np.uint64]
_WORD = re.compile(r"[^\W_]+")
_SHINGLE = 5  # words
# MinHash in 64 bands of 2 rows: of pairs with Jaccard 0.3 all but 0.2 % share a band, of those with 0.01 0.6 %.
_PERMUTATIONS, _BAND = 128, 2
_SEED = 7
_FACTOR = np.uint64(0x9E3779B97F4A7C15)  # odd, so that no bit is lost (Knuth's golden ratio)
_NEXT = 12  # neighbours: each text meets so many of its bucket; in buckets of copies that is enough to join them all
_LIKELY = 0.06  # agreeing rows: two standard deviations below Jaccard 0.12, a fifth of a text inside another
_AT_ONCE = 4096  # texts to be sketched, and pairs to be compared, at once


class Vocabulary(dict[str, int]):
    """64-bit hashes of words, the same in every process (Python's own are salted), each computed once."""

    def __missing__(self, word: str) -> int:
        made = int.from_bytes(hashlib.blake2b(word.encode(), digest_size=8).digest(), "little")
        self[word] = made
        return made


def of(texts: Iterable[str], vocabulary: Vocabulary) -> Hashes:
    """Hashes of the word 5-grams of texts taken as one, sorted, each once; of shorter texts, of all words at once."""
    words = [w for text in texts for w in _WORD.findall(text.lower())]
    hashes = np.fromiter(map(vocabulary.__getitem__, words), np.uint64, len(words))
    size = min(_SHINGLE, len(words))
    grams = np.zeros(max(0, len(words) - size + 1) if words else 0, np.uint64)
    for at in range(size):
        grams = grams * _FACTOR + hashes[at : at + len(grams)]
    return np.unique(grams ^ (grams >> np.uint64(29)))


def sketches(sets: Sequence[Hashes]) -> list[bytes]:
    """MinHash signatures (Broder 1997) as bytes; none of an empty set."""
    filled = [s for s in sets if len(s)]
    made: Iterator[bytes] = iter(())
    if filled:
        made = (row.tobytes() for row in _sketches(filled))
    return [next(made) if len(s) else b"" for s in sets]


def likely_pairs(sketched: Sequence[bytes]) -> list[tuple[int, int]]:
    """Pairs of indexes, the smaller first, in ascending order, whose sketches agree enough to be worth comparing."""
    filled = np.array([i for i, s in enumerate(sketched) if s], np.int64)
    if len(filled) < 2:
        return []
    rows = np.frombuffer(b"".join(sketched), np.uint32).reshape(len(filled), _PERMUTATIONS)
    pairs = np.unique(np.concatenate([_in_one_bucket(band) for band in _bands(rows)]))
    found: list[tuple[int, int]] = []
    for start in range(0, len(pairs), _AT_ONCE):
        first, second = np.divmod(pairs[start : start + _AT_ONCE], len(filled))
        likely = np.count_nonzero(rows[first] == rows[second], axis=1) >= _LIKELY * _PERMUTATIONS
        found.extend(zip(filled[first[likely]].tolist(), filled[second[likely]].tolist(), strict=True))
    return found


def _sketches(sets: list[Hashes]) -> NDArray[np.uint32]:
    """MinHash signatures, one row a set."""
    parts = []
    for start in range(0, len(sets), _AT_ONCE):
        some = sets[start : start + _AT_ONCE]
        ends = np.cumsum([0, *map(len, some)]).astype(np.uint64)
        rows = RMinHash.digest_matrix_from_flat_token_hashes(np.concatenate(some), ends, _PERMUTATIONS, _SEED)
        parts.append(np.array(rows.to_rows(), np.uint32))
    return np.concatenate(parts)


def _bands(rows: NDArray[np.uint32]) -> Iterator[Hashes]:
    """For every band, one number a text: texts with the same number agree in the band's rows."""
    for at in range(0, _PERMUTATIONS, _BAND):
        yield (rows[:, at].astype(np.uint64) << np.uint64(32)) | rows[:, at + 1].astype(np.uint64)


def _in_one_bucket(band: Hashes) -> NDArray[np.int64]:
    """Pairs (first * number of texts + second) that agree: all of a small bucket, each with the next in a large one."""
    order = np.argsort(band, kind="stable")
    ordered = band[order]
    found = []
    for step in range(1, min(_NEXT, len(band) - 1) + 1):
        at = np.flatnonzero(ordered[:-step] == ordered[step:])
        if not len(at):
            break
        found.append(order[at] * len(band) + order[at + step])
    return np.concatenate(found) if found else np.zeros(0, np.int64)


def shared(a: Hashes, b: Hashes) -> int:
    """How many hashes two sets have in common."""
    both = np.concatenate([a, b])
    both.sort(kind="stable")  # two sorted runs: merging them takes linear time
    return int(np.count_nonzero(both[1:] == both[:-1]))
