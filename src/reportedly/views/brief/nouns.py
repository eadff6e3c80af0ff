"""A brief, and what only a brief has."""

import datetime
from dataclasses import dataclass

from reportedly.model.claim import Factuality
from reportedly.views.ledger import Track
from reportedly.views.lines.nouns import (
    ContradictionLine,
    EventLine,
    FlowLine,
    ForecastLine,
    ReasonLine,
    StatementLine,
    Story,
)
from reportedly.views.sanctions import Sanctions


@dataclass(frozen=True, slots=True)
class Party:
    """One of the pair: its code and its English name."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class News:
    """Something that the latest reports add: what became of a forecast, a dispute, an event that now stands otherwise
    than before, a first report. ``words``: the sentence that tells it.
    """

    text: str
    words: str
    published: datetime.date
    event_id: str
    claim_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the brief rests on; ``standing``: factuality label to number of events."""

    documents: int
    stories: int
    claims: int
    events: int
    statements: int
    standing: dict[Factuality, int]


@dataclass(frozen=True, slots=True)
class Brief:
    """What the record holds on a pair of states. ``since``/``until`` as asked; ``first``/``last`` as found.

    ``left_out`` says in words what the record has and the brief doesn't show. ``track``: what became of all forecasts
    on the pair, ``tracks``: of each forecaster's. ``snapshot``: the state of the record that the brief is of.
    """

    a: Party
    b: Party
    since: datetime.date | None
    until: datetime.date | None
    first: datetime.date | None
    last: datetime.date | None
    counts: Counts
    news: tuple[News, ...]
    events: tuple[EventLine, ...]
    statements: tuple[StatementLine, ...]
    flows: tuple[FlowLine, ...]
    forecasts: tuple[ForecastLine, ...]
    contradictions: tuple[ContradictionLine, ...]
    stories: tuple[Story, ...]
    left_out: tuple[str, ...]
    software: str
    codebook: str
    reasons: tuple[ReasonLine, ...] = ()
    sanctions: Sanctions | None = None
    track: Track | None = None
    tracks: tuple[Track, ...] = ()
    snapshot: str = ""

    @property
    def title(self) -> str:
        """The pair in words."""
        return f"{self.a.name} – {self.b.name}"
