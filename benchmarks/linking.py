"""How well and how fast claims are linked: invented stories with known truth, then the same record made large.

Reads the pages of ``stories.py`` with the real parser, links them, and scores the events by B-cubed (Bagga and Baldwin
1998): of each sentence whose event is known, the share of its event's sentences that are rightly there. For speed the
record is copied, each copy some years later, among other states and in other letters, until it has the wanted number
of claims. Its short pages are put together to pages of some 12 claims and 250 words, as news has them, and some of
these are printed again by another outlet. It is linked in a store, and then again after the last hundred pages have
come in. With ``--deep`` the copies are all of the same few states: the worst case, in which a hundred pages touch most
of the record. Processor time counts that of all processes; the time that went by depends on what else the machine does.

    python benchmarks/linking.py [--pages 2000] [--events 300] [--claims 200000] [--deep]
"""

import argparse
import dataclasses
import datetime
import os
import random
import string
import tempfile
import time
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import stories
from reportedly import codebook, pipeline, relink
from reportedly.clean import copies, plain
from reportedly.link import link
from reportedly.model.actor import Actor
from reportedly.model.claim import Claim, Transfer
from reportedly.model.derived import Linked
from reportedly.model.document import Document, Published, Segment
from reportedly.model.ids import content_id
from reportedly.model.plain import from_plain, to_plain
from reportedly.model.span import Span
from reportedly.model.when import When
from reportedly.store import Store

#: How much later each copy of the record is, in days; the stories' own period, so that copies don't lie on each other.
LATER = stories.PERIOD
_SECTIONS = 8  # short pages that make one page of the enlarged record
_JITTER = 5  # days that these may lie apart beyond those of their order, so that each copy has other pages
_WORDS = 30  # words of its own that each of these pages has
_REPRINTED = 0.15  # share of them that a second outlet prints as well
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
    on = _by_page(record.documents, record.claims)
    number = 0
    while len(made.claims) < claims:
        change = _Change(number, datetime.timedelta(LATER * number), {} if deep else _other_states(number))
        for page in _joined(record.documents, change):
            _add(made, page, on, change)
        number += 1
    return made


class _Change(NamedTuple):
    """What sets a copy of the record off: its number, how much later it is, and each country code under another's."""

    number: int
    later: datetime.timedelta
    states: Mapping[str, str]

    @property
    def letters(self) -> dict[int, int]:
        """Each letter under another: words that no other copy has, of the same length."""
        small = string.ascii_lowercase
        mixed = "".join(random.Random(self.number).sample(small, len(small))) if self.number else small
        return str.maketrans(small + small.upper(), mixed + mixed.upper())


def _other_states(number: int) -> dict[str, str]:
    """Each country code under another's name; copy 0 keeps its own."""
    codes = sorted(codebook.load("countries")["countries"])
    mixed = random.Random(number).sample(codes, len(codes)) if number else codes
    return dict(zip(codes, mixed, strict=True))


def _by_page(documents: Iterable[Document], claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    on: dict[str, list[Claim]] = {d.document_id: [] for d in documents}
    for claim in claims:
        if claim.document_id in on:
            on[claim.document_id].append(claim)
    return on


def _joined(documents: Iterable[Document], change: _Change) -> Iterator[list[Document]]:
    """Short pages of about the same days, to be one page."""
    draw = random.Random(change.number)
    days = {d.document_id: d.anchor.toordinal() + draw.random() * _JITTER for d in documents if d.anchor}
    ordered = sorted(documents, key=lambda d: days[d.document_id])
    return (ordered[at : at + _SECTIONS] for at in range(0, len(ordered), _SECTIONS))


def _add(made: Record, sections: Sequence[Document], on: Mapping[str, Sequence[Claim]], change: _Change) -> None:
    """Add the page of these sections and, for one in some, its reprint."""
    reprints = random.Random(f"{change.number} {len(made.documents)}").random() < _REPRINTED
    for outlet in stories.OUTLETS[: 1 + reprints]:
        page = _page(sections, outlet, change)
        made.documents.append(page)
        at = 0
        for section in sections:
            made.claims.extend(_moved(c, page.document_id, at, change) for c in on[section.document_id])
            at += len(section.text) + 1


def _page(sections: Sequence[Document], outlet: str, change: _Change) -> Document:
    """One page of all sections, with a last paragraph of its own."""
    name = content_id("d", outlet, change.number, *(d.document_id for d in sections))
    draw = random.Random(name)
    own = " ".join(f"w{draw.randrange(5000)}" for _ in range(_WORDS))
    text = "\n".join([*(d.text.translate(change.letters) for d in sections), own])
    day = max(d.anchor for d in sections if d.anchor) + change.later
    segment = Segment("body", Span.of(text, 0, len(text)))
    document = dataclasses.replace(sections[0], document_id=name, text=text, segments=(segment,), outlet=outlet)
    return dataclasses.replace(document, published=Published(day, day, "day"))


def _moved(claim: Claim, document_id: str, at: int, change: _Change) -> Claim:
    """The claim ``at`` characters further on in another page, later, and of other states."""
    claim = from_plain(Claim, _further(to_plain(claim), at))
    return dataclasses.replace(
        claim,
        claim_id=content_id("c", claim.claim_id, document_id),
        document_id=document_id,
        date=claim.date and _later(claim.date, change.later),
        source=_renamed(claim.source, change.states),
        target=_renamed(claim.target, change.states),
        flow=claim.flow and _of_others(claim.flow, change.states),
    )


def _further(plain: Any, at: int) -> Any:
    """All places in a text moved on by so many characters."""
    if isinstance(plain, dict):
        moved = {name: _further(value, at) for name, value in plain.items()}
        return moved | {name: plain[name] + at for name in ("start", "end") if isinstance(plain.get(name), int)}
    return [_further(value, at) for value in plain] if isinstance(plain, list) else plain


def _renamed(actors: Iterable[Actor], states: Mapping[str, str]) -> tuple[Actor, ...]:
    return tuple(dataclasses.replace(a, country=states.get(a.country or "", a.country)) for a in actors)


def _of_others(flow: Transfer, states: Mapping[str, str]) -> Transfer:
    giver, receiver = (states.get(side or "", side) for side in (flow.from_, flow.to))
    return dataclasses.replace(flow, from_=giver, to=receiver)


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
            start, used = time.perf_counter(), _processor_time()
            relink.link(store)
            took, used = time.perf_counter() - start, _processor_time() - used
            print(f"{store.counts()['claims']} claims, {what} in {took:.1f} s, ", end="")
            print(f"{used:.1f} s of processor time   (asked: {asked})", flush=True)


def _processor_time() -> float:
    """Seconds that this process and those it started have computed."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def _fill(store: Store, pages: Sequence[Document], claims: Iterable[Claim]) -> None:
    on = _by_page(pages, claims)
    for batch in range(0, len(pages), 1000):
        store.add_many([(d, on[d.document_id], ()) for d in pages[batch : batch + 1000]])


if __name__ == "__main__":
    main()
