"""Reporting verbs: speaker and content of "say that", "accuse of", "be expected to", "..., he said, ..."."""

from reportedly.extract.complements import Complement, circumstances, complement
from reportedly.extract.phrases import agent, antecedent, is_passive, noun_phrase, subject, subtree
from reportedly.extract.report import Report
from reportedly.extract.speech_lexicon import Reporting, lexicon, may_speak
from reportedly.model.parsed import Token

_RELATIVES = frozenset({"which", "that", "who", "whom", "what"})
_AUXILIARIES = frozenset({"aux", "auxpass", "neg", "advmod"})
_HEADLINES = ("headline", "subheadline")


def of_verb(verb: Token, word: Reporting) -> Report:
    """The report that a verb makes; its content is empty where only a quotation can fill it."""
    passive = is_passive(verb) or _is_elliptic(verb, word)
    source = agent(verb) if passive else _speaker(verb)
    found = complement(verb, word.takes)
    heads = found.heads + _object(verb, word, found, passive)
    if not heads:
        content = set() if passive else _around(verb, word)
        return Report(verb, word, source, content - {verb.index})
    if all(h.lower in _RELATIVES and not h.children for h in heads):
        return Report(verb, word, source, set())
    content = subtree(heads) - circumstances(found)
    late = _late_agent(found.heads) if passive and source is None else None
    if late is not None:
        source = late
        content -= subtree([late.head])
    if found.clausal and found.heads and not passive:
        content |= _before(verb, source, found.heads)
    return Report(verb, word, source, content - {verb.index}, found.clausal)


def _is_elliptic(verb: Token, word: Reporting) -> bool:
    """A passive without "is", as headlines have it: "Alliance expected to last"."""
    expecting = word.class_ in ("expect", "believe") and verb.tag in ("VBD", "VBN")
    return expecting and verb.is_root and verb.sentence.zone in _HEADLINES


def _late_agent(heads: list[Token]) -> Token | None:
    """Who urges in "were urged to return by the union", which the parser takes for a part of the return."""
    for head in heads:
        by = next((c for c in head.children if c.lower == "by" and c.dep in ("agent", "prep")), None)
        holder = by.child("pobj") if by is not None and not is_passive(head) else None
        if holder is not None and may_speak(holder):
            return holder
    return None


def _speaker(verb: Token) -> Token | None:
    """Who says it: in "quoted him as saying" he, in "she sent a letter saying" she, else the subject."""
    source: Token | None
    if verb.dep == "pcomp" and verb.head.lower == "as" and verb.head.head.lemma in lexicon().relays:
        quoted = verb.head.head
        source = quoted.child("nsubjpass") or quoted.child("dobj") or subject(quoted)
    else:
        source = subject(verb)
    if source is not None and source.dep == "dobj" and source.lemma in lexicon().documents:
        source = subject(source.head) or source
    return antecedent(source) if source is not None and source.lower in ("that", "what") else source


def _object(verb: Token, word: Reporting, found: Complement, passive: bool) -> list[Token]:
    """The object (of a passive its subject) where it belongs to the content."""
    target = verb.child("nsubjpass", "nsubj") if passive else verb.child("dobj")
    if target is None or target.lower in _RELATIVES:
        return []
    if "+as" in word.takes and any(c.dep == "prep" and c.lower == "as" for c in target.children):
        found.joined = found.clausal = True
    wanted = found.joined or (bool({"object", "thing"} & word.takes) and not found.kinds)
    if not wanted:
        return []
    return [target] if found.joined or _stands_alone(verb, word, target, passive) else []


def _stands_alone(verb: Token, word: Reporting, target: Token, passive: bool) -> bool:
    """Whether an object by itself is worth a statement: not in "praised him", "was praised", "welcomed the Queen".

    "Expressed concern" is left to the noun.
    """
    if target.pos == "PRON" or (passive and agent(verb) is None):
        return False
    noun = lexicon().nouns.get(target.lemma) if verb.lemma in lexicon().support else None
    if noun is not None and complement(target, noun.takes).heads:
        return False
    return "thing" not in word.takes or not (target.pos == "PROPN" or target.ent)


def _before(verb: Token, source: Token | None, heads: list[Token]) -> set[int]:
    """All of the sentence before a cue at its end ("..., officials said"), where the parse may have lost some words."""
    first = min(h.index for h in heads)
    if first > verb.index or not verb.is_root:
        return set()
    clause = [verb, *(c for c in verb.children if c.dep in _AUXILIARIES and c.index > first)]
    start = min(t.index for t in clause)
    if source is not None and first < source.index < verb.index:
        start = min(start, noun_phrase(source)[0].index)
    return {t.index for t in verb.sentence.tokens if t.index < start}


def _around(verb: Token, word: Reporting) -> set[int]:
    """The clause that a cue interrupts or follows, without the cue's own words."""
    subjects = verb.offspring("nsubj")
    if not {"clause", "quotation"} & word.takes or not subjects:
        return set()
    if len(subjects) > 1 and "clause" in word.takes and verb.is_root and subjects[-1].index < verb.index:
        speaker = noun_phrase(subjects[-1])
        return {t.index for t in verb.sentence.tokens if t.index < speaker[0].index}
    return subtree([verb.head]) - subtree([verb]) if _is_aside(verb) else set()


def _is_aside(verb: Token) -> bool:
    if verb.dep == "parataxis":
        return True
    marked = verb.child("mark")
    as_clause = marked is not None and marked.lower == "as" and verb.lemma in lexicon().as_clauses
    return as_clause and verb.dep in ("advcl", "ccomp")
