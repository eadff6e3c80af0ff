"""``reportedly why``: which event entries fired in a sentence, and which did not."""

from typing import Annotated

import typer


def why(
    sentence: Annotated[str, typer.Argument(metavar="SENTENCE", help="A sentence or a short text.")],
    published: Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", help="The day it was published.")] = None,
) -> None:
    """Say which entries of the event codebook fired in a sentence, which were considered and why not, and the parse."""
    from reportedly.tracing import why as traced

    typer.echo(str(traced(sentence, published)))
