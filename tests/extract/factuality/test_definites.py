"""Noun phrases that take their event for given, and those that lie ahead all the same."""

import pytest

from reportedly.extract.factuality import definites


@pytest.mark.parametrize(
    ("text", "indefinite", "named"),
    [
        ("Peru signed a [treaty].", True, False),
        ("Peru signed [treaties].", True, False),
        ("Peru signed another [treaty].", True, False),
        ("Peru signed the [treaty].", False, False),
        ("Peru signed its [treaty].", False, False),
        ("Peru signed [it].", False, False),
        ("Peru signed the Lima [treaty].", False, True),
        ("[Peru] signed a treaty.", True, True),
    ],
)
def test_definite_and_named_phrases(bracketed, text, indefinite, named):
    _, noun = bracketed(text)
    assert (definites.indefinite(noun), definites.named(noun)) == (indefinite, named)


def test_the_names_before_a_noun(bracketed):
    _, noun = bracketed("The old Lima [treaty] expired.")
    assert definites.names(noun) == {"lima"}


TABLE = [
    # indefinite: as open as the clause; definite: given
    ("Peru may sign a [treaty].", "possible"),
    ("Peru may revise the [treaty].", "happened"),
    ("Peru may revise its [treaty].", "happened"),
    ("Peru did not notice a [raid].", "happened"),
    ("Peru did not plant a [tree].", "negated"),
    ("If it rains, Peru will revise the [treaty].", "conditional"),
    # an occasion as the subject or scene of a clause about the future
    ("The [visit] will help the farmers of Chile.", "predicted"),
    ("The president's [visit] will help the farmers of Chile.", "predicted"),
    ("The [treaty] will help the farmers of Chile.", "happened"),
    ("The ministers will dine at the [summit].", "predicted"),
    ("The ministers plan to dine at the [summit].", "planned"),
    ("The ministers may dine at the [summit].", "planned"),
    ("The ministers may have dined at the [summit].", "happened"),
    ("The ministers dined at the [summit].", "happened"),
    ("The ministers will criticise the [summit].", "happened"),
    # reasons: given, unless they are as open as their clause
    ("Peru may close the port because of the [raid].", "happened"),
    ("Peru may close the port because of a [raid].", "possible"),
    ("Peru decided to close the port because of a [raid].", "happened"),
    ("Peru urged Chile to close the port because of a [raid].", "happened"),
    # what is cut, lifted or settled is there
    ("Peru will cut its [exports].", "happened"),
    ("Peru agreed to lift [sanctions].", "happened"),
    ("Peru wants to settle the [dispute].", "happened"),
    ("Peru announced cuts in [production].", "happened"),
    # what is backed: a thing with a definite name is there
    ("Chile backs a [ceasefire].", "called_for"),
    ("Chile may back the [ceasefire].", "happened"),
    # pronouns of relative clauses stand for their noun
    ("The raid, [which] may be repeated, woke the port.", "happened"),
]


@pytest.mark.parametrize(("text", "expected"), TABLE, ids=[t for t, _ in TABLE])
def test_what_is_taken_for_given(label, text, expected):
    assert label(text) == expected


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Officials said he praised the army during his [visit].", "happened"),
        ("Officials said he fell ill after the [war].", "happened"),
        ("Officials said he praised the army during a [visit].", "alleged"),
        ("Officials said the [visit] cost a fortune.", "alleged"),
    ],
)
def test_what_only_sets_the_time_needs_nobodys_word(label, text, given):
    assert label(text) == given


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("The recent [talks] please Peru.", True),
        ("The [talks] pleased Peru.", True),
        ("The [talks] please Peru.", False),
        ("The [talks] will please Peru.", False),
    ],
)
def test_what_is_over(bracketed, text, past):
    assert definites.is_past(bracketed(text)[1]) is past


@pytest.mark.parametrize(
    ("text", "another", "lasts"),
    [
        ("His previous [trip] was short.", True, False),
        ("His [trip] was short.", False, False),
        ("Another [trip] was short.", True, False),
        ("The [war] goes on.", False, True),
    ],
)
def test_which_event_it_is(bracketed, text, another, lasts):
    _, noun = bracketed(text)
    assert (definites.is_another(noun), definites.lasts(noun)) == (another, lasts)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Peru plans a summit. The [summit] costs a fortune.", ["summit"]),
        ("Peru plans a meeting. The [summit] costs a fortune.", ["meeting"]),
        ("Peru plans a summit. A meeting follows. The [talks] cost a fortune.", ["meeting", "summit"]),
        ("Peru plans a summit hall. The [summit] costs a fortune.", []),
        ("The [summit] costs a fortune. Peru plans a summit.", []),
        ("A visit, a visit, a visit. A visit, a visit. The [visit] costs a fortune.", ["visit"] * 4),
    ],
)
def test_earlier_mentions_nearest_first(bracketed, text, found):
    parsed, noun = bracketed(text)
    assert [t.text for t in definites.earlier(parsed, noun)] == found
