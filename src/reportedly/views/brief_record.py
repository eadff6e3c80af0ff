"""What a brief needs of the record, read once: claims, documents, stories, and sentences as evidence."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from reportedly.model.claim import Claim
from reportedly.model.derived import Contradiction, Event, Flow, Forecast
from reportedly.model.document import Document
from reportedly.model.statement import Statement
from reportedly.store import Store
from reportedly.views import brief_words as words
from reportedly.views import excerpt
from reportedly.views.brief_nouns import Evidence, Source, Story


@dataclass(frozen=True)
class Record:
    """Claims and documents by id; ``of_pair``: the claims that name both states, in the store's order."""

    of_pair: tuple[Claim, ...]
    claims: dict[str, Claim]
    documents: dict[str, Document]
    sources: dict[str, Source]

    @classmethod
    def read(
        cls,
        store: Store,
        pair: tuple[str, str],
        events: Sequence[Event],
        forecasts: Sequence[Forecast],
        flows: Sequence[Flow],
        statements: Sequence[Statement],
        contradictions: Sequence[Contradiction],
    ) -> Self:
        """All claims of the pair, those that the derived rows point to, and their documents."""
        of_pair = tuple(store.claims(countries=pair))
        claims = {c.claim_id: c for c in of_pair}
        derived = [*forecasts, *flows]
        needed = {i for e in events for i in e.claims} | {i for c in contradictions for i in (c.claim_a, c.claim_b)}
        needed |= {f.claim_id for f in derived} | {i for f in forecasts for i in f.resolution}
        likely = {d for e in events for d in e.documents} | {f.document_id for f in derived}
        # Flows and the claims that settle a forecast may name one state only: look in the same documents, then anywhere.
        for more in ({"documents": likely}, {}):
            if needed - claims.keys():
                claims |= {c.claim_id: c for c in store.claims(**more) if c.claim_id in needed}
        ids = {c.document_id for c in claims.values()} | {s.document_id for s in statements}
        documents = {d.document_id: d for d in store.documents(documents=ids)}
        stories = store.stories()
        return cls(of_pair, claims, documents, {i: _source(d, stories.get(i, i)) for i, d in documents.items()})

    def evidence(self, claims: Sequence[Claim]) -> tuple[Evidence, ...]:
        """A line for each claim, in order; word-for-word repetitions within one story are folded into the first."""
        groups: dict[tuple[str, ...], list[Claim]] = {}
        for claim in claims:
            story = self.sources[claim.document_id].story_id
            key = (story, " ".join(claim.sentence.text.split()), claim.trigger.text, claim.factuality, words.claim(claim))
            groups.setdefault(key, []).append(claim)
        return tuple(self._one(first, rest) for first, *rest in groups.values())

    def _one(self, claim: Claim, copies: list[Claim]) -> Evidence:
        document = self.documents[claim.document_id]
        return Evidence(
            claim, words.claim(claim), excerpt.of_claim(document, claim), self.sources[claim.document_id],
            words.chain(claim.attribution, document), words.certainty(claim.certainty),
            tuple(c.claim_id for c in copies),
        )  # fmt: skip

    def pair_claims(self, document_id: str) -> list[Claim]:
        """The claims of one document that name both states."""
        return [c for c in self.of_pair if c.document_id == document_id]

    def used(self, claim_ids: set[str]) -> list[Document]:
        """The documents that these claims come from."""
        ids = dict.fromkeys(c.document_id for i, c in self.claims.items() if i in claim_ids)
        return [self.documents[i] for i in ids]

    def stories(self, claim_ids: set[str]) -> tuple[Story, ...]:
        """The sources of these claims, copies of one story together, the latest story first."""
        numbers = Counter(c.document_id for i, c in self.claims.items() if i in claim_ids)
        groups: dict[str, list[Source]] = {}
        for document_id, number in numbers.items():
            source = self.sources[document_id]
            counted = Source(**{**{f: getattr(source, f) for f in source.__slots__}, "claims": number})
            groups.setdefault(source.story_id, []).append(counted)
        stories = [Story(i, tuple(sorted(group, key=_published))) for i, group in groups.items()]
        return tuple(sorted(stories, key=lambda s: _published(s.sources[0]), reverse=True))


def _published(source: Source) -> tuple[str, str]:
    return (source.published.start.isoformat() if source.published else "", source.document_id)


def _source(document: Document, story_id: str) -> Source:
    return Source(
        document.document_id, document.title, document.outlet, document.agency, document.byline, document.path,
        document.published, story_id,
    )  # fmt: skip
