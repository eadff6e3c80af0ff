"""``reportedly problems``: what was lost or dropped, and what to do about it."""

from typing import Annotated, Literal

import typer

from reportedly.cli.options import StoreOption


def problems(
    format: Annotated[Literal["text", "jsonl"], typer.Option(help="A table, or JSON Lines.")] = "text",
    store: StoreOption = None,
) -> None:
    """List the inputs that could not be used, or only in part."""
    from reportedly.cli import console
    from reportedly.model.plain import to_json
    from reportedly.store import Store

    with Store.open(store, create=False) as record:
        found = record.problems()
    if format == "jsonl":
        for problem in found:
            typer.echo(to_json(problem))
    elif found:
        console.show("Problems", ("where", "what", "what to do"), [(p.where, p.what, p.todo) for p in found])
    else:
        typer.echo("No problems.")
