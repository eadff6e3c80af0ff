"""Flows from sentences that were written before the extractor saw them: how many are found, which way, with what status."""

import dataclasses
import datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from reportedly import pipeline
from reportedly.clean import plain
from reportedly.link import flows
from reportedly.link.report import reports

DAY = datetime.date(2025, 3, 12)
LINES = (Path(__file__).parent / "flow_sentences.txt").read_text("utf-8").splitlines()
WANTED = [line.split("|") for line in LINES if not line.startswith("#")]


class Score(NamedTuple):
    asked: int
    told: int
    found: int
    direction: int
    status: int


@pytest.fixture(scope="module")
def score():
    codings = pipeline.code_many((text, DAY, ()) for text, _ in WANTED)
    counts = [_score(text, wanted, coding) for (text, wanted), coding in zip(WANTED, codings, strict=True)]
    return Score(*map(sum, zip(*counts, strict=True)))


def _score(text, wanted, coding):
    page = plain.plain(text, DAY)
    pages = [dataclasses.replace(page, document_id=d) for d in {c.document_id for c in coding.claims}]
    told = [(f.item, f.from_, f.to, f.status) for f in flows.rows(reports(pages, coding.claims, {}))]
    asked = [_flow(one) for one in wanted.split(";")]
    pairs = list(_pairs(asked, list(told)))
    return (
        len(asked),
        len(told),
        len(pairs),
        sum(_same_way(*p) for p in pairs),
        sum(p[0][3] in (None, p[1][3]) for p in pairs),
    )


def _flow(line):
    item, way, status = [*line.split(), None][:3]
    return item, *way.split(">"), status


def _pairs(asked, told):
    """Wanted flows and told ones of the same item, one to one, those of the same direction first."""
    for one in asked:
        same = sorted((t for t in told if t[0] == one[0]), key=lambda t: not _same_way(one, t))
        if same:
            told.remove(same[0])
            yield one, same[0]


def _same_way(one, told):
    return one[1] in ("*", told[1]) and one[2] == told[2]


def test_there_are_enough_sentences():
    assert len(WANTED) >= 60
    assert len({text for text, _ in WANTED}) == len(WANTED)


def test_most_flows_are_found(score):
    assert score.found >= 0.78 * score.asked


def test_few_flows_are_told_that_are_not_there(score):
    assert score.found >= 0.95 * score.told


def test_direction_and_status_are_right(score):
    assert score.direction >= 0.95 * score.found
    assert score.status >= 0.95 * score.found
