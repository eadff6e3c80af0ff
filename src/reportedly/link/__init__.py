"""Claims in, what follows from them out: events, contradictions, settled forecasts, flows. Pure and repeatable."""

import datetime
from collections.abc import Iterable, Mapping, Sequence

from reportedly.link import blocks, contradictions, events, flows, rejections, rulings, same_event, subevents
from reportedly.link.changes import Changes
from reportedly.link.ledger import Ledger
from reportedly.link.report import Report, reports
from reportedly.model.claim import Claim
from reportedly.model.derived import Event, Linked, Standing
from reportedly.model.document import Document
from reportedly.model.ruling import Ruling, in_force

__all__ = ["blocks_and_needs", "last_day", "link"]


def link(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    stories: Mapping[str, str],
    ruled: Sequence[Ruling] = (),
    today: datetime.date | None = None,
    standing: Standing | None = None,
) -> Linked:
    """All that the record's claims add up to. ``stories``: document id to story id (a page without one is its own);
    ``ruled``: what persons decided, in order; it goes before what is found here; ``today``: the record's last day;
    ``standing``: what stands of a part that is linked again (None: all is linked anew), the claims being those of the
    part and all that it rests on.

    1. put each claim beside its page, in order of publication
    2. group the claims that speak of one occurrence
    3. find the meeting, visit or war that each group is part of, and describe it as an event
    4. find what contradicts what within an event, and who rejects a report on the page that tells of it
    5. settle forecasts by later pages
    6. list what changes hands

    The result depends on the set of documents and claims, on the rulings and on ``today`` (None: the documents' own
    last day) alone, not on the order of reading nor on the day of linking. It is the same for a block of claims
    (see `blocks`) whatever other blocks there are. Of a part, what does not stand is given.
    Raises KeyError when a claim's document is not among the documents.
    """
    valid, today = in_force(ruled), today or last_day(documents)
    record = reports(documents, rulings.accepted(claims, valid), stories)  # 1
    groups = [events.in_tense(g) for g in rulings.regrouped(same_event.group(record), valid)]  # 2
    by_event = {events.id_of(g): g for g in groups}
    changes = Changes(standing, by_event, record, today) if standing else None
    described = _described(by_event, changes)  # 3
    disputes = [c for e in described for c in contradictions.find(e, by_event[e.event_id])]  # 4
    rejected = rejections.find(record, {r.claim.claim_id: event for event, g in by_event.items() for r in g})
    made = {e.event_id for e in described}
    asked = changes.asked() if changes else None
    ledger = Ledger(by_event, rulings.settled(valid), today, asked)  # 5
    told = [r for r in record if standing is None or r.claim.claim_id in standing.claims]
    return Linked(
        {
            d.document_id: stories.get(d.document_id, d.document_id)
            for d in sorted(documents, key=lambda d: d.document_id)
            if standing is None or d.document_id in standing.part.pages
        },
        tuple(sorted(described, key=lambda e: e.event_id)),
        tuple(ledger.forecasts()),
        tuple(flows.rows(told)),  # 6
        tuple(sorted((c for c in (*disputes, *rejected) if c.event_id in made), key=lambda c: c.event_id)),
        {r.claim.claim_id: blocks.block_of(r) for r in told},
        tuple(blocks.needs(told)),
        changes.same(made, asked or ()) if changes else frozenset(),
    )


def _described(groups: Mapping[str, Sequence[Report]], changes: Changes | None) -> list[Event]:
    """The events of these groups, by id; of a part, those that do not stand."""
    dates = [events.date_of(g) for g in groups.values()]
    found = zip(groups.items(), dates, subevents.parents(list(groups), list(groups.values()), dates), strict=True)
    return [
        events.describe(group, date, parent)
        for (id_, group), date, parent in found
        if changes is None or changes.is_made(id_, parent)
    ]


def last_day(documents: Iterable[Document]) -> datetime.date | None:
    """The day of the last page."""
    return max((d.anchor for d in documents if d.anchor), default=None)


def blocks_and_needs(
    documents: Iterable[Document], claims: Iterable[Claim], stories: Mapping[str, str], ruled: Sequence[Ruling]
) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """The block of each claim of whole pages, and what claims need of others (see `blocks`)."""
    record = reports(documents, rulings.accepted(claims, in_force(ruled)), stories)
    return {r.claim.claim_id: blocks.block_of(r) for r in record}, blocks.needs(record)
