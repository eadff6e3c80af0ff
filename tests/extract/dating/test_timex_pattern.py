"""Patterns over words and the grammar that is made of them."""

import pytest

from reportedly.extract.dating import pattern as timex_pattern
from reportedly.extract.dating.grammar import Grammar

CODES = {"A": "ab", "B": "bc", "C": "d", "=of": "o", "=the": "t"}
PATTERN = "the? A+ (of (B | C))? (?! of)"


def data(**changes):
    """The smallest grammar: numbers of days."""
    given = {
        "classes": {"UNIT": {"day": "D", "days": "D"}, "NUM": {"two": 2}},
        "core": ["UNIT"],
        "shapes": [{"form": r"(\d+)", "classes": ["NUM"]}],
        "tags": {},
        "capital": [],
        "lower": ["UNIT"],
        "other": {"NOUN": ["NN"]},
        "macros": {"many": "NUM+"},
        "rules": [{"pattern": "<many> UNIT", "read": "length"}, {"pattern": "UNIT", "read": "alone"}],
        "holidays": {},
        "national_days": {},
    }
    return given | changes


@pytest.mark.parametrize(
    ("text", "end"),
    [("a", 1), ("tb", 2), ("ab", 2), ("aoc", 3), ("aod", 3), ("t", None), ("c", None), ("ao", None), ("xa", None)],
)
def test_a_pattern_is_a_regular_expression_over_codes(text, end):
    found = timex_pattern.compiled(PATTERN, CODES.__getitem__).match(text)
    assert (found and found.end()) == end


@pytest.mark.parametrize(
    ("pattern", "codes"),
    [
        (PATTERN, "abt"),
        ("A? C", "abd"),
        ("(A | the) B", "abt"),
        ("(A? of?) C", "abod"),
        ("(?<= A) C", "d"),
        ("(the C)* B", "tbc"),
        ("A+ B", "ab"),
    ],
)
def test_starts_are_the_codes_that_a_match_can_begin_with(pattern, codes):
    assert timex_pattern.starts(pattern, CODES.__getitem__) == frozenset(codes)


def test_macros_hold_macros():
    assert timex_pattern.expand("<two> B", {"two": "<one> <one>", "one": "A"}) == "((A) (A)) B"


def test_any_of_matches_where_one_of_the_patterns_does():
    patterns = [timex_pattern.compiled(p, CODES.__getitem__) for p in ("the A", "C")]
    both = timex_pattern.any_of(patterns)
    assert [bool(both.match(text)) for text in ("ta", "d", "a")] == [True, True, False]


def test_the_longest_match_is_read_first_and_a_refused_one_gives_way(parse):
    sentence = parse("They walked 20 days.").sentences[0]
    grammar = Grammar(data())
    taken = [(m.rule.read, m.worth) for m, _ in grammar.read(sentence, lambda match: match.rule.read)]
    assert taken == [("length", {"NUM": ["20"], "UNIT": ["D"]})]
    refused = [m.rule.read for m, _ in grammar.read(sentence, lambda m: None if m.rule.read == "length" else 1)]
    assert refused == ["alone"]


def test_a_capital_inside_a_sentence_makes_a_name(parse):
    grammar = Grammar(data())
    first, second = (
        list(grammar.read(parse(t).sentences[0], lambda m: 1)) for t in ("Day broke.", "It was D Day again.")
    )
    assert len(first) == 1
    assert second == []


def test_a_sentence_without_a_core_word_is_not_searched(parse):
    assert list(Grammar(data(core=["NUM"])).read(parse("The days passed.").sentences[0], lambda m: 1)) == []


def test_a_class_without_words_is_a_slip_in_the_data():
    with pytest.raises(KeyError, match="WEEK"):
        Grammar(data(core=["WEEK"]))
