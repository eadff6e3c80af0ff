"""Whatever the text, every word can be asked about and gets a sound judgement."""

import pytest

from reportedly.extract.factuality import judge
from reportedly.model.claim import FACTUALITY

TEXTS = [
    "Togo.",
    "To.",
    "!!! ??? ...",
    "Not. Never. No!",
    "if if if unless whether",
    '"""',
    "1 2 3 4 5 in 6",
    "Will would could should must may might can shall?",
    "Togo said that Benin said that Ghana said that Mali denied that it would not have refused to sign.",
    "Neither Togo nor Benin, nor for that matter Ghana, has yet agreed or refused to sign, ratify or leave.",
    "He said; she denied; they may; nobody did, or so it seems, if at all.",
    "TOGO TO SIGN PACT, BENIN NOT TO, SAYS GHANA",
    "50 percent chance of 1 in 2 chance of 100 percent chance that 0 in 0 chance will be.",
    "Because of because of due to instead of in case of without despite a war.",
    "All but certain, almost certainly, very very likely, hardly ever, no longer, not only but also.",
    "A, b and c, d or e, but not f, nor g: h; i (j) - k.",
    "The plan to plan a plan to deny a denial of an allegation of a claim that claims were claimed failed.",
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("sources", [frozenset(), frozenset({"TGO"})], ids=["no side", "a side"])
def test_every_word_can_be_judged(parse, text, sources):
    parsed = parse(text)
    for token in parsed.tokens:
        for found in judge(parsed, token, sources, []):
            assert found.label in FACTUALITY
            assert -3 <= found.score <= 3
            for span in (*found.cues, *([found.condition] if found.condition else ())):
                assert text[span.start : span.end] == span.text


@pytest.mark.parametrize("text", TEXTS)
def test_certainty_words_lie_in_the_text_and_ranges_are_shares(parse, text):
    parsed = parse(text)
    for token in parsed.tokens:
        words = judge(parsed, token, frozenset(), [])[0].certainty
        if words is not None:
            assert text[words.start : words.end] == words.text
            assert (words.low is None) == (words.high is None) == (words.scale is None)
            assert words.low is None or 0 <= words.low <= words.high <= 1


def test_long_coordinations_are_walked_to_the_end(parse):
    verbs = ["met", "left", "returned", "spoke", "wrote", "paid", "signed", "slept", "won", "lost"] * 4
    parsed = parse("Togo reportedly " + ", ".join(verbs[:-1]) + " and " + verbs[-1] + ".")
    labels = {judge(parsed, t, frozenset(), [])[0].label for t in parsed.tokens if t.tag == "VBD"}
    assert labels <= {"alleged", "happened"}


def test_the_same_question_gets_the_same_answer(parse):
    parsed = parse("Analysts expect that Togo will sign the pact.")
    head = next(t for t in parsed.tokens if t.text == "sign")
    first, second = (judge(parsed, head, frozenset(), [])[0] for _ in range(2))
    assert (first.label, first.score, first.cues) == (second.label, second.score, second.cues)
