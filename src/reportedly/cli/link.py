"""``reportedly link``: events, forecasts, flows and contradictions from the claims."""

from typing import Annotated

import typer

from reportedly.cli.options import StoreOption


def link(
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="Derive all anew even if no page was added since.")
    ] = False,
    store: StoreOption = None,
) -> None:
    """Derive events, forecasts, flows and contradictions from the claims; reading pages does this by itself."""
    from reportedly import relink
    from reportedly.store import Store

    with Store.open(store, create=False) as record:
        if not rebuild and relink.is_linked(record):
            typer.echo("Nothing was added since the last linking.")
            return
        relink.link(record, anew=rebuild)
        counts = record.counts()
    typer.echo(", ".join(f"{counts[part]} {part}" for part in ("events", "forecasts", "flows", "contradictions")))
