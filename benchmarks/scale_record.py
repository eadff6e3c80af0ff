"""An invented record of any size: states, outlets and acts with the heavy heads that news has, really linked.

Documents come out over nine years and hold ten claims each; a seventh of the claims is about one pair of states. Claims
are linked season by season, so that neither writing nor linking ever holds the whole record.
"""

import dataclasses
import datetime
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise
from typing import TypeVar

from reportedly import codebook, relink
from reportedly.codebook.actors import name_of
from reportedly.codebook.ontology import quad
from reportedly.link import link
from reportedly.model.actor import Actor, Speaker
from reportedly.model.claim import EVENT_TYPES, Attribution, Certainty, Claim, EventType, Factuality, Transfer
from reportedly.model.derived import Linked, Linking, Part, Print
from reportedly.model.document import Document, Published, Segment
from reportedly.model.ids import content_id
from reportedly.model.reason import Reason
from reportedly.model.span import Span
from reportedly.model.statement import Statement
from reportedly.model.when import When
from reportedly.store import Store

T = TypeVar("T")
#: Claims of a document, and days from the first to the last document.
CLAIMS, DAYS = 10, 3_285
FIRST = datetime.date(2017, 9, 1)
_PAIRS, _SEASON = 700, 1_000  # pairs of states; documents that are linked at once
#: The pair with the most claims.
BIGGEST = ("RUS", "UKR")
_HEAD = (BIGGEST, ("CHN", "USA"), ("ISR", "PSE"), ("RUS", "USA"), ("IRN", "USA"), ("PRK", "RUS"), ("KOR", "PRK"))
_LABELS: dict[Factuality, float] = {
    "happened": 60, "alleged": 8, "planned": 8, "called_for": 6, "predicted": 4, "denied": 4, "possible": 3,
    "negated": 3, "conditional": 2, "unknown": 2,
}  # fmt: skip
_ACTS: dict[EventType, tuple[str, str, float]] = {  # words, CAMEO code, weight
    "CONSULT": ("held talks with", "036", 22), "ASSAULT": ("shelled positions of", "190", 12),
    "ACCUSE": ("accused", "112", 11), "SUPPORT": ("praised", "051", 7), "AID": ("sent ammunition to", "072", 6),
    "REQUEST": ("urged", "020", 7), "THREATEN": ("threatened", "130", 5),
    "SANCTION": ("imposed sanctions on", "163", 5),
    "AGREE": ("signed an accord with", "057", 6), "COOPERATE": ("traded with", "061", 4),
    "REJECT": ("rejected a plan of", "120", 4), "MOBILIZE": ("massed troops near", "154", 3),
    "COERCE": ("expelled diplomats of", "161", 3), "RETREAT": ("pulled back from", "087", 2),
    "CONCEDE": ("eased measures against", "085", 2), "PROTEST": ("protested to", "141", 1),
}  # fmt: skip
_WORDS = [
    "border", "ministry", "harvest", "railway", "season", "council", "budget", "energy", "winter", "market",
    "river", "station", "envoy", "delegation", "bridge", "cable", "factory", "island", "pipeline", "report",
    "session", "statement", "visit", "week", "year", "committee", "export", "grain", "harbour", "insurance",
]  # fmt: skip


@dataclass(frozen=True)
class World:
    """Who appears in the record, each list the heaviest first."""

    pairs: tuple[tuple[str, str], ...]
    outlets: tuple[str, ...]
    agencies: tuple[str, ...]
    speakers: tuple[tuple[str, str], ...]


@cache
def world() -> World:
    """The same for every record."""
    draw = random.Random(7)
    codes = sorted(codebook.load("countries")["countries"])
    draw.shuffle(codes)
    near = [(draw.choice(codes[:60]), draw.choice(codes)) for _ in range(4 * _PAIRS)]
    pairs = dict.fromkeys([*_HEAD, *((min(p), max(p)) for p in near if p[0] != p[1])])
    speakers = [
        (f"{draw.choice(_WORDS).title()} {draw.choice(_WORDS).title()}", draw.choice(codes)) for _ in range(900)
    ]
    return World(
        tuple(pairs)[:_PAIRS],
        tuple(f"{a.title()} {b}" for a in _WORDS[:20] for b in ("Post", "Times", "Herald", "Daily")),
        tuple(f"{a.title()} Wire" for a in _WORDS[:12]), tuple(speakers),
    )  # fmt: skip


def fill(store: Store, claims: int, first: int = 0) -> None:
    """Put documents with this many claims into a store, from document ``first`` on, and what follows from them."""
    total = max(1, claims // CLAIMS)
    for start in range(first, total, _SEASON):
        pages = [page(number, total) for number in range(start, min(start + _SEASON, total))]
        store.add_many(pages)
        _link(store, pages, start // _SEASON + 1)


def _link(store: Store, pages: Sequence["Entry"], serial: int) -> None:
    """What follows from these pages, beside what is there. Empty sketches: no page of this record is a copy."""
    documents = [document for document, *_ in pages]
    copied = {
        d.document_id: before.document_id for before, d in pairwise(documents) if int(d.document_id[1:], 16) % 12 == 0
    }
    stories = {d.document_id: copied.get(d.document_id, d.document_id) for d in documents}
    today = max(d.anchor for d in documents if d.anchor)
    linked = link(documents, [c for _, found, *_ in pages for c in found], stories)
    store.add_prints({d.document_id: Print(b"", 0) for d in documents}, {})
    store.replace_derived(linked, Part(frozenset(), frozenset()), Linking(serial, 0, today, relink.made_by()))


def renew(store: Store) -> None:
    """Note that this version has linked the record, so that reading into it does not link a million claims anew."""
    before = store.linking()
    if before and before.made_by != relink.made_by():
        now = dataclasses.replace(before, serial=before.serial + 1, made_by=relink.made_by())
        store.replace_derived(Linked({}, (), (), (), ()), Part(frozenset(), frozenset()), now)


Entry = tuple[Document, list[Claim], list[Statement], list[Reason]]


def page(number: int, total: int) -> Entry:
    """Document ``number`` of ``total`` with what is found in it."""
    draw = random.Random(number)
    there = world()
    day = FIRST + datetime.timedelta(days=number * DAYS // total)
    pairs = _choose(draw, there.pairs, 3)
    facts = [_fact(draw, pairs) for _ in range(CLAIMS)]
    lines = [f"{' '.join(draw.choices(_WORDS, k=5)).title()} {number}", *(fact.line for fact in facts)]
    lines += [" ".join(draw.choices(_WORDS, k=60)) + "." for _ in range(2)]
    text = "\n".join(lines)
    ends = list(accumulate(len(line) + 1 for line in lines))
    spans = [Span.of(text, end - 1 - len(line), end - 1) for line, end in zip(lines, ends, strict=True)]
    document = Document(
        content_id("d", text), f"page-{number}.html", text, lines[0], None,
        _choose(draw, there.agencies, 1)[0] if draw.random() < 0.5 else None, _choose(draw, there.outlets, 1)[0],
        None, Published(day, day, "day", ("dateline",)),
        (Segment("headline", spans[0]), *(Segment("body", s) for s in spans[1:])),
    )  # fmt: skip
    claims = [_claim(document, span, fact, draw) for span, fact in zip(spans[1:], facts, strict=False)]
    statements = [_statement(document, c) for c in claims if c.attribution and draw.random() < 0.6]
    reasons = [_reason(document, a, b) for a, b in pairwise(claims) if draw.random() < 0.03]
    return document, claims, statements, reasons


def _choose(draw: random.Random, things: Sequence[T], number: int) -> list[T]:
    """Some of these, the n-th with weight 1/n."""
    return draw.choices(things, cum_weights=_weights(len(things)), k=number)


@cache
def _weights(number: int) -> list[float]:
    return list(accumulate(1 / n for n in range(1, number + 1)))


@dataclass(frozen=True)
class _Fact:
    line: str
    type: EventType
    words: str
    cameo: str
    label: Factuality
    parties: tuple[str, ...]
    speaker: tuple[str, str] | None


def _fact(draw: random.Random, pairs: Sequence[tuple[str, str]]) -> _Fact:
    a, b = draw.choice(pairs)
    source, target = (a, b) if draw.random() < 0.5 else (b, a)
    kind = draw.choices(EVENT_TYPES, [_ACTS[t][2] for t in EVENT_TYPES])[0]
    words, cameo, _ = _ACTS[kind]
    label = draw.choices(list(_LABELS), list(_LABELS.values()))[0]
    speaker = _choose(draw, world().speakers, 1)[0] if draw.random() < 0.5 else None
    said = f", {speaker[0]} said" if speaker else ""
    others = tuple(dict.fromkeys(c for p in pairs for c in p if c not in (a, b))) if draw.random() < 0.08 else ()
    names = " and ".join(name_of(code) for code in (target, *others))
    line = f"{name_of(source)} {words} {names} over the {' '.join(draw.choices(_WORDS, k=9))}{said}."
    return _Fact(line, kind, words, cameo, label, (source, target, *others), speaker)


def _claim(document: Document, span: Span, fact: _Fact, draw: random.Random) -> Claim:
    at = span.start + span.text.index(fact.words)
    trigger = Span.of(document.text, at, at + len(fact.words))
    source, *targets = (_actor(document, code, span.start) for code in fact.parties)
    by = (_says(document, *fact.speaker, trigger.end),) if fact.speaker else ()
    sure = Certainty(trigger.start, trigger.end, trigger.text, "likely", "readers", 0.55, 0.9)
    return Claim(
        content_id("c", document.document_id, at, fact), document.document_id, span, trigger, (source,), tuple(targets),
        fact.type == "CONSULT", fact.type, None, (), fact.cameo, fact.cameo[:2], quad(fact.type), 0.0, fact.label,
        3.0 if fact.label == "happened" else 0.5, sure if fact.label == "predicted" else None, by,
        _date(document, fact, draw),
        flow=Transfer("ammunition", fact.parties[0], fact.parties[1], "delivered") if fact.type == "AID" else None,
    )  # fmt: skip


def _says(document: Document, name: str, country: str, since: int) -> Attribution:
    at = document.text.index(name, since)
    return Attribution("speaker", name, None, country, False, at, at + len(name))


def _actor(document: Document, code: str, since: int) -> Actor:
    name = name_of(code)
    at = document.text.index(name, since)
    return Actor(code, "GOV", name, None, at, at + len(name))


def _date(document: Document, fact: _Fact, draw: random.Random) -> When | None:
    """Mostly the day before; of what lies ahead some weeks or months, which is a forecast's horizon."""
    day, chance = document.anchor, draw.random()
    assert day is not None
    if chance < 0.3:
        return None
    if fact.label in ("planned", "predicted", "possible"):
        return When(day, day + datetime.timedelta(days=draw.choice((7, 30, 90, 365))), "vague")
    if chance < 0.9:
        when = day - datetime.timedelta(days=draw.randrange(4))
        return When(when, when, "day")
    return When(day.replace(month=1, day=1), day.replace(month=12, day=31), "year")


def _statement(document: Document, claim: Claim) -> Statement:
    by = claim.attribution[0]
    assert by.start is not None
    assert by.end is not None
    content = Span.of(document.text, claim.sentence.start, by.start - 2)
    cue = Span.of(document.text, by.end + 1, by.end + 5)
    speaker = Speaker(by.name, None, by.country, False, by.start, by.end)
    return Statement(content_id("s", claim.claim_id), document.document_id, "indirect", (content,), cue, speaker)


def _reason(document: Document, cause: Claim, effect: Claim) -> Reason:
    return Reason(
        content_id("y", cause.claim_id, effect.claim_id), document.document_id, effect.sentence, "cause",
        effect.trigger, cause.trigger, effect.trigger, effect.factuality, (), (cause.claim_id,), (effect.claim_id,),
    )  # fmt: skip


def files(number: int, first: int) -> Iterator[tuple[str, str]]:
    """Names and texts of pages that the record does not hold, for `reportedly read` to read."""
    for at in range(first, first + number):
        document, *_ = page(at, first + number)
        yield f"new-{at}.txt", f"{document.published and document.published.start:%d %B %Y}\n\n{document.text}\n"
