"""`why`: which entries of the codebook fired in a text, which did not and why, and how it was parsed.

1. parse the text and read it as always    2. trace: every entry that was looked at    3. tell it (`prose`), or as JSON
"""

import datetime
from collections.abc import Iterator

from reportedly import pipeline
from reportedly.clean import plain
from reportedly.codebook import ontology
from reportedly.codebook.actors import name_of
from reportedly.errors import UsageError
from reportedly.extract import actors
from reportedly.extract.events.why import Tried, trace, unlisted
from reportedly.model.actor import Actor
from reportedly.model.claim import Claim
from reportedly.model.finding import EventMention, Mentions
from reportedly.model.parsed import ParsedDocument, Sentence, Token
from reportedly.parse import Parser
from reportedly.tracing.nouns import Act, Named, PassedOver, Slot, Told, TracedSentence, Word
from reportedly.tracing.traced import Trace

__all__ = ["Trace", "why"]


def why(text: str, published: datetime.date | str | None = None) -> Trace:
    """Which event entries fired in ``text``, which were considered and why not, and how it was parsed.

    ``published``: the day on which offices are looked up. Raises UsageError when it is no day or the text is empty.
    """
    parsed = next(Parser().parse([plain.plain(text, pipeline.day(published))]))
    if not parsed.sentences:
        raise UsageError("there is nothing to read.", "SENTENCE", "Give a sentence, in quotes.")
    mentions = actors.find(parsed)
    tried, claims = trace(parsed, mentions), pipeline.analyse(parsed).claims
    unknown = unlisted(parsed)
    return Trace(tuple(_sentence(parsed, s, mentions, tried, claims, unknown) for s in parsed.sentences))


def _sentence(
    parsed: ParsedDocument,
    sentence: Sentence,
    mentions: Mentions,
    tried: list[Tried],
    claims: tuple[Claim, ...],
    unknown: list[Token],
) -> TracedSentence:
    own = [t for t in tried if t.word.sentence is sentence]
    named = (m for m in mentions.all if m.head.sentence is sentence)
    spans = ((parsed.span(parsed.tokens[m.first], parsed.tokens[m.last]), m.actors) for m in named)
    return TracedSentence(
        parsed.span(sentence.tokens[0], sentence.tokens[-1]),
        tuple(_act(t, t.event, claims) for t in own if t.event is not None),
        tuple(_passed_over(t) for t in own if t.event is None),
        tuple(t.text for t in unknown if t.sentence is sentence),
        tuple(Named(span.text, span.start, span.end, tuple(map(_party, found))) for span, found in spans),
        tuple(_words(sentence)),
    )


def _act(tried: Tried, event: EventMention, claims: tuple[Claim, ...]) -> Act:
    told = (c for c in claims if c.trigger == event.trigger and c.cameo == event.cameo)
    return Act(
        event.trigger.text, event.trigger.start, event.trigger.end, event.type, event.mode, event.cameo,
        ontology.cameo_name(event.cameo or ""), tuple(map(_party, event.source)), tuple(map(_party, event.target)),
        event.symmetric, tuple(Told(c.factuality, tuple(cue.text for cue in c.cues)) for c in told),
        tried.entry, tried.file, tried.word.text, tried.decided_by,
        tuple(Slot(f.side, f.slot, tuple(map(_party, f.actors))) for f in tried.slots), event.trend,
    )  # fmt: skip


def _passed_over(tried: Tried) -> PassedOver:
    name = ontology.cameo_name(tried.code or "")
    return PassedOver(tried.word.text, tried.entry, tried.file, tried.code, name, tried.reason, tried.background)


def _party(actor: Actor) -> str:
    """A party in words, with its codes: "Chile (CHL, GOV)"; a person with the state."""
    codes = ", ".join(code for code in (actor.country or "no state", actor.sector) if code)
    who = actor.person or (name_of(actor.country) if actor.country else actor.name)
    return f"{who} ({codes})"


def _words(sentence: Sentence) -> Iterator[Word]:
    """The words with their numbers from 1; a word's head is the number of another, 0 for the root."""
    numbers = {t.index: number for number, t in enumerate(sentence.tokens, 1)}
    for token in sentence.tokens:
        head = 0 if token.is_root else numbers[token.head.index]
        yield Word(numbers[token.index], token.text, token.lemma, token.tag, token.dep, head)
