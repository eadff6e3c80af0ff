"""A store with a little of everything."""

from collections.abc import Callable
from pathlib import Path

from typer.testing import Result

from fakes import claim, document, event, flow, forecast, linked, statement
from reportedly.problems import Problem
from reportedly.store import Store

Run = Callable[..., Result]
PAGE = document(path="pages/accord.txt", title="Accord \x1b[31msigned")
OTHER = document("Norway sent fish to Japan.", path="fish.txt", published="2023-01-05")
SIGNED, TALKS = claim(PAGE), claim(PAGE, "talks", type="CONSULT", factuality="possible")
SENT = claim(OTHER, "sent", source=["NOR"], target=["JPN"], type="AID", factuality="planned")


def fill(folder: Path) -> None:
    """Make the store."""
    with Store.open(folder) as store:
        store.add_many([(PAGE, (SIGNED, TALKS), (statement(PAGE),)), (OTHER, (SENT,), ())])
        store.add_problems([Problem("gone.txt", "InputError", "there is no such file.", "Check the spelling.")])
        events = [event([SIGNED]), event([TALKS]), event([SENT], published="2023-01-05")]
        stories = {PAGE.document_id: "t1", OTHER.document_id: "t2"}
        store.replace_derived(linked(events, [forecast(TALKS)], [flow(SENT, from_="NOR", to="JPN")], (), stories))
