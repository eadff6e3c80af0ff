"""What a brief needs of the record, read once: claims, documents, stories, and sentences as evidence."""

import dataclasses
import datetime
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from reportedly.model.claim import Claim
from reportedly.model.derived import Contradiction, Event, Flow, Forecast, ForecastStatus
from reportedly.model.document import Document
from reportedly.model.reason import Reason
from reportedly.model.statement import Statement
from reportedly.problems import Problem
from reportedly.store import Store
from reportedly.store.filters import Wanted
from reportedly.views import words
from reportedly.views.lines import excerpt
from reportedly.views.lines.nouns import Evidence, Source, Story
from reportedly.views.query import Query


@dataclass(frozen=True)
class Record:
    """Rows on a pair as the store gives them, with their claims and documents by id.

    ``pair``: None where no pair was asked for; ``of_pair``: all claims that name both states, in whatever period;
    ``claims``: these and any that rows rest on.
    """

    pair: tuple[str, str] | None
    events: tuple[Event, ...]
    forecasts: tuple[Forecast, ...]
    flows: tuple[Flow, ...]
    statements: tuple[Statement, ...]
    contradictions: tuple[Contradiction, ...]
    reasons: tuple[Reason, ...]
    problems: tuple[Problem, ...]
    of_pair: tuple[Claim, ...]
    claims: dict[str, Claim]
    documents: dict[str, Document]
    sources: dict[str, Source]

    @classmethod
    def read(cls, store: Store, query: Query, pair: tuple[str, str], limit: int | None = None) -> Self:
        """What the store has for the query on the pair: all of it, or of each kind the latest ``limit`` rows.

        Raises StoreError.
        """
        wanted: Wanted = {**query.wanted(), "newest": limit is not None, "limit": limit}
        events, forecasts = tuple(store.events(**wanted)), tuple(store.forecasts(**wanted))
        flows, statements = tuple(store.flows(**wanted)), tuple(store.statements(**wanted))
        reasons = tuple(store.reasons(**wanted))
        known = {e.event_id for e in events}
        contradictions = tuple(store.contradictions(events=known))
        said_in = None if limit is None else {s.document_id for s in statements}
        of_pair = tuple(store.claims(countries=pair, documents=said_in))
        claims = {c.claim_id: c for c in of_pair}
        resting = _resting(events, forecasts, flows, contradictions) - claims.keys()
        claims |= {c.claim_id: c for c in store.claims(claims=resting)}
        documents, sources = _sources(store, [*claims.values(), *statements, *reasons])
        problems = tuple(store.problems())
        return cls(
            pair, events, forecasts, flows, statements, contradictions, reasons, problems, of_pair, claims, documents,
            sources,
        )  # fmt: skip

    @classmethod
    def of_events(cls, store: Store, events: Sequence[Event]) -> Self:
        """These events with the claims, sentences and contradictions they rest on. Raises StoreError."""
        contradictions = tuple(store.contradictions(events=[e.event_id for e in events]))
        return cls._of(store, _resting(events, (), (), contradictions), tuple(events), contradictions)

    @classmethod
    def of_event(cls, store: Store, event: Event) -> Self:
        """One event with all that its claims stand in: statements, reasons, flows, forecasts and what settles them.

        Raises StoreError.
        """
        of: Wanted = {"claims": event.claims}
        statements, reasons = tuple(store.statements(**of)), tuple(store.reasons(**of))
        flows, forecasts = tuple(store.flows(**of)), tuple(store.forecasts(**of))
        contradictions = tuple(store.contradictions(events=[event.event_id]))
        claims = {c.claim_id: c for c in store.claims(claims=_resting([event], forecasts, flows, contradictions))}
        own = tuple(claims[i] for i in event.claims)
        documents, sources = _sources(store, [*claims.values(), *statements, *reasons])
        return cls(
            None, (event,), forecasts, flows, statements, contradictions, reasons, (), own, claims, documents, sources
        )

    @classmethod
    def of_claims(cls, store: Store, claim_ids: Iterable[str]) -> Self:
        """These claims with their sentences. Raises StoreError."""
        return cls._of(store, set(claim_ids), (), ())

    @classmethod
    def _of(
        cls, store: Store, ids: set[str], events: tuple[Event, ...], contradictions: tuple[Contradiction, ...]
    ) -> Self:
        claims = {c.claim_id: c for c in store.claims(claims=ids)}
        documents, sources = _sources(store, claims.values())
        return cls(None, events, (), (), (), contradictions, (), (), (), claims, documents, sources)

    @cached_property
    def outcomes(self) -> dict[str, ForecastStatus]:
        """What became of each claim that is a forecast, by claim id."""
        return {f.claim_id: f.status for f in self.forecasts}

    def said_on(self, document_id: str) -> datetime.date:
        """The first day on which a document may have been published; the calendar's first for one without a date."""
        published = self.documents[document_id].published
        return published.start if published else datetime.date.min

    def evidence(self, ids: Iterable[str]) -> tuple[Evidence, ...]:
        """A line for each claim, in order; word-for-word repetitions within one story are folded into the first."""
        groups: dict[tuple[str, ...], list[Claim]] = {}
        for claim in (self.claims[i] for i in dict.fromkeys(ids)):
            story, sentence = self.sources[claim.document_id].story_id, words.sentence(claim)
            groups.setdefault((story, sentence, claim.trigger.text, words.claim(claim)), []).append(claim)
        return tuple(self._one(first, rest) for first, *rest in groups.values())

    def each(self, ids: Iterable[str]) -> tuple[Evidence, ...]:
        """A line for each claim, in order, none folded into another."""
        return tuple(self._one(self.claims[i], []) for i in ids)

    def _one(self, claim: Claim, copies: list[Claim]) -> Evidence:
        document = self.documents[claim.document_id]
        return Evidence(
            claim, words.claim(claim), excerpt.of_claim(document, claim), self.sources[claim.document_id],
            words.chain(claim.attribution, document), words.certainty(claim.certainty),
            tuple(c.claim_id for c in copies),
        )  # fmt: skip

    def stories(self, claim_ids: set[str]) -> tuple[Story, ...]:
        """The sources of these claims, copies of one story together, the latest story first."""
        numbers = Counter(c.document_id for i, c in self.claims.items() if i in claim_ids)
        groups: dict[str, list[Source]] = {}
        for document_id, number in numbers.items():
            counted = dataclasses.replace(self.sources[document_id], claims=number)
            groups.setdefault(counted.story_id, []).append(counted)
        stories = [Story(i, tuple(sorted(group, key=self._age))) for i, group in groups.items()]
        return tuple(sorted(stories, key=lambda story: self._age(story.sources[0]), reverse=True))

    def _age(self, source: Source) -> tuple[datetime.date, str]:
        return self.said_on(source.document_id), source.document_id


def _resting(
    events: Iterable[Event],
    forecasts: Iterable[Forecast],
    flows: Iterable[Flow],
    contradictions: Iterable[Contradiction],
) -> set[str]:
    """The ids of all claims that these rest on."""
    found = {i for e in events for i in e.claims} | {i for c in contradictions for i in (c.claim_a, c.claim_b)}
    return found | {i for f in forecasts for i in (f.claim_id, *f.resolution)} | {f.claim_id for f in flows}


def _sources(
    store: Store, found: Iterable[Claim | Statement | Reason]
) -> tuple[dict[str, Document], dict[str, Source]]:
    """The documents that these stand in, and how a reader finds them, by id."""
    ids = {noun.document_id for noun in found}
    documents = {d.document_id: d for d in store.bare_documents(documents=ids)}
    stories = store.stories(ids)
    return documents, {i: _source(d, stories.get(i, i)) for i, d in documents.items()}


def _source(document: Document, story_id: str) -> Source:
    return Source(
        document.document_id, document.title, document.outlet, document.agency, document.byline,
        document.address or words.place(document.path), document.published, story_id,
    )  # fmt: skip
