"""What a group of claims says together: one event row."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from reportedly.link.report import Report, kind_of
from reportedly.link.sources import independent
from reportedly.model.actor import Actor
from reportedly.model.claim import Claim, Factuality, Place
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


def describe(reports: Sequence[Report]) -> Event:
    """The event of these reports, which are in order of publication. Its id is that of its first claim, hashed."""
    claims = [r.claim for r in reports]
    source, target, symmetric = _parties(claims)
    cameo = _most_specific(claims)
    return Event(
        event_id=content_id("e", claims[0].claim_id),
        type=_commonest(c.type for c in claims),
        cameo=cameo,
        root=cameo[:2] if cameo else claims[0].root,
        source=source,
        target=target,
        symmetric=symmetric,
        date=_date(claims),
        place=_place(claims),
        factuality=_factuality(claims),
        claims=tuple(c.claim_id for c in claims),
        documents=tuple(dict.fromkeys(c.document_id for c in claims)),
        independent_sources=independent(reports),
        history=tuple(Step(r.published, r.claim.factuality, r.claim.claim_id) for r in reports),
    )


def with_parents(events: Iterable[Event]) -> list[Event]:
    """An agreement whose day lies within a meeting or visit of the same parties becomes part of it."""
    found = list(events)
    talks = defaultdict(list)
    for event in found:
        if event.type == "CONSULT" and event.date:
            talks[_codes(event)].append(event)
    return [replace(e, parent=_parent(e, talks[_codes(e)])) if kind_of(e) == "AGREE" else e for e in found]


def _parent(event: Event, talks: Iterable[Event]) -> str | None:
    date = event.date
    around = [t for t in talks if date and t.date and date.precision == "day" and t.date.meets(date)]
    return min(around, key=lambda t: (_width(t.date), t.event_id)).event_id if around else None


def _codes(event: Event) -> frozenset[str]:
    return frozenset(a.country for a in (*event.source, *event.target) if a.country)


def _factuality(claims: Sequence[Claim]) -> Factuality:
    """The strongest label; "did not" in the author's voice overrules all but "did", unless the stronger came later."""
    labels = [c.factuality for c in claims]
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
    sector, name, person = (_commonest(v) for v in zip(*((a.sector, a.name, a.person) for a in same), strict=True))
    return Actor(same[0].country, sector, name, person)


def _code(actor: Actor) -> str:
    return actor.country or f"~{actor.name or ''}"


def _commonest(values: Iterable[T | None]) -> T | None:
    """The value that stands most often; of equals, the first in sorting order."""
    known = [v for v in values if v is not None]
    if len(known) < 2:
        return known[0] if known else None
    counted = Counter(known)
    return min(counted, key=lambda v: (-counted[v], str(v)))


def _most_specific(claims: Iterable[Claim]) -> str | None:
    counted = Counter(c.cameo for c in claims if c.cameo)
    return min(counted, key=lambda c: (c.endswith("0"), -len(c), -counted[c], c), default=None)


def _date(claims: Iterable[Claim]) -> When | None:
    """The narrowest date; of equals, one that is told as having happened, then the commonest, then the earliest."""
    counted = Counter((c.date, STRENGTH.index(c.factuality)) for c in claims if c.date and (c.date.start or c.date.end))
    best = min(counted, key=lambda d: (_width(d[0]), d[1], -counted[d], str(d[0])), default=None)
    return best[0] if best else None


def _width(when: When | None) -> int:
    """Days that an interval spans; open and missing ones are wider than any other."""
    return (when.end - when.start).days if when and when.start and when.end else 10**6


def _place(claims: Iterable[Claim]) -> Place | None:
    """The place most claims name, as its first claim has it."""
    places = [c.place for c in claims if c.place]
    name = _commonest((p.name, p.country) for p in places)
    return next((p for p in places if (p.name, p.country) == name), None)
