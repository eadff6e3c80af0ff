import pytest

from reportedly.clean.lines import Line, split, trim


def texts(text: str) -> list[str]:
    return [line.text for line in split(text)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x85"])
def test_any_line_end_counts_and_offsets_hold(end):
    text = f"One.{end}{end} Two. {end}\xa0{end}Three."
    lines = split(text)
    assert [line.text for line in lines] == ["One.", "Two.", "Three."]
    assert [line.gap for line in lines] == [0, 1, 1]
    assert all(text[line.start : line.end] == line.text for line in lines)


@pytest.mark.parametrize("text", ["", "\n\n", " \t\r\n", "\ufeff", "\u200b\n\xa0"])
def test_no_lines_in_nothing(text):
    assert split(text) == []


def test_hard_wrapped_paragraphs_are_joined():
    text = (
        "The ministers of both countries met in Geneva on Monday and spoke\n"
        "about grain, about gas and about the prisoners whom they had\n"
        "promised to set free.\n"
        "\n"
        "Nothing was signed, a spokesman said, but the two sides will go on\n"
        "with their talks in the autumn.\n"
    )
    found = texts(text)
    assert len(found) == 2
    assert found[0].startswith("The ministers")
    assert found[0].endswith("free.")


def test_short_lines_are_not_joined():
    assert texts("Home\nWorld\nasia\nsport\n") == ["Home", "World", "asia", "sport"]


def test_long_lines_are_never_wrapped():
    text = "\n".join(["it goes on " * 20] * 4)
    assert len(texts(text)) == 4


def line(text: str) -> Line:
    return Line(0, len(text), text, 0)


@pytest.mark.parametrize(
    ("text", "final"),
    [("He came.", True), ("Did he?", True), ('"No."', True), ("(He came.)", True), ("He came", False), ("A:", False)],
)
def test_ends_as_a_sentence(text, final):
    assert line(text).final is final


@pytest.mark.parametrize(
    ("text", "bare", "bullet"),
    [("• Share", "Share", True), ("- one", "one", True), ("-2", "-2", False), ("<b>Hi</b> you", "Hi you", False)],
)
def test_bare_text(text, bare, bullet):
    assert line(text).bare == bare
    assert line(text).bullet is bullet


def test_copies_have_one_key():
    assert line("A  <i></i>Photo\xa0of it").key == line("a photo of it").key


@pytest.mark.parametrize(
    ("text", "share"), [("the of and", 1.0), ("Home Sport", 0.0), ("the minister", 0.5), ("123", 0.0)]
)
def test_function_words(text, share):
    assert line(text).function_share == share


@pytest.mark.parametrize(
    ("text", "title"),
    [("Two Ministers Meet in Geneva", True), ("Two ministers meet in Geneva", False), ("Home", False)],
)
def test_title_case(text, title):
    assert line(text).title_case is title


def test_trim():
    assert trim(" \ufeffab\xa0\n", 0, 6) == (2, 4)
