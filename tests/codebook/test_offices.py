"""Terms of office as offices.yaml writes them."""

import datetime

import pytest

from reportedly.clean import terms
from reportedly.codebook import actors, load
from reportedly.codebook.offices import ENOUGH, held


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("president 1991-07..1999-12", ("president", "1991-07", "1999-12", 0.95)),
        ("foreign minister 2004-03..now", ("foreign minister", "2004-03", "now", 0.95)),
        (
            "minister of state for trade 2004-03..2004-05@0.7",
            ("minister of state for trade", "2004-03", "2004-05", 0.7),
        ),
    ],
)
def test_a_term_as_written(text, expected):
    assert held(text) == expected


def test_a_person_s_doubt_is_that_of_the_terms_without_their_own():
    assert held("premier 1990-01..1991-01", 0.6).sure == 0.6
    assert held("premier 1990-01..1991-01@0.9", 0.6).sure == 0.9


def test_a_doubtful_ministry_beside_the_presidency_casts_no_doubt_on_it():
    (bashir,) = (e for e in actors.index().whole("omar al-bashir") if e.kind == "person")
    assert {t.post: t.sure >= ENOUGH for t in bashir.terms} == {"defense minister": False, "president": True}
    assert bashir.term(datetime.date(1991, 8, 1)).post == "president"


def test_some_terms_are_doubtful_but_few():
    sure = [
        held(text, row.get("sure", 0.95)).sure
        for rows in load("offices").values()
        for row in rows
        for text in row["posts"]
    ]
    doubtful = sum(s < ENOUGH for s in sure) / len(sure)
    assert 0 < doubtful < 0.05


def test_no_page_is_dated_by_a_doubtful_term():
    known = terms._holders()
    assert ("defense minister", "james mattis") not in known
    assert ("secretary of defense", "jim mattis") in known
    assert ("defense minister", "ahmad shah massoud") not in known
