"""What kind of arc it is: questions to a word and the one it hangs on, for the climb from an event to the author."""

from reportedly.codebook import load
from reportedly.extract import tree
from reportedly.extract.factuality import clauses, conditions, definites, selectors
from reportedly.extract.factuality.selectors import Selector
from reportedly.extract.factuality.standing import Mark, Standing
from reportedly.model.parsed import Token

_ASKING = frozenset({"WP", "WDT", "WRB", "WP$"})
_ASKED = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
_TIMES = frozenset({"when", "after", "as", "while"})
_DISTANT = frozenset({"would", "'d", "could", "might"})
_BEFOREHAND = frozenset({"previously", "already", "formerly", "earlier", "recently", "once", "originally"})
# With these the present tense lies ahead of what is told in the past: "refused to talk until they leave".
_AWAITED = frozenset({"until", "till", "before", "once"})
_COMPARING = frozenset({"soon", "long", "far", "much", "if", "though"})


def sentence(root: Token) -> Standing:
    """The author's own voice; a question or command leaves open, a headline's infinitive is a plan."""
    sentence = root.sentence
    subject = tree.subject(root)
    if _last(root).lower == "?":
        inverted = any(
            c.dep in ("aux", "auxpass") and subject is not None and c.index < subject.index for c in root.children
        )
        asks = any(t.tag in ("WP", "WRB", "WDT") for t in sentence.tokens[:3])
        if inverted and _requests(root, subject):
            return Standing("called_for", why="imperative")
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


def _last(root: Token) -> Token:
    """The last word or mark of a sentence but for closing quotation marks."""
    tokens = root.sentence.tokens
    return next((t for t in reversed(tokens) if t.tag != "''"), tokens[-1])


def _requests(root: Token, subject: Token | None) -> bool:
    """ "Could you send it?": a question that asks for a deed."""
    modal = clauses.modal_of(root)
    polite = modal is not None and modal.lower in ("can", "could", "would", "will")
    return polite and subject is not None and subject.lower == "you"


def commands(clause: Token, governor: Token) -> bool:
    """Whether a clause before its verb of saying is a command: "Free the sailors," the envoy said."""
    if clause.tag != "VB" or clause.index > governor.index or tree.subject(clause) is not None:
        return False
    auxiliaries = [c for c in clause.children if c.dep in ("aux", "auxpass")]
    if any(c.lemma != "do" or c.lower == "did" for c in auxiliaries):
        return False
    told = selectors.of_verb(governor)
    return told is not None and told.yes == "says" and clause.dep in ("ccomp", "advcl")


def says_that(clause: Token, noun: Token) -> bool:
    """Whether a clause tells what a noun is about ("claims that ..."), even where parsed as a relative clause."""
    joined = next((c for c in clause.children if c.lower in ("that", "whether") and c.index < clause.index), None)
    if joined is None:
        return False
    whole = tree.subject(clause) not in (None, joined) and joined.dep not in ("dobj", "pobj")
    return joined.dep == "mark" or (whole and selectors.of_noun(noun) is not None)


def stands_apart(clause: Token, governor: Token) -> bool:
    """Whether a semicolon parts a clause from the one it is parsed below, or a headline's comma: two in one."""
    marks = [c.lower for c in governor.children if clause.index < c.index < governor.index]
    if ";" in marks:
        return True
    subject = governor.child("nsubj", "nsubjpass")
    headline = subject is not None and clause.index < subject.index and tree.lacks_stop(governor)
    apart = selectors.of_verb(governor, clause) is None or tree.stands_beside(clause, governor)
    return headline and "," in marks and apart


def chance_before(infinitive: Token, noun: Token) -> tuple[Token, Selector] | None:
    """The adjective between a headline's subject and its infinitive: "Leaders 'likely' to talk"."""
    between = (c for c in noun.offspring("amod") if noun.index < c.index < infinitive.index)
    return next(((c, found) for c in between if (found := selectors.of_adjective(c, "to")) is not None), None)


def comments(clause: Token) -> bool:
    """Whether a clause speaks of all that was said before: "accused them of fraud, which they denied"."""
    which = clause.child("dobj")
    if which is None or which.lower != "which" or tree.subject(clause) is None:
        return False
    selector = selectors.of_verb(clause)
    before = clause.sentence.tokens[which.index - clause.sentence.tokens[0].index - 1]
    return before.lower == "," and selector is not None and selector.yes in ("denies", "says")


def antecedent(pronoun: Token) -> Token | None:
    """The noun that a relative pronoun stands for."""
    if pronoun.tag not in ("WDT", "WP"):
        return None
    clause = next((t for t in pronoun.ancestors() if t.dep in ("relcl", "acl") or t.dep == "ccomp"), None)
    return clause.head if clause is not None and clause.dep == "relcl" else None


def noun_before(clause: Token) -> Token | None:
    """The noun right before an infinitive's "to" or a clause's "that", whatever the parser hung the clause on."""
    link = clause.child("aux") if tree.is_infinitive(clause) else clause.child("mark")
    tokens = clause.sentence.tokens
    at = -1 if link is None else link.index - tokens[0].index - 1
    return tokens[at] if at >= 0 and tokens[at].pos == "NOUN" else None


def alleged_before(clause: Token, governor: Token) -> Token | None:
    """The allegation that a clause tells, parsed below its verb: "dismissed as absurd claims by A that it had"."""
    if clause.dep != "ccomp" or (mark := clause.child("mark")) is None or mark.lower != "that":
        return None
    first = clause.sentence.tokens[0].index
    between = clause.sentence.tokens[governor.index + 1 - first : mark.index - first]
    return next((t for t in reversed(between) if t.pos == "NOUN" and alleges(t)), None)


def leans(token: Token) -> bool:
    """Whether a conjoined verb leans on the auxiliaries of the first: "will visit and meet", "be cut and some shut"."""
    first = token.head
    if token.dep == "conj" and token.tag == "VBN" and first.tag == "VBN" and not token.child("aux", "auxpass"):
        return first.child("auxpass") is not None
    if token.dep != "conj" or tree.subject(token) is not None or tree.is_nominal(token):
        return False
    if any(c.dep in ("aux", "auxpass") for c in token.children):
        return False
    return (token.tag == first.tag and first.child("aux", "auxpass") is not None) or (
        token.tag == first.tag and token.tag in ("VB", "VBG", "VBN")
    )


def alleges(noun: Token) -> bool:
    """Whether a noun is an allegation, which exists though its content is denied."""
    selector = selectors.of_noun(noun)
    return selector is not None and selector.yes == "says"


def tells_before(participle: Token, noun: Token) -> bool:
    """Whether a participle tells of what was before its clause: "will sign a deal reached on Monday".

    A definite noun is known by what was done to it; an indefinite one needs a date or an adverb of the past.
    """
    if participle.tag != "VBN":
        return False
    before = any(c.lower in _BEFOREHAND for c in participle.children)
    return before or clauses.is_dated(participle) or not definites.indefinite(noun)


def refuted(noun: Token) -> tuple[Token, Selector] | None:
    """The word that calls a report false: "the claim is baseless", "reports turned out to be false", "false claims"."""
    attributes = (c for c in noun.children if c.dep == "amod")
    verb = noun.head
    if noun.dep in ("nsubj", "nsubjpass"):
        verb = verb.child("xcomp") or verb
        attributes = (c for c in (*noun.children, *verb.children) if c.dep in ("amod", "acomp", "attr", "oprd"))
    return next(((c, found) for c in attributes if (found := selectors.refutes(c)) is not None), None)


def is_headline_passive(verb: Token) -> bool:
    """ "Summit cancelled": a headline's passive that was taken for an active verb."""
    if verb.tag not in ("VBD", "VBN") or not verb.is_root or not tree.lacks_stop(verb):
        return False
    bare = verb.child("aux", "auxpass", "dobj", "ccomp", "xcomp") is None
    return bare and selectors.of_subject(verb) is None and selectors.of_governor(verb, None, nominal=True) is not None


def follows(gerund: Token, verb: Token) -> bool:
    """Whether a gerund stands right behind a verb, its particle or its negation."""
    particle = tree.particle(verb)
    return gerund.index == (particle or verb).index + 1


def tells_circumstance(clause: Token) -> bool:
    """ "did not say where ...", "how many ...", "what ...": these take it for given that something is so."""
    mark = tree.marker(clause)
    if mark is not None:
        return mark.tag == "WRB"
    if clause.dep != "ccomp" or clause.head.dep == "relcl":  # "which they say was sold" asks nothing
        return False
    before = (c for c in clause.children if c.index < clause.index and c.dep in _ASKED)
    return any(t.tag in _ASKING for c in before for t in (c, *c.children, *_below(c)))


def _below(noun: Token) -> list[Token]:
    return [g for c in noun.children for g in c.children]


def is_purpose(clause: Token) -> bool:
    """ "So that they would leave": what is meant to come of it, unlike "so that they left"."""
    marks = [c for c in clause.children if c.dep == "mark"]
    return len(marks) > 1 and marks[0].lower == "so" and clauses.modal_of(clause) is not None


def tells_time(clause: Token, governor: Token) -> bool:
    """Whether a past clause of time is taken for given, whatever becomes of the clause above.

    "Will reply after they met": they did. Not so under "would", whose past is one of distance, nor after "as soon as".
    """
    mark = tree.marker(clause)
    if mark is None or not tree.tells_past(clause) or clauses.modal_of(clause):
        return False
    measured = mark.lower == "before" and clause.child("npadvmod") is not None  # "days before they met"
    if mark.lower not in _TIMES and not measured:
        return False
    modal = clauses.modal_of(governor)
    distant = modal is not None and modal.lower in _DISTANT
    return not distant and not any(c.lower in _COMPARING for c in (governor, *clause.children, *mark.children))


def is_question(clause: Token) -> bool:
    """Whether a complement clause leaves open if it is so ("whether", "asked if")."""
    mark = tree.marker(clause)
    if mark is None or mark.lower not in ("whether", "if"):
        return False
    return mark.lower == "whether" or clause.dep == "ccomp" or conditions.asks(clause)


def performs(act: Token, verb: Token) -> bool:
    """Whether an infinitive is done in the course of its verb: "met to sign", "gathered to mark"."""
    book = load("factuality")["performed"]
    if not tree.is_infinitive(act):
        return False
    done = act.lemma in book["acts"] or selectors.is_performative(act)
    if done and verb.lemma in book["verbs"]:
        return True
    bound = selectors.of_verb(verb, act) is not None and not (verb.lemma == "go" and verb.tag != "VBG")
    return act.lemma in book["symbolic"] and act.dep in ("advcl", "xcomp") and not bound


def raised(verb: Token) -> Token | None:
    """The infinitive whose subject this verb's subject is, if it says that an event occurs ("is set to begin")."""
    holder = verb.child("acomp") or verb
    infinitive = holder.child("xcomp")
    if infinitive is None or not tree.is_infinitive(infinitive):
        return None
    occurs = (
        selectors.of_subject(infinitive) is not None or tree.is_passive_form(infinitive) or infinitive.lemma == "be"
    )
    return infinitive if occurs else None


def joined(above: Standing, effect: str, word: Token) -> Standing:
    """What a conjunction or preposition makes of its clause, given how the clause above stands."""
    if effect == "ahead":
        return above.affirmed() if above.is_open else above.only_source()
    if effect in ("fact", "reason", "known"):
        return above.only_source()
    if effect == "keep":
        return above.affirmed()
    if effect == "opposite":
        base = above.affirmed() if above.is_open else above.only_source()
        return base._replace(positive=False, why="negation").marked(Mark(word, "negation"))
    return above.affirmed().at_most(effect, "joined").marked(Mark(word, "joined"))


def joined_clause(clause: Token, above: Standing, mark: Token) -> Standing:
    """What a conjunction makes of its clause: "so that they would leave" is a purpose, "as if" leaves it open."""
    if is_purpose(clause):
        return above.affirmed().at_most("planned", "purpose")
    if (noun := _matter_of_time(mark, clause.head)) is not None:
        return above.affirmed().at_most("predicted", "likely").marked(Mark(noun, "likely", "very_likely"))
    if clause.head.lower == "long":  # "as long as the ban lasts": there is one
        return above.only_source()
    if mark.lower in _AWAITED and clauses.is_present(clause) and not above.is_open and tree.tells_past(clause.head):
        return above.affirmed().at_most("predicted", "joined").marked(Mark(mark, "joined"))  # "until it apologises"
    unreal = mark.lower == "as" and any(c.lower in ("if", "though") for c in clause.children)
    return joined(above, "unknown" if unreal else conditions.joins().get(mark.lower, "keep"), mark)


def _matter_of_time(mark: Token, governor: Token) -> Token | None:
    """The noun in "it is a matter of time before", behind which stands what is sure to come."""
    noun = governor.child("attr") if mark.lower in ("before", "until") and governor.lemma == "be" else None
    awaited = noun is not None and noun.lemma in ("matter", "question")
    of = noun.child("prep") if noun is not None and awaited else None
    return noun if of is not None and any(c.lemma == "time" for c in of.children) else None


def is_open_reason(effect: str, noun: Token, above: Standing) -> bool:
    """Whether a fact that a preposition tells of is as open as its clause: "could be delayed for repairs"."""
    if effect not in ("fact", "reason") or not above.is_open or not definites.indefinite(noun):
        return False
    firm = effect == "reason" and (above.mood in ("planned", "called_for") or definites.named(noun))
    return not firm


def compound_preposition(preposition: Token) -> str:
    """ "in case of" and "instead of" as one key; plain prepositions as they are."""
    second = preposition.child("pcomp")
    if second is not None and second.lower in ("of", "to"):  # "because of", hung as one
        return f"{preposition.lower} {second.lower}"
    own = next((c.lower for c in preposition.children if c.index < preposition.index), "")
    if own in ("instead", "because"):
        return f"{own} {preposition.lower}"
    if preposition.lower != "of":
        before = preposition.head.lower if preposition.head.dep in ("prep", "advmod") else ""
        own = next((c.lower for c in preposition.children if c.index < preposition.index), before)
        return f"{own} {preposition.lower}" if own in ("instead", "rather", "due", "far") else preposition.lower
    noun = preposition.head
    if noun.pos == "ADP" or noun.pos == "SCONJ" or noun.lower in ("instead", "due"):
        return f"{noun.lower} of"
    return f"in {noun.lower} of" if noun.head.lower == "in" else f"{noun.lower} of"
