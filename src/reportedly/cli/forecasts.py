"""``reportedly forecasts``: what became of what was foretold, and how good those were who did."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from reportedly.cli.exits import nothing_found
from reportedly.cli.options import (
    ActorOption,
    AgencyOption,
    FactualityOption,
    OutletOption,
    PairOption,
    SinceOption,
    SpeakerOption,
    StoreOption,
    TablesOption,
    TextOption,
    TypeOption,
    UntilOption,
    WordsOption,
)  # fmt: skip

if TYPE_CHECKING:
    from reportedly.views.ledger import Ledger

# As in views/ledger, which takes too long to load for who asks for help alone.
By = Literal["forecaster", "affiliation", "outlet", "kind", "horizon"]
Figure = Literal["number", "scored", "stated", "words", "decided", "wrong", "absence", "absence_scored"]


def forecasts(
    by: Annotated[By | None, typer.Option(help="Group the scores by this (default: list each forecast).")] = None,
    group: Annotated[
        str | None, typer.Option(metavar="NAME", help="List those of this group, as the table of scores names it.")
    ] = None,
    status: Annotated[
        list[str] | None,
        typer.Option(
            metavar="STATE",
            help="List those open, due, true, false, ambiguous or void, as the scores count; may be repeated.",
        ),
    ] = None,
    figure: Annotated[Figure | None, typer.Option(help="List those that this figure of the scores counts.")] = None,
    odds: Annotated[
        tuple[float, float] | None,
        typer.Option(
            metavar="LOW HIGH", help="List the scored ones whose odds (the middle of a range) lie between, 0 to 1."
        ),
    ] = None,
    outcome: Annotated[
        Literal["true", "false"] | None, typer.Option(help="List those of which it came about, or did not.")
    ] = None,
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
    format: TablesOption = "text",
    store: StoreOption = None,
) -> None:
    """Show every forecast with what became of it, and scores: of stated numbers, and bounds for words.

    What --group, --status, --figure, --odds and --outcome list is what the numbers of the scores count.
    """
    from reportedly.store import Store
    from reportedly.views import ledger as ledgers
    from reportedly.views.query import Query

    query = Query.of(pair, since, until, type or (), factuality or (), text, actor, speaker, outlet, agency, words)
    came = None if outcome is None else outcome == "true"
    chosen = ledgers.Chosen.of(by, group, status or (), figure, odds, came)
    with Store.open(store, create=False) as record:
        ledger = ledgers.make(record, chosen, query)
        where = record.where
    if not ledger.entries:
        nothing_found(where, "no forecast fits what was asked.")
    if format == "json":
        import json

        from reportedly.views.ledger.tables import to_dict

        typer.echo(json.dumps(to_dict(ledger), ensure_ascii=False))
    else:
        _print(ledger)


def _print(ledger: "Ledger") -> None:
    from reportedly.cli import console
    from reportedly.views import words
    from reportedly.views.ledger import tables as text

    by, chosen = ledger.chosen.by, ledger.chosen
    if chosen.narrows:
        title = f"{len(ledger.entries):,} of {words.count(ledger.total, 'forecast')}: {text.told(chosen)}"
        rows = ((*text.entry(entry), words.sentence(entry.claim)) for entry in ledger.entries)
        console.show(title, (*text.ENTRY, "sentence"), rows)
        return
    if by is None:
        console.show("Forecasts", text.ENTRY, map(text.entry, ledger.entries))
    else:
        console.show(f"Forecasts by {by}", text.TRACK, map(text.plain, text.tracks(ledger)))
    console.show("All forecasts", text.TRACK, [text.plain(text.whole(ledger))])
    if ledger.reliability:
        console.show("How often it came about", text.STEP, map(text.plain, text.steps(ledger)))
    typer.echo(text.note(ledger))
