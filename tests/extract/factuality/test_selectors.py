"""Looking up words by place: verbs with particles, prepositions and infinitives, nouns, adjectives, adverbs."""

import pytest

from reportedly.extract.factuality import conditions, definites, selectors
from reportedly.extract.factuality.holders import View, own_side


def pick(parsed, text):
    return next(t for t in parsed.tokens if t.text == text)


def name(selector):
    return selector.name if selector else None


@pytest.mark.parametrize(
    ("text", "verb", "clause", "expected"),
    [
        ("Togo failed to sign.", "failed", "sign", "failing"),
        ("Togo ruled out signing.", "ruled", "signing", "excluding"),
        ("Togo told Benin to sign.", "told", "sign", "ordering"),
        ("Togo told Benin that Ghana signed.", "told", "signed", "telling"),
        ("Togo has yet to sign.", "has", "sign", "failing"),
        ("Togo painted the wall.", "painted", None, None),
        ("The talks stopped, Togo said.", "stopped", "said", None),
    ],
)
def test_verbs_with_clauses(parse, text, verb, clause, expected):
    parsed = parse(text)
    assert name(selectors.of_verb(pick(parsed, verb), pick(parsed, clause) if clause else None)) == expected


@pytest.mark.parametrize(
    ("text", "verb", "preposition", "nominal", "expected"),
    [
        ("Togo called for talks.", "called", "for", True, "calling_for"),
        ("Togo called off the talks.", "called", None, True, "failing"),
        ("Togo accused Benin of shelling.", "accused", "of", False, "accusing"),
        ("Togo backed away from signing.", "backed", "from", False, "failing"),
        ("Togo reported losses.", "reported", None, True, "reporting"),
        ("Togo said a word.", "said", None, True, None),
        ("Togo slept for hours.", "slept", "for", True, None),
    ],
)
def test_verbs_with_nouns_and_prepositions(parse, text, verb, preposition, nominal, expected):
    assert name(selectors.of_governor(pick(parse(text), verb), preposition, nominal)) == expected


@pytest.mark.parametrize(
    ("text", "word", "lookup", "expected"),
    [
        ("The threat of war grew.", "threat", lambda t: selectors.of_noun(t, "of"), "possibility"),
        ("Fears of war grew.", "Fears", lambda t: selectors.of_noun(t, "of"), "awaiting"),
        ("The colour of war is red.", "colour", lambda t: selectors.of_noun(t, "of"), None),
        ("Togo is likely to sign.", "likely", selectors.of_adjective, "expecting"),
        ("Togo is certain to sign.", "certain", lambda t: selectors.of_adjective(t, "to"), "expecting"),
        ("Togo is capable of war.", "capable", lambda t: selectors.of_adjective(t, "of"), "possibility"),
        ("Togo is fond of war.", "fond", lambda t: selectors.of_adjective(t, "of"), None),
        ("A planned war began.", "planned", lambda word: selectors.of_modifier(word.lower), "intending"),
        ("Togo reportedly won.", "reportedly", selectors.of_adverb, "reporting"),
        ("Togo quickly won.", "quickly", selectors.of_adverb, None),
        ("The truce collapsed.", "collapsed", selectors.of_subject, "failing"),
        ("The truce took place.", "took", selectors.of_subject, "implicative"),
        ("Togo dismissed it.", "dismissed", selectors.denies_allegation, "dismissing"),
    ],
)
def test_other_places(parse, text, word, lookup, expected):
    assert name(lookup(pick(parse(text), word))) == expected


@pytest.mark.parametrize(
    ("text", "clause", "expected"),
    [
        ("If Togo signs, Benin will leave.", "signs", True),
        ("Unless Togo signs, Benin will leave.", "signs", True),
        ("Should Togo sign, Benin will leave.", "sign", True),
        ("Because Togo signed, Benin left.", "signed", False),
        ("Togo acted as if it owned the port.", "owned", False),
        ("Togo signed.", "signed", False),
    ],
)
def test_if_clauses(parse, text, clause, expected):
    assert conditions.sets_condition(pick(parse(text), clause)) is expected


@pytest.mark.parametrize(
    ("text", "main", "expected"),
    [
        ("If Togo signs, Benin will leave.", "leave", "signs"),
        ("Even if Togo signs, Benin will leave.", "leave", None),
        ("Benin will leave.", "leave", None),
    ],
)
def test_the_if_clause_that_governs(parse, text, main, expected):
    found = conditions.governing(pick(parse(text), main))
    assert (found.text if found else None) == expected


@pytest.mark.parametrize(
    ("text", "governor", "clause", "expected"),
    [
        ("Togo plans to leave.", "plans", "leave", True),
        ("Togo urged Benin to leave.", "urged", "leave", False),
        ("Togo was asked to leave.", "asked", "leave", None),
        ("Togo said it will leave.", "said", "leave", True),
        ("Togo said Benin will leave.", "said", "leave", False),
        ("Analysts said it will leave.", "said", "leave", None),
    ],
)
def test_whether_the_holder_is_the_one_who_acts(parse, text, governor, clause, expected):
    parsed = parse(text)
    view = View.of(frozenset(), [])
    assert own_side(view, pick(parsed, governor), pick(parsed, clause)) is expected


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("Togo signed a treaty.", "treaty", True),
        ("Togo signed treaties.", "treaties", True),
        ("Togo signed the treaty.", "treaty", False),
        ("Togo signed its treaty.", "treaty", False),
        ("Togo signed any treaty.", "treaty", True),
    ],
)
def test_indefinite_phrases(parse, text, noun, expected):
    assert definites.indefinite(pick(parse(text), noun)) is expected
