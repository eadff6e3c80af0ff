"""Purposes that only an infinitive tells ("sent troops to restore order"), and what follows from a mere supposition."""

from reportedly.codebook.reasons import aims, small_words, supposed
from reportedly.extract import tree
from reportedly.extract.reasons import ties
from reportedly.extract.reasons.ties import Tie
from reportedly.extract.statements.lexicon import reporting
from reportedly.model.finding import Mentions
from reportedly.model.parsed import Token


def purpose(to: Token) -> Tie | None:
    """The tie between an act and what it is done for, by the "to" of an infinitive."""
    goal = to.head
    act = _act(goal)
    if (
        act is None
        or tree.subject(goal) is not None
        or any(c.lower in small_words()["degree"] for c in (*goal.children, *act.children))
    ):
        return None
    return Tie("purpose", (to, to), ties.stretch(goal, [to]), ties.clause(act, goal.subtree()), act)


def _act(goal: Token) -> Token | None:
    """What is done for the goal."""
    above = goal.head
    book = aims()
    if goal.dep == "advcl" and tree.is_verbal(above):
        fronted = goal.index < above.index
        return above if fronted or above.lemma not in book["not_below"] else None
    if goal.dep == "xcomp" and above.lemma in book["below"] and _has_own_object(above, goal):
        return above
    if goal.dep in ("acl", "relcl") and goal.lemma in book["goals"] and above.dep in ("dobj", "pobj"):
        return next((a for a in above.ancestors() if tree.is_verbal(a)), None)
    return None


def _has_own_object(verb: Token, goal: Token) -> bool:
    return any(c.dep in ("dobj", "prep", "dative", "nsubjpass") and c.index < goal.index for c in verb.children)


def consequence(word: Token, mentions: Mentions) -> Tie | None:
    """The tie between a noun that is only supposed and what would follow: "any attack would draw in the allies"."""
    noun, verb = word.head, word.head.head
    if word.dep not in ("det", "amod", "predet") or noun.dep not in ("nsubj", "nsubjpass") or not tree.is_verbal(verb):
        return None
    modal = next((c for c in verb.children if c.tag == "MD"), None)
    if modal is None or modal.lower not in supposed()[word.lower]:
        return None
    if mentions.of(noun) is not None or reporting(verb) is not None:
        return None
    effect = ties.rest(verb, modal)
    return None if effect is None else Tie("condition", (modal, modal), ties.stretch(noun), effect, verb)
