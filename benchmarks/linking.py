"""How well and how fast claims are linked: invented stories with known truth, then the same record made large.

Reads the pages of ``stories.py`` with the real parser, links them, and scores the events by B-cubed (Bagga and Baldwin
1998): of each sentence whose event is known, the share of its event's sentences that are rightly there. For speed the
record is copied, each copy some years later, among other states and in other words, until it has the wanted number of
claims; it is linked in a store, and then again after the last hundred pages have come in. With ``--deep`` the copies
are all of the same few states: the worst case, in which a hundred pages touch most of the record.

    python benchmarks/linking.py [--pages 2000] [--events 300] [--claims 200000] [--deep]
"""

import argparse
import dataclasses
import datetime
import random
import tempfile
import time
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple

import stories
from reportedly import codebook, pipeline, relink
from reportedly.clean import copies, plain
from reportedly.link import link
from reportedly.model.actor import Actor
from reportedly.model.claim import Claim
from reportedly.model.derived import Linked
from reportedly.model.document import Document, Published, Segment
from reportedly.model.ids import content_id
from reportedly.model.span import Span
from reportedly.model.when import When
from reportedly.store import Store

#: How much later each copy of the record is, in days; the stories' own period, so that copies don't lie on each other.
LATER = stories.PERIOD
_WORDS = 60  # words of its own that each page of the enlarged record has
_NEW = 100  # pages that come in last


class Record(NamedTuple):
    """Pages and claims. ``truth``: claim id to the number of its event; ``asked``: how many sentences tell of one."""

    documents: list[Document]
    claims: list[Claim]
    truth: dict[str, int]
    asked: int

    def linked(self) -> Linked:
        """All that follows from it."""
        return link(self.documents, self.claims, copies.stories(self.documents))


class BCubed(NamedTuple):
    """Precision, recall and F1 in [0, 1]."""

    precision: float
    recall: float
    f1: float


def b_cubed(ours: Mapping[str, Hashable], truth: Mapping[str, Hashable]) -> BCubed:
    """How far a grouping agrees with the truth, over the items of the truth; an item that is missing is alone."""
    places = [(ours.get(item, item), group) for item, group in truth.items()]
    both, mine, theirs = Counter(places), Counter(p[0] for p in places), Counter(p[1] for p in places)
    precision = sum(n * n / mine[own] for (own, _), n in both.items()) / max(len(places), 1)
    recall = sum(n * n / theirs[group] for (_, group), n in both.items()) / max(len(places), 1)
    total = precision + recall
    return BCubed(precision, recall, 2 * precision * recall / total if total else 0.0)


def read(pages: Sequence[stories.StoryPage]) -> Record:
    """The pages read with the real parser and extractors."""
    documents = [dataclasses.replace(plain.plain(p.text, p.published), outlet=p.outlet) for p in pages]
    claims: list[Claim] = []
    truth: dict[str, int] = {}
    for page, parsed in zip(pages, pipeline._parser().parse(documents), strict=True):
        found = pipeline.analyse(parsed).claims
        claims.extend(found)
        truth.update((c.claim_id, t.event.number) for t in page.told for c in found if _speaks_of(c, t))
    return Record(documents, claims, truth, sum(len(p.told) for p in pages))


def _speaks_of(claim: Claim, told: stories.Told) -> bool:
    return claim.sentence.text in told.sentence and claim.type in stories.KINDS[told.event.kind].types


def event_of(linked: Linked) -> dict[str, str]:
    """Claim id to event id."""
    return {claim: event.event_id for event in linked.events for claim in event.claims}


def enlarged(record: Record, claims: int, deep: bool = True) -> Record:
    """At least ``claims`` claims: the record and later copies of it; of other states, unless ``deep``."""
    made = Record([], [], {}, 0)
    while len(made.claims) < claims:
        number = len(made.documents) // len(record.documents)
        _add_copy(made, record, datetime.timedelta(LATER * number), {} if deep else _other_states(number))
    return made


def _other_states(number: int) -> dict[str, str]:
    """Each country code under another's name; copy 0 keeps its own."""
    codes = sorted(codebook.load("countries")["countries"])
    mixed = random.Random(number).sample(codes, len(codes)) if number else codes
    return dict(zip(codes, mixed, strict=True))


def _add_copy(made: Record, record: Record, later: datetime.timedelta, states: Mapping[str, str]) -> None:
    names = {d.document_id: content_id("d", d.document_id, later) for d in record.documents}
    made.documents.extend(_moved(d, names[d.document_id], later) for d in record.documents)
    made.claims.extend(
        dataclasses.replace(
            c,
            claim_id=content_id("c", c.claim_id, later),
            document_id=names[c.document_id],
            date=c.date and _later(c.date, later),
            source=_renamed(c.source, states),
            target=_renamed(c.target, states),
        )
        for c in record.claims
    )


def _renamed(actors: Iterable[Actor], states: Mapping[str, str]) -> tuple[Actor, ...]:
    return tuple(dataclasses.replace(a, country=states.get(a.country or "", a.country)) for a in actors)


def _moved(document: Document, name: str, later: datetime.timedelta) -> Document:
    """The page at another time, with a paragraph of words of its own, so that it is no copy."""
    day = document.anchor
    published = Published(day + later, day + later, "day") if day else None
    draw = random.Random(name)
    text = f"{document.text}\n{' '.join(f'w{draw.randrange(5000)}' for _ in range(_WORDS))}"
    own = Segment("body", Span.of(text, len(document.text) + 1, len(text)))
    segments = (*document.segments, own)
    return dataclasses.replace(document, document_id=name, published=published, text=text, segments=segments)


def _later(date: When, later: datetime.timedelta) -> When:
    return dataclasses.replace(date, start=date.start and date.start + later, end=date.end and date.end + later)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--events", type=int, default=300)
    parser.add_argument("--claims", type=int, default=200_000)
    parser.add_argument("--deep", action="store_true")
    options = parser.parse_args()
    record = read(list(stories.pages(stories.happenings(options.events), options.pages)))
    figures = b_cubed(event_of(record.linked()), record.truth)
    print(f"{options.pages} pages on {options.events} events: {len(record.claims)} claims; ", end="")
    print(f"sentences found {len(record.truth)} of {record.asked}")
    print(f"B-cubed precision {figures.precision:.3f}  recall {figures.recall:.3f}  F1 {figures.f1:.3f}   (asked: .90)")
    large = enlarged(record, options.claims, options.deep)
    with tempfile.TemporaryDirectory() as folder, Store.open(folder) as store:
        for what, pages, asked in (
            ("linked", large.documents[:-_NEW], 60),
            (f"{_NEW} pages more", large.documents[-_NEW:], 5),
        ):
            _fill(store, pages, large.claims)
            start, used = time.perf_counter(), time.process_time()
            relink.link(store)
            took, used = time.perf_counter() - start, time.process_time() - used
            print(f"{store.counts()['claims']} claims, {what} in {took:.1f} s, ", end="")
            print(f"{used:.1f} s of one processor   (asked: {asked})", flush=True)


def _fill(store: Store, pages: Sequence[Document], claims: Iterable[Claim]) -> None:
    on: dict[str, list[Claim]] = {d.document_id: [] for d in pages}
    for claim in claims:
        if claim.document_id in on:
            on[claim.document_id].append(claim)
    for batch in range(0, len(pages), 1000):
        store.add_many([(d, on[d.document_id], ()) for d in pages[batch : batch + 1000]])


if __name__ == "__main__":
    main()
