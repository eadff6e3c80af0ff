"""How well texts are read, against gold rows in the form of docs/evaluation.md; the tests' floors use the same figures.

1. code the texts of the rows        3. ask matched claims for factuality, certainty and date
2. match claims with wanted events   4. ask for time expressions, statements and speakers
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from reportedly.figures import Report, Tally
from reportedly.gold import GoldEvent, GoldRow, GoldStatement, rows
from reportedly.model.claim import Claim
from reportedly.model.finding import Coding
from reportedly.model.statement import Statement
from reportedly.model.when import TimexType, When
from reportedly.pipeline import code_many

__all__ = ["Report", "Tally", "evaluate"]

Pair = tuple[GoldEvent, Claim]
Parties = tuple[frozenset[str], frozenset[str]]
_WORD = re.compile(r"\w+")


def evaluate(path: str | Path) -> Report:
    """Read a gold file (or a folder of such), code its texts, compare.

    Raises InputError for a line that is no gold row.
    """
    gold = list(rows(Path(path)))
    report = Report(len(gold))
    codings = code_many((row.text, row.published, row.spans()) for row in gold)
    for row, coding in zip(gold, codings, strict=True):
        _compare(row, coding, report)
    return report


def _compare(row: GoldRow, coding: Coding, report: Report) -> None:
    if row.events is not None:
        _events(row, row.events, [c for c in coding.claims if c.type], report)
    if row.times is not None:
        _times(row, coding, report)
    for statement in row.statements or ():
        _statement(row, statement, coding, report)
    for word, said in zip(row.words, coding.factuality, strict=True):
        wanted = said.label if said.label in word.labels else word.labels[0]
        report.ask("label of a word", wanted, said.label, f"{row.id}: {row.text} ['{word.text}' {said.label}]")


def _events(row: GoldRow, events: tuple[GoldEvent, ...], claims: list[Claim], report: Report) -> None:
    if not events:
        report.count("false coding", int(bool(claims)), 1, 1)
    match = _match(events, claims)
    _count_types(match, report)
    where = f"{row.id}: {row.text}"
    for event, claim in match.right:
        if not _same_parties(event, claim):
            report.miss("parties", event.type, f"{where} (wanted {event}, said {_told(claim)})")
        _details(event, claim, where, report)
    for event in match.missed:
        report.miss("found", event.type, f"{where} (wanted {event}, said {'; '.join(map(_told, claims)) or 'nothing'})")
    for claim in match.extra:
        report.miss("extra claim", str(claim.type), f"{where} (said {_told(claim)})")


class _Match(NamedTuple):
    """Wanted and optional events with their claims, wanted events that no claim fits, claims that fit no event."""

    right: list[Pair]
    spare: list[Pair]
    missed: list[GoldEvent]
    extra: list[Claim]


def _match(events: Sequence[GoldEvent], claims: list[Claim]) -> _Match:
    pairs = list(_pairs(events, claims))
    paired = {id(one) for pair in pairs for one in pair}
    return _Match(
        [p for p in pairs if not p[0].optional],
        [p for p in pairs if p[0].optional],
        [e for e in events if not e.optional and id(e) not in paired],
        [c for c in claims if id(c) not in paired],
    )


def _pairs(events: Sequence[GoldEvent], claims: list[Claim]) -> Iterator[Pair]:
    """Events and claims of one type, one to one; same parties first, then same label, then wanted before optional."""
    taken: set[int] = set()
    candidates = [(e, c) for e in events for c in claims if e.type == c.type]
    for event, claim in sorted(candidates, key=_likeness, reverse=True):
        if taken.isdisjoint((id(event), id(claim))):
            taken.update((id(event), id(claim)))
            yield event, claim


def _likeness(pair: Pair) -> tuple[bool, bool, bool]:
    event, claim = pair
    return _same_parties(event, claim), event.factuality == claim.factuality, not event.optional


def _count_types(match: _Match, report: Report) -> None:
    """Type alone, and type with parties. A claim that is an optional event isn't counted either way."""
    right, missed, extra = len(match.right), len(match.missed), len(match.extra)
    same = sum(_same_parties(*pair) for pair in match.right)
    # An optional event with other parties is no right reading.
    odd = sum(not _same_parties(*pair) for pair in match.spare)
    report.count("found", right, right + missed, right + missed)
    report.count("event type", right, right + extra, right + missed)
    report.count("event type and parties", same, right + extra + odd, right + missed)
    for event, _ in match.right:
        report.count_kind("event type", event.type, 1, 1, 1)
    for event in match.missed:
        report.count_kind("event type", event.type, 0, 0, 1)
    for claim in match.extra:
        report.count_kind("event type", str(claim.type), 0, 1, 0)


def _same_parties(event: GoldEvent, claim: Claim) -> bool:
    return _parties(claim) == (frozenset(event.source), frozenset(event.target))


def _parties(claim: Claim) -> Parties:
    """The codes on both sides; actors of no state don't count."""
    return (
        frozenset(a.country for a in claim.source if a.country),
        frozenset(a.country for a in claim.target if a.country),
    )


def _told(claim: Claim) -> str:
    source, target = (",".join(sorted(codes)) for codes in _parties(claim))
    return f"{claim.type} {source}>{target} {claim.factuality} by '{claim.trigger.text}'"


def _details(event: GoldEvent, claim: Claim, where: str, report: Report) -> None:
    if event.factuality:
        report.ask("factuality", event.factuality, claim.factuality, f"{where} [{_told(claim)}]")
    if event.cameo:
        _cameo(event.cameo, claim, where, report)
    if event.certainty:
        said = claim.certainty.class_ if claim.certainty else None
        report.ask("certainty", event.certainty, said, f"{where} [{_told(claim)}]")
    if event.date:
        _date(event.date, claim.date, where, report)


def _cameo(wanted: str, claim: Claim, where: str, report: Report) -> None:
    """The root, and the code where the gold has more than the root."""
    said = claim.cameo or "none"
    report.ask("CAMEO root", wanted[:2], said[:2], f"{where} [{_told(claim)}]")
    if len(wanted) > 2:
        report.count("CAMEO code", int(said == wanted), 1, 1)
        if said != wanted:
            report.miss("CAMEO code", wanted, f"{where} (said {said})")


def _date(wanted: tuple[object, object], said: When | None, where: str, report: Report) -> None:
    first, last = wanted
    kind = "open" if None in wanted else "day" if first == last else "interval"
    days = (said.start, said.end) if said else None
    report.count("date", int(days == wanted), 1, 1)
    report.count_kind("date", kind, int(days == wanted), 1, 1)
    if days != wanted:
        got = f"{days[0]}..{days[1]}" if days else "no date"
        report.miss("date", kind, f"{where} (wanted {first}..{last}, said {got})")


def _times(row: GoldRow, coding: Coding, report: Report) -> None:
    """Right is an expression with the same words, type and value."""
    wanted = Counter((t.type, t.text, t.value) for t in row.times or ())
    found = Counter((t.type, t.text, t.value) for t in coding.times)
    report.count("time value", (wanted & found).total(), found.total(), wanted.total())
    for kind in sorted({t[0] for t in wanted | found}):
        right, said, asked = (_of_kind(kind, c) for c in (wanted & found, found, wanted))
        report.count_kind("time value", kind, right, said, asked)
    if wanted != found:
        missing, extra = (
            ", ".join(f"'{t}' {v}" for _, t, v in c) or "nothing" for c in (wanted - found, found - wanted)
        )
        report.miss("time value", row.id, f"{row.text} (wanted {missing}, said {extra})")


def _of_kind(kind: str, counter: Counter[tuple[TimexType, str, str]]) -> int:
    return sum(n for (k, _, _), n in counter.items() if k == kind)


def _statement(row: GoldRow, wanted: GoldStatement, coding: Coding, report: Report) -> None:
    where = f"{row.id}: {row.text}"
    near = _nearest(wanted, coding.statements)
    report.ask("statement", wanted.kind, wanted.kind if near else None, where)
    if near is None:
        return
    report.ask("statement kind", wanted.kind, near.kind, where)
    if wanted.speaker:
        name = near.speaker.name if near.speaker else None
        same = _share(wanted.speaker, name or "") >= 0.5
        report.ask(
            "speaker", wanted.kind, wanted.kind if same else None, f"{where} (wanted {wanted.speaker}, got {name})"
        )


def _nearest(wanted: GoldStatement, statements: Sequence[Statement]) -> Statement | None:
    """The statement that covers most of the wanted words, at least half; the shortest of several."""
    ranked = [(_share(wanted.content, said), -len(said), s) for s in statements for said in [_said(s)]]
    best = max(ranked, key=lambda entry: entry[:2], default=None)
    return best[2] if best and best[0] >= 0.5 else None


def _said(statement: Statement) -> str:
    return " ".join(span.text for span in statement.content)


def _share(wanted: str, said: str) -> float:
    """The share of the wanted words that were said; capitals don't count."""
    words = _WORD.findall(wanted.lower())
    return sum(w in set(_WORD.findall(said.lower())) for w in words) / max(1, len(words))
