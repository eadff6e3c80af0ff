"""What pages and files are made with: the templates, their words and signs, and pictures for desks and phones."""

import calendar
import re
from collections.abc import Callable
from contextlib import suppress
from importlib import resources
from pathlib import Path

import jinja2
import platformdirs
from jinja2.bccache import Bucket
from markupsafe import Markup

from reportedly.views import names, words
from reportedly.views.explain import FACTUALITY_ORDER, MARKS, meaning
from reportedly.views.ledger import Chosen, Track, tables
from reportedly.views.lines import excerpt

#: Pixels of the two drawings of a picture: one for desks, one for phones from 360 pixels up.
WIDE, NARROW = 1000, 350
#: Lines of a list that stand open; the rest is folded behind its number.
SHOWN = 8


def file(name: str) -> str:
    """A template, style or script by its name."""
    return (resources.files("reportedly.views") / "templates" / name).read_text("utf-8")


class Compiled(jinja2.FileSystemBytecodeCache):
    """Templates as they were compiled before, kept in a folder; where nothing can be written they are compiled anew."""

    def __init__(self, folder: Path) -> None:
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        super().__init__(str(folder))

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill in what was compiled, if it was."""
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def environment(*first: jinja2.BaseLoader) -> jinja2.Environment:
    """The environment of templates that views share, those of the loaders given before its own.

    Documents are places of the same page (``page_of``), events and claims have no page (``event_page``,
    ``claim_page``): who has pages for them puts their addresses there.
    """
    loader = jinja2.ChoiceLoader([*first, jinja2.FunctionLoader(file)])
    kept = Compiled(Path(platformdirs.user_cache_dir("reportedly")) / f"templates-{jinja2.__version__}")
    env = jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        bytecode_cache=kept,
    )  # fmt: skip
    env.filters.update(day=words.day, when=words.when, pieces=excerpt.pieces, ids=" ".join)
    env.filters.update(percent=_percent, short=short, track=_track)
    env.globals.update(words=words, names=names, meaning=meaning, FACTUALITY_ORDER=FACTUALITY_ORDER, MARKS=MARKS)
    env.globals.update(SHOWN=SHOWN, TRACK=tables.TRACK)
    env.globals.update(page_of="#{}".format, event_page=None, claim_page=None)
    return env


def drawn(picture: Callable[[int], str]) -> list[tuple[str, Markup]]:
    """A picture in both widths, each with the class of its size; empty where there is nothing to draw."""
    found = [(name, Markup(picture(width))) for name, width in (("wide", WIDE), ("narrow", NARROW))]
    return found if found[0][1] else []


_MONTH = re.compile(rf"\b({'|'.join(calendar.month_name[1:])})\b")


def short(days: str) -> str:
    """Days with months of three letters, for narrow columns."""
    return _MONTH.sub(lambda month: month.group()[:3], days)


def _track(row: Track) -> tuple[str | int, ...]:
    """The cells of a group of forecasts where they open nothing."""
    return tables.plain(tables.track(row, Chosen()))


def _percent(share: float) -> str:
    """A share as a coordinate of 0 to 100."""
    return f"{100 * share:.0f}"
