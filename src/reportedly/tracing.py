"""`why`: which entries of the codebook fired in a sentence, which did not and why, and the parse, in words."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.clean import plain
from reportedly.codebook.ontology import cameo_name
from reportedly.extract import actors
from reportedly.extract.events.why import Filled, Tried, trace
from reportedly.model.actor import Actor
from reportedly.model.finding import EventMention, Mentions
from reportedly.model.parsed import ParsedDocument, Token
from reportedly.parse import Parser
from reportedly.pipeline import day


@dataclass(frozen=True, slots=True, eq=False)
class Trace:
    """What was looked at in a text; ``str()`` tells it to a reader who never saw the code."""

    parsed: ParsedDocument
    mentions: Mentions
    tried: tuple[Tried, ...]

    @property
    def fired(self) -> tuple[Tried, ...]:
        """The entries that gave an act."""
        return tuple(t for t in self.tried if t.event is not None)

    @property
    def silent(self) -> tuple[Tried, ...]:
        """The entries that gave none."""
        return tuple(t for t in self.tried if t.event is None)

    def __str__(self) -> str:
        return "\n".join(_told(self))


def why(text: str, published: datetime.date | str | None = None) -> Trace:
    """Which event entries fired in ``text``, which were considered and why not, and how it was parsed.

    ``published``: the day on which offices are looked up. Raises UsageError when it is no day.
    """
    document = plain.plain(text if text.strip() else "-", day(published))
    parsed = next(Parser().parse([document]))
    mentions = actors.find(parsed)
    return Trace(parsed, mentions, tuple(trace(parsed, mentions)))


def _told(found: Trace) -> Iterator[str]:
    yield f"Acts found: {len(found.fired)}"
    for number, tried in enumerate(found.fired, 1):
        yield from _fired(number, tried)
    yield ""
    yield f"Considered, no act: {len(found.silent)}"
    yield from (_silent(t) for t in found.silent)
    yield ""
    yield f"Actors: {len(found.mentions.all)}"
    for mention in found.mentions.all:
        first, last = found.parsed.tokens[mention.first], found.parsed.tokens[mention.last]
        yield f"  {found.parsed.span(first, last).text}: {_people(mention.actors)}"
    yield ""
    yield "Parse: word, lemma, tag, dependency, head"
    yield from _table(found.parsed.tokens)


def _fired(number: int, tried: Tried) -> Iterator[str]:
    event = tried.event
    if event is None:
        return
    yield f'  {number}. "{event.trigger.text}": {_coding(event)}'
    yield f"     {_sides(event)}"
    decided = f', decided by "{tried.decided_by}"' if tried.decided_by else ""
    yield f'     entry {tried.entry} of {tried.file}, for "{tried.word.text}"{decided}'
    yield from (f"       {side} slots: {_slots(tried.slots, side)}" for side in ("source", "target"))


def _coding(event: EventMention) -> str:
    name = cameo_name(event.cameo) if event.cameo else None
    mode = f", mode {event.mode}" if event.mode else ""
    return f"{event.type or 'no PLOVER type'}{mode}, CAMEO {event.cameo} ({name})"


def _sides(event: EventMention) -> str:
    if event.symmetric:
        return f"together: {_people(event.source)}"
    return f"source: {_people(event.source)}; target: {_people(event.target)}"


def _slots(slots: tuple[Filled, ...], side: str) -> str:
    """The slots of one side: those that hold somebody with whom they hold, then the empty ones."""
    own = [s for s in slots if s.side == side]
    held = [f"{s.slot} = {_people(s.actors)}" for s in own if s.actors]
    empty = ", ".join(s.slot for s in own if not s.actors)
    return "; ".join([*held, *([f"empty: {empty}"] if empty else [])]) or "none"


def _people(people: tuple[Actor, ...]) -> str:
    return ", ".join(map(_person, people)) or "nobody"


def _person(actor: Actor) -> str:
    words = (actor.country or "no state", actor.sector, actor.person)
    return " ".join(w for w in words if w)


def _silent(tried: Tried) -> str:
    code = f", code {tried.code}" if tried.code else ""
    return f'  "{tried.word.text}": {tried.entry} of {tried.file}{code}: {tried.reason}'


def _table(tokens: list[Token]) -> Iterator[str]:
    rows = [(t.text, t.lemma, t.tag, t.dep, t.head.text) for t in tokens]
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    for row in rows:
        yield "  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
