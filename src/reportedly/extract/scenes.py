"""Dates that a sentence doesn't give: those of the scene, told of before, in which an act takes place."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.codebook import load
from reportedly.extract import definites, tree
from reportedly.extract.timex_attach import date_of
from reportedly.model.claim import Factuality
from reportedly.model.finding import EventMention
from reportedly.model.parsed import ParsedDocument, Token
from reportedly.model.when import Timex, When

# How many sentences a scene lasts, and how many scenes may be open at a time.
_LASTS, _SCENES = 4, 4
_AHEAD: frozenset[Factuality] = frozenset({"planned", "predicted", "possible"})
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
    if noun is None or (definites.indefinite(noun) and not definites.named(noun)):
        return None
    if noun is not head and (own := date_of(parsed, noun, times)):
        return own
    found = (date_of(parsed, mention, times) for mention in definites.earlier(parsed, noun))
    return next((when for when in found if when is not None), None)


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
    for act in told:
        scene = next((s for s in reversed(scenes) if _belongs(act, s)), None) if act.date is None else None
        found.append(act.date if scene is None else scene.date)
        if act.date is not None and act.event.type in _MET:
            scenes = [*scenes[1 - _SCENES :], act]
    return found


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
