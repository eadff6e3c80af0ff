"""Objects of reporting verbs that are part of what is said, or all of it."""

from reportedly.extract.complements import Complement, complement
from reportedly.extract.phrases import agent
from reportedly.extract.speech_lexicon import Reporting, lexicon
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
    return [target] if _is_wanted(word, found) and _stands_alone(verb, word, target) else []


def object_of_passive(verb: Token, word: Reporting, found: Complement) -> list[Token]:
    """The subject of a passive where it belongs to the content."""
    target = verb.child("nsubjpass", "nsubj")
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
    for below in target.subtree():
        if below.dep == "prep" and f"+{below.lower}" in word.takes:
            clause = below.child("pcomp") is not None
            if clause or below.head is target:
                found.joined = True
                found.clausal = found.clausal or clause or below.lower == "as"


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
