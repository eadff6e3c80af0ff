"""What the exit codes mean; the same for every command, shown by ``reportedly --help`` and the docs."""

from enum import IntEnum
from typing import NoReturn

import typer

from reportedly.errors import ModelError, ReportedlyError, StoreError, UsageError


class Exit(IntEnum):
    """The exit codes of every command."""

    FINE = 0
    SOME_FAILED = 1
    WRONG_USAGE = 2
    UNUSABLE = 3
    NOTHING_FOUND = 4
    STOPPED = 130  # 128 + SIGINT, as shells have it


MEANING: dict[Exit, str] = {
    Exit.FINE: "all went well",
    Exit.SOME_FAILED: "some input failed, and the rest went through",
    Exit.WRONG_USAGE: "wrong usage: an unknown option, name, code or date",
    Exit.UNUSABLE: "the store or the language model can't be used",
    Exit.NOTHING_FOUND: "nothing was found",
    Exit.STOPPED: "stopped by Ctrl-C",
}


def code_of(error: ReportedlyError) -> Exit:
    """The exit code for an error that ends a command."""
    if isinstance(error, UsageError):
        return Exit.WRONG_USAGE
    return Exit.UNUSABLE if isinstance(error, StoreError | ModelError) else Exit.SOME_FAILED


def nothing_found(where: str, what: str) -> NoReturn:
    """End the command because the store at ``where`` holds nothing that fits."""
    typer.echo(f"{where}: {what}", err=True)
    raise typer.Exit(Exit.NOTHING_FOUND)
