"""What of the record is uncertain, as questions that a person answers with one key.

1. settle: forecasts whose time is over, whose evidence is divided, or which absence settled
2. merge: events of one kind and the same parties, close in time
3. split: claims put to an event by nearness alone
4. code: claims that lack a party; they can be given another type
"""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, get_args

from reportedly.errors import UsageError
from reportedly.model.claim import EVENT_TYPES, Claim
from reportedly.model.derived import Event, Forecast, ForecastStatus
from reportedly.model.document import Document
from reportedly.model.ruling import Ruling, RulingKind, in_force
from reportedly.store import Store
from reportedly.store.filters import Wanted
from reportedly.store.lists import Counted
from reportedly.views import words

Topic = Literal["settle", "merge", "split", "code"]
TOPICS: tuple[Topic, ...] = get_args(Topic)
# Days between two events that may be one, and from a page to the dated event that its undated claim was put to.
_CLOSE = datetime.timedelta(days=14)
_FAR = datetime.timedelta(days=10)
# An event dated no closer than this is no one day that a claim may miss.
_NARROW = datetime.timedelta(days=7)
_STATES: dict[str, ForecastStatus] = {"t": "true", "f": "false", "a": "ambiguous", "v": "void"}
# Characters of a name that signs.
_NAME = 100
# Acts that one party alone can do.
_ALONE = frozenset({"MOBILIZE", "PROTEST", "COERCE", "CONCEDE", "RETREAT"})


@dataclass(frozen=True, slots=True)
class Answer:
    """What a key means: the ruling it makes, and in words."""

    kind: RulingKind
    meaning: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """``text`` asks about ``claims``; ``evidence`` are sentences with where they stand, ``cited`` the claim of each of
    them, ``answers`` what each key does.
    """

    topic: Topic
    text: str
    claims: tuple[str, ...]
    evidence: tuple[str, ...]
    cited: tuple[str, ...]
    answers: dict[str, Answer]


_SETTLE = {key: Answer("settle", f"it is {value}", value) for key, value in _STATES.items()}
_ONE = {"y": Answer("same", "yes, one event"), "n": Answer("apart", "no, two events")}
_CODE = {"y": Answer("right", "yes"), "n": Answer("wrong", "no, the sentence doesn't say so")}
# One key for each type of event: its place in the list, as a hexadecimal digit.
_TYPES = {f"{number:x}": Answer("recode", f"it is {type_}", type_) for number, type_ in enumerate(EVENT_TYPES)}


def told(ruling: Ruling) -> str:
    """What a ruling says, in the words of the answer that makes it."""
    answers = (*_SETTLE.values(), *_ONE.values(), *_CODE.values(), *_TYPES.values())
    meaning = next((a.meaning for a in answers if (a.kind, a.value) == (ruling.kind, ruling.value)), None)
    return f"{ruling.kind}: {meaning}" if meaning else f"takes back {ruling.value}"


def topics(wanted: Iterable[str] | None) -> tuple[Topic, ...]:
    """The topics of these names, all for none, in the order in which they are asked. Raises UsageError for others."""
    names = set(wanted or TOPICS)
    if unknown := sorted(names - set(TOPICS)):
        raise UsageError(f"'{unknown[0]}' is nothing to review.", "topic", f"Give some of {', '.join(TOPICS)}.")
    return tuple(t for t in TOPICS if t in names)


#: The rows that the questions of a topic are about.
ABOUT: dict[Topic, Counted] = {"settle": "forecasts", "merge": "events", "split": "events", "code": "documents"}


def questions(
    store: Store, topics: Sequence[Topic] = TOPICS, latest: int | None = None, skip: int = 0
) -> Iterator[Question]:
    """What is uncertain and not ruled on yet, topic by topic, in the store's order.

    ``latest``: only about so many rows, those reported last (see ``ABOUT``), after leaving out ``skip`` of them.
    """
    ruled = {(r.kind, frozenset(r.claims)) for r in in_force(store.rulings())}
    for topic in topics:
        for question in _SOURCES[topic](_Shelf(store, latest, skip)):
            if not any((a.kind, frozenset(question.claims)) in ruled for a in question.answers.values()):
                yield question


class _Shelf:
    """Claims and documents of a store, fetched when asked for; ``part``: which rows questions are about."""

    def __init__(self, store: Store, latest: int | None = None, skip: int = 0) -> None:
        self.store = store
        self.part: Wanted = {"newest": True, "limit": latest, "offset": skip} if latest else {}
        self._pages: dict[str, Document] = {}  # of the question before: the next one is often about the same

    def claims(self, ids: Iterable[str]) -> dict[str, Claim]:
        """The claims with these ids."""
        return {c.claim_id: c for c in self.store.claims(claims=set(ids))}

    def question(
        self, topic: Topic, text: str, answers: dict[str, Answer], about: Sequence[Claim], beside: Sequence[Claim] = ()
    ) -> Question:
        """A question about claims, with the sentence of each of them, and of those beside, with outlet and day."""
        cited = [*about, *beside]
        wanted = {c.document_id for c in cited}
        if not wanted <= self._pages.keys():
            self._pages = {d.document_id: d for d in self.store.bare_documents(documents=wanted)}
        evidence = tuple(_quoted(c, self._pages[c.document_id]) for c in cited)
        ids = tuple(c.claim_id for c in cited)
        return Question(topic, text, ids[: len(about)], evidence, ids, answers)


def _quoted(claim: Claim, page: Document) -> str:
    place = page.outlet or page.agency or words.place(page.path)
    return f"{words.claim(claim)}: {words.sentence(claim)} ({place}, {words.day(page.anchor)})"


def _settle(shelf: _Shelf) -> Iterator[Question]:
    for forecast in (f for f in shelf.store.forecasts(**shelf.part) if _is_unsure(f) and not f.restates):
        found = shelf.claims([forecast.claim_id, *forecast.resolution])
        claim = found[forecast.claim_id]
        others = [found[c] for c in forecast.resolution if c in found]
        text = f"Did this come true? {words.claim(claim)}. {forecast.reason}"
        yield shelf.question("settle", text, _SETTLE, [claim], others)


def _is_unsure(forecast: Forecast) -> bool:
    return forecast.status in ("due", "ambiguous") or forecast.by_absence


def _merge(shelf: _Shelf) -> Iterator[Question]:
    groups: dict[tuple[object, ...], list[Event]] = defaultdict(list)
    for event in shelf.store.events(**shelf.part):
        if event.type:
            codes = (tuple(sorted({a.country or "" for a in side})) for side in (event.source, event.target))
            groups[event.type, event.symmetric, *codes].append(event)
    for group in groups.values():
        for a, b in pairwise(sorted(group, key=lambda e: (_day(e), e.event_id))):
            if _day(b) - _day(a) > _CLOSE:
                continue
            found = shelf.claims([a.claims[0], b.claims[0]])
            one, other = found[a.claims[0]], found[b.claims[0]]
            if not (_item(one) and _item(other)) or _item(one) == _item(other):
                yield shelf.question("merge", "Do these speak of one event?", _ONE, [one, other])


def _day(event: Event) -> datetime.date:
    """The day by which events are compared; the first day of the calendar for none."""
    first = next((s.published for s in event.history if s.published), None)
    return (event.date.start if event.date else None) or first or datetime.date.min


def _item(claim: Claim) -> str | None:
    return claim.flow.item if claim.flow else None


def _split(shelf: _Shelf) -> Iterator[Question]:
    for event in shelf.store.events(**shelf.part):
        date = event.date
        if date is None or date.start is None or date.end is None or date.end - date.start > _NARROW:
            continue
        far = [s.claim_id for s in event.history if s.published and abs(s.published - date.start) > _FAR]
        found = shelf.claims(event.claims) if far else {}
        dated = next((found[c] for c in event.claims if c in found and found[c].date), None)
        for claim in (found[c] for c in far if found[c].date is None):
            if dated and claim.document_id != dated.document_id:
                text = f"Does the first sentence speak of the event of {words.when(date)}?"
                yield shelf.question("split", text, _ONE, [claim, dated])


def _code(shelf: _Shelf) -> Iterator[Question]:
    """All claims of each sentence that has a doubtful one, so that the sentence can become a gold row."""
    for document in shelf.store.document_ids(**shelf.part):
        by_sentence: dict[int, list[Claim]] = defaultdict(list)
        for claim in shelf.store.claims(documents=[document]):
            if claim.type:
                by_sentence[claim.sentence.start].append(claim)
        for claims in by_sentence.values():
            if any(map(_doubtful, claims)):
                for claim in claims:
                    text = f"Does the sentence say this? {words.claim(claim)} (by “{claim.trigger.text}”)"
                    yield shelf.question("code", text, _codes(claim), [claim])


def _codes(claim: Claim) -> dict[str, Answer]:
    """Yes, no, or one of the other types."""
    return _CODE | {key: answer for key, answer in _TYPES.items() if answer.value != claim.type}


def _doubtful(claim: Claim) -> bool:
    """Whether a party is missing, or somebody does it to himself."""
    if claim.symmetric:
        return len(claim.countries) < 2
    sides = [{a.country for a in side if a.country} for side in (claim.source, claim.target)]
    return bool(sides[0] & sides[1]) or not sides[0] or (not sides[1] and claim.type not in _ALONE)


_SOURCES: dict[Topic, Callable[[_Shelf], Iterator[Question]]] = {
    "settle": _settle, "merge": _merge, "split": _split, "code": _code,
}  # fmt: skip


def ruling(question: Question, key: str, by: str, made: datetime.datetime) -> Ruling:
    """The ruling that a key makes. Raises KeyError for a key that isn't among the answers."""
    answer = question.answers[key]
    return Ruling.of(answer.kind, question.claims, answer.value, by, made)


_VALUES: dict[RulingKind, tuple[str | None, ...]] = {
    "settle": tuple(_STATES.values()), "recode": EVENT_TYPES, "same": (None,), "apart": (None,), "right": (None,),
    "wrong": (None,),
}  # fmt: skip
_NUMBER: dict[RulingKind, int] = {"same": 2, "apart": 2}


def decided(
    store: Store, kind: str, claims: Sequence[str], value: str | None, by: str, made: datetime.datetime
) -> Ruling:
    """The ruling that somebody asks for in its parts. Raises UsageError for one that means nothing in this record."""
    known = next((k for k in _VALUES if k == kind), None)
    if known is None or value not in _VALUES[known]:
        raise UsageError(f"'{kind}{f' {value}' if value else ''}' is no decision.", "answer", "Take one of them.")
    if len(claims) != _NUMBER.get(known, 1) or len(store.claims(claims=claims)) != len(set(claims)):
        raise UsageError("the record has no such claims.", " ".join(claims), "Load the list of questions again.")
    return Ruling.of(known, claims, value, _signed(by), made)


def undone(store: Store, ruling_id: str, by: str, made: datetime.datetime) -> Ruling:
    """The ruling that takes another back. Raises UsageError where there is none of that id."""
    if ruling_id not in {r.ruling_id for r in store.rulings()}:
        raise UsageError(f"'{ruling_id}' is no decision.", "undo", "See them with: reportedly review --list")
    return Ruling.of("undo", (), ruling_id, _signed(by), made)


def _signed(by: str) -> str:
    name = " ".join(by.split())
    if not name or len(name) > _NAME or not name.isprintable():
        raise UsageError("a decision is signed.", "by", f"Give your name, in at most {_NAME} characters.")
    return name
