"""Which effect of a selecting word applies."""

import pytest

from reportedly.extract.factuality import choices, selectors
from reportedly.extract.factuality.standing import Standing


def pick(parsed, text):
    return next(t for t in parsed.tokens if t.text == text)


@pytest.mark.parametrize(
    ("text", "governor", "event", "name", "own", "expected"),
    [
        ("Peru expects to leave.", "expects", "leave", "expecting", True, "planned"),
        ("Peru expects Chile to leave.", "expects", "leave", "expecting", False, "likely"),
        ("Peru is certain to leave.", "certain", "leave", "expecting", True, "likely"),
        ("Peru is expected to leave.", "expected", "leave", "expecting", True, "likely"),
        ("Peru wants to leave.", "wants", "leave", "wanting", True, "planned"),
        ("Peru wants Chile to leave.", "wants", "leave", "wanting", False, "called_for"),
        ("We want to thank Chile.", "want", "thank", "wanting", True, "keep"),
        ("We want to visit Chile.", "want", "visit", "wanting", True, "planned"),
        ("Peru would like to thank Chile.", "like", "thank", "wishing", True, "keep"),
        ("Peru wants to thank Chile.", "want", "thank", "wanting", True, "planned"),
        ("Peru let the ships leave.", "let", "leave", "ability", None, "keep"),
        ("Peru lets the ships leave.", "lets", "leave", "ability", None, "possible"),
        ("Ships allowed to leave", "allowed", "leave", "ability", None, "possible"),
        ("Peru announced a plan.", "announced", "plan", "announcing", None, "keep"),
        ("Peru announced a visit.", "announced", "visit", "announcing", None, "planned"),
        ("Peru backed the truce.", "backed", "truce", "favouring", None, "fact"),
        ("Peru backed a truce.", "backed", "truce", "favouring", None, "called_for"),
        ("Peru suggested that the ships leave.", "suggested", "leave", "proposing", None, "called_for"),
        ("Peru suggested that the ships left.", "suggested", "left", "proposing", None, "says"),
        ("Peru suggests that the ships leave often.", "suggests", "leave", "proposing", None, "says"),
        ("Few doubt that the ships left.", "doubt", "left", "doubting", None, "fact"),
        ("A few doubt that the ships left.", "doubt", "left", "doubting", None, "unlikely"),
        ("Some doubt that the ships left.", "doubt", "left", "doubting", None, "unlikely"),
    ],
)  # fmt: skip
def test_the_effect(parse, text, governor, event, name, own, expected):
    parsed = parse(text)
    verb = next(t for t in parsed.tokens if t.text == governor or t.lemma == governor)
    selector = selectors.lexicon().by_name[name]
    assert choices.choose(selector, Standing(), verb, pick(parsed, event), own) == expected


@pytest.mark.parametrize(
    ("text", "governor", "event", "name", "expected"),
    [
        ("Peru did not plan to leave.", "plan", "leave", "intending", "opposite"),
        ("Peru did not say that it left.", "say", "left", "reporting", "unknown"),
        ("Peru did not deny that it left.", "deny", "left", "denying", "says"),
        ("Peru neither confirmed nor denied that it left.", "denied", "left", "denying", "unknown"),
    ],
)
def test_the_effect_under_negation(parse, text, governor, event, name, expected):
    parsed = parse(text)
    selector = selectors.lexicon().by_name[name]
    negative = Standing(positive=False)
    assert choices.choose(selector, negative, pick(parsed, governor), pick(parsed, event), None) == expected


@pytest.mark.parametrize(
    ("text", "word", "past"),
    [
        ("Peru was able to leave.", "able", True),
        ("Peru is able to leave.", "able", False),
        ("Peru allowed it.", "allowed", True),
        ("Peru is allowed to leave.", "allowed", False),
        ("Peru was allowed to leave.", "allowed", True),
    ],
)
def test_what_was_allowed_was_done(parse, text, word, past):
    assert choices.is_past(pick(parse(text), word)) is past
