"""Options that several commands share."""

import datetime
from typing import Annotated, Literal

import typer


def day(text: str) -> datetime.date:
    """A day as the user writes it; a wrong one is wrong usage."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"'{text}' is no day. Give YYYY-MM-DD.") from None


StoreOption = Annotated[
    str | None, typer.Option("--store", metavar="FOLDER|URL", help="The store (default: the setting 'store').")
]
SinceOption = Annotated[
    datetime.date | None, typer.Option("--since", metavar="DAY", parser=day, help="From this day on, YYYY-MM-DD.")
]
UntilOption = Annotated[
    datetime.date | None,
    typer.Option("--until", metavar="DAY", parser=day, help="Up to and with this day, YYYY-MM-DD."),
]
PairOption = Annotated[
    tuple[str, str] | None, typer.Option("--pair", metavar="A B", help="Only what names both, by name or code.")
]
ActorOption = Annotated[
    str | None, typer.Option("--actor", metavar="STATE", help="Only what this state or organisation is a party to.")
]
SpeakerOption = Annotated[
    str | None, typer.Option("--speaker", metavar="NAME|STATE", help="Only what this one, or somebody of it, says.")
]
OutletOption = Annotated[str | None, typer.Option("--outlet", metavar="NAME", help="Only from pages of this outlet.")]
WordsOption = Annotated[
    str | None,
    typer.Option(
        "--words", metavar="WORDS", help="Only claims that hold these words, in their sentence, parties or kind."
    ),
]
TypeOption = Annotated[
    list[str] | None,
    typer.Option("--type", metavar="TYPE", help="Only this event type, or cooperation or conflict; may be repeated."),
]
FactualityOption = Annotated[
    list[str] | None,
    typer.Option(
        "--factuality", metavar="LABEL", help="Only this label, or allegations, forecasts or denials; may be repeated."
    ),
]
TextOption = Annotated[
    str | None, typer.Option("--text", metavar="WORDS", help="Only from documents that hold these words.")
]
AgencyOption = Annotated[str | None, typer.Option("--agency", metavar="NAME", help="Only from this news agency.")]
TablesOption = Annotated[Literal["text", "json"], typer.Option("--format", help="Tables, or one JSON object.")]
