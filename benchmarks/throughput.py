"""Speed of `reportedly read` as a share of bare spaCy's, both measured in one run on the same text and process count.

Makes a folder of pages by varying the sample pages (names of states and years are swapped, so that no two are alike),
reads it into a fresh store, and runs ``nlp.pipe`` of the same model over the same article text. Prints words a second
for both, and the ratio.

    python benchmarks/throughput.py [--pages 2000] [--processes 1]
"""

import argparse
import random
import tempfile
import time
from collections.abc import Iterator
from multiprocessing import get_context
from pathlib import Path

import spacy

from reportedly import pipeline, samples, settings
from reportedly.clean import article
from reportedly.load import files
from reportedly.model.document import READ_ZONES
from reportedly.model.page import Page
from reportedly.parse.spacy_adapter import parser_view
from reportedly.store import Store

STATES = ["North Korea", "Russia", "Ukraine", "South Korea", "Japan", "China", "Armenia", "Azerbaijan", "Serbia"]
SEED = 20240619


def varied_pages(folder: Path, number: int) -> Iterator[Path]:
    """Write ``number`` pages made from the samples: other states, other numbers, a line of their own."""
    draw = random.Random(SEED)
    originals = [p for p in sorted(samples.folder().iterdir()) if p.suffix in (".txt", ".html")]
    for n in range(number):
        original = originals[n % len(originals)]
        text = original.read_text("utf-8")
        for state in STATES:
            if draw.random() < 0.3:
                text = text.replace(state, draw.choice(STATES))
        path = folder / f"{n:05d}{original.suffix}"
        path.write_text(text.replace("2023", str(draw.randint(2001, 2024))) + f"\nPage number {n}.\n", "utf-8")
        yield path


def article_text(paths: list[Path]) -> list[str]:
    """The paragraphs that the pipeline gives to the parser."""
    documents = [article.clean(p) for p in files.pages(paths) if isinstance(p, Page)]
    return [parser_view(s.span.text) for d in documents for s in d.segments if s.zone in READ_ZONES]


def bare(texts: list[str]) -> float:
    """Seconds that spaCy alone takes, the model loaded before."""
    nlp = spacy.load(settings.text("model"))
    start = time.perf_counter()
    for _ in nlp.pipe(texts):
        pass
    return time.perf_counter() - start


def bare_many(texts: list[str], processes: int) -> float:
    """Seconds that spaCy alone takes in as many processes, the time to start them included as it is for `read`."""
    if processes == 1:
        return bare(texts)
    start = time.perf_counter()
    with get_context("spawn").Pool(processes) as pool:
        pool.map(bare, [texts[n::processes] for n in range(processes)])
    return time.perf_counter() - start


def reading(paths: list[Path], processes: int) -> float:
    """Seconds that a whole reading into a new store takes."""
    pipeline._parser()
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "store") as store:
        start = time.perf_counter()
        pipeline.read(paths, store, processes)
        return time.perf_counter() - start


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--processes", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        paths = list(varied_pages(Path(folder), options.pages))
        texts = article_text(paths)
        words = sum(len(t.split()) for t in texts)
        # Half of it before and half after, so that a machine that grows slower or quicker meanwhile favours neither.
        before = bare_many(texts[::2], options.processes)
        whole = reading(paths, options.processes)
        alone = before + bare_many(texts[1::2], options.processes)
    print(f"model {settings.text('model')}, {options.pages} pages, {words} words, {options.processes} process(es)")
    print(f"bare spaCy        {words / alone:10.0f} words/s")
    print(f"reportedly read   {words / whole:10.0f} words/s")
    print(f"ratio             {alone / whole:10.2f}   (asked: at least 0.70)")


if __name__ == "__main__":
    main()
