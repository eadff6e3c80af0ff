"""What stands above the first paragraph."""

import pytest
from clean_pages import STORY, document, zone_of

TITLE = "Ministers of two neighbours meet over grain"


@pytest.mark.parametrize(
    "above",
    [
        "You have permission to edit this\nWhat we are all reading today",
        "Fund free journalism with ten euros\nThe best of the week in pictures",
        "Harbour Gazette\nYour daily dose of good stories",
        "Trending\nFour ways to cook an old cabbage\nThe dog that rode the last tram\nWhy singers love the colour green",
    ],
)
def test_the_headline_is_about_the_article(above):
    found = document(f"{above}\n{TITLE}\n{STORY}")
    assert found.title == TITLE
    assert [s.span.text for s in found.segments if s.zone == "headline"] == [TITLE]


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("ADA QUIST", "Ada Quist"),
        ("Ada Quist |", "Ada Quist"),
        ("Ada Quist and Bo Lind", "Ada Quist and Bo Lind"),
        ("Ada Quist in Geneva and Bo Lind in Port Louis", "Ada Quist and Bo Lind"),
        ("Ada Quist, Bo Lind and agencies", "Ada Quist and Bo Lind"),
        ("By Ada Quist Political Reporter", "Ada Quist"),
        ("Share Via", None),
        ("All News", None),
        ("Middle East", None),
    ],
)
def test_an_author_beside_a_stamp(line, byline):
    assert document(f"{TITLE}\n{line}\nMay 4, 2024\n\n{STORY}").byline == byline
    if not line.startswith("By "):
        assert document(f"{TITLE}\n{line}\n\n{STORY}").byline is None


def test_an_author_below_the_word():
    assert document(f"{TITLE}\nBy\nAda Quist\n\n{STORY}").byline == "Ada Quist"


@pytest.mark.parametrize(
    ("below", "zone"),
    [
        ("The ministers want cheaper grain", "subheadline"),
        ("Click on the bell for more", "navigation"),
        ("A deck may speak of what the text never names, if it ends so.", "subheadline"),
    ],
)
def test_a_deck_is_about_the_article_or_a_sentence(below, zone):
    found = document(f"{TITLE}\n{below}\nBy Ada Quist\n\n{STORY}")
    assert zone_of(found, below) == zone


def test_a_sentence_above_the_only_stamp_is_a_deck():
    deck = "The ministers of both countries are to share the price of the grain."
    found = document(f"{TITLE}\n{deck}\nListen\nPublished On 4 May 2024\n\n{STORY}")
    assert zone_of(found, deck) == "subheadline"
    assert (found.published.start.isoformat(), found.published.precision) == ("2024-05-04", "day")


def test_a_stamp_of_another_article_makes_no_deck():
    first, rest = STORY.split("\n\n", 1)
    found = document(f"{TITLE}\nMay 4, 2024\n\n{first}\n\nFerry strike enters third week\nMay 2, 2024\n\n{rest}")
    assert zone_of(found, first) == "body"
    assert found.published.start.isoformat() == "2024-05-04"
