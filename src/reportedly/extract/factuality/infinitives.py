"""Infinitives and clauses below words that select nothing: "is to send", "had to leave", "the first to sign"."""

from functools import cache

from reportedly.codebook import load
from reportedly.extract import tree
from reportedly.extract.factuality import arcs, clauses, governors, selectors
from reportedly.extract.factuality.standing import Mark, Standing, select
from reportedly.model.parsed import Token

# "the first state to recognise it" did so.
_RANKING = frozenset({"first", "second", "third", "last", "latest", "only", "few"})


@cache
def _results() -> frozenset[str]:
    return frozenset(load("factuality")["results"])


def unlisted(clause: Token, governor: Token, above: Standing) -> Standing:
    """How a clause stands below a governor that stands as ``above`` and has no selector."""
    infinitive = tree.is_infinitive(clause)
    if governor.lemma in governors.COPULAS and governor.pos in ("AUX", "VERB") and infinitive:
        if governor.child("attr", "acomp") is not None:
            return above.affirmed()
        return _be_to(clause, governor, above)
    if governor.lemma == "have" and infinitive and clause.dep == "xcomp":
        return _have_to(governor, above)
    if governor.lemma in _results() or governor.pos == "ADJ":
        return above.affirmed()
    return above.at_most("planned", "infinitive").affirmed() if infinitive else above


def _be_to(clause: Token, copula: Token, above: Standing) -> Standing:
    """ "The plan is to send", "Ghana is to send"; what "was to have been sent" was not."""
    if copula.tag == "VBD" and clauses.is_perfect(clause):
        return above._replace(positive=not above.positive, why="infinitive").marked(Mark(copula, "infinitive"))
    noun = tree.subject(copula)
    selector = selectors.of_noun(noun) if noun is not None else None
    if selector is not None and noun is not None:
        return select(above, selector, selector.yes, True, Mark(noun, selector.name, selector.certainty))
    return above.at_most("planned", "infinitive").marked(Mark(copula, "infinitive", "intended"))


def _have_to(verb: Token, above: Standing) -> Standing:
    if verb.tag == "VBD" and above.positive:
        return above
    return above.affirmed().at_most("called_for" if above.positive else "unknown", "must")


def comes_of(infinitive: Token, verb: Token) -> bool:
    """Whether an infinitive behind a verb of change is its result: "rose to reach"."""
    return verb.lemma in _results() and infinitive.index > verb.index


def of_noun(noun: Token, above: Standing) -> Standing:
    """How an infinitive stands that describes a noun: "a deal to sign"; "one of the few states to sign" did so."""
    few = noun.child("prep") if noun.lower == "one" else None
    named = few.children if few is not None else ()
    ranked = any(c.lower in _RANKING for n in (noun, *named) for c in n.children)
    return above.affirmed() if ranked else above.at_most("planned", "infinitive").affirmed()


def judged(clause: Token, here: Standing) -> Standing:
    """With what the adjective before a headline's infinitive makes of it: "Leaders 'likely' to talk"."""
    subject = tree.subject(clause) if tree.is_infinitive(clause) else None
    chance = arcs.chance_before(clause, subject) if subject is not None else None
    if chance is None:
        return here
    word, selector = chance
    return select(here, selector, selector.yes, None, Mark(word, selector.name, selector.certainty))
