"""Forecasts in sentences that were written before the extractor saw them: how many are found, by whom, how sure, for when."""

import datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from reportedly import pipeline
from reportedly.clean import plain
from reportedly.link import link

DAY = datetime.date(2025, 3, 12)
# Of each file what share must be found, and of these what share must be right in each part.
FLOORS = {
    "forecast_sentences": {"found": 0.72, "kind": 0.8, "label": 0.86, "forecaster": 0.86, "horizon": 0.95},
    "trend_sentences": {"found": 0.87, "kind": 0.84, "label": 0.93, "forecaster": 0.95, "horizon": 0.95},
}
PARTS = [(file, part) for file, parts in FLOORS.items() for part in parts if part != "found"]


class Told(NamedTuple):
    """What of one sentence's forecast is right; ``horizon`` None: the sentence asks for none, or it isn't found."""

    kind: bool
    label: bool
    forecaster: bool
    horizon: bool | None


def lines(file: str) -> list[list[str]]:
    """The fields of each line; look-alikes, which foretell nothing, have one."""
    text = (Path(__file__).parent / f"{file}.txt").read_text("utf-8")
    return [line.split("|") for line in text.splitlines() if not line.startswith("#")]


def forecasts(parser, rows):
    """For each sentence its forecasts, each with its claim."""
    pages = [plain.plain(row[0], DAY) for row in rows]
    for page, parsed in zip(pages, parser.parse(pages), strict=True):
        claims = {c.claim_id: c for c in pipeline.analyse(parsed).claims}
        yield [(claims[f.claim_id], f) for f in link([page], list(claims.values()), {}).forecasts]


@pytest.fixture(scope="module")
def told(parser):
    """By file, for each sentence the forecast that suits it best; None where there is none about its parties."""
    wanted = {file: [row for row in lines(file) if len(row) > 1] for file in FLOORS}
    return {
        file: [_best(row, found) for row, found in zip(rows, forecasts(parser, rows), strict=True)]
        for file, rows in wanted.items()
    }


def _best(row, found):
    parties = set(row[2].split("+")) - {"-"}
    about = [_right(row, claim, forecast) for claim, forecast in found if not parties or parties & claim.countries]
    return max(about, key=lambda one: sum(map(bool, one)), default=None)


def _right(row, claim, forecast):
    _, kinds, _, labels, forecaster, days = row
    who = forecast.forecaster
    named = " ".join(filter(None, (who.name, who.affiliation, who.country))) if who else ""
    unnamed = forecaster == "-" and (who is None or who.anonymous)
    return Told(
        bool({claim.type or "-", claim.trend} & set(kinds.split("/"))),
        claim.factuality in labels.split("/"),
        unnamed or (forecaster != "-" and forecaster.lower() in named.lower()),
        None if days == "-" else _meets(days.split(".."), forecast.horizon),
    )


def _meets(days, horizon):
    if horizon is None:
        return False
    return str(horizon.start or "") <= days[1] and days[0] <= str(horizon.end or "9999")


def share(rows, part):
    asked = [getattr(row, part) for row in rows if row is not None and getattr(row, part) is not None]
    return sum(asked) / len(asked)


@pytest.mark.parametrize("file", FLOORS)
def test_there_are_enough_sentences(file):
    rows = [row for row in lines(file) if len(row) > 1]
    assert len({row[0] for row in rows}) == len(rows) >= 60
    assert sum(row[5] != "-" for row in rows) >= 20


@pytest.mark.parametrize("file", FLOORS)
def test_most_forecasts_are_found(told, file):
    found = told[file]
    assert sum(row is not None for row in found) >= FLOORS[file]["found"] * len(found)


@pytest.mark.parametrize(("file", "part"), PARTS)
def test_what_is_found_is_mostly_right(told, file, part):
    assert share(told[file], part) >= FLOORS[file][part]


def test_look_alikes_foretell_nothing(parser):
    """But for three: what was expected in the past of another day, and what a bank needs or tourists like."""
    rows = [row for row in lines("trend_sentences") if len(row) == 1]
    assert len(rows) >= 40
    assert sum(bool(found) for found in forecasts(parser, rows)) <= 3
