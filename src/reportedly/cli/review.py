"""``reportedly review``: a person decides what is uncertain, one key a decision."""

import datetime
import getpass
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.options import StoreOption

if TYPE_CHECKING:
    from reportedly.model.ruling import Ruling
    from reportedly.store import Store
    from reportedly.views.review import Question

_SKIP, _UNDO, _QUIT = "s", "u", "q"


def review(
    topic: Annotated[
        list[str] | None, typer.Option(help="Only this: settle, merge, split or code; may be repeated.")
    ] = None,
    by: Annotated[str | None, typer.Option(metavar="NAME", help="Who signs (default: your user name).")] = None,
    list_: Annotated[bool, typer.Option("--list", help="List the decisions made so far, and stop.")] = False,
    undo: Annotated[str | None, typer.Option(metavar="ID", help="Take a decision back, and stop.")] = None,
    gold: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the sentences gone through as gold rows, and stop.")
    ] = None,
    store: StoreOption = None,
) -> None:
    """Go through what is uncertain: forecasts to settle, events to merge or split, claims that may be wrong."""
    from reportedly.store import Store

    _only_one({"--list": list_, "--undo": undo is not None, "--gold": gold is not None})
    with Store.open(store, create=False) as record:
        if list_:
            _show(record)
        elif gold:
            _write(record, gold)
        elif undo:
            _take_back(record, undo, by or _user())
        else:
            _ask(record, topic, by or _user())


def _user() -> str:
    """The user's name; not every container has one."""
    from reportedly.errors import UsageError

    try:
        return getpass.getuser()
    except (KeyError, OSError):
        raise UsageError("there is no user name to sign with.", "by", "Give one: --by NAME.") from None


def _only_one(given: Mapping[str, bool]) -> None:
    """Raises UsageError where two options are given of which each is a task of its own."""
    from reportedly.errors import UsageError

    names = [name for name, is_given in given.items() if is_given]
    if len(names) > 1:
        raise UsageError(f"{' and '.join(names)} don't go together.", "review", "Give one of them at a time.")


def _ask(record: "Store", topics: Iterable[str] | None, by: str) -> None:
    from reportedly.views import review as reviews
    from reportedly.views import words

    asked = list(reviews.questions(record, reviews.topics(topics)))
    kept = "Each decision is kept at once, and can be taken back."
    typer.echo(f"{words.count(len(asked), 'question')}. {kept}", err=True)
    made: list[tuple[int, Ruling]] = []
    try:
        _go_through(record, asked, by, made)
    finally:  # what was decided before Ctrl-C counts too
        if made:
            _relink(record)
    typer.echo(f"{len(made)} decided.")


def _go_through(record: "Store", asked: "Sequence[Question]", by: str, made: "list[tuple[int, Ruling]]") -> None:
    """Ask; ``made`` gets each decision with the place of its question."""
    from reportedly.model.ruling import Ruling
    from reportedly.views import review as reviews

    at = 0
    while at < len(asked):
        _put(asked[at], f"{at + 1}/{len(asked)}")
        key = _key()
        if key == _QUIT:
            break
        if key == _UNDO and made:
            at, last = made.pop()
            record.add_ruling(Ruling.of("undo", (), last.ruling_id, by, _now()))
        elif key in asked[at].answers:
            made.append((at, reviews.ruling(asked[at], key, by, _now())))
            record.add_ruling(made[-1][1])
            at += 1
        elif key == _SKIP:
            at += 1


def _key() -> str:
    """The next key; from a pipe the next letter, and at its end the key to quit."""
    found = typer.getchar() if sys.stdin.isatty() else sys.stdin.read(1) or _QUIT
    return found.lower()


def _put(question: "Question", place: str) -> None:
    from reportedly.cli.console import harmless

    keys = [f"[{key}] {answer.meaning}" for key, answer in question.answers.items()]
    lines = ["", f"{place} {question.topic}: {question.text}", *(f"    {e}" for e in question.evidence)]
    rest = [f"[{_SKIP}] skip", f"[{_UNDO}] undo", f"[{_QUIT}] quit"]
    typer.echo(harmless("\n".join([*lines, "  ".join([*keys, *rest])])))


def _show(record: "Store") -> None:
    from reportedly.cli import console
    from reportedly.model.ruling import in_force

    rulings = record.rulings()
    valid = {r.ruling_id for r in in_force(rulings)}
    rows = [
        (r.ruling_id, f"{r.made:%Y-%m-%d %H:%M}", r.by, r.kind, r.value or "", " ".join(r.claims),
         "in force" if r.ruling_id in valid else "undo" if r.kind == "undo" else "taken back")
        for r in rulings
    ]  # fmt: skip
    console.show("Decisions", ("id", "when (UTC)", "by", "kind", "value", "claims", ""), rows)


def _take_back(record: "Store", ruling_id: str, by: str) -> None:
    from reportedly.views import review as reviews

    record.add_ruling(reviews.undone(record, ruling_id, by, _now()))
    _relink(record)
    typer.echo(f"{ruling_id} is taken back.")


def _write(record: "Store", path: Path) -> None:
    from reportedly.cli.files import opened
    from reportedly.model.plain import to_json
    from reportedly.views import gold_rows, words

    rows = [to_json(row) for row in gold_rows.reviewed(record)]
    with opened(path) as stream:
        stream.write("".join(f"{row}\n" for row in rows).encode())
    typer.echo(words.count(len(rows), "sentence"), err=True)


def _relink(record: "Store") -> None:
    from reportedly import relink

    relink.link(record)


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)
