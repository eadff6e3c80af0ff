"""How the terms of office holders are written: "foreign minister 1998-10..2005-11", "premier 1992-01..now@0.8"."""

from typing import NamedTuple

INDEFINITE = "now"
# How sure a term is unless its entry says otherwise: right to within two months in 95 of 100 cases.
USUALLY = 0.95
# From what confidence on a term decides anything by itself: whom a surname alone means, when a page was written.
ENOUGH = 0.8


class Held(NamedTuple):
    """A post, its months, both included (``YYYY-MM``; ``until`` may be INDEFINITE), and how sure these are (0 to 1)."""

    post: str
    since: str
    until: str
    sure: float


def held(text: str, sure: float = USUALLY) -> Held:
    """A term as it is written; ``sure`` is that of its person, which the term's own ("@0.8") goes before."""
    post, _, months = text.rpartition(" ")
    months, _, own = months.partition("@")
    since, _, until = months.partition("..")
    return Held(post, since, until, float(own) if own else sure)
