"""How well and how fast claims are linked: invented stories with known truth, then the same record made large.

Reads the pages of ``stories.py`` with the real parser, links them, and scores the events by B-cubed (Bagga and Baldwin
1998): of each sentence whose event is known, the share of its event's sentences that are rightly there. For speed the
record is copied, each copy some weeks later, until it has the wanted number of claims.

    python benchmarks/linking.py [--pages 2000] [--events 300] [--claims 200000]
"""

import argparse
import dataclasses
import datetime
import time
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from typing import NamedTuple

import stories
from reportedly import pipeline
from reportedly.clean import copies, plain
from reportedly.link import link
from reportedly.model.claim import Claim
from reportedly.model.derived import Linked
from reportedly.model.document import Document, Published
from reportedly.model.ids import content_id
from reportedly.model.when import When

#: How much later each copy of the record is, in days; the stories' own period, so that copies don't lie on each other.
LATER = stories.PERIOD


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


def enlarged(record: Record, claims: int) -> Record:
    """At least ``claims`` claims: the record and later copies of it."""
    made = Record([], [], {}, 0)
    while len(made.claims) < claims:
        _add_copy(made, record, datetime.timedelta(LATER * len(made.documents) // len(record.documents)))
    return made


def _add_copy(made: Record, record: Record, later: datetime.timedelta) -> None:
    names = {d.document_id: content_id("d", d.document_id, later) for d in record.documents}
    made.documents.extend(_moved(d, names[d.document_id], later) for d in record.documents)
    made.claims.extend(
        dataclasses.replace(
            c,
            claim_id=content_id("c", c.claim_id, later),
            document_id=names[c.document_id],
            date=c.date and _later(c.date, later),
        )
        for c in record.claims
    )


def _moved(document: Document, name: str, later: datetime.timedelta) -> Document:
    day = document.anchor
    published = Published(day + later, day + later, "day") if day else None
    return dataclasses.replace(document, document_id=name, published=published)


def _later(date: When, later: datetime.timedelta) -> When:
    return dataclasses.replace(date, start=date.start and date.start + later, end=date.end and date.end + later)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--events", type=int, default=300)
    parser.add_argument("--claims", type=int, default=200_000)
    options = parser.parse_args()
    record = read(list(stories.pages(stories.happenings(options.events), options.pages)))
    figures = b_cubed(event_of(record.linked()), record.truth)
    print(f"{options.pages} pages on {options.events} events: {len(record.claims)} claims; ", end="")
    print(f"sentences found {len(record.truth)} of {record.asked}")
    print(f"B-cubed precision {figures.precision:.3f}  recall {figures.recall:.3f}  F1 {figures.f1:.3f}   (asked: .90)")
    large = enlarged(record, options.claims)
    start, used = time.perf_counter(), time.process_time()
    link(large.documents, large.claims, {})
    took, used = time.perf_counter() - start, time.process_time() - used
    print(f"{len(large.claims)} claims linked in {took:.1f} s, {used:.1f} s of one processor   (asked: 60)")


if __name__ == "__main__":
    main()
