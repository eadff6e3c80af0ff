"""What the commands print: results on standard output, the rest on standard error; loaded only where needed."""

import re
import sys
from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

# Text of pages is not trusted: a control sequence in it could rewrite the terminal. Half a character can't be printed.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
# Output that goes to a file or pipe is not folded at the 80 columns of a terminal that isn't there.
_WIDE = 160


def out() -> Console:
    """Standard output."""
    return Console(width=None if sys.stdout.isatty() else _WIDE, highlight=False, markup=False)


def err() -> Console:
    """Standard error: progress and hints."""
    return Console(stderr=True, highlight=False, markup=False)


def harmless(text: str) -> str:
    """The text with control characters other than tab and line feed shown as a sign."""
    return _CONTROL.sub("�", text)


def show(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a table under its title; columns whose every cell is a number stand to the right."""
    made = Table(box=box.SIMPLE_HEAD)
    cells = [list(row) for row in rows]
    for number, name in enumerate(columns):
        numeric = bool(cells) and all(isinstance(row[number], int | float) for row in cells)
        made.add_column(name, justify="right" if numeric else "left", overflow="fold")
    for row in cells:
        made.add_row(*(Text(harmless(str(cell))) for cell in row))
    out().print(title, soft_wrap=True)
    out().print(made)
