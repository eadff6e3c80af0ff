"""Reports of speech in the tree: a word that reports, who speaks, and the words that hold what is said.

The frames are those of speech.yaml: a reporting verb, noun or adjective and its complement, an adverb ("reportedly"),
a phrase ("according to", "in the words of") or an as-clause ("as the ministry put it") beside the clause it speaks of.
"""

from reportedly.extract.statements.lexicon import lexicon, may_speak, reporting
from reportedly.extract.statements.report import Report
from reportedly.extract.statements.report_asides import of_adjective, of_adverb, of_colon, of_noun, of_phrase
from reportedly.extract.statements.report_verbs import of_verb
from reportedly.model.parsed import ParsedDocument, Token

_WORDS = frozenset({"VERB", "AUX", "NOUN", "ADJ"})
_PHRASES = frozenset({"according", "in"})


def find(parsed: ParsedDocument) -> list[Report]:
    """All reports in order of their cues; verbs without content are among them, for quotations to come."""
    small = lexicon().adverbs | _PHRASES | {":"}
    found = []
    for token in parsed.tokens:
        if token.pos in _WORDS or token.lower in small:
            report = _at(token)
            if report is not None and _has_voice(report):
                found.append(report)
    return found


def _at(token: Token) -> Report | None:
    word = reporting(token)
    if word is not None:
        if word.is_noun:
            return of_noun(token, word)
        if token.pos == "ADJ":
            return of_adjective(token, word)
        return None if _only_relays(token) else of_verb(token, word)
    if token.lower in _PHRASES:
        return of_phrase(token)
    if token.text == ":":
        return of_colon(token)
    return of_adverb(token) if token.pos == "ADV" else None


def _only_relays(verb: Token) -> bool:
    """Whether a verb of quoting leaves the report to the one behind it: "was quoted as saying"."""
    if verb.lemma not in lexicon().relays:
        return False
    behind = (t for c in verb.offspring("prep") if c.lower == "as" for t in c.offspring("pcomp"))
    return any(reporting(t) is not None for t in behind)


def _has_voice(report: Report) -> bool:
    """Whether the speaker can be one: what a visit shows, or a gap demands, nobody says."""
    if report.source is None or not report.word.by_things or may_speak(report.source):
        return True
    return any(t.dep in ("poss", "appos", "conj") and t.ent == "PERSON" for t in report.source.children)
