"""Claims, events, dates and ranges in plain English, for people."""

import dataclasses
import datetime
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import PurePath

from reportedly.codebook import load
from reportedly.codebook.actors import name_of
from reportedly.model.actor import Actor, Speaker
from reportedly.model.claim import Attribution, Certainty, Claim, Factuality
from reportedly.model.derived import Event, Probability, Step
from reportedly.model.document import Document, Published
from reportedly.model.when import When
from reportedly.views import names

#: Labels as they read in running text.
STANDING: dict[Factuality, str] = {
    "happened": "happened", "negated": "did not happen", "denied": "denied", "alleged": "alleged", "planned": "planned",
    "predicted": "predicted", "possible": "possible", "conditional": "conditional", "called_for": "called for",
    "unknown": "left open",
}  # fmt: skip


#: What joins a label to a date; else a comma.
_AHEAD: tuple[Factuality, ...] = ("planned", "predicted")
_TO_DATE: dict[Factuality, str] = {"happened": " ", **dict.fromkeys(_AHEAD, " for ")}


def day(date: datetime.date | None) -> str:
    """``13 September 2023``; ``no date`` for None."""
    return f"{date.day} {date:%B %Y}" if date else "no date"


def when(date: When | None) -> str:
    """An interval as it would be said: a day, a month, a year, or from one day to another."""
    if date is None or (date.start is None and date.end is None):
        return "no date"
    if date.start is None:
        return f"by {day(date.end)}"
    if date.end is None:
        return f"from {day(date.start)}"
    if date.start == date.end:
        return day(date.start)
    return _interval(date.start, date.end, date.precision)


def when_said(published: Published | None) -> str:
    """When a page came out."""
    return when(published.when) if published else "no date"


def _interval(start: datetime.date, end: datetime.date, precision: str) -> str:
    if precision == "decade":
        return f"{start.year}s"
    if precision == "vague":
        return f"about {_months(start, end)}"
    if precision == "week":
        return f"week of {day(start)}"
    after = end + datetime.timedelta(days=1)
    if start.day != 1 or after.day != 1:
        return f"{day(start)} to {day(end)}"
    if (start.month, after.month, end.year - start.year) == (1, 1, 0):
        return str(start.year)
    return _months(start, end)


def _months(start: datetime.date, end: datetime.date) -> str:
    if (start.year, start.month) == (end.year, end.month):
        return f"{start:%B %Y}"
    return f"{start:%B} to {end:%B %Y}" if start.year == end.year else f"{start:%B %Y} to {end:%B %Y}"


def parties(source: Iterable[Actor], target: Iterable[Actor], symmetric: bool) -> str:
    """``North Korea – Russia`` for mutual acts, ``North Korea → Russia`` for directed ones."""
    doers, others = _names(source), _names(target)
    if symmetric:
        return " – ".join(dict.fromkeys([*doers, *others]))
    return " → ".join(part for part in (" and ".join(doers), " and ".join(others)) if part)


def _names(actors: Iterable[Actor]) -> list[str]:
    return list(dict.fromkeys(name_of(a.country) if a.country else (a.name or party(None)) for a in actors))


def party(code: str | None) -> str:
    """A state or organisation by name; ``somebody`` for none."""
    return name_of(code) if code else "somebody"


def standing(label: Factuality, date: When | None, reported: datetime.date | None = None) -> str:
    """How and when: ``happened 13 September 2023``, ``planned for June 2024``; undated: the day of the first report."""
    days = when(date)
    if days == "no date":
        return f"{STANDING[label]} (reported {day(reported)})" if reported else STANDING[label]
    return f"{STANDING[label]}{_TO_DATE.get(label, ', ')}{_aim(date) if label in _AHEAD else days}"


def _aim(date: When | None) -> str:
    """The days that somebody has in view, as they are said behind "for"."""
    if date and date.start and date.end is None:
        return f"{day(date.start)} at the earliest"
    return f"{day(date.end)} at the latest" if date and date.end and date.start is None else when(date)


def event(found: Event, claims: Sequence[Claim], reported: datetime.date | None = None) -> str:
    """An event in one line: who, what, how sure, when. ``claims``: its claims; ``reported``: when it first was."""
    return _line(found, names.event(found, claims), reported)


def days(found: Event) -> list[tuple[datetime.date | None, list[Step]]]:
    """How an event was reported, by the day of the report."""
    return [(on, list(steps)) for on, steps in groupby(found.history, key=lambda step: step.published)]


def lead(found: Event, claims: Sequence[Claim]) -> str:
    """An event without its date: ``North Korea – Russia: summit, happened``."""
    return _line(dataclasses.replace(found, date=None), names.event(found, claims))


def dated(date: When | None, reported: datetime.date | None) -> str:
    """When it was, or, for what has no date, when it was first reported."""
    days = when(date)
    return days if days != "no date" else f"reported {day(reported)}" if reported else ""


def place(path: str) -> str:
    """An address of the web as it is; of a file, its name: where a reader keeps it is nobody else's business."""
    return path if "://" in path else PurePath(path).name


def claim(found: Claim) -> str:
    """A claim in one line: who, what, how sure, when."""
    return _line(found, names.claim(found))


def _line(found: Event | Claim, noun: str, reported: datetime.date | None = None) -> str:
    """Acts of words alone are told of the speaker; a denial that is uttered needs no "happened"."""
    if found.type is not None or found.cameo is None:
        who = parties(found.source, found.target, found.symmetric)
        return f"{who}: {noun}, {standing(found.factuality, found.date, reported)}"
    rest = standing(found.factuality, found.date, reported).removeprefix(STANDING["happened"]).strip()
    return f"{parties(found.source, (), False)}: {noun}{', ' if rest and rest[0] != '(' else ' '}{rest}".rstrip()


def sentence(found: Claim) -> str:
    """The sentence of a claim on one line."""
    return " ".join(found.sentence.text.split())


def speaker(found: Speaker | None, nobody: str = "not named") -> str:
    """Who speaks, in as few words as tell; ``nobody`` for none, and for one of whom nothing is known."""
    if found is None:
        return nobody
    return found.name or found.affiliation or (name_of(found.country) if found.country else "not named")


def chain(links: Iterable[Attribution], document: Document) -> str:
    """Who says so, innermost first; an empty chain is the author's own voice."""
    said = [_link(link) for link in links]
    return " ← ".join(said) if said else f"{document.outlet or document.agency or 'the page'} in its own voice"


def _link(link: Attribution) -> str:
    name = link.name or link.affiliation or (name_of(link.country) if link.country else "unnamed")
    aside = [link.affiliation if link.name else None, "not named" if link.anonymous else None]
    words = ", ".join(w for w in aside if w and w != name)
    return f"{name} ({words})" if words else name


def scale(name: str) -> str:
    """A scale's name as printed."""
    return str(load("glossary")["scales"].get(name, name.replace("_", " ")))


def percent(low: float, high: float) -> str:
    """``55–80 %``; one figure where both ends are the same."""
    first, last = f"{100 * low:.0f}", f"{100 * high:.0f}"
    return f"{first} %" if first == last else f"{first}–{last} %"


def certainty(words: Certainty | None) -> str:
    """The certainty words with class, range and scale; words for a mere possibility have no range to score."""
    if words is None:
        return ""
    class_ = words.class_.replace("_", " ")
    quoted = f"“{' '.join(words.text.split())}”: {class_}"
    if words.low is None or words.high is None:
        return quoted
    if (words.low, words.high) == (0.0, 1.0):
        return f"{quoted}, a possibility without odds"
    return f"{quoted}, {percent(words.low, words.high)} ({scale(words.scale or 'no scale named')})"


def probability(range_: Probability | None) -> str:
    """A forecast's range; no range, or (0, 1), which states a possibility, is never scored."""
    if range_ is None:
        return "no odds stated"
    if (range_.low, range_.high) == (0.0, 1.0):
        return "a possibility without odds"
    return f"{percent(range_.low, range_.high)} ({'stated in the text' if range_.stated else scale(range_.scale)})"


def count(number: int, noun: str) -> str:
    """``1 event``, ``1,200 events``; nouns in -y and plain ones."""
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number:,} {noun if number == 1 else plural}"


def sources(found: Event) -> str:
    """``3 independent sources, 1 a party's own, 1 against``; nothing for a single one that is neither."""
    parts = [count(found.independent_sources, "independent source")]
    parts += [f"{found.party_sources} a party’s own"] if found.party_sources else []
    if 0 < found.sources_against < found.independent_sources:  # where all are, the event's label says so
        parts.append(f"{found.sources_against} against")
    return ", ".join(parts) if len(parts) > 1 or found.independent_sources > 1 else ""
