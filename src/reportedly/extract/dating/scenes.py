"""Dates that a sentence doesn't give: those of the scene, told of before, in which an act takes place."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.codebook import load
from reportedly.extract import tree
from reportedly.extract.dating.event_date import date_of
from reportedly.extract.factuality import arcs, clauses, definites
from reportedly.model.claim import Factuality
from reportedly.model.finding import EventMention
from reportedly.model.parsed import ParsedDocument, Token
from reportedly.model.when import Timex, When

# How many sentences a scene lasts, and how many scenes may be open at a time.
_LASTS, _SCENES = 4, 4
_AHEAD: frozenset[Factuality] = frozenset({"planned", "predicted", "possible", "conditional"})
_DONE: frozenset[Factuality] = frozenset({"happened", "alleged"})
# What is done at meetings, and dates from them; deliveries and attacks have their own time.
_MET = frozenset({"AGREE", "CONSULT"})
_SIGNING = "057"
# Clauses that recall other times in passing.
_ASIDE = frozenset({"advcl", "relcl"})
_TOLD_PAST = frozenset({"VBD", "VBN", "NN", "NNS"})


class Dates:
    """The dates of a document's events that sentences give: their own, or one that tells of the same thing before."""

    def __init__(self, parsed: ParsedDocument, events: Sequence[EventMention], times: list[Timex]) -> None:
        self._parsed = parsed
        self._times = times
        self._events: dict[int, list[EventMention]] = defaultdict(list)
        for event in events:
            self._events[event.head.sentence.index].append(event)

    def of(self, event: EventMention) -> When | None:
        """The days of an event; None where no sentence about it gives any."""
        own = self._since_then(event) or date_of(self._parsed, event.head, self._times)
        return own or self._recalled(event)

    def _since_then(self, event: EventMention) -> When | None:
        """ "Has since left", "has sold arms since then": from the time named last to the day of writing."""
        verb = event.head if tree.is_verbal(event.head) else event.head.head
        since = next((c for c in verb.children if c.lower == "since" and _is_of_then(c)), None)
        anchor = self._parsed.document.anchor
        if since is None or anchor is None or not clauses.is_perfect(verb):
            return None
        told = self._times[: bisect_left(self._times, since.start, key=lambda t: t.start)]
        last = next((t.when for t in reversed(told) if t.when is not None and t.when.start is not None), None)
        return replace(last, end=anchor) if last is not None and last.start and last.start <= anchor else None

    def _recalled(self, event: EventMention) -> When | None:
        """By an earlier mention of a definite event, or of the definite occasion at which an act is done."""
        noun = event.head if tree.is_nominal(event.head) else _occasion(event.head)
        if noun is None or definites.is_another(noun) or (definites.indefinite(noun) and not definites.named(noun)):
            return None
        if noun is not event.head and (own := date_of(self._parsed, noun, self._times)):
            return own
        mentions = sorted([*definites.earlier(self._parsed, noun), *self._acts_before(noun)], key=lambda t: -t.index)
        dated = ((m, date_of(self._parsed, m, self._times)) for m in mentions)
        same = (when for mention, when in dated if when is not None and self._is_of(mention, event))
        when = next(same, None)
        return None if when is None or (definites.is_past(noun) and self._lies_ahead(when)) else when

    def _acts_before(self, noun: Token) -> Iterator[Token]:
        """Verbs of earlier sentences that a noun may sum up: they met, and then "the meeting"."""
        verbs = load("times")["attach"]["summed_up"].get(noun.lemma, ())
        here = noun.sentence.index
        for index in range(max(here - _LASTS, 0), here):
            yield from (e.head for e in self._events.get(index, ()) if e.head.lemma in verbs and e.head is not noun)

    def _is_of(self, mention: Token, event: EventMention) -> bool:
        """Whether a mention is no aside ("when they last held talks") and of no other parties."""
        if any(t.dep in _ASIDE for t in (mention, *mention.ancestors())):
            return False
        others = (e for e in self._events[mention.sentence.index] if e.trigger.start <= mention.start < e.trigger.end)
        told = next(others, None)
        if told is not None:
            return _alike(parties(told), parties(event))
        names = definites.names(event.head)
        return not names or any(t.lower in names for t in mention.sentence.tokens)

    def _lies_ahead(self, when: When) -> bool:
        anchor = self._parsed.document.anchor
        return anchor is not None and when.start is not None and when.start > anchor


def parties(event: EventMention) -> frozenset[str]:
    """Codes of all parties of an event."""
    return frozenset(a.country for a in (*event.source, *event.target) if a.country)


def _alike(some: frozenset[str], others: frozenset[str]) -> bool:
    return some <= others or others <= some


def _is_of_then(since: Token) -> bool:
    """ "Since then", "ever since", or "has since left", with nothing behind it."""
    then = next(iter(since.children), None)
    return since.dep == "advmod" if then is None else then.lower in ("then", "ever")


def _occasion(verb: Token) -> Token | None:
    """The noun of "at the summit" below a verb."""
    book = load("factuality")["definite"]
    for preposition in verb.children:
        noun = preposition.child("pobj") if preposition.lower in book["scenes"] else None
        if noun is not None and noun.lemma in book["occasions"]:
            return noun
    return None


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """An act, how it stands, and the date that sentences about it give."""

    event: EventMention
    label: Factuality
    date: When | None

    @property
    def parties(self) -> frozenset[str]:
        """Codes of all its parties."""
        return parties(self.event)


def inherited(told: Sequence[Told]) -> list[When | None]:
    """The dates of acts in text order, each its own or that of the meeting before it.

    What the same parties agree or talk about in the sentences after a dated meeting belongs to that meeting, as long
    as both lie ahead or both are done.
    """
    found: list[When | None] = []
    scenes: list[Told] = []
    of_head: dict[int, When | None] = {}
    before: Told | None = None
    for act in told:
        date = act.date or _of_verb(act, of_head) or _at_that_time(act, before)
        if date is None:
            date = next((s.date for s in reversed(scenes) if _belongs(act, s)), None)
        if act.date is not None:
            before = act
            scenes = [*scenes[1 - _SCENES :], act] if act.event.type in _MET else scenes
        of_head[act.event.head.index] = date
        found.append(date)
    return found


def _of_verb(act: Told, of_head: dict[int, When | None]) -> When | None:
    """What is done in the course of another act has its date: "met to sign"."""
    head = act.event.head
    return of_head.get(head.head.index) if arcs.performs(head, head.head) else None


def _at_that_time(act: Told, before: Told | None) -> When | None:
    """ "He saw the port then": at the time that the text named last, a sentence or two before."""
    head = act.event.head
    verb = head if tree.is_verbal(head) else head.head
    then = any(c.lower == "then" and c is not verb.sentence.tokens[0] for c in verb.children)
    if before is None or not then or not tree.tells_past(verb) or act.label not in _DONE:
        return None
    return before.date if 0 < head.sentence.index - before.event.head.sentence.index <= 2 else None


def _belongs(act: Told, scene: Told) -> bool:
    """Whether an act without a date is part of a dated meeting told of shortly before."""
    here, there = act.event.head.sentence, scene.event.head.sentence
    if not 0 <= here.index - there.index <= _LASTS or here.zone != there.zone or not _is_of_meetings(act.event):
        return False
    if act.label in _AHEAD:
        return scene.label in _AHEAD and len(scene.parties) > 1 and bool(act.parties) and act.parties <= scene.parties
    head = act.event.head
    if act.label not in _DONE or scene.label not in _DONE or head.tag not in _TOLD_PAST or clauses.is_perfect(head):
        return False
    return len(act.parties) > 1 and act.parties == scene.parties


def _is_of_meetings(event: EventMention) -> bool:
    return event.type in _MET or (event.cameo or "").startswith(_SIGNING)
