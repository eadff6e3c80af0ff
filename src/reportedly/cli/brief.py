"""``reportedly brief``: what the record holds on a pair of states."""

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.exits import nothing_found
from reportedly.cli.options import SinceOption, StoreOption, UntilOption

if TYPE_CHECKING:
    from reportedly.views.brief.nouns import Brief


class BriefFormat(StrEnum):
    """How a brief is written."""

    html = "html"
    pdf = "pdf"
    text = "text"
    json = "json"


_PAGES = (BriefFormat.html, BriefFormat.pdf)


def brief(
    a: Annotated[str, typer.Argument(metavar="A", help="A state or organisation, by name or code.")],
    b: Annotated[str, typer.Argument(metavar="B", help="The other one.")],
    since: SinceOption = None,
    until: UntilOption = None,
    out: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Where to write, - for standard output (default: brief-A-B.html; - for text and json)."
        ),
    ] = None,
    open_: Annotated[bool, typer.Option("--open", help="Show the page in the browser.")] = False,
    format: Annotated[
        BriefFormat | None,
        typer.Option(help="A page, a PDF, or text or JSON on the terminal (default: a PDF for FILE.pdf, else a page)."),
    ] = None,
    store: StoreOption = None,
) -> None:
    """Write a brief on a pair of states: events, statements, flows, forecasts, contradictions, each with its source."""
    import webbrowser

    from reportedly.cli.files import opened
    from reportedly.store import Store
    from reportedly.views import brief as briefs
    from reportedly.views.query import Query

    pair = Query.of((a, b), since, until).pair or (a, b)
    with Store.open(store, create=False) as record:
        made = briefs.make(record, *pair, since, until)
        where = record.where
    if not made.counts.claims:
        period = " in this period" if since or until else ""
        nothing_found(where, f"nothing is reported between {made.a.name} and {made.b.name}{period}.")
    form = format or _by_name(out)
    page = out or (Path(f"brief-{'-'.join(pair)}.{form}") if form in _PAGES else None)
    written = _rendered(made, form)  # before the file is opened: what is lacking leaves none behind
    with opened(page) as stream:
        stream.write(written)
    if form in _PAGES and page and str(page) != "-":
        typer.echo(str(page.resolve()))
        if open_ and not webbrowser.open(page.resolve().as_uri()):
            typer.echo("No browser was found: open the page yourself.", err=True)


def _by_name(out: Path | None) -> BriefFormat:
    return BriefFormat.pdf if out and out.suffix.lower() == ".pdf" else BriefFormat.html


def _rendered(made: "Brief", format: BriefFormat) -> bytes:
    from reportedly.cli.console import harmless
    from reportedly.views.brief import html as brief_html
    from reportedly.views.brief import pdf as brief_pdf
    from reportedly.views.brief import text as brief_text

    if format is BriefFormat.pdf:
        return brief_pdf.render(made)
    if format is BriefFormat.html:
        return brief_html.render(made).encode()
    if format is BriefFormat.text:
        return harmless(brief_text.render(made)).encode()
    return (json.dumps(brief_text.to_dict(made), ensure_ascii=False, indent=2) + "\n").encode()
