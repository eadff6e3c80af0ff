"""What the extractors hand to each other before claims are put together."""

from dataclasses import dataclass

from reportedly.model.actor import Actor, Speaker
from reportedly.model.claim import Certainty, Claim, EventType, Factuality, Trend
from reportedly.model.parsed import Token
from reportedly.model.reason import Reason
from reportedly.model.span import Span
from reportedly.model.statement import Kind, Statement
from reportedly.model.when import Timex


@dataclass(frozen=True, slots=True, eq=False)
class Mention:
    """A noun phrase that names actors: ``head`` its syntactic head, ``first``..``last`` its tokens (document indexes).

    "The two leaders" is one mention of several actors.
    """

    head: Token
    first: int
    last: int
    actors: tuple[Actor, ...]


class Mentions:
    """The actor mentions of a document, by the token that heads them."""

    def __init__(self, found: list[Mention]) -> None:
        self.all = sorted(found, key=lambda m: m.first)
        self._by_head = {m.head.index: m for m in self.all}
        self._inside = {i: m for m in self.all if m.last > m.first for i in range(m.first, m.last + 1)}

    def of(self, token: Token) -> Mention | None:
        """The mention that this token heads."""
        return self._by_head.get(token.index)

    def torn(self, token: Token) -> Mention | None:
        """The name that this token is a part of, where the parser hung its parts on several words."""
        mention = self._inside.get(token.index)
        return mention if mention is not None and not mention.first <= token.head.index <= mention.last else None

    def at(self, token: Token) -> Mention | None:
        """The shortest mention that this token is part of."""
        inside = [m for m in self.all if m.first <= token.index <= m.last]
        return min(inside, key=lambda m: m.last - m.first, default=None)


@dataclass(frozen=True, slots=True, eq=False)
class EventMention:
    """An act found in the text. ``head``: the word whose sides and time are the act's; ``pattern``: the codebook entry.

    ``noun``: the noun that names the act, where ``head`` is the verb that lends it a subject ("called off talks").
    ``refused``: the act is to refuse what ``head`` says, so that it happens where the text says that the other won't.
    """

    head: Token
    trigger: Span
    cameo: str | None
    type: EventType | None
    mode: str | None
    contexts: tuple[str, ...]
    source: tuple[Actor, ...]
    target: tuple[Actor, ...]
    symmetric: bool
    pattern: str
    noun: Token | None = None
    refused: bool = False
    trend: Trend | None = None

    @property
    def uncoded(self) -> bool:
        """Whether it is a trend or state without an act: it counts only where it is foretold."""
        return self.cameo is None


@dataclass(frozen=True, slots=True, eq=False)
class Quotation:
    """A statement and its tokens: ``content`` holds document indexes, ``cue`` and ``source`` head tokens.

    ``actor`` is the speaker as an actor, where the speaker is one. ``voiced``: whether the content is the speaker's
    claim; what a speaker only judges, wants or promises ("condemned the launch") the author reports.
    """

    statement: Statement
    kind: Kind
    content: frozenset[int]
    cue: Token | None
    source: Token | None
    speaker: Speaker | None
    actor: Actor | None = None
    voiced: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Judgement:
    """How far a text goes with an event, in one source's view; ``cues`` are the words that made it so.

    ``denial``: the word by which another than the event's own sources denies it, in a clause of its own.
    """

    label: Factuality
    score: float
    cues: tuple[Span, ...] = ()
    certainty: Certainty | None = None
    condition: Span | None = None
    denial: Token | None = None


@dataclass(frozen=True, slots=True)
class SpanFactuality:
    """Factuality of a span that a caller asked about."""

    start: int
    end: int
    label: Factuality
    score: float


@dataclass(frozen=True, slots=True)
class Coding:
    """All that is read from one text."""

    claims: tuple[Claim, ...]
    statements: tuple[Statement, ...]
    times: tuple[Timex, ...]
    factuality: tuple[SpanFactuality, ...] = ()
    reasons: tuple[Reason, ...] = ()
