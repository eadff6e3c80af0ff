"""Sentences that a person went through, as gold rows in the form of docs/evaluation.md."""

from collections import defaultdict
from collections.abc import Iterator

from reportedly.gold import GoldEvent, GoldRow
from reportedly.model.claim import Claim, EventType
from reportedly.model.ids import content_id
from reportedly.model.ruling import Ruling, in_force, verdicts
from reportedly.store import Store
from reportedly.views import words


def reviewed(store: Store) -> Iterator[GoldRow]:
    """A row for each sentence whose every typed claim was ruled on; wrong ones are left out of it.

    An act that the reader of the record missed is not asked for: who uses the rows adds it.
    """
    ruling = verdicts(in_force(store.rulings()))
    ruled = store.claims(claims=ruling)
    pages = {d.document_id: d for d in store.documents(documents={c.document_id for c in ruled})}
    sentences: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in store.claims(documents=pages):
        if claim.type:
            sentences[claim.document_id, claim.sentence.start].append(claim)
    for (page, start), claims in sentences.items():
        if all(c.claim_id in ruling for c in claims):
            events = tuple(_event(c, ruling[c.claim_id]) for c in claims if ruling[c.claim_id].kind != "wrong")
            text = words.sentence(claims[0])
            yield GoldRow(content_id("g", page, start), text, pages[page].anchor, events)


def _event(claim: Claim, verdict: Ruling) -> GoldEvent:
    new: EventType | None = verdict.value if verdict.kind == "recode" else None  # type: ignore[assignment]
    type_ = new or claim.type
    assert type_ is not None
    source, target = (tuple(sorted({a.country for a in s if a.country})) for s in (claim.source, claim.target))
    date = (claim.date.start, claim.date.end) if claim.date else None
    class_ = claim.certainty.class_ if claim.certainty else None
    return GoldEvent(type_, source, target, claim.symmetric, claim.factuality, class_, date)
