"""What stands in an event's own clause or noun phrase: modals, negation, adverbs, attributes, conditions, questions."""

from dataclasses import replace
from functools import cache

from reportedly.codebook import load
from reportedly.extract import tree
from reportedly.extract.factuality import conditions, selectors
from reportedly.extract.factuality.selectors import Selector
from reportedly.extract.factuality.standing import Mark, Standing, select
from reportedly.model.parsed import Token

_PRESENT = frozenset({"VBZ", "VBP"})
_PAST = frozenset({"VBD", "VBN"})
_AHEAD = frozenset({"tomorrow", "next", "soon", "upcoming", "later", "coming"})
_ABLE = frozenset({"can", "ca"})
_DATING = frozenset({"in", "on", "by", "from", "until", "before"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
_ADVERBIAL = frozenset({"prep", "advcl", "pcomp"})
_BESIDE_VERB = frozenset({"neg", "advmod", "preconj", "det", "cc"})
_QUANTIFIERS = frozenset({"det", "nsubj", "nsubjpass", "dobj", "neg"})
_BEFORE_NOUN = frozenset({"det", "neg", "preconj"})  # the last: "neither Ghana nor Togo"
_KNOWN = frozenset({"the", "its", "their", "this", "that"})
_TIME = frozenset({"npadvmod", "advmod", "prep"})


@cache
def _negation(part: str) -> frozenset[str]:
    return frozenset(str(word) for word in load("factuality")["negation"][part])


def modal_of(token: Token) -> Token | None:
    """The modal auxiliary of a clause."""
    return next((c for c in token.children if _is_modal(c) and c.dep in ("aux", "auxpass")), None)


def _is_modal(word: Token) -> bool:
    return word.tag == "MD" or word.lower == "need"  # "need not", which the tagger takes for a verb


def is_dated(token: Token) -> bool:
    """Whether a clause has a date or time of its own."""
    return any(t.ent == "DATE" for c in token.children if c.dep in _TIME for t in c.subtree())


def is_perfect(token: Token) -> bool:
    """Whether the clause is in a perfect tense or infinitive ("to have sent")."""
    return token.tag == "VBN" and any(c.dep == "aux" and c.lemma in ("have", "'ve") for c in token.children)


def negating(token: Token) -> Token | None:
    """The word that negates a clause or noun phrase: not, never, or a negative subject, object or determiner."""
    if token.dep == "conj" and token.head.child("preconj", "cc") is not None:
        pair = next((c for c in token.head.children if c.lower == "neither"), None)
        if pair is not None:
            return pair
        if tree.is_verbal(token) and (joint := token.head.child("cc")) is not None and joint.lower == "nor":
            return joint
    return next(filter(None, map(_negative, token.children)), None)


def _negative(word: Token) -> Token | None:
    """The negative word at an adverb, auxiliary's neighbour, subject or object of a clause."""
    if word.lower in _negation("words") and word.dep in _BESIDE_VERB:
        return None if _only(word) else word
    if word.lower in _negation("quantifiers") and word.dep in _QUANTIFIERS:
        return None if _excepted(word) else word
    if word.dep in _ARGUMENTS:
        return _quantifier(word)
    if word.dep == "prep":
        return _at_no_time(word)
    return word.child("neg", "det") if word.lower == "longer" else None


def _at_no_time(preposition: Token) -> Token | None:
    """The "no" of "under no circumstances", "at no time"."""
    noun = preposition.child("pobj")
    if noun is None or noun.lemma not in _negation("phrases"):
        return None
    return next((c for c in noun.children if c.lower == "no" and c.dep == "det"), None)


def _quantifier(noun: Token) -> Token | None:
    """The negative determiner of a subject or object, unless that noun has an effect of its own ("no plans to")."""
    if (
        selectors.of_noun(noun) is not None
        and noun.child("acl", "relcl", "prep") is not None
        and noun.dep in ("dobj", "attr")
    ):
        return None
    word = next((c for c in noun.children if c.lower in _negation("quantifiers") and c.dep in _BEFORE_NOUN), None)
    if word is None:
        word = _not_one(noun)
    return None if word is None or _excepted(noun) or _is_quoted(noun) or _outdone(noun) else word


def _not_one(noun: Token) -> Token | None:
    """The negation of "not one ship", "not a single ship", "hardly any ship", "hardly anyone"."""
    for child in noun.children:
        if child.lower in _negation("near"):
            return child
        if child.lower in ("one", "single"):
            return child.child("neg") or noun.child("neg")
        if child.lower == "any" and (near := child.child("advmod")) is not None and near.lower in _negation("near"):
            return near
    return None


def _tops(clause: Token) -> bool:
    """Whether a negated comparison says that there is no more of it: "could not agree more", "couldn't be clearer"."""
    modal = modal_of(clause)
    if modal is None or modal.lower != "could" or clause.lemma not in _negation("topping"):
        return False
    graded = (c for c in clause.children if c.dep in ("advmod", "acomp") and c.index > clause.index)
    return any(t.tag in ("JJR", "RBR") for c in graded for t in (c, *c.children))


def _outdone(noun: Token) -> bool:
    """ "No more important task than peace": peace is one, and the greatest."""
    graded = any(t.tag in ("JJR", "RBR") for c in noun.offspring("amod") for t in (c, *c.children))
    return graded and any(c.lower == "than" for c in (*noun.children, *noun.head.children))


def _excepted(noun: Token) -> bool:
    """ "No state but Ghana", "nobody except Ghana", "no state other than Ghana": it is so of Ghana."""
    for child in noun.children:
        if child.lower in _negation("excepting") and child.dep in ("prep", "cc"):
            return True
        if child.lower == "other" and any(c.lower == "than" for c in (*child.children, *noun.children)):
            return True
    return False


def _is_quoted(noun: Token) -> bool:
    """ "No talks, says Togo": a headline's noun that was taken for a second subject of its verb."""
    return noun.dep == "nsubj" and any(c.dep == "nsubj" and c.index > noun.head.index for c in noun.head.children)


def negative_subject(token: Token) -> bool:
    """Whether the subject is "nobody", "no country" and the like, which conjoined verbs share."""
    subject = token.child("nsubj", "nsubjpass")
    if subject is None:
        return False
    return subject.lower in _negation("quantifiers") or _quantifier(subject) is not None


def _unreal_subject(token: Token) -> bool:
    """ "any deal would", "such a move would": what is spoken of need not come about."""
    subject = token.child("nsubj", "nsubjpass")
    return subject is not None and any(c.lower in ("any", "such") for c in subject.children)


def _only(word: Token) -> bool:
    """Whether "not" belongs to "not only", "not necessarily"."""
    tokens = word.sentence.tokens
    after = word.index - tokens[0].index + 1
    return after < len(tokens) and tokens[after].lower in _negation("not_before")


def in_clause(token: Token, above: Standing, shared: bool = False) -> Standing:
    """How a clause stands given its place; ``shared``: it leans on the auxiliaries of the clause it is joined to."""
    here = above if shared else _modality(token, above)
    here = _adverbs(token, here)
    here = _chanced(token, _sourced(token, here))
    here = _conditioned(token, here)
    return _schedule(token, here)


def negates_phrase(word: Token) -> bool:
    """Whether a word before a noun says that there is none: "no talks", "but not a raid"."""
    denies = word.dep in ("det", "neg") and (word.lower in _negation("quantifiers") or word.lower == "not")
    return denies and not _outdone(word.head)


def negates_clause_of(noun: Token) -> bool:
    """Whether a noun's negative determiner negates the clause, so that it must not count for the noun a second time."""
    return noun.dep in _ARGUMENTS and _quantifier(noun) is not None


def negated(standing: Standing, word: Token | None) -> Standing:
    """With the polarity turned by a word, if there is one."""
    if word is None:
        return standing
    flipped = standing._replace(
        positive=not standing.positive, why="negation" if standing.mood == "happened" else standing.why
    )
    return flipped.marked(Mark(word, "negation"))


def _modality(token: Token, above: Standing) -> Standing:
    """Modal, negation, perfect infinitive, headline infinitive."""
    modal, negation = modal_of(token), negating(token)
    if negation is not None and modal is not None and _tops(token):
        return above
    perfect = is_perfect(token)
    selector = selectors.lexicon().modals.get(modal.lower) if modal else None
    if selector is not None and selector.reported and token.lemma in load("factuality")["modal_idioms"]:
        selector = None
    if modal is None or selector is None:
        told_past = token.tag in _PAST and not tree.is_infinitive(token)  # not "likely to be signed"
        hedged_past = above.hedged and (perfect or told_past)
        here = above._replace(hedged=False).at_most("possible", above.why) if hedged_past else above
        return negated(here, negation)
    return _by_modal(token, above, modal, selector, negation, perfect)


def _by_modal(
    token: Token, above: Standing, modal: Token, selector: Selector, negation: Token | None, perfect: bool
) -> Standing:
    """What a modal makes of its clause; a negation counts once, in the modal's own reading or over it."""
    effect = _modal_effect(token, above, selector, perfect, negation is not None)
    own_reading = negation is not None and effect == selector.no and effect != "opposite"
    inverted = negation is not None and not own_reading
    mark = Mark(modal, modal.lower, selector.certainty, negated=inverted)
    if effect == "opposite" and not perfect:
        ahead = selector.yes in ("future", "planned")
        here = (above.at_most("future", modal.lower) if ahead else above).marked(mark)
    else:
        here = select(above.affirmed(), replace(selector, name=modal.lower), effect, above.own, mark)
        here = here._replace(positive=here.positive == above.positive)
    if perfect and effect == "likely":
        here = here._replace(mood="possible")
    here = here._replace(hedged=False) if here.hedged else here
    return here.marked(Mark(negation, "negation")) if own_reading and negation else negated(here, negation)


def _modal_effect(token: Token, above: Standing, selector: Selector, perfect: bool, negated: bool) -> str:
    if perfect and selector.past:
        return selector.past
    if _is_idle(token, above, selector):
        return "keep"
    if selector.reported and not _unreal_subject(token) and (_foretold(token, above) or _expected(token)):
        return selector.reported
    return selector.no if negated else selector.yes


def _is_idle(token: Token, above: Standing, selector: Selector) -> bool:
    """Whether a modal says nothing: "could you send it?", "paid them so that they could leave", "we can see it"."""
    if above.why == "imperative" or (above.why == "purpose" and selector.yes == "possible"):
        return True
    subject = tree.subject(token) if selector.name in _ABLE else None
    senses = subject is not None and subject.tag == "PRP" and token.lemma in load("factuality")["modal_senses"]
    return senses and token.child("ccomp", "xcomp") is None


def _foretold(token: Token, above: Standing) -> bool:
    """Whether "would" is the "will" of a past report, plan or forecast."""
    if above.past or (above.is_open and above.mood != "conditional"):
        return True
    return any(c.dep == "parataxis" and tree.tells_past(c) for c in token.children)


def _expected(token: Token) -> bool:
    """Whether "would" tells of what is to come: "would likely", "would open in May", "at the expected summit".

    So it does of what a plan, bill or deal says: "the plan would cut jobs", "under the plan, jobs would go".
    """
    for child in token.children:
        if child.dep == "prep" and child.lower in _DATING and any(c.ent == "DATE" for c in child.children):
            return True
        if child.dep == "advmod" and (told := selectors.of_adverb(child)) is not None and told.yes == "likely":
            return True
        if _is_scheme(child):
            return True
        if child.dep == "prep" and (place := child.child("pobj")) is not None:
            attributes = (selectors.of_modifier(c.lower) for c in place.children)
            if any(s is not None and s.yes in ("likely", "planned") for s in attributes):
                return True
    return False


def _is_scheme(part: Token) -> bool:
    """Whether a clause's part is the plan or deal that says what is to be: its subject, or "under the plan"."""
    noun = part.child("pobj") if part.lower == "under" else part if part.dep == "nsubj" else None
    known = noun is not None and any(c.lower in _KNOWN for c in noun.children)
    return known and noun is not None and selectors.is_scheme(noun)


def _adverbs(token: Token, here: Standing) -> Standing:
    """Sentence adverbs: reportedly, probably, hardly."""
    for child in token.children:
        if child.dep not in ("advmod", "npadvmod", "intj", "dep", "acomp"):
            continue
        if child.dep == "acomp" and token.lemma == "be":  # a predicate of its own: "the recovery is likely to be slow"
            continue
        selector = selectors.of_adverb(child)
        if selector is not None:
            here = _adverb(token, here, child, selector)
    return here


def _adverb(token: Token, here: Standing, word: Token, selector: Selector) -> Standing:
    mark = Mark(word, selector.name, selector.certainty)
    if selector.yes == "says":
        return here._replace(attributed=True, why=here.why or selector.name).marked(mark)
    positive = here.positive
    if selector.yes == "opposite":
        near = tree.is_verbal(token) and word.index == token.index - 1
        return here._replace(positive=not positive, why=selector.name).marked(mark) if near else here
    after = select(here.affirmed(), selector, selector.yes, here.own, mark)
    past = after.hedged and here.mood == "happened" and token.tag != "VB"
    mood = "possible" if past and not is_present(token) else after.mood
    return after._replace(positive=positive, mood=mood)


def is_present(token: Token) -> bool:
    """Whether a clause is in the simple present or its progressive."""
    return token.tag in _PRESENT or any(
        c.tag in _PRESENT and c.dep == "aux" and c.lemma == "be" for c in token.children
    )


def _chanced(token: Token, here: Standing) -> Standing:
    """ "With a 50 percent chance, it will rain", "in all likelihood it will"."""
    for child in token.children:
        noun = child.child("pobj") if child.lower in ("with", "in") else None
        if noun is not None and selectors.is_chance(noun) and here.is_open:
            return here.marked(Mark(noun, "chance", "possible"))
    return here


def _sourced(token: Token, here: Standing) -> Standing:
    """ "According to ...", "by all accounts" and "..., officials said, ..." inside the clause."""
    for child in token.children:
        named = child.lower == "according" and child.child("dobj", "dative") is None and child.dep in _ADVERBIAL
        if named or _by_accounts(child):
            return here._replace(attributed=True, own=None, why="reporting").marked(
                Mark(child, "reporting", "reported")
            )
        if child.dep == "parataxis":
            selector = selectors.of_verb(child)
            if selector is not None and selector.yes == "says":
                mark = Mark(child, selector.name, selector.certainty)
                return here._replace(attributed=True, why=here.why or selector.name).marked(mark)
    return here


def _by_accounts(preposition: Token) -> bool:
    """ "By all accounts", "by some accounts"."""
    noun = preposition.child("pobj") if preposition.lower == "by" else None
    return noun is not None and noun.lower == "accounts" and noun.child("det", "amod") is not None


def _conditioned(token: Token, here: Standing) -> Standing:
    """An if-clause makes a modal or present clause conditional; a past one ("if he did, he won") is left alone."""
    clause = conditions.governing(token)
    if clause is None and token.is_root and (word := tree.marker(token)) is not None:
        return _opened(here, word)
    if clause is None or here.denied:
        return here
    if not here.is_open and here.positive and not is_present(token):
        return here
    mark = Mark(tree.marker(clause) or clause, "condition", "conditional")
    here = here._replace(condition=clause, marks=(mark, *here.marks))
    return here.affirmed()._replace(mood="conditional", why="condition") if here.mood != "unknown" else here


def _opened(here: Standing, word: Token) -> Standing:
    """A main clause on which the parser hung the conjunction of the clause before it."""
    if word.lower == "whether":
        return here.at_most("unknown", "whether").affirmed()
    opens = conditions.opens(word)
    return here.at_most("conditional", "condition").marked(Mark(word, "condition", "conditional")) if opens else here


def _schedule(token: Token, here: Standing) -> Standing:
    """The present tense with a time ahead is a timetable: "meets him next week"."""
    if here.is_open or not here.positive or not is_present(token):
        return here
    ahead = next((w for c in token.children if c.dep in _TIME for w in (c, *c.children) if w.lower in _AHEAD), None)
    if ahead is None or (ahead.lower == "later" and ahead.index < token.index):
        return here
    return here.at_most("planned", "schedule").marked(Mark(ahead, "schedule", "intended"))
