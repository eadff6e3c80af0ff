"""Which of a selecting word's effects applies: by polarity, tense, side, and what it selects."""

from functools import cache

from reportedly.codebook import load
from reportedly.extract import tree
from reportedly.extract.factuality import clauses, definites, selectors
from reportedly.extract.factuality.selectors import Selector
from reportedly.extract.factuality.standing import Standing
from reportedly.model.parsed import Token

_ABLE = frozenset({"can", "ca", "could"})
_HAD = frozenset({"had", "'d"})
_AHEAD = frozenset({"future", "planned", "predicted", "called_for"})
_UNTIL = frozenset({"to", "until", "till"})


def choose(selector: Selector, above: Standing, governor: Token, token: Token, own: bool | None) -> str:
    """The effect of a selector on ``token``, which hangs below ``governor``.

    ``above``: how the governor stands; ``own``: whether its subject is the acting side (None: not known).
    """
    if selector.yes == "says" and any(c.lower in selectors.belying() for c in governor.children):
        return "opposite"
    if selector.yes == "unknown" and _is_report(token):
        return "fact"
    if not above.positive or _few(governor):
        return _negated(selector, governor, token, own)
    timed = _by_time(selector, above, governor, token)
    if timed is not None:
        return timed
    if selector.name == "attempting" and _in_vain(governor):
        return selector.no
    if selector.dated and _sets_time(governor, token):
        return selector.dated
    if selector.hearsay and above.attributed and not above.own:
        return selector.hearsay
    return _by_what(selector, governor, token) or _by_side(selector, governor, token, own)


def _negated(selector: Selector, governor: Token, token: Token, own: bool | None) -> str:
    """The effect under negation; who "neither confirms nor denies" leaves it open."""
    before = selectors.of_verb(governor.head) if governor.dep == "conj" and selector.yes == "denies" else None
    if before is not None and before.name == "confirming":
        return "unknown"
    known = tree.is_nominal(token) and not definites.indefinite(token)  # "did not report the raid"
    if selector.yes == "says" and (known or _is_amazed(governor)):
        return "fact"
    own_act = selector.own and own and not tree.is_nominal(token) and not _is_done_to(governor, token)
    return "opposite" if own_act else selector.no


def _is_amazed(verb: Token) -> bool:
    """ "Cannot believe that they sold it": so they did."""
    modal = clauses.modal_of(verb)
    return verb.lemma == "believe" and modal is not None and modal.lower in _ABLE


def _is_report(topic: Token) -> bool:
    """Whoever discusses a report, or won't comment on it, has one; so it is with a plan or call that is known."""
    told = selectors.of_noun(topic) if tree.is_nominal(topic) else None
    if told is None:
        return False
    known = told.yes == "called_for" or topic.lemma in load("factuality")["topics"]
    return told.yes == "says" or (known and not definites.indefinite(topic))


def _in_vain(verb: Token) -> bool:
    """ "Tried in vain to": the attempt came to nothing."""
    phrases = (f"{c.lower} {p.lower}" for c in verb.children if c.dep == "prep" for p in c.children)
    return any(words in _vain() for words in (*(c.lower for c in verb.children), *phrases))


@cache
def _vain() -> frozenset[str]:
    return frozenset(load("factuality")["vain"])


def _few(verb: Token) -> bool:
    """ "Few doubt that": as good as nobody."""
    subject = tree.subject(verb)
    words = verb.children if subject is None else (*verb.children, *subject.children)
    few = next((c for c in words if c.lower == "few" and c.index < verb.index), None)
    return few is not None and not any(w.child("det", "quantmod") for w in (few, few.head) if w is not verb)


def _by_time(selector: Selector, above: Standing, governor: Token, token: Token) -> str | None:
    """The effect by when the selecting word itself is: what was allowed was done, what will be possible will be."""
    if selector.overtaken and any(c.lower in _HAD and c.dep == "aux" for c in governor.children):
        return selector.overtaken
    if tree.is_infinitive(token) and clauses.is_perfect(token) and selector.yes in ("planned", "called_for"):
        return "opposite" if is_past(governor) else None  # "was due to have begun"
    if _bare_passive(governor, token):
        return None
    if above.mood == "happened" and is_past(governor):
        return selector.past
    return selector.ahead if above.mood in _AHEAD else None


def is_past(governor: Token) -> bool:
    """Whether a verb, or the copula of an adjective, is in the past."""
    verb = governor.head if governor.pos == "ADJ" or governor.dep == "acomp" else governor
    auxiliary = verb.child("auxpass")
    return verb.tag in ("VBD", "VBN") and (auxiliary is None or auxiliary.tag not in ("VBZ", "VBP"))


def _bare_passive(verb: Token, clause: Token) -> bool:
    """ "Ghana allowed to bid for port": a headline's passive without its auxiliary."""
    bare = verb.child("auxpass", "aux", "dobj") is None and tree.subject(clause) is None
    return bare and verb.tag in ("VBD", "VBN") and clause.dep == "xcomp" and verb.pos == "VERB"


def _sets_time(verb: Token, act: Token) -> bool:
    """ "Postponed to June": it is said until when, wherever the parser hung it."""
    until = (c for c in (*verb.children, *act.children) if c.dep == "prep" and c.lower in _UNTIL)
    return any(t.ent in ("DATE", "TIME") for c in until for t in c.subtree())


def _by_what(selector: Selector, governor: Token, token: Token) -> str | None:
    """The effect on what is a plan itself, is definite, is an act of speech, or tells what should be done."""
    if tree.is_nominal(token):
        if selector.name == "failing" and token.lemma in load("factuality")["tries"]:
            return "fact"
        told = selectors.of_noun(token) if selector.made else None
        if told is not None and token.lemma not in selectors.undertakings():
            return selector.made
        return selector.definite if selector.definite and not definites.indefinite(token) else None
    if selector.first and tree.is_infinitive(token) and _announces(governor, token):
        return selector.first
    if selector.told and tree.is_finite(token) and _is_over(token):
        return selector.told
    return selector.subjunctive if selector.subjunctive and _is_subjunctive(token, governor) else None


def _announces(verb: Token, act: Token) -> bool:
    """ "We want to thank", "the league would like to thank": who says so in such words does so."""
    speaker, polite = tree.subject(verb), clauses.modal_of(verb) is not None
    return (polite or (speaker is not None and speaker.lower in ("i", "we"))) and selectors.is_performative(act)


def _is_over(clause: Token) -> bool:
    """ "Swore that it had left": a clause that tells of the past can't be a promise."""
    return clauses.modal_of(clause) is None and (clause.tag == "VBD" or clauses.is_perfect(clause))


def _is_subjunctive(clause: Token, governor: Token) -> bool:
    """ "Suggested that they leave": a bare or present form below a past verb, with a subject of its own."""
    bare = clause.tag in ("VB", "VBP") and clause.child("aux", "auxpass") is None and clause.lemma != "be"
    past = governor.tag in ("VBD", "VBN") or clause.tag == "VB"
    return bare and past and tree.subject(clause) is not None and tree.marker(clause) is not None


def _is_done_to(verb: Token, clause: Token) -> bool:
    """Whether others expect it of the subject; a headline leaves the auxiliary out: "Ghana expected to sign"."""
    headline = verb.is_root and tree.lacks_stop(verb) and _bare_passive(verb, clause)
    return headline or tree.is_passive_form(verb)


def _by_side(selector: Selector, governor: Token, token: Token, own: bool | None) -> str:
    """The effect by whose act it is: what one wants to do is planned, what one wants of others is called for."""
    if tree.is_nominal(token):
        return selector.yes
    if selector.own and own and not _is_done_to(governor, token) and governor.pos != "ADJ":
        return selector.own
    if selector.others and not _is_done_to(governor, token) and (tree.subject(token) is not None or own is False):
        return selector.others
    return selector.yes
