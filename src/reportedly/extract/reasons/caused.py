"""Reasons that a verb gives: "the raid prompted Iraq to ...", "which led to ...", "was driven by ..."."""

from reportedly.codebook.reasons import Verb, small_words, verbs
from reportedly.extract import tree
from reportedly.extract.reasons import ties
from reportedly.extract.reasons.ties import Stretch, Tie
from reportedly.model.finding import Mentions
from reportedly.model.parsed import ParsedDocument, Token


def tie(parsed: ParsedDocument, verb: Token, mentions: Mentions) -> Tie | None:
    """The tie that a verb makes; None for one that makes none here."""
    return next((t for entry in verbs().get(verb.lemma, ()) if (t := _by(parsed, verb, entry, mentions))), None)


def _by(parsed: ParsedDocument, verb: Token, entry: Verb, mentions: Mentions) -> Tie | None:
    behind = _behind(verb, entry.behind)
    if (entry.behind and behind is None) or tree.particle(verb) not in (None, behind):
        return None
    if entry.pointing and not (verb.child("dobj", "ccomp", "xcomp") and ties.takes_up(tree.subject(verb))):
        return None
    if entry.by and behind is not None:
        return _answer(verb, behind, entry)
    if entry.participle and not (verb.tag == "VBG" and verb.dep == "advcl"):
        return None
    passive = _agent(verb) if verb.tag == "VBN" else None
    if verb.tag == "VBN" and passive is None and not _is_perfect(verb):
        return None
    if entry.pointing:
        cause = ties.sentence_before(parsed, verb)
    else:
        cause = _stretch_of(passive, mentions) if passive else _subject(parsed, verb, mentions)
    effect = _patient(verb) if passive else _object(verb, behind, entry)
    if cause is None or effect is None:
        return None
    sides = (effect, cause) if entry.back else (cause, effect)
    cue = (verb, behind) if behind is not None else (verb, verb)
    return Tie(entry.kind, cue, sides[0], sides[1], verb)


def _is_perfect(verb: Token) -> bool:
    return any(c.dep == "aux" and c.lemma == "have" for c in verb.children)


def _behind(verb: Token, word: str | None) -> Token | None:
    return next((c for c in verb.children if c.lower == word and c.index > verb.index), None) if word else None


def _answer(verb: Token, behind: Token, entry: Verb) -> Tie | None:
    """ "Responded to the raid by closing the border"."""
    answered = behind.child("pobj", "pcomp")
    if answered is None:
        return None
    means = (p for c in verb.offspring("prep") if c.lower == "by" for p in c.offspring("pcomp"))
    effect = next(means, None)
    told = ties.stretch(effect) if effect is not None else ties.clause(verb, behind.subtree())
    return Tie(entry.kind, (verb, behind), ties.stretch(answered), told, effect or verb)


def _agent(verb: Token) -> Token | None:
    by = next((c for c in verb.children if c.dep in ("agent", "prep") and c.lower == "by"), None)
    return by.child("pobj") if by is not None else None


def _patient(verb: Token) -> Stretch | None:
    """What is caused, in the passive: the subject, or the noun that a participle hangs on."""
    subject = tree.subject(verb)
    if subject is None and verb.dep == "acl":
        return ties.stretch(verb.head, verb.subtree())
    return None if subject is None else ties.stretch(subject)


def _object(verb: Token, behind: Token | None, entry: Verb) -> Stretch | None:
    if behind is None and verb.child("dobj", "ccomp", "xcomp") is None:
        return None
    found = ties.rest(verb, behind or verb)
    if found is None or not entry.whole:
        return found
    return verb, found[1]


def _subject(parsed: ParsedDocument, verb: Token, mentions: Mentions) -> Stretch | None:
    """What causes: the subject, the main clause before a participle, the noun before "which", the sentence before."""
    subject = _own_or_shared(verb)
    if subject is None:
        return _main_clause(verb)
    if subject.tag in ("WDT", "WP"):
        return ties.stretch(verb.head, verb.subtree()) if verb.dep == "relcl" else None
    if subject.lower in small_words()["told_before"]:
        return ties.sentence_before(parsed, verb)
    return _stretch_of(subject, mentions)


def _own_or_shared(verb: Token) -> Token | None:
    """The subject of a verb, or of the verb that it is joined to or governed by."""
    token = verb
    while (found := tree.subject(token)) is None and token.dep in ("xcomp", "conj") and token.head is not token:
        token = token.head
    return found


def _main_clause(verb: Token) -> Stretch | None:
    """The clause that a participle goes on from: "withdrew its troops, deepening a rift"."""
    above = verb.head
    if verb.tag != "VBG" or verb.dep != "advcl" or verb.index < above.index or tree.marker(verb) is not None:
        return None
    return ties.clause(above, verb.subtree())


def _stretch_of(noun: Token, mentions: Mentions) -> Stretch | None:
    """A noun's phrase; None for a party, which is no cause by itself."""
    if (
        noun.lower in small_words()["personal"]
        or mentions.of(noun) is not None
        or noun.ent in ("PERSON", "GPE", "ORG", "NORP")
    ):
        return None
    return ties.stretch(noun)
