"""Walks up the tree that stay within a clause."""

import pytest

from reportedly.extract.dating import attachment


def the(parsed, word):
    """The token of this form."""
    return next(t for t in parsed.tokens if t.text == word)


@pytest.mark.parametrize(
    ("text", "head", "above"),
    [
        ("The envoys held long talks in Geneva.", "talks", ["talks", "held"]),
        ("Guards say that the envoys held talks.", "talks", ["talks", "held"]),
        ("The envoys are expected to sign it.", "sign", ["sign", "expected"]),
        ("The envoys agreed to sign it.", "sign", ["sign"]),
        ("The envoys met and parted.", "parted", ["parted", "met"]),
        ("The envoys met.", "met", ["met"]),
    ],
)
def test_words_above_stop_at_the_clause(parse, text, head, above):
    assert [word.text for word, _ in attachment.words_above(the(parse(text), head))] == above


@pytest.mark.parametrize(
    ("text", "noun", "infinitive"),
    [
        ("The talks are likely to begin in May.", "talks", "begin"),
        ("The talks are expected to take place in May.", "talks", "take"),
        ("The talks are set to be held in May.", "talks", "held"),
        ("The talks are likely to fail in May.", "talks", None),
        ("The talks began in May.", "talks", None),
        ("They expect talks to begin in May.", "They", None),
    ],
)
def test_the_infinitive_by_which_something_takes_place(parse, text, noun, infinitive):
    parsed = parse(text)
    found = attachment.raised(the(parsed, noun))
    assert (found and found.text) == infinitive


@pytest.mark.parametrize(
    ("text", "low", "word", "count"),
    [
        ("The envoys met in Geneva.", "Geneva", "met", 1),
        ("The envoys signed a pact with miners.", "miners", "signed", 2),
        ("The envoys met at a summit in Geneva.", "Geneva", "met", 1),
        ("The pact signed in May failed.", "May", "pact", 2),
        ("They left when the envoy came in May.", "May", "left", 2),
        ("They left because the envoy came in May.", "May", "left", None),
        ("They met the press and left in May.", "May", "met", None),
        ("The envoys met in Geneva.", "met", "Geneva", None),
    ],
)
def test_ways_up(parse, text, low, word, count):
    parsed = parse(text)
    way = attachment.way_up(the(parsed, low), the(parsed, word))
    assert (None if way is None else attachment.steps(way)) == count


@pytest.mark.parametrize(
    ("text", "word", "opens", "main", "reported"),
    [
        ("In May they left.", "May", True, True, False),
        ("They left in May.", "May", False, True, False),
        ("They said that the miners left in May.", "May", False, False, True),
        ("They saw the envoy who left in May.", "May", False, False, True),
    ],
)
def test_where_a_word_stands(parse, text, word, opens, main, reported):
    token = the(parse(text), word)
    assert attachment.opens_sentence(token) is opens
    assert attachment.in_main_clause(token) is main
    assert attachment.in_reported_clause(token) is reported
