"""``reportedly forecasts``: what became of what was foretold, and how good those were who did."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.exits import nothing_found
from reportedly.cli.options import PairOption, SinceOption, StoreOption, TablesOption, UntilOption

if TYPE_CHECKING:
    from reportedly.views.ledger import Ledger


class Grouping(StrEnum):
    """What forecasts are grouped by."""

    forecaster = "forecaster"
    affiliation = "affiliation"
    outlet = "outlet"
    kind = "kind"
    horizon = "horizon"


def forecasts(
    by: Annotated[Grouping | None, typer.Option(help="Group the scores by this (default: list each forecast).")] = None,
    pair: PairOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    format: TablesOption = "text",
    store: StoreOption = None,
) -> None:
    """Show every forecast with what became of it, and scores: of stated numbers, and bounds for words."""
    from reportedly.store import Store
    from reportedly.views import ledger as ledgers
    from reportedly.views.query import Query

    query = Query.of(pair, since, until)
    with Store.open(store, create=False) as record:
        ledger = ledgers.make(record, by, query)
        where = record.where
    if not ledger.entries:
        nothing_found(where, "no forecast fits what was asked.")
    if format == "json":
        import json

        from reportedly.views.ledger.tables import to_dict

        typer.echo(json.dumps(to_dict(ledger), ensure_ascii=False))
    else:
        _print(ledger, by)


def _print(ledger: "Ledger", by: Grouping | None) -> None:
    from reportedly.cli import console
    from reportedly.views.ledger import tables as text

    if by is None:
        console.show("Forecasts", text.ENTRY, map(text.entry, ledger.entries))
    else:
        console.show(f"Forecasts by {by}", text.TRACK, map(text.track, ledger.tracks))
    console.show("All forecasts", text.TRACK, [text.track(ledger.all)])
    if ledger.reliability:
        console.show("How often it came about", text.STEP, map(text.step, ledger.reliability.steps))
    typer.echo(text.note(ledger))
