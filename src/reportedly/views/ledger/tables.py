"""The ledger of forecasts as rows of tables and as one JSON object."""

from typing import Any

from reportedly.model.plain import to_plain
from reportedly.views import words
from reportedly.views.ledger import STATES, Entry, Ledger, Track
from reportedly.views.ledger.reliability import ENOUGH, Step
from reportedly.views.ledger.scoring import Score

ENTRY = ("said", "by", "forecast", "odds", "until", "state")
TRACK = ("", "number", *STATES, "void rate", "Brier, stated", "Brier, words", "wrong side", "by absence")
STEP = ("said", "forecasts", "came about", "share", "90 % interval", "if calibrated")


def entry(row: Entry) -> tuple[str, ...]:
    """The cells of one forecast; a restatement says so."""
    forecast = row.forecast
    until = words.day(forecast.horizon.end) if forecast.horizon and forecast.horizon.end else "–"
    notes = [("said before", forecast.restates), ("by absence", forecast.by_absence)]
    state = " ".join([forecast.status, *(f"({note})" for note, holds in notes if holds)])
    said = words.day(row.published)
    return said, row.forecaster, words.claim(row.claim), words.probability(forecast.probability), until, state


def track(row: Track) -> tuple[str | int, ...]:
    """The cells of one group; scores with the number of forecasts they rest on."""
    void = "–" if row.void_rate is None else words.percent(row.void_rate, row.void_rate)
    scores = _brier(row.stated), _brier(row.imputed), _side(row)
    absent = f"{row.by_absence}: {_brier(row.absent)}" if row.absent else row.by_absence
    return row.name, row.number, *row.states.values(), void, *scores, absent


def _brier(score: Score | None) -> str:
    """``0.12 (n 8)``, and for ranges best and worst case: ``0.04–0.31 (n 8)``."""
    if score is None:
        return "–"
    best, worst = f"{score.brier_best:.2f}", f"{score.brier_worst:.2f}"
    return f"{best if best == worst else f'{best}–{worst}'} (n {score.number})"


def _side(row: Track) -> str:
    scores = [s for s in (row.stated, row.imputed) if s and s.decided]
    decided = sum(s.decided for s in scores)
    wrong = sum(round((s.threshold or 0) * s.decided) for s in scores)
    return f"{wrong} of {decided}" if decided else "–"


def step(row: Step) -> tuple[str | int, ...]:
    """The cells of one step of the reliability diagram."""
    said, interval = words.percent(row.low, row.high), words.percent(row.from_, row.to)
    share, expected = words.percent(row.share, row.share), words.percent(row.expected_from, row.expected_to)
    return said, row.number, row.came, share, interval, expected


def note(ledger: Ledger) -> str:
    """What the figures are, and why there is no curve where there is none."""
    lines = [
        "Brier: 0 is best; for words the best and worst case of the range that readers give them (imputed).",
        "Wrong side: the odds lay above one half and it did not come, or below and it came.",
        "“May” and “could” state no odds and are not scored.",
        "By absence: settled because no page tells of what the record would tell; scored apart, if it has odds.",
        "Forecasts that repeat an earlier one of the same source are not counted.",
    ]
    if ledger.total > len(ledger.entries):
        part = f"Scores are of the latest {len(ledger.entries):,} of {ledger.total:,} forecasts"
        lines.insert(0, f"{part}: a pair or a period narrows them, and `reportedly forecasts` scores all.")
    if ledger.reliability is None:
        lines.append(f"Fewer than {ENOUGH} scored forecasts: no reliability curve.")
    elif ledger.reliability.imputed:
        lines.append(f"The curve takes the middle of the range for {ledger.reliability.imputed} forecasts in words.")
    return "\n".join(lines)


def to_dict(ledger: Ledger) -> dict[str, Any]:
    """The ledger as dicts and lists: entries, the tracks and the reliability diagram."""
    entries = [
        {"forecast": to_plain(e.forecast), "published": str(e.published) if e.published else None,
         "outlet": e.document.outlet, "by": e.forecaster, "text": words.claim(e.claim)}
        for e in ledger.entries
    ]  # fmt: skip
    reliability = to_plain(ledger.reliability) if ledger.reliability else None
    tracks = [to_plain(t) for t in ledger.tracks]
    return {"all": to_plain(ledger.all), "tracks": tracks, "reliability": reliability, "forecasts": entries}
