"""Who is a woman or a man: by a word beside the name, as a known office holder, by the given name."""

import pytest

from reportedly.codebook import sexes


@pytest.mark.parametrize(
    ("name", "code", "woman"),
    [
        ("Elena Vasko", "SVK", True),
        ("Ahmed Tolu", "NGA", False),
        ("Vasko", "SVK", None),
        ("Robin Tolu", "NGA", None),
        ("Kim Dol-rae", "KOR", None),
        ("", None, None),
    ],
)
def test_given_names_tell_the_sex(name, code, woman):
    assert sexes.woman(name, code=code) is woman


@pytest.mark.parametrize(
    ("name", "words", "woman"),
    [
        ("Robin Tolu", ("ms.",), True),
        ("Robin Tolu", ("the", "ministry", "spokesman"), False),
        ("Elena Vasko", ("the", "chairman"), False),
        ("", ("spokeswoman",), True),
        ("", ("minister",), None),
    ],
)
def test_words_beside_a_name_tell_it_first(name, words, woman):
    assert sexes.woman(name, words) is woman


def test_a_known_office_holder_needs_no_given_name():
    assert sexes.woman("Xi Jinping", code="CHN") is False
