"""Blocks: the parts of a record that can be linked one without the other (blocking, as in Fellegi and Sunter 1969).

Two claims of different blocks are never one event, unless a person says so, and nothing that follows from a claim
depends on claims of other blocks, with four exceptions, which `needs` names: the condition of a forecast, the deal
that what is foretold is part of, the event that a page puts a parade or statement to, and who rejects a report on the
page that tells of it.

A block is not cut by time, since some rules look across all of it; who wants to cut it must bound these first, or keep
what they need of the far end:

- grouping looks no further than a season (92 days) from a claim, but for lasting states, what is handed over without a
  date (one going concern), and claims of pages without a day, which look at all of their story
- a part looks a month around its whole; the parent of an act of war is the war, whose id is that of its first claim
- a forecast without a horizon is settled by any later dated report, one with a horizon by any later "did not"; an
  undated report settles none if such an act was known at any time before
- whether a forecast restates another is seen from the whole event; absence looks four weeks past a horizon
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from reportedly import codebook
from reportedly.codebook.ontology import plover
from reportedly.link import horizons, rejections, subevents
from reportedly.link.report import STILL_TO_COME, Key, Report
from reportedly.model.derived import WHOLE_PAGE
from reportedly.model.ids import content_id

# Agreements are parts of meetings, meetings of visits, and who met in a land has gone there: these are linked together.
_TALKS = ("AGREE", "CONSULT", "VISIT")


def block_of(report: Report) -> str:
    """The id of a claim's block: kind of act and parties (of talks, and of deeds and the ties that they show, in any
    role), and the story of bare claims.
    """
    return _block(report.key)


@cache
def _block(key: Key) -> str:
    together = _together().get(key.kind)
    if together is not None:
        return content_id("b", together, *sorted({*key.first, *key.second}), "", key.within)
    return content_id("b", key.kind, *key.first, "", *key.second, "", key.within)


@cache
def _together() -> dict[str, str]:
    """What kinds that are linked together are called; data: ``linking.yaml`` (``shown``)."""
    shown: dict[str, dict[str, str]] = codebook.load("linking")["shown"]
    ties = {kind: tie["state"] for code, tie in shown.items() for kind in (plover(code)[0], tie["type"]) if kind}
    return {**ties, **dict.fromkeys(_TALKS, "")}


def needs(reports: Iterable[Report]) -> list[tuple[str, str]]:
    """Pairs of a claim and a block that must be known to link the claim's own block; ``WHOLE_PAGE`` for its page.

    ``reports``: all of each page.
    """
    found = list(reports)
    pages: dict[str, list[Report]] = defaultdict(list)
    for report in found:
        pages[report.document.document_id].append(report)
    conditions = (pair for r in found if r.claim.condition for pair in _condition(r, pages[r.document.document_id]))
    ahead = (r for r in found if r.label in horizons.AHEAD)
    deals = (pair for r in ahead for pair in _deal(r, pages[r.document.document_id]))
    parts = ((part.claim.claim_id, block_of(whole)) for part, whole in subevents.beside(found))
    rejected = ((said.claim.claim_id, WHOLE_PAGE) for said, _ in rejections.pairs(found))
    return sorted({*conditions, *deals, *parts, *rejected})


def _condition(report: Report, page: Sequence[Report]) -> Iterator[tuple[str, str]]:
    act = condition_of(report, page)
    if act is not None and block_of(act) != block_of(report):
        yield report.claim.claim_id, block_of(act)


def _deal(report: Report, page: Sequence[Report]) -> Iterator[tuple[str, str]]:
    """All deals that it can be part of are of one block; a mere mention is foretold where another page dates it so."""
    deal = horizons.deal_of(report, page, horizons.AHEAD | STILL_TO_COME.keys())
    if deal is not None:
        yield report.claim.claim_id, block_of(deal)


def condition_of(report: Report, page: Iterable[Report]) -> Report | None:
    """The act in the if-clause of a claim; None where it has no such clause, or the clause no act."""
    clause = report.claim.condition
    if clause is None:
        return None
    acts = (r for r in page if clause.covers(r.claim.trigger) and r.claim is not report.claim)
    return min(acts, key=lambda r: (r.claim.trigger, r.claim.claim_id), default=None)
