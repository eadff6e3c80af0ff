"""The days in which a forecast should come true: its date, vague words by convention, or the event's date."""

import calendar
import datetime
import re
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from typing import NamedTuple

from reportedly import codebook
from reportedly.link.report import Report
from reportedly.model.when import When

AHEAD = frozenset({"predicted", "planned", "possible", "conditional"})


# Kinds of which a page that foretells talks for a day may mean that the act happens there.
_AT_TALKS = frozenset({"AGREE", "CONSULT", "VISIT"})


def of(report: Report, event: Iterable[Report], page: Sequence[Report] = ()) -> When | None:
    """The horizon of a claim about the future; None where the text sets none.

    Own date, else vague words of the sentence ("soon", "in the near future"; conventions in ``horizons.yaml``), else
    the date that another claim about the future on the same page gives to the same event, else the only date for which
    the page foretells talks or a visit of the same parties: "they will hardly sign anything" speaks of that occasion,
    as does "they may agree to sell". ``event``, ``page``: the reports of the claim's event and of its page.
    """
    date = report.claim.date
    stated = date if ahead(report, date) else None
    if stated and not (stated.end is None and stated.precision == "vague"):
        return stated
    words = _vague(report.claim.sentence.text)
    if words or stated:
        return _from_words(report, *words) if words else stated
    if report.state and deal_of(report, page) is None:
        return None
    same_event = _foretold(r for r in event if r.document is report.document)
    return min(same_event, key=lambda d: (str(d.end), str(d)), default=None) or _of_talks(report, page)


def _foretold(reports: Iterable[Report]) -> set[When]:
    """The dates that claims about the future give."""
    return {r.claim.date for r in reports if r.claim.date and r.label in AHEAD and ahead(r, r.claim.date)}


def _of_talks(report: Report, page: Sequence[Report]) -> When | None:
    if report.key.kind not in _AT_TALKS and deal_of(report, page) is None:
        return None
    parties = report.claim.countries
    talks = (r for r in page if r.key.kind in ("CONSULT", "VISIT") and r.claim.countries == parties)
    dates = {(d.start, d.end): d for d in sorted(_foretold(talks), key=str)}
    return next(iter(dates.values())) if len(dates) == 1 else None


def deal_of(report: Report, page: Iterable[Report], labels: Collection[str] = AHEAD) -> Report | None:
    """The deal, foretold before it in its sentence, that an act is part of: "may agree to sell", "a pact on drills".

    ``labels``: what counts as foretold.
    """
    if report.key.kind in _AT_TALKS:
        return None
    deals = (r for r in page if r.key.kind == "AGREE" and r.claim.sentence == report.claim.sentence)
    foretold = (r for r in deals if r.label in labels and r.claim.countries == report.claim.countries)
    before = (r for r in foretold if r.claim.trigger.start < report.claim.trigger.start)
    return min(before, key=lambda r: (r.claim.trigger, r.claim.claim_id), default=None)


def ahead(report: Report, date: When | None) -> bool:
    """Whether a date reaches to the day of publication or beyond; "since July" reaches only from the past to it."""
    if date is None or not (date.start or date.end):
        return False
    if report.published is None or date.end is None:
        return True
    return date.end > report.published or date.start == date.end == report.published


def since(report: Report, date: When | None) -> bool:
    """Whether a date is that of "since July": from a day before the page up to the page."""
    return bool(date and date.start and report.published and date.start < report.published == date.end)


class _Vague(NamedTuple):
    """An entry of ``horizons.yaml``: the days after publication, or the unit of the calendar that is to end."""

    pattern: re.Pattern[str]
    days: int | None
    end_of: str | None


@cache
def _patterns() -> list[_Vague]:
    return [
        _Vague(re.compile(entry["pattern"], re.IGNORECASE), entry.get("days"), entry.get("end_of"))
        for entry in codebook.load("horizons")
    ]


@cache
def _vague(sentence: str) -> tuple[str, _Vague] | None:
    """The first vague wording found, with its entry."""
    found = ((m.group(), entry) for entry in _patterns() if (m := entry.pattern.search(sentence)))
    return next(found, None)


def _from_words(report: Report, words: str, entry: _Vague) -> When | None:
    day = report.published
    if day is None or (entry.days is None and entry.end_of is None):
        return None
    end = _end_of(day, entry.end_of) if entry.end_of else day + datetime.timedelta(days=entry.days or 0)
    return When(day, end, "vague", words)


def _end_of(day: datetime.date, unit: str) -> datetime.date:
    """The last day of the day, week, month, year or decade (D, W, M, Y, DE) that the day is in."""
    if unit == "W":
        return day + datetime.timedelta(days=7 - day.isoweekday())
    if unit == "M":
        return day.replace(day=calendar.monthrange(day.year, day.month)[1])
    if unit == "D":
        return day
    return datetime.date(day.year if unit == "Y" else day.year // 10 * 10 + 9, 12, 31)
