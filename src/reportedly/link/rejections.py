"""Who rejects a report on the page that tells of it: "the ministry said", then "Moscow dismissed the report"."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from reportedly import codebook
from reportedly.codebook.actors import name_of
from reportedly.link.report import Report
from reportedly.link.words import day
from reportedly.model.claim import AGAINST
from reportedly.model.derived import Contradiction

# What a side may reject: that it did something, that it is about to, that it is guilty of something.
_SAID_OF_THEM = frozenset({"alleged", "happened", "planned"})
# How far back, in characters, "the report" may point: about five sentences.
_REACH = 700
# How far behind the verb the word for what is rejected may stand: "dismissed on Monday the report".
_OBJECT = 40


def find(reports: Iterable[Report], event_of: Mapping[str, str]) -> list[Contradiction]:
    """One row a story for each rejection whose report is found: the claim that it rejects, and the rejection itself.

    A denial that says what is denied ("denied that it sold arms") is left to the events of that content.
    ``event_of``: claim id to event id.
    """
    told: dict[tuple[str, str, frozenset[str | None]], Contradiction] = {}
    for said, against in sorted(pairs(reports), key=lambda pair: pair[0].order):
        event = event_of[said.claim.claim_id]
        deniers = frozenset(a.country for a in against.claim.source)
        told.setdefault((said.story, event, deniers), _row(event, said, against))
    return list(told.values())


def pairs(reports: Iterable[Report]) -> Iterator[tuple[Report, Report]]:
    """What is rejected and the rejection, page by page; it depends on nothing beside the page."""
    found = list(reports)
    pages: dict[str, list[Report]] = {r.document.document_id: [] for r in found if r.claim.cameo in _codes()}
    for report in found:
        if report.document.document_id in pages:
            pages[report.document.document_id].append(report)
    return (pair for _, page in sorted(pages.items()) for pair in _of_page(page))


def _of_page(page: Sequence[Report]) -> Iterator[tuple[Report, Report]]:
    ordered = sorted(page, key=lambda r: (r.claim.trigger, r.claim.claim_id))
    for against in ordered:
        denies = against.claim.cameo in _codes() and against.label in ("happened", "alleged")
        if denies and not _is_spelt_out(against, ordered):
            rejected = [r for r in ordered if _is_rejected(r, against)]
            if rejected:
                yield rejected[-1], against


def _is_spelt_out(against: Report, page: Iterable[Report]) -> bool:
    """Whether the sentence holds a claim of what is denied."""
    same = (r for r in page if r.claim.sentence == against.claim.sentence)
    return any(r.label in AGAINST for r in same)


def _is_rejected(said: Report, against: Report) -> bool:
    """Whether the rejection can mean what is said: told by others of the rejecting side, just before."""
    deniers = {a.country for a in against.claim.source if a.country}
    accused = {a.country for a in said.claim.target}
    concerned = accused if said.claim.type == "ACCUSE" else said.claim.countries
    if said.claim.type is None or said.label not in _SAID_OF_THEM or not deniers & concerned:
        return False
    speaker = said.speaker
    if speaker and speaker.country in deniers:
        return False
    if said.claim.sentence == against.claim.sentence:
        return said.claim.trigger < against.claim.trigger and _points_back(against, "relative")
    near = 0 <= against.claim.sentence.start - said.claim.sentence.end <= _REACH
    own_word = said.claim.type != "ACCUSE" and (speaker is None or not (speaker.name or speaker.affiliation))
    return near and not own_word and _points_back(against, "report")


def _points_back(against: Report, how: str) -> bool:
    """Whether the words before ("which Moscow denied") or behind ("denied the report") the verb mean a report."""
    sentence = against.claim.sentence
    first, last = (at - sentence.start for at in (against.claim.trigger.start, against.claim.trigger.end))
    words = sentence.text[:first] if how == "relative" else sentence.text[first : last + _OBJECT]
    return bool(_pattern(how).search(words))


def _row(event_id: str, said: Report, against: Report) -> Contradiction:
    return Contradiction(event_id, said.claim.claim_id, against.claim.claim_id, _reason(said, against))


def _reason(said: Report, against: Report) -> str:
    on = f" (page of {day(said.published)})" if said.published else ""
    if said.claim.type == "ACCUSE":
        return f"{_names(said)} made the accusation, but {_names(against)} rejected it{on}."
    return f"{said.voice} said so, but {_names(against)} rejected the report{on}."


def _names(report: Report) -> str:
    return " and ".join(dict.fromkeys(name_of(a.country) for a in report.claim.source if a.country))


@cache
def _book() -> dict[str, Any]:
    book: dict[str, Any] = codebook.load("linking")["denials"]
    return book


@cache
def _codes() -> frozenset[str]:
    return frozenset(_book()["codes"])


@cache
def _pattern(how: str) -> re.Pattern[str]:
    return re.compile(_book()[how], re.IGNORECASE)
