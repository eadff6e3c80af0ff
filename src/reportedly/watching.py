"""Feeds that are polled again and again, each page that they name read once, and again if it changes. A round of it:

1. poll: feeds that are due, with a conditional request; the pages that are new in them are noted as due, and those
   that have changed; then the sitemaps that lists among them name
2. fetch: pages that are due, whichever host is free first; those that were read before with a conditional request
3. read: what was fetched, by the same way as files
4. note: what is done with, and when the rest is tried again
5. link: if anything was added

All that it has to remember is in the store, noted after what it stands for is kept: a round that is killed is taken up
where it was, and at most one batch is fetched twice.
"""

import datetime
import random
import time
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from urllib.parse import urlsplit

from reportedly import pipeline, relink, settings
from reportedly.errors import FetchError, UsageError
from reportedly.load import faults
from reportedly.load.fetch import schedule
from reportedly.load.fetch.answers import NOT_MODIFIED
from reportedly.load.fetch.content import Content
from reportedly.load.fetch.polite import Polite
from reportedly.load.fields import Fields
from reportedly.load.source import Row
from reportedly.model.page import Link
from reportedly.model.visit import Visit
from reportedly.pipeline import ReadReport
from reportedly.problems import Problem
from reportedly.store import Store

_BATCH = 16  # pages that are read and noted together: what a kill makes one fetch again


@dataclass(slots=True)
class Round:
    """``report``: what was read; ``waiting``: pages that are left for a later round, to be read for the first time."""

    report: ReadReport = field(default_factory=ReadReport)
    waiting: int = 0


def watch(
    feeds: Iterable[str], store: Store, every: float | None = None, guest: Polite | None = None
) -> Iterator[Round]:
    """What each round has done: one round, or with ``every`` (minutes from start to start) one after the other.

    Feeds are addresses of RSS and Atom feeds and sitemaps. Raises UsageError for what is no such address, and
    StoreError; what can't be fetched or read is a problem in the report and the store.
    """
    wanted = list(dict.fromkeys(feeds))
    for feed in wanted:
        if not feed.lower().startswith(("http://", "https://")):
            raise UsageError("this is no address on the web.", feed, "Give a feed as https://news.example/rss.")
    guest = guest or Polite()
    return _rounds(wanted, store, every, guest)


def _rounds(feeds: list[str], store: Store, every: float | None, guest: Polite) -> Iterator[Round]:
    while True:
        begun = time.monotonic()
        yield _Watch(feeds, store, guest).round()
        if every is None:
            return
        time.sleep(max(0.0, begun + 60 * every - time.monotonic()))


class _Watch:
    """One round."""

    def __init__(self, feeds: list[str], store: Store, guest: Polite) -> None:
        self._feeds, self._store, self._guest = feeds, store, guest
        self._fields = Fields.of()
        self._done = Round()
        self._new: Counter[str] = Counter()  # pages that are new, by feed

    def round(self) -> Round:
        known = self._store.visits(self._feeds)
        for feed in self._feeds:
            noted = known.get(feed)  # another feed may have named it as a page
            self._poll(noted if noted and noted.feed is None else Visit(feed, None, _now()))  # 1
        for visit in self._due(lists=True):
            self._poll(visit)
        fetched = self._fetched(self._due(lists=False))  # 2
        while batch := list(islice(fetched, _BATCH)):
            self._read(row for _, rows in batch for row in rows)  # 3
            self._store.note_visits(visit for visit, _ in batch)  # 4
        if not relink.is_linked(self._store):
            relink.link(self._store)  # 5
        self._done.waiting = self._store.waiting_visits(self._feeds)
        return self._done

    def _due(self, lists: bool) -> list[Visit]:
        return [visit for visit in self._store.due_visits(self._feeds, _now()) if visit.lists is lists]

    def _poll(self, visit: Visit) -> None:
        if visit.due is None or visit.due > _now():
            return
        try:
            answer = self._guest.get(visit.address, schedule.validators(visit))
            content = Content.of(answer, visit.address)
            changed = answer.status != NOT_MODIFIED
            if changed and content.kind != "feed":
                raise FetchError("what is served there is no feed.", visit.address, "Give a feed's address.")
        except FetchError as error:
            self._read([Problem.of(error)])
            self._store.note_visits([schedule.failed(visit, error, _now(), random.random())])
            return
        rows = list(content.links(self._guest.rules, self._fields, within_list=visit.lists)) if changed else []
        self._read(row for row in rows if not isinstance(row, Link))
        whole = not any(isinstance(row, Problem) and row.where == visit.address for row in rows)
        new, again = self._named([row for row in rows if isinstance(row, Link)], visit.feed or visit.address)
        self._store.note_visits([schedule.answered(visit, answer, _now(), whole), *again], new)

    def _named(self, links: list[Link], feed: str) -> tuple[list[Visit], list[Visit]]:
        """The visits of pages that are new, and of those that have changed since they were read.

        ``feed``: the user's; what a list names by all its sitemaps is bounded as what one feed names.
        """
        known = self._store.visits(link.address for link in links)
        new = [schedule.named(link, feed, _now()) for link in links if link.address not in known]
        limit, before = settings.number("feed_links"), self._new[feed]
        self._new[feed] += sum(not visit.lists for visit in new)
        if (over := self._new[feed] - limit) > 0:
            if before <= limit:  # said once
                what = f"the feeds named there have more than {limit:,} new pages, and the rest is left out."
                self._read([faults.problem(feed, what, "Watch one of them, or raise REPORTEDLY_FEED_LINKS.")])
            del new[max(0, len(new) - over) :]
        old = (schedule.named_again(known[link.address], link, _now()) for link in links if link.address in known)
        return new, [visit for visit in old if visit]

    def _fetched(self, visits: Iterable[Visit]) -> Iterator[tuple[Visit, list[Row]]]:
        """Each visit as it is after it was made, with what came of it; those to hosts that are busy are left out."""
        hosts: dict[str, deque[Visit]] = {}
        for visit in visits:
            hosts.setdefault(urlsplit(visit.address).netloc, deque()).append(visit)
        while hosts:
            name = min(hosts, key=lambda host: self._guest.wait(hosts[host][0].address))
            if self._guest.is_busy(hosts[name][0].address):
                return
            yield self._made(hosts[name].popleft())
            if not hosts[name]:
                del hosts[name]

    def _made(self, visit: Visit) -> tuple[Visit, list[Row]]:
        try:
            answer = self._guest.get(visit.address, schedule.validators(visit))
        except FetchError as error:
            return schedule.failed(visit, error, _now(), random.random()), [Problem.of(error)]
        if answer.status == NOT_MODIFIED:
            return schedule.answered(visit, answer, _now()), []
        content = Content.of(answer, visit.address)
        return schedule.answered(visit, answer, _now()), list(content.pages(self._fields, visit.metadata))

    def _read(self, rows: Iterable[Row]) -> None:
        self._done.report.add(pipeline.read_pages(rows, self._store, processes=1))


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)
