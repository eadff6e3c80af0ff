"""From an event's head up the tree: what each governing word makes of it, in the end how the event stands for the author.

Recursive from the top: the standing of a token is that of its place (decided by the token it hangs on) changed by the words
of its own clause or phrase. Each arc of the parser has one rule.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from reportedly.codebook import load
from reportedly.extract import clauses, conditions, selectors, tree
from reportedly.extract.holders import View, own_side
from reportedly.extract.selectors import Selector
from reportedly.extract.standing import Mark, Standing, select
from reportedly.model.parsed import Token

# "the first state to recognise it" did so.
_RANKING = frozenset({"first", "second", "third", "last", "latest", "only"})
_COPULAS = frozenset({"be", "seem", "appear", "look", "remain", "become", "'s"})
_INDEFINITE = frozenset({"a", "an", "any", "some", "another", "such", "more", "further", "no", "new"})


@cache
def _prepositions() -> dict[str, str]:
    return dict(load("factuality")["prepositions"])


@cache
def _results() -> frozenset[str]:
    return frozenset(load("factuality")["results"])


@dataclass(frozen=True, slots=True)
class Climber:
    """Walks for one event, whose sources and quotations ``view`` holds."""

    view: View

    def standing(self, token: Token) -> Standing:
        """How the proposition that a token heads stands, its own clause or phrase included."""
        above = self.place(token)
        if tree.is_nominal(token):
            return clauses.in_phrase(token, above)
        return clauses.in_clause(token, above, shared=_leans(token))

    def place(self, token: Token) -> Standing:
        """How whatever stands at this place of the tree stands, without the token's own words."""
        if token.is_root:
            return _sentence(token)
        rule = _RULES.get(token.dep)
        return rule(self, token, token.head) if rule else self.standing(token.head)

    def _clause_of(self, token: Token, governor: Token) -> Standing:
        """A complement clause or infinitive: the governor's selector, or the adjective beside a copula."""
        if governor.lower in conditions.joins() and governor.dep in ("prep", "advcl"):
            return self._condition(token, governor.head)
        selector, at = _clausal_selector(token, governor)
        above = self.standing(at if at.head is governor and at.dep == "acomp" else governor)
        if _is_question(token):
            above = above.at_most("unknown", "whether").affirmed()
            return above if selector is None or selector.yes != "says" else replace(above, attributed=False)
        if selector is None:
            return self._unlisted(token, governor, above)
        if _tells_circumstance(token) and selector.yes in ("says", "unknown"):
            return above.only_source()
        return self._selected(selector, above, governor, token, at)

    def _unlisted(self, token: Token, governor: Token, above: Standing) -> Standing:
        if governor.lemma in _COPULAS and governor.pos in ("AUX", "VERB") and tree.is_infinitive(token):
            if governor.child("attr", "acomp") is not None:
                return above.affirmed()
            return self._be_to(token, governor, above)
        if governor.lemma == "have" and tree.is_infinitive(token) and token.dep == "xcomp":
            return self._have_to(governor, above)
        if governor.pos == "ADJ" or not tree.is_infinitive(token):
            return above.affirmed() if governor.pos == "ADJ" else above
        return above.at_most("planned", "infinitive").affirmed()

    def _be_to(self, token: Token, governor: Token, above: Standing) -> Standing:
        """ "The plan is to send", "Ghana is to send"."""
        noun = tree.subject(governor)
        selector = selectors.of_noun(noun) if noun is not None else None
        if selector is not None and noun is not None:
            return select(above, selector, selector.yes, True, Mark(noun, selector.name, selector.certainty))
        return above.at_most("planned", "infinitive").marked(Mark(governor, "infinitive", "intended"))

    def _have_to(self, governor: Token, above: Standing) -> Standing:
        if governor.tag == "VBD" and above.positive:
            return above
        return (
            above.affirmed().at_most("called_for", "must")
            if above.positive
            else above.affirmed().at_most("unknown", "must")
        )

    def _selected(self, selector: Selector, above: Standing, governor: Token, token: Token, at: Token) -> Standing:
        own = own_side(self.view, governor, token) if at is governor else None
        past = governor.tag in ("VBD", "VBN") and clauses.modal_of(governor) is None
        above = replace(above, past=past or above.past)
        mark = Mark(at, selector.name, selector.certainty)
        return select(above, selector, _choose(selector, above, governor, token, own), own, mark)

    def _noun_clause(self, token: Token, noun: Token) -> Standing:
        """ "allegations that ...", "plan to ...", else a reduced relative clause."""
        selector = None
        if tree.is_infinitive(token) or _says_that(token, noun):
            selector = selectors.of_noun(noun)
        if _is_question(token):
            return self.standing(noun).at_most("unknown", "whether").affirmed()
        if selector is not None:
            return self._by_noun(selector, noun)
        above = self.standing(noun)
        if tree.is_infinitive(token):
            ranked = any(c.lower in _RANKING for c in noun.children)
            return above if ranked else above.at_most("planned", "infinitive").affirmed()
        return above.affirmed() if above.is_open else above.only_source()

    def _by_noun(self, selector: Selector, noun: Token) -> Standing:
        above = self.standing(noun)
        governor = noun.head
        if noun.dep in ("dobj", "pobj") and not noun.is_root:
            verb = governor if noun.dep == "dobj" else governor.head
            denying = selectors.denies_allegation(verb) if selector.yes == "says" else None
            if denying is not None:
                above = replace(self.standing(verb), alleged=True)
                effect = denying.yes if above.positive else denying.no
                return select(above, denying, effect, self._denier(verb), Mark(verb, denying.name))
        effect = selector.yes if above.positive else selector.no
        if governor.lemma == "have" and selector.own:
            effect = selector.own
        return select(
            replace(above, past=True), selector, effect, above.own, Mark(noun, selector.name, selector.certainty)
        )

    def _denier(self, verb: Token) -> bool | None:
        quotation = self.view.by_cue.get(verb.index)
        return self.view.side(quotation) if quotation is not None else None

    def _relative(self, token: Token, noun: Token) -> Standing:
        if tree.is_infinitive(token) or _says_that(token, noun):
            return self._noun_clause(token, noun)
        return self.standing(noun).only_source()

    def _adverbial(self, token: Token, governor: Token) -> Standing:
        """A clause of time, reason, condition, purpose, or a free participle."""
        if conditions.sets_condition(token):
            return self._condition(token, governor)
        above = self.standing(governor)
        mark = tree.marker(token)
        if mark is not None:
            return _joined(above, conditions.joins().get(mark.lower, "keep"), mark)
        selector = selectors.of_verb(governor, token)
        if tree.is_nominal(governor):
            return self._noun_clause(token, governor)
        if tree.is_infinitive(token):
            if governor.lemma in _results() and token.index > governor.index:
                return above.affirmed()
            if selector is not None and token.index > governor.index and selector.name in ("intending", "calling_for"):
                return self._selected(selector, above, governor, token, governor)
            return above.affirmed().at_most("planned", "purpose")
        taken = selector is not None and (selector.yes == "says") == (token.tag != "VBG")
        if selector is not None and taken and (token.tag != "VBG" or _follows(token, governor)):
            return self._selected(selector, above, governor, token, governor)
        return above.affirmed()

    def _condition(self, token: Token, governor: Token) -> Standing:
        above = self.standing(governor).only_source()
        word = tree.marker(token) or token
        here = above.at_most("conditional", "condition").marked(Mark(word, "condition", "conditional"))
        return replace(here, condition=token)

    def _conjunct(self, token: Token, first: Token) -> Standing:
        """ "will visit and meet" shares the modal; "did not attend but sent" shares only the place."""
        if tree.is_nominal(token) and tree.is_nominal(first):
            return self.place(first) if token.child("det", "poss") else self.standing(first)
        if not _leans(token):
            return self._beside(token, first)
        above = self.standing(first)
        contrast = any(c.dep == "cc" and c.lower == "but" for c in first.children)
        return above.affirmed() if contrast else above

    def _beside(self, token: Token, first: Token) -> Standing:
        above = self.standing(first)
        bare = self.place(first)
        conditional = above.mood == "conditional" and bare.mood != "conditional" and tree.subject(token) is None
        return above if conditional else replace(bare, attributed=above.attributed or bare.attributed)

    def _prepositional(self, token: Token, preposition: Token) -> Standing:
        """What follows a preposition: selected by the word before it, else by the preposition itself."""
        governor = preposition.head
        nominal = token.dep == "pobj"
        found = _selector_before(governor, preposition, nominal)
        if found is not None and found.yes == "says" and tree.is_nominal(governor):
            return self._by_noun(found, governor)
        above = self.standing(governor)
        if found is not None:
            return self._selected(found, above, governor, token, governor)
        effect = _prepositions().get(_compound_preposition(preposition), "")
        if effect == "keep" or (not effect and not nominal):
            return above.affirmed()
        if effect and not (nominal and effect == "fact" and above.is_open and _indefinite(token)):
            return _joined(above, effect, preposition)
        return self._argument(token, above, governor)

    def _object(self, token: Token, verb: Token) -> Standing:
        raised = _raised(verb) if token.dep == "nsubjpass" else None
        if raised is not None:
            return self._subject(token, raised) if not tree.is_passive_form(raised) else self._object(token, raised)
        selector = selectors.of_governor(verb, None, nominal=True)
        above = self.standing(verb)
        if selector is not None:
            return self._selected(selector, above, verb, token, verb)
        return self._argument(token, above, verb)

    def _subject(self, token: Token, verb: Token) -> Standing:
        raised = _raised(verb)
        if raised is not None:
            return self._subject(token, raised)
        adjective = verb.child("acomp", "attr", "oprd") if verb.lemma in _COPULAS else None
        selector = selectors.of_adjective(adjective) if adjective is not None else selectors.of_subject(verb)
        above = self.standing(verb)
        if selector is not None:
            mark = Mark(adjective or verb, selector.name, selector.certainty)
            return select(above, selector, selector.yes if above.positive else selector.no, None, mark)
        if above.mood == "conditional" and above.condition is None:
            return above.affirmed()
        return self._argument(token, above, verb)

    def _argument(self, token: Token, above: Standing, governor: Token) -> Standing:
        """A noun that nothing selects: what is open above is open for it too, unless the phrase is definite."""
        if above.is_open and (_indefinite(token) or above.mood in ("conditional",)):
            return above.affirmed()
        if not above.positive and _indefinite(token) and token.dep in ("dobj", "nsubjpass"):
            return above
        return above.only_source()

    def _modifier(self, token: Token, noun: Token) -> Standing:
        """ "ceasefire proposal", "attack plan": the noun selects what stands before it."""
        selector = selectors.of_noun(noun)
        if selector is not None and tree.is_nominal(token):
            return self._by_noun(selector, noun)
        return self.place(noun).only_source()

    def _through(self, token: Token, head: Token) -> Standing:
        return self.standing(head)


_RULES: dict[str, Callable[[Climber, Token, Token], Standing]] = {
    "ccomp": Climber._clause_of, "xcomp": Climber._clause_of, "csubj": Climber._subject, "csubjpass": Climber._clause_of,
    "oprd": Climber._through, "acl": Climber._noun_clause, "relcl": Climber._relative, "appos": Climber._relative,
    "advcl": Climber._adverbial, "conj": Climber._conjunct, "pobj": Climber._prepositional, "pcomp": Climber._prepositional,
    "dobj": Climber._object, "nsubjpass": Climber._object, "nsubj": Climber._subject, "compound": Climber._modifier,
    "nmod": Climber._modifier, "poss": Climber._modifier, "amod": Climber._modifier, "acomp": Climber._through,
    "attr": Climber._through,
}  # fmt: skip


def _sentence(root: Token) -> Standing:
    """The author's own voice; a question or command leaves open, a headline's infinitive is a plan."""
    sentence = root.sentence
    subject = tree.subject(root)
    if sentence.tokens[-1].lower == "?":
        inverted = any(
            c.dep in ("aux", "auxpass") and subject is not None and c.index < subject.index for c in root.children
        )
        asks = any(t.tag in ("WP", "WRB", "WDT") for t in sentence.tokens[:3])
        if not asks and (inverted or root.pos == "AUX" or subject is None):
            return Standing("unknown", why="question")
        return Standing("unknown", why="question") if not asks else Standing(why="wh_question")
    if root.tag == "VB" and clauses.modal_of(root) is None:
        if tree.is_infinitive(root):
            return Standing("planned", why="headline")
        auxiliary = root.child("aux")
        if subject is None and (auxiliary is None or auxiliary.lemma == "do"):
            return Standing("called_for", why="imperative")
    return Standing()


def _says_that(clause: Token, noun: Token) -> bool:
    """Whether a clause tells what a noun is about ("claims that ..."), though the parser may call it a relative clause."""
    joined = next((c for c in clause.children if c.lower in ("that", "whether") and c.index < clause.index), None)
    if joined is None:
        return False
    whole = tree.subject(clause) not in (None, joined) and joined.dep not in ("dobj", "pobj")
    return joined.dep == "mark" or (whole and selectors.of_noun(noun) is not None)


def _leans(token: Token) -> bool:
    """Whether a conjoined verb leans on the auxiliaries of the first ("will visit and meet")."""
    first = token.head
    if token.dep != "conj" or tree.subject(token) is not None or tree.is_nominal(token):
        return False
    if any(c.dep in ("aux", "auxpass") for c in token.children):
        return False
    return (
        token.tag == first.tag
        and first.child("aux", "auxpass") is not None
        or (token.tag == first.tag and token.tag in ("VB", "VBG", "VBN"))
    )


def _follows(gerund: Token, verb: Token) -> bool:
    """Whether a gerund stands right behind a verb, its particle or its negation."""
    particle = tree.particle(verb)
    return gerund.index == (particle or verb).index + 1


def _tells_circumstance(clause: Token) -> bool:
    """ "did not say where ...": where, when, how and why take it for given that something is so."""
    mark = tree.marker(clause)
    return mark is not None and mark.tag == "WRB"


def _is_question(clause: Token) -> bool:
    mark = tree.marker(clause)
    return mark is not None and (mark.lower == "whether" or (mark.lower == "if" and clause.dep == "ccomp"))


def _clausal_selector(token: Token, governor: Token) -> tuple[Selector | None, Token]:
    """The selector of a complement clause, and the word that is it."""
    if governor.pos == "ADJ" or governor.dep == "acomp":
        adjective = selectors.of_adjective(governor, "to" if tree.is_infinitive(token) else None)
        if adjective is not None:
            return adjective, governor
    if governor.lemma in _COPULAS:
        beside = governor.child("acomp", "attr", "oprd")
        found = None
        if beside is not None:
            found = selectors.of_adjective(beside) or selectors.of_noun(beside)
        if found is not None and beside is not None:
            return found, beside
        if beside is not None or governor.lemma == "be":
            yet = selectors.of_verb(governor, token)
            return (yet if yet is not None and yet.name == "failing" else None), governor
    if governor.lemma == "go" and governor.tag != "VBG":
        return None, governor
    return selectors.of_verb(governor, token), governor


def _selector_before(governor: Token, preposition: Token, nominal: bool) -> Selector | None:
    """The verb, noun or adjective that takes this preposition with an effect."""
    if tree.is_nominal(governor):
        return selectors.of_noun(governor, preposition.lower)
    return selectors.of_governor(governor, preposition.lower, nominal) or selectors.of_adjective(
        governor, preposition.lower
    )


def _choose(selector: Selector, above: Standing, governor: Token, token: Token, own: bool | None) -> str:
    """Which of a selector's effects applies."""
    if not above.positive:
        return selector.no
    if selector.past and (above.mood == "future" or (above.mood == "happened" and _is_past(governor))):
        return selector.past
    passive = tree.is_passive_form(governor)
    if selector.own and own and not passive and not tree.is_nominal(token):
        return selector.own
    if selector.others and not tree.is_nominal(token) and (tree.subject(token) is not None or own is False):
        return selector.others
    return selector.yes


def _is_past(governor: Token) -> bool:
    """Whether a verb, or the copula of an adjective, is in the past."""
    verb = governor.head if governor.pos == "ADJ" or governor.dep == "acomp" else governor
    return verb.tag in ("VBD", "VBN")


def _raised(verb: Token) -> Token | None:
    """The infinitive whose subject this verb's subject is, if it says that an event occurs ("is set to begin")."""
    holder = verb.child("acomp") or verb
    infinitive = holder.child("xcomp")
    if infinitive is None or not tree.is_infinitive(infinitive):
        return None
    occurs = (
        selectors.of_subject(infinitive) is not None or tree.is_passive_form(infinitive) or infinitive.lemma == "be"
    )
    return infinitive if occurs else None


def _joined(above: Standing, effect: str, word: Token) -> Standing:
    if effect == "ahead":
        return above.affirmed() if above.is_open else above.only_source()
    if effect == "fact":
        return above.only_source()
    if effect == "keep":
        return above.affirmed()
    if effect == "opposite":
        base = above.affirmed() if above.is_open else above.only_source()
        return replace(base, positive=False, why="negation").marked(Mark(word, "negation"))
    return above.affirmed().at_most(effect, "joined").marked(Mark(word, "joined"))


def _compound_preposition(preposition: Token) -> str:
    """ "in case of" and "instead of" as one key; plain prepositions as they are."""
    own = next((c.lower for c in preposition.children if c.index < preposition.index), "")
    if own in ("instead", "because"):
        return f"{own} {preposition.lower}"
    if preposition.lower != "of":
        before = preposition.head.lower if preposition.head.dep == "prep" else ""
        own = next((c.lower for c in preposition.children if c.index < preposition.index), before)
        return f"{own} {preposition.lower}" if own in ("instead", "rather", "due") else preposition.lower
    noun = preposition.head
    if noun.pos == "ADP" or noun.pos == "SCONJ" or noun.lower in ("instead", "due"):
        return f"{noun.lower} of"
    return f"in {noun.lower} of" if noun.head.lower == "in" else f"{noun.lower} of"


def _indefinite(noun: Token) -> bool:
    """A noun phrase without a definite determiner, possessor or name."""
    if any(c.dep == "poss" for c in noun.children):
        return False
    determiner = noun.child("det")
    return determiner is None or determiner.lower in _INDEFINITE
