"""Trends and states: claims only where they are foretold, and what comes of itself is nobody's plan."""

import pytest

from reportedly import pipeline


def told(parse, text):
    """``trend label`` of each claim that tells where relations go."""
    return [f"{c.trend} {c.factuality}" for c in pipeline.analyse(parse(text)).claims if c.trend]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Tensions between Peru and Chile will persist.", ["same predicted"]),
        ("Tensions between Peru and Chile may ease.", ["warmer possible"]),
        ("Tensions between Peru and Chile will not ease.", ["warmer negated"]),
        ("Tensions between Peru and Chile are unlikely to ease.", ["warmer possible"]),
        ("Tensions between Peru and Chile should ease.", ["warmer predicted"]),
        ("Tensions between Peru and Chile are set to ease.", ["warmer predicted"]),
        ("If oil runs out, tensions between Peru and Chile will grow.", ["cooler conditional"]),
        ("Peru and Chile will grow closer, both foreign ministries said.", ["warmer planned"]),
        ("Laos will remain wary of Vietnam.", ["other predicted"]),
        ("Laos will become more reliant on Vietnamese rice.", ["other predicted"]),
        ("Relations between Peru and Chile are set to improve.", ["warmer predicted"]),
        ("Peru's and Chile's ministers said they would improve relations.", ["warmer planned"]),
        ("Relations between Peru and Chile improved.", ["warmer happened"]),
        ("Relations between Peru and Chile soured.", ["cooler happened"]),
    ],
)
def test_where_relations_go(parse, text, want):
    assert told(parse, text) == want


@pytest.mark.parametrize(
    "text",
    [
        "Tensions between Peru and Chile persisted.",
        "Tensions between Peru and Chile persist.",
        "Tensions between Peru and Chile may have eased.",
        "Peru relies on Chilean copper.",
        "Peru needs Chilean copper.",
        "If tensions between Peru and Chile grow, the port will close.",
        "Tensions will persist.",
        "Whether tensions between Peru and Chile will ease is not known.",
        "Rain in Peru and Chile will persist.",
    ],
)
def test_what_foretells_no_trend(parse, text):
    assert [c for c in pipeline.analyse(parse(text)).claims if c.only_trend] == []


def test_a_trend_leaves_the_acts_of_its_sentence_alone(parse):
    claims = pipeline.analyse(parse("Peru condemned Chile, and tensions between Peru and Chile will persist.")).claims
    assert sorted((c.type or "", c.trend or "") for c in claims) == [("", "same"), ("ACCUSE", "")]
