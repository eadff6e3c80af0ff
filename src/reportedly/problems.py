"""What was lost or dropped, as rows: nothing disappears in silence."""

from dataclasses import dataclass

from reportedly.errors import ReportedlyError


@dataclass(frozen=True, slots=True)
class Problem:
    """One input that could not be used (or only in part), with the reason and the remedy."""

    where: str
    kind: str
    what: str
    todo: str = ""

    @classmethod
    def of(cls, error: ReportedlyError, where: str = "") -> "Problem":
        """The row for an error: its class is the kind."""
        return cls(where or error.where, type(error).__name__, error.what, error.todo)

    def __str__(self) -> str:
        return f"{self.where}: {self.what} {self.todo}".rstrip()
