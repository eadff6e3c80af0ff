"""The source chain through media: who told whom, who cites whom, who spread it."""

from collections.abc import Callable

import pytest

from reportedly.extract import attribution, statements
from reportedly.model.finding import Mentions
from reportedly.model.parsed import ParsedDocument

Parse = Callable[..., ParsedDocument]

CHAINS: list[tuple[str, str, list[tuple[str, str | None]]]] = [
    (
        "The minister told the Rossiya 24 television channel that the navy sank a ferry.",
        "sank",
        [("speaker", "minister"), ("channel", "Rossiya 24 television channel")],
    ),
    (
        "The minister told state television on Sunday that the navy sank a ferry.",
        "sank",
        [("speaker", "minister"), ("channel", "state television")],
    ),
    (
        "The navy sank a ferry, the minister told Reuters in an interview.",
        "sank",
        [("speaker", "minister"), ("channel", "Reuters")],
    ),
    (
        "The navy sank a ferry, Interfax quoted the minister as saying.",
        "sank",
        [("speaker", "minister"), ("channel", "Interfax")],
    ),
    (
        "The navy sank a ferry, the minister was quoted as saying by TASS.",
        "sank",
        [("speaker", "minister"), ("channel", "TASS")],
    ),
    (
        '"The navy sank a ferry," the minister was quoted as saying by the TASS news agency on Monday.',
        "sank",
        [("speaker", "minister"), ("channel", "TASS news agency")],
    ),
    (
        "The minister was quoted by the state news agency KCNA as saying that the navy sank a ferry.",
        "sank",
        [("speaker", "minister"), ("channel", "state news agency KCNA")],
    ),
    (
        "The navy sank a ferry, Reuters reported, citing two officials.",
        "sank",
        [("speaker", "two officials"), ("channel", "Reuters")],
    ),
    (
        "Citing unnamed officials, the Wall Street Journal reported that the navy sank a ferry.",
        "sank",
        [("speaker", "unnamed officials"), ("channel", "Wall Street Journal")],
    ),
    (
        "The navy sank a ferry, according to the Yonhap news agency, which cited a government source.",
        "sank",
        [("speaker", "government source"), ("channel", "Yonhap news agency")],
    ),
    (
        "The navy sank a ferry, Bloomberg News reported on Friday, citing people familiar with the matter.",
        "sank",
        [("speaker", "people familiar with the matter"), ("channel", "Bloomberg News")],
    ),
    (
        "Japan's NHK, citing officials, said the navy sank a ferry.",
        "sank",
        [("speaker", "officials"), ("channel", "Japan's NHK")],
    ),
    ("The minister said in a post on X that the navy sank a ferry.", "sank", [("speaker", "minister")]),
    (
        "The minister said, according to TASS, that the navy sank a ferry.",
        "sank",
        [("speaker", "minister"), ("channel", "TASS")],
    ),
    (
        "A ministry statement carried by KCNA said that the navy sank a ferry.",
        "sank",
        [("speaker", "ministry statement"), ("channel", "KCNA")],
    ),
    (
        "The Financial Times quoted a diplomat as saying the navy sank a ferry.",
        "sank",
        [("speaker", "diplomat"), ("channel", "Financial Times")],
    ),
    (
        "The official, who spoke on condition of anonymity, said the navy sank a ferry.",
        "sank",
        [("speaker", "official")],
    ),
    (
        "The navy sank a ferry, a person briefed on the matter said.",
        "sank",
        [("speaker", "person briefed on the matter")],
    ),
    (
        "State media said Kim ordered the navy to sink a ferry.",
        "sink",
        [("speaker", "Kim"), ("channel", "State media")],
    ),
    ("Sources told CNN that the navy sank a ferry.", "sank", [("speaker", "Sources"), ("channel", "CNN")]),
    ("The White House, quoting intelligence, said the navy sank a ferry.", "sank", [("speaker", "White House")]),
    ("The navy sank a ferry, reports the Guardian.", "sank", [("channel", "Guardian")]),
    ("The navy, as TASS reported earlier, sank a ferry.", "sank", [("channel", "TASS")]),
    ("The navy sank a ferry, state media reported, without giving details.", "sank", [("channel", "state media")]),
    (
        "The king's office said in a statement that the navy sank a ferry, state media reported.",
        "sank",
        [("speaker", "king's office"), ("channel", "state media")],
    ),
    (
        '"The navy sank a ferry," the minister was quoted as saying by the TASS news agency on Monday.',
        "sank",
        [("speaker", "minister"), ("channel", "TASS news agency")],
    ),
    (
        '"The navy sank a ferry," TASS quoted the minister as saying.',
        "sank",
        [("speaker", "minister"), ("channel", "TASS")],
    ),
    (
        "The minister was cited by local media as saying the navy sank a ferry.",
        "sank",
        [("speaker", "minister"), ("channel", "local media")],
    ),
    (
        'Kim said the navy would "sink every ferry," according to KCNA.',
        "sink",
        [("speaker", "Kim"), ("channel", "KCNA")],
    ),
    ('Kim ordered the navy to "sink every ferry," KCNA said.', "sink", [("speaker", "Kim"), ("channel", "KCNA")]),
    (
        "An envoy said his king had told him the navy sank a ferry.",
        "sank",
        [("speaker", "his king"), ("speaker", "envoy")],
    ),
    ("Analysts say the navy could sink a ferry if talks fail.", "sink", [("speaker", "Analysts")]),
    (
        "Analysts quoted by the newspaper said the navy sank a ferry.",
        "sank",
        [("speaker", "Analysts quoted by the newspaper"), ("channel", "newspaper")],
    ),
    ("Experts fear the navy will sink a ferry.", "sink", [("speaker", "Experts")]),
    ("The war will end soon, said the envoy, whose ship sank in May.", "end", [("speaker", "envoy")]),
    ("The envoy, whose ship sank in May, said the war would end.", "sank", []),
    (
        "The minister accused the navy of sinking a ferry, a charge that the admiral denied.",
        "sinking",
        [("speaker", "minister")],
    ),
    ("The minister denied reports that the navy sank a ferry.", "sank", [("speaker", "minister")]),
    ("The minister rejected a claim by the admiral that the navy sank a ferry.", "sank", [("speaker", "admiral")]),
    ("It is said that the navy sank a ferry.", "sank", [("speaker", None)]),
    ("There is talk that the navy sank a ferry.", "sank", [("speaker", None)]),
    ("The navy is said to have sunk a ferry.", "sunk", [("speaker", None)]),
    ("The navy, witnesses said, sank a ferry.", "sank", [("speaker", "witnesses")]),
    ("As the ministry put it, the navy sank a ferry.", "sank", [("speaker", "ministry")]),
    ("Asked whether the navy sank a ferry, the envoy laughed.", "sank", [("speaker", None)]),
    ("The envoy did not say whether the navy sank a ferry.", "sank", [("speaker", "envoy")]),
    ("The envoy refused to confirm that the navy sank a ferry.", "sank", [("speaker", "envoy")]),
    (
        "The envoy told reporters he was told by the admiral that the navy sank a ferry.",
        "sank",
        [("speaker", "admiral"), ("speaker", "envoy")],
    ),
    ("Intelligence shared by Seoul showed that the navy sank a ferry.", "sank", [("speaker", "Intelligence")]),
    ("The ministry said on its website that the navy sank a ferry.", "sank", [("speaker", "ministry")]),
    (
        "The ministry said via state television that the navy sank a ferry.",
        "sank",
        [("speaker", "ministry"), ("channel", "state television")],
    ),
]


@pytest.mark.parametrize(("text", "word", "expected"), CHAINS)
def test_chains(parse: Parse, text: str, word: str, expected: list[tuple[str, str | None]]) -> None:
    parsed = parse(text)
    head = next(t for t in parsed.tokens if t.text == word)
    chain = attribution.chain(parsed, head, statements.find(parsed, Mentions([])))
    assert [(a.link, a.name) for a in chain] == expected
