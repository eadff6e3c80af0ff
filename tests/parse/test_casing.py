import pytest

from reportedly import codebook
from reportedly.parse.casing import Casing, Usage, is_capitalized, usage
from reportedly.parse.spacy_adapter import Parser


@pytest.fixture(scope="module")
def casing(parser: Parser) -> Casing:
    return parser._casing


@pytest.mark.parametrize("example", codebook.load("headlines")["examples"], ids=lambda e: e["text"][:40])
def test_examples_of_the_codebook(casing, example):
    assert casing.sentence_case(example["text"]) == (example["read"] or example["text"])


@pytest.mark.parametrize(
    ("line", "capitalized"),
    [
        ("Laos Blames Cuba for the Delay", True),
        ("LAOS BLAMES CUBA", True),
        ("Laos's Envoy Isn't in Cuba", True),
        ("3 Dead, 12 Hurt In 'Massacre' At Laos Mine", True),
        ("Laos Blames", False),
        ("Laos blames Cuba For the Delay", False),
        ("Laos and Cuba", False),
        ("", False),
        ("123 - 456", False),
    ],
)
def test_lines_in_which_every_word_has_a_capital(line, capitalized):
    assert is_capitalized(line) is capitalized


@pytest.mark.parametrize(
    ("page", "read"),
    [
        (Usage(), "Laos seizes Havilland drone Kestrel near mine"),
        (usage("They fly the kestrel."), "Laos seizes Havilland drone kestrel near mine"),
        (usage("They own the Kestrel and the Mine."), "Laos seizes Havilland drone Kestrel near Mine"),
        (usage("They own the Mine, and the mine is deep."), "Laos seizes Havilland drone Kestrel near mine"),
    ],
)
def test_the_page_tells_how_it_writes_a_word(page, read):
    words = Casing(["seize", "seizes", "drone", "near", "mine"])
    assert words.sentence_case("Laos Seizes Havilland Drone Kestrel Near Mine", lambda: page) == read


@pytest.mark.parametrize(
    "line", ["İzmir Protests Rock Türkiye Again", "Straße Gesperrt Groß Laos", "Laos 'Won't' Pay Cuba's Debt"]
)
def test_the_line_stays_as_long_as_it_was(casing, line):
    assert [c.lower() for c in casing.sentence_case(line)] == [c.lower() for c in line]


def test_tokens_have_the_letters_of_the_stored_text(parse):
    parsed = parse("Laos Accuses Cuba Of Spying On Its Envoy")
    assert [t.text for t in parsed.tokens] == ["Laos", "Accuses", "Cuba", "Of", "Spying", "On", "Its", "Envoy"]
    assert parsed.sentences[0].root.lower == "accuses"
