"""Builders of nouns for tests: every default is consistent (spans equal their slices, ids are content hashes).

Import with ``from fakes import document, claim``.
"""

import datetime
import re
from collections.abc import Iterable
from typing import Any

from reportedly.model.actor import Actor, Speaker
from reportedly.model.claim import Certainty, Claim, EventType, Factuality
from reportedly.model.derived import Contradiction, Event, Flow, Forecast, Linked, Probability, Step
from reportedly.model.document import Document, Dropped, Published, Segment, Zone
from reportedly.model.ids import content_id
from reportedly.model.reason import Reason
from reportedly.model.span import Span
from reportedly.model.statement import Statement
from reportedly.model.when import When

TEXT = "North Korea and Russia signed an accord on Monday. Officials said that both sides may hold talks in June."
DAY = datetime.date(2024, 6, 3)
OFFICIALS = Speaker("Officials", None, "RUS")


def when(start: datetime.date | str | None, end: datetime.date | str | None = None, precision: Any = "day") -> When:
    """An interval; ``end`` defaults to ``start``; dates may be given as ISO text."""
    first, last = _day(start), _day(start if end is None else end)
    return When(first, last, precision)


def document(
    text: str = TEXT,
    *,
    path: str = "page.txt",
    published: datetime.date | str | None = DAY,
    title: str | None = None,
    outlet: str | None = "Example Wire",
    agency: str | None = None,
    byline: str | None = None,
    zones: Iterable[Zone] = (),
    dropped: Iterable[tuple[str, str]] = (),
) -> Document:
    """A document whose every line is one segment: body, or what ``zones`` says line by line.

    ``dropped``: pairs of a piece of the text and a reason.
    """
    lines = [m for m in re.finditer(r"[^\n]*\S[^\n]*", text)]
    kinds: list[Zone] = [*zones, *["body"] * len(lines)]  # type: ignore[list-item]
    segments = tuple(Segment(z, Span.of(text, *m.span())) for z, m in zip(kinds, lines, strict=False))
    day = _day(published)
    return Document(
        content_id("d", text), path, text, title, byline, agency, outlet, None,
        Published(day, day, "day", ("dateline",)) if day else None, segments,
        tuple(Dropped(s.start, s.end, s.text, reason) for s, reason in ((span(text, t), r) for t, r in dropped)),
    )  # fmt: skip


def span(text: str, part: str, start: int = 0) -> Span:
    """The first place of ``part`` in ``text``; ValueError when it isn't there."""
    at = text.index(part, start)
    return Span.of(text, at, at + len(part))


def sentence(text: str, inside: Span) -> Span:
    """The sentence (cut at full stops and line ends) that the span lies in."""
    found = [Span.of(text, *m.span()) for m in re.finditer(r"[^\s.\n](?:[^.\n]|\.(?=\S))*\.?", text)]
    return next(s for s in found if s.overlaps(inside))


def actors(given: Iterable[str | Actor]) -> tuple[Actor, ...]:
    """Country codes become governments; actors stay as they are."""
    return tuple(a if isinstance(a, Actor) else Actor(a, "GOV", a) for a in given)


def claim(
    doc: Document | None = None,
    trigger: str = "signed",
    *,
    source: Iterable[str | Actor] = ("PRK",),
    target: Iterable[str | Actor] = ("RUS",),
    type: EventType | None = "AGREE",
    cameo: str | None = "057",
    factuality: Factuality = "happened",
    date: When | None = None,
    certainty: Certainty | None = None,
    **more: Any,
) -> Claim:
    """A claim on the first place of ``trigger`` in the document (default: ``document()``); ``more``: other fields."""
    page = doc or document()
    at = span(page.text, trigger)
    parties = actors(source), actors(target)
    fields: dict[str, Any] = {
        "symmetric": False, "mode": None, "contexts": (), "quad": 1, "goldstein": 8.0, "score": 3.0,
    }  # fmt: skip
    chain = more.get("attribution", ())
    return Claim(
        claim_id=content_id("c", page.document_id, at.start, at.end, parties, type, factuality, chain),
        document_id=page.document_id, sentence=sentence(page.text, at), trigger=at, source=parties[0],
        target=parties[1], type=type, cameo=cameo, root=cameo[:2] if cameo else None, factuality=factuality,
        date=date, certainty=certainty, **{**fields, **more},
    )  # fmt: skip


def certainty_words(
    text: str, class_: str, low: float | None = None, high: float | None = None, scale: str | None = "readers"
) -> Certainty:
    """Words of certainty that stand at the beginning of a text."""
    return Certainty(0, len(text), text, class_, scale, low, high)


def statement(
    doc: Document | None = None,
    content: str = "both sides may hold talks in June",
    *,
    cue: str | None = "said",
    speaker: Speaker | None = OFFICIALS,
    kind: Any = "indirect",
) -> Statement:
    """A statement on the first place of ``content`` in the document (default: ``document()``)."""
    page = doc or document()
    words = span(page.text, content)
    return Statement(
        content_id("s", page.document_id, words.start, words.end), page.document_id, kind, (words,),
        span(page.text, cue) if cue else None, speaker,
    )  # fmt: skip


def reason(
    page: Document, cause: str, effect: str, *, cue: str = "because", kind: Any = "cause", causes: Iterable[Claim] = (),
    effects: Iterable[Claim] = (), **more: Any,
) -> Reason:  # fmt: skip
    """A reason whose sides and cue are the first such words of a document; ``causes``/``effects``: claims in them."""
    sides = (span(page.text, cause), span(page.text, effect))
    fields: dict[str, Any] = {
        "cause_claims": tuple(c.claim_id for c in causes), "effect_claims": tuple(c.claim_id for c in effects),
        "factuality": "happened", "sentence": sentence(page.text, sides[1]), **more,
    }  # fmt: skip
    made = content_id("y", page.document_id, kind, cause, effect)
    return Reason(
        made, page.document_id, kind=kind, cue=span(page.text, cue), cause=sides[0], effect=sides[1], **fields
    )


def event(claims: Iterable[Claim], *, published: datetime.date | str | None = DAY, **more: Any) -> Event:
    """An event of these claims, with the fields of the first; ``more``: any other field."""
    all_ = tuple(claims)
    first = all_[0]
    fields: dict[str, Any] = {
        "type": first.type, "cameo": first.cameo, "root": first.root, "source": first.source, "target": first.target,
        "symmetric": first.symmetric, "date": first.date, "place": first.place, "factuality": first.factuality,
        "independent_sources": 1, "parent": None,
    }  # fmt: skip
    return Event(
        event_id=content_id("e", *(c.claim_id for c in all_)), claims=tuple(c.claim_id for c in all_),
        documents=tuple(dict.fromkeys(c.document_id for c in all_)),
        history=tuple(Step(_day(published), c.factuality, c.claim_id) for c in all_), **{**fields, **more},
    )  # fmt: skip


def forecast(of: Claim, *, status: Any = "open", horizon: When | None = None, **more: Any) -> Forecast:
    """A forecast that rests on this claim."""
    fields: dict[str, Any] = {
        "forecaster": OFFICIALS, "probability": Probability(0.55, 0.9, "readers"), "reason": "no later claim",
    }  # fmt: skip
    return Forecast(
        claim_id=of.claim_id, document_id=of.document_id, horizon=horizon, status=status, **{**fields, **more}
    )


def flow(of: Claim, *, item: str = "food", from_: str | None = "RUS", to: str | None = "PRK", **more: Any) -> Flow:
    """A flow that rests on this claim."""
    return Flow(
        of.claim_id, of.document_id, of.sentence, of.trigger, item, from_, to, **{"status": "pledged", **more}
    )  # fmt: skip


def contradiction(
    of: Event, a: Claim, b: Claim, reason: str = "one says it happened, the other denies it"
) -> Contradiction:
    """Two claims of the event that can't both be so."""
    return Contradiction(of.event_id, a.claim_id, b.claim_id, reason)


def linked(
    events: Iterable[Event] = (),
    forecasts: Iterable[Forecast] = (),
    flows: Iterable[Flow] = (),
    contradictions: Iterable[Contradiction] = (),
    stories: dict[str, str] | None = None,
) -> Linked:
    """What linking derived."""
    return Linked(stories or {}, tuple(events), tuple(forecasts), tuple(flows), tuple(contradictions))


def _day(given: datetime.date | str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(given) if isinstance(given, str) else given
