"""Sample pages of our own, messy as scrapes are: public facts of 2023 to 2025, by invented outlets."""

from pathlib import Path


def folder() -> Path:
    """The folder that holds the sample pages (.txt and .html), ready to be read."""
    return Path(__file__).parent


def files() -> tuple[Path, ...]:
    """The sample pages, in order of their names, which is that of their publication."""
    return tuple(sorted(p for p in folder().iterdir() if p.suffix in (".txt", ".html")))
