"""What a number of the tables counts is what it opens: for every number of every table, and in words."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fakes import claim, document, forecast, when
from reportedly.errors import UsageError
from reportedly.model.actor import Speaker
from reportedly.model.derived import Probability
from reportedly.views.ledger import BY, STATES, By, Chosen, Ledger, of, tables
from reportedly.views.ledger.chosen import NO_LONGER_OPEN
from reportedly.views.ledger.entries import Entry

PAGES = [document(f"Talks on page {n}.", path=str(n), outlet=["Post", "Globe", None][n % 3]) for n in range(60)]
CLAIMS = [claim(page, "Talks", factuality="predicted", type=["CONSULT", "AID"][n % 2]) for n, page in enumerate(PAGES)]
SPEAKERS = [Speaker("Cho", "Sea Institute", "KOR"), Speaker(None, "officials", None, True), None]
ODDS = [
    None, Probability(0.7, 0.7, "stated", True), Probability(0.25, 0.25, "stated", True), Probability(0.6, 0.85, "r"),
    Probability(0.1, 0.35, "readers"), Probability(0.4, 0.6, "readers"),
]  # fmt: skip


@st.composite
def forecasts(draw: st.DrawFn) -> list[Entry]:
    """Forecasts of few forecasters, some of which restate an earlier one, of any group."""
    found: list[Entry] = []
    for n in range(draw(st.integers(1, len(PAGES)))):
        outcome = draw(st.sampled_from([True, False, None]))
        settled = st.sampled_from(["true", "false"] if outcome is not None else ["open", "due", "ambiguous", "void"])
        made = forecast(
            CLAIMS[n], forecaster=draw(st.sampled_from(SPEAKERS)), status=draw(settled), outcome=outcome,
            probability=draw(st.sampled_from(ODDS)), by_absence=outcome is not None and draw(st.booleans()),
            restates=draw(st.sampled_from([None, None, *(c.claim_id for c in CLAIMS[:n])])),
            horizon=draw(st.sampled_from([None, when("2024-06-01", "2024-06-08"), when("2024-06-01", "2026-06-08")])),
        )  # fmt: skip
        found.append(Entry(made, CLAIMS[n], PAGES[n]))
    return found


def numbers(ledger: Ledger) -> list[tables.Piece]:
    """All pieces of all tables that open something."""
    rows = [*tables.tracks(ledger), tables.whole(ledger), *tables.steps(ledger)]
    return [piece for row in rows for cell in row for piece in cell if piece.chosen]


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(forecasts(), st.sampled_from(BY))
def test_every_number_opens_as_many_as_it_says(found: list[Entry], by: By) -> None:
    ledger = of(found, Chosen(by), len(found))
    for piece in numbers(ledger):
        assert piece.chosen
        opened = of(found, piece.chosen, len(found))
        assert opened.tracks == ledger.tracks
        if isinstance(piece.text, int) or piece.text.startswith("n "):
            assert len(opened.entries) == int(str(piece.text).removeprefix("n ")), piece
        else:  # the share of void ones among those no longer open
            void = sum(e.forecast.status == "void" for e in opened.entries) / len(opened.entries)
            assert f"{100 * void:.0f} %" == piece.text


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(forecasts(), st.sampled_from(BY))
def test_what_is_no_number_but_nought_opens_something(found: list[Entry], by: By) -> None:
    ledger = of(found, Chosen(by), len(found))
    for row in (*tables.tracks(ledger), tables.whole(ledger)):
        for cell in row[1:]:
            loose = "".join(str(piece.text) for piece in cell if not piece.chosen)
            assert not re.search(r"(?<![.\d])[1-9]\d*(?![.\d])", loose), cell


def test_nothing_chosen_lists_restatements_too() -> None:
    said = Entry(forecast(CLAIMS[0]), CLAIMS[0], PAGES[0])
    again = Entry(forecast(CLAIMS[1], restates=CLAIMS[0].claim_id), CLAIMS[1], PAGES[1])
    assert Chosen("kind").among([said, again]) == (said, again)
    assert Chosen("kind", figure="number").among([said, again]) == (said,)
    assert Chosen("outlet", "Globe").among([said, again]) == (again,)  # of its group, nothing is said before


def test_a_forecaster_at_the_beginning_of_a_sentence_is_the_same_as_within_one() -> None:
    written = ["Experts", "experts", "experts", "Cho"]
    found = [
        Entry(forecast(CLAIMS[n], forecaster=Speaker(name, None, None, True)), CLAIMS[n], PAGES[n])
        for n, name in enumerate(written)
    ]
    ledger = of(found, Chosen("forecaster"), len(found))
    assert [(t.name, t.number) for t in ledger.tracks] == [("experts", 3), ("Cho", 1)]
    assert len(Chosen("forecaster", "EXPERTS").among(found)) == 3


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        (Chosen("outlet"), ""),
        (Chosen("outlet", "Post", ("true", "void")), "outlet Post; true or void"),
        (Chosen(figure="scored", odds=(0.55, 0.8), outcome=False), "scored; odds of 55–80 %; did not come about"),
        (Chosen(status=NO_LONGER_OPEN), "true or false or ambiguous or void"),
    ],
)  # fmt: skip
def test_told_in_words(chosen: Chosen, told: str) -> None:
    assert tables.told(chosen) == told
    assert chosen.narrows == bool(told)


@pytest.mark.parametrize(
    ("given_", "told"),
    [
        ({"by": "weather"}, "'weather' is none of the choices."),
        ({"group": "Post"}, "'Post' is a group of what?"),
        ({"status": ["settled"]}, "'settled' is none of the choices."),
        ({"figure": "brier"}, "'brier' is none of the choices."),
        ({"odds": (0.8, 0.2)}, "0.8 to 0.2 are no odds."),
        ({"odds": (float("nan"), 0.2)}, "nan to 0.2 are no odds."),
        ({"odds": (0, 1.5)}, "0 to 1.5 are no odds."),
    ],
)
def test_a_choice_that_means_nothing_is_refused(given_: dict[str, object], told: str) -> None:
    with pytest.raises(UsageError, match=re.escape(told)):
        Chosen.of(**given_)  # type: ignore[arg-type]


def test_a_choice_in_words() -> None:
    assert Chosen.of("Outlet", "Post", ["TRUE"], "Wrong") == Chosen("outlet", "Post", ("true",), "wrong")
    assert set(Chosen.of(status=STATES).status) == set(STATES)
