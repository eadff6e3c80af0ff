"""Cues between commas: who speaks, and what the rest of the sentence says."""

from collections.abc import Callable

import pytest

from reportedly.extract import statements
from reportedly.model.finding import Mentions
from reportedly.model.parsed import ParsedDocument

Parse = Callable[..., ParsedDocument]

ROWS: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    (
        "The ferry will sail on Friday, a clerk at the harbour office said.",
        [("The ferry will sail on Friday", "said", "clerk at the harbour office")],
    ),
    (
        "The ferry will sail on Friday, a clerk at the harbour office said in a note on Monday.",
        [("The ferry will sail on Friday", "said", "clerk at the harbour office")],
    ),
    (
        "The ferry may sail, if the storm ends, the captain said.",
        [("The ferry may sail, if the storm ends", "said", "captain")],
    ),
    (
        "If the storm ends, the captain said, the ferry may sail.",
        [("If the storm ends || the ferry may sail.", "said", "captain")],
    ),
    (
        "The bridge, which fell in May, will be rebuilt, the mayor announced.",
        [("The bridge, which fell in May, will be rebuilt", "announced", "mayor")],
    ),
    (
        "The bridge fell in May, the mayor admitted, adding that nobody had looked after it.",
        [("The bridge fell in May", "admitted", "mayor"), ("that nobody had looked after it", "adding", "mayor")],
    ),
    ("The bridge fell in May, he conceded.", [("The bridge fell in May", "conceded", None)]),
    ("She left early, her neighbours told the police.", [("She left early", "told", "her neighbours")]),
    (
        "The gate was shut at noon, the guards insist, but nobody saw them.",
        [("The gate was shut at noon", "insist", "guards")],
    ),
    ("The talks, diplomats say, are going nowhere.", [("The talks || are going nowhere.", "say", "diplomats")]),
    (
        "The talks are going nowhere, diplomats from both sides say.",
        [("The talks are going nowhere", "say", "diplomats from both sides")],
    ),
    ("It will rain tomorrow, forecasters predicted.", [("It will rain tomorrow", "predicted", "forecasters")]),
    ("In March, the ministry said, the road will open.", [("In March || the road will open.", "said", "ministry")]),
    ("On Tuesday, the ministry said nothing.", []),
    ("After the vote, the ministry said nothing.", []),
    ("When the king came, the crowd said nothing.", []),
    (
        "Two ships sank off the coast on May 9, an aide to the admiral in Lisbon said.",
        [("Two ships sank off the coast on May 9", "said", "aide to the admiral in Lisbon")],
    ),
    (
        "The harvest was poor, the farmers' union reported last week.",
        [("The harvest was poor", "reported", "farmers' union")],
    ),
    ("The dam held, and the mayor said so.", []),
    ("The plan, said the envoy, would fail.", [("The plan || would fail.", "said", "envoy")]),
    (
        "The plan, said Anna Kowalska and other envoys, would fail.",
        [("The plan || would fail.", "said", "Anna Kowalska")],
    ),
    ("The plan for the dam, wrote the mayor, is dead.", [("The plan for the dam || is dead.", "wrote", "mayor")]),
    (
        "The envoy, who was in Lima, said the mayor, a friend, was ill.",
        [("the mayor, a friend, was ill", "said", "envoy")],
    ),
    (
        "The dam held -- for now, at least -- the engineers said.",
        [("The dam held -- for now, at least", "said", "engineers")],
    ),
    (
        "The port is shut — the harbour master said — and will stay so.",
        [("The port is shut", "said", "harbour master")],
    ),
    (
        "The envoy will come, officials in Lima said, and will stay for a week.",
        [("The envoy will come", "said", "officials in Lima")],
    ),
    (
        "The king ordered the closure of the port, the palace said in a statement carried by state media.",
        [
            ("The king ordered the closure of the port", "said", "palace"),
            ("the closure of the port", "ordered", "king"),
        ],
    ),
    (
        "The men were using boats that the navy lost in April, the newspaper reported last month.",
        [("The men were using boats that the navy lost in April", "reported", "newspaper")],
    ),
    ("Prices will fall, analysts at Kestrel Bank think.", [("Prices will fall", "think", "analysts at Kestrel Bank")]),
    (
        "Nobody was hurt, the fire brigade said, speaking of a miracle.",
        [("Nobody was hurt", "said", "fire brigade"), ("a miracle", "speaking", "fire brigade")],
    ),
    (
        "The envoy will come, officials in Lima said, citing a letter from the palace.",
        [
            ("The envoy will come", "said", "officials in Lima"),
            ("a letter from the palace", "citing", "officials in Lima"),
        ],
    ),
    ("The tunnel is safe, the owner of the tunnel has said.", [("The tunnel is safe", "said", "owner of the tunnel")]),
    (
        "The tunnel is safe, its owner said on Monday after a tour of the works.",
        [("The tunnel is safe", "said", "its owner")],
    ),
    (
        "The tunnel, if it is ever finished, will be safe, its owner said.",
        [("The tunnel, if it is ever finished, will be safe", "said", "its owner")],
    ),
    ("It will cost more, they concede.", [("It will cost more", "concede", None)]),
    (
        "The crew is well, one of the doctors told reporters in Oslo.",
        [("The crew is well", "told", "one of the doctors")],
    ),
    ("The crew is well, both doctors confirmed.", [("The crew is well", "confirmed", "both doctors")]),
    ("Snow, the station said, will fall on the hills.", [("Snow || will fall on the hills.", "said", "station")]),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_cues_set_off_by_commas(parse: Parse, text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
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
