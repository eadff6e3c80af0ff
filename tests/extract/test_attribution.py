"""The source chain: speakers, channels, agency, outlet, innermost first."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from fakes import document
from reportedly.extract import actors, attribution, statements
from reportedly.model.claim import Attribution
from reportedly.model.finding import Mentions
from reportedly.model.parsed import ParsedDocument, Token
from reportedly.parse import Parser

Parse = Callable[..., ParsedDocument]


def _chain(parsed: ParsedDocument, word: str) -> tuple[Attribution, ...]:
    head: Token = next(t for t in parsed.tokens if t.text == word)
    return attribution.chain(parsed, head, statements.find(parsed, Mentions([])))


# text, the event's word, [(link, name)]
CHAINS: list[tuple[str, str, list[tuple[str, str | None]]]] = [
    ("The navy sank a ferry.", "sank", []),
    ("The envoy said the navy sank a ferry.", "sank", [("speaker", "envoy")]),
    ("The envoy said the navy sank a ferry.", "said", []),
    ("The navy sank a ferry, the envoy said.", "sank", [("speaker", "envoy")]),
    ("The navy sank a ferry, said the envoy, who left.", "left", []),
    ("According to the envoy, the navy sank a ferry.", "sank", [("speaker", "envoy")]),
    ('"The navy sank a ferry," the envoy said.', "sank", [("speaker", "envoy")]),
    ("The envoy said the king denied that the navy sank a ferry.", "sank", [("speaker", "king"), ("speaker", "envoy")]),
    ("The envoy said the king denied that the navy sank a ferry.", "denied", [("speaker", "envoy")]),
    ("The envoy accused the navy of sinking a ferry.", "sinking", [("speaker", "envoy")]),
    ("The envoy condemned the sinking of the ferry.", "sinking", []),
    ("The envoy condemned the sinking of the ferry.", "condemned", []),
    ("The envoy denied the sinking of the ferry.", "sinking", [("speaker", "envoy")]),
    ("The navy vowed to sink the ferry.", "sink", []),
    ("The king said the navy vowed to sink the ferry.", "sink", [("speaker", "king")]),
    ("The king announced sanctions.", "sanctions", []),
    ("The king announced that sanctions would follow.", "sanctions", [("speaker", "king")]),
    ("The navy is believed to have sunk a ferry.", "sunk", [("speaker", None)]),
    ("The navy reportedly sank a ferry.", "sank", [("speaker", None)]),
    ("The envoy said the navy was believed to have sunk a ferry.", "sunk", [("speaker", "envoy")]),
    ("Speculation that the navy sank a ferry grew.", "sank", [("speaker", None)]),
    ("The king rejected speculation that the navy sank a ferry.", "sank", [("speaker", None)]),
    ("The king denied speculation that the navy sank a ferry.", "sank", [("speaker", "king")]),
    ("KCNA reported that the navy sank a ferry.", "sank", [("channel", "KCNA")]),
    ("KCNA reported that Kim Han said the navy sank a ferry.", "sank", [("speaker", "Kim Han"), ("channel", "KCNA")]),
    ("The envoy told TASS that the navy sank a ferry.", "sank", [("speaker", "envoy"), ("channel", "TASS")]),
    (
        "The king was quoted by state media as saying that the navy sank a ferry.", "sank",
        [("speaker", "king"), ("channel", "state media")],
    ),
    (
        "The Financial Times wrote, citing Dutch sources, that the navy sank a ferry.", "sank",
        [("speaker", "Dutch sources"), ("channel", "Financial Times")],
    ),
    (
        "The king confirmed that the navy sank a ferry, according to Russian media.", "sank",
        [("speaker", "king"), ("channel", "Russian media")],
    ),
    (
        "The king confirmed that the navy sank a ferry, according to Russian media.", "confirmed",
        [("channel", "Russian media")],
    ),
    ('"I think the navy sank a ferry," Anna Kowalska said.', "sank", [("speaker", "Anna Kowalska")]),
    (
        'Anna Kowalska said it rained.\n"The navy sank a ferry off the coast."', "sank",
        [("speaker", "Anna Kowalska")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "expected"), CHAINS)
def test_chains(parse: Parse, text: str, word: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(a.link, a.name) for a in _chain(parse(text), word)] == expected


# text, the denial's verb, [(link, name)]
DENIALS: list[tuple[str, str, list[tuple[str, str | None]]]] = [
    ("The envoy says the navy sank a ferry, but the king says it did not.", "did", [("speaker", "king")]),
    ("The envoy said the navy sank a ferry; Togo denied it.", "denied", [("speaker", "Togo")]),
    ("The envoy accused the navy of sinking a ferry, a charge that Togo rejects.", "rejects", [("speaker", "Togo")]),
    ("The navy says Togo sank a ferry, but TASS reported that Ghana says it did not.", "did", [
        ("speaker", "Ghana"), ("channel", "TASS"),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "expected"), DENIALS)
def test_a_denial_has_its_own_sources(
    parse: Parse, text: str, word: str, expected: list[tuple[str, str | None]]
) -> None:
    parsed = parse(text)
    mentions = actors.find(parsed)
    denial = next(t for t in parsed.tokens if t.text == word)
    chain = attribution.of_denial(parsed, denial, statements.find(parsed, mentions), mentions)
    assert [(a.link, a.name) for a in chain] == expected


def test_a_link_says_who_and_where(parse: Parse) -> None:
    text = "Anna Kowalska, a spokeswoman for the ministry, said the navy sank a ferry."
    (link,) = _chain(parse(text), "sank")
    assert link == Attribution("speaker", "Anna Kowalska", "a spokeswoman for the ministry", None, False, 0, 45)


@pytest.mark.parametrize("word", ["sank", "said"])
def test_agency_and_outlet_stand_outermost(parser: Parser, word: str) -> None:
    page = document("The envoy said the navy sank a ferry.", agency="Yonhap", outlet="The Korea Times")
    links = [(a.link, a.name, a.country) for a in _chain(next(parser.parse([page])), word)]
    assert links[-2:] == [("agency", "Yonhap", "KOR"), ("outlet", "The Korea Times", "KOR")]
    assert len(links) == (3 if word == "sank" else 2)


def test_an_outlet_nobody_knows_has_no_country(parser: Parser) -> None:
    page = replace(document("The navy sank a ferry.", outlet="The Ruritanian Ferryman"))
    assert _chain(next(parser.parse([page])), "sank") == (Attribution("outlet", "The Ruritanian Ferryman"),)
