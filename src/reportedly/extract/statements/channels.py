"""Media between a speaker and the text: "told KCNA", "reported, citing officials", "was quoted by state media"."""

from reportedly.extract.statements.lexicon import lexicon
from reportedly.extract.statements.phrases import agent, subject, subtree
from reportedly.extract.statements.report import Report
from reportedly.model.parsed import Token

_ADDRESSED = ("dobj", "dative", "pobj")
_CARRIED = frozenset({"in", "on", "to", "with", "via", "through", "by", "for", "from"})
# How far "citing" may stand from the verb whose source it names: "reported on Monday, citing".
_REACH = 15
_LONGEST_NAME = 4


def is_medium(token: Token) -> bool:
    """Whether a noun names a news outlet or media as such ("KCNA", "state media", "the Russian news agency")."""
    words = lexicon()
    if token.pos == "PROPN" and (_is_outlet(token) or _is_called_medium(token)):
        return True
    if token.lemma in words.media_heads:
        return True
    modifiers = {c.lower for c in token.children if c.index < token.index}
    return token.lemma in words.shared_heads and bool(modifiers & words.media_modifiers)


def _is_called_medium(name: Token) -> bool:
    """Whether a name has a noun for media beside it ("the newspaper Bild", "Bild, a daily")."""
    beside = (c for c in name.children if c.dep in ("compound", "nmod", "appos") and c.pos == "NOUN")
    return any(c.lemma in lexicon().media_heads for c in beside)


def _is_outlet(token: Token) -> bool:
    tokens = token.sentence.tokens
    at = token.index - tokens[0].index
    names = (" ".join(t.text for t in tokens[max(0, at - n) : at + 1]) for n in range(_LONGEST_NAME))
    return any(name in lexicon().outlets for name in names)


def route(reports: list[Report]) -> list[Report]:
    """Give each report its channel; a medium that only cites somebody else becomes the channel of that one's words."""
    relayed: set[int] = set()
    for n, report in enumerate(reports):
        if report.cue.lemma in lexicon().relays and _only_names_source(report.cue):
            above = _citing(report, reports)
            if above is not None and _hand_over(report.cue, above):
                relayed.add(n)
        elif report.channel is None:
            report.channel = _channel(report)
    return [r for n, r in enumerate(reports) if n not in relayed]


def _hand_over(cue: Token, above: Report) -> bool:
    """Make the one cited the speaker of the report above, if it can be one; the citing itself nobody is said to say."""
    above.content -= subtree([cue])
    cited = cue.child("dobj")
    if cited is None or not _may_speak(cited):
        return False
    above.source, above.channel = cited, above.source
    return True


def _only_names_source(cue: Token) -> bool:
    """Whether a verb of citing has nothing of its own to report: "citing officials", "which cited officials"."""
    return cue.tag == "VBG" or cue.dep == "relcl"


def _citing(report: Report, reports: list[Report]) -> Report | None:
    """The report in the same sentence that a "citing" belongs to: the one it hangs on, else the last one before."""
    cue = report.cue
    same = [r for r in reports if r.cue.sentence is cue.sentence and r is not report and _may_have_source(r)]
    head = cue.head.head if cue.head.pos == "PUNCT" else cue.head
    hung = next((r for r in same if head in (r.cue, r.source)), None)
    if hung is not None or cue.dep == "relcl":
        return hung
    return next((r for r in reversed(same) if 0 < cue.index - r.cue.index <= _REACH), None)


def _may_have_source(report: Report) -> bool:
    """Whether somebody reports words that can be another's."""
    reporting = "clause" in report.word.takes or report.cue.lower == "according"
    return reporting and report.source is not None and report.channel is None


def _may_speak(token: Token) -> bool:
    words = lexicon()
    body = token.lemma in words.speaking and token.lemma not in words.evidence | words.documents
    known = body or token.lemma in words.anonymous
    return known or token.ent in ("PERSON", "ORG", "NORP") or is_medium(token)


def _channel(report: Report) -> Token | None:
    """The medium that the words were given to, or that quoted them."""
    cue = report.cue
    quoting = cue.head.head if cue.dep == "pcomp" and cue.head.lower == "as" else None
    if quoting is not None and quoting.lemma in lexicon().relays:
        by = agent(quoting) or (subject(quoting) if quoting.child("nsubjpass") is None else agent(cue))
        if by is not None and by is not report.source:
            return by
    for child in (*cue.children, *_publications(report.source)):
        if child.index in report.content:
            continue
        if child.dep in _ADDRESSED and is_medium(child):
            return child
        if child.dep in ("prep", "agent", "dative") and child.lower in _CARRIED:
            found = next((t for t in child.subtree() if t.dep == "pobj" and is_medium(t)), None)
            if found is not None and found is not report.source:
                return found
    return None


def _publications(source: Token | None) -> list[Token]:
    """By whom a text was spread, or somebody quoted: "a statement carried by KCNA said", "officials cited by TASS"."""
    if source is None:
        return []
    words = lexicon()
    clauses = source.offspring("acl")
    if source.lemma not in words.documents:
        clauses = [c for c in clauses if c.lemma in words.relays]
    return [c for a in clauses for c in a.offspring("agent", "prep")]
