"""The word that governs a complement: the verb, or the adjective, noun or chance beside a copula."""

from reportedly.codebook import load
from reportedly.extract import tree
from reportedly.extract.factuality import arcs, selectors
from reportedly.extract.factuality.selectors import Selector
from reportedly.model.parsed import Token

COPULAS = frozenset({"be", "seem", "appear", "look", "remain", "become", "'s"})


def clausal_selector(token: Token, governor: Token) -> tuple[Selector | None, Token]:
    """The selector of a complement clause, and the word that is it."""
    ruled = _told_by_chance(token, governor) or _of_adjective(token, governor)
    if ruled is not None:
        return ruled
    beside = _beside_copula(token, governor) if governor.lemma in COPULAS else None
    return beside or _of_verb(token, governor)


def _of_adjective(token: Token, governor: Token) -> tuple[Selector, Token] | None:
    """ "Is ready to", "think it likely that"."""
    if governor.pos != "ADJ" and governor.dep != "acomp" and (governor.pos != "ADV" or governor.dep != "ccomp"):
        return None
    found = selectors.of_adjective(governor, "to" if tree.is_infinitive(token) else None)
    return None if found is None else (found, governor)


def _beside_copula(token: Token, verb: Token) -> tuple[Selector | None, Token] | None:
    """The adjective or noun beside a copula rules its clause; without one, other verbs than "be" rule it themselves."""
    beside = verb.child("acomp", "attr", "oprd")
    if beside is not None and beside.lower == "all":  # "all but certain"
        beside = beside.child("conj") or beside
    if beside is not None:
        named = tree.is_nominal(beside) and (article := beside.child("det")) is not None and article.lower == "the"
        judged = None if named else selectors.of_adjective(beside, "to")  # not "the third time that"
        found = judged or selectors.of_noun(beside)
        if found is not None:
            return found, beside
    if beside is None and verb.lemma != "be":
        return None
    yet = selectors.of_verb(verb, token)
    return (yet if yet is not None and yet.name == "failing" else None), verb


def _of_verb(token: Token, verb: Token) -> tuple[Selector | None, Token]:
    if verb.lemma == "go" and verb.tag != "VBG":
        return None, verb
    if verb.tag == "MD":  # "ought to"
        return selectors.lexicon().modals.get(verb.lower), verb
    found = selectors.of_verb(verb, token)
    if found is None and verb.tag == "VBN":  # "is supposed to", "is convinced that"
        found = selectors.of_adjective(verb, "to" if tree.is_infinitive(token) else None)
    told = _told_by_subject(token, verb) if found is None else None
    return (found, verb) if told is None else told


def _told_by_chance(clause: Token, governor: Token) -> tuple[Selector, Token] | None:
    """ "Chances are good that ...": the noun rules, not the adjective beside it."""
    found = _told_by_subject(clause, governor.head if governor.pos == "ADJ" else governor)
    return found if found is not None and selectors.is_chance(found[1]) else None


def _told_by_subject(clause: Token, verb: Token) -> tuple[Selector, Token] | None:
    """ "Signs are mounting that ...": the noun whose content the clause is stands before a verb of growth or spread."""
    noun = tree.subject(verb)
    mark = tree.marker(clause)
    if noun is None or mark is None or mark.lower != "that" or not tree.is_nominal(noun):
        return None
    selector = selectors.of_noun(noun)
    return None if selector is None else (selector, noun)


def of_content(clause: Token, noun: Token) -> Selector | None:
    """What a noun does to the clause behind it, if that tells what the noun is about: "plan to", "claims that"."""
    if not tree.is_infinitive(clause):
        return selectors.of_noun(noun) if arcs.says_that(clause, noun) else None
    own = tree.marker(clause) is None  # not "hope for them to leave"
    found = (selectors.of_noun(noun, "to") if own else None) or selectors.of_noun(noun)
    if found is None and noun.dep == "attr":  # "it is time for the bloc to admit it"
        return selectors.of_adjective(noun, "to")
    return found


def takes_infinitive(selector: Selector, verb: Token) -> bool:
    """Whether an infinitive parsed as a purpose is what the verb governs: "hesitated to sell", "went on to sign"."""
    if selector.name == "implicative":
        return tree.particle(verb) is not None
    return selector.name in ("intending", "calling_for", "hesitating")


def selector_before(governor: Token, preposition: Token, nominal: bool) -> Selector | None:
    """The verb, noun or adjective that takes this preposition with an effect."""
    if tree.is_nominal(governor):
        return selectors.of_noun(governor, preposition.lower)
    if preposition.lower == "for" and (ahead := _is_due(governor)) is not None:
        return ahead
    if governor.dep == "prep" and tree.is_verbal(governor.head):  # "backed out of"
        return selectors.of_governor(governor.head, f"{governor.lower} {preposition.lower}", nominal)
    if governor.dep == "prep":  # "due to", "because of": one preposition of two words
        return None
    if governor.pos == "ADV" and tree.is_verbal(governor.head):
        return selectors.of_governor(governor.head, f"{governor.lower} {preposition.lower}", nominal)
    found = selectors.of_governor(governor, preposition.lower, nominal)
    return found or selectors.of_adjective(governor, preposition.lower) or _of_subject_noun(governor, preposition)


def _of_subject_noun(verb: Token, preposition: Token) -> Selector | None:
    """ "Evidence is mounting of a raid": what belongs to the subject stands behind the verb."""
    noun = tree.subject(verb)
    parted = noun is not None and tree.is_nominal(noun) and verb.child("dobj") is None and preposition.lower == "of"
    return selectors.of_noun(noun, "of") if noun is not None and parted else None


def decides(verb: Token, noun: Token) -> bool:
    """Whether a verb says if what its object names comes about: "ordered an attack", "talks were scheduled"."""
    while noun.dep == "conj" or (noun.dep == "pobj" and noun.head.lower == "of" and noun.head.head.head is verb):
        noun = noun.head if noun.dep == "conj" else noun.head.head
    if noun.head is verb and noun.dep in ("dobj", "nsubjpass"):
        return selectors.of_governor(verb, None, nominal=True) is not None
    preposition = noun.head
    beside = noun.dep == "pobj" and preposition.head is verb
    return beside and selectors.of_governor(verb, preposition.lower, nominal=True) is not None


def is_try(noun: Token) -> bool:
    """Whether a noun names a deed that was done even if what it aimed at was not: "attempt", "bid"."""
    return noun.lemma in load("factuality")["tries"]


def thwarting(noun: Token) -> Selector | None:
    """The verb by which an attempt comes to nothing: "blocked a bid to buy it", "the bid to buy it failed"."""
    if noun.dep not in ("dobj", "nsubjpass", "nsubj") or not is_try(noun):
        return None
    verb = noun.head
    found = selectors.of_subject(verb) if noun.dep == "nsubj" else selectors.of_governor(verb, None, nominal=True)
    return found if found is not None and found.name in ("failing", "ending") else None


def of_predicate(adjective: Token) -> Selector | None:
    """What a predicate adjective says of its subject, alone or, as a condition, with what follows: "subject to"."""
    found = selectors.of_adjective(adjective)
    if found is not None:
        return found
    bound = (selectors.of_adjective(adjective, c.lower) for c in adjective.children if c.dep == "prep")
    return next((s for s in bound if s is not None and s.yes == "conditional"), None)


def goal_of(noun: Token) -> Selector | None:
    """The selector of a noun whose goal an infinitive behind it is: "talks to end it", "its fight to keep it"."""
    found = selectors.of_noun(noun, "to")
    own = noun.lemma in selectors.undertakings() and noun.child("poss") is not None
    return selectors.of_noun(noun) if found is None and own else found


def _is_due(governor: Token) -> Selector | None:
    """ "Is due in Accra for talks": what one is due, expected or bound for lies ahead."""
    word = governor.child("acomp") if governor.lemma in COPULAS else governor
    judged = word is not None and (word.pos == "ADJ" or tree.is_passive_form(word))
    found = selectors.of_adjective(word) if word is not None and judged else None
    return found if found is not None and found.yes in ("planned", "likely", "future") else None
