"""``reportedly export``: the record for other programs."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from reportedly.cli.options import (
    ActorOption,
    AgencyOption,
    FactualityOption,
    OutletOption,
    PairOption,
    SinceOption,
    SpeakerOption,
    StoreOption,
    TextOption,
    TypeOption,
    UntilOption,
    WordsOption,
)  # fmt: skip

Kind = Literal["documents", "claims", "statements", "events", "forecasts", "flows", "reasons"]
Format = Literal["jsonl", "csv", "parquet"]


def export(
    kind: Annotated[
        Kind, typer.Argument(metavar="KIND", help="documents, claims, statements, events, forecasts, flows or reasons.")
    ],
    format: Annotated[Format, typer.Option(help="JSON Lines, CSV (nested fields as JSON) or Parquet.")] = "jsonl",
    out: Annotated[Path | None, typer.Option(metavar="FILE", help="Where to write (default: standard output).")] = None,
    pair: PairOption = None,
    actor: ActorOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    type: TypeOption = None,
    factuality: FactualityOption = None,
    text: TextOption = None,
    speaker: SpeakerOption = None,
    outlet: OutletOption = None,
    agency: AgencyOption = None,
    words: WordsOption = None,
    plover_futures: Annotated[
        bool, typer.Option("--plover-futures", help="Give acts that lie ahead the types of the PLOVER manual.")
    ] = False,
    store: StoreOption = None,
) -> None:
    """Write rows of the record as in the docs' formats page."""
    from reportedly.cli.files import opened
    from reportedly.store import Store
    from reportedly.views import export as exports
    from reportedly.views.query import Query

    query = Query.of(pair, since, until, type or (), factuality or (), text, actor, speaker, outlet, agency, words)
    with Store.open(store, create=False) as record, opened(out) as stream:
        snapshot = record.snapshot().snapshot_id
        number = exports.write(record, kind, format, stream, query, plover_futures)
    typer.echo(f"{number} {kind}, snapshot {snapshot}", err=True)
