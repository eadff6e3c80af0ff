"""``reportedly evaluate``: how well texts are read, against gold rows."""

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections import Counter

    from reportedly.figures import Tally

_HEADS = ("measure", "precision", "recall", "F1", "right", "predicted", "wanted")


def evaluate(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="Gold rows, JSON Lines, as in the docs' evaluation page.")
    ],
    misses: Annotated[int, typer.Option(min=0, help="How many misses to print.")] = 20,
) -> None:
    """Code the texts of a gold file and print how many are right, by measure and by kind, and what was missed."""
    from reportedly import evaluate as evaluation
    from reportedly.cli import console

    report = evaluation.evaluate(file)
    for title, tallies in ((f"{report.rows} rows", report.tallies), ("By kind", report.by_kind)):
        if tallies:
            console.show(title, _HEADS, [_row(name, tally) for name, tally in sorted(tallies.items())])
    if "factuality" in report.said:
        _confusion(report.said["factuality"])
    for miss in report.misses[:misses]:
        typer.echo(console.harmless(miss))
    if len(report.misses) > misses:
        typer.echo(f"{len(report.misses) - misses} more misses: --misses shows more")


def _row(name: str, tally: "Tally") -> tuple[str | float, ...]:
    shares = (round(share, 3) for share in (tally.precision, tally.recall, tally.f1))
    return name, *shares, tally.right, tally.predicted, tally.wanted


def _confusion(said: "Counter[tuple[str, str]]") -> None:
    """One line a label that was wanted, one column a label that was said."""
    from reportedly.cli import console

    labels = sorted({label for pair in said for label in pair})
    rows = [(wanted, *(said[wanted, label] for label in labels)) for wanted in labels]
    console.show("Factuality: wanted (lines) and said (columns)", ("wanted", *labels), rows)
