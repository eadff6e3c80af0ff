"""What event codes mean: CAMEO, its reading in PLOVER, Goldstein weights, quad classes (``data/ontology.yaml``)."""

from dataclasses import dataclass
from functools import cache

from reportedly.codebook import load
from reportedly.model.claim import EventType

Plover = tuple[EventType | None, str | None, tuple[str, ...]]
NO_PLOVER: Plover = (None, None, ())


@dataclass(frozen=True, slots=True)
class Code:
    """One CAMEO code of 2 to 4 digits; ``goldstein`` in [-10, 10], None where the published table has no weight."""

    code: str
    name: str
    goldstein: float | None
    type: EventType | None
    mode: str | None
    contexts: tuple[str, ...]


def _code(code: str, entry: dict[str, object], set_: dict[str, object]) -> Code:
    merged = {"goldstein": None, "type": None, "mode": None, "contexts": (), **entry, **set_}
    return Code(code, **{**merged, "contexts": tuple(merged["contexts"])})  # type: ignore[arg-type]


@cache
def codes() -> dict[str, Code]:
    """Every CAMEO code by its digits, corrections applied; a two-digit root reads in PLOVER as its code with a 0."""
    data = load("ontology")
    corrected = {code: c["set"] for c in data["corrections"] for code in c["codes"]}
    plain = {code: _code(code, entry, corrected.get(code, {})) for code, entry in data["cameo"].items()}
    for code in [c for c in plain if len(c) == 2 and f"{c}0" in plain]:
        root, general = plain[code], plain[f"{code}0"]
        plain[code] = Code(code, root.name, root.goldstein, general.type, general.mode, general.contexts)
    return plain


@cache
def known(cameo: str) -> str | None:
    """The code itself or its longest beginning that CAMEO has; None when not even the root exists."""
    return next((cameo[:n] for n in range(len(cameo), 1, -1) if cameo[:n] in codes()), None)


@cache
def plover(cameo: str) -> Plover:
    """PLOVER type, mode and contexts of a code (of the nearest shorter code where it is unknown).

    Follows CAMEO2PLOVER with the corrections that the data file lists; all empty for CAMEO 01 and for no code at all.
    """
    found = known(cameo)
    return NO_PLOVER if found is None else (codes()[found].type, codes()[found].mode, codes()[found].contexts)


@cache
def goldstein(cameo: str) -> float | None:
    """Goldstein weight in [-10, 10]; a code without one takes that of the next shorter code that has."""
    shorter = (cameo[:n] for n in range(len(cameo), 1, -1))
    weights = (codes()[c].goldstein for c in shorter if c in codes())
    return next((w for w in weights if w is not None), None)


@cache
def quad(type_: str | None) -> int | None:
    """Quad class 1-4 of a PLOVER type; None for no type. SANCTION is material conflict (see ``quad_notes``)."""
    entry = load("ontology")["types"].get(type_)
    return entry["quad"] if entry else None


@cache
def cameo_name(code: str) -> str | None:
    """The short name of a CAMEO code, of the nearest shorter one where it is unknown."""
    found = known(code)
    return codes()[found].name if found else None


@cache
def modes() -> dict[str, dict[str, str]]:
    """Every PLOVER mode with the types that have it and what it means there."""
    found: dict[str, dict[str, str]] = {}
    for type_, entry in load("ontology")["types"].items():
        for mode, text in entry.get("modes", {}).items():
            found.setdefault(mode, {})[type_] = text
    return found
