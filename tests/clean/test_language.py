import pytest
from clean_pages import STORY

from reportedly.clean.language import is_english
from reportedly.clean.lines import split


@pytest.mark.parametrize(
    ("text", "english"),
    [
        (STORY, True),
        ("Ministers meet", True),
        ("Встреча министров", False),
        ("Los ministros de los dos países se reunieron en Ginebra y hablaron del precio del trigo y del gas.", False),
        ("Les ministres des deux pays se sont vus hier soir pour parler du prix du blé et du gaz naturel.", False),
        ("两国部长在日内瓦会晤，讨论粮食价格。", False),
        ("", True),
    ],
)
def test_languages(text, english):
    assert is_english(split(text)) is english


def test_the_share_can_be_set(monkeypatch):
    monkeypatch.setenv("REPORTEDLY_MIN_ENGLISH", "0.9")
    assert not is_english(split(STORY))


def test_a_quoted_foreign_line_does_no_harm():
    assert is_english(split(f"{STORY}\nВстреча министров двух стран"))
