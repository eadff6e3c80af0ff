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
    from reportedly import pipeline
    from reportedly.store import Store

    with Store.open(store, create=False) as record:
        if not rebuild and pipeline.is_linked(record):
            typer.echo("Nothing was added since the last linking.")
            return
        linked = pipeline.link(record)
    parts = ("events", "forecasts", "flows", "contradictions")
    typer.echo(", ".join(f"{len(getattr(linked, part))} {part}" for part in parts))
