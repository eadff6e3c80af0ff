"""Parties that an act can't do without."""

import pytest

from reportedly.extract import actors, events
from reportedly.extract.events import why


def coded(parse, text):
    parsed = parse(text)
    return [e.type for e in events.find(parsed, actors.find(parsed))]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Kenyan journalists travelled to Uganda.", []),
        ("Danish students visited Japan in May.", []),
        ("Kenyan journalists met Ugandan students.", []),
        ("The Kenyan foreign minister travelled to Uganda.", ["CONSULT"]),
        ("The Kenyan president met Ugandan students.", ["CONSULT"]),
        ("A delegation from Denmark visited Japan in May.", ["CONSULT"]),
    ],
)
def test_private_people_consult_nobody(parse, text, types):
    assert coded(parse, text) == types


def test_the_reason_is_told(parse):
    parsed = parse("Danish students visited Japan in May.")
    assert "private people do it" in {tried.reason for tried in why.trace(parsed, actors.find(parsed))}


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Turkey launched a military operation against Syria.", ["ASSAULT"]),
        ("Turkey launched an operation against Syria.", ["ASSAULT"]),
        ("Turkey launched a rescue operation in Syria.", []),
    ],
)
def test_a_word_beside_a_noun_can_give_it_another_sense(parse, text, types):
    assert coded(parse, text) == types
