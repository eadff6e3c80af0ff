"""Which way a bare "Friday" or "October" points: the tense of the clause that it stands in."""

import itertools
from typing import Literal

from reportedly.codebook import load
from reportedly.extract.dating.nouns import Direction
from reportedly.model.parsed import Token

_VERBS = ("VERB", "AUX")
_PARTICIPLES = ("VBN", "VBD")
_PRESENT = ("VBZ", "VBP")
_NOUNS = ("NOUN", "PROPN")
_RANKS = ("first", "only")
_SUPERLATIVES = ("JJS", "RBS")


def direction(top: Token) -> Direction | None:
    """Past or future, by the preposition above the expression, else by its clause's verb; None: the clause doesn't say.

    ``top`` is the expression's highest token in the tree.
    """
    tense = load("times")["tense"]
    stated: Direction | None = None
    for token in top.ancestors():
        word = tense["prepositions"].get(token.lower)
        if word == "past" or _counts_back(token):
            return "past"
        stated = "future" if word == "future" else stated
        if token.pos == "ADJ" and token.lemma in tense["prospective"]:
            return _prospective(token)
        if token.pos in _VERBS and stated is not None:
            return "past" if _is_over(token) else stated
        if token.pos in _VERBS and (found := _of_verb(token)) != "above":
            return found if found else None
    return stated


def _counts_back(preposition: Token) -> bool:
    """ "The first visit in ten years", "the worst floods in a decade": what had not been for so long."""
    tokens = preposition.sentence.tokens
    before = tokens[: preposition.index - tokens[0].index][::-1]
    if preposition.lower != "in" or not before or before[0].pos not in _NOUNS:
        return False
    noun = itertools.takewhile(lambda t: t.pos not in (*_VERBS, "PUNCT"), before)
    return any(t.lower in _RANKS or t.tag in _SUPERLATIVES for t in noun)


def _is_over(verb: Token) -> bool:
    """Whether a verb tells of what is done, so that its "until" doesn't point ahead: "held until Sunday"."""
    if verb.tag != "VBN":
        return verb.tag == "VBD"
    overtaken = any(c.lower == "had" and c.dep == "aux" for c in verb.children)  # "through June it had flown"
    return overtaken or (verb.dep == "acl" and verb.lemma not in load("times")["tense"]["prospective"])


def _of_verb(verb: Token) -> Literal["past", "future", "planned", "above", ""]:
    """The tense of a clause; "above": an infinitive or gerund leaves it to the clause that holds it; "": unknown."""
    tense = load("times")["tense"]
    auxiliaries = [c.lower for c in verb.children if c.dep in ("aux", "auxpass")]
    if verb.lemma in tense["prospective"] and verb.tag in _PARTICIPLES and not _active_past(verb):
        return _prospective(verb) or ""
    if said := {tense["auxiliaries"][a] for a in auxiliaries if a in tense["auxiliaries"]}:
        return "past" if "past" in said else "future"
    if "to" in auxiliaries:
        return _infinitive(verb)
    if verb.tag in _PARTICIPLES:
        return "past"
    if verb.lemma == "be" and (state := verb.child("acomp")) is not None and state.lemma in tense["prospective"]:
        return _prospective(state) or ""
    if verb.tag in _PRESENT:
        return "future" if _is_awaited(verb) else _present(verb)
    if verb.tag == "VBG" and set(auxiliaries) & {"is", "are", "'s", "'re", "am", "'m"}:
        return "future"
    return "above"


def _is_awaited(verb: Token) -> bool:
    """ "A visit is on the cards for May"."""
    behind = (n for p in verb.offspring("prep") for n in p.offspring("pobj"))
    return verb.lemma == "be" and any(n.lemma in load("times")["tense"]["awaited"] for n in behind)


def _active_past(verb: Token) -> bool:
    """ "They planned on Monday ...": a finite past tense with a subject and no auxiliary."""
    return verb.child("nsubj") is not None and verb.child("aux", "auxpass") is None


def _prospective(token: Token) -> Direction | None:
    """ "Due in May" lies ahead; told in the past tense it was planned; "had been due" leaves it open."""
    bearer = token if token.child("aux", "auxpass") else token.head
    told = {c.lower for c in bearer.children if c.dep in ("aux", "auxpass")} | {bearer.lower}
    if {"had", "been"} & told:
        return None
    return "planned" if {"was", "were"} & told else "future"


def _infinitive(verb: Token) -> Literal["future", "planned", "above"]:
    """An infinitive lies ahead below a word of aim, "is", or a noun that it describes: a meeting to be held in May."""
    tense = load("times")["tense"]
    if verb.dep == "xcomp" and verb.head.lower in ("was", "were"):
        return "planned"
    if verb.dep in ("acl", "relcl") or (verb.head.lemma == "be" and verb.head.tag in _PRESENT):
        return "future"
    return "future" if verb.head.lemma in tense["aims"] or verb.head.lemma in tense["prospective"] else "above"


def _present(verb: Token) -> Literal["future", "past", ""]:
    """A headline's present tense tells what happened; elsewhere that of some verbs is a timetable's or an aim's."""
    tense = load("times")["tense"]
    if verb.sentence.in_headline:
        return "past"
    aims = verb.lemma in tense["aims"] and verb.child("xcomp") is not None
    return "future" if aims or verb.lemma in tense["timetable"] or verb.lemma in tense["foresees"] else ""
