"""A claim with what the record knows of the page it stands on."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from reportedly import codebook
from reportedly.model.claim import Attribution, Claim
from reportedly.model.derived import Event
from reportedly.model.document import Document

_YEAR = datetime.timedelta(days=366)


class Key(NamedTuple):
    """What two claims must share to speak of one event.

    ``kind``: type, or root for what has none; ``first``, ``second``: codes of source and target (of all parties and
    none for mutual acts); ``matter``: family of what is transferred, or the channel of a talk; ``within``: the story,
    for claims too bare to be met again elsewhere.
    """

    kind: str
    first: tuple[str, ...]
    second: tuple[str, ...]
    matter: str
    within: str


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """One claim, its document, its story, the day it was published, its key."""

    claim: Claim
    document: Document
    story: str
    published: datetime.date | None
    key: Key

    @property
    def order(self) -> tuple[datetime.date, str]:
        """Place in time, the same whatever the order of reading; undated pages come last."""
        return self.published or datetime.date.max, self.claim.claim_id

    @property
    def interval(self) -> tuple[datetime.date, datetime.date] | None:
        """First and last day of the claim's date, where both are known; a span of years dates no event."""
        date = self.claim.date
        if date is None or date.start is None or date.end is None or date.end - date.start > _YEAR:
            return None
        return date.start, date.end

    @property
    def told_by_others(self) -> bool:
        """Whether the innermost source is a speaker who is of none of the parties' countries."""
        speaker = next((a for a in self.claim.attribution if a.link == "speaker"), None)
        return speaker is not None and speaker.country not in self.claim.countries

    @property
    def voice(self) -> str:
        """Who says so, in words: the innermost named source, else the outlet, agency or page."""
        chain = self.claim.attribution
        told = next((words for link in chain if (words := _words(link, self.document))), None)
        return told or self.document.outlet or self.document.agency or self.document.path


def reports(documents: Iterable[Document], claims: Iterable[Claim], stories: Mapping[str, str]) -> list[Report]:
    """Every claim once, with its page, in order of publication.

    Raises KeyError when a claim's document is not among the documents.
    """
    pages = {d.document_id: d for d in documents}
    found = [_report(c, pages[c.document_id], stories) for c in {c.claim_id: c for c in claims}.values()]
    return sorted(found, key=lambda r: r.order)


def _report(claim: Claim, document: Document, stories: Mapping[str, str]) -> Report:
    story = stories.get(document.document_id, document.document_id)
    return Report(claim, document, story, document.anchor, _key(claim, story))


def _key(claim: Claim, story: str) -> Key:
    source, target = (tuple(sorted({a.country for a in side if a.country})) for side in (claim.source, claim.target))
    if claim.symmetric or claim.type == "CONSULT":
        source, target = tuple(sorted({*source, *target})), ()
    bare = claim.type is None or not (source or target)
    return Key(kind_of(claim), source, target, _matter(claim), story if bare else "")


def kind_of(claim: Claim | Event) -> str:
    """The type, or the root of what has none; to sign counts as to agree (data: ``flows.yaml``)."""
    kinds: dict[str, str] = codebook.load("flows")["kinds"]
    return kinds.get(claim.cameo or "", claim.type or claim.root or "")


def _matter(claim: Claim) -> str:
    if claim.flow and claim.type in ("AID", "COOPERATE"):
        return family(claim.flow.item)
    return "phone" if claim.mode == "phone" else ""


@cache
def family(item: str) -> str:
    """The family of an item ("arms"); items of one family can stand for each other when claims are compared."""
    known: str = codebook.load("flows")["items"].get(item, {}).get("family", "other")
    return known


def _words(link: Attribution, document: Document) -> str | None:
    if link.link == "outlet":
        return None
    quoted = document.text[link.start : link.end] if link.start is not None and link.end is not None else None
    return link.name or link.affiliation or quoted
