"""Reasons of the record as lines of a brief."""

from reportedly.model.reason import Reason
from reportedly.views import words
from reportedly.views.lines import excerpt
from reportedly.views.lines.nouns import ReasonLine
from reportedly.views.lines.record import Record


def lines(record: Record) -> list[ReasonLine]:
    """The latest first, those of one page in text order; copies within a story are told once.

    Those that tie two acts of the record come before those of which one side or both are words alone.
    """
    found: dict[tuple[str, ...], ReasonLine] = {}
    for reason in sorted(record.reasons, key=lambda r: _order(record, r)):
        line = _line(record, reason)
        found.setdefault((line.source.story_id, reason.kind, line.cause, line.effect), line)
    return list(found.values())


def _order(record: Record, reason: Reason) -> tuple[bool, int, str, int]:
    both = bool(reason.cause_claims and reason.effect_claims)
    return not both, -record.said_on(reason.document_id).toordinal(), reason.document_id, reason.cue.start


def _line(record: Record, reason: Reason) -> ReasonLine:
    document = record.documents[reason.document_id]
    cause, effect = (" ".join(side.text.split()) for side in (reason.cause, reason.effect))
    return ReasonLine(
        reason, cause, effect, words.chain(reason.attribution, document), excerpt.of_reason(document, reason),
        record.sources[reason.document_id],
    )  # fmt: skip
