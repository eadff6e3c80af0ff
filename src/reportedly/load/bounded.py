"""Streams that give out no more than they may: the guard against bytes that swell when they are decompressed."""

import gzip
import io
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO

from reportedly import settings
from reportedly.errors import InputError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

SLACK = 1_000_000  # bytes that may come out of anything: a short text of one repeated letter is no bomb
_STEP = 1 << 20  # bytes taken at once: a decompressor asked for more would make more before it is counted


class Counted:
    """A file that counts what is taken from it. ``largest``: bytes that one call may ask for."""

    def __init__(self, inner: BinaryIO, where: str, largest: int = 1 << 62) -> None:
        self._inner, self._where, self._largest = inner, where, largest
        self.taken = 0

    def read(self, size: int = -1, /) -> bytes:
        """At most ``size`` bytes. Raises InputError for a ``size`` above ``largest``."""
        if size > self._largest:
            raise InputError("the list of its contents is too long.", self._where, "Unpack it, and read the folder.")
        data = self._inner.read(size)
        self.taken += len(data)
        return data

    def seekable(self) -> bool:
        """As the file."""
        return self._inner.seekable()

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """As the file."""
        return self._inner.seek(offset, whence)

    def tell(self) -> int:
        """As the file."""
        return self._inner.tell()


class Bounded(io.RawIOBase):
    """What a decompressor gives out, as long as it is at most the setting ``max_ratio`` times what it has taken in."""

    def __init__(self, inner: "io.BufferedIOBase", taken: Callable[[], int], where: str) -> None:
        self._inner, self._taken, self._where = inner, taken, where
        self._ratio = settings.number("max_ratio")
        self.given = 0

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        """Fill the buffer, or less. Raises InputError when more came out than may, and the decompressor's errors."""
        view = memoryview(buffer).cast("B")
        data = self._inner.read1(min(len(view), _STEP))  # what is whole before a damaged place isn't lost
        self.given += len(data)
        check_ratio(self.given, self._taken(), self._where, self._ratio)
        view[: len(data)] = data
        return len(data)


def check_ratio(given: int, taken: int, where: str, ratio: int) -> None:
    """Raise InputError when ``taken`` compressed bytes have become more than ``ratio`` times as many, plus SLACK."""
    if given > SLACK + ratio * taken:
        raise InputError(
            f"it unpacks to more than {ratio} times its size.", where, "Unpack it, and look what is in it."
        )


def gunzip(stream: BinaryIO, where: str) -> io.BufferedReader:
    """A gzip stream of one or many members, unpacked as it is read.

    Reading raises InputError for a bomb, EOFError for a cut file, OSError or zlib.error for a damaged one.
    """
    source = Counted(stream, where)
    return io.BufferedReader(Bounded(gzip.GzipFile(fileobj=source, mode="rb"), lambda: source.taken, where))
