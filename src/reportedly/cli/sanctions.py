"""``reportedly sanctions``: what would fall under which paragraph, and who speaks of a breach."""

import typer

from reportedly.cli.exits import nothing_found
from reportedly.cli.options import PairOption, SinceOption, StoreOption, TablesOption, UntilOption


def sanctions(
    pair: PairOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    format: TablesOption = "text",
    store: StoreOption = None,
) -> None:
    """Show which flows and acts would fall under which sanctions if they were as told. It informs, it doesn't judge."""
    from reportedly.cli import console
    from reportedly.model.plain import to_json
    from reportedly.store import Store
    from reportedly.views import sanctions as views
    from reportedly.views import words
    from reportedly.views.query import Query

    query = Query.of(pair, since, until)
    with Store.open(store, create=False) as record:
        found = views.make(record, query)
        where = record.where
    if not (found.matters or found.assertions):
        nothing_found(where, "nothing that fits would fall under known sanctions, and nobody speaks of a breach.")
    if format == "json":
        typer.echo(to_json(found))
        return
    typer.echo(found.notice)
    rows = [
        (words.day(m.published), m.what, m.status, m.by, "; ".join(p.place for p in m.paragraphs))
        for m in found.matters
    ]
    console.show("If as told", ("said", "what", "how sure", "by", "would fall under"), rows)
    cited = dict.fromkeys(p for m in found.matters for p in m.paragraphs)
    bans = [(p.regime, p.place, p.bans, p.unless or "", p.note or "") for p in cited]
    console.show("What these ban", ("regime", "paragraph", "bans", "unless", "note"), bans)
    told = [(words.day(a.published), a.by, a.factuality, f"{a.words} … {a.rule}", a.sentence) for a in found.assertions]
    console.show("Said of rules", ("said", "by", "how sure", "words", "sentence"), told)
