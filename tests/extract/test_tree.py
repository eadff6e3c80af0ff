"""Small questions to real trees."""

import pytest

from reportedly.extract import tree


def pick(parsed, text):
    return next(t for t in parsed.tokens if t.text == text)


@pytest.mark.parametrize(
    ("text", "word", "subject"),
    [
        ("Togo attacked the port.", "attacked", "Togo"),
        ("The port was attacked.", "attacked", "port"),
        ("There is a plan.", "is", "There"),
        ("Attack the port!", "Attack", None),
    ],
)
def test_subject(parse, text, word, subject):
    found = tree.subject(pick(parse(text), word))
    assert (found.text if found else None) == subject


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Togo plans to leave.", "leave", (False, True, False)),
        ("Togo has left.", "left", (True, False, False)),
        ("Togo will leave.", "leave", (True, False, False)),
        ("Togo was attacked.", "attacked", (True, False, True)),
        ("Togo denied leaving.", "leaving", (False, False, False)),
    ],
)
def test_forms_of_a_clause(parse, text, word, expected):
    token = pick(parse(text), word)
    assert (tree.is_finite(token), tree.is_infinitive(token), tree.is_passive_form(token)) == expected
    assert tree.is_verbal(token)
    assert not tree.is_nominal(token)


@pytest.mark.parametrize(
    ("text", "word", "mark"),
    [
        ("Benin left because Togo attacked.", "attacked", "because"),
        ("Benin left when Togo attacked.", "attacked", "when"),
        ("Benin left.", "left", None),
    ],
)
def test_marker(parse, text, word, mark):
    found = tree.marker(pick(parse(text), word))
    assert (found.text if found else None) == mark


def test_particle(parse):
    parsed = parse("Togo called off the talks.")
    assert tree.particle(pick(parsed, "called")) is pick(parsed, "off")


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("If Togo attacks, Benin will leave.", "attacks", "If Togo attacks"),
        ('"The talks," he said, "failed."', "talks", "The talks"),
    ],
)
def test_contiguous_leaves_out_punctuation_at_the_ends(parse, text, word, expected):
    parsed = parse(text)
    first, last = tree.contiguous(pick(parsed, word))
    assert text[first.start : last.end] == expected


@pytest.mark.parametrize(
    ("text", "word", "past"),
    [
        ("Togo left.", "left", True),
        ("Togo had left.", "left", True),
        ("The port was closed.", "closed", True),
        ("Togo has left.", "left", False),
        ("Togo leaves.", "leaves", False),
        ("Togo wants to leave.", "leave", False),
    ],
)
def test_what_tells_of_the_past(parse, text, word, past):
    assert tree.tells_past(pick(parse(text), word)) is past


@pytest.mark.parametrize(
    ("text", "word", "above"),
    [
        ("Togo proposed holding drills when they met.", "met", "proposed"),
        ("Togo left when they met.", "met", "left"),
        ("Togo said it left when they met.", "met", "left"),
    ],
)
def test_the_finite_verb_above(parse, text, word, above):
    assert tree.finite_above(pick(parse(text), word)).text == above


@pytest.mark.parametrize(
    ("text", "head", "words"),
    [
        ("The man who left, an aide, wept.", "man", "The man who left, an aide"),
        ("(Togo) left.", "Togo", "Togo"),
        ('"Togo"', "Togo", "Togo"),
    ],
)
def test_an_unbroken_stretch_has_no_punctuation_at_its_ends(parse, text, head, words):
    parsed = parse(text)
    assert parsed.span(*tree.contiguous(pick(parsed, head))).text == words


@pytest.mark.parametrize(
    ("text", "lacks"),
    [("Togo shuts the port", True), ("Togo shut the port.", False), ("Has Togo shut the port?", False)],
)
def test_a_sentence_without_a_stop(parse, text, lacks):
    assert tree.lacks_stop(parse(text).tokens[0]) is lacks


def test_a_question_is_asked_once_per_token(parse):
    asked = []

    @tree.remembered
    def length(token):
        asked.append(token.text)
        return len(token.text)

    first, second, *_ = parse("Oslo met Riga.").tokens
    assert [length(first), length(second), length(first)] == [4, 3, 4]
    assert asked == ["Oslo", "met"]


def test_questions_are_told_apart(parse):
    token = parse("Oslo met Riga.").tokens[0]
    upper, lower = tree.remembered(lambda t: t.text.upper()), tree.remembered(lambda t: t.text.lower())
    assert (upper(token), lower(token), upper(token)) == ("OSLO", "oslo", "OSLO")


def test_no_answer_is_an_answer(parse):
    asked = []
    nothing = tree.remembered(lambda t: asked.append(t))
    token = parse("Oslo met Riga.").tokens[0]
    assert nothing(token) is None
    assert nothing(token) is None
    assert len(asked) == 1
