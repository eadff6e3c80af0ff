"""What each stage of reading adds to the parse, measured stage by stage on the same pages in one process.

Prints processor seconds and the share of the parse's. Of several runs the quickest counts.

    python benchmarks/stages.py [--pages 60] [--runs 3]
"""

import argparse
import gc
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from reportedly import pipeline
from reportedly.clean import article
from reportedly.extract import actors, dating, events, reasons, statements
from reportedly.load import files
from reportedly.model.page import Page
from throughput import varied_pages

Outcome = TypeVar("Outcome")
# Which stages an issue of the project limits together, and to what share of the parse.
LIMITS = {
    "actors and events": (("actors", "events"), 0.35),
    "who says so, how sure, when": (("statements", "dating", "claims"), 0.50),
}


class Clock:
    """The quickest run of each stage, in seconds of processor time."""

    def __init__(self) -> None:
        self.best: dict[str, float] = {}

    def time(self, stage: str, work: Callable[[], Outcome]) -> Outcome:
        """Do the work and note how long it took."""
        start = time.process_time()
        outcome = work()
        taken = time.process_time() - start
        self.best[stage] = min(taken, self.best.get(stage, taken))
        return outcome


def run(pages: list[Page], clock: Clock) -> None:
    """All stages once. What ``claims`` needs of the stages before it is found anew, so it is reckoned by difference."""
    documents = clock.time("clean", lambda: [article.clean(p) for p in pages])
    parsed = clock.time("parse", lambda: list(pipeline._parser().parse(documents)))
    mentions = clock.time("actors", lambda: [actors.find(p) for p in parsed])
    quotations = clock.time(
        "statements", lambda: [statements.find(p, m) for p, m in zip(parsed, mentions, strict=True)]
    )
    clock.time("dating", lambda: [dating.find(p) for p in parsed])
    clock.time("events", lambda: [events.find(p, m) for p, m in zip(parsed, mentions, strict=True)])
    coded = clock.time("all of it", lambda: [pipeline.analyse(p) for p in parsed])
    found = zip(parsed, mentions, quotations, coded, strict=True)
    clock.time("reasons", lambda: [list(reasons.find(p, m, q, c.claims)) for p, m, q, c in found])


def report(best: dict[str, float]) -> None:
    """Print the shares; ``claims`` is what is left: factuality, attribution, the dates of acts, places, transfers."""
    known = ("actors", "statements", "dating", "events", "reasons")
    shares = {**best, "claims": best["all of it"] - sum(best[stage] for stage in known)}
    for stage, seconds in shares.items():
        print(f"{stage:12}{seconds:8.3f} s{seconds / best['parse']:8.3f} of the parse")
    for name, (stages, limit) in LIMITS.items():
        share = sum(shares[stage] for stage in stages) / best["parse"]
        print(f"{name}: {share:.3f} of the parse (asked: at most {limit})")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=60)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    clock = Clock()
    with tempfile.TemporaryDirectory() as folder:
        pages = [p for p in files.pages(list(varied_pages(Path(folder), options.pages))) if isinstance(p, Page)]
        for _ in range(options.runs):
            run(pages, clock)
            gc.collect()
    report(clock.best)


if __name__ == "__main__":
    main()
