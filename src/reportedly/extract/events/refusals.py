"""Refusals told by negation: who "will not lift the ban" refuses to, and the act itself does not happen."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.codebook.ontology import plover
from reportedly.extract.events import content, roles
from reportedly.model.finding import EventMention
from reportedly.model.parsed import ParsedDocument, Token
from reportedly.model.span import Span

# "Would not" is as often what somebody foretells; where its speaker refuses, the entries for what is said know it.
_WILL = frozenset({"will", "wo", "'ll"})
# Roots of acts that are asked of somebody: to meet, agree, help, yield. Not to attack is no refusal.
_ASKED_FOR = frozenset({"03", "04", "05", "06", "07", "08"})
_REFUSE = "120"


def of(parsed: ParsedDocument, acts: Sequence[EventMention]) -> Iterator[tuple[int, EventMention]]:
    """The refusals that negated acts are, each with the place of its act in ``acts``.

    An act below one that tells the refusal already ("said it will not meet") gives none.
    """
    codes = {e.head.index: e.cameo for e in acts if e.cameo}
    for place, act in enumerate(acts):
        doers = tuple(a for a in act.source if a.start is not None and a.start < act.head.start)
        told = any((codes.get(t.index) or "").startswith("12") for t in act.head.ancestors())
        if doers and not told and _is_refused(act):
            code = content.refine(_REFUSE, act.head, lambda t: codes.get(t.index))
            kind, mode, contexts = plover(code)
            others = tuple(a for a in (*act.source, *act.target) if a not in doers)
            yield place, replace(
                act, trigger=_trigger(parsed, act.head), cameo=code, type=kind, mode=mode, contexts=contexts,
                source=doers, target=others, symmetric=False, pattern="verb:will_not", refused=True,
            )  # fmt: skip


def _is_refused(act: EventMention) -> bool:
    verb = act.head
    asked_for = (act.cameo or "")[:2] in _ASKED_FOR and roles.is_verb(verb) and not roles.is_passive(verb)
    return asked_for and roles.is_negated(verb) and bool(roles.modals(verb) & _WILL)


def _trigger(parsed: ParsedDocument, verb: Token) -> Span:
    modal = next(c for c in verb.children if c.lower in _WILL)
    return parsed.span(modal, verb)
