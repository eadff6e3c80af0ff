"""Figures of an evaluation: tallies of right, predicted and wanted answers, and the wrong ones in words."""

from collections import Counter
from dataclasses import dataclass, field


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

    def add(self, right: int, predicted: int, wanted: int) -> None:
        """Count further answers."""
        self.right += right
        self.predicted += predicted
        self.wanted += wanted


@dataclass(slots=True)
class Report:
    """Figures of one file or folder. ``by_kind``: the same for each type, label and class, as "factuality: denied".

    ``misses``: one line for each wrong answer, beginning with measure and kind; ``said``: for each measure with one
    answer, how often what was wanted (first) was answered by what (second).
    """

    rows: int = 0
    tallies: dict[str, Tally] = field(default_factory=dict)
    by_kind: dict[str, Tally] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)
    said: dict[str, Counter[tuple[str, str]]] = field(default_factory=dict)

    def figures(self) -> dict[str, float]:
        """F1 of each measure (the share right, where one answer is asked), rounded to three digits.

        "false coding" is the share of negatives that got a claim: the one figure that should be low.
        """
        return {name: round(t.f1, 3) for name, t in self.tallies.items()}

    def count(self, name: str, right: int, predicted: int, wanted: int) -> None:
        """Add to the tally of one measure."""
        self.tallies.setdefault(name, Tally()).add(right, predicted, wanted)

    def count_kind(self, name: str, kind: str, right: int, predicted: int, wanted: int) -> None:
        """Add to the tally of one kind within a measure."""
        self.by_kind.setdefault(f"{name}: {kind}", Tally()).add(right, predicted, wanted)

    def ask(self, name: str, wanted: str, said: str | None, where: str) -> None:
        """Count one question that has one right answer; what was said instead counts against the kind that was said."""
        right = int(said == wanted)
        self.said.setdefault(name, Counter())[wanted, said or "nothing"] += 1
        self.count(name, right, 1, 1)
        self.count_kind(name, wanted, right, right, 1)
        if not right:
            self.miss(name, wanted, f"{where} (said {said})")
            if said is not None:
                self.count_kind(name, said, 0, 1, 0)

    def miss(self, name: str, kind: str, where: str) -> None:
        """Keep a wrong answer for people to read."""
        self.misses.append(f"{name} ({kind}): {where}")
