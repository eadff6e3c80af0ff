"""Cues set off by commas: "..., an adviser to the government said.", "If so, they added, it ...".

Parsers often take such a speaker for an apposition to the last noun, and the cue for a part of the clause that it
reports. The commas tell more than the tree.
"""

from dataclasses import dataclass

from reportedly.extract.statements.lexicon import lexicon, may_speak
from reportedly.extract.statements.phrases import noun_phrase
from reportedly.model.parsed import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_STARTS = frozenset({"DET", "PROPN", "NOUN", "PRON", "ADJ", "NUM"})
_NO_START = frozenset({"WDT", "WP", "WP$", "WRB", "EX"})
# Words that begin a clause about the cue, not more of what is said: "he said, adding that".
_OWN = frozenset({"VBG", "CC"})
_COMMAS = frozenset({",", "--", "—", "–"})
# Longest noun phrase, in tokens, that is looked for between a comma and its cue.
_LONGEST = 20


@dataclass(frozen=True, slots=True)
class SetOff:
    """Who speaks, what the rest of the sentence says, and the words of the cue's own clause, as document indexes."""

    source: Token
    content: set[int]
    clause: set[int]


def set_off(verb: Token) -> SetOff | None:
    """The reading of a cue between commas, or between a comma and the sentence's end; None if it isn't there."""
    tokens = verb.sentence.tokens
    at = verb.index - tokens[0].index
    start, end = _phrase_start(tokens, at), _clause_end(tokens, at)
    if start is None or end is None:
        return None
    source = _source(tokens[start:at])
    before, after = tokens[: start - 1], tokens[end + 1 :]
    if _goes_on(after):
        after = []
    if source is None or not (after or _stands_alone(before)):
        return None
    content = {t.index for t in (*before, *after)}
    return SetOff(source, content, {t.index for t in tokens[start:end]})


def inverted(verb: Token) -> SetOff | None:
    """The reading of a cue that parts a subject from its verb: "The plan, said the envoy, would fail"."""
    tokens = verb.sentence.tokens
    at = verb.index - tokens[0].index
    before, end = tokens[: max(0, at - 1)], _clause_end(tokens, at)
    if end is None or not before or tokens[at - 1].text not in _COMMAS:
        return None
    source, after = _source(tokens[at + 1 : end]), tokens[end + 1 :]
    if source is None or not after or after[0].tag not in _FINITE:
        return None
    if any(t.text in _COMMAS or t.tag in _FINITE for t in before):
        return None
    return SetOff(source, {t.index for t in (*before, *after)}, {t.index for t in tokens[at:end]})


def _stands_alone(clause: list[Token]) -> bool:
    """Whether words before a final cue are a sentence, not a time or condition in which something is said."""
    subordinate = clause[0].dep == "mark" or clause[0].tag in ("WRB", "IN")
    return any(t.tag in _FINITE for t in clause) and not (subordinate and all(t.text != "," for t in clause))


def _phrase_start(tokens: list[Token], at: int) -> int | None:
    """Where the noun phrase before a verb begins, if a comma stands before it."""
    start = at
    while start and tokens[start - 1].text not in _COMMAS and at - start < _LONGEST:
        start -= 1
        if tokens[start].tag in _FINITE and not _is_inside(tokens[start], tokens[at]):
            return None
    opens = 1 < start < at and tokens[start - 1].text in _COMMAS
    return start if opens and tokens[start].pos in _STARTS and tokens[start].tag not in _NO_START else None


def _is_inside(token: Token, verb: Token) -> bool:
    """Whether a finite word belongs to the cue, or to a relative clause about the speaker."""
    if token.head is verb and token.dep in ("aux", "auxpass"):
        return True
    return token.dep == "relcl" or (token.dep in ("aux", "auxpass") and token.head.dep == "relcl")


def _source(phrase: list[Token]) -> Token | None:
    """The head of the noun phrase: its subject, else the one word that hangs outside of it."""
    nouns = [t for t in phrase if t.pos in ("NOUN", "PROPN", "PRON", "NUM", "DET")]
    inside = {t.index for t in phrase}
    heads = [t for t in nouns if t.head.index not in inside]
    if not heads or not may_speak(heads[0]):
        return None
    return heads[0] if len({t.index for t in noun_phrase(heads[0])} & inside) * 2 >= len(phrase) else None


def _clause_end(tokens: list[Token], at: int) -> int | None:
    """The place of the comma behind the cue's own words, or of the sentence's end; None if the cue governs more."""
    for n in range(at + 1, len(tokens)):
        token = tokens[n]
        if token.text in _COMMAS:
            return n
        if n == len(tokens) - 1 and token.pos == "PUNCT":
            return len(tokens)
        if token.tag in _FINITE or token.lower in ("that", "whether", "if") or token.text in ('"', ":"):
            return None
    return len(tokens)


def _goes_on(after: list[Token]) -> bool:
    """Whether the words after the cue's comma go on with the cue, or say nothing."""
    return not any(t.tag in _FINITE for t in after) or after[0].tag in _OWN or after[0].lemma in lexicon().relays
