"""Where results go: a file, or standard output."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from reportedly.errors import UsageError


@contextmanager
def opened(path: Path | None) -> Iterator[BinaryIO]:
    """A stream to write to: the file, which appears only once it is whole, or standard output for None and ``-``.

    Raises UsageError when the file can't be written.
    """
    if path is None or str(path) == "-":
        yield sys.stdout.buffer
        sys.stdout.flush()
        return
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with open(draft, "wb") as stream:
            yield stream
        draft.replace(path)
    except OSError as error:
        raise UsageError(f"can't be written ({error.strerror}).", str(path), "Name another file.") from error
    finally:
        draft.unlink(missing_ok=True)
