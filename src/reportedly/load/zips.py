"""``.zip``: every member that can hold pages, without unpacking anything to disk."""

import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import PurePosixPath, PureWindowsPath
from typing import BinaryIO, cast

from reportedly import settings
from reportedly.errors import InputError
from reportedly.load import faults
from reportedly.load.bounded import Bounded, Counted, check_ratio
from reportedly.load.sniff import kind_of
from reportedly.load.source import Found, Source
from reportedly.problems import Problem

# Bytes of the directory of members, which zipfile holds whole and as ten times as many bytes of objects: 100,000 names.
_DIRECTORY = 8_000_000
_ENCRYPTED = 1  # bit of the general purpose flags (APPNOTE 4.4.4)
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # LZMA members can ask for a dictionary of 4 GB


def members(source: Source) -> Found:
    """A source for each member that may hold pages, in the archive's order; problems for those that can't be opened.

    Raises zipfile.BadZipFile, InputError and others for an archive that can't be followed further.
    """
    with _seekable(source) as file:
        size = file.seek(0, 2)
        counted = Counted(file, source.where, largest=_DIRECTORY)
        given = 0
        with zipfile.ZipFile(cast(BinaryIO, counted)) as archive:
            for info in archive.infolist():
                kind = None if info.is_dir() or info.filename.startswith("__MACOSX/") else kind_of(info.filename)
                if kind is None:
                    continue
                check_ratio(given, size, source.where, settings.number("max_ratio"))  # members may share their bytes
                where = f"{source.where}!/{info.filename}"
                opened = _open(archive, info, counted, where)
                if isinstance(opened, Problem):
                    yield opened
                    continue
                yield source.member(where, kind, BufferedReader(opened))
                given += opened.given


def _open(archive: zipfile.ZipFile, info: zipfile.ZipInfo, counted: Counted, where: str) -> Bounded | Problem:
    path = PurePosixPath(info.filename.replace("\\", "/"))
    if path.is_absolute() or PureWindowsPath(info.filename).drive or ".." in path.parts:
        return faults.problem(where, "its name points outside of the archive.", "Don't trust this archive.")
    if info.flag_bits & _ENCRYPTED:
        return faults.problem(where, "it is encrypted.", "Unpack it with its password, and read the folder.")
    if info.compress_type not in _METHODS:
        return faults.of(NotImplementedError(), where)
    before = counted.taken
    try:
        return Bounded(cast(BufferedReader, archive.open(info)), lambda: counted.taken - before, where)
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError) as error:
        return faults.of(error, where)


@contextmanager
def _seekable(source: Source) -> Iterator[BinaryIO]:
    """The archive as a file that can be read from its end, where the directory is."""
    if source.stream.seekable():
        yield source.stream
        return
    with tempfile.TemporaryFile() as file:
        if source.depth:
            limit = settings.number("max_page_bytes")
            if file.write(source.stream.read(limit + 1)) > limit:
                raise InputError(
                    f"it holds an archive of more than {limit:,} bytes.", source.where, "Unpack the outer one."
                )
        else:
            shutil.copyfileobj(source.stream, file)
        yield file
