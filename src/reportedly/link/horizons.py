"""The days in which a forecast should come true: its date, vague words by convention, or the event's date."""

import datetime
import re
from collections.abc import Iterable
from functools import cache

from reportedly import codebook
from reportedly.link.report import Report
from reportedly.model.when import When

AHEAD = frozenset({"predicted", "planned", "possible", "conditional"})


def of(report: Report, event: Iterable[Report]) -> When | None:
    """The horizon of a claim about the future; None where the text sets none.

    Own date, else vague words of the sentence ("soon"; conventions in ``horizons.yaml``), else the date that another
    claim about the future on the same page gives to the same event.
    """
    if ahead(report, report.claim.date):
        return report.claim.date
    words = _vague(report.claim.sentence.text)
    if words:
        return _from_words(report, *words)
    page = (r.claim for r in event if r.document is report.document and r.claim.factuality in AHEAD)
    same_page = (c.date for c in page if ahead(report, c.date))
    return min(same_page, key=lambda d: (str(d and d.end), str(d)), default=None)


def ahead(report: Report, date: When | None) -> bool:
    """Whether a date reaches to the day of publication or beyond."""
    if date is None or not (date.start or date.end):
        return False
    return report.published is None or date.end is None or date.end >= report.published


@cache
def _patterns() -> list[tuple[re.Pattern[str], int | None]]:
    return [(re.compile(entry["pattern"], re.IGNORECASE), entry["days"]) for entry in codebook.load("horizons")]


@cache
def _vague(sentence: str) -> tuple[str, int | None] | None:
    """The first vague wording found and its days."""
    found = ((m.group(), days) for pattern, days in _patterns() if (m := pattern.search(sentence)))
    return next(found, None)


def _from_words(report: Report, words: str, days: int | None) -> When | None:
    if days is None or report.published is None:
        return None
    return When(report.published, report.published + datetime.timedelta(days=days), "vague", words)
