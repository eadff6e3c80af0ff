"""Whole stories, invented: how each act in them stands, when it took or takes place, and in how sure words."""

import datetime

import pytest

from reportedly import pipeline
from reportedly.model.claim import Claim

PUBLISHED = datetime.date(2024, 5, 14)  # a Tuesday

SUMMIT = """\
The presidents of Georgia and Armenia will hold a summit in Batumi next week, officials in Tbilisi said on Monday.

Georgia may sign an agreement with Armenia on gas. Analysts expect that Armenia will buy electricity from Georgia, but the \
deal is unlikely to please Turkey.

Azerbaijan has threatened to close its border with Georgia if the summit takes place. It has yet to recall its ambassador.

In March, the Georgian minister visited Yerevan. He denied that Georgia had sold weapons to Armenia.
"""

RAID = """\
Chad's army attacked a camp in Sudan on Sunday, according to two aid groups. Chad denied that it had attacked the camp.

Sudan accused Chad of bombing a market last week. It demanded that Chad withdraw its troops and called for sanctions against Chad.

"We never crossed the border," a spokesman for Chad's army said. He said that Chad would not withdraw its troops.

The United Nations condemned the attack. It has offered to send observers to Sudan, but Chad refused to receive them.

There is no evidence that Libya helped Chad. Egypt could have warned Sudan, a diplomat said.
"""

TRADE = """\
Finland has lifted its ban on Estonian milk. Estonia had asked Finland to lift the ban in January.

Latvia plans to impose tariffs on Finnish paper, and Lithuania is considering joining it. If Latvia imposes tariffs, \
Finland will stop buying Latvian timber.

Sweden reportedly agreed to lend Latvia money. Whether Denmark will help Latvia is unclear.

Without a loan, Latvia would have left the fair. It almost expelled the Finnish envoy last year.
"""

DRILLS = """\
Fiji proposed holding naval drills with Tonga when its admiral visited Nuku'alofa in April.

Samoa doubts that the drills will take place. There is a 70 percent chance that Tonga will reject the offer, a bank in \
Suva estimates.

Tonga's foreign minister flies to Fiji on Friday. At the expected meeting, the two states would sign a fishing pact.

Fiji stopped short of inviting Samoa. It was able to persuade Kiribati, which has sent a ship.
"""


@pytest.fixture(scope="module")
def told():
    """``told(story, words)``: the labels of the story's claims in the sentence that has these words, by trigger."""
    read: dict[str, tuple[Claim, ...]] = {}

    def run(story: str, words: str) -> list[Claim]:
        if story not in read:
            read[story] = pipeline.code(story, PUBLISHED).claims
        return [c for c in read[story] if words in c.sentence.text]

    return run


# The story, words of the sentence, a word of the trigger, its labels in order of the text.
LABELS = [
    (SUMMIT, "in Batumi", "hold", "planned predicted"),
    (SUMMIT, "agreement with Armenia", "sign", "possible"),
    (SUMMIT, "buy electricity", "buy", "predicted"),
    (SUMMIT, "threatened", "threatened", "happened"),
    (SUMMIT, "recall its ambassador", "recall", "negated"),
    (SUMMIT, "visited Yerevan", "visited", "happened"),
    (SUMMIT, "sold weapons", "sold", "denied"),
    (RAID, "according to two", "attacked", "alleged"),
    (RAID, "bombing a market", "accused", "happened"),
    (RAID, "condemned the attack", "condemned", "happened"),
    (RAID, "send observers", "send", "planned"),
    (RAID, "no evidence", "helped", "unknown"),
    (RAID, "could have warned", "warned", "possible"),
    (TRADE, "has lifted", "lifted", "happened"),
    (TRADE, "in January", "asked", "happened"),
    (TRADE, "plans to impose", "impose", "planned"),
    (TRADE, "If Latvia", "imposes", "conditional"),
    (TRADE, "is unclear", "help", "unknown"),
    (TRADE, "almost expelled", "expelled", "negated"),
    (DRILLS, "naval drills", "holding", "called_for"),
    (DRILLS, "naval drills", "visited", "happened"),
    (DRILLS, "will reject", "reject", "predicted"),
    (DRILLS, "fishing pact", "sign", "predicted"),
]

DATES = [
    (SUMMIT, "in Batumi", "hold", ("2024-05-20", "2024-05-26")),
    (SUMMIT, "agreement with Armenia", "sign", ("2024-05-20", "2024-05-26")),
    (SUMMIT, "visited Yerevan", "visited", ("2024-03-01", "2024-03-31")),
    (SUMMIT, "recall its ambassador", "recall", None),
    (RAID, "according to two", "attacked", ("2024-05-12", "2024-05-12")),
    (RAID, "condemned the attack", "condemned", None),
    (TRADE, "almost expelled", "expelled", ("2023-01-01", "2023-12-31")),
    (DRILLS, "naval drills", "visited", ("2024-04-01", "2024-04-30")),
]

WORDS = [
    (SUMMIT, "agreement with Armenia", "sign", ("possible", "may")),
    (SUMMIT, "buy electricity", "buy", ("likely", "expect")),
    (DRILLS, "will reject", "reject", ("likely", "70 percent chance")),
    (TRADE, "plans to impose", "impose", ("intended", "plans")),
    (RAID, "condemned the attack", "condemned", None),
]

CONDITIONS = [
    (TRADE, "If Latvia", "imposes", "If Latvia imposes tariffs"),
    (TRADE, "plans to impose", "impose", None),
]


def only(found: list[Claim], trigger: str) -> Claim:
    """The claim whose trigger begins with the word."""
    claims = [c for c in found if c.trigger.text.startswith(trigger)]
    assert claims, [c.trigger.text for c in found]
    return claims[0]


@pytest.mark.parametrize(("story", "words", "trigger", "expected"), LABELS, ids=[f"{w}: {t}" for _, w, t, _ in LABELS])
def test_how_it_stands(told, story, words, trigger, expected):
    assert only(told(story, words), trigger).factuality in expected.split()


@pytest.mark.parametrize(("story", "words", "trigger", "expected"), DATES, ids=[f"{w}: {t}" for _, w, t, _ in DATES])
def test_when_it_takes_place(told, story, words, trigger, expected):
    when = only(told(story, words), trigger).date
    assert (when and (when.start.isoformat(), when.end.isoformat())) == expected


@pytest.mark.parametrize(("story", "words", "trigger", "expected"), WORDS, ids=[f"{w}: {t}" for _, w, t, _ in WORDS])
def test_in_how_sure_words(told, story, words, trigger, expected):
    found = only(told(story, words), trigger).certainty
    assert (found and (found.class_, found.text)) == expected


@pytest.mark.parametrize(
    ("story", "words", "trigger", "expected"), CONDITIONS, ids=[f"{w}: {t}" for _, w, t, _ in CONDITIONS]
)
def test_under_which_condition(told, story, words, trigger, expected):
    found = only(told(story, words), trigger).condition
    assert (found and found.text) == expected


@pytest.mark.parametrize("story", [SUMMIT, RAID, TRADE, DRILLS], ids=["summit", "raid", "trade", "drills"])
def test_nothing_is_told_as_done_that_only_may_be(story):
    open_words = {"may", "will", "would", "if", "plans", "denied", "reportedly", "expect", "no evidence"}
    for claim in pipeline.code(story, PUBLISHED).claims:
        cues = {c.text.lower() for c in claim.cues}
        assert claim.factuality != "happened" or not cues & open_words
