"""Linking a store: only the blocks of claims that what is new can change are linked, and only their rows replaced.

1. stories: sketches of the new pages beside those of all others; pages whose story changed count as touched
2. blocks: those of claims on touched pages, of claims that new rulings name, and of forecasts whose time has ended
3. their company: blocks that rulings tie to them, that depend on them, and that they depend on
4. link these, and work out what of the blocks and pages to be replaced can differ from what stands

After a change of the software, the codebook or the settings everything counts as touched.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly import garbage, settings
from reportedly.clean import copies
from reportedly.link import blocks_and_needs
from reportedly.link import link as link_claims
from reportedly.model.derived import Linked, Linking, Part
from reportedly.model.document import Document
from reportedly.model.ruling import Ruling, in_force
from reportedly.store import Store, parts
from reportedly.store.rows import maker

_SETTINGS = ("copy_similarity", "event_days", "attach_days", "undated_days")


# Linking leaves next to nothing in cycles: some 20,000 claims between two turns of the garbage collector.
_YOUNG = 1_000_000


@garbage.seldom(_YOUNG)
def link(store: Store, anew: bool = False) -> None:
    """Bring events, forecasts, flows, contradictions and stories up to date; ``anew``: all of them, not what changed.

    Should another process link the store meanwhile, the work is begun again.
    """
    while not _linked(store, anew):
        pass


def _linked(store: Store, anew: bool) -> bool:
    """Link once; whether no other process came in between."""
    before = store.linking()
    rulings = store.rulings()
    now = Linking(before.serial + 1 if before else 1, len(rulings), store.last_published(), made_by())
    whole = anew or before is None or before.made_by != now.made_by
    stories, fresh = _stories(store, whole)
    if whole or before is None:
        claims = [c for c in store.claims() if c.document_id in stories]  # others have come in only now
        linked, part = link_claims(fresh, claims, stories, rulings, now.today), None
    else:
        linked, part = _part(store, before, now, stories, rulings)
    return store.replace_derived(linked, part, now)


def is_linked(store: Store) -> bool:
    """Whether nothing was added or decided since the last linking."""
    last = store.linking()
    made = last is not None and (last.rulings, last.made_by) == (len(store.rulings()), made_by())
    return made and not store.ask(parts.unlinked)


def made_by() -> str:
    """Versions of the software and the codebook, and the settings that linking goes by."""
    return " ".join([*maker().values(), *(f"{name}={settings.text(name)}" for name in _SETTINGS)])


def _stories(store: Store, anew: bool) -> tuple[dict[str, str], list[Document]]:
    """Every page's story, and the new pages (``anew``: all), of which what is to be remembered is noted first."""
    prints, shared = ({}, {}) if anew else store.prints()
    documents = store.documents(documents=set(store.document_ids()) - set(prints))
    fresh = copies.hashes(documents)
    made = copies.prints(fresh)
    known = copies.Prints(prints | made, shared)
    unknown = known.unknown()
    others = {name for pair in unknown for name in pair} - set(fresh)
    texts = copies.hashes(store.documents(documents=others))
    store.add_prints(made, known.compare(unknown, {**fresh, **texts}), anew)
    return known.stories(), documents


@dataclass(frozen=True, slots=True)
class _Touched:
    """Pages that are new, in another story or ruled on; their claims, blocks (now and before), and what these need."""

    pages: frozenset[str]
    claims: frozenset[str]
    blocks: Mapping[str, str]
    old: frozenset[str]
    needs: frozenset[str]


def _part(
    store: Store, before: Linking, now: Linking, stories: Mapping[str, str], rulings: Sequence[Ruling]
) -> tuple[Linked, Part]:
    touched = _touched(store, before, stories, rulings)
    ties = _ties(store, touched, in_force(rulings))
    changed = _tied({*touched.blocks.values(), *touched.old, *_due(store, before, now)}, ties)
    blocks = frozenset(_tied(changed | store.ask(parts.depending, changed), ties))  # 3
    company = blocks | _tied(touched.needs | store.ask(parts.needed, blocks), ties)
    whole = touched.pages | store.ask(parts.whole_pages, blocks)
    ids = {*store.ask(parts.members, company), *touched.claims, *store.ask(parts.claims_on, whole)}
    claims = store.claims(claims=ids)
    documents = store.documents(documents={c.document_id for c in claims} | touched.pages)
    part = Part(blocks, touched.pages)
    known = len(rulings) == before.rulings  # what a new ruling speaks of may have rested on claims that are gone
    standing = store.ask(parts.standing, part, company, before.today, known)
    return link_claims(documents, claims, stories, rulings, now.today, standing), part  # 4


def _touched(store: Store, before: Linking, stories: Mapping[str, str], rulings: Sequence[Ruling]) -> _Touched:
    known = store.stories()
    ruled = store.claims(claims=_named(rulings, before.rulings))
    pages = {d for d, story in stories.items() if known.get(d) != story} | {c.document_id for c in ruled}
    documents, claims = store.documents(documents=pages), store.claims(documents=pages)
    blocks, needs = blocks_and_needs(documents, claims, stories, rulings)
    old = store.ask(parts.blocks_of, (), pages)
    return _Touched(
        frozenset(pages),
        frozenset(c.claim_id for c in claims),
        blocks,
        frozenset(old.values()),
        frozenset(block for _, block in needs),
    )


def _named(rulings: Sequence[Ruling], known: int) -> set[str]:
    """The claims that new rulings speak of, and those of the rulings that they take back."""
    by_id = {r.ruling_id: r for r in rulings}
    todo = list(rulings[known:])
    named: set[str] = set()
    while todo:
        ruling = todo.pop()
        named.update(ruling.claims)
        todo.extend([by_id[ruling.value]] if ruling.kind == "undo" and ruling.value in by_id else [])
    return named


def _due(store: Store, before: Linking, now: Linking) -> set[str]:
    """The blocks of forecasts whose time has ended since the last linking."""
    return store.ask(parts.due, before.today or datetime.date.min, now.today) if now.today else set()


def _ties(store: Store, touched: _Touched, rulings: Iterable[Ruling]) -> list[frozenset[str]]:
    """Blocks that persons tied together by calling two claims the same."""
    same = [r.claims for r in rulings if r.kind == "same"]
    blocks = {**store.ask(parts.blocks_of, {c for pair in same for c in pair}, ()), **touched.blocks}
    return [frozenset(blocks[c] for c in pair) for pair in same if all(c in blocks for c in pair)]


def _tied(blocks: Iterable[str], ties: Sequence[frozenset[str]]) -> set[str]:
    """These blocks and those tied to them."""
    found = set(blocks)
    while more := {block for tie in ties if tie & found for block in tie} - found:
        found |= more
    return found
