"""``reportedly watch``: feeds polled again and again, their new pages read into the store."""

import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.exits import Exit
from reportedly.cli.options import StoreOption

if TYPE_CHECKING:
    from reportedly.watching import Round


def watch(
    feeds: Annotated[
        list[str], typer.Argument(metavar="FEED...", help="Addresses of RSS or Atom feeds, or of sitemaps for news.")
    ],
    once: Annotated[bool, typer.Option("--once", help="One round, and end: for a timer such as cron.")] = False,
    every: Annotated[
        float | None,
        typer.Option(metavar="MINUTES", min=0.0, help="From round to round (default: the setting 'watch_minutes')."),
    ] = None,
    store: StoreOption = None,
) -> None:
    """Poll feeds and read the pages that are new in them, until Ctrl-C. What was begun is taken up the next time."""
    from reportedly import settings, watching
    from reportedly.store import Store

    failed = False
    minutes = None if once else settings.fraction("watch_minutes") if every is None else every
    try:
        with Store.open(store) as record:
            for done in watching.watch(feeds, record, minutes):
                _show(done)
                failed = bool(done.report.problems)
    except KeyboardInterrupt:
        typer.echo("Stopped; the next watch goes on from here.", err=True)
        raise typer.Exit(Exit.STOPPED) from None
    if failed:
        raise typer.Exit(Exit.SOME_FAILED)


def _show(done: "Round") -> None:
    """One line a round; what went wrong on standard error."""
    from reportedly.cli import console

    report = done.report
    parts = (
        (len(report.read), "new pages"), (report.known, "known already"), (report.claims, "claims"),
        (len(report.problems), "problems"), (done.waiting, "waiting"),
    )  # fmt: skip
    now = datetime.datetime.now().astimezone().isoformat(" ", "minutes")
    typer.echo(f"{now}  {', '.join(f'{number} {what}' for number, what in parts)}")
    for problem in report.problems:
        console.err().print(console.harmless(str(problem)), soft_wrap=True)
