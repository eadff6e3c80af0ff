"""Which item a phrase names, by the codebook's own examples and in the scope of an act."""

import pytest

from reportedly import codebook
from reportedly.extract import items

BOOK = codebook.load("flows")
EXAMPLES = [(text, want) for entry in BOOK["items"].values() for text, want in entry["examples"]]
BOTH_SIDES = [
    ("Chad supplied Sudan with ammunition and weaponry.", "supplied", ["artillery_ammunition", "weapons"], []),
    ("Libya counted on Chad for shells and soldiers.", "counted", ["artillery_ammunition", "troops"], []),
    ("Oman may accept a weapons technology transfer to Yemen, including one involving spy satellites.",
     "accept", ["satellite_technology"], []),
    ("Oman wants to buy rice, coal and technology for costly arms like nuclear-powered submarines.",
     "buy", ["food", "energy", "submarine_technology"], []),
    ("They should transfer know-how, technology and possibly weapons to Chile.",
     "transfer", ["technology", "weapons"], []),
    ("A transfer of know-how on spy satellites is near.", "transfer", ["satellite_technology"], []),
    ("Peru's handover of know-how for ballistic missiles may take years.",
     "handover", ["missile_technology"], []),
    ("Chad is ready to provide shells in exchange for Libyan weapons technology.",
     "provide", ["artillery_ammunition"], ["military_technology"]),
    ("The ministers signed an arms-for-oil deal.", "signed", ["weapons"], ["oil"]),
    ("Peru paid $40 million for crude oil.", "paid", ["money"], ["oil"]),
    ("Chilean wheat reached Peru.", "reached", ["food"], []),
    ("Chile sent Peru more than a million shells.", "sent", ["artillery_ammunition"], []),
    ("Chile gave Peru two million dollars.", "gave", ["money"], []),
    ("The weapons that Iran supplied to Syria were old.", "supplied", ["weapons"], []),
    ("Rifles supplied by Iran were found.", "supplied", ["small_arms"], []),
    ("Peru sent a minister who praised the drones.", "sent", [], []),
    ("Any arms deal between Peru and Chile would break the rules.", "deal", ["weapons"], []),
    ("Chile sold Peru tanks and shells.", "sold", ["armoured_vehicles", "artillery_ammunition"], []),
    ("Chile sold Peru tank shells.", "sold", ["artillery_ammunition"], []),
    ("Chile sold Peru F-16 fighters.", "sold", ["aircraft"], []),
    ("Chile approved a 2-billion-dollar arms sale.", "sale", ["weapons"], []),
    ("Chile gave Peru a 2-billion-dollar loan.", "gave", ["money"], []),
    ("Chile sold Peru guided bombs.", "sold", ["weapons"], []),
    ("A law bars Chile from selling frigates.", "bars", ["warships"], []),
    ("A law bars Chile from the talks on frigates.", "bars", [], []),
    ("Chile sold Peru food aid and other assistance.", "sold", ["food"], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "want"), EXAMPLES)
def test_examples_of_the_codebook(parse, text, want):
    assert [n.item for n in items.in_words(parse(text).tokens)] == want


@pytest.mark.parametrize("text", BOOK["exclude_examples"])
def test_a_word_inside_another_phrase_is_no_item(parse, text):
    assert items.in_words(parse(text).tokens) == []


@pytest.mark.parametrize(("text", "head", "given", "back"), BOTH_SIDES)
def test_what_is_given_and_what_comes_back(parse, text, head, given, back):
    found = items.scope(next(t for t in parse(text).tokens if t.lower == head))
    assert [n.item for n in items.in_words(found.given)] == given
    assert [n.item for n in items.in_words(found.back)] == back


@pytest.mark.parametrize(
    ("head", "want"),
    [("armed", "weapons"), ("funded", "money"), ("fed", "food"), ("met", None), ("fund", None), ("paid", None)],
)
def test_verbs_that_name_their_item(parse, head, want):
    text = "Iran armed and funded Syria, fed it, and met its fund. It paid Mali a visit."
    assert items.implied(next(t for t in parse(text).tokens if t.lower == head)) == want


def test_every_item_has_a_family_words_and_examples():
    for name, entry in BOOK["items"].items():
        assert entry["family"], name
        assert entry.get("words") or entry.get("about"), name
        assert entry["examples"], name


def test_the_item_points_at_its_word(parse):
    text = "Oslo sent artillery shells and rice."
    assert [n.token.text for n in items.in_words(parse(text).tokens)] == ["shells", "rice"]
