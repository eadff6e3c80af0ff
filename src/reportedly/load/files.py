"""Whatever the user names to pages; what can't be read becomes a problem, and the rest goes on."""

import glob
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial
from io import BufferedReader
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from reportedly.errors import InputError
from reportedly.load import faults, single
from reportedly.load.fields import Fields
from reportedly.load.readers import rows
from reportedly.load.sniff import ENDINGS, LOOK, Kind, kind_in, kind_of
from reportedly.load.source import Row, Source
from reportedly.model.page import Page
from reportedly.problems import Problem

if TYPE_CHECKING:
    from reportedly.load.fetch.web import Web

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)  # with any scheme, so that the wrong ones are told


def pages(paths: Iterable[str | Path], fields: Mapping[str, str] | None = None) -> Iterator[Row]:
    """The pages at these paths, in the order given: files, folders (whole, sorted), patterns, ``-`` for standard input,
    addresses on the web of pages, files of pages, feeds and sitemaps (the pages that these name are fetched).

    ``fields``: which field of a table or of JSON Lines is what, ``{"text": "story", "published": "day"}``; the usual
    names are known. Never raises for a bad path or file, and never holds more of a file than the page it is at (the
    setting ``max_page_bytes``). Raises UsageError for a field that isn't one.
    """
    return _all(paths, Fields.of(fields))


def _all(paths: Iterable[str | Path], fields: Fields) -> Iterator[Row]:
    web = cache(partial(_web, fields))
    for given in paths:
        path = str(given)
        if path == "-":
            yield from _standard_input(fields)
        elif is_address(path):
            yield from web().pages(path)
        elif os.path.isdir(path):
            yield from _folder(path, fields)
        elif glob.has_magic(path) and not os.path.lexists(path):
            yield from _pattern(path, fields)
        else:
            yield from _file(path, fields)


def is_address(path: str) -> bool:
    """Whether a path is an address on the web, and no file's."""
    return bool(_ADDRESS.match(path))


def _web(fields: Fields) -> "Web":
    """Only now: the libraries for the web take longer to load than a page takes to read."""
    from reportedly.load.fetch.web import Web

    return Web(fields)


def _folder(path: str, fields: Fields) -> Iterator[Row]:
    found = False
    closed: list[OSError] = []
    for folder, names, files in os.walk(path, onerror=closed.append):
        names.sort()
        for name in sorted(files):
            if kind_of(name):
                found = True
                yield from _file(os.path.join(folder, name), fields)
    for error in closed:
        yield faults.problem(
            str(error.filename), f"the folder can't be read ({error.strerror}).", "Check that you may read it."
        )
    if not found and not closed:
        yield faults.problem(path, f"the folder holds no page ({ENDINGS}).", "Name a folder with pages in it.")


def _pattern(path: str, fields: Fields) -> Iterator[Row]:
    found = sorted(glob.iglob(path, recursive=True)) if "\0" not in path else []
    whole = "**" not in path  # such a pattern names the files in the folders by itself
    named = [name for name in found if whole or not os.path.isdir(name)]
    if not named:
        yield faults.problem(path, "no file fits the pattern.", "Check the spelling.")
    for name in named:
        yield from _folder(name, fields) if os.path.isdir(name) else _file(name, fields)


def _file(path: str, fields: Fields) -> Iterator[Row]:
    try:
        kind = _kind(path)
        with _opened(path) as stream:
            if kind in ("text", "html"):
                yield Page(path, single.read(stream, path), "html" if kind == "html" else "text")
            else:
                yield from faults.few(rows(Source(path, kind, stream, fields)), path)
    except InputError as error:
        yield Problem.of(error)


def _kind(path: str) -> Kind:
    if not os.path.lexists(path):
        raise InputError("there is no such file or folder.", path, "Check the spelling.")
    if kind := kind_of(path):
        return kind
    ending = Path(path).suffix
    what = f"'{ending}' is no kind of file that can be read." if ending else "the file's name has no ending."
    raise InputError(what, path, f"Give one that ends in one of {ENDINGS}.")


def _opened(path: str) -> BufferedReader:
    try:
        return open(path, "rb")
    except (OSError, ValueError) as error:
        what = f"can't be opened ({getattr(error, 'strerror', None) or error})."
        raise InputError(what, path, "Check that you may read it.") from error


def _standard_input(fields: Fields) -> Iterator[Row]:
    """One stream, of the kind that its beginning shows."""
    stream: BufferedReader = BufferedReader(cast(Any, sys.stdin.buffer))
    try:
        yield from faults.few(rows(Source("-", kind_in(stream.peek(LOOK)), stream, fields)), "-")
    finally:
        stream.detach()  # or it would close standard input
