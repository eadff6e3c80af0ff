"""What stands in an event's own noun phrase: attributes before it, clauses and headline adjectives after it."""

import pytest

from reportedly.extract.factuality import judge
from reportedly.extract.factuality.climb import Climber
from reportedly.extract.factuality.holders import View

BEFORE = [
    ("The planned [visit] to Lima fell into the rainy season.", "planned"),
    ("A potential [visit] to Lima fell into the rainy season.", "possible"),
    ("A likely [visit] to Lima fell into the rainy season.", "predicted"),
    ("The proposed [visit] to Lima fell into the rainy season.", "called_for"),
    ("The alleged [visit] to Lima fell into the rainy season.", "alleged"),
    ("The cancelled [visit] to Lima fell into the rainy season.", "negated"),
    ("The recent [visit] to Lima fell into the rainy season.", "happened"),
    ("The stately [visit] to Lima fell into the rainy season.", "happened"),
    ("Peru may regret the recent [visit].", "happened"),
    ("Peru will welcome any [visit].", "possible"),
    ("Any [visit] breaks the ban.", "conditional"),
    ("The letters did not mention any [visit].", "unknown"),
    ("Any [visit] would break the ban.", "conditional"),
    ("No [visit] took place.", "negated"),
    ("Peru paid no [visit] to Chile.", "negated"),
    ("The ministers discussed a possible [visit].", "possible"),
    ("The ministers discussed a [visit].", "unknown"),
]
RELATIVES = [
    ("[Talks] planned for June were moved to Cusco.", "planned"),
    ("[Talks] expected for June were moved to Cusco.", "predicted"),
    ("[Talks] proposed by Peru were moved to Cusco.", "called_for"),
    ("The [talks], which are expected next week, worry Chile.", "predicted"),
    ("The [talks], which will be held in May, worry Chile.", "predicted"),
    ("A [visit] that was cancelled angered Peru.", "negated"),
    ("A [visit] that may be cancelled worries Peru.", "possible"),
    ("The [talks] that collapsed had cost a fortune.", "negated"),
    ("The [summit], which will take place in May, worries Chile.", "predicted"),
    ("Under a [deal] reached in May, Peru will pay.", "happened"),
    # what is said of it otherwise tells nothing of its occurrence
    ("The [raid], which Peru condemned, lasted an hour.", "happened"),
    ("The [raid], which will be investigated, lasted an hour.", "happened"),
    ("The [raid] examined by the court lasted an hour.", "happened"),
    ("The [raid] lasting an hour woke the port.", "happened"),
    ("The [claim] that Peru had paid was false.", "happened"),
]
VERBLESS = [
    ("Big grain [deal] between Peru and Chile 'very likely,' analysts say", "predicted"),
    ("Big grain [deal] between Peru and Chile likely, analysts say", "predicted"),
    ("Grain [deal] between Peru and Chile unlikely: minister", "possible"),
    ("Grain [deal] between Peru and Chile possible, envoy says", "possible"),
    ("The big [deal] between Peru and Chile was signed by ministers, likely friends.", "happened"),
    ("Grain [deal] signed between Peru and Chile", "happened"),
]


@pytest.mark.parametrize(("text", "expected"), BEFORE, ids=[t for t, _ in BEFORE])
def test_attributes(label, text, expected):
    assert label(text) == expected


@pytest.mark.parametrize(("text", "expected"), RELATIVES, ids=[t for t, _ in RELATIVES])
def test_what_its_own_clause_says_of_it(label, text, expected):
    assert label(text) == expected


@pytest.mark.parametrize(("text", "expected"), VERBLESS, ids=[t for t, _ in VERBLESS])
def test_headlines_without_a_verb(label, text, expected):
    assert label(text) == expected


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("[Talks] planned for June by envoys who [left] were moved.", "happened"),
        ("A [visit] that was [cancelled] angered Peru.", "happened"),
    ],
)
def test_a_description_concerns_its_noun_alone(parse, text, inner):
    other = text.rindex("[")
    parsed = parse(text.replace("[", "").replace("]", ""))
    head = next(t for t in parsed.tokens if t.start <= other - 2 < t.end)
    assert judge(parsed, head, frozenset(), [])[0].label == inner


def test_the_describing_words_are_cues(bracketed):
    parsed, head = bracketed("[Talks] planned for June were moved.")
    assert [c.text for c in judge(parsed, head, frozenset(), [])[0].cues] == ["planned"]


def test_an_event_is_described_and_its_place_is_not(bracketed):
    _, head = bracketed("[Talks] planned for June were moved.")
    climber = Climber(View.of(frozenset(), []))
    assert climber.event(head).mood == "planned"
    assert climber.standing(head).mood == "happened"
