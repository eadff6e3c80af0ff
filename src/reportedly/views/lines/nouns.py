"""The lines that views show: each with the ids of the claims it rests on."""

import datetime
from dataclasses import dataclass
from typing import Literal

from reportedly.model.claim import Claim
from reportedly.model.derived import Contradiction, Event, Flow, Forecast
from reportedly.model.document import Published
from reportedly.model.reason import Reason
from reportedly.model.statement import Statement
from reportedly.views import words

MarkKind = Literal["trigger", "actor", "speaker", "certainty", "cue", "condition", "quote", "cause", "effect"]
Side = Literal["a", "b", "other"]


@dataclass(frozen=True, slots=True)
class Mark:
    """Half-open range within an excerpt's text, and what the words there do; ``note`` says it in words."""

    start: int
    end: int
    kind: MarkKind
    note: str = ""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Text as it stands in a document. ``offset``: where it begins there; ``core``: the quoted part within ``text``."""

    text: str
    offset: int
    core: tuple[int, int]
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A document that a view uses; ``path``: its address or file name; ``claims``: how many were taken from it."""

    document_id: str
    title: str | None
    outlet: str | None
    agency: str | None
    byline: str | None
    path: str
    published: Published | None
    story_id: str
    claims: int = 0

    @property
    def name(self) -> str:
        """The title, or the file's name where there is none."""
        return self.title or self.path

    @property
    def issuer(self) -> str:
        """Who brought it out, as far as the page tells."""
        if self.outlet and self.agency and self.agency != self.outlet:
            return f"{self.outlet}, by {self.agency}"
        return self.outlet or self.agency or "outlet not known"


@dataclass(frozen=True, slots=True)
class Story:
    """One report and its copies, earliest first."""

    story_id: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A claim in one plain line with its sentence. ``copies``: claims that repeat it word for word in one story."""

    claim: Claim
    text: str
    excerpt: Excerpt
    source: Source
    chain: str
    certainty: str
    copies: tuple[str, ...] = ()

    @property
    def claim_ids(self) -> tuple[str, ...]:
        """All claims that this line stands for."""
        return (self.claim.claim_id, *self.copies)


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event in one plain line; ``first`` and ``last``: days on which it was first and last reported.

    ``lead`` and ``dated`` are the line in two parts; ``parent``: the event shown above it that it is part of.
    """

    event: Event
    text: str
    lead: str
    dated: str
    first: datetime.date | None
    last: datetime.date | None
    evidence: tuple[Evidence, ...]
    parent: str | None = None

    @property
    def claim_ids(self) -> tuple[str, ...]:
        """The claims that the line rests on."""
        return self.event.claims

    @property
    def words(self) -> str:
        """The sentence that tells best how the event stands: one that reports it so, dated rather than not, told by the
        page itself rather than by others.
        """
        alike = [e for e in self.evidence if e.claim.factuality == self.event.factuality] or self.evidence
        found = min(alike, key=_telling, default=None)
        return words.sentence(found.claim) if found else ""

    @property
    def sources(self) -> int:
        """Independent sources: stories and agencies, not pages."""
        return self.event.independent_sources


def _telling(evidence: Evidence) -> tuple[bool, bool]:
    return evidence.claim.date is None, any(link.link == "speaker" for link in evidence.claim.attribution)


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A statement in whose words a claim about the pair stands; ``said``: these words in one line."""

    statement: Statement
    speaker: str
    said: str
    side: Side
    excerpt: Excerpt
    source: Source
    claim_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FlowLine:
    """One item in one direction with every status that claims give it (status to number of claims)."""

    item: str
    giver: str
    receiver: str
    statuses: dict[str, int]
    flows: tuple[Flow, ...]
    evidence: tuple[Evidence, ...]

    @property
    def anchor(self) -> str:
        """The name of the line within a page."""
        first = self.flows[0]
        return f"flow-{first.claim_id}-{self.item}-{first.from_ or 'x'}-{first.to or 'x'}"

    @property
    def standing(self) -> str:
        """The status that goes furthest: what is told as done before what lies ahead, denials and bans last."""
        return next((s for s in ("confirmed", "alleged") if s in self.statuses), None) or next(
            (s for s in self.statuses if s not in ("denied", "prohibited")), next(iter(self.statuses))
        )

    @property
    def ledger(self) -> tuple[tuple[str, str, Evidence], ...]:
        """Status, amount and sentence of each claim, the latest first."""
        told = {e.claim.claim_id: e for e in self.evidence}
        rows = [
            (f.status, f.quantity.text if f.quantity else "", told[f.claim_id])
            for f in self.flows
            if f.claim_id in told
        ]
        return tuple(sorted(rows, key=lambda row: _published(row[2]), reverse=True))

    @property
    def claim_ids(self) -> tuple[str, ...]:
        """The claims that the line rests on."""
        return tuple(dict.fromkeys(f.claim_id for f in self.flows))


def _published(evidence: Evidence) -> datetime.date:
    return evidence.source.published.start if evidence.source.published else datetime.date.min


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """A reason: its two sides in words, who gives it, and the sentence."""

    reason: Reason
    cause: str
    effect: str
    by: str
    excerpt: Excerpt
    source: Source

    @property
    def label(self) -> str:
        """What ties the sides, in a word or two."""
        return f"not a {self.reason.kind}" if self.reason.factuality == "negated" else self.reason.kind

    @property
    def told(self) -> str:
        """Kind and source in one."""
        return f"{self.label}, according to {self.by}"

    @property
    def claim_ids(self) -> tuple[str, ...]:
        """The claims that stand on its sides."""
        return (*self.reason.cause_claims, *self.reason.effect_claims)


@dataclass(frozen=True, slots=True)
class ForecastLine:
    """A forecast, who makes it, the sentence that does so, and the sentences that settle it."""

    forecast: Forecast
    text: str
    forecaster: str
    probability: str
    evidence: Evidence
    resolution: tuple[Evidence, ...] = ()

    @property
    def is_settled(self) -> bool:
        """Whether later claims have decided it; where they disagree, it waits for more."""
        return self.forecast.status in ("true", "false", "void")

    @property
    def evidence_heading(self) -> str:
        """What its resolution is."""
        if self.forecast.by_absence:
            return "Pages of its time, which do not tell of it"
        return "Settled by" if self.is_settled else "What later pages say"

    @property
    def claim_ids(self) -> tuple[str, ...]:
        """The forecast's own claim and those that settle it."""
        return (self.forecast.claim_id, *self.forecast.resolution)


@dataclass(frozen=True, slots=True)
class ContradictionLine:
    """Two claims that can't both be so, side by side."""

    contradiction: Contradiction
    text: str
    one: Evidence
    other: Evidence

    @property
    def claim_ids(self) -> tuple[str, ...]:
        """The two claims."""
        return (self.contradiction.claim_a, self.contradiction.claim_b)


Line = EventLine | StatementLine | FlowLine | ForecastLine | ContradictionLine | ReasonLine
