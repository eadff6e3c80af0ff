"""Which forecasts a number of the tables counts. The tables count by it, and it opens what they count."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Literal, Self, TypeVar, get_args

from reportedly.errors import UsageError
from reportedly.model.derived import Forecast, ForecastStatus
from reportedly.views.ledger.entries import BY, By, Entry, counted, group
from reportedly.views.ledger.scoring import trial

T = TypeVar("T", bound=str)
Figure = Literal["number", "scored", "stated", "words", "decided", "wrong", "absence", "absence_scored"]
FIGURES: tuple[Figure, ...] = get_args(Figure)
STATES: tuple[ForecastStatus, ...] = get_args(ForecastStatus)
NO_LONGER_OPEN: tuple[ForecastStatus, ...] = ("true", "false", "ambiguous", "void")


@dataclass(frozen=True, slots=True)
class Chosen:
    """Some of a ledger's forecasts; what is None or empty leaves all through.

    ``by``: what the tables group by, and ``group``: the name of one such group. ``status``: any of these states.
    ``figure``: what counts them: their number; a score (``scored``: any, ``stated``: of numbers, ``words``: of ranges);
    the side of one half (``decided``: the odds lie on one side, ``wrong``: on the wrong one); ``absence``: settled by
    it, ``absence_scored``: and scored. ``odds``: lowest and highest middle of the range of scored ones, 0 to 1;
    ``outcome``: whether what was foretold came about.
    """

    by: By | None = None
    group: str | None = None
    status: tuple[ForecastStatus, ...] = ()
    figure: Figure | None = None
    odds: tuple[float, float] | None = None
    outcome: bool | None = None

    @classmethod
    def of(
        cls,
        by: str | None = None,
        group: str | None = None,
        status: Collection[str] = (),
        figure: str | None = None,
        odds: tuple[float, float] | None = None,
        outcome: bool | None = None,
    ) -> Self:
        """A choice in a user's words. Raises UsageError for what is unknown, a group of nothing, odds that are none."""
        if group and not by:
            raise UsageError(f"'{group}' is a group of what?", "group", f"Say by: one of {', '.join(BY)}.")
        if odds and not 0 <= odds[0] <= odds[1] <= 1:
            raise UsageError(
                f"{odds[0]:g} to {odds[1]:g} are no odds.", "odds", "Give two from 0 to 1, the lower first."
            )
        return cls(
            _known(by, BY, "by") if by else None, group or None, tuple(_known(s, STATES, "status") for s in status),
            _known(figure, FIGURES, "figure") if figure else None, odds, outcome,
        )  # fmt: skip

    @property
    def narrows(self) -> bool:
        """Whether it leaves anything out."""
        return self != type(self)(self.by)

    def among(self, entries: Sequence[Entry]) -> tuple[Entry, ...]:
        """Those chosen; as the tables do, without those that restate another of the group."""
        if not self.narrows:
            return tuple(entries)
        return tuple(e for e in counted(self._grouped(entries)) if self._fits(e.forecast))

    def _grouped(self, entries: Sequence[Entry]) -> Sequence[Entry]:
        if self.by is None or self.group is None:
            return entries
        return [e for e in entries if group(e, self.by).casefold() == self.group.casefold()]

    def _fits(self, forecast: Forecast) -> bool:
        return (
            (not self.status or forecast.status in self.status)
            and (self.figure is None or counts(self.figure, forecast))
            and (self.odds is None or _within(self.odds, forecast))
            and (self.outcome is None or forecast.outcome == self.outcome)
        )


def counts(figure: Figure, forecast: Forecast) -> bool:
    """Whether a forecast is one of those that a figure counts."""
    return _COUNTS[figure](forecast)


def _scored(forecast: Forecast) -> bool:
    return not forecast.by_absence and trial(forecast) is not None


def _is_stated(forecast: Forecast) -> bool:
    return forecast.probability is not None and forecast.probability.stated


def _wrong_side(forecast: Forecast) -> bool | None:
    """Whether the odds lie on the wrong side of one half; None for those not scored, and those on neither side."""
    found = trial(forecast)
    return found.wrong_side if found and not forecast.by_absence else None


_COUNTS: dict[Figure, Callable[[Forecast], bool]] = {
    "number": lambda f: True,
    "scored": _scored,
    "stated": lambda f: _scored(f) and _is_stated(f),
    "words": lambda f: _scored(f) and not _is_stated(f),
    "decided": lambda f: _wrong_side(f) is not None,
    "wrong": lambda f: _wrong_side(f) is True,
    "absence": lambda f: f.by_absence,
    "absence_scored": lambda f: f.by_absence and trial(f) is not None,
}


def _within(odds: tuple[float, float], forecast: Forecast) -> bool:
    found = trial(forecast)
    return found is not None and odds[0] <= found.middle <= odds[1]


def _known(given: str, known: Collection[T], what: str) -> T:
    found = next((name for name in known if name == given.lower()), None)
    if found is None:
        raise UsageError(f"'{given}' is none of the choices.", what, f"Give one of {', '.join(known)}.")
    return found
