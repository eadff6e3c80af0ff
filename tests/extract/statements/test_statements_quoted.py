"""Quotations and what frames them: broken, announced, going on, mixed, nested, badly typed."""

from collections.abc import Callable

import pytest

from reportedly.extract import statements
from reportedly.model.finding import Mentions
from reportedly.model.parsed import ParsedDocument
from reportedly.model.statement import Statement

Parse = Callable[..., ParsedDocument]
Row = tuple[str, str, str | None, str | None]

# text, [(kind, content spans joined by ||, cue, speaker)]
QUOTED: list[tuple[str, list[Row]]] = [
    (
        "“We will keep the port open,” the harbour minister said on Monday.",
        [("direct", "We will keep the port open", "said", "harbour minister")],
    ),
    (
        "«We will keep the port open», the harbour minister said on Monday.",
        [("direct", "We will keep the port open", "said", "harbour minister")],
    ),
    (
        "'We will keep the port open,' the harbour minister said on Monday.",
        [("direct", "We will keep the port open", "said", "harbour minister")],
    ),
    (
        'The harbour minister said: "We will keep the port open."',
        [("direct", "We will keep the port open.", "said", "harbour minister")],
    ),
    (
        'The harbour minister said, "We will keep the port open."',
        [("direct", "We will keep the port open.", "said", "harbour minister")],
    ),
    (
        '"The border is closed," said Anna Kowalska, a spokeswoman for the ministry, "and it will stay so till May."',
        [("direct", "The border is closed || and it will stay so till May.", "said", "Anna Kowalska")],
    ),
    (
        '"The border is closed," Anna Kowalska said. "It will stay closed until spring."',
        [("direct", "The border is closed || It will stay closed until spring.", "said", "Anna Kowalska")],
    ),
    ('"Will there be a deal?" the envoy asked.', [("direct", "Will there be a deal?", "asked", "envoy")]),
    (
        '"The port is open!" Anna Kowalska said. The crowd cheered.',
        [("direct", "The port is open!", "said", "Anna Kowalska")],
    ),
    (
        '"Nothing has been decided," the envoy said.\nHe added: "We will meet again."',
        [("direct", "Nothing has been decided", "said", "envoy"), ("direct", "We will meet again.", "added", "envoy")],
    ),
    (
        '"Nothing has been decided," the envoy said.\n"It may take a year."',
        [("direct", "Nothing has been decided", "said", "envoy"), ("direct", "It may take a year.", None, "envoy")],
    ),
    (
        '"We held talks all night.\n"We will go on tomorrow," the envoy said.',
        [("direct", "We held talks all night. || We will go on tomorrow", "said", "envoy")],
    ),
    (
        '"We held talks all night," the envoy said. "They were long.\n"They were also dull."',
        [("direct", "We held talks all night || They were long. || They were also dull.", "said", "envoy")],
    ),
    (
        'The envoy told the council:\n"There will be no deal without inspectors."',
        [("direct", "There will be no deal without inspectors.", "told", "envoy")],
    ),
    (
        'The envoy said the talks were "useful but not easy" this week.',
        [("mixed", 'the talks were "useful but not easy" this week', "said", "envoy")],
    ),
    (
        'The envoy called the talks "useful" and the food "better than last year".',
        [("mixed", 'the talks "useful" and the food "better than last year', "called", "envoy")],
    ),
    ('The envoy said that "the talks were useful."', [("mixed", 'that "the talks were useful.', "said", "envoy")]),
    (
        '"But for the storm," the captain said, "the ferry would have sailed."',
        [("direct", "But for the storm || the ferry would have sailed.", "said", "captain")],
    ),
    (
        'The minister denied that the "lost convoy" had crossed the border.',
        [("mixed", 'that the "lost convoy" had crossed the border', "denied", "minister")],
    ),
    ('The so-called "grain corridor" was closed.', []),
    ('He wrote a book called "The Long Road to the Coast".', []),
    (
        'The fishermen mocked the minister for "hiding behind the navy for years".',
        [("mixed", 'the minister for "hiding behind the navy for years', "mocked", "fishermen")],
    ),
    ('The play "A Winter on the Island" opened on Friday.', []),
    (
        '"The talks are dead, the envoy said. The border was closed on Monday.',
        [("indirect", "The talks are dead", "said", "envoy")],
    ),
    (
        'The talks are dead", the envoy said. The border was closed on Monday.',
        [("indirect", "The talks are dead", "said", "envoy")],
    ),
    (
        "The envoy said 'the leaders' summit was good' on Friday.",
        [("mixed", "the leaders' summit was good' on Friday", "said", "envoy")],
    ),
    (
        '"I think the ministry denied it," Anna Kowalska said.',
        [
            ("direct", "I think the ministry denied it", "said", "Anna Kowalska"),
        ],
    ),
    (
        "\"The governor told me, 'Go home and wait,'\" the widow said.",
        [("direct", "The governor told me, 'Go home and wait", "said", "widow")],
    ),
    (
        'Anna Kowalska, editor: "The port is the key to the war."',
        [("direct", "The port is the key to the war.", ":", "Anna Kowalska")],
    ),
    (
        'The ministry said the talks went well.\n"They were long and dull," it added.',
        [
            ("indirect", "the talks went well", "said", "ministry"),
            ("direct", "They were long and dull", "added", "ministry"),
        ],
    ),
    ('The minister\'s remarks, "a disgrace for the whole country," were broadcast twice.', []),
    ('"Yes," the envoy said.', [("direct", "Yes", "said", "envoy")]),
    (
        "Freedonia sold the missiles, a source told TASS.",
        [("indirect", "Freedonia sold the missiles", "told", "source")],
    ),
    (
        "KCNA reported that the marshal visited the shipyard.",
        [("indirect", "that the marshal visited the shipyard", "reported", "KCNA")],
    ),
    (
        "The Financial Times reported, citing U.S. officials, that Freedonia would sell missiles.",
        [("indirect", "that Freedonia would sell missiles", "reported", "U.S. officials")],
    ),
    (
        "The base was hit, the state news agency KCNA reported on Monday, citing military officials.",
        [("indirect", "The base was hit", "reported", "military officials")],
    ),
    (
        "The president was quoted by Xinhua as saying the war would end soon.",
        [("indirect", "the war would end soon", "saying", "president")],
    ),
    (
        "Xinhua quoted the president as saying the war would end soon.",
        [("indirect", "the war would end soon", "saying", "president")],
    ),
    (
        "The minister told state television that the war would end soon.",
        [("indirect", "that the war would end soon", "told", "minister")],
    ),
    (
        "The minister said in an interview with Reuters that the war would end soon.",
        [("indirect", "that the war would end soon", "said", "minister")],
    ),
    (
        "The minister confirmed that talks were under way, according to Russian media.",
        [
            ("indirect", "The minister confirmed that talks were under way", "according", "Russian media"),
            ("indirect", "that talks were under way", "confirmed", "minister"),
        ],
    ),
    (
        "The envoy said the truce would hold, according to a transcript of the call.",
        [
            ("indirect", "The envoy said the truce would hold", "according", "transcript of the call"),
            ("indirect", "the truce would hold", "said", "envoy"),
        ],
    ),
    (
        "The envoy said regular trade had stopped and asked whether the port would open.",
        [
            ("indirect", "regular trade had stopped", "said", "envoy"),
            ("indirect", "whether the port would open", "asked", "envoy"),
        ],
    ),
    (
        "The envoy said the ministry denied the report, adding that it was a forgery.",
        [
            ("indirect", "the ministry denied the report, adding that it was a forgery", "said", "envoy"),
            ("indirect", "the report", "denied", "ministry"),
            ("indirect", "that it was a forgery", "adding", "ministry"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), QUOTED)
def test_quotations(parse: Parse, text: str, expected: list[Row]) -> None:
    found = statements.find(parse(text), Mentions([]))
    assert [_row(q.statement) for q in found] == expected


def _row(s: Statement) -> Row:
    content = " || ".join(span.text for span in s.content)
    return s.kind, content, s.cue.text if s.cue else None, s.speaker.name if s.speaker else None


MARKS = ["“{}”", "”{}“", '"{}"', "''{}''", "``{}''", "‘{}’", "'{}'", "«{}»", "„{}“", "„{}”"]


@pytest.mark.parametrize("marks", MARKS)
def test_every_kind_of_mark(parse: Parse, marks: str) -> None:
    text = marks.format("We will keep the port open,") + " the harbour minister said."
    assert [_row(q.statement) for q in statements.find(parse(text), Mentions([]))] == [
        ("direct", "We will keep the port open", "said", "harbour minister")
    ]


BROKEN = [
    '" " " "',
    '"',
    "''''",
    'The envoy said "',
    '" the envoy said.',
    '"We held talks." "They failed." "We left." the envoy said "and "went" home".',
    "“We held talks.” ”They failed.“ “We left.",
    '"A\n"B\n"C',
    "'tis the leaders' and the '90s' and rock 'n' roll's 'best",
]


@pytest.mark.parametrize("text", BROKEN)
def test_broken_marks_break_nothing(parse: Parse, text: str) -> None:
    for q in statements.find(parse(text), Mentions([])):
        for span in q.statement.content:
            assert text[span.start : span.end] == span.text
            assert "\n" not in span.text


def test_a_lost_mark_ends_with_its_sentence(parse: Parse) -> None:
    text = 'The envoy said: "We will leave at dawn. The border was closed on Monday.\nThe port was closed too.'
    (q,) = statements.find(parse(text), Mentions([]))
    assert [s.text for s in q.statement.content] == ["We will leave at dawn."]


def test_a_quotation_over_three_paragraphs_is_one(parse: Parse) -> None:
    text = (
        '"We left at dawn," the envoy said. "It rained.\n"Nobody saw us.\n"We were home by noon."\nThe port was closed.'
    )
    (q,) = statements.find(parse(text), Mentions([]))
    assert [s.text for s in q.statement.content] == [
        "We left at dawn", "It rained.", "Nobody saw us.", "We were home by noon.",
    ]  # fmt: skip
