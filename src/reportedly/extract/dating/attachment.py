"""Which words of a sentence an event may take its date and place from: walks up the tree that stay within a clause."""

from collections.abc import Iterator

from reportedly.codebook import load
from reportedly.extract import tree
from reportedly.model.parsed import Token

# Edges of the tree that lead into a clause of its own time and place (ClearNLP labels).
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "csubj", "csubjpass", "parataxis", "pcomp", "xcomp"})
_SAME_TIME = frozenset({"when", "as", "while"})
_TENSED = frozenset({"VBD", "VBZ", "VBP"})
_PAST = frozenset({"VBN", "VBD"})
_VERBS = frozenset({"VERB", "AUX"})
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "AUX", "ADJ", "NUM", "PRON"})
# Names have neither date nor place: what the parser hangs below one belongs to the word above.
_NAMES = frozenset({"PERSON", "GPE", "LOC", "FAC", "ORG", "NORP"})
# How many nouns and verbs may stand between: one below the event, none below the words above it.
_BELOW, _ABOVE = 2, 1


def words_above(head: Token) -> Iterator[tuple[Token, int]]:
    """An event's word and those above it in its clause, each with how many steps below it a date or place may hang."""
    yield head, _BELOW
    token = head
    while token.head is not token and not _parts(token, head):
        token = token.head
        if token.pos in _CONTENT:
            yield token, _ABOVE


def _parts(token: Token, head: Token) -> bool:
    """Whether the edge above a token leaves the event's clause; "expect" and its like share it with the infinitive."""
    if token.dep == "conj":
        return token.pos in _VERBS and not (token is head and _shares_tense(token))
    shared = token.dep == "xcomp" and token.head.lemma in load("times")["attach"]["transparent"]
    return token.dep in _CLAUSES and not shared


def _shares_tense(verb: Token) -> bool:
    """Whether a verb is told in the tense of the one that it is joined to: not "fell in May and may rise"."""
    own, other = (next((c.lower for c in v.children if c.dep == "aux"), None) for v in (verb, verb.head))
    return own == other or (own is None and verb.tag not in _TENSED)


def raised(noun: Token) -> Token | None:
    """The infinitive below a likelihood or plan by which what a noun names takes place: "is expected to open"."""
    if noun.dep not in ("nsubj", "nsubjpass"):
        return None
    infinitive = (noun.head.child("acomp") or noun.head).child("xcomp")
    if infinitive is None or infinitive.lemma not in load("times")["attach"]["occurring"]:
        return None
    return infinitive


def way_up(low: Token, word: Token) -> list[Token] | None:
    """The tokens above ``low`` up to and with ``word``; None where ``word`` isn't above it, or in another clause."""
    way, token = [], low
    while token is not word:
        if token.head is token or _leaves(token, word):
            return None
        token = _above(token)
        way.append(token)
    return way


def _above(token: Token) -> Token:
    """What a token hangs on; past time hangs on a verb with a tense: "proposed holding talks when they met"."""
    timed = token.dep == "advcl" and token.tag in _PAST and _tells_time(token)
    return tree.finite_above(token) if timed or _is_framed(token) else token.head


def _is_framed(preposition: Token) -> bool:
    """ "Proposed holding talks during his visit": the visit is the time of the proposal."""
    return (
        preposition.lower == "during" and preposition.head.tag == "VBG" and preposition.head.dep in ("xcomp", "pcomp")
    )


def _tells_time(clause: Token) -> bool:
    marker = clause.child("mark", "advmod")
    return marker is not None and marker.lower in _SAME_TIME


def _leaves(token: Token, word: Token) -> bool:
    """Whether the edge above a token leads out of a clause of its own time."""
    if token.dep == "conj":
        return token.pos in _VERBS
    return token.dep in _CLAUSES and not _same_time(token, word)


def _same_time(clause: Token, word: Token) -> bool:
    """A clause with the time of the word it hangs below: "talks held in May", "proposed it when they met in May"."""
    if _above(clause) is not word:
        return False
    if clause.dep == "acl":
        return clause.tag in _PAST
    if tree.is_infinitive(clause):  # "marched to mark the anniversary on Sunday"
        return clause.lemma in load("times")["attach"]["observing"]
    return clause.dep == "advcl" and (_tells_time(clause) or _is_occasion(clause))


def _is_occasion(clause: Token) -> bool:
    """ "Speaking in Lima on Monday, the minister said": a participle of speech or presence before its verb."""
    opens = clause.tag == "VBG" and clause.index < clause.head.index and clause.child("mark", "nsubj") is None
    return opens and clause.lemma in load("times")["attach"]["occasions"]


def steps(way: list[Token]) -> int:
    """Nouns and verbs on a way up; names don't count, nor does a verb above a phrase that sets its scene."""
    scenes = load("times")["attach"]["scenes"]
    count, setting = 0, False
    for token in way:
        if (
            token.pos in _CONTENT
            and token.dep != "acomp"
            and token.ent not in _NAMES
            and not (setting and token.pos in _VERBS and count)
        ):
            count += 1
        setting = token.pos == "ADP" and token.lower in scenes
    return count


def opens_sentence(token: Token) -> bool:
    """Whether a token stands first in its sentence, or second, after a preposition."""
    return token.index - token.sentence.tokens[0].index <= 1


def in_reported_clause(head: Token) -> bool:
    """Whether a token lies in what somebody is quoted with, or in a clause that only describes a noun."""
    return any(t.dep in ("ccomp", "parataxis", "relcl", "pcomp") for t in (head, *head.ancestors()))


def in_main_clause(token: Token) -> bool:
    """Whether nothing but the main clause is above a token."""
    return not any(t.dep in _CLAUSES for t in token.ancestors())
