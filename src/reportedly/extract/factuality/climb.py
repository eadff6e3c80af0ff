"""From an event's head up the tree: what each governing word makes of it, and so how the event stands for the author.

Recursive from the top: the standing of a token is that of its place (decided by the token it hangs on) changed by the
words of its own clause or phrase. Each arc of the parser has one rule.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from itertools import islice

from reportedly.codebook import load
from reportedly.extract import tree
from reportedly.extract.factuality import (
    arcs,
    choices,
    clauses,
    conditions,
    definites,
    event_nouns,
    governors,
    infinitives,
    phrasal,
    selectors,
)
from reportedly.extract.factuality.holders import View, own_side
from reportedly.extract.factuality.selectors import Selector
from reportedly.extract.factuality.standing import Mark, Standing, select
from reportedly.model.parsed import Token

# Depth from which a tree is walked from its top: each step takes some five calls, of a thousand that Python allows.
_DEEP = 60
# Classes of verbs that judge an allegation, which there is all the same: "the charges have not been proved".
_DOUBTED = frozenset({"denying", "confirming"})
# Moods of a thing of which "would" tells what will become of it.
_FORESEEN = frozenset({"planned", "predicted", "called_for"})
# Modals that deny will or consent where they are negated.
_REFUSALS = frozenset({"would", "'d"})
# Modals that leave an expectation what it is: "we can expect".
_FREE = frozenset({"can", "could", "may", "might", "should"})


@cache
def _prepositions() -> dict[str, str]:
    return dict(load("factuality")["prepositions"])


@dataclass(frozen=True, slots=True)
class Climber:
    """Walks for events of the sources that ``view`` holds; remembers how tokens and their places stand."""

    view: View
    seen: dict[Token, Standing] = field(default_factory=dict)
    places: dict[Token, Standing] = field(default_factory=dict)

    def event(self, head: Token) -> Standing:
        """How the event that a token heads stands."""
        here = self.standing(head)
        return event_nouns.described(head, here) if tree.is_nominal(head) else here

    def standing(self, token: Token) -> Standing:
        """How the proposition that a token heads stands, its own clause or phrase included."""
        known = self.seen.get(token)
        if known is None:
            self._pass_above(token)
            known = self.seen[token] = self._standing(token)
        return known

    def _pass_above(self, token: Token) -> None:
        """In a very deep tree, walk from the top, so that no walk is long."""
        above = list(islice(token.ancestors(), _DEEP))
        if len(above) == _DEEP:
            above.extend(above[-1].ancestors())
            for ancestor in reversed(above):
                if ancestor not in self.seen:
                    self.seen[ancestor] = self._standing(ancestor)

    def _standing(self, token: Token) -> Standing:
        noun = arcs.antecedent(token)
        if noun is not None:
            return self.standing(noun)
        above = self.place(token)
        if tree.is_nominal(token):
            return event_nouns.in_phrase(token, above)
        return clauses.in_clause(token, above, shared=arcs.leans(token))

    def place(self, token: Token) -> Standing:
        """How whatever stands at this place of the tree stands, without the token's own words."""
        known = self.places.get(token)
        if known is None:
            known = self.places[token] = self._place(token)
        return known

    def _place(self, token: Token) -> Standing:
        if token.is_root:
            return arcs.sentence(token)
        report = self.view.by_cue.get(token.index)
        if report is not None and token.head.index in report.content:  # "..., he said", hung on what he said
            return self.place(token.head)
        if token.dep in phrasal.PLACES and (set_apart := self._by_phrase(token)) is not None:
            return set_apart
        rule = _RULES.get(token.dep)
        return rule(self, token, token.head) if rule else self.standing(token.head)

    def _by_phrase(self, token: Token) -> Standing | None:
        """A clause that several words rule together: "took the chance to", "too weak to", "on condition that"."""
        if tree.is_infinitive(token):
            told = phrasal.governing(token)
            if told is None:
                return None
            selector, at, word = told
            above = self.standing(at)
            effect = choices.choose(selector, above, at, token, None)
            return select(above, selector, effect, None, Mark(word, selector.name, selector.certainty))
        proviso = conditions.proviso(token)
        return None if proviso is None else self._condition(token, proviso.head)

    def _clause_of(self, token: Token, governor: Token) -> Standing:
        """A complement clause or infinitive: the governor's selector, or the adjective beside a copula."""
        if governor.lower in conditions.joins() and governor.dep in ("prep", "advcl", "dep"):
            return self._condition(token, governor.head)
        if arcs.stands_apart(token, governor):
            return Standing()
        selector, at = governors.clausal_selector(token, governor)
        above = self.standing(at if at.head is governor and at.dep == "acomp" else governor)
        if selector is not None and selector.name == "expecting" and above.positive and _may_expect(governor):
            above = self.place(governor)
        if arcs.is_question(token):
            above = above.at_most("unknown", "whether").affirmed()
            return above if selector is None or selector.yes != "says" else above._replace(attributed=False)
        if arcs.performs(token, governor):
            return above.affirmed()
        if selector is None and (alleged := arcs.alleged_before(token, governor)) is not None:
            return self._noun_clause(token, alleged)
        if selector is None:
            return infinitives.unlisted(token, governor, above)
        if arcs.commands(token, governor):
            return self._selected(selector, above, governor, token, at).at_most("called_for", "imperative")
        if arcs.tells_circumstance(token) and selector.yes in ("says", "unknown", "possible"):
            return self._circumstance(token, governor, above)
        return infinitives.judged(token, self._selected(selector, above, governor, token, at))

    def _predicate(self, token: Token, verb: Token) -> Standing:
        """ "Is feared dead", "was reported missing"; what somebody is called or elected is so as the verb is.

        "Seems likely" says no less than "is likely".
        """
        told = selectors.of_verb(verb) if token.pos == "ADJ" else None
        if told is None or not told.speech or selectors.of_adjective(token) is not None:
            return self.standing(verb)
        here = self._clause_of(token, verb)
        return here._replace(mood="possible", hedged=False) if here.hedged else here

    def _circumstance(self, token: Token, governor: Token, above: Standing) -> Standing:
        """ "did not say when it would": that it would is taken for given."""
        own = own_side(self.view, governor, token)
        return above.only_source()._replace(past=True, own=above.own if own is None else own)

    def _selected(self, selector: Selector, above: Standing, governor: Token, token: Token, at: Token) -> Standing:
        holds = at is governor and governor.lemma not in governors.COPULAS
        own = own_side(self.view, governor, token) if holds and not selector.theirs else None
        own = False if selector.theirs else own
        ahead = clauses.modal_of(governor) is not None or tree.is_infinitive(governor)
        told = tree.finite_above(governor) if governor.tag == "VBG" and governor.dep == "advcl" else governor
        past = told.tag in ("VBD", "VBN") and not ahead
        above = above._replace(past=True) if past and not above.past else above
        mark = Mark(at, selector.name, selector.certainty)
        below = select(above, selector, choices.choose(selector, above, governor, token, own), own, mark)
        return _still_ahead(below, above, governor)

    def _noun_clause(self, token: Token, noun: Token) -> Standing:
        """ "allegations that ...", "plan to ...", else a reduced relative clause."""
        if phrasal.is_in_order(noun):
            return self.standing(noun.head).affirmed().at_most("planned", "purpose")
        selector = governors.of_content(token, noun)
        if arcs.is_question(token):
            return self.standing(noun).at_most("unknown", "whether").affirmed()
        if selector is not None:
            return self._by_noun(selector, noun)
        if tree.is_infinitive(token) and (chance := arcs.chance_before(token, noun)) is not None:
            return self._clause_of(token, chance[0])
        if tree.is_infinitive(token) and noun.lower == "nothing" and noun.dep == "dobj":
            return self.standing(noun.head)  # "had nothing to do with"
        above = self.standing(noun)
        if noun.head.lower == "without" and not above.positive:
            return above
        if tree.is_infinitive(token):
            return infinitives.of_noun(noun, above)
        return above.affirmed() if above.is_open and not arcs.tells_before(token, noun) else above.only_source()

    def _by_noun(self, selector: Selector, noun: Token) -> Standing:
        above = self.standing(noun)
        governor = noun.head
        if noun.dep in ("dobj", "pobj") and not noun.is_root:
            verb = governor if noun.dep == "dobj" else governor.head
            denying = selectors.denies_allegation(verb) if selector.yes == "says" else None
            if denying is not None:
                above = self.standing(verb)._replace(alleged=True, past=True)
                effect = denying.yes if above.positive else denying.no
                return select(above, denying, effect, self._denier(verb), Mark(verb, denying.name))
        false = arcs.refuted(noun) if selector.yes == "says" else None
        if false is not None:
            word, belied = false
            above = self.standing(governor) if word.dep != "amod" else above
            return select(above, belied, belied.yes if above.positive else belied.no, None, Mark(word, belied.name))
        thwarted = governors.thwarting(noun)
        if thwarted is not None:
            above = self.standing(governor)
            return select(
                above, thwarted, thwarted.yes if above.positive else thwarted.no, None, Mark(governor, "failing")
            )
        effect = selector.yes if above.positive else selector.no
        if governor.lemma == "have" and selector.own:
            effect = selector.own
        return select(
            above._replace(past=True), selector, effect, above.own, Mark(noun, selector.name, selector.certainty)
        )

    def _denier(self, verb: Token) -> bool | None:
        quotation = self.view.by_cue.get(verb.index)
        return self.view.side(quotation) if quotation is not None else None

    def _relative(self, token: Token, noun: Token) -> Standing:
        if tree.is_infinitive(token) or arcs.says_that(token, noun):
            beside = None if tree.is_infinitive(token) else arcs.noun_before(token)
            return self._noun_clause(token, beside or noun)
        if arcs.comments(token):
            return Standing()
        held = self.standing(noun)
        above = held.only_source()
        if held.mood in _FORESEEN or selectors.is_scheme(noun):  # "a bill that would ban it": what it says will be
            return above._replace(past=True)
        return above._replace(past=False) if self._is_imagined(noun) else above

    def _is_imagined(self, noun: Token) -> bool:
        """Whether a noun's clause only tells of a possibility, in which "would" is no reported "will"."""
        clause = next((t for t in noun.ancestors() if tree.is_verbal(t)), None)
        return clause is not None and self.standing(clause).mood in ("possible", "conditional")

    def _adverbial(self, token: Token, governor: Token) -> Standing:
        """A clause of time, reason, condition, purpose, or a free participle."""
        if conditions.sets_condition(token):
            return self._condition(token, governor)
        if _is_complement(token, governor) or arcs.commands(token, governor):
            return self._clause_of(token, governor)
        if tree.is_nominal(governor):
            return self._noun_clause(token, governor)
        above, selector, mark = self.standing(governor), selectors.of_verb(governor, token), tree.marker(token)
        if tree.is_infinitive(token):
            return self._purpose(token, governor, above)
        if mark is not None and mark.index == governor.index + 1 and selector and arcs.tells_circumstance(token):
            return self._circumstance(token, governor, above)
        if mark is not None and arcs.tells_time(token, governor):
            return self.place(tree.finite_above(token)).only_source()._replace(given="framed")
        if mark is not None and above.is_open and clauses.is_present(token) and clauses.is_dated(token):
            return above.only_source()  # "may pay when they meet on Monday": that they meet is settled
        if mark is not None:
            return arcs.joined_clause(token, above, mark)
        gerund = token.tag == "VBG"
        if (
            selector is not None
            and (selector.yes == "says") != gerund
            and (gerund or tree.is_finite(token))
            and (not gerund or arcs.follows(token, governor))
        ):
            return self._selected(selector, above, governor, token, governor)
        return above.affirmed()

    def _purpose(self, token: Token, governor: Token, above: Standing) -> Standing:
        """ "sent envoys to buy"; but "impossible for it to buy", "asked to buy" and "rose to reach" parsed so."""
        adjective, selector = governor.child("acomp"), selectors.of_verb(governor, token)
        if adjective is not None and selectors.of_adjective(adjective, "to") is not None:
            return self._clause_of(token, governor)
        beside = arcs.noun_before(token)
        if beside is not None and (goal := governors.goal_of(beside)) is not None:
            return self._by_noun(goal, beside)
        if infinitives.comes_of(token, governor) or arcs.performs(token, governor):
            return above.affirmed()
        if governor.lemma in governors.COPULAS and selector is not None and selector.yes == "says":
            return self._clause_of(token, governor)
        if selector is not None and token.index > governor.index and governors.takes_infinitive(selector, governor):
            return self._selected(selector, above, governor, token, governor)
        return above.affirmed().at_most("planned", "purpose")

    def _condition(self, token: Token, governor: Token) -> Standing:
        above = self.standing(governor).only_source()
        word = tree.marker(token) or token
        here = above.at_most("conditional", "condition").marked(Mark(word, "condition", "conditional"))
        return here._replace(condition=token)

    def _conjunct(self, token: Token, first: Token) -> Standing:
        """ "will visit and meet" shares the modal; "did not attend but sent" shares only the place."""
        if tree.is_nominal(token) and tree.is_nominal(first):
            return self.place(first) if token.child("det", "poss") else self.standing(first)
        if not arcs.leans(token):
            return self._beside(token, first)
        above = self.standing(first)
        contrast = any(c.dep == "cc" and c.lower == "but" for c in first.children)
        return above.affirmed() if contrast else above

    def _beside(self, token: Token, first: Token) -> Standing:
        above = self.standing(first)
        bare = self.place(first)
        conditional = above.mood == "conditional" and bare.mood != "conditional" and tree.subject(token) is None
        if conditional or (clauses.negative_subject(first) and tree.subject(token) is None):
            return above
        return bare._replace(attributed=above.attributed or bare.attributed)

    def _prepositional(self, token: Token, preposition: Token) -> Standing:
        """What follows a preposition: selected by the word before it, else by the preposition itself."""
        governor = preposition.head
        nominal = token.dep == "pobj"
        if not nominal and arcs.is_question(token):
            return self.standing(governor).at_most("unknown", "whether").affirmed()
        if nominal and preposition.lower == "for" and token.lemma in selectors.spells():
            return self.standing(governor).only_source()  # "arrived for the first time since they fought"
        found = governors.selector_before(governor, preposition, nominal)
        if found is not None and found.yes == "says" and tree.is_nominal(governor):
            return self._by_noun(found, governor)
        above = self.standing(governor)
        if found is not None:
            return self._selected(found, above, governor, token, governor)
        if nominal and definites.is_given(token, preposition):
            return Standing(given="framed")
        verb = governor.head
        beyond = selectors.of_governor(verb, preposition.lower, nominal) if governor.dep == "dobj" else None
        if beyond is not None:  # "accused the party of fraud", with the preposition hung on the party
            return self._selected(beyond, self.standing(verb), verb, token, verb)
        if definites.is_own_deal(token, preposition):
            return self.standing(governor.head).affirmed()
        effect = _prepositions().get(arcs.compound_preposition(preposition), "")
        if effect == "keep" or (not effect and not nominal):
            return above.affirmed()
        if effect and not (nominal and arcs.is_open_reason(effect, token, above)):
            return arcs.joined(above, effect, preposition)
        return definites.argument(token, above, governor)

    def _object(self, token: Token, verb: Token) -> Standing:
        raised = arcs.raised(verb) if token.dep == "nsubjpass" else None
        if raised is not None:
            return self._subject(token, raised) if not tree.is_passive_form(raised) else self._object(token, raised)
        above = self.standing(verb)
        if verb.dep == "advcl" and (joint := _prepositions().get(verb.lower)) is not None:  # "failing an agreement"
            return arcs.joined(above, joint, verb)
        selector = selectors.of_governor(verb, None, nominal=True)
        if selector is not None and selector.name in _DOUBTED and arcs.alleges(token):
            return above.affirmed()
        if selector is not None:
            return self._selected(selector, above, verb, token, verb)
        return definites.argument(token, above, verb)

    def _subject(self, token: Token, verb: Token) -> Standing:
        raised = arcs.raised(verb)
        if raised is not None:
            return self._object(token, raised) if tree.is_passive_form(raised) else self._subject(token, raised)
        adjective = verb.child("acomp", "attr", "oprd") if verb.lemma in governors.COPULAS else None
        if verb.lemma == "be" and adjective is None and self.standing(verb).is_open:
            return self.standing(verb).affirmed()  # "the talks will be in May"
        if adjective is None and arcs.is_headline_passive(verb):
            return self._object(token, verb)
        if adjective is None and verb.pos == "ADJ":
            adjective = verb
        selector = governors.of_predicate(adjective) if adjective is not None else selectors.of_subject(verb)
        above = self.standing(verb)
        if selector is not None and (selector.yes == "denies" or selector.name == "refuting") and arcs.alleges(token):
            return above
        if selector is not None and selector.name == "failing" and governors.is_try(token):
            return above.only_source() if above.is_open else above.affirmed()
        if selector is not None:
            mark = Mark(adjective or verb, selector.name, selector.certainty)
            return select(above, selector, selector.yes if above.positive else selector.no, None, mark)
        if above.mood == "conditional" and above.condition is None:
            return above.affirmed()
        return definites.argument(token, above, verb)

    def _modifier(self, token: Token, noun: Token) -> Standing:
        """ "ceasefire proposal", "attack plan": the noun selects what stands before it."""
        selector = selectors.of_noun(noun)
        if selector is not None and tree.is_nominal(token):
            return self._by_noun(selector, noun)
        clausal = noun.dep in ("advcl", "ccomp")  # "if the bank lowers rates", with a verb taken for a noun
        return self.place(noun) if clausal else self.place(noun).only_source()


_RULES: dict[str, Callable[[Climber, Token, Token], Standing]] = {
    "ccomp": Climber._clause_of, "xcomp": Climber._clause_of, "csubjpass": Climber._clause_of,
    "oprd": Climber._predicate,
    "csubj": Climber._subject, "nsubj": Climber._subject, "dobj": Climber._object, "nsubjpass": Climber._object,
    "acl": Climber._noun_clause, "relcl": Climber._relative, "appos": Climber._relative,
    "advcl": Climber._adverbial, "conj": Climber._conjunct,
    "pobj": Climber._prepositional, "pcomp": Climber._prepositional,
    "compound": Climber._modifier, "nmod": Climber._modifier, "poss": Climber._modifier, "amod": Climber._modifier,
}  # fmt: skip


def _is_complement(clause: Token, governor: Token) -> bool:
    """Whether what is parsed as an adverbial is a clause that the governor takes: "thinks it unlikely that"."""
    asked = arcs.is_question(clause) and conditions.asks(clause)
    return asked or (governor.pos == "ADJ" and arcs.says_that(clause, governor))


def _may_expect(verb: Token) -> bool:
    """ "We can expect", "it could be expected": no less of an expectation."""
    modal = clauses.modal_of(verb)
    return modal is not None and modal.lower in _FREE


def _still_ahead(below: Standing, above: Standing, governor: Token) -> Standing:
    """ "Would not hesitate to": the modal outlives the negation that it shared, what would be done isn't done."""
    turned = below.positive and not above.positive and not below.is_open
    modal = clauses.modal_of(governor)
    return below.at_most("conditional", "would") if turned and modal and modal.lower in _REFUSALS else below
