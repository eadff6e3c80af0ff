"""Sentences that a person went through, as gold rows in the form of docs/evaluation.md."""

from collections import defaultdict
from collections.abc import Iterator

from reportedly.gold import GoldEvent, GoldRow
from reportedly.model.claim import Claim
from reportedly.model.ids import content_id
from reportedly.model.ruling import in_force
from reportedly.store import Store
from reportedly.views import brief_words as words


def reviewed(store: Store) -> Iterator[GoldRow]:
    """A row for each sentence whose every typed claim was ruled right or wrong; wrong ones are left out of it.

    An act that the reader of the record missed is not asked for: who uses the rows adds it.
    """
    verdicts = {c: r.kind for r in in_force(store.rulings()) if r.kind in ("right", "wrong") for c in r.claims}
    ruled = store.claims(claims=verdicts)
    pages = {d.document_id: d for d in store.documents(documents={c.document_id for c in ruled})}
    sentences: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in store.claims(documents=pages):
        if claim.type:
            sentences[claim.document_id, claim.sentence.start].append(claim)
    for (page, start), claims in sentences.items():
        if all(c.claim_id in verdicts for c in claims):
            events = tuple(_event(c) for c in claims if verdicts[c.claim_id] == "right")
            text = words.sentence(claims[0])
            yield GoldRow(content_id("g", page, start), text, pages[page].anchor, events)


def _event(claim: Claim) -> GoldEvent:
    assert claim.type is not None
    source, target = (tuple(sorted({a.country for a in s if a.country})) for s in (claim.source, claim.target))
    date = (claim.date.start, claim.date.end) if claim.date else None
    class_ = claim.certainty.class_ if claim.certainty else None
    return GoldEvent(claim.type, source, target, claim.symmetric, claim.factuality, class_, date)
