"""What follows from claims: events, forecasts, flows, contradictions. Never stored as fact; rebuilt at any time."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import Field

from reportedly.model.actor import Actor, Speaker
from reportedly.model.claim import EventType, Factuality, Place
from reportedly.model.span import Span
from reportedly.model.when import When

ForecastStatus = Literal["open", "due", "true", "false", "ambiguous", "void"]


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of an event's history: a claim's factuality on the day its document was published."""

    published: datetime.date | None
    factuality: Factuality
    claim_id: str


@dataclass(frozen=True, slots=True)
class Event:
    """Claims about the same occurrence. ``independent_sources`` counts stories and agencies, not pages.

    Of these, ``party_sources`` counts those that are a party's own word, ``sources_against`` those that deny or negate.
    """

    event_id: str
    type: EventType | None
    cameo: str | None
    root: str | None
    source: tuple[Actor, ...]
    target: tuple[Actor, ...]
    symmetric: bool
    date: When | None
    place: Place | None
    factuality: Factuality
    claims: tuple[str, ...]
    documents: tuple[str, ...]
    independent_sources: int
    history: tuple[Step, ...]
    parent: str | None = None
    party_sources: int = 0
    sources_against: int = 0


@dataclass(frozen=True, slots=True)
class Probability:
    """A range on a named scale; ``stated`` says that the text gave numbers itself."""

    low: float
    high: float
    scale: str
    stated: bool = False


@dataclass(frozen=True, slots=True)
class Forecast:
    """A claim about the future and what became of it.

    ``forecaster``: whose judgement it is, None for the author's own. ``horizon``: the days in which it should come
    true. ``status``: whether the judgement was right; ``outcome``: whether what ``probability`` speaks of came about,
    None while that is not settled. ``restates``: the claim with which the same forecaster foretold the same before:
    then only that one counts. ``by_absence``: it is settled because no page tells of what would have been told; then
    ``resolution`` are claims of pages that cover its time.
    """

    claim_id: str
    document_id: str
    forecaster: Speaker | None
    horizon: When | None
    probability: Probability | None
    status: ForecastStatus
    reason: str
    resolution: tuple[str, ...] = ()
    outcome: bool | None = None
    restates: str | None = None
    by_absence: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much, as written: value, unit, and the words."""

    value: float
    unit: str
    text: str


@dataclass(frozen=True, slots=True)
class Flow:
    """One item in one direction, as one claim has it; the two sides of a bargain share ``exchange_id``."""

    claim_id: str
    document_id: str
    sentence: Span
    trigger: Span
    item: str
    from_: Annotated[str | None, Field(alias="from")]
    to: str | None
    status: str
    quantity: Quantity | None = None
    exchange_id: str | None = None


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two claims of one event that can't both be so, and why."""

    event_id: str
    claim_a: str
    claim_b: str
    reason: str


@dataclass(frozen=True, slots=True)
class Print:
    """What is remembered of a text to find its copies: a sketch of its shingles (empty for none) and their number."""

    sketch: bytes
    size: int


#: Instead of a block: that all claims of the page must be known.
WHOLE_PAGE = ""


@dataclass(frozen=True, slots=True)
class Linked:
    """All that linking derives. ``stories``: document id to story id; copies of one wire story share it.

    ``blocks``: claim id to the block that the claim is linked in; ``needs``: pairs of a claim and a block that must be
    known to link the claim's own, or ``WHOLE_PAGE``. ``same``: ids of events, and claims of forecasts, that stand in a
    store as they are, and were not made again.
    """

    stories: dict[str, str]
    events: tuple[Event, ...]
    forecasts: tuple[Forecast, ...]
    flows: tuple[Flow, ...]
    contradictions: tuple[Contradiction, ...]
    blocks: dict[str, str] = field(default_factory=dict)
    needs: tuple[tuple[str, str], ...] = ()
    same: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Part:
    """The part of what is derived that a linking puts anew: that of blocks of claims, and that of pages."""

    blocks: frozenset[str]
    pages: frozenset[str]


@dataclass(frozen=True, slots=True)
class Standing:
    """What the last linking left of a part that is linked again.

    ``claims``: those on the part's pages; ``events``: the claims of each event, ``parents``: what it is part of;
    ``forecasts``: by their claims; ``today``: the record's last day at that time. Events may be left out, as if nothing
    were known of them.
    """

    part: Part
    claims: frozenset[str]
    events: Mapping[str, frozenset[str]]
    parents: Mapping[str, str]
    forecasts: Mapping[str, Forecast]
    today: datetime.date | None


@dataclass(frozen=True, slots=True)
class Linking:
    """What the derived rows rest on: how often it was linked, how many rulings there were, the last day of the record,
    and the version of software, codebook and settings.
    """

    serial: int
    rulings: int
    today: datetime.date | None
    made_by: str
