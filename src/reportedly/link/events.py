"""What a group of claims says together: one event row."""

import datetime
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from reportedly.link.report import STILL_TO_COME, Report
from reportedly.link.sources import independent, is_own_word
from reportedly.model.actor import Actor
from reportedly.model.claim import AGAINST, Claim, Factuality, Place
from reportedly.model.derived import Event, Step
from reportedly.model.ids import content_id
from reportedly.model.when import When

# The strongest label that a claim supports is the event's: the author's own voice before what somebody says; a denial
# leaves an allegation or a plan as it is, and counts only against what was merely possible.
STRENGTH: tuple[Factuality, ...] = (
    "happened", "alleged", "planned", "predicted", "denied", "possible", "conditional", "called_for", "negated",
    "unknown",
)  # fmt: skip

T = TypeVar("T", bound=Hashable)


def in_tense(reports: Sequence[Report]) -> list[Report]:
    """The reports of an event, with those that name it before its day labelled as what lies ahead.

    "The summit comes at a bad time", on a page that expects it next week or came out before its day, is no report that
    it was held.
    """
    if len(reports) == 1:
        return list(reports)
    date = date_of(reports)
    ahead = {r.document.document_id: r.label for r in reports if _lies_ahead(r)}
    return [_in_tense(r, date.start if date else None, ahead.get(r.document.document_id)) for r in reports]


def _lies_ahead(report: Report) -> bool:
    interval, published = report.interval, report.published
    forward = report.label in ("planned", "predicted", "possible")
    return forward and interval is not None and published is not None and interval[1] > published


def _in_tense(report: Report, start: datetime.date | None, same_page: Factuality | None) -> Report:
    if report.label not in STILL_TO_COME or report.claim.date:
        return report
    early = start is not None and report.published is not None and report.published < start
    label = same_page or (STILL_TO_COME[report.label] if early else report.label)
    return report if label == report.label else replace(report, label=label)


def id_of(reports: Sequence[Report]) -> str:
    """The id of the event of these reports, which are in order of publication: that of its first claim, hashed."""
    return content_id("e", reports[0].claim.claim_id)


def date_of(reports: Sequence[Report]) -> When | None:
    """The event's date. A lasting state has none: what its claims are dated to are moments of it."""
    return None if reports[0].state else _date(reports)


def describe(reports: Sequence[Report], date: When | None, parent: str | None = None) -> Event:
    """The event of these reports, which are in order of publication, of this date, and part of this one."""
    claims = [r.claim for r in reports]
    source, target, symmetric = _parties(claims)
    cameo = _most_specific(claims)
    return Event(
        event_id=id_of(reports),
        type=_commonest(c.type for c in claims),
        cameo=cameo,
        root=cameo[:2] if cameo else claims[0].root,
        source=source,
        target=target,
        symmetric=symmetric,
        date=date,
        place=_place(claims),
        factuality=_factuality([r.label for r in reports]),
        claims=tuple(c.claim_id for c in claims),
        documents=tuple(dict.fromkeys(c.document_id for c in claims)),
        independent_sources=independent(reports),
        history=tuple(Step(r.published, r.label, r.claim.claim_id) for r in reports),
        parent=parent,
        party_sources=independent(filter(is_own_word, reports)),
        sources_against=independent(r for r in reports if r.label in AGAINST),
    )


def _factuality(labels: Sequence[Factuality]) -> Factuality:
    """The strongest label; "did not" in the author's voice overrules all but "did", unless the stronger came later."""
    strongest = min(labels, key=STRENGTH.index)
    if strongest == "happened" or "negated" not in labels:
        return strongest
    return "negated" if labels[::-1].index("negated") <= labels[::-1].index(strongest) else strongest


def _parties(claims: Sequence[Claim]) -> tuple[tuple[Actor, ...], tuple[Actor, ...], bool]:
    """Sources, targets and whether the act is mutual: told so once, or told in both directions."""
    sources = [a for c in claims for a in c.source]
    targets = [a for c in claims for a in c.target]
    if any(c.symmetric for c in claims) or {_code(a) for a in sources} & {_code(a) for a in targets}:
        return _union([*sources, *targets]), (), True
    return _union(sources), _union(targets), False


def _union(actors: Iterable[Actor]) -> tuple[Actor, ...]:
    """One actor a country (or a name, where there is no country), as most claims have it, without a place in a text."""
    by_code: dict[str, list[Actor]] = defaultdict(list)
    for actor in actors:
        by_code[_code(actor)].append(actor)
    return tuple(_merged(same) for _, same in sorted(by_code.items()))


def _merged(same: Sequence[Actor]) -> Actor:
    told = [(a.sector, a.name, a.person) for a in same]
    sectors, names, persons = zip(*(told if len(set(told)) > 1 else told[:1]), strict=True)
    return Actor(same[0].country, _commonest(sectors), _commonest(names), _commonest(persons))


def _code(actor: Actor) -> str:
    return actor.country or f"~{actor.name or ''}"


def _commonest(values: Iterable[T | None]) -> T | None:
    """The value that stands most often; of equals, the first in sorting order."""
    known = [v for v in values if v is not None]
    if len(set(known)) < 2:
        return known[0] if known else None
    counted = Counter(known)
    return min(counted, key=lambda v: (-counted[v], str(v)))


def _most_specific(claims: Iterable[Claim]) -> str | None:
    counted = Counter([c.cameo for c in claims if c.cameo])
    return min(counted, key=lambda c: (c.endswith("0"), -len(c), -counted[c], c), default=None)


def _date(reports: Iterable[Report]) -> When | None:
    """The narrowest date; of equals, one that is told as having happened, then the commonest, then the earliest."""
    dated = [(r.claim.date, r.label) for r in reports if r.claim.date and (r.claim.date.start or r.claim.date.end)]
    if len({date for date, _ in dated}) < 2:
        return dated[0][0] if dated else None
    counted = Counter(dated)

    def rank(date: When, label: Factuality) -> tuple[object, ...]:
        ends = date.start or datetime.date.min, date.end or datetime.date.max
        return _width(date), STRENGTH.index(label), -counted[date, label], *ends, date.precision, date.text

    return min(counted, key=lambda d: rank(*d))[0]


def _width(when: When | None) -> int:
    """Days that an interval spans; open and missing ones are wider than any other."""
    return (when.end - when.start).days if when and when.start and when.end else 10**6


def _place(claims: Iterable[Claim]) -> Place | None:
    """The place most claims name, as its first claim has it."""
    places = [c.place for c in claims if c.place]
    name = _commonest((p.name, p.country) for p in places)
    return next((p for p in places if (p.name, p.country) == name), None)
