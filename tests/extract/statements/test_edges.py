"""Where what is said begins and ends, and what is no part of it."""

from collections.abc import Callable

import pytest

from reportedly.extract import statements
from reportedly.model.finding import Mentions
from reportedly.model.parsed import ParsedDocument

Parse = Callable[..., ParsedDocument]

ROWS: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    (
        "The mayor said the bridge would fall because nobody had looked after it.",
        [("the bridge would fall because nobody had looked after it", "said", "mayor")],
    ),
    (
        "The mayor said that the bridge was safe, and that it would stay open.",
        [("that the bridge was safe, and that it would stay open", "said", "mayor")],
    ),
    (
        "The mayor said that the council decided to shut the bridge, and that it would stay so.",
        [
            ("that the council decided to shut the bridge, and that it would stay so", "said", "mayor"),
            ("to shut the bridge", "decided", "council"),
        ],
    ),
    (
        "The company wants to build a dam, sell the power and keep the profit.",
        [("to build a dam, sell the power and keep the profit", "wants", "company")],
    ),
    (
        "The envoy told a crowd of farmers in Lyon that the toll would be lifted.",
        [("that the toll would be lifted", "told", "envoy")],
    ),
    (
        "The envoy told them in a letter that the toll would be lifted.",
        [("that the toll would be lifted", "told", "envoy")],
    ),
    (
        "The ministry confirmed on Friday for the first time that it had sold the ships.",
        [("that it had sold the ships", "confirmed", "ministry")],
    ),
    ("The union called for the council to lift the toll.", [("the council to lift the toll", "called", "union")]),
    ("The union called on the council to lift the toll.", [("the council to lift the toll", "called", "union")]),
    ("The council discussed the flood in the valley.", [("the flood in the valley", "discussed", "council")]),
    ("The council condemned the raid in a statement.", [("the raid", "condemned", "council")]),
    ("The king said relations would grow in a letter to the queen.", [("relations would grow", "said", "king")]),
    (
        "The envoy said the king had made the remark in an interview.",
        [("the king had made the remark in an interview", "said", "envoy")],
    ),
    ("Satellite pictures show trucks near the old bridge.", []),
    ("The courage of the crew showed trucks near the old bridge.", []),
    ("Polls show the mayor ahead by ten points.", [("the mayor ahead by ten points", "show", "Polls")]),
    ("The mayor blamed the flood on the dam.", [("the flood on the dam", "blamed", "mayor")]),
    (
        "The mayor accused the owners of the dam of hiding the truth.",
        [("the owners of the dam of hiding the truth", "accused", "mayor")],
    ),
    (
        "The mayor accused the owners of negligence, which the owners denied.",
        [("the owners of negligence", "accused", "mayor")],
    ),
    (
        "The mayor accused the owners of negligence, a charge they rejected.",
        [("the owners of negligence", "accused", "mayor")],
    ),
    (
        "The mayor described the flood as a disaster for the valley.",
        [("the flood as a disaster for the valley", "described", "mayor")],
    ),
    ("The mayor called the plan a disaster.", [("the plan a disaster", "called", "mayor")]),
    (
        'The mayor called the plan "a disaster" and the dam "a ruin".',
        [('the plan "a disaster" and the dam "a ruin', "called", "mayor")],
    ),
    ("The plan was called a disaster.", []),
    ("Compared with the dam, the bridge is new.", []),
    ("The raid condemned by the council took place in May.", [("The raid", "condemned", "council")]),
    ("The mayor acknowledged selling the land.", [("selling the land", "acknowledged", "mayor")]),
    (
        "A majority of the voters believe that the dam is safe.",
        [("that the dam is safe", "believe", "majority of the voters")],
    ),
    (
        "The first set of polls suggested that the mayor would win.",
        [("that the mayor would win", "suggested", "first set of polls")],
    ),
    ("A number of ships required repair.", []),
    (
        "The mayor said he had been told by the owners that the dam was safe.",
        [
            ("he had been told by the owners that the dam was safe", "said", "mayor"),
            ("that the dam was safe", "told", "owners"),
        ],
    ),
    (
        "The mayor said the dam was now ''slowly giving way'' to the flood.",
        [("the dam was now ''slowly giving way'' to the flood", "said", "mayor")],
    ),
    ("The letter that the mayor sent was short.", []),
    ("The claim that the mayor made was false.", []),
    ("There is talk that the dam will fall.", [("that the dam will fall", "talk", None)]),
    ("The mayor may announce that the dam will be closed.", [("that the dam will be closed", "announce", "mayor")]),
    ("The dam has to be closed, according to engineers.", [("The dam has to be closed", "according", "engineers")]),
    (
        "The dam is old, and it has to be closed, according to engineers.",
        [("The dam is old, and it has to be closed", "according", "engineers")],
    ),
    (
        "The dam is old, and according to engineers it has to be closed.",
        [("it has to be closed.", "according", "engineers")],
    ),
    ("The mayor vowed to close the dam, and the council agreed.", [("to close the dam", "vowed", "mayor")]),
    (
        '"The dam is safe," read a report by the harbour office.',
        [("The dam is safe", "read", "report by the harbour office")],
    ),
    ('"The dam is safe," the mayor said on "Morning in the Valley".', [("The dam is safe", "said", "mayor")]),
    ('"The dam is safe," the mayor told the "Valley Herald".', [("The dam is safe", "told", "mayor")]),
    ('The mayor said the dam was safe, "like all dams."', [('the dam was safe, "like all dams.', "said", "mayor")]),
    ("The mayor warned the council about the dam.", [("the council about the dam", "warned", "mayor")]),
    ("The mayor told voters about the dam.", [("the dam", "told", "mayor")]),
    ("The mayor told them the truth about the dam.", []),
    ("The mayor reminded the council of the flood.", [("the flood", "reminded", "mayor")]),
    ("The mayor reported having seen cracks.", [("having seen cracks", "reported", "mayor")]),
    (
        "The mayor hopes to sell the dam, buy a boat and leave.",
        [("to sell the dam, buy a boat and leave", "hopes", "mayor")],
    ),
    (
        "The mayor conceded that the dam was old -- and that it might fall.",
        [("that the dam was old -- and that it might fall", "conceded", "mayor")],
    ),
    ("The council heard the mayor's claim that the dam was safe.", [("that the dam was safe", "claim", "mayor")]),
    ("The council heard a claim by the mayor that the dam was safe.", [("that the dam was safe", "claim", "mayor")]),
    ("The mayor was told that the dam had fallen.", [("that the dam had fallen", "told", None)]),
    ("The dam is thought by engineers to be safe.", [("The dam || to be safe", "thought", "engineers")]),
    ("The dam is safe, if engineers are to be believed.", []),
    ("The dam was praised by engineers.", [("The dam", "praised", "engineers")]),
    ("The engineers see the dam as a danger to the town.", [("the dam as a danger to the town", "see", "engineers")]),
    ("The engineers believe in the dam.", [("the dam", "believe", "engineers")]),
    ("Numbers from the office show that the dam holds.", []),
    ("The mayor showed the guests the dam.", []),
    ("A number of dams require repair.", []),
    ("The mayor said in an interview that the dam was safe.", [("that the dam was safe", "said", "mayor")]),
    ("The mayor spoke of a miracle in a letter to the council.", [("a miracle", "spoke", "mayor")]),
    ("The mayor rejected the plan in an interview.", [("the plan", "rejected", "mayor")]),
    ("The mayor rejected a plan for a dam in the valley.", [("a plan for a dam in the valley", "rejected", "mayor")]),
    ("The mayor did not say whether the dam was safe.", [("whether the dam was safe", "say", "mayor")]),
    ("The mayor would not say who owns the dam.", [("who owns the dam", "say", "mayor")]),
    (
        "The mayor says that he will sell the dam if the price is right.",
        [("that he will sell the dam if the price is right", "says", "mayor")],
    ),
    (
        "The mayor said he would sell the dam unless the council objected.",
        [("he would sell the dam unless the council objected", "said", "mayor")],
    ),
    ("The rule that a dam must have two gates is old.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_edges(parse: Parse, text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = [q.statement for q in statements.find(parse(text), Mentions([]))]
    rows = [
        (
            " || ".join(span.text for span in s.content),
            s.cue.text if s.cue else None,
            s.speaker.name if s.speaker else None,
        )
        for s in found
    ]
    assert rows == expected
