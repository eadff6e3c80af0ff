"""What the views of an event make of it where a text tells where relations go: nobody plans what comes by itself."""

from collections.abc import Iterable
from dataclasses import replace

from reportedly.extract.events import roles
from reportedly.model.finding import EventMention, Judgement
from reportedly.model.parsed import Token

_AHEAD = frozenset({"predicted", "planned", "possible", "conditional"})
_WILL = frozenset({"will", "would", "wo", "'ll", "'d"})


def views(event: EventMention, found: Iterable[Judgement]) -> list[Judgement]:
    """The views, with what is planned by no party as foretold: "relations are set to cool".

    Of a trend or state without an act only those in which it is still to come; not those that only suppose it, nor
    guesses about the past.
    """
    if event.trend is None:
        return list(found)
    told = [_by_itself(view, event) for view in found] if _comes_by_itself(event) else list(found)
    if not event.uncoded:
        return told
    guessed = any(c.lemma == "have" for c in event.head.offspring("aux"))
    return [] if guessed else [view for view in told if _is_ahead(view, event)]


def _comes_by_itself(event: EventMention) -> bool:
    """Whether its subject is what goes somewhere (relations, tensions), not a party that could intend it."""
    doers = roles.subjects(event.head)
    places = [(a.start, a.end) for a in (*event.source, *event.target) if a.start is not None and a.end is not None]
    return bool(doers) and not any(start <= d.start < end for d in doers for start, end in places)


def _by_itself(view: Judgement, event: EventMention) -> Judgement:
    """What nobody plans is foretold, and what "should" come of itself is no demand."""
    expected = view.label == "called_for" and "should" in roles.modals(event.head)
    return replace(view, label="predicted") if expected or view.label == "planned" else view


def _is_ahead(view: Judgement, event: EventMention) -> bool:
    if view.label == "negated":
        return bool(roles.modals(_finite(event.head)) & _WILL) or view.certainty is not None
    supposed = view.condition is not None and view.condition.covers(event.trigger)
    return view.label in _AHEAD and not supposed


def _finite(head: Token) -> Token:
    """The verb that carries the modal: of an adjective or infinitive, the one above."""
    verb = head
    while not roles.modals(verb) and verb.dep in ("xcomp", "acomp", "attr", "conj"):
        verb = verb.head
    return verb
