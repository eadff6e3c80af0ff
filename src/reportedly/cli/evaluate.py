"""``reportedly evaluate``: how well texts are read, against gold rows."""

from typing import Annotated

import typer


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
    heads = ("precision", "recall", "F1", "wanted")
    for title, tallies in ((f"{report.rows} rows", report.tallies), ("By kind", report.by_kind)):
        rows = [
            (name, round(t.precision, 3), round(t.recall, 3), round(t.f1, 3), t.wanted)
            for name, t in sorted(tallies.items())
        ]
        if rows:
            console.show(title, ("measure", *heads), rows)
    for miss in report.misses[:misses]:
        typer.echo(console.harmless(miss))
    if len(report.misses) > misses:
        typer.echo(f"{len(report.misses) - misses} more misses: --misses shows more")
