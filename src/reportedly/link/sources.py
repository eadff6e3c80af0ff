"""How many independent sources stand behind claims: stories and agencies, not pages."""

from collections.abc import Iterable

from reportedly.link.report import Report


def is_own_word(report: Report) -> bool:
    """Whether a party to the act says so."""
    speaker = report.speaker
    return speaker is not None and speaker.country in report.claim.countries


def independent(reports: Iterable[Report]) -> int:
    """Groups of claims that share no origin: no story, no agency, no innermost source.

    Two outlets with the same wire story are one source, and so are two outlets that cite the same ministry.
    """
    kinds = {r.roots for r in reports}
    if len(kinds) < 2:
        return len(kinds)
    root: dict[str, str] = {}

    def find(origin: str) -> str:
        while root.setdefault(origin, origin) != origin:
            root[origin] = root[root[origin]]
            origin = root[origin]
        return origin

    for first, *others in kinds:
        find(first)
        for other in others:
            root[find(other)] = find(first)
    return len({find(o) for o in list(root)})
