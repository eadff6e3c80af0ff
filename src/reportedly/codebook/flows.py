"""Items that change hands (data: ``flows.yaml``): what they have in common."""

from functools import cache

from reportedly.codebook import load


@cache
def family(item: str) -> str:
    """The family of an item ("arms"), "other" for an unknown one; items of one family can stand for each other."""
    known: str = load("flows")["items"].get(item, {}).get("family", "other")
    return known
