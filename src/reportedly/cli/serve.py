"""``reportedly serve``: the record in a browser."""

from typing import Annotated

import typer

from reportedly.cli.options import StoreOption


def serve(
    port: Annotated[int, typer.Option(min=1, max=65535, help="The port of the pages.")] = 8747,
    host: Annotated[str, typer.Option(help="The address to listen at, and to answer to.")] = "127.0.0.1",
    allow_host: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="A further name to answer to; may be repeated.")
    ] = None,
    token: Annotated[str | None, typer.Option(help="A word that all must show; needed for other computers.")] = None,
    open_: Annotated[bool, typer.Option("--open", help="Show the start page in the browser.")] = False,
    store: StoreOption = None,
) -> None:
    """Show the record in a browser, on this computer, until Ctrl-C: pages, the same as JSON, and feeds."""
    import webbrowser

    from reportedly import garbage

    with garbage.paused():  # which looks for a tenth of the start
        from reportedly import web
        from reportedly.store import Store

    with Store.open(store, create=False) as record:

        def begun(address: str) -> None:
            typer.echo(f"{record.where} is shown at {address} (Ctrl-C ends it).", err=True)
            if open_ and not webbrowser.open(address):
                typer.echo("No browser was found: open the page yourself.", err=True)

        web.serve(record, host, port, token, allow_host or (), begun)
