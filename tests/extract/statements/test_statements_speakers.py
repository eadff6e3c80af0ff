"""Speakers: name, affiliation, country, anonymity; whom pronouns and short names mean; media as channels."""

from collections.abc import Callable

import pytest

from reportedly.extract import statements
from reportedly.extract.statements import channels
from reportedly.model.actor import Actor, Speaker
from reportedly.model.finding import Mention, Mentions
from reportedly.model.parsed import ParsedDocument, Token

Parse = Callable[..., ParsedDocument]


def _speakers(parsed: ParsedDocument, mentions: Mentions | None = None) -> list[Speaker]:
    found = [q.speaker for q in statements.find(parsed, mentions or Mentions([]))]
    return [s for s in found if s is not None]


# text (its first statement counts), name, affiliation, anonymous, words at start..end
NAMED = [
    ("Anna Kowalska said the port was closed.", "Anna Kowalska", None, False, "Anna Kowalska"),
    (
        "Anna Kowalska, a spokeswoman for the ministry, said the port was closed.",
        "Anna Kowalska", "a spokeswoman for the ministry", False,
        "Anna Kowalska, a spokeswoman for the ministry",
    ),
    (
        "Foreign Minister Anna Kowalska said the port was closed.",
        "Anna Kowalska", "Foreign Minister", False, "Foreign Minister Anna Kowalska",
    ),
    (
        "The harbour master, Peter Novak, said the port was closed.",
        "Peter Novak", "harbour master", False, "The harbour master, Peter Novak",
    ),
    (
        "Peter Novak of the harbour office said the port was closed.",
        "Peter Novak", "the harbour office", False, "Peter Novak of the harbour office",
    ),
    ("The harbour office said the port was closed.", "harbour office", None, False, "The harbour office"),
    ("The minister said the port was closed.", "minister", None, False, "The minister"),
    ("A minister said the port was closed.", "minister", None, True, "A minister"),
    ("Officials said the port was closed.", "Officials", None, True, "Officials"),
    ("Two senior officials said the port was closed.", "Two senior officials", None, True, "Two senior officials"),
    ("A senior official said the port was closed.", "senior official", None, True, "A senior official"),
    ("The source said the port was closed.", "source", None, True, "The source"),
    ("Some said the port was closed.", "Some", None, True, "Some"),
    (
        "Experts on harbours and ships said the port was closed.",
        "Experts on harbours and ships", None, True, "Experts on harbours and ships",
    ),
    ("The harbour master's report said the port was closed.", "harbour master's report", None, False,
     "The harbour master's report"),
    ("The port was thought to be closed.", None, None, True, None),
    ("Speculation that the port was closed grew.", None, None, True, "Speculation"),
    ("There was a claim by Anna Kowalska that the port was closed.", "Anna Kowalska", None, False, "Anna Kowalska"),
    ("The council's fear that the port was closed grew.", "council", None, False, "The council"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "affiliation", "anonymous", "place"), NAMED)
def test_names(
    parse: Parse, text: str, name: str | None, affiliation: str | None, anonymous: bool, place: str | None
) -> None:
    speaker = _speakers(parse(text))[0]
    assert (speaker.name, speaker.affiliation, speaker.anonymous) == (name, affiliation, anonymous)
    assert (None if speaker.start is None else text[speaker.start : speaker.end]) == place


# text, names of the speakers of all statements
RESOLVED = [
    ("Anna Kowalska said it rained. She added that it was cold.", ["Anna Kowalska", "Anna Kowalska"]),
    ("Anna Kowalska said it rained. Kowalska added that it was cold.", ["Anna Kowalska", "Anna Kowalska"]),
    ("The ministry said it rained. It added that it was cold.", ["ministry", "ministry"]),
    ("Officials said it rained. They added that it was cold.", ["Officials", "Officials"]),
    ("The envoy said it rained. He added that it was cold.", ["envoy", "envoy"]),
    ("An envoy said it rained. The envoy added that it was cold.", ["envoy", "envoy"]),
    ("The ministry said it rained. Peter Novak agreed. It added that it was cold.", ["ministry", "ministry"]),
    ("Anna Kowalska said it rained. They added that it was cold.", ["Anna Kowalska", None]),
    ("He said that it rained.", [None]),
    ('"This is false," said the envoy of claims that it had rained.', ["envoy"]),
    ('"This is false," said the author of the report.', ["author of the report"]),
    ("Peter Novak, who said it rained, went home.", ["Peter Novak"]),
    ('"I believe it rained," Peter Novak said.', ["Peter Novak"]),
    ("I believe it rained.", [None]),
    ('"It rained all day and all night."', [None]),
    ('Anna Kowalska said it rained.\n"It rained all day and all night."', ["Anna Kowalska", "Anna Kowalska"]),
]


@pytest.mark.parametrize(("text", "names"), RESOLVED)
def test_whom_a_word_means(parse: Parse, text: str, names: list[str | None]) -> None:
    assert [s.name for s in _speakers(parse(text))] == names


def test_a_pronoun_keeps_its_place(parse: Parse) -> None:
    text = "An official said it rained. He added that it was cold."
    first, second = _speakers(parse(text))
    assert text[second.start : second.end] == "He"
    assert first.name == second.name == "official"
    assert first.anonymous
    assert second.anonymous


def _mention(parsed: ParsedDocument, word: str, actor: Actor) -> Mention:
    head = next(t for t in parsed.tokens if t.text == word)
    return Mention(head, head.index, head.index, (actor,))


def test_mentions_lend_country_and_name(parse: Parse) -> None:
    parsed = parse("The president said it rained. French officials said it snowed. He said it was cold.")
    kim = Actor("RUR", "GOV", "president", "Rurik Vanes")
    mentions = Mentions([
        _mention(parsed, "president", kim), _mention(parsed, "French", Actor("FRA")), _mention(parsed, "He", kim),
    ])  # fmt: skip
    found = statements.find(parsed, mentions)
    assert [(q.speaker.name, q.speaker.country) for q in found if q.speaker] == [
        ("Rurik Vanes", "RUR"), ("French officials", "FRA"), ("Rurik Vanes", "RUR"),
    ]  # fmt: skip
    assert [q.actor for q in found] == [kim, Actor("FRA"), kim]


def test_a_mention_without_a_name_leaves_the_pronoun_to_the_last_speaker(parse: Parse) -> None:
    parsed = parse("Anna Kowalska said it rained. She said it was cold.")
    found = statements.find(parsed, Mentions([_mention(parsed, "She", Actor("POL"))]))
    assert [q.speaker.name for q in found if q.speaker] == ["Anna Kowalska", "Anna Kowalska"]


def test_the_same_noun_of_another_country_is_somebody_else(parse: Parse) -> None:
    parsed = parse("An envoy said it rained. The envoy said it snowed.")
    first, second = (t for t in parsed.tokens if t.text == "envoy")
    mentions = Mentions([
        Mention(first, first.index, first.index, (Actor("FRA"),)),
        Mention(second, second.index, second.index, (Actor("ITA"),)),
    ])  # fmt: skip
    assert [(s.country, s.anonymous) for s in _speakers(parsed, mentions)] == [("FRA", True), ("ITA", False)]


# text, channel of the first statement
CHANNELS = [
    ("The envoy said it rained.", None),
    ("The envoy told TASS that it rained.", "TASS"),
    ("The envoy told the Interfax news agency that it rained.", "Interfax news agency"),
    ("The envoy told reporters that it rained.", None),
    ("The envoy said on state television that it rained.", "state television"),
    ("The envoy said in an interview with Al Jazeera that it rained.", "Al Jazeera"),
    ("The envoy was quoted as saying that it rained.", None),
    ("The envoy was quoted by Xinhua as saying that it rained.", "Xinhua"),
    ("Xinhua quoted the envoy as saying that it rained.", "Xinhua"),
    ("Kyodo said, citing an envoy, that it rained.", "Kyodo"),
    ("It rained, Kyodo reported, citing an envoy.", "Kyodo"),
    ("The envoy declined to speak, citing the rain.", None),
    ("The envoy spoke about the rain. Citing officials, he left.", None),
]


@pytest.mark.parametrize(("text", "name"), CHANNELS)
def test_channels(parse: Parse, text: str, name: str | None) -> None:
    statement = statements.find(parse(text), Mentions([]))[0].statement
    assert (statement.channel.name if statement.channel else None) == name


MEDIA = [
    ("KCNA reported it.", "KCNA", True),
    ("The New York Times wrote about it.", "Times", True),
    ("State media reported it.", "media", True),
    ("The newspaper reported it.", "newspaper", True),
    ("The Russian news agency reported it.", "agency", True),
    ("The spy agency reported it.", "agency", False),
    ("The website reported it.", "website", False),
    ("The ministry reported it.", "ministry", False),
    ("Anna Kowalska reported it.", "Kowalska", False),
]


@pytest.mark.parametrize(("text", "word", "medium"), MEDIA)
def test_media(parse: Parse, text: str, word: str, medium: bool) -> None:
    token: Token = next(t for t in parse(text).tokens if t.text == word)
    assert channels.is_medium(token) is medium


def test_a_medium_has_the_country_of_its_outlet(parse: Parse) -> None:
    (speaker,) = _speakers(parse("Xinhua reported that it rained."))
    assert speaker.country == "CHN"
