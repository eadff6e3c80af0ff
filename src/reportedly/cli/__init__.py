"""The command line: each command is a thin file that calls the library function of the same name.

Commands import what they need when they run, so that ``--version`` and ``--help`` answer at once.
"""

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from reportedly.cli.brief import brief
from reportedly.cli.code import code
from reportedly.cli.evaluate import evaluate
from reportedly.cli.exits import MEANING, code_of
from reportedly.cli.explain import explain
from reportedly.cli.export import export
from reportedly.cli.forecasts import forecasts
from reportedly.cli.link import link
from reportedly.cli.problems import problems
from reportedly.cli.read import read
from reportedly.cli.review import review
from reportedly.cli.sanctions import sanctions
from reportedly.cli.search import search
from reportedly.cli.serve import serve
from reportedly.cli.settings import settings
from reportedly.cli.watch import watch
from reportedly.cli.why import why
from reportedly.errors import ReportedlyError
from reportedly.version import __version__


class _Commands(TyperGroup):
    """Every error that the product raises on purpose becomes one sentence on standard error, and an exit code."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except ReportedlyError as error:
            typer.echo(f"reportedly: {error}", err=True)
            raise typer.Exit(code_of(error)) from None


app = typer.Typer(
    cls=_Commands,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: " + "; ".join(f"{code:d} {meaning}" for code, meaning in MEANING.items()) + ".",
)
_RECORD = (read, watch, brief, serve, forecasts, sanctions, review, search, export, problems, link)
for _command in (*_RECORD, code, explain, why, evaluate, settings):
    app.command()(_command)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"reportedly {__version__}")
        raise typer.Exit


@app.callback()
def _start(
    _: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """From news pages to a record one can cite: who did what to whom, when, who says so, and how sure they are."""


def main() -> None:
    """The entry of the ``reportedly`` command."""
    app(prog_name="reportedly")
