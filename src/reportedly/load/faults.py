"""What goes wrong with a file, as rows: one for each fault, and a number instead of thousands of the same."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from reportedly.errors import ReportedlyError
from reportedly.load.source import Row
from reportedly.problems import Problem

T = TypeVar("T")
_SHOWN = 20  # problems listed of one file; a table in the wrong format has one a line
_WORDS = {
    "EOFError": "it is cut off",
    "RecursionError": "it is nested too deep",
    "NotImplementedError": "it is packed in a way that is not known here",
}


def problem(where: str, what: str, todo: str) -> Problem:
    """The row for input that can't be read."""
    return Problem(where, "InputError", what, todo)


def of(error: Exception, where: str) -> Problem:
    """The row for whatever error a file caused."""
    if isinstance(error, ReportedlyError):
        return Problem.of(error, error.where or where)
    said = " ".join(str(error).split())[:120]
    words = _WORDS.get(type(error).__name__) or f"it is damaged ({type(error).__name__}{': ' if said else ''}{said})"
    return problem(where, f"{words}; nothing is read from there on.", "Get it again, or repair it.")


def guarded(found: Iterator[T], where: str) -> Iterator[T | Problem]:
    """The same, with an error as the last row.

    Every error is caught, on purpose: zipfile, email and the other readers raise errors of a dozen classes for
    hostile bytes, AttributeError and AssertionError among them, and a file must never end the batch.
    """
    try:
        yield from found
    except Exception as error:
        yield of(error, where)


def few(rows: Iterable[Row], where: str) -> Iterator[Row]:
    """The same with the first problems only, and at the end how many more there were."""
    number = 0
    for row in rows:
        number += isinstance(row, Problem)
        if not isinstance(row, Problem) or number <= _SHOWN:
            yield row
    if number > _SHOWN:
        yield problem(where, f"{number - _SHOWN:,} more of its parts can't be read.", "See the problems before.")
