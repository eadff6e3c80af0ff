"""Nouns made from verbs take over the codes of their verb's entries."""

import pytest

from reportedly.codebook import deverbal, load
from reportedly.codebook.events import nouns, verbs


@pytest.mark.parametrize(
    ("noun", "codes"),
    [
        ("veto", {"129"}),
        ("severing", {"161", "164", "162", "1622", "163", "160"}),
        ("seizing", {"171", "192", "181"}),
        ("banning", {"172", "1721", "163"}),
        ("shelling", {"194"}),
        ("talking", set()),
        ("condemning", set()),
        ("king", set()),
        ("banana", set()),
    ],
)
def test_codes_of_a_noun(noun: str, codes: set[str]) -> None:
    entries = deverbal.entries(noun)
    found = {e.code for e in entries} | {c.code for e in entries for c in e.cases}
    assert codes <= found
    assert bool(codes) == bool(entries)


def test_who_stands_where_in_the_phrase() -> None:
    gerund, noun = deverbal.entries("severing")[0], deverbal.entries("veto")[0]
    assert (gerund.source, noun.source) == (("by", "owner", "modifier"), ("by", "poss", "modifier"))
    assert gerund.target[:2] == ("of", "with")
    assert (gerund.nominal, gerund.needs, gerund.name) == (True, "source", "noun:severing")


def test_conditions_on_an_object_hold_of_what_the_noun_is_about() -> None:
    slots = {slot for e in deverbal.entries("suspension") for c in e.cases for slot, _ in c.conditions}
    assert "theme" in slots
    assert "object" not in slots


def test_every_noun_of_the_table_has_a_verb_with_entries() -> None:
    unknown = [verb for verb in load("events_deverbal") if not verbs().get(verb)]
    assert unknown == []


def test_each_noun_is_listed_once_and_used_or_has_an_entry_of_its_own() -> None:
    listed = [noun for words in load("events_deverbal").values() for noun in words]
    assert len(listed) == len(set(listed))
    assert [n for n in listed if not deverbal.entries(n) and n not in nouns()] == []
