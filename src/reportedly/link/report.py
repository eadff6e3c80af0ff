"""A claim beside what the record knows of the page it stands on."""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, NamedTuple, TypeVar

from reportedly import codebook
from reportedly.codebook.flows import family
from reportedly.link import traits
from reportedly.model.actor import Actor, Speaker
from reportedly.model.claim import Attribution, Claim, Factuality
from reportedly.model.derived import Event
from reportedly.model.document import Document

_YEAR = datetime.timedelta(days=366)
# What is dated as closely as this is an act, what spans more can be a state that lasts.
_ACT = datetime.timedelta(days=7)
# Deeds, as against words: quad classes 2 and 4. A side's own word for its deed is one source's word, no more.
_DEEDS = frozenset({2, 4})
#: What is told as done, but dated after the page, can only be foretold.
STILL_TO_COME: dict[Factuality, Factuality] = {"happened": "planned", "alleged": "predicted"}
# Kinds whose matter tells two occurrences of one type apart.
_OF_MATTER = frozenset({"AID", "COOPERATE", "REQUEST"})


T = TypeVar("T")


class _Once(Generic[T]):
    """What a report works out when it is first asked for and keeps; like ``cached_property``, but without the lock that
    this takes in Python 3.11, which costs more than most of what is worked out here.
    """

    def __init__(self, work: Callable[["Report"], T]) -> None:
        self._work = work

    def __get__(self, report: "Report", kind: type["Report"]) -> T:
        value = report.__dict__[self._work.__name__] = self._work(report)
        return value


class Key(NamedTuple):
    """What two claims must share to speak of one event.

    ``kind``: type (visits and invitations apart), or root for what has none, empty for trends; ``first``, ``second``:
    codes of source and target (of all parties and none for mutual acts); ``matter``: family of what is transferred, the
    channel of a talk, the lasting state, or what goes where in a trend; ``within``: the story, for claims too bare to
    be met again elsewhere.
    """

    kind: str
    first: tuple[str, ...]
    second: tuple[str, ...]
    matter: str
    within: str


@dataclass(frozen=True, eq=False)
class Report:
    """One claim, its document, its story, the day it was published, its key, and what it names beside the parties.

    ``label``: how it is reported, as far as its dates allow: what lies ahead of its page can't have happened.
    What follows from these is worked out once, when it is first asked for.
    """

    claim: Claim
    document: Document
    story: str
    published: datetime.date | None
    key: Key
    traits: traits.Traits
    label: Factuality

    @_Once
    def order(self) -> tuple[datetime.date, str]:
        """Place in time, the same whatever the order of reading; undated pages come last."""
        return self.published or datetime.date.max, self.claim.claim_id

    @_Once
    def interval(self) -> tuple[datetime.date, datetime.date] | None:
        """First and last day of the claim's date, where both are known; a span of years dates no event."""
        date = self.claim.date
        if date is None or date.start is None or date.end is None or date.end - date.start > _YEAR:
            return None
        return date.start, date.end

    @_Once
    def state(self) -> str | None:
        """The lasting state that it speaks of ("ties", "war"); None for acts that are over when they are done."""
        return self.key.matter if self.key.matter in states() else None

    @property
    def before(self) -> str:
        """The words of the sentence before the trigger."""
        return self.claim.sentence.text[: max(self.claim.trigger.start - self.claim.sentence.start, 0)]

    @_Once
    def told_by_others(self) -> bool:
        """Whether a speaker tells it whose word isn't the act: of none of the parties, or on a deed."""
        speaker = next((a for a in self.claim.attribution if a.link == "speaker"), None)
        return speaker is not None and (speaker.country not in self.claim.countries or self.claim.quad in _DEEDS)

    @property
    def voice(self) -> str:
        """Who says so, in words: the innermost named source, else the outlet, agency or page."""
        document = self.document
        titled = f"the page “{document.title}”" if document.title else "a page without a title"
        return self._source or document.outlet or document.agency or titled

    @_Once
    def origin(self) -> str:
        """Like the voice, but never the same for two pages of which nothing is known."""
        return self._source or self.document.outlet or self.document.agency or self.document.document_id

    @_Once
    def _source(self) -> str | None:
        return next((said for link in self.claim.attribution if (said := _words(link, self.document))), None)

    @_Once
    def roots(self) -> tuple[str, ...]:
        """What makes two claims one source: the story, the agencies, the innermost source by name."""
        told_by = [self.document.agency, *(a.name for a in self.claim.attribution if a.link == "agency")]
        chain = self.claim.attribution
        innermost = chain[0] if chain and chain[0].link != "outlet" else None
        name = innermost and (innermost.name or (None if innermost.anonymous else innermost.affiliation))
        agencies = (f"agency {agency.lower()}" for agency in told_by if agency)
        return (f"story {self.story}", *agencies, *([f"source {name.lower()}"] if name else []))

    @property
    def named(self) -> str | None:
        """The innermost source by name, or else institution, to be compared; None for authors and the unnamed."""
        speaker = self.speaker
        said = (speaker.name or speaker.affiliation) if speaker and not speaker.anonymous else None
        return said.casefold() if said else None

    @_Once
    def speaker(self) -> Speaker | None:
        """The innermost source within the text that has words of its own, else one left unnamed; None: the author."""
        links = [a for a in self.claim.attribution if a.link in ("speaker", "channel")]
        found = next((a for a in links if _words(a, self.document)), links[0] if links else None)
        if found is None:
            return None
        name = found.name or (None if found.affiliation else _words(found, self.document))
        return Speaker(name, found.affiliation, found.country, found.anonymous, found.start, found.end)


def reports(documents: Iterable[Document], claims: Iterable[Claim], stories: Mapping[str, str]) -> list[Report]:
    """Every claim once, with its page, in order of publication.

    Raises KeyError when a claim's document is not among the documents.
    """
    pages = {d.document_id: d for d in documents}
    found = [_report(c, pages[c.document_id], stories) for c in {c.claim_id: c for c in claims}.values()]
    return sorted(found, key=lambda r: r.order)


def _report(claim: Claim, document: Document, stories: Mapping[str, str]) -> Report:
    story = stories.get(document.document_id, document.document_id)
    start = claim.date.start if claim.date else None
    ahead = start is not None and document.anchor is not None and start > document.anchor
    label = STILL_TO_COME.get(claim.factuality, claim.factuality) if ahead else claim.factuality
    return Report(claim, document, story, document.anchor, _key(claim, story), traits.of(claim), label)


def _key(claim: Claim, story: str) -> Key:
    source, target = _codes(claim.source), _codes(claim.target)
    kind = kind_of(claim)
    if claim.symmetric or kind == "CONSULT":
        source, target = tuple(sorted({*source, *target})), ()
    bare = claim.type is None or not (source or target)
    return Key(kind, source, target, _matter(claim), story if bare else "")


def _codes(side: Sequence[Actor]) -> tuple[str, ...]:
    if len(side) == 1:
        return (side[0].country,) if side[0].country else ()
    return tuple(sorted({a.country for a in side if a.country}))


def kind_of(claim: Claim | Event) -> str:
    """What two claims of one event must be: the act, with visits and invitations, which have a direction, apart.

    Data: ``linking.yaml`` (``visits``, ``apart``).
    """
    directed = bool(claim.target) and not claim.symmetric
    kinds = _directed_kinds() if directed else {}
    return kinds.get(claim.cameo or "") or act_of(claim)


def act_of(claim: Claim | Event) -> str:
    """The type, or the root of what has none; to sign counts as to agree (data: ``flows.yaml``)."""
    kinds: dict[str, str] = codebook.load("flows")["kinds"]
    return kinds.get(claim.cameo or "", claim.type or claim.root or "")


@cache
def _book() -> dict[str, Any]:
    book: dict[str, Any] = codebook.load("linking")
    return book


@cache
def _directed_kinds() -> dict[str, str]:
    return {**dict.fromkeys(_book()["visits"], "VISIT"), **_book()["apart"]}


def _matter(claim: Claim) -> str:
    if claim.only_trend:
        return f"{claim.trend} {claim.trigger.text.lower()}"
    if claim.flow and claim.type in _OF_MATTER:
        return family(claim.flow.item)
    state = None if _is_of_a_day(claim) else _state(claim.type, claim.trigger.text)
    return state or ("phone" if claim.mode == "phone" else "")


def _is_of_a_day(claim: Claim) -> bool:
    """Whether it happens at some days: then it is an act within a state ("fighting on Monday"), not the state."""
    date = claim.date
    return bool(date and date.start and date.end and date.end - date.start <= _ACT)


@cache
def states() -> frozenset[str]:
    """What states of things are called that last (data: ``linking.yaml``)."""
    return frozenset(_book()["states"])


@cache
def _state(type_: str | None, trigger: str) -> str | None:
    said = set(traits.words(trigger))
    entries: dict[str, dict[str, list[str]]] = _book()["states"]
    return next((n for n, e in entries.items() if type_ in e["types"] and said & set(e["words"])), None)


def _words(link: Attribution, document: Document) -> str | None:
    if link.link == "outlet":
        return None
    quoted = document.text[link.start : link.end] if link.start is not None and link.end is not None else None
    return link.name or link.affiliation or quoted
