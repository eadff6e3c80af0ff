"""Article text from web pages: token F1 and speed beside bare trafilatura with the same options.

The pages are those of tests/clean/layouts.py: our own stories in some sixty layouts, a third of which hide text.
Prints both F1 for all pages and for those that hide text, the layouts where we are lower, and the ratio of speeds.

    python benchmarks/web.py [--stories 3] [--rounds 3]
"""

import argparse
import re
import runpy
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import mean
from typing import Any

import trafilatura

from reportedly.clean import article, extractor
from reportedly.errors import PageError
from reportedly.model.page import Page

LAYOUTS = Path(__file__).parent.parent / "tests" / "clean" / "layouts.py"
OPTIONS: dict[str, Any] = {"include_comments": False, "include_tables": False, "with_metadata": True}


def bare(html: str) -> str:
    """Trafilatura's text alone."""
    found = trafilatura.bare_extraction(html, **OPTIONS)
    return found.text or "" if found is not None and not isinstance(found, dict) else ""


def default(html: str) -> str:
    """Trafilatura's text with its own defaults, comments apart."""
    found = trafilatura.bare_extraction(html, include_comments=False, with_metadata=True)
    return found.text or "" if found is not None and not isinstance(found, dict) else ""


def extracted(html: str) -> str:
    """The text that cleaning starts from: hidden text out, trafilatura, metadata."""
    found = extractor.extract(html)
    return found.text if found else ""


def cleaned(html: str) -> str:
    """The article text of the document; the headline apart, which bare trafilatura leaves out too."""
    try:
        document = article.clean(Page("page.html", html.encode(), "html"))
    except PageError:
        return ""
    return "\n".join(s.span.text for s in document.segments if s.zone in ("body", "subheadline", "caption"))


def f1(found: str, truth: str) -> float:
    """Token F1 over multisets of words."""
    ours, theirs = (Counter(re.findall(r"\w+", text.lower())) for text in (found, truth))
    shared = sum((ours & theirs).values())
    return 2 * shared / max(1, sum(ours.values()) + sum(theirs.values()))


def seconds(reads: Sequence[Callable[[str], str]], pages: list[str], rounds: int) -> list[float]:
    """Seconds of processor time for all pages: per page the best of several rounds, in which the readers take turns."""
    best = [[float("inf")] * len(pages) for _ in reads]
    for _ in range(rounds):
        for number, html in enumerate(pages):
            for times, read in zip(best, reads, strict=True):
                start = time.process_time()
                read(html)
                times[number] = min(times[number], time.process_time() - start)
    return [sum(times) for times in best]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=int, default=3)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    samples = list(runpy.run_path(str(LAYOUTS))["samples"](options.stories))
    scores = {
        read.__name__: [f1(read(s.html), s.truth) for s in samples] for read in (bare, default, extracted, cleaned)
    }
    print(f"{len(samples)} pages, {len({s.layout for s in samples})} layouts")
    for name, values in scores.items():
        hidden = [v for v, s in zip(values, samples, strict=True) if s.hides]
        print(f"{name:10} token F1 {mean(values):.4f}   pages that hide text {mean(hidden):.4f}")
    for layout in dict.fromkeys(s.layout for s in samples):
        rows = [i for i, s in enumerate(samples) if s.layout == layout]
        each = {name: mean(values[i] for i in rows) for name, values in scores.items()}
        if min(each.values()) < 0.98:
            print(f"  {layout:28}" + "  ".join(f"{name} {value:.3f}" for name, value in each.items()))
    pages = [s.html for s in samples]
    alone, ours, whole = seconds((bare, extracted, cleaned), pages, options.rounds)
    print(f"speed as a share of bare trafilatura's: extraction {alone / ours:.2f} (asked: 0.90), ", end="")
    print(f"with all of cleaning {alone / whole:.2f};  {1000 * alone / len(pages):.1f} ms a page bare")


if __name__ == "__main__":
    main()
