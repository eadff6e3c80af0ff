"""Statements: direct, indirect and mixed reports of what somebody says, with speaker and content."""

from reportedly.extract.statements import quotes
from reportedly.extract.statements import reported as reported_speech
from reportedly.extract.statements.channels import route
from reportedly.extract.statements.quoted import Framing, Utterance
from reportedly.extract.statements.report import Report
from reportedly.extract.statements.report_scope import untangle
from reportedly.extract.statements.speakers import Known, Speakers
from reportedly.extract.statements.voices import Voices
from reportedly.model.finding import Mentions, Quotation
from reportedly.model.ids import content_id
from reportedly.model.parsed import ParsedDocument, Token
from reportedly.model.span import Span
from reportedly.model.statement import Kind, Statement

# How many marks may stand between two words of one span.
_MARKS = 2
_MODALS = frozenset({"may", "might", "could", "will", "would", "should", "shall", "'ll", "’ll"})


def find(parsed: ParsedDocument, mentions: Mentions) -> list[Quotation]:
    """All statements of a document, in order of their first word."""
    framing = Framing(parsed, route(untangle(reported_speech.find(parsed))))
    in_paragraphs = quotes.paragraphs(parsed)
    for paragraph, quoted in zip(in_paragraphs, quotes.find(parsed, in_paragraphs), strict=True):
        framing.read(paragraph, quoted)
    return _finish(parsed, mentions, framing.found)


def _finish(parsed: ParsedDocument, mentions: Mentions, utterances: list[Utterance]) -> list[Quotation]:
    voices = Voices(parsed, mentions, utterances)
    read = ((u, voices.of(u)) for u in sorted(utterances, key=_place))
    found = [q for u, known in read if (q := _quotation(parsed, u, known, voices.speakers)) is not None]
    return sorted(found, key=lambda q: q.statement.content[0].start)


def _place(utterance: Utterance) -> int:
    """Where it stands in the text: at its cue, if it has one."""
    return utterance.report.cue.index if utterance.report else min(utterance.content)


def _quotation(parsed: ParsedDocument, utterance: Utterance, known: Known, speakers: Speakers) -> Quotation | None:
    spans = _spans(parsed, utterance.content)
    if not spans:
        return None
    kind = _kind(parsed.tokens, utterance)
    report = utterance.report
    cue_span = parsed.span(report.cue, report.cue) if report else None
    channel = speakers.peek(report.channel).speaker if report and report.channel else None
    places = [place for s in (*spans, *([cue_span] if cue_span else [])) for place in (s.start, s.end)]
    document = parsed.document.document_id
    identity = content_id("s", document, *places, known.speaker.name)
    statement = Statement(identity, document, kind, spans, cue_span, known.speaker, channel)
    cue, source = (report.cue, report.source) if report else (None, None)
    voiced = _is_voiced(report, kind)
    return Quotation(statement, kind, frozenset(utterance.content), cue, source, known.speaker, known.actor, voiced)


def _is_voiced(report: Report | None, kind: Kind) -> bool:
    """Whether the content is the speaker's claim: their own words are, else the cue's class decides."""
    if report is None or kind == "direct":
        return True
    if _is_to_come(report.cue):
        return False
    return report.word.voice == "speaker" or (report.word.voice == "clause" and report.clausal)


def _is_to_come(cue: Token) -> bool:
    """Whether nothing has been said yet: "may ask for", "will announce that"."""
    return any(c.dep == "aux" and c.lower in _MODALS for c in cue.children)


def _kind(tokens: list[Token], utterance: Utterance) -> Kind:
    if not utterance.quoted:
        return "indirect"
    words = {i for i in utterance.content if tokens[i].text[0].isalnum()}
    if not words & utterance.quoted:
        return "indirect"
    return "mixed" if words - utterance.quoted else "direct"


def _spans(parsed: ParsedDocument, content: set[int]) -> tuple[Span, ...]:
    """The content as spans: unbroken runs within a paragraph, without commas and marks at their ends."""
    tokens = parsed.tokens
    runs: list[tuple[int, int]] = []
    for index in sorted(content):
        if runs and _follows(tokens, runs[-1][1], index):
            runs[-1] = (runs[-1][0], index)
        else:
            runs.append((index, index))
    trimmed = (_trim(tokens, first, last) for first, last in runs)
    return tuple(parsed.span(tokens[first], tokens[last]) for first, last in trimmed if first <= last)


def _follows(tokens: list[Token], last: int, index: int) -> bool:
    """Whether a word goes on with a run: nothing but two marks between them, and no paragraph's end."""
    before, here = tokens[last].sentence, tokens[index].sentence
    if before is not here and before.segment != here.segment:
        return False
    return index - last == 1 or (index - last <= _MARKS + 1 and all(t.pos == "PUNCT" for t in tokens[last + 1 : index]))


def _is_loose_end(token: Token) -> bool:
    return token.pos == "CCONJ" or (not any(map(str.isalnum, token.text)) and token.text not in (".", "?", "!"))


def _trim(tokens: list[Token], first: int, last: int) -> tuple[int, int]:
    while first <= last and not tokens[first].text[0].isalnum():
        first += 1
    while last >= first and _is_loose_end(tokens[last]):
        last -= 1
    return first, last
