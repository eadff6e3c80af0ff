"""Which flows and acts would fall under which paragraph if they were as told, and who says that something is a breach.

It informs, it doesn't judge: how sure each is stands beside it, and whether a paragraph applies is for lawyers to say.
"""

import datetime
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.codebook import load, regimes
from reportedly.codebook.regimes import Measure, Regime
from reportedly.model.actor import Speaker
from reportedly.model.claim import Attribution, Claim, Factuality
from reportedly.model.derived import Flow
from reportedly.model.document import Document
from reportedly.model.span import Span
from reportedly.model.statement import Statement
from reportedly.model.when import When
from reportedly.store import Store
from reportedly.views import names, words
from reportedly.views.query import Query

#: What every listing says first.
NOTICE = (
    "What follows informs and judges nothing: it names the paragraphs that a flow or act would fall under if it were as"
    " told. Exemptions, committees' decisions and the texts themselves count, not this list."
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A measure as it is cited. ``unless``: its main exemptions; ``note``: what else to know of the regime."""

    regime: str
    text: str
    paragraph: str
    bans: str
    unless: str | None
    note: str | None
    confidence: str

    @property
    def place(self) -> str:
        """Who issued it, text and paragraph in one: ``UN resolution 1874 (2009), paragraph 9``."""
        issuer = "UN" if self.regime.startswith("UN ") else "EU"
        part = f"paragraph {self.paragraph}" if self.paragraph[0].isdigit() else self.paragraph
        return f"{issuer} {self.text}, {part}"


@dataclass(frozen=True, slots=True)
class Matter:
    """A flow or act and the paragraphs it would fall under. ``status``: of a flow, as in the codebook, else the label.

    ``factuality``, ``by``, ``published``: how the claim reports it, who says so, and the day of the page.
    """

    claim_id: str
    what: str
    status: str
    factuality: Factuality
    by: str
    published: datetime.date | None
    sentence: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Assertion:
    """A sentence in which somebody says that something breaks, or would break, or must not break, a rule."""

    document_id: str
    by: str
    words: str
    rule: str
    factuality: Factuality
    published: datetime.date | None
    sentence: str


@dataclass(frozen=True, slots=True)
class Sanctions:
    """What the record holds on sanctions, in order of publication."""

    matters: tuple[Matter, ...]
    assertions: tuple[Assertion, ...]
    notice: str = NOTICE


@dataclass(frozen=True, slots=True)
class Group:
    """Matters that are told alike and fall under the same paragraphs; ``statuses``: status to number."""

    what: str
    paragraphs: tuple[Paragraph, ...]
    statuses: dict[str, int]
    matters: tuple[Matter, ...]


def grouped(matters: Iterable[Matter]) -> list[Group]:
    """Matters by what they are about and what they fall under, the most often told first."""
    groups: dict[tuple[str, tuple[Paragraph, ...]], list[Matter]] = {}
    for matter in matters:
        groups.setdefault((matter.what, matter.paragraphs), []).append(matter)
    found = (
        Group(what, under, dict(Counter(m.status for m in told).most_common()), tuple(told))
        for (what, under), told in groups.items()
    )
    return sorted(found, key=lambda g: -len(g.matters))


def make(store: Store, query: Query | None = None) -> Sanctions:
    """Matters and assertions among the claims and flows that the query lets through."""
    wanted = (query or Query()).wanted()
    claims = {c.claim_id: c for c in store.claims(**wanted)}
    flows = store.flows(**wanted)
    claims |= {c.claim_id: c for c in store.claims(claims={f.claim_id for f in flows} - claims.keys())}
    pages = {d.document_id: d for d in store.bare_documents(documents={c.document_id for c in claims.values()})}
    spoken = {c.document_id for c in claims.values() if _breach_in(c.sentence)}
    return among(claims, flows, pages, store.statements(documents=spoken) if spoken else ())


def among(
    claims: Mapping[str, Claim],
    flows: Iterable[Flow],
    pages: Mapping[str, Document],
    statements: Iterable[Statement] = (),
) -> Sanctions:
    """Matters and assertions among these claims and flows; all that the flows rest on must be there, by id.

    ``statements``: those in which words of a breach may stand; who speaks there is who says so.
    """
    matters = [*_transfers(flows, claims, pages), *_acts(claims.values(), pages)]
    matters.sort(key=lambda m: (m.published or datetime.date.max, m.claim_id))
    told = sorted(
        _assertions(claims.values(), pages, _by_page(statements)), key=lambda a: a.published or datetime.date.max
    )
    return Sanctions(tuple(matters), tuple(told))


def _transfers(flows: Iterable[Flow], claims: Mapping[str, Claim], pages: Mapping[str, Document]) -> Iterator[Matter]:
    for flow in flows:
        claim, page = claims[flow.claim_id], pages[flow.document_id]
        days = _days(claim, page)
        under = regimes.on_transfer(flow.item, flow.from_, flow.to, days, flow.sentence.text) if days else ()
        if cited := _cited(under):
            yield _matter(claim, page, _transfer(flow.item, flow.from_, flow.to), flow.status, cited)


def _acts(claims: Iterable[Claim], pages: Mapping[str, Document]) -> Iterator[Matter]:
    for claim in claims:
        days = _days(claim, pages[claim.document_id])
        if days and (cited := _cited(regimes.on_act(claim, days))):
            yield _matter(claim, pages[claim.document_id], words.claim(claim), claim.factuality, cited)


def _days(claim: Claim, page: Document) -> When | None:
    """The days that it is about, else that of the page."""
    if claim.date and (claim.date.start or claim.date.end):
        return claim.date
    return page.published.when if page.published else None


def _cited(under: Iterable[tuple[Regime, Measure]]) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(r.name, m.text, m.paragraph, m.bans, m.unless, r.note, m.confidence) for r, m in under)


def _transfer(item: str, giver: str | None, receiver: str | None) -> str:
    sides = [words.party(code) for code in (giver, receiver)]
    return f"{' → '.join(sides)}: {names.item(item)}"


def _matter(claim: Claim, page: Document, what: str, status: str, cited: tuple[Paragraph, ...]) -> Matter:
    return Matter(
        claim.claim_id, what, status, claim.factuality, words.chain(claim.attribution, page), page.anchor,
        words.sentence(claim), cited,
    )  # fmt: skip


def _by_page(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    found: dict[str, list[Statement]] = {}
    for statement in statements:
        found.setdefault(statement.document_id, []).append(statement)
    return found


def _assertions(
    claims: Iterable[Claim], pages: Mapping[str, Document], statements: Mapping[str, Sequence[Statement]]
) -> Iterator[Assertion]:
    """One a sentence, by the claim whose act stands nearest to the words of breaking."""
    sentences: dict[tuple[str, int], list[Claim]] = {}
    for claim in claims:
        sentences.setdefault((claim.document_id, claim.sentence.start), []).append(claim)
    for (page, start), told in sentences.items():
        if found := _breach_in(told[0].sentence):
            at, both = start + found.start(), found["both"]
            claim = min(told, key=lambda c: (abs(c.trigger.start - at), c.claim_id))
            chain = _with_speaker(claim.attribution, _speaker(statements.get(page, ()), at))
            yield Assertion(
                page, words.chain(chain, pages[page]), both or found["breach"], both or found["rule"], claim.factuality,
                pages[page].anchor, words.sentence(claim),
            )  # fmt: skip


def _speaker(statements: Iterable[Statement], at: int) -> Speaker | None:
    """Whose words stand at a place of the page: the speaker of the narrowest statement there."""
    around = ((s.end - s.start, said.speaker) for said in statements for s in said.content if s.start <= at < s.end)
    return min(around, key=lambda found: found[0], default=(0, None))[1]


def _with_speaker(chain: tuple[Attribution, ...], who: Speaker | None) -> tuple[Attribution, ...]:
    """A source chain with the one who says so before all others, unless it has them or another speaker already."""
    if who is None or any(link.link == "speaker" or link.name == who.name for link in chain):
        return chain
    said = Attribution("speaker", who.name, who.affiliation, who.country, who.anonymous, who.start, who.end)
    return said, *chain


def _breach_in(sentence: Span) -> re.Match[str] | None:
    return _pattern().search(sentence.text)


@cache
def _pattern() -> re.Pattern[str]:
    book = load("linking")["breaches"]
    between = r"(?:[^.;!?]|(?<=\b\w)\.){0,60}?"  # the dots of "U.N." too
    before = rf"\b(?P<breach>{book['verbs']})\b{between}\b(?P<rule>{book['rules']})\b"
    return re.compile(rf"{before}|\b(?P<both>{book['after']})\b", re.IGNORECASE)
