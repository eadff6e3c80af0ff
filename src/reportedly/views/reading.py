"""One document as a page to read: its text in paragraphs, the words of each claim marked, what was dropped apart."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.model.claim import Claim
from reportedly.model.document import Document, Zone
from reportedly.model.span import Span
from reportedly.store import Store
from reportedly.store.filters import Wanted
from reportedly.views import words
from reportedly.views.lines import excerpt
from reportedly.views.lines.nouns import Excerpt, Mark
from reportedly.views.query import Query

#: What is marked in running text: more would leave no word bare. The rest is told with each claim.
_SHOWN = ("trigger", "certainty", "cue", "condition")


@dataclass(frozen=True, slots=True)
class Note:
    """A claim as the margin tells it: one plain line, who says so, how sure, and the event it belongs to."""

    claim: Claim
    text: str
    chain: str
    certainty: str
    event_id: str | None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of the text: article text of a ``zone``, or what was ``dropped`` for a reason (then without notes)."""

    zone: Zone | None
    dropped: str
    excerpt: Excerpt
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A document in its paragraphs, in text order; ``copies``: the other documents of its story, bare."""

    document: Document
    story_id: str
    copies: tuple[Document, ...]
    paragraphs: tuple[Paragraph, ...]

    @property
    def claims(self) -> int:
        """How many claims the page makes."""
        return sum(len(p.notes) for p in self.paragraphs)

    @property
    def dropped(self) -> int:
        """How many stretches are not article text."""
        return sum(bool(p.dropped) for p in self.paragraphs)


def make(store: Store, document_id: str, query: Query | None = None) -> Reading | None:
    """The document of that id with the claims that the query lets through; None where there is none.

    Raises StoreError.
    """
    found = store.documents(documents=[document_id])
    if not found:
        return None
    document = found[0]
    notes = _notes(store, document, query or Query())
    article = [(s.span, s.zone, "") for s in document.segments]
    rest = [(Span(d.start, d.end, d.text), None, d.reason) for d in document.dropped]
    stretches = sorted([*article, *rest], key=lambda stretch: stretch[0].start)
    story_id = store.stories([document_id]).get(document_id, document_id)
    return Reading(
        document, story_id, tuple(_copies(store, story_id, document_id)),
        tuple(_paragraph(span, zone, reason, notes) for span, zone, reason in stretches),
    )  # fmt: skip


def _copies(store: Store, story_id: str, document_id: str) -> Iterable[Document]:
    others = [i for i in store.told_in(story_id) if i != document_id]
    return store.bare_documents(documents=others) if others else ()


def _notes(store: Store, document: Document, query: Query) -> list[Note]:
    wanted: Wanted = {**query.wanted(), "documents": [document.document_id]}
    claims = store.claims(**wanted)
    events: dict[str, str] = {}
    for event in store.events(claims=[c.claim_id for c in claims]):
        events.update(dict.fromkeys(event.claims, event.event_id))
    return [
        Note(
            c, words.claim(c), words.chain(c.attribution, document), words.certainty(c.certainty),
            events.get(c.claim_id),
        )
        for c in claims
    ]  # fmt: skip


def _paragraph(span: Span, zone: Zone | None, reason: str, notes: list[Note]) -> Paragraph:
    own = tuple(n for n in notes if not reason and span.start <= n.claim.trigger.start < span.end)
    return Paragraph(zone, reason, Excerpt(span.text, span.start, (0, len(span.text)), _marks(span, own)), own)


def _marks(span: Span, notes: Iterable[Note]) -> tuple[Mark, ...]:
    """The words of these claims within a stretch; a trigger's note is the id of its claim."""
    marks = set()
    for note in notes:
        for start, end, kind, about in excerpt.places(note.claim):
            if kind in _SHOWN and start is not None and end is not None and span.start <= start < end <= span.end:
                told = note.claim.claim_id if kind == "trigger" else about
                marks.add(Mark(start - span.start, end - span.start, kind, told))
    return tuple(sorted(marks, key=lambda m: (m.start, -m.end, m.kind, m.note)))
