import pytest

from reportedly.clean import sentences
from reportedly.clean.lines import Line
from reportedly.clean.sentences import Sentence


def texts(text: str) -> list[str]:
    return [s.text for s in sentences.of([Line(0, len(text), text, 0, None, "body")])]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("They met. They ate.", 2),
        ('"They met." She left.', 2),
        ("They met on Sept. 5. They ate.", 2),
        ("The U.S. Congress met.", 1),
        ("Gen. Roe and Mr. Lind met.", 1),
        ("Who came? Nobody did! Why?", 3),
        ("It costs 3.5 coins.", 1),
        ("no end", 1),
    ],
)
def test_splitting(text, count):
    assert len(texts(text)) == count


def test_only_what_is_read_counts():
    zones = ["headline", "subheadline", "caption", "body", "byline", "dateline", "credit", None]
    lines = [Line(0, 9, "They met.", 0, None if z else "navigation", z) for z in zones]
    assert [s.zone for s in sentences.of(lines)] == ["headline", "subheadline", "caption", "body"]


def test_paragraphs_are_counted_by_the_body():
    lines = [Line(0, 9, "They met.", 0, None, z) for z in ("headline", "body", "caption", "body")]
    assert [s.paragraph for s in sentences.of(lines)] == [0, 1, 1, 2]


def test_compounds_are_words_and_parts():
    found = Sentence("The Kim-Putin summit", "body", 1)
    assert {"kim-putin", "kim", "putin", "summit"} <= found.vocabulary
    assert ("putin", 4, 13) in found.words


@pytest.mark.parametrize(
    ("text", "word", "direction"),
    [
        ("They met on Tuesday.", "Tuesday", "past"),
        ("They will meet on Tuesday.", "Tuesday", "future"),
        ("They are expected on Tuesday.", "Tuesday", "future"),
        ("It must be signed by Tuesday.", "Tuesday", "future"),
        ("The Tuesday talks failed.", "Tuesday", "past"),
        ("He left on Tuesday, and may return.", "Tuesday", "past"),
        ("A trip on Tuesday may fail.", "Tuesday", "future"),
        ("In May they met on Tuesday.", "Tuesday", "past"),
        ("A dinner on Tuesday.", "Tuesday", None),
    ],
)
def test_directions(text, word, direction):
    at = text.index(word)
    assert Sentence(text, "body", 1).direction(at, at + len(word)) == direction
