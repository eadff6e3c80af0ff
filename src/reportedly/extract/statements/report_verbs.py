"""Reporting verbs: speaker and content of "say that", "accuse of", "be expected to", "..., he said, ..."."""

from reportedly.extract.statements.complements import Complement, complement
from reportedly.extract.statements.edges import behind, circumstances, grounds, joined, openers, venue
from reportedly.extract.statements.lexicon import Reporting, lexicon, may_speak
from reportedly.extract.statements.phrases import SUBJECTS, agent, antecedent, is_passive, noun_phrase, subject, subtree
from reportedly.extract.statements.report import Report
from reportedly.extract.statements.report_objects import RELATIVES, object_of_passive, objects
from reportedly.extract.statements.set_off import inverted, set_off
from reportedly.model.parsed import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_ADDRESSED = frozenset({"dobj", "dative", "agent", "prep", "npadvmod", "advmod"})
_CIRCUMSTANCES = _ADDRESSED - {"dobj", "dative"}
_HUNG = frozenset({"relcl", "acl", "ccomp", "advcl"})
_TIMES = frozenset({"DATE", "TIME"})
_CONDITIONS = frozenset({"if", "unless"})
_AUXILIARIES = frozenset({"aux", "auxpass", "neg", "advmod"})


def of_verb(verb: Token, word: Reporting) -> Report:
    """The report that a verb makes; its content is empty where only a quotation can fill it."""
    passive = is_passive(verb) or _is_elliptic(verb, word)
    source = agent(verb) if passive else _speaker(verb)
    found = complement(verb, word.takes)
    if passive:
        return _passive(verb, word, source, found)
    report = _active(verb, word, source, found)
    return _by_commas(report, found) or report


def _active(verb: Token, word: Reporting, source: Token | None, found: Complement) -> Report:
    heads = found.heads + objects(verb, word, found)
    if not heads:
        heads = _displaced(verb, word)
        found.clausal = bool(heads)
    if not heads:
        return Report(verb, word, source, _around(verb, word) - {verb.index})
    if _is_relative(heads):
        return Report(verb, word, source, set())
    content = subtree([*heads, *joined(verb, found), *behind(heads, found)]) - circumstances(found) - openers(heads)
    content -= venue(verb, content)
    if found.clausal and found.heads:
        content |= _before(verb, source, found.heads)
        content |= grounds(verb, found) if word.aloud else set()
    return Report(verb, word, source, content - {verb.index}, found.clausal)


def _passive(verb: Token, word: Reporting, source: Token | None, found: Complement) -> Report:
    heads = found.heads + object_of_passive(verb, word, found)
    if not found.heads and (displaced := _displaced(verb, word)):
        heads, found.clausal = displaced, True
    if not heads or _is_relative(heads):
        return Report(verb, word, source, set())
    content = subtree(heads) - circumstances(found)
    if verb.dep == "acl" and verb.head in heads:
        content -= subtree([verb])
    late = _late_agent(found.heads) if source is None else None
    if late is not None:
        content -= subtree([late.head])
    return Report(verb, word, late or source, content - {verb.index}, found.clausal)


def _is_relative(heads: list[Token]) -> bool:
    """Whether the content is only a relative pronoun: what it is, the main clause tells."""
    return all(h.lower in RELATIVES and not h.children for h in heads)


def _by_commas(report: Report, found: Complement) -> Report | None:
    """The reading by commas, where the tree lost the speaker, the content, or the condition before them."""
    verb, word = report.cue, report.word
    quoting = _quoting(verb)
    if quoting is not None and not report.content:
        aside = set_off(quoting)
        return Report(verb, word, report.source, aside.content, clause=aside.clause) if aside is not None else None
    if "clause" not in word.takes or not word.aloud or verb.tag not in _FINITE:
        return None
    if word.class_ == "say" and (aside := inverted(verb)) is not None:
        return Report(verb, word, aside.source, aside.content, clause=aside.clause)
    first = verb.sentence.tokens[0]
    if any(h.index > verb.index for h in found.heads) and first.lower not in _CONDITIONS:
        return None
    own = verb.child(*SUBJECTS)
    if own is not None and own.lower in RELATIVES:
        return None
    lost = report.source is None or own is None or not report.content
    if not lost and (first.lower not in _CONDITIONS or first.index in report.content):
        return None
    aside = set_off(verb) if word.class_ == "tell" or verb.child("dobj") is None else None
    return Report(verb, word, aside.source, aside.content, clause=aside.clause) if aside is not None else None


def _displaced(verb: Token, word: Reporting) -> list[Token]:
    """The that-clause that the parser hung on a noun before it ("told a crowd in Lyon that", "said for once that")."""
    if "clause" not in word.takes or not word.aloud:
        return []
    own = _ADDRESSED if word.class_ == "tell" else _CIRCUMSTANCES
    between = (c for c in verb.children if c.index > verb.index and c.dep in own)
    clauses = (t for c in between for t in c.subtree() if t.dep in _HUNG and _is_that_clause(t))
    return next(([c] for c in clauses if not _has_content(c.head)), [])


def _has_content(noun: Token) -> bool:
    """Whether a word takes a that-clause of its own ("the fact that", "their assessment that")."""
    return noun.pos in ("VERB", "AUX", "ADJ") or noun.lemma in ("fact", "reason") or noun.lemma in lexicon().nouns


def _is_that_clause(clause: Token) -> bool:
    """Whether a clause has a subject of its own and a "that" which is neither subject nor object in it."""
    that = next((c for c in clause.children if c.lower == "that" and c.dep in ("mark", "advmod")), None)
    return that is not None and clause.child(*SUBJECTS) is not None


def _is_elliptic(verb: Token, word: Reporting) -> bool:
    """A passive without "is", as headlines have it: "Alliance expected to last"."""
    expecting = word.class_ in ("expect", "believe") and verb.tag in ("VBD", "VBN")
    return expecting and verb.is_root and verb.sentence.in_headline


def _late_agent(heads: list[Token]) -> Token | None:
    """Who urges in "were urged to return by the union", which the parser takes for a part of the return."""
    for head in heads:
        by = next((c for c in head.children if c.lower == "by" and c.dep in ("agent", "prep")), None)
        holder = by.child("pobj") if by is not None and not is_passive(head) else None
        if holder is not None and holder.ent not in _TIMES and may_speak(holder):
            return holder
    return None


def _quoting(verb: Token) -> Token | None:
    """The verb that quotes: of "saying" in "quoted him as saying" the "quoted"."""
    as_said = verb.dep == "pcomp" and verb.head.lower == "as" and verb.head.head.lemma in lexicon().relays
    return verb.head.head if as_said else None


def _speaker(verb: Token) -> Token | None:
    """Who says it: in "quoted him as saying" he, in "she sent a letter saying" she, else the subject."""
    source: Token | None
    quoted = _quoting(verb)
    if quoted is not None:
        source = quoted.child("nsubjpass") or quoted.child("dobj") or subject(quoted)
    else:
        source = None if _is_for_anybody(verb) else subject(verb)
        if source is None and verb.lemma == "read":
            source = verb.child("dobj")  # "...," read the report: the parser takes the text for the object
    if source is not None and source.lower in ("that", "which", "what"):
        source = _issuer(source) or (source if source.tag == "WDT" else antecedent(source))
    if source is not None and source.dep == "dobj" and source.lemma in lexicon().documents and source.head is not verb:
        source = subject(source.head) or source
    if source is None or antecedent(source).ent in _TIMES or not any(map(str.isalpha, source.text)):
        return None  # a day, or a dash, that the parser took for the one who speaks
    return source


def _is_for_anybody(verb: Token) -> bool:
    """Whether "it" only stands for the infinitive: in "it is hard to see" nobody in particular sees."""
    above = verb.head if verb.head.pos != "ADJ" else verb.head.head
    judged = verb.tag == "VB" and verb.dep in ("xcomp", "ccomp", "advcl") and above.child("acomp") is not None
    own = above.child("nsubj") if judged else None
    return own is not None and own.lower == "it" and verb.child(*SUBJECTS) is None


def _issuer(relative: Token) -> Token | None:
    """Who issues the text that a relative pronoun stands for: in "she released a letter that says" she."""
    document, words = antecedent(relative), lexicon()
    issued = document.dep == "dobj" and document.lemma in words.documents and document.head.lemma in words.issuing
    return subject(document.head) if issued else None


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
