"""Claims to events: hard keys first (kind, parties, matter), then dates, then the days on which the pages appeared.

Claims that name different persons of one party, or different papers, are never one event. A lasting state between two
parties (a partnership, a war) is one event, unless a claim is dated to days: that is an act within it. No similarity of
wording is used: it can't tell swapped roles or denials apart. A claim's factuality plays no part, so that a plan, its
denial and its fulfilment meet in one event.
"""

import datetime
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from reportedly import settings
from reportedly.link.report import Key, Report
from reportedly.link.traits import Traits, agree

Days = tuple[datetime.date, datetime.date]

# An undated claim may mean a dated event of its own page, or at the same place, a season away; one of years ago, no.
_OWN_PAGE_DAYS = 92
_FORWARD = frozenset({"planned", "predicted", "possible", "conditional", "called_for"})
# Acts of conflict recur daily: a day's slack for time zones, no more.
_CONFLICT_QUADS = frozenset({3, 4})


@dataclass(slots=True, eq=False)
class _Cluster:
    """Claims on one occurrence, the days it is anchored to (its own, or those of the pages if it is undated), and what
    its claims name.
    """

    start: datetime.date
    end: datetime.date
    members: list[Report] = field(default_factory=list)
    traits: Traits = frozenset()

    def gap(self, day: datetime.date) -> int:
        """Days between the anchor and a day; negative when the anchor lies before it."""
        return max((self.start - day).days, 0) + min((self.end - day).days, 0)

    def fits(self, report: Report) -> bool:
        """Whether the report names nothing else than the members do."""
        return agree(self.traits, report.traits)

    def is_at(self, report: Report) -> bool:
        """Whether a member names the report's place."""
        place = report.claim.place
        return place is not None and any(m.claim.place and m.claim.place.name == place.name for m in self.members)

    def add(self, report: Report) -> None:
        """Take the report in."""
        self.members.append(report)
        self.traits |= report.traits


class _Reach(NamedTuple):
    """The settings of linking, in days."""

    event: int
    attach: int
    undated: int


def group(reports: Iterable[Report]) -> list[list[Report]]:
    """Partition of the reports into events; the order in which reports come doesn't matter."""
    by_key: dict[Key, list[Report]] = defaultdict(list)
    for report in sorted(reports, key=lambda r: r.order):
        by_key[report.key].append(report)
    reach = _Reach(*(settings.number(f"{name}_days") for name in _Reach._fields))
    clusters = [c for key in sorted(by_key) for c in _within(by_key[key], reach)]
    return [sorted(c.members, key=lambda r: r.order) for c in clusters]


def _within(reports: Sequence[Report], reach: _Reach) -> list[_Cluster]:
    """Clusters of one key: days, then wider intervals, then claims without a date."""
    if reports[0].state:
        return [_Cluster(datetime.date.min, datetime.date.max, list(reports))]
    slack = datetime.timedelta(days=_slack(reports[0], reach))
    dated = sorted(
        ((ends[1] - ends[0], ends, r.order, r) for r in reports if (ends := r.interval)), key=lambda d: d[:3]
    )
    clusters = _days([(ends, r) for width, ends, _, r in dated if width <= slack], slack)
    clusters += _intervals([(ends, r) for width, ends, _, r in dated if width > slack], clusters)
    return clusters + _undated(_attach([r for r in reports if not r.interval], clusters, reach), reach)


def _slack(report: Report, reach: _Reach) -> int:
    conflict = report.claim.quad in _CONFLICT_QUADS or report.claim.type is None
    return min(1, reach.event) if conflict else reach.event


def _days(reports: Sequence[tuple[Days, Report]], slack: datetime.timedelta) -> list[_Cluster]:
    """Sweep from the first day on; a cluster reaches ``slack`` from its first day, so that chains don't grow."""
    clusters: list[_Cluster] = []
    open_: list[_Cluster] = []
    for (start, end), report in sorted(reports, key=lambda r: (r[0], r[1].order)):
        open_ = [c for c in open_ if start - c.start <= slack]
        home = next((c for c in open_ if c.fits(report)), None)
        if home is None:
            home = _Cluster(start, end)
            clusters.append(home)
            open_.append(home)
        home.end = max(end, home.end)
        home.add(report)
    return clusters


def _intervals(reports: Sequence[tuple[Days, Report]], days: Sequence[_Cluster]) -> list[_Cluster]:
    """Given narrow ones first, each joins the only event it can mean, else those of exactly its interval.

    Returns the new clusters.
    """
    own: dict[tuple[Days, Traits], _Cluster] = {}
    fresh: list[_Cluster] = []
    for ends, report in reports:
        place = ends, report.traits
        if place not in own:
            meant = [*_meeting(days, ends, report), *_meeting(fresh, ends, report)]
            own[place] = meant[0] if len(meant) == 1 else _Cluster(*ends)
            fresh.extend([] if len(meant) == 1 else [own[place]])
        own[place].add(report)
    return fresh


def _meeting(clusters: Sequence[_Cluster], ends: Days, report: Report) -> list[_Cluster]:
    """At most two fitting clusters that share a day with the interval: two are as undecided as many."""
    return list(islice((c for c in clusters if c.start <= ends[1] and ends[0] <= c.end and c.fits(report)), 2))


def _attach(undated: Sequence[Report], dated: Sequence[_Cluster], reach: _Reach) -> list[Report]:
    """Put undated claims to the dated event that they mean; returns those that mean none."""
    if not dated:
        return list(undated)
    by_story: dict[str, list[_Cluster]] = defaultdict(list)
    for cluster in dated:
        for story in {m.story for m in cluster.members}:
            by_story[story].append(cluster)
    by_start = sorted(dated, key=lambda c: (c.start, c.end))
    chosen = [(r, _meant(r, by_story.get(r.story, ()), by_start, reach)) for r in undated]
    for report, meant in chosen:
        if meant:
            meant.add(report)
    return [r for r, meant in chosen if meant is None]


def _meant(report: Report, own: Sequence[_Cluster], all_: Sequence[_Cluster], reach: _Reach) -> _Cluster | None:
    """The nearest event of the same story, then of any story around the day, then of the same story further off, then
    one at the same place.

    What is handed over goes on for long: an undated claim on a transfer is never put to a single dated delivery that
    only another story tells of.
    """
    day = report.published
    own = [c for c in own if c.fits(report)]
    if day is None:
        return own[0] if len(own) == 1 else None
    around = () if _lasting(report) else _around(all_, day, reach.attach)
    near = [c for c in own if abs(c.gap(day)) <= reach.attach]
    near = near or [c for c in around if _fits_tense(report, c.gap(day), reach) and c.fits(report)]
    near = near or [c for c in own if abs(c.gap(day)) <= _OWN_PAGE_DAYS]
    near = near or [c for c in _around(all_, day, _OWN_PAGE_DAYS) if c.is_at(report) and c.fits(report)]
    return min(near, key=lambda c: (abs(c.gap(day)), c.start, c.end), default=None)


def _lasting(report: Report) -> bool:
    return bool(report.claim.flow) and report.key.matter != ""


def _around(clusters: Sequence[_Cluster], day: datetime.date, days: int) -> Sequence[_Cluster]:
    """Clusters that begin within so many days of a day."""
    attach = datetime.timedelta(days=days)
    first = bisect_left(clusters, day - attach, key=lambda c: c.start)
    last = bisect_left(clusters, day + attach, key=lambda c: c.start)
    return clusters[first:last]


def _fits_tense(report: Report, gap: int, reach: _Reach) -> bool:
    """What is told as done is not looked for in the future, nor what is expected in the past (with days of grace)."""
    if report.label in _FORWARD:
        return gap >= -reach.event
    return report.label == "unknown" or gap <= reach.event


def _undated(reports: Sequence[Report], reach: _Reach) -> list[_Cluster]:
    """Undated claims among themselves: a transfer is one going concern; else stories that lie close in time."""
    if not reports:
        return []
    if _lasting(reports[0]):
        return [_Cluster(datetime.date.min, datetime.date.max, list(reports))]
    near = datetime.timedelta(days=reach.undated)
    clusters: list[_Cluster] = []
    open_: list[_Cluster] = []
    for day, report in _by_story(reports):
        undated = day == datetime.date.max
        open_ = [c for c in open_ if (c.members[0].story == report.story if undated else day - c.start <= near)]
        home = next((c for c in open_ if c.fits(report)), None)
        if home is None:
            home = _Cluster(day, day)
            clusters.append(home)
            open_.append(home)
        home.add(report)
    return clusters


def _by_story(reports: Sequence[Report]) -> list[tuple[datetime.date, Report]]:
    """The claims with the day on which their story first appeared, stories in order of that day."""
    stories: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        stories[report.story].append(report)
    ordered = sorted(((s[0].order, s) for s in stories.values()), key=lambda s: s[0])
    return [(day, report) for (day, _), story in ordered for report in story]
