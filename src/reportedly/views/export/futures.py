"""The PLOVER manual's types for acts that lie ahead (``codebook/data/plover_futures.yaml``)."""

from typing import Any

from reportedly.codebook import load, ontology


def turned(row: dict[str, Any], published: str | None) -> dict[str, Any]:
    """A claim, forecast or event row as the manual codes it; rows of other kinds and of other acts stay as they are.

    ``published``: the day of the report, ISO 8601. The CAMEO code stays; the mode belongs to the old type and goes.
    """
    rule = load("plover_futures")
    new = rule["types"].get(row.get("type"))
    if new is None or row["factuality"] not in rule["labels"] or _past(row, published):
        return row
    changed = {"type": new, "mode": None, "quad": ontology.quad(new)}
    return {**row, **{name: value for name, value in changed.items() if name in row}}


def _past(row: dict[str, Any], published: str | None) -> bool:
    """Whether the act is dated before the report (ISO days compare as text)."""
    end = row["date"]["end"] if row["date"] else None
    return bool(end and published and end < published)
