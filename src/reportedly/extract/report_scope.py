"""Reports within reports: whose words a continuing verb or an "according to" at the end of a sentence belongs to."""

from itertools import groupby

from reportedly.extract.phrases import SUBJECTS, subtree
from reportedly.extract.report import Report
from reportedly.extract.speech_lexicon import may_speak
from reportedly.model.parsed import Token

# Classes of the verbs that go on with what their speaker says: "said he would come, adding that", "and asked whether".
_GOING_ON = frozenset(
    {"say", "tell", "announce", "assert", "ask", "warn", "confirm", "deny", "demand", "call", "judge"}
)


def untangle(reports: list[Report]) -> list[Report]:
    """The reports with asides and continuing verbs taken out of what they were parsed into."""
    for _, group in groupby(reports, key=lambda r: r.cue.sentence.index):
        in_sentence = list(group)
        for n, report in enumerate(in_sentence):
            if report.cue.lower == "according":
                _take_out_aside(report, in_sentence)
            elif report.word.class_ in _GOING_ON and not report.cue.child(*SUBJECTS):
                _take_out_continuation(report, in_sentence[:n])
    return reports


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
