import pytest

from reportedly.clean import mentions, terms
from reportedly.clean.clues import TERM, TERM_END, Clue
from reportedly.clean.sentences import Sentence


def told(*texts: str, zone: str = "body") -> list[tuple[str, str, str]]:
    """What, from or until, of each clue."""
    kinds = {TERM: "since", TERM_END: "within"}
    return [(c.quote, kinds[c.strength], str(c.days.start)) for c in clues(*texts, zone=zone)]


def clues(*texts: str, zone: str = "body") -> list[Clue]:
    sentences = [Sentence(t, zone, 1) for t in texts]
    return list(terms.clues(sentences, [m for s in sentences for m in mentions.find(s)]))


HOLDERS = [
    ("Chancellor Angela Merkel came.", "Chancellor Angela Merkel", "2005-11-01"),
    ("The German chancellor, Chancellor Scholz, came.", "Chancellor Scholz", "2021-12-01"),
    ("Secretary of State Rex Tillerson came.", "Secretary of State Rex Tillerson", "2017-02-01"),
    ("Defense Secretary Jim Mattis came.", "Defense Secretary Jim Mattis", "2017-01-01"),
    ("Defence Minister Sergei Shoigu came.", "Defence Minister Sergei Shoigu", "2012-11-01"),
    ("Defense MinisterSergei Shoigu came.", "Defense MinisterSergei Shoigu", "2012-11-01"),
    ("Prime Minister Liz Truss's plan failed.", "Prime Minister Liz Truss's", "2022-09-01"),
    ("They met President Yoon Suk-yeol there.", "President Yoon Suk-yeol", "2022-05-01"),
    ("Vice President Joe Biden came.", "Vice President Joe Biden", "2009-01-01"),
]


@pytest.mark.parametrize(("text", "quote", "since"), HOLDERS, ids=[h[1] for h in HOLDERS])
def test_titled_names(text, quote, since):
    assert (quote, "since", since) in told(text)
    assert (quote, "within", since) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Former Chancellor Angela Merkel came.",
        "The ousted President Yoon Suk Yeol came.",
        "Ex-President Barack Obama came.",
        "Then-President Barack Obama came.",
        "Chancellor Nobody Known came.",
        "Angela Merkel came.",
        "The president came.",
        "Deputy Prime Minister Liz Truss came.",
    ],
)
def test_who_is_not_in_office(text):
    assert told(text) == []


@pytest.mark.parametrize("text", ["In 2010 Chancellor Angela Merkel came.", "Chancellor Angela Merkel on May 4, 2010."])
def test_history_tells_no_end(text):
    assert {kind for _, kind, _ in told(text)} == {"since"}


def test_old_photos_tell_no_end():
    assert {kind for _, kind, _ in told("Chancellor Angela Merkel comes.", zone="caption")} == {"since"}


def test_two_presidents_of_different_times_tell_no_end():
    found = told("President Barack Obama failed.", "President Joe Biden failed, too.")
    assert {kind for _, kind, _ in found} == {"since"}


def test_the_same_president_twice_tells_the_term():
    found = told("President Barack Obama came.", "President Obama left.")
    assert [kind for _, kind, _ in found].count("within") == 2


def test_a_president_with_two_terms_has_both():
    (days,) = [c.days for c in clues("President Donald Trump came.") if c.strength == TERM_END]
    assert len(days.intervals) == 2
