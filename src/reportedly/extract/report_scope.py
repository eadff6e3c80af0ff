"""Reports within reports: which of two cues a participle or an "according to" at the end of a sentence belongs to."""

from reportedly.extract.phrases import subtree
from reportedly.extract.reported_speech import Report

# Classes of the verbs whose "-ing" form after a comma goes on with what their speaker says.
_GOING_ON = frozenset({"say", "tell", "announce", "assert", "suggest", "warn", "confirm", "deny", "demand", "call", "judge"})


def untangle(reports: list[Report]) -> list[Report]:
    """The reports with asides and continuing participles taken out of what they were parsed into."""
    for n, report in enumerate(reports):
        if report.cue.lower == "according":
            _take_out_aside(report, reports)
        elif _goes_on(report):
            _take_out_participle(report, reports[:n])
    return reports


def _same_sentence(report: Report, others: list[Report]) -> list[Report]:
    return [r for r in others if r is not report and r.cue.sentence is report.cue.sentence]


def _take_out_aside(report: Report, reports: list[Report]) -> None:
    """ "X said Y, according to Z": Z vouches for the whole, and is no part of what X said."""
    aside = subtree([report.cue])
    first = report.cue.sentence.tokens[0].index
    before = report.cue.sentence.tokens[report.cue.index - first - 1] if report.cue.index > first else None
    for other in _same_sentence(report, reports):
        if report.cue.index in other.content:
            other.content -= aside
            if before is not None and before.text == "," and other.cue.index < report.cue.index:
                report.content |= subtree([other.cue]) - aside


def _goes_on(report: Report) -> bool:
    cue = report.cue
    if cue.tag != "VBG" or cue.dep not in ("advcl", "acl") or report.word.class_ not in _GOING_ON:
        return False
    tokens = cue.sentence.tokens
    at = cue.index - tokens[0].index
    return at > 0 and tokens[at - 1].text == ","


def _take_out_participle(report: Report, before: list[Report]) -> None:
    """ "X said Y had come, adding that": it is X who adds, wherever the parser hung the participle."""
    cue = report.cue
    around = [r for r in _same_sentence(report, before) if cue.index in r.content and r.word.class_ in _GOING_ON]
    if not around or any(r.cue is cue.head for r in _same_sentence(report, before)):
        return
    outer = max(around, key=lambda r: r.cue.index)
    report.source = outer.source
    for other in around:
        other.content -= subtree([cue])
