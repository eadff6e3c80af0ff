import pytest

from reportedly import codebook
from reportedly.parse.glued import Gluing, Repaired
from reportedly.parse.spacy_adapter import Parser


@pytest.fixture(scope="module")
def gluing(parser: Parser) -> Gluing:
    return parser._gluing


@pytest.mark.parametrize("example", codebook.load("glued")["examples"], ids=lambda e: e["text"][:40])
def test_examples_of_the_codebook(gluing, example):
    assert gluing.repair(example["text"]).text == (example["parts"] or example["text"])


@pytest.mark.parametrize(
    "text",
    [
        "Foreign MinisterJane Roe said anadditional ship came.",
        "One PresidentDoe, two PresidentRoe.",
        "",
        "Nothing to do.",
    ],
)
def test_offsets_lead_back(gluing, text):
    found = gluing.repair(text)
    inserted = set(found.blanks)
    kept = [(i, c) for i, c in enumerate(found.text) if i not in inserted]
    assert "".join(c for _, c in kept) == text
    assert all(text[found.back(i)] == c for i, c in kept)
    assert all(found.text[i] == " " for i in inserted)


def test_a_text_without_repairs_is_itself():
    assert Repaired("as it is").back(5) == 5


@pytest.mark.parametrize(
    "text", ["see gazette.example/theminister", "mail theminister@gazette.example", "theminister-like", "x_theminister"]
)
def test_addresses_and_codes_are_left(gluing, text):
    assert gluing.repair(text).blanks == ()


def test_without_a_dictionary_only_titles_tell():
    assert (
        Gluing(()).repair("MinisterJane hadended anadditional YouTube").text
        == "Minister Jane hadended anadditional YouTube"
    )


def test_tokens_stand_where_the_stored_text_has_them(parse):
    text = "Foreign MinisterJane Roe spoke of anadditional ship. It came late."
    parsed = parse(text)
    words = [t.text for t in parsed.tokens]
    assert words == [
        "Foreign",
        "Minister",
        "Jane",
        "Roe",
        "spoke",
        "of",
        "an",
        "additional",
        "ship",
        ".",
        "It",
        "came",
        "late",
        ".",
    ]
    assert all(parsed.document.text[t.start : t.end] == t.text for t in parsed.tokens)
    assert [t.pos for t in parsed.tokens][:4] == ["PROPN"] * 4
    assert parsed.tokens[2].start == parsed.tokens[1].end == text.index("Jane")
