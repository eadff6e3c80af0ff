"""The brief for terminals and as JSON."""

import dataclasses
import datetime
import itertools
import json

import pytest
import sample_record as sample

from reportedly.model.claim import FACTUALITY
from reportedly.views.brief import text as brief_text
from reportedly.views.brief.nouns import Brief


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_longer_than_the_terminal(pair: Brief, width: int) -> None:
    assert max(len(line) for line in brief_text.render(pair, width).splitlines()) <= width


def test_sections_in_order(pair: Brief) -> None:
    rows = brief_text.render(pair).splitlines()
    titles = [row for row, under in itertools.pairwise(rows) if row and set(under) in ({"-"}, {"="})]
    assert titles == [
        "North Korea – Russia", "What is new", "Events, the latest first", "What contradicts what", "Why, according to whom", "Flows",
        "Open forecasts", "Settled forecasts", "Sanctions and law", "Statements", "Sources", "What was left out",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "● North Korea – Russia: meeting, happened 1 November 2024 [2 independent sources]",
        "● happened 1 November 2024: “The foreign ministers of North Korea and Russia met in Moscow",
        "× North Korea – Russia: signing of an agreement, denied, 13 September 2023 ×",
        "● North Korea: denial (reported 1 November 2023)",
        "* 2 November 2024: First reported: North Korea → Russia: military aid, predicted “An official who",
        "* artillery ammunition, North Korea → Russia: alleged (1 claim), denied (1 claim)",
        "an official, 2 November 2024; 95–99 % (ICD 203) OPEN: no later claim",
        "Russian foreign ministry, 20 June 2024, for September to November 2024 TRUE: a later claim",
        "one says it happened, the other denies it",
        "* Analysts: Pyongyang would probably send artillery shells to Moscow before the end of the year [Harbour",
        "* scrap.txt. outlet not known, no date. 1 claim used. What was left out",
        "* Seoul counts containers. Bay Tribune, 1 November 2023. 6 claims used. shells.html",
        "* broken.pdf: this is not a text. Give .txt or .html.",
    ],
)
def test_lines(pair: Brief, line: str) -> None:
    assert line in " ".join(brief_text.render(pair).split())


def test_every_label_has_a_sign_of_its_own() -> None:
    assert set(brief_text.SIGNS) == set(FACTUALITY)
    assert len(set(brief_text.SIGNS.values())) == len(FACTUALITY)


def test_empty_brief(nothing: Brief) -> None:
    text = brief_text.render(dataclasses.replace(nothing, left_out=()))
    assert text.splitlines()[2:] == [
        "The record holds no claim that names both France and Germany.", "",
        f"Snapshot {nothing.snapshot} of the record; reportedly {nothing.software}.",
    ]  # fmt: skip


def test_empty_brief_on_a_period(nothing: Brief) -> None:
    text = brief_text.render(dataclasses.replace(nothing, since=sample.WEDNESDAY.start), 200)
    assert "both France and Germany in this period." in text


def test_json_has_all_lines_with_the_ids_of_their_claims(pair: Brief) -> None:
    plain = json.loads(json.dumps(brief_text.to_dict(pair)))
    assert plain["a"] == {"code": "PRK", "name": "North Korea"}
    assert [row["claim_ids"] for row in plain["events"]] == [list(line.claim_ids) for line in pair.events]
    assert plain["events"][0]["evidence"][0]["claim"]["certainty"]["class"] == "almost_certain"
    for section in ("statements", "flows", "forecasts", "contradictions", "news"):
        assert plain[section]
        assert all(row["claim_ids"] for row in plain[section])


def test_a_part_is_set_in(pair: Brief) -> None:
    rows = brief_text.render(pair).splitlines()
    at = rows.index("● Russia → North Korea: visit, happened 19 June 2024")
    part = next(row for row in rows[at + 1 :] if not row.startswith("    "))
    assert part == "  ● North Korea – Russia: signing of an agreement, happened 19 June 2024"


def test_of_many_sentences_the_telling_ones_are_shown(pair: Brief) -> None:
    delivery = next(line for line in pair.events if line.event.event_id == sample.DELIVERY.event_id)
    many = dataclasses.replace(delivery, evidence=delivery.evidence[:1] * 9 + delivery.evidence)
    text = brief_text.render(dataclasses.replace(pair, events=(many,), news=(), forecasts=(), contradictions=()), 200)
    shown = text.split("Events, the latest first")[1].split("Flows")[0]
    assert [shown.count(f"{sign} ") for sign in "△◉×"] == [2, 2, 1]
    assert "and 8 more sentences (see the page)" in shown


@pytest.mark.parametrize(
    ("days", "told"), [((0, 0), "published 1 May 2024."), ((0, 9), "published 1 May 2024 to 10 May 2024.")]
)
def test_the_period_of_one_day_is_a_day(pair: Brief, days: tuple[int, int], told: str) -> None:
    first, last = (datetime.date(2024, 5, 1) + datetime.timedelta(days=n) for n in days)
    text = brief_text.render(dataclasses.replace(pair, first=first, last=last), 200)
    assert told in text.splitlines()[2]
