"""The exact words a line rests on, cut out of a document with their marks."""

import itertools
import re
from collections.abc import Iterable

from reportedly.model.claim import Claim
from reportedly.model.document import Document
from reportedly.model.reason import Reason
from reportedly.model.span import Span
from reportedly.model.statement import Statement
from reportedly.views.lines.nouns import Excerpt, Mark, MarkKind

#: How far outside the sentence, in characters, an actor or speaker may stand for the excerpt to be widened to it:
#: two or three sentences, which a reader still takes in at a glance.
REACH = 400

Place = tuple[int | None, int | None, MarkKind, str]


def of_claim(document: Document, claim: Claim) -> Excerpt:
    """The claim's sentence (with the words before or after it in which a party or speaker is named)."""
    return _cut(document.text, claim.sentence.start, claim.sentence.end, places(claim))


def of_statement(document: Document, statement: Statement) -> Excerpt:
    """The sentences in which the statement stands, cue and speaker included."""
    spans = [*statement.content, *([statement.cue] if statement.cue else [])]
    places: list[Place] = [(s.start, s.end, "quote", "words said") for s in statement.content]
    if statement.cue:
        places.append((statement.cue.start, statement.cue.end, "cue", "reporting words"))
    if speaker := statement.speaker:
        places.append((speaker.start, speaker.end, "speaker", "speaker"))
    start, end = _whole(document.text, min(s.start for s in spans), max(s.end for s in spans))
    return _cut(document.text, start, end, places)


def of_reason(document: Document, reason: Reason) -> Excerpt:
    """The sentence that gives the reason, with the one before where a side stands there."""
    found: list[Place] = [
        *_span(reason.cause, "cause", reason.kind), *_span(reason.effect, "effect", "what it is the reason for"),
        *_span(reason.cue, "cue", "what ties them"),
    ]  # fmt: skip
    found += [(a.start, a.end, "speaker", a.link) for a in reason.attribution]
    return _cut(document.text, reason.sentence.start, reason.sentence.end, found)


def pieces(excerpt: Excerpt) -> list[tuple[str, tuple[Mark, ...], bool]]:
    """The text in stretches, each with the marks that cover all of it and whether it belongs to the quoted part."""
    edges = {0, len(excerpt.text), *excerpt.core}
    edges.update(edge for m in excerpt.marks for edge in (m.start, m.end))
    cuts = sorted(edges)
    found = []
    for start, end in itertools.pairwise(cuts):
        marks = tuple(m for m in excerpt.marks if m.start <= start and end <= m.end)
        found.append((excerpt.text[start:end], marks, excerpt.core[0] <= start and end <= excerpt.core[1]))
    return found


_STOP = re.compile(r"[.!?…][\"'”’)\]]*\s+|\n+")


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """The range widened to full stops or line ends, at most ``REACH`` characters to either side."""
    low = max(start - REACH, 0)
    before = [m.end() for m in _STOP.finditer(text, low, start)]
    after = _STOP.search(text, max(end - 1, 0), end + REACH)
    first = before[-1] if before else low if low == 0 else start
    return first, len(text[: after.end()].rstrip()) if after else min(end + REACH, len(text.rstrip()))


def _span(span: Span | None, kind: MarkKind, note: str) -> list[Place]:
    return [(span.start, span.end, kind, note)] if span else []


def places(claim: Claim) -> list[Place]:
    """Where the words of a claim stand in its document, what each part does there, and a note on it."""
    found: list[Place] = [(claim.trigger.start, claim.trigger.end, "trigger", "the act")]
    found += [(a.start, a.end, "actor", a.country or "actor") for a in (*claim.source, *claim.target)]
    found += [(a.start, a.end, "speaker", a.link) for a in claim.attribution]
    found += [place for cue in claim.cues for place in _span(cue, "cue", f"makes it '{claim.factuality}'")]
    found += _span(claim.condition, "condition", "condition")
    if words := claim.certainty:
        found.append((words.start, words.end, "certainty", words.class_))
    return found


def _cut(text: str, start: int, end: int, places: Iterable[Place]) -> Excerpt:
    """``text`` from ``start`` to ``end``, widened to the places within reach; places out of reach are dropped."""
    near = [
        (s, e, kind, note)
        for s, e, kind, note in places
        if s is not None and e is not None and start - REACH <= s < e <= end + REACH
    ]
    low = min([start, *(s for s, *_ in near)])
    high = max([end, *(e for _, e, *_ in near)])
    marks = sorted(
        {Mark(s - low, e - low, kind, note) for s, e, kind, note in near},
        key=lambda m: (m.start, -m.end, m.kind, m.note),
    )
    return Excerpt(text[low:high], low, (start - low, end - low), tuple(marks))
