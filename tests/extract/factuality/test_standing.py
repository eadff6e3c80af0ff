"""How standings are composed: moods, polarity, whose view, and the label that comes of them."""

import pytest

from reportedly.extract.factuality import selectors
from reportedly.extract.factuality.standing import MOODS, Mark, Standing, select
from reportedly.model.claim import FACTUALITY


@pytest.fixture(scope="module")
def mark(parse) -> Mark:
    """Some word that has a say."""
    return Mark(parse("Peru plans it.").tokens[1], "test")


def below(above: Standing, name: str, effect: str, mark: Mark, own: bool | None = None) -> Standing:
    return select(above, selectors.lexicon().by_name[name], effect, own, mark)


@pytest.mark.parametrize(
    ("standing", "label"),
    [
        (Standing(), "happened"),
        (Standing(attributed=True), "alleged"),
        (Standing(positive=False), "negated"),
        (Standing(positive=False, attributed=True), "negated"),
        (Standing(positive=False, attributed=True, own=True), "denied"),
        (Standing(positive=False, attributed=True, own=False), "negated"),
        (Standing(denied=True, attributed=True), "denied"),
        (Standing(denied=True, positive=False, attributed=True), "alleged"),
        (Standing("conditional", denied=True), "conditional"),
        (Standing("unknown", denied=True), "unknown"),
        (Standing("future"), "predicted"),
        (Standing("future", own=True), "planned"),
        (Standing("future", own=False), "predicted"),
        (Standing("future", positive=False), "negated"),
        (Standing("planned"), "planned"),
        (Standing("planned", positive=False), "negated"),
        (Standing("predicted"), "predicted"),
        (Standing("predicted", positive=False), "negated"),
        (Standing("called_for"), "called_for"),
        (Standing("called_for", positive=False), "unknown"),
        (Standing("possible"), "possible"),
        (Standing("possible", positive=False), "possible"),
        (Standing("possible", attributed=True), "possible"),
        (Standing("conditional", positive=False), "conditional"),
        (Standing("unknown", positive=False), "unknown"),
    ],
)
def test_label(standing, label):
    assert standing.label() == label


@pytest.mark.parametrize("mood", MOODS)
@pytest.mark.parametrize("positive", [True, False])
def test_every_mood_has_a_label(mood, positive):
    assert Standing(mood, positive).label() in FACTUALITY


@pytest.mark.parametrize(
    ("mood", "other", "expected"),
    [
        ("happened", "planned", "planned"),
        ("planned", "happened", "planned"),
        ("future", "planned", "planned"),
        ("planned", "predicted", "predicted"),
        ("possible", "planned", "possible"),
        ("possible", "conditional", "conditional"),
        ("conditional", "unknown", "unknown"),
        ("unknown", "possible", "unknown"),
    ],
)
def test_of_two_moods_the_more_open_one_holds(mood, other, expected):
    assert Standing(mood, why="first").at_most(other, "second").mood == expected


def test_the_word_that_sets_the_mood_is_named():
    assert Standing().at_most("planned", "intending").why == "intending"
    assert Standing("possible", why="may").at_most("planned", "intending").why == "may"


def test_a_relative_clause_takes_over_the_source_alone():
    above = Standing("possible", False, attributed=True, own=True, past=True, why="may", hedged=True, given="told")
    assert above.only_source() == Standing(attributed=True, own=True, past=True)


def test_affirmed_changes_the_polarity_alone():
    assert Standing("possible", False, why="may").affirmed() == Standing("possible", True, why="may")
    assert Standing("possible").affirmed() == Standing("possible")


@pytest.mark.parametrize(("mood", "is_open"), [("happened", False), ("future", True), ("unknown", True)])
def test_what_is_open(mood, is_open):
    assert Standing(mood).is_open is is_open


@pytest.mark.parametrize(
    ("above", "name", "effect", "label"),
    [
        (Standing(), "implicative", "keep", "happened"),
        (Standing("possible"), "implicative", "keep", "possible"),
        (Standing(), "failing", "opposite", "negated"),
        (Standing("possible"), "failing", "opposite", "possible"),
        (Standing("predicted"), "failing", "opposite", "negated"),
        (Standing("possible"), "factive", "fact", "happened"),
        (Standing(attributed=True), "factive", "fact", "alleged"),
        (Standing(), "reporting", "says", "alleged"),
        (Standing("possible"), "reporting", "says", "alleged"),
        (Standing("conditional"), "reporting", "says", "conditional"),
        (Standing("unknown"), "reporting", "says", "unknown"),
        (Standing(), "denying", "denies", "denied"),
        (Standing(), "expecting", "likely", "predicted"),
        (Standing("possible"), "expecting", "likely", "possible"),
        (Standing(), "doubting", "unlikely", "possible"),
        (Standing(), "intending", "planned", "planned"),
        (Standing("future"), "intending", "planned", "predicted"),
        (Standing("possible"), "intending", "planned", "possible"),
        (Standing(), "calling_for", "called_for", "called_for"),
        (Standing("planned"), "calling_for", "called_for", "called_for"),
        (Standing(), "wondering", "unknown", "unknown"),
        # what is to be stopped goes on; what has been stopped does not
        (Standing("called_for"), "ending", "opposite", "happened"),
        (Standing("future"), "ending", "opposite", "negated"),
        (Standing(), "ending", "opposite", "negated"),
    ],
)  # fmt: skip
def test_what_a_selecting_word_makes_of_a_standing(mark, above, name, effect, label):
    assert below(above, name, effect, mark).label() == label


def test_whose_view_it_is(mark):
    assert below(Standing(), "reporting", "says", mark, own=True).own is True
    assert below(Standing(own=False), "factive", "fact", mark).own is False


def test_an_allegation_below_a_denial_is_remembered(mark):
    assert below(Standing(alleged=True), "dismissing", "denies", mark).alleged
    assert not below(Standing(alleged=True), "reporting", "says", mark).alleged


def test_marks_come_outermost_first_and_know_their_negation(mark):
    inner = below(below(Standing(), "reporting", "says", mark), "intending", "planned", mark._replace(kind="intending"))
    assert [(m.kind, m.negated) for m in inner.marks] == [(mark.kind, False), ("intending", False)]
    under = below(Standing(positive=False), "intending", "opposite", mark)
    assert [m.negated for m in under.marks] == [True]
    assert not under.positive


def test_a_fact_keeps_only_its_own_mark(mark):
    assert len(below(Standing(marks=(mark, mark)), "factive", "fact", mark).marks) == 1


def test_a_likely_thing_is_hedged(mark):
    assert below(Standing(), "expecting", "likely", mark).hedged
    assert not below(Standing(), "intending", "planned", mark).hedged
