"""Plain sentences about claims, for reasons that a reader can check."""

import datetime
from functools import cache

from reportedly.link.report import Report

_TOLD = {
    "happened": "reported that it happened", "alleged": "said that it happened", "denied": "denied it",
    "negated": "reported that it did not happen", "planned": "told of it as planned", "predicted": "expected it",
    "possible": "called it possible", "conditional": "made it conditional", "called_for": "called for it",
    "unknown": "left it open",
}  # fmt: skip
# What a page tells without naming who says so.
_OF_NOBODY = {"alleged": "told of signs that it happened", "denied": "told of a denial"}


def told(report: Report) -> str:
    """Who told what, and when: "Example Wire reported that it happened (page of 3 June 2024)"."""
    on = f" (page of {day(report.published)})" if report.published else ""
    label = "alleged" if report.told_by_others and report.label == "happened" else report.label
    said = _OF_NOBODY.get(label) if report.speaker is None else None
    return f"{report.voice} {said or _TOLD[label]}{on}"


@cache
def day(date: datetime.date) -> str:
    """A day in words: 3 June 2024."""
    return f"{date.day} {date:%B} {date.year}"
