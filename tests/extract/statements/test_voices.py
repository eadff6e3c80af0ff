"""Whom "he", "she", "it", "they", short names and "the official" mean: who has the floor."""

from collections.abc import Callable

import pytest

from reportedly.extract import actors, statements
from reportedly.model.parsed import ParsedDocument

Parse = Callable[..., ParsedDocument]

TURNS: list[tuple[str, list[tuple[str, str | None]]]] = [
    (
        "An envoy said the king would come. He will stay for a week, he added.",
        [("the king would come", "envoy"), ("He will stay for a week", "envoy")],
    ),
    ("Mr. Novak said it rained. She said it snowed.", [("it rained", "Novak"), ("it snowed", None)]),
    ("Ms. Kowalska said it rained. She said it snowed.", [("it rained", "Kowalska"), ("it snowed", "Kowalska")]),
    (
        "Anna Kowalska said it rained. Peter Novak left for Rome. He said it was warm there.",
        [("it rained", "Anna Kowalska"), ("it was warm there", "Peter Novak")],
    ),
    (
        'Anna Kowalska said it rained. Peter Novak left for Rome. "It is dull without Novak," she added.',
        [("it rained", "Anna Kowalska"), ("It is dull without Novak", "Anna Kowalska")],
    ),
    (
        "Anna Kowalska said she believed it rained.",
        [("she believed it rained", "Anna Kowalska"), ("it rained", "Anna Kowalska")],
    ),
    (
        "Anna Kowalska said Peter Novak was wrong and that he knew it.",
        [("Peter Novak was wrong and that he knew it", "Anna Kowalska")],
    ),
    ("The ministry said it expected rain.", [("it expected rain", "ministry"), ("rain", "ministry")]),
    (
        "The ministry said it rained. It later added that it snowed.",
        [("it rained", "ministry"), ("that it snowed", "ministry")],
    ),
    (
        "Experts said the dam was weak, but they remain sure that it will hold.",
        [("the dam was weak", "Experts"), ("that it will hold", "Experts")],
    ),
    (
        "Experts said the dam was weak. They warned of a flood.",
        [("the dam was weak", "Experts"), ("a flood", "Experts")],
    ),
    (
        "The union and the mayor said it rained. They added that it snowed.",
        [("it rained", "union and the mayor"), ("that it snowed", "union and the mayor")],
    ),
    (
        "Anna Kowalska, a lawyer in Rome, said it rained. Kowalska added that it snowed. The lawyer also said it was cold.",
        [("it rained", "Anna Kowalska"), ("that it snowed", "Anna Kowalska"), ("it was cold", "Anna Kowalska")],
    ),
    (
        "Peter Novak, a senior analyst at Kestrel Bank, said it rained. The expert added that it snowed.",
        [("it rained", "Peter Novak"), ("that it snowed", "Peter Novak")],
    ),
    (
        "Researchers at Kestrel Bank said it rained. The researchers added that it snowed.",
        [("it rained", "Researchers at Kestrel Bank"), ("that it snowed", "Researchers at Kestrel Bank")],
    ),
    (
        "A clerk said it rained. Researchers said it snowed. The clerk said it was cold.",
        [("it rained", "clerk"), ("it snowed", "Researchers"), ("it was cold", "clerk")],
    ),
    (
        "Xinhua reported that it rained. The agency added that it snowed.",
        [("that it rained", "Xinhua"), ("that it snowed", "Xinhua")],
    ),
    (
        "It rained, the Financial Times reported. According to the newspaper, it also snowed.",
        [("It rained", "Financial Times"), ("it also snowed.", "Financial Times")],
    ),
    ('"I was there," Anna Kowalska said. "We saw it."', [("I was there || We saw it.", "Anna Kowalska")]),
    ('"He was there," Anna Kowalska said.', [("He was there", "Anna Kowalska")]),
    ('"I was there."', [("I was there.", None)]),
    (
        'Anna Kowalska said it rained.\n"It was cold and dark and wet."',
        [("it rained", "Anna Kowalska"), ("It was cold and dark and wet.", "Anna Kowalska")],
    ),
    (
        'Anna Kowalska said it rained. Peter Novak said it snowed.\n"It was cold and dark and wet."',
        [
            ("it rained", "Anna Kowalska"),
            ("it snowed", "Peter Novak"),
            ("It was cold and dark and wet.", "Peter Novak"),
        ],
    ),
    ("Peter Novak wants to leave. He said it rained.", [("to leave", "Peter Novak"), ("it rained", "Peter Novak")]),
    ("Whatever they say, it rained.", []),
    ("She said that it rained.", [("that it rained", None)]),
    ("US officials said it rained.", [("it rained", "US officials")]),
    (
        "Anna Kowalska, who said it rained, left. Novak, whose car was stolen, said he was sorry.",
        [("it rained", "Anna Kowalska"), ("he was sorry", "Novak")],
    ),
    ("The report said it rained. It added that it snowed.", [("it rained", "report"), ("that it snowed", "report")]),
    (
        "The officials said it rained, and one of them said it snowed.",
        [("it rained", "officials"), ("it snowed", "one of them")],
    ),
    (
        "Ramon Vega Ruiz, a historian, said it rained. Vega Ruiz added that it snowed.",
        [("it rained", "Ramon Vega Ruiz"), ("that it snowed", "Ramon Vega Ruiz")],
    ),
    (
        "Kim Doo-hyun said it rained. Hyun added that it snowed.",
        [("it rained", "Kim Doo-hyun"), ("that it snowed", "Hyun")],
    ),
    (
        "Peter Novak said it rained. He is a lawyer. He said he was sure.",
        [("it rained", "Peter Novak"), ("he was sure", "Peter Novak")],
    ),
    (
        "A shepherd said it rained. He thinks that it snowed.",
        [("it rained", "shepherd"), ("that it snowed", "shepherd")],
    ),
    (
        "The two armies said it rained. The Northern army said it snowed.",
        [("it rained", "two armies"), ("it snowed", "Northern army")],
    ),
    ("The ministry blamed the storm. It said nobody was hurt.", [("nobody was hurt", "ministry")]),
    ("Analysts expect rain. They say it will last.", [("rain", "Analysts"), ("it will last", "Analysts")]),
    (
        "The queen said it rained. She said it snowed. She is old, she admits.",
        [("it rained", "queen"), ("it snowed", "queen"), ("She is old", "queen")],
    ),
    (
        "Ilse Brandt, who leads the union, said it rained. She said it snowed.",
        [("it rained", "Ilse Brandt"), ("it snowed", "Ilse Brandt")],
    ),
    (
        "An official said it rained. The official declined to say more.",
        [("it rained", "official"), ("to say more", "official")],
    ),
    (
        "The officials said it rained. The official in Rome said it snowed.",
        [("it rained", "officials"), ("it snowed", "official in Rome")],
    ),
    (
        "A lawyer said it rained.\nThe town slept.\nThe lawyer said it snowed.",
        [("it rained", "lawyer"), ("it snowed", "lawyer")],
    ),
    (
        "The survey says it will rain. Its authors say it may snow.",
        [("it will rain", "survey"), ("it may snow", "Its authors")],
    ),
    (
        "A clerk said it rained. The figure could not be checked. He said it snowed.",
        [("it rained", "clerk"), ("it snowed", "clerk")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TURNS)
def test_turns(parse: Parse, text: str, expected: list[tuple[str, str | None]]) -> None:
    parsed = parse(text)
    found = [q.statement for q in statements.find(parsed, actors.find(parsed))]
    rows = [(" || ".join(span.text for span in s.content), s.speaker.name if s.speaker else None) for s in found]
    assert rows == expected


@pytest.mark.parametrize(("text", "word"), [("An official said it rained. He added that it was cold.", "He")])
def test_a_pronoun_has_its_own_place_and_the_speakers_name(parse: Parse, text: str, word: str) -> None:
    parsed = parse(text)
    speaker = statements.find(parsed, actors.find(parsed))[-1].speaker
    assert speaker is not None
    assert speaker.start is not None
    assert text[speaker.start : speaker.end] == word
    assert (speaker.name, speaker.anonymous) == ("official", True)


def test_the_affiliation_comes_from_where_the_person_is_introduced(parse: Parse) -> None:
    text = "Velmar is small, Novak said.\nPeter Novak, the mayor of Velmar, left. Velmar is old, Novak added."
    parsed = parse(text)
    found = statements.find(parsed, actors.find(parsed))
    assert [(q.speaker.name, q.speaker.affiliation) for q in found if q.speaker] == [
        ("Peter Novak", "the mayor of Velmar")
    ] * 2


def test_a_noun_of_another_country_is_somebody_else(parse: Parse) -> None:
    parsed = parse("A French official said it rained. The Italian official said it snowed.")
    found = statements.find(parsed, actors.find(parsed))
    assert [(q.speaker.name, q.speaker.country) for q in found if q.speaker] == [
        ("French official", "FRA"),
        ("Italian official", "ITA"),
    ]


def test_a_topic_lends_no_country(parse: Parse) -> None:
    parsed = parse("An expert on Russia said it rained. An adviser to the government in Seoul said it snowed.")
    found = statements.find(parsed, actors.find(parsed))
    assert [q.speaker.country for q in found if q.speaker] == [None, "KOR"]
