"""Why something is done or happens, according to whom (data: ``reasons.yaml``)."""

from collections.abc import Iterator, Sequence

from reportedly.codebook.reasons import joins, supposed
from reportedly.extract import attribution
from reportedly.extract.claims import sentence_span
from reportedly.extract.factuality import judge
from reportedly.extract.reasons import aims, caused, joined, linked
from reportedly.extract.reasons.ties import Tie
from reportedly.model.claim import Claim, Factuality
from reportedly.model.finding import Mentions, Quotation
from reportedly.model.ids import content_id
from reportedly.model.parsed import ParsedDocument, Token
from reportedly.model.reason import Reason

_TIES = {"joins": joined.tie, "links": linked.tie, "explains": linked.explained}


def find(
    parsed: ParsedDocument, mentions: Mentions, quotations: Sequence[Quotation], claims: Sequence[Claim]
) -> list[Reason]:
    """The reasons that a text gives, in text order.

    Kept are those of which a side holds a claim or names a state or organisation.
    """
    named = [m.head.start for m in mentions.all if any(a.country for a in m.actors)]
    found: dict[tuple[str, int, int], Reason] = {}
    for tie in ties_in(parsed, mentions):
        cause, effect = parsed.span(*tie.cause), parsed.span(*tie.effect)
        told = [tuple(c for c in claims if side.covers(c.trigger)) for side in (cause, effect)]
        if any(told) or any(side.start <= at < side.end for at in named for side in (cause, effect)):
            found.setdefault((tie.kind, cause.start, effect.start), _reason(parsed, tie, told[0], told[1], quotations))
    return list(found.values())


def ties_in(parsed: ParsedDocument, mentions: Mentions) -> Iterator[Tie]:
    """Every tie of a text, whatever it is about; no word makes two."""
    for sentence in parsed.sentences:
        told = set[int]()
        for at, token in enumerate(sentence.tokens):
            if token.index in told:
                continue
            tie = _at(parsed, mentions, sentence.tokens, at)
            if tie is not None:
                told.update(range(tie.cue[0].index, tie.cue[1].index + 1))
                told.add(tie.cause[0].index - 1)  # the "to" of "in order to"
                yield tie


def _at(parsed: ParsedDocument, mentions: Mentions, tokens: Sequence[Token], at: int) -> Tie | None:
    """The tie that a token makes or begins."""
    token = tokens[at]
    if token.lower in joins() and (found := _by_words(parsed, tokens, at)):
        return found
    if token.tag == "TO":
        return aims.purpose(token)
    if token.lower in supposed():
        return aims.consequence(token, mentions)
    return caused.tie(parsed, token, mentions) if token.pos == "VERB" else None


def _by_words(parsed: ParsedDocument, tokens: Sequence[Token], at: int) -> Tie | None:
    """The tie of the longest wording that stands here and makes one."""
    for join in joins()[tokens[at].lower]:
        cue = tokens[at : at + len(join.words)]
        if tuple(t.lower for t in cue) == join.words:
            tie = _TIES[join.place](parsed, cue, join)
            if tie is not None or len(cue) > 1:
                return tie
    return None


def _reason(
    parsed: ParsedDocument,
    tie: Tie,
    causes: Sequence[Claim],
    effects: Sequence[Claim],
    quotations: Sequence[Quotation],
) -> Reason:
    cause, effect = parsed.span(*tie.cause), parsed.span(*tie.effect)
    chain = attribution.chain(parsed, tie.cue[0], quotations)
    document = parsed.document.document_id
    said = [(a.link, a.name, a.start) for a in chain]
    places = ((cause.start, cause.end), (effect.start, effect.end))
    return Reason(
        content_id("y", document, tie.kind, places, said), document,
        sentence_span(parsed, tie.cue[0].sentence), tie.kind, parsed.span(*tie.cue), cause, effect,
        _factuality(parsed, tie, effects, quotations), chain,
        tuple(c.claim_id for c in causes), tuple(c.claim_id for c in effects),
    )  # fmt: skip


def _factuality(
    parsed: ParsedDocument, tie: Tie, effects: Sequence[Claim], quotations: Sequence[Quotation]
) -> Factuality:
    """That of the effect as the text has it; "negated" where only the reason is denied ("not because")."""
    before = tie.cue[0].index - 1
    if before >= 0 and parsed.tokens[before].lower == "not" and tie.bearer.index < before:
        return "negated"
    sources = frozenset(a.country for c in effects for a in c.source if a.country)
    return judge(parsed, tie.bearer, sources, quotations)[0].label
