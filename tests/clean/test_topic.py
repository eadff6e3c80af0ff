import pytest

from reportedly.clean.lines import Line
from reportedly.clean.topic import Topic


def line(text: str) -> Line:
    return Line(0, len(text), text, 0)


ARTICLE = Topic(
    map(line, ["The ministers met over grain in Geneva.", "Grain is dear, a minister said.", "The UN was silent."])
)


@pytest.mark.parametrize(
    ("text", "share", "twice"),
    [
        ("Ministers meet over grain", 2 / 3, 2 / 3),
        ("Geneva grain", 1.0, 0.5),
        ("UN grain", 1.0, 0.5),
        ("Minister's grain", 1.0, 1.0),
        ("What we are reading today", 0.0, 0.0),
        ("the of and", 0.0, 0.0),
        ("", 0.0, 0.0),
    ],
)
def test_share(text, share, twice):
    assert ARTICLE.share(line(text)) == pytest.approx(share)
    assert ARTICLE.share(line(text), times=2) == pytest.approx(twice)


def test_nothing_is_known_of_no_article():
    assert Topic([]).share(line("Ministers meet over grain")) == 0.0
