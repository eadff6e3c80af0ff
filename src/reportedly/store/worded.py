"""The words by which a claim is found: those of its sentence, and those that tell it in plain English."""

from collections.abc import Iterable, Iterator
from functools import cache

from reportedly.codebook import load, ontology
from reportedly.codebook.actors import name_of
from reportedly.model.actor import Actor
from reportedly.model.claim import Attribution, Claim


def words_of(claim: Claim) -> str:
    """Sentence, parties (names as written and in full, codes, persons), kind of act, and who says so."""
    return "\n".join(dict.fromkeys(part for part in _parts(claim) if part))


def _parts(claim: Claim) -> Iterator[str | None]:
    yield claim.sentence.text
    named: tuple[Actor | Attribution, ...] = (*claim.source, *claim.target, *claim.attribution)
    for one in named:
        yield from _party(one)
    yield from _act(claim.type, claim.cameo)
    yield load("wording")["trends"][claim.trend] if claim.only_trend else None
    yield claim.factuality.replace("_", " ")
    yield from (claim.flow.item.replace("_", " "),) if claim.flow else ()


def _party(one: Actor | Attribution) -> Iterable[str | None]:
    yield one.name
    yield one.person if isinstance(one, Actor) else one.affiliation
    if one.country:
        yield from (one.country, name_of(one.country))


@cache
def _act(type_: str | None, cameo: str | None) -> tuple[str, ...]:
    """A type by its code and nouns; a CAMEO code by its name."""
    entry = load("wording")["types"].get(type_, {})
    code = ontology.codes().get(cameo or "")
    return (type_ or "", entry.get("noun", ""), entry.get("row", ""), code.name if code else "")
