"""When a text was published, from what it says: every clue gives days, the strongest that agree decide.

A stamp of the scrape, the date of an archive photo and the day of another article are clues like others, and lose.
No year comes from the clock: where the text doesn't tell it, there is no date.
"""

import datetime
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reportedly.clean import clues as weight
from reportedly.clean import landmarks, mentions, sentences, terms
from reportedly.clean import stated as told
from reportedly.clean.clues import Clue, Verdict, weigh
from reportedly.clean.dateline import Dateline
from reportedly.clean.days import DAY, FIRST, Days, date_or_none, month, year
from reportedly.clean.lines import Line
from reportedly.clean.mentions import Mention
from reportedly.clean.stated import Stated
from reportedly.model.document import Published
from reportedly.model.when import Precision

_WIDTHS: tuple[tuple[int, Precision], ...] = ((1, "day"), (7, "week"), (31, "month"), (92, "season"), (366, "year"))
_NEWS = 5  # paragraphs: what they date by a weekday is the news itself, later ones may tell the week before
_RECENT = ("recent", "recently", "local time", "this week", "last week", "this month", "days ago", "earlier this")
_SOON = 60 * DAY  # a known or dated event is news so long; later, texts recall it from any distance
_MOST = 12  # sentences of evidence


def infer(
    lines: list[Line], filed: Dateline | None, stated: Sequence[Stated], today: datetime.date
) -> Published | None:
    """The publication date of classified lines, or None if they don't tell it to a year.

    ``filed``: the dateline; ``stated``: the days in a web page's markup and address; ``today``: no page is younger.
    """
    texts = sentences.of(lines)
    found = [m for s in texts for m in mentions.find(s)]
    clues = [
        *_stated(lines, stated, filed, today), *_scraped(lines), *_filed(filed, today), *_linked(lines),
        *_weekday(filed, found, today), *_copyright(lines), *_dated(found),
        *_habits(found, today), *landmarks.clues(texts, found, today),
        *terms.clues(texts, found),
    ]  # fmt: skip
    verdict = _first_fit(weigh(clues, Days.of([(FIRST, today)])))
    days, reason = _settle(verdict, found)
    precision = next((p for width, p in _WIDTHS if days.width <= width), None)
    if precision is None or not verdict.used:
        return None
    return Published(days.start, days.end, precision, _evidence(verdict, reason))


def _stated(
    lines: list[Line], stated: Sequence[Stated], filed: Dateline | None, today: datetime.date
) -> Iterator[Clue]:
    """Markup, address and the stamps above the text, weighed against each other."""
    first = next((i for i, line in enumerate(lines) if line.zone == "body"), 0)
    above = [line for line in lines[:first] if line.reason == "publication_stamp"]
    yield from _without_year(above, today)
    stamps = [
        Stated(day.isoformat(), "a stamp above the text", 3, line.text)
        for line in above
        if (day := mentions.date_in(line.text))
    ]
    yield from told.clues([*stated, *stamps], next((c.days for c in _filed(filed, today)), None), today)


def _without_year(stamps: list[Line], today: datetime.date) -> Iterator[Clue]:
    """A stamp with day and month is of a year like a dateline is; with a weekday, of few years."""
    for line in stamps:
        parts = None if mentions.date_in(line.text) else mentions.day_in(line.text)
        if parts and parts[0] == 0:
            days = [d for y in range(FIRST.year, today.year + 1) if (d := date_or_none(y, parts[1], parts[2]))]
            named = next((n for name, n in mentions.WEEKDAYS.items() if name in line.text.lower()), None)
            fits = ((d, d) for d in days if named in (None, d.weekday()))
            yield Clue(weight.DATELINE, Days.of(fits), line.text, "a stamp above the text, without a year")


def _scraped(lines: list[Line]) -> Iterator[Clue]:
    for line in lines:
        if line.reason == "scrape_stamp" and (day := mentions.date_in(line.text)):
            yield Clue(weight.NOT_AFTER_SCRAPE, Days.until(day), line.text, "the page was there when it was stamped")
            yield Clue(weight.SCRAPED, Days.of([(day, day)]), line.text, "a stamp of whoever kept the page")


def _filed(filed: Dateline | None, today: datetime.date) -> Iterator[Clue]:
    parts = mentions.day_in(filed.date) if filed and filed.date else None
    if filed and filed.date and parts:
        years = [parts[0]] if parts[0] else range(FIRST.year, today.year + 1)
        days = [d for y in years if (d := date_or_none(y, parts[1], parts[2]))]
        yield Clue(
            weight.STATED if parts[0] else weight.DATELINE, Days.of((d, d) for d in days), filed.date, "the dateline"
        )


def _weekday(filed: Dateline | None, found: list[Mention], today: datetime.date) -> Iterator[Clue]:
    """A wire story that names a weekday at once means the day of its dateline, which falls on it in few years."""
    first = (m for m in found if m.kind == "weekday" and m.sentence.paragraph == 1)
    named = next((m for m in first if m.direction == "past"), None)
    for clue in _filed(filed, today):
        if named and clue.strength == weight.DATELINE:
            days = Days.of((day, day) for day in clue.days.each() if day.weekday() == named.day)
            yield Clue(weight.WEEKDAY, days, f"{clue.quote}, {named.text}", "the years in which the one is the other")


def _copyright(lines: list[Line]) -> Iterator[Clue]:
    """A copyright line bears the year in which the page was last served."""
    for line in lines:
        if line.reason == "copyright" and (found := re.search(r"\b(?:19|20)\d\d\b", line.text)):
            end = datetime.date(int(found.group()), 12, 31)
            yield Clue(weight.NOT_AFTER_SCRAPE, Days.until(end), line.text[:60], "the page is not younger")


def _linked(lines: list[Line]) -> Iterator[Clue]:
    """The stamp on another article's headline: the page was put together about then."""
    for line in lines:
        if line.reason == "related_headline" and (day := mentions.date_in(line.text)):
            yield Clue(
                weight.LINKED,
                Days.of([(day - 3 * DAY, day + 45 * DAY)]),
                line.text[-60:],
                "the date of a linked article",
            )


def _dated(found: list[Mention]) -> Iterator[Clue]:
    """Dates with a year: what is past is older than the text, what lies ahead is younger."""
    for m in found:
        days = _days(m)
        if days is None:
            continue
        if m.direction != "future":
            yield Clue(weight.DATED, Days.since(days.start), m.text, "past when the text was written")
            if m.kind != "day" and m.sentence.zone != "caption":
                yield Clue(
                    weight.OTHER_YEAR,
                    Days.since(datetime.date(m.year + 1, 1, 1)),
                    m.text,
                    "the running year is seldom named",
                )
        elif m.kind != "year":
            yield Clue(weight.FUTURE, Days.until(days.end), m.text, "ahead when the text was written")


def _days(m: Mention) -> Days | None:
    if m.kind == "day":
        day = datetime.date(m.year, m.month, m.day)
        return Days.of([(day, day)])
    if m.kind == "month":
        return Days.of([month(m.year, m.month)])
    return Days.of([year(m.year)]) if m.kind == "year" else None


def _habits(found: list[Mention], today: datetime.date) -> Iterator[Clue]:
    """Months and days without a year are of the running year: the text comes after the last past one."""
    ahead = [(m.month, m.day or 28) for m in found if m.kind in ("bare_day", "bare_month") and m.direction == "future"]
    for rank, last in enumerate(_last_past(found)):
        if any(m.kind == "day" and (m.month, m.day) == (last.month, last.day) for m in found):
            continue  # the text gives this day its year elsewhere
        here = (last.month, last.day or 1)
        limit = min((a for a in ahead if a > here), default=(12, 31))
        days = _every_year(here, limit, today.year)
        yield Clue(weight.HABIT - rank, days, last.text, "past, and without a year: the running one")


@lru_cache(1024)
def _every_year(since: tuple[int, int], until: tuple[int, int], last: int) -> Days:
    """From one month and day to another in all years up to the last; late in a year, a month longer."""
    spans = []
    for number in range(FIRST.year, last + 1):
        start, end = date_or_none(number, *since), date_or_none(number, *until)
        if start and end:
            spans.append((start, end + 31 * DAY if since[0] >= 11 and until == (12, 31) else end))
    return Days.of(spans)


def _last_past(found: list[Mention]) -> list[Mention]:
    """The past dates without a year after which the text may come: the year's last, and the one before the longest gap.

    They differ around New Year, when "in December" is of the year before.
    """
    past = [m for m in found if m.kind in ("bare_day", "bare_month") and m.direction == "past" and m.month]
    past.sort(key=lambda m: (m.month, m.day))
    if not past:
        return []
    starts = [m.month * 31 + m.day for m in past]
    gaps = [(starts[(i + 1) % len(starts)] - s) % 372 or 372 for i, s in enumerate(starts)]
    before_gap = past[max(range(len(past)), key=lambda i: (gaps[i], i))]
    return [past[-1]] if before_gap is past[-1] else [past[-1], before_gap]


def _first_fit(verdict: Verdict) -> Verdict:
    """Where several years fit, the first one that follows soon upon the last dated or known event of the text."""
    days = verdict.days
    if len(days.intervals) < 2:
        return verdict
    for clue in sorted(verdict.used, key=lambda c: c.days.start, reverse=True):
        if clue.strength in (weight.DATED, weight.LANDMARK) and days.start - clue.days.start <= _SOON:
            first = Clue(0, Days.of([days.intervals[0]]), clue.quote, "the first year that fits after that")
            return Verdict(first.days, (*verdict.used, first), verdict.lost)
    return verdict


def _settle(verdict: Verdict, found: list[Mention]) -> tuple[Days, str]:
    """Down to the week or the day: reports name the days of the past week by weekday, older ones by date."""
    days = verdict.days
    named = [m for m in found if m.kind == "weekday" and m.direction == "past"]
    if days.width == 1 or not days.intervals or days.width > _WIDTHS[-1][0]:
        return days, ""
    window = days if days.width <= 7 else _after_last_date(days, found)
    if not window.intervals:
        return days, ""
    if not named:
        return window, ""
    best = min(window.each(), key=lambda day: (max((day.weekday() - m.day) % 7 for m in named), day))
    quote = f'"{", ".join(dict.fromkeys(m.text for m in named))}": '
    if any(m.sentence.paragraph <= _NEWS for m in named):
        return Days.of([(best, best)]), quote + f"the last weekday named is {best}"
    week = Days.of([(best, best + 6 * DAY)])
    return week.meet(days) if week.meet(days).intervals else week, quote + f"in the week after {best}"


def _after_last_date(days: Days, found: list[Mention]) -> Days:
    """The days just after the text's last past date, if the text treats that date as news; else none.

    A week if a weekday can name a day in it, a month otherwise.
    """
    named = {m.day for m in found if m.kind == "weekday" and m.direction == "past"}
    for last in _last_past(found):
        start = date_or_none(days.start.year, last.month, last.day) if last.day else None
        if start and days.start <= start + 7 * DAY and (_is_news(last) or start.weekday() in named):
            first = max(start, days.start)
            return Days.of([(first, first + (6 if named else 30) * DAY)]).meet(days)
    return Days(())


def _is_news(m: Mention) -> bool:
    text = m.sentence.text.lower()
    return m.sentence.zone == "caption" or m.sentence.paragraph <= 3 or any(w in text for w in _RECENT)


def _evidence(verdict: Verdict, reason: str) -> tuple[str, ...]:
    kept = [reason] if reason else []
    kept += [str(c) for c in verdict.used]
    lost = [f"not believed: {c}" for c in verdict.lost]
    return tuple(dict.fromkeys([*kept[:_MOST], *lost[:_MOST]]))
