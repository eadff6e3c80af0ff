"""Statements: direct, indirect and mixed reports of what somebody says, with speaker and content."""

from reportedly.extract import quotes, reported_speech
from reportedly.extract.channels import route
from reportedly.extract.quoted_speech import Framing, Utterance
from reportedly.extract.report import Report
from reportedly.extract.report_scope import untangle
from reportedly.extract.speakers import FIRST_PERSON, Known, Speakers
from reportedly.model.finding import Mentions, Quotation
from reportedly.model.ids import content_id
from reportedly.model.parsed import ParsedDocument, Token
from reportedly.model.span import Span
from reportedly.model.statement import Kind, Statement


def find(parsed: ParsedDocument, mentions: Mentions) -> list[Quotation]:
    """All statements of a document, in order of their first word."""
    framing = Framing(parsed, route(untangle(reported_speech.find(parsed))))
    in_paragraphs = quotes.paragraphs(parsed)
    for paragraph, quoted in zip(in_paragraphs, quotes.find(parsed, in_paragraphs), strict=True):
        framing.read(paragraph, quoted)
    return _finish(parsed, mentions, framing.found)


def _finish(parsed: ParsedDocument, mentions: Mentions, utterances: list[Utterance]) -> list[Quotation]:
    voices = _Voices(Speakers(parsed, mentions), utterances)
    read = ((u, voices.of(u)) for u in sorted(utterances, key=_reading_order))
    found = [q for u, known in read if (q := _quotation(parsed, u, known, voices.speakers)) is not None]
    return sorted(found, key=lambda q: q.statement.content[0].start)


def _reading_order(utterance: Utterance) -> tuple[bool, int]:
    """As the text has them; those of an "I" come last, when it is known whose words they stand in."""
    place = utterance.report.cue.index if utterance.report else min(utterance.content)
    return _says_i(utterance), place


def _says_i(utterance: Utterance) -> bool:
    source = utterance.report.source if utterance.report else None
    return source is not None and source.lower in FIRST_PERSON


class _Voices:
    """Who speaks in each utterance; asked in reading order."""

    def __init__(self, speakers: Speakers, utterances: list[Utterance]) -> None:
        self.speakers = speakers
        self._known: dict[int, Known] = {}
        self._quoted_in: dict[int, Utterance] = {}
        for utterance in sorted(utterances, key=lambda u: -len(u.content)):
            self._quoted_in.update(dict.fromkeys(utterance.quoted, utterance))

    def of(self, utterance: Utterance) -> Known:
        """Who speaks: in a quotation that goes on the one before, as "I" the one quoted, else whom the cue names."""
        known = self._known[id(utterance)] = self._find(utterance)
        return known

    def _find(self, utterance: Utterance) -> Known:
        if utterance.report is None:
            before = self._known.get(id(utterance.before))
            return before or self.speakers.last() or self.speakers.read(None)
        cue, source = utterance.report.cue, utterance.report.source
        quoted = self._known.get(id(self._quoted_in.get(cue.index)))
        if source is not None and quoted is not None and _says_i(utterance):
            return self.speakers.again(quoted, source)
        return self.speakers.read(source, cue)


def _quotation(parsed: ParsedDocument, utterance: Utterance, known: Known, speakers: Speakers) -> Quotation | None:
    spans = _spans(parsed, utterance.content)
    if not spans:
        return None
    kind = _kind(parsed.tokens, utterance)
    report = utterance.report
    cue_span = parsed.span(report.cue, report.cue) if report else None
    channel = speakers.peek(report.channel).speaker if report and report.channel else None
    places = [place for s in spans for place in (s.start, s.end)]
    document = parsed.document.document_id
    identity = content_id("s", document, *places, known.speaker.name)
    statement = Statement(identity, document, kind, spans, cue_span, known.speaker, channel)
    cue, source = (report.cue, report.source) if report else (None, None)
    voiced = _is_voiced(report, kind)
    return Quotation(statement, kind, frozenset(utterance.content), cue, source, known.speaker, known.actor, voiced)


def _is_voiced(report: Report | None, kind: Kind) -> bool:
    """Whether the content is the speaker's claim: their own words are, else the cue's class decides."""
    if report is None or kind == "direct" or report.word.voice == "speaker":
        return True
    return report.word.voice == "clause" and report.clausal


def _kind(tokens: list[Token], utterance: Utterance) -> Kind:
    words = {i for i in utterance.content if tokens[i].text[0].isalnum()}
    if not words & utterance.quoted:
        return "indirect"
    return "mixed" if words - utterance.quoted else "direct"


def _spans(parsed: ParsedDocument, content: set[int]) -> tuple[Span, ...]:
    """The content as spans: unbroken runs within a paragraph, without commas and marks at their ends."""
    runs: list[list[Token]] = []
    for index in sorted(content):
        token = parsed.tokens[index]
        if runs and _follows(parsed.tokens, runs[-1][-1], token):
            runs[-1].append(token)
        else:
            runs.append([token])
    trimmed = [_trim(run) for run in runs]
    return tuple(parsed.span(run[0], run[-1]) for run in trimmed if run)


def _follows(tokens: list[Token], last: Token, token: Token) -> bool:
    between = tokens[last.index + 1 : token.index]
    return (
        last.sentence.segment == token.sentence.segment and all(t.pos == "PUNCT" for t in between) and len(between) < 3
    )


def _is_loose_end(token: Token) -> bool:
    return token.pos == "CCONJ" or (not token.text[-1].isalnum() and token.text not in (".", "?", "!"))


def _trim(run: list[Token]) -> list[Token]:
    first, last = 0, len(run)
    while first < last and not run[first].text[0].isalnum():
        first += 1
    while last > first and _is_loose_end(run[last - 1]):
        last -= 1
    return run[first:last]
