"""Which way a clause points: the tense above a word."""

import pytest

from reportedly.extract.dating.tense import direction


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("The council met then.", "past"),
        ("The council has met then.", "past"),
        ("The council will meet then.", "future"),
        ("The council won't meet then.", "future"),
        ("The council may meet then.", "future"),
        ("The council would have met then.", "past"),
        ("The council is meeting then.", "future"),
        ("The council was meeting then.", "past"),
        ("The council meets then.", "future"),
        ("The council says so then.", None),
        ("The council wants to meet then.", "future"),
        ("The council agreed to meet then.", "future"),
        ("The council failed to meet then.", "past"),
        ("The council is expected to meet then.", "future"),
        ("The council is scheduled then.", "future"),
        ("A meeting is on the cards then.", "future"),
        ("A meeting is in the offing then.", "future"),
        ("A meeting is in the hall then.", None),
        ("The council was scheduled then.", "planned"),
        ("The council was expected to meet then.", "future"),
        ("The council was to meet then.", "planned"),
        ("The council had been scheduled then.", None),
        ("The road is shut through then.", "future"),
        ("The road stayed shut through then.", "past"),
        ("The vote, expected by then, will be close.", "future"),
        ("Farmers look for rain then.", "future"),
        ("A meeting due then was dropped.", "future"),
        ("A meeting held then was dull.", "past"),
        ("A plan to be signed then was dropped.", "future"),
        ("The council, meeting then, chose a chair.", "past"),
        ("A quiet place then.", None),
    ],
)
def test_direction(parse, text, way):
    word = next(t for t in parse(text).tokens if t.text == "then")
    assert direction(word) == way
