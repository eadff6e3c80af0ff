"""Whatever the marks and words, statements are well formed, slices of the text, and found twice alike."""

import time
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.extract import actors, attribution, statements
from reportedly.extract.statements import quotes
from reportedly.model.finding import Quotation
from reportedly.model.parsed import ParsedDocument

Parse = Callable[..., ParsedDocument]

MARKS = ['"', "'", "“", "”", "‘", "’", "«", "»", "''", "``", "„", "—", "–", "-", "(", ")"]
ENDS = [",", ".", "?", "!", ":", ";", "\n", " ", "\n\n", "..."]
WORDS = [
    "said", "he", "she", "they", "that", "the envoy", "KCNA", "told", "TASS", "it rained", "Anna Kowalska", "who", "as saying",
    "was quoted", "citing", "according to", "officials", "and", "added", "leaders'", "don't", "I", "we", "which", "denied",
    "a report", "claims", "of", "reportedly", "accused", "if", "because", "will", "to leave", "U.S.", "one of them", "asked",
]  # fmt: skip
PIECES = st.lists(st.sampled_from(MARKS + ENDS + WORDS), min_size=1, max_size=24)


def _found(parsed: ParsedDocument) -> list[Quotation]:
    return statements.find(parsed, actors.find(parsed))


def _check(parsed: ParsedDocument, quotation: Quotation) -> None:
    text, statement = parsed.document.text, quotation.statement
    assert statement.content
    ends = 0
    for span in statement.content:
        assert text[span.start : span.end] == span.text
        assert span.start >= ends
        assert span.text.strip()
        ends = span.end
    if statement.cue is not None:
        assert text[statement.cue.start : statement.cue.end] == statement.cue.text
    for who in (statement.speaker, statement.channel):
        if who is not None and who.start is not None:
            assert who.end is not None
            assert 0 <= who.start < who.end <= len(text)
    assert quotation.content <= set(range(len(parsed.tokens)))


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PIECES, st.sampled_from([" ", ""]))
def test_any_mixture_of_marks_and_words_gives_well_formed_statements(parse: Parse, pieces: list[str], gap: str) -> None:
    parsed = parse(gap.join(pieces) or "-")
    for quotation in _found(parsed):
        _check(parsed, quotation)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PIECES)
def test_the_same_text_gives_the_same_statements(parse: Parse, pieces: list[str]) -> None:
    text = " ".join(pieces)
    first, second = (_found(parse(text)) for _ in range(2))
    assert [q.statement for q in first] == [q.statement for q in second]
    assert len({q.statement.statement_id for q in first}) == len(
        {(q.statement.content, q.statement.cue) for q in first}
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PIECES)
def test_every_word_has_a_chain_without_repeats(parse: Parse, pieces: list[str]) -> None:
    parsed = parse(" ".join(pieces))
    found = _found(parsed)
    for token in parsed.tokens:
        chain = attribution.chain(parsed, token, found)
        assert len({(a.link, a.name) for a in chain}) == len(chain)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PIECES, st.sampled_from([" ", ""]))
def test_quotations_lie_in_their_paragraph_and_nest(parse: Parse, pieces: list[str], gap: str) -> None:
    parsed = parse(gap.join(pieces) or "-")
    in_paragraphs = quotes.paragraphs(parsed)
    for paragraph, found in zip(in_paragraphs, quotes.find(parsed, in_paragraphs), strict=True):
        for q in found:
            assert paragraph.tokens[0].index <= q.first <= q.last <= paragraph.tokens[-1].index
        outer = [q for q in found if not q.nested]
        assert all(a.last < b.first for a, b in pairwise(outer))


BROKEN = [
    '"' * 50,
    "'" * 51,
    "“" * 20 + "it rained" + "”" * 3,
    '"He said "she said "it rained.',
    "said said said said.",
    ": : : :",
    ', he said, she said, they said, "',
    "according to according to",
    "citing citing officials citing",
    "that that that he said that that",
    "I said I said I said I said I said it rained.",
    '"I said “he said ‘she said "it rained"’”"',
    "The\u00a0envoy\u2009said\u200b “it\u00a0rained”.",
    "🙂 said 🙂",
    "SHE SAID IT RAINED. HE SAID NO.",
]


@pytest.mark.parametrize("text", BROKEN)
def test_broken_texts(parse: Parse, text: str) -> None:
    parsed = parse(text)
    for quotation in _found(parsed):
        _check(parsed, quotation)


def test_a_long_sentence_is_read_in_linear_time(parse: Parse) -> None:
    """Twice the reports cost no more than about twice the time."""
    spent = []
    for times in (40, 160):
        parsed = parse(" ".join(["The envoy said that it rained, and the king added that it snowed."] * times))
        mentions = actors.find(parsed)
        took = []
        for _ in range(4):
            start = time.process_time()
            found = statements.find(parsed, mentions)
            took.append(time.process_time() - start)
        spent.append(min(took))
        assert len(found) == 2 * times
    assert spent[1] < 12 * spent[0]
