"""Refusals told by negation: who "will not lift the ban" refuses to, and the act itself does not happen."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.codebook import events as book
from reportedly.codebook.ontology import plover
from reportedly.extract.events import content, roles
from reportedly.model.finding import EventMention
from reportedly.model.parsed import ParsedDocument, Token
from reportedly.model.span import Span

ENTRY = "refusals"


def of(parsed: ParsedDocument, acts: Sequence[EventMention]) -> Iterator[tuple[int, EventMention]]:
    """The refusals that negated acts are, each with the place of its act in ``acts``.

    An act below one that tells the refusal already ("said it will not meet") gives none.
    """
    codes = {e.head.index: e.cameo for e in acts if e.cameo}
    for place, act in enumerate(acts):
        doers = tuple(a for a in act.source if a.start is not None and a.start < act.head.start)
        told = any((codes.get(t.index) or "").startswith("12") for t in act.head.ancestors())
        if doers and not told and _is_refused(act):
            code = content.refine(book.refusals()["code"], act.head, lambda t: codes.get(t.index))
            kind, mode, contexts = plover(code)
            others = tuple(a for a in (*act.source, *act.target) if a not in doers)
            yield place, replace(
                act, trigger=_trigger(parsed, act.head), cameo=code, type=kind, mode=mode, contexts=contexts,
                source=doers, target=others, symmetric=False, pattern=ENTRY, refused=True,
            )  # fmt: skip


def _is_refused(act: EventMention) -> bool:
    verb, told = act.head, book.refusals()
    asked_for = (act.cameo or "")[:2] in told["roots"] and roles.is_verb(verb) and not roles.is_passive(verb)
    return asked_for and roles.is_negated(verb) and not roles.modals(verb).isdisjoint(told["modals"])


def _trigger(parsed: ParsedDocument, verb: Token) -> Span:
    modal = next(c for c in verb.children if c.lower in book.refusals()["modals"])
    return parsed.span(modal, verb)
