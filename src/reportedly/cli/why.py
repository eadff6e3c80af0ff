"""``reportedly why``: which event entries fired in a sentence, and which did not."""

from enum import StrEnum
from typing import Annotated

import typer


class WhyFormat(StrEnum):
    """How a trace is written."""

    text = "text"
    json = "json"


def why(
    sentence: Annotated[str, typer.Argument(metavar="SENTENCE", help="A sentence or a short text, in quotes.")],
    published: Annotated[str | None, typer.Option(metavar="DAY", help="The day it was published, YYYY-MM-DD.")] = None,
    format: Annotated[WhyFormat, typer.Option(help="Words to read, or one line of JSON.")] = WhyFormat.text,
) -> None:
    """Say which entries of the event codebook fired in a sentence, which were considered and why not, and the parse."""
    from reportedly.cli import console
    from reportedly.tracing import why as traced

    trace = traced(console.harmless(sentence), published)
    typer.echo(trace.json() if format is WhyFormat.json else str(trace))
