"""The ledger of forecasts as rows of tables and as one JSON object."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from reportedly.model.plain import to_plain
from reportedly.views import words
from reportedly.views.ledger import STATES, Chosen, Entry, Ledger, Track
from reportedly.views.ledger.chosen import NO_LONGER_OPEN, Figure
from reportedly.views.ledger.reliability import ENOUGH, Step
from reportedly.views.ledger.scoring import Score

ENTRY = ("said", "by", "forecast", "odds", "until", "state")
TRACK = ("", "number", *STATES, "void rate", "Brier, stated", "Brier, words", "wrong side", "by absence")
STEP = ("said", "forecasts", "came about", "share", "90 % interval", "if calibrated")
_FIGURE: dict[Figure, str] = {
    "number": "counted", "scored": "scored", "stated": "scored by stated numbers", "words": "scored by words",
    "decided": "odds on one side of one half", "wrong": "odds on the wrong side of one half",
    "absence": "settled by absence", "absence_scored": "settled by absence, with odds",
}  # fmt: skip


def entry(row: Entry) -> tuple[str, ...]:
    """The cells of one forecast; a restatement says so."""
    forecast = row.forecast
    until = words.day(forecast.horizon.end) if forecast.horizon and forecast.horizon.end else "–"
    notes = [("said before", forecast.restates), ("by absence", forecast.by_absence)]
    state = " ".join([forecast.status, *(f"({note})" for note, holds in notes if holds)])
    said = words.day(row.published)
    return said, row.forecaster, words.claim(row.claim), words.probability(forecast.probability), until, state


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a cell. ``chosen``: the forecasts that it counts, None where it counts none."""

    text: str | int
    chosen: Chosen | None = None


Cell = tuple[Piece, ...]


def plain(row: Iterable[Cell]) -> tuple[str | int, ...]:
    """Cells as they are read: a number where a cell is one, else its words."""
    return tuple(cell[0].text if len(cell) == 1 else "".join(str(piece.text) for piece in cell) for cell in row)


def track(row: Track, of: Chosen) -> tuple[Cell, ...]:
    """The cells of one group; scores with the number of forecasts they rest on. ``of``: all of the group."""
    states = [(_number(number, replace(of, status=(state,))),) for state, number in row.states.items()]
    void = Piece("–") if row.void_rate is None else Piece(_share(row.void_rate), replace(of, status=NO_LONGER_OPEN))
    return (
        (Piece(row.name),), (_number(row.number, replace(of, figure="number")),), *states, (void,),
        _brier(row.stated, replace(of, figure="stated")), _brier(row.imputed, replace(of, figure="words")),
        _side(row, of), _absence(row, of),
    )  # fmt: skip


def tracks(ledger: Ledger) -> list[tuple[Cell, ...]]:
    """The cells of each group."""
    return [track(row, Chosen(ledger.chosen.by, row.name)) for row in ledger.tracks]


def whole(ledger: Ledger) -> tuple[Cell, ...]:
    """The cells of all of them."""
    return track(ledger.all, Chosen(ledger.chosen.by))


def _number(number: int, chosen: Chosen) -> Piece:
    return Piece(number, chosen if number else None)


def _share(share: float) -> str:
    return words.percent(share, share)


def _brier(score: Score | None, chosen: Chosen) -> Cell:
    """``0.12 (n 8)``, and for ranges best and worst case: ``0.04–0.31 (n 8)``."""
    if score is None:
        return (Piece("–"),)
    best, worst = f"{score.brier_best:.2f}", f"{score.brier_worst:.2f}"
    return Piece(f"{best if best == worst else f'{best}–{worst}'} ("), Piece(f"n {score.number}", chosen), Piece(")")


def _side(row: Track, of: Chosen) -> Cell:
    scores = [s for s in (row.stated, row.imputed) if s and s.decided]
    decided = sum(s.decided for s in scores)
    wrong = sum(round((s.threshold or 0) * s.decided) for s in scores)
    if not decided:
        return (Piece("–"),)
    sides = _number(wrong, replace(of, figure="wrong")), _number(decided, replace(of, figure="decided"))
    return sides[0], Piece(" of "), sides[1]


def _absence(row: Track, of: Chosen) -> Cell:
    number = _number(row.by_absence, replace(of, figure="absence"))
    if row.absent is None:
        return (number,)
    return number, Piece(": "), *_brier(row.absent, replace(of, figure="absence_scored"))


def steps(ledger: Ledger) -> list[tuple[Cell, ...]]:
    """The cells of each step of the reliability diagram; none where there is no diagram."""
    return [_step(row, of_step(ledger, row)) for row in (ledger.reliability.steps if ledger.reliability else ())]


def of_step(ledger: Ledger, row: Step) -> Chosen:
    """The forecasts on one step of the reliability diagram."""
    return Chosen(ledger.chosen.by, figure="scored", odds=(row.low, row.high))


def _step(row: Step, of: Chosen) -> tuple[Cell, ...]:
    said, interval = words.percent(row.low, row.high), words.percent(row.from_, row.to)
    expected = words.percent(row.expected_from, row.expected_to)
    came = _number(row.came, replace(of, outcome=True))
    cells = Piece(said), _number(row.number, of), came, Piece(_share(row.share)), Piece(interval), Piece(expected)
    return tuple((cell,) for cell in cells)


def told(chosen: Chosen) -> str:
    """What is chosen, in words: ``outlet Bay Tribune; true or false; Brier, stated``; nothing where all are."""
    odds = chosen.odds and f"odds of {words.percent(*chosen.odds)}"
    came = None if chosen.outcome is None else "came about" if chosen.outcome else "did not come about"
    group = chosen.group and f"{chosen.by} {chosen.group}"
    figure = chosen.figure and _FIGURE[chosen.figure]
    return "; ".join(part for part in (group, " or ".join(chosen.status), figure, odds, came) if part)


def note(ledger: Ledger) -> str:
    """What the figures are, and why there is no curve where there is none."""
    lines = [
        "Brier: 0 is best; for words the best and worst case of the range that readers give them (imputed).",
        "Wrong side: the odds lay above one half and it did not come, or below and it came.",
        "“May” and “could” state no odds and are not scored.",
        "By absence: settled because no page tells of what the record would tell; scored apart, if it has odds.",
    ]
    if ledger.all.restated:
        again = words.count(ledger.all.restated, "forecast")
        lines.append(f"Not counted: {again} said before by the same source.")
    if ledger.total > ledger.scored:
        part = f"Scores are of the latest {ledger.scored:,} of {ledger.total:,} forecasts"
        lines.insert(0, f"{part}: a pair or a period narrows them, and the command reportedly forecasts scores all.")
    if ledger.reliability is None:
        lines.append(f"Fewer than {ENOUGH} scored forecasts: no reliability curve.")
    elif ledger.reliability.imputed:
        lines.append(f"The curve takes the middle of the range for {ledger.reliability.imputed} forecasts in words.")
    return "\n".join(lines)


def to_dict(ledger: Ledger) -> dict[str, Any]:
    """The ledger as dicts and lists: entries, the tracks and the reliability diagram."""
    entries = [
        {"forecast": to_plain(e.forecast), "published": str(e.published) if e.published else None,
         "outlet": e.document.outlet, "by": e.forecaster, "text": words.claim(e.claim),
         "sentence": words.sentence(e.claim)}
        for e in ledger.entries
    ]  # fmt: skip
    reliability = to_plain(ledger.reliability) if ledger.reliability else None
    tracks = [to_plain(t) for t in ledger.tracks]
    return {"all": to_plain(ledger.all), "tracks": tracks, "reliability": reliability, "forecasts": entries}
