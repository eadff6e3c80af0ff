"""What a noun phrase tells of a speaker: name, affiliation, and whether it hides the name."""

from collections.abc import Callable

import pytest

from reportedly.extract import statements
from reportedly.model.finding import Mentions
from reportedly.model.parsed import ParsedDocument

Parse = Callable[..., ParsedDocument]

NAMES: list[tuple[str, str, str | None, bool, str]] = [
    ("Kim Doo-hyun said it rained.", "Kim Doo-hyun", None, False, "Kim Doo-hyun"),
    (
        "National Weather Service Director Kim Doo-hyun said it rained.",
        "Kim Doo-hyun",
        "National Weather Service Director",
        False,
        "National Weather Service Director Kim Doo-hyun",
    ),
    (
        "Kim Doo-hyun, a director at the weather service, said it rained.",
        "Kim Doo-hyun",
        "a director at the weather service",
        False,
        "Kim Doo-hyun, a director at the weather service",
    ),
    (
        "Kim Doo-hyun, spokesman for the ministry of farming, also said it rained.",
        "Kim Doo-hyun",
        "spokesman for the ministry of farming",
        False,
        "Kim Doo-hyun, spokesman for the ministry of farming",
    ),
    (
        "It rained, said Kim Doo-hyun, another expert on storms at the institute.",
        "Kim Doo-hyun",
        "another expert on storms at the institute",
        False,
        "Kim Doo-hyun, another expert on storms at the institute",
    ),
    ("Mr. Novak said it rained.", "Novak", None, False, "Mr. Novak"),
    ("Dr. Anna Kowalska said it rained.", "Anna Kowalska", None, False, "Dr. Anna Kowalska"),
    (
        "Former mayor Anna Kowalska, a lawyer, said it rained.",
        "Anna Kowalska",
        "Former mayor",
        False,
        "Former mayor Anna Kowalska, a lawyer",
    ),
    (
        "Anna Kowalska of the harbour office said it rained.",
        "Anna Kowalska",
        "the harbour office",
        False,
        "Anna Kowalska of the harbour office",
    ),
    ("Anna Kowalska (Labour) said it rained.", "Anna Kowalska", None, False, "Anna Kowalska"),
    (
        "The Farmers' Union of the Valley (FUV) said it rained.",
        "Farmers' Union of the Valley",
        None,
        False,
        "The Farmers' Union of the Valley",
    ),
    ("Anna Kowalska and Peter Novak said it rained.", "Anna Kowalska", None, False, "Anna Kowalska and Peter Novak"),
    (
        "Both the mayor and the council said it rained.",
        "mayor and the council",
        None,
        False,
        "the mayor and the council",
    ),
    (
        "A person familiar with the talks said it rained.",
        "person familiar with the talks",
        None,
        True,
        "A person familiar with the talks",
    ),
    ("The official, who spoke on condition of anonymity, said it rained.", "official", None, True, "The official"),
    (
        "An official in the harbour office said it rained.",
        "official in the harbour office",
        None,
        True,
        "An official in the harbour office",
    ),
    ("The three officials said it rained.", "three officials", None, True, "The three officials"),
    ("Several of the officials said it rained.", "Several of the officials", None, True, "Several of the officials"),
    (
        "The mayor of the old harbour town said it rained.",
        "mayor of the old harbour town",
        None,
        False,
        "The mayor of the old harbour town",
    ),
    ("Her lawyer, Anna Kowalska, said it rained.", "Anna Kowalska", "Her lawyer", False, "Her lawyer, Anna Kowalska"),
    ("Anna Kowalska's lawyer said it rained.", "Anna Kowalska's lawyer", None, False, "Anna Kowalska's lawyer"),
    ("The lawyer who defended Anna Kowalska said it rained.", "lawyer", None, False, "The lawyer"),
    (
        "A spokeswoman for Anna Kowalska said it rained.",
        "spokeswoman for Anna Kowalska",
        None,
        True,
        "A spokeswoman for Anna Kowalska",
    ),
    (
        "The harbour office's spokesman said it rained.",
        "harbour office's spokesman",
        None,
        False,
        "The harbour office's spokesman",
    ),
    (
        "A survey by the harbour office said it rained.",
        "survey by the harbour office",
        None,
        False,
        "A survey by the harbour office",
    ),
    ("One of the analysts said it rained.", "One of the analysts", None, True, "One of the analysts"),
    (
        "Officials briefed on the talks said it rained.",
        "Officials briefed on the talks",
        None,
        True,
        "Officials briefed on the talks",
    ),
    (
        "People familiar with the talks said it rained.",
        "People familiar with the talks",
        None,
        True,
        "People familiar with the talks",
    ),
    ("An engineer who asked not to be named said it rained.", "engineer", None, True, "An engineer"),
    ("A pilot who declined to be identified said it rained.", "pilot", None, True, "A pilot"),
    (
        "The chief of its general staff, Peter Novak, said it rained.",
        "Peter Novak",
        "chief of its general staff",
        False,
        "The chief of its general staff, Peter Novak",
    ),
    ("Ilse Brandt, who leads the union, said it rained.", "Ilse Brandt", None, False, "Ilse Brandt"),
    (
        "One of them, Peter Novak of Kestrel Bank, said it rained.",
        "Peter Novak",
        "Kestrel Bank",
        False,
        "One of them, Peter Novak of Kestrel Bank",
    ),
    (
        "Retired general Peter Novak said it rained.",
        "Peter Novak",
        "Retired general",
        False,
        "Retired general Peter Novak",
    ),
    ("Peter Novak, 54, said it rained.", "Peter Novak", None, False, "Peter Novak, 54"),
    (
        "Peter Novak, the mayor, and Anna Kowalska, a lawyer, said it rained.",
        "Peter Novak",
        "the mayor",
        False,
        "Peter Novak, the mayor, and Anna Kowalska, a lawyer",
    ),
    ("Sir Peter Novak said it rained.", "Peter Novak", None, False, "Sir Peter Novak"),
    ("Some in the ministry said it rained.", "Some in the ministry", None, True, "Some in the ministry"),
    ("Another official said it rained.", "Another official", None, True, "Another official"),
    ("Everybody said it rained.", "Everybody", None, False, "Everybody"),
    ("Critics of the dam said it rained.", "Critics of the dam", None, True, "Critics of the dam"),
    ("The critics of the dam said it rained.", "critics of the dam", None, True, "The critics of the dam"),
    ("A dozen witnesses said it rained.", "dozen witnesses", None, True, "A dozen witnesses"),
    ("The Harbour Ministry said it rained.", "Harbour Ministry", None, False, "The Harbour Ministry"),
    (
        "The harbour ministry in Velmar said it rained.",
        "harbour ministry in Velmar",
        None,
        False,
        "The harbour ministry in Velmar",
    ),
    (
        "A source close to the palace said it rained.",
        "source close to the palace",
        None,
        True,
        "A source close to the palace",
    ),
]


@pytest.mark.parametrize(("text", "name", "affiliation", "anonymous", "place"), NAMES)
def test_names(parse: Parse, text: str, name: str, affiliation: str | None, anonymous: bool, place: str) -> None:
    speaker = statements.find(parse(text), Mentions([]))[-1].speaker
    assert speaker is not None
    assert (speaker.name, speaker.affiliation, speaker.anonymous) == (name, affiliation, anonymous)
    assert speaker.start is not None
    assert text[speaker.start : speaker.end] == place
