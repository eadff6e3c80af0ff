"""What the latest reports add to a pair's record."""

import datetime
from collections.abc import Iterator, Sequence

from reportedly.codebook import ontology
from reportedly.model.claim import AGAINST, Factuality
from reportedly.views import words
from reportedly.views.brief.nouns import News
from reportedly.views.lines.nouns import ContradictionLine, EventLine, ForecastLine

#: Days up to the latest report that count as new: a week, the rhythm of most briefings.
WINDOW = datetime.timedelta(days=7)
#: Lines at most, so that the section is read at a glance; of each kind but first reports, so that none crowds out.
LIMIT, SHARE = 8, 3
#: How a settled forecast is told.
OUTCOMES = {"true": "Came true", "false": "Did not come true", "void": "Can no longer come true"}


def latest(
    events: Sequence[EventLine], forecasts: Sequence[ForecastLine], contradictions: Sequence[ContradictionLine] = ()
) -> tuple[News, ...]:
    """Forecasts settled, disputes, events that now stand otherwise, first reports; the most telling first, then by day.

    All lead to events that are shown.
    """
    days = [line.last for line in events if line.last]
    if not days:
        return ()
    since = max(days) - WINDOW
    shown = {line.event.event_id for line in events}
    settled = [n for line in forecasts if line.is_settled for n in _settled(line, events, since)]
    disputed = [n for line in contradictions for n in _disputed(line, since) if n.event_id in shown]
    changed = [n for line in events if line.first and line.first < since for n in _changed(line, since)]
    first = [_first(line) for line in sorted(events, key=_weight) if line.first and line.first >= since]
    chosen = [*_once(settled)[:SHARE], *disputed[:SHARE], *changed[:SHARE]]
    told = {n.event_id for n in chosen}
    chosen += [n for n in first if n.event_id not in told][: LIMIT - len(chosen)]
    return tuple(sorted(chosen, key=lambda n: n.published, reverse=True))


def _once(news: Sequence[News]) -> list[News]:
    """One line for forecasts of one event with one outcome: restatements don't crowd out the rest."""
    return list({(n.event_id, n.text.partition(":")[0]): n for n in reversed(news)}.values())[::-1]


def _weight(line: EventLine) -> tuple[int, bool, float]:
    """Many sources before few, what is told as fact before what isn't, grave acts before light ones (Goldstein)."""
    return -line.sources, line.event.factuality != "happened", -abs(ontology.goldstein(line.event.cameo or "") or 0)


def _first(line: EventLine) -> News:
    published = line.first or datetime.date.min
    text = line.text.removesuffix(f" (reported {words.day(line.first)})")
    return News(f"First reported: {text}", line.words, published, line.event.event_id, line.claim_ids)


def _changed(line: EventLine, since: datetime.date) -> Iterator[News]:
    """A standing that the event didn't have before, or a first denial."""
    before: list[Factuality] = [s.factuality for s in line.event.history if s.published and s.published < since]
    new = [s for s in line.event.history if s.published and s.published >= since and s.factuality not in before]
    telling = [s for s in new if s.factuality == line.event.factuality or s.factuality in AGAINST]
    if telling:
        step = telling[-1]
        text = f"Now {words.STANDING[step.factuality]}, before that {words.STANDING[before[-1]]}: {line.text}"
        claims = tuple(s.claim_id for s in new if s.factuality == step.factuality)
        told = next((words.sentence(e.claim) for e in line.evidence if e.claim.claim_id in claims), line.words)
        yield News(text, told, step.published or since, line.event.event_id, claims)


def _settled(line: ForecastLine, events: Sequence[EventLine], since: datetime.date) -> Iterator[News]:
    """The news that a forecast is settled, where a claim published in the window settles it and its event is shown."""
    settling = [e.source.published.start for e in line.resolution if e.source.published]
    event = next((e for e in events if line.forecast.claim_id in e.event.claims), None)
    if event and settling and settling[-1] >= since:
        told = f"{line.text} ({line.forecaster}, {words.when_said(line.evidence.source.published)})"
        text = f"{OUTCOMES[line.forecast.status]}: {told}"
        told_by = line.forecast.reason if line.forecast.by_absence else words.sentence(line.resolution[-1].claim)
        yield News(text, told_by, settling[-1], event.event.event_id, line.claim_ids)


def _disputed(line: ContradictionLine, since: datetime.date) -> Iterator[News]:
    published, found = line.other.source.published, line.contradiction
    if published and published.start >= since:
        yield News(f"Disputed: {line.text}", found.reason, published.start, found.event_id, line.claim_ids)
