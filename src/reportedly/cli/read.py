"""``reportedly read``: pages into the store."""

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.exits import Exit
from reportedly.cli.options import StoreOption
from reportedly.errors import UsageError

if TYPE_CHECKING:
    from reportedly.pipeline import ReadReport

# Problems shown at once; all of them are in the store.
_SHOWN = 20


def read(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...|URL...|-",
            help="Pages, feeds, tables, archives; folders, patterns, - for standard input; http and https addresses of"
            " pages, and of feeds and sitemaps, whose pages are fetched.",
        ),
    ],
    store: StoreOption = None,
    processes: Annotated[
        int | None, typer.Option(min=0, help="Worker processes, 0 for one a core (default: the setting 'processes').")
    ] = None,
    field: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PART=NAME",
            help="Which column (.csv) or field (.jsonl) holds a part of the page: text, title, published,"
            " outlet, byline, address. Can be given several times; the usual names are known.",
        ),
    ] = None,
) -> None:
    """Read pages into the store, and say what was found, dropped and lost. Reading a page again changes nothing."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    from reportedly import pipeline
    from reportedly.cli import console
    from reportedly.store import Store

    fields = _fields(field or [])
    columns = TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TextColumn("pages"), TimeElapsedColumn()
    with Store.open(store) as opened, Progress(*columns, console=console.err()) as bar:
        task = bar.add_task("reading", total=_count(paths))
        report = pipeline.read(paths, opened, processes, lambda pages: bar.advance(task, pages), fields)
        bar.update(task, total=bar.tasks[task].completed)
        where = opened.where
    _show(report, where)
    if report.problems:
        raise typer.Exit(Exit.SOME_FAILED)


def _fields(given: Iterable[str]) -> dict[str, str]:
    pairs = [one.partition("=") for one in given]
    wrong = next(("".join(pair) for pair in pairs if not pair[0] or not pair[2]), None)
    if wrong is not None:
        raise UsageError(f"'{wrong}' names no part and field.", "--field", "Give PART=NAME, as in text=body.")
    return {part.strip(): name.strip() for part, _, name in pairs}


def _count(paths: Iterable[str]) -> int | None:
    """How many pages there are, for the bar's length; None where files hold a number of them that isn't known."""
    from reportedly.load.files import is_address
    from reportedly.load.sniff import kind_of

    if any(map(is_address, paths)):
        return None
    number = 0
    for path in paths:
        names = (name for _, _, found in os.walk(path) for name in found) if os.path.isdir(path) else (path,)
        for kind in filter(None, map(kind_of, names)):
            if kind not in ("text", "html", "mhtml"):
                return None
            number += 1
    return number or None


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
