"""Questions to a clause: its modal, tense, negation, time, and what it adds to how its event stands."""

import pytest

from reportedly.extract.factuality import clauses, conditions, governors, selectors
from reportedly.extract.factuality.standing import Standing


def pick(parsed, text):
    return next(t for t in parsed.tokens if t.text == text)


@pytest.mark.parametrize(
    ("text", "verb", "modal", "perfect", "present"),
    [
        ("Peru may leave.", "leave", "may", False, False),
        ("Peru will have left.", "left", "will", True, False),
        ("Peru has left.", "left", None, True, False),
        ("Peru left.", "left", None, False, False),
        ("Peru leaves.", "leaves", None, False, True),
        ("Peru is leaving.", "leaving", None, False, True),
        ("Peru was leaving.", "leaving", None, False, False),
        ("Peru need not leave.", "leave", "need", False, False),
        ("Peru can't leave.", "leave", "ca", False, False),
    ],
)
def test_modal_and_tense(parse, text, verb, modal, perfect, present):
    token = pick(parse(text), verb)
    found = clauses.modal_of(token)
    assert (found.lower if found else None) == modal
    assert clauses.is_perfect(token) is perfect
    assert clauses.is_present(token) is present


@pytest.mark.parametrize(
    ("text", "verb", "negation"),
    [
        ("Peru did not leave.", "leave", "not"),
        ("Peru didn't leave.", "leave", "n't"),
        ("Peru never left.", "left", "never"),
        ("No ship left.", "left", "No"),
        ("Nobody left.", "left", "Nobody"),
        ("None of the ships left.", "left", "None"),
        ("Peru sank no ship.", "sank", "no"),
        ("Peru saw nothing.", "saw", "nothing"),
        ("Neither ship left.", "left", "Neither"),
        ("Peru no longer leaves.", "leaves", "no"),
        ("Peru neither stayed nor left.", "left", "neither"),
        ("Peru not only left, it fled.", "left", None),
        ("Peru left.", "left", None),
        ("Peru has no plan to leave.", "has", None),
    ],
)
def test_negation(parse, text, verb, negation):
    found = clauses.negating(pick(parse(text), verb))
    assert (found.text if found else None) == negation


@pytest.mark.parametrize(
    ("text", "verb", "negative"),
    [
        ("Nobody left.", "left", True),
        ("No ship left.", "left", True),
        ("The ship left.", "left", False),
        ("Leave!", "Leave", False),
    ],
)
def test_negative_subjects(parse, text, verb, negative):
    assert clauses.negative_subject(pick(parse(text), verb)) is negative


@pytest.mark.parametrize(
    ("text", "verb", "dated"),
    [
        ("The ship left on Monday.", "left", True),
        ("The ship left last week.", "left", True),
        ("The ship left quietly.", "left", False),
        ("The ship left the port.", "left", False),
        ("The ship left in June 2023.", "left", True),
    ],
)
def test_dated_clauses(parse, text, verb, dated):
    assert clauses.is_dated(pick(parse(text), verb)) is dated


@pytest.mark.parametrize(
    ("text", "verb", "above", "label"),
    [
        ("Peru left.", "left", Standing(), "happened"),
        ("Peru may leave.", "leave", Standing(), "possible"),
        ("Peru may leave.", "leave", Standing(attributed=True), "possible"),
        ("Peru will leave.", "leave", Standing(own=True), "planned"),
        ("Peru would leave.", "leave", Standing(), "conditional"),
        ("Peru would leave.", "leave", Standing(attributed=True, past=True), "predicted"),
        ("Peru would leave.", "leave", Standing("planned"), "planned"),
        ("Such a ship would leave.", "leave", Standing(past=True), "conditional"),
        ("Peru did not leave.", "leave", Standing(), "negated"),
        ("Peru reportedly left.", "left", Standing(), "alleged"),
        ("Peru meets Chile tomorrow.", "meets", Standing(), "planned"),
        ("Peru met Chile later.", "met", Standing(), "happened"),
    ],
)
def test_what_a_clause_adds(parse, text, verb, above, label):
    assert clauses.in_clause(pick(parse(text), verb), above).label() == label


@pytest.mark.parametrize(
    ("text", "verb", "sets"),
    [
        ("If Peru leaves, Chile stays.", "leaves", True),
        ("Unless Peru leaves, Chile stays.", "leaves", True),
        ("Chile acted as if it owned Peru.", "owned", False),
        ("When Peru leaves, Chile stays.", "leaves", False),
        ("Should Peru leave, Chile would stay.", "leave", True),
        ("Had Peru left, Chile would have stayed.", "left", True),
        ("Chile asked if Peru left.", "left", False),
        ("Peru left, providing relief.", "providing", False),
    ],
)
def test_which_clauses_set_a_condition(parse, text, verb, sets):
    assert conditions.sets_condition(pick(parse(text), verb)) is sets


@pytest.mark.parametrize(
    ("text", "clause", "asks"),
    [
        ("Chile asked if Peru left.", "left", True),
        ("Chile wonders if Peru left.", "left", True),
        ("Chile is unsure if Peru left.", "left", True),
        ("Chile cheered if Peru left.", "left", False),
        ("If Peru left, Chile asked.", "left", False),
    ],
)
def test_which_if_clauses_ask(parse, text, clause, asks):
    assert conditions.asks(pick(parse(text), clause)) is asks


@pytest.mark.parametrize(
    ("text", "clause", "name", "word"),
    [
        ("Peru is ready to leave.", "leave", "possibility", "ready"),
        ("It is likely that Peru left.", "left", "expecting", "likely"),
        ("The plan is to leave.", "leave", None, "is"),
        ("Peru plans to leave.", "leave", "intending", "plans"),
        ("Peru ought to leave.", "leave", "ought", "ought"),
        ("Peru is supposed to leave.", "leave", "calling_for", "supposed"),
        ("Peru is convinced that Chile left.", "left", "reporting", "convinced"),
        ("Chances are good that Peru left.", "left", "possibility", "Chances"),
        ("Signs are mounting that Peru left.", "left", "reporting", "Signs"),
        ("Peru appears to leave.", "leave", "opining", "appears"),
        ("Peru has yet to leave.", "leave", "failing", "has"),
        ("Peru is all but certain to leave.", "leave", "expecting", "certain"),
        ("Peru sleeps to leave.", "leave", None, "sleeps"),
    ],
)
def test_what_governs_a_clause(parse, text, clause, name, word):
    token = pick(parse(text), clause)
    selector, at = governors.clausal_selector(token, token.head)
    assert (selector.name if selector else None, at.text) == (name, word)


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        ("Peru called for talks.", "talks", "calling_for"),
        ("Peru is due in Lima for talks.", "talks", "intending"),
        ("Peru backed out of talks.", "talks", "failing"),
        ("Peru is capable of talks.", "talks", "possibility"),
        ("The possibility of talks grew.", "talks", "possibility"),
        ("Peru slept through talks.", "talks", None),
    ],
)
def test_what_takes_a_preposition(parse, text, noun, name):
    preposition = pick(parse(text), noun).head
    found = governors.selector_before(preposition.head, preposition, True)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("text", "verb", "performs"),
    [
        ("Peru condemned the raid.", "condemned", True),
        ("Peru called for a truce.", "called", True),
        ("Peru called a taxi.", "called", False),
        ("Peru detained him for fraud.", "detained", False),
        ("Peru violated the truce.", "violated", False),
        ("Peru welcomed the truce.", "welcomed", True),
        ("Peru knows the truce.", "knows", False),
    ],
)
def test_acts_of_speech(parse, text, verb, performs):
    assert selectors.is_performative(pick(parse(text), verb)) is performs


@pytest.mark.parametrize(
    ("text", "noun", "chance"),
    [
        ("The chance is slim.", "chance", True),
        ("The odds are even.", "odds", True),
        ("The prospects are slim.", "prospects", True),
        ("The raid is slim.", "raid", False),
    ],
)
def test_chances(parse, text, noun, chance):
    assert selectors.is_chance(pick(parse(text), noun)) is chance
