"""How many independent sources stand behind claims: stories and agencies, not pages."""

from collections.abc import Iterable, Iterator

from reportedly.link.report import Report


def is_own_word(report: Report) -> bool:
    """Whether a party to the act says so."""
    speaker = report.speaker
    return speaker is not None and speaker.country in report.claim.countries


def independent(reports: Iterable[Report]) -> int:
    """Groups of claims that share no origin: no story, no agency, no innermost source.

    Two outlets with the same wire story are one source, and so are two outlets that cite the same ministry.
    """
    kinds = {tuple(_origins(r)) for r in reports}
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


def _origins(report: Report) -> Iterator[str]:
    yield f"story {report.story}"
    if report.document.agency:
        yield f"agency {report.document.agency.lower()}"
    chain = report.claim.attribution
    for link in chain:
        if link.link == "agency" and link.name:
            yield f"agency {link.name.lower()}"
    innermost = chain[0] if chain and chain[0].link != "outlet" else None
    if innermost and (name := innermost.name or (None if innermost.anonymous else innermost.affiliation)):
        yield f"source {name.lower()}"
