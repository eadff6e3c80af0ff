"""Files, folders and standard input to pages; what can't be read becomes a problem, and the rest goes on."""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from reportedly import settings
from reportedly.errors import InputError
from reportedly.load.sniff import is_binary, media_of
from reportedly.model.page import Media, Page
from reportedly.problems import Problem

MEDIA: dict[str, Media] = {".txt": "text", ".html": "html", ".htm": "html"}
_ENDINGS = ", ".join(MEDIA)


def pages(paths: Iterable[str | Path]) -> Iterator[Page | Problem]:
    """The pages at these paths, in the order given: files, folders (whole, sorted), ``-`` for standard input.

    Never raises for a bad path and never holds more than the setting ``max_page_bytes`` of one file.
    """
    for path in paths:
        if str(path) == "-":
            yield _page_or_problem("-")
        elif os.path.isdir(path):
            yield from _folder(str(path))
        else:
            yield _page_or_problem(str(path))


def _folder(path: str) -> Iterator[Page | Problem]:
    found = False
    closed: list[OSError] = []
    for folder, names, files in os.walk(path, onerror=closed.append):
        names.sort()
        for name in sorted(files):
            if Path(name).suffix.lower() in MEDIA:
                found = True
                yield _page_or_problem(os.path.join(folder, name))
    for error in closed:
        yield Problem(
            str(error.filename), "InputError", f"the folder can't be read ({error.strerror}).", "Check its rights."
        )
    if not found and not closed:
        yield Problem(path, "InputError", f"the folder holds no page ({_ENDINGS}).", "Name a folder with pages in it.")


def _page_or_problem(path: str) -> Page | Problem:
    try:
        return _standard_input() if path == "-" else _file(path)
    except InputError as error:
        return Problem.of(error)


def _file(path: str) -> Page:
    suffix = Path(path).suffix.lower()
    if not os.path.lexists(path):
        raise InputError("there is no such file or folder.", path, "Check the spelling.")
    if suffix not in MEDIA:
        raise InputError(
            f"'{suffix or path}' is no kind of page.", path, f"Give a file that ends in one of {_ENDINGS}."
        )
    try:
        with open(path, "rb") as stream:
            data = _read(stream, path)
    except (OSError, ValueError) as error:
        raise InputError(
            f"can't be opened ({getattr(error, 'strerror', None) or error}).", path, "Check its rights."
        ) from error
    return Page(path, data, MEDIA[suffix])


def _standard_input() -> Page:
    data = _read(sys.stdin.buffer, "-")
    return Page("-", data, media_of(data))


def _read(stream: BinaryIO, path: str) -> bytes:
    """The bytes of one page; raises InputError when there are none, too many, or when they are no text."""
    limit = settings.number("max_page_bytes")
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise InputError(
            f"the page is larger than {limit:,} bytes.", path, "Split it, or raise REPORTEDLY_MAX_PAGE_BYTES."
        )
    if not data.strip():
        raise InputError("the page is empty.", path, "Fetch it again.")
    if is_binary(data):
        raise InputError("the page is binary, not text.", path, "Give plain text or HTML.")
    return data
