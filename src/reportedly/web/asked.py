"""What an address asks for: the filters of the record and which part of a list, and the address for them."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, Literal
from urllib.parse import urlencode

import fastapi
from pydantic import BaseModel, Field

from reportedly.errors import UsageError
from reportedly.views.ledger import STATES, By, Chosen, Figure
from reportedly.views.query import GROUPS, Query, kinds
from reportedly.web.limits import ROWS

#: Days of a period.
Days = Annotated[int, fastapi.Query(ge=1, le=36_600, description="Days of a period.")]


def _asked(about: str, example: str, default: object = None) -> Any:
    return Field(default, description=about, examples=[example], max_length=500)


class Filters(BaseModel):
    """The filters as they stand in an address; one model, since each parameter of a route costs a millisecond."""

    pair: str | None = _asked("Two states or organisations, by name or code, with a comma.", "PRK,RUS")
    actor: str | None = _asked("A state or organisation that is a party, by name or code.", "PRK")
    since: str | None = _asked("From this day on, YYYY-MM-DD.", "2024-01-01")
    until: str | None = _asked("Up to and with this day, YYYY-MM-DD.", "2024-12-31")
    type: Sequence[str] = _asked("PLOVER types, or cooperation, conflict; any of them.", "CONSULT", ())
    factuality: Sequence[str] = _asked("Labels of factuality, or allegations, forecasts, denials; any.", "happened", ())
    text: str | None = _asked("Only documents that hold these words.", "artillery shells")
    speaker: str | None = _asked("Who says so, by name, or the speaker's country.", "KOR")
    outlet: str | None = _asked("The outlet, as its pages name it.", "Example Wire")
    agency: str | None = _asked("The news agency, as the page credits it.", "Yonhap")
    words: str | None = _asked("Only claims that hold these words, or tell of them.", "summit Pyongyang")


def query(given: Annotated[Filters, fastapi.Query()]) -> Query:
    """The filters in an address; empty fields, as forms send them, ask for nothing. Raises UsageError."""
    texts = given.text, given.speaker, given.outlet, given.agency, given.words
    if any("\0" in text for text in texts if text):
        raise UsageError("a filter holds a character that no text has.", "text", "Leave out the NUL.")
    text, speaker, outlet, agency, words = (text or None for text in texts)
    return Query.of(
        _pair(given.pair), _day(given.since, "since"), _day(given.until, "until"), [t for t in given.type if t],
        [f for f in given.factuality if f], text, given.actor or None, speaker, outlet, agency, words,
    )  # fmt: skip


Asked = Annotated[Query, fastapi.Depends(query)]


def _pair(given: str | None) -> tuple[str, str] | None:
    if not given:
        return None
    a, comma, b = given.partition(",")
    if not comma:
        raise UsageError(f"'{given}' is no pair.", "pair", "Give two names or codes with a comma between.")
    return a, b


def _day(given: str | None, name: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(given) if given else None
    except ValueError:
        raise UsageError(f"'{given}' is no day.", name, "Give YYYY-MM-DD.") from None


class Choices(BaseModel):
    """Which forecasts of the ledger are listed, as it stands in an address."""

    by: By = Field("forecaster", description="What the scores are grouped by.")
    group: str | None = _asked("Only this group, as the scores name it.", "Harbour Post")
    status: Sequence[str] = _asked(f"States: {', '.join(STATES)}; any of them.", "true", ())
    figure: Figure | None = Field(None, description="Only those that this figure of the scores counts.")
    odds: str | None = _asked("Only scored ones whose odds (the middle of a range) lie between, 0 to 1.", "0.55,0.8")
    outcome: Literal["true", "false"] | None = Field(None, description="Only those of which it came about, or did not.")


def chosen(given: Annotated[Choices, fastapi.Query()]) -> Chosen:
    """The choice in an address. Raises UsageError."""
    came = given.outcome == "true" if given.outcome else None
    states = [s for s in given.status if s]
    return Chosen.of(given.by, given.group or None, states, given.figure, _odds(given.odds), came)


AskedChoice = Annotated[Chosen, fastapi.Depends(chosen)]


def _odds(given: str | None) -> tuple[float, float] | None:
    if not given:
        return None
    low, _, high = given.partition(",")
    try:
        return float(low), float(high)
    except ValueError:
        raise UsageError(f"'{given}' are no odds.", "odds", "Give two numbers from 0 to 1, with a comma.") from None


def choices(chosen: Chosen) -> dict[str, object]:
    """A choice as further parameters of an address."""
    return {
        "by": chosen.by, "group": chosen.group, "status": chosen.status, "figure": chosen.figure,
        "odds": chosen.odds and ",".join(map(repr, chosen.odds)),
        "outcome": None if chosen.outcome is None else str(chosen.outcome).lower(),
    }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Slice:
    """Which part of a list: at most ``limit`` rows from row ``offset`` (from 0) on."""

    limit: int
    offset: int


def slice_(
    limit: Annotated[int, fastapi.Query(ge=1, le=ROWS, description="Rows at most.")] = 50,
    offset: Annotated[int, fastapi.Query(ge=0, le=100_000_000, description="Rows to leave out first.")] = 0,
) -> Slice:
    """The part that an address asks for."""
    return Slice(limit, offset)


AskedSlice = Annotated[Slice, fastapi.Depends(slice_)]


def parameters(query: Query) -> list[tuple[str, str]]:
    """A query as the parameters of an address, in one order: the same filters give the same permalink."""
    single = {
        "pair": ",".join(query.pair or ()), "actor": query.actor, "since": query.since, "until": query.until,
        "text": query.text, "speaker": query.speaker, "outlet": query.outlet, "agency": query.agency,
        "words": query.words,
    }  # fmt: skip
    many = [("type", t) for t in _grouped(query.types, kinds())]
    many += [("factuality", f) for f in _grouped(query.factuality, GROUPS)]
    return [(name, str(value)) for name, value in single.items() if value] + many


def _grouped(labels: Sequence[str], groups: Mapping[Any, Sequence[str]]) -> list[str]:
    """Labels as few words: those of a whole group as its name."""
    whole = [name for name, of in groups.items() if len(of) > 1 and set(of) <= set(labels)]
    told = {label for name in whole for label in groups[name]}
    return whole + [label for label in labels if label not in told]


def address(path: str, query: Query, **more: object) -> str:
    """The path with the query and more parameters; those that are None are left out, a tuple stands for several."""
    several = ((name, value if isinstance(value, tuple) else (value,)) for name, value in more.items())
    pairs = parameters(query) + [(name, str(v)) for name, values in several for v in values if v is not None]
    return f"{path}?{'&'.join(_encoded(*pair) for pair in pairs)}" if pairs else path


@lru_cache(4096)
def _encoded(name: str, value: str) -> str:
    """A parameter as it stands in an address; a page with a long chart repeats the same ones a thousand times."""
    return urlencode([(name, value)])
