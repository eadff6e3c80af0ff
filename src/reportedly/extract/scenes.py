"""Dates that a sentence doesn't give: those of the scene, told of before, in which an act takes place."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.codebook import load
from reportedly.extract import arcs, definites, tree
from reportedly.extract.timex_attach import date_of
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
_TOLD_PAST = frozenset({"VBD", "VBN", "NN", "NNS"})


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """An act, how it stands, and the date that its own sentence gives it."""

    event: EventMention
    label: Factuality
    date: When | None

    @property
    def parties(self) -> frozenset[str]:
        """Codes of all its parties."""
        return frozenset(a.country for a in (*self.event.source, *self.event.target) if a.country)


def of_mention(parsed: ParsedDocument, head: Token, times: list[Timex]) -> When | None:
    """The date of a definite event by an earlier mention of it, or of the definite occasion at which an act is done."""
    noun = head if tree.is_nominal(head) else _occasion(head)
    if noun is None or definites.is_another(noun) or (definites.indefinite(noun) and not definites.named(noun)):
        return None
    if noun is not head and (own := date_of(parsed, noun, times)):
        return own
    over, anchor = definites.is_past(noun), parsed.document.anchor
    for mention in definites.earlier(parsed, noun):
        when = date_of(parsed, mention, times)
        if when is not None:
            ahead = anchor is not None and when.start is not None and when.start > anchor
            return None if over and ahead else when
    return None


def _occasion(verb: Token) -> Token | None:
    """The noun of "at the summit" below a verb."""
    book = load("factuality")["definite"]
    for preposition in verb.children:
        noun = preposition.child("pobj") if preposition.lower in book["scenes"] else None
        if noun is not None and noun.lemma in book["occasions"]:
            return noun
    return None


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
    if act.label not in _DONE or scene.label not in _DONE or act.event.head.tag not in _TOLD_PAST:
        return False
    return len(act.parties) > 1 and act.parties == scene.parties


def _is_of_meetings(event: EventMention) -> bool:
    return event.type in _MET or (event.cameo or "").startswith(_SIGNING)
