"""``reportedly explain``: what a code or label means."""

from typing import Annotated

import typer


def explain(
    term: Annotated[
        str, typer.Argument(metavar="CODE|LABEL", help="An event code or type, a label, a country, a flow item.")
    ],
) -> None:
    """Say what a code, label, certainty class, country or flow item means."""
    from reportedly.views import explain as explained

    typer.echo(explained.explain(term))
