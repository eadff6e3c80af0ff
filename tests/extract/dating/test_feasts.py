"""Feasts, and those that states keep under one name on days of their own."""

import datetime

import pytest

from reportedly.extract import dating
from reportedly.extract.dating import states

PUBLISHED = datetime.date(2024, 5, 14)  # a Tuesday

FEASTS = [
    ("Moscow will hold a parade on Victory Day.", "2024-05-09"),
    ("China held a parade on Victory Day.", "2023-09-03"),
    ("North Korea held a parade on Victory Day.", "2023-07-27"),
    ("The parade on Victory Day was short.", "2024-05-09"),
    ("South Korea's president spoke on Liberation Day.", "2023-08-15"),
    ("Pyongyang got a letter from Moscow on Liberation Day.", "2023-08-15"),
    ("Italians marched on Liberation Day.", "2024-04-25"),
    ("Ukraine buried its dead on Independence Day.", "2023-08-24"),
    ("American ships fired salutes on Independence Day 2023.", "2023-07-04"),
    ("Indian troops marched on Republic Day.", "2024-01-26"),
    ("Turkish troops marched on Republic Day.", "2023-10-29"),
    ("Saudi jets flew on National Day.", "2023-09-23"),
    ("Taiwan's president spoke on National Day.", "2023-10-10"),
    ("China's president spoke on National Day.", "2023-10-01"),
    ("China showed missiles on Army Day.", "2023-08-01"),
    ("South Korean tanks rolled on Armed Forces Day.", "2023-10-01"),
    ("Norway's king will speak on Constitution Day.", "2024-05-17"),
    ("Russians marched on Unity Day.", "2023-11-04"),
    ("Ukraine held a rite on Defenders Day.", "2023-10-01"),
    ("Pyongyang fired salutes on the Day of the Sun.", "2024-04-15"),
    ("Putin spoke on Defender of the Fatherland Day.", "2024-02-23"),
    ("Brussels flew flags on Europe Day.", "2024-05-09"),
    ("Shops shut on Columbus Day.", "2023-10-09"),
    ("Guards will rest on Juneteenth.", "2024-06-19"),
    ("Americans voted on Election Day.", "2023-11-07"),
    ("Americans will vote on Election Day 2024.", "2024-11-05"),
    # the state was named before
    ("Kenya chose a flag. The minister spoke on Independence Day.", "2023-12-12"),
    ("Kenya chose a flag. Ghana's minister spoke on Independence Day.", "2024-03-06"),
]


@pytest.mark.parametrize(("text", "value"), FEASTS, ids=[text for text, _ in FEASTS])
def test_feasts(parse, text, value):
    assert [t.value for t in dating.find(parse(text, PUBLISHED))] == [value]


@pytest.mark.parametrize(
    "text",
    ["They marched on Independence Day.", "It was quiet on election day.", "Monaco's prince spoke on Republic Day."],
)
def test_nobodys_feast(parse, text):
    assert dating.find(parse(text, PUBLISHED)) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Peru thanked Chile.", "PER"),
        ("The Peruvian fleet sailed.", "PER"),
        ("Lima agreed.", "PER"),
        ("Chile thanked Peru.", "CHL"),
        ("Limassol agreed.", None),
    ],
)
def test_states_named(parse, text, code):
    parsed = parse(text)
    assert states.named(parsed, parsed.sentences[0], frozenset({"PER", "CHL"})) == code


def test_the_state_named_last_before_the_sentence(parse):
    parsed = parse("Peru thanked Chile. Rain fell.")
    assert states.named(parsed, parsed.sentences[1], frozenset({"PER", "CHL"})) == "CHL"
    assert states.named(parsed, parsed.sentences[1], frozenset({"PER", "other"})) == "PER"
