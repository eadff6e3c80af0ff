"""Infinitives and clauses below words that select nothing, and headlines that judge theirs by an adjective."""

import pytest

from reportedly.extract.factuality import infinitives
from reportedly.extract.factuality.standing import Standing

TABLE = [
    ("Peru is to [buy] jets.", "planned"),
    ("The plan is to [buy] jets.", "planned"),
    ("Peru had to [leave] the pact.", "happened"),
    ("Peru has to [leave] the pact.", "called_for"),
    ("Peru does not have to [leave] the pact.", "unknown"),
    ("Peru grew to [rule] the coast.", "happened"),
    ("Peru was the first state to [recognise] Chile.", "happened"),
    ("Peru was one of the few states to [recognise] Chile.", "happened"),
    ("Peru built a dam to [flood] the valley.", "planned"),
]


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[text for text, _ in TABLE])
def test_infinitives(label, text, expected):
    assert label(text) == expected


@pytest.mark.parametrize(
    ("text", "verb", "comes"),
    [
        ("Exports rose to [reach] a record.", "rose", True),
        ("Peru sent envoys to [reach] a deal.", "sent", False),
        ("To [reach] a record, exports rose.", "rose", False),
    ],
)
def test_what_comes_of_a_change(bracketed, text, verb, comes):
    parsed, act = bracketed(text)
    assert infinitives.comes_of(act, next(t for t in parsed.tokens if t.text == verb)) is comes


@pytest.mark.parametrize(
    ("text", "noun", "mood"),
    [
        ("Peru seeks a deal to [sign].", "deal", "planned"),
        ("Peru is the only state to [sign].", "state", "happened"),
    ],
)
def test_what_describes_a_noun(bracketed, text, noun, mood):
    parsed, _ = bracketed(text)
    head = next(t for t in parsed.tokens if t.text == noun)
    assert infinitives.of_noun(head, Standing()).mood == mood


def test_a_clause_without_an_adjective_before_it_stands_as_it_did(bracketed):
    _, act = bracketed("Peru hopes to [buy] jets.")
    here = Standing("possible")
    assert infinitives.judged(act, here) is here


def test_the_open_stays_as_open_below_a_clause_without_a_selector(bracketed):
    parsed, act = bracketed("Peru is to [buy] jets.")
    assert infinitives.unlisted(act, act.head, Standing("possible")).mood == "possible"
    assert infinitives.unlisted(act, act.head, Standing()).marks[-1].token is parsed.tokens[1]
