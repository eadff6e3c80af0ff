"""``reportedly code``: one text at a time, for scripts and evaluation."""

import os
import stat
import sys
from contextlib import AbstractContextManager, nullcontext
from itertools import islice
from typing import Annotated, BinaryIO

import typer

from reportedly.cli.exits import Exit
from reportedly.errors import InputError

# Texts parsed together. A program that writes a line and waits for the answer must get it: a pipe is read line by line.
_BATCH = 64


def code(
    file: Annotated[str, typer.Argument(metavar="[FILE]", help="JSON Lines; - for standard input.")] = "-",
) -> None:
    """Code texts: JSON Lines in, JSON Lines out, in the same order. A line: {"id", "text", "published", "spans"?}."""
    from reportedly.cli import lines

    failed = False
    with _opened(file) as stream:
        size = _BATCH if _is_file(stream) else 1
        numbered = enumerate(stream, 1)
        while batch := list(islice(numbered, size)):
            for result in lines.coded(batch):
                if isinstance(result, InputError):
                    failed = True
                    typer.echo(f"{'standard input' if file == '-' else file}, {result}", err=True)
                else:
                    sys.stdout.buffer.write(result)
            sys.stdout.buffer.flush()
    if failed:
        raise typer.Exit(Exit.SOME_FAILED)


def _opened(file: str) -> AbstractContextManager[BinaryIO]:
    if file == "-":
        return nullcontext(sys.stdin.buffer)
    try:
        return open(file, "rb")
    except OSError as error:
        raise InputError(f"can't be opened ({error.strerror}).", file, "Check the name.") from error


def _is_file(stream: BinaryIO) -> bool:
    try:
        return stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
    except OSError:
        return False
