"""Why something is done or happens, as a text has it."""

from dataclasses import dataclass
from typing import Literal, get_args

from reportedly.model.claim import Attribution, Factuality
from reportedly.model.span import Span

ReasonKind = Literal["cause", "condition", "purpose", "exchange", "response", "circumstance"]
REASON_KINDS: tuple[ReasonKind, ...] = get_args(ReasonKind)


@dataclass(frozen=True, slots=True)
class Reason:
    """One tie between two sides of a text, and who makes it.

    ``cause`` and ``effect``: reason and what it is the reason for; of a purpose, goal and act; of an exchange, what is
    given and what comes back; of a response, what is answered and the answer. ``cause_claims``/``effect_claims``: ids
    of the claims whose triggers stand in them. ``cue``: the words that make the tie. ``factuality``: how far the text
    goes with the effect under this reason; "negated" where it says that this is not why. ``attribution``: who gives
    the reason, innermost first; empty: the author.
    """

    reason_id: str
    document_id: str
    sentence: Span
    kind: ReasonKind
    cue: Span
    cause: Span
    effect: Span
    factuality: Factuality
    attribution: tuple[Attribution, ...] = ()
    cause_claims: tuple[str, ...] = ()
    effect_claims: tuple[str, ...] = ()

    @property
    def claims(self) -> frozenset[str]:
        """Ids of the claims on either side."""
        return frozenset((*self.cause_claims, *self.effect_claims))
