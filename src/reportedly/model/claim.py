"""The atom of the record: one report, at one place in one text, that somebody did something to somebody."""

from dataclasses import dataclass
from typing import Annotated, Literal, get_args

from pydantic import Field

from reportedly.model.actor import Actor
from reportedly.model.span import Span
from reportedly.model.when import When

Factuality = Literal[
    "happened", "negated", "denied", "alleged", "planned",
    "predicted", "possible", "conditional", "called_for", "unknown",
]  # fmt: skip
FACTUALITY: tuple[Factuality, ...] = get_args(Factuality)
#: Labels of claims that stand against an event.
AGAINST: tuple[Factuality, ...] = ("denied", "negated")
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
EVENT_TYPES: tuple[EventType, ...] = get_args(EventType)
#: Where relations between the parties go in an act or state: closer, apart, on as they are, or no telling.
Trend = Literal["warmer", "cooler", "same", "other"]
TRENDS: tuple[Trend, ...] = get_args(Trend)
Link = Literal["speaker", "channel", "agency", "outlet"]


@dataclass(frozen=True, slots=True)
class Certainty:
    """The certainty words, their class, and a probability range on a named scale (None for words that state none)."""

    start: int
    end: int
    text: str
    class_: Annotated[str, Field(alias="class")]
    scale: str | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """One link of the source chain; a chain is a tuple, innermost first; an empty one is the author's own voice."""

    link: Link
    name: str | None
    affiliation: str | None = None
    country: str | None = None
    anonymous: bool = False
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where: name as written and ISO 3166 alpha-3 of the country it lies in."""

    name: str
    country: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Transfer:
    """What changes hands in a claim: item class, giver, receiver, status (see the codebook's flows).

    ``more``: further items that go the same way in the same act; ``in_return``: items that the receiver gives for them.
    """

    item: str
    from_: Annotated[str | None, Field(alias="from")]
    to: str | None
    status: str
    more: tuple[str, ...] = ()
    in_return: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim, as in docs/formats.md. ``score`` in [-3, 3] is the author's commitment; ``cues`` made the label so.

    ``trend``: where relations go by what the trigger says, whatever the label ("tensions won't ease" is warmer,
    negated). A claim with a trend and neither type nor code foretells a state: "tensions will persist".
    """

    claim_id: str
    document_id: str
    sentence: Span
    trigger: Span
    source: tuple[Actor, ...]
    target: tuple[Actor, ...]
    symmetric: bool
    type: EventType | None
    mode: str | None
    contexts: tuple[str, ...]
    cameo: str | None
    root: str | None
    quad: int | None
    goldstein: float | None
    factuality: Factuality
    score: float
    certainty: Certainty | None = None
    attribution: tuple[Attribution, ...] = ()
    date: When | None = None
    place: Place | None = None
    condition: Span | None = None
    flow: Transfer | None = None
    cues: tuple[Span, ...] = ()
    trend: Trend | None = None

    @property
    def only_trend(self) -> bool:
        """Whether it foretells where relations go or a state that there will be, and no act."""
        return self.trend is not None and self.type is None and self.cameo is None

    @property
    def countries(self) -> frozenset[str]:
        """Codes of all parties."""
        return frozenset(a.country for a in (*self.source, *self.target) if a.country)
