"""What a headline says with who says so, where its parse hides the clause below the word of speech."""

import pytest

from fakes import document
from reportedly.extract import factuality, statements
from reportedly.model.finding import Mentions


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Exclusive: Niger sent drones to Chad, sources say", "sent", "alleged"),
        ("Report: Niger sent drones to Chad", "sent", "alleged"),
        ("Niger sent drones to Chad: media", "sent", "alleged"),
        ("Niger sent drones to Chad", "sent", "happened"),
        ("Niger accuses Chad of shelling village", "accuses", "happened"),
    ],
)
def test_what_a_headline_lets_others_say(parser, text, word, expected):
    parsed = next(parser.parse([document(text, zones=["headline"])]))
    told = statements.find(parsed, Mentions([]))
    head = next(t for t in parsed.tokens if t.text == word)
    assert factuality.judge(parsed, head, frozenset(), told)[0].label == expected
