"""Whose somebody is, where neither an adjective nor a possessor says so; and what states are called instead of by name."""

import pytest

from mentioned import at, codes, people
from reportedly.codebook import actors as book
from reportedly.extract.actors.descriptions import describe, modifiers, nouns


@pytest.mark.parametrize(
    ("text", "word", "country"),
    [
        # the place of the act, behind the verb, its objects and what it happens at
        ("Miners protested at a pit near Mongolia's capital.", "Miners", "MNG"),
        ("Students marched through Dakar.", "Students", "SEN"),
        ("Teachers went on strike in Bolivia.", "Teachers", "BOL"),
        ("Farmers agreed to end a blockade in Peru.", "Farmers", "PER"),
        ("Analysts met in Geneva.", "Analysts", "-"),
        ("Envoys met in Geneva.", "Envoys", "-"),
        # who is loyal to somebody
        ("Militants loyal to Iraq's ruler attacked a base.", "Militants", "IRQ"),
        # a people where it lives
        ("The Albanians of southern Serbia want a school.", "Albanians", "SRB"),
        ("The Albanians want a school.", "Albanians", "ALB"),
        ("Two Americans in Iraq were hurt.", "Americans", "USA"),
        # things made by others aren't theirs
        ("Russian-made jets bombed Chad.", "jets", ""),
        ("Russian jets bombed Chad.", "jets", "RUS"),
        # of two states the owner, not the place where somebody was
        ("Pakistan recalled its ambassador from Kabul.", "ambassador", "PAK"),
        ("Chad withdrew its soldiers from Mali.", "soldiers", "TCD"),
        ("Chad withdrew soldiers from Mali.", "Chad", "TCD"),
        # a post that only one state has
        ("The Pope visited Iraq.", "Pope", "VAT"),
        ("A papal nuncio wrote to Syria.", "nuncio", "VAT"),
        ("The Taoiseach phoned Oslo.", "Taoiseach", "IRL"),
        ("Taoiseach Sean Orrin phoned Oslo.", "Orrin", "IRL"),
        ("The chief cabinet secretary wrote to Seoul.", "secretary", "JPN"),
        ("Kenya's chief cabinet secretary wrote to Seoul.", "secretary", "KEN"),
        # names and things that only look like it
        ("Russia today recalled an envoy.", "Russia", "RUS"),
        ("Both Koreas sent teams.", "Koreas", "PRK KOR"),
    ],
)
def test_homes(parse, text, word, country):
    assert codes(at(parse(text), word)) == country


@pytest.mark.parametrize(
    ("text", "name", "nth"),
    [
        ("Elena Vasko is the defence minister of Slovakia. Vasko left.", "Vasko", 1),
        ("Elena Vasko became defence minister of Slovakia. Vasko left.", "Vasko", 1),
        ("Elena Vasko, who is the defence minister of Slovakia, left. Vasko smiled.", "Vasko", 1),
        ("Slovakia named Elena Vasko as its defence minister. Vasko left.", "Vasko", 1),
        ("Elena Vasko was appointed defence minister of Slovakia. Vasko left.", "Vasko", 1),
        ("The opposition leader of Slovakia, Elena Vasko, left. Vasko smiled.", "Vasko", 1),
    ],
)
def test_posts_that_a_clause_gives(parse, text, name, nth):
    mention = at(parse(text), name, nth)
    assert codes(mention) == "SVK"
    assert people(mention) == ["Elena Vasko"]


@pytest.mark.parametrize(
    ("text", "noun", "fits", "fails"),
    [
        ("The island closed.", "island", "TWN", "FRA"),
        ("The West African nation closed.", "nation", "GHA", "KEN"),
        ("The African nation closed.", "nation", "KEN", "PER"),
        ("The communist-run island closed.", "island", "CUB", "TWN"),
        ("The former Soviet republic closed.", "republic", "MDA", "RUS"),
        ("The Central Asian country closed.", "country", "UZB", "JPN"),
        ("The Gulf kingdom closed.", "kingdom", "SAU", "ARE"),
        ("The small monarchy closed.", "monarchy", "MCO", "CUB"),
    ],
)
def test_descriptions_fit_some_states_only(parse, text, noun, fits, fails):
    described = describe(next(t for t in parse(text).tokens if t.text == noun))
    assert fits in described.fits
    assert fails not in described.fits


def test_what_fits_any_state(parse):
    described = describe(next(t for t in parse("The small country closed.").tokens if t.text == "country"))
    assert described.fits is None
    assert not described.modified


def test_isolated_states_are_only_likelier(parse):
    described = describe(next(t for t in parse("The isolated regime fell.").tokens if t.text == "regime"))
    assert described.fits is None
    assert "PRK" in described.likely


def test_every_state_of_a_description_is_one():
    for part in ("giant", "power"):
        assert part in nouns("vague")
    assert {"island", "soviet", "host"} <= modifiers()
    book_of = book.codebook.load("descriptions")
    listed = {c for part in ("words", "likely") for row in book_of[part].values() for c in row if not c.startswith("=")}
    assert all(book.is_state(c) for c in listed), {c for c in listed if not book.is_state(c)}


@pytest.mark.parametrize(
    ("text", "word", "country"),
    [
        ("The giant closed its office.", "giant", ""),
        ("Chad met Mali. The disputed island was quiet.", "island", ""),
        ("Chad met Mali. A rival spoke.", "rival", ""),
        ("Chad accused its neighbour.", "neighbour", ""),
        ("Mali is Chad's neighbour.", "neighbour", ""),
        ("Chad met Mali. The kingdom was quiet.", "kingdom", ""),
        ("The host smiled.", "host", ""),
        ("Mali fired at Chad. Chad accused its neighbour.", "neighbour", "MLI"),
    ],
)
def test_descriptions_that_mean_nobody_yet(parse, text, word, country):
    assert codes(at(parse(text), word)) == country


@pytest.mark.parametrize(
    ("text", "pronoun", "country"),
    [
        ("Kenyan minister Ahmed Tolu met Ugandan minister Elena Moya. She smiled.", "She", "UGA"),
        ("Kenyan minister Ahmed Tolu met Ugandan minister Elena Moya. He smiled.", "He", "KEN"),
        ("A Kenyan spokeswoman met a Ugandan spokesman. She smiled.", "She", "KEN"),
        ("A Kenyan spokeswoman met a Ugandan spokesman. He smiled.", "He", "UGA"),
    ],
)
def test_he_and_she_are_told_apart(parse, text, pronoun, country):
    assert codes(at(parse(text), pronoun)) == country
