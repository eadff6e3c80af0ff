"""Forecasts in sentences that were written before the extractor saw them: how many are found, by whom, how sure, for when."""

import datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from reportedly import pipeline
from reportedly.clean import plain
from reportedly.link import link

DAY = datetime.date(2025, 3, 12)
LINES = (Path(__file__).parent / "forecast_sentences.txt").read_text("utf-8").splitlines()
WANTED = [line.split("|") for line in LINES if not line.startswith("#")]


class Told(NamedTuple):
    """What of one sentence's forecast is right; ``horizon`` None: the sentence asks for none, or it isn't found."""

    type: bool
    label: bool
    forecaster: bool
    horizon: bool | None


@pytest.fixture(scope="module")
def told(parser):
    """For each sentence the forecast that suits it best; None where there is none about its parties."""
    pages = [plain.plain(row[0], DAY) for row in WANTED]
    return [_best(*one) for one in zip(WANTED, pages, parser.parse(pages), strict=True)]


def _best(row, page, parsed):
    claims = {c.claim_id: c for c in pipeline.analyse(parsed).claims}
    found = link([page], list(claims.values()), {}).forecasts
    parties = set(row[2].split("+"))
    about = [_right(row, claims[f.claim_id], f) for f in found if parties & claims[f.claim_id].countries]
    return max(about, key=lambda one: sum(map(bool, one)), default=None)


def _right(row, claim, forecast):
    _, types, _, labels, forecaster, days = row
    who = forecast.forecaster
    named = " ".join(filter(None, (who.name, who.affiliation, who.country))) if who else ""
    unnamed = forecaster == "-" and (who is None or who.anonymous)
    return Told(
        (claim.type or "-") in types.split("/"),
        claim.factuality in labels.split("/"),
        unnamed or (forecaster != "-" and forecaster.lower() in named.lower()),
        None if days == "-" else _meets(days.split(".."), forecast.horizon),
    )


def _meets(days, horizon):
    if horizon is None:
        return False
    return str(horizon.start or "") <= days[1] and days[0] <= str(horizon.end or "9999")


def share(rows, part):
    asked = [getattr(row, part) for row in rows if getattr(row, part) is not None]
    return sum(asked) / len(asked)


def test_there_are_enough_sentences():
    assert len({row[0] for row in WANTED}) == len(WANTED) >= 60
    assert sum(row[5] != "-" for row in WANTED) >= 20


def test_most_forecasts_are_found(told):
    assert sum(row is not None for row in told) >= 0.7 * len(WANTED)


@pytest.mark.parametrize(("part", "floor"), [("type", 0.8), ("label", 0.85), ("forecaster", 0.85), ("horizon", 0.9)])
def test_what_is_found_is_mostly_right(told, part, floor):
    assert share([row for row in told if row is not None], part) >= floor
