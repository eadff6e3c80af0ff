"""Copies found among generated texts whose copies are known, and the time and memory that it takes.

The texts are random words by Zipf's law (tests/clean/wires.py): stories with copies that are verbatim, cut, given a new
lead, set among a house's furniture, or dated in another style; a third of all stories share a paragraph of background
with others. Prints precision and recall over pairs, recall by kind, seconds and peak memory.

    python benchmarks/copies.py [--pages 20000] [--words 300]
"""

import argparse
import resource
import runpy
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from reportedly.clean import copies, plain

WIRES = Path(__file__).parent.parent / "tests" / "clean" / "wires.py"


def pairs(groups: Iterable[int]) -> int:
    """Pairs within groups of these sizes."""
    return sum(n * (n - 1) // 2 for n in groups)


def scores(texts: list[Any], ids: list[str], found: dict[str, str]) -> tuple[float, float]:
    """Precision and recall over pairs of texts."""
    true = pairs(Counter(t.story for t in texts).values())
    said = pairs(Counter(found[i] for i in ids).values())
    right = pairs(Counter((t.story, found[i]) for t, i in zip(texts, ids, strict=True)).values())
    return right / max(1, said), right / max(1, true)


def by_kind(texts: list[Any], ids: list[str], found: dict[str, str]) -> dict[str, float]:
    """Share of each kind of copy that is in its original's story."""
    first = {t.story: found[i] for t, i in zip(texts, ids, strict=True) if t.kind == "original"}
    right: Counter[str] = Counter()
    for t, i in zip(texts, ids, strict=True):
        right[t.kind] += found[i] == first[t.story]
    return {kind: right[kind] / n for kind, n in Counter(t.kind for t in texts).items()}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=20_000)
    parser.add_argument("--words", type=int, default=300)
    options = parser.parse_args()
    texts = list(runpy.run_path(str(WIRES))["texts"](options.pages, options.words))
    documents = [plain.plain(t.text, None) for t in texts]
    ids = [d.document_id for d in documents]
    length = sum(len(t.text.split()) for t in texts) / len(texts)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    found = copies.stories(documents)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    precision, recall = scores(texts, ids, found)
    print(f"{len(texts)} texts of {length:.0f} words, {len({t.story for t in texts})} stories, one process")
    print(f"precision {precision:.4f} (asked: 0.99)  recall {recall:.4f} (asked: 0.95)")
    print("  ".join(f"{kind} {share:.3f}" for kind, share in sorted(by_kind(texts, ids, found).items())))
    print(f"{seconds:.1f} s, {1e6 * seconds / len(texts):.0f} us a page (asked: 1200)")
    print(f"peak memory {peak / 1024:.0f} MB (asked: 2000), {before / 1024:.0f} MB of it the documents themselves")


if __name__ == "__main__":
    main()
