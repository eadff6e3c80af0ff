"""Rows of what changes hands: one item in one direction, and the bargains that tie two directions together."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import product

from reportedly import codebook
from reportedly.codebook.flows import family
from reportedly.link.quantities import quantity_of
from reportedly.link.report import Report, act_of
from reportedly.model.derived import Flow
from reportedly.model.ids import content_id

# "A will send shells. In return, B may ...": the other side of a bargain stands in the next sentence, not further on.
_NEXT_SENTENCE = 3
# Where several claims of one sentence tell of the same transfer, the row is that of the act nearest to the transfer.
_NEAREST = ("AID", "COOPERATE", "REQUEST", "SANCTION", "AGREE", "CONSULT")


def rows(reports: Iterable[Report]) -> list[Flow]:
    """The flows of all claims, page by page in text order; a sentence names each item, direction and status once."""
    pages: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        if report.claim.flow:
            pages[report.document.document_id].append(report)
    return [flow for _, page in sorted(pages.items()) for flow in _of_page(page)]


def _of_page(page: Sequence[Report]) -> list[Flow]:
    kept: dict[tuple[int, str], list[tuple[int, Flow]]] = defaultdict(list)
    for report in sorted(page, key=lambda r: (_rank(r), r.claim.trigger.start, r.claim.trigger.end, r.claim.claim_id)):
        for flow in _of_claim(report):
            known = kept[flow.sentence.start, flow.item]
            if not any(_tells(other, rank, flow, _rank(report)) for rank, other in known):
                known.append((_rank(report), flow))
    flows = [f for rows in kept.values() for _, f in rows]
    return _bargains(_directed(sorted(flows, key=lambda f: (f.sentence.start, f.trigger.start, f.claim_id, f.item))))


def _rank(report: Report) -> int:
    kind = act_of(report.claim)
    return _NEAREST.index(kind) if kind in _NEAREST else len(_NEAREST)


def _tells(known: Flow, rank: int, flow: Flow, own_rank: int) -> bool:
    """Whether a row of the same sentence and item says it already: the same way, from a nearer act or equally.

    A ban is no report of the transfer that it bans.
    """
    same_way = all(a is None or b is None or a == b for a, b in ((known.from_, flow.from_), (known.to, flow.to)))
    nearer = rank < own_rank and known.status != "prohibited"
    return same_way and (nearer or known.status == flow.status)


def _of_claim(report: Report) -> list[Flow]:
    """A row for each item given and each given back; both sides share an exchange."""
    transfer = report.claim.flow
    if transfer is None:
        return []
    exchange = content_id("x", report.claim.claim_id) if transfer.in_return else None
    ways = list(product(_side(report, transfer.from_), _side(report, transfer.to)))
    there = [_row(report, i, a, b, transfer.status) for i in (transfer.item, *transfer.more) for a, b in ways]
    back = [_row(report, i, b, a, transfer.status) for i in transfer.in_return for a, b in ways]
    return [replace(f, exchange_id=exchange) for f in there + back]


def _side(report: Report, party: str | None) -> Sequence[str | None]:
    """All who give or receive with a party: "gave Togo and Benin rice". Of a mutual act, the party alone."""
    claim = report.claim
    sides = [] if claim.symmetric else [{a.country for a in side if a.country} for side in (claim.source, claim.target)]
    together = next((side for side in sides if party in side), None)
    return sorted(together) if together else [party]


def _row(report: Report, item: str, giver: str | None, receiver: str | None, status: str) -> Flow:
    claim = report.claim
    quantity = quantity_of(claim.sentence.text, item)
    return Flow(
        claim.claim_id, claim.document_id, claim.sentence, claim.trigger, item, giver, receiver, status, quantity
    )


def _directed(flows: Sequence[Flow]) -> list[Flow]:
    """An "arms deal" takes the direction that its page gives to such goods, if it gives only one."""
    ways: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for flow in flows:
        if flow.from_ and flow.to:
            ways[family(flow.item)].add((flow.from_, flow.to))
    return [_with_direction(f, ways[family(f.item)]) for f in flows]


def _with_direction(flow: Flow, ways: set[tuple[str, str]]) -> Flow:
    if flow.from_ or flow.to or len(ways) != 1:
        return flow
    giver, receiver = next(iter(ways))
    return replace(flow, from_=giver, to=receiver)


def _bargains(flows: Sequence[Flow]) -> list[Flow]:
    """Give one exchange id to opposite flows that a wording of exchange ties together."""
    tied: dict[int, str] = {}
    for at, flow in enumerate(flows):
        partners = [i for i in range(len(flows)) if _opposite(flows[i], flow) and _near(flows[i], flow)]
        if partners and _speaks_of_exchange(flow):
            exchange = next((tied[i] for i in (*partners, at) if i in tied), None)
            exchange = exchange or flow.exchange_id or content_id("x", flows[partners[0]].claim_id, flow.claim_id)
            tied.update(dict.fromkeys((*partners, at), exchange))
    return [replace(f, exchange_id=tied.get(i, f.exchange_id)) for i, f in enumerate(flows)]


def _near(other: Flow, flow: Flow) -> bool:
    gap = flow.sentence.start - other.sentence.end
    return other.sentence == flow.sentence or 0 <= gap <= _NEXT_SENTENCE


def _opposite(a: Flow, b: Flow) -> bool:
    return bool(a.from_ and a.to) and (a.from_, a.to) == (b.to, b.from_)


def _speaks_of_exchange(flow: Flow) -> bool:
    return bool(_wordings().search(flow.sentence.text))


@cache
def _wordings() -> re.Pattern[str]:
    return re.compile("|".join(codebook.load("flows")["bargain"]), re.IGNORECASE)
