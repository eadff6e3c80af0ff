"""How well texts are read, against gold rows in the form of docs/evaluation.md; the tests' floors use the same figures.

A row: ``{"id", "text", "published", "events": [{"type", "source", "target", "symmetric", "factuality", "certainty", "date"}],
"times": [{"text", "type", "value"}], "statements": [{"kind", "content", "speaker"}]}``; every list may be missing (not asked).
"""

import datetime
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reportedly.errors import InputError
from reportedly.model.claim import Claim
from reportedly.model.finding import Coding
from reportedly.pipeline import code_many

Row = dict[str, Any]


@dataclass(slots=True)
class Tally:
    """Right, predicted and wanted; from them precision, recall and F1 in [0, 1]."""

    right: int = 0
    predicted: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        """Share of what was predicted that is right."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of what was wanted that was found."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(slots=True)
class Report:
    """Figures of one file. ``by_kind``: right and asked, for each label, type and class."""

    rows: int = 0
    tallies: dict[str, Tally] = field(default_factory=dict)
    by_kind: dict[str, Tally] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """F1 of what is found, share right of what is asked, each rounded to three digits."""
        return {name: round(t.f1, 3) for name, t in self.tallies.items()}

    def count(self, name: str, right: int, predicted: int, wanted: int) -> None:
        """Add to one tally."""
        tally = self.tallies.setdefault(name, Tally())
        tally.right += right
        tally.predicted += predicted
        tally.wanted += wanted

    def ask(self, name: str, kind: str, right: bool, miss: str) -> None:
        """Count one question with a yes or no answer, under its name and its kind."""
        self.count(name, int(right), 1, 1)
        tally = self.by_kind.setdefault(f"{name}: {kind}", Tally())
        tally.right += int(right)
        tally.predicted += 1
        tally.wanted += 1
        if not right:
            self.misses.append(f"{name} ({kind}): {miss}")


def evaluate(path: str | Path) -> Report:
    """Read a gold file, code its texts, compare. Raises InputError for a line that is no gold row."""
    rows = list(_rows(Path(path)))
    report = Report(len(rows))
    texts = ((r["text"], _day(r.get("published")), ()) for r in rows)
    for row, coding in zip(rows, code_many(texts), strict=True):
        _compare(row, coding, report)
    return report


def _rows(path: Path) -> Iterable[Row]:
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"can't be read ({type(error).__name__}).", str(path), "Give a JSON Lines file of gold rows."
        ) from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            _day(row.get("published"))
            if not isinstance(row["text"], str):
                raise TypeError
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise InputError(
                f"line {number} is no gold row.", str(path), "Each line needs an object with id, text, published."
            ) from error
        yield row


def _day(value: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(value) if value else None


def _compare(row: Row, coding: Coding, report: Report) -> None:
    if "events" in row:
        _events(row, coding, report)
    if "times" in row:
        wanted = Counter((t["text"], t["type"], t["value"]) for t in row["times"])
        found = Counter((t.text, t.type, t.value) for t in coding.times)
        report.count("time value", (wanted & found).total(), found.total(), wanted.total())
        if wanted - found:
            report.misses.append(f"time value: {row['id']}: wanted {dict(wanted - found)}, found {dict(found - wanted)}")
    for statement in row.get("statements", ()):
        _statement(row, statement, coding, report)


def _parties(claim: Claim) -> tuple[frozenset[str | None], frozenset[str | None]]:
    return frozenset(a.country for a in claim.source), frozenset(a.country for a in claim.target)


def _wanted_parties(event: Row) -> tuple[frozenset[str | None], frozenset[str | None]]:
    return frozenset(event["source"]), frozenset(event["target"])


def _events(row: Row, coding: Coding, report: Report) -> None:
    claims = [c for c in coding.claims if c.type]
    types, wanted = Counter(c.type for c in claims), Counter(e["type"] for e in row["events"])
    report.count("event type", (types & wanted).total(), types.total(), wanted.total())
    pairs = Counter((c.type, *_parties(c)) for c in claims)
    gold = Counter((e["type"], *_wanted_parties(e)) for e in row["events"])
    report.count("event type and parties", (pairs & gold).total(), pairs.total(), gold.total())
    for event in row["events"]:
        match = _best(event, list(coding.claims))
        report.ask("found", event["type"] or "01", match is not None, f"{row['id']}: {row['text']}")
        if match is not None:
            _details(row, event, match, report)


def _best(event: Row, claims: list[Claim]) -> Claim | None:
    """The claim of the event's type, with its parties if possible, with its label if possible."""
    typed = [c for c in claims if c.type == event["type"]]
    return max(
        typed,
        key=lambda c: (_parties(c) == _wanted_parties(event), c.factuality == event.get("factuality")),
        default=None,
    )


def _details(row: Row, event: Row, claim: Claim, report: Report) -> None:
    where = f"{row['id']}: {row['text']}"
    if "factuality" in event:
        label = event["factuality"]
        report.ask("factuality", label, claim.factuality == label, f"{where} (said {claim.factuality})")
    if "certainty" in event:
        said = claim.certainty.class_ if claim.certainty else None
        report.ask("certainty", str(event["certainty"]), said == event["certainty"], f"{where} (said {said})")
    if "date" in event:
        said_days = [str(claim.date.start), str(claim.date.end)] if claim.date else None
        report.ask("date", "date", said_days == event["date"], f"{where} (said {said_days})")


def _statement(row: Row, wanted: Row, coding: Coding, report: Report) -> None:
    words = set(wanted["content"].split())
    near = [s for s in coding.statements if 2 * len(words & set(" ".join(c.text for c in s.content).split())) >= len(words)]
    report.ask("statement", wanted["kind"], bool(near), f"{row['id']}: {row['text']}")
    if near and wanted.get("speaker"):
        names = {s.speaker.name for s in near if s.speaker}
        report.ask("speaker", wanted["kind"], wanted["speaker"] in names, f"{row['id']}: {row['text']} (said {names})")
