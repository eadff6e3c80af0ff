"""Media between a speaker and the text: "told KCNA", "reported, citing officials", "was quoted by state media"."""

from reportedly.extract.phrases import agent, subject, subtree
from reportedly.extract.report import Report
from reportedly.extract.speech_lexicon import lexicon
from reportedly.model.parsed import Token

_ADDRESSED = ("dobj", "dative", "pobj")
_CARRIED = frozenset({"in", "on", "to", "with", "via", "through", "by", "for", "from"})
# How far "citing" may stand from the verb whose source it names: "reported on Monday, citing".
_REACH = 15
_LONGEST_NAME = 4


def is_medium(token: Token) -> bool:
    """Whether a noun names a news outlet or media as such ("KCNA", "state media", "the Russian news agency")."""
    words = lexicon()
    if token.pos == "PROPN" and _is_outlet(token):
        return True
    if token.lemma in words.media_heads:
        return True
    modifiers = {c.lower for c in token.children if c.index < token.index}
    return token.lemma in words.shared_heads and bool(modifiers & words.media_modifiers)


def _is_outlet(token: Token) -> bool:
    tokens = token.sentence.tokens
    at = token.index - tokens[0].index
    names = (" ".join(t.text for t in tokens[max(0, at - n) : at + 1]) for n in range(_LONGEST_NAME))
    return any(name in lexicon().outlets for name in names)


def route(reports: list[Report]) -> list[Report]:
    """Give each report its channel; a medium that only cites somebody else becomes the channel of that one's words."""
    relayed: set[int] = set()
    for n, report in enumerate(reports):
        if report.cue.lemma in lexicon().relays and report.cue.tag == "VBG":
            cited = report.cue.child("dobj")
            above = _cited_by(report, reports[:n]) if cited is not None and _may_speak(cited) else None
            if above is not None:
                above.source, above.channel = cited, above.source
                above.content -= subtree([report.cue])
                relayed.add(n)
        elif report.channel is None:
            report.channel = _channel(report)
    return [r for n, r in enumerate(reports) if n not in relayed]


def _cited_by(report: Report, before: list[Report]) -> Report | None:
    """The report in the same sentence that a "citing" belongs to."""
    cue = report.cue
    for above in reversed(before):
        if above.cue.sentence is not cue.sentence or cue.index - above.cue.index > _REACH:
            return None
        if "clause" in above.word.takes and above.source is not None and above.channel is None:
            return above
    return None


def _may_speak(token: Token) -> bool:
    return token.ent in ("PERSON", "ORG", "NORP") or token.lemma in lexicon().anonymous or is_medium(token)


def _channel(report: Report) -> Token | None:
    """The medium that the words were given to, or that quoted them."""
    cue = report.cue
    quoting = cue.head.head if cue.dep == "pcomp" and cue.head.lower == "as" else None
    if quoting is not None and quoting.lemma in lexicon().relays:
        by = agent(quoting) or (subject(quoting) if quoting.child("nsubjpass") is None else None)
        return by if by is not None and by is not report.source else None
    for child in cue.children:
        if child.index in report.content:
            continue
        if child.dep in _ADDRESSED and is_medium(child):
            return child
        if child.dep in ("prep", "agent", "dative") and child.lower in _CARRIED:
            found = next((t for t in child.subtree() if t.dep == "pobj" and is_medium(t)), None)
            if found is not None and found is not report.source:
                return found
    return None
