"""``reportedly read``: pages into the store."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.exits import Exit
from reportedly.cli.options import StoreOption

if TYPE_CHECKING:
    from reportedly.pipeline import ReadReport

# Problems shown at once; all of them are in the store.
_SHOWN = 20


def read(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...|-", help="Pages (.txt, .html), folders, - for standard input.")
    ],
    store: StoreOption = None,
    processes: Annotated[
        int | None, typer.Option(min=0, help="Worker processes, 0 for one a core (default: the setting 'processes').")
    ] = None,
) -> None:
    """Read pages into the store, and say what was found, dropped and lost. Reading a page again changes nothing."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    from reportedly import pipeline
    from reportedly.cli import console
    from reportedly.store import Store

    columns = TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TextColumn("pages"), TimeElapsedColumn()
    with Store.open(store) as opened, Progress(*columns, console=console.err()) as bar:
        task = bar.add_task("reading", total=_count(paths))
        report = pipeline.read(paths, opened, processes, lambda pages: bar.advance(task, pages))
        bar.update(task, completed=_count(paths))
        where = opened.where
    _show(report, where)
    if report.problems:
        raise typer.Exit(Exit.SOME_FAILED)


def _count(paths: Iterable[str]) -> int:
    """How many pages there are, for the bar's length."""
    from reportedly.load.files import MEDIA

    def pages_in(folder: str) -> int:
        return sum(Path(name).suffix.lower() in MEDIA for _, _, names in os.walk(folder) for name in names)

    return sum(pages_in(path) if os.path.isdir(path) else 1 for path in paths)


def _show(report: "ReadReport", where: str) -> None:
    from reportedly.cli import console

    numbers = (
        ("new pages", len(report.read)), ("pages known already", report.known), ("claims", report.claims),
        ("statements", report.statements), ("problems", len(report.problems)),
    )  # fmt: skip
    console.show(f"Read into {where}", ("what", "number"), numbers)
    if report.dropped:
        dropped = [(reason.replace("_", " "), number) for reason, number in report.dropped.most_common()]
        console.show("Not article text", ("reason", "passages"), dropped)
    if report.problems:
        rows = [(p.where, p.what, p.todo) for p in report.problems[:_SHOWN]]
        console.show("Problems", ("where", "what", "what to do"), rows)
        if len(report.problems) > _SHOWN:
            typer.echo(f"{len(report.problems) - _SHOWN} more: see reportedly problems")
