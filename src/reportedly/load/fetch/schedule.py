"""When an address is asked next. Decisions only: what has happened goes in, the visit that is to be noted comes out."""

import datetime
from dataclasses import replace

from reportedly import settings
from reportedly.errors import FetchError
from reportedly.load.fetch.answers import LONGEST_WAIT, NOT_MODIFIED, Answer
from reportedly.model.page import Link
from reportedly.model.visit import Visit

TRIES = 8  # of one page: over four hours with waits that double from a minute; a feed is tried for ever
_LONGEST = 500  # characters of an ETag or date that are sent back; more is no validator


def named(link: Link, feed: str, now: datetime.datetime) -> Visit:
    """The visit of a page that a feed names: as soon as possible."""
    return Visit(link.address, feed, now, link.metadata)


def validators(visit: Visit) -> dict[str, str]:
    """The headers of a request that is answered by 304 if nothing has changed (RFC 9110, 13.1)."""
    headers = {"If-None-Match": visit.etag, "If-Modified-Since": visit.modified}
    return {name: value for name, value in headers.items() if value}


def answered(visit: Visit, answer: Answer, now: datetime.datetime, whole: bool = True) -> Visit:
    """After an answer: a page is done with, a feed is due in the next round.

    What was not ``whole`` is asked for again without condition.
    """
    if visit.feed is not None:
        return replace(visit, due=None, failures=0)
    if answer.status == NOT_MODIFIED:
        return replace(visit, due=now, failures=0)
    etag, modified = (_header(answer, name) if whole else None for name in ("ETag", "Last-Modified"))
    return replace(visit, due=now, failures=0, etag=etag, modified=modified)


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
