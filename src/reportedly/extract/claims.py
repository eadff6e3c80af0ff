"""Claims put together from what the other extractors found."""

from reportedly.codebook.ontology import goldstein, quad
from reportedly.model.claim import Attribution, Claim, Place, Transfer
from reportedly.model.finding import EventMention, Judgement
from reportedly.model.ids import content_id
from reportedly.model.parsed import ParsedDocument, Sentence
from reportedly.model.span import Span
from reportedly.model.when import When


def assemble(
    parsed: ParsedDocument,
    event: EventMention,
    view: Judgement,
    chain: tuple[Attribution, ...],
    date: When | None,
    place: Place | None,
    transfer: Transfer | None,
) -> Claim:
    """One claim: an act, one source's view of it, and everything that was found about it."""
    document = parsed.document.document_id
    return Claim(
        claim_id=_id(document, event, view, chain),
        document_id=document,
        sentence=sentence_span(parsed, event.head.sentence),
        trigger=event.trigger,
        source=event.source,
        target=event.target,
        symmetric=event.symmetric,
        type=event.type,
        mode=event.mode,
        contexts=event.contexts,
        cameo=event.cameo,
        root=event.cameo[:2] if event.cameo else None,
        quad=quad(event.type),
        goldstein=goldstein(event.cameo) if event.cameo else None,
        factuality=view.label,
        score=view.score,
        certainty=view.certainty,
        attribution=chain,
        date=date,
        place=place,
        condition=view.condition,
        flow=transfer,
        cues=view.cues,
        trend=event.trend,
    )


def sentence_span(parsed: ParsedDocument, sentence: Sentence) -> Span:
    """The sentence as a span of the stored text."""
    return Span.of(parsed.document.text, sentence.start, sentence.end)


def _id(document: str, event: EventMention, view: Judgement, chain: tuple[Attribution, ...]) -> str:
    """Where it stands, who is in it, what it is, whose view: two claims differ in one of these."""
    parties = [[(a.country, a.sector, a.person, a.start) for a in side] for side in (event.source, event.target)]
    speakers = [(a.link, a.name, a.start) for a in chain]
    place = (event.trigger.start, event.trigger.end)
    return content_id("c", document, place, parties, event.type, event.cameo, view.label, speakers)
