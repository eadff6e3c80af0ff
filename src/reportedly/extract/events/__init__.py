"""Acts in the text: verbs and event nouns matched with the codebook's patterns, with who did it to whom.

1. readings: the entries whose conditions hold    3. needs: are the parties there that the entry asks for
2. sides: who stands where                        4. salience: acts told in their own right, not mere background
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from reportedly.codebook.ontology import plover
from reportedly.extract.events import content, needs, refusals, roles, salience, sides
from reportedly.extract.events.nominal import candidates
from reportedly.extract.events.parties import Parties
from reportedly.extract.events.readings import Reading, through
from reportedly.model.claim import EventType
from reportedly.model.finding import EventMention, Mentions
from reportedly.model.parsed import ParsedDocument, Token
from reportedly.model.span import Span

# A trigger is the verb up to the noun that decides, when that is near; a longer one would say nothing in particular.
_NEAR = 7


@dataclass(frozen=True, slots=True, eq=False)
class Verdict:
    """What became of a reading: the act it gives, or why it gives none (``reason``, in words).

    ``background``: an act that it would give, were that more than the background of another one.
    """

    reading: Reading
    event: EventMention | None
    reason: str = ""
    background: EventMention | None = None


@dataclass(slots=True)
class _Page:
    """What is known of a document while its acts are read."""

    parsed: ParsedDocument
    parties: Parties
    by_head: dict[int, Reading]
    coded: list[EventMention] = field(default_factory=list)
    told: set[int] = field(default_factory=set)
    codes: dict[int, str] = field(default_factory=dict)  # by the reading's identity; empty: none


def find(parsed: ParsedDocument, mentions: Mentions) -> list[EventMention]:
    """The acts of a document, in text order. Factuality is not looked at: "did not attack" is an attack here."""
    found = [v.event for v in weigh(parsed, mentions) if v.event is not None]
    return sorted(found, key=lambda e: (e.trigger.start, e.trigger.end))


def weigh(parsed: ParsedDocument, mentions: Mentions) -> list[Verdict]:
    """Every reading that was tried and what became of it; readings behind one that gave an act are not tried."""
    found = list(candidates(parsed))
    by_head = {readings[0].head.index: readings[0] for readings in reversed(found)}
    page = _Page(parsed, Parties(mentions), by_head)
    verdicts = [v for readings in found for v in _tried(page, readings)]
    acts = [v for v in verdicts if v.event is not None and not v.event.uncoded]
    background = salience.background([v.event for v in acts if v.event is not None])
    reasons = {id(acts[place]): reason for place, reason in background.items()}
    kept = [v for v in acts if id(v) not in reasons]
    refused = refusals.of(parsed, [v.event for v in kept if v.event is not None])
    return [
        *(Verdict(v.reading, None, reasons[id(v)], v.event) if id(v) in reasons else v for v in verdicts),
        *(Verdict(kept[place].reading, refusal) for place, refusal in refused),
    ]


def _tried(page: _Page, readings: list[Reading]) -> Iterator[Verdict]:
    for reading in readings:
        verdict = _judged(page, reading)
        yield verdict
        if verdict.event is not None and verdict.event.uncoded:
            return
        if verdict.event is not None:
            page.coded.append(verdict.event)
            page.told.update(n.index for n in (through(reading.noun) if reading.noun else ()))
            return


def _judged(page: _Page, reading: Reading) -> Verdict:
    """The act, with its code and its parties; none when it has no code or lacks parties that it can't do without."""
    if reading.nominal and reading.noun is not None and reading.noun.index in page.told:
        return Verdict(reading, None, "a verb has told this noun's act already")
    code = _code(page, reading)
    if code is None and not (reading.code is None and reading.trend):
        return Verdict(reading, None, "no act of the kind that the entry asks for stands below it")
    found = sides.upon_own_people(code, sides.of(reading, page.parties, page.coded))
    lacking = needs.lack(reading, found, page.parties)
    if lacking:
        earlier = sides.before(reading, _plover(reading, code)[0], page.coded, found) if code else None
        if earlier is None:
            return Verdict(reading, None, lacking)
        found = earlier
    if reading.pattern.single and not found.symmetric:
        code = reading.pattern.single
    return Verdict(reading, _mention(page.parsed, reading, code, found))


def _mention(parsed: ParsedDocument, reading: Reading, code: str | None, found: sides.Sides) -> EventMention:
    kind, mode, contexts = _plover(reading, code) if code else (None, None, ())
    return EventMention(
        reading.head, _trigger(parsed, reading), code, kind, mode, contexts, found.source, found.target,
        found.symmetric, reading.pattern.name, reading.noun if reading.nominal else None, trend=reading.trend,
    )  # fmt: skip


def _code(page: _Page, reading: Reading) -> str | None:
    """The code, made more specific by what the act is about; none if it is about nothing that the entry asks for."""
    known = page.codes.get(id(reading))
    if known is not None:
        return known or None

    def inner(token: Token) -> str | None:
        act = page.by_head.get(token.index)
        return _code(page, act) if act is not None else None

    code = content.refine(reading.code, reading.head, inner) if reading.code else None
    found = code if _about_what_is_asked(reading, page.by_head, code != reading.code) else None
    page.codes[id(reading)] = found or ""
    return found


def _about_what_is_asked(reading: Reading, by_head: dict[int, Reading], told: bool) -> bool:
    """Whether an act of the roots that the entry asks for stands below it, or, if none does, a topic tells it."""
    asked = reading.pattern.complement_roots
    if not asked or reading.case:
        return True
    below = roles.complement(reading.head)
    inner = by_head.get(below.index) if below is not None else None
    if inner is None or inner.code is None:
        return told and reading.pattern.or_topic
    return inner.code[:2] in asked


def _plover(reading: Reading, code: str) -> tuple[EventType | None, str | None, tuple[str, ...]]:
    kind, mode, contexts = plover(code)
    case, pattern = reading.case, reading.pattern
    special = (case.type if case else None) or pattern.type
    refined = code[:3] != (reading.code or "")[:3]
    chosen: EventType | None = kind if refined or special is None else special  # type: ignore[assignment]
    own = (case.contexts if case else ()) or pattern.contexts
    told = mode if code != reading.code else None
    return chosen, told or (case.mode if case else None) or (pattern.mode if chosen else None) or mode, own or contexts


def _trigger(parsed: ParsedDocument, reading: Reading) -> Span:
    head, noun = reading.head, reading.noun
    if noun is None or reading.bare:
        particle = next((c for c in head.children if c.dep == "prt" and c.index - head.index == 1), None)
        return parsed.span(head, particle or head)
    if 0 < noun.index - head.index <= _NEAR and noun.sentence is head.sentence:
        return parsed.span(head, noun)
    return parsed.span(head, head)
