"""Whom "he" means beside a verb of speech, for the actors: who spoke in the sentences before."""

from collections.abc import Callable

import pytest

from mentioned import at
from reportedly.extract.statements.floor import last_speaker, speaks_aloud, voice_of
from reportedly.model.parsed import ParsedDocument

Parse = Callable[..., ParsedDocument]

# text, its last pronoun's speaker (None: nobody has the floor)
LAST: list[tuple[str, str | None]] = [
    ("An envoy said it rained. He said it snowed.", "envoy"),
    ("It rained, an envoy said. He said it snowed.", "envoy"),
    ("It rained, said an envoy. He said it snowed.", "envoy"),
    ("Kim will not come, an adviser to the palace in Seoul said. He said it snowed.", "adviser"),
    ("An envoy said Kim was ill. It snowed. He said it rained.", "envoy"),
    ("An envoy said it rained. Putin left. He said it snowed.", None),
    ("An envoy said it rained. It was cold. It was dark. It was wet. He said it snowed.", None),
    ("An envoy said it rained. She left. He said it snowed.", None),
    ("The ministry said it rained. He said it snowed.", None),
    ("Officials said it rained. He said it snowed.", None),
    ("It rained. He said it snowed.", None),
    ("He said it snowed.", None),
    ("They said it rained. He said it snowed.", None),
    ("The report said it rained. He said it snowed.", None),
]


@pytest.mark.parametrize(("text", "speaker"), LAST)
def test_last_speaker(parse: Parse, text: str, speaker: str | None) -> None:
    parsed = parse(text)
    pronoun = [t for t in parsed.tokens if t.lower == "he"][-1]
    found = last_speaker(parsed.sentences, pronoun)
    assert (found.text if found else None) == speaker


# text, whose words the last "we" or "I" stands in
VOICES = [
    ('"We left," the envoy said.', "envoy"),
    ('"We left," said the envoy.', "envoy"),
    ("The envoy said we left.", "envoy"),
    ('The envoy said it rained. "We left," he added.', "envoy"),
    ('The envoy said it rained. "We left."', "envoy"),
    ("The envoy said it rained. We left.", None),
    ('"We left. It rained," the envoy said.', "envoy"),
    ('"We left. It rained," an envoy and a king agreed.', None),
    ('The king said it rained. "We left. It rained," the envoy said.', "envoy"),
    ("I said that we left.", None),
    ("We left.", None),
]


@pytest.mark.parametrize(("text", "speaker"), VOICES)
def test_voice_of(parse: Parse, text: str, speaker: str | None) -> None:
    parsed = parse(text)
    pronoun = [t for t in parsed.tokens if t.lower == "we"][-1]
    found = voice_of(parsed.sentences, pronoun)
    assert (found.text if found else None) == speaker


ALOUD = [
    ("He said it rained.", "He", True),
    ("It rained, he said.", "he", True),
    ("It rained, he believes, in May.", "he", True),
    ("He left.", "He", False),
    ("He vowed to stay.", "He", False),
    ("The king said he thought it rained.", "he", False),
    ("He was told that it rained.", "He", False),
    ("The crowd cheered him.", "him", False),
]


@pytest.mark.parametrize(("text", "word", "aloud"), ALOUD)
def test_speaks_aloud(parse: Parse, text: str, word: str, aloud: bool) -> None:
    assert speaks_aloud(next(t for t in parse(text).tokens if t.text == word)) is aloud


# text, country of the last pronoun's mention (None: no actor)
MENTIONS: list[tuple[str, str, str | None]] = [
    ("Vladimir Putin met Kim Jong-un. He said it rained.", "He", "RUS"),
    ("Kim Jong-un is ill, the Japanese foreign minister said. He said it rained.", "He", "JPN"),
    ("Kim Jong-un is ill, a historian said. He said it rained.", "He", None),
    ("Kim Jong-un is ill, a historian said. He has not been seen.", "He", "PRK"),
    ("The French foreign minister said Kim Jong-un was ill. He asked Moscow to help.", "He", "FRA"),
    ("A spokeswoman said Kim Jong-un was ill. He left.", "He", "PRK"),
]


@pytest.mark.parametrize(("text", "word", "country"), MENTIONS)
def test_the_pronoun_of_a_reporting_verb(parse: Parse, text: str, word: str, country: str | None) -> None:
    mention = at(parse(text), word)
    assert (mention.actors[0].country if mention else None) == country


def test_an_expert_takes_no_state_from_the_text(parse: Parse) -> None:
    """The state spoken of is not that of those who speak of it."""
    parsed = parse("China kept silent. China is cautious, said Lee Doo-hyun, an expert at the think tank.")
    mention = at(parsed, "hyun")
    assert mention is None or mention.actors[0].country is None
