"""The source chain of an event: who says so to whom, innermost first, down to the agency and the outlet."""

from collections.abc import Iterable, Iterator

from reportedly.extract import tree
from reportedly.extract.statements.channels import is_medium
from reportedly.extract.statements.lexicon import lexicon, reporting
from reportedly.model.actor import Speaker
from reportedly.model.claim import Attribution, Link
from reportedly.model.document import Document
from reportedly.model.finding import Judgement, Mentions, Quotation
from reportedly.model.parsed import ParsedDocument, Token


def chain(parsed: ParsedDocument, head: Token, quotations: Iterable[Quotation]) -> tuple[Attribution, ...]:
    """Everybody through whom the text has what the token says.

    First the speakers whose words hold it, from the narrowest statement outwards, each followed by the medium that
    carried the words; then the document's agency and outlet. An unnamed holder ("is expected to") within somebody's
    words adds nothing: it is they who expect. A statement that only judges, wants or promises the event is none of its
    sources, nor is one whose cue the token is: that somebody "condemned" it, the author reports.
    """
    holding = sorted((q for q in quotations if q.voiced and head.index in q.content), key=lambda q: len(q.content))
    named = [q for q in holding if _adds_somebody(q, holding)]
    links = [link for q in named or holding[:1] for link in _of_quotation(q)]
    return (*_without_repeats(links), *_of_document(parsed.document))


def of_view(
    parsed: ParsedDocument, head: Token, view: Judgement, quotations: Iterable[Quotation], mentions: Mentions
) -> tuple[Attribution, ...]:
    """As `chain`, for one of two views of the same event: a denial beside an allegation has its own holders."""
    if view.denial is None:
        return chain(parsed, head, quotations)
    return of_denial(parsed, view.denial, list(quotations), mentions)


def of_denial(
    parsed: ParsedDocument, denial: Token, quotations: list[Quotation], mentions: Mentions
) -> tuple[Attribution, ...]:
    """The holders of a denial, told by its verb: whose cue it is ("a charge that Havana rejects"), else its subject.

    "Havana says that it did not" is what Havana says.
    """
    own = [link for q in quotations if q.cue is denial for link in _of_quotation(q)]
    subject = denial.child(*tree.SUBJECT_PLACES)
    if not own and denial.lemma not in tree.ELLIPTIC and subject is not None and (mention := mentions.of(subject)):
        own = [
            Attribution("speaker", a.person or a.name, None, a.country, False, subject.start, subject.end)
            for a in mention.actors
        ]
    if not own:
        return chain(parsed, denial, quotations)
    return (*_without_repeats(own), *_of_document(parsed.document))


def _adds_somebody(quotation: Quotation, holding: list[Quotation]) -> bool:
    """Whether a statement has a holder of its own: a named one, or that of a "speculation" that nobody denies."""
    if quotation.source is not None or quotation.cue is None:
        return True
    return quotation.cue.pos == "NOUN" and not any(_denies(q) for q in holding)


def _denies(quotation: Quotation) -> bool:
    word = reporting(quotation.cue) if quotation.cue is not None else None
    return word is not None and word.class_ == "deny"


def _of_quotation(quotation: Quotation) -> Iterator[Attribution]:
    if quotation.speaker is not None:
        medium = quotation.source is not None and is_medium(quotation.source)
        yield _link("channel" if medium else "speaker", quotation.speaker)
    if quotation.statement.channel is not None:
        yield _link("channel", quotation.statement.channel)


def _link(link: Link, speaker: Speaker) -> Attribution:
    return Attribution(
        link, speaker.name, speaker.affiliation, speaker.country, speaker.anonymous, speaker.start, speaker.end
    )


def _without_repeats(links: list[Attribution]) -> Iterator[Attribution]:
    """Each source once: "I think", within somebody's own words, adds nobody."""
    seen: set[tuple[str, str | None]] = set()
    for link in links:
        key = (link.link, link.name)
        if key not in seen:
            seen.add(key)
            yield link


def _of_document(document: Document) -> Iterator[Attribution]:
    sources: tuple[tuple[Link, str | None], ...] = (("agency", document.agency), ("outlet", document.outlet))
    for link, name in sources:
        if name:
            yield Attribution(link, name, None, lexicon().outlets.get(name.removeprefix("The ")))
