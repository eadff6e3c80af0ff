"""Reports inside what somebody is quoted with: all belong to source chains, few are statements of their own."""

from collections.abc import Sequence

from reportedly.extract.statements.lexicon import reporting
from reportedly.model.finding import Quotation
from reportedly.model.statement import Statement


def of_their_own(quotations: Sequence[Quotation]) -> tuple[Statement, ...]:
    """The statements that a document makes, without what their speakers only think, want or say of themselves in them.

    "The minister said that she wants peace" is one statement; "the agency said that the minister denied it" is two.
    """
    at: dict[int, list[Quotation]] = {}
    for quotation in quotations:
        for index in quotation.content:
            at.setdefault(index, []).append(quotation)
    return tuple(q.statement for q in quotations if _is_relayed(q) or not _is_inside(q, at[min(q.content)]))


def _is_inside(inner: Quotation, others: Sequence[Quotation]) -> bool:
    return any(inner.content < other.content for other in others)


def _is_relayed(quotation: Quotation) -> bool:
    """Whether somebody who is named by a noun utters it: "Kim told Putin that", not "they want"."""
    word = reporting(quotation.cue) if quotation.cue is not None else None
    source = quotation.source
    named = source is not None and source.pos not in ("PRON", "DET")
    return word is not None and word.uttered and quotation.voiced and named
