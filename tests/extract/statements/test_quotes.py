"""Which words stand between quotation marks."""

from collections.abc import Callable

import pytest

from reportedly.extract.statements import quotes
from reportedly.model.parsed import ParsedDocument

Parse = Callable[..., ParsedDocument]

# text, the quotations of all paragraphs; nested ones in brackets, those that go on from before with +
MARKED: list[tuple[str, list[str]]] = [
    ("No marks at all.", []),
    ("He said “yes” twice.", ["yes"]),
    ('He said "yes" twice.', ["yes"]),
    ("He said ''yes'' twice.", ["yes"]),
    ("He said «yes» twice.", ["yes"]),
    ("He said ‘yes’ twice.", ["yes"]),
    ("He said 'yes' twice.", ["yes"]),
    ("He said ”yes“ twice.", ["yes"]),
    ('He said "yes" and "no" twice.', ["yes", "no"]),
    ('The ship ("Aurora") sank.', ["Aurora"]),
    ("“He said ‘go home’ to me.”", ["He said ‘go home’ to me.", "[go home]"]),
    ("\"He said 'go home' to me.\"", ["He said 'go home' to me.", "[go home]"]),
    ("\"He said 'go home'\"", ["He said 'go home", "[go home]"]),
    ("The leaders' talks weren't the ministers' idea.", []),
    ("The '90s and rock 'n' roll and 'em all.", []),
    ("The leaders’ talks weren’t the ministers’ idea.", []),
    ("She called it 'the leaders' summit' again.", ["the leaders' summit"]),
    ("She called it ‘the leaders’ summit’ again.", ["the leaders’ summit"]),
    ("He is 6'2\" tall.", []),
    ('Nothing "" here.', []),
    ('Lost "mark in a sentence. Another sentence.', ["mark in a sentence."]),
    ('A closing mark" without an opening one.', []),
    ('Twice "open and "closed" once.', ["closed"]),
    ("“First paragraph.\n“Second paragraph.”", ["First paragraph.", "+Second paragraph."]),
    ('"First paragraph.\n"Second one.\n"Third one."', ["First paragraph.", "+Second one.", "+Third one."]),
    ('"First paragraph. It goes on.\nSecond paragraph.', ["First paragraph."]),
    ("\"First paragraph.\n'Second paragraph.'", ["First paragraph.", "Second paragraph."]),
    ("“One.” “Two.”\n“Three.”", ["One.", "Two.", "Three."]),
    ("'", []),
    ('"', []),
    ("“”‘’«»''``\"'", []),
]


@pytest.mark.parametrize(("text", "expected"), MARKED)
def test_marks(parse: Parse, text: str, expected: list[str]) -> None:
    parsed = parse(text)
    by_paragraph = quotes.find(parsed, quotes.paragraphs(parsed))
    assert [_shown(parsed, q) for found in by_paragraph for q in found] == expected


def _shown(parsed: ParsedDocument, q: quotes.Quoted) -> str:
    text = parsed.document.text[parsed.tokens[q.first].start : parsed.tokens[q.last].end].rstrip("'’")
    text = text if not q.nested else f"[{text}]"
    return f"+{text}" if q.continues else text


def test_paragraphs_follow_segments(parse: Parse) -> None:
    parsed = parse("One sentence. Another one.\nA third one.")
    found = quotes.paragraphs(parsed)
    assert [(p.start, p.end) for p in found] == [(0, 26), (27, 39)]
    assert [len(p.tokens) for p in found] == [6, 4]


@pytest.mark.parametrize(("text", "closed"), [('He said "yes" twice.', True), ('He said "yes twice.', False)])
def test_closed(parse: Parse, text: str, closed: bool) -> None:
    parsed = parse(text)
    ((q,),) = quotes.find(parsed, quotes.paragraphs(parsed))
    assert q.closed is closed
    assert q.words == range(q.first, q.last + 1)


def test_many_marks_are_read_in_linear_time(parse: Parse) -> None:
    """A page of marks: as many quotations as pairs."""
    parsed = parse('He said "yes" and "no" again. ' * 300)
    (found,) = quotes.find(parsed, quotes.paragraphs(parsed))
    assert len(found) == 600
