"""Factuality of an event, with whose view it is.

In the manner of De Facto (Sauri and Pustejovsky 2012): the predicates above an event and the words beside it are
composed along the dependency tree, one source inside the other; knowledge: codebook/data/factuality.yaml.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from reportedly.codebook import load
from reportedly.extract import tree
from reportedly.extract.factuality import certainty, clauses, conditions, disputes, governors, outlook, selectors
from reportedly.extract.factuality.climb import Climber
from reportedly.extract.factuality.holders import View
from reportedly.extract.factuality.standing import Mark, Standing
from reportedly.model.claim import Certainty, Factuality
from reportedly.model.finding import EventMention, Judgement, Quotation
from reportedly.model.parsed import ParsedDocument, Token
from reportedly.model.span import Span
from reportedly.model.when import When

_AWAITED = frozenset({"future", "planned", "predicted", "called_for", "possible"})
_LIKELY = frozenset({"almost_certain", "very_likely", "likely"})
_UNLIKELY = frozenset({"unlikely", "very_unlikely", "remote"})


def bearer(event: EventMention) -> Token:
    """The token whose standing is the act's: its noun where the verb beside it decides on it ("called off talks")."""
    decides = event.noun is not None and governors.decides(event.head, event.noun)
    return event.noun if event.noun is not None and decides else event.head


def of_event(
    parsed: ParsedDocument, event: EventMention, quotations: Sequence[Quotation], date: When | None = None
) -> list[Judgement]:
    """How far the text goes with an event, as `judge` has it; with a refusal so far as what is refused won't happen."""
    sources = frozenset(a.country for a in event.source if a.country)
    views = judge(parsed, bearer(event), sources, quotations, date)
    if not event.refused:
        return views
    return [replace(view, label="happened", score=-view.score) for view in views if view.label == "negated"]


def judge(
    parsed: ParsedDocument,
    head: Token,
    sources: frozenset[str],
    quotations: Sequence[Quotation],
    date: When | None = None,
) -> list[Judgement]:
    """How far the text goes with the event that ``head`` heads; mostly one judgement, two if two holders disagree.

    ``sources``: country codes of the event's acting side, which tell plans from forecasts and denials from negations;
    ``quotations``: those of the document, for attribution beyond the sentence's tree; ``date``: the event's days, as
    ``dating.date_of`` gives them, which may lie ahead of the day of publication.
    """
    climber = _climber(parsed, sources, tuple(quotations))
    quotation = _innermost(head, quotations)
    standing = outlook.seen_from(parsed, head, climber.event(head), climber, date)
    standing = _quoted(standing, head, quotation, climber.view)
    if standing.mood in _AWAITED and standing.positive and (negation := disputes.undone(head)) is not None:
        standing = clauses.negated(standing._replace(mood="happened", attributed=False), negation)
    label = standing.label()
    if label == "alleged" and standing.own and standing.positive and selectors.is_performative(head):
        label = "happened"
    first = _judgement(parsed, standing, label, quotation)
    if label == "denied" and standing.alleged:
        return [first, _allegation(parsed, standing, quotation)]
    denial = disputes.denial_beside(head) if label == "alleged" else None
    return [first] if denial is None else [first, _denied(parsed, standing, denial, quotation)]


@lru_cache(maxsize=16)
def _climber(parsed: ParsedDocument, sources: frozenset[str], quotations: tuple[Quotation, ...]) -> Climber:
    """The walker for all events of a document that have the same sources, which remembers what it has passed."""
    return Climber(View.of(sources, quotations))


def score_of(label: Factuality, why: str = "") -> float:
    """The author's commitment on [-3, 3] for a label that a kind of word brought about."""
    table = load("factuality")["scores"][label]
    return float(table.get(why, table["default"]))


def _innermost(head: Token, quotations: Sequence[Quotation]) -> Quotation | None:
    """The smallest quotation that the event is in; one whose cue is the event itself doesn't count."""
    around = [q for q in quotations if head.index in q.content and (q.cue is None or q.cue.index != head.index)]
    return min(around, key=lambda q: len(q.content), default=None)


def _quoted(standing: Standing, head: Token, quotation: Quotation | None, view: View) -> Standing:
    """Attribution that only the quotation shows; inside one tree the walk has seen to it already."""
    if quotation is None:
        return standing
    side = view.side(quotation)
    if standing.given:  # what a speaker in so many words takes for given, the author need not
        own_words = standing.given == "framed" and quotation.kind == "direct"
        return standing._replace(attributed=True, own=side) if own_words else standing
    cue = quotation.cue
    if cue is not None and any(a is cue for a in head.ancestors()):
        if head.sentence.in_headline and _tells(cue):  # whose parse may hide the clause: "Exclusive: ..., sources say"
            standing = standing._replace(attributed=True)
        return standing._replace(own=side) if standing.attributed and standing.own is None else standing
    if cue is not None:
        selector = selectors.of_verb(cue)
        if selector is not None and selector.yes == "fact":
            return standing
        standing = standing._replace(marks=(Mark(cue, "reporting", "reported"), *standing.marks))
    return standing._replace(attributed=True, own=side if standing.own is None else standing.own)


def _tells(cue: Token) -> bool:
    """Whether what stands below a word of speech is said and no more."""
    found = selectors.of_noun(cue) if tree.is_nominal(cue) else selectors.of_verb(cue)
    return found is not None and found.yes == "says"


def _denied(parsed: ParsedDocument, standing: Standing, denial: Token, quotation: Quotation | None) -> Judgement:
    other = standing._replace(denied=True, marks=(*standing.marks, Mark(denial, "denying")), why="denying")
    return replace(_judgement(parsed, other, "denied", quotation), denial=denial)


def _allegation(parsed: ParsedDocument, standing: Standing, quotation: Quotation | None) -> Judgement:
    """The allegation that a denial rejects."""
    marks = tuple(m for m in standing.marks if m.kind != "dismissing")
    return _judgement(parsed, standing._replace(denied=False, marks=marks), "alleged", quotation)


def _judgement(parsed: ParsedDocument, standing: Standing, label: Factuality, quotation: Quotation | None) -> Judgement:
    tokens = {m.token.index: m.token for m in standing.marks}
    cues: tuple[Span, ...] = tuple(parsed.span(tokens[i], tokens[i]) for i in sorted(tokens))
    speaker, country = _speaker(standing, quotation)
    words = None if label == "happened" else certainty.find(parsed, standing, speaker, country)
    label = _by_size(label, standing, words)
    return Judgement(label, score_of(label, standing.why), cues, words, conditions.span_of(parsed, standing.condition))


def _by_size(label: Factuality, standing: Standing, words: Certainty | None) -> Factuality:
    """A chance that is good makes a forecast, one that is slim a mere possibility."""
    if words is None or not any(selectors.is_chance(m.token) for m in standing.marks):
        return label
    if label == "possible" and words.class_ in _LIKELY:
        return "predicted"
    return "possible" if label == "predicted" and words.class_ in _UNLIKELY else label


def _speaker(standing: Standing, quotation: Quotation | None) -> tuple[str, str | None]:
    """Words that name the innermost source, and its country."""
    said = quotation.speaker if quotation is not None else None
    if said is not None:
        return " ".join(filter(None, (said.name, said.affiliation))), said.country
    reporting = next((m.token for m in reversed(standing.marks) if selectors.reports(m.kind)), None)
    holder = tree.subject(reporting) if reporting is not None else None
    return ("", None) if holder is None else (" ".join(t.lower for t in holder.subtree()), None)
