"""Why acts were found or not: every entry of the codebook that was looked at, its slots, and what became of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.codebook.events import Case, Pattern
from reportedly.extract import events
from reportedly.extract.events import refusals, roles
from reportedly.extract.events.nominal import considered_noun, may_name
from reportedly.extract.events.parties import Parties, source_slots
from reportedly.extract.events.readings import Considered, considered_verb, may_head, verb_patterns
from reportedly.model.actor import Actor
from reportedly.model.finding import EventMention, Mentions
from reportedly.model.parsed import ParsedDocument, Token

# Places of deciding nouns that are told; verbs such as "give" have ten.
_PLACES = 3


@dataclass(frozen=True, slots=True)
class Filled:
    """A slot of an entry and who stands in it; ``side`` is source or target."""

    side: str
    slot: str
    actors: tuple[Actor, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Tried:
    """An entry that was looked at for a word: the act it gave, or why it gave none (``reason``, in words).

    ``decided_by``: the noun that made one of its cases hold; ``code`` None where no code was reached;
    ``background``: it gave an act, which the sentence tells only as the background of another.
    """

    entry: str
    file: str
    word: Token
    code: str | None
    decided_by: str | None
    slots: tuple[Filled, ...]
    event: EventMention | None
    reason: str
    background: bool = False


def trace(parsed: ParsedDocument, mentions: Mentions) -> list[Tried]:
    """Every entry that was looked at in a document, in text order; those that gave an act have it in ``event``."""
    parties = Parties(mentions)
    weighed = events.weigh(parsed, mentions)
    refused = [v for v in weighed if v.event is not None and v.event.refused]
    verdicts = {(id(v.reading.pattern), _word(v).index): v for v in weighed if v not in refused}
    found = [
        _tried(word, entry, verdicts.get((id(entry.pattern), word.index)), parties)
        for word, entry in _considered(parsed)
    ]
    found += [_refusal(v.event) for v in refused if v.event is not None]
    return sorted(found, key=lambda t: (t.word.index, t.event is None))


def unlisted(parsed: ParsedDocument) -> list[Token]:
    """The verbs for which the codebook has no entry, in text order."""
    return [t for t in parsed.tokens if roles.is_verb(t) and may_head(t) and not verb_patterns(t)]


def _refusal(event: EventMention) -> Tried:
    """An act that no entry of its own gave, but the negation of another."""
    return Tried(refusals.ENTRY, "events_classes.yaml", event.head, event.cameo, None, (), event, "")


def _word(verdict: events.Verdict) -> Token:
    """The word whose entry was tried: the verb, or the noun that names the act."""
    reading = verdict.reading
    return reading.noun if reading.nominal and reading.noun is not None else reading.head


def _considered(parsed: ParsedDocument) -> Iterator[tuple[Token, Considered]]:
    for token in parsed.tokens:
        if may_head(token):
            yield from ((token, entry) for entry in considered_verb(token))
        if may_name(token):
            yield from ((token, entry) for entry in considered_noun(token))


def _tried(word: Token, entry: Considered, verdict: events.Verdict | None, parties: Parties) -> Tried:
    pattern, reading = entry.pattern, entry.reading
    if reading is None:
        return Tried(pattern.name, pattern.file, word, None, None, (), None, _asked(entry))
    event = verdict.event if verdict else None
    reason = verdict.reason if verdict else "another entry gave an act before it was tried"
    decided_by = reading.noun.text if reading.case is not None and reading.noun is not None else None
    slots = tuple(_filled(pattern, reading.head, reading.noun, parties))
    told = event or (verdict.background if verdict else None)
    code = told.cameo if told else reading.code
    return Tried(
        pattern.name, pattern.file, word, code, decided_by, slots, event, reason, told is not None and event is None
    )


def _asked(entry: Considered) -> str:
    """The objection; where a noun would have to decide, with places where it would have to stand."""
    places = list(dict.fromkeys(_place(case) for case in entry.pattern.cases))
    if not places or entry.pattern.code:
        return entry.reason
    more = [f"{len(places) - _PLACES} more"] if len(places) > _PLACES else []
    return f"{entry.reason} ({'; '.join([*places[:_PLACES], *more])})"


def _place(case: Case) -> str:
    """The words that a case asks for, three of them as examples: ``object: deadline, final warning, ultimatum ...``."""
    told = ((slot, ", ".join(sorted(words)[:3]), " ..." if len(words) > 3 else "") for slot, words in case.conditions)
    return " and ".join(f"{slot}: {some}{more}" for slot, some, more in told)


def _filled(pattern: Pattern, head: Token, noun: Token | None, parties: Parties) -> Iterator[Filled]:
    """Who stands in the slots of an entry; for an act named by a noun behind a verb, that verb's subject goes first."""
    lent = pattern.nominal and head is not noun
    if lent:
        yield Filled("source", "subject", parties.in_slot("subject", head, noun))
    for slot in source_slots(pattern):
        yield Filled("source", slot, parties.in_slot(slot, noun if pattern.nominal and noun else head, noun))
    for slot in pattern.target:
        yield Filled("target", slot, parties.in_slot(slot, head, noun))
