"""Where the actor codebook's names and nouns stand in a text."""

import datetime

import pytest

from reportedly.codebook.gazetteer import Entry
from reportedly.extract.actors.nominals import top
from reportedly.extract.actors.sectors import sector_of
from reportedly.extract.actors.spotting import outer, spot


def hits(parsed):
    """Text and kind of each hit."""
    text = parsed.document.text
    return [(text[h.tokens[0].start : h.tokens[-1].end], h.kind) for h in spot(parsed)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya voted.", [("Kenya", "country")]),
        ("South Sudan and Sudan met.", [("South Sudan", "country"), ("Sudan", "country")]),
        ("The Sudan Liberation Army fled.", [("Sudan Liberation Army", "group")]),
        ("Guinea-Bissau voted.", [("Guinea-Bissau", "country")]),
        ("Côte d'Ivoire voted.", [("Côte d'Ivoire", "country")]),
        ("Cote d'Ivoire voted.", [("Cote d'Ivoire", "country")]),
        ("TEHRAN DENIED IT", [("TEHRAN", "capital")]),
        ("al-Qaeda fighters fled.", [("al-Qaeda", "group"), ("fighters", "member")]),
        ("Foreign ministers met.", [("Foreign ministers", "title")]),
        ("The Vietnam War ended.", []),
        ("The Gulf of Mexico is warm.", []),
        ("The police station burned.", []),
        ("They heard the news.", []),
        ("She heads and leads it.", []),
        ("The displaced returned.", [("displaced", "member")]),
        ("A rebel stronghold fell.", [("rebel", "member")]),
        ("Local prices rose.", []),
        ("The English-speaking west rose.", []),
        ("The ethnic Uzbek party left.", [("party", "body")]),
        ("", []),
    ],
)
def test_hits(parse, text, expected):
    assert hits(parse(text)) == expected


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("Iran-backed fighters", True),
        ("Israeli-occupied land", True),
        ("Saudi-led forces", False),
        ("pro-Russian forces", True),
        ("anti-French marches", True),
        ("ethnic Serbs", True),
        ("Serbian forces", False),
        ("a U.S.-backed plan", True),
        ("a U.S.-led plan", False),
    ],
)
def test_states_that_look_on(parse, text, aside):
    assert spot(parse(text))[0].aside is aside


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("A U.S.-Japan pact", ["USA", "JPN"]),
        ("A U.S.-led force", ["USA"]),
        ("A two-day visit", []),
        ("A long-range plan", []),
    ],
)
def test_tokens_that_hold_several_names(parse, text, codes):
    found = [h for h in spot(parse(text)) if h.naming]
    assert [e.country for h in found for e in h.entries] == codes


@pytest.mark.parametrize(
    ("text", "day", "name"),
    [
        ("George Bush spoke.", datetime.date(1991, 2, 1), "George H. W. Bush"),
        ("George Bush spoke.", datetime.date(2003, 2, 1), "George W. Bush"),
        ("George Bush spoke.", None, "George H. W. Bush"),
    ],
)
def test_namesakes_in_office(parse, text, day, name):
    assert spot(parse(text, day))[0].entries[0].name == name


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Georgia and Kemp", "USA"),
        ("Georgia and Batumi", "GEO"),
        ("Congo and Brazzaville", "COG"),
        ("Turkey and stuffing", None),
    ],
)
def test_the_page_decides_what_a_shared_name_means(parse, text, code):
    found = [e.country for h in spot(parse(text)) for e in h.entries if e.name in ("Georgia", "Congo", "Turkey")]
    assert found == ([code] if code else [])


def test_headlines_speak_of_the_north_without_an_article(parse):
    parsed = parse("North warns Seoul")
    assert [k for _, k in hits(parsed)] == ["capital"]
    parsed.sentences[0].zone = "headline"
    assert hits(parsed)[0] == ("North", "country")


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The Russian army chief spoke.", "Russian", "chief"),
        ("French and Dutch officials spoke.", "Dutch", "officials"),
        ("Vietnamese-led forces spoke.", "Vietnamese", "forces"),
        ("France's army spoke.", "France", "France"),
        ("Officials in Oslo spoke.", "Oslo", "Oslo"),
    ],
)
def test_the_head_above_a_modifier(parse, text, word, expected):
    token = next(t for t in parse(text).tokens if t.text == word)
    assert top(token).text == expected


def test_the_outer_token_of_a_name(parse):
    tokens = parse("They met Kim Jong Un.").tokens
    assert outer(tokens[2:5]).text == "Un"


@pytest.mark.parametrize(
    ("kind", "own", "before", "lent", "expected"),
    [
        ("generic", "GOV", "", [], "GOV"),
        ("generic", "GOV", "intelligence", [], "SPY"),
        ("generic", "GOV", "party", ["REB"], "REB"),
        ("generic", None, "", ["MIL"], "MIL"),
        ("unit", None, "", [None], None),
        ("title", "GOV", "former", [], "ELI"),
        ("title", "GOV", "", ["LEG"], "LEG"),
        ("title", "GOV", "", ["MIL"], "GOV"),
        ("title", "MIL", "", ["LEG"], "MIL"),
        ("member", "UAF", "", ["REB"], "REB"),
        ("member", "UAF", "", [], "UAF"),
        ("body", "GOV", "former", [], "GOV"),
        ("body", "GOV", "opposition", [], "OPP"),
        ("member", "CVL", "former", [], "CVL"),
        ("member", "MIL", "rebel", [], "REB"),
    ],
)
def test_the_sector_of_a_noun(parse, kind, own, before, lent, expected):
    words = parse(before).tokens if before else []
    assert sector_of(Entry(kind, None, own, "noun"), words, lent) == expected
