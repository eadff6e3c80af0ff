"""What holds for the coding of any text at all, however odd the text is."""

from collections.abc import Iterator

from reportedly.model.claim import EVENT_TYPES, FACTUALITY, Claim
from reportedly.model.finding import Coding
from reportedly.model.span import Span
from reportedly.model.when import Timex


def assert_sound(text: str, coding: Coding) -> None:
    """Every place is a slice of the text, every label and type is one of the scheme, no claim is there twice."""
    for span in places(coding):
        assert text[span.start : span.end] == span.text, span
    for claim in coding.claims:
        assert_claim(claim)
    assert len({claim.claim_id for claim in coding.claims}) == len(coding.claims)


def places(coding: Coding) -> Iterator[Span | Timex]:
    """Everything that says that it is a place in the text."""
    for claim in coding.claims:
        yield from (claim.sentence, claim.trigger, *claim.cues)
        yield from (s for s in (claim.condition, claim.certainty, claim.place) if s and hasattr(s, "text"))
    for statement in coding.statements:
        yield from (*statement.content, *([statement.cue] if statement.cue else []))
    yield from coding.times


def assert_claim(claim: Claim) -> None:
    """Its label, score, type, trigger, days and range are in their bounds."""
    assert claim.factuality in FACTUALITY
    assert -3 <= claim.score <= 3
    assert claim.type is None or claim.type in EVENT_TYPES
    assert claim.sentence.start <= claim.trigger.start < claim.trigger.end <= claim.sentence.end
    if claim.date and claim.date.start and claim.date.end:
        assert claim.date.start <= claim.date.end
    if claim.certainty and claim.certainty.low is not None:
        assert 0 <= claim.certainty.low <= claim.certainty.high <= 1
