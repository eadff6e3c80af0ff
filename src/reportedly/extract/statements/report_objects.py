"""Objects of reporting verbs that are part of what is said, or all of it."""

from reportedly.extract.statements.complements import Complement, complement
from reportedly.extract.statements.lexicon import Reporting, lexicon, may_speak
from reportedly.extract.statements.phrases import agent
from reportedly.model.parsed import Token

RELATIVES = frozenset({"which", "that", "who", "whom", "what"})


def objects(verb: Token, word: Reporting, found: Complement) -> list[Token]:
    """The object of an active verb where it belongs to the content, and all behind it of what evidence shows."""
    target = verb.child("dobj")
    if target is None or target.lower in RELATIVES:
        return []
    if "exhibit" in word.takes and not found.kinds:
        return _exhibited(verb, target)
    _join(word, found, target)
    if found.joined:
        return [target]
    if word.class_ == "tell" and not found.kinds:
        return _told_of(word, target)
    return [target] if _is_wanted(word, found) and _stands_alone(verb, word, target) else []


def object_of_passive(verb: Token, word: Reporting, found: Complement) -> list[Token]:
    """The subject of a passive where it belongs to the content; of "the raid denounced by the king" the raid."""
    by_itself = verb.dep == "acl" and word.class_ == "judge" and agent(verb) is not None
    target = verb.head if by_itself else verb.child("nsubjpass", "nsubj")
    if target is None or target.lower in RELATIVES:
        return []
    if found.joined:
        return [target]
    wanted = _is_wanted(word, found) and agent(verb) is not None
    return [target] if wanted and _stands_alone(verb, word, target) else []


def _is_wanted(word: Reporting, found: Complement) -> bool:
    return bool({"object", "thing"} & word.takes) and not found.kinds


def _join(word: Reporting, found: Complement, target: Token) -> None:
    """Note what the parser hung on the object: "accused the moderators of asking", "hailed the pact as a triumph"."""
    if "predicate" in word.takes and any(c.dep == "appos" and _is_quoted(c) for c in target.children):
        found.joined = found.clausal = True
    for below in target.subtree():
        if below.dep == "prep" and f"+{below.lower}" in word.takes:
            clause = below.child("pcomp") is not None
            if clause or below.head is target:
                found.joined = True
                found.clausal = found.clausal or clause or below.lower == "as"


def _is_quoted(apposition: Token) -> bool:
    """Whether a quotation mark stands before a noun phrase: 'called the plan "a ruin"'."""
    first = min(apposition.subtree(), key=lambda t: t.index)
    tokens = apposition.sentence.tokens
    at = first.index - tokens[0].index
    return tokens[at - 1].tag == "``" or first.tag == "``"


def _told_of(word: Reporting, target: Token) -> list[Token]:
    """What somebody is told of: "informed the council of the flood"."""
    if not may_speak(target):
        return []
    preps = (c for c in target.offspring("prep") if c.lower in word.takes and c.lower in ("of", "about"))
    return [t for c in preps for t in c.offspring("pobj", "pcomp")]


def _exhibited(verb: Token, target: Token) -> list[Token]:
    """What a picture, poll or the like shows: the object and what is told of it ("trucks near the bridge")."""
    shower = verb.child("nsubj")
    if shower is None or shower.lemma not in lexicon().evidence:
        return []
    return [target, *(c for c in verb.children if c.index > target.index and c.dep in ("prep", "prt", "advmod", "acl"))]


def _stands_alone(verb: Token, word: Reporting, target: Token) -> bool:
    """Whether an object by itself is worth a statement: not in "praised him", "was praised", "welcomed the Queen".

    "Expressed concern" is left to the noun.
    """
    if target.pos == "PRON":
        return False
    noun = lexicon().nouns.get(target.lemma) if verb.lemma in lexicon().support else None
    if noun is not None and complement(target, noun.takes).heads:
        return False
    return "thing" not in word.takes or not (target.pos == "PROPN" or target.ent)
