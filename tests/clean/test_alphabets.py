import pytest

from reportedly import codebook
from reportedly.clean import alphabets

LANGUAGES = codebook.load("alphabets")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_of_a_language_has_its_letters_only(language):
    strangers, letters = alphabets.strangers(LANGUAGES[language]["example"])
    assert (strangers, letters >= 3) == (0, True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_letters_are_told_once_small_and_beyond_a_to_z(language):
    letters = LANGUAGES[language]["letters"].replace("İ", "")
    assert len(set(letters)) == len(letters)
    assert letters == letters.lower()
    assert not any(char.isascii() for char in letters)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Nothing beyond.", (0, 0)),
        ("Большой дом", (0, 0)),
        ("Größe", (0, 2)),
        ("GRÖSSE", (0, 1)),
        ("Plenkoviæ and Božo of Èakovec", (1, 3)),  # Croatian, read as Western
        ("Tomá¹ in Plzeò", (2, 3)),  # a sign where none can stand
        ("20 km² of land, 3 m³, ©AFP, Toyota®", (0, 0)),
        ("“Quoted” – and so on…", (0, 0)),
    ],
)
def test_strangers(text, counts):
    assert alphabets.strangers(text) == counts
