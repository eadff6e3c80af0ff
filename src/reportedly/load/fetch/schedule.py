"""When an address is asked next. Decisions only: what has happened goes in, the visit that is to be noted comes out."""

import datetime
from dataclasses import replace

from reportedly import settings
from reportedly.errors import FetchError
from reportedly.load.fetch.answers import LONGEST_WAIT, NOT_MODIFIED, Answer
from reportedly.model.page import Link
from reportedly.model.visit import Visit

_DAY = datetime.timedelta(days=1)
_ARCHIVED = 30 * _DAY  # a sitemap that has not changed for so long bears no news
TRIES = 8  # of one page: over four hours with waits that double from a minute; a feed is tried for ever
_LONGEST = 500  # characters of an ETag or date that are sent back; more is no validator


def named(link: Link, feed: str, now: datetime.datetime) -> Visit:
    """The visit of a page, or sitemap, that a feed names: as soon as possible.

    A sitemap that has not changed for long is an archive, and asked for when it changes.
    """
    due = None if link.lists and _is_older(link.changed, now - _ARCHIVED) else now
    return Visit(link.address, feed, due, link.metadata, changed=link.changed, lists=link.lists)


def named_again(visit: Visit, link: Link, now: datetime.datetime) -> Visit | None:
    """The visit of a page that a feed has named before, if it says now that the page has changed; else None."""
    if link.changed is None or link.changed == visit.changed:
        return None
    waits = visit.failures > 0 and visit.due is not None
    again = visit.changed is not None and (visit.lists or _watched())
    due = now if again and not waits else visit.due
    return replace(visit, due=due, metadata=link.metadata, changed=link.changed)


def _is_older(written: str | None, day: datetime.datetime) -> bool:
    """Whether a moment as sitemaps write it (W3C: a day, or ISO 8601) lies before a day; False if it says nothing."""
    try:
        return datetime.date.fromisoformat((written or "")[:10]) < day.date()
    except ValueError:
        return False


def _watched() -> datetime.timedelta:
    return datetime.timedelta(days=settings.fraction("revisit_days"))


def validators(visit: Visit) -> dict[str, str]:
    """The headers of a request that is answered by 304 if nothing has changed (RFC 9110, 13.1)."""
    headers = {"If-None-Match": visit.etag, "If-Modified-Since": visit.modified}
    return {name: value for name, value in headers.items() if value}


def answered(visit: Visit, answer: Answer, now: datetime.datetime, whole: bool = True) -> Visit:
    """After an answer: a feed is due in the next round, a page when it may have changed.

    What was not ``whole`` is asked for again without condition.
    """
    after = replace(visit, due=_next(visit, now), failures=0, read=visit.read or now)
    if answer.status == NOT_MODIFIED:
        return after
    etag, modified = (_header(answer, name) if whole else None for name in ("ETag", "Last-Modified"))
    return replace(after, etag=etag, modified=modified)


def _next(visit: Visit, now: datetime.datetime) -> datetime.datetime | None:
    """When what was answered is asked for again.

    A page after a day, and then whenever the time since it was read first has doubled, within the setting
    ``revisit_days``. A sitemap whose changes its list tells waits for that.
    """
    if visit.feed is None or (visit.lists and visit.changed is None):
        return now
    since = now - (visit.read or now)
    wait = max(_DAY, since)
    return None if visit.lists or since + wait > _watched() else now + wait


def failed(visit: Visit, error: FetchError, now: datetime.datetime, luck: float) -> Visit:
    """After a failure: later, and later still if there are more of them; never, for a page that won't come.

    ``luck`` in [0, 1) spreads the waits between a half and one and a half of their length, so that those who failed
    together don't come back together.
    """
    failures = visit.failures + 1
    if visit.feed is not None and (not error.passing or failures >= TRIES):
        return replace(visit, due=None, failures=failures)
    doubled = settings.fraction("retry_seconds") * 2.0 ** min(failures - 1, 30)
    seconds = max(min(doubled, LONGEST_WAIT) * (0.5 + luck), error.after or 0.0)
    return replace(visit, due=now + datetime.timedelta(seconds=seconds), failures=failures)


def _header(answer: Answer, name: str) -> str | None:
    value = str(answer.headers.get(name, "")).strip()
    return value if value.isascii() and value.isprintable() and 0 < len(value) <= _LONGEST else None
