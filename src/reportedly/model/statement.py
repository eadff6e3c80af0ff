"""Words that somebody said."""

from dataclasses import dataclass
from typing import Literal

from reportedly.model.actor import Speaker
from reportedly.model.span import Span

Kind = Literal["direct", "indirect", "mixed"]


@dataclass(frozen=True, slots=True)
class Statement:
    """One quotation or report of speech; ``content`` has several spans where the quotation is broken up.

    ``channel``: the medium that the speaker's words came through, where the text names one.
    """

    statement_id: str
    document_id: str
    kind: Kind
    content: tuple[Span, ...]
    cue: Span | None
    speaker: Speaker | None
    channel: Speaker | None = None
