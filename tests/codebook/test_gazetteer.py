"""The prefix tree of names: cutting, matching, case, months in office."""

import datetime

import pytest

from reportedly.codebook import actors
from reportedly.codebook.gazetteer import Entry, Index, Term, folded, plural, split


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("North Korea", ["north", "korea"]),
        ("Guinea-Bissau", ["guinea", "-", "bissau"]),
        ("People's Daily", ["people", "'s", "daily"]),
        ("Workers’ Party", ["workers", "'", "party"]),
        ("Washington, D.C.", ["washington", ",", "d.c."]),
        ("G-7", ["g-7"]),
        ("Côte d'Ivoire", ["côte", "d'ivoire"]),
        ("Kim Jong-un", ["kim", "jong", "-", "un"]),
        ("al-Qa'ida", ["al", "-", "qa'ida"]),
        ("SPLM/A", ["splm/a"]),
        ("", []),
    ],
)
def test_names_are_cut_as_the_parser_cuts_them(name, words):
    assert split(name) == words


@pytest.mark.parametrize(
    ("singular", "expected"),
    [
        ("rebel", "rebels"),
        ("embassy", "embassies"),
        ("attorney", "attorneys"),
        ("church", "churches"),
        ("oligarch", "oligarchs"),
        ("boss", "bosses"),
        ("police", "police"),
        ("servicemen", "servicemen"),
        ("troops", "troops"),
        ("ship's crew", "ship's crews"),
    ],
)
def test_plurals_follow_by_rule(singular, expected):
    assert plural(singular) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Türkiye", "Turkiye"), ("São Paulo", "Sao Paulo"), ("Wałęsa", "Walesa"), ("Yılmaz", "Yilmaz"), ("Oslo", "Oslo")],
)
def test_accents_fold_away(name, expected):
    assert folded(name) == expected


@pytest.fixture(scope="module")
def small():
    index = Index()
    index.add("Korea", Entry("country", "KOR", "GOV", "South Korea", "Korea"))
    index.add("North Korea", Entry("country", "PRK", "GOV", "North Korea", "North Korea"))
    index.add("The Hague", Entry("capital", "NLD", "GOV", "Netherlands", "The Hague"))
    index.add("Málaga", Entry("place", "ESP", None, "Málaga", "Málaga"))
    index.add("WHO", Entry("organisation", "WHO", "MED", "World Health Organization", "WHO"))
    index.add("soldier", Entry("member", None, "MIL", "soldier"))
    return index


@pytest.mark.parametrize(
    ("text", "at", "ends"),
    [
        ("north korea said", 0, [2]),
        ("north korea said", 1, [2]),
        ("north wind", 0, []),
        ("in the hague today", 1, []),
        ("in the hague today", 2, [3]),
        ("malaga", 0, [1]),
        ("málaga", 0, [1]),
        ("nowhere", 0, []),
    ],
)
def test_matches_begin_at_a_word(small, text, at, ends):
    assert [m.end for m in small.matches(text.split(), at)] == ends


def test_the_longest_match_comes_first():
    index = Index()
    index.add("Sudan", Entry("country", "SDN", "GOV", "Sudan", "Sudan"))
    index.add("Sudan Liberation Army", Entry("group", "SDN", "REB", "Sudan Liberation Army", "Sudan Liberation Army"))
    found = list(index.matches(split("sudan liberation army fighters"), 0))
    assert [m.end for m in found] == [3, 1]
    assert found[0].entries[0].kind == "group"


@pytest.mark.parametrize(
    ("name", "kinds"),
    [("korea", ["country"]), ("Soldier", ["member"]), ("korea strait", []), ("", [])],
)
def test_whole_names(small, name, kinds):
    assert [e.kind for e in small.whole(name)] == kinds


def test_adding_twice_keeps_one_reading():
    index = Index()
    for _ in range(2):
        index.add("Oslo", Entry("capital", "NOR", "GOV", "Norway", "Oslo"))
    assert len(index.whole("oslo")) == 1


@pytest.mark.parametrize(
    ("surface", "words", "expected"),
    [
        ("US", ["US"], True),
        ("US", ["us"], False),
        ("U.S.", ["U.S."], True),
        ("US Navy", ["US", "Navy"], True),
        ("Turkey", ["Turkey"], True),
        ("Turkey", ["TURKEY"], True),
        ("Turkey", ["turkey"], False),
        ("al-Qaeda", ["al", "-", "Qaeda"], True),
        ("al-Qaeda", ["al", "-", "qaeda"], False),
        ("spy satellite", ["spy", "satellite"], True),
        (None, ["soldier"], True),
    ],
)
def test_case_counts_for_names(surface, words, expected):
    assert Entry("country", "XXX", None, "x", surface).fits(words) is expected


PRESIDENT = Entry(
    "person", "FRA", None, "A. Dupont", "Dupont",
    (
        Term("finance minister", "GOV", "2001-03", "2002-05"),
        Term("mayor", "GOV", "2005-01", "2008-02"),
        Term("rebel leader", "REB", "2010-01", "9999-12"),
    ),
)  # fmt: skip
MOVEMENT = Entry("group", "AFG", "REB", "Movement", "Movement", (Term("Movement", "GOV", "1996-09", "2001-11"),))


@pytest.mark.parametrize(
    ("entry", "day", "sector"),
    [
        (PRESIDENT, (2000, 1, 1), None),
        (PRESIDENT, (2001, 3, 1), "GOV"),
        (PRESIDENT, (2002, 5, 31), "GOV"),
        (PRESIDENT, (2003, 1, 1), "ELI"),
        (PRESIDENT, (2024, 1, 1), "REB"),
        (PRESIDENT, None, "REB"),
        (MOVEMENT, (1995, 1, 1), "REB"),
        (MOVEMENT, (2000, 1, 1), "GOV"),
        (MOVEMENT, (2002, 1, 1), "REB"),
        (MOVEMENT, None, "REB"),
        (Entry("country", "FRA", "GOV", "France"), (2020, 1, 1), "GOV"),
    ],
)
def test_the_sector_is_that_of_the_day(entry, day, sector):
    assert entry.sector_on(datetime.date(*day) if day else None) == sector


@pytest.mark.parametrize(
    ("day", "post"),
    [((2001, 6, 1), "finance minister"), ((2006, 1, 1), "mayor"), ((2004, 1, 1), None), ((1999, 1, 1), None)],
)
def test_the_post_is_that_of_the_day(day, post):
    term = PRESIDENT.term(datetime.date(*day))
    assert (term.post if term else None) == post


def test_the_parser_cuts_every_name_as_the_index_does(parser):
    """A name that the tokenizer cuts otherwise would never be found."""
    names = sorted({surface for surface, _ in actors._all()})
    tokenize = parser.nlp.tokenizer
    wrong = [n for n in names if [t.lower_ for t in tokenize(n.removeprefix("The "))] != split(n.removeprefix("The "))]
    assert len(wrong) <= len(names) // 100, wrong
