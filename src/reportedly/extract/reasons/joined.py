"""Reasons behind a word that joins them to their effect: "because", "in return for", "amid"."""

from collections.abc import Sequence
from itertools import islice

from reportedly.codebook.reasons import Join, small_words
from reportedly.extract import tree
from reportedly.extract.factuality import conditions
from reportedly.extract.reasons import ties
from reportedly.extract.reasons.ties import Stretch, Tie
from reportedly.extract.statements.lexicon import lexicon, reporting
from reportedly.model.parsed import ParsedDocument, Token

# How what follows a cue hangs on it.
_COMPLEMENTS = frozenset({"pobj", "pcomp", "dobj", "acl", "ccomp", "advcl", "xcomp", "dep"})
# Through these a noun is part of what a clause says of its subject.
_BELOW = frozenset({"dobj", "pobj", "conj", "compound", "appos", "attr", "dative", "oprd", "nmod", "amod", "acomp"})
_AS_PREPOSITIONS = frozenset({"prep", "mark", "advcl", "acl"})  # "given", "provided", "aimed at"
_SMALL = frozenset({"ADP", "ADV", "SCONJ", "PART", "PRON"})
_STEPS = 3  # heads above that may be the word that a cause is said to be for


def tie(parsed: ParsedDocument, cue: Sequence[Token], join: Join) -> Tie | None:
    """The tie that consecutive tokens make by an entry of the codebook; None where its conditions don't hold."""
    reason = _complement(cue)
    anchor = None if reason is None else _anchor(cue, reason)
    if reason is None or anchor is None or not _fits(cue, reason, anchor, join):
        return None
    effect = _effect_head(anchor, cue, join)
    if effect is None or effect is reason or any(a is reason for a in effect.ancestors()):
        return None
    pointed = _pointed(parsed, cue, reason, effect, join)
    weak = bool(join.beside or join.after) and effect.lemma == "come" and _points(effect)
    if pointed is None and (join.pointing or weak):
        return None
    return pointed or _plain(cue, reason, effect, join)


def _points(verb: Token) -> bool:
    """Whether it says of what the sentence before told when or why that was: "the move comes", "this was"."""
    return verb.lemma in ("come", "be") and ties.takes_up(tree.subject(verb))


def _plain(cue: Sequence[Token], reason: Token, effect: Token, join: Join) -> Tie:
    cause = ties.stretch(reason, [*cue, *(c for c in reason.children if c.tag == "TO")])
    sides = (cause, ties.clause(effect, [*reason.subtree(), *cue]))
    gets = {effect.lemma, *(c.lemma for c in effect.offspring("xcomp"))} & join.getting
    if join.kind == "exchange" and not gets:
        sides = sides[::-1]
    return Tie(join.kind, (cue[0], cue[-1]), sides[0], sides[1], effect)


def _complement(cue: Sequence[Token]) -> Token | None:
    """The head of the reason: the verb of a clause that the cue opens, or what hangs on the cue."""
    last = cue[-1]
    if last.dep in ("mark", "advmod") and last.head.index > last.index and last.head not in cue:
        return last.head
    below = (c for t in cue for c in t.children if c.index > last.index and c not in cue)
    found = min((c for c in below if c.dep in _COMPLEMENTS), key=lambda c: c.index, default=None)
    if found is None and last.dep in ("prep", "dative", "agent"):
        found = next((c for c in last.children if c.dep == "nsubj"), None)
    return found


def _anchor(cue: Sequence[Token], reason: Token) -> Token | None:
    """What the reason hangs on, over the cue and small words."""
    is_clause = reason is cue[-1].head
    token = reason if is_clause else cue[0]
    while not token.is_root and (token is reason or token in cue or token.head in cue or token.pos in _SMALL):
        token = token.head
        if token not in cue and token.pos not in _SMALL:
            break
    return None if token in cue or token is reason or token.pos in _SMALL else token


def _fits(cue: Sequence[Token], reason: Token, anchor: Token, join: Join) -> bool:
    if reason.lemma in join.not_before or reason.ent in ("DATE", "TIME", "CARDINAL"):
        return False
    if join.participle and (cue[0].dep != "advcl" or tree.subject(cue[0]) is not None):
        return False
    if cue[0].tag == "VBN" and cue[0].dep not in _AS_PREPOSITIONS:
        return False
    if cue[-1].lower == "if" and not _is_condition(cue[-1], reason):
        return False
    return _takes(reason, join) and (not join.after or _explains(cue, reason, anchor, join))


def _is_condition(mark: Token, reason: Token) -> bool:
    place = _place(mark)
    before = reason.sentence.tokens[place - 1].lower if place else ""
    asked = reason.dep == "ccomp" and reason.head.index < mark.index
    return conditions.sets_condition(reason) and before != "even" and not asked


def _place(token: Token) -> int:
    return token.index - token.sentence.tokens[0].index


def _takes(reason: Token, join: Join) -> bool:
    match join.takes:
        case "noun":
            return tree.is_nominal(reason) or reason.tag == "VBG"
        case "clause":
            return tree.is_verbal(reason) or (join.kind == "condition" and reason.pos == "ADJ")
        case "to":
            return tree.is_infinitive(reason)
        case "ing":
            own = reason.tag in ("VBG", "VBN") and tree.subject(reason) is not None
            return own or _is_clausal(reason)
    return True


def _is_clausal(noun: Token) -> bool:
    """Whether a noun is the subject of a gerund that the parser hung on it ("with elections looming")."""
    return any(c.dep == "acl" and c.tag == "VBG" and c.index == noun.index + 1 for c in noun.children)


def _explains(cue: Sequence[Token], reason: Token, anchor: Token, join: Join) -> bool:
    """Whether "as" or "since" tells why: behind its effect, set off or of a state, of nothing past, of no speech."""
    before = reason.sentence.tokens[_place(cue[0]) - 1] if _place(cue[0]) else None
    state = reason.lemma in join.after or (anchor.lemma == "come" and _points(anchor))
    set_off = state or (before is not None and (before.text == "," or before.lower in small_words()["sure"]))
    told = (reason.lemma in lexicon().as_clauses and not state) or tree.subject(reason) is None
    return set_off and anchor.index < reason.index and not told and not tree.tells_past(reason)


def _effect_head(anchor: Token, cue: Sequence[Token], join: Join) -> Token | None:
    """The head of the effect, from what the cause hangs on."""
    if join.beside:
        up = (anchor, *islice(anchor.ancestors(), _STEPS - 1))
        found = next(
            (t for t in up if t.lemma in join.beside or (join.kind == "response" and t.lemma == "come" and _points(t))),
            None,
        )
        if found is None:
            return None
        anchor = found
    while not tree.is_verbal(anchor) and anchor.dep in _BELOW | {"prep"} and not anchor.is_root:
        anchor = anchor.head
    return _lowered(anchor, cue)


def _lowered(verb: Token, cue: Sequence[Token]) -> Token:
    """What was said, where the parser hung the reason on the saying behind it: "said it would go because ..."."""
    said = verb.child("ccomp")
    if said is not None and verb.index < said.index < cue[0].index and reporting(verb) is not None:
        return _lowered(said, cue)
    return verb


def _pointed(parsed: ParsedDocument, cue: Sequence[Token], reason: Token, effect: Token, join: Join) -> Tie | None:
    """The tie where the effect stands elsewhere: "it is because of the war that she came", "this is because"."""
    subject = tree.subject(effect)
    if subject is None or reason.index < effect.index or not _points(effect):
        return None
    told = next(
        (c for c in (*reason.children, *effect.children) if c.dep in ("relcl", "ccomp") and c is not reason), None
    )
    if subject.lower == "it" and told is not None and told.index > reason.index:
        cause = ties.stretch(reason, [*told.subtree(), *cue])
        return Tie(join.kind, (cue[0], cue[-1]), cause, _told(told), told)
    before = ties.sentence_before(parsed, effect) if subject.lower != "it" or effect.lemma == "come" else None
    if before is None:
        return None
    kind = "circumstance" if join.after else join.kind  # "the move comes as" tells what goes on beside it
    return Tie(kind, (cue[0], cue[-1]), ties.stretch(reason, cue), before, before[0].sentence.root)


def _told(verb: Token) -> Stretch:
    return ties.stretch(verb, [c for c in verb.children if c.lower == "that"])
