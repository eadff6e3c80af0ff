"""What stands in an event's own noun phrase: determiners, attributes, and the clauses that describe it."""

from reportedly.extract import tree
from reportedly.extract.factuality import arcs, clauses, selectors
from reportedly.extract.factuality.selectors import Selector
from reportedly.extract.factuality.standing import Mark, Standing, select
from reportedly.model.parsed import Token

_BEFORE = frozenset({"amod", "nmod", "compound", "advmod"})
_RELATIVES = frozenset({"which", "that"})
# Moods of what has a new time: "delayed by storms, is due in May".
_SET_ANEW = frozenset({"future", "planned", "predicted"})
# Effects that say whether an event comes about, when its own relative clause has them.
_TELLING = frozenset({"keep", "opposite", "planned", "likely", "future", "possible", "called_for"})


def in_phrase(noun: Token, above: Standing) -> Standing:
    """How an event noun stands given its place: determiners and attributes."""
    here = above
    for child in noun.children:
        if child.index < noun.index:
            here = _before(noun, child, here)
    return here


def described(noun: Token, here: Standing) -> Standing:
    """What is said of an event behind its noun: a headline's adjective, a participle or relative clause.

    It concerns the event alone, not what else hangs on the noun.
    """
    for child in noun.children:
        if child.index > noun.index:
            here = _after(noun, child, here)
    judged = _verbless(noun)
    return here if judged is None else _by_predicate(judged, here)


def _before(noun: Token, child: Token, here: Standing) -> Standing:
    if clauses.negates_phrase(child):
        return here if clauses.negates_clause_of(noun) else clauses.negated(here, child)
    if child.lower == "any" and child.dep == "det" and here.positive:
        generic = noun.dep == "nsubj" and clauses.is_present(noun.head)  # "any deal breaks the law"
        unsaid = noun.dep == "dobj" and noun.head.child("neg") is not None  # "did not mention any deal"
        mood = "conditional" if generic else "unknown" if unsaid else "possible"
        return here.at_most(mood, "any").marked(Mark(child, "any"))
    false_report = arcs.alleges(noun) and selectors.refutes(child) is not None  # which is a report all the same
    return _attribute(here, child) if child.dep in _BEFORE and not false_report else here


def _attribute(here: Standing, word: Token) -> Standing:
    selector = selectors.of_modifier(word.lower)
    if selector is None:
        return here
    mark = Mark(word, selector.name, selector.certainty)
    if selector.yes == "says":
        return here._replace(attributed=True, why=here.why or selector.name).marked(mark)
    if selector.yes == "fact":
        return here if here.mood == "conditional" else here.only_source()._replace(marks=here.marks)
    if selector.yes in ("opposite", "keep"):
        return here._replace(positive=False, why=selector.name).marked(mark)
    named_topic = here.mood == "unknown" and here.why == "wondering"
    base = here.only_source()._replace(marks=here.marks) if named_topic else here
    return base.at_most(_mood(selector), selector.name).marked(mark)


def _mood(selector: Selector) -> str:
    return {"likely": "predicted", "unlikely": "possible"}.get(selector.yes, selector.yes)


def _after(noun: Token, child: Token, here: Standing) -> Standing:
    if child.dep in ("acl", "relcl") and tree.is_verbal(child) and not tree.is_infinitive(child):
        return here if arcs.says_that(child, noun) else _described(noun, child, here)
    return here


def _verbless(noun: Token) -> Token | None:
    """ "Deal with Togo 'very likely,' experts say": a headline's adjective that judges its noun without a copula.

    It closes the phrase, wherever the parser hung it.
    """
    says = selectors.of_verb(noun.head) if tree.is_verbal(noun.head) else None
    if noun.child("det") is not None or not (noun.is_root or (says is not None and says.yes == "says")):
        return None
    tokens, first = noun.sentence.tokens, noun.sentence.tokens[0].index
    for word, after in zip(tokens[noun.index - first + 1 :], tokens[noun.index - first + 2 :], strict=False):
        if tree.is_verbal(word):
            return None
        if word.tag == "JJ" and after.pos == "PUNCT" and selectors.of_adjective(word) is not None:
            return word
    return None


def _by_predicate(word: Token, here: Standing) -> Standing:
    selector = selectors.of_adjective(word)
    if selector is None:
        return here
    return select(here, selector, selector.yes, None, Mark(word, selector.name, selector.certainty))


def _described(noun: Token, clause: Token, here: Standing) -> Standing:
    """ "Talks planned for May", "a visit that was cancelled", "the talks, which will be held in May"."""
    told = _of_relative(noun, clause)
    if told is None:
        return here
    if told.mood == "happened" and told.positive:  # "under a deal reached on Monday, they will ..."
        return here.only_source() if here.is_open else here
    if not told.positive and told.mood == "happened" and told.why == "postponing" and here.mood in _SET_ANEW:
        return here  # "the launch, put off in March, is set for May"
    if not told.positive and told.mood == "happened":
        return here._replace(positive=False, why=told.why, marks=(*here.marks, *told.marks))
    below = here.at_most(told.mood, told.why)
    return below._replace(marks=(*here.marks, *told.marks), hedged=told.hedged)


def _of_relative(noun: Token, clause: Token) -> Standing | None:
    """How the noun stands by its relative clause or participle alone; None if that tells nothing of its occurrence."""
    reduced = clause.dep == "acl"
    subject = clause.child("nsubj", "nsubjpass")
    passive = clause.tag == "VBN" if reduced else subject is not None and subject.dep == "nsubjpass"
    if reduced and not passive:
        return None
    if not reduced and (subject is None or subject.lower not in _RELATIVES):
        return None
    selector = selectors.of_governor(clause, None, nominal=True) if passive else selectors.of_subject(clause)
    if selector is None or selector.yes not in _TELLING or (selector.made and selectors.of_noun(noun)):
        return None
    own = clauses.in_clause(clause, Standing())
    effect = selector.yes if own.positive else selector.no
    return select(own, selector, effect, None, Mark(clause, selector.name, selector.certainty))
