"""What persons decided, laid over what linking finds. ``rulings`` are those in force, in the order in which they were
made; one that speaks of claims which are not there changes nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reportedly.codebook.ontology import quad
from reportedly.link.report import Report
from reportedly.model.claim import Claim, EventType
from reportedly.model.ruling import Ruling, verdicts


def accepted(claims: Iterable[Claim], rulings: Iterable[Ruling]) -> list[Claim]:
    """The claims without those last ruled wrong; those last given another type have it, and no finer code."""
    last = verdicts(rulings)
    return [_as_ruled(c, last.get(c.claim_id)) for c in claims if not _is_wrong(last.get(c.claim_id))]


def _is_wrong(verdict: Ruling | None) -> bool:
    return verdict is not None and verdict.kind == "wrong"


def _as_ruled(claim: Claim, verdict: Ruling | None) -> Claim:
    if verdict is None or verdict.kind != "recode":
        return claim
    type_: EventType = verdict.value  # type: ignore[assignment]
    flow = claim.flow if type_ == claim.type else None
    return replace(claim, type=type_, cameo=None, root=None, quad=quad(type_), goldstein=None, mode=None, flow=flow)


def settled(rulings: Iterable[Ruling]) -> dict[str, Ruling]:
    """The last ruling on each forecast, by its claim."""
    return {r.claims[0]: r for r in rulings if r.kind == "settle"}


def regrouped(groups: Sequence[Sequence[Report]], rulings: Iterable[Ruling]) -> Sequence[Sequence[Report]]:
    """The groups, joined and parted one ruling after the other; reports within a group in order of publication.

    A claim that is parted from another takes those along that earlier rulings called the same as it.
    """
    wanted = [r for r in rulings if r.kind in ("same", "apart")]
    if not wanted:
        return groups
    made = _Groups(groups)
    for ruling in wanted:
        if made.knows(ruling.claims):
            (made.join if ruling.kind == "same" else made.part)(*ruling.claims)
    return made.groups()


class _Groups:
    """Groups of reports, which one can join and part by claims."""

    def __init__(self, groups: Sequence[Sequence[Report]]) -> None:
        self._members: dict[int, list[Report]] = {n: list(g) for n, g in enumerate(groups)}
        self._of = {r.claim.claim_id: n for n, g in enumerate(groups) for r in g}
        self._bound: Mapping[str, set[str]] = defaultdict(set)
        self._next = len(groups)

    def knows(self, claims: Iterable[str]) -> bool:
        """Whether all these claims are there."""
        return all(c in self._of for c in claims)

    def join(self, one: str, other: str) -> None:
        """Make the groups of two claims one."""
        self._bound[one].add(other)
        self._bound[other].add(one)
        self._move([r.claim.claim_id for r in self._members[self._of[other]]], self._of[one])

    def part(self, one: str, other: str) -> None:
        """Take a claim out of the group of another."""
        self._bound[one].discard(other)
        self._bound[other].discard(one)
        if self._of[one] == self._of[other]:
            self._move(sorted(self._along(one) - self._along(other) | {one}), self._next)
            self._next += 1

    def _along(self, claim: str) -> set[str]:
        """The claims that rulings tie to this one, itself among them."""
        found, todo = {claim}, [claim]
        while todo:
            fresh = self._bound[todo.pop()] - found
            found |= fresh
            todo.extend(fresh)
        return found

    def _move(self, claims: Iterable[str], to: int) -> None:
        for claim in claims:
            home = self._members[self._of[claim]]
            report = next(r for r in home if r.claim.claim_id == claim)
            home.remove(report)
            self._members.setdefault(to, []).append(report)
            self._of[claim] = to

    def groups(self) -> list[list[Report]]:
        """What they have become."""
        return [sorted(g, key=lambda r: r.order) for g in self._members.values() if g]
