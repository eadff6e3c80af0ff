"""Reports within reports: whose words a continuing verb or an "according to" at the end of a sentence belongs to."""

from itertools import groupby

from reportedly.extract.statements.lexicon import may_speak
from reportedly.extract.statements.phrases import SUBJECTS, subtree
from reportedly.extract.statements.report import Report
from reportedly.model.parsed import Token

# Classes of the verbs by which others answer what was said.
_REPLYING = frozenset({"deny", "confirm", "judge"})
# Classes of the verbs that go on with what their speaker says: "said he would come, adding that", "and asked whether".
_GOING_ON = frozenset(
    {"say", "tell", "announce", "assert", "ask", "warn", "confirm", "deny", "demand", "call", "judge"}
)


def untangle(reports: list[Report]) -> list[Report]:
    """The reports with asides and continuing verbs taken out of what they were parsed into."""
    for _, group in groupby(reports, key=lambda r: r.cue.sentence.index):
        in_sentence = list(group)
        for n, report in enumerate(in_sentence):
            if report.clause:
                _take_out(report.clause, in_sentence)
            elif report.cue.lower == "according":
                _take_out_aside(report, in_sentence)
            elif report.word.class_ in _REPLYING and report.cue.dep == "relcl":
                _take_out_reply(report, in_sentence)
            elif report.word.class_ in _GOING_ON and not report.cue.child(*SUBJECTS):
                _take_out_continuation(report, in_sentence[:n])
        _take_out_joined(in_sentence)
    return reports


def _take_out_reply(report: Report, reports: list[Report]) -> None:
    """ "X accused Y of it, which Y denied", "..., a charge Y denied": the author adds what others say to it."""
    noun = report.cue.head
    reply = noun if noun.dep == "appos" else report.cue
    words = subtree([reply])
    tokens = report.cue.sentence.tokens
    before = tokens[max(0, min(words) - tokens[0].index - 1)]
    if before.pos != "PUNCT" or report.source is None or report.source is noun:
        return
    for other in reports:
        if other is not report and report.cue.index in other.content and other.cue.index < min(words):
            other.content -= words


def _take_out_joined(reports: list[Report]) -> None:
    """ "Said that A decided to go, and that B stays": the second that-clause is said, not decided."""
    thats = [r for r in reports if r.clausal and _opens_with_that(r)]
    if not thats:
        return
    tokens = reports[0].cue.sentence.tokens
    joined = [t for t in tokens if t.dep == "conj" and _has_that(t)]
    for report in reports:
        if report not in thats and any(report.cue.index in r.content for r in thats):
            report.content -= subtree(t for t in joined if t.index > report.cue.index)


def _opens_with_that(report: Report) -> bool:
    first = min(report.content, default=None)
    tokens = report.cue.sentence.tokens
    return first is not None and tokens[first - tokens[0].index].lower == "that"


def _has_that(clause: Token) -> bool:
    return any(c.dep == "mark" and c.lower == "that" for c in clause.children)


def _take_out(clause: set[int], reports: list[Report]) -> None:
    """A cue's clause between commas is no part of what others are reported to say."""
    for other in reports:
        other.content -= clause


def _take_out_aside(report: Report, reports: list[Report]) -> None:
    """ "X said Y, according to Z": Z vouches for the whole, and is no part of what X said."""
    aside = subtree([report.cue])
    first = report.cue.sentence.tokens[0].index
    before = report.cue.sentence.tokens[report.cue.index - first - 1] if report.cue.index > first else None
    for other in reports:
        if other is not report and report.cue.index in other.content:
            other.content -= aside
            if before is not None and before.text == "," and other.cue.index < report.cue.index:
                report.content |= subtree([other.cue]) - aside


def _take_out_continuation(report: Report, before: list[Report]) -> None:
    """ "X said Y had come, adding that": it is X who adds, unless Y may as well ("said Y denied it, adding that")."""
    cue = report.cue
    around = [r for r in before if cue.index in r.content and r.word.class_ in _GOING_ON]
    if not around:
        return
    if not (_is_afterthought(report, before) or (cue.dep == "conj" and not _may_be_speaker(report.source))):
        return
    report.source = max(around, key=lambda r: r.cue.index).source
    for other in around:
        other.content -= subtree([cue])


def _is_afterthought(report: Report, before: list[Report]) -> bool:
    """A participle after a comma, on a verb that doesn't itself report somebody's words."""
    cue = report.cue
    if cue.tag != "VBG" or cue.dep not in ("advcl", "acl"):
        return False
    tokens = cue.sentence.tokens
    at = cue.index - tokens[0].index
    hung_on_report = any(r.cue is cue.head for r in before)
    return at > 0 and tokens[at - 1].text == "," and not (hung_on_report and _may_be_speaker(report.source))


def _may_be_speaker(source: Token | None) -> bool:
    """Whether an inner subject can be somebody else: things can't, and a pronoun mostly means the outer speaker."""
    return source is not None and source.pos != "PRON" and may_speak(source)
