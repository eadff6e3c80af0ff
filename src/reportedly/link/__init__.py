"""Claims in, what follows from them out: events, contradictions, settled forecasts, flows. Pure and repeatable."""

from collections.abc import Mapping, Sequence

from reportedly.link import contradictions, events, flows, rejections, rulings, same_event
from reportedly.link.ledger import Ledger
from reportedly.link.report import reports
from reportedly.model.claim import Claim
from reportedly.model.derived import Linked
from reportedly.model.document import Document
from reportedly.model.ruling import Ruling, in_force

__all__ = ["link"]


def link(
    documents: Sequence[Document], claims: Sequence[Claim], stories: Mapping[str, str], ruled: Sequence[Ruling] = ()
) -> Linked:
    """All that the record's claims add up to. ``stories``: document id to story id (a page without one is its own);
    ``ruled``: what persons decided, in order; it goes before what is found here.

    1. put each claim beside its page, in order of publication
    2. group the claims that speak of one occurrence
    3. describe each group as an event, and put agreements into their meetings, meetings into their visits
    4. find what contradicts what within an event, and who rejects a report on the page that tells of it
    5. settle forecasts by later pages
    6. list what changes hands

    The result depends on the set of documents and claims, and on the rulings, alone, not on the order of reading nor on
    the day of linking.
    Raises KeyError when a claim's document is not among the documents.
    """
    valid = in_force(ruled)
    record = reports(documents, rulings.accepted(claims, valid), stories)  # 1
    groups = [events.in_tense(g) for g in rulings.regrouped(same_event.group(record), valid)]  # 2
    described = events.with_parents([events.describe(g) for g in groups], groups)  # 3
    by_event = dict(zip((e.event_id for e in described), groups, strict=True))
    disputes = [c for e in described for c in contradictions.find(e, by_event[e.event_id])]  # 4
    disputes += rejections.find(by_event)
    ledger = Ledger(by_event, rulings.settled(valid))  # 5
    forecasts = [f for r in sorted((r for g in groups for r in g), key=lambda r: r.order) if (f := ledger.forecast(r))]
    return Linked(
        {
            d.document_id: stories.get(d.document_id, d.document_id)
            for d in sorted(documents, key=lambda d: d.document_id)
        },
        tuple(sorted(described, key=lambda e: e.event_id)),
        tuple(forecasts),
        tuple(flows.rows(record)),  # 6
        tuple(disputes),
    )
