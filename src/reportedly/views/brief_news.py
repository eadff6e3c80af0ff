"""What the latest reports add to a pair's record."""

import datetime
from collections.abc import Sequence

from reportedly.model.claim import Factuality
from reportedly.views import brief_words as words
from reportedly.views.brief_nouns import EventLine, ForecastLine, News

#: Days up to the latest report that count as new: a week, the rhythm of most briefings.
WINDOW = datetime.timedelta(days=7)
#: Lines at most, so that the section is read at a glance; of settled forecasts and of changes, so that none crowds out.
LIMIT, SHARE = 8, 3


def latest(events: Sequence[EventLine], forecasts: Sequence[ForecastLine]) -> tuple[News, ...]:
    """Forecasts settled, events that now stand otherwise, and first reports; the most telling first, then by day."""
    days = [line.last for line in events if line.last]
    if not days:
        return ()
    since = max(days) - WINDOW
    settled = [n for line in forecasts if line.is_settled for n in _settled(line, events, since)]
    changed = [n for line in events if line.first and line.first < since for n in _changed(line, since)]
    first = [_first(line) for line in sorted(events, key=_weight) if line.first and line.first >= since]
    return tuple(sorted([*settled[:SHARE], *changed[:SHARE], *first][:LIMIT], key=lambda n: n.published, reverse=True))


def _weight(line: EventLine) -> tuple[int, int]:
    """Many sources before few, events that are told as facts before those that are not."""
    return -line.event.independent_sources, line.event.factuality != "happened"


def _first(line: EventLine) -> News:
    published = line.first or datetime.date.min
    return News(f"First reported: {line.text}", published, line.event.event_id, line.claim_ids)


def _changed(line: EventLine, since: datetime.date) -> list[News]:
    before: set[Factuality] = {s.factuality for s in line.event.history if s.published and s.published < since}
    new = [s for s in line.event.history if s.published and s.published >= since and s.factuality not in before]
    if not new:
        return []
    step = new[-1]
    was = ", ".join(sorted(words.STANDING[f] for f in before))
    text = f"Now reported as {words.STANDING[step.factuality]} (before: {was}): {line.text}"
    return [News(text, step.published or since, line.event.event_id, tuple(s.claim_id for s in new))]


def _settled(line: ForecastLine, events: Sequence[EventLine], since: datetime.date) -> list[News]:
    """The news that a forecast is settled, where a claim published in the window settles it and its event is shown."""
    settling = [e for e in line.resolution if e.source.published and e.source.published.start >= since]
    event = next((e for e in events if line.forecast.claim_id in e.event.claims), None)
    if not settling or event is None or not settling[-1].source.published:
        return []
    text = f"Forecast settled as {line.forecast.status}: {line.text}"
    return [News(text, settling[-1].source.published.start, event.event.event_id, line.claim_ids)]
